import type {Citation, Claim, ClaimedDocument, LinkedDocument, UnlinkedClaim} from '../model/document.ts'
import {inheritedLinks} from './inherited.ts'
import {linkSentence, type SentenceLinks} from './reach.ts'

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
  const linked = new Map<string, SentenceLinks>()
  for (const [sentence, claims] of bySentence) {
    const own = markers.get(sentence)
    if (own) for (const links of linkSentence(document.text, claims, own)) linked.set(links.id, links)
  }
  const inherited = inheritedLinks(document)
  const byId = new Map(document.citations.map((citation) => [citation.id, citation]))
  return {
    ...document,
    claims: document.claims.map((claim): Claim => {
      const {links = [], scope = 'none'} = linked.get(claim.id) ?? {}
      const cited = links.map(({citation}) => byId.get(citation)!)
      const citations = cited.map(({id}) => id)
      const numbers = cited.length === 0 ? [] : [...new Set(cited.flatMap((citation) => citation.numbers))]
      const list = cited[0]?.list
      const own =
        list === undefined
          ? {...claim, citations, numbers, scope, links}
          : {...claim, citations, numbers, list, scope, links}
      const earlier = inherited.get(claim.id)
      return earlier ? {...own, inherited: earlier} : own
    }),
  }
}

function push<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}
