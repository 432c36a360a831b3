import type {Actor, ClaimSubject, Range} from '../model/document.ts'
import {type FoundActor, findActors, findNames, type NameIndex, type NameType} from '../plugins/names/index.ts'
import {itemsWithin} from '../text/within.ts'
import type {Draft} from './draft.ts'
import {canSpeak} from './zh/speaker.ts'
import {subjectActors, subjectRole} from './zh/subject-actors.ts'

/** Who acts in one sentence, and all names that it prints, in the offsets of the document. */
export interface SentenceActors {
  readonly actors: ReadonlyArray<Actor>
  readonly names: ReadonlyArray<PrintedName>
}

interface PrintedName extends Range {
  readonly type: NameType
  readonly canonical?: string
}

/** The actors and names of one sentence. */
export function sentenceActors(words: string, sentence: Range, index: NameIndex): SentenceActors {
  const found = findNames(words, index)
  return {
    actors: findActors(words, found).map(({start, end, text, role, canonical}: FoundActor): Actor => {
      const actor = {start: sentence.start + start, end: sentence.start + end, text, role}
      return canonical === undefined || canonical === text ? actor : {...actor, canonical}
    }),
    names: found.map(({start, end, text, type, canonical}): PrintedName => {
      const name = {start: sentence.start + start, end: sentence.start + end, type}
      return canonical === undefined || canonical === text ? name : {...name, canonical}
    }),
  }
}

/** Those of a claim: in its words, and who speaks in the clause that reports it. */
export function actorsOf(actors: ReadonlyArray<Actor>, {start, end, reporter}: Draft): Actor[] {
  const own = itemsWithin(actors, start, end)
  if (reporter === null) return own
  const speakers = itemsWithin(actors, reporter.start, reporter.end).filter(
    (actor) => actor.role === 'speaker' && !own.includes(actor),
  )
  return [...own, ...speakers].sort((a, b) => a.start - b.start)
}

/**
 * With who acts by the subject of a Chinese claim, named or not, and be it left out and taken from a clause before in
 * its sentence.
 */
export function withSubject(
  text: string,
  actors: ReadonlyArray<Actor>,
  subject: ClaimSubject,
  {names}: SentenceActors,
  sentence: Range,
  {says, start: before}: {says: boolean; start: number},
): ActingSubject {
  const at = placeOf(text, subject, sentence, before)
  if (!at) return {actors, subject: null}
  const role = subject.from === 'own' ? subjectRole(text, at, says) : says ? 'speaker' : 'agent'
  const found = subjectActors(text, at, says ? names : names.filter(({type}) => type !== 'title'))
  const added = found
    .filter((range) => actors.every((actor) => actor.end <= range.start || range.end <= actor.start))
    .map((range): Actor => {
      const canonical = names.find((name) => name.start === range.start)?.canonical
      const printed = text.slice(range.start, range.end)
      return {...range, text: printed, role, ...(canonical === undefined ? {} : {canonical})}
    })
  const named = found.some((range) => names.some(({start, end}) => start === range.start && end === range.end))
  return {
    actors: added.length === 0 ? actors : [...added, ...actors].sort((a, b) => a.start - b.start),
    subject: found.length === 0 ? null : named ? 'named' : 'kind',
  }
}

/** The actors of a claim, and what sort of somebody its subject is; `null` where it is nobody. */
interface ActingSubject {
  readonly actors: ReadonlyArray<Actor>
  readonly subject: 'named' | 'kind' | null
}

/** Where the subject stands in the sentence; `null` where it stands in another, or a semicolon or an example parts it off. */
function placeOf(text: string, {start, end}: ClaimSubject, sentence: Range, before: number): Range | null {
  if (start === null || end === null || start < sentence.start || end > sentence.end) return null
  return end < before && PARTED.test(text.slice(end, before)) ? null : {start, end}
}

const PARTED = /[；;]|例如|比如|譬如/u

/** Is the subject, in this sentence, somebody who can say something? */
export function maySpeak(text: string, subject: ClaimSubject, {names}: SentenceActors, sentence: Range): boolean {
  const at = placeOf(text, subject, sentence, 0)
  return at !== null && (canSpeak(subject.text) || subjectActors(text, at, names).length > 0)
}
