import {unitAt} from '../../text/unit-at.ts'
import {unitSet} from '../../text/unit-set.ts'
import {isDigit, isHanCode, longestAt, skipBlanks, skipBlanksBack, tableOf} from './characters.ts'
import type {Item} from './date-phrases.ts'
import {opensNamedDate, readHanDate, readNamedDate} from './dates-han.ts'
import {readDigits} from './digits.ts'
import {readHanDuration} from './durations.ts'
import {readHan, readSimple} from './han.ts'
import {measure, measureWordAt} from './measure.ts'
import {readMoneyCoded} from './money.ts'
import type {Numeral} from './numeral.ts'
import {dateItem, withSign} from './read-digits.ts'
import {beforeNumeral, hanWords, labelNouns} from './tables/measure-words.ts'
import {shyNumerals} from './tables/numerals.ts'

const words = tableOf(hanWords)
const labels = tableOf(labelNouns)

const opensShare = unitSet('百千万佰仟萬')
const opensHalf = unitSet('半个個分')
const ORDINAL = 0x7b2c // 第
const isMinus = unitSet('负負')
const PERSON = 0x4eba // 人

/**
 * Read the value that begins with this Han character, or say from where to go on: past a word that only looks like a
 * number (一些, 四川, 十分).
 */
export function readHanValue(text: string, at: number): Item | number | null {
  const unit = unitAt(text, at)
  if (unit === ORDINAL) return readOrdinal(text, at)
  if (isMinus(unit)) return null
  if (unit === PERSON) return readNamedMoney(text, at)
  const share = opensShare(unit) ? readShare(text, at) : null
  if (share) return share
  const named = opensNamedDate(unit) ? readNamedDate(text, at) : null
  if (named) return dateItem(named)
  if (opensHalf(unit)) return readHalf(text, at)
  const word = longestAt(text, at, words)
  const number = readHan(text, at)
  if (!number || (word && number.end - at <= word.length)) return at + (word?.length ?? 1)
  const date = readHanDate(text, number)
  if (date) return dateItem(date)
  const item = measure(text, withSign(text, number))
  if (!item) return number.end
  // a number with a unit of its own needs no more; a bare one must look like one
  if (item.value && (item.value.type !== 'number' || !item.number))
    return item.start < at || number.end - at > 1 || !isBound(unitAt(text, at - 1)) ? item : number.end
  return looksLikeNumber(text, number) ? item : number.end
}

/** 人民币 50 元. */
function readNamedMoney(text: string, at: number): Item | number {
  const named = text.startsWith('人民币', at) || text.startsWith('人民幣', at)
  const money = named ? readMoneyCoded(text, at, at + 3, 'CNY') : null
  return money ? {start: at, end: money.end, value: {...money, type: 'currency'}} : at + 1
}

const listsOrdinals = unitSet('、至-—－')

/** 第三, 第 250; labels are passed over whole: 第 32 条, 第三章, 第14110号. */
function readOrdinal(text: string, at: number): Item | number {
  const from = skipBlanks(text, at + 1)
  const number = isDigit(unitAt(text, from)) ? (readHan(text, from) ?? readDigits(text, from)) : readSimple(text, from)
  if (number?.value == null || !Number.isInteger(number.value)) return at + 1
  const noun = skipBlanks(text, number.end)
  const label = longestAt(text, noun, labels)
  if (label) return noun + label.length
  if (listsOrdinals(unitAt(text, noun))) {
    // 第 3—5 条
    const second = readSimple(text, skipBlanks(text, noun + 1))
    const after = second ? skipBlanks(text, second.end) : 0
    const listed = second ? longestAt(text, after, labels) : null
    if (listed) return after + listed.length
  }
  return {start: at, end: number.end, value: {start: at, end: number.end, type: 'ordinal', value: number.value}}
}

const shareBases: Readonly<Record<string, number>> = {百: 100, 佰: 100, 千: 1000, 仟: 1000, 万: 1e4, 萬: 1e4}

