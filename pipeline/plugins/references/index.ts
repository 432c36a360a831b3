import type {CslItem} from '../../model/document.ts'

/** A reference string understood. */
export interface ReadReference {
  readonly csl: CslItem
}

/** Read one raw reference string; `null` only where no field at all was found. */
export function readReference(_raw: string, _id = 'reference'): ReadReference | null {
  return null
}
