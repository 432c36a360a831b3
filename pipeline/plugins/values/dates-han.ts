import {unitAt} from '../../text/unit-at.ts'
import {unitSet} from '../../text/unit-set.ts'
import {isHanCode, skipBlanks, skipBlanksBack} from './characters.ts'
import {type DatePart, fullYear, thirds} from './date-part.ts'
import {readSimple} from './han.ts'
import type {Numeral} from './numeral.ts'
import {eras} from './tables/months.ts'

const YEAR = 0x5e74 // 年
const MONTH = 0x6708 // 月
const DAY = 0x65e5 // 日
const CENTURY = 0x4e16 // 世
const closesDate = unitSet('年月世日号號')
const isDayMark = unitSet('日号號')

/**
 * Read a Chinese date that begins with this number: 2025 年 4 月 3 日, 二〇〇四年, 3月, 11日, 20 世纪 80 年代, 90年代.
 *
 * A year needs four digits, or a month or a preposition beside it: 15 年 alone is a duration.
 */
export function readHanDate(text: string, number: Numeral): DatePart | null {
  if (number.value === null || number.form === 'words' || number.form === 'fraction' || number.form === 'ordinal')
    return null
  const {start, value} = number
  const at = skipBlanks(text, number.end)
  const mark = unitAt(text, at)
  if (!closesDate(mark)) return null
  if (mark === YEAR) {
    if (text[at + 1] === '代') return decade(start, at + 2, value, 0)
    const year = yearOf(text, number, at)
    return year === null ? null : afterYear(text, start, year, at + 1)
  }
  if (mark === MONTH)
    return text[at - 1] !== '个' && isMonth(number)
      ? afterMonth(text, {start, end: at + 1, month: value, first: 'month'})
      : null
  if (mark === CENTURY)
    return text[at + 1] === '纪' || text[at + 1] === '紀' ? century(text, start, at + 2, value) : null
  return isDay(number) ? {start, end: at + 1, day: value, first: 'day', loneDay: mark === DAY ? 'day' : 'number'} : null
}

/** What a date begins with that no number opens: 上世纪, 本世纪, 公元, an era. */
export const opensNamedDate = unitSet(`上本公${Array.from(eras.keys(), (era) => era[0]).join('')}`)

/** 公元前 221 年, 光绪二十四年, 上世纪 90 年代, 雍正四年大年三十. */
export function readNamedDate(text: string, at: number): DatePart | null {
  const century =
    text.startsWith('上世纪', at) || text.startsWith('上世紀', at)
      ? 1900
      : text.startsWith('本世纪', at) || text.startsWith('本世紀', at)
        ? 2000
        : 0
  if (century) {
    const number = readSimple(text, skipBlanks(text, at + 3))
    const mark = number ? skipBlanks(text, number.end) : 0
    return number?.value != null && text.startsWith('年代', mark)
      ? decade(at, mark + 2, number.value, century)
      : {start: at, end: at + 3, years: [century, century + 99], first: 'period'}
  }
  if (text.startsWith('公元', at)) {
    const bc = text[at + 2] === '前'
    const number = readSimple(text, skipBlanks(text, at + (bc ? 3 : 2)))
    const mark = number ? skipBlanks(text, number.end) : 0
    if (number?.value == null || text[mark] !== '年') return null
    return bc
      ? {start: at, end: mark + 1, year: 1 - number.value, first: 'year'}
      : afterYear(text, at, number.value, mark + 1)
  }
  const first = eras.get(text.slice(at, at + 2))
  if (first === undefined) return null
  const from = skipBlanks(text, at + 2)
  const number = text[from] === '元' ? {value: 1, end: from + 1} : readSimple(text, from)
  const mark = number ? skipBlanks(text, number.end) : 0
  if (number?.value == null || number.value > 61 || text[mark] !== '年') return null
  // its months are of the old calendar before 1912: near, not equal
  const part = afterYear(text, at, first + number.value - 1, mark + 1)
  return first < 1912 ? {...part, approximate: true} : part
}

