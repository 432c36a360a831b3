import type {Cue, Lang, Range} from '../model/document.ts'
import {tagChinese, type ZhToken} from '../plugins/chinese/tags.ts'
import type {Notes} from '../text/vocabulary.ts'

/** One sentence as the clause rules see it. All offsets are those of the document. */
export interface SentenceView extends Range {
  readonly text: string
  /** `text` in small letters, of the same length. */
  readonly lower: string
  /** Which words of the vocabulary of its language begin where. */
  readonly notes: Notes
  readonly lang: Lang
  /** Markers within the sentence, in order. */
  readonly markers: ReadonlyArray<Range>
}

/** A clause on its way to a claim. */
export interface Draft extends Range {
  /** Rules that cut or joined it, in the order they spoke, with their cue. */
  readonly rules: ReadonlyArray<DraftRule>
  /** The reporting clause that it hangs on: 研究人员发现, It was found that. */
  readonly reporter: Reporter | null
  /** The words of the segment that a Chinese clause begins with, tagged. */
  readonly tokens?: ReadonlyArray<ZhToken>
}

/** The words of a Chinese clause up to `end`, tagged; mostly they were when it was cut. */
export function wordsOf(text: string, {start, tokens}: Draft, end: number): ReadonlyArray<ZhToken> {
  return tokens?.[0]?.start === start && tokens.at(-1)?.end === end ? tokens : tagChinese(text, start, end)
}

export interface DraftRule {
  readonly rule: string
  readonly cue: string
}

/** Who is said to say so, and with which verb. */
export interface Reporter extends Range {
  /** The speaker as printed, without the verb; empty where the text names none. */
  readonly speaker: string
  readonly verb: string
}

/** Where a clause stands, as far as it tells whether it claims anything. */
export interface OmitContext {
  /** In the paper's own abstract. */
  readonly abstract: boolean
  /** In a section of advice (对策建议, Recommendations). */
  readonly advice: boolean
  /** No claim stands before it in its sentence. */
  readonly first: boolean
}

/** A clause that is no claim. */
export interface OmittedDraft extends Range {
  readonly reason: string
  readonly cue: string
}

export interface Drafted {
  readonly drafts: ReadonlyArray<Draft>
  readonly omitted: ReadonlyArray<OmittedDraft>
}

/** A printed cue at a place of the text. */
export const cueAt = (text: string, start: number, end: number): Cue => ({start, end, text: text.slice(start, end)})
