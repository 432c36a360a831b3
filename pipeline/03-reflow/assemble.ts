import type {BlockKind} from '../model/document.ts'
import {beginsWith, breaksAfter, endsWith, HAN, LOWER} from '../text/character-classes.ts'
import {readEnumerator} from '../text/enumerators.ts'
import {frontLabel} from '../text/front-labels.ts'
import {endsCaption} from './caption-ends.ts'
import {isNamedItem} from './items.ts'
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
/** What a cell of a table or a sign of a formula counts as a float. */
const DEBRIS = 0.2
/** How many such blocks a paragraph is kept open over. */
const MOST_FLOATS = 80

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
  /** A paragraph whose sentence has not ended, and the floats met since. */
  let left = null as Group | null
  let floatsSince = 0
  const continues = (group: Group, before: Line, line: Line): boolean =>
    !isNextItem(group, line) &&
    !isShortField(group, before, line, measure) &&
    (measure.pieces.has(line.at) ||
      goesOn(before, line, measure, group.lines.length) ||
      (group.role === 'label' && fillsLabel(group, before, line, measure)) ||
      (group.role === 'caption' && isNextPart(group, line)) ||
      (group.lines.length === 1 && isNamedItem(before, measure)) ||
      isOneLine(before, line, lines[line.at + 1], measure) ||
      (!before.stops && isTorn(group, before, line, measure)))
  for (const line of lines) {
    const role = roles[line.at]!
    if (role === 'entry-text' && entry) {
      entry.lines.push(line)
      open = paragraph = null
      continue
    }
    const before: Line | undefined = open?.lines.at(-1)
    if (role === 'text' && left && left !== open && before && reachesBack(left, before, line, floatsSince, measure)) {
      left.lines.push(line)
      open = paragraph = left
      left = null
      floats = 0
      continue
    }
    if (
      open &&
      before &&
      belongs(open.role, role) &&
      (role === 'continued-heading' || continues(open, before, line)) &&
      before.at === line.at - 1 &&
      !(
        open.role === 'caption' && endsCaption(open.lines, line, {roles, measure, left: unfinished(paragraph, measure)})
      )
    ) {
      const over =
        (before.stops && !/[:：]$/.test(before.text)) ||
        (open.role === 'footnote' && (line.turned || endsInLink(before.text))) ||
        (FLOATS.has(open.role) &&
          (isSmaller(open, line, measure) || (open.lines.length < 4 && endsEarly(before, line, measure))))
      const long = !!paragraph && (before.stops || paragraph.lines.length > 2)
      if (!(open !== paragraph && paragraph && over && long && takesUp(paragraph.lines.at(-1)!, line, measure))) {
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
    if (open && isLeftOpen(open, measure)) {
      left = open
      floatsSince = 0
    }
    if (role === 'caption' || role === 'footnote') floatsSince++
    else if (role === 'debris') floatsSince += DEBRIS
    const dated = role === 'label' && frontLabel(line.text)?.kind === 'date'
    if (role === 'heading' || role === 'entry' || (role === 'label' && !dated)) left = null
    open = {lines: [line], role}
    groups.push(open)
    if (role === 'entry') entry = open
    if (!FLOATS.has(role) && !dated) paragraph = role === 'text' || role === 'item' ? open : null
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

/** A number or a code with its label on one line that is not full: `文章编号：1000-0000(2011)02-0201-07`. */
function isShortField(group: Group, before: Line, line: Line, measure: Measure): boolean {
  if (group.role !== 'label' && group.role !== 'footnote') return false
  const kind = frontLabel(group.lines[0]!.text)?.kind
  if (kind !== 'identifier' && kind !== 'classification') return false
  return room(before, line, measure.full[before.at]!) > measure.full[before.at]! * SHORT_FIELD
}
/** Room that a field on one line leaves, as a share of the width. */
const SHORT_FIELD = 0.15

/** The group is an item of a list, and the line bears the next number: `(b) …` after `(a) …`. */
function isNextItem(group: Group, line: Line): boolean {
  if (group.role !== 'text' && group.role !== 'item') return false
  const next = readEnumerator(line.text)
  const own = next && readEnumerator(group.lines[0]!.text)
  return !!own && own.shape === next.shape && own.value + 1 === next.value
}

/** A caption tells of the parts of its figure one by one, and the line of the next: `(c) …` after `… (b) …`. */
function isNextPart(group: Group, line: Line): boolean {
  const part = /^\(([b-h])\)\s/.exec(line.text)?.[1]
  const last = part && `(${String.fromCharCode(part.charCodeAt(0) - 1)})`
  return !!last && group.lines.slice(-8).some(({text}) => text.includes(last))
}

/** A line of a note or a caption with room for the next word. */
const endsEarly = (before: Line, line: Line, measure: Measure): boolean =>
  room(before, line, measure.full[before.at]!) > measure.full[before.at]! * (measure.slack + 0.1)

/** `… see https://example.org/list` */
const endsInLink = (text: string): boolean => {
  const at = text.lastIndexOf('http')
  return at >= 0 && /^https?:/.test(text.slice(at, at + 6)) && !/\s/.test(text.slice(at))
}

/** Lines of a float that are wider than the column, as those of a smaller face are, before a line that is not. */
function isSmaller({lines}: Group, line: Line, measure: Measure): boolean {
  const wide = lines.slice(0, -1).filter((one) => one.width > measure.full[one.at]! * 1.06)
  const share = line.width / measure.full[line.at]!
  return !measure.wrapped && lines.length > 1 && wide.length > (lines.length - 1) * 0.7 && share > 0.88 && share < 1.04
}

/** The last line of a paragraph that is full and stops nowhere. */
function unfinished(paragraph: Group | null, measure: Measure): Line | undefined {
  const last = paragraph?.lines.at(-1)
  return last && !last.stops && last.width > measure.full[last.at]! * 0.85 ? last : undefined
}

/** A paragraph of full lines whose last one is full and stops nowhere. */
function isLeftOpen(group: Group, measure: Measure): boolean {
  const last = group.lines.at(-1)!
  const full = measure.full[last.at]!
  if (
    (group.role !== 'text' && group.role !== 'item') ||
    (group.lines.length < 3 && !isTornWord(last)) ||
    last.stops ||
    last.width < full * 0.85
  )
    return false
  return last.shape.words * 2 + last.shape.han > 7
}

/**
 * Whether a line of prose takes up a paragraph that floats with lines of text in them cut in two: a table, code, a figure's labels.
 *
 *     > | …which makes it easier to ␊ Table 1. Packages ␊ Alpha   first reader ␊ treat complex lists as one
 */
function reachesBack(left: Group, before: Line, line: Line, floats: number, measure: Measure): boolean {
  const last = left.lines.at(-1)!
  if (floats < 1 && !(isTornWord(last) && line.at - last.at < NEAR)) return false
  if (line.at - last.at > MOST_LINES || line.width < measure.full[last.at]! * 0.6) return false
  if (line.shape.words < 4 || endsWith(last.text, HAN) || !/^\p{Ll}{2,20}[ ,]/u.test(line.text)) return false
  return before.stops || before.debris || endsEarly(before, line, measure)
}
/** Lines that the floats inside a paragraph take, at most. */
const MOST_LINES = 80
/** Lines of a running head inside a word, at most. */
const NEAR = 5

const isTornWord = ({text}: Line): boolean => breaksAfter(text, LOWER) && /\p{Ll}{2}[-‐]$/u.test(text.slice(-6))

/** A word or two of a paragraph on a line of their own: in a group with full lines, the text goes on after them. */
function isTorn(group: Group, before: Line, line: Line, measure: Measure): boolean {
  if (measure.wrapped || line.gap > measure.gap + 1) return false
  const full = group.lines.some((one) => one.width > measure.full[one.at]! * 0.65)
  const short = before.shape.tokens + before.shape.han < 4
  return (
    full &&
    short &&
    (beginsWith(line.text, LOWER) || /\b(?:the|an?|of|to|in|and|as|by|for|with|this)$/i.test(before.text))
  )
}

/** Which lines may go on with which blocks. */
function belongs(open: Role, role: Role): boolean {
  if (role === 'continued-heading') return open === 'heading'
  if (role === 'byline') return open === 'byline'
  if (open === 'masthead') return false
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
