/** One way to read a place of the text as a marker. */
export interface Reading {
  readonly start: number
  readonly end: number
  readonly numbers: ReadonlyArray<number>
  /** How much the place itself looks like a marker: a log-odds, 0 for even. */
  readonly score: number
  /** Believed only where it continues the order: `GPT-26` read as `GPT-2` and 6. */
  readonly onlyNext?: boolean
  /** What stands before and after it, as a class: a document prints its markers in few of them. */
  readonly kind?: string
}

/** A place that holds a marker at most, with the readings it allows. */
export type Place = ReadonlyArray<Reading>

/** Evidence of a number that is cited for the first time right after the one before it, and against one that is cited again. */
const NEXT = 2.5
const EACH_MORE = 1
const AGAIN = -1.2
/** Cited ahead of its turn, as captions and tables do. */
const AHEAD = -2.2
/** For each number that is jumped over. */
const JUMPED = -1.6
const FARTHEST_JUMP = 6

/**
 * Choose twice: the first choice tells in which kinds of places this document prints its markers, the second weighs by
 * that.
 */
export function chooseByOrderAndKind(places: ReadonlyArray<Place>, highest: number): Reading[] {
  const first = new Set(chooseByOrder(places, highest))
  const kinds = new Map<string, {chosen: number; all: number}>()
  for (const reading of places.flat()) {
    if (reading.score <= PLAUSIBLE) continue
    const count = kinds.get(reading.kind ?? '') ?? {chosen: 0, all: 0}
    count.all++
    if (first.has(reading)) count.chosen++
    kinds.set(reading.kind ?? '', count)
  }
  const weigh = (reading: Reading): Reading => {
    const {chosen, all} = kinds.get(reading.kind ?? '') ?? {chosen: 0, all: 0}
    const odds = Math.log((chosen + 1) / (all - chosen + 1))
    return {...reading, score: reading.score + KIND_WEIGHT * Math.max(-2, Math.min(2, odds))}
  }
  return chooseByOrder(
    places.map((place) => place.map(weigh)),
    highest,
  )
}

/** How much the share of its kind counts against what the place itself looks like. */
const KIND_WEIGHT = 0.7
/** What looks less like a marker tells nothing of its kind. */
const PLAUSIBLE = 0

/**
 * Choose which places are markers so that the numbers, as they are first cited, rise one by one.
 *
 * Numbered lists follow the order of first citation, so of all that might be a marker (`CD4`, `cells4`) the true ones
 * are those which count up. A Viterbi search over the highest number cited so far; its cost is the number of places
 * times `highest`.
 */
function chooseByOrder(places: ReadonlyArray<Place>, highest: number): Reading[] {
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
    const move = (r: number, state: number, to: number, gain: number): void => {
      const value = best[state]! + gain
      if (value <= next[to]!) return
      next[to] = value
      how[to] = r + 1
      origin[to] = state
    }
    for (let r = 0; r < place.length && r < 250; r++) {
      const reading = place[r]!
      const spread = sortedNumbers(reading.numbers)
      const top = spread.at(-1)!
      if (top > highest) continue
      for (let state = 0; state < states; state++) {
        if (best[state] === Number.NEGATIVE_INFINITY) continue
        const gain = gainOf(reading, spread, state)
        if (gain !== undefined) move(r, state, Math.max(state, top), gain)
        if (top > state && !reading.onlyNext) move(r, state, state, reading.score + AHEAD)
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
