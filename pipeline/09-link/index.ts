import type {Citation, Claim, ClaimedDocument, Link, LinkedDocument, UnlinkedClaim} from '../model/document.ts'
import {inheritedLinks} from './inherited.ts'
import {linkSentence} from './reach.ts'

/**
 * Link each claim to the citations that support it.
 *
 * A marker at the end of a clause speaks for that clause, and for the clauses before it in the same sentence, back to
 * the marker before it. It never speaks for an earlier sentence. Later sentences that go on with the same work
 * inherit it, apart from what stands in their own.
 */
export function link(document: ClaimedDocument): LinkedDocument {
  const bySentence = new Map<string, UnlinkedClaim[]>()
  for (const claim of document.claims) push(bySentence, claim.sentence, claim)
  const markers = new Map<string, Citation[]>()
  for (const citation of document.citations) if (citation.sentence !== null) push(markers, citation.sentence, citation)
  const links = new Map<string, ReadonlyArray<Link>>()
  const scopes = new Map<string, Claim['scope']>()
  for (const [sentence, claims] of bySentence)
    for (const linked of linkSentence(document.text, claims, markers.get(sentence) ?? [])) {
      links.set(linked.id, linked.links)
      scopes.set(linked.id, linked.scope)
    }
  const inherited = inheritedLinks(document)
  const byId = new Map(document.citations.map((citation) => [citation.id, citation]))
  return {
    ...document,
    claims: document.claims.map((claim): Claim => {
      const own = links.get(claim.id) ?? []
      const citations = own.map(({citation}) => citation)
      const numbers = [...new Set(citations.flatMap((id) => byId.get(id)?.numbers ?? []))]
      const list = byId.get(citations[0] ?? '')?.list
      const earlier = inherited.get(claim.id)
      return {
        ...claim,
        citations,
        numbers,
        ...(list === undefined ? {} : {list}),
        scope: scopes.get(claim.id) ?? 'none',
        links: own,
        ...(earlier && {inherited: earlier}),
      }
    }),
  }
}

function push<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}
