import type {AlignedDocument, Finding} from '../model/document.ts'
import {finding, type HiddenKind} from '../model/findings.ts'
import {isPrivate, unprinted} from '../text/unprinted.ts'

/** A character that hides something, where the clean text would have it. */
interface Hidden {
  readonly kind: HiddenKind
  readonly at: number
  /** As Unicode counts it: `U+202E`. */
  readonly name: string
}

/**
 * Characters that hide something from a reader: they turn the order of the letters, cut a word that looks whole, or stand
 * for a sign that is lost. Once for each kind, at its first place.
 *
 * Where they only serve the setting (soft hyphens, joiners, marks at the edge of words) nothing is said.
 */
export function hiddenCharacters(document: AlignedDocument): Finding[] {
  const found = [...unprintedOnes(document), ...unreadable(document.text)].sort((a, b) => a.at - b.at)
  return (['override', 'tag', 'inside', 'private', 'lost'] as const).flatMap((kind) => {
    const ones = found.filter((one) => one.kind === kind)
    const first = ones[0]
    if (!first) return []
    const severity = kind === 'override' || kind === 'tag' ? 'warning' : 'info'
    const start = Math.max(0, first.at - 1)
    const end = Math.min(document.text.length, first.at + 1)
    const facts = {kind, name: first.name, count: ones.length, context: contextOf(document.text, first.at)}
    return [finding('hidden-characters', facts, {start, end, severity, confidence: 0.9})]
  })
}

/** Those that were put aside as printing nothing. */
function unprintedOnes({text, origins, furniture}: AlignedDocument): Hidden[] {
  const controls = furniture.filter(({kind}) => kind === 'control')
  if (controls.length === 0) return []
  const bySource = [...origins].sort((a, b) => a[2] - b[2])
  let run = 0
  return controls.flatMap(({text: character, sourceStart}): Hidden[] => {
    while (run + 1 < bySource.length && bySource[run + 1]![2] <= sourceStart) run++
    const at = bySource[run] && bySource[run]![2] <= sourceStart ? bySource[run]![1] : 0
    const point = character.codePointAt(0)!
    const what = unprinted(point)
    const name = codeOf(point)
    if (what === 'override' || what === 'tag') return [{kind: what, at, name}]
    if (what === 'variation' || point === SOFT_HYPHEN || !isInside(text, at)) return []
    return [{kind: 'inside', at, name}]
  })
}
const SOFT_HYPHEN = 0xad

/**
 * Private glyphs and signs of a loss that touch a word. In formulas, listings and figures the fonts of a PDF leave them by
 * the dozen, and nothing that could be read is hidden by them.
 */
function unreadable(text: string): Hidden[] {
  return [...text.matchAll(/[\ue000-\uf8ff\ufffd\u{f0000}-\u{10fffd}]/gu)].flatMap((match): Hidden[] => {
    const point = match[0].codePointAt(0)!
    const at = match.index
    const after = at + match[0].length
    const touches =
      WORD_BEFORE.test(text.slice(Math.max(0, at - 3), at)) || WORD_AFTER.test(text.slice(after, after + 3))
    return touches ? [{kind: isPrivate(point) ? 'private' : 'lost', at, name: codeOf(point)}] : []
  })
}

/** The end or the start of a word; single letters are signs of formulas. */
const WORD_BEFORE = /(?:\p{Script=Han}|\p{L}{2})$/u
const WORD_AFTER = /^(?:\p{Script=Han}|\p{L}{2})/u

const isInside = (text: string, at: number): boolean => isLetter(text[at - 1]) && isLetter(text[at])
const isLetter = (character: string | undefined): boolean => !!character && /[\p{L}\p{N}]/u.test(character)
const codeOf = (point: number): string => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
const contextOf = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - 8), at + 8)
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .trim()
