import type {Range} from '../model/document.ts'
import type {Draft} from './draft.ts'
import {type ZhSaying, zhSaying} from './zh/speaker.ts'

/** What a Chinese claim has to do with somebody's words. */
export interface Speech {
  /** Its predicate is a verb of saying. */
  readonly said: ZhSaying | null
  /** Whom its content is laid to; `null` where it is nobody, or a reporting clause tells. */
  readonly speaker: string | null
  /** It goes on with what the clause before it reports. */
  readonly goesOn: boolean
}

/** The clause of saying that a later one may go on with. */
export interface SpeechMemory {
  readonly sentence: string
  readonly speaker: string
  readonly demands: boolean
  /** End of the claim that was part of it last. */
  readonly end: number
}

/** What is known of the claim beside its words. */
interface SpeechSigns {
  readonly sentence: string
  /** Names of the sentence that were found to speak or act. */
  readonly speakers: ReadonlyArray<Range>
  /** `speaker`: who of it may say something, where it stands in this sentence. */
  readonly subject: {readonly own: boolean; readonly speaker: () => string | null}
  readonly dated: boolean
  readonly before: SpeechMemory | null
}

/** Verbs that a clause follows. What follows those of wanting has not happened. */
const TELLS = /^(?:认为|指出|宣称|声称|承认|坦言|表示|表态|注意到)$/
const DEMANDS = /^(?:呼吁|要求|主张|建议|倡议|期望|希望|提议|提出|提出要|提出应|敦促)$/

/**
 * Who says it, where the claim says so itself or goes on with the clause before it.
 *
 *     该学会提交了一份草案，提议设立基金，资助年轻作者        学会要求各刊公开数据，并于 5 月发布了指南
 *             ^^^^^^^^ subject left out  ^^^^ goes on                                    ^^ dated: an act of its own
 */
export function readSpeech(text: string, draft: Draft, signs: SpeechSigns): Speech {
  if (draft.reporter) {
    // 研究发现，该局主张…: found out, and said by somebody.
    const said = FINDS.test(draft.reporter.verb) ? zhSaying(text, draft, signs.speakers) : null
    return said ? {...NONE, said} : NONE
  }
  const said = zhSaying(text, draft, signs.speakers)
  if (said?.speaker) return {said, speaker: text.slice(said.speaker.start, said.speaker.end), goesOn: false}
  const before = signs.before?.sentence === signs.sentence ? signs.before : null
  if (said) {
    if (STANCE.test(said.verb)) return {said, speaker: before?.speaker ?? null, goesOn: false}
    const speaker = signs.subject.speaker()
    return speaker !== null
      ? {said, speaker, goesOn: false}
      : said.verb === '表示'
        ? NONE
        : {said, speaker: null, goesOn: false}
  }
  return before && goesOn(text, draft, signs, before) ? {said: null, speaker: before.speaker, goesOn: true} : NONE
}

const FINDS = /^(?:发现|表明|显示|看出|看到)$/

/** Without a subject these tell what somebody stands for, and no words of theirs. */
const STANCE = /^(?:主张|期望|希望|质疑)$/

const NONE: Speech = {said: null, speaker: null, goesOn: false}

function goesOn(text: string, draft: Draft, {subject, dated}: SpeechSigns, before: SpeechMemory): boolean {
  if (subject.own || dated) return false
  if (/[；：]/.test(text.slice(before.end, draft.start))) return false
  const opener = draft.rules.find(({rule}) => rule === 'split:clause')?.cue
  if (opener === undefined || draft.rules.some(({rule}) => rule === 'frame')) return false
  const done = /了|已/.test(text.slice(draft.start, Math.min(draft.end, draft.start + 16)))
  return before.demands ? !done && /^(?:并且?|以及|且)?$/.test(opener) : opener === ''
}

/** What a later clause may go on with, after this one. */
export function rememberSpeech(
  {said, speaker, goesOn}: Speech,
  claim: Range & {sentence: string},
  before: SpeechMemory | null,
): SpeechMemory | null {
  if (goesOn && before) return {...before, end: claim.end}
  if (!said || speaker === null) return null
  const demands = DEMANDS.test(said.verb)
  if (!demands && !TELLS.test(said.verb)) return null
  return {sentence: claim.sentence, speaker, demands, end: claim.end}
}
