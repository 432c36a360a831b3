import type {CleanedDocument, Flow, Origin, ReflowedDocument} from '../model/document.ts'
import {reflowMarkdown} from './markdown.ts'

/** Join the lines of each paragraph into the clean text, with its map back to the source. */
export function reflow(document: CleanedDocument): ReflowedDocument {
  if (document.given) return reflowMarkdown(document, document.given)
  const flows: Flow[] = []
  const origins: Origin[] = []
  let text = ''
  for (const line of document.lines) {
    const raw = document.sourceText.slice(line.start, line.end)
    if (line.furniture || !raw.trim()) continue
    if (text) text += '\n'
    origins.push([text.length, text.length + raw.length, line.start, line.end])
    flows.push({start: text.length, end: text.length + raw.length, lines: 1})
    text += raw
  }
  return {...document, text, origins, flows}
}
