import type {Furniture} from '../model/document.ts'
import {readByline} from '../text/bylines.ts'
import {captionLabel, isCaptionLine} from '../text/caption-labels.ts'
import {beginsWith, breaksAfter, classAt, endsWith, HAN, LETTER, LOWER, UPPER} from '../text/character-classes.ts'
import {displayWidth} from '../text/display-width.ts'
import {frontLabel} from '../text/front-labels.ts'
import {type HeadingNumber, readHeadingNumber} from '../text/heading-numbers.ts'
import {referenceListTitle} from '../text/list-titles.ts'
import {coverField, isMasthead} from '../text/mastheads.ts'
import {chooseOutline} from '../text/outline.ts'
import {isPageNote, isSourceNote, isTableNote} from '../text/page-notes.ts'
import {isZeroth, sectionRole} from '../text/section-names.ts'
import {shapeOf} from '../text/shape.ts'
import {isAddress, isPlace, titleLikeness} from '../text/title-likeness.ts'
import {markEntries} from './entries.ts'
import type {Line} from './lines.ts'
import {type Measure, room} from './measure.ts'
import {titleBelowAbstract} from './titles-below.ts'

/** What a line is by itself, as far as it keeps lines apart. */
export type Role =
  | 'text'
  | 'byline'
  | 'masthead'
  | 'heading'
  | 'continued-heading'
  | 'label'
  | 'caption'
  | 'footnote'
  | 'debris'
  | 'item'
  | 'entry'
  | 'entry-text'
  | 'furniture'

/** @param titles lines of the title, known by a running head that repeats it */
export function lineRoles(
  lines: ReadonlyArray<Line>,
  measure: Measure,
  titles: ReadonlySet<number> = new Set(),
  furniture: ReadonlyArray<Furniture> = [],
): ReadonlyArray<Role> {
  const starred = starredNotes(lines)
  const title = titles.size > 0 ? titles : titleBelowAbstract(lines, measure)
  const roles = lines.map(
    (line): Role => (title.has(line.at) ? 'heading' : starred.has(line.at) ? 'footnote' : shapeRole(line)),
  )
  keepDashes(lines, measure, roles)
  markCaptions(lines, measure, roles)
  markParts(lines, roles)
  markTableNotes(lines, roles)
  keepInside(lines, measure, roles)
  markMastheads(lines, roles)
  markBylines(lines, roles)
  markEntries(lines, measure, roles, furniture)
  markHeadings(lines, measure, roles)
  return roles
}

function shapeRole(line: Line): Role {
  const {text} = line
  if (isPageNote(text) || isSourceNote(text)) return 'footnote'
  const front = frontLabel(text)
  if (
    front &&
    (front.alone ||
      front.marked ||
      front.kind === 'keywords' ||
      /^(?:A(?:bstract|BSTRACT)|摘\s{0,4}要)\s/.test(text)) &&
    text.length > 1
  )
    return 'label'
  if (/^[∗†‡§¶]\s?\S/.test(text) || isNumberedNote(text)) return 'footnote'
  if (line.debris) return 'debris'
  return isItem(text) ? 'item' : 'text'
}

const isItem = (text: string): boolean =>
  /^(?:[•●○◆◇■□▪▸►‣∙·]|[–—-]\s|—[A-Z])/.test(text) || (text.startsWith('—') && (classAt(text, 1) & LOWER) !== 0)

/** `2School of Examples`, `1https://example.org` */
function isNumberedNote(text: string): boolean {
  const rest = /^\d/.test(text) ? text.replace(/^\d{1,2}/, '') : ''
  return /^https?:/.test(rest) || (beginsWith(rest, UPPER) && /^.\p{Ll}{1,20}\s/u.test(rest))
}

/** Notes below a page that a star in the text above leads to: `… a reference error.*` and `* Terms vary: …`. */
function starredNotes(lines: ReadonlyArray<Line>): ReadonlySet<number> {
  const found = new Set<number>()
  let star = -NOTE_REACH
  for (const {at, text, gap} of lines) {
    if (!text.includes('*')) continue
    if (isOwnNote(text)) found.add(at)
    else if (
      /^\*\s?\p{L}/u.test(text) &&
      gap > 0 &&
      at - star < NOTE_REACH &&
      !/^\*\s?\p{L}/u.test(lines[at - 1]!.text)
    ) {
      found.add(at)
      star = -NOTE_REACH
    } else if (/[\p{L}\p{P}]\*(?=[\s，。、；）)]|$)/u.test(text.slice(0, 400))) star = at
  }
  return found
}
/** A starred note on the paper or its author, whatever stands above it. */
const isOwnNote = (text: string): boolean =>
  /^[*＊]\s?(?:本文|本研究|本项研究|感谢|作者|基金|项目|通讯作者|通信作者|\p{Script=Han}{2,24}(?:大学|学院|研究院|研究所|研究中心|法院))/u.test(
    text,
  )

