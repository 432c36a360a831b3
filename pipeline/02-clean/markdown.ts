import type {CleanedDocument, Furniture, GivenBlock, SourceDocument} from '../model/document.ts'
import {lineRanges} from '../text/lines.ts'

/** Of a Markdown source, all that is no word of a block is markup: fences, marks of emphasis, targets of links, bars. */
export function cleanMarkdown(document: SourceDocument, given: ReadonlyArray<GivenBlock>): CleanedDocument {
  const {sourceText} = document
  const furniture: Furniture[] = []
  const markup = (from: number, to: number): void => {
    const text = sourceText.slice(from, to).trim()
    if (!text) return
    const sourceStart = sourceText.indexOf(text, from)
    furniture.push({text, kind: 'markup', sourceStart, sourceEnd: sourceStart + text.length})
  }
  let at = 0
  for (const {start, end} of given.flatMap((block) => block.words)) {
    markup(at, start)
    at = end
  }
  markup(at, sourceText.length)
  return {...document, lines: lineRanges(sourceText), furniture}
}
