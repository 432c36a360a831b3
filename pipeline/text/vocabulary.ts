import {neededWords} from './needed-words.ts'
import {type WordHit, wordTableOf} from './word-table.ts'

/**
 * For each place of a text which word of a vocabulary begins there, by its number. Where none does, how far it is to the
 * next place that has one, as a negative number; 0 where nothing was noted yet.
 */
export type Notes = Int16Array

export const notesFor = (text: string): Notes => new Int16Array(text.length)

/** The first place from `from` on where a word is noted; `limit` or beyond where none is before it. */
export function nextNoted(notes: Notes, from: number, limit: number): number {
  let at = from
  while (at < limit) {
    const note = notes[at]!
    if (note > 0) return at
    at += note === 0 ? 1 : -note
  }
  return at
}

/**
 * Words of many tables, and those that many expressions need, looked for in one walk over a text.
 *
 * The walk leaves notes; what a table holds at a place, and which expressions can match in a stretch, is then read off
 * the notes without another look at the text.
 */
export interface Vocabulary {
  /** Add a table. Of a word given twice the last value counts. */
  table<Value>(entries: Iterable<readonly [string, Value]>): NotedTable<Value>
  /** Add expressions, at most 31. */
  look(patterns: ReadonlyArray<RegExp>): Look
  /** Note what stands from `start` to `end` of a text in small letters. All tables are to be added before. */
  note(notes: Notes, lower: string, start: number, end: number): void
}

export interface NotedTable<Value> {
  /** The longest word of the table that begins at `at`, or `null`. */
  at(notes: Notes, at: number): WordHit<Value> | null
}

/**
 * Which of some expressions can match anything in a stretch: bit `i` is 0 where expression `i` cannot, since none of
 * its `neededWords` stands there. What needs none has its bit always set.
 */
type Look = (notes: Notes, start: number, end: number) => number

/** Make a vocabulary; it is compiled when it is first used. */
export function vocabulary(): Vocabulary {
  const words = new Set<string>()
  const parts: Array<(numbered: ReadonlyArray<string>) => void> = []
  let compiled: ((notes: Notes, lower: string, start: number, end: number) => void) | undefined
  const add = (own: Iterable<string>, number: (numbered: ReadonlyArray<string>) => void) => {
    for (const word of own) words.add(word)
    parts.push(number)
    compiled = undefined
  }
  return {
    table<Value>(entries: Iterable<readonly [string, Value]>) {
      const own = new Map([...entries].map(([word, value]): [string, WordHit<Value>] => [word, {word, value}]))
      let hits: Array<WordHit<Value> | null> = []
      add(own.keys(), (numbered) => {
        hits = numbered.map((word) => longestOf(word, own))
      })
      return {at: (notes, at) => hits[Math.max(notes[at]!, 0)]!}
    },
    look(patterns) {
      const {always, bits} = bitsOf(patterns)
      let masks = new Int32Array()
      add(bits.keys(), (numbered) => {
        masks = Int32Array.from(numbered, (word) =>
          prefixes(word).reduce((sum, part) => sum | (bits.get(part) ?? 0), 0),
        )
      })
      return (notes, start, end) => {
        let seen = always
        for (let at = nextNoted(notes, start, end); at < end; at = nextNoted(notes, at + 1, end))
          seen |= masks[notes[at]!]!
        return seen
      }
    },
    note(notes, lower, start, end) {
      compiled ??= compile(words, parts)
      compiled(notes, lower, start, end)
    },
  }
}

/** Number the words and tell all parts; number 0 is no word. */
function compile(words: ReadonlySet<string>, parts: ReadonlyArray<(numbered: ReadonlyArray<string>) => void>) {
  const numbered = ['', ...words]
  if (numbered.length > FARTHEST) throw new Error('too many words for one vocabulary')
  for (const number of parts) number(numbered)
  const table = wordTableOf(numbered.map((word, i): [string, number] => [word, i]))
  return (notes: Notes, lower: string, start: number, end: number) => {
    let next = end
    for (let at = end - 1; at >= start; at--) {
      const hit = table.at(lower, at)
      notes[at] = hit === null ? Math.max(at - next, -FARTHEST) : hit.value
      if (hit !== null) next = at
    }
  }
}

const FARTHEST = 0x7fff

const prefixes = (word: string): string[] => Array.from(word, (_, i) => word.slice(0, i + 1))

/** A word stands for the shorter ones that it begins with: the longest of them that a table has. */
function longestOf<Value>(word: string, own: ReadonlyMap<string, Value>): Value | null {
  for (let length = word.length; length > 0; length--) {
    const hit = own.get(word.slice(0, length))
    if (hit !== undefined) return hit
  }
  return null
}

function bitsOf(patterns: ReadonlyArray<RegExp>): {always: number; bits: ReadonlyMap<string, number>} {
  if (patterns.length > 31) throw new Error('too many expressions for one look')
  let always = 0
  const bits = new Map<string, number>()
  for (const [i, pattern] of patterns.entries()) {
    const words = neededWords(pattern)
    if (words === null) always |= 1 << i
    else for (const word of words) bits.set(word, (bits.get(word) ?? 0) | (1 << i))
  }
  return {always, bits}
}
