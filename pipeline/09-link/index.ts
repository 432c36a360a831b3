import type {ClaimedDocument, LinkedDocument} from '../model/document.ts'

/** Link each claim to the citations that support it. */
export function link(document: ClaimedDocument): LinkedDocument {
  return {...document, claims: document.claims.map((claim) => ({...claim, citations: [], numbers: [], scope: 'none'}))}
}
