import type {AuditedDocument} from '../model/document.ts'
import {numberKey} from '../model/reference-lists.ts'

/** Claims of one section, and how many of them are cited. */
interface SectionCoverage {
  /** Id of the heading; `null` before the first. */
  readonly section: string | null
  /** The heading as printed, with its number; `null` before the first. */
  readonly heading: string | null
  readonly claims: number
  /** Claims with support, their own or carried over from an earlier sentence. */
  readonly cited: number
  /** Claims worth checking that need a citation and have none. */
  readonly uncited: number
}

/** How many claims rest on one reference. */
interface ReferenceCoverage {
  /** Number of its list, where there are several. */
  readonly list?: number
  readonly number: number
  readonly claims: number
  readonly citations: number
}

export interface Coverage {
  readonly sections: ReadonlyArray<SectionCoverage>
  /** Those with most claims first. */
  readonly references: ReadonlyArray<ReferenceCoverage>
}

/** What of a paper's claims is cited, section by section, and what its references carry. */
export function coverageOf(document: AuditedDocument): Coverage {
  const headings = new Map(document.headings.map(({id, start, end}) => [id, document.text.slice(start, end)]))
  const sections = new Map<string | null, {claims: number; cited: number; uncited: number}>()
  const carried = new Map<string, number>()
  for (const claim of document.claims) {
    const row = sections.get(claim.section) ?? {claims: 0, cited: 0, uncited: 0}
    const supported = claim.citations.length > 0 || (claim.inherited?.length ?? 0) > 0
    row.claims++
    if (supported) row.cited++
    else if (claim.checkworthy && claim.needsCitation) row.uncited++
    sections.set(claim.section, row)
    for (const number of claim.numbers) {
      const key = numberKey(claim.list, number)
      carried.set(key, (carried.get(key) ?? 0) + 1)
    }
  }
  const references = document.references.map(({number, list, citedBy}) => ({
    ...(list === undefined ? {} : {list}),
    number,
    claims: carried.get(numberKey(list, number)) ?? 0,
    citations: citedBy.length,
  }))
  return {
    sections: [...sections].map(([section, row]) => ({
      section,
      heading: section === null ? null : (headings.get(section) ?? null),
      ...row,
    })),
    references: references.sort((a, b) => b.claims - a.claims || a.number - b.number),
  }
}
