import type {Claim, LinkedDocument, Sentence} from '../model/document.ts'
import {findNames} from '../plugins/names/index.ts'
import {isNamedReport} from './named-reports.ts'
import type {SentenceWords} from './sentence-words.ts'
import type {UncitedKind} from './uncited-kinds.ts'

/** How many sentences before or behind a claim a marker on the same thing may stand. */
const NEAR = 2
/** A Latin name in more sentences of a paper than this is its subject, and each of them tells something else of it. */
const SUBJECT = 6
/** How many sentences that go on with a claim may come before the one with the marker. */
const CHAIN = 3

/**
 * Whether a claim without a marker of its own is covered by one beside it.
 *
 *     Zhao et al. [5] read 965 papers. They found 158 errors.     The Atlas lists 48,000 wells. It is kept by hand, as the Atlas says [7].
 *                                      ^^^^ goes on               ^^^ the same named thing, cited close by
 *
 * A sentence that goes on with the one before (they, of these, 其中, 该) shares its source, or the want of it, and so is told
 * once at most. A named work, person or body that a marker in the same paragraph stands on is not asked for twice; of a
 * state or a place, which many sources tell of, that says nothing, and of a body it says nothing about what it did on
 * another day.
 */
export function citedBeside(
  document: LinkedDocument,
  content: SentenceWords,
): (claim: Claim, kind: UncitedKind['id']) => boolean {
  const {text, sentences} = document
  const at = new Map(sentences.map(({id}, i) => [id, i]))
  const marked = new Set(document.citations.flatMap(({sentence}) => sentence ?? []))
  const words = ({start, end}: Sentence): string => text.slice(start, end)
  const isSubject = subjectsOf(document)
  const namesOf = once((sentence: Sentence) => namedIn(words(sentence)))
  const tokensOf = once((sentence: Sentence) => new Set(content.of(sentence)))
  /** What somebody found is told on in the next sentences, and the marker stands there. */
  const isToldOn = (place: number, kind: 'view' | 'report'): boolean => {
    const sentence = sentences[place]!
    for (const [i, next] of sentences.slice(place + 1, place + 1 + CHAIN).entries()) {
      if (next.paragraph !== sentence.paragraph) return false
      // Zhang 等发现…。 Li 等发现…[4]: the marker is that of the next to be named.
      if (kind === 'view' && isNamedReport(words(next), next.lang)) return false
      if (!marked.has(next.id)) continue
      if (i === 0 && TOLD_ON.test(words(next))) return true
      if (AUTHORS.test(words(sentence))) return true
      const held = content.held()
      const shared = [...tokensOf(sentence)].filter(
        (token) => tokensOf(next).has(token) && held.get(token)!.all <= RARE,
      )
      if (shared.length >= (kind === 'view' ? 2 : 1)) return true
    }
    return false
  }
  const citedBefore = worksCitedBefore(document, at, marked, isSubject)
  return (claim, kind) => {
    const place = at.get(claim.sentence)
    const sentence = place === undefined ? undefined : sentences[place]
    if (place === undefined || !sentence) return false
    if (goesOn(words(sentence))) return true
    if (kind !== 'view' && citedBefore(words(sentence), place)) return true
    for (let i = place + 1; i <= place + CHAIN; i++) {
      const next = sentences[i]
      if (!next || next.paragraph !== sentence.paragraph || !goesOn(words(next))) break
      if (marked.has(next.id)) return true
    }
    if ((kind === 'view' || kind === 'report') && isToldOn(place, kind)) return true
    const own = namesOf(sentence)
    return sentences.slice(Math.max(0, place - NEAR), place + NEAR + 1).some((other, i) => {
      if (other.paragraph !== sentence.paragraph || !marked.has(other.id)) return false
      const names = namesOf(other)
      const isNext = Math.abs(Math.max(0, place - NEAR) + i - place) <= 1
      return [...own].some(
        ([name, strong]) =>
          names.has(name) &&
          (strong || kind !== 'act') &&
          ((isNext && kind !== 'figure' && kind !== 'superlative') || !isSubject(name)),
      )
    })
  }
}

