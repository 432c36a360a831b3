/** A date as CSL-JSON has it, at the precision printed. */
export type DateParts = readonly [number] | readonly [number, number] | readonly [number, number, number]

export interface PrintedDate {
  readonly date: DateParts
  readonly end: number
}

const YEAR = '(1[0-9]\\d\\d|20[0-4]\\d)'
const sticky: ReadonlyArray<readonly [form: RegExp, order: 'ymd' | 'mdy' | 'dmy']> = [
  [
    new RegExp(
      `${YEAR}(?:[a-z](?![a-z]))? ?(?:[-./,]|, ) ?(0?[1-9]|1[0-2]) ?(?:[-./,]|, ) ?(0?[1-9]|[12]\\d|3[01])(?!\\d)`,
      'y',
    ),
    'ymd',
  ], // 2020-03-04
  [new RegExp(`${YEAR} ?年 ?(1[0-2]|0?[1-9]) ?月(?: ?(3[01]|[12]\\d|0?[1-9]) ?[日号])?`, 'y'), 'ymd'], // 2020年3月4日
  [new RegExp(`${YEAR}-(0[1-9]|1[0-2])(?![\\d-])()`, 'y'), 'ymd'], // 2020-03
  [new RegExp(`${YEAR}(?:[a-z](?![a-z]))?(?: ?年(?!鉴|代|度|卷|版本))?(?!\\d|-\\d|[a-z])()()`, 'y'), 'ymd'], // 2020   2008b
]

/** The date printed at an offset of the plain string. */
export function dateAt(plain: string, at: number): PrintedDate | undefined {
  const code = plain.charCodeAt(at)
  if (code !== 49 && code !== 50) return undefined
  for (const [form] of sticky) {
    form.lastIndex = at
    const match = form.exec(plain)
    if (match) return {date: dateOf(match[1]!, match[2], match[3]), end: form.lastIndex}
  }
  return undefined
}

/** Date parts of printed digits; a month or day that cannot be is left out. */
export function dateOf(year: string, month?: string, day?: string): DateParts {
  const [y, m, d] = [Number(year), Number(month || 0), Number(day || 0)]
  if (m < 1 || m > 12) return [y]
  return d < 1 || d > 31 ? [y, m] : [y, m, d]
}
