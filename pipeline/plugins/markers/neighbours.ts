import type {BracketedMarker} from './bracketed.ts'

/** Between the brackets of one marker: `[1],[3]-[5]`, `[3]~[5]`, `[16], [17]`, `[1][2]`. */
const BETWEEN = /[\s,，、;；]{0,3}([-–—−‐－~～〜]?)\s?/y
const LONGEST_RANGE = 1000

/** Join brackets that stand side by side into one marker; a dash between two of them makes a range. */
export function joinNeighbours(text: string, markers: ReadonlyArray<BracketedMarker>): BracketedMarker[] {
  const joined: BracketedMarker[] = []
  for (const marker of markers) {
    const before = joined.at(-1)
    const dash = before && between(text, before, marker)
    if (before && dash !== undefined) joined[joined.length - 1] = join(before, marker, dash)
    else joined.push(marker)
  }
  return joined
}

/** What links two brackets: a dash, or nothing but separators (empty); `undefined` when they are apart. */
function between(text: string, before: BracketedMarker, marker: BracketedMarker): string | undefined {
  if (marker.start - before.end > 4 || marker.style !== before.style) return undefined
  BETWEEN.lastIndex = before.end
  const match = BETWEEN.exec(text)
  return match && BETWEEN.lastIndex === marker.start ? match[1]! : undefined
}

function join(before: BracketedMarker, marker: BracketedMarker, dash: string): BracketedMarker {
  const numbers = [...before.numbers]
  const from = before.numbers.at(-1)!
  const to = marker.numbers[0]!
  const far = dash !== '' && to - from > LONGEST_RANGE
  if (dash && !far) for (let number = from + 1; number < to; number++) numbers.push(number)
  numbers.push(...marker.numbers)
  return {...before, end: marker.end, numbers, unlikely: before.unlikely || marker.unlikely || far}
}
