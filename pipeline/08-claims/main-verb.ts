import type {Range} from '../model/document.ts'
import {type EnEntry, enWords} from '../plugins/english/lexicon.ts'
import {classAt, LETTER} from '../text/character-classes.ts'
import {isAsciiLetter} from '../text/letters.ts'
import {unitSet} from '../text/unit-set.ts'

/** How an English clause asserts: the verb that it hangs on, as far as its form tells. */
export interface MainVerb {
  readonly form: 'past' | 'past-passive' | 'present' | 'copula' | 'copula-adjective' | 'past-copula' | 'modal' | 'none'
  /** Base of the verb, or its printed word where the lexicon has none. */
  readonly base: string
  /** Where it begins in the text, or its auxiliary; `null` where there is none. */
  readonly at: number | null
}

const NONE: MainVerb = {form: 'none', base: '', at: null}
const WORD = /[\p{L}][\p{L}’'-]{0,30}|[(),;:]/gu
/** They open what is no part of the main clause. */
const SIDEWAYS = new Set(
  'that which who whom whose where when while if because although though since as how what'.split(' '),
)

/** A participle behind these is no verb of the clause: the published list. */
const BEFORE_NOUNS = new Set(['the', 'a', 'an', 'of', 'in', 'with', 'by'])
const PAST_FORMS = new Set(['was', 'were', 'had', 'did'])
/** They stand between an auxiliary and its verb. */
const BESIDE_VERBS = new Set(['not', 'been', 'being'])

/**
 * The main verb of an English clause, by its first finite form outside brackets and relative clauses.
 *
 * Reads at most the first 300 characters. `lower` is the text in small letters.
 */
export function mainVerb(lower: string, {start, end}: Range): MainVerb {
  let depth = 0
  let owed = 0
  let first = true
  let participle = '' // one that stands alone: launched …
  const words = wordsIn(lower, start, Math.min(end, start + 300))
  let stood = 0 // where that participle stands
  for (let i = 0; has(words, i); i++) {
    const unit = lower.charCodeAt(words.starts[i]!)
    if (unit === OPENING) depth++
    else if (unit === CLOSING) depth--
    if (depth > 0 || isSign(unit)) continue
    if (!first && isSideways(words, i)) owed++
    const known = words.known[i]
    const wasFirst = first
    first = false
    if (!known) continue
    const entry = known.value
    const finite =
      entry.tag === 'be' ||
      entry.tag === 'have' ||
      entry.tag === 'do' ||
      entry.tag === 'modal' ||
      (entry.tag === 'verb' && (entry.form === 'past' || (entry.form === 's' && !entry.nounToo)))
    // who led the team, …: its verb is that of the relative clause
    if (!finite && owed > 0 && entry.form === 'past-or-participle' && i > 0 && isSideways(words, i - 1)) {
      owed--
      continue
    }
    if (!finite) {
      if (
        entry.tag === 'verb' &&
        entry.form === 'past-or-participle' &&
        participle === '' &&
        owed === 0 &&
        knownAt(words, i + 1)?.word !== 'by' &&
        (wasFirst || !BEFORE_NOUNS.has(words.known[i - 1]?.word ?? ''))
      )
        [participle, stood] = [entry.base ?? known.word, words.starts[i]!]
      continue
    }
    if (owed > 0 && !wasFirst) {
      owed--
      continue
    }
    if (participle !== '' && entry.tag !== 'be' && entry.tag !== 'modal') break
    return {...read(words, i, known), at: words.starts[i]!}
  }
  return participle === '' ? NONE : {form: 'past', base: participle, at: stood}
}

interface Known {
  readonly word: string
  readonly value: EnEntry
}

/** The words and signs of a stretch, cut as they are asked for: the verb mostly stands among the first. */
interface Words {
  readonly text: string
  readonly end: number
  /** Where the next is looked for. */
  next: number
  readonly starts: number[]
  readonly ends: number[]
  /** What the lexicon has on each. */
  readonly known: Array<Known | undefined>
}

const wordsIn = (text: string, start: number, end: number): Words => ({
  text,
  end,
  next: start,
  starts: [],
  ends: [],
  known: [],
})

/** Is there a word of this index? It is cut by then. */
function has(words: Words, index: number): boolean {
  while (words.starts.length <= index && words.next < words.end) cut(words)
  return index < words.starts.length
}

const knownAt = (words: Words, index: number): Known | undefined => (has(words, index) ? words.known[index] : undefined)

/** As printed; empty behind the last. */
const wordAt = (words: Words, index: number): string =>
  has(words, index) ? words.text.slice(words.starts[index]!, words.ends[index]!) : ''

/** The lexicon has all of them but how and what. */
function isSideways(words: Words, index: number): boolean {
  const known = words.known[index]
  return known
    ? SIDEWAYS.has(known.word)
    : words.ends[index]! - words.starts[index]! <= 4 && SIDEWAYS.has(wordAt(words, index))
}

/** Cut the next word, as `WORD` finds it, ASCII letters without it. */
function cut(words: Words): void {
  const {text, end} = words
  for (let from = words.next; from < end; from++) {
    let to = from
    let unit = text.charCodeAt(from)
    if (isAsciiLetter(unit)) {
      const limit = Math.min(end, from + 31)
      do unit = ++to < limit ? text.charCodeAt(to) : 0
      while (isAsciiLetter(unit) || unit === 0x27 || unit === 0x2d || unit === 0x2019)
    }
    if (unit > 127 && (classAt(text, to) & LETTER) !== 0) {
      WORD.lastIndex = 0
      const hit = WORD.exec(text.slice(from, end))
      if (hit) keep(words, from + hit.index, from + hit.index + hit[0].length)
      else words.next = end
      return
    }
    if (to > from || isSign(unit)) {
      keep(words, from, Math.max(to, from + 1))
      return
    }
  }
  words.next = end
}

function keep(words: Words, from: number, to: number): void {
  words.starts.push(from)
  words.ends.push(to)
  words.known.push(enWords.at(words.text, from, to))
  words.next = to
}

const OPENING = 0x28
const CLOSING = 0x29
const isSign = unitSet('(),;:')

function read(words: Words, at: number, {word: lower, value: entry}: Known): Omit<MainVerb, 'at'> {
  if (entry.tag === 'modal') {
    for (let i = at + 1; i < at + 4; i++) {
      const next = knownAt(words, i)?.value
      if (next?.tag === 'verb') return {form: 'modal', base: next.base ?? lower}
      if (next?.tag !== 'adverb') break
    }
    return {form: 'modal', base: lower}
  }
  if (entry.tag === 'verb') return {form: entry.form === 'past' ? 'past' : 'present', base: entry.base ?? lower}
  const past = PAST_FORMS.has(lower)
  for (let i = at + 1; i < at + 5; i++) {
    const known = knownAt(words, i)
    const next = known?.value
    if (next?.tag === 'adverb' || next?.tag === 'nonfinite-aux' || BESIDE_VERBS.has(known?.word ?? '')) continue
    if (next?.tag === 'verb' && (next.form === 'past-or-participle' || next.form === 'participle'))
      return {form: entry.tag === 'be' ? (past ? 'past-passive' : 'present') : 'past', base: next.base ?? ''}
    if (next?.tag === 'verb' && next.form === 'base' && entry.tag === 'do')
      return {form: past ? 'past' : 'present', base: next.base ?? ''}
    break
  }
  if (entry.tag === 'be')
    return {form: past ? 'past-copula' : judges(words, at) ? 'copula-adjective' : 'copula', base: 'be'}
  return {form: past ? 'past' : 'present', base: entry.tag === 'have' ? 'have' : 'do'}
}

/** is very useful, are not rare: what follows is no noun. */
function judges(words: Words, at: number): boolean {
  let i = at + 1
  while (/^(?:not|also|more|less|most|still|often|very|so|too|as)$|ly$/.test(wordAt(words, i))) i++
  return /(?:ous|ful|ive|able|ible|ical|al|ant|ent|ary|less|ic|easy|clear|rare|common|low|high|poor|rich|large|small|good|better|worse)$/.test(
    wordAt(words, i),
  )
}
