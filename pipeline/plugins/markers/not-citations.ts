import type {BracketedMarker} from './bracketed.ts'

/** Words right before a bracket that make it an interval: 区间[1,10], the range [2, 5], x ∈ [1, 3]. */
const INTERVAL = /(?:[∈=<>≤≥×*/+^]|区间|范围|取值|闭区间|interval|range|lengths?|within|∈)\s?(?:of|为|是|在)?\s?$/i

/** Is a bracket of numbers something else than a citation: an interval, an index, a year? `highest`: of the list, 0 for none. */
export function isNoCitation(text: string, {start, numbers}: BracketedMarker, highest: number): boolean {
  if (numbers.some((number) => number === 0)) return true
  if (new Set(numbers).size < numbers.length) return true
  // [2019]: a year, unless the list goes that far.
  if (numbers.every((number) => number >= 1000 && number > highest && number <= 2100)) return true
  const before = text.slice(Math.max(0, start - 14), start)
  if (numbers.length > 1 && INTERVAL.test(before)) return true
  // x[3], A[1, 2], int[8]: an index glued to a variable or a type.
  return /(?:^|[^\p{Script=Latin}\p{N}])(?:[A-Za-z]|u?int\d{0,2}|float\d{0,2}|double|char|long|short|byte|bool|args?v?|arr|array|buf|vec|list)$/u.test(
    before,
  )
}
