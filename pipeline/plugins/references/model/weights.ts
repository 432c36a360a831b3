import {GAP_CLASSES} from './gaps.ts'
import {LABEL_COUNT} from './labels.ts'

/**
 * The weights of the model, ready for use. A feature has a row of weights, one for each state; a state is `2 × label` where a
 * segment begins and `2 × label + 1` inside one.
 */
export interface Weights {
  /**
   * Open addressing, two numbers a slot, side by side so that one look into memory finds both: the hash of a feature, and
   * where its row begins, plus one; 0 in an empty slot.
   */
  readonly slots: Int32Array
  /** Per feature a row of `LANES` numbers, each the weights × `scale` of three states: see `addToLane`. */
  readonly rows: Float64Array
  readonly scale: number
  /** `enter[gap][from][to]`: a segment `to` begins after a segment `from`, over this class of gap. */
  readonly enter: Float32Array
  /** `stay[gap][label]`: the segment goes on over this class of gap. */
  readonly stay: Float32Array
  /** `begin[label]`: the string begins with it. */
  readonly begin: Float32Array
}

export const STATES = 2 * LABEL_COUNT
const ENTER = GAP_CLASSES * LABEL_COUNT * LABEL_COUNT
const STAY = GAP_CLASSES * LABEL_COUNT

/** The weights as they are kept in the file: all numbers are weights × `scale`, one byte each. */
export interface PackedWeights {
  readonly scale: number
  /** Base64 of the 32-bit hashes in ascending order, as the byte-wise differences of `varints`. */
  readonly features: string
  /** Base64; per feature the number of its cells, then for each the state and the weight. */
  readonly cells: string
  /** Base64 of `enter`, `stay` and `begin`, two bytes each. */
  readonly transitions: string
}

/** Unpack the weights. Throws where the file does not fit the code: train again then. */
export function unpackWeights(packed: PackedWeights): Weights {
  const {scale} = packed
  const features = bytesOf(packed.features)
  const cells = bytesOf(packed.cells)
  const transitions = new Int16Array(bytesOf(packed.transitions).buffer)
  if (transitions.length !== ENTER + STAY + LABEL_COUNT)
    throw new Error(
      `weights of the reference model: ${transitions.length} transitions, expected ${ENTER + STAY + LABEL_COUNT}`,
    )
  const count = varintCount(features)
  const size = 2 ** Math.ceil(Math.log2(count * 2 + 2))
  const slots = new Int32Array(2 * size)
  const rows = new Float64Array(count * LANES)
  let hash = 0
  let at = 0
  let row = 0
  for (let from = 0; from < features.length; ) {
    let step = 0
    let factor = 1
    let byte: number
    do {
      byte = features[from++]!
      step += (byte & 127) * factor
      factor *= 128
    } while (byte & 128)
    hash += step
    let slot = slotOf(hash, size)
    while (slots[2 * slot + 1]! > 0) slot = (slot + 1) & (size - 1)
    slots[2 * slot] = hash
    slots[2 * slot + 1] = row + 1
    for (let left = cells[at++]!; left > 0; left--) {
      addToLane(rows, row, cells[at]!, (cells[at + 1]! << 24) >> 24)
      at += 2
    }
    row += LANES
  }
  const real = Float32Array.from(transitions, (value) => value / 256)
  return {
    slots,
    rows,
    scale,
    enter: real.subarray(0, ENTER),
    stay: real.subarray(ENTER, ENTER + STAY),
    begin: real.subarray(ENTER + STAY),
  }
}

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

/** Where a hash is looked for first in a table of this size, a power of two. */
export const slotOf = (hash: number, size: number): number => (hash ^ (hash >>> 15)) & (size - 1)

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}

function varintCount(bytes: Uint8Array): number {
  let count = 0
  for (const byte of bytes) if (byte < 128) count++
  return count
}
