import {countWords, type HostWords} from './host-words.ts'
import type {Place, Reading} from './order.ts'

/** A list printed without brackets: `3`, `12,13`, `4～6`. */
const LIST = /[1-9]\d{0,2}(?:(?:[,，、]|[-–—−‐~～])[1-9]\d{0,2}){0,12}/y
/** Longer ranges do not occur without brackets. */
const LONGEST_RANGE = 40
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
      if (after !== undefined) {
        readings.push({...reading, score: host + after, kind: kindOf(text, at, reading.end)})
      }
    }
  }
  // A number with a superscript glued to it: 0.75|1, GPT-2|6, day 55|20, in 2010|14.
  if (stop - at === 4 && isYear(text, at)) return readings
  for (let split = stop - 1; split > at && split >= stop - 3; split--) {
    const reading = readList(text, split, block.end)
    if (!reading) continue
    const after = scoreAfter(text, reading.end, block.end)
    if (after === undefined || after < 0) continue
    const kind = `split ${text[at - 1] === '.'}`
    if (split - at === 4 && isYear(text, at)) readings.push({...reading, score: after, kind: 'year'})
    else if (after > 0) readings.push({...reading, score: after - (text[at - 1] === '.' ? 3 : 2), onlyNext: true, kind})
  }
  return readings
}

/** Classes of what stands before and after: a letter, Han, a closing mark, a stop; a stop, a blank, more text. */
function kindOf(text: string, at: number, end: number): string {
  const before = text[at - 1]!
  const after = text[end] ?? '\n'
  const host =
    before === ' '
      ? 'apart'
      : HAN.test(before)
        ? 'han'
        : LETTER.test(before)
          ? 'word'
          : /[.。！？!?]/.test(before)
            ? 'stop'
            : /[,，;；、]/.test(before)
              ? 'comma'
              : 'mark'
  const follower = /\n/.test(after)
    ? 'end'
    : /\s/.test(after)
      ? 'blank'
      : HAN.test(after)
        ? 'han'
        : /[.。！？!?]/.test(after)
          ? 'stop'
          : 'mark'
  return `${host} ${follower}`
}

const isYear = (text: string, at: number): boolean => /^(?:19|20)\d\d/.test(text.slice(at, at + 4))

function readList(text: string, at: number, limit: number): Omit<Reading, 'score'> | null {
  LIST.lastIndex = at
  const match = LIST.exec(text)
  if (!match || LIST.lastIndex > limit || isDigit(text[LIST.lastIndex])) return null
  const numbers: number[] = []
  for (const part of match[0].split(/[,，、]/)) {
    const [first, last = first] = part.split(/[-–—−‐~～]/).map(Number)
    if (last! < first! || last! - first! > LONGEST_RANGE) return null
    for (let number = first!; number <= last!; number++) numbers.push(number)
  }
  return {start: at, end: LIST.lastIndex, numbers}
}

/** Words and signs that carry a number of their own. */
const LABEL =
  /^(?:fig|figs|figure|table|tab|eq|eqs|equation|sec|section|chap|chapter|app|appendix|step|chr|no|vol|box|line|page|pp)$/i
/** Units that are squared and cubed: mm2, cm3. */
const UNIT = /^(?:[mckdnμ]?m|ft|in|h|s|l)$/
const LABEL_HAN = /[图表式第章节步卷号附页其]/u
const QUANTIFIED_HAN = /[为是约近达共有到至从于过超余每前后仅又年月日在以比即和与及或对值等取加减乘除]/u
const NARRATIVE_HAN = /(?:参见|参考|文献|参照|详见|引自|根据|见)$/u
const MATHS = /[=+−×∑∏∂√∫^~∣|<>≤≥∈*/{}]/u

/** How much what stands before the digits looks like the word that a superscript is glued to. */
function scoreHost(text: string, at: number, limit: number, words: HostWords): number | undefined {
  const before = text[at - 1]!
  if (/[)\]）］]/.test(before)) return isFormulaEnd(text.slice(Math.max(limit, at - 14), at)) ? -3 : 1.5
  if (/[”’»」』》"]/.test(before)) return 2
  // 。3. 其三: an item.
  if (/[。！？]/.test(before)) return /^\d+[.、．]/.test(text.slice(at, at + 4)) ? undefined : 1.5
  // (66–69); but (1) is an item, and 式(7) a formula.
  if (before === '(' || before === '（')
    return /\p{L}/u.test(text[at - 2] ?? '') || /^\d+[)）]/.test(text.slice(at, at + 5)) ? -3 : -1
  if (before === '，') return -2
  if (before === '.' || before === ',' || before === ';' || before === '?' || before === '!') {
    return scoreAfterStop(text, at - 1, limit)
  }
  if (HAN.test(before)) return scoreHan(text, at, limit, words, at)
  // 建议读者参考 2 或: blanks that the page put around digits.
  if (before === ' ' && HAN.test(text[at - 2] ?? '')) {
    const glued = scoreHan(text, at, limit, words, at - 1)
    return glued === undefined ? undefined : glued - 0.5
  }
  if (!LETTER.test(before)) return /[%‰℃†‡*]/.test(before) ? 0 : undefined
  return scoreWord(text, at, limit, words)
}

