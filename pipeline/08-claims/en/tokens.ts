import type {Range} from '../../model/document.ts'
import {type EnEntry, enLexicon, enWords, negatedVerbs, plainEntry, verbEntry} from '../../plugins/english/lexicon.ts'
import {unitSet} from '../../text/unit-set.ts'
import {matchBrackets} from '../brackets.ts'
import type {SentenceView} from '../draft.ts'

export interface EnToken extends Range {
  readonly word: string
  readonly lower: string
  readonly kind: 'word' | 'stop' | 'bracket' | 'marker' | 'quote'
  readonly entry: EnEntry
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'./&%+-]{0,60}/uy
const UNKNOWN = plainEntry('word')
const NUMBER = plainEntry('number')
const ADVERB = plainEntry('adverb')

/** Cut an English sentence into words, stops and markers. What stands in round or square brackets is one token. */
export function tokenizeEnglish(view: SentenceView): EnToken[] {
  const {text, start, end, markers} = view
  let pairs: ReadonlyMap<number, number> | undefined
  const tokens: EnToken[] = []
  let nextMarker = 0
  for (let at = start; at < end; ) {
    const unit = text.charCodeAt(at)
    if (unit === 0x20) {
      at++
      continue
    }
    while (nextMarker < markers.length && markers[nextMarker]!.start < at) nextMarker++
    const marker = markers[nextMarker]
    let to = at + 1
    if (marker && marker.start === at) {
      to = marker.end
      tokens.push(asPrinted(text, at, to, 'marker'))
    } else if (unit === 0x28 || unit === 0x5b || unit === 0xff08) {
      pairs ??= matchBrackets(text, start, end)
      to = (pairs.get(at) ?? at) + 1
      tokens.push(asPrinted(text, at, to, 'bracket'))
    } else if (isStop(unit)) tokens.push(asPrinted(text, at, to, 'stop'))
    else {
      const word = wordAt(text, at, end, tokens.length === 0)
      if (word) {
        to = word.end
        tokens.push(word)
      } else if (isQuote(unit)) tokens.push(asPrinted(text, at, to, 'quote'))
    }
    at = to
  }
  return tokens
}

const isStop = unitSet(',;:.!?—–，；：')
const isQuote = unitSet('“”‘’"\'')

function asPrinted(text: string, start: number, end: number, kind: EnToken['kind']): EnToken {
  const word = text.slice(start, end)
  return {start, end, word, lower: end - start > 1 ? word.toLowerCase() : word, kind, entry: UNKNOWN}
}

/** The word that begins at `at`, or `null`. */
function wordAt(text: string, at: number, end: number, first: boolean): EnToken | null {
  const plain = plainEnd(text, at, end)
  if (plain > at) return smallToken(text, at, plain)
  const to = wordEnd(text, at)
  return to > at ? wordToken(text, at, lastOf(text, at, to, end), first) : null
}

/** A word of nothing but a to z. */
function smallToken(text: string, start: number, end: number): EnToken {
  const known = enWords.at(text, start, end)
  if (known) return {start, end, word: known.word, lower: known.word, kind: 'word', entry: known.value}
  const word = text.slice(start, end)
  return {start, end, word, lower: word, kind: 'word', entry: guess(word)}
}

function wordToken(text: string, start: number, end: number, first: boolean): EnToken {
  const word = text.slice(start, end)
  if (isSmall(word)) return smallToken(text, start, end)
  const lower = word.toLowerCase()
  return {start, end, word, lower, kind: 'word', entry: entryOf(word, lower, first)}
}

/** Where a word of small letters ends that begins at `at`, if what follows is surely no part of it; otherwise `at`. */
function plainEnd(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + 60)
  let to = at
  while (to < limit && isSmallLetter(text.charCodeAt(to))) to++
  const follows = to < limit ? text.charCodeAt(to) : 0x80
  return follows < 0x80 && inWord[follows] === 0 ? to : at
}

/** Where the word ends that `wordEnd` has read up to `to`: 1,022 goes on, what belongs to the sentence is taken off. */
function lastOf(text: string, at: number, to: number, end: number): number {
  let last = to
  while (text.charCodeAt(last) === 0x2c && isDigit(text[last - 1]) && isDigit(text[last + 1]))
    last = wordEnd(text, last + 1)
  // A word of the next block may stand right behind the stop: `times.摘要`.
  return trimDots(text, at, Math.min(last, end), end)
}

const isSmallLetter = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a

/** 1 for ASCII letters and digits, 2 for what may stand inside a word. */
const inWord = new Uint8Array(128)
for (const character of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')
  inWord[character.charCodeAt(0)] = 1
for (const character of "'./&%+-") inWord[character.charCodeAt(0)] = 2

/** Where the word ends that begins at `at`; `at` where none does. As `WORD`, which reads all that is not ASCII. */
function wordEnd(text: string, at: number): number {
  const limit = Math.min(text.length, at + 61)
  let to = at
  for (; to < limit; to++) {
    const unit = text.charCodeAt(to)
    if (unit > 127) {
      WORD.lastIndex = at
      return at + (WORD.exec(text)?.[0].length ?? 0)
    }
    if (inWord[unit] !== 1 && (to === at || inWord[unit] !== 2)) break
  }
  return to
}

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9'

/** Nothing but a to z. */
function isSmall(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (!isSmallLetter(word.charCodeAt(i))) return false
  return true
}

function entryOf(word: string, lower: string, first: boolean): EnEntry {
  if (lower.charCodeAt(0) < 0x3a && /^[\d.,%]+$/.test(lower)) return NUMBER
  // WHO, US, IT; May 2013.
  if (word !== lower && !isSmallLetter(word.charCodeAt(1)) && word.length > 1 && word === word.toUpperCase())
    return UNKNOWN
  const known = enLexicon.get(lower) ?? negatedVerbs.get(lower)
  if (known && word !== lower && !first && (known.tag === 'modal' || known.tag === 'be')) return UNKNOWN
  if (known) return known
  const last = lower.slice(lower.lastIndexOf('-') + 1)
  const part = last !== lower ? enLexicon.get(last) : undefined
  if (part?.tag === 'verb' && (part.form === 'past-or-participle' || part.form === 'participle'))
    return verbEntry(part.base, 'participle', part.nounToo)
  return last === lower ? guess(lower) : UNKNOWN
}

/** The full stop of the sentence is no part of its last word; the one of `U.S.` is. */
function trimDots(text: string, from: number, to: number, end: number): number {
  let at = to
  while (at > from + 1 && isLoose(text.charCodeAt(at - 1))) at--
  if (text.charCodeAt(at - 1) === 0x2e && (at >= end || !/\.[\p{L}\p{N}]/u.test(text.slice(from, at)))) at--
  return at
}

/** They join two words, and end none. */
const isLoose = unitSet("'’-/+")

function guess(lower: string): EnEntry {
  const last = lower.charCodeAt(lower.length - 1)
  if (last === 0x79) return lower.length > 4 && lower.endsWith('ly') ? ADVERB : UNKNOWN
  if (last !== 0x64 && last !== 0x73) return UNKNOWN
  if (lower.endsWith('ed') && lower.length > 4 && !lower.endsWith('eed')) return verbEntry(lower, 'past-or-participle')
  if (/(?:ises|izes|ifies)$/.test(lower)) return verbEntry(lower, 's')
  return UNKNOWN
}
