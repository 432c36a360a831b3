import {abbreviationKind, sentenceOpeners} from './abbreviations.ts'
import {isSpace, isWide} from './characters.ts'
import type {Stop} from './stop.ts'

const LETTER = /\p{L}/u
const UPPER = /[\p{Lu}\p{Lt}]/u
const LOWER = /\p{Ll}/u
/** Looked past to find the first letter of what follows. */
const OPENER = /["'“‘(（[«¿¡]/

/** Does a sentence end at a stop of Latin print (. ! ? …)? The text goes on after it. */
export function endsEnglish(stop: Stop): boolean {
  const {text, at, end, tail, next} = stop
  const glued = tail === next
  if (glued && !isWide(text[next])) return false
  const first = firstOf(text, next)
  if (/[,;:.!?，；：。]/.test(text[next]!)) return false
  if (text[at] !== '.' || end - at > 1) return (stop.casual || !LOWER.test(first)) && !/[-–—]/.test(text[next]!)
  if (tail > end) return !LOWER.test(first)
  return endsAtFullStop(stop, first)
}

function firstOf(text: string, next: number): string {
  let at = next
  while (at < next + 4 && OPENER.test(text[at] ?? '')) at++
  return String.fromCodePoint(text.codePointAt(at) ?? 32)
}

const DIGIT = /^\d/

/** One plain full stop with white space, or Han, after it. */
function endsAtFullStop({text, sentence, at, next}: Stop, first: string): boolean {
  const word = wordBefore(text, at, sentence)
  if (word === '') return !LOWER.test(first)
  const start = at - word.length
  if (/^[\d０-９.]+$/.test(word)) return !isItemNumber(text, sentence, start, word) && !LOWER.test(first)
  const follower = wordAt(text, next)
  const kind = abbreviationKind(word)
  if (kind === 'joins' || (word === 'n' && DIGIT.test(first))) return false
  if (LOWER.test(first)) return kind === undefined && isOrdinary(word)
  if (kind === 'may-end') return opensSentence(follower) || isClockTime(text, start, word)
  if (word.length === 1 && UPPER.test(word)) return !isInitial(text, start, sentence, follower)
  return true
}

/** A word of everyday shape: after its stop even a small letter opens a sentence (`… to rock. i think`, `… found. mRNA is`). */
const isOrdinary = (word: string): boolean => /^\p{L}\p{Ll}{2,}$/u.test(word) && /[aeiouy]/i.test(word)

/** `at 6 P.M. Mr. Smith then …` */
const isClockTime = (text: string, start: number, word: string): boolean =>
  /^[ap]\.?m$/i.test(word) && /\d\s?$/.test(text.slice(Math.max(0, start - 2), start))

/** The word that ends at `at`, inner stops included: `U.S`, `e.g`, `Smith`, `3.2`. */
function wordBefore(text: string, at: number, sentence: number): string {
  let start = at
  const limit = Math.max(sentence, at - 30)
  while (start > limit && /[\p{L}\p{N}.°'’]/u.test(text[start - 1]!) && !isWide(text[start - 1])) start--
  return text.slice(start, at)
}

function wordAt(text: string, at: number): string {
  let start = at
  while (start < at + 4 && OPENER.test(text[start] ?? '')) start++
  let end = start
  while (end < start + 30 && LETTER.test(text[end] ?? '') && !isWide(text[end])) end++
  return text.slice(start, end)
}

/** `2. The second item`, `2.根据`, `Figure 1. The …`: the number opens its sentence, or numbers a caption. */
function isItemNumber(text: string, sentence: number, start: number, word: string): boolean {
  if (start === sentence) return word.length <= 6
  if (/[：；;:]/.test(text[start - 1]!)) return true
  return (
    start - sentence < 14 &&
    /^(?:Fig(?:ure)?|Table|Box|Scheme|Algorithm|Listing|Plate|Chart) $/.test(text.slice(sentence, start))
  )
}

const opensSentence = (word: string): boolean => UPPER.test(word[0] ?? '') && sentenceOpeners.has(word.toLowerCase())

/** `J. Smith`, `E. coli`; but `vitamin C. The`. */
function isInitial(text: string, start: number, sentence: number, follower: string): boolean {
  if (!opensSentence(follower)) return true
  if (start === sentence) return true
  // A name before it: `Smith, J. The …` is rare in prose.
  return isSpace(text[start - 1]) && /[,.]/.test(text[start - 2] ?? '')
}

/** Does what precedes a colon end there, as a label does (`Abstract: In this article …`)? */
export function endsAtColon(text: string, sentence: number, at: number): boolean {
  if (text[at + 1] !== ' ' || !UPPER.test(text[at + 2] ?? '')) return false
  const word = wordAt(text, at + 2)
  return (
    word.length > 1 && opensSentence(word) && at - sentence < 60 && !/^(?:A|An|The|To|How|What|Why|Which)$/.test(word)
  )
}
