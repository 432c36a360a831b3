import {classBefore, endsInHyphen, LOWER} from '../text/character-classes.ts'
import {type Line, runsInto} from './lines.ts'

/** Lines inside paragraphs, below which no column is read from them. */
const LEAST = 30
/** How much lines of one column differ in width, as a share. */
const SPREAD = 1.12
/** Which of the widths of its lines is the width of a column: most lines keep within it. */
const WITHIN = 0.85

/**
 * The width of the columns that most of the text is set in, or `null` where lines show none.
 *
 * Read from lines that are surely inside a paragraph: they stop nowhere, and the next goes on in lower case.
 */
export function columnWidth(lines: ReadonlyArray<Line>): number | null {
  const widths: number[] = []
  for (let at = 0; at + 1 < lines.length; at++) {
    const line = lines[at]!
    const next = lines[at + 1]!
    if (line.debris || next.debris || line.stops || next.turned || endsInHyphen(line.text)) continue
    if (runsInto(line, next)) widths.push(line.width + Math.min(line.indent, 8))
  }
  if (widths.length < LEAST) return null
  widths.sort((a, b) => a - b)
  let first = 0
  let count = 0
  for (let from = 0, to = 0; from < widths.length; from++) {
    while (to < widths.length && widths[to]! <= widths[from]! * SPREAD) to++
    if (to - from > count) {
      first = from
      count = to - from
    }
  }
  return count < widths.length / 2 ? null : widths[first + Math.floor(count * WITHIN)]!
}

/** How much wider than the column lines may seem: captions in a smaller face. */
const SMALLER_FACE = 1.2
/** What is narrower than this share of the column is set in none: labels of figures, cells of tables. */
const LABELS = 0.55

/** The widths that lines are filled to, no wider than their column where it may be theirs. */
export const keptTo = (column: number | null, full: ReadonlyArray<number>): ReadonlyArray<number> =>
  column === null
    ? full
    : full.map((width) =>
        width < column * LABELS || (width > column && width < column * SMALLER_FACE) ? column : width,
      )

/**
 * The lines, each as wide as the last printed line in it.
 *
 * Where an extractor takes out the hyphens of line ends, it joins the lines that they parted.
 */
export function unjoined(lines: ReadonlyArray<Line>, column: number): ReadonlyArray<Line> {
  const isWide = (line: Line | undefined): boolean => !!line && line.width > column * 1.5 && line.shape.han === 0
  const wide = lines.filter(isWide).length
  // An abstract over two columns is wide too, but its lines stand together.
  const runs = lines.filter((line, at) => isWide(line) && !isWide(lines[at - 1])).length
  const hyphens = lines.filter(({text}) => endsInHyphen(text) && classBefore(text, text.length - 1) & LOWER).length
  if (wide < lines.length * 0.04 || runs < 5 || runs < wide * 0.4 || hyphens > wide * 0.1) return lines
  return lines.map((line) => {
    const printed = Math.max(1, Math.ceil(line.width / column - 0.06))
    return printed === 1 ? line : {...line, width: line.width - (printed - 1) * column}
  })
}
