import {classBefore, endsInHyphen, LETTER} from '../text/character-classes.ts'
import {columnWidth, keptTo, unjoined} from './columns.ts'
import {type Inset, insetOf} from './insets.ts'
import {type Line, runsInto, setLines} from './lines.ts'
import {joinedWidths, type Printed, squeezedLines} from './squeezed-lines.ts'
import {markersApart, piecesOfLines} from './torn-lines.ts'
import {linesInsideWords} from './torn-words.ts'

/** What the lines of a document show together. */
export interface Measure {
  /** The lines, measured by columns where each was filled by columns, else as a proportional face sets them. */
  readonly lines: ReadonlyArray<Line>
  /** The width that lines around a line are filled to. */
  readonly full: ReadonlyArray<number>
  /** The width of the columns that most of the text is set in; `null` where lines show none. */
  readonly column: number | null
  /** Paragraphs begin with an indent. */
  readonly indents: boolean
  /** By what nearly all paragraphs are parted: an indent, a gap, or only by lines that end early. */
  readonly parting: 'indent' | 'gap' | 'width'
  /** Blank lines between two lines of one paragraph; more of them part paragraphs. */
  readonly gap: number
  /** Blank lines part paragraphs. */
  readonly gaps: boolean
  /** How far lines inside a paragraph fall short of the full width, as a share of it. */
  readonly slack: number
  /** Every line is filled till the next word does not fit. */
  readonly wrapped: boolean
  /** How much narrower first lines are, where typesetting shows it. */
  readonly inset: Inset | null
  /** Lines that begin inside a word of the line before. */
  readonly insideWords: ReadonlySet<number>
  /** Lines that go on with a printed line that the extractor broke into pieces. */
  readonly pieces: ReadonlySet<number>
}

/** Lines on either side that the full width is read from. */
const WINDOW = 14

export function measureLines(read: ReadonlyArray<Line>): Measure {
  const hard = hardWidths(read)
  const wrapped = hard !== null
  const set = wrapped ? read : setLines(read)
  const column = wrapped ? null : columnWidth(set)
  const apart = column === null ? set : unjoined(set, column)
  const widths = (of: ReadonlyArray<Line>): ReadonlyArray<number> => keptTo(column, fullWidths(of, [0.85])[0]!)
  const seen = hard?.full ?? widths(apart)
  const squeezed = wrapped ? [] : squeezedLines(apart, usualGap(apart))
  const lines = squeezed.length > 0 ? joinedWidths(apart, squeezed) : apart
  const full = squeezed.length > 0 ? widths(lines) : seen
  const slack = hard?.slack ?? Math.min(0.15, Math.max(0.02, slackOf(lines, full, 0.94) ?? 0.08))
  const gap = usualGap(lines)
  const wider = lines.filter((line) => !line.turned && line.gap > gap).length
  const indented = lines.filter((line) => line.indent >= 2 && line.indent <= 8 && !line.debris).length
  const indents = indented > Math.max(2, lines.length * 0.02) && indented < lines.length * 0.6
  return {
    lines,
    full,
    column,
    parting: partingOf(lines, full, slack, gap, indents),
    gap,
    gaps: wider > lines.length * 0.02,
    indents,
    slack,
    wrapped,
    inset: wrapped ? null : insetOf(lines, full),
    insideWords: linesInsideWords(lines),
    pieces: new Set([
      ...behindFirst(squeezed),
      ...markersApart(lines, full, gap),
      ...(wrapped ? [] : piecesOfLines(lines, full, gap)),
    ]),
  }
}

/** Blank lines between most lines. */
function usualGap(lines: ReadonlyArray<Line>): number {
  const counts = new Map<number, number>()
  for (const line of lines) if (line.at > 0 && !line.turned) counts.set(line.gap, (counts.get(line.gap) ?? 0) + 1)
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0]
}

/** The pieces of printed lines but the first. */
const behindFirst = (printed: ReadonlyArray<Printed>): number[] =>
  printed.flatMap(({first, last}) => Array.from({length: last - first}, (_, i) => first + 1 + i))

/** How the lines after those that stop and end early stand off: most by an indent, most by a gap, or neither. */
function partingOf(
  lines: ReadonlyArray<Line>,
  full: ReadonlyArray<number>,
  slack: number,
  gap: number,
  indents: boolean,
): Measure['parting'] {
  let ends = 0
  let indented = 0
  let apart = 0
  for (let at = 0; at + 1 < lines.length; at++) {
    const line = lines[at]!
    const next = lines[at + 1]!
    if (line.debris || next.debris || !line.stops || next.turned || next.width < full[at]! * 0.8) continue
    if (room(line, next, full[at]!) < full[at]! * (slack + 0.15)) continue
    ends++
    if (next.indent >= 2) indented++
    if (next.gap > gap) apart++
  }
  if (ends < 6) return 'width'
  if (indents && indented > ends * 0.85) return 'indent'
  return apart > ends * 0.85 ? 'gap' : 'width'
}

