import type {ClaimSubject, Lang, Range} from '../model/document.ts'
import {predicateAt, tagChinese} from '../plugins/chinese/tags.ts'
import type {Draft} from './draft.ts'

const ZH_PRONOUN = /^(?:其(?!中|他|它|余|实)|该|此(?!外)|这(?:一|种|些|个|类)?|它们?|他们?|她们?|前者|后者|两者)/
const EN_PRONOUN = /^(?:it|they|he|she|this|these|those|which|who|that|we)\b/i

/** Carries the subject from clause to clause within a paragraph. */
export interface SubjectMemory {
  subject: ClaimSubject | null
}

/**
 * What a claim speaks of.
 *
 * Chinese leaves the subject out all the time, and both languages take it up by a pronoun: then it is the subject of the
 * clause before. `unresolved` where there is none.
 */
export function findSubject(text: string, draft: Draft, lang: Lang, memory: SubjectMemory): ClaimSubject {
  const own = lang === 'zh' ? zhSubject(text, draft) : enSubject(text, draft)
  if (own && !(lang === 'zh' ? ZH_PRONOUN : EN_PRONOUN).test(text.slice(own.start, own.end))) {
    memory.subject = {...own, text: text.slice(own.start, own.end), from: 'own'}
    return memory.subject
  }
  if (memory.subject) return {...memory.subject, from: 'carried'}
  return {
    text: own ? text.slice(own.start, own.end) : '',
    start: own?.start ?? null,
    end: own?.end ?? null,
    from: 'unresolved',
  }
}

function zhSubject(text: string, draft: Draft): Range | null {
  const tokens = tagChinese(text, draft.start, Math.min(draft.end, draft.start + 120))
  const predicate = predicateAt(tokens)
  let start = -1
  let end = -1
  let inPhrase = false
  for (const token of tokens.slice(0, predicate < 0 ? 0 : predicate)) {
    if (token.tag === 'preposition') {
      if (start >= 0) break
      inPhrase = true
    } else if (token.tag === 'localizer' || text[token.end] === '，') inPhrase = false
    else if (!inPhrase && token.tag !== 'adverb' && token.tag !== 'aspect' && token.tag !== 'degree') {
      if (start < 0) start = token.start
      end = token.end
    } else if (start >= 0) break
  }
  if (start < 0) return null
  while (start < end && '，、 '.includes(text[start]!)) start++
  start += text.slice(start, end).lastIndexOf('，') + 1
  return start < end ? {start, end} : null
}

const EN_VERB =
  /\b(?:is|are|was|were|has|have|had|do|does|did|may|might|can|could|will|would|should|must)\b|\b\w{3,20}(?:ed|es|[^su]s)\b(?= (?:the|a|an|that|to|in|on|by|for|with)\b)/

function enSubject(text: string, draft: Draft): Range | null {
  const words = text.slice(draft.start, Math.min(draft.end, draft.start + 240))
  const verb = EN_VERB.exec(words)
  if (!verb || verb.index === 0) return null
  const comma = words.lastIndexOf(', ', verb.index)
  const from = comma > 0 && comma < verb.index - 2 ? comma + 2 : 0
  const start = draft.start + from
  let end = draft.start + verb.index
  while (end > start && text[end - 1] === ' ') end--
  return start < end ? {start, end} : null
}
