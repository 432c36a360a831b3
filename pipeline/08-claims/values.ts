import type {ClaimDate, ClaimQuantity, Range} from '../model/document.ts'
import {findValues} from '../plugins/values/index.ts'

type Found = ReturnType<typeof findValues>[number]

export interface SentenceValues {
  readonly dates: ReadonlyArray<ClaimDate>
  readonly quantities: ReadonlyArray<ClaimQuantity>
}

/** Dates and quantities of one sentence, in the offsets of the document; those inside markers are left out. */
export function sentenceValues(text: string, sentence: Range, markers: ReadonlyArray<Range>): SentenceValues {
  const dates: ClaimDate[] = []
  const quantities: ClaimQuantity[] = []
  for (const value of findValues(text.slice(sentence.start, sentence.end))) {
    const start = sentence.start + value.start
    const end = sentence.start + value.end
    if (markers.some((marker) => start < marker.end && marker.start < end)) continue
    if (value.type === 'date') {
      if (typeof value.value === 'string') dates.push({start, end, text: value.text, value: value.value})
    } else if (value.type !== 'ordinal') quantities.push(...quantitiesOf(value, start, end))
  }
  return {dates, quantities}
}

function quantitiesOf(value: Found, start: number, end: number): ClaimQuantity[] {
  if (value.article) return []
  const number = typeof value.value === 'number' ? value.value : (value.amount ?? null)
  return [
    {
      start,
      end,
      text: value.text,
      value: number,
      unit: value.unit ?? null,
      role: value.role ?? 'count',
      ...(value.approximate ? {approximate: true} : {}),
    },
  ]
}
