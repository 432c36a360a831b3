import type {Constraints} from './constraints.ts'
import type {Features} from './features.ts'
import {LABEL_COUNT} from './labels.ts'
import {STATES, slotOf, type Weights} from './weights.ts'

/** A run of tokens with one label. */
export interface Segment {
  readonly label: number
  /** Half-open range of tokens. */
  readonly from: number
  readonly to: number
  /** Probability of the label, the mean over its tokens. */
  readonly confidence: number
}

/** The best labelling of a string, by Viterbi, with the probabilities of its segments. */
export function decode(features: Features, weights: Weights, constraints?: Constraints): Segment[] {
  const count = features.offset.length - 1
  if (count === 0) return []
  const scores = emissions(features, weights)
  if (constraints) constrain(scores, constraints, count)
  const path = viterbi(scores, features.gap, weights, count)
  const sure = marginals(scores, features.gap, weights, count, path)
  const segments: Segment[] = []
  for (let from = 0; from < count; ) {
    const label = path[from]! >> 1
    let to = from + 1
    while (to < count && path[to]! === 2 * label + 1) to++
    let sum = 0
    for (let at = from; at < to; at++) sum += sure[at]!
    segments.push({label, from, to, confidence: Math.min(1, sum / (to - from))})
    from = to
  }
  return segments
}

/** Far below any sum of weights, and far enough from −∞ to leave a way where constraints contradict each other. */
const FORBIDDEN = 60

function constrain(scores: Float64Array, {allowed, joint}: Constraints, count: number): void {
  for (let at = 0; at < count; at++) {
    const row = at * STATES
    const mask = allowed[at]!
    const mode = joint[at]!
    for (let label = 0; label < LABEL_COUNT; label++) {
      const banned = (mask & (1 << label)) === 0
      if (banned || mode === 2) scores[row + 2 * label]! -= FORBIDDEN
      if (banned || mode === 1) scores[row + 2 * label + 1]! -= FORBIDDEN
    }
  }
}

/** Sum of the weights of each token's features, by state. */
function emissions({ids, offset}: Features, {slots, cells, scale}: Weights): Float64Array {
  const count = offset.length - 1
  const scores = new Float64Array(count * STATES)
  const mask = (slots.length >> 1) - 1
  const factor = 1 / scale
  const sums = new Int32Array(STATES)
  for (let token = 0; token < count; token++) {
    sums.fill(0)
    for (let at = offset[token]!; at < offset[token + 1]!; at++) {
      const hash = ids[at]!
      let slot = slotOf(hash, mask + 1)
      let cell = slots[2 * slot + 1]!
      while (cell > 0 && slots[2 * slot] !== hash) {
        slot = (slot + 1) & mask
        cell = slots[2 * slot + 1]!
      }
      if (cell === 0) continue
      const stop = cell + cells[cell - 1]!
      for (; cell < stop; cell++) {
        const packed = cells[cell]!
        sums[packed >> 8]! += (packed << 24) >> 24
      }
    }
    const row = token * STATES
    for (let s = 0; s < STATES; s++) scores[row + s] = sums[s]! * factor
  }
  return scores
}

function viterbi(scores: Float64Array, gap: Uint8Array, weights: Weights, count: number): Uint8Array {
  const {enter, stay, begin} = weights
  const L = LABEL_COUNT
  const back = new Uint8Array(count * STATES)
  let best = new Float64Array(STATES)
  let next = new Float64Array(STATES)
  for (let y = 0; y < L; y++) {
    best[2 * y] = begin[y]! + scores[2 * y]!
    best[2 * y + 1] = Number.NEGATIVE_INFINITY
  }
  const top = new Float64Array(L)
  const topState = new Uint8Array(L)
  for (let at = 1; at < count; at++) {
    const row = at * STATES
    const table = gap[at]! * L * L
    for (let x = 0; x < L; x++) {
      const inside = best[2 * x + 1]! > best[2 * x]!
      topState[x] = inside ? 2 * x + 1 : 2 * x
      top[x] = inside ? best[2 * x + 1]! : best[2 * x]!
      next[2 * x + 1] = top[x]! + stay[gap[at]! * L + x]! + scores[row + 2 * x + 1]!
      back[row + 2 * x + 1] = topState[x]!
    }
    for (let y = 0; y < L; y++) {
      let high = Number.NEGATIVE_INFINITY
      let from = 0
      for (let x = 0; x < L; x++) {
        if (x === y) continue
        const score = top[x]! + enter[table + x * L + y]!
        if (score > high) {
          high = score
          from = x
        }
      }
      next[2 * y] = high + scores[row + 2 * y]!
      back[row + 2 * y] = topState[from]!
    }
    const swap = best
    best = next
    next = swap
  }
  let state = 0
  for (let s = 1; s < STATES; s++) if (best[s]! > best[state]!) state = s
  const path = new Uint8Array(count)
  for (let at = count - 1; at >= 0; at--) {
    path[at] = state
    state = back[at * STATES + state]!
  }
  return path
}

/** A labelling less likely than this is left out of the sums for the probabilities: it changes none of their digits that are read. */
const UNLIKELY = 1e-6

