/** The reference numbers that a marker stands for, and whether its ranges are such as a list can hold. */
export interface MarkerNumbers {
  readonly numbers: ReadonlyArray<number>
  /** A range no list could hold (`[1-99999]`): only its printed ends are in `numbers`. */
  readonly unlikely: boolean
}

/** The longest range that is written out. */
const LONGEST_RANGE = 1000

const DASHES = '-–—−‐‑－~～〜∼'
const SEPARATORS = ',，、;；'

/**
 * Read the numbers between a marker's brackets: `1, 3-5`, `１，３～５`, `16 17`. `null` when they are none.
 *
 * A blank alone between two numbers is a lost hyphen or comma: both stand as printed.
 */
export function readNumbers(inside: string): MarkerNumbers | null {
  const numbers: number[] = []
  let unlikely = false
  let range = false
  let separated = true
  let at = 0
  while (at < inside.length) {
    const mark = inside[at]!
    const digit = digitOf(mark)
    if (digit !== undefined) {
      let value = digit
      let digits = 1
      for (at++; at < inside.length; at++, digits++) {
        const next = digitOf(inside[at]!)
        if (next === undefined) break
        value = value * 10 + next
      }
      if (digits > 9) return null
      if (range) unlikely = fill(numbers, value) || unlikely
      else numbers.push(value)
      range = false
      separated = false
      continue
    }
    if (DASHES.includes(mark)) {
      if (separated || range) return null
      range = true
    } else if (SEPARATORS.includes(mark)) {
      if (separated || range) return null
      separated = true
    } else if (!/\s/.test(mark)) return null
    at++
  }
  if (numbers.length === 0 || range || separated) return null
  return {numbers, unlikely}
}

/** Put the rest of the range from the last number to `last` into `numbers`; true when only its end was. */
function fill(numbers: number[], last: number): boolean {
  const first = numbers.at(-1)!
  if (last - first > LONGEST_RANGE) {
    numbers.push(last)
    return true
  }
  if (last <= first) numbers.push(last)
  for (let number = first + 1; number <= last; number++) numbers.push(number)
  return false
}

/** The value of an ASCII or full-width digit. */
export function digitOf(character: string): number | undefined {
  if (character >= '0' && character <= '9') return character.charCodeAt(0) - 48
  if (character >= '０' && character <= '９') return character.charCodeAt(0) - 0xff10
  return undefined
}
