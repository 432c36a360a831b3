import type {ClaimKind} from '../model/document.ts'
import type {Draft, SentenceView} from './draft.ts'
import {vocabularies} from './vocabularies.ts'

export interface Need {
  readonly needsCitation: boolean
  readonly reason: string
}

/** The paper's own results: it is their source itself. */
const OWN_RESULT =
  /^(?:本文|本研究|我们)|(?:实验|调查|回归|检验|问卷|访谈)结果(?:表明|显示)|\bour (?:results|findings|data|study|analys[ei]s|sample|model)\b|\bwe (?:found|observed|show|showed|find|used|computed)\b|\bin the present study\b|\bthis study\b/

/** p = .31, t(41) = 2.1: without a marker the paper's own test. */
const OWN_TEST = /\b[pP] ?[<=>] ?\.?\d|\b[tFrMd]\(?\d{0,3}\)? ?= ?-?\.?\d/

/** Facts that nobody needs a source for. */
const GENERAL = /^(?:众所周知|it is (?:well )?known|as is well known)/i

const patterns = [OWN_RESULT, OWN_TEST, GENERAL]
const looks = {zh: vocabularies.zh.look(patterns), en: vocabularies.en.look(patterns)}

/**
 * Does the claim need a citation, and why or why not?
 *
 * Not the paper's own results, methods and norms, not what its abstract sums up and its body has to prove, not what
 * everybody knows, and not what is not worth checking.
 */
export function judgeNeed(
  {lang, notes}: SentenceView,
  words: string,
  draft: Draft,
  worth: {checkworthy: boolean; reasons: ReadonlyArray<string>},
  kind: ClaimKind,
  inAbstract: boolean,
): Need {
  if (inAbstract) return {needsCitation: false, reason: 'own-abstract'}
  if (!worth.checkworthy) return {needsCitation: false, reason: worth.reasons[0] ?? 'not-checkworthy'}
  const may = looks[lang](notes, draft.start, draft.end)
  if ((may & 1 && OWN_RESULT.test(words)) || (may & 2 && !worth.reasons.includes('cited') && OWN_TEST.test(words)))
    return {needsCitation: false, reason: 'own-result'}
  if (may & 4 && GENERAL.test(words)) return {needsCitation: false, reason: 'general-knowledge'}
  if (draft.reporter && draft.reporter.speaker !== '') return {needsCitation: true, reason: 'reported-speech'}
  return {needsCitation: true, reason: REASONS[kind]}
}

const REASONS: Readonly<Record<ClaimKind, string>> = {
  event: 'event',
  quantity: 'figures',
  legal: 'content-of-law',
  attribution: 'reported-speech',
  finding: 'finding-of-others',
  causal: 'stated-cause',
  property: 'stated-property',
}
