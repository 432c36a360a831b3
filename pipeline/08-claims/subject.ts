import type {ClaimSubject, Lang, Range} from '../model/document.ts'
import {wordSet} from '../text/word-set.ts'
import type {Draft} from './draft.ts'
import {enSubject} from './en/subject.ts'
import type {MainVerb} from './main-verb.ts'
import {zhSubject} from './zh/subject.ts'

/** Nothing but a pronoun: the subject of the clause before is meant. */
const isPronoun: Readonly<Record<Lang, (words: string) => boolean>> = {
  zh: wordSet('其 这 此 它 它们 他 他们 她 她们 前者 后者 两者 这些 此举 该做法'),
  en: (words) => words.length < 6 && EN_PRONOUN.test(words),
}
const EN_PRONOUN = /^(?:it|they|he|she|this|these|those|which|who|that)$/i
/** 该流域, this method: said of before, perhaps under a longer name. */
const POINTING: Readonly<Record<Lang, RegExp>> = {
  zh: /^(?:该|此|这一|这种|这个|这类|这项|上述)(.{2,12})$/,
  en: /^(?:this|these|that|those) (.{3,30})$/i,
}

/** Carries the subject from clause to clause within a block. */
export interface SubjectMemory {
  subject: ClaimSubject | null
}

/**
 * What a claim speaks of.
 *
 * Chinese leaves the subject out all the time, and both languages take it up by a pronoun: then it is the subject of the
 * clause before. `unresolved` where there is none.
 */
export function findSubject(
  text: string,
  draft: Draft,
  lang: Lang,
  memory: SubjectMemory,
  verb: MainVerb | null,
): ClaimSubject {
  const own: Range | null = verb ? enSubject(text, draft, verb.at) : zhSubject(text, draft)
  const words = own ? text.slice(own.start, own.end) : ''
  if (own && !isPronoun[lang](words)) {
    const head = memory.subject && POINTING[lang].exec(words)?.[1]
    if (memory.subject && head && memory.subject.text.toLowerCase().endsWith(head.toLowerCase()))
      return {...memory.subject, from: 'carried'}
    memory.subject = {start: own.start, end: own.end, text: words, from: 'own'}
    return memory.subject
  }
  if (memory.subject) return {...memory.subject, from: 'carried'}
  return {text: words, start: own?.start ?? null, end: own?.end ?? null, from: 'unresolved'}
}