function once<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const value = known.get(key) ?? make(key)
    known.set(key, value)
    return value
  }
}

/** Whether a sentence names something by a Latin name (KatalogX, OpenAlex) that a sentence with a marker named before. */
function worksCitedBefore(
  {text, sentences}: LinkedDocument,
  at: ReadonlyMap<string, number>,
  marked: ReadonlySet<string>,
  isSubject: (name: string) => boolean,
): (words: string, place: number) => boolean {
  let known: ReadonlyMap<string, number> | null = null
  const firstPlaces = (): ReadonlyMap<string, number> => {
    const first = new Map<string, number>()
    for (const id of marked) {
      const place = at.get(id)!
      const {start, end} = sentences[place]!
      for (const name of latinNames(text.slice(start, end)))
        if ((first.get(name) ?? place) >= place) first.set(name, place)
    }
    return first
  }
  return (words, place) => {
    const names = latinNames(words)
    if (names.length === 0) return false
    known ??= firstPlaces()
    return names.some((name) => !isSubject(name) && (known!.get(name) ?? place) < place)
  }
}

/** Latin names that so many sentences hold that the paper is about them. */
function subjectsOf({text, sentences}: LinkedDocument): (name: string) => boolean {
  let held: Map<string, number> | null = null
  const count = (): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const {start, end, paragraph} of sentences)
      if (paragraph !== null)
        for (const name of new Set(latinNames(text.slice(start, end)))) counts.set(name, (counts.get(name) ?? 0) + 1)
    return counts
  }
  return (name) => {
    held ??= count()
    return (held.get(name) ?? 0) > SUBJECT
  }
}

/** It gives an example of what was found, or speaks of it: For instance, in 12 of them. */
const TOLD_ON =
  /^(?:For (?:example|instance)|E\.g\.|In particular|Specifically|Such|例如|比如|其中)|\b(?:of|by|in) (?:them|these|those)\b/

/** What authors did by name is told until others are named. */
const AUTHORS = /\bet al\b|\band (?:colleagues|co-?workers|associates)\b/

/** Content words that so few sentences hold: who says one again goes on with the same matter. */
const RARE = 3

/** Whether a sentence that opens so goes on with what the one before tells. */
export const goesOn = (opening: string): boolean => GOES_ON.test(opening)

const GOES_ON =
  /^(?:其中|该|其|这|此|他|她|它|上述|以上|同时|此外|另外|后者|前者|二者|两者|They|Their|Theirs|These|Those|This|That|It|Its|He|His|She|Her|Of (?:these|those|them)|Among (?:these|those|them)|Both|The (?:former|latter|authors|same)|In (?:all|total|addition))(?![a-z])/u

/** Names in a sentence, and whether they stand for one thing that is cited (a work, a person) rather than for a body; no states, no places. */
function namedIn(words: string): ReadonlyMap<string, boolean> {
  const names = new Map<string, boolean>()
  for (const {type, text, canonical} of findNames(words))
    if (type !== 'economy' && type !== 'place' && text.length > 1)
      names.set((canonical ?? text).toLowerCase(), type === 'title' || type === 'person')
  for (const [, title] of words.matchAll(/《([^《》]{2,60})》/gu)) names.set(title!.toLowerCase(), true)
  for (const name of latinNames(words)) names.set(name, true)
  return names
}

/** Words with two capitals or with a figure: KatalogX, OpenAlex, GPT-4. */
const latinNames = (words: string): string[] =>
  [...words.matchAll(/\b[A-Za-z][A-Za-z0-9-]{2,24}\b/g)].flatMap(([name]) =>
    /[A-Z][^A-Z]*[A-Z]|[a-z][A-Z]|[A-Z].*\d/.test(name) ? [name.toLowerCase()] : [],
  )
