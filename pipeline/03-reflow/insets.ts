import {classAt, endsWith, HAN, LOWER} from '../text/character-classes.ts'
import type {Line} from './lines.ts'

/** How much narrower the first lines of paragraphs are set, where the text does not show their indent any more. */
export interface Inset {
  /** Room at the end of a line inside a paragraph, and of a first line, as shares of the width: medians. */
  readonly inside: number
  readonly first: number
  /** How far lines inside paragraphs differ from their median. */
  readonly spread: number
}

/** First lines, and lines inside paragraphs, below which nothing is read from them. */
const LEAST = {first: 5, inside: 20}

/**
 * Learn from lines that surely open a paragraph (the one before stops and ends early) how much narrower they are.
 *
 *     > |   Paragraphs that open with an indent hold fewer     › the extractor lost the indent, not the
 *     > | letters on their first line than on the others do.     letters that it took
 */
export function insetOf(lines: ReadonlyArray<Line>, full: ReadonlyArray<number>): Inset | null {
  const inside: number[] = []
  const first: number[] = []
  for (let at = 1; at + 1 < lines.length; at++) {
    if (!isFilled(lines, full, at)) continue
    const before = lines[at - 1]!
    const left = roomAtEnd(before, full[at - 1]!)
    if (isFilled(lines, full, at - 1)) inside.push(roomAtEnd(lines[at]!, full[at]!))
    else if (before.stops && !before.debris && left > 0.2 && left < 0.9) first.push(roomAtEnd(lines[at]!, full[at]!))
  }
  if (first.length < LEAST.first || inside.length < LEAST.inside) return null
  const quantile = (values: number[], share: number): number =>
    values.sort((a, b) => a - b)[Math.floor(share * (values.length - 1))]!
  const spread = (quantile(inside, 0.75) - quantile(inside, 0.25)) * 0.74
  return {inside: quantile(inside, 0.5), first: quantile(first, 0.5), spread: Math.max(0.012, spread)}
}

/** How much the width of a line that its paragraph fills speaks for a first line: a logarithm of odds, 0 where it says nothing. */
export function insetWeight(
  lines: ReadonlyArray<Line>,
  full: ReadonlyArray<number>,
  inset: Inset | null,
  at: number,
): number {
  if (!inset || inset.first - inset.inside < 0.005 || !isFilled(lines, full, at)) return 0
  const room = roomAtEnd(lines[at]!, full[at]!)
  const likely = (middle: number): number => Math.exp(-(((room - middle) / inset.spread) ** 2) / 2) + 0.05
  return Math.log(likely(inset.first) / likely(inset.inside))
}

/** A line whose sentence goes on in the next one: its paragraph filled it. */
function isFilled(lines: ReadonlyArray<Line>, full: ReadonlyArray<number>, at: number): boolean {
  const line = lines[at]!
  const next = lines[at + 1]
  if (!next || line.stops || line.debris || next.debris) return false
  const left = roomAtEnd(line, full[at]!)
  if (left > 0.2 || left < -0.1) return false
  const opening = classAt(next.text, 0)
  if (opening & LOWER) return true
  // The last character, or the one before it.
  const {text} = line
  return (opening & HAN) !== 0 && (endsWith(text, HAN) || /\p{Script=Han}.$/u.test(text.slice(-4)))
}

const roomAtEnd = (line: Line, full: number): number => (full - line.width - Math.min(line.indent, 8)) / full
