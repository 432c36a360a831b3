import {classAt, classOf, endsInHyphen, HAN, isHighSurrogate, LETTER, LOWER, NUMBER} from '../text/character-classes.ts'

/** The words that a text prints within its lines, in lower case, with and without hyphens inside. */
export interface Vocabulary {
  /** How often it prints a word. */
  readonly times: (word: string) => number
  /** Whether it prints it as a part of a word with hyphens. */
  readonly isPart: (word: string) => boolean
}

/**
 * Words of all lines but those that a line end may have cut.
 *
 * Of the many words of a text few are asked for: they are listed by hashes, and cut out where one of that hash is asked for.
 */
export function vocabularyOf(lines: ReadonlyArray<{readonly text: string}>): Vocabulary {
  // One text, and not many: its units are read fast, and a line end ends the last word.
  const text = `${lines.map((line) => line.text).join('\n')}\n`
  const places = placesIn(text)
  let at = 0
  let cut = false
  for (const line of lines) {
    const stop = at + line.text.length
    const cutsNext = endsInHyphen(line.text)
    // The last word found so far, which the end of the line may cut; the first one the end of the line before has cut.
    let held = -1
    let heldEnd = 0
    for (let skips = cut; at < stop; ) {
      const unit = text.charCodeAt(at)
      if (!((isHighSurrogate(unit) ? classAt(text, at) : classOf(unit)) & LETTER)) {
        at++
        continue
      }
      if (held >= 0) places.put(held, heldEnd)
      held = skips ? -1 : at
      skips = false
      heldEnd = at = wordEnd(text, at)
    }
    if (held >= 0 && !cutsNext) places.put(held, heldEnd)
    cut = cutsNext
    at = stop + 1
  }
  const asked = new Map<string, number>()
  const times = (word: string): number => {
    const count = asked.get(word) ?? places.count(word)
    asked.set(word, count)
    return count
  }
  return {times, isPart: (word) => places.parts.has(word)}
}

/** Where words stand in a text, by their hashes. */
interface Places {
  readonly put: (start: number, end: number) => void
  readonly count: (word: string) => number
  /** Parts of words with hyphens. */
  readonly parts: ReadonlySet<string>
}

function placesIn(text: string): Places {
  const mask = 2 ** Math.ceil(Math.log2(text.length / 8 + 1)) - 1
  /** Of each bucket the place that was put last. */
  const last = new Int32Array(mask + 1).fill(-1)
  /** Of each place the one before it in its bucket, the hash of its word, and where it begins. */
  const before = new Int32Array((text.length >> 1) + 1)
  const hashes = new Int32Array(before.length)
  const starts = new Int32Array(before.length)
  const parts = new Set<string>()
  let size = 0
  const put = (start: number, end: number): void => {
    let hash = 0
    let hyphened = false
    for (let at = start; at < end; at++) {
      let unit = text.charCodeAt(at)
      if (unit >= 0x41 && unit <= 0x5a) unit += 0x20
      else if (!isLower(unit)) {
        const word = lowerCase(text.slice(start, end))
        hash = hashOf(word)
        hyphened = word.includes('-')
        break
      }
      if (unit === HYPHEN) hyphened = true
      hash = added(hash, unit)
    }
    if (hyphened) for (const part of lowerCase(text.slice(start, end)).split('-')) parts.add(part)
    before[size] = last[hash & mask]!
    hashes[size] = hash
    starts[size] = start
    last[hash & mask] = size++
  }
  const count = (word: string): number => {
    const hash = hashOf(word)
    let times = 0
    for (let place = last[hash & mask]!; place >= 0; place = before[place]!) {
      const start = starts[place]!
      if (hashes[place] === hash && lowerCase(text.slice(start, wordEnd(text, start))) === word) times++
    }
    return times
  }
  return {put, count, parts}
}

function hashOf(word: string): number {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = added(hash, word.charCodeAt(at))
  return hash
}

const added = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0

/** A word in lower case, its hyphens all alike; most words are so already. */
function lowerCase(word: string): string {
  for (let at = 0; at < word.length; at++)
    if (!isLower(word.charCodeAt(at))) return word.toLowerCase().replaceAll('‐', '-')
  return word
}

/** Whether lower case leaves a unit as it is. */
const isLower = (unit: number): boolean => unit < 0x41 || (classOf(unit) & (HAN | LOWER)) !== 0

const HYPHEN = 0x2d
const isHyphen = (unit: number): boolean => unit === HYPHEN || unit === 0x2010

/** Characters of a word between hyphens, at most, and hyphens of a word. */
const LONGEST = 40
const HYPHENS = 4

/** The end of the word that begins at an offset, hyphens inside included. */
function wordEnd(text: string, start: number): number {
  let at = partEnd(text, start, LONGEST + 1)
  for (let hyphens = 0; hyphens < HYPHENS && isHyphen(text.charCodeAt(at)); hyphens++) {
    const end = partEnd(text, at + 1, LONGEST)
    if (end === at + 1) break
    at = end
  }
  return at
}

/** Where letters and digits end that stand at an offset, at most so many; a text that is looked at ends in neither. */
function partEnd(text: string, from: number, most: number): number {
  let at = from
  while (at - from < most && classOf(text.charCodeAt(at)) & (LETTER | NUMBER)) at++
  if (at - from === most || !isHighSurrogate(text.charCodeAt(at))) return at
  for (let count = at - from; count < most && classAt(text, at) & (LETTER | NUMBER); count++)
    at += isHighSurrogate(text.charCodeAt(at)) ? 2 : 1
  return at
}
