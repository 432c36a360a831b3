import type {Folded, LiveClaim, Verdict} from './fold.ts'
import type {PageData} from './page-data.ts'

/** Which claims are gone through. */
export interface Filters {
  readonly status: 'all' | 'undecided' | Verdict
  readonly uncited: boolean
  readonly doubtful: boolean
  readonly found: boolean
  /** Id of a section, `-` for what stands in none, empty for all. */
  readonly section: string
  readonly kind: string
  readonly query: string
  /** Only claims that rest on this reference. */
  readonly reference: number | null
}

export const noFilters: Filters = {
  status: 'all',
  uncited: false,
  doubtful: false,
  found: false,
  section: '',
  kind: '',
  query: '',
  reference: null,
}

/** Below this the extractor itself doubts. */
const DOUBTFUL = 0.7

export function passes({text}: PageData, claim: LiveClaim, section: string | null, filters: Filters): boolean {
  const {status, uncited, doubtful, found, kind, query, reference} = filters
  if (status !== 'all' && (claim.verdict ?? 'undecided') !== status) return false
  if (uncited && claim.numbers.length > 0) return false
  if (doubtful && !(claim.origin && claim.origin.confidence < DOUBTFUL)) return false
  if (found && !claim.origin?.findings.length) return false
  if (filters.section && (section ?? '-') !== filters.section) return false
  if (kind && claim.kind !== kind) return false
  if (reference !== null && !claim.numbers.includes(reference)) return false
  const words = query.trim().toLowerCase()
  return words === '' || `${text.slice(claim.start, claim.end)}\n${claim.note}`.toLowerCase().includes(words)
}

/** How far a section is reviewed. */
export interface Progress {
  readonly section: string | null
  readonly decided: number
  readonly all: number
}

export function progressOf(folded: Folded, sectionOf: (claim: LiveClaim) => string | null): Progress[] {
  const bySection = new Map<string | null, {decided: number; all: number}>()
  for (const claim of folded.claims) {
    const section = sectionOf(claim)
    const counts = bySection.get(section) ?? {decided: 0, all: 0}
    counts.all++
    if (claim.verdict) counts.decided++
    bySection.set(section, counts)
  }
  return [...bySection].map(([section, counts]) => ({section, ...counts}))
}
