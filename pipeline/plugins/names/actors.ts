import type {FoundName} from './index.ts'

/** Who does, suffers or says what a claim states. Offsets in the clause, in UTF-16 code units, half-open. */
export interface FoundActor {
  readonly start: number
  readonly end: number
  /** Equals the slice. */
  readonly text: string
  readonly role: 'agent' | 'target' | 'speaker'
}

/**
 * Find the actors of one clause, in reading order, by where names stand to its predicate.
 *
 * `names` are those of `findNames` with offsets in the clause; left out, they are found here.
 */
export function findActors(_clause: string, _names?: readonly FoundName[]): FoundActor[] {
  return []
}
