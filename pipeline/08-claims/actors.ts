import type {Actor, ClaimSubject, Range} from '../model/document.ts'
import {type FoundActor, findActors, findNames, type NameIndex, type NameType} from '../plugins/names/index.ts'
import {unitSet} from '../text/unit-set.ts'
import {itemsWithin} from '../text/within.ts'
import type {Draft, SentenceView} from './draft.ts'
import {canSpeak} from './zh/speaker.ts'
import {isHeld, movedActors, subjectActors, subjectRole} from './zh/subject-actors.ts'

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

/** A Chinese claim, as far as it tells who acts in it. */
interface Acting {
  readonly draft: Draft
  readonly subject: ClaimSubject
  readonly sentence: Range
  /** Its content is laid to its subject. */
  readonly says: boolean
}

/**
 * With who acts by the subject of a Chinese claim, named or not, and be it left out and taken from a clause before in
 * its sentence; whom it makes do something; and who reports it, where these are told by their kind.
 */
export function withKinds(
  {text, notes}: SentenceView,
  actors: ReadonlyArray<Actor>,
  {names}: SentenceActors,
  {draft, subject, sentence, says}: Acting,
): ActingSubject {
  const at = subjectPlace(text, subject, sentence, draft.start)
  const found = at ? subjectActors(text, at, says ? names : names.filter(({type}) => type !== 'title')) : []
  const reporters = reporterOf(text, draft, names)
  const moved = movedActors(text, notes, draft)
  if (found.length + reporters.length + moved.length === 0) return {actors, subject: null}
  const role = at && subject.from === 'own' ? subjectRole(text, at, says) : says ? 'speaker' : 'agent'
  const added: Actor[] = []
  const add = (ranges: ReadonlyArray<Range>, as: Actor['role']) => {
    for (const range of ranges) {
      const {start, end} = range
      if (overlapsOne(actors, range) || overlapsOne(added, range)) continue
      const canonical = names.find((name) => name.start === start)?.canonical
      added.push({start, end, text: text.slice(start, end), role: as, ...(canonical === undefined ? {} : {canonical})})
    }
  }
  add(found, role)
  add(reporters, 'speaker')
  add(moved, 'target')
  const named = found.some((range) => names.some(({start, end}) => start === range.start && end === range.end))
  return {
    actors: added.length === 0 ? actors : [...actors, ...added].sort((a, b) => a.start - b.start),
    subject: !at || found.length === 0 || isHeld(text, at) ? null : named ? 'named' : 'kind',
  }
}

const overlapsOne = (actors: ReadonlyArray<Actor>, {start, end}: Range): boolean =>
  actors.some((actor) => start < actor.end && actor.start < end)

/** Who the reporting clause lays the claim to. */
function reporterOf(text: string, {reporter}: Draft, names: ReadonlyArray<Range>): Range[] {
  if (!reporter || reporter.speaker === '') return []
  const start = text.indexOf(reporter.speaker, reporter.start)
  const end = start + reporter.speaker.length
  return start < 0 || end > reporter.end ? [] : subjectActors(text, {start, end}, names)
}

function subjectPlace(text: string, subject: ClaimSubject, sentence: Range, before: number): Range | null {
  if (
    subject.from === 'carried' &&
    opensFact(text.charCodeAt(before)) &&
    OF_THE_FACT.test(text.slice(before, before + 16))
  )
    return null
  return placeOf(text, subject, sentence, before)
}

/** 这造成了…, 在某种程度上也反映了…: the fact before is the subject, and nobody who acts in it. */
const OF_THE_FACT =
  /^(?:[这此](?![些种类个位名项家])|(?:(?:在|从)?(?:一定|某种|很大)程度上|也|还|均|都|充分|进一步|直接|最终){0,3}(?:反映|体现|表明|说明|意味着|标志着|表现了|导致|造成|使得|致使))/u

const opensFact = unitSet('这此在从一某很也还均都充进直最反体表说意标导造使致')

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

/** Who of the subject, in this sentence, can say something: the whole, or who acts in it (该局在通报中的主张); `null` where nobody can. */
export function speakerOf(
  text: string,
  subject: ClaimSubject,
  {names}: SentenceActors,
  sentence: Range,
): string | null {
  const at = placeOf(text, subject, sentence, 0)
  if (at === null) return null
  if (canSpeak(subject.text)) return subject.text
  const acting = subjectActors(text, at, names)
  return acting.length > 0 ? text.slice(acting[0]!.start, acting.at(-1)!.end) : null
}
