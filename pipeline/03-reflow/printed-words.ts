import {classAt, classOf, endsInHyphen, HAN, isHighSurrogate, LETTER, LOWER, NUMBER} from '../text/character-classes.ts'

/** The words that a text prints within its lines, in lower case, with and without hyphens inside. */
export interface Vocabulary {
  /** How often it prints a word. */
  readonly times: (word: string) => number
  /** Whether it prints it as a part of a word with hyphens. */
  readonly isPart: (word: string) => boolean
}

type Lines = ReadonlyArray<{readonly text: string}>

/** Words of all lines but those that a line end may have cut. */
export function vocabularyOf(lines: Lines): Vocabulary {
  const places = new WordPlaces(lines)
  const parts = new Set<string>()
  const bounds: number[] = []
  let cut = false
  lines.forEach(({text}, line) => {
    readBounds(text, bounds)
    const cutsNext = endsInHyphen(text)
    for (let i = cut ? 2 : 0; i < bounds.length - (cutsNext ? 2 : 0); i += 2)
      if (places.put(line, bounds[i]!, bounds[i + 1]!))
        for (const part of lowerCase(text.slice(bounds[i], bounds[i + 1])).split('-')) parts.add(part)
    cut = cutsNext
  })
  const asked = new Map<string, number>()
  const times = (word: string): number => {
    const count = asked.get(word) ?? places.count(word)
    asked.set(word, count)
    return count
  }
  return {times, isPart: (word) => parts.has(word)}
}

/** Where words stand, by hashes of them: of the many words of a text few are asked for, and those alone are cut out. */
class WordPlaces {
  readonly #lines: Lines
  /** Of each place five numbers: the place before it in its bucket, the hash of its word, its line, its start and end there. */
  readonly #places: number[] = []
  /** By hash, the place that was put last; -1 where there is none. */
  readonly #buckets: Int32Array

  constructor(lines: Lines) {
    this.#lines = lines
    const units = lines.reduce((sum, {text}) => sum + text.length, 0)
    this.#buckets = new Int32Array(2 ** Math.ceil(Math.log2(units / 8 + 1))).fill(-1)
  }

  /** @returns whether the word has a hyphen inside */
  put(line: number, start: number, end: number): boolean {
    const {text} = this.#lines[line]!
    let hash = 0
    let hyphened = false
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at)
      if (unit === HYPHEN) hyphened = true
      else if (!isLower(unit)) {
        const word = lowerCase(text.slice(start, end))
        hash = hashOf(word)
        hyphened = word.includes('-')
        break
      }
      hash = added(hash, unit)
    }
    const bucket = hash & (this.#buckets.length - 1)
    const place = this.#places.length
    this.#places.push(this.#buckets[bucket]!, hash, line, start, end)
    this.#buckets[bucket] = place
    return hyphened
  }

  /** How often a word stands there. */
  count(word: string): number {
    const places = this.#places
    const hash = hashOf(word)
    let times = 0
    for (let at = this.#buckets[hash & (this.#buckets.length - 1)]!; at >= 0; at = places[at]!) {
      if (places[at + 1] !== hash) continue
      const {text} = this.#lines[places[at + 2]!]!
      if (lowerCase(text.slice(places[at + 3], places[at + 4])) === word) times++
    }
    return times
  }
}

function hashOf(word: string): number {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = added(hash, word.charCodeAt(at))
  return hash
}

/** The hash of a word with one more unit, of 30 bits. */
const added = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) & 0x3fffffff

/** A word in lower case, its hyphens all alike; most words are so already. */
function lowerCase(word: string): string {
  for (let at = 0; at < word.length; at++)
    if (!isLower(word.charCodeAt(at))) return word.toLowerCase().replaceAll('‐', '-')
  return word
}

/** Whether lower case leaves a unit as it is. */
const isLower = (unit: number): boolean => unit <= 0x39 || (classOf(unit) & (HAN | LOWER)) !== 0

const HYPHEN = 0x2d
const isHyphen = (unit: number): boolean => unit === HYPHEN || unit === 0x2010

/** Characters of a word between hyphens, at most, and hyphens of a word. */
const LONGEST = 40
const HYPHENS = 4

/** The words of a line, hyphens inside included: where each begins and ends. */
function readBounds(text: string, bounds: number[]): void {
  bounds.length = 0
  for (let at = 0; at < text.length; at++) {
    if (!(classAt(text, at) & LETTER)) continue
    const start = at
    at = partEnd(text, at, LONGEST + 1)
    for (let hyphens = 0; hyphens < HYPHENS && isHyphen(text.charCodeAt(at)); hyphens++) {
      const end = partEnd(text, at + 1, LONGEST)
      if (end === at + 1) break
      at = end
    }
    bounds.push(start, at--)
  }
}

/** Where letters and digits end that stand at an offset, at most so many. */
function partEnd(text: string, from: number, most: number): number {
  let at = from
  for (let count = 0; count < most && classAt(text, at) & (LETTER | NUMBER); count++)
    at += isHighSurrogate(text.charCodeAt(at)) ? 2 : 1
  return at
}
