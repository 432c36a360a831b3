import {enRoles} from './en-roles.ts'
import {type FoundName, findNames} from './index.ts'
import {zhRoles} from './zh-roles.ts'

/** Who does, suffers or says what a claim states. Offsets in the sentence, in UTF-16 code units, half-open. */
export interface FoundActor {
  readonly start: number
  readonly end: number
  /** Equals the slice. */
  readonly text: string
  readonly role: 'agent' | 'target' | 'speaker'
  /** The full or usual name, where it is known. */
  readonly canonical?: string
}

export type Role = FoundActor['role']

/**
 * Find the actors of one sentence, in reading order, by where names stand to its predicates.
 *
 * Names that stand side by side (`甲、乙和丙`, A and B) share one role. A name that only says where, when or of what
 * (在德国, 中国的, in Norway) has none. `names` are those of `findNames`; left out, they are found here.
 */
export function findActors(sentence: string, names: ReadonlyArray<FoundName> = findNames(sentence)): FoundActor[] {
  if (names.length === 0) return []
  const actors: FoundActor[] = []
  const groups = groupNames(sentence, names)
  const roles = /[\u3400-\u9fff]/.test(sentence) ? zhRoles(sentence, groups) : enRoles(sentence, groups)
  groups.forEach((group, i) => {
    const role = roles[i]
    if (!role) return
    for (const {start, end, text, canonical} of group)
      actors.push(canonical === undefined ? {start, end, text, role} : {start, end, text, role, canonical})
  })
  return actors
}

const JOINTS = /^(?:[、，]|[和与及同]|以及| ?, ?(?:and )?| (?:and|&) (?:the )?|, (?:and )?the )$/

/** Names with nothing but a coordinator between them. */
function groupNames(sentence: string, names: ReadonlyArray<FoundName>): FoundName[][] {
  const groups: FoundName[][] = []
  for (const name of names) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const between = last ? sentence.slice(last.end, name.start) : ''
    // National Institutes of Health (NIH): the same once more
    if (between.length <= 2 && /^ ?[(（]$/.test(between)) continue
    if (group && between.length < 10 && between !== '，' && JOINTS.test(between)) group.push(name)
    else groups.push([name])
  }
  return groups
}
