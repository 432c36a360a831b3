import type {Actor, Range} from '../model/document.ts'
import {type FoundActor, findActors, findNames, type NameIndex} from '../plugins/names/index.ts'
import {itemsWithin} from '../text/within.ts'
import type {Draft} from './draft.ts'

/** The actors of one sentence, in the offsets of the document. */
export function sentenceActors(words: string, sentence: Range, index: NameIndex): Actor[] {
  return findActors(words, findNames(words, index)).map(({start, end, text, role, canonical}: FoundActor) => ({
    start: sentence.start + start,
    end: sentence.start + end,
    text,
    role,
    ...(canonical === undefined || canonical === text ? {} : {canonical}),
  }))
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
