import type {AlignedDocument, Finding} from '../model/document.ts'
import {finding} from '../model/findings.ts'

/** Markers by themselves: ranges that no list could hold, and a few that are printed in another style than all others. */
export function markerFindings(document: AlignedDocument): Finding[] {
  const unlikely = document.citations
    .filter((citation) => citation.unlikely)
    .map(({id, raw, start, end}) => finding('unlikely-range', {raw}, {start, end, related: [id], confidence: 0.95}))
  return [...unlikely, ...mixedStyles(document)]
}

/** Brackets of a marker; digits and what joins them do not count. */
const styleOf = (raw: string): string => raw.replace(/[^\p{Ps}\p{Pe}]/gu, '') || 'raised'

/** Markers with other brackets, where at least nine of ten share theirs; superscripts that lost their height are left alone. */
function mixedStyles(document: AlignedDocument): Finding[] {
  const groups = new Map<string, number[]>()
  document.citations.forEach(({raw}, at) => {
    const style = styleOf(raw)
    const group = groups.get(style)
    if (group) group.push(at)
    else groups.set(style, [at])
  })
  const [usual, ...others] = [...groups].sort((a, b) => b[1].length - a[1].length)
  if (!usual || usual[0] === 'raised' || usual[1].length < document.citations.length * 0.9) return []
  const example = document.citations[usual[1][0]!]!.raw
  return others
    .filter(([style]) => style !== 'raised')
    .flatMap(([, places]) => places.map((at) => document.citations[at]!))
    .map(({id, raw, start, end}) =>
      finding('mixed-markers', {usual: example, odd: raw}, {start, end, related: [id], confidence: 0.8}),
    )
}
