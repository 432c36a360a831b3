import {LABEL_COUNT} from './labels.ts'

/** A state is `2 × label` where a segment begins and `2 × label + 1` inside one. */
export const STATES = 2 * LABEL_COUNT

/**
 * The rows of weights of all features as they are kept in a file, sorted by the hashes of the features. Each holds the lower
 * 18 bits of its hash in three bytes, the number of its cells in one, and for each cell the state and the weight × scale in
 * one byte each; states without a cell weigh nothing.
 */
export interface PackedRows {
  /** Where in `bytes` the rows begin whose hashes have the same 14 upper bits, for each such bucket; and where the last ends. */
  readonly buckets: Uint32Array
  readonly bytes: Uint8Array
}

const REST = 18
const BUCKETS = 2 ** (32 - REST)
const REST_MASK = 2 ** REST - 1

/** A feature with its cells: state and weight in turn. */
export interface SparseRow {
  readonly hash: number
  readonly cells: ReadonlyArray<number>
}

/** Pack rows that are sorted by the hashes of their features, unsigned 32-bit numbers. */
export function packRows(rows: Iterable<SparseRow>): PackedRows {
  const buckets = new Uint32Array(BUCKETS + 1)
  const bytes: number[] = []
  let open = 0
  for (const {hash, cells} of rows) {
    while (open <= hash >>> REST) buckets[open++] = bytes.length
    const rest = hash & REST_MASK
    bytes.push(rest & 255, (rest >> 8) & 255, rest >> 16, cells.length / 2)
    for (const cell of cells) bytes.push(cell & 255)
  }
  return {buckets: buckets.fill(bytes.length, open), bytes: Uint8Array.from(bytes)}
}

/**
 * The rows of weights by the hashes of their features. A row is unpacked when it is first asked for: a paper needs few of
 * them, and those that all papers need come to lie together in memory.
 */
export class FeatureRows {
  /**
   * Per unpacked row `LANES` numbers, each the weights × scale of three states: see `addToLane`. The first row is that of a
   * feature without weights. Asking for a row may put another array here.
   */
  all = new Float64Array(512 * LANES)
  private used = LANES
  /**
   * Open addressing, two numbers a slot, side by side so that one look into memory finds both: the hash of a feature, and
   * where its row begins; 0 in an empty slot.
   */
  private slots: Int32Array = new Int32Array(2 * 1024)
  private readonly packed: PackedRows

  constructor(packed: PackedRows) {
    this.packed = packed
  }

  /** Where in `all` the row of a feature begins, by the feature's hash as a signed number. */
  find(hash: number): number {
    const {slots} = this
    const size = slots.length >> 1
    let slot = slotOf(hash, size)
    let row = slots[2 * slot + 1]!
    while (row !== 0 && slots[2 * slot] !== hash) {
      slot = (slot + 1) & (size - 1)
      row = slots[2 * slot + 1]!
    }
    return row === 0 ? this.look(hash) : row
  }

  /** Look for a feature in what is packed. */
  private look(hash: number): number {
    const {buckets, bytes} = this.packed
    const bucket = hash >>> REST
    const rest = hash & REST_MASK
    const stop = buckets[bucket + 1]!
    for (let at = buckets[bucket]!; at < stop; at += 4 + 2 * bytes[at + 3]!) {
      const found = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16)
      if (found === rest) return this.unpack(hash, at + 3)
      if (found > rest) break
    }
    return 0
  }

  private unpack(hash: number, from: number): number {
    const {bytes} = this.packed
    const row = this.used
    this.used += LANES
    if (this.used > this.all.length) {
      const more = new Float64Array(this.all.length * 2)
      more.set(this.all)
      this.all = more
    }
    const stop = from + 1 + 2 * bytes[from]!
    for (let at = from + 1; at < stop; at += 2) addToLane(this.all, row, bytes[at]!, (bytes[at + 1]! << 24) >> 24)
    if (row * 4 > this.slots.length * LANES) this.slots = rehashed(this.slots)
    put(this.slots, hash, row)
    return row
  }
}

/** The same in twice as many slots. */
function rehashed(slots: Int32Array): Int32Array {
  const more = new Int32Array(slots.length * 2)
  for (let at = 0; at < slots.length; at += 2) if (slots[at + 1]! !== 0) put(more, slots[at]!, slots[at + 1]!)
  return more
}

function put(slots: Int32Array, hash: number, row: number): void {
  const size = slots.length >> 1
  let slot = slotOf(hash, size)
  while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & (size - 1)
  slots[2 * slot] = hash
  slots[2 * slot + 1] = row
}

/** Where a hash is looked for first in a table of this size, a power of two. */
export const slotOf = (hash: number, size: number): number => (hash ^ (hash >>> 15)) & (size - 1)

/** Three whole numbers between −2¹⁶ and 2¹⁶ stand in one of the 53 bits of a double, so that one addition sums three states. */
const LANE = 2 ** 17
export const LANES = Math.ceil(STATES / 3)
const PLACES = [1, LANE, LANE * LANE]

function addToLane(rows: Float64Array, row: number, state: number, weight: number): void {
  const lane = (state / 3) | 0
  rows[row + lane]! += weight * PLACES[state - 3 * lane]!
}

/** Take the sums of the lanes of a row apart: to each state of a token its sum, times a factor. */
export function readLanes(sums: Float64Array, scores: Float64Array, from: number, factor: number): void {
  for (let lane = 0, state = from; lane < LANES; lane++, state += 3) {
    const all = sums[lane]!
    const upper = Math.round(all / LANE)
    const third = Math.round(upper / LANE)
    scores[state] = (all - upper * LANE) * factor
    scores[state + 1] = (upper - third * LANE) * factor
    scores[state + 2] = third * factor
  }
}
