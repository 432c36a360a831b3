import type {BracketedMarker} from './bracketed.ts'
import type {Place} from './order.ts'

/** `式(3)`, `Eq. (3)`, `步骤（2）`, `lemma (4)`: a number of something else. */
const LABELLED =
  /(?:[式图表程节步骤条款项第题]|\b(?:eqs?|equations?|figs?|figures?|tables?|steps?|items?|lemma|theorem|cases?|model|type|grade|n)\.?)\s?$/i

/** How much numbers in round brackets look like citations, place by place; which are, the document decides. */
export function roundPlaces(
  text: string,
  markers: ReadonlyArray<BracketedMarker>,
  within: ReadonlyArray<{readonly start: number; readonly end: number}>,
  highest: number,
): Place[] {
  let block = 0
  const places: Place[] = []
  for (const {start, end, numbers, style} of markers) {
    if (style !== 'round' || numbers.some((number) => number === 0 || number > highest)) continue
    while (block + 1 < within.length && within[block]!.end <= start) block++
    const score = scoreRound(text, start, end, within[block] ?? {start: 0, end: text.length})
    if (score !== undefined) places.push([{start, end, numbers, score}])
  }
  return places
}

function scoreRound(
  text: string,
  start: number,
  end: number,
  block: {readonly start: number; readonly end: number},
): number | undefined {
  const before = text.slice(Math.max(block.start, start - 12), start)
  if (LABELLED.test(before)) return undefined
  // (1) opens an item: at the start of its block, after a colon or a semicolon.
  if (/(?:^|[：；:;。.])\s?$/.test(before)) return before.trim() === '' || end >= block.end ? undefined : -2.5
  const after = text.slice(end, Math.min(block.end, end + 2))
  if (after === '') return 0.5
  return /^\s?[,.;:，。；：、)）]/.test(after) ? 2 : 1.3
}
