import type {CleanedDocument} from '../model/document.ts'
import {displayWidth} from '../text/display-width.ts'
import {endsSentence, isDebris, type Shape, shapeOf} from '../text/shape.ts'

/** A printed line of the paper, furniture and blank lines left out. */
export interface Line {
  readonly at: number
  /** Range in `sourceText`, without the blanks around it. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** Columns that it takes, and columns left blank before it. */
  readonly width: number
  readonly indent: number
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
  for (const {start, end, furniture} of document.lines) {
    const raw = document.sourceText.slice(start, end)
    const text = raw.trim()
    if (furniture) {
      turned = true
      continue
    }
    if (!text) {
      gap++
      turned ||= raw.includes('\f')
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
