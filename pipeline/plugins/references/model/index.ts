import {describe} from './features.ts'
import {type FieldSpan, fieldsOf} from './fields.ts'
import weightsFile from './free-references.weights.json' with {type: 'json'}
import {LABELS} from './labels.ts'
import {readSegments} from './read.ts'
import {tokenise} from './tokens.ts'
import {unpackWeights, type Weights} from './weights.ts'

/** A reference in a free style, read. */
export interface FreeReference {
  /** CSL-JSON fields with `type`, without `id` and `language`. */
  readonly csl: Record<string, unknown>
  /** Where each field stands in the raw string, UTF-16 units, and its probability. */
  readonly spans: Record<string, FieldSpan>
  /** Labels such as `[12]`: understood, and no field. */
  readonly known: ReadonlyArray<{readonly start: number; readonly end: number}>
  /** 0 to 1: the mean over the characters of the fields. */
  readonly confidence: number
}

let weights: Weights | undefined

/** Let go of the unpacked weights (some 4 MB); the next reference unpacks them again. */
export function releaseWeights(): void {
  weights = undefined
}

/**
 * Read a reference string of a free style, English or another language in Latin letters, with a linear-chain model.
 *
 * The first call unpacks the weights (some 3 ms). `null` only where no field at all is found.
 */
export function readFreeReference(raw: string): FreeReference | null {
  weights ??= unpackWeights(weightsFile.weights)
  const tokens = tokenise(raw)
  const segments = readSegments(tokens, describe(tokens), weights)
  const {csl, spans} = fieldsOf(tokens, segments)
  const known = segments
    .filter(({label}) => LABELS[label] === 'label')
    .map(({from, to}) => ({start: tokens.start[from]!, end: tokens.end[to - 1]!}))
  let sum = 0
  let length = 0
  for (const span of Object.values(spans)) {
    sum += span.confidence * (span.end - span.start)
    length += span.end - span.start
  }
  return length === 0 ? null : {csl, spans, known, confidence: sum / length}
}
