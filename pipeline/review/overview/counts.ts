import {everyReference} from '../../model/reference-lists.ts'
import type {AnnotatedDocument} from '../../model/schema.ts'
import type {Folded} from '../page/fold.ts'
import {referenceKey} from '../page/reference-keys.ts'

/** Claims with and without a citation. */
export interface Count {
  readonly cited: number
  readonly uncited: number
}

/** How far a reviewer is through a paper. */
export interface Progress {
  readonly reviewer: string
  readonly accept: number
  readonly unsure: number
  readonly reject: number
  readonly open: number
  /** Decisions whose words are gone. */
  readonly stale: number
}

export function progressOf(reviewer: string, {claims, stale}: Folded): Progress {
  const count = (wanted: string | null): number => claims.filter(({verdict}) => verdict === wanted).length
  return {
    reviewer,
    accept: count('accept'),
    unsure: count('unsure'),
    reject: count('reject'),
    open: count(null),
    stale: stale.length,
  }
}

/** Claims by their kind, the most frequent first. */
export function byKind({claims}: AnnotatedDocument): Array<readonly [kind: string, count: Count]> {
  const rows = counted(claims.map(({kind, numbers}) => [kind, numbers.length > 0]))
  return rows.sort((a, b) => total(b[1]) - total(a[1]))
}

/** A section of the highest level, or what stands before the first. */
export interface Section {
  /** `null` for what stands before the first. */
  readonly title: string | null
  /** In code points of the text. */
  readonly start: number
  readonly end: number
  readonly count: Count
}

/** The sections of the highest level that hold claims, in reading order. */
export function bySection({text, headings, claims}: AnnotatedDocument): Section[] {
  const highest = Math.min(...headings.map(({level}) => level))
  const tops = headings.filter(({level}) => level === highest)
  const length = [...text].length
  const starts = [0, ...tops.map(({start}) => start)]
  const sections = starts.map((start, i) => {
    const heading = tops[i - 1]
    const end = starts[i + 1] ?? length
    const inside = claims.filter((claim) => claim.start >= start && claim.start < end)
    const cited = inside.filter(({numbers}) => numbers.length > 0).length
    const title = heading ? plainTitle(heading) : null
    return {title, start, end, count: {cited, uncited: inside.length - cited}}
  })
  return sections.filter(({count}) => total(count) > 0)
}

/** Without the blanks that spread a short heading: `引　言`. */
const plainTitle = ({number, text}: AnnotatedDocument['headings'][number]): string =>
  [number, text.replaceAll('\u3000', '')].filter(Boolean).join(' ')

/** How many claims rest on a reference. */
interface ReferenceCount {
  /** `5`; where the paper has several lists `2-5`. */
  readonly name: string
  readonly number: number
  readonly words: string
  readonly isMissing: boolean
  readonly claims: number
}

/** The claims that rest on each reference, the most first; those on which none does are left out. */
export function byReference(document: AnnotatedDocument): ReferenceCount[] {
  const rows = counted(
    document.claims.flatMap(({list, numbers}) =>
      [...new Set(numbers)].map((number) => [referenceKey({number, list}), true] as const),
    ),
  )
  const known = new Map(everyReference(document).map((reference) => [referenceKey(reference), reference]))
  return rows
    .map(([name, count]) => {
      const reference = known.get(name)
      const number = Number(name.split('-').at(-1))
      const isMissing = reference?.status === 'missing'
      return {name, number, words: shortWords(reference), isMissing, claims: count.cited}
    })
    .sort((a, b) => b.claims - a.claims || a.number - b.number)
}

export const total = ({cited, uncited}: Count): number => cited + uncited

/** Family name of the first author and year, as one speaks of a work; else the beginning of its title. */
function shortWords(reference: AnnotatedDocument['references'][number] | undefined): string {
  const csl = reference?.csl
  const [first, ...others] = (csl?.author ?? []) as Array<{family?: string; literal?: string}>
  const issued = csl?.issued as {'date-parts'?: number[][]} | undefined
  const year = issued?.['date-parts']?.[0]?.[0]
  const name = first?.family ?? first?.literal
  const title = typeof csl?.title === 'string' ? csl.title : (reference?.raw ?? '')
  const et = others.length === 0 ? '' : /\p{Script=Han}/u.test(name ?? '') ? '等' : ' et al.'
  return [name ? `${name}${et}` : title.slice(0, 60), year].filter(Boolean).join(' ')
}

function counted(rows: ReadonlyArray<readonly [label: string, cited: boolean]>): Array<[label: string, count: Count]> {
  const counts = new Map<string, {cited: number; uncited: number}>()
  for (const [label, cited] of rows) {
    const count = counts.get(label) ?? {cited: 0, uncited: 0}
    count[cited ? 'cited' : 'uncited']++
    counts.set(label, count)
  }
  return [...counts]
}
