import type {BlockKind, Citation, CitedDocument, Range, Reference, ReferencedDocument} from '../model/document.ts'
import {findMarkers} from '../plugins/markers/index.ts'
import {supply} from './supply.ts'

/**
 * Understand the markers of all prose, captions and notes included; the reference list and the keywords hold none.
 *
 * Numbers that are cited and not listed become `missing` references, in order of their numbers; `citedBy` is filled. What a bibliography beside the paper
 * gives is put in where the paper lacks it.
 */
export function citations(document: ReferencedDocument): CitedDocument {
  const listed = document.references.map(({number}) => number)
  const sentenceAt = containing(document.sentences)
  const found = findMarkers(document.text, {within: markedBlocks(document), listed}).map(
    ({start, end, raw, numbers, unlikely}, i): Citation => ({
      id: `k${i + 1}`,
      raw,
      numbers,
      start,
      end,
      sentence: sentenceAt(start)?.id ?? null,
      ...(unlikely ? {unlikely} : {}),
    }),
  )
  const known = withCitations(document.references, found)
  return {...document, citations: found, ...supply(known, document.bibliographies)}
}

const MARKED: ReadonlySet<BlockKind> = new Set<BlockKind>([
  'abstract',
  'heading',
  'paragraph',
  'list-item',
  'quotation',
  'caption',
  'footnote',
  'table',
])

/** Blocks that can hold markers; what stands between the entries of a list is read like all else. */
function markedBlocks({blocks}: ReferencedDocument): Range[] {
  return blocks.filter(({kind}) => MARKED.has(kind))
}

/** Find the range that holds an offset; asked with offsets that only grow. */
function containing<R extends Range>(ranges: ReadonlyArray<R>): (at: number) => R | undefined {
  let i = 0
  return (at) => {
    while (i < ranges.length && ranges[i]!.end <= at) i++
    const range = ranges[i]
    return range && range.start <= at ? range : undefined
  }
}

/** The references with the citations that cite them, and a `missing` one for each number that is not listed. */
function withCitations(references: ReadonlyArray<Reference>, citations: ReadonlyArray<Citation>): Reference[] {
  const citedBy = new Map<number, string[]>()
  for (const {id, numbers} of citations) {
    for (const number of new Set(numbers)) {
      const ids = citedBy.get(number)
      if (ids) ids.push(id)
      else citedBy.set(number, [id])
    }
  }
  const known = new Set(references.map(({number}) => number))
  const missing = [...citedBy.keys()].filter((number) => !known.has(number)).map(missingReference)
  return [...references, ...missing]
    .sort((a, b) => a.number - b.number)
    .map((reference) => ({...reference, citedBy: citedBy.get(reference.number) ?? []}))
}

const missingReference = (number: number): Reference => ({
  id: `r${number}`,
  number,
  raw: null,
  start: null,
  end: null,
  csl: null,
  spans: [],
  confidence: null,
  status: 'missing',
  citedBy: [],
})
