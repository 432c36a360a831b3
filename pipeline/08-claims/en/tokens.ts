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
  const put = (from: number, to: number, kind: EnToken['kind'], entry: EnEntry = UNKNOWN) => {
    const word = text.slice(from, to)
    tokens.push({start: from, end: to, word, lower: word.toLowerCase(), kind, entry})
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
      WORD.lastIndex = at
      const hit = WORD.exec(text)
      if (!hit) {
        if ('“”‘’"\''.includes(character)) put(at, at + 1, 'quote')
        at++
        continue
      }
      let to = at + hit[0].length
      // 1,022
      while (text[to] === ',' && isDigit(text[to - 1]) && isDigit(text[to + 1])) {
        WORD.lastIndex = to + 1
        to += 1 + (WORD.exec(text)?.[0].length ?? 0)
      }
      // A word of the next block may stand right behind the stop: `times.摘要`.
      to = trimDots(text, at, Math.min(to, end), end)
      const lower = text.slice(at, to).toLowerCase().replace('’', "'")
      put(at, to, 'word', entryOf(text.slice(at, to), lower, tokens.length === 0))
      at = to
    }
  }
  return tokens
}

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9'

function entryOf(word: string, lower: string, first: boolean): EnEntry {
  if (/^[\d.,%]+$/.test(lower)) return NUMBER
  // WHO, US, IT; May 2013.
  if (word.length > 1 && word === word.toUpperCase() && word !== lower) return UNKNOWN
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
