import type {AlignedDocument, Finding, Reference} from '../model/document.ts'
import {finding} from '../model/findings.ts'
import {duplicateFindings} from './duplicates.ts'

/** Citations against the list: no list at all, numbers without an entry, entries without a citation, doubled entries. */
export function citationFindings(document: AlignedDocument): Finding[] {
  const missing = document.references.filter(({status}) => status === 'missing')
  const present = document.references.filter(({status}) => status !== 'missing')
  // What a bibliography beside the paper supplies is no list of the paper; what it lacks is said once.
  if (!present.some(({status}) => status === 'listed')) {
    const facts = {numbers: missing.length, supplied: present.length}
    return [
      ...(missing.length ? [finding('no-reference-list', facts, {confidence: 1})] : []),
      ...duplicateFindings(present),
    ]
  }
  return [...dangling(document, missing, present), ...uncited(document, present), ...duplicateFindings(present)]
}

function dangling(
  document: AlignedDocument,
  missing: ReadonlyArray<Reference>,
  present: ReadonlyArray<Reference>,
): Finding[] {
  const last = Math.max(...present.map(({number}) => number))
  const citations = new Map(document.citations.map((citation) => [citation.id, citation]))
  return missing.flatMap((reference) => {
    const cited = reference.citedBy.map((id) => citations.get(id)!)
    const first = cited.find(({start}) => !hasOwnList(document, start))
    if (!first) return []
    const related = [reference.id, ...reference.citedBy]
    // A list that was cut while it was read would lack its last numbers; a hole in the middle is surer.
    const confidence = reference.number < last ? 0.95 : 0.85
    return [
      finding(
        'dangling-citation',
        {number: reference.number, last},
        {...first, related, confidence, severity: 'error'},
      ),
    ]
  })
}

/** Whether the list of another text comes next: an appendix or a chapter with a list of its own does not cite the paper's. */
function hasOwnList({referenceList, otherLists}: AlignedDocument, at: number): boolean {
  const end = Math.min(...otherLists.filter((list) => list.end > at).map((list) => list.end))
  return Number.isFinite(end) && !(referenceList && at < referenceList.end && referenceList.end < end)
}

function uncited(document: AlignedDocument, present: ReadonlyArray<Reference>): Finding[] {
  // Where no entry is cited by number the paper cites by author and year.
  if (document.citations.length === 0) return []
  const printed = bracketedNumbers(document)
  const never = present.filter(({number, citedBy}) => citedBy.length === 0 && !printed.has(number))
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
      },
    ),
  )
}

/** A bracket of numbers; not the index of a variable (`v[1]`). */
const BRACKETED =
  /(?<![\p{Script=Latin}\d\])_])[[［〔](?<list>\s?\d{1,3}(?:\s{0,3}[,，、;–—~～-]\s{0,3}\d{1,3}){0,20}\s?)[\]］〕]/gu

/**
 * Numbers in brackets anywhere outside the list, the blocks that a line end tears apart included: a marker that was not read
 * as one (in a caption, in a formula, on a line of its own) still cites.
 */
function bracketedNumbers(document: AlignedDocument): ReadonlySet<number> {
  const numbers = new Set<number>()
  const inside = (at: number): boolean =>
    document.references.some(({start, end}) => start !== null && end !== null && start - 12 <= at && at < end)
  for (const {index, groups} of document.text.matchAll(BRACKETED)) {
    const parts = groups!.list!.split(/[,，、;]/)
    if (inside(index)) continue
    for (const part of parts) {
      const [first, last = first] = part.split(/[–—~～-]/).map(Number)
      for (let number = first!; number <= Math.min(last!, first! + 60); number++) numbers.add(number)
    }
  }
  return numbers
}
