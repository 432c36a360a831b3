import type {CleanedDocument} from '../model/document.ts'

/** A printed line of the paper as the reflow sees it. */
export interface PageLine {
  /** Range in the source without white space at the ends. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** In Latin letters; a Han character counts two. */
  readonly width: number
  /** Width of full lines around here. */
  readonly full: number
  /** Width of the white space before the text. */
  readonly indent: number
  /** Blank lines before it beyond what the file puts between any two lines. */
  readonly gap: number
  /** A page or column ends before it. */
  readonly turn: boolean
}

/** How many lines to either side tell how wide a full line is: columns, abstract and list differ in one file. */
const AROUND = 14

export function pageLines(document: CleanedDocument): PageLine[] {
  const {sourceText} = document
  const lines: Array<{
    start: number
    end: number
    text: string
    width: number
    indent: number
    blanks: number
    turn: boolean
  }> = []
  let blanks = 0
  let turn = false
  for (const line of document.lines) {
    const raw = sourceText.slice(line.start, line.end)
    if (raw.includes('\f')) turn = true
    const text = raw.trim()
    if (line.furniture) {
      turn = true
      continue
    }
    if (!text) {
      blanks++
      continue
    }
    const lead = raw.length - raw.trimStart().length
    const start = line.start + lead
    lines.push({
      start,
      end: start + text.length,
      text,
      width: widthOf(text),
      indent: widthOf(raw.slice(0, lead).replace(/[\f\r]/g, '')),
      blanks,
      turn,
    })
    blanks = 0
    turn = false
  }
  const usual = usualBlanks(lines.map((line) => line.blanks))
  return lines.map(({blanks: before, ...line}, i) => ({
    ...line,
    full: fullWidth(lines, i),
    gap: Math.max(0, before - usual),
  }))
}

/** Blank lines that stand between any two lines of the file: the median. */
function usualBlanks(blanks: ReadonlyArray<number>): number {
  const sorted = [...blanks].sort((a, b) => a - b)
  return Math.min(1, sorted[Math.floor(sorted.length / 2)] ?? 0)
}

/**
 * The width of a full line here: four lines of five around do not pass it, nor do the lines next to it on one side,
 * where an abstract over the whole page meets a column.
 */
function fullWidth(lines: ReadonlyArray<{readonly width: number}>, at: number): number {
  const widths: number[] = []
  for (let i = Math.max(0, at - AROUND); i <= Math.min(lines.length - 1, at + AROUND); i++)
    if (lines[i]!.width > 12) widths.push(lines[i]!.width)
  widths.sort((a, b) => a - b)
  const usual = widths[Math.floor(widths.length * 0.8)] ?? 0
  const side = (step: 1 | -1): number => Math.max(0, ...[1, 2, 3, 4].map((n) => lines[at + step * n]?.width ?? 0))
  const [above, below] = [side(-1), side(1)]
  return Math.min(usual, above || usual, below || usual)
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’—…]/

export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += WIDE.test(character) ? 2 : 1
  return width
}
