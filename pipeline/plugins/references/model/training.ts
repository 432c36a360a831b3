import {type Factors, Lattice} from './decode.ts'
import {packRows, type SparseRow, STATES, slotOf} from './feature-rows.ts'
import type {WholeFeatures} from './features.ts'
import {GAP_CLASSES} from './gaps.ts'
import {LABEL_COUNT} from './labels.ts'
import type {Tokens} from './tokens.ts'
import {type PackedWeights, packWeights} from './weights.ts'

/** A string with the right label of each of its tokens. */
export interface Example {
  readonly features: WholeFeatures
  /** See `STATES`. */
  readonly states: Uint8Array
  readonly tokens: Tokens
}

export interface TrainingOptions {
  readonly epochs?: number
  readonly rate?: number
  /** Strength of the pull of every weight towards 0, per step in which its feature occurs. */
  readonly decay?: number
  /** A feature seen in fewer examples than this is left out. */
  readonly cut?: number
  /** Share of the features of a token that are left out each time it is seen, so that none is relied on alone. */
  readonly dropout?: number
  readonly log?: ((line: string) => void) | undefined
}

/**
 * Train a conditional random field by stochastic gradient descent with a step size of its own for each weight
 * (AdaGrad; Duchi, Hazan and Singer 2011), a pull towards 0 (L1, applied as the truncation of Duchi and Singer), and
 * dropout of features (Srivastava et al. 2014; for words of linear chains Sutton, Sindelar and McCallum 2006).
 * Deterministic: the order of the examples comes from a generator with a fixed seed.
 */
export function train(examples: ReadonlyArray<Example>, options: TrainingOptions = {}): PackedWeights {
  const {epochs = 5, rate = 0.15, decay = 0.00002, cut = 8, dropout = 0.25, log} = options
  const known = countFeatures(examples, cut)
  const count = known.count
  const weight = new Float32Array(count * STATES)
  const squares = new Float32Array(count * STATES).fill(1e-4)
  const edge = new Edges()
  const longest = examples.reduce((most, example) => Math.max(most, example.states.length), 1)
  const lattice = new Lattice(longest)
  const scores = new Float64Array(longest * STATES)
  const error = new Float64Array(STATES)
  const rows = examples.map((example) => known.rowsOf(example.features.ids))
  const most = rows.reduce((length, row) => Math.max(length, row.length), 0)
  const kept = new Int32Array(most)
  const noise = generator(7)
  const order = examples.map((_, at) => at)
  const random = generator(20261124)
  const mean = new Mean([weight, edge.enter, edge.stay, edge.begin])
  let steps = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    let loss = 0
    const step = rate / (1 + (3 * epoch) / epochs)
    for (const index of order) {
      const {features, states} = examples[index]!
      const all = rows[index]!
      const ids = kept
      for (let k = 0; k < all.length; k++) ids[k] = noise() < dropout ? -1 : all[k]!
      const length = states.length
      if (length === 0) continue
      if (++steps % AVERAGED_EVERY === 0 && steps > (examples.length * epochs) / 2) mean.take()
      for (let at = 0; at < length; at++) {
        const base = at * STATES
        for (let s = 0; s < STATES; s++) scores[base + s] = 0
        for (let k = features.offset[at]!; k < features.offset[at + 1]!; k++) {
          const row = ids[k]!
          if (row < 0) continue
          const from = row * STATES
          for (let s = 0; s < STATES; s++) scores[base + s]! += weight[from + s]!
        }
      }
      lattice.run(scores, features.gap, edge.factors, length)
      loss += lattice.logTotal - pathScore(scores, features.gap, states, edge)
      edge.update(lattice, features.gap, states, length, step)
      for (let at = 0; at < length; at++) {
        let worst = 0
        for (let s = 0; s < STATES; s++) {
          error[s] = (s === states[at] ? 1 : 0) - lattice.probability(at, s)
          worst = Math.max(worst, Math.abs(error[s]!))
        }
        if (worst < 0.002) continue
        for (let k = features.offset[at]!; k < features.offset[at + 1]!; k++) {
          const row = ids[k]!
          if (row < 0) continue
          const from = row * STATES
          for (let s = 0; s < STATES; s++) {
            const g = error[s]!
            if (g < 1e-4 && g > -1e-4) continue
            const sum = squares[from + s]! + g * g
            squares[from + s] = sum
            const size = step / Math.sqrt(sum)
            const moved = weight[from + s]! + size * g
            const pull = size * decay * 40
            weight[from + s] = moved > pull ? moved - pull : moved < -pull ? moved + pull : 0
          }
        }
      }
    }
    log?.(`epoch ${epoch + 1}: loss ${(loss / examples.length).toFixed(4)} a string`)
  }
  mean.put()
  // In reading, all features of a token speak: each for as much as it spoke on the average in training.
  for (let cell = 0; cell < weight.length; cell++) weight[cell]! *= 1 - dropout
  return pack(known.hashes, weight, edge)
}

