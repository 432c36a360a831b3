import {unitAt} from '../../text/unit-at.ts'
import {
  inSmall,
  isDash,
  isDigit,
  isLetter,
  kindAt,
  LETTER,
  SIGN,
  skipBlanks,
  wordAfter,
  wordBefore,
} from './characters.ts'
import type {Item} from './date-phrases.ts'
import {
  readDayDate,
  readMonthDate,
  readOrdinalStretch,
  readQuarter,
  readWordDecade,
  readYearWords,
} from './dates-english.ts'
import {readEnglishDuration} from './durations.ts'
import {measure} from './measure.ts'
import {readMoneyCoded, readMoneySigned} from './money.ts'
import type {Numeral} from './numeral.ts'
import {dateItem, withSign} from './read-digits.ts'
import {currencyCodes, dollarPrefixes, looseCodes} from './tables/currencies.ts'
import {months} from './tables/months.ts'
import {numberWords} from './tables/numerals.ts'
import {englishTime} from './tables/units.ts'
import {readWords} from './words.ts'

const wholes = new Set(['all', 'full', 'whole', 'another']) // all year, another week
const vague = new Set([
  'few',
  'several',
  'dozens',
  'hundreds',
  'thousands',
  'millions',
  'billions',
  'couple',
  'pair',
  'a',
  'an',
  'q',
  'h',
])

/** By the first, second and last letter of a word that can begin a value, a bit for its length: most words fail here. */
const shapes = new Uint16Array(32 * 32 * 32)
const shape = (text: string, start: number, end: number): number =>
  ((text.charCodeAt(start) & 31) << 10) |
  ((text.charCodeAt(end - start > 1 ? start + 1 : start) & 31) << 5) |
  (text.charCodeAt(end - 1) & 31)
for (const word of [
  ...numberWords.keys(),
  ...months.keys(),
  ...currencyCodes.keys(),
  ...looseCodes.keys(),
  ...dollarPrefixes.keys(),
  ...wholes,
  ...vague,
  ...Array.from(currencyCodes.keys(), (code) => `M${code}`),
]) {
  shapes[shape(word, 0, word.length)]! |= 1 << word.length
}

export const mayBegin = (text: string, start: number, end: number): boolean =>
  end - start < 16 && (shapes[shape(text, start, end)]! & (1 << (end - start))) !== 0

/** Read the value that begins with this word, or `null`. */
export function readWordValue(text: string, at: number, end: number): Item | null {
  const printed = text.slice(at, end)
  const word = inSmall(text, at, end)
  const before = unitAt(text, at - 1)
  const joined = isLetter(before) || isDigit(before) || before === 0x2f || before === 0x40
  if (joined) return null
  if (word === 'q' || word === 'h') {
    const quarter = readQuarter(text, at)
    return quarter && dateItem(quarter)
  }
  const money = readMoney(text, at, end, printed, word)
  if (money) return money
  if (months.has(word)) {
    const date = readMonthDate(text, at)
    if (date) return dateItem(date)
  }
  const article = word === 'a' || word === 'an'
  const number = (article ? opensCount(text, end) : numberWords.has(word)) ? readNumber(text, at, word) : null
  if (number) return number
  return readVague(text, at, end, word)
}

/** What an article must stand before to open a count: `a third`, `an hour`, `a few`. */
const counted = new Set([...numberWords.keys(), ...englishTime.keys(), 'few', 'couple', 'pair'])

function opensCount(text: string, end: number): boolean {
  const dash = skipBlanks(text, end)
  return counted.has(wordAfter(text, isDash(unitAt(text, dash)) ? dash + 1 : dash).word)
}

