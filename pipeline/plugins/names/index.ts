import type {NameIndex} from './name-index.ts'

export {type FoundActor, findActors} from './actors.ts'
export {indexNames, type NameIndex} from './name-index.ts'

export type NameType = 'title' | 'organisation' | 'person' | 'place' | 'economy' | 'office' | 'acronym'

/** A name printed in a text. Offsets in UTF-16 code units, half-open. */
export interface FoundName {
  readonly start: number
  readonly end: number
  /** Equals the slice. */
  readonly text: string
  readonly type: NameType
  /** The full or usual name that this one stands for, where it is known: `WHO` → `世界卫生组织`. */
  readonly canonical?: string
}

/** Find the names of a text, in reading order; they do not overlap. `index` holds what the whole document defined. */
export function findNames(_text: string, _index?: NameIndex): FoundName[] {
  return []
}