/** Steps between two sets of weights of the second half of the training whose mean is kept (Polyak and Juditsky 1992). */
const AVERAGED_EVERY = 2000

/** The mean of weights over the course of a training. */
class Mean {
  private readonly live: ReadonlyArray<Float32Array | Float64Array>
  private readonly sums: ReadonlyArray<Float64Array>
  private taken = 0
  constructor(live: ReadonlyArray<Float32Array | Float64Array>) {
    this.live = live
    this.sums = live.map((values) => new Float64Array(values.length))
  }

  take(): void {
    this.taken++
    for (const [at, sum] of this.sums.entries()) {
      const values = this.live[at]!
      for (let i = 0; i < sum.length; i++) sum[i]! += values[i]!
    }
  }

  /** Put the mean in the place of the weights. */
  put(): void {
    if (this.taken === 0) return
    for (const [at, sum] of this.sums.entries()) {
      const values = this.live[at]!
      for (let i = 0; i < sum.length; i++) values[i] = sum[i]! / this.taken
    }
  }
}

/** The weights between labels, while they are trained. */
class Edges {
  readonly enter = new Float64Array(GAP_CLASSES * LABEL_COUNT * LABEL_COUNT)
  readonly stay = new Float64Array(GAP_CLASSES * LABEL_COUNT)
  readonly begin = new Float64Array(LABEL_COUNT)
  readonly factors: Factors = {
    enter: new Float64Array(this.enter.length).fill(1),
    stay: new Float64Array(this.stay.length).fill(1),
    begin: new Float64Array(this.begin.length).fill(1),
  }
  private readonly enterSquares = new Float64Array(this.enter.length).fill(1e-2)
  private readonly staySquares = new Float64Array(this.stay.length).fill(1e-2)
  private readonly beginSquares = new Float64Array(this.begin.length).fill(1e-2)

  update(lattice: Lattice, gap: Uint8Array, states: Uint8Array, length: number, step: number): void {
    const L = LABEL_COUNT
    const {forward, backward, local, scale} = lattice
    const {enter, stay} = this.factors
    for (let y = 0; y < L; y++)
      this.move('begin', y, (states[0] === 2 * y ? 1 : 0) - lattice.probability(0, 2 * y), step)
    const grads = new Float64Array(L * L)
    for (let at = 1; at < length; at++) {
      const row = at * STATES
      const before = row - STATES
      const g = gap[at]!
      const truth = states[at]!
      const from = states[at - 1]! >> 1
      const table = g * L * L
      for (let x = 0; x < L; x++) {
        const mass = (forward[before + 2 * x]! + forward[before + 2 * x + 1]!) / scale[at]!
        const go = mass * stay[g * L + x]! * local[row + 2 * x + 1]! * backward[row + 2 * x + 1]!
        this.move('stay', g * L + x, (truth === 2 * x + 1 ? 1 : 0) - go, step)
        for (let y = 0; y < L; y++) {
          if (x === y) continue
          const right = truth === 2 * y && from === x ? 1 : 0
          if (mass < 1e-6 && !right) {
            grads[x * L + y] = 0
            continue
          }
          grads[x * L + y] = right - mass * enter[table + x * L + y]! * local[row + 2 * y]! * backward[row + 2 * y]!
        }
      }
      for (let k = 0; k < L * L; k++) this.move('enter', table + k, grads[k]!, step)
    }
  }

