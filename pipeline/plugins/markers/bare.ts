import {countWords, type HostWords} from './host-words.ts'
import type {Place, Reading} from './order.ts'

/** A list printed without brackets: `3`, `12,13`, `4～6`. */
const LIST = /[1-9]\d{0,2}(?:(?:[,，、]|[-–—−‐~～])[1-9]\d{0,2}){0,12}/y
const HAN = /\p{Script=Han}/u
const LETTER = /[\p{Script=Latin}\p{Script=Greek}]/u

/**
 * Find the places of a text where the digits may be a superscript that lost its raising: `增长3`, `activity12,13`,
 * `text.12 Next`. Each comes with its readings and how much it looks like one; which are markers the document decides.
 * `within`: where prose stands.
 */
export function findBarePlaces(
  text: string,
  within: ReadonlyArray<{readonly start: number; readonly end: number}>,
  highest: number,
): Place[] {
  const words = countWords(text)
  const places: Place[] = []
  for (const {start, end} of within) {
    for (let at = start + 1; at < end; at++) {
      if (!isDigit(text[at]) || isDigit(text[at - 1])) continue
      let stop = at + 1
      while (stop < end && isDigit(text[stop])) stop++
      const readings = readingsAt(text, at, stop, {start, end}, words).filter(
        ({numbers, score}) => score > -4 && numbers.every((number) => number <= highest),
      )
      if (readings.length > 0) places.push(readings)
      const furthest = Math.max(stop, ...readings.map((reading) => reading.end))
      at = furthest - 1
    }
  }
  return places
}

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9'

function readingsAt(
  text: string,
  at: number,
  stop: number,
  block: {readonly start: number; readonly end: number},
  words: HostWords,
): Reading[] {
  const readings: Reading[] = []
  const host = scoreHost(text, at, block.start, words)
  if (host !== undefined) {
    const reading = readList(text, at, block.end)
    if (reading) {
      const after = scoreAfter(text, reading.end, block.end)
      if (after !== undefined) readings.push({...reading, score: host + after})
    }
  }
  // A number with a superscript glued to it: 0.75|1, GPT-2|6, day 55|20.
  for (let split = stop - 1; split > at && split >= stop - 3; split--) {
    if (text[split] === '0') continue
    const reading = readList(text, split, block.end)
    if (!reading) continue
    const after = scoreAfter(text, reading.end, block.end)
    if (after !== undefined && after > 0) readings.push({...reading, score: after - 2, onlyNext: true})
  }
  return readings
}

function readList(text: string, at: number, limit: number): Omit<Reading, 'score'> | null {
  LIST.lastIndex = at
  const match = LIST.exec(text)
  if (!match || LIST.lastIndex > limit || isDigit(text[LIST.lastIndex])) return null
  const numbers: number[] = []
  for (const part of match[0].split(/[,，、]/)) {
    const [first, last = first] = part.split(/[-–—−‐~～]/).map(Number)
    if (last! < first!) return null
    for (let number = first!; number <= last!; number++) numbers.push(number)
  }
  return {start: at, end: LIST.lastIndex, numbers}
}

/** Words and signs that carry a number of their own. */
const LABEL =
  /^(?:fig|figs|figure|table|tab|eq|eqs|equation|sec|section|chap|chapter|app|appendix|step|chr|no|vol|box|line|page|pp)$/i
const LABEL_HAN = /[图表式第章节步卷号附页图其]/u
const QUANTIFIED_HAN = /[为是约近达共有到至从于过超余每前后仅又年月日在以比即]/u
const NARRATIVE_HAN = /(?:参见|参考|文献|参照|详见|引自|根据|见)$/u

/** How much what stands before the digits looks like the word that a superscript is glued to. */
function scoreHost(text: string, at: number, limit: number, words: HostWords): number | undefined {
  const before = text[at - 1]!
  if (/[)\]）］”’»」』》"]/.test(before)) return 2
  if (/[。！？]/.test(before)) return 0
  if (before === '.' || before === ',' || before === '，' || before === ';' || before === '、') {
    return scoreAfterStop(text, at - 1, limit)
  }
  if (HAN.test(before)) {
    if (NARRATIVE_HAN.test(text.slice(Math.max(limit, at - 3), at))) return 1.5
    if (LABEL_HAN.test(before)) return undefined
    return QUANTIFIED_HAN.test(before) ? -2 : 0.5
  }
  if (!LETTER.test(before)) return /[%‰℃+*†‡]/.test(before) ? 0 : undefined
  return scoreWord(text, at, limit, words)
}

/** `Ref.5`, `word.12`, `word,3`; never `Fig.3` or a decimal. */
function scoreAfterStop(text: string, stop: number, limit: number): number | undefined {
  let start = stop
  while (start > limit && start > stop - 20 && LETTER.test(text[start - 1]!)) start--
  const word = text.slice(start, stop)
  if (/^refs?$/i.test(word)) return 4
  if (word === '') return /[)\]”’)）\p{Script=Han}]/u.test(text[stop - 1] ?? '') ? 0.5 : undefined
  if (word.length < 3 || LABEL.test(word)) return undefined
  return /^\p{Lu}?\p{Ll}+$/u.test(word) ? 1.5 : 0
}

function scoreWord(text: string, at: number, limit: number, words: HostWords): number | undefined {
  let start = at
  while (start > limit && start > at - 40 && /[\p{Script=Latin}\p{Script=Greek}\d]/u.test(text[start - 1]!)) start--
  const word = text.slice(start, at)
  if (LABEL.test(word)) return undefined
  let end = at
  while (end < at + 4 && isDigit(text[end])) end++
  const repeated = Math.min(4, words.token(text.slice(start, end)) - 1)
  const bare = words.bare(word)
  const known = bare > 2 ? 1.5 : bare > 0 ? 1 : -0.5
  if (/^\p{Ll}{3,}$/u.test(word)) return 1.5 + known - repeated * 0.5
  if (/^\p{Lu}\p{Ll}{2,}$/u.test(word)) return 1 + known - repeated
  // CO2, p53, H1: names that end in a digit.
  return (bare > 0 ? known - 0.5 : -2.5) - repeated
}

/** Measure words and units that make the number before them a quantity. */
const MEASURED =
  /[个种类项篇条次年月日天周时分秒位名人家本部份例组对层维倍岁元亿万千百十度点级届号章节页册卷期步轮台架座只件套批张幅把代克米吨升公英里厘毫行列字词段句阶比种％%‰℃°°]/u
const NARRATED = /^(?:[的中在等和与或则]|提出|指出|认为)/u

/** How much what stands after the digits looks like the end of a word or clause; `undefined` where no marker can end. */
function scoreAfter(text: string, end: number, limit: number): number | undefined {
  if (end >= limit) return 1.5
  const after = text[end]!
  const next = end + 1 < limit ? text[end + 1]! : ' '
  if (/[，。；：！？、）］】”’》」』]/.test(after)) return 1.5
  if (/[.,;:!?)\]"]/.test(after)) return isDigit(next) || LETTER.test(next) ? undefined : 1.5
  if (/\s/.test(after))
    return isDigit(next) || /[%=<>×±+/°]/.test(next) ? -1.5 : HAN.test(next) && MEASURED.test(next) ? -2 : 0
  if (HAN.test(after)) {
    if (NARRATED.test(text.slice(end, end + 2))) return 0.5
    return MEASURED.test(after) ? -4 : -0.5
  }
  if (/[“‘（(《「]/.test(after)) return -0.5
  return after === '—' ? 0 : undefined
}
