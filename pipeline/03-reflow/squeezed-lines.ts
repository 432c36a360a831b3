import {captionLabel} from '../text/caption-labels.ts'
import {endsWith, HAN} from '../text/character-classes.ts'
import {frontLabel} from '../text/front-labels.ts'
import {readHeadingNumber} from '../text/heading-numbers.ts'
import type {Line} from './lines.ts'

/** The pieces of one printed line, by the indices of the first and the last. */
export interface Printed {
  readonly first: number
  readonly last: number
  /** Columns that they take together. */
  readonly width: number
}

/** Widths of the pieces together, as shares of the full width, of a printed line that is full. */
const LEAST = 0.93
const MOST = 1.07
/** A piece is narrower than this share. */
const WHOLE = 0.9
/** Pieces of one printed line, at most. */
const PIECES = 8
/**
 * Lines that end early behind a comma in a text whose lines are broken so, at least, and their least share of all lines and of
 * those that end with a comma. Measured: up to 0.17 of the latter in texts whose lines are whole, 0.5 and more in others.
 */
const BROKEN = {lines: 4, share: 0.015, ofCommas: 0.4} as const

const INSIDE = /[，、；：]$/
const BEHIND = /[，、；：。！？）》〉」』”’】〕\])]$/
const BEFORE = /^[，、；：。！？）》〉」』”’】〕《〈「『“‘【〔（]/

/**
 * Printed lines that an extractor broke where a Chinese punctuation mark is set narrower than it is, or a raised marker
 * stands beside one.
 *
 *     > | 近百年来，
 *       | 旧地图的比例尺不断被重新推算，
 *       | 读
 *       | 者却很少注意[3]
 *       | 。
 *
 * Where few lines end early behind a comma, only stops on lines of their own are pieces.
 */
export function squeezedLines(lines: ReadonlyArray<Line>, gap: number): ReadonlyArray<Printed> {
  const column = hanColumn(lines)
  const broken = column > 0 && isBroken(lines, column, gap)
  const found: Printed[] = []
  for (let at = 0; at + 1 < lines.length; at++) {
    const printed = broken ? printedFrom(lines, column, gap, at) : withStop(lines, gap, at)
    if (printed.last === at) continue
    found.push(printed)
    at = printed.last
  }
  return found
}

/** Whether most of the lines that end with a comma end early, and they are not few. */
function isBroken(lines: ReadonlyArray<Line>, column: number, gap: number): boolean {
  const commas = lines.filter((line, at) => /[，、]$/.test(line.text) && isJoint(line, lines[at + 1], gap))
  const early = commas.filter(({width}) => width < column * 0.8).length
  return early > commas.length * BROKEN.ofCommas && early >= Math.max(BROKEN.lines, lines.length * BROKEN.share)
}

/** The width that most lines of Han that stop nowhere have, to a few columns; 0 where there are few. */
function hanColumn(lines: ReadonlyArray<Line>): number {
  const counts = new Map<number, number>()
  for (const {width, text, shape} of lines) {
    if (shape.han < 6 || !endsWith(text, HAN)) continue
    const step = Math.round(width / STEP)
    counts.set(step, (counts.get(step) ?? 0) + 1)
  }
  const [step, most] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])
  return most < FULL_LINES ? 0 : step * STEP
}
/** Columns that widths of full lines differ by, and full lines at least. */
const STEP = 2
const FULL_LINES = 3

/** The printed line that begins with a line: pieces are added till it is full, or till a sentence ends and nothing fills it. */
function printedFrom(lines: ReadonlyArray<Line>, most: number, gap: number, first: number): Printed {
  let width = lines[first]!.width
  let best: Printed = {first, last: first, width}
  if (!isHan(lines[first]!)) return best
  for (let at = first + 1; at < Math.min(lines.length, first + PIECES); at++) {
    const before = lines[at - 1]!
    const line = lines[at]!
    if (!isJoint(before, line, gap) || width + line.width > most * MOST) break
    // Behind a full line only a character or a stop may be left over.
    if (width >= most * (at === first + 1 ? WHOLE : LEAST) && !isSliver(line)) break
    width += line.width
    // A piece behind a comma, or a stop torn off, belongs to the line whether it is filled or not.
    if (width >= most * LEAST || (best.last === at - 1 && (INSIDE.test(before.text) || isTornOff(line))))
      best = {first, last: at, width}
  }
  return best
}

/** A line with the stop behind it that was torn off. */
function withStop(lines: ReadonlyArray<Line>, gap: number, first: number): Printed {
  const line = lines[first]!
  const next = lines[first + 1]
  const torn = next && next.gap <= gap && !next.turned && STOP.test(next.text) && !STOP.test(line.text)
  return torn && line.shape.han > 0
    ? {first, last: first + 1, width: line.width + next.width}
    : {first, last: first, width: line.width}
}
const STOP = /^[，、；：。！？）》”]{1,2}$/

/** Whether a line may go on with the printed line of the one before. */
function isJoint(before: Line, line: Line | undefined, gap: number): boolean {
  if (!line || line.gap > gap || line.turned || line.indent >= 2 || !isHan(line)) return false
  if (!BEHIND.test(before.text) && !BEFORE.test(line.text) && !isTornBefore(before)) return false
  if (frontLabel(line.text)?.marked || captionLabel(line.text)) return false
  const number = readHeadingNumber(line.text)
  return !number || (number.punctuation === '' && number.scheme === 'decimal' && /[，。]/.test(line.text))
}

/** Figures behind a comma belong to a sentence too. */
const isHan = ({text, shape}: Line): boolean => shape.han > 0 || BEFORE.test(text) || /^\d/.test(text)

/** `。` or `，其中` behind a raised marker. */
const isTornOff = ({text}: Line): boolean => /^[，、；：。！？）》”]/.test(text)

/** One character or two between a comma and the end of the line, or a stop. */
const isSliver = (line: Line | undefined): boolean =>
  !!line && line.width <= 4 && (line.shape.han > 0 || isTornOff(line))

/** A line before a sign that was torn off: it ends with a marker or a figure. */
const isTornBefore = ({text}: Line): boolean => /[\d%\]］]$/.test(text)

/** The lines, where pieces make a printed line the last of them as wide as all. */
export function joinedWidths(lines: ReadonlyArray<Line>, printed: ReadonlyArray<Printed>): ReadonlyArray<Line> {
  const widths = new Map(printed.map(({last, width}) => [last, width]))
  return lines.map((line) => {
    const width = widths.get(line.at)
    return width === undefined ? line : {...line, width}
  })
}
