import type {LabelStyle} from './entry-labels.ts'

/** A place that may begin an entry. */
export interface LabelPlace {
  /** Where it stands: rising, in lines or characters. */
  readonly at: number
  readonly number: number
  readonly style: LabelStyle
  /** How much it looks like the begin of an entry: 1 as far as is known. */
  readonly weight: number
}

/** How many numbers may be lost between two labels. */
const LOST = 6
/** What each lost number costs. */
const COST = 0.45

/**
 * The places, of those that may be labels, that count the entries of one list up; their indices.
 *
 * Labels of one style whose numbers rise by one, or by a few where some were lost; the chain with the greatest weight
 * wins. Neighbours are at most `farthest` apart, and the first stands no later than `openUntil`. Time grows with the number of places. Where columns were read in another order the numbers do not rise: places
 * in brackets that name each number once are a list, too.
 */
export function labelChain(
  places: ReadonlyArray<LabelPlace>,
  {farthest, openUntil}: {readonly farthest: number; readonly openUntil: number},
): number[] {
  const styles = [...new Set(places.map(({style}) => style))]
  let best: {chain: number[]; weight: number} = {chain: [], weight: 0}
  for (const style of styles) {
    const found = chainOf(places, style, farthest, openUntil)
    if (found.weight > best.weight + 1e-9) best = found
  }
  const style = places[best.chain[0] ?? -1]?.style
  if (!style || style === 'stop' || style === 'bare') return best.chain
  return everyNumberOnce(places, style, farthest, best.chain.length) ?? best.chain
}

function chainOf(
  places: ReadonlyArray<LabelPlace>,
  style: LabelStyle,
  farthest: number,
  openUntil: number,
): {chain: number[]; weight: number} {
  const previous = new Map<number, number>()
  const weights = new Map<number, number>()
  const lastOf = new Map<number, number>()
  let best = -1
  places.forEach((place, i) => {
    if (place.style !== style) return
    const {number, weight, at} = place
    let most = number <= 1 ? weight + 0.5 : weight - Math.min(6, number - 1) * COST
    let before = -1
    if (at > openUntil) most = Number.NEGATIVE_INFINITY
    for (let lower = number - 1; lower >= Math.max(0, number - 1 - LOST); lower--) {
      const last = lastOf.get(lower)
      if (last === undefined || at - places[last]!.at > farthest) continue
      const sum = weights.get(last)! + weight - (number - 1 - lower) * COST
      if (sum > most) {
        most = sum
        before = last
      }
    }
    if (most === Number.NEGATIVE_INFINITY) return
    weights.set(i, most)
    if (before >= 0) previous.set(i, before)
    const rival = lastOf.get(number)
    const stale = rival !== undefined && at - places[rival]!.at > farthest
    if (rival === undefined || stale || weights.get(rival)! < most) lastOf.set(number, i)
    if (best < 0 || most > weights.get(best)!) best = i
  })
  const chain: number[] = []
  for (let i: number | undefined = best; i !== undefined && i >= 0; i = previous.get(i)) chain.push(i)
  return {chain: chain.reverse(), weight: best < 0 ? 0 : weights.get(best)!}
}

/** All places of a style where they name the numbers from 1 on, each once, in any order. */
function everyNumberOnce(
  places: ReadonlyArray<LabelPlace>,
  style: LabelStyle,
  farthest: number,
  length: number,
): number[] | null {
  const all = places.flatMap((place, i) => (place.style === style ? [i] : []))
  if (all.some((i, k) => k > 0 && places[i]!.at - places[all[k - 1]!]!.at > farthest)) return null
  const numbers = new Set(all.map((i) => places[i]!.number))
  if (all.length <= length + 1 || numbers.size !== all.length) return null
  return Math.max(...numbers) <= all.length * 1.1 && all.length > 5 ? all : null
}
