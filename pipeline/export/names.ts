import {keyMaker} from '../dataset/keys.ts'
import {everyReference, numberKey} from '../model/reference-lists.ts'
import type {AnnotatedDocument} from '../model/schema.ts'

/** Names for a paper and its parts that anybody makes of the same bytes: URIs of RFC 6920, and keys of words within. */
export interface ContentNames {
  readonly paper: string
  /** By the id of the claim. */
  readonly claim: ReadonlyMap<string, string>
  /** By `numberKey`. */
  readonly reference: ReadonlyMap<string, string>
}

export function contentNames(document: AnnotatedDocument): ContentNames {
  const {source, claims} = document
  const paper = `ni:///sha-256;${Buffer.from(source.sha256, 'hex').toString('base64url')}`
  const key = keyMaker('')
  return {
    paper,
    claim: new Map(claims.map(({id, text}) => [id, `${paper}#${key('c', text).slice(1)}`])),
    reference: new Map(
      everyReference(document).map(({id, list, number, csl}) => {
        const doi = csl?.DOI
        const isDoi = typeof doi === 'string' && /^10\.\d{4,9}\/\S+$/.test(doi)
        return [numberKey(list, number), isDoi ? `https://doi.org/${doiPath(doi)}` : `${paper}#${id}`]
      }),
    ),
  }
}

/** A DOI as the path of its address: what a URI or an IRI of RDF cannot hold is encoded. */
const doiPath = (doi: string): string =>
  encodeURIComponent(doi.toWellFormed())
    .replaceAll('%2F', '/')
    .replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
