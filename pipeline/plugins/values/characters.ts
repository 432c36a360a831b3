import {unitAt} from '../../text/unit-at.ts'
import {unitSet} from '../../text/unit-set.ts'
import {type WordTable, wordTableOf} from '../../text/word-table.ts'

/** What a UTF-16 code unit may begin: the cheap first look at every character of the text. */
export const NOTHING = 0
const DIGIT = 1
export const HAN = 2
export const LETTER = 3
export const SIGN = 4
export const POINT = 5
export const OPENER = 6

/** Han characters that can begin a value: numerals, `第`, `百分之`, `数十`, `半`, `个半小时`, eras, `上世纪`. */
const hanStarts =
  '〇零一二三四五六七八九十百千万亿两兩廿卅卌壹贰貳弍叁參参肆伍陆陸柒捌玖拾佰仟萬億负負数數几幾半第个個上本分公民康雍乾嘉道咸同光宣顺洪永昭平令贞开人美'
const signs = '$¥￥€£₩₹₽₿฿₫₦₪₱₴₾₡₭₸₺'
const fractions = '½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞'

export const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)
/** Latin letters, those with accents too; the signs × and ÷ that stand among them are none. */
export const isLetter = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
export const isHanCode = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || code === 0x3007 || (code >= 0x3400 && code <= 0x4dbf)
/** Blank, no-break, thin, narrow no-break and ideographic space, tab. */
export const isBlank = unitSet(
  ' \u{a0}\t\u{3000}\u{202f}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200a}',
)
/** Hyphen-minus, hyphens, dashes, minus, full-width minus. */
export const dashes = '-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}\u{ff0d}'
export const isDash = unitSet(dashes)

const kinds = new Uint8Array(0x10000)
for (let c = 0x30; c <= 0x39; c++) kinds[c] = DIGIT
for (let c = 0xff10; c <= 0xff19; c++) kinds[c] = DIGIT
for (let c = 0x41; c <= 0x24f; c++) if (isLetter(c)) kinds[c] = LETTER
for (const c of fractions) kinds[c.charCodeAt(0)] = DIGIT
for (const c of hanStarts) kinds[c.charCodeAt(0)] = HAN
for (const c of signs) kinds[c.charCodeAt(0)] = SIGN
kinds[0x2e] = POINT
kinds[0x5b] = kinds[0x300a] = OPENER

export const kindAt = (text: string, at: number): number => kinds[unitAt(text, at)]!

export const digitValue = (code: number): number => (code >= 0xff10 ? code - 0xff10 : code - 0x30)

/** The first place at or after `at` that is no blank; gives up after four blanks, so that it costs nothing. */
export function skipBlanks(text: string, at: number): number {
  let p = at
  while (p < at + 4 && p < text.length && isBlank(unitAt(text, p))) p++
  return p
}

/** The end of the last character before `at` that is no blank. */
export function skipBlanksBack(text: string, at: number): number {
  let p = at
  while (p > at - 4 && p > 0 && isBlank(unitAt(text, p - 1))) p--
  return p
}

/** The end of the run of letters that starts here. */
export function letterEnd(text: string, at: number): number {
  let p = at
  while (kindAt(text, p) === LETTER) p++
  return p
}

/** The word that ends before `at` (blanks skipped), in lower case; empty where none stands there. */
export function wordBefore(text: string, at: number): {start: number; word: string} {
  const end = skipBlanksBack(text, at)
  let start = end
  while (start > 0 && end - start < 20 && isLetter(unitAt(text, start - 1))) start--
  return {start, word: inSmall(text, start, end)}
}

interface WordAt {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly word: string
}

/** The one that was read last: the rules ask for the word after a number one after the other. */
let latest: WordAt = {text: '', start: -1, end: -1, word: ''}

/** The word that begins at or after `at` (blanks skipped), in lower case. */
export function wordAfter(text: string, at: number): WordAt {
  const start = skipBlanks(text, at)
  if (start === latest.start && text === latest.text) return latest
  const end = letterEnd(text, start)
  latest = {text, start, end, word: end - start > 20 ? '' : inSmall(text, start, end)}
  return latest
}

/** What stands from `start` to `end`, in lower case. */
export function inSmall(text: string, start: number, end: number): string {
  const printed = text.slice(start, end)
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit > 0x7f || (unit >= 0x41 && unit <= 0x5a)) return printed.toLowerCase()
  }
  return printed
}

/** The longest of these strings that begins here. */
export const longestAt = (text: string, at: number, strings: WordTable<true>): string | null =>
  strings.at(text, at)?.word ?? null

/** Make a table of strings for `longestAt`. */
export const tableOf = (strings: Iterable<string>): WordTable<true> =>
  wordTableOf(Array.from(strings, (string): [string, true] => [string, true]))

/** 多, 余, 几 after a number: somewhat more. */
export const isMore = unitSet('多余餘几')
