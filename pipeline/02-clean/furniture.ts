import type {Furniture, FurnitureKind, Range} from '../model/document.ts'
import type {Printed} from '../text/printed.ts'
import {sourceSpan} from '../text/source-map.ts'

/**
 * The furniture list: stretches of the printed text that are none of the paper's, and what is not printed, by place.
 *
 * Unprinted characters that lie inside other furniture are part of it.
 *
 * @param taken - In order; blanks around them are no part of them.
 */
export function furnitureOf(
  sourceText: string,
  {text, runs, left}: Printed,
  taken: ReadonlyArray<Range & {readonly kind: FurnitureKind}>,
): Furniture[] {
  const item = (kind: FurnitureKind, start: number, end: number): Furniture => ({
    text: sourceText.slice(start, end),
    kind,
    sourceStart: start,
    sourceEnd: end,
  })
  const furniture: Furniture[] = []
  let next = 0
  const unprintedBefore = (place: number): void => {
    for (; next < left.length && left[next]!.start < place; next++)
      furniture.push(item(left[next]!.kind, left[next]!.start, left[next]!.end))
  }
  for (const {start, end, kind} of taken) {
    const raw = text.slice(start, end)
    const first = start + raw.length - raw.trimStart().length
    if (!raw.trim()) continue
    const span = sourceSpan(runs, first, first + raw.trim().length)
    unprintedBefore(span.start)
    furniture.push(item(kind, span.start, span.end))
    while (next < left.length && left[next]!.start < span.end) next++
  }
  unprintedBefore(Number.POSITIVE_INFINITY)
  return furniture
}
