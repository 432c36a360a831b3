import type {CleanedDocument, Furniture, FurnitureKind, SourceDocument} from '../model/document.ts'
import {lineRanges} from '../text/lines.ts'
import {cleanMarkdown} from './markdown.ts'
import {pageNumbers} from './page-numbers.ts'
import {runningHeads} from './running-heads.ts'

/** A line as furniture is looked for: its words, and where it stands among the printed lines. */
export interface PrintedLine {
  /** Index among all lines. */
  readonly index: number
  /** Without white space at its ends. */
  readonly text: string
  /** A form feed or two blank lines stand before or after it. */
  readonly isApart: boolean
}

/**
 * Tell the lines of the paper from the furniture of its pages.
 *
 * Page numbers are accepted where they rise with the pages; running heads where they recur after their digits are
 * masked, or stand beside an accepted page number and look like one.
 */
export function clean(document: SourceDocument): CleanedDocument {
  if (document.given) return cleanMarkdown(document, document.given)
  const {sourceText} = document
  const lines = lineRanges(sourceText)
  const printed = printedLines(sourceText, lines)
  const kinds = new Map<number, FurnitureKind>()
  for (const line of pageNumbers(printed)) kinds.set(line.index, 'page-number')
  for (const {line, kind} of runningHeads(printed, kinds)) kinds.set(line.index, kind)
  const furniture: Furniture[] = []
  for (const [index, kind] of [...kinds].sort((a, b) => a[0] - b[0])) {
    const {start, end} = lines[index]!
    const text = sourceText.slice(start, end).trim()
    const sourceStart = start + sourceText.slice(start, end).indexOf(text)
    furniture.push({text, kind, sourceStart, sourceEnd: sourceStart + text.length})
  }
  return {
    ...document,
    lines: lines.map((line, i) => {
      const kind = kinds.get(i)
      return kind ? {...line, furniture: kind} : line
    }),
    furniture,
  }
}

function printedLines(sourceText: string, lines: ReadonlyArray<{start: number; end: number}>): PrintedLine[] {
  const printed: PrintedLine[] = []
  let blanks = 2
  let feed = true
  for (const [index, {start, end}] of lines.entries()) {
    const raw = sourceText.slice(start, end)
    if (raw.includes('\f')) feed = true
    const text = raw.trim()
    if (!text) {
      blanks++
      continue
    }
    const isApart = feed || blanks > 1
    const before = printed.at(-1)
    if (isApart && before) printed[printed.length - 1] = {...before, isApart: true}
    printed.push({index, text, isApart: isApart || raw.startsWith('\f')})
    blanks = 0
    feed = false
  }
  return printed
}
