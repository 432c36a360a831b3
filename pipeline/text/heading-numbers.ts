import {classAt, LETTER, LOWER, NUMBER} from './character-classes.ts'
import {foldedUnit, isDigitAt, skipBlanks} from './loose-match.ts'

/** How a heading is numbered. */
export type NumberScheme =
  | 'decimal' // 1  1.1  1．2.3
  | 'chapter' // 第三章  第 1 章  Chapter 2
  | 'section' // 第二节
  | 'han' // 一、
  | 'han-bracket' // （一）
  | 'digit-bracket' // （1）  1）
  | 'roman' // IV.
  | 'letter' // A.
  | 'appendix' // 附录A  Appendix B

export interface HeadingNumber {
  readonly scheme: NumberScheme
  /** As printed, without its punctuation: `1.1`, `一`, `IV`; `第三章` is `三`. */
  readonly printed: string
  /** Its parts as numbers: `1.1` is [1, 1], `IV` is [4], `C` is [3]. */
  readonly parts: ReadonlyArray<number>
  /** What stands after the digits: `.`, `、`, `）`, or nothing. */
  readonly punctuation: string
  /** Offset behind the number, its punctuation and the blanks after it. */
  readonly end: number
}

const HAN_DIGITS = '零一二三四五六七八九'
const ROMAN = {i: 1, v: 5, x: 10, l: 50} as const satisfies Record<string, number>
/** Longest number that we read, in characters: keeps every look bounded. */
const LONGEST = 24

/**
 * The number that a heading begins with, or `null`.
 *
 *     > | 1.2　欧洲国家        （二）评价策略      IV. Results      第 3 章 方法
 *         ^^^^ end             ^^^^ end           ^^^^ end        ^^^^^^ end
 *
 * This reads shapes only: whether a line that begins so is a heading, its neighbours tell.
 */
export function readHeadingNumber(text: string, at = 0): HeadingNumber | null {
  let start = blanks(text, at)
  if (text[start] === '§') start++
  if (!mayBegin(text, start)) return null
  return (
    readChapter(text, start) ??
    readAppendix(text, start) ??
    readBracketed(text, start) ??
    readDecimal(text, start) ??
    readHan(text, start) ??
    readRoman(text, start) ??
    readLetter(text, start)
  )
}

/** What numbers begin with, beside digits: numerals, brackets, and the first letters of `Chapter`, `Part`, `Appendix`, …. */
const BEGINS = '第附零一二三四五六七八九十百(（cpasCPAS'

/** A first look that most lines do not stand. */
function mayBegin(text: string, at: number): boolean {
  if (isDigitAt(text, at) || BEGINS.includes(text[at] ?? '\n')) return true
  const unit = text.charCodeAt(at)
  return unit >= 0x41 && unit <= 0x5a && !(classAt(text, at + 1) & LOWER)
}

/** 第三章, 第 12 章, 第二节, Chapter 2, Part II. */
function readChapter(text: string, start: number): HeadingNumber | null {
  if (text[start] === '第') {
    const number = readNumeral(text, blanks(text, start + 1))
    if (!number) return null
    const unit = blanks(text, number.end)
    const scheme = {章: 'chapter', 篇: 'chapter', 部: 'chapter', 节: 'section'}[text[unit] ?? ''] as
      | NumberScheme
      | undefined
    return scheme ? finish(text, unit + 1, scheme, number.printed, [number.value]) : null
  }
  const word = wordAt(text, start, ['chapter', 'part'])
  if (word < 0) return null
  const number = readNumeral(text, blanks(text, word)) ?? readRomanNumeral(text, blanks(text, word))
  return number ? finish(text, number.end, 'chapter', number.printed, [number.value]) : null
}

/** 附录A, 附录 1, Appendix B. */
function readAppendix(text: string, start: number): HeadingNumber | null {
  let at = -1
  if (text[start] === '附') {
    const second = blanks(text, start + 1)
    if (text[second] === '录' || text[second] === '錄') at = second + 1
  } else at = wordAt(text, start, ['appendix', 'annex', 'supplement'])
  if (at < 0) return null
  at = blanks(text, at)
  const number = readNumeral(text, at)
  if (number) return finish(text, number.end, 'appendix', number.printed, [number.value])
  const letter = foldedUnit(text, at)
  if (letter < 0x61 || letter > 0x7a || /[a-z]/i.test(text[at + 1] ?? '')) return null
  return finish(text, at + 1, 'appendix', String.fromCharCode(letter - 32), [letter - 96])
}

/** （一）, (2), 3）. */
function readBracketed(text: string, start: number): HeadingNumber | null {
  const opened = /[(（]/.test(text[start] ?? '')
  const number = readNumeral(text, opened ? blanks(text, start + 1) : start)
  if (!number) return null
  const close = blanks(text, number.end)
  if (!/[)）]/.test(text[close] ?? '')) return null
  return finish(text, close + 1, number.han ? 'han-bracket' : 'digit-bracket', number.printed, [number.value])
}

/**
 * 1, 1.1, 1．2．3, １．２. One number keeps to one kind of dot: `1．1.总论` is 1, and its title begins with `1.`.
 */
