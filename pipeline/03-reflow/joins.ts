import {beginsWith, breaksAfter, endsWith, HAN, LOWER, NUMBER, UPPER} from '../text/character-classes.ts'
import {readHeadingNumber} from '../text/heading-numbers.ts'
import {titleLikeness} from '../text/title-likeness.ts'
import type {Line} from './lines.ts'
import {type Measure, room} from './measure.ts'
import {endsParagraph} from './paragraph-end.ts'

/**
 * Whether a line goes on with the paragraph of the line before it.
 *
 * Indents and gaps tell where the document uses them; a line that ends well before its width ends a paragraph; a page
 * turned between them counts for nothing.
 *
 * @param count lines of the paragraph up to `before`
 */
export function goesOn(before: Line, line: Line, measure: Measure, count: number): boolean {
  const full = measure.full[before.at]!
  const left = room(before, line, full) / Math.max(1, full)
  const early = left > measure.slack
  const continues = opensInside(line.text, before.text)
  if (continues && measure.pieces.has(before.at)) return true
  if (!before.stops && continues && breaksAfter(before.text, LOWER)) return true
  if (measure.indents && line.indent >= 2) return false
  if (line.gap > measure.gap && !line.turned)
    return (
      !before.stops &&
      ((continues && (!early || (left < 0.6 && leavesOpen(before.text)))) ||
        (!early && goesOnOver(before.text, line.text)))
    )
  if (before.stops && isNumbered(line.text)) return false
  if (before.stops && !measure.wrapped && isTitle(line, measure)) return false
  if (before.stops && measure.parting === 'indent' && isTitleOverIndent(line, measure)) return false
  if (isTitleInTwo(before, line, measure)) return true
  if (before.stops && measure.parting !== 'width' && !line.turned) return left < 0.5
  if (before.stops && !measure.indents && !(measure.wrapped && early)) {
    if (!measure.wrapped && ENUMERATED.test(line.text)) return false
    return !endsParagraph(before, line, measure, count)
  }
  if (measure.wrapped && !early) return true
  if (before.stops && ENUMERATED.test(line.text)) return false
  if (before.stops) return !early && !(measure.indents && left > 0.2)
  if (!early || measure.insideWords.has(line.at)) return true
  if (continues || (!measure.wrapped && leavesOpen(before.text))) return left < 0.6
  if (left > 0.45) return false
  if (/[，；]/.test(before.text) && left < 0.25) return true
  return titleLikeness(before.text, before.shape) < 0.5 || left < measure.slack + 0.1
}

/**
 * Whether two lines are pieces of one printed line that a raised sign cut: the first stops nowhere, together they fill the
 * width, and the text goes on.
 *
 *     综合运用各向异性场——它使 1
 *     2 ⟨111⟩ 位错获得一个体胀
 *     场，而该场……
 */
export function isOneLine(before: Line, line: Line, next: Line | undefined, measure: Measure): boolean {
  if (measure.wrapped || line.gap > measure.gap || before.stops || line.stops || !next) return false
  const full = measure.full[before.at]!
  const together = before.width + line.width + 1
  if (before.width > full * 0.85 || before.width < full * 0.2 || together < full * 0.93 || together > full * 1.05)
    return false
  return (
    (beginsWith(line.text, LOWER | NUMBER | HAN) || /^[⟨(（]/.test(line.text)) &&
    (beginsWith(next.text, LOWER | HAN) || /^[，。、；：]/.test(next.text))
  )
}

/** A title without a number: a short line that stops nowhere, before a full one that begins a sentence. */
function isTitle(line: Line, measure: Measure): boolean {
  const next = measure.lines[line.at + 1]
  if (!next || line.stops || !beginsWith(line.text, UPPER) || !beginsWith(next.text, UPPER)) return false
  const full = measure.full[line.at]!
  return room(line, next, full) > full * 0.35 && next.width > full * 0.8 && titleLikeness(line.text, line.shape) > 0.6
}

/** A title without a number where paragraphs are indented: a short line that stops nowhere, and the next one has an indent. */
function isTitleOverIndent(line: Line, measure: Measure): boolean {
  const next = measure.lines[line.at + 1]
  if (!next || line.stops || line.indent >= 2 || next.indent < 2 || next.gap > measure.gap) return false
  if (!beginsWith(line.text, UPPER | HAN) || !beginsWith(next.text, UPPER | HAN)) return false
  const full = measure.full[line.at]!
  return room(line, next, full) > full * 0.35 && titleLikeness(line.text, line.shape) > 0.6
}

/** Two short lines that stop nowhere, blank lines above and below them alone. */
function isTitleInTwo(before: Line, line: Line, measure: Measure): boolean {
  const next = measure.lines[line.at + 1]
  if (!next || !measure.gaps || before.stops || line.stops || before.at < FRONT) return false
  if (before.gap <= measure.gap || line.gap > measure.gap || next.gap <= measure.gap) return false
  const full = measure.full[line.at]!
  return (
    Math.max(before.width, line.width) < full * 0.8 &&
    before.width > full * 0.4 &&
    Math.min(before.shape.words, line.shape.words) > 0 &&
    titleLikeness(`${before.text} ${line.text}`, before.shape) > 0.6
  )
}
/** Lines that the front matter takes, at most: names and addresses stand there in short lines. */
const FRONT = 60

/** An item of an enumeration: `(2) …`, `3. …`, `（M1）…`, `(iv) …`, `①…`. */
const ENUMERATED =
  /^(?:[(（](?:\d{1,2}|[a-z]|[ivx]{1,4}|[A-Z]\d?|[一二三四五六七八九十]{1,2})[)）]|\d{1,2}[.．、)）]\s?(?=[^\d\s])|[①-⑳])/u

