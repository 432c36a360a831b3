import type {AlignedDocument, Range} from '../model/document.ts'
import {contentTokens} from '../text/content-words.ts'

/** How many sentences hold a word. */
interface Held {
  all: number
  /** Of these the ones in paragraphs of the body. */
  body: number
}

/** The content words of the sentences of a paper, for all rules that compare what is said; read when first asked for. */
export interface SentenceWords {
  /** Those of a stretch as printed, some of them twice; of a sentence they are read once. */
  readonly of: (range: Range) => ReadonlyArray<string>
  readonly held: () => ReadonlyMap<string, Held>
}

/** Read the content words of a paper. */
export function sentenceWords({text, sentences}: AlignedDocument): SentenceWords {
  const known = new Map<number, {readonly end: number; words: ReadonlyArray<string> | null}>()
  for (const {start, end} of sentences) known.set(start, {end, words: null})
  const read = ({start, end}: Range): ReadonlyArray<string> => contentTokens(text.slice(start, end))
  const of = (range: Range): ReadonlyArray<string> => {
    const sentence = known.get(range.start)
    if (sentence?.end !== range.end) return read(range)
    sentence.words ??= read(range)
    return sentence.words
  }
  const count = (): ReadonlyMap<string, Held> => {
    const counts = new Map<string, Held & {last: number}>()
    for (const [at, sentence] of sentences.entries()) {
      const body = sentence.paragraph === null ? 0 : 1
      for (const word of of(sentence)) {
        const held = counts.get(word)
        if (!held) counts.set(word, {all: 1, body, last: at})
        else if (held.last !== at) {
          held.all++
          held.body += body
          held.last = at
        }
      }
    }
    return counts
  }
  let counts: ReadonlyMap<string, Held> | null = null
  return {
    of,
    held: () => {
      counts ??= count()
      return counts
    },
  }
}
