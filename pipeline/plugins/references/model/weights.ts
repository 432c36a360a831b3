import {GAP_CLASSES} from './gaps.ts'
import {LABEL_COUNT} from './labels.ts'

/**
 * The weights of the model, ready for use. A feature has a run of cells, each a state and its weight; a state is
 * `2 × label` where a segment begins and `2 × label + 1` inside one.
 */
export interface Weights {
  /**
   * Open addressing, two numbers a slot, side by side so that one look into memory finds both: the hash of a feature, and
   * where its cells begin, plus one; 0 in an empty slot.
   */
  readonly slots: Uint32Array
  /** Per feature the number of its cells, then each: the state in the upper byte, the weight × `scale` in the lower. */
  readonly cells: Int16Array
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
  const slots = new Uint32Array(2 * size)
  const own = new Int16Array(count + (cells.length - count) / 2)
  let hash = 0
  let at = 0
  let cell = 0
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
    slots[2 * slot + 1] = cell + 1
    const length = cells[at++]!
    own[cell++] = length
    for (let left = length; left > 0; left--) {
      own[cell++] = (cells[at]! << 8) | cells[at + 1]!
      at += 2
    }
  }
  const real = Float32Array.from(transitions, (value) => value / 256)
  return {
    slots,
    cells: own,
    scale,
    enter: real.subarray(0, ENTER),
    stay: real.subarray(ENTER, ENTER + STAY),
    begin: real.subarray(ENTER + STAY),
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
