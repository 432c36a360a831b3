import type {CleanedDocument} from '../model/document.ts'
import {BLANK, classAt, classBefore, HAN, LOWER} from '../text/character-classes.ts'
import {displayWidth} from '../text/display-width.ts'
import {referenceListTitle} from '../text/list-titles.ts'
import {endsSentence, isDebris, isLabelHeap, type Shape, shapeOf} from '../text/shape.ts'
import {typesetWidth} from '../text/typeset-width.ts'

/** A printed line of the paper, furniture and blank lines left out. */
export interface Line {
  readonly at: number
  /** Range in `printed.text`, without the blanks around it. */
  readonly start: number
  readonly end: number
  /** As printed; a soft hyphen at its end as the hyphen that it is there. */
  readonly text: string
  /** Columns that it takes, and columns left blank before it. */
  readonly width: number
  readonly indent: number
  /** Columns of what cannot be parted from its begin: a Latin word with its blank, a Han character with its stop. */
  readonly opening: number
  /** Blank lines before it. */
  readonly gap: number
  /** Furniture stands between it and the line before. */
  readonly turned: boolean
  readonly shape: Shape
  readonly debris: boolean
  /** It may end a sentence. */
  readonly stops: boolean
  /** It is the title of a list of references. */
  readonly listTitle: 'sure' | 'vague' | null
}

/** Without doubled blanks and blanks that stretch Han: what the line was filled with. */
function closed(text: string): string {
  const single = text.includes('  ') ? text.replace(/ {2,8}/g, ' ') : text
  for (let at = single.indexOf(' '); at >= 0; at = single.indexOf(' ', at + 1))
    if (classBefore(single, at) & classAt(single, at + 1) & HAN)
      return single.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
  return single
}

export function readLines(document: CleanedDocument): ReadonlyArray<Line> {
  const lines: Line[] = []
  let gap = 0
  let turned = false
  for (const {start, end, gap: blanks, feed, furniture} of document.lines) {
    gap += blanks
    turned ||= feed
    const raw = document.printed.text.slice(start, end)
    if (furniture) {
      turned = true
      continue
    }
    const trimmed = raw.trim()
    const text = trimmed.endsWith('\u00ad') ? `${trimmed.slice(0, -1)}‐` : trimmed
    const lead = raw.length === trimmed.length ? 0 : raw.indexOf(trimmed)
    const head = lead > 0 ? raw.slice(0, lead) : ''
    lines.push(
      lineOf({
        at: lines.length,
        start: start + lead,
        end: start + lead + text.length,
        text,
        indent: lead > 0 ? displayWidth(head.replaceAll('\f', '')) : 0,
        gap,
        turned: turned || head.includes('\f'),
      }),
    )
    gap = 0
    turned = false
  }
  return lines
}

/** A line with all that its text shows. */
export function lineOf(line: Pick<Line, 'at' | 'start' | 'end' | 'text' | 'indent' | 'gap' | 'turned'>): Line {
  const {at, start, end, text, indent, gap, turned} = line
  const shape = shapeOf(text)
  return {
    at,
    start,
    end,
    text,
    indent,
    gap,
    turned,
    shape,
    width: displayWidth(closed(text)),
    opening: openingOf(text, displayWidth),
    debris: isDebris(shape) || isLabelHeap(text),
    stops: endsSentence(text),
    listTitle: referenceListTitle(text),
  }
}

/** The same lines, measured as a proportional face sets them. */
export const setLines = (lines: ReadonlyArray<Line>): ReadonlyArray<Line> =>
  lines.map((line) => ({...line, width: typesetWidth(closed(line.text)), opening: openingOf(line.text, typesetWidth)}))

function openingOf(text: string, widthOf: (text: string) => number): number {
  const head = text.slice(0, 40)
  const word = head.slice(0, firstWord(head))
  return widthOf(classAt(head, 0) & HAN ? word : `${word} `)
}

/** Where the first word of a line ends, or the one Han character with the marks before and behind it. */
function firstWord(text: string): number {
  let at = 0
  while (at < 3 && '“"‘\'(（[【《'.includes(text[at] ?? ' ')) at++
  if (classAt(text, at) & HAN) {
    at += text.codePointAt(at)! > 0xffff ? 2 : 1
    for (let marks = 0; marks < 3 && '，。、；：！？”）》】'.includes(text[at] ?? ' '); marks++) at++
    return at
  }
  while (at < text.length && !(classAt(text, at) & (HAN | BLANK))) at++
  return at > 0 ? at : text.length
}

/** Whether a line goes on in the next one, which begins in lower case or goes on in Han: both are inside a paragraph. */
export const runsInto = (line: Line, next: Line): boolean => {
  const opening = classAt(next.text, 0)
  if (opening & LOWER) return true
  return (opening & HAN) !== 0 && ((classBefore(line.text) & HAN) !== 0 || /[，、]$/.test(line.text.slice(-1)))
}
