import type {CslItem} from '../../model/document.ts'
import {readFreeReference} from './model/index.ts'

/** A reference string understood. */
export interface ReadReference {
  readonly csl: CslItem
}

/** Read one raw reference string; `null` only where no field at all was found. */
export function readReference(raw: string, id = 'reference'): ReadReference | null {
  const read = readFreeReference(raw)
  return read && {csl: {id, type: 'document', ...read.csl}}
}
