import type {BlockKind} from '../model/document.ts'
import {frontLabel} from '../text/front-labels.ts'
import {goesOn, isOneLine, takesUp} from './joins.ts'
import type {Line} from './lines.ts'
import {type Measure, room} from './measure.ts'
import type {Role} from './roles.ts'

/** Lines that make one block. */
export interface Group {
  readonly lines: Line[]
  readonly role: Role
}

/** Blocks that may stand between the halves of a paragraph. */
const FLOATS = new Set<Role>(['caption', 'footnote', 'debris'])
/** How many such blocks a paragraph is kept open over. */
const MOST_FLOATS = 40

/**
 * Put lines together to blocks.
 *
 * A paragraph that a caption, a note or a formula cuts in two is joined, and what cut it stands after it.
 */
export function assemble(
  lines: ReadonlyArray<Line>,
  roles: ReadonlyArray<Role>,
  measure: Measure,
): ReadonlyArray<Group> {
  const groups: Group[] = []
  let open: Group | null = null
  let paragraph: Group | null = null
  let entry: Group | null = null
  let floats = 0
  const continues = (group: Group, before: Line, line: Line): boolean =>
    goesOn(before, line, measure, group.lines.length) ||
    (group.role === 'label' && fillsLabel(group, before, line, measure)) ||
    isOneLine(before, line, lines[line.at + 1], measure) ||
    (!before.stops && isTorn(group, before, line, measure))
  for (const line of lines) {
    const role = roles[line.at]!
    if (role === 'entry-text' && entry) {
      entry.lines.push(line)
      open = paragraph = null
      continue
    }
    const before: Line | undefined = open?.lines.at(-1)
    if (
      open &&
      before &&
      belongs(open.role, role) &&
      (role === 'continued-heading' || continues(open, before, line)) &&
      before.at === line.at - 1
    ) {
      if (!(open !== paragraph && paragraph && before.stops && takesUp(paragraph.lines.at(-1)!, line, measure))) {
        open.lines.push(line)
        continue
      }
    }
    if (role === 'text' && paragraph && open !== paragraph && takesUp(paragraph.lines.at(-1)!, line, measure)) {
      paragraph.lines.push(line)
      open = paragraph
      floats = 0
      continue
    }
    open = {lines: [line], role}
    groups.push(open)
    if (role === 'entry') entry = open
    if (!FLOATS.has(role)) paragraph = role === 'text' || role === 'item' ? open : null
    else if (++floats > MOST_FLOATS) paragraph = null
    if (open === paragraph) floats = 0
  }
  return groups
}

/** An abstract is one paragraph mostly: a line of it that is full and stops does not end it; nor does `;` end keywords. */
function fillsLabel(group: Group, before: Line, line: Line, measure: Measure): boolean {
  if (!before.stops || line.gap > measure.gap || (measure.indents && line.indent >= 2)) return false
  if (frontLabel(group.lines[0]!.text)?.kind === 'keywords') return /[;；]$/.test(before.text) && !line.stops
  if (frontLabel(group.lines[0]!.text)?.kind !== 'abstract') return false
  const full = Math.max(...group.lines.slice(-40).map(({width}) => width))
  return room(before, line, full) < full * FULL
}
/** Room that a full line may leave, as a share of the width. */
const FULL = 0.02

/** A word or two of a paragraph on a line of their own: in a group with full lines, the text goes on after them. */
function isTorn(group: Group, before: Line, line: Line, measure: Measure): boolean {
  if (measure.wrapped || line.gap > measure.gap + 1) return false
  const full = group.lines.some((one) => one.width > measure.full[one.at]! * 0.75)
  const short = before.shape.tokens + before.shape.han < 4
  return (
    full &&
    short &&
    (/^\p{Ll}/u.test(line.text) || /\b(?:the|an?|of|to|in|and|as|by|for|with|this)$/i.test(before.text))
  )
}

/** Which lines may go on with which blocks. */
function belongs(open: Role, role: Role): boolean {
  if (role === 'continued-heading') return open === 'heading'
  if (role === 'byline') return open === 'byline'
  return (
    role === 'text' &&
    open !== 'heading' &&
    open !== 'debris' &&
    open !== 'byline' &&
    open !== 'entry' &&
    open !== 'furniture'
  )
}

/** The kind that a role gives away. */
export function hintOf(role: Role): BlockKind | undefined {
  if (role === 'caption' || role === 'footnote') return role
  if (role === 'entry') return 'reference'
  return undefined
}
