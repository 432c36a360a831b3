import type {AuditedDocument} from '../../model/document.ts'
import {firstFrom} from '../../text/within.ts'
import {anchorName} from './reference-links.ts'

/** A place in the text that a finding points at, and the anchor that stands there. */
export interface Place {
  readonly start: number
  readonly end: number
  readonly id: string
}

/** Where findings point in the text of the paper, in its order, each place once; what lies in the list of references has its anchor there. */
export function placesInText(document: AuditedDocument): Place[] {
  const starts = document.findings.flatMap(({start}) => start ?? [])
  return [...new Set(starts)]
    .sort((a, b) => a - b)
    .flatMap((start, i) => (isPrinted(document, start) ? [{start, end: start, id: `place-${i + 1}`}] : []))
}

/** The anchor that stands where a finding points; `undefined` where none does. */
export function anchorsOf(document: AuditedDocument): (start: number) => string | undefined {
  const printed = new Map(placesInText(document).map(({start, id}) => [start, id]))
  return (start) => printed.get(start) ?? entryAt(document, start)
}

function isPrinted({blocks}: AuditedDocument, at: number): boolean {
  const block = blocks[firstFrom(blocks, at + 1) - 1]
  return block !== undefined && at < block.end && block.kind !== 'reference'
}

function entryAt({references}: AuditedDocument, at: number): string | undefined {
  const entry = references.find(({start, end}) => start !== null && end !== null && start <= at && at < end)
  return entry && anchorName(entry.id)
}
