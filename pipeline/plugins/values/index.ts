import type {Writable} from '../../text/writable.ts'
import {type Found, joinDates} from './date-phrases.ts'
import {nuanceAfter, nuanceBefore} from './nuance.ts'
import {scan} from './scan.ts'

/** A value printed in a text. Offsets in UTF-16 code units, half-open. */
export interface FoundValue {
  readonly start: number
  readonly end: number
  /** Equals the slice. */
  readonly text: string
  readonly type: 'date' | 'duration' | 'number' | 'percent' | 'ordinal' | 'currency' | 'quantity'
  /** EDTF for a date, ISO 8601 for a duration, a number otherwise; `null` where it is left vague (数十个). */
  readonly value: string | number | null
  /**
   * `%` and `pp` (percentage points), an ISO 4217 code, the symbol of a unit of measure, the name of a unit of time in
   * the plural, or the measure word that a Chinese number counts by (份, 人).
   */
  readonly unit?: string
  /** `近 30%`, `about 30 %`, 十余万. */
  readonly approximate?: boolean
  /** `超过 30%`, `at least 5`; `不足 30%`, `under 5`. */
  readonly bound?: 'at-least' | 'at-most'
  /** What it measures, where the words beside it tell: `增长 5%` change, `共 12 家` whole, `其中 3 家` part, `占 5%` share. */
  readonly role?: 'part' | 'whole' | 'share' | 'change' | 'count'
  /** Of a duration: the number of its first part as printed, for `15 minutes`. */
  readonly amount?: number
  /** 一个, 一种: an article rather than a count. */
  readonly article?: boolean
}

/**
 * Find the dates, durations, numbers, percentages, ordinals, sums of money and quantities of a text, in reading order.
 *
 * Chinese and English, mixed as they come. Values do not overlap. What is a label and no value (第 32 条, `[3]`,
 * `Fig. 2`, GPT-4, a title in 《》) is left out. Linear in the length of the text; never throws.
 */
export function findValues(text: string): FoundValue[] {
  return joinDates(text, scan(text)).map((found) => described(text, found))
}

/** With its text and what the words beside it say of it: about, at least, at most. */
function described(text: string, found: Found): FoundValue {
  const {end, type, value, unit} = found
  const before = type === 'ordinal' ? null : nuanceBefore(text, found)
  const kind = type === 'ordinal' ? null : (before?.kind ?? nuanceAfter(text, end))
  const start = before?.start ?? found.start
  const printed = text.slice(start, end)
  const whole: Writable<FoundValue> =
    unit === undefined ? {start, end, text: printed, type, value} : {start, end, text: printed, type, value, unit}
  if (found.approximate) whole.approximate = true
  if (found.amount !== undefined) whole.amount = found.amount
  if (found.article) whole.article = true
  if (found.role) whole.role = found.role
  if (kind === 'about') whole.approximate = true
  else if (kind) whole.bound = kind
  return whole
}
