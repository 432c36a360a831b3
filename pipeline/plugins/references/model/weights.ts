import {FeatureRows, type PackedRows} from './feature-rows.ts'
import {GAP_CLASSES} from './gaps.ts'
import {LABEL_COUNT} from './labels.ts'

/** The weights of the model, ready for use. */
export interface Weights {
  /** A feature has a row of weights, one for each state. */
  readonly rows: FeatureRows
  readonly scale: number
  /** `enter[gap][from][to]`: a segment `to` begins after a segment `from`, over this class of gap. */
  readonly enter: Float32Array
  /** `stay[gap][label]`: the segment goes on over this class of gap. */
  readonly stay: Float32Array
  /** `begin[label]`: the string begins with it. */
  readonly begin: Float32Array
}

const ENTER = GAP_CLASSES * LABEL_COUNT * LABEL_COUNT
const STAY = GAP_CLASSES * LABEL_COUNT

/** The weights as they are kept in the file; whole numbers, low bytes first. */
export interface PackedWeights {
  /** What a weight of 1 is in the rows. */
  readonly scale: number
  /** Base64 of the fields of `PackedRows`. */
  readonly buckets: string
  readonly rows: string
  /** Base64 of `enter`, `stay` and `begin`, each weight × 256 in two bytes. */
  readonly transitions: string
}

/** Pack the rows of features, and the weights between labels: `enter`, `stay` and `begin`. */
export function packWeights(scale: number, {buckets, bytes}: PackedRows, between: Int16Array): PackedWeights {
  return {scale, buckets: base64(buckets), rows: base64(bytes), transitions: base64(between)}
}

/** Unpack the weights. Throws where the file does not fit the code: train again then. */
export function unpackWeights({scale, buckets, rows, transitions}: PackedWeights): Weights {
  const between = new Int16Array(bytesOf(transitions).buffer)
  if (between.length !== ENTER + STAY + LABEL_COUNT)
    throw new Error(
      `weights of the reference model: ${between.length} transitions, expected ${ENTER + STAY + LABEL_COUNT}`,
    )
  const real = new Float32Array(between)
  for (let at = 0; at < real.length; at++) real[at]! /= 256
  return {
    rows: new FeatureRows({buckets: new Uint32Array(bytesOf(buckets).buffer), bytes: bytesOf(rows)}),
    scale,
    enter: real.subarray(0, ENTER),
    stay: real.subarray(ENTER, ENTER + STAY),
    begin: real.subarray(ENTER + STAY),
  }
}

const base64 = ({buffer, byteOffset, byteLength}: ArrayBufferView): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('base64')

/** In a buffer of their own, so that they can be seen as numbers of more bytes. */
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'base64'))
