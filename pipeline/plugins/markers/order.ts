/** One way to read a place of the text as a marker. */
export interface Reading {
  readonly start: number
  readonly end: number
  readonly numbers: ReadonlyArray<number>
  /** How much the place itself looks like a marker: a log-odds, 0 for even. */
  readonly score: number
  /** Believed only where it continues the order: `GPT-26` read as `GPT-2` and 6. */
  readonly onlyNext?: boolean
}

/** A place that holds a marker at most, with the readings it allows. */
export type Place = ReadonlyArray<Reading>

/** Evidence of a number that is cited for the first time right after the one before it, and against one that is cited again. */
const NEXT = 2.5
const EACH_MORE = 1
const AGAIN = -1.2
/** For each number that is jumped over. */
const JUMPED = -1.6
const FARTHEST_JUMP = 6

/**
 * Choose which places are markers so that the numbers, as they are first cited, rise one by one.
 *
 * Numbered lists follow the order of first citation, so of all that might be a marker (`CD4`, `cells4`) the true ones
 * are those which count up. A Viterbi search over the highest number cited so far; its cost is the number of places
 * times `highest`.
 */
export function chooseByOrder(places: ReadonlyArray<Place>, highest: number): Reading[] {
  const states = highest + 1
  let best = new Float64Array(states).fill(Number.NEGATIVE_INFINITY)
  best[0] = 0
  // What led to each state at each place: 0 is skipping it, else 1 + reading, and the state before.
  const taken: Uint8Array[] = []
  const from: Uint16Array[] = []
  for (const place of places) {
    const next = best.slice()
    const how = new Uint8Array(states)
    const origin = new Uint16Array(states)
    for (let r = 0; r < place.length && r < 250; r++) {
      const reading = place[r]!
      const spread = sortedNumbers(reading.numbers)
      const top = spread.at(-1)!
      if (top > highest) continue
      for (let state = 0; state < states; state++) {
        if (best[state] === Number.NEGATIVE_INFINITY) continue
        const gain = gainOf(reading, spread, state)
        if (gain === undefined) continue
        const to = Math.max(state, top)
        const value = best[state]! + gain
        if (value <= next[to]!) continue
        next[to] = value
        how[to] = r + 1
        origin[to] = state
      }
    }
    best = next
    taken.push(how)
    from.push(origin)
  }
  return walkBack(places, best, taken, from)
}

const sortedNumbers = (numbers: ReadonlyArray<number>): number[] => [...new Set(numbers)].sort((a, b) => a - b)

/** What a reading adds when numbers up to `state` are cited already; `undefined` where it cannot stand. */
function gainOf({score, onlyNext}: Reading, numbers: ReadonlyArray<number>, state: number): number | undefined {
  if (numbers.at(-1)! <= state) return onlyNext ? undefined : score + AGAIN
  let jumped = 0
  let expected = state + 1
  let fresh = 0
  for (const number of numbers) {
    if (number <= state) continue
    jumped += number - expected
    expected = number + 1
    fresh++
  }
  if (jumped > FARTHEST_JUMP || (onlyNext && jumped > 0)) return undefined
  return score + NEXT + EACH_MORE * Math.min(3, fresh - 1) + JUMPED * jumped
}

function walkBack(
  places: ReadonlyArray<Place>,
  best: Float64Array,
  taken: ReadonlyArray<Uint8Array>,
  from: ReadonlyArray<Uint16Array>,
): Reading[] {
  let state = best.indexOf(Math.max(...best))
  const chosen: Reading[] = []
  for (let i = places.length - 1; i >= 0; i--) {
    const how = taken[i]![state]!
    if (how === 0) continue
    chosen.push(places[i]![how - 1]!)
    state = from[i]![state]!
  }
  return chosen.reverse()
}
