import {languageOf} from '../../text/scripts.ts'
import {unitSet} from '../../text/unit-set.ts'
import {isSpace, isWide} from './characters.ts'
import {endsChinese} from './chinese.ts'
import {endsAtColon, endsEnglish} from './english.ts'
import {findPairs, MARKS, type Pair} from './pairs.ts'
import type {Stop} from './stop.ts'
import {tailEnd} from './tail.ts'

/** A sentence of a text: half-open offsets in UTF-16 code units, and the language that it is printed in. */
export interface SplitSentence {
  readonly start: number
  readonly end: number
  readonly lang: 'en' | 'zh'
}

/**
 * Split a text, Chinese, English or mixed, into its sentences; white space between them belongs to none.
 *
 * Closing quotes, brackets and citation markers right after a stop go with the sentence before (`。”[16]`). A stop
 * inside brackets, or inside a Chinese quotation, ends nothing. A line end is white space unless a list item follows.
 * Linear time.
 */
export function splitSentences(text: string): SplitSentence[] {
  const sentences: SplitSentence[] = []
  const {marks, stops} = placesOf(text)
  const pairs = findPairs(text, marks)
  const brackets = sweep(pairs.bracket)
  const quotes = sweep(pairs.quote)
  const openedAt = (close: number): number | undefined => brackets.openedAt(close) ?? quotes.openedAt(close)
  let sentence = skipSpace(text, 0)
  const casual = /^\p{Ll}/u.test(text.slice(sentence, sentence + 2))
  const cut = (end: number, next: number): void => {
    if (end > sentence) sentences.push({start: sentence, end, lang: languageOf(text, sentence, end)})
    sentence = next
  }
  let seen = sentence
  for (const at of stops) {
    if (at < seen) continue
    const unit = text.charCodeAt(at)
    if (unit === 0x0a) {
      const next = skipSpace(text, at)
      if (opensItem(text, next)) cut(trimmedEnd(text, at), next)
      seen = next
      continue
    }
    if (unit === 0x3a && endsAtColon(text, sentence, at)) cut(at + 1, at + 2)
    if (!isStop(unit)) continue
    const end = stopsEnd(text, at)
    const tail = tailEnd(text, end)
    const next = skipSpace(text, tail)
    if (next >= text.length) break
    const stop: Stop = {text, sentence, at, end, tail, next, casual, openedAt}
    const chinese = isChinese(stop)
    const bracket = brackets.around(at, tail)
    const held = (bracket && (chinese || bracket.open > sentence)) || (chinese && quotes.around(at, tail))
    if (!held && (chinese ? endsChinese(stop) : endsEnglish(stop))) {
      cut(tail, next)
      seen = next
    } else seen = end
  }
  cut(trimmedEnd(text, text.length), text.length)
  return sentences
}

/** Look pairs up at positions that only grow. */
function sweep(pairs: ReadonlyArray<Pair>): {
  around(at: number, tail: number): Pair | undefined
  openedAt(close: number): number | undefined
} {
  let i = 0
  const advance = (to: number): Pair | undefined => {
    while (i < pairs.length && pairs[i]!.close < to) i++
    return pairs[i]
  }
  return {
    around(at, tail) {
      const before = i
      const pair = advance(tail)
      const inside = pair && pair.open < at ? pair : undefined
      i = before
      advance(at)
      return inside
    },
    openedAt(close) {
      const pair = advance(close)
      return pair?.close === close ? pair.open : undefined
    },
  }
}

const STOPS = '。！？｡．!?….'
const isStop = unitSet(STOPS)
/** A stop, or what else may end a sentence. */
const mayStop = unitSet(`${STOPS}:\n`)
const isPlace = unitSet(`${STOPS}:\n${MARKS}`)

/** Where something opens or closes, and where a sentence may end: all that the rest of the work looks at. */
function placesOf(text: string): {marks: number[]; stops: number[]} {
  const marks: number[] = []
  const stops: number[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (!isPlace(unit)) continue
    if (mayStop(unit)) stops.push(at)
    else marks.push(at)
  }
  return {marks, stops}
}

function stopsEnd(text: string, at: number): number {
  let end = at + 1
  while (isStop(text.charCodeAt(end))) end++
  // . . . with blanks between them
  while (text[at] === '.' && text[end] === ' ' && text[end + 1] === '.') end += 2
  return end
}

/** Is this a stop of Chinese print? ASCII stops are when Han stands beside them. */
function isChinese({text, at, end, next}: Stop): boolean {
  const mark = text[end - 1]!
  if (mark === '。' || mark === '！' || mark === '？' || mark === '｡') return true
  if (mark === '．') return !/[\dA-Za-z]/.test(text[end] ?? '')
  if (!isWide(text.charCodeAt(next))) return false
  return mark === '…' || isWide(text.charCodeAt(at - 1))
}

function skipSpace(text: string, at: number): number {
  let next = at
  while (next < text.length && isSpace(text.charCodeAt(next))) next++
  return next
}

function trimmedEnd(text: string, at: number): number {
  let end = at
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--
  return end
}

/** `1. `, `1)`, `(a)`, `•`: a list item after a line end. */
function opensItem(text: string, at: number): boolean {
  return /^(?:[•●▪■◆⁃·*-]|(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\([\dA-Za-z]{1,3}\))[ \t.)\d]/.test(text.slice(at, at + 8))
}
