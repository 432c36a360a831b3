import type {Range} from '../model/document.ts'
import type {ProseValues} from './paragraph-values.ts'

/** A number as printed in digits, and what it may stand for: `12.400` is 12.4 or 12400, `36,8` is 36.8. */
export interface Figure extends Range {
  readonly text: string
  /** The usual reading first. */
  readonly readings: ReadonlyArray<number>
}

const NUMERAL = /\d(?<![\p{Script=Latin}\d.]\d)\d{0,11}(?:[.,，·]\d{1,9}){0,4}/gu
const GROUPED = /^\d{1,3}(?:[.,，]\d{3})+$/

/** The numbers printed in digits in a stretch of text; digits of names (`CD4`, `p53`) are none. */
export function figuresOf(text: string, start: number, end: number): Figure[] {
  return [...text.slice(start, end).matchAll(NUMERAL)].map(({0: printed, index}) => ({
    start: start + index,
    end: start + index + printed.length,
    text: printed,
    readings: readingsOf(printed),
  }))
}

/** Whether a sign or word of per cent stands behind a figure. */
export const isShare = (text: string, {end}: Figure): boolean => SHARE.test(text.slice(end, end + 9))
const SHARE = /^(?:[)）]? ?[%％]| per ?cent|个百分点)/

function readingsOf(printed: string): number[] {
  if (!/[^\d]/.test(printed)) return [Number(printed)]
  const plain = Number(printed.replace(/[,，]/g, ''))
  const readings = Number.isNaN(plain) ? [] : [plain]
  if (GROUPED.test(printed)) readings.push(Number(printed.replace(/[.,，]/g, '')))
  const decimal = /^(\d+)[,·](\d{1,2})$/.exec(printed)
  if (decimal) readings.push(Number(`${decimal[1]}.${decimal[2]}`))
  return readings.length > 0 ? readings : [Number.parseFloat(printed)]
}

/** Figures behind each other within which sums, differences and shares are taken. */
const TOGETHER = 4

/** What a body knows of figures. */
export interface Known {
  /** Whether it prints one in digits, or one that rounds to it. */
  readonly printed: (figure: Figure) => boolean
  /** Whether it says one in words, or gives the figures that it follows from; so may the figures printed beside it. */
  readonly implied: (figure: Figure, beside: ReadonlyArray<Figure>) => boolean
}

/** What the body of a clean text knows: the figures that it prints, and those that follow from them. */
export function knownFigures(
  clean: string,
  body: ReadonlyArray<Figure>,
  prose: ReadonlyArray<ProseValues>,
  leftOut: (start: number, end: number) => boolean,
): Known {
  const printed = sortedOf(body.flatMap(({readings}) => readings))
  // Numbers in words, sums and shares are looked for only where a figure is not printed as it stands.
  let more: {readonly sorted: Float64Array; readonly shares: Float64Array} | null = null
  const read = (): {readonly sorted: Float64Array; readonly shares: Float64Array} => {
    const known: number[] = []
    const shares: number[] = []
    for (const {text, start, end, values} of prose) {
      if (leftOut(start, end)) continue
      const numbers = values().flatMap(({value, type}) =>
        typeof value === 'number' && type !== 'ordinal' ? [value] : [],
      )
      known.push(...numbers, ...sumsOf(numbers))
      shares.push(...sharesOf(numbers))
      // one of 40: the value reader leaves the pronoun.
      for (const match of text.slice(start, end).matchAll(/\bone (?:out )?(?:of|in) (?:the )?(\d{1,6})/gi))
        shares.push(100 / Number(match[1]))
    }
    return {sorted: sortedOf(known), shares: sortedOf(shares)}
  }
  const fits = (sorted: Float64Array, {readings, text}: Figure): boolean =>
    readings.some((value) => {
      const decimals = decimalsIn(text)
      return holds(sorted, value, decimals) || (value <= 100 && holds(sorted, 100 - value, decimals))
    })
  const implied: Known['implied'] = (figure, beside) => {
    const {text, readings} = figure
    const decimals = decimalsIn(text)
    more ??= read()
    if (fits(more.sorted, figure)) return true
    const others = beside.filter((other) => other.text !== text).map((other) => other.readings[0]!)
    const value = readings[0]!
    if (holds(sortedOf(sumsOf(others)), value, decimals)) return true
    return (
      isShare(clean, figure) &&
      (holds(more.shares, value, decimals) || holds(sortedOf(sharesOf(others)), value, decimals))
    )
  }
  return {printed: (figure) => fits(printed, figure), implied}
}

const decimalsIn = (text: string): number => /[.](\d{1,9})$/.exec(text)?.[1]?.length ?? 0

const sortedOf = (numbers: ReadonlyArray<number>): Float64Array => Float64Array.from(numbers).sort()

/** Sums and differences of figures that stand together. */
function sumsOf(numbers: ReadonlyArray<number>): number[] {
  return numbers.flatMap((a, i) => numbers.slice(i + 1, i + TOGETHER).flatMap((b) => [a + b, Math.abs(a - b)]))
}

/** Shares and growth, in per cent, of figures that stand together. */
function sharesOf(numbers: ReadonlyArray<number>): number[] {
  return numbers.flatMap((a, i) =>
    numbers.slice(i + 1, i + TOGETHER).flatMap((b) => {
      const [low, high] = a < b ? [a, b] : [b, a]
      return low > 0 ? [(100 * low) / high, (100 * (high - low)) / low, (100 * (high - low)) / high] : []
    }),
  )
}

/** Whether the sorted numbers hold this one, or one that rounds to it at its printed precision. */
function holds(sorted: Float64Array, value: number, decimals: number): boolean {
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
