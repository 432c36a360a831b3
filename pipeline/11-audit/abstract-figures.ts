import type {AlignedDocument, Finding} from '../model/document.ts'
import {finding} from '../model/findings.ts'
import {claimsAt} from './shares.ts'

const NUMBER = /(?<![\p{L}\d.])\d{1,3}(?:(?:[,，]\d{3})+|\d{0,9})(?:\.\d{1,6})?/gu

/**
 * Figures of the abstract that the body never prints, nor a rounder or finer form of them.
 *
 * Figures of one digit and years are left alone; so is a paper whose body prints few figures (it lies in part elsewhere).
 */
export function abstractFigures(document: AlignedDocument): Finding[] {
  const own = document.abstracts.filter(({belongs}) => belongs === 'this-paper')
  const inside = (from: number, to: number): boolean =>
    document.abstracts.some(({start, end}) => from < end && start < to)
  const body: number[] = []
  for (const {kind, start, end} of document.blocks) {
    if (kind === 'reference' || inside(start, end)) continue
    for (const [printed] of document.text.slice(start, end).matchAll(NUMBER)) body.push(numberOf(printed))
  }
  if (body.length < 20) return []
  body.sort((a, b) => a - b)
  return own.flatMap((abstract) => {
    const alone = [...abstract.text.matchAll(NUMBER)].filter(([printed]) => {
      const value = numberOf(printed)
      const decimals = printed.split('.')[1]?.length ?? 0
      if (decimals === 0 && (value < 13 || (value >= 1500 && value <= 2100))) return false
      return !stands(body, value, decimals) && !stands(body, 100 - value, decimals)
    })
    if (alone.length === 0) return []
    const start = abstract.start + alone[0]!.index
    const end = start + alone[0]![0].length
    const figures = alone.slice(0, 6).map(([printed]) => printed)
    return [
      finding(
        'abstract-only-figure',
        {figures: figures.join(', ')},
        {start, end, related: claimsAt(document, {start, end}), confidence: 0.65},
      ),
    ]
  })
}

const numberOf = (printed: string): number => Number(printed.replace(/[,，]/g, ''))

/** Whether the sorted numbers hold this one, or one that rounds to it at its printed precision. */
function stands(sorted: ReadonlyArray<number>, value: number, decimals: number): boolean {
  const slack = 0.501 * 10 ** -decimals
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value - slack) low = middle + 1
    else high = middle
  }
  return low < sorted.length && sorted[low]! <= value + slack
}
