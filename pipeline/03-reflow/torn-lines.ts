import {beginsWith, HAN} from '../text/character-classes.ts'
import type {Line} from './lines.ts'

/** Widths of the pieces together, as shares of the full width: what a printed line has. */
const LEAST = 0.86
const MOST = 1.06
/** Pieces of one printed line, at most. */
const PIECES = 7

/**
 * Lines that go on with the printed line that the one before belongs to, by their index.
 *
 * Extractors break a printed line where its type changes, and set signs that stand raised or low on lines of their own.
 * Such pieces are all short, together they fill the width, and the text goes on below.
 *
 *     > | Order of the marks.                        < bold
 *       | This is a choice of the readers, not of the
 *       | journal, as each of them wrote …
 */
export function piecesOfLines(
  lines: ReadonlyArray<Line>,
  full: ReadonlyArray<number>,
  gap: number,
): ReadonlySet<number> {
  const found = new Set<number>()
  for (let first = 0; first + 2 < lines.length; first++) {
    const last = lastPiece(lines, full, gap, first)
    for (let at = first + 1; at <= last; at++) found.add(at)
    if (last > first) first = last
  }
  return found
}

/** The last piece of the printed line that begins at a line, or that line itself where it is whole. */
function lastPiece(lines: ReadonlyArray<Line>, full: ReadonlyArray<number>, gap: number, first: number): number {
  const one = lines[first]!
  const width = full[first]!
  if (one.debris || one.width > width * 0.85 || one.width < width * 0.12) return first
  let together = one.width
  let words = 0
  for (let at = first + 1; at < Math.min(lines.length - 1, first + PIECES); at++) {
    const line = lines[at]!
    const next = lines[at + 1]!
    if (line.gap > gap || line.turned || line.width > width * 0.85 || /^[•●■–—]/.test(line.text)) return first
    together += line.width + 0.5
    if (together > width * MOST) return first
    if (!line.debris) words += line.shape.words
    if (together < width * LEAST || words < 1) continue
    if (line.stops || next.turned || next.gap > gap) continue
    if (/^(?:\d{1,4} )?\p{Ll}{2,}[ ,]/u.test(next.text) && next.shape.words > 2) return at
    if (LEADS.test(line.text) && next.width > width * 0.9) return at
  }
  return first
}

/** A piece that a full line goes on with, whatever it begins with. */
const LEADS = /\s(?:an?|the|of|in|on|at|to|for|from|by|with|and|or|as|than)$/

/** `[4-5]` */
const BRACKETED = /^[[［〔]\s?\d[\d\s,，、;；–—~-]{0,24}[\]］〕]$/
/** `12,13` */
const RAISED = /^\d{1,3}(?:\s?[,，–-]\s?\d{1,3}){0,8}$/

/**
 * Markers that an extractor set on a line of their own as they stand raised, and the lines that go on behind them, by index.
 *
 *     > | …in the writings of the two readers
 *       | 12,13
 *       | , who had the same sheets before them
 */
export function markersApart(
  lines: ReadonlyArray<Line>,
  full: ReadonlyArray<number>,
  gap: number,
): ReadonlySet<number> {
  const found = new Set<number>()
  for (let at = 1; at + 1 < lines.length; at++) {
    const marker = lines[at]!
    if (marker.text.length > 30) continue
    const bracketed = BRACKETED.test(marker.text)
    if (!bracketed && !RAISED.test(marker.text)) continue
    const before = lines[at - 1]!
    const next = lines[at + 1]!
    if (before.debris || next.debris || before.shape.words + before.shape.han < 2) continue
    if (marker.gap > gap || next.gap > gap || marker.turned || next.turned || next.indent >= 2) continue
    const goesOn =
      /^(?:[，。、；：,.;:)）]|\p{Ll}{2,}[ ,])/u.test(next.text) || (!before.stops && beginsWith(next.text, HAN))
    const piece = before.width + marker.width + next.width < full[at - 1]! * 1.1
    if (!goesOn || before.stops || (!bracketed && !piece && !/^[，。、；：,.;:)）]/.test(next.text))) continue
    found.add(at).add(at + 1)
  }
  return found
}
