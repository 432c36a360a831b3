import {classOf, LETTER, NUMBER} from '../../text/character-classes.ts'
import {unitSet} from '../../text/unit-set.ts'
import {isSpace, isWide} from './characters.ts'

/** Closing marks that go with the sentence before them when they stand right after its stop. */
const isCloser = unitSet('”’」』)）]］】〕》〉»›')
const isStraightQuote = unitSet('"\'')
const opensMarker = unitSet('[［〔【')
const closesMarker = unitSet(']］〕】')
const isInMarker = unitSet('0123456789０１２３４５６７８９,，、;；-–—−‐~～ \n')

/** A marker is shorter than this. */
const LONGEST_MARKER = 60

/**
 * Where a sentence ends whose stop ends at `at`: after its closing quotes and brackets, and after a marker.
 *
 *     …所证实。”[16] 此后      …was confirmed.) [3,4] Later      …was confirmed.12 Later
 *            └───┘                          └───────┘                         └┘
 */
export function tailEnd(text: string, at: number): number {
  let end = at
  for (;;) {
    const next = closersEnd(text, end)
    const marked = markerEnd(text, next)
    if (marked === next) return next === at ? superscriptEnd(text, at) : next
    end = marked
  }
}

function closersEnd(text: string, at: number): number {
  let end = at
  while (end < text.length) {
    const mark = text.charCodeAt(end)
    if (mark === CLOSING_QUOTE && isMisprintedOpener(text, end)) break
    if (isCloser(mark)) end++
    else if (isStraightQuote(mark) && (classOf(text.charCodeAt(end + 1)) & (LETTER | NUMBER)) === 0) end++
    else break
  }
  return end
}

const CLOSING_QUOTE = 0x201d

/** 增长。”市场很大，”他说: the closing mark printed for the opening one, since another closes after it and none opens. */
function isMisprintedOpener(text: string, at: number): boolean {
  if (!isWide(text.charCodeAt(at + 1))) return false
  const behind = text.slice(Math.max(0, at - 300), at)
  if (behind.lastIndexOf('“') > behind.lastIndexOf('”')) return false
  const ahead = text.slice(at + 1, at + 120)
  const close = ahead.indexOf('”')
  const reopened = ahead.indexOf('“')
  return close > 0 && (reopened < 0 || reopened > close)
}

/** The end of bracketed numbers that stand here, white space before them allowed; `at` when there are none. */
function markerEnd(text: string, at: number): number {
  let open = at
  while (open < at + 4 && isSpace(text.charCodeAt(open))) open++
  if (!opensMarker(text.charCodeAt(open))) return at
  let digits = false
  for (let i = open + 1; i < text.length && i < open + LONGEST_MARKER; i++) {
    const inside = text.charCodeAt(i)
    if (closesMarker(inside)) return digits && !opensSentence(text, open, i + 1) ? i + 1 : at
    if (!isInMarker(inside)) return at
    if (isDigit(inside) || (inside >= 0xff10 && inside <= 0xff19)) digits = true
  }
  return at
}

/** `[3] 提出了`, `[3] showed`: a marker after white space that is the subject of the next sentence. */
function opensSentence(text: string, open: number, end: number): boolean {
  if (text[end] === '提' || text[end] === '指' || text[end] === '认') return true
  return isSpace(text.charCodeAt(open - 1)) && /^ (?:[a-z]|[提指认])/u.test(text.slice(end, end + 2))
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** Digits glued to a full stop after a word: a superscript whose raising was lost. */
function superscriptEnd(text: string, at: number): number {
  if (text[at - 1] !== '.' || !isDigit(text.charCodeAt(text[at] === ' ' ? at + 1 : at))) return at
  if (!/[\p{L}\p{N})\]%”’]/u.test(text[at - 2] ?? '')) return at
  const blank = /^ \d{1,3} \p{Lu}\p{Ll}/u.test(text.slice(at, at + 7))
  if (!blank && /\p{Lu}|\p{N}/u.test(text[at - 2]!)) return at
  let end = blank ? at + 1 : at
  if (blank) at++
  while (end < at + 24 && /[\d,–-]/.test(text[end] ?? '')) end++
  if (end === at || !/\d/.test(text[at]!) || !/\d/.test(text[end - 1]!)) return at
  if (end === text.length) return end
  return isSpace(text.charCodeAt(end)) && /[\p{Lu}“"(]/u.test(text[end + 1] ?? '') ? end : at
}