/** How far below its star a note may stand, in lines. */
const NOTE_REACH = 50

/** Captions; `表 2 …` without a mark behind its number is none inside an unfinished paragraph. */
function markCaptions(lines: ReadonlyArray<Line>, measure: Measure, roles: Role[]): void {
  for (const line of lines) {
    const label = roles[line.at] === 'label' || roles[line.at] === 'footnote' ? null : captionLabel(line.text)
    if (!label || !isCaptionLine(line.text)) continue
    const before = lines[line.at - 1]
    const inside = before && roles[before.at] === 'text' && !before.stops && line.gap <= measure.gap
    const filled = inside && room(before, line, measure.full[before.at]!) <= measure.full[before.at]! * 0.1
    const leads = inside && /(?:\b(?:see|in|of|and|or|from|by|to|with|the|than|for)|[(（,，])$/i.test(before.text)
    if (filled && (measure.wrapped || leads || !/[.:：|]/.test(label.mark))) continue
    roles[line.at] = 'caption'
  }
}

/**
 * Names of the parts of a figure on one line right above its caption, and what stands between its signs and its caption.
 *
 *     > | (a) First reading (b) Second reading
 *       | Fig. 2. Both readings.
 */
function markParts(lines: ReadonlyArray<Line>, roles: Role[]): void {
  for (const {at, text, turned} of lines) {
    if (roles[at] !== 'text' || roles[at + 1] !== 'caption' || /[.;,:。]$/.test(text)) continue
    const before = lines[at - 1]
    const inside = before && roles[at - 1] === 'text' && !before.stops
    const part = /^\([a-h]\)\s\S/.test(text)
    if (roles[at - 1] === 'debris' ? part || beginsWith(text, UPPER) : part && (turned || inside)) roles[at] = 'caption'
  }
}

/** Notes right below the cells of a table. */
function markTableNotes(lines: ReadonlyArray<Line>, roles: Role[]): void {
  for (const {at, text} of lines)
    if (
      roles[at] === 'text' &&
      isTableNote(text) &&
      lines.slice(Math.max(0, at - 3), at).some((_, i) => roles[at - 1 - i] === 'debris')
    )
      roles[at] = 'footnote'
}

/** A dash at the begin of a line inside a sentence, with no other such line around it, begins no item. */
function keepDashes(lines: ReadonlyArray<Line>, measure: Measure, roles: Role[]): void {
  for (const {at, text, gap, turned} of lines) {
    if (roles[at] !== 'item' || !DASH.test(text)) continue
    const before = lines[at - 1]
    if (!before || roles[at - 1] !== 'text' || before.stops || (gap > measure.gap && !turned)) continue
    if (room(before, lines[at]!, measure.full[at - 1]!) > measure.full[at - 1]! * Math.max(0.1, measure.slack)) continue
    const around = lines.slice(Math.max(0, at - DASH_REACH), at + DASH_REACH + 1)
    if (around.filter((line) => DASH.test(line.text)).length === 1) roles[at] = 'text'
  }
}
const DASH = /^[–—-]/
/** Lines around an item in which the next item stands. */
const DASH_REACH = 8

/** Lines above the abstract about the journal, the issue, the kind of article, and the fields of a thesis's cover. */
function markMastheads(lines: ReadonlyArray<Line>, roles: Role[]): void {
  for (const {at, text} of lines.slice(0, FRONT)) {
    if (frontLabel(text)?.kind === 'abstract' || sectionRole(text)) return
    if (roles[at] !== 'label' && roles[at] !== 'heading' && (isMasthead(text) || coverField(text)))
      roles[at] = 'masthead'
  }
}

/** Lines at the head of a paper that name its authors. */
function markBylines(lines: ReadonlyArray<Line>, roles: Role[]): void {
  for (const line of lines.slice(0, FRONT)) {
    if (line.at === 0 || roles[line.at] !== 'text') continue
    if (line.stops && line.width > 60) return
    const names = readByline(line.text)
    if (names.length > 1 || (names.length === 1 && isByline(line.text, lines[line.at + 1]?.text ?? '')))
      roles[line.at] = 'byline'
    else if (roles[line.at - 1] === 'byline' && readByline(`${lines[line.at - 1]!.text} ${line.text}`).length > 1)
      roles[line.at] = 'byline'
  }
}
/** A line with one name is a byline where the name has a mark or is Chinese, or a place stands below it. */
const isByline = (text: string, below: string): boolean =>
  /\p{L}[\d*∗†‡§]{1,3}(?:[,，\s]|$)/u.test(text) || isPlace(below) || /^[■●◆]?\s?\p{Script=Han}/u.test(text)
/** Lines that the front matter takes, at most. */
const FRONT = 60

/** The end of a sentence rather than a formula: `成：`, `[25].`, `and 509–523.`, `below ~0.4 K.` */
const isTail = (line: Line): boolean =>
  /^(?:\p{Script=Han}{1,6}|\[\d{1,3}\])[。.；;：:]$/u.test(line.text) ||
  (/^(?!(?:max|min|arg|exp|log|sin|cos|tan|sup|inf|lim|det|diag|var|cov)\b)\p{Ll}{3,20} /u.test(line.text) &&
    line.stops)

/** A marker that its line end tore off: `[25].` */
const MARKER_ALONE = /^\[\d{1,3}(?:[-–,;\s]{1,3}\d{1,3}){0,8}\][.,;:]?$/

/** Figures and signs that only go on with a sentence: `= 21.3, SD = 3.7).` below a line that is full and stops nowhere. */
function keepInside(lines: ReadonlyArray<Line>, measure: Measure, roles: Role[]): void {
  for (const line of lines) {
    if (roles[line.at] !== 'debris') continue
    const before = lines[line.at - 1]
    const isText = before && (roles[before.at] === 'text' || roles[before.at] === 'item')
    if (isText && (measure.pieces.has(line.at) || beginsPieces(line, before, measure))) {
      roles[line.at] = 'text'
      continue
    }
    if (!before || (roles[before.at] !== 'text' && roles[before.at] !== 'item' && roles[before.at] !== 'caption'))
      continue
    const full = measure.full[before.at]!
    const left = measure.pieces.has(before.at) ? 0 : room(before, line, full) / full
    const alone = MARKER_ALONE.test(line.text)
    if (before.stops && !/[:：;；]$/.test(before.text) && !(alone && left < measure.slack)) continue
    if ((line.gap > measure.gap && !line.turned) || (!measure.wrapped && line.width > full * 1.2)) continue
    if (alone || (!before.stops && left < 0.12 && isTail(line))) roles[line.at] = 'text'
    else if (!before.stops && left < 0.12 && closesInside(line, lines[line.at + 1], measure)) roles[line.at] = 'text'
    else if (left > measure.slack) continue
    else if (measure.wrapped || line.width > full * 0.6 || (ends(line) && line.shape.math === 0))
      roles[line.at] = 'text'
  }
}

/** The first piece of a printed line, which goes on with words: `数为 4.6~5.2[5]` before `。`. */
const beginsPieces = (line: Line, before: Line, measure: Measure): boolean =>
  !before.stops && measure.pieces.has(line.at + 1) && beginsWith(line.text, HAN)

/** Signs and figures with a stop or comma behind them. */
const ends = (line: Line): boolean =>
  (/[。.；;，,：:！!？?]$/.test(line.text) || line.stops) && line.shape.han + line.shape.tokens + line.shape.digits > 0

/** The last line of a paragraph, or a full one inside it: it ends a sentence, or goes on in words. */
function closesInside(line: Line, next: Line | undefined, measure: Measure): boolean {
  if (!next || next.debris || next.gap > measure.gap) return false
  if (ends(line) && /^(?:\p{Lu}\p{L}|\p{Script=Han})/u.test(next.text)) return true
  return line.width > measure.full[line.at]! * 0.85 && /\p{Ll}{5}/u.test(line.text)
}

const WEIGHTS = {
  chapter: 1.8,
  section: 1.5,
  appendix: 1.4,
  decimal: 0.3,
  han: 0.9,
  'han-bracket': 0.8,
  roman: 0.7,
  letter: 0.1,
  'digit-bracket': -0.9,
} as const

interface NumberedLine {
  readonly at: number
  /** Line of the title where the number stands alone. */
  readonly title: number
  readonly number: HeadingNumber
  readonly weight: number
}

const isInList = (role: Role): boolean => role === 'entry' || role === 'entry-text' || role === 'furniture'

/** Numbered headings by their sequence, known names, and the lines that they run on to. */
function markHeadings(lines: ReadonlyArray<Line>, measure: Measure, roles: Role[]): void {
  const found: NumberedLine[] = []
  for (const line of lines) {
    if (isInList(roles[line.at]!) || roles[line.at] === 'label' || roles[line.at] === 'caption') continue
    const number = line.text.length < 260 ? readHeadingNumber(line.text) : null
    if (!number) continue
    const title = line.text.slice(number.end).trim()
    if (title) {
      const weight = weigh(lines, measure, roles, line.at, line.at, number, title)
      if (weight > -1) found.push({at: line.at, title: line.at, number, weight})
      continue
    }
    if (isTick(lines, line.at)) continue
    for (const beside of [line.at + 1, line.at - 1]) {
      const other = lines[beside]
      if (
        !other ||
        other.debris ||
        RUNS_IN.test(other.text.slice(0, 200)) ||
        roles[beside] !== 'text' ||
        readHeadingNumber(other.text)?.end === other.text.length
      )
        continue
      const weight =
        weigh(lines, measure, roles, Math.min(line.at, beside), Math.max(line.at, beside), number, other.text) - 0.1
      if (weight > 0.3) {
        found.push({at: line.at, title: beside, number, weight})
        break
      }
    }
  }
  const levels = chooseOutline(found)
  found.forEach(({at, title}, i) => {
    if (levels[i] === 0) return
    roles[at] = 'heading'
    roles[title] = 'heading'
    markContinuation(lines, measure, roles, title)
  })
  for (const line of lines) {
    if (roles[line.at] !== 'text' || line.text.length > 80 || measure.pieces.has(line.at)) continue
    if (sectionRole(line.text) && isFree(lines, measure, roles, line.at)) roles[line.at] = 'heading'
    else if (line.listTitle === 'sure') roles[line.at] = 'heading'
  }
}

/** A title with its sentence behind it: `Paired reading. The first reader` */
const RUNS_IN = /\p{Ll}\. \p{Lu}\p{Ll}/u

/** A number below two others on lines of their own: a tick of an axis. */
const isTick = (lines: ReadonlyArray<Line>, at: number): boolean =>
  [1, 2].every((back) => /^[−-]?\d{1,4}(?:\.\d{1,4})?$/.test(lines[at - back]?.text ?? ''))

/** A title that its line end may cut; a sentence that has begun behind it, `2.1 Sampling. We draw`, is none. */
const isOpenTitle = (title: string): boolean =>
  (endsWith(title, LETTER) || /[-‐,，、]$/.test(title)) &&
  title.length <= LONGEST_TITLE &&
  !(title.includes('. ') && /^.{0,200}[\p{Ll})]\. \p{Lu}/u.test(title))
