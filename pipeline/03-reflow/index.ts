import type {CleanedDocument, ReflowedDocument} from '../model/document.ts'
import {assemble} from './assemble.ts'
import {vocabularyOf} from './hyphens.ts'
import {readLines} from './lines.ts'
import {reflowMarkdown} from './markdown.ts'
import {measureLines} from './measure.ts'
import {lineRoles} from './roles.ts'
import {titleLines} from './titles.ts'
import {write} from './write.ts'

/**
 * Join the lines of each paragraph into the clean text, with its map back to the source.
 *
 * What the lines show together (width, indents, gaps) and what each is by itself (heading, label, caption, note, entry)
 * decide where a block begins; hyphens of line ends go where the rest of the document prints the word without.
 */
export function reflow(document: CleanedDocument): ReflowedDocument {
  if (document.given) return reflowMarkdown(document, document.given)
  const measure = measureLines(readLines(document))
  const {lines} = measure
  const groups = assemble(lines, lineRoles(lines, measure, titleLines(lines, document.furniture)), measure)
  const {text, flows, origins, furniture} = write(document.sourceText, groups, vocabularyOf(lines))
  return {...document, furniture: [...document.furniture, ...furniture], text, flows, origins}
}