function readMoney(text: string, at: number, end: number, printed: string, word: string): Item | null {
  const sign = skipBlanks(text, end)
  if (kindAt(text, sign) === SIGN && dollarPrefixes.has(word) && (text[sign] === '$' || text[sign] === '＄')) {
    const money = readMoneySigned(text, at, sign)
    return money && {start: at, end: money.end, value: {...money, type: 'currency'}}
  }
  const code = currencyCodes.get(printed) ?? looseCodes.get(word)
  const mega = !code && printed.length === 4 && printed[0] === 'M' ? currencyCodes.get(printed.slice(1)) : undefined
  const unit = code ?? mega
  if (!unit) return null
  const money = readMoneyCoded(text, at, end, unit, mega ? 1e6 : 1)
  return money && {start: at, end: money.end, value: {...money, type: 'currency'}}
}

function readNumber(text: string, at: number, word: string): Item | null {
  const day = word === 'a' || word === 'an' ? null : readDayDate(text, at)
  if (day) return dateItem(day)
  const decade = readWordDecade(text, at)
  if (decade) return dateItem(decade)
  const year = readYear(text, at)
  if (year) return year
  const number = readWords(text, at)
  if (!number) return word === 'a' || word === 'an' ? readOneUnit(text, at, word) : null
  if (number.form === 'ordinal') {
    const stretch = readOrdinalStretch(text, at, number.end, number.value!)
    if (stretch) return dateItem(stretch)
    return isOrdinal(text, number)
      ? {start: at, end: number.end, value: {start: at, end: number.end, type: 'ordinal', value: number.value}}
      : null
  }
  const item = measure(text, withSign(text, number))
  if (item.value?.type !== 'number') return item
  if (number.multiplied) return half(text, number)
  return item.start === at && isPronoun(text, number) ? null : same(text, item)
}

/** `nineteen ninety six`; `two thousand and twenty` where a preposition says that it is a year. */
function readYear(text: string, at: number): Item | null {
  const year = readYearWords(text, at)
  if (!year) return null
  const first = numberWords.get(wordAfter(text, at).word)
  const cue = wordBefore(text, at).word
  const cued =
    cue === 'in' || cue === 'since' || cue === 'until' || cue === 'from' || cue === 'before' || cue === 'after'
  const next = wordAfter(text, year.end)
  const closed = next.word === '' || next.word === 'and' || next.word === 'until' || next.word === 'to'
  if (first?.kind === 'unit' ? !(cued && closed) && cue !== 'until' : !cued && !closed) return null
  if (first?.kind !== 'unit' && first?.kind !== 'teen' && !cued) return null
  return dateItem({start: at, end: year.end, year: year.value, first: 'year', bare: true})
}

/** `an hour`, `a decade and a half`, `a million`. */
function readOneUnit(text: string, at: number, word: string): Item | null {
  const next = wordAfter(text, at + word.length)
  if (next.start === at + word.length) return null
  const time = englishTime.get(next.word)
  // `a second round`, `a day's work`, `a century ago`
  if (time && next.word.length > 2 && next.word !== 'second' && next.word !== 'min' && next.word !== 'sec') {
    const duration = readEnglishDuration(text, {start: at, end: at + word.length, value: 1, form: 'words'})
    // twice a day, miles an hour: `per`, no stretch
    return duration && !isRate(text, at)
      ? {start: at, end: duration.end, value: {...duration, type: 'duration', amount: 1}}
      : null
  }
  const counted = next.word === 'few' ? null : next.word === 'couple' || next.word === 'pair' ? 2 : undefined
  if (counted === undefined) return null
  return few(text, at, next.end, counted)
}

const isRate = (text: string, at: number): boolean => {
  const {word} = wordBefore(text, at)
  return word !== '' && !rateless.has(word)
}
const rateless = new Set([
  'for',
  'in',
  'within',
  'after',
  'about',
  'than',
  'of',
  'nearly',
  'almost',
  'over',
  'under',
  'half',
  'is',
  'was',
  'last',
  'lasted',
  'lasts',
  'takes',
  'took',
  'and',
  'to',
  'every',
  'with',
  'by',
  'suppose',
  'least',
  'most',
  'around',
  'over',
  'through',
  'throughout',
  'until',
  'spent',
  'spend',
  'spending',
])

