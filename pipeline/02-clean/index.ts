import type {CleanedDocument, FurnitureKind, SourceDocument} from '../model/document.ts'
import {filledLines} from '../text/lines.ts'
import {printedText} from '../text/printed.ts'
import {isUnwrapped} from '../text/unwrapped.ts'
import {furnitureOf} from './furniture.ts'
import {cleanMarkdown} from './markdown.ts'
import {type PageLine, pageLines} from './page-lines.ts'
import {findPageNumbers} from './page-numbers.ts'
import {findRunningHeads, folioOf} from './running-heads.ts'

/**
 * Tell the text of the paper from the furniture of its pages.
 *
 * Characters that print nothing are put aside first, so that they disturb no matching, and glyphs are read as the letters
 * that they stand for. Page numbers are known by their shape and their order, running heads by coming back; a text whose
 * paragraphs are lines, and that names no page, has none, so that recovering it again takes nothing out. Nothing is
 * deleted: all that is furniture is listed with its place.
 */
export function clean(document: SourceDocument): CleanedDocument {
  const printed = printedText(document.sourceText)
  if (document.given) return cleanMarkdown(document, document.given, printed)
  const {text} = printed
  const ranges = filledLines(text)
  const lines = pageLines(text, ranges)
  const unwrapped = isUnwrapped(lines)
  const pageNumbers = findPageNumbers(lines, !unwrapped)
  const pages = !unwrapped || pageNumbers.size > 0
  const heads = pages ? findRunningHeads(lines, pageNumbers) : NONE
  const lone = pages ? loneFolios(lines, heads) : NONE
  const kinds = new Map<number, FurnitureKind>()
  lines.forEach(({line}, at) => {
    if (pageNumbers.has(at) || lone.has(at)) kinds.set(line, 'page-number')
    else if (heads.has(at)) kinds.set(line, 'running-head')
  })
  const taken = [...kinds].map(([line, kind]) => ({...ranges[line]!, kind}))
  return {
    ...document,
    printed: {text, runs: printed.runs},
    lines: ranges.map((range, i) => (kinds.has(i) ? {...range, furniture: kinds.get(i)!} : range)),
    furniture: furnitureOf(document.sourceText, printed, taken),
  }
}

const NONE: ReadonlySet<number> = new Set()

/** Numbers alone on their lines that count on with those in the running heads: the `1` below a first page without a head. */
function loneFolios(lines: ReadonlyArray<PageLine>, heads: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set<number>()
  const folios = [...heads]
    .sort((a, b) => a - b)
    .flatMap((at) => {
      const folio = folioOf(lines[at]!.text)
      return folio === null ? [] : [{at, folio}]
    })
  if (folios.length < 2) return found
  lines.forEach(({text, gap}, at) => {
    if (!gap || heads.has(at) || !/^\d{1,4}$/.test(text)) return
    const next = folios.find((folio) => folio.at > at)
    if (next && next.at - at < 3 && next.folio === Number(text) + 1) found.add(at)
  })
  return found
}
