import {classAt, classOf, LETTER, LOWER, NUMBER} from '../../text/character-classes.ts'
import {unitSet} from '../../text/unit-set.ts'
import {abbreviationKind, sentenceOpeners} from './abbreviations.ts'
import {isSpace, isWide} from './characters.ts'
import type {Stop} from './stop.ts'

const CAPITAL = /[\p{Lu}\p{Lt}]/u
/** Looked past to find the first letter of what follows. */
const isOpener = unitSet('"\'“‘(（[«¿¡')
/** A sentence goes on with them. */
const isPoint = unitSet(',;:.!?，；：。')
const isDash = unitSet('-–—')

/** Does a sentence end at a stop of Latin print (. ! ? …)? The text goes on after it. */
export function endsEnglish(stop: Stop): boolean {
  const {text, at, end, tail, next} = stop
  const glued = tail === next
  const follows = text.charCodeAt(next)
  if ((glued && !isWide(follows)) || isPoint(follows)) return false
  const first = firstOf(text, next)
  const small = (classAt(text, first) & LOWER) !== 0
  if (text[at] !== '.' || end - at > 1) return (stop.casual || !small) && !isDash(follows)
  if (tail > end) return !small
  return endsAtFullStop(stop, first, small)
}

/** Where what follows begins behind its opening marks. */
function firstOf(text: string, next: number): number {
  let at = next
  while (at < next + 4 && isOpener(text.charCodeAt(at))) at++
  return at
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** One plain full stop with white space, or Han, after it. */
function endsAtFullStop({text, sentence, at}: Stop, first: number, small: boolean): boolean {
  const word = wordBefore(text, at, sentence)
  if (word === '') return !small
  const start = at - word.length
  if (/^[\d０-９.]+$/.test(word)) return !isItemNumber(text, sentence, start, word) && !small
  const kind = abbreviationKind(word)
  if (kind === 'joins' || (word === 'n' && isDigit(text.charCodeAt(first)))) return false
  if (small) return kind === undefined && isOrdinary(word)
  if (kind === 'may-end') return opensSentence(wordFrom(text, first)) || isClockTime(text, start, word)
  if (word.length === 1 && CAPITAL.test(word)) return !isInitial(text, start, sentence, wordFrom(text, first))
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
  while (start > limit && isInWord(text.charCodeAt(start - 1))) start--
  return text.slice(start, at)
}

const isInWord = (unit: number): boolean =>
  ((classOf(unit) & (LETTER | NUMBER)) !== 0 && !isWide(unit)) || isWordMark(unit)
const isWordMark = unitSet(".°'’")

/** The word that begins at `at`. */
function wordFrom(text: string, at: number): string {
  let end = at
  while (end < at + 30 && isLetter(text.charCodeAt(end))) end++
  return text.slice(at, end)
}

const isLetter = (unit: number): boolean => (classOf(unit) & LETTER) !== 0 && !isWide(unit)

/** `2. The second item`, `2.根据`, `Figure 1. The …`: the number opens its sentence, or numbers a caption. */
function isItemNumber(text: string, sentence: number, start: number, word: string): boolean {
  if (start === sentence) return word.length <= 6
  if (/[：；;:]/.test(text[start - 1]!)) return true
  return (
    start - sentence < 14 &&
    /^(?:Fig(?:ure)?|Table|Box|Scheme|Algorithm|Listing|Plate|Chart) $/.test(text.slice(sentence, start))
  )
}

const opensSentence = (word: string): boolean => CAPITAL.test(word[0] ?? '') && sentenceOpeners.has(word.toLowerCase())

/** `J. Smith`, `E. coli`; but `vitamin C. The`. */
function isInitial(text: string, start: number, sentence: number, follower: string): boolean {
  if (!opensSentence(follower)) return true
  if (start === sentence) return true
  // A name before it: `Smith, J. The …` is rare in prose.
  return isSpace(text.charCodeAt(start - 1)) && /[,.]/.test(text[start - 2] ?? '')
}

/** Does what precedes a colon end there, as a label does (`Abstract: In this article …`)? */
export function endsAtColon(text: string, sentence: number, at: number): boolean {
  if (text[at + 1] !== ' ' || !CAPITAL.test(text[at + 2] ?? '')) return false
  const word = wordFrom(text, at + 2)
  return (
    word.length > 1 && opensSentence(word) && at - sentence < 60 && !/^(?:A|An|The|To|How|What|Why|Which)$/.test(word)
  )
}
