import type {AlignedDocument, Finding} from '../model/document.ts'
import {finding} from '../model/findings.ts'

/** A marker in a paragraph without a word that it could speak for: a line `[5].` between two paragraphs. */
export function emptyMarkers(document: AlignedDocument): Finding[] {
  let next = 0
  return document.paragraphs.flatMap(({start, end}) => {
    while (next < document.citations.length && document.citations[next]!.end <= start) next++
    const own = []
    for (let i = next; i < document.citations.length && document.citations[i]!.start < end; i++) own.push(document.citations[i]!)
    if (own.length === 0) return []
    let words = ''
    let from = start
    for (const citation of own) {
      words += document.text.slice(from, citation.start)
      from = citation.end
    }
    words += document.text.slice(from, end)
    if (/[\p{L}\p{N}]/u.test(words)) return []
    return own.slice(0, 1).map(({id, start, end, raw}) =>
      finding('empty-marker', {raw}, {start, end, related: [id], confidence: 0.8}),
    )
  })
}
