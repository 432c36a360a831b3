import type {AlignedDocument, Claim, Finding} from '../model/document.ts'
import {finding} from '../model/findings.ts'
import {numberKey, referenceFinder} from '../model/reference-lists.ts'
import {longChains} from './long-chains.ts'
import {listNames} from './per-list.ts'
import {unnamedSources} from './unnamed-sources.ts'

/** Cited claims of a section from which one source under them all is worth a word. */
const SECTION = 5

/** What carries the claims: unnamed sources, heaps of numbers, one source under a whole section, sources older than the fact. */
export function supportFindings(document: AlignedDocument): Finding[] {
  if (document.citations.length === 0) return []
  return [...unnamedSources(document), ...longChains(document), ...loneSources(document), ...olderSources(document)]
}

function loneSources(document: AlignedDocument): Finding[] {
  const sections = new Map<string, Claim[]>()
  for (const claim of document.claims) {
    if (claim.section === null || claim.numbers.length === 0) continue
    const list = sections.get(claim.section)
    if (list) list.push(claim)
    else sections.set(claim.section, [claim])
  }
  const headings = new Map(document.headings.map((heading) => [heading.id, heading]))
  const nameOf = listNames(document)
  return [...sections].flatMap(([section, claims]) => {
    const numbers = new Set(claims.flatMap(({list, numbers}) => numbers.map((number) => numberKey(list, number))))
    const sentences = new Set(claims.map(({sentence}) => sentence))
    if (numbers.size !== 1 || sentences.size < SECTION) return []
    const {start, end} = headings.get(section)!
    const number = claims[0]!.numbers[0]!
    const pointed = {start, end, related: [section], confidence: 0.7, list: nameOf(claims[0]!)}
    return [finding('lone-source', {number, claims: claims.length}, pointed)]
  })
}

/** A dated fact laid to a source that was printed in an earlier year. */
function olderSources(document: AlignedDocument): Finding[] {
  const find = referenceFinder(document.references)
  const nameOf = listNames(document)
  return document.claims.flatMap((claim) => {
    if (claim.scope !== 'direct' || claim.numbers.length !== 1 || claim.dates.length !== 1 || claim.hedged) return []
    const reference = find(claim, claim.numbers[0]!)
    const date = claim.dates[0]!
    const year = Number(/^(\d{4})(?:-\d\d){0,2}$/.exec(date.value)?.[1])
    if (!reference?.raw || !Number.isFinite(year)) return []
    const printed = [...reference.raw.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(Number)
    const latest = Math.max(...printed)
    if (printed.length === 0 || latest >= year || !sameYear(reference.csl, printed)) return []
    return [
      finding(
        'older-source',
        {number: reference.number, printed: latest, year},
        {
          start: date.start,
          end: date.end,
          related: [claim.id, reference.id],
          confidence: 0.65,
          list: nameOf(reference),
        },
      ),
    ]
  })
}

/** The year that was read is one of those printed: the entry was understood. */
function sameYear(csl: AlignedDocument['references'][number]['csl'], printed: ReadonlyArray<number>): boolean {
  const issued = csl?.issued as {'date-parts'?: ReadonlyArray<ReadonlyArray<number>>} | undefined
  const year = issued?.['date-parts']?.[0]?.[0]
  return year !== undefined && printed.includes(year)
}
