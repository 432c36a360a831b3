import type {AlignedDocument, Finding, Heading} from '../model/document.ts'
import {finding} from '../model/findings.ts'
import {labelSlips} from './label-slips.ts'
import {missingParts} from './missing-parts.ts'

/** The form of the paper: numbers of headings, abstracts that are another paper's, series of labels. */
export function formFindings(document: AlignedDocument): Finding[] {
  return [
    ...headingJumps(document.headings),
    ...foreignAbstracts(document),
    ...missingParts(document),
    ...labelSlips(document),
  ]
}

/**
 * Headings whose number skips one: 2.2 followed by 2.5. A section's first subsection may be any of the first two.
 *
 * Only decimal numbers are judged: they alone tell their parent.
 */
function headingJumps(headings: ReadonlyArray<Heading>): Finding[] {
  const findings: Finding[] = []
  const lastOf = new Map<string, Heading & {readonly ordinal: number}>()
  for (const heading of headings) {
    const parts = heading.number?.match(/^\d{1,3}(?:\.\d{1,3}){0,4}$/) ? heading.number.split('.').map(Number) : null
    if (!parts) continue
    const parent = parts.slice(0, -1).join('.')
    const ordinal = parts.at(-1)!
    const before = lastOf.get(parent)
    if (before && ordinal > before.ordinal + 1 && ordinal <= before.ordinal + 5)
      findings.push(
        finding(
          'heading-number-jump',
          {
            number: heading.number!,
            before: before.number!,
            expected: [...parts.slice(0, -1), before.ordinal + 1].join('.'),
          },
          {start: heading.start, end: heading.end, related: [before.id, heading.id], confidence: 0.9},
        ),
      )
    if (before && ordinal === before.ordinal && heading.text !== before.text)
      findings.push(
        finding(
          'heading-number-repeat',
          {number: heading.number!},
          {
            start: heading.start,
            end: heading.end,
            related: [before.id, heading.id],
            // Chapters, appendices and items that look like headings begin with 1 again; subsections do not.
            ...(parts.length === 1 ? {severity: 'info' as const, confidence: 0.5} : {confidence: 0.85}),
          },
        ),
      )
    lastOf.set(parent, {...heading, ordinal})
  }
  return findings
}

function foreignAbstracts(document: AlignedDocument): Finding[] {
  return document.abstracts
    .filter(({belongs}) => belongs === 'other')
    .map(({lang, start, end}) => finding('foreign-abstract', {lang}, {start, end, confidence: 0.9}))
}
