import {unitAt} from '../../text/unit-at.ts'
import {isDash, isDigit, isLetter, skipBlanks} from './characters.ts'
import {type DatePart, fullYear} from './date-part.ts'
import {readInteger} from './digits.ts'

/**
 * Read a date in digits alone: 2025-01-20, 2018/1/10, 10/31/1974, 31.10.1974, 2016-11, 3/2015.
 *
 * `dayFirst` says how 1/2/2020 is read, which Chinese texts and English ones print in different orders. With points
 * the year needs four digits (1.2.3 is a section). Ranges of years are read by `readYearRange`.
 */
export function readNumericDate(text: string, at: number, dayFirst: () => boolean): DatePart | null {
  const a = readInteger(text, at)
  if (!a || (!startsFresh(text, at) && !followsDate(text, at))) return null
  const aSize = a.end - at
  const separatorAt = skipBlanks(text, a.end)
  const separator = text[separatorAt] ?? ''
  if (separator !== '-' && separator !== '/' && separator !== '.') return null
  const bAt = skipBlanks(text, separatorAt + 1)
  const spaced = separatorAt > a.end || bAt > separatorAt + 1
  const b = readInteger(text, bAt)
  if (!b || (spaced && separator === '.')) return null
  const bSize = b.end - bAt
  const third = !spaced && text[b.end] === separator ? readInteger(text, b.end + 1) : null
  if (third) {
    if (separator === '-' && !startsFresh(text, at)) return null
    if (!endsFresh(text, third.end, separator)) return null
    const size = third.end - b.end - 1
    if (aSize === 4 && bSize <= 2 && size <= 2) return date(at, third.end, a.value, b.value, third.value)
    if (aSize > 2 || bSize > 2 || (size !== 4 && size !== 2) || (size === 2 && separator === '.')) return null
    if (size === 2 && separator === '-' && dayFirst())
      return date(at, third.end, fullYear(a.value), b.value, third.value)
    const year = fullYear(third.value)
    const monthFirst = separator === '.' ? b.value > 12 : a.value <= 12 && (!dayFirst() || b.value > 12)
    return monthFirst ? date(at, third.end, year, a.value, b.value) : date(at, third.end, year, b.value, a.value)
  }
  if (separator === '.' || !endsFresh(text, b.end, separator)) return null
  if (aSize === 4 && bSize <= 2) return month(at, b.end, a.value, b.value)
  if (bSize === 4 && aSize <= 2) return month(at, b.end, b.value, a.value)
  return null
}

/** Two years with a dash between them: 2014-2018, 1995 – 1997年. `null` where the first is not the earlier. */
export function readYearRange(text: string, at: number): [DatePart, DatePart] | null {
  const from = readInteger(text, at)
  if (!from || from.end - at !== 4 || !isYear(from.value) || !startsFresh(text, at)) return null
  const dash = skipBlanks(text, from.end)
  if (!isDash(unitAt(text, dash)) && text[dash] !== '~' && text[dash] !== '～' && text[dash] !== '－') return null
  let p = dash + 1
  while (p < dash + 3 && isDash(unitAt(text, p))) p++
  p = skipBlanks(text, p)
  const to = readInteger(text, p)
  if (!to || to.end - p !== 4 || !isYear(to.value) || to.value <= from.value || !endsFresh(text, to.end, '-'))
    return null
  const mark = skipBlanks(text, to.end)
  const end = text[mark] === '年' && text[mark + 1] !== '代' ? mark + 1 : to.end
  // 2024年1月 after the dash is the second date's own
  if (end > to.end && isDigit(unitAt(text, skipBlanks(text, end)))) return null
  return [
    {start: at, end: from.end, year: from.value, first: 'year'},
    {start: p, end, year: to.value, first: 'year'},
  ]
}

export const isYear = (value: number): boolean => value >= 1000 && value <= 2199

/** No digit, letter or dash right before: not the middle of a number, a code or a telephone number. */
export function startsFresh(text: string, at: number): boolean {
  const before = unitAt(text, at - 1)
  if (isDigit(before) || isLetter(before) || before === 0x2f || before === 0x5f) return false
  const further = unitAt(text, at - 2)
  if ((isDash(before) && isDigit(further)) || (before === 0x2e && isDigit(further))) return false
  return true
}

/** The dash between two dates set with slashes or points: 2018/1/10-2018/7/10. */
function followsDate(text: string, at: number): boolean {
  if (!isDash(unitAt(text, at - 1)) || !isDigit(unitAt(text, at - 2))) return false
  for (let p = at - 3; p > at - 7; p--) if (text[p] === '/') return true
  return false
}

function endsFresh(text: string, end: number, separator: string): boolean {
  const next = unitAt(text, end)
  if (isDigit(next) || isLetter(next)) return false
  const further = unitAt(text, end + 1)
  if (next === separator.charCodeAt(0) && separator === '.' && isDigit(further)) return false
  return !((next === 0x2f || next === 0x2e) && isDigit(further))
}

function date(start: number, end: number, year: number, month: number, day: number): DatePart | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  return {start, end, year, month, day, first: 'year'}
}

function month(start: number, end: number, year: number, month: number): DatePart | null {
  return month < 1 || month > 12 || !isYear(year) ? null : {start, end, year, month, first: 'year'}
}
