/**
 * A date, or the piece of one that a longer phrase completes: in `2025年2月10日、11日` the second has its day alone.
 * Offsets are half-open, in UTF-16 code units.
 */
export interface DatePart {
  readonly start: number
  readonly end: number
  /** Before our era: 0 is 1 BC, as EDTF counts. */
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** A stretch within the year, first and last month: a quarter, a half, `end of 2000`. */
  readonly months?: readonly [number, number]
  /** A stretch within the month: 上旬. */
  readonly days?: readonly [number, number]
  /** A decade or century: first and last year. */
  readonly years?: readonly [number, number]
  /** The component that is printed first: what a bare number before a range mark must be (3—5 月). */
  readonly first: 'year' | 'month' | 'day' | 'period'
  /** Only the digits say that it is a date: a bare 2019. */
  readonly bare?: boolean
  /** Printed with 日 or 号 and no month. */
  readonly loneDay?: 'day' | 'number'
  readonly approximate?: boolean
  /** `the start of 2008`: as the end of a range, its first month. */
  readonly early?: boolean
}

/** The EDTF value of a date; a stretch is `from/to`, both inside. */
export function edtf(part: DatePart): string {
  const [from, to] = bounds(part)
  return from === to ? from : `${from}/${to}`
}

/** The first and last EDTF date of a part; the same where it is one date. */
export function bounds(part: DatePart): [from: string, to: string] {
  if (part.years) return [year4(part.years[0]), year4(part.years[1])]
  const year = part.year === undefined ? 'XXXX' : year4(part.year)
  if (part.months) return [`${year}-${two(part.months[0])}`, `${year}-${two(part.months[1])}`]
  if (part.month === undefined)
    return part.day === undefined ? [year, year] : [`${year}-XX-${two(part.day)}`, `${year}-XX-${two(part.day)}`]
  const month = `${year}-${two(part.month)}`
  if (part.days) return [`${month}-${two(part.days[0])}`, `${month}-${two(part.days[1])}`]
  const date = part.day === undefined ? month : `${month}-${two(part.day)}`
  return [date, date]
}

/** What comes after a date at its own precision; of a day, the day itself: 自…之后 takes it in. */
export function after(part: DatePart): string {
  if (part.day !== undefined || part.days) return bounds(part)[1]
  return next(bounds(part)[1], 1)
}

/** The last date before a part, at its own precision. */
export const before = (part: DatePart): string => next(bounds(part)[0], -1)

function next(date: string, step: 1 | -1): string {
  const [year, month, day] = date.split('-')
  if (day !== undefined) return nextDay(Number(year), Number(month), Number(day), step)
  if (month !== undefined) {
    const m = Number(month) + step
    if (m < 1) return `${year === 'XXXX' ? year : year4(Number(year) - 1)}-12`
    return m > 12 ? `${year === 'XXXX' ? year : year4(Number(year) + 1)}-01` : `${year}-${two(m)}`
  }
  return year4(Number(year) + step)
}

function nextDay(year: number, month: number, day: number, step: 1 | -1): string {
  const y = Number.isNaN(year) ? 2000 : year
  let [ny, nm, nd] = [y, month, day + step]
  if (nd < 1) {
    nm--
    if (nm < 1) [ny, nm] = [ny - 1, 12]
    nd = monthLength(ny, nm)
  } else if (nd > monthLength(y, month)) {
    ;[nm, nd] = [nm + 1, 1]
    if (nm > 12) [ny, nm] = [ny + 1, 1]
  }
  return `${Number.isNaN(year) ? 'XXXX' : year4(ny)}-${two(nm)}-${two(nd)}`
}

function monthLength(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

const two = (n: number): string => String(n).padStart(2, '0')
const year4 = (year: number): string =>
  year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0')

/** Two-digit years: 71 is 1971, 15 is 2015. */
export const fullYear = (year: number): number => (year >= 100 ? year : year < 40 ? 2000 + year : 1900 + year)

/** The thirds by which `early`, `mid` and `late` divide a year. */
export const thirds = {early: [1, 4], mid: [5, 8], late: [9, 12]} as const
