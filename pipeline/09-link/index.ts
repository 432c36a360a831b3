import type {Citation, Claim, ClaimedDocument, LinkedDocument} from '../model/document.ts'
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
  const {text, claims} = document
  const markers = markersOf(document)
  const linked = new Map<string, SentenceLinks>()
  for (let from = 0, to = 0; from < claims.length; from = to) {
    const {sentence} = claims[from]!
    while (to < claims.length && claims[to]!.sentence === sentence) to++
    const own = markers.get(sentence)
    if (own) for (const links of linkSentence(text, claims.slice(from, to), own)) linked.set(links.id, links)
  }
  const inherited = inheritedLinks(document)
  const byId = new Map(document.citations.map((citation) => [citation.id, citation]))
  return {
    ...document,
    claims: claims.map((claim): Claim => {
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

/** The citations of each sentence that has any. */
function markersOf({citations}: ClaimedDocument): ReadonlyMap<string, ReadonlyArray<Citation>> {
  const markers = new Map<string, Citation[]>()
  for (const citation of citations) {
    if (citation.sentence === null) continue
    const list = markers.get(citation.sentence)
    if (list) list.push(citation)
    else markers.set(citation.sentence, [citation])
  }
  return markers
}
