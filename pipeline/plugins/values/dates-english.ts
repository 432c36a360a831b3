import {unitAt} from '../../text/unit-at.ts'
import {unitSet} from '../../text/unit-set.ts'
import {
  inSmall,
  isDash,
  isDigit,
  isLetter,
  kindAt,
  LETTER,
  letterEnd,
  skipBlanks,
  skipBlanksBack,
  wordAfter,
  wordBefore,
} from './characters.ts'
import {type DatePart, thirds} from './date-part.ts'
import {isYear, startsFresh} from './dates-numeric.ts'
import {readInteger} from './digits.ts'
import {months, weekdays} from './tables/months.ts'
import {type NumberWord, numberWords} from './tables/numerals.ts'
import {readCardinal} from './words.ts'

/**
 * Read an English date that begins with a month's name: `January 20, 2025`, `Jan. 2025`, `May twenty one`, `Dec/2018`.
 *
 * A bare month counts where it can be no other word: `may`, `march` need a day, a year or a preposition beside them.
 */
export function readMonthDate(text: string, at: number): DatePart | null {
  const name = monthAt(text, at)
  if (!name || (at > 0 && isLetter(unitAt(text, at - 1)))) return null
  const dated = readDayOrYear(text, at, name)
  if (dated) return withWeekday(text, dated)
  return standsAlone(text, at, name.end) ? {start: at, end: name.end, month: name.month, first: 'month'} : null
}

/** Read an English date that begins with digits or number words: `20 January 2025`, `2019-aug-1`, `the tenth of September`. */
export function readDayDate(text: string, at: number): DatePart | null {
  if (!startsFresh(text, at) && !isDash(unitAt(text, at - 1))) return null
  const lead = isDigit(unitAt(text, at)) ? readInteger(text, at) : null
  if (lead && lead.end - at === 4 && isYear(lead.value)) return readYearFirst(text, at, lead)
  const day = readDay(text, at)
  if (!day) return null
  let p = separatorEnd(text, day.end)
  let of = wordAfter(text, p)
  if (of.word === 'day') of = wordAfter(text, of.end)
  if (of.word === 'of') p = skipBlanks(text, of.end)
  const name = monthAt(text, p)
  if (!name || (isVerb(text, p, name.word) && !readYearAfter(text, name.end))) return null
  const year = readYearAfter(text, name.end)
  const part: DatePart = {start: at, end: name.end, month: name.month, day: day.value, first: 'day'}
  return withWeekday(text, year ? {...part, end: year.end, year: year.value} : part)
}

/** `Q1 2016`, `q1-2019`, `H2 2020`; the year may come first: then `readYearFirst` reads it. */
export function readQuarter(text: string, at: number): DatePart | null {
  const stretch = stretchAt(text, at)
  if (!stretch) return null
  const year = readYearAfter(text, stretch.end)
  return year ? {start: at, end: year.end, year: year.value, months: stretch.months, first: 'period'} : null
}

/** `first quarter of 2013`, `the third month of 2021`, `21st century`; `at` is the ordinal's start, `end` its end. */
export function readOrdinalStretch(text: string, at: number, end: number, value: number): DatePart | null {
  const noun = wordAfter(text, end + (isDash(unitAt(text, end)) ? 1 : 0))
  if (noun.word === 'century' || noun.word === 'centuries') {
    return value > 0 && value <= 30
      ? {
          start: withArticle(text, at, false),
          end: noun.end,
          years: [(value - 1) * 100, value * 100 - 1],
          first: 'period',
        }
      : null
  }
  const limit = noun.word === 'quarter' ? 4 : noun.word === 'half' ? 2 : noun.word === 'month' ? 12 : 0
  if (value < 1 || value > limit) return null
  const of = wordAfter(text, noun.end)
  const year = readYearAfter(text, of.word === 'of' || of.word === 'in' ? of.end : noun.end)
  if (!year) return null
  const size = 12 / limit
  const part: DatePart = {start: withArticle(text, at, true), end: year.end, year: year.value, first: 'period'}
  return size === 1 ? {...part, month: value} : {...part, months: [(value - 1) * size + 1, value * size]}
}

