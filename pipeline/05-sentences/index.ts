import type {SentencedDocument, StructuredDocument} from '../model/document.ts'
import {splitSentences} from '../plugins/sentences/index.ts'

/** Split the prose into sentences. */
export function sentences(document: StructuredDocument): SentencedDocument {
  const found = document.paragraphs.flatMap((paragraph) =>
    splitSentences(document.text.slice(paragraph.start, paragraph.end)).map((sentence) => ({
      ...sentence,
      start: paragraph.start + sentence.start,
      end: paragraph.start + sentence.end,
      paragraph: paragraph.id,
    })),
  )
  return {...document, sentences: found.map((sentence, i) => ({id: `s${i + 1}`, ...sentence}))}
}
