import {unitAt} from '../../text/unit-at.ts'
import {unitSet} from '../../text/unit-set.ts'
import {
  dashes,
  inSmall,
  isDash,
  isDigit,
  isHanCode,
  isLetter,
  kindAt,
  LETTER,
  letterEnd,
  skipBlanks,
  skipBlanksBack,
  wordAfter,
  wordBefore,
} from './characters.ts'
import type {DatePart} from './date-part.ts'
import type {Item} from './date-phrases.ts'
import {ordinalEnd, readDayDate, readDecade, readOrdinalStretch} from './dates-english.ts'
import {readHanDate} from './dates-han.ts'
import {readNumericDate, readYearRange, startsFresh} from './dates-numeric.ts'
import {readDigits, readInteger} from './digits.ts'
import {continuesNumber, readHan} from './han.ts'
import {measure} from './measure.ts'
import type {Numeral} from './numeral.ts'
import {weekdays} from './tables/months.ts'
import {numberWords} from './tables/numerals.ts'
import {MORE, unitsAhead} from './units-ahead.ts'
import {readWords} from './words.ts'

/** What stands behind the first digits of two years, of a date in digits, or of two numbers beside a weekday. */
const joinsDigits = unitSet(`${dashes}/.~～`)

/**
 * Read the value that begins with these digits: a date, or a number with its unit. A number is returned for a place to
 * go on from where nothing counts, `null` for nothing.
 *
 * What follows the digits tells which readers can succeed.
 */
export function readDigitValue(text: string, at: number, dayFirst: () => boolean): Item | Item[] | number | null {
  const behind = skipBlanks(text, digitsEnd(text, at))
  const joined = joinsDigits(unitAt(text, behind))
  if (joined) {
    const range = readYearRange(text, at)
    if (range) return range.map((part) => dateItem(part))
    const numeric = readNumericDate(text, at, dayFirst)
    if (numeric) return dateItem(numeric)
  }
  const digits = readDigits(text, at)
  if (!digits) return runEnd(text, at)
  if (isTime(text, digits.end)) return timeEnd(text, digits.end)
  const clock = clockEnd(text, digits)
  if (clock) return clock
  if (joined) {
    const weekday = readWeekdayDate(text, at, dayFirst)
    if (weekday) return dateItem(weekday)
  }
  if (joined || kindAt(text, skipBlanks(text, behind)) === LETTER || unitAt(text, behind) === COMMA) {
    const dayMonth = readDayDate(text, at)
    if (dayMonth) return dateItem(dayMonth)
    const ordinal = ordinalEnd(text, digits.end)
    if (ordinal > digits.end && digits.plainDigits) return readOrdinal(text, digits, ordinal)
  }
  const decade = digits.plainDigits === 4 ? readDecade(text, at, digits.end, digits.value!) : null
  if (decade) return dateItem(decade)
  const next = skipBlanks(text, digits.end)
  if (isHanCode(unitAt(text, next))) {
    const han = continuesNumber(unitAt(text, next)) ? readHan(text, at) : null
    const number = han && han.end >= digits.end ? han : digits
    const date = readHanDate(text, number)
    return date ? dateItem(date) : measure(text, withSign(text, number))
  }
  return readCount(text, withSign(text, digits), digits, next)
}

const COMMA = 0x2c

/** The end of the digits that begin here, without points and groups. */
function digitsEnd(text: string, at: number): number {
  let p = at
  while (isDigit(unitAt(text, p))) p++
  return p
}

/** Digits with no Han behind them: `signed` is `digits` with its sign, `next` where the next word or mark stands. */
function readCount(text: string, signed: Numeral, digits: Numeral, next: number): Item | number | null {
  const ahead = unitsAhead(text, signed)
  // 3D, 60Co, 2a: letters that are no unit
  const words = ahead & MORE || text[next] === '(' ? readMore(text, signed, next) : null
  if (words) return measure(text, withSign(text, words))
  const year = readBareYear(text, digits, ahead)
  if (year) return year
  const item = measure(text, signed, ahead)
  if (item && item.end === digits.end && isLetter(unitAt(text, digits.end))) return glueEnd(text, digits.end)
  return item
}

