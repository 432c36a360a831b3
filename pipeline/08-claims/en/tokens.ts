import type {Range} from '../../model/document.ts'
import {type EnEntry, enLexicon} from '../../plugins/english/lexicon.ts'
import {matchBrackets} from '../brackets.ts'
import type {SentenceView} from '../draft.ts'

export interface EnToken extends Range {
  readonly word: string
  readonly lower: string
  readonly kind: 'word' | 'stop' | 'bracket' | 'marker' | 'quote'
  readonly entry: EnEntry
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'./&%+-]{0,60}/uy
const UNKNOWN: EnEntry = {tag: 'word'}
const NUMBER: EnEntry = {tag: 'number'}

/** Cut an English sentence into words, stops and markers. What stands in round or square brackets is one token. */
export function tokenizeEnglish(view: SentenceView): EnToken[] {
  const {text, start, end, markers} = view
  const pairs = matchBrackets(text, start, end)
  const tokens: EnToken[] = []
  let nextMarker = 0
  const put = (from: number, to: number, kind: EnToken['kind']) => {
    const word = text.slice(from, to)
    tokens.push({start: from, end: to, word, lower: word.toLowerCase(), kind, entry: UNKNOWN})
  }
  for (let at = start; at < end; ) {
    while (nextMarker < markers.length && markers[nextMarker]!.start < at) nextMarker++
    const marker = markers[nextMarker]
    const character = text[at]!
    if (marker && marker.start === at) {
      put(at, marker.end, 'marker')
      at = marker.end
    } else if (character === '(' || character === '[' || character === '（') {
      const close = pairs.get(at) ?? at
      put(at, close + 1, 'bracket')
      at = close + 1
    } else if (',;:.!?—–，；：'.includes(character)) {
      put(at, at + 1, 'stop')
      at++
    } else {
      let to = wordEnd(text, at)
      if (to === at) {
        if ('“”‘’"\''.includes(character)) put(at, at + 1, 'quote')
        at++
        continue
      }
      // 1,022
      while (text[to] === ',' && isDigit(text[to - 1]) && isDigit(text[to + 1])) {
        to = wordEnd(text, to + 1)
      }
      // A word of the next block may stand right behind the stop: `times.摘要`.
      to = trimDots(text, at, Math.min(to, end), end)
      const word = text.slice(at, to)
      const lower = word.toLowerCase()
      const entry = entryOf(word, lower.includes('’') ? lower.replace('’', "'") : lower, tokens.length === 0)
      tokens.push({start: at, end: to, word, lower, kind: 'word', entry})
      at = to
    }
  }
  return tokens
}

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

function entryOf(word: string, lower: string, first: boolean): EnEntry {
  if (lower.charCodeAt(0) < 0x3a && /^[\d.,%]+$/.test(lower)) return NUMBER
  // WHO, US, IT; May 2013.
  if (word !== lower && word.length > 1 && word === word.toUpperCase()) return UNKNOWN
  const known = enLexicon.get(lower)
  if (known && word !== lower && !first && (known.tag === 'modal' || known.tag === 'be')) return UNKNOWN
  if (known) return known
  const last = lower.slice(lower.lastIndexOf('-') + 1)
  const part = last !== lower ? enLexicon.get(last) : undefined
  if (part?.tag === 'verb' && (part.form === 'past-or-participle' || part.form === 'participle'))
    return {...part, form: 'participle'}
  return last === lower ? guess(lower) : UNKNOWN
}

/** The full stop of the sentence is no part of its last word; the one of `U.S.` is. */
function trimDots(text: string, from: number, to: number, end: number): number {
  let at = to
  while (at > from + 1 && "'’-/+".includes(text[at - 1]!)) at--
  if (text[at - 1] === '.' && (at >= end || !/\.[\p{L}\p{N}]/u.test(text.slice(from, at)))) at--
  return at
}

function guess(lower: string): EnEntry {
  if (lower.endsWith('ly') && lower.length > 4) return {tag: 'adverb'}
  if (lower.endsWith('ed') && lower.length > 4 && !lower.endsWith('eed'))
    return {tag: 'verb', base: lower, form: 'past-or-participle', nounToo: false}
  if (/(?:ises|izes|ifies)$/.test(lower)) return {tag: 'verb', base: lower, form: 's', nounToo: false}
  return UNKNOWN
}
