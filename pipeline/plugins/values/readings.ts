import type {FoundValue} from './index.ts'

/** The values of sentences by the id of the sentence, with offsets from its start. */
export type Readings = ReadonlyMap<string, ReadonlyArray<FoundValue>>

const kept = new WeakMap<object, Readings>()
const NONE: Readings = new Map()

/**
 * Keep the values that were read of the sentences of a document, for who comes to the same sentences later.
 *
 * They belong to `layer`, a list that was made in the same go and that the document holds, and are gone with it.
 */
export function keepReadings(layer: object, readings: Readings): void {
  kept.set(layer, readings)
}

/** What was kept with this list; empty where nothing was, as in a document that came out of a file. */
export const readingsOf = (layer: object): Readings => kept.get(layer) ?? NONE
