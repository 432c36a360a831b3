import {displayWidth} from '../text/display-width.ts'
import type {Line} from './lines.ts'

/** What the lines of a document show together. */
export interface Measure {
  /** The width that lines around a line are filled to. */
  readonly full: ReadonlyArray<number>
  /** Paragraphs begin with an indent. */
  readonly indents: boolean
  /** Blank lines between two lines of one paragraph; more of them part paragraphs. */
  readonly gap: number
  /** Blank lines part paragraphs. */
  readonly gaps: boolean
  /** How far lines inside a paragraph fall short of the full width, as a share of it. */
  readonly slack: number
}

/** Lines on either side that the full width is read from. */
const WINDOW = 14

export function measureLines(lines: ReadonlyArray<Line>): Measure {
  const full = fullWidths(lines)
  const counts = new Map<number, number>()
  for (const line of lines) if (line.at > 0 && !line.turned) counts.set(line.gap, (counts.get(line.gap) ?? 0) + 1)
  const gap = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0]
  const wider = lines.filter((line) => !line.turned && line.gap > gap).length
  const indented = lines.filter((line) => line.indent >= 2 && line.indent <= 8 && !line.debris).length
  const slack = slackOf(lines, full)
  return {
    full,
    gap,
    gaps: wider > lines.length * 0.02,
    indents: indented > Math.max(2, lines.length * 0.02) && indented < lines.length * 0.6,
    slack,
  }
}

/** The width that four of five lines around keep within, of those that are words. */
function fullWidths(lines: ReadonlyArray<Line>): number[] {
  const widths = lines.map((line) => (line.debris ? 0 : line.width + Math.min(line.indent, 8)))
  return lines.map((_, at) => {
    const around = widths.slice(Math.max(0, at - WINDOW), at + WINDOW + 1).filter((width) => width > 0)
    around.sort((a, b) => a - b)
    return around[Math.floor(around.length * 0.8)] ?? 0
  })
}

/** Read from pairs of lines that are surely inside a paragraph: the first stops nowhere, the second goes on in lower case. */
function slackOf(lines: ReadonlyArray<Line>, full: ReadonlyArray<number>): number {
  const short: number[] = []
  for (let at = 0; at + 1 < lines.length; at++) {
    const line = lines[at]!
    const next = lines[at + 1]!
    if (line.debris || next.debris || line.stops || next.turned || line.width < full[at]! * 0.55) continue
    const goesOn =
      /^[\p{Ll}]/u.test(next.text) || (/[\p{Script=Han}，、]$/u.test(line.text) && /^\p{Script=Han}/u.test(next.text))
    if (goesOn) short.push(room(line, next, full[at]!) / full[at]!)
  }
  if (short.length < 8) return 0.1
  short.sort((a, b) => a - b)
  return Math.min(0.25, Math.max(0, short[Math.floor(short.length * 0.95)]!))
}

/** Columns left on a line had the first word of the next been set on it too; below 0 it would not have fitted. */
export function room(line: Line, next: Line, full: number): number {
  const hyphen = /[\p{L}][-‐]$/u.test(line.text)
  return hyphen ? 0 : full - line.width - Math.min(line.indent, 8) - firstUnit(next.text)
}

/** Columns of what cannot be parted from the begin of a line: a Latin word with its blank, a Han character with its stop. */
function firstUnit(text: string): number {
  const head = text.slice(0, 40)
  const word =
    /^[“"‘'(（[【《]{0,3}(?:\p{Script=Han}[，。、；：！？”）》】]{0,3}|[^\s\p{Script=Han}]{1,40})/u.exec(head)?.[0] ??
    head
  return displayWidth(word) + (/^\p{Script=Han}/u.test(head) ? 0 : 1)
}
