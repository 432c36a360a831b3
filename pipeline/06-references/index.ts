import type {ReferencedDocument, SentencedDocument} from '../model/document.ts'

/** Split the reference list into its entries and read each. */
export function references(document: SentencedDocument): ReferencedDocument {
  return {...document, references: []}
}
