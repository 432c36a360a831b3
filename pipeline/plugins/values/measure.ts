import {unitAt} from '../../text/unit-at.ts'
import {unitSet} from '../../text/unit-set.ts'
import {isDash, isHanCode, isMore, longestAt, skipBlanks, tableOf, wordAfter} from './characters.ts'
import type {Found, Item} from './date-phrases.ts'
import {readEnglishDuration, readHanDuration} from './durations.ts'
import {readMoneyAfter} from './money.ts'
import type {Numeral} from './numeral.ts'
import {readQuantity} from './quantities.ts'
import {measureWords} from './tables/measure-words.ts'
import {MEASURE, MONEY, percentWords, SHARE, TIME, unitsAhead} from './units-ahead.ts'

const counters = tableOf(measureWords)

/** The measure word that begins here, for the unit of a count. */
export const measureWordAt = (text: string, at: number): string | null => longestAt(text, at, counters)

/** Give a number its unit: per cent, money, time, a measure, or none. `ahead` is what `unitsAhead` sees behind it. */
export function measure(text: string, number: Numeral, ahead = unitsAhead(text, number)): Item {
  return (
    (ahead & SHARE ? readPercent(text, number) : null) ??
    (ahead & TIME ? readTime(text, number) : null) ??
    (ahead & MONEY ? readMoney(text, number) : null) ??
    (ahead & MEASURE ? readMeasure(text, number) : null) ??
    plainNumber(text, number)
  )
}

function readPercent(text: string, number: Numeral): Item | null {
  let at = skipBlanks(text, number.end)
  if (isMore(unitAt(text, at))) {
    at = skipBlanks(text, at + 1)
    return readShare(text, number.approximate ? number : {...number, approximate: true}, at)
  }
  return readShare(text, number, at)
}

/** `at` is where its sign or word should stand. */
function readShare(text: string, number: Numeral, at: number): Item | null {
  const mark = unitAt(text, at)
  if (isPercent(mark)) return share(number, at + 1, number.value)
  if (mark === PER_MILLE) return share(number, at + 1, number.value === null ? null : number.value / 10)
  if (isHanCode(mark)) return readHanShare(text, number, at)
  const word = wordAfter(text, isDash(mark) && at === number.end ? at + 1 : at)
  if (percentWords.has(word.word)) {
    const next = wordAfter(text, word.end)
    return next.word === 'points' || next.word === 'point'
      ? share(number, next.end, number.value, 'pp')
      : share(number, word.end, number.value)
  }
  if (word.word !== 'per') return null
  const cent = wordAfter(text, word.end)
  return cent.word === 'cent' ? share(number, cent.end, number.value) : null
}

const isPercent = unitSet('%％﹪')
const PER_MILLE = 0x2030

function share({start, approximate}: Numeral, end: number, printed: number | null, unit = '%'): Item {
  const value = printed === null ? null : shortened(printed)
  return {start, end, value: {start, end, type: 'percent', value, unit, approximate, article: false}}
}

/** To twelve digits; most shares have no more than four places, which is a cheaper thing to see. */
function shortened(value: number): number {
  const places = Math.round(value * 1e4)
  return places > 0 && places < 1e12 && places / 1e4 === value ? value : Number(value.toPrecision(12))
}

/** 3 个百分点, 三成, 八折. */
function readHanShare(text: string, number: Numeral, at: number): Item | null {
  const mark = text[at]
  if (mark === '成' || mark === '折') return readTenths(text, number, at)
  if (mark !== '个' && mark !== '個' && mark !== '百') return null
  const points = readSpaced(text, at, '个百分点') ?? readSpaced(text, at, '個百分點') ?? readSpaced(text, at, '百分点')
  return points ? share(number, points, number.value, 'pp') : null
}

/** The end of this word set with blanks between its characters. */
function readSpaced(text: string, at: number, word: string): number | null {
  let p = at
  for (const character of word) {
    p = skipBlanks(text, p)
    if (text[p] !== character) return null
    p++
  }
  return p
}

/** 七成六, 三成半, 八点五折, 九九折. */
function readTenths(text: string, number: Numeral, at: number): Item | null {
  if (number.value === null || number.value > 100) return null
  const off = text[at] === '折'
  const after = skipBlanks(text, at + 1)
  const value = off && number.value > 10 ? number.value : number.value * 10
  if (off)
    return number.value === 10 || '叠扣射腰磨线'.includes(text[at + 1] ?? ' ') ? null : share(number, at + 1, value)
  if ('为立功本果员分熟效长就因都'.includes(text[at + 1] ?? ' ')) return null
  if (text[after] === '半') return share(number, after + 1, value + 5)
  const digit = '一二三四五六七八九'.indexOf(text[after] ?? ' ')
  const ends = digit >= 0 && !isHanCode(unitAt(text, after + 1))
  return ends ? share(number, after + 1, value + digit + 1) : share(number, at + 1, value)
}

function readTime(text: string, number: Numeral): Item | null {
  if (number.form === 'ordinal' || (number.value !== null && number.value < 0)) return null
  const at = skipBlanks(text, number.end)
  const duration = isHanCode(unitAt(text, at))
    ? readHanDuration(text, number.start, number)
    : readEnglishDuration(text, number)
  if (!duration) return null
  const {start, end, value, number: amount, unit, approximate} = duration
  return {
    start,
    end,
    value: {
      start,
      end,
      type: 'duration',
      value,
      unit,
      ...(amount === null ? {} : {amount}),
      ...(approximate ? {approximate} : {}),
    },
  }
}

function readMoney(text: string, number: Numeral): Item | null {
  const money = readMoneyAfter(text, number)
  return money && {start: money.start, end: money.end, value: {...money, type: 'currency'}}
}

function readMeasure(text: string, number: Numeral): Item | null {
  const quantity = readQuantity(text, number)
  return quantity && {start: quantity.start, end: quantity.end, value: {...quantity, type: 'quantity'}}
}

const HALF = 0x534a // 半
const DOZEN = 0x6253 // 打
const isSerial = unitSet('号號')

/** 半 after a count: 两个半. */
function plainNumber(text: string, number: Numeral): Item {
  const {start, end, value} = number
  if (number.form === 'ordinal') return {start, end, value: {start, end, type: 'ordinal', value}}
  let at = skipBlanks(text, end)
  let approximate = number.approximate ?? false
  if (isMore(unitAt(text, at)) && measureWordAt(text, skipBlanks(text, at + 1)))
    [at, approximate] = [skipBlanks(text, at + 1), true]
  const tight = unitAt(text, end)
  // 一半; three dozen in Chinese: 五打
  if (tight === HALF && value === 1)
    return {start, end: end + 1, value: {start, end: end + 1, type: 'number', value: 0.5}}
  if (tight === DOZEN && number.form === 'han' && value !== null)
    return {start, end: end + 1, value: {start, end: end + 1, type: 'number', value: value * 12}}
  // 14120 号 is a label
  if (isSerial(unitAt(text, at))) return {start, end: at + 1}
  const unit = measureWordAt(text, at)
  // One shape for numbers, shares and dates: every value is read by the same few functions afterwards.
  const article = value === 1 && number.form === 'han' && unit !== null
  const counted: Found = {start, end, type: 'number', value, unit: unit ?? undefined, approximate, article}
  return {start, end, value: counted, number}
}
