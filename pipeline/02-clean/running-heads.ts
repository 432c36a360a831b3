import type {FurnitureKind} from '../model/document.ts'
import {captionLabel} from '../text/caption-labels.ts'
import type {PrintedLine} from './index.ts'

/** Shapes that only furniture has, each with an example. */
const shapes: ReadonlyArray<{readonly shape: RegExp; readonly kind: FurnitureKind}> = [
  {shape: /^·[^·]{2,20}·$/, kind: 'column-mark'}, // ·学术探讨·
  {shape: /^[◇□◆■○●☆★] ?\S{1,4}[ 　]{0,4}\S{0,12}[：:].{2,60}$/u, kind: 'running-head'}, // ◇张　三：论文题目
  {shape: /^第 ?\d{1,4} ?[卷期](?: ?第? ?\d{1,4} ?期)?$/, kind: 'journal-line'}, // 第 3 期
  {shape: /^(?:总第 ?\d{1,5} ?期|\d{4} ?年(?:第 ?\d{1,3} ?[卷期])(?:.{0,20}))$/, kind: 'journal-line'}, // 2024年第3期
  {shape: /^(?:Downloaded from|下载|版权所有|©|Copyright ©|www\.\S{3,60}$)/, kind: 'stamp'},
]

/** The lines that are running heads, column marks, lines of the journal and stamps. */
export function runningHeads(
  printed: ReadonlyArray<PrintedLine>,
  known: ReadonlyMap<number, FurnitureKind>,
): Array<{line: PrintedLine; kind: FurnitureKind}> {
  const byMask = new Map<string, number[]>()
  for (const [at, {text}] of printed.entries()) {
    if (text.length > 120) continue
    const mask = masked(text)
    const places = byMask.get(mask)
    if (places) places.push(at)
    else byMask.set(mask, [at])
  }
  const isNumber = (at: number): boolean => known.has(printed[at]?.index ?? -1)
  const nearPageNumber = (at: number): boolean => [-2, -1, 1, 2].some((step) => isNumber(at + step))
  return printed.flatMap((line, at) => {
    if (known.has(line.index) || line.text.length > 120) return []
    const shape = shapes.find(({shape}) => shape.test(line.text))
    if (shape) return [{line, kind: shape.kind}]
    const places = byMask.get(masked(line.text)) ?? []
    const recurs = places.length >= 3 || (places.length === 2 && (line.isApart || nearPageNumber(at)))
    return recurs &&
      isSpread(places) &&
      isHeadLike(line) &&
      places.some((place) => printed[place]!.isApart || nearPageNumber(place))
      ? [{line, kind: 'running-head' as const}]
      : []
  })
}

const masked = (text: string): string => text.replace(/\d{1,12}/g, '#').replace(/[\s\u3000]{1,200}/g, '')

/** Recurring over pages, not line after line as cells of a table do. */
const isSpread = (places: ReadonlyArray<number>): boolean =>
  places.length > 1 && (places.at(-1)! - places[0]!) / (places.length - 1) >= 8

/** Letters in it, no end of a sentence, and no label of a caption. */
const isHeadLike = ({text}: PrintedLine): boolean =>
  /[\p{L}]/u.test(text) && masked(text).length > 1 && !/[。；;，,]$/.test(text) && !captionLabel(text)