/** Probability of the label on the path, for each token, by the forward–backward algorithm. */
function marginals(
  scores: Float64Array,
  gap: Uint8Array,
  weights: Weights,
  count: number,
  path: Uint8Array,
): Float64Array {
  const lattice = new Lattice(count)
  lattice.run(scores, gap, expWeights(weights), count, UNLIKELY)
  const sure = new Float64Array(count)
  for (let at = 0; at < count; at++) {
    const label = path[at]! >> 1
    sure[at] = lattice.probability(at, 2 * label) + lattice.probability(at, 2 * label + 1)
  }
  return sure
}

/** The weights between labels as factors. */
export interface Factors {
  readonly enter: Float64Array
  readonly stay: Float64Array
  readonly begin: Float64Array
}

const known = new WeakMap<Weights, Factors>()

function expWeights(weights: Weights): Factors {
  let factors = known.get(weights)
  if (!factors) {
    factors = {
      enter: Float64Array.from(weights.enter, Math.exp),
      stay: Float64Array.from(weights.stay, Math.exp),
      begin: Float64Array.from(weights.begin, Math.exp),
    }
    known.set(weights, factors)
  }
  return factors
}

/** Forward and backward sums over all labellings, scaled to 1 at each token. */
export class Lattice {
  readonly forward: Float64Array
  readonly backward: Float64Array
  /** exp(score − highest score of the token). */
  readonly local: Float64Array
  readonly scale: Float64Array
  /** Log of the sum over all labellings. */
  logTotal = 0
  constructor(count: number) {
    this.forward = new Float64Array(count * STATES)
    this.backward = new Float64Array(count * STATES)
    this.local = new Float64Array(count * STATES)
    this.scale = new Float64Array(count)
  }

  /** `least`: what a labelling up to a token must have to be followed further. */
  run(scores: Float64Array, gap: Uint8Array, factors: Factors, count: number, least = 1e-14): void {
    const {forward, backward, local, scale} = this
    const {enter, stay, begin} = factors
    const L = LABEL_COUNT
    let logTotal = 0
    const farthest = least > 1e-10 ? -25 : -40
    const mass = new Float64Array(L)
    for (let at = 0; at < count; at++) {
      const row = at * STATES
      let high = scores[row]!
      for (let s = 1; s < STATES; s++) if (scores[row + s]! > high) high = scores[row + s]!
      for (let s = 0; s < STATES; s++) {
        const lower = scores[row + s]! - high
        local[row + s] = lower < farthest ? 0 : Math.exp(lower)
      }
      logTotal += high
      if (at === 0) for (let y = 0; y < L; y++) forward[2 * y] = begin[y]! * local[2 * y]!
      else {
        const table = gap[at]! * L * L
        const before = row - STATES
        for (let x = 0; x < L; x++) {
          mass[x] = forward[before + 2 * x]! + forward[before + 2 * x + 1]!
          forward[row + 2 * x] = 0
          forward[row + 2 * x + 1] = mass[x]! * stay[gap[at]! * L + x]! * local[row + 2 * x + 1]!
        }
        for (let x = 0; x < L; x++) {
          const from = mass[x]!
          if (from < least) continue
          const line = table + x * L
          for (let y = 0; y < L; y++) forward[row + 2 * y]! += from * enter[line + y]!
          forward[row + 2 * x]! -= from * enter[line + x]!
        }
        for (let y = 0; y < L; y++) forward[row + 2 * y] = Math.max(0, forward[row + 2 * y]!) * local[row + 2 * y]!
      }
      let sum = 0
      for (let s = 0; s < STATES; s++) sum += forward[row + s]!
      if (!(sum > 0)) sum = 1e-300
      scale[at] = sum
      for (let s = 0; s < STATES; s++) forward[row + s]! /= sum
      logTotal += Math.log(sum)
    }
    this.logTotal = logTotal
    const end = (count - 1) * STATES
    for (let s = 0; s < STATES; s++) backward[end + s] = 1
    const ahead = new Float64Array(L)
    for (let at = count - 2; at >= 0; at--) {
      const row = at * STATES
      const next = row + STATES
      const table = gap[at + 1]! * L * L
      for (let y = 0; y < L; y++) ahead[y] = local[next + 2 * y]! * backward[next + 2 * y]!
      for (let x = 0; x < L; x++) {
        if (least > 1e-10 && forward[row + 2 * x]! + forward[row + 2 * x + 1]! < least) continue
        let sum = stay[gap[at + 1]! * L + x]! * local[next + 2 * x + 1]! * backward[next + 2 * x + 1]!
        const line = table + x * L
        for (let y = 0; y < L; y++) if (y !== x) sum += enter[line + y]! * ahead[y]!
        sum /= scale[at + 1]!
        backward[row + 2 * x] = sum
        backward[row + 2 * x + 1] = sum
      }
    }
  }

  /** Probability of a state at a token. */
  probability(at: number, state: number): number {
    return this.forward[at * STATES + state]! * this.backward[at * STATES + state]!
  }
}
