import {classOf, HAN} from '../text/character-classes.ts'
import type {Line} from './lines.ts'

/** How often two characters stand together inside lines before they count as a word. */
const SEEN = 3
/** Share of the one character's places at which the other stands beside it. */
const BOUND = 0.6

/**
 * Lines that begin inside a word of the line before, by their index.
 *
 * Two Han characters that the rest of the document prints together, and one of them hardly without the other, are a word; a
 * heading does not end in the middle of one, and no paragraph begins there.
 *
 *     > | 人工智␊能技术        智 is nearly always followed by 能
 */
export function linesInsideWords(lines: ReadonlyArray<Line>): ReadonlySet<number> {
  const parted = partedPairs(lines)
  if (parted.size === 0) return new Set()
  const marks = new Uint8Array(MARKS)
  for (const [one, behind] of parted) for (const two of behind.keys()) marks[markOf(one, two)] = 1
  const singles = new Uint32Array(0x10000)
  for (const {text} of lines) {
    let before = 0
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (!(classOf(unit) & HAN)) {
        before = 0
        continue
      }
      singles[unit]!++
      if (marks[markOf(before, unit)]) {
        const behind = parted.get(before)
        const together = behind?.get(unit)
        if (together !== undefined) behind!.set(unit, together + 1)
      }
      before = unit
    }
  }
  const found = new Set<number>()
  for (let at = 1; at < lines.length; at++) {
    const [one, two] = partedAt(lines, at)
    const together = parted.get(one)?.get(two) ?? 0
    const rarer = Math.min(singles[one] ?? 0, singles[two] ?? 0)
    if (together >= SEEN && together >= rarer * BOUND) found.add(at)
  }
  return found
}

/** A first look that most pairs do not stand: whether pairs with their mark are counted. */
const markOf = (one: number, two: number): number => (Math.imul(one, 31) + two) & (MARKS - 1)
const MARKS = 0x10000

/** The pairs of Han characters that line ends part, for counting how often they stand together. */
function partedPairs(lines: ReadonlyArray<Line>): Map<number, Map<number, number>> {
  const pairs = new Map<number, Map<number, number>>()
  for (let at = 1; at < lines.length; at++) {
    const [one, two] = partedAt(lines, at)
    if (!(classOf(one) & classOf(two) & HAN)) continue
    const behind = pairs.get(one)
    if (behind) behind.set(two, 0)
    else pairs.set(one, new Map([[two, 0]]))
  }
  return pairs
}

/** The last UTF-16 unit of the line before, and the first of a line. */
const partedAt = (lines: ReadonlyArray<Line>, at: number): [number, number] => {
  const before = lines[at - 1]!.text
  return [before.charCodeAt(before.length - 1), lines[at]!.text.charCodeAt(0)]
}
