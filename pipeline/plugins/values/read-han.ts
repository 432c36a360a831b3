import {isDigit, isHanCode, longestAt, skipBlanks, skipBlanksBack, tableOf, unitAt} from './characters.ts'
import type {Item} from './date-phrases.ts'
import {readHanDate, readNamedDate} from './dates-han.ts'
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

/**
 * Read the value that begins with this Han character, or say from where to go on: past a word that only looks like a
 * number (一些, 四川, 十分).
 */
export function readHanValue(text: string, at: number): Item | number | null {
  const character = text[at]!
  if (character === '第') return readOrdinal(text, at)
  if (character === '负' || character === '負') return null
  if (
    character === '百' ||
    character === '千' ||
    character === '万' ||
    character === '佰' ||
    character === '仟' ||
    character === '萬'
  ) {
    const share = readShare(text, at)
    if (share) return share
  }
  if (character === '人') {
    const coded =
      text.startsWith('人民币', at) || text.startsWith('人民幣', at) ? readMoneyCoded(text, at, at + 3, 'CNY') : null
    return coded ? {start: at, end: coded.end, value: {...coded, type: 'currency'}} : at + 1
  }
  const named = readNamedDate(text, at)
  if (named) return dateItem(named)
  if (character === '半' || character === '个' || character === '個' || character === '分') return readHalf(text, at)
  const word = longestAt(text, at, words)
  const number = readHan(text, at)
  if (word && (!number || number.end - at <= word.length) && !countsAfterWord(text, at, word)) return at + word.length
  if (!number) return at + 1
  const date = readHanDate(text, number)
  if (date) return dateItem(date)
  const item = measure(text, withSign(text, number))
  if (!item) return number.end
  // a number with a unit of its own needs no more; a bare one must look like one
  if (item.value && (item.value.type !== 'number' || !item.number))
    return item.start < at || !beforeNumeral.has(text[at - 1] ?? '') || number.end - at > 1 ? item : number.end
  return looksLikeNumber(text, number) ? item : number.end
}

/** 一点五, 百年 as durations or decimals, though 一点 and 百年 are words. */
function countsAfterWord(text: string, at: number, word: string): boolean {
  const number = readHan(text, at)
  return number !== null && number.end > at + word.length
}

/** 第三, 第 250; labels are passed over whole: 第 32 条, 第三章, 第14110号. */
function readOrdinal(text: string, at: number): Item | number {
  const from = skipBlanks(text, at + 1)
  const number = isDigit(unitAt(text, from)) ? (readHan(text, from) ?? readDigits(text, from)) : readSimple(text, from)
  if (number?.value == null || !Number.isInteger(number.value)) return at + 1
  const noun = skipBlanks(text, number.end)
  const label = longestAt(text, noun, labels)
  if (label) return noun + label.length
  if (text[noun] === '、' || text[noun] === '至' || text[noun] === '-' || text[noun] === '—' || text[noun] === '－') {
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

const linkers = new Set('是为為于於到至和与與或及共约約近达達仅僅有有在比等超过過了得出了以从')
const afterLinkers = new Set('的和与與或至到却而也就都及之这這者')

/** Does a bare Han number count something here, or is it part of a word? */
function looksLikeNumber(text: string, number: Numeral): boolean {
  const {start, end} = number
  const before = text[skipBlanksBack(text, start) - 1] ?? ''
  const after = text[skipBlanks(text, end)] ?? ''
  const opens = !isHanCode(before.charCodeAt(0))
  const closes = !isHanCode(after.charCodeAt(0))
  const length = end - start
  const counts = measureWordAt(text, skipBlanks(text, end)) !== null
  if (length === 1 && shyNumerals.has(text[start]!)) return opens && (closes || counts)
  if (opens && closes) return true
  if (beforeNumeral.has(before)) return false
  if (isGroupOfStates(text, end)) return false
  if (number.form === 'row') return counts || (number.value !== null && length > 2 && (opens || closes))
  if (length === 1) {
    if (counts) return before !== '之' && before !== '每'
    return (opens || linkers.has(before)) && (closes || (afterLinkers.has(after) && after !== '之'))
  }
  return (
    counts || opens || closes || linkers.has(before) || afterLinkers.has(after) || length > 2 || number.form !== 'han'
  )
}

/** 二十国集团, 八国联军, 七国首脑会议: names. */
function isGroupOfStates(text: string, at: number): boolean {
  return text[at] === '国' && ['集团', '集團', '联军', '首脑', '峰会'].some((word) => text.startsWith(word, at + 1))
}
