import type {AlignedDocument, Finding} from '../model/document.ts'
import {finding} from '../model/findings.ts'

/** A stop and nothing else between a marker and the one before it. */
const STOP = /^\s{0,3}[.。!?！？；;]\s{0,3}$/u
const CLOSED = /^\s?[.。!?！？，,；;]/u

/**
 * A marker without a word that it could speak for: behind a stop that follows another marker (`… by hand [1]. [2]. Later …`), or at
 * the start of a paragraph with a stop or comma behind it.
 */
export function emptyMarkers(document: AlignedDocument): Finding[] {
  const {text, citations} = document
  let next = 0
  return document.paragraphs.flatMap(({start, end}) => {
    while (next < citations.length && citations[next]!.end <= start) next++
    const findings: Finding[] = []
    for (let before = start; next < citations.length && citations[next]!.start < end; next++) {
      const {id, raw, start: at, end: close} = citations[next]!
      const between = text.slice(before, at)
      const bare = before === start ? /^\s*$/.test(between) : STOP.test(between)
      before = close
      if (bare && (CLOSED.test(text.slice(close, Math.min(end, close + 2))) || close >= end))
        findings.push(finding('empty-marker', {raw}, {start: at, end: close, related: [id], confidence: 0.8}))
    }
    return findings
  })
}