export const dateItem = (date: DatePart): Item => ({start: date.start, end: date.end, date})

/** Past a run of digits too long to be a number. */
function runEnd(text: string, at: number): number {
  let p = at
  while (isDigit(unitAt(text, p)) || (p > at && '.,'.includes(text[p] ?? ' ') && isDigit(unitAt(text, p + 1)))) p++
  return p
}

/** 12:30, 14:55:07, 3:1. */
const isTime = (text: string, end: number): boolean => isColon(unitAt(text, end)) && isDigit(unitAt(text, end + 1))
const isColon = unitSet(':：')
const opensHalfDay = unitSet('apAP')

/** 6 p.m., 11am; `pm` is a unit of length only beyond the clock. */
function clockEnd(text: string, {end, value, plainDigits}: Numeral): number | null {
  if (value === null || value >= 13 || (plainDigits ?? 0) > 2) return null
  const p = skipBlanks(text, end)
  if (!opensHalfDay(unitAt(text, p))) return null
  const mark = text.slice(p, p + 4).toLowerCase()
  if (mark === 'a.m.' || mark === 'p.m.') return p + 4
  const short = mark.slice(0, 2)
  return (short === 'am' || short === 'pm') && !isLetter(unitAt(text, p + 2)) ? p + 2 : null
}

/** Friday 7/6: only beside a weekday are two numbers a date. */
function readWeekdayDate(text: string, at: number, dayFirst: () => boolean): DatePart | null {
  const a = readInteger(text, at)
  if (!a || !'/-.'.includes(text[a.end] ?? ' ')) return null
  const {start, word} = wordBefore(text, at)
  if (!weekdays.has(word)) return null
  const b = readInteger(text, a.end + 1)
  if (!b || isDigit(unitAt(text, b.end + 1)) || isDigit(unitAt(text, b.end))) return null
  const monthFirst = a.value <= 12 && (!dayFirst() || b.value > 12)
  const [month, day] = monthFirst ? [a.value, b.value] : [b.value, a.value]
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const further = wordBefore(text, start)
  return {
    start: further.word === 'this' || further.word === 'next' ? further.start : start,
    end: b.end,
    month,
    day,
    first: 'month',
  }
}

function timeEnd(text: string, at: number): number {
  let p = at
  while (isDigit(unitAt(text, p)) || (isTime(text, p) && p - at < 12)) p++
  return p
}

function glueEnd(text: string, at: number): number {
  let p = at
  while (isLetter(unitAt(text, p)) || isDigit(unitAt(text, p)) || (text[p] === '-' && isDigit(unitAt(text, p + 1)))) p++
  return p
}

function readOrdinal(text: string, digits: Numeral, end: number): Item {
  const stretch = readOrdinalStretch(text, digits.start, end, digits.value!)
  return stretch
    ? dateItem(stretch)
    : {start: digits.start, end, value: {start: digits.start, end, type: 'ordinal', value: digits.value}}
}

/** 3 hundred and 21, 3 million and a half, 1 over three, 45 (forty five). */
function readMore(text: string, digits: Numeral, next: number): Numeral | null {
  if (text[next] === '(') {
    const inside = kindAt(text, next + 1) === LETTER ? readWords(text, next + 1) : null
    return inside && inside.value === digits.value && text[inside.end] === ')' ? {...digits, end: inside.end + 1} : null
  }
  const at = isDash(unitAt(text, next)) ? next + 1 : next
  const word = inSmall(text, at, letterEnd(text, at))
  const known = numberWords.get(word)
  if (!known && word !== 'and' && word !== 'point' && word !== 'over' && word !== 'in' && word !== 'out') {
    return word === 'cr' ? {...digits, end: next + 2, value: digits.value! * 1e7, form: 'words'} : null
  }
  if (known && known.kind !== 'hundred' && known.kind !== 'scale' && known.kind !== 'dozen' && known.kind !== 'part')
    return null
  const words = digits.form === 'fraction' ? null : readWords(text, digits.start < 0 ? 0 : startOfDigits(text, digits))
  return words && words.end > digits.end ? words : null
}