/** `(yi−y)2`, `E[w]2`, `Ba(OH)2`: brackets of a formula, a power or an index after them. */
const isFormulaEnd = (before: string): boolean =>
  MATHS.test(before) || /\p{Script=Latin}[([][\p{Script=Latin}\d,]{1,8}[)\]]$/u.test(before)

/** `在12中` speaks of a work, `共有12种` of things. */
function scoreHan(text: string, at: number, limit: number, words: HostWords, hostEnd: number): number | undefined {
  if (NARRATIVE_HAN.test(text.slice(Math.max(limit, hostEnd - 3), hostEnd))) return 1.5
  const before = text[hostEnd - 1]!
  if (LABEL_HAN.test(before)) return undefined
  if (before === '在' && /^\d{1,3} ?中/.test(text.slice(at, at + 5))) return 1
  if (QUANTIFIED_HAN.test(before)) return -2
  let end = at
  while (end < at + 4 && isDigit(text[end])) end++
  // 规则1, 规则4; 类别0: names in a series.
  const name = text.slice(Math.max(limit, hostEnd - 2), hostEnd)
  if (words.han(`${name}0`) > 0) return -3
  return 0.5 - Math.min(3, Math.max(0, words.han(name + text.slice(at, end)) - 1))
}

/** `Ref.5`, `et al.5`, `e.g.,5`, `word.12`, `word,3`; never `Fig.3` or a decimal. */
function scoreAfterStop(text: string, stop: number, limit: number): number | undefined {
  let start = stop
  while (start > limit && start > stop - 20 && LETTER.test(text[start - 1]!)) start--
  const word = text.slice(start, stop)
  if (/^refs?$/i.test(word)) return 4
  if (word === 'al') return 3
  if (word === '' && text[stop] === ',' && text[stop - 1] === '.')
    return /(?:e\.g|i\.e|cf)\.,$/.test(text.slice(stop - 4, stop + 1)) ? 2 : undefined
  if (word === 'g' || word === 'e' || word === 'cf')
    return /(?:e\.g|i\.e|cf)\.$/.test(text.slice(Math.max(0, stop - 3), stop + 1)) ? 2 : undefined
  if (word === '') return /[)\]”’)）\p{Script=Han}]/u.test(text[stop - 1] ?? '') ? 0.5 : undefined
  if (word.length < 3 || LABEL.test(word)) return undefined
  return /^\p{Lu}?\p{Ll}+$/u.test(word) ? 1.5 : 0
}

function scoreWord(text: string, at: number, limit: number, words: HostWords): number | undefined {
  let start = at
  while (start > limit && start > at - 40 && /[\p{Script=Latin}\p{Script=Greek}\d]/u.test(text[start - 1]!)) start--
  const word = text.slice(start, at)
  const possessive = word === 's' && /[’']/.test(text[start - 1] ?? '')
  if (possessive) return 1.5
  // Variables, and panels of figures: x1, Figure S2, x_gpu1.
  if (word.length === 1 || text[start - 1] === '_' || LABEL.test(word) || UNIT.test(word)) return undefined
  if (isDigit(word[0]) && !/^\d+s$/.test(word)) return undefined
  let end = at
  while (end < at + 4 && isDigit(text[end])) end++
  const bare = words.bare(word)
  const known = bare > 2 ? 1.5 : bare > 0 ? 1 : -0.5
  const repeated = Math.min(4, words.token(text.slice(start, end)) - 1)
  if (word.length === 2) return bare > 2 && /^\p{Ll}+$/u.test(word) ? 0.5 - repeated : -3
  if (/^\p{Ll}{5,}$/u.test(word)) return 1.5 + Math.max(0, known) - repeated * 0.3
  // ErbB2, ErbB3, ErbB4: names in a series.
  const series = Math.min(3, Math.max(0, words.variants(word) - 1 - bare))
  if (/^\p{Ll}{3,}$/u.test(word)) return 1.5 + known - series - repeated * 0.5
  // 手机用 Nordfon7 拍摄: a Latin name that Chinese text never prints without its figure.
  if (bare === 0 && /^\p{Lu}\p{Ll}{2,}$/u.test(word) && HAN.test(text.slice(Math.max(limit, start - 8), start)))
    return -1.5 - series
  if (/^\p{Lu}\p{Ll}{2,}$/u.test(word)) return 1 + known - series - repeated * 0.5
  if (isFormula(word) && end - at === 1) return -4
  // p53, GPT4: names that end in a digit.
  return (bare > 0 ? known - 0.5 : -2.5) - series - repeated
}

/** Symbols of the elements that formulas in papers are made of: CO2, H2O2, CaCl2, TiO2. */
const ELEMENTS = new Set(
  'H He Li Be B C N O F Na Mg Al Si P S Cl K Ca Ti V Cr Mn Fe Co Ni Cu Zn Ga As Se Br Zr Mo Ag Cd Sn I Ba W Pt Au Hg Pb La Ce Bi Pd In Ge Sr Y Nb Cs'.split(
    ' ',
  ),
)

function isFormula(word: string): boolean {
  if (word.length > 12) return false
  const parts = word.match(/\p{Lu}\p{Ll}?|\d+|./gu) ?? []
  return parts.every((part) => ELEMENTS.has(part) || /^\d+$/.test(part))
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
  // cancer5.Radical: the blank after the stop is lost.
  if (after === '.' && /\p{Lu}/u.test(next) && /\p{Ll}/u.test(text[end + 2] ?? '')) return 0.5
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