function yearOf(text: string, {start, value, form, plainDigits}: Numeral, mark: number): number | null {
  if (value === null || !plainDigits) return null
  if (plainDigits === 4 && value >= 1000 && value < 3000) return value
  if (form === 'row' && plainDigits === 2) return fullYear(value)
  const before = text[skipBlanksBack(text, start) - 1] ?? ''
  if (plainDigits === 3 && '在于自至到元'.includes(before || ' ')) {
    const next = text[mark + 1] ?? ''
    return '内间後后中里的以'.includes(next || ' ') ? null : value
  }
  if (plainDigits === 2) {
    const next = skipBlanks(text, mark + 1)
    if (readMonthAt(text, next)) return fullYear(value)
    const turn = text.slice(next, next + 2)
    if (text[start] === '0' && (turn === '以前' || turn === '之前' || turn === '以后' || turn === '之后'))
      return fullYear(value)
  }
  return null
}

const isMonth = (number: Numeral): number is Numeral & {value: number} =>
  number.value !== null &&
  number.value >= 1 &&
  number.value <= 12 &&
  (number.plainDigits ?? 0) <= 2 &&
  Number.isInteger(number.value) &&
  number.form !== 'mixed'
const isDay = (number: Numeral): number is Numeral & {value: number} =>
  number.value !== null &&
  number.value >= 1 &&
  number.value <= 31 &&
  (number.plainDigits ?? 0) <= 2 &&
  Number.isInteger(number.value) &&
  number.form !== 'mixed'

function readMonthAt(text: string, at: number): {month: number; end: number} | null {
  const number = readSimple(text, at)
  if (!number || !isMonth(number)) return null
  const mark = skipBlanks(text, number.end)
  return unitAt(text, mark) === MONTH ? {month: number.value, end: mark + 1} : null
}

/** What may follow a year: a month, a quarter, a half, its beginning or end. */
function afterYear(text: string, start: number, year: number, end: number): DatePart {
  const whole: DatePart = {start, end, year, first: 'year'}
  let p = skipBlanks(text, end)
  const month = readMonthAt(text, p)
  if (month) return afterMonth(text, {start, end: month.end, year, month: month.month, first: 'year'})
  if (text[p] === '的') p = skipBlanks(text, p + 1)
  const stretch = readStretch(text, p)
  if (stretch)
    return {
      ...whole,
      end: stretch.end,
      ...(stretch.months[0] === stretch.months[1] ? {month: stretch.months[0]} : {months: stretch.months}),
    }
  if (text.startsWith('大年三十', p)) return {...whole, end: p + 4, month: 1, day: 30}
  return whole
}

const stretches: ReadonlyArray<readonly [string, readonly [number, number]]> = [
  ['上半年', [1, 6]],
  ['前半年', [1, 6]],
  ['下半年', [7, 12]],
  ['后半年', [7, 12]],
  ['後半年', [7, 12]], // 2018 年上半年
  ['年初', thirds.early],
  ['年中', thirds.mid],
  ['年末', thirds.late],
  ['年底', thirds.late], // 2020 年年底
  ['初', thirds.early],
  ['末', thirds.late],
  ['底', thirds.late], // 2020 年底
] // prettier-ignore

const opensStretch = unitSet(stretches.map(([word]) => word[0]).join(''))

/** Quarters, halves, 前三个月, 最后 4 个月, 第三个月. */
function readStretch(text: string, at: number): {end: number; months: readonly [number, number]} | null {
  for (const [word, months] of opensStretch(unitAt(text, at)) ? stretches : []) {
    if (text.startsWith(word, at) && !(word === '初' && '步次级期中衷始'.includes(text[at + 1] ?? ' ')))
      return {end: at + word.length, months}
  }
  const first = text[at]
  if ((first === 'Q' || first === 'q') && /[1-4]/.test(text[at + 1] ?? '')) return quarter(Number(text[at + 1]), at + 2)
  const last = text.startsWith('最后', at) || text.startsWith('最後', at)
  const lead = first === '第' || first === '前' || first === '头'
  const number = readSimple(text, skipBlanks(text, at + (last ? 2 : lead ? 1 : 0)))
  if (!number?.value || !Number.isInteger(number.value) || number.value > 12) return null
  const n = number.value
  const mark = skipBlanks(text, number.end)
  if (!last && first !== '前' && first !== '头' && text.startsWith('季度', mark) && n <= 4) return quarter(n, mark + 2)
  if (text[mark] === '季' && first === '第' && n <= 4) return quarter(n, mark + (text[mark + 1] === '度' ? 2 : 1))
  if (text.startsWith('个季度', mark) && n <= 4 && lead && first !== '第') return {end: mark + 3, months: [1, 3 * n]}
  if (!text.startsWith('个月', mark) && !text.startsWith('個月', mark)) return null
  if (last) return {end: mark + 2, months: [13 - n, 12]}
  if (first === '第') return {end: mark + 2, months: [n, n]}
  return lead ? {end: mark + 2, months: [1, n]} : null
}