const startOfDigits = (text: string, {start, end}: Numeral): number => {
  let p = start
  while (p < end && !isDigit(unitAt(text, p)) && text[p] !== '.') p++
  return p
}

const negatives = new Set(['minus', 'negative'])
const endsNegative = unitSet('seSE')
const isHanMinus = unitSet('负負')
const closes = unitSet(')%]')

/** Take the sign before a number in: -5, −0.3, 负 3.2, minus 5. A dash after a letter, digit or bracket joins or ranges. */
export function withSign(text: string, number: Numeral): Numeral {
  const at = skipBlanksBack(text, number.start) - 1
  const sign = unitAt(text, at)
  if (isHanMinus(sign)) return negate(number, at)
  if (isDash(sign)) return isMinus(text, at, number.start) ? negate(number, at) : number
  if (endsNegative(sign) && at >= 4) {
    const {start, word} = wordBefore(text, number.start)
    if (negatives.has(word) && number.form !== 'ordinal') return negate(number, start)
  }
  return number
}

/** A dash after a letter, digit or bracket joins or ranges; one with a blank behind it lists, but where something opens. */
function isMinus(text: string, at: number, start: number): boolean {
  const further = unitAt(text, at - 1)
  if (isDigit(further) || isLetter(further) || isHanCode(further) || isDash(further) || closes(further)) return false
  const before = skipBlanksBack(text, at)
  if (isDigit(unitAt(text, before - 1))) return false
  return at === start - 1 || before === 0 || further === 0x28 || further === 10
}

const negate = (number: Numeral, start: number): Numeral => ({
  ...number,
  start,
  value: number.value === null ? null : -number.value,
})

const yearCues = new Set([
  'in',
  'since',
  'of',
  'from',
  'by',
  'until',
  'till',
  'during',
  'before',
  'after',
  'between',
  'early',
  'late',
  'mid',
  'through',
  'year',
  'years',
  'circa',
  'around',
  'to',
  'and',
  'or',
  'end',
  'cy',
  'fy',
  'fiscal',
  'than',
  'spring',
  'summer',
  'autumn',
  'fall',
  'winter',
  'on',
]) // prettier-ignore
const notPlural = new Set([
  'was',
  'has',
  'is',
  'as',
  'this',
  'its',
  'does',
  'thus',
  'us',
  'versus',
  'less',
  'his',
  'across',
  'towards',
  'besides',
  'perhaps',
  'sales',
  'whereas',
])

/** A bare 2019: after a preposition or at the end of a phrase, and not counting the noun after it (2000 patients). */
function readBareYear(text: string, digits: Numeral, ahead: number): Item | null {
  const {start, end, value, plainDigits} = digits
  if (plainDigits !== 4 || value === null || value < 1400 || value > 2199 || !startsFresh(text, start)) return null
  const next = unitAt(text, end)
  if (isLetter(next) || text[end] === '%' || text[end] === '％' || text[end] === '/' || isDash(unitAt(text, start - 1)))
    return null
  if (isDash(next) && (isLetter(unitAt(text, end + 1)) || isDigit(unitAt(text, end + 1)))) return null
  const following = wordAfter(text, end)
  const before = wordBefore(text, start)
  const cued = yearCues.has(before.word) || text[start - 1] === '(' || text[start - 1] === '（'
  const counts =
    following.word.length > 3 &&
    following.word.endsWith('s') &&
    !notPlural.has(following.word) &&
    unitAt(text, following.start) > 0x5a
  if (counts && (following.start > end + 1 || !cued || Number.isInteger(value / 100))) return null
  if (!cued) {
    if (value < 1900 || value > 2100) return null
    if (isLetter(unitAt(text, following.start)) && following.start > end && before.word) return null
  }
  if (measure(text, digits, ahead)?.value?.type !== 'number') return null
  return {start, end, date: {start, end, year: value, first: 'year', bare: true}}
}
