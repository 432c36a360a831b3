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
  const singles = new Map<string, number>()
  const pairs = new Map<string, number>()
  for (const {text} of lines) {
    for (let i = 0; i < text.length; i++) {
      if (!isHan(text[i]!)) continue
      count(singles, text[i]!)
      if (isHan(text[i + 1] ?? '')) count(pairs, text.slice(i, i + 2))
    }
  }
  const found = new Set<number>()
  for (let at = 1; at < lines.length; at++) {
    const one = lines[at - 1]!.text.at(-1)!
    const two = lines[at]!.text[0]!
    const together = pairs.get(one + two) ?? 0
    const rarer = Math.min(singles.get(one) ?? 0, singles.get(two) ?? 0)
    if (together >= SEEN && together >= rarer * BOUND) found.add(at)
  }
  return found
}

const isHan = (character: string): boolean => /^\p{Script=Han}$/u.test(character)

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