/** `1990s`, `1970's`, `the 2000s`: `number` is the year before the letter. */
export function readDecade(text: string, at: number, end: number, value: number): DatePart | null {
  if (value % 10 !== 0 || value < 1000 || value > 2100) return null
  let p = end
  if (text[p] === "'" || text[p] === '’' || (text[p] === ' ' && text[p + 1] === 's')) p++
  if (text[p] !== 's' || isLetter(unitAt(text, p + 1)) || !startsFresh(text, at)) return null
  const part: DatePart = {start: at, end: p + 1, years: [value, value + 9], first: 'period'}
  const qualified = qualify(text, part)
  return qualified === part ? {...part, start: withArticle(text, at, true)} : qualified
}

const decadeWords = [
  'tens',
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
]

/** `the nineteen seventies`, `the twenty-tens`. */
export function readWordDecade(text: string, at: number): DatePart | null {
  const first = wordAt(text, at).number
  if (first?.kind !== 'teen' && first?.kind !== 'ten') return null
  const century = wordAt(text, at).end
  const second = wordAfter(text, isDash(unitAt(text, century)) ? century + 1 : century)
  const tens = decadeWords.indexOf(second.word) + 1
  if (tens === 0 || first.value > 20) return null
  const year = first.value * 100 + tens * 10
  return {start: withArticle(text, at, true), end: second.end, years: [year, year + 9], first: 'period'}
}

const qualifiers: Readonly<Record<string, keyof typeof thirds>> = {
  early: 'early',
  beginning: 'early',
  start: 'early', // early 2019
  mid: 'mid',
  middle: 'mid',
  midst: 'mid', // mid-1989
  late: 'late',
  end: 'late', // the end of 2000
}

/** Take in `early`, `mid-`, `the end of` before a year or decade. */
export function qualify(text: string, part: DatePart): DatePart {
  if (part.month !== undefined || part.months || (part.year === undefined && !part.years)) return part
  let p = part.start
  if (isDash(unitAt(text, p - 1))) p--
  let {start, word} = wordBefore(text, p)
  if (word === 'the') ({start, word} = wordBefore(text, start))
  const of = word === 'of'
  if (of) ({start, word} = wordBefore(text, start))
  const third = qualifiers[word]
  // `early 2019` has no `of`, `the end of 2019` has one
  if (!third || of !== /^(?:beginning|start|middle|midst|end)$/.test(word)) return part
  if (part.years) {
    const [a, b] = part.years
    const size = b - a + 1 >= 100 ? 33 : 3
    const years: [number, number] =
      third === 'early' ? [a, a + size] : third === 'mid' ? [a + size, b - size] : [b - size, b]
    return {...part, start, years}
  }
  return {...part, start, months: thirds[third], ...(third === 'early' && of ? {early: true} : {})}
}

function withArticle(text: string, at: number, article: boolean): number {
  const {start, word} = wordBefore(text, at)
  return article && word === 'the' ? start : at
}

const opensMonth = unitSet('jfmasondJFMASOND')

function monthAt(text: string, at: number): {month: number; end: number; word: string} | null {
  if (!opensMonth(unitAt(text, at))) return null
  const end = letterEnd(text, at)
  if (end - at < 3 || end - at > 9) return null
  const word = inSmall(text, at, end)
  const month = months.get(word)
  if (!month) return null
  return {
    month,
    end:
      text[end] === '.' &&
      end - at <= 4 &&
      word !== 'may' &&
      word !== 'june' &&
      word !== 'july' &&
      followsPoint(text, end + 1)
        ? end + 1
        : end,
    word,
  }
}

/** `Jan. 2025` takes the point in; `in Jan.` leaves it to the sentence. */
const followsPoint = (text: string, at: number): boolean => {
  const p = skipBlanks(text, at)
  return isDigit(unitAt(text, p)) || text[p] === ','
}

/** Blanks, a comma, a hyphen or a slash between the parts of a date. */
function separatorEnd(text: string, at: number): number {
  let p = at
  if (text[p] === '.') p++
  p = skipBlanks(text, p)
  if (text[p] === ',' || text[p] === '/' || isDash(unitAt(text, p))) p = skipBlanks(text, p + 1)
  return p
}

