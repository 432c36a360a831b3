import type {CitedDocument, ClaimedDocument} from '../model/document.ts'

/** Extract the claims: what the sentences assert that an outsider could check. */
export function claims(document: CitedDocument): ClaimedDocument {
  return {...document, claims: [], omitted: []}
}
