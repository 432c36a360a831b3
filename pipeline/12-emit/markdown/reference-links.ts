import type {AuditedDocument} from '../../model/document.ts'
import {numberKey} from '../../model/reference-lists.ts'

/** Where links to references lead. */
export interface ReferenceLinks {
  /** `#ref-5`; of a list that is not the main one `#ref-2-5`. */
  readonly url: (list: number | undefined, number: number) => string
  /** The numbers that some claims cite, each with its address; of several lists each number stands with its own. */
  readonly ofClaims: (claims: ReadonlyArray<string>, numbers: ReadonlyArray<number>) => ReadonlyArray<NumberLink>
}

export interface NumberLink {
  readonly number: number
  readonly url: string
}

export function referenceLinks({references, referenceLists, claims}: AuditedDocument): ReferenceLinks {
  const ids = new Map(references.map(({id, list, number}) => [numberKey(list, number), id]))
  const url = (list: number | undefined, number: number): string =>
    `#${anchorName(ids.get(numberKey(list, number)) ?? `r${number}`)}`
  if (referenceLists.length < 2)
    return {url, ofClaims: (_, numbers) => numbers.map((number) => ({number, url: url(undefined, number)}))}
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  return {
    url,
    ofClaims: (told) => {
      const links = told.flatMap((id) => {
        const {list, numbers = []} = byId.get(id) ?? {}
        return numbers.map((number) => ({number, list: list ?? 0, url: url(list, number)}))
      })
      const distinct = [...new Map(links.map((link) => [link.url, link])).values()]
      return distinct.sort((a, b) => a.list - b.list || a.number - b.number)
    },
  }
}

/** The place of a reference, by its id. */
export const anchorName = (id: string): string => `ref-${id.slice(1)}`