/** What a sentence does not begin with: `and so on`; a lower-case name after Han may begin one, `mmap 用于……`. */
const opensInside = (text: string, before: string): boolean =>
  /^[，。、；：）)”,;.]/u.test(text) || (beginsWith(text, LOWER) && !endsWith(before, HAN))

/** A line that cannot end anything: `…values, or`, `…[2,`, `…into an`. */
const leavesOpen = (text: string): boolean =>
  /(?:[,([（]|\b(?:an?|the|of|in|on|at|to|for|from|by|with|and|or|than|that|is|are|was|were))$/.test(text.slice(-12))

/** Halves of a sentence that no blank line parts: `…marks [2,` and `3] are`, `…of 400 values, or` and `13.5% of`. */
const goesOnOver = (before: string, line: string): boolean =>
  ((beginsWith(line, LOWER) || /^\d/.test(line)) && leavesOpen(before)) || breaksAfter(before, UPPER)

/** Whether a line begins with a number, or a name and a number, of its own. */
const isNumbered = (text: string): boolean =>
  /\d/.test(text.slice(0, FARTHEST_NUMBER)) &&
  (/^\d/.test(text) ? RUN_IN.test(text) : /^[acdelprt定引命推例假]/i.test(text) && STATEMENT.test(text))
/** Characters up to the first figure of `Proposition  1.`, the longest of these. */
const FARTHEST_NUMBER = 14

/** What bears a name and a number of its own begins a paragraph: `Definition 2. We call …`. */
const STATEMENT =
  /^(?:Definition|Theorem|Lemma|Proposition|Corollary|Remark|Example|Assumption|Conjecture|Claim|Property|Problem|定义|定理|引理|命题|推论|例|假设)\s{0,2}\d{1,3}(?:\.\d{1,2}){0,2}\s{0,2}[.．:：(（]/iu

/** A numbered heading with its text behind it: `2.1.1 Paired reading. The first reader marks …`. */
const RUN_IN = /^\d{1,2}(?:\.\d{1,2}){1,3}\.?\s\p{Lu}[^.]{2,80}\.\s\p{Lu}/u

/** Neither a label of a figure nor a line of a caption in a smaller face. */
function isInColumn(before: Line, line: Line, measure: Measure): boolean {
  const full = measure.full[before.at]!
  return (line.stops || line.width > full * 0.5) && (line.width < full * 1.08 || before.width > full * 1.06)
}

/** A full line that ends in the middle of a sentence, and a full line on the next page: `…as each early` and `Han commentary shows…`. */
function goesOnOverPage(before: Line, line: Line, measure: Measure): boolean {
  if (!/\p{Ll}{2}$/u.test(before.text) || !/^\p{Lu}\p{Ll}/u.test(line.text) || readHeadingNumber(line.text))
    return false
  return line.width > measure.full[line.at]! * 0.85 && line.shape.words > 4 && before.shape.words > 3
}

/** Whether a line takes up a paragraph that a note, a caption or a formula cut in two. */
export function takesUp(before: Line, line: Line, measure: Measure): boolean {
  if (before.stops || (measure.indents && line.indent >= 2)) return false
  if (line.at > before.at + 1 && !measure.wrapped && !isInColumn(before, line, measure)) return false
  if (breaksAfter(before.text, LOWER)) return beginsWith(line.text, LOWER)
  if (room(before, line, measure.full[before.at]!) > measure.full[before.at]! * 0.3) return false
  if (beginsWith(line.text, LOWER) || /^[，。、；：）)”,;]/.test(line.text)) return true
  if (line.turned && goesOnOverPage(before, line, measure)) return true
  if (/^\d/.test(line.text) && goesOnOver(before.text, line.text) && line.shape.words > 3) return true
  const joins = beginsWith(line.text, HAN) && (endsWith(before.text, HAN) || /[，、]$/.test(before.text))
  return joins && !readHeadingNumber(line.text)
}
