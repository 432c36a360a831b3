import type {AlignedDocument, Finding} from '../model/document.ts'
import {finding} from '../model/findings.ts'

/**
 * Claims of the two abstracts that stand for each other and differ in a figure, a date, a name or a negation.
 *
 * What only one of them hedges is told by `hedge-in-one-language`.
 */
export function abstractsDisagree(document: AlignedDocument): Finding[] {
  if (document.alignments.length === 0) return []
  const ranges = new Map([...document.sentences, ...document.claims].map((item) => [item.id, item]))
  return document.alignments.flatMap(({zh, en, differences = []}) => {
    const english = ranges.get(en)
    if (!english) return []
    return differences.flatMap((difference) => {
      if (difference.kind === 'hedge') return []
      return [
        finding(
          'abstracts-disagree',
          {zh: difference.zh || '—', en: difference.en || '—'},
          {start: english.start, end: english.end, related: [zh, en], confidence: SURE_OF[difference.kind]},
        ),
      ]
    })
  })
}

/** How sure it is that the two do not merely word it differently. */
const SURE_OF = {number: 0.7, date: 0.7, actor: 0.5, polarity: 0.5} as const
