import {ALL_LABELS, type Constraints} from './constraints.ts'
import {type FeatureRows, LANES, readLanes, STATES} from './feature-rows.ts'
import type {Described, Features} from './features.ts'
import {LABEL_COUNT} from './labels.ts'
import type {Weights} from './weights.ts'

/** A run of tokens with one label. */
export interface Segment {
  readonly label: number
  /** Half-open range of tokens. */
  readonly from: number
  readonly to: number
  /** Probability of the label, the mean over its tokens. */
  readonly confidence: number
}

/** A string read once, to be labelled under this or that constraint. */
export interface Scored {
  readonly count: number
  /** By token and state: what the features of the token say for it. */
  readonly scores: Float64Array
  /** Class of the gap before each token. */
  readonly gap: Uint8Array
}

/** Score each state of each token by its features. */
export const scoreTokens = (features: Features, weights: Weights): Scored => ({
  count: features.count,
  scores: emissions(features, weights),
  gap: features.gap,
})

/** The best labelling of a string, by Viterbi, with the probabilities of its segments. */
export function decode({count, scores: free, gap}: Scored, weights: Weights, constraints: Constraints): Segment[] {
  if (count === 0) return []
  const scores = constrained(free, constraints, count)
  const path = viterbi(scores, gap, weights, count)
  const sure = marginals(scores, gap, weights, count, path)
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

function constrained(free: Float64Array, {allowed, joint}: Constraints, count: number): Float64Array {
  const scores = Float64Array.from(free)
  for (let at = 0; at < count; at++) {
    const row = at * STATES
    const mask = allowed[at]!
    const mode = joint[at]!
    if (mask === ALL_LABELS && mode === 0) continue
    for (let label = 0; label < LABEL_COUNT; label++) {
      const banned = (mask & (1 << label)) === 0
      if (banned || mode === 2) scores[row + 2 * label]! -= FORBIDDEN
      if (banned || mode === 1) scores[row + 2 * label + 1]! -= FORBIDDEN
    }
  }
  return scores
}

/** Sum of the weights of each token's features, by state. */
function emissions({own, run, chunk, count}: Features, {rows, scale}: Weights): Float64Array {
  const scores = new Float64Array(count * STATES)
  const factor = 1 / scale
  const ofRun = new Float64Array(LANES)
  const ofChunk = new Float64Array(LANES)
  const sums = new Float64Array(LANES)
  for (let token = 0; token < count; token++) {
    if (run.offset[token]! < run.offset[token + 1]!) addRows(ofRun.fill(0), run, token, rows)
    if (chunk.offset[token]! < chunk.offset[token + 1]!) addRows(ofChunk.fill(0), chunk, token, rows)
    for (let lane = 0; lane < LANES; lane++) sums[lane] = ofRun[lane]! + ofChunk[lane]!
    addRows(sums, own, token, rows)
    readLanes(sums, scores, token * STATES, factor)
  }
  return scores
}

/** Add the rows of the features of one token to sums, four at a time: the sums are then read and written a quarter as often. */
function addRows(sums: Float64Array, {ids, offset}: Described, token: number, rows: FeatureRows): void {
  const stop = offset[token + 1]!
  for (let at = offset[token]!; at < stop; at += 4) {
    const a = rows.find(ids[at]!)
    const b = at + 1 < stop ? rows.find(ids[at + 1]!) : 0
    const c = at + 2 < stop ? rows.find(ids[at + 2]!) : 0
    const d = at + 3 < stop ? rows.find(ids[at + 3]!) : 0
    const {all} = rows
    for (let lane = 0; lane < LANES; lane++)
      sums[lane]! += all[a + lane]! + all[b + lane]! + all[c + lane]! + all[d + lane]!
  }
}

/** The best labelling. A label from which no way can be the best over this gap, wherever it leads, is not followed. */
function viterbi(scores: Float64Array, gap: Uint8Array, weights: Weights, count: number): Uint8Array {
  const {enter, stay, begin} = weights
  const {least, most} = boundsOf(weights)
  const L = LABEL_COUNT
  const back = new Uint8Array(count * STATES)
  let best = new Float64Array(STATES)
  let next = new Float64Array(STATES)
  for (let y = 0; y < L; y++) {
    best[2 * y] = begin[y]! + scores[2 * y]!
    best[2 * y + 1] = Number.NEGATIVE_INFINITY
  }
  const top = new Float64Array(L)
  const high = new Float64Array(L)
  const from = new Uint8Array(L)
  for (let at = 1; at < count; at++) {
    const row = at * STATES
    const line = gap[at]! * L
    // Each label can be entered at least from one of the two labels that are surest to lead far.
    let first = Number.NEGATIVE_INFINITY
    let second = Number.NEGATIVE_INFINITY
    for (let x = 0; x < L; x++) {
      const inside = best[2 * x + 1]! > best[2 * x]!
      const score = inside ? best[2 * x + 1]! : best[2 * x]!
      top[x] = score
      next[2 * x + 1] = score + stay[line + x]! + scores[row + 2 * x + 1]!
      back[row + 2 * x + 1] = inside ? 2 * x + 1 : 2 * x
      const sure = score + least[line + x]!
      if (sure > first) {
        second = first
        first = sure
      } else if (sure > second) second = sure
    }
    high.fill(Number.NEGATIVE_INFINITY)
    for (let x = 0; x < L; x++) {
      const score = top[x]!
      if (score + most[line + x]! < second) continue
      const table = (line + x) * L
      for (let y = 0; y < L; y++) {
        const entered = score + enter[table + y]!
        if (entered > high[y]! && y !== x) {
          high[y] = entered
          from[y] = x
        }
      }
    }
    for (let y = 0; y < L; y++) {
      next[2 * y] = high[y]! + scores[row + 2 * y]!
      back[row + 2 * y] = back[row + 2 * from[y]! + 1]!
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

/** For each gap and label the least and the greatest weight of entering another label from it. */
interface Bounds {
  readonly least: Float32Array
  readonly most: Float32Array
}

const boundsOf = once((weights: Weights): Bounds => {
  const rows = weights.enter.length / LABEL_COUNT
  const least = new Float32Array(rows)
  const most = new Float32Array(rows)
  for (let row = 0; row < rows; row++) {
    const own = row % LABEL_COUNT
    const others = weights.enter.subarray(row * LABEL_COUNT, (row + 1) * LABEL_COUNT).filter((_, to) => to !== own)
    least[row] = Math.min(...others)
    most[row] = Math.max(...others)
  }
  return {least, most}
})

/** What is computed of weights, kept as long as they are. */
function once<Value>(compute: (weights: Weights) => Value): (weights: Weights) => Value {
  const known = new WeakMap<Weights, Value>()
  return (weights) => {
    const value = known.get(weights) ?? compute(weights)
    known.set(weights, value)
    return value
  }
}

/** A labelling less likely than this is left out of the sums for the probabilities: it changes none of their digits that are read. */
const UNLIKELY = 1e-6
/** How far a score may lie below the highest of its token and still be followed in reading. */
const FARTHEST = 25
/** Above this, a limit is one of reading, where digits that are not read may be lost; training asks for more. */
const ROUGH = 1e-10

/** Probability of the label on the path, for each token, by the forward–backward algorithm. */
function marginals(
  scores: Float64Array,
  gap: Uint8Array,
  weights: Weights,
  count: number,
  path: Uint8Array,
): Float64Array {
  const lattice = new Lattice(count)
  lattice.run(scores, gap, expWeights(weights), count, UNLIKELY, expSteps(weights))
  const sure = new Float64Array(count)
  for (let at = 0; at < count; at++) {
    const label = path[at]! >> 1
    sure[at] = lattice.probability(at, 2 * label) + lattice.probability(at, 2 * label + 1)
  }
  return sure
}

/** The factors of scores below the highest of a token, where all scores are whole numbers of the same step. */
interface Steps {
  /** Steps to 1. */
  readonly scale: number
  /** Of 0, 1, 2, … steps below. */
  readonly factors: Float64Array
}

const expSteps = once(
  ({scale}: Weights): Steps => ({
    scale,
    factors: Float64Array.from({length: 1 + FARTHEST * scale}, (_, step) => Math.exp(-step / scale)),
  }),
)

/** The weights between labels as factors. */
export interface Factors {
  readonly enter: Float64Array
  readonly stay: Float64Array
  readonly begin: Float64Array
}

const expWeights = once(
  (weights: Weights): Factors => ({
    enter: Float64Array.from(weights.enter, Math.exp),
    stay: Float64Array.from(weights.stay, Math.exp),
    begin: Float64Array.from(weights.begin, Math.exp),
  }),
)

function highest(scores: Float64Array, row: number): number {
  let high = scores[row]!
  for (let s = row + 1; s < row + STATES; s++) if (scores[s]! > high) high = scores[s]!
  return high
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
  run(scores: Float64Array, gap: Uint8Array, factors: Factors, count: number, least = 1e-14, steps?: Steps): void {
    if (steps) this.takeSteps(scores, steps, count)
    else this.takeScores(scores, count)
    this.goForward(gap, factors, count, least)
    this.goBackward(gap, factors, count, least)
  }

  private takeScores(scores: Float64Array, count: number): void {
    this.logTotal = 0
    for (let row = 0; row < count * STATES; row += STATES) {
      const high = highest(scores, row)
      this.logTotal += high
      for (let s = row; s < row + STATES; s++) {
        const lower = scores[s]! - high
        this.local[s] = lower < -40 ? 0 : Math.exp(lower)
      }
    }
  }

  private takeSteps(scores: Float64Array, {scale, factors}: Steps, count: number): void {
    for (let row = 0; row < count * STATES; row += STATES) {
      const high = highest(scores, row)
      for (let s = row; s < row + STATES; s++) {
        // Never −0, which is no index.
        const below = high - scores[s]!
        this.local[s] = below > FARTHEST ? 0 : factors[Math.round(below * scale)]!
      }
    }
  }

  private goForward(gap: Uint8Array, factors: Factors, count: number, least: number): void {
    const {forward, local, scale} = this
    const {enter, stay, begin} = factors
    const L = LABEL_COUNT
    const mass = new Float64Array(L)
    const entered = new Float64Array(L)
    for (let at = 0; at < count; at++) {
      const row = at * STATES
      if (at === 0) for (let y = 0; y < L; y++) forward[2 * y] = begin[y]! * local[2 * y]!
      else {
        const line = gap[at]! * L
        entered.fill(0)
        for (let x = 0; x < L; x++) {
          const from = mass[x]!
          forward[row + 2 * x + 1] = from * stay[line + x]! * local[row + 2 * x + 1]!
          if (from < least) continue
          const table = (line + x) * L
          for (let y = 0; y < L; y++) entered[y]! += from * enter[table + y]!
          entered[x]! -= from * enter[table + x]!
        }
        for (let y = 0; y < L; y++) forward[row + 2 * y] = Math.max(0, entered[y]!) * local[row + 2 * y]!
      }
      let sum = 0
      for (let s = 0; s < STATES; s++) sum += forward[row + s]!
      if (!(sum > 0)) sum = 1e-300
      scale[at] = sum
      for (let s = 0; s < STATES; s++) forward[row + s]! /= sum
      for (let x = 0; x < L; x++) mass[x] = forward[row + 2 * x]! + forward[row + 2 * x + 1]!
      this.logTotal += Math.log(sum)
    }
  }

  private goBackward(gap: Uint8Array, {enter, stay}: Factors, count: number, least: number): void {
    const {forward, backward, local, scale} = this
    const L = LABEL_COUNT
    const end = (count - 1) * STATES
    for (let s = 0; s < STATES; s++) backward[end + s] = 1
    const ahead = new Float64Array(L)
    const open = new Uint8Array(L)
    for (let at = count - 2; at >= 0; at--) {
      const row = at * STATES
      const next = row + STATES
      const line = gap[at + 1]! * L
      let opens = 0
      for (let y = 0; y < L; y++) {
        ahead[y] = local[next + 2 * y]! * backward[next + 2 * y]!
        if (ahead[y]! > 0) open[opens++] = y
      }
      for (let x = 0; x < L; x++) {
        if (least > ROUGH && forward[row + 2 * x]! + forward[row + 2 * x + 1]! < least) continue
        let sum = stay[line + x]! * local[next + 2 * x + 1]! * backward[next + 2 * x + 1]!
        const table = (line + x) * L
        for (let k = 0; k < opens; k++) {
          const y = open[k]!
          if (y !== x) sum += enter[table + y]! * ahead[y]!
        }
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