function readDecimal(text: string, start: number): HeadingNumber | null {
  const parts: number[] = []
  let at = start
  let printed = ''
  let afterFirst = start
  for (;;) {
    const digits = readDigits(text, at)
    if (!digits || digits.end - at > 3) break
    parts.push(Number(digits.printed))
    printed += (parts.length > 1 ? '.' : '') + digits.printed
    at = digits.end
    if (parts.length === 1) afterFirst = at
    const dot = dotAt(text, at)
    if (dot < 0 || parts.length === 5 || !isDigitAt(text, dot)) break
    at = dot
  }
  if (parts.length === 0 || /[a-z\d]/i.test(text[at] ?? '')) return null
  if (parts.length > 1 && dotAt(text, at) > 0 && text[at] !== text[afterFirst])
    return finish(text, afterFirst, 'decimal', String(parts[0]), parts.slice(0, 1))
  return finish(text, at, 'decimal', printed, parts)
}

/** 一、, 十二．; a Han numeral alone is a word of the text. */
function readHan(text: string, start: number): HeadingNumber | null {
  const number = readNumeral(text, start)
  if (!number?.han) return null
  const after = text[number.end] ?? ''
  return /[、.．，,:：\s]/.test(after) ? finish(text, number.end, 'han', number.printed, [number.value]) : null
}

/** IV. or a lone `IV`. */
function readRoman(text: string, start: number): HeadingNumber | null {
  const number = readRomanNumeral(text, start)
  if (!number || !/^[A-Z]+$/.test(number.printed)) return null
  const after = text[number.end] ?? ''
  return after === '' || /[.．、:：\s]/.test(after)
    ? finish(text, number.end, 'roman', number.printed, [number.value])
    : null
}

/** A. or B）; `A` alone is an article. */
function readLetter(text: string, start: number): HeadingNumber | null {
  const letter = text[start] ?? ''
  if (!/^[A-Z]$/.test(letter) || !/[.．)）、]/.test(text[start + 1] ?? '')) return null
  const parts = [letter.charCodeAt(0) - 64]
  let at = start + 1
  let printed = letter
  while (parts.length < 4 && dotAt(text, at) >= 0) {
    const digits = readDigits(text, dotAt(text, at))
    if (!digits || digits.end - at > 4) break
    parts.push(Number(digits.printed))
    printed += `.${digits.printed}`
    at = digits.end
  }
  return finish(text, at, 'letter', printed, parts)
}

function finish(
  text: string,
  at: number,
  scheme: NumberScheme,
  printed: string,
  parts: ReadonlyArray<number>,
): HeadingNumber {
  let end = at
  const mark = blanks(text, at)
  let punctuation = ''
  if (/[.．、，,:：)）]/.test(text[mark] ?? '')) {
    punctuation = String.fromCharCode(foldedUnit(text, mark))
    end = mark + 1
  }
  return {scheme, printed, parts, punctuation, end: blanks(text, end)}
}

interface Numeral {
  readonly printed: string
  readonly value: number
  readonly end: number
  readonly han: boolean
}

/** 12, １２, 三, 十二, 二十一. */
function readNumeral(text: string, at: number): Numeral | null {
  const digits = readDigits(text, at)
  if (digits) return digits.end - at > 3 ? null : {...digits, value: Number(digits.printed), han: false}
  let end = at
  while (end - at < 4 && (HAN_DIGITS.includes(text[end] ?? '零') || text[end] === '十' || text[end] === '百')) end++
  if (end === at) return null
  const printed = text.slice(at, end)
  return {printed, value: hanValue(printed), end, han: true}
}

function readRomanNumeral(text: string, at: number): Numeral | null {
  let end = at
  while (end - at < 6 && /[ivxl]/i.test(text[end] ?? '')) end++
  if (end === at || classAt(text, end) & (LETTER | NUMBER)) return null
  const printed = text.slice(at, end)
  const values = [...printed.toLowerCase()].map((letter) => ROMAN[letter as keyof typeof ROMAN])
  const value = values.reduce((sum, v, i) => sum + (v < (values[i + 1] ?? 0) ? -v : v), 0)
  return {printed, value, end, han: false}
}

function readDigits(text: string, at: number): {printed: string; end: number} | null {
  let end = at
  let printed = ''
  while (end - at < 6 && isDigitAt(text, end)) printed += String.fromCharCode(foldedUnit(text, end++))
  return printed ? {printed, end} : null
}

/** Offset behind a dot between two parts of a number, blanks allowed on one side at most; -1 without one. */
function dotAt(text: string, at: number): number {
  return /[.．·]/.test(text[at] ?? '') ? at + 1 : -1
}

function hanValue(numeral: string): number {
  const ten = numeral.indexOf('十')
  if (ten < 0) return [...numeral].reduce((sum, digit) => sum * 10 + Math.max(0, HAN_DIGITS.indexOf(digit)), 0)
  const tens = ten === 0 ? 1 : HAN_DIGITS.indexOf(numeral[ten - 1]!)
  return tens * 10 + (ten + 1 < numeral.length ? HAN_DIGITS.indexOf(numeral[ten + 1]!) : 0)
}

function wordAt(text: string, start: number, words: ReadonlyArray<string>): number {
  for (const word of words) {
    if (foldedUnit(text, start) !== word.charCodeAt(0)) continue
    if (text.slice(start, start + word.length).toLowerCase() !== word) continue
    if (!(classAt(text, start + word.length) & (LETTER | NUMBER))) return start + word.length
  }
  return -1
}

const blanks = (text: string, at: number): number => skipBlanks(text, at, LONGEST)
