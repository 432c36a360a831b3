import type {AlignedDocument, Finding, UnmatchedEntry} from '../model/document.ts'
import {finding} from '../model/findings.ts'

/** More of a kind than this are told together: a whole library beside a paper is one thing to tell. */
const SINGLE = 5

/** The bibliographies beside the paper: those that cannot be read, and entries that are no reference of the paper. */
export function bibliographyFindings({bibliographies, unmatched}: AlignedDocument): Finding[] {
  const broken = bibliographies.flatMap(({file, broken}) =>
    broken ? [finding('broken-bibliography', {file, ...broken}, {confidence: 1})] : [],
  )
  return [
    ...broken,
    ...bibliographies.flatMap(({file}) => unmatchedOf(unmatched.filter((entry) => entry.file === file))),
  ]
}

function unmatchedOf(unmatched: ReadonlyArray<UnmatchedEntry>): Finding[] {
  return (['differs', 'not-cited', 'no-number'] as const).flatMap((why) => {
    const entries = unmatched.filter((entry) => entry.why === why)
    if (entries.length > SINGLE) return [told(entries, null)]
    return entries.map((entry) => told([entry], entry.number))
  })
}

function told(entries: ReadonlyArray<UnmatchedEntry>, number: number | null): Finding {
  const {file, why} = entries[0]!
  const related = entries.flatMap(({reference}) => reference ?? [])
  const facts = {file, entries: entries.slice(0, 3).map(({entry}) => entry), count: entries.length, number, why}
  return finding('unmatched-bibliography-entry', facts, {related: [...new Set(related)], confidence: 0.9})
}
