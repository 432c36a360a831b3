import type {Reference, ReferencedDocument, SentencedDocument} from '../model/document.ts'
import {referenceName} from '../model/reference-lists.ts'
import {readReference} from '../plugins/references/index.ts'
import {readBibliographies} from './bibliographies.ts'
import {splitList} from './split-list.ts'

/** Split each reference list into its entries and read each; read the bibliographies that lie beside the paper. */
export function references(document: SentencedDocument): ReferencedDocument {
  const {text, blocks, referenceLists: lists} = document
  const references = lists.flatMap((list) => {
    const inList = blocks.filter(({kind, start, end}) => kind === 'reference' && start >= list.start && end <= list.end)
    return splitList(text, inList).map(({number, start, end}): Reference => {
      const raw = text.slice(start, end)
      const name = referenceName(lists, list, number)
      return {...name, raw, start, end, ...readAt(raw, name.id, start), status: 'listed', citedBy: []}
    })
  })
  return {...document, references, bibliographies: readBibliographies(document)}
}

/** The entry that begins at an offset of the text, read, with its fields where they stand in the text. */
function readAt(raw: string, id: string, start: number): Pick<Reference, 'csl' | 'spans' | 'confidence'> {
  const read = readReference(raw, id)
  if (!read) return {csl: null, spans: [], confidence: null}
  const spans = Object.entries(read.spans)
    .map(([field, span]) => ({
      field,
      start: start + span.start,
      end: start + span.end,
      confidence: twoDigits(span.confidence),
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  return {csl: read.csl, spans, confidence: twoDigits(read.confidence)}
}

const twoDigits = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 100) / 100
