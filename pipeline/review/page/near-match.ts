import type {Range} from '../../model/document.ts'

/** Longest words that are looked for when they changed, in code units. */
const LONGEST = 1200
/** Share of the words that must still stand, and how much better than elsewhere. */
const LEAST = 0.75
const LEAD = 0.1
/** Pieces of the words that are looked for as they were, and the places that are looked at. */
const PIECES = 12
const MOST_HITS = 40
const MOST_PLACES = 6

/**
 * Where words stand that changed a little: a corrected character, a mended number, a word put in.
 *
 * Pieces of the words that still stand somewhere vote for a place; around each place that got votes the words are aligned
 * with the text by edit distance with free ends (Sellers 1980). `null` where they are gone, or where another place is
 * nearly as like.
 */
export function nearMatch(text: string, quote: string): Range | null {
  if (quote.length < 8 || quote.length > LONGEST) return null
  const found: Array<Range & {likeness: number}> = []
  for (const place of places(text, quote)) {
    const margin = 8 + (quote.length >> 3)
    const from = Math.max(0, place - margin)
    const window = text.slice(from, place + quote.length + margin)
    const {start, end, edits} = align(quote, window)
    const likeness = 1 - edits / quote.length
    const match = {start: from + start, end: from + end, likeness}
    const same = found.findIndex((other) => other.start < match.end && match.start < other.end)
    if (same < 0) found.push(match)
    else if (found[same]!.likeness < likeness) found[same] = match
  }
  const [best, second] = found.sort((a, b) => b.likeness - a.likeness)
  if (!best || best.likeness < LEAST || (second && best.likeness - second.likeness < LEAD)) return null
  return trimmed(text, best)
}

/** Whether two passages have the same figures, in the same order: others make another claim. */
export const sameFigures = (one: string, other: string): boolean => figures(one) === figures(other)
const figures = (words: string): string => (words.match(/\d{1,20}/g) ?? []).join(' ')

/** Where the words would begin, by the pieces of them that still stand; the most voted first. */
function places(text: string, quote: string): number[] {
  const length = Math.max(4, Math.min(16, Math.floor(quote.length / 4)))
  const step = Math.max(1, Math.floor((quote.length - length) / PIECES))
  const votes = new Map<number, {votes: number; place: number}>()
  for (let at = 0; at + length <= quote.length; at += step) {
    const piece = quote.slice(at, at + length)
    let hits = 0
    for (let hit = text.indexOf(piece); hit >= 0 && hits++ < MOST_HITS; hit = text.indexOf(piece, hit + 1)) {
      const place = Math.max(0, hit - at)
      const bin = place >> 5
      const seen = votes.get(bin) ?? {votes: 0, place}
      seen.votes++
      votes.set(bin, seen)
    }
  }
  return [...votes.values()]
    .sort((a, b) => b.votes - a.votes || a.place - b.place)
    .slice(0, MOST_PLACES)
    .map(({place}) => place)
}

/** The part of a text that is nearest to some words, and the edits between the two. */
function align(words: string, text: string): Range & {edits: number} {
  let edits = new Uint16Array(text.length + 1)
  let starts = Uint16Array.from({length: text.length + 1}, (_, i) => i)
  for (let i = 1; i <= words.length; i++) {
    const nextEdits = new Uint16Array(text.length + 1)
    const nextStarts = new Uint16Array(text.length + 1)
    nextEdits[0] = i
    for (let j = 1; j <= text.length; j++) {
      const swap = edits[j - 1]! + Number(words[i - 1] !== text[j - 1])
      const skip = edits[j]! + 1
      const put = nextEdits[j - 1]! + 1
      const least = Math.min(swap, skip, put)
      nextEdits[j] = least
      nextStarts[j] = least === swap ? starts[j - 1]! : least === skip ? starts[j]! : nextStarts[j - 1]!
    }
    edits = nextEdits
    starts = nextStarts
  }
  let end = 0
  for (let j = 1; j <= text.length; j++) if (edits[j]! < edits[end]!) end = j
  return {start: starts[end]!, end, edits: edits[end]!}
}

/** Without white space at the edges, and not between the halves of a surrogate pair. */
function trimmed(text: string, {start, end}: Range): Range {
  const isHalf = (at: number): boolean => /[\uDC00-\uDFFF]/.test(text[at] ?? '')
  let from = isHalf(start) ? start - 1 : start
  let to = isHalf(end) ? end + 1 : end
  while (from < to && /\s/.test(text[from]!)) from++
  while (to > from && /\s/.test(text[to - 1]!)) to--
  return {start: from, end: to}
}