const LONGEST_TITLE = 241

function weigh(
  lines: ReadonlyArray<Line>,
  measure: Measure,
  roles: ReadonlyArray<Role>,
  first: number,
  last: number,
  number: HeadingNumber,
  title: string,
): number {
  const next = lines[last + 1]
  const runsOn = lines[last]!.width > measure.full[last]! * 0.8
  const likely = Math.max(titleLikeness(title, shapeOf(title)), runsOn && isOpenTitle(title) ? -0.2 : -9)
  let weight = WEIGHTS[number.scheme] + (number.scheme === 'decimal' && number.parts.length > 1 ? 1.1 : 0) + likely
  if (sectionRole(title) || referenceListTitle(title)) weight += 1.5
  if (number.scheme === 'decimal' && (number.parts[0]! > 30 || (number.parts.includes(0) && !isZeroth(number, title))))
    weight -= 1.5
  weight += isFree(lines, measure, roles, first) ? 0.4 : -1.6
  if (!next || next.debris) weight -= 0.6
  if (isSibling(number, next)) weight -= 0.8
  if (isSibling(number, next) && isSibling(number, lines[last + 2])) weight -= 1.2
  if (isSibling(number, lines[first - 1])) weight -= 0.4
  if (isAddress(title)) weight -= 1
  if (number.scheme === 'digit-bracket' && /[:：]$/.test(lines[first - 1]?.text ?? '')) weight -= 1.5
  if (runsOnAsProse(lines, measure, roles, last)) weight -= 1.2
  return weight
}

