import type {CleanedDocument} from '../model/document.ts'
import {displayWidth} from '../text/display-width.ts'
import {endsSentence, isDebris, type Shape, shapeOf} from '../text/shape.ts'
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
}

/** Without doubled blanks and blanks that stretch Han: what the line was filled with. */
const closed = (text: string): string =>
  text.replace(/ {2,8}/g, ' ').replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')

export function readLines(document: CleanedDocument): ReadonlyArray<Line> {
  const lines: Line[] = []
  let gap = 0
  let turned = false
  for (const {start, end, gap: blanks, feed, furniture} of document.lines) {
    gap += blanks
    turned ||= feed
    const raw = document.printed.text.slice(start, end)
    const text = raw.trim().replace(/\u00ad$/, '‐')
    if (furniture) {
      turned = true
      continue
    }
    const lead = raw.length - raw.trimStart().length
    const head = raw.slice(0, lead)
    const shape = shapeOf(text)
    lines.push({
      at: lines.length,
      start: start + lead,
      end: start + lead + text.length,
      text,
      width: displayWidth(closed(text)),
      opening: openingOf(text, displayWidth),
      indent: displayWidth(head.replace(/\f/g, '')),
      gap,
      turned: turned || head.includes('\f'),
      shape,
      debris: isDebris(shape),
      stops: endsSentence(text),
    })
    gap = 0
    turned = false
  }
  return lines
}

/** The same lines, measured as a proportional face sets them. */
export const setLines = (lines: ReadonlyArray<Line>): ReadonlyArray<Line> =>
  lines.map((line) => ({...line, width: typesetWidth(closed(line.text)), opening: openingOf(line.text, typesetWidth)}))

function openingOf(text: string, widthOf: (text: string) => number): number {
  const head = text.slice(0, 40)
  const word =
    /^[“"‘'(（[【《]{0,3}(?:\p{Script=Han}[，。、；：！？”）》】]{0,3}|[^\s\p{Script=Han}]{1,40})/u.exec(head)?.[0] ??
    head
  return widthOf(/^\p{Script=Han}/u.test(head) ? word : `${word} `)
}
