import type {AlignedDocument, Finding, Range, Reference} from '../model/document.ts'
import {finding} from '../model/findings.ts'
import {duplicateFindings} from './duplicates.ts'
import {type ListView, perList} from './per-list.ts'

/**
 * Citations against their list: no list at all, numbers without an entry, entries without a citation, doubled entries.
 *
 * Each list is judged by what is cited in its territory. One work in the lists of two chapters is no double.
 */
export function citationFindings(document: AlignedDocument): Finding[] {
  if (document.references.some(({status}) => status === 'listed'))
    return perList(document).flatMap((view) => [
      ...dangling(view),
      ...uncited(document, view),
      ...duplicateFindings(view.references.filter(isPresent), view.list),
    ])
  // What a bibliography beside the paper supplies is no list of the paper; what it lacks is said once.
  const present = document.references.filter(isPresent)
  const numbers = document.references.length - present.length
  const facts = {numbers, supplied: present.length}
  return [...(numbers ? [finding('no-reference-list', facts, {confidence: 1})] : []), ...duplicateFindings(present)]
}

const isPresent = ({status}: Reference): boolean => status !== 'missing'

function dangling({references, citations, list}: ListView): Finding[] {
  const last = Math.max(0, ...references.filter(isPresent).map(({number}) => number))
  const byId = new Map(citations.map((citation) => [citation.id, citation]))
  return references.flatMap((reference) => {
    const first = reference.status === 'missing' ? byId.get(reference.citedBy[0]!) : undefined
    if (!first) return []
    const related = [reference.id, ...reference.citedBy]
    // A list that was cut while it was read would lack its last numbers; a hole in the middle is surer.
    const confidence = reference.number < last ? 0.95 : 0.85
    return [
      finding(
        'dangling-citation',
        {number: reference.number, last},
        {start: first.start, end: first.end, related, confidence, severity: 'error', list},
      ),
    ]
  })
}

function uncited(document: AlignedDocument, {references, citations, territory, list}: ListView): Finding[] {
  // Where no entry is cited by number the paper cites by author and year.
  if (citations.length === 0) return []
  const present = references.filter(isPresent)
  const unread = present.filter(({citedBy}) => citedBy.length === 0)
  if (unread.length === 0) return []
  const printed = numbersElsewhere(document, territory)
  const never = unread.filter(({number}) => !printed.has(number))
  // Where most entries stand so, the paper cites them in another way that we do not read: no lead for an editor.
  if (never.length > 3 && never.length > present.length / 2) return []
  return never.map((reference) =>
    finding(
      'uncited-reference',
      {number: reference.number},
      {
        start: reference.start,
        end: reference.end,
        related: [reference.id],
        confidence: 0.85,
        list,
      },
    ),
  )
}

/** A bracket of numbers; not the index of a variable (`v[1]`). */
const BRACKETED =
  /[[［〔](?<![\p{Script=Latin}\d\])_][[［〔])(?<list>\s?\d{1,3}(?:\s{0,3}[,，、;–—~～-]\s{0,3}\d{1,3}){0,20}\s?)[\]］〕]/gu

/**
 * Numbers in brackets anywhere outside the lists, the blocks that a line end tears apart included: a marker that was not read
 * as one (in a caption, in a formula, on a line of its own) still cites.
 */
function numbersElsewhere(document: AlignedDocument, territory: ReadonlyArray<Range>): ReadonlySet<number> {
  const numbers = new Set<number>()
  const inside = (at: number): boolean =>
    document.references.some(({start, end}) => start !== null && end !== null && start - 12 <= at && at < end)
  for (const {start, end} of territory)
    for (const {index, groups} of document.text.slice(start, end).matchAll(BRACKETED)) {
      if (inside(start + index)) continue
      for (const part of groups!.list!.split(/[,，、;]/)) {
        const [first, last = first] = part.split(/[–—~～-]/).map(Number)
        for (let number = first!; number <= Math.min(last!, first! + 60); number++) numbers.add(number)
      }
    }
  return numbers
}
