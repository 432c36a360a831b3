import type {CleanedDocument, SourceDocument} from '../model/document.ts'
import {lineRanges} from '../text/lines.ts'
import {cleanMarkdown} from './markdown.ts'

/** Tell the lines of the paper from the furniture of its pages. */
export function clean(document: SourceDocument): CleanedDocument {
  if (document.given) return cleanMarkdown(document, document.given)
  return {...document, lines: lineRanges(document.sourceText), furniture: []}
}
