import {isHighSurrogate} from './character-classes.ts'
import {isHan, isLatin} from './scripts.ts'

/** A character and how often it stands in a row. */
interface Repeat {
  readonly character: string
  readonly start: number
  readonly count: number
}

/** Lines that are longer are no headings, and bold inside them is read letter by letter. */
const LONGEST = 2000

/**
 * Where letters are printed over each other to make them bold, all but the first of each.
 *
 *     引引引言言言          three times 引言
 *     111 RRReeesssuuulllttt
 *
 * Three times and more are told by any two Han characters in a row, or five Latin letters. Twice is common in Chinese
 * (高高兴兴), so it takes a whole line of three doubled characters.
 */
export function overprints(text: string): Array<{start: number; end: number}> {
  const found: Array<{start: number; end: number}> = []
  let done = 0
  let next = text.charCodeAt(0)
  for (let at = 0; at + 2 < text.length; at++) {
    const unit = next
    next = text.charCodeAt(at + 1)
    if (!(unit === next ? goesOn(text, at) : isHighSurrogate(unit))) continue
    REPEATED.lastIndex = at
    if (!REPEATED.test(text)) continue
    const from = Math.max(0, at - LONGEST)
    const start = from + text.slice(from, at).lastIndexOf('\n') + 1
    const after = text.slice(at, at + LONGEST)
    const stop = after.indexOf('\n')
    done = at + (stop < 0 ? after.length : stop)
    found.push(...ofLine(text, Math.max(start, found.at(-1)?.end ?? 0), done))
    at = done - 1
    next = text.charCodeAt(done)
  }
  return found
}

/** Only lines that hold a letter three times, or three letters twice, are looked at. */
const goesOn = (text: string, at: number): boolean => {
  const third = text.charCodeAt(at + 2)
  return third === text.charCodeAt(at) || third === text.charCodeAt(at + 3) || isHighSurrogate(third)
}
const REPEATED = /(\p{L})\1(?:\1|(\p{L})\2(\p{L})\3)/uy

function ofLine(text: string, from: number, to: number): Array<{start: number; end: number}> {
  const repeats = repeatsOf(text, from, to)
  const letters = repeats.filter(({character}) => isLetter(character))
  const times = divisor(letters.map(({count}) => count))
  if (times >= 2 && (times > 2 ? isEnough(letters) : isDoubled(letters)))
    return repeats.flatMap((repeat) => surplus(repeat, times))
  const found: Array<{start: number; end: number}> = []
  let group: Repeat[] = []
  const close = (): void => {
    const shared = divisor(group.map(({count}) => count))
    if (shared >= 3 && isEnough(group)) found.push(...group.flatMap((repeat) => surplus(repeat, shared)))
    group = []
  }
  for (const repeat of repeats) {
    if (isLetter(repeat.character) && repeat.count >= 3) group.push(repeat)
    else close()
  }
  close()
  return found
}

function repeatsOf(text: string, from: number, to: number): Repeat[] {
  const repeats: Repeat[] = []
  let at = from
  while (at < to) {
    const character = String.fromCodePoint(text.codePointAt(at)!)
    let end = at
    while (end < to && text.startsWith(character, end)) end += character.length
    if (character.trim()) repeats.push({character, start: at, count: (end - at) / character.length})
    at = end
  }
  return repeats
}

const isLetter = (character: string): boolean => isHan(character) || isLatin(character)

/** What is left out of a row of the same character; none where the row is no multiple. */
function surplus({character, start, count}: Repeat, times: number): Array<{start: number; end: number}> {
  if (count % times) return []
  return [{start: start + (count / times) * character.length, end: start + count * character.length}]
}

/** Two Han characters, or five Latin letters: bases of a gene come in threes too, so more than four kinds of them. */
function isEnough(repeats: ReadonlyArray<Repeat>): boolean {
  if (repeats.filter(({character}) => isHan(character)).length >= 2) return true
  return new Set(repeats.map(({character}) => character)).size >= 5
}

function isDoubled(repeats: ReadonlyArray<Repeat>): boolean {
  if (repeats.every(({character}) => isHan(character))) return repeats.length >= 3
  return new Set(repeats.map(({character}) => character)).size >= 5
}

const divisor = (counts: ReadonlyArray<number>): number => counts.reduce((one, two) => gcd(one, two), 0)
const gcd = (one: number, two: number): number => (two === 0 ? one : gcd(two, one % two))