const quarter = (n: number, end: number): {end: number; months: [number, number]} => ({end, months: [3 * n - 2, 3 * n]})

const tenDays: ReadonlyArray<readonly [string, readonly [number, number]]> = [
  ['上旬', [1, 10]],
  ['中旬', [11, 20]],
  ['下旬', [21, 31]],
  ['初', [1, 10]],
  ['底', [21, 31]],
  ['末', [21, 31]],
]

const opensTenDays = unitSet(tenDays.map(([word]) => word[0]).join(''))

/** What may follow a month: 份, a day with its weekday, 上旬. */
function afterMonth(text: string, part: DatePart): DatePart {
  let end = part.end
  if (text[end] === '份') end++
  const p = skipBlanks(text, end)
  for (const [word, days] of opensTenDays(unitAt(text, p)) ? tenDays : []) {
    if (!text.startsWith(word, p) || (word === '初' && isHanCode(unitAt(text, p + 1)))) continue
    const length = days[1] === 31 ? lengthOf(part) : days[1]
    return {...part, end: p + word.length, days: [days[0], length]}
  }
  const number = readSimple(text, p)
  if (!number || !isDay(number)) return {...part, end}
  const mark = skipBlanks(text, number.end)
  const named = isDayMark(unitAt(text, mark))
  // 八月十五 without its 日, at the end of a phrase only
  if (!named && (number.form !== 'han' || p !== end || isHanCode(unitAt(text, number.end)))) return {...part, end}
  return {...part, day: number.value, end: withWeekday(text, named ? mark + 1 : number.end)}
}

const lengthOf = ({year, month}: DatePart): number =>
  month === 2
    ? year !== undefined && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month!)
      ? 30
      : 31

/** 2009年10月12号，星期一; 10月12日（周一）. */
function withWeekday(text: string, end: number): number {
  let p = skipBlanks(text, end)
  const bracket = text[p] === '（' || text[p] === '('
  if (bracket || text[p] === '，' || text[p] === ',') p = skipBlanks(text, p + 1)
  const name = ['星期', '礼拜', '周'].find((word) => text.startsWith(word, p))
  if (!name || !'一二三四五六日天'.includes(text[p + name.length] ?? ' ')) return end
  p += name.length + 1
  if (bracket) return text[p] === '）' || text[p] === ')' ? p + 1 : end
  return p
}

function decade(start: number, end: number, value: number, century: number): DatePart | null {
  const first =
    value >= 1000 ? value : value < 100 && value % 10 === 0 ? (century || (value < 30 ? 2000 : 1900)) + value : null
  return first === null || first % 10 !== 0 ? null : {start, end, years: [first, first + 9], first: 'period'}
}

/** 19 世纪 70 年代, 21 世纪, 20 世纪末. */
function century(text: string, start: number, end: number, value: number): DatePart | null {
  if (!Number.isInteger(value) || value < 1 || value > 30) return null
  const first = (value - 1) * 100
  const p = skipBlanks(text, end)
  const tens = readSimple(text, p)
  const mark = tens ? skipBlanks(text, tens.end) : 0
  if (tens?.value != null && tens.value < 100 && text.startsWith('年代', mark))
    return decade(start, mark + 2, tens.value, first)
  // 三个世纪 is a duration; 两世纪 too
  return {start, end, years: [first, first + 99], first: 'period'}
}
