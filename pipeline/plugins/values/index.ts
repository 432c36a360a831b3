/** A value printed in a text. Offsets in UTF-16 code units, half-open. */
export interface FoundValue {
  readonly start: number
  readonly end: number
  /** Equals the slice. */
  readonly text: string
  readonly type: 'date' | 'duration' | 'number' | 'percent' | 'ordinal' | 'currency' | 'quantity'
  /** EDTF for a date, ISO 8601 for a duration, a number otherwise; `null` where it is left vague. */
  readonly value: string | number | null
  readonly unit?: string
  /** `近 30%`, `about 30 %`. */
  readonly approximate?: boolean
}

/** Find the dates, durations, numbers, percentages, ordinals, sums of money and quantities of a text, in reading order. */
export function findValues(_text: string): FoundValue[] {
  return []
}
