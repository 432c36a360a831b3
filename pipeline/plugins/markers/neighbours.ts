import type {BracketedMarker} from './bracketed.ts'

/** Between the brackets of one marker: `[1],[3]-[5]`, `[3]~[5]`, `[16], [17]`, `[1][2]`. */
const BETWEEN = /[\s,，、;；]{0,3}([-–—−‐－~～〜]?)\s?/y
const LONGEST_RANGE = 1000

/** Join brackets that stand side by side into one marker; a dash between two of them makes a range. Linear time. */
export function joinNeighbours(text: string, markers: ReadonlyArray<BracketedMarker>): BracketedMarker[] {
  const joined: Group[] = []
  for (const marker of markers) {
    const group = joined.at(-1)
    const dash = group && between(text, group, marker)
    if (group && dash !== undefined) extend(group, marker, dash)
    else joined.push({...marker, numbers: [...marker.numbers]})
  }
  return joined
}

/** A marker that grows while its neighbours are joined to it. */
interface Group extends BracketedMarker {
  end: number
  numbers: number[]
  unlikely: boolean
}

/** What links two brackets: a dash, or nothing but separators (empty); `undefined` when they are apart. */
function between(text: string, before: BracketedMarker, marker: BracketedMarker): string | undefined {
  if (marker.start - before.end > 4 || marker.style !== before.style || marker.block !== before.block) return undefined
  if (marker.located || before.located) return undefined
  BETWEEN.lastIndex = before.end
  const match = BETWEEN.exec(text)
  return match && BETWEEN.lastIndex === marker.start ? match[1]! : undefined
}

function extend(group: Group, marker: BracketedMarker, dash: string): void {
  const from = group.numbers.at(-1)!
  const to = marker.numbers[0]!
  const far = dash !== '' && to - from > LONGEST_RANGE
  if (dash && !far) for (let number = from + 1; number < to; number++) group.numbers.push(number)
  for (const number of marker.numbers) group.numbers.push(number)
  group.end = marker.end
  group.unlikely ||= marker.unlikely || far
}