function readDayOrYear(text: string, at: number, name: {month: number; end: number; word: string}): DatePart | null {
  const base: DatePart = {start: at, end: name.end, month: name.month, first: 'month'}
  const direct = readYearAfter(text, name.end)
  if (direct) {
    // September-2020-23
    const last = isDash(unitAt(text, direct.end)) ? readDay(text, direct.end + 1) : null
    return last
      ? {...base, end: last.end, year: direct.value, day: last.value}
      : {...base, end: direct.end, year: direct.value}
  }
  let p = separatorEnd(text, name.end)
  const the = wordAfter(text, p)
  if (the.word === 'the') p = skipBlanks(text, the.end)
  const day = readDay(text, p)
  // `may 5 patients`, `march 10 miles`: lower case and no year is a verb's
  if (!day || (isVerb(text, at, name.word) && !readYearAfter(text, day.end))) return null
  const year = readYearAfter(text, day.end)
  return year ? {...base, day: day.value, end: year.end, year: year.value} : {...base, day: day.value, end: day.end}
}

const isVerb = (text: string, at: number, word: string): boolean =>
  (word === 'may' || word === 'march') && unitAt(text, at) > 0x5a

/** A day of the month: 1 to 31, in digits with or without `th`, or in words; no unit, time or longer number follows. */
function readDay(text: string, at: number): {end: number; value: number} | null {
  const digits = isDigit(unitAt(text, at)) ? readInteger(text, at) : null
  if (digits) {
    if (digits.end - at > 2 || digits.value < 1 || digits.value > 31) return null
    const end = ordinalEnd(text, digits.end)
    const next = text[end] ?? ''
    if (
      next === ':' ||
      (next === '.' && isDigit(unitAt(text, end + 1))) ||
      next === '%' ||
      (end === digits.end && isLetter(unitAt(text, end)))
    )
      return null
    return {end, value: digits.value}
  }
  return readDayWords(text, at)
}

/** The first letter of st, nd, rd, th. */
const opensSuffix = unitSet('snrtSNRT')

export function ordinalEnd(text: string, at: number): number {
  if (!opensSuffix(unitAt(text, at))) return at
  const suffix = text.slice(at, at + 2).toLowerCase()
  return (suffix === 'st' || suffix === 'nd' || suffix === 'rd' || suffix === 'th') && !isLetter(unitAt(text, at + 2))
    ? at + 2
    : at
}

function readDayWords(text: string, at: number): {end: number; value: number} | null {
  const first = wordAt(text, at)
  const n = first.number
  if (!first || !n) return null
  if (n.kind === 'ordinal' || n.kind === 'teen' || n.kind === 'unit')
    return n.value >= 1 && n.value <= 31 && !('plural' in n && n.plural) ? {end: first.end, value: n.value} : null
  if (n.kind !== 'ten' || n.value > 30) return null
  const p = isDash(unitAt(text, first.end)) ? first.end + 1 : skipBlanks(text, first.end)
  const second = wordAt(text, p)
  const value = n.value + (second.number?.value ?? 0)
  const unit = second.number?.kind === 'unit' || (second.number?.kind === 'ordinal' && second.number.size === 'unit')
  return unit && value <= 31 && value > n.value ? {end: second.end, value} : {end: first.end, value: n.value}
}

function wordAt(text: string, at: number): {end: number; number: NumberWord | undefined} {
  const end = letterEnd(text, at)
  return {end, number: end - at > 14 ? undefined : numberWords.get(inSmall(text, at, end))}
}

/** A year after what stands before `at`: `, 2025`, `-2019`, ` of 1995`, ` nineteen seventy two`. */
function readYearAfter(text: string, at: number): {end: number; value: number} | null {
  let p = separatorEnd(text, at)
  let word = wordAfter(text, p)
  if (word.word === 'of' || word.word === 'in') {
    p = skipBlanks(text, word.end)
    word = wordAfter(text, p)
  }
  if (p === at) return null
  const digits = isDigit(unitAt(text, p)) ? readInteger(text, p) : null
  if (digits) {
    const next = unitAt(text, digits.end)
    if (
      digits.end - p !== 4 ||
      !isYear(digits.value) ||
      isLetter(next) ||
      (next === 0x2e && isDigit(unitAt(text, digits.end + 1))) ||
      (next === 0x2c && isDigit(unitAt(text, digits.end + 1)))
    )
      return null
    return {end: digits.end, value: digits.value}
  }
  return readYearWords(text, p)
}

