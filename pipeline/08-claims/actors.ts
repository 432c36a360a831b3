import type {Actor, Range} from '../model/document.ts'
import {type FoundActor, findActors, findNames, type NameIndex} from '../plugins/names/index.ts'
import type {Draft} from './draft.ts'

/** The actors of one sentence, in the offsets of the document. */
export function sentenceActors(text: string, sentence: Range, index: NameIndex): Actor[] {
  const words = text.slice(sentence.start, sentence.end)
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
  return actors.filter(
    (actor) =>
      (actor.start >= start && actor.end <= end) ||
      (reporter !== null && actor.role === 'speaker' && actor.start >= reporter.start && actor.end <= reporter.end),
  )
}
