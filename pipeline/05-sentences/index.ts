import type {Range, Sentence, SentencedDocument, StructuredDocument} from '../model/document.ts'
import {splitSentences} from '../plugins/sentences/index.ts'

/** Split the prose into sentences: paragraphs of the body, abstracts, captions and footnotes, in reading order. */
export function sentences(document: StructuredDocument): SentencedDocument {
  const sentences: Sentence[] = []
  for (const {start: from, end: to, paragraph} of proseOf(document))
    for (const {start, end, lang} of splitSentences(document.text.slice(from, to)))
      sentences.push({id: `s${sentences.length + 1}`, start: from + start, end: from + end, lang, paragraph})
  return {...document, sentences}
}

interface Prose extends Range {
  readonly paragraph: string | null
}

/** Stretches that hold sentences; where two overlap (an abstract within its block) the first one stands. */
function proseOf({paragraphs, abstracts, blocks}: StructuredDocument): Prose[] {
  const all: Prose[] = [
    ...paragraphs.map(({start, end, id}) => ({start, end, paragraph: id})),
    ...abstracts.map(({start, end}) => ({start, end, paragraph: null})),
    ...blocks
      .filter(({kind}) => kind === 'caption' || kind === 'footnote')
      .map(({start, end}) => ({start, end, paragraph: null})),
  ]
  all.sort((a, b) => a.start - b.start || b.end - a.end)
  let covered = 0
  return all.filter(({start, end}) => {
    if (start < covered) return false
    covered = end
    return true
  })
}
