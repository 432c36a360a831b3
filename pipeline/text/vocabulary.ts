import {neededWords} from './needed-words.ts'
import {firstPlace} from './within.ts'
import {longestAt, trieOf, type WordHit} from './word-table.ts'

/** Where words of a vocabulary begin in a stretch of text, in order, and beside each place the number of the longest one. */
export interface Notes {
  readonly places: ReadonlyArray<number>
  readonly words: ReadonlyArray<number>
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
  /**
   * Note what stands from `start` to `end` of a text in small letters. All tables are to be added before.
   *
   * Within a run of Latin letters and digits no words of tables are noted, and only what an expression needs.
   */
  note(lower: string, start: number, end: number): Notes
}

export interface NotedTable<Value> {
  /** The longest word of the table that begins at the noted place of this index, or `null`. */
  at(notes: Notes, index: number): WordHit<Value> | null
}

/**
 * Which of some expressions can match anything in a stretch: bit `i` is 0 where expression `i` cannot, since none of
 * its `neededWords` stands there. What needs none has its bit always set.
 */
type Look = (notes: Notes, start: number, end: number) => number

/** Make a vocabulary; it is compiled when it is first used. */
export function vocabulary(): Vocabulary {
  const words = new Set<string>()
  const needed = new Set<string>()
  const parts: Part[] = []
  let compiled: Vocabulary['note'] | undefined
  const add = (own: Iterable<string>, part: Part) => {
    for (const word of own) words.add(word)
    parts.push(part)
    compiled = undefined
  }
  return {
    table<Value>(entries: Iterable<readonly [string, Value]>) {
      const own = new Map([...entries].map(([word, value]): [string, WordHit<Value>] => [word, {word, value}]))
      let hits: Array<WordHit<Value> | null> = []
      add(own.keys(), (numbered) => {
        hits = numbered.map((word) => longestOf(word, own))
      })
      return {at: (notes, index) => hits[notes.words[index]!]!}
    },
    look(patterns) {
      const {always, bits} = bitsOf(patterns)
      let masks = new Int32Array()
      for (const word of bits.keys()) needed.add(word)
      add(bits.keys(), (numbered) => {
        masks = Int32Array.from(numbered, (word) =>
          prefixes(word).reduce((sum, part) => sum | (bits.get(part) ?? 0), 0),
        )
      })
      return (notes, start, end) => {
        let seen = always
        const {places} = notes
        for (let i = firstPlace(places, start); i < places.length && places[i]! < end; i++)
          seen |= masks[notes.words[i]!]!
        return seen
      }
    },
    note(lower, start, end) {
      compiled ??= compile(words, needed, parts)
      return compiled(lower, start, end)
    },
  }
}

/** What takes its words up, all words numbered. */
type Part = (numbered: ReadonlyArray<string>) => void

/** Number the words and tell all parts; number 0 is no word. */
function compile(
  words: ReadonlySet<string>,
  needed: ReadonlySet<string>,
  parts: ReadonlyArray<Part>,
): Vocabulary['note'] {
  const numbered = ['', ...words]
  for (const part of parts) part(numbered)
  const all = trieOf(numbered)
  const inside = trieOf(numbered.map((word) => (needed.has(word) ? word : '')))
  return (lower, start, end) => {
    const places: number[] = []
    const numbers: number[] = []
    let within = false // the character before is a Latin letter or a digit
    for (let at = start; at < end; at++) {
      const latin = isLatinOrDigit(lower.charCodeAt(at))
      const word = longestAt(within && latin ? inside : all, lower, at)
      within = latin
      if (word === 0) continue
      places.push(at)
      numbers.push(word)
    }
    return {places, words: numbers}
  }
}

const isLatinOrDigit = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)

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