/** 百分之三十, 千分之五, 万分之三, with blanks anywhere. */
function readShare(text: string, at: number): Item | null {
  let base = shareBases[text[at]!]!
  let p = skipBlanks(text, at + 1)
  if (text[p] === '万' && base === 1e4) [base, p] = [1e8, skipBlanks(text, p + 1)]
  if (text[p] !== '分') return null
  p = skipBlanks(text, p + 1)
  if (text[p] !== '之') return null
  p = skipBlanks(text, p + 1)
  const negative = text[p] === '负' || text[p] === '負' || text[p] === '-'
  if (negative) p = skipBlanks(text, p + 1)
  const digits = isDigit(unitAt(text, p)) ? readDigits(text, p) : null
  const han = readSimple(text, p)
  const number = digits && (!han || digits.end >= han.end) ? digits : han
  if (!number) return null
  // 五百分之二 is a fraction of five hundred
  const before = text[skipBlanksBack(text, at) - 1] ?? ''
  if (readSimple(before, 0) && base !== 1e8) return null
  const value =
    number.value === null ? null : Number(((number.value * 100 * (negative ? -1 : 1)) / base).toPrecision(12))
  const approximate = number.approximate ? {approximate: true} : {}
  return {
    start: at,
    end: number.end,
    value: {start: at, end: number.end, type: 'percent', value, unit: '%', ...approximate},
  }
}

/** 半年, 个半小时, 半数, 半个, 半成, 一半 (read as a number before). */
function readHalf(text: string, at: number): Item | number | null {
  const word = longestAt(text, at, words)
  if (word) return at + word.length
  const duration = readHanDuration(text, at, null)
  if (duration)
    return {start: at, end: duration.end, value: {...duration, type: 'duration', amount: duration.number ?? undefined}}
  if (text[at] !== '半') return null
  const next = text[skipBlanks(text, at + 1)]
  if (next === '成' || next === '折')
    return {
      start: at,
      end: at + 2,
      value: {start: at, end: at + 2, type: 'percent', value: next === '成' ? 5 : 50, unit: '%'},
    }
  if (next === '个' || next === '個' || next === '数' || next === '數')
    return {start: at, end: at + 1, value: {start: at, end: at + 1, type: 'number', value: 0.5}}
  return null
}

const links = unitSet('是为為于於到至和与與或及共约約近达達仅僅有有在比等超過过了得出了以从')
const follows = unitSet('的和与與或至到却而也就都及之这這者')
const isShy = unitSet([...shyNumerals].join(''))
/** 统一, 唯一: the numeral belongs to the word before it. */
const isBound = unitSet([...beforeNumeral].join(''))
const binds = unitSet('之每')
const OF = 0x4e4b // 之

/** Does a bare Han number count something here, or is it part of a word? */
function looksLikeNumber(text: string, number: Numeral): boolean {
  const {start, end} = number
  const next = skipBlanks(text, end)
  const before = unitAt(text, skipBlanksBack(text, start) - 1)
  const after = unitAt(text, next)
  const opens = !isHanCode(before)
  const closes = !isHanCode(after)
  const length = end - start
  const counts = !closes && measureWordAt(text, next) !== null
  if (length === 1 && isShy(unitAt(text, start))) return opens && (closes || counts)
  if (opens && closes) return true
  if (isBound(before)) return false
  if (isGroupOfStates(text, end)) return false
  if (number.form === 'row') return counts || (number.value !== null && length > 2 && (opens || closes))
  if (length === 1) {
    if (counts) return !binds(before)
    return (opens || links(before)) && (closes || (follows(after) && after !== OF))
  }
  return counts || opens || closes || links(before) || follows(after) || length > 2 || number.form !== 'han'
}

const STATE = 0x56fd // 国

/** 二十国集团, 八国联军, 七国首脑会议: names. */
function isGroupOfStates(text: string, at: number): boolean {
  return (
    unitAt(text, at) === STATE && ['集团', '集團', '联军', '首脑', '峰会'].some((word) => text.startsWith(word, at + 1))
  )
}
