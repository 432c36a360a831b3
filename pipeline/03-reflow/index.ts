import type {CleanedDocument, Furniture, ReflowedDocument} from '../model/document.ts'
import {type Steps, taken} from '../model/steps.ts'
import {runsThrough, sourceSpan} from '../text/source-map.ts'
import {isUnwrapped} from '../text/unwrapped.ts'
import {assemble} from './assemble.ts'
import {readLines} from './lines.ts'
import {writeMarkdown} from './markdown.ts'
import {measureLines} from './measure.ts'
import {lineRoles} from './roles.ts'
import {partGluedLabels, partRunInTitles} from './run-in-titles.ts'
import {titleLines} from './titles.ts'
import {type Written, write} from './write.ts'

/**
 * Join the lines of each paragraph into the clean text, with its map back to the source.
 *
 * What the lines show together (width, indents, gaps) and what each is by itself (heading, label, caption, note, entry)
 * decide where a block begins; where paragraphs are lines already, and no page cuts them, each line is a block; hyphens of line ends go where the rest of the document prints the word without.
 */
export const reflow = (document: CleanedDocument): ReflowedDocument => taken(reflowSteps(document))

/** The same in steps. */
export function* reflowSteps(document: CleanedDocument): Steps<ReflowedDocument> {
  if (document.given) return traced(document, writeMarkdown(document.printed.text, document.given))
  const read = readLines(document)
  yield
  const parted = partGluedLabels(partRunInTitles(read))
  yield
  const measure = measureLines(parted)
  const {lines} = measure
  yield
  const titles = titleLines(lines, document.furniture)
  yield
  const roles = lineRoles(lines, measure, titles, document.furniture)
  yield
  const groups =
    isUnwrapped(lines) && !lines.some(({turned}) => turned)
      ? lines.map((line) => ({lines: [line], role: roles[line.at]!}))
      : assemble(lines, roles, measure)
  yield
  return traced(document, write(document.printed.text, groups, lines))
}

/** The clean text with its way back to the source itself, and all furniture by place. */
function traced(document: CleanedDocument, {text, flows, origins, left}: Written): ReflowedDocument {
  const {sourceText, printed, furniture} = document
  const taken = left.map(({start, end, kind}): Furniture => {
    const span = sourceSpan(printed.runs, start, end)
    return {
      text: sourceText.slice(span.start, span.end),
      kind,
      sourceStart: span.start,
      sourceEnd: span.end,
    }
  })
  const listed = [...furniture, ...taken].sort((a, b) => a.sourceStart - b.sourceStart)
  return {...document, furniture: listed, text, flows, origins: runsThrough(origins, printed.runs)}
}