/** A numbered line that is full, and a line after it that goes on and is full or stops: an item, no heading. */
function runsOnAsProse(lines: ReadonlyArray<Line>, measure: Measure, roles: ReadonlyArray<Role>, at: number): boolean {
  const line = lines[at]!
  const next = lines[at + 1]
  if (!next || roles[at + 1] !== 'text' || line.stops || (next.gap > measure.gap && !next.turned)) return false
  if (measure.indents && next.indent >= 2) return false
  if (room(line, next, measure.full[at]!) > measure.full[at]! * 0.05) return false
  return next.stops || room(next, lines[at + 2] ?? next, measure.full[at + 1]!) <= measure.full[at + 1]! * 0.05
}

function isSibling(number: HeadingNumber, line: Line | undefined): boolean {
  const other = line && readHeadingNumber(line.text)
  return !!other && other.scheme === number.scheme && other.parts.length === number.parts.length
}

/** Whether what stands before a line may end there: a stop, an early end, a gap, an indent, a heading. */
function isFree(lines: ReadonlyArray<Line>, measure: Measure, roles: ReadonlyArray<Role>, at: number): boolean {
  const before = lines[at - 1]
  if (!before || before.stops || before.debris || roles[at - 1] !== 'text') return true
  if (lines[at]!.gap > measure.gap && !lines[at]!.turned) return true
  return room(before, lines[at]!, measure.full[at - 1]!) > measure.full[at - 1]! * Math.max(0.12, measure.slack)
}