/** `nineteen seventy two`, `two thousand and fifteen`, `nineteen hundred ninety three`, `nineteen zero one`. */
export function readYearWords(text: string, at: number): {end: number; value: number} | null {
  const first = wordAt(text, at)
  if (first.number?.kind === 'teen' || (first.number?.kind === 'ten' && first.number.value === 20)) {
    const p = isDash(unitAt(text, first.end)) ? first.end + 1 : skipBlanks(text, first.end)
    const second = readCardinal(text, p)
    const century = first.number.value * 100
    if (second && second.value < 100 && second.value >= 10 && !second.article && !isDigit(unitAt(text, p)))
      return isYear(century + second.value) ? {end: second.end, value: century + second.value} : null
    if (second && second.value === 0) {
      const last = readCardinal(text, skipBlanks(text, second.end))
      return last && last.value < 10 ? {end: last.end, value: century + last.value} : null
    }
  }
  const cardinal = kindAt(text, at) === LETTER ? readCardinal(text, at) : null
  return cardinal && cardinal.scale > 1 && isYear(cardinal.value) && !cardinal.article
    ? {end: cardinal.end, value: cardinal.value}
    : null
}

/** `2019-aug-1`, `2016, nov`, `2020/23/Sep`, `2016 Q3`, `2015 June`. */
function readYearFirst(text: string, at: number, year: {end: number; value: number}): DatePart | null {
  const p = separatorEnd(text, year.end)
  const base = {start: at, year: year.value, first: 'year'} as const
  const stretch = stretchAt(text, p)
  if (stretch) return {...base, end: stretch.end, months: stretch.months}
  const name = monthAt(text, p)
  if (name) {
    if (isVerb(text, p, name.word) && text[p - 1] === ' ') return null
    const tight = isDash(unitAt(text, name.end)) || text[name.end] === '/'
    const day = tight ? readDay(text, name.end + 1) : null
    // a new date may begin with the month: (2015 May 3) is rare, `in 2015, May 3, 2016` is not
    if (text[year.end] === ',' && readYearAfter(text, name.end)) return null
    return day
      ? {...base, end: day.end, month: name.month, day: day.value}
      : {...base, end: name.end, month: name.month}
  }
  const day = p === year.end + 1 && text[year.end] === '/' ? readDay(text, p) : null
  const last = day && text[day.end] === '/' ? monthAt(text, day.end + 1) : null
  return last ? {...base, end: last.word.length + day!.end + 1, month: last.month, day: day!.value} : null
}

function stretchAt(text: string, at: number): {end: number; months: [number, number]} | null {
  const letter = text[at]
  const n = unitAt(text, at + 1) - 0x30
  if (isLetter(unitAt(text, at - 1)) || isLetter(unitAt(text, at + 2)) || isDigit(unitAt(text, at + 2))) return null
  if ((letter === 'Q' || letter === 'q') && n >= 1 && n <= 4) return {end: at + 2, months: [3 * n - 2, 3 * n]}
  if ((letter === 'H' || letter === 'h') && n >= 1 && n <= 2) return {end: at + 2, months: [6 * n - 5, 6 * n]}
  return null
}

const beforeMonth = new Set([
  'in',
  'of',
  'since',
  'until',
  'till',
  'by',
  'from',
  'to',
  'through',
  'early',
  'late',
  'mid',
  'last',
  'next',
  'during',
  'between',
  'and',
  'before',
  'after',
  'this',
  'each',
  'every',
])

/** A month's name with neither day nor year. */
function standsAlone(text: string, at: number, end: number): boolean {
  const word = text.slice(at, letterEnd(text, at))
  const before = wordBefore(text, at).word
  const capital = unitAt(text, at) <= 0x5a
  if (isDash(unitAt(text, end)) && monthAt(text, end + 1)) return capital
  if (isDash(unitAt(text, end)) || isDash(unitAt(text, at - 1)) || isDigit(unitAt(text, end))) return false
  if (!beforeMonth.has(before))
    return (
      capital &&
      word.length > 3 &&
      word !== 'May' &&
      word !== 'March' &&
      word !== 'August' &&
      word !== 'April' &&
      word !== 'June'
    )
  return capital ? true : word !== 'may' && word !== 'march' && before !== 'to' && before !== 'and'
}

/** `monday, jan twenty two, 2018`, `Tuesday March 7`, `Wed, 22 of Jan`. */
function withWeekday(text: string, part: DatePart): DatePart {
  if (part.day === undefined) return part
  let p = skipBlanksBack(text, part.start)
  if (text[p - 1] === ',' || text[p - 1] === '.') p--
  const {start, word} = wordBefore(text, p)
  if (weekdays.has(word)) return {...part, start}
  if (word !== 'the') return part
  const further = wordBefore(text, start)
  return weekdays.has(further.word) ? {...part, start: further.start} : part
}
