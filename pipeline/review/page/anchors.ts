import type {Anchor} from '../../model/decision.ts'
import type {Range} from '../../model/document.ts'
import type {CodePointMap} from '../../text/code-points.ts'
import {nearMatch, sameFigures} from './near-match.ts'

/** Code points of context that an anchor keeps on each side. */
const CONTEXT = 32

/** Occurrences that are compared by their context; words that stand more often are told by their place alone. */
const MOST_OCCURRENCES = 500

/** A text, with its way from code points to code units. */
export interface AnchoredText {
  readonly text: string
  readonly map: CodePointMap
}

/** Words of the text, as a decision keeps them. */
export function anchorOf({text, map}: AnchoredText, {start, end}: Range): Anchor {
  const points = {start: map.toPoints(start), end: map.toPoints(end)}
  return {
    quote: text.slice(start, end),
    prefix: text.slice(map.toUnits(Math.max(0, points.start - CONTEXT)), start),
    suffix: text.slice(end, map.toUnits(points.end + CONTEXT)),
    ...points,
  }
}

/** Places of words that are not where they were, by text; looking for them takes longest. */
const remembered = new WeakMap<CodePointMap, Map<string, Range | null>>()

/**
 * Where the words of a decision stand now: at their old place in their old context, else where the most of their
 * context stands around them, else where words that are nearly the same stand and no others; `null` where they are gone,
 * or where two places fit equally well.
 */
export function placeOf(anchored: AnchoredText, anchor: Anchor): Range | null {
  const same = samePlace(anchored, anchor)
  if (same !== undefined) return same
  const {text, map} = anchored
  const known = remembered.get(map) ?? new Map<string, Range | null>()
  remembered.set(map, known)
  const {quote, prefix, suffix} = anchor
  const key = JSON.stringify([quote, prefix, suffix])
  if (!known.has(key)) known.set(key, nearPlace(text, anchor))
  return known.get(key)!
}

/** Context that speaks for words whose figures were mended, in code units. */
const ENOUGH_CONTEXT = 16

/** Words that are nearly the same; where their figures are not, or they nearly stand twice, the context must be the old one. */
function nearPlace(text: string, {quote, prefix, suffix}: Anchor): Range | null {
  const near = nearMatch(text, quote)
  if (near && sameFigures(quote, text.slice(near.start, near.end))) return near
  const within = prefix.length + suffix.length >= ENOUGH_CONTEXT ? nearMatch(text, prefix + quote + suffix) : null
  const inside = within && nearMatch(text.slice(within.start, within.end), quote)
  if (!inside) return null
  const place = {start: within.start + inside.start, end: within.start + inside.end}
  const context = sharedEnd(text, place.start, prefix) + sharedStart(text, place.end, suffix)
  return context >= ENOUGH_CONTEXT ? place : null
}

/** Where the very words stand; `undefined` where they do not, `null` where nothing tells two places apart. */
function samePlace({text, map}: AnchoredText, {quote, prefix, suffix, start}: Anchor): Range | null | undefined {
  if (quote === '') return null
  const hint = map.toUnits(start)
  const range = (at: number): Range => ({start: at, end: at + quote.length})
  const stands = text.startsWith(quote, hint)
  if (stands && text.endsWith(prefix, hint) && text.startsWith(suffix, hint + quote.length)) return range(hint)
  let best = -1
  let bestScore = -1
  let tied = false
  let met = 0
  for (let at = text.indexOf(quote); at >= 0 && met++ < MOST_OCCURRENCES; at = text.indexOf(quote, at + 1)) {
    const score = 2 * (sharedEnd(text, at, prefix) + sharedStart(text, at + quote.length, suffix)) + Number(at === hint)
    if (score === bestScore) tied = true
    if (score > bestScore) [best, bestScore, tied] = [at, score, false]
  }
  if (met > MOST_OCCURRENCES) return stands ? range(hint) : null
  return best < 0 ? undefined : tied ? null : range(best)
}

function sharedEnd(text: string, end: number, words: string): number {
  let shared = 0
  while (shared < words.length && text[end - 1 - shared] === words[words.length - 1 - shared]) shared++
  return shared
}

function sharedStart(text: string, start: number, words: string): number {
  let shared = 0
  while (shared < words.length && text[start + shared] === words[shared]) shared++
  return shared
}