/** A heading that fills its line runs on to a short one: `1.2 欧洲国家：……保护本␊　土数据权益`. */
function markContinuation(lines: ReadonlyArray<Line>, measure: Measure, roles: Role[], at: number): void {
  for (let i = at; i < at + 3; i++) {
    const line = lines[i]!
    const next = lines[i + 1]
    if (!next || roles[i + 1] !== 'text' || next.stops || next.text.length > 120) return
    const hyphen = breaksAfter(line.text, LOWER)
    const open = /(?:\b(?:an?|the|of|in|on|at|to|for|from|by|with|and|or|as)|[,，、：:])$/i.test(line.text)
    const filled = room(line, next, measure.full[i]!) <= measure.full[i]! * 0.12
    const hangs = isHanging(lines[at]!, next, measure.full[i + 1]!)
    if (!hyphen && !open && !filled && !hangs && !isSecondHalf(next, lines[i + 2], measure)) return
    if (!hangs && /[，。]/.test(next.text) && !/[，、：]$/.test(line.text)) return
    const after = lines[i + 2]
    const ends = room(next, after ?? next, measure.full[i + 1]!) > measure.full[i + 1]! * 0.12
    const indented = next.indent > line.indent && line.indent === 0
    if (!ends && !(hyphen && indented)) return
    if (titleLikeness(next.text, next.shape) < -0.8 && !hyphen) return
    if (measure.indents && next.indent >= 2 && !(indented && ends)) return
    roles[i + 1] = 'continued-heading'
  }
}

/** A short line that goes on with a title, and a sentence begins below it: `2 Reading twice` and `for both readers`. */
function isSecondHalf(line: Line, next: Line | undefined, measure: Measure): boolean {
  if (!next || line.stops || line.gap > measure.gap || next.gap > measure.gap) return false
  const joint = /^(?:for|of|and|in|on|with|to|from|by|the|an?|under|using|between)\s/.exec(line.text)
  if (!joint || !(classAt(line.text, joint[0].length) & LETTER)) return false
  return line.width < measure.full[line.at]! * 0.75 && line.shape.math === 0 && /^\p{Lu}\p{L}/u.test(next.text)
}

/**
 * Whether a short line hangs below the title of a numbered heading, where its number leaves off.
 *
 *     > | 2.2　引用差错：文献真实存在，却不支持正文的
 *       | 　　 断言
 */
function isHanging(heading: Line, next: Line, full: number): boolean {
  const number = readHeadingNumber(heading.text)
  if (!number || number.scheme === 'digit-bracket') return false
  const hang = next.indent - heading.indent
  return (
    hang >= 3 &&
    hang <= 10 &&
    next.width < full * 0.6 &&
    Math.abs(hang - displayWidth(heading.text.slice(0, number.end))) < 1.5
  )
}
