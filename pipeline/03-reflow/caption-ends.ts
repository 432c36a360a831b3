import {captionLabel} from '../text/caption-labels.ts'
import {breaksAfter, LETTER} from '../text/character-classes.ts'
import type {Line} from './lines.ts'
import {type Measure, room} from './measure.ts'
import type {Role} from './roles.ts'

/** What the lines below a caption are read with. */
export interface Below {
  readonly roles: ReadonlyArray<Role>
  readonly measure: Measure
  /** The last line of a paragraph that the caption cuts in two, where there is one. */
  readonly left: Line | undefined
}

/**
 * Whether a line that could go on with a caption takes up the body instead.
 *
 *     > | Fig. 3: Both readings, side by side          a name without a stop, and a sentence begins;
 *       | The readers met once more to …                or the type changes its size; or a paragraph
 *       |                                               that stands unfinished above has no other end
 *
 * @param caption its lines so far
 */
export function endsCaption(caption: ReadonlyArray<Line>, line: Line, {roles, measure, left}: Below): boolean {
  const before = caption.at(-1)!
  if (breaksAfter(before.text, LETTER)) return false
  const column = measure.column
  if (!before.stops && SENTENCE_OPENER.test(line.text) && !leavesOpen(before.text)) return true
  if (column === null) return false
  if (before.stops) return changesFace(caption, line, measure, roles, column)
  if (caption.length === 1 && isOverColumns(before, column) && line.width < column * ONE_COLUMN) return true
  if (hasRoom(before, line, measure, column)) return true
  return !!left && isName(caption) && /^\p{Ll}{2,20}[ ,]/u.test(line.text) && isFirstChance(line, measure, roles)
}

/** A caption that so far holds no sentence. */
const isName = (caption: ReadonlyArray<Line>): boolean =>
  caption.length < 3 &&
  caption.every(
    ({text, stops}, i) => !stops && !/\p{Ll}[.:;] /u.test(i > 0 ? text : text.slice(captionLabel(text)?.end ?? 0)),
  )

/** Words that begin a sentence and no line of a caption that goes on. */
const SENTENCE_OPENER = /^(?:The|We|In|This|These|It|Our|For|To|As|When|While|Although|Note|Here|There|If)\s\p{Ll}/u

/** `Comparison of` */
const leavesOpen = (text: string): boolean =>
  /(?:[,;:([（—–-]|\b(?:an?|the|of|in|on|at|to|for|from|by|with|and|or|as|than|that|is|are|was|were))$/i.test(
    text.slice(-12),
  )

/** How wide a line of one column may be, as a share of the column. */
const ONE_COLUMN = 1.06
/** A caption over two columns that does not fill them, as shares of one. */
const OVER_COLUMNS = {least: 1.25, most: 1.8}

const isOverColumns = ({width}: Line, column: number): boolean =>
  width > column * OVER_COLUMNS.least && width < column * OVER_COLUMNS.most

/** The line below shows that the caption's own line ended early, however wide lines around it are. */
function hasRoom(before: Line, line: Line, measure: Measure, column: number): boolean {
  if (line.width > column * ONE_COLUMN || before.width > column) return false
  const full = Math.max(measure.full[before.at]!, line.width)
  return room(before, line, full) > full * (measure.slack + 0.1)
}

/** Lines of the caption that are wider than the column, as those of a smaller face are, before lines that are not. */
function changesFace(
  caption: ReadonlyArray<Line>,
  line: Line,
  measure: Measure,
  roles: ReadonlyArray<Role>,
  column: number,
): boolean {
  const wide = caption.filter(({width}) => width > column * WIDE)
  if (caption.length < 2 || wide.length < caption.length * 0.6 || caption.at(-1)!.width < column * WIDE) return false
  const next = measure.lines.slice(line.at, line.at + 3)
  const prose = next.filter((one, i) => i === 0 || (roles[one.at] === 'text' && !next[i - 1]!.stops))
  return (
    line.width > column * 0.88 &&
    prose.every(({width}) => width < column * NOT_WIDE) &&
    mean(caption.filter(({width}) => width > column * 0.9)) - mean(prose.filter(({width}) => width > column * 0.85)) >
      column * 0.045
  )
}
/** Lines of a smaller face have more letters than the column has, as a share. */
const WIDE = 1.035
const NOT_WIDE = 1.03

const mean = (lines: ReadonlyArray<Line>): number =>
  lines.reduce((sum, {width}) => sum + width, 0) / Math.max(1, lines.length)

/** Whether no later line before the next heading could take up a paragraph that stands unfinished. */
function isFirstChance(line: Line, measure: Measure, roles: ReadonlyArray<Role>): boolean {
  for (let at = line.at + 1; at < Math.min(measure.lines.length, line.at + MOST_LINES); at++) {
    const role = roles[at]!
    if (role === 'heading' || role === 'entry' || role === 'label') return true
    const before = measure.lines[at - 1]!
    const parted = before.stops || roles[at - 1] !== 'text'
    if (role === 'text' && parted && /^\p{Ll}{2,20}[ ,]/u.test(measure.lines[at]!.text)) return false
  }
  return false
}
/** Lines below a caption that are looked at. */
const MOST_LINES = 60
