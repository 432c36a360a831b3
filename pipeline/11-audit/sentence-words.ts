import type {AlignedDocument, Range, Sentence} from '../model/document.ts'
import {contentTokens} from '../text/content-words.ts'

/** The content words of the sentences of a paper, for all rules that compare what is said. */
export interface SentenceWords {
  /** Those of a stretch, each once, as first printed; of a sentence they are read once. */
  readonly of: (range: Range) => ReadonlyArray<string>
  /** How many of some sentences hold each word. */
  readonly held: (sentences: ReadonlyArray<Sentence>) => ReadonlyMap<string, number>
}

/** The content words of a paper, read when they are first asked for. */
export function sentenceWords({text, sentences}: AlignedDocument): SentenceWords {
  const known = new Map<number, {readonly end: number; words: ReadonlyArray<string> | null}>()
  for (const {start, end} of sentences) known.set(start, {end, words: null})
  const read = ({start, end}: Range): ReadonlyArray<string> => [...new Set(contentTokens(text.slice(start, end)))]
  const of = (range: Range): ReadonlyArray<string> => {
    const sentence = known.get(range.start)
    if (sentence?.end !== range.end) return read(range)
    sentence.words ??= read(range)
    return sentence.words
  }
  return {
    of,
    held: (some) => {
      const counts = new Map<string, number>()
      for (const sentence of some) for (const word of of(sentence)) counts.set(word, (counts.get(word) ?? 0) + 1)
      return counts
    },
  }
}
