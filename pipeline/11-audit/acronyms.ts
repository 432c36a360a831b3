import type {AlignedDocument, Finding} from '../model/document.ts'
import {finding} from '../model/findings.ts'
import {acronymUses} from './acronym-uses.ts'

interface Defined {
  readonly acronym: string
  readonly full: string
  readonly start: number
  readonly end: number
}

/** Where an acronym stands behind what it is short for: `cognitive load theory (CLT)`, `世界卫生组织（World Health Organization，WHO）`. */
const BEHIND = /\s?(?:[(（]|[,，]\s?(?:简称)?)(?<acronym>[A-Z][A-Za-z]{0,2}[A-Z]{1,5}s?)[)）]/gu
/** How the bracket of an acronym ends: most paragraphs have none. */
const BRACKETED = /[A-Z]s?[)）]/
/** The words before it that may be what it is short for. */
const WORDS = /\p{Script=Latin}[\p{Script=Latin}\s’'–-]{5,81}$/u

/**
 * An acronym that is explained twice with different words; those used before they are explained, never, or explained again.
 *
 * The initials of the words must give the acronym, so that `(USA)` behind the name of a town is none.
 */
export function acronymFindings(document: AlignedDocument): Finding[] {
  const first = new Map<string, Defined>()
  const explained = new Map<string, Defined[]>()
  const findings: Finding[] = []
  for (const {start, end: stop} of document.paragraphs) {
    const text = document.text.slice(start, stop)
    if (!BRACKETED.test(text)) continue
    for (const match of text.matchAll(BEHIND)) {
      const acronym = match.groups!.acronym!.replace(/s$/, '')
      const at = start + match.index
      const words = WORDS.exec(document.text.slice(Math.max(start, at - 82), at))?.[0]
      const full = words === undefined ? null : expansionOf(words, acronym)
      if (words === undefined || full === null) continue
      const end = at + match[0].length
      const from = at - words.length + tailStart(words, full)
      const defined = {acronym, full, start: from, end}
      const same = explained.get(acronym)
      if (!same) explained.set(acronym, [defined])
      else if (folded(same[0]!.full) === folded(full)) same.push(defined)
      const known = first.get(acronym)
      if (!known) first.set(acronym, defined)
      else if (folded(known.full) !== folded(full))
        findings.push(
          finding(
            'acronym-redefined',
            {acronym, first: known.full, second: full},
            {start: defined.start, end: defined.end, confidence: 0.7},
          ),
        )
    }
  }
  return [...findings, ...acronymUses(document, explained)]
}

/** Where the last words of a run of words begin in it, given them joined by blanks. */
function tailStart(words: string, tail: string): number {
  let at = words.trimEnd().length
  for (let left = tail.replace(/\s/g, '').length; left > 0 && at > 0; at--) if (/[^\s–-]/.test(words[at - 1]!)) left--
  return at
}

/** The last words whose initials give the acronym: small words may be passed over. */
function expansionOf(words: string, acronym: string): string | null {
  const list = words.trim().split(/[\s–-]+/)
  const letters = acronym.toLowerCase()
  for (let from = Math.max(0, list.length - letters.length - 3); from < list.length; from++) {
    const part = list.slice(from)
    const initials = part.map((word) => word[0]?.toLowerCase() ?? '').join('')
    const main = part
      .filter((word) => !SMALL.has(word.toLowerCase()))
      .map((word) => word[0]!.toLowerCase())
      .join('')
    if (initials === letters || (main === letters && !SMALL.has(part[0]!.toLowerCase()))) return part.join(' ')
  }
  return null
}
const SMALL = new Set(['of', 'and', 'the', 'for', 'in', 'on', 'to', 'a', 'an', 'by', 'with'])

const folded = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/s$/, '')
