import {unitSet} from '../../text/unit-set.ts'
import type {BracketedMarker} from './bracketed.ts'

/** Words right before a bracket that make it an interval: 区间[1,10], the range [2, 5], x ∈ [1, 3]. */
const INTERVAL =
  /(?:[∈=<>≤≥×*/+^]|区间|范围|取值|闭区间|interval|range|lengths?|within|\bCIs?|\bIQR|∈)\s?(?:of|为|是|在)?[:：]?\s?$/i

/** Intervals of time and ranges of things, which a citation may stand behind: after a two-day interval [4, 6], a wide range [2, 5]. */
const NO_INTERVAL =
  /(?:(?:-|\b)(?:second|minute|hour|day|week|month|year|time|sampling|retest|follow-up|dosing|recall|lag|wide|broad|narrow|whole|full|large|limited|considerable) |\bat (?:\w{1,12} )?)(?:interval|range)\s?$/i

/** A variable or a type that the bracket indexes: x[3], A[1, 2], int[8], `float fs[4]`. */
const INDEXED =
  /(?:^|[^\p{Script=Latin}\p{N}])(?:[A-Za-z]|(?:u?int\d{0,2}|float\d{0,2}|double|char|long|short|byte|bool)(?: \w{1,12})?|args?v?|arr|array|buf|vec|list)$/u
/** What such a word ends in. */
const mayBeIndexed = unitSet('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_')

/** Is a bracket of numbers something else than a citation: an interval, an index, a year? `highest`: of the list, 0 for none. */
export function isNoCitation(text: string, {start, end, numbers}: BracketedMarker, highest: number): boolean {
  if (numbers.some((number) => number === 0) || /[[,\s]0\d/.test(text.slice(start, end))) return true
  // [1, 1, 2]: a vector.
  if (numbers.length > 1 && new Set(numbers).size < numbers.length && !/[-–—~～]/.test(text.slice(start, end)))
    return true
  // [2019]: a year, unless the list goes that far.
  if (numbers.every((number) => number >= 1000 && number > highest && number <= 2100)) return true
  const before = text.slice(Math.max(0, start - 36), start)
  if (numbers.length > 1 && INTERVAL.test(before))
    if (!NO_INTERVAL.test(before) || numbers.some((number) => number > highest)) return true
  return mayBeIndexed(text.charCodeAt(start - 1)) && INDEXED.test(before)
}
