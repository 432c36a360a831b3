import type {AlignedDocument, Citation, Range, Reference} from '../model/document.ts'
import type {ListName} from '../model/findings.ts'
import {listOf} from '../model/reference-lists.ts'

/** A list of references with what cites it. */
export interface ListView {
  /** What messages call it; `undefined` where it is the only one. */
  readonly list: ListName | undefined
  readonly references: ReadonlyArray<Reference>
  readonly citations: ReadonlyArray<Citation>
  /** Where its numbers are cited. */
  readonly territory: ReadonlyArray<Range>
}

/** The lists of a document, each as if it were the only one; a document without a list is one view, too. */
export function perList(document: AlignedDocument): ListView[] {
  const {referenceLists: lists, references, citations} = document
  const nameOf = listNames(document)
  if (lists.length < 2)
    return [{list: undefined, references, citations, territory: [{start: 0, end: document.text.length}]}]
  return lists.map(({number, territory}) => ({
    list: nameOf({list: number}),
    references: references.filter(({list}) => list === number),
    citations: citations.filter(({list}) => list === number),
    territory,
  }))
}

/** What messages call the list of a reference or a citation: where there are several, its number, and what it closes. */
export function listNames(document: AlignedDocument): (one: Pick<Reference, 'list'>) => ListName | undefined {
  const {referenceLists: lists, headings, text} = document
  if (lists.length < 2) return () => undefined
  const titles = new Map(headings.map(({id, start, end}) => [id, text.slice(start, end).replace(/\s+/g, ' ').trim()]))
  const names = new Map(
    lists.flatMap((list) => {
      const {list: number} = listOf(lists, list)
      return number === undefined ? [] : [[number, {number, closes: titles.get(list.closes ?? '') ?? null}] as const]
    }),
  )
  return ({list}) => (list === undefined ? undefined : names.get(list))
}