  private move(which: 'enter' | 'stay' | 'begin', at: number, gradient: number, step: number): void {
    if (gradient < 1e-4 && gradient > -1e-4) return
    const squares = which === 'enter' ? this.enterSquares : which === 'stay' ? this.staySquares : this.beginSquares
    const value = this[which]
    squares[at]! += gradient * gradient
    const moved = value[at]! + (step * gradient) / Math.sqrt(squares[at]!)
    value[at] = moved > 20 ? 20 : moved < -20 ? -20 : moved
    this.factors[which][at] = Math.exp(value[at]!)
  }
}

function pathScore(scores: Float64Array, gap: Uint8Array, states: Uint8Array, edge: Edges): number {
  const L = LABEL_COUNT
  let sum = edge.begin[states[0]! >> 1]! + scores[states[0]!]!
  for (let at = 1; at < states.length; at++) {
    const y = states[at]! >> 1
    sum += scores[at * STATES + states[at]!]!
    sum +=
      states[at]! & 1 ? edge.stay[gap[at]! * L + y]! : edge.enter[gap[at]! * L * L + (states[at - 1]! >> 1) * L + y]!
  }
  return sum
}

/** The features that occur in at least `cut` examples, in ascending order of their hashes. */
function countFeatures(examples: ReadonlyArray<Example>, cut: number) {
  let size = 1 << 22
  let keys = new Uint32Array(size)
  let seen = new Int32Array(size)
  let lastIn = new Int32Array(size).fill(-1)
  let used = 0
  const find = (hash: number) => {
    let slot = slotOf(hash, size)
    while (seen[slot]! > 0 && keys[slot] !== hash) slot = (slot + 1) & (size - 1)
    return slot
  }
  for (const [index, {features}] of examples.entries()) {
    for (const hash of features.ids) {
      const slot = find(hash)
      if (seen[slot] === 0) {
        keys[slot] = hash
        used++
      }
      if (lastIn[slot] !== index || seen[slot] === 0) seen[slot]!++
      lastIn[slot] = index
    }
    if (used * 2 > size) {
      const [oldKeys, oldSeen, oldLast] = [keys, seen, lastIn]
      size *= 2
      keys = new Uint32Array(size)
      seen = new Int32Array(size)
      lastIn = new Int32Array(size).fill(-1)
      for (let at = 0; at < oldKeys.length; at++) {
        if (oldSeen[at] === 0) continue
        const slot = find(oldKeys[at]!)
        keys[slot] = oldKeys[at]!
        seen[slot] = oldSeen[at]!
        lastIn[slot] = oldLast[at]!
      }
    }
  }
  const hashes = Uint32Array.from(keys.filter((_, at) => seen[at]! >= cut)).sort()
  const rowAt = new Int32Array(size).fill(-1)
  for (const [row, hash] of hashes.entries()) rowAt[find(hash)] = row
  return {
    hashes,
    count: hashes.length,
    rowsOf: (ids: Uint32Array): Int32Array => Int32Array.from(ids, (hash) => rowAt[find(hash)]!),
  }
}

const SCALE = 24
/** Weights below this, in units of the scale, are left out. */
const LEAST = 3

/** Round the weights to bytes and leave out what is nothing. */
function pack(hashes: Uint32Array, weight: Float32Array, {enter, stay, begin}: Edges): PackedWeights {
  const between = Int16Array.from([...enter, ...stay, ...begin], (value) => Math.round(value * 256))
  return packWeights(SCALE, packRows(rowsOf(hashes, weight)), between)
}

function* rowsOf(hashes: Uint32Array, weight: Float32Array): Iterable<SparseRow> {
  for (const [row, hash] of hashes.entries()) {
    const cells: number[] = []
    for (let s = 0; s < STATES; s++) {
      const value = Math.round(weight[row * STATES + s]! * SCALE)
      if (Math.abs(value) >= LEAST) cells.push(s, Math.max(-127, Math.min(127, value)))
    }
    if (cells.length > 0) yield {hash, cells}
  }
}

/** Numbers in [0, 1) from a fixed seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function shuffle(list: number[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const swap = list[at]!
    list[at] = list[other]!
    list[other] = swap
  }
}
