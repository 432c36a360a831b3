import type {CleanedDocument, Furniture, FurnitureKind, SourceDocument} from '../model/document.ts'
import {lineRanges} from '../text/lines.ts'
import {cleanMarkdown} from './markdown.ts'
import {pageLines} from './page-lines.ts'
import {findPageNumbers} from './page-numbers.ts'
import {findRunningHeads} from './running-heads.ts'

/**
 * Tell the lines of the paper from the furniture of its pages.
 *
 * Page numbers are known by their shape and their order, running heads by coming back. Nothing is deleted: lines that are
 * furniture carry their kind, and are listed.
 */
export function clean(document: SourceDocument): CleanedDocument {
  if (document.given) return cleanMarkdown(document, document.given)
  const {sourceText} = document
  const ranges = lineRanges(sourceText)
  const lines = pageLines(sourceText, ranges)
  const pageNumbers = findPageNumbers(lines)
  const heads = findRunningHeads(lines, pageNumbers)
  const kinds = new Map<number, FurnitureKind>()
  lines.forEach(({line}, at) => {
    if (pageNumbers.has(at)) kinds.set(line, 'page-number')
    else if (heads.has(at)) kinds.set(line, 'running-head')
  })
  const furniture = [...kinds].map(([line, kind]): Furniture => {
    const {start, end} = ranges[line]!
    const raw = sourceText.slice(start, end)
    const sourceStart = start + raw.length - raw.trimStart().length
    const text = raw.trim()
    return {text, kind, sourceStart, sourceEnd: sourceStart + text.length}
  })
  return {
    ...document,
    lines: ranges.map((range, i) => (kinds.has(i) ? {...range, furniture: kinds.get(i)!} : range)),
    furniture,
  }
}
