import type {Reference, ReferencedDocument, SentencedDocument} from '../model/document.ts'
import {readReference} from '../plugins/references/index.ts'
import {readBibliographies} from './bibliographies.ts'
import {splitList} from './split-list.ts'

/** Split the reference list into its entries and read each; read the bibliographies that lie beside the paper. */
export function references(document: SentencedDocument): ReferencedDocument {
  const {text, blocks, referenceList: list} = document
  if (!list) return {...document, references: [], bibliographies: readBibliographies(document)}
  const inList = blocks.filter(({kind, start, end}) => kind === 'reference' && start >= list.start && end <= list.end)
  const references = splitList(text, inList).map(({number, start, end}): Reference => {
    const raw = text.slice(start, end)
    const id = `r${number}`
    return {id, number, raw, start, end, csl: readReference(raw, id)?.csl ?? null, status: 'listed', citedBy: []}
  })
  return {...document, references, bibliographies: readBibliographies(document)}
}
