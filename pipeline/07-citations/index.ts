import type {
  BlockKind,
  Citation,
  CitedDocument,
  Range,
  Reference,
  ReferencedDocument,
  ReferenceList,
} from '../model/document.ts'
import {listOf, referenceName} from '../model/reference-lists.ts'
import {findMarkers, type Marker} from '../plugins/markers/index.ts'
import {itemsWithin} from '../text/within.ts'
import {supply} from './supply.ts'

/**
 * Understand the markers of all prose, captions and notes included; the reference list and the keywords hold none.
 *
 * A marker means the list in whose territory it stands, and each territory has its own habits of marking. Numbers that are
 * cited and not listed become `missing` references, in order of their numbers; `citedBy` is filled. What a bibliography
 * beside the paper gives is put in where the paper lacks it.
 */
export function citations(document: ReferencedDocument): CitedDocument {
  const {referenceLists: lists} = document
  const sentenceAt = containing(document.sentences)
  const found = territoriesOf(document)
    .flatMap((territory) => markersIn(document, territory))
    .sort((a, b) => a.start - b.start)
    .map(
      ({start, end, raw, numbers, unlikely, list}, i): Citation => ({
        id: `k${i + 1}`,
        raw,
        numbers,
        start,
        end,
        sentence: sentenceAt(start)?.id ?? null,
        ...(unlikely ? {unlikely} : {}),
        ...listOf(lists, list),
      }),
    )
  const known = withCitations(document, found)
  return {...document, citations: found, ...supply(known, document.bibliographies, lists)}
}

/** The blocks that a list answers for, those that can hold markers. */
interface Territory {
  readonly list: ReferenceList | null
  readonly blocks: ReadonlyArray<Range>
}

/** Blocks that can hold markers, list by list; what stands between the entries of a list is read like all else. */
function territoriesOf({blocks, referenceLists: lists}: ReferencedDocument): Territory[] {
  const marked = blocks.filter(({kind}) => MARKED.has(kind))
  if (lists.length < 2) return [{list: lists[0] ?? null, blocks: marked}]
  return lists.map((list) => ({
    list,
    blocks: list.territory.flatMap(({start, end}) => itemsWithin(marked, start, end)),
  }))
}

/** The markers of a territory; of several each is read alone, as a text of its own. */
function markersIn(document: ReferencedDocument, {list, blocks}: Territory): Found[] {
  const {text, references, referenceLists: lists} = document
  const {list: name} = listOf(lists, list)
  const known = references.filter((reference) => reference.list === name)
  const from = name === undefined ? 0 : (blocks[0]?.start ?? 0)
  const own = name === undefined ? text : text.slice(from, blocks.at(-1)?.end ?? 0)
  const within = blocks.map(({start, end}) => ({start: start - from, end: end - from}))
  const numbered = isNumbered(text, known) && !hasNumberedNotes(document)
  return findMarkers(own, {within, listed: known.map(({number}) => number), numbered}).map((marker) => ({
    ...marker,
    start: marker.start + from,
    end: marker.end + from,
    list,
  }))
}

/** A marker with the list that it means. */
interface Found extends Marker {
  readonly list: ReferenceList | null
}

/** Whether a list prints the numbers of its entries. */
const isNumbered = (text: string, references: ReadonlyArray<Reference>): boolean =>
  references.every(({start}) => start !== null && LABEL.test(text.slice(Math.max(0, start - 12), start)))

/** Notes at the feet of pages have raised numbers that are none of the list. */
const hasNumberedNotes = ({text, blocks}: ReferencedDocument): boolean =>
  blocks.some(({kind, start}) => kind === 'footnote' && /^\d/.test(text.slice(start, start + 1)))

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

/** Find the range that holds an offset; asked with offsets that only grow. */
function containing<R extends Range>(ranges: ReadonlyArray<R>): (at: number) => R | undefined {
  let i = 0
  return (at) => {
    while (i < ranges.length && ranges[i]!.end <= at) i++
    const range = ranges[i]
    return range && range.start <= at ? range : undefined
  }
}

/** What an entry begins behind, where its list prints numbers. */
const LABEL = /[\d０-９][\s\u3000]?[\]］〕】)）.．、:：]{0,2}[ \t\u3000\u00a0]{0,4}$/

/** The references with the citations that cite them, list by list, and a `missing` one for each number that is not listed. */
function withCitations(
  {references, referenceLists: lists}: ReferencedDocument,
  citations: ReadonlyArray<Citation>,
): Reference[] {
  const citedBy = new Map<string, string[]>()
  const missing = new Map<string, Reference>()
  const known = new Set(references.map(({id}) => id))
  for (const {id, numbers, list} of citations) {
    const own = lists.find(({number}) => number === list) ?? lists[0] ?? null
    for (const number of new Set(numbers)) {
      const name = referenceName(lists, own, number)
      const ids = citedBy.get(name.id)
      if (ids) ids.push(id)
      else citedBy.set(name.id, [id])
      if (!known.has(name.id)) missing.set(name.id, {...name, ...MISSING})
    }
  }
  return [...references, ...missing.values()]
    .sort((a, b) => (a.list ?? 0) - (b.list ?? 0) || a.number - b.number)
    .map((reference) => ({...reference, citedBy: citedBy.get(reference.id) ?? []}))
}

const MISSING: Omit<Reference, 'id' | 'number' | 'list'> = {
  raw: null,
  start: null,
  end: null,
  csl: null,
  spans: [],
  confidence: null,
  status: 'missing',
  citedBy: [],
}
