import type {Range} from '../model/document.ts'
import {type EnEntry, enWords} from '../plugins/english/lexicon.ts'
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
  for (let i = 0; ; i++) {
    const word = words.at(i)
    if (word === undefined) break
    if (word === '(') depth++
    else if (word === ')') depth--
    if (depth > 0 || isSign(word.charCodeAt(0))) continue
    if (!first && SIDEWAYS.has(word)) owed++
    const entry = words.entryOf(i)
    const wasFirst = first
    first = false
    if (!entry) continue
    const finite =
      entry.tag === 'be' ||
      entry.tag === 'have' ||
      entry.tag === 'do' ||
      entry.tag === 'modal' ||
      (entry.tag === 'verb' && (entry.form === 'past' || (entry.form === 's' && !entry.nounToo)))
    // who led the team, …: its verb is that of the relative clause
    if (!finite && owed > 0 && entry.form === 'past-or-participle' && SIDEWAYS.has(words.at(i - 1) ?? '')) {
      owed--
      continue
    }
    if (!finite) {
      if (
        entry.tag === 'verb' &&
        entry.form === 'past-or-participle' &&
        participle === '' &&
        owed === 0 &&
        words.at(i + 1) !== 'by' &&
        (wasFirst || !BEFORE_NOUNS.has(words.at(i - 1) ?? ''))
      )
        [participle, stood] = [entry.base ?? word, words.placeOf(i)]
      continue
    }
    if (owed > 0 && !wasFirst) {
      owed--
      continue
    }
    if (participle !== '' && entry.tag !== 'be' && entry.tag !== 'modal') break
    return {...read(words, i), at: words.placeOf(i)}
  }
  return participle === '' ? NONE : {form: 'past', base: participle, at: stood}
}

/** The words of a stretch, cut out as they are asked for: the verb mostly stands among the first. */
interface Words {
  /** `undefined` behind the last. */
  at(index: number): string | undefined
  /** What the lexicon has on it. */
  entryOf(index: number): EnEntry | undefined
  /** Where a word begins that `at` has given. */
  placeOf(index: number): number
}

function wordsIn(text: string, start: number, end: number): Words {
  const words: string[] = []
  const entries: Array<EnEntry | undefined> = []
  const places: number[] = []
  let next = start
  const cut = (): void => {
    const {from, to} = wordFrom(text, next, end)
    if (from < to) {
      const known = enWords.at(text, from, to)
      words.push(known ? known.word : text.slice(from, to))
      entries.push(known?.value)
      places.push(from)
    }
    next = to
  }
  const cutTo = (index: number): void => {
    while (words.length <= index && next < end) cut()
  }
  return {
    at(index) {
      cutTo(index)
      return words[index]
    },
    entryOf(index) {
      cutTo(index)
      return entries[index]
    },
    placeOf: (index) => places[index]!,
  }
}

/** The first word from `at` on, as `WORD` finds them, ASCII letters without it; empty at the end. */
function wordFrom(text: string, at: number, end: number): {from: number; to: number} {
  for (let from = at; from < end; from++) {
    let to = from
    let unit = text.charCodeAt(from)
    if (isAsciiLetter(unit)) {
      const limit = Math.min(end, from + 31)
      do unit = ++to < limit ? text.charCodeAt(to) : 0
      while (isAsciiLetter(unit) || unit === 0x27 || unit === 0x2d || unit === 0x2019)
    }
    if (unit > 127) {
      WORD.lastIndex = 0
      const hit = WORD.exec(text.slice(from, end))
      return hit ? {from: from + hit.index, to: from + hit.index + hit[0].length} : {from: end, to: end}
    }
    if (to > from) return {from, to}
    if (isSign(unit)) return {from, to: from + 1}
  }
  return {from: end, to: end}
}

const isSign = unitSet('(),;:')

function read(words: Words, at: number): Omit<MainVerb, 'at'> {
  const lower = words.at(at)!
  const entry = words.entryOf(at)!
  if (entry.tag === 'modal') {
    for (let i = at + 1; i < at + 4; i++) {
      const next = words.entryOf(i)
      if (next?.tag === 'verb') return {form: 'modal', base: next.base ?? lower}
      if (next?.tag !== 'adverb') break
    }
    return {form: 'modal', base: lower}
  }
  if (entry.tag === 'verb') return {form: entry.form === 'past' ? 'past' : 'present', base: entry.base ?? lower}
  const past = PAST_FORMS.has(lower)
  for (let i = at + 1; i < at + 5; i++) {
    const next = words.entryOf(i)
    if (next?.tag === 'adverb' || next?.tag === 'nonfinite-aux' || BESIDE_VERBS.has(words.at(i) ?? '')) continue
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
  while (/^(?:not|also|more|less|most|still|often|very|so|too|as)$|ly$/.test(words.at(i) ?? '')) i++
  return /(?:ous|ful|ive|able|ible|ical|al|ant|ent|ary|less|ic|easy|clear|rare|common|low|high|poor|rich|large|small|good|better|worse)$/.test(
    words.at(i) ?? '',
  )
}