/** Widths of lines that were filled by columns: to the widest, or, where stops may hang over the edge, to most. */
function hardWidths(lines: ReadonlyArray<Line>): {full: number[]; slack: number} | null {
  const grid = gridWidth(lines)
  if (grid !== null) {
    const full = lines.map(() => grid)
    const rooms = roomsInside(lines, full)
    const beyond = rooms.filter((left) => left > 0 && left < 0.15).length
    if (rooms.length > 20 && beyond < rooms.length * 0.03) return {full, slack: 0}
  }
  for (const full of fullWidths(lines, [1, 0.9])) {
    const slack = slackOf(lines, full, 0.96)
    if (slack !== null && slack <= 0.016) return {full, slack: Math.max(0, slack)}
  }
  return null
}

/** The width that most lines of Han have to a column, over which nothing but a stop may hang; `null` where there is none. */
function gridWidth(lines: ReadonlyArray<Line>): number | null {
  const counts = new Map<number, number>()
  let all = 0
  for (const line of lines) {
    if (line.debris || line.shape.han === 0) continue
    const width = line.width + Math.min(line.indent, 8)
    counts.set(width, (counts.get(width) ?? 0) + 1)
    all++
  }
  const [width, most] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])
  let over = 0
  for (const [one, count] of counts) if (one > width + 2) over += count
  return most > all * 0.2 && over < all * 0.02 ? width : null
}

/**
 * The width that a share of the lines around keep within, of those that are words, for each share: 1 is the widest of them.
 *
 * Lines above and below are read apart, as a wide abstract may stand over narrow columns; of the two widths the one counts
 * that the line fits.
 */
function fullWidths(lines: ReadonlyArray<Line>, shares: ReadonlyArray<number>): number[][] {
  const widths = lines.map((line) => (line.debris ? 0 : line.width + Math.min(line.indent, 8)))
  const around = movingWidest(widths, 2 * WINDOW + 1, shares)
  const beside = movingWidest(widths, WINDOW + 1, shares)
  return shares.map((_, i) =>
    widths.map((width, at) => {
      const both = around[i]![at + WINDOW]!
      const above = beside[i]![at]!
      const below = beside[i]![at + WINDOW]!
      if (at < 6 || at > widths.length - 7 || Math.min(above, below) > both * 0.7) return both
      const [less, more] = above < below ? [above, below] : [below, above]
      return less >= width * 0.94 ? less : more >= width * 0.94 ? more : both
    }),
  )
}

/**
 * Of each window over some widths the width that a share of them keeps within; 0 is no width, and counts for nothing.
 *
 * @returns for each share and each place, up to one behind the last that a window reaches, that of the window that ends with it
 */
function movingWidest(widths: ReadonlyArray<number>, window: number, shares: ReadonlyArray<number>): Float64Array[] {
  // The widths of the window at hand, least first.
  const sorted = new Float64Array(window)
  let size = 0
  const found = shares.map(() => new Float64Array(widths.length + window))
  for (let last = 0; last < widths.length + window; last++) {
    const goes = last < window ? 0 : widths[last - window]!
    if (goes > 0) {
      size--
      for (let at = sorted.indexOf(goes); at < size; at++) sorted[at] = sorted[at + 1]!
    }
    const comes = last < widths.length ? widths[last]! : 0
    if (comes > 0) {
      let at = size++
      for (; at > 0 && sorted[at - 1]! > comes; at--) sorted[at] = sorted[at - 1]!
      sorted[at] = comes
    }
    for (let i = 0; size > 0 && i < shares.length; i++)
      found[i]![last] = sorted[Math.min(size - 1, Math.floor(size * shares[i]!))]!
  }
  return found
}

/**
 * How far lines fall short that are surely inside a paragraph (they stop nowhere, and the next goes on in lower case), as a
 * share of the full width; `null` where there are too few. 0 or less: each line was filled till the next word did not fit.
 */
function slackOf(lines: ReadonlyArray<Line>, full: ReadonlyArray<number>, share: number): number | null {
  const short = roomsInside(lines, full)
  if (short.length < 8) return null
  return short[Math.floor(short.length * share)]!
}

/** Room left on lines that are surely inside a paragraph, as a share of the full width, least first. */
function roomsInside(lines: ReadonlyArray<Line>, full: ReadonlyArray<number>): Float64Array {
  const short: number[] = []
  for (let at = 0; at + 1 < lines.length; at++) {
    const line = lines[at]!
    const next = lines[at + 1]!
    if (line.debris || next.debris || line.stops || next.turned || line.width < full[at]! * 0.55) continue
    if (!endsInHyphen(line.text) && runsInto(line, next)) short.push(room(line, next, full[at]!) / full[at]!)
  }
  return Float64Array.from(short).sort()
}

/** Columns left on a line had the first word of the next been set on it too; below 0 it would not have fitted. */
export function room(line: Line, next: Line, full: number): number {
  const hyphen = endsInHyphen(line.text) && classBefore(line.text, line.text.length - 1) & LETTER
  return hyphen ? 0 : full - line.width - Math.min(line.indent, 8) - next.opening
}