/** `a few minutes`, `couple of weeks`, `a pair`, `several years`, `dozens of`. */
function few(text: string, start: number, at: number, count: number | null): Item {
  const of = wordAfter(text, at)
  const end = of.word === 'of' ? of.end : at
  const noun = wordAfter(text, end)
  const time = englishTime.get(noun.word)
  if (time && noun.word.length > 2) {
    const value =
      count === null ? null : `P${time.unit.length === 2 ? 'T' : ''}${count * time.times}${time.unit.at(-1)}`
    return {
      start,
      end: noun.end,
      value: {start, end: noun.end, type: 'duration', value, unit: time.name, approximate: true},
    }
  }
  return {start, end: at, value: {start, end: at, type: 'number', value: count, approximate: true}}
}

function readVague(text: string, at: number, end: number, word: string): Item | null {
  if (wholes.has(word)) {
    const next = wordAfter(text, isDash(unitAt(text, end)) ? end + 1 : end)
    const time = englishTime.get(next.word)
    if (!time || next.word.length < 3 || next.word.endsWith('s') || next.word === 'second') return null
    return {
      start: at,
      end: next.end,
      value: {
        start: at,
        end: next.end,
        type: 'duration',
        value: `P${time.unit.length === 2 ? 'T' : ''}${time.times}${time.unit.at(-1)}`,
        unit: time.name,
        amount: 1,
      },
    }
  }
  if (word === 'couple' && wordAfter(text, end).word === 'of') return few(text, at, end, 2)
  if (word === 'few' || word === 'several') return few(text, at, end, null)
  if (!vague.has(word) || wordAfter(text, end).word !== 'of' || word.length < 5) return null
  return {start: at, end, value: {start: at, end, type: 'number', value: null, approximate: true}}
}

/** `half` alone is a number where it shares something out: half of the sample. */
function half(text: string, number: Numeral): Item | null {
  const next = wordAfter(text, number.end).word
  const {start, end, value} = number
  if (next !== 'of' && next !== 'the' && next !== '' && start !== 0) return null
  return {start, end, value: {start, end, type: 'number', value}}
}

const pronounNeighbours = new Set([
  'the',
  'this',
  'that',
  'which',
  'each',
  'every',
  'any',
  'no',
  'another',
  'some',
  'only',
  'first',
  'last',
  'next',
  'other',
  'good',
])
const afterPronoun = new Set([
  'you',
  'is',
  'of',
  'may',
  'can',
  'must',
  'should',
  'might',
  'who',
  'that',
  'which',
  'could',
  'would',
  'has',
  'another',
  'does',
  'do',
  'needs',
  'will',
  'i',
  'we',
  'they',
  'by',
  'as',
  'in',
  'such',
  'for',
  'to',
])

/** `one` alone mostly stands for somebody or something. */
function isPronoun(text: string, {start, end, value}: Numeral): boolean {
  if (value !== 1 || inSmall(text, start, end) !== 'one') return false
  const before = wordBefore(text, start).word
  const after = wordAfter(text, end)
  return (
    pronounNeighbours.has(before) ||
    afterPronoun.has(after.word) ||
    isDash(unitAt(text, end)) ||
    (before !== '' && after.word === '') ||
    before === ''
  )
}

/** `second` is an ordinal unless it is time; `last resort` and the like have none. */
function isOrdinal(text: string, {start, end}: Numeral): boolean {
  return kindAt(text, start) === LETTER && text[end] !== '@'
}

/** forty-five (45): the number said twice is one. */
function same(text: string, item: Item): Item {
  const p = skipBlanks(text, item.end)
  if (text[p] !== '(' || !isDigit(unitAt(text, p + 1)) || item.value?.type !== 'number') return item
  let q = p + 1
  let value = 0
  while (isDigit(unitAt(text, q)) && q - p < 12) value = value * 10 + (unitAt(text, q++) - 0x30)
  return text[q] === ')' && value === item.value.value
    ? {...item, end: q + 1, value: {...item.value, end: q + 1}}
    : item
}
