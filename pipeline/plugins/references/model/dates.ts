/** A date as CSL-JSON has it, at the precision printed. */
export type DateParts = readonly [number] | readonly [number, number] | readonly [number, number, number]

/** Read `2004`, `March 1999`, `12 March 1999`, `2017-12-04`, `1989, December 1`; `undefined` without a year. */
export function readDate(text: string): DateParts | undefined {
  const alone = YEAR_ALONE.exec(text)
  if (alone) return [Number(alone[1])]
  const iso = /(?<!\d)(\d{4})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{1,2})(?!\d)/.exec(text)
  if (iso) return parts(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const turned = /(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/.exec(text)
  if (turned) return parts(Number(turned[3]), Number(turned[2]), Number(turned[1]))
  const year = /(?<!\d)(1[4-9]\d\d|20[0-4]\d)(?!\d)/.exec(text) ?? /(?<!\d)(\d ?\d ?\d ?\d)(?!\d)/.exec(text)
  if (!year) return undefined
  const value = Number(year[0].replaceAll(' ', ''))
  const name = /\p{L}{3,12}/gu
  for (const match of text.matchAll(name)) {
    const month = months.get(match[0].toLowerCase().slice(0, 3))
    if (month === undefined) continue
    const rest = `${text.slice(Math.max(0, match.index - 6), match.index)}|${text.slice(match.index + match[0].length, match.index + match[0].length + 8)}`
    const day = /(?<!\d)(\d{1,2})(?!\d)/.exec(rest)
    return day ? parts(value, month, Number(day[1])) : [value, month]
  }
  return [value]
}

/** `2004`, as most dates are printed. */
const YEAR_ALONE = /^(1[4-9]\d\d|20[0-4]\d)$/

function parts(year: number, month: number, day: number): DateParts {
  if (month < 1 || month > 12) return [year]
  return day < 1 || day > 31 ? [year, month] : [year, month, day]
}

const months = new Map<string, number>()
for (const [at, names] of [
  'jan ene', // January
  'feb fév',
  'mar mär',
  'apr avr abr',
  'may mai mag',
  'jun jui',
  'jul',
  'aug aoû ago',
  'sep set',
  'oct okt ott',
  'nov',
  'dec dez déc dic',
].entries())
  for (const name of names.split(' ')) months.set(name, at + 1)
