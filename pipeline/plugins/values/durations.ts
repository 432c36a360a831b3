import {unitAt} from '../../text/unit-at.ts'
import {isDash, isDigit, isHanCode, isLetter, isMore, longestAt, skipBlanks, tableOf, wordAfter} from './characters.ts'
import {round} from './digits.ts'
import {readSimple} from './han.ts'
import type {Numeral} from './numeral.ts'
import {englishTime, hanCountedTime, hanInnerTime, hanTime, type TimeUnit} from './tables/units.ts'
import {readCardinal, readWords} from './words.ts'

/** A stretch of time. `value` is ISO 8601: `P1Y6M`, `PT0.5H`; `number` and `unit` are of its first part as printed. */
export interface Duration {
  readonly start: number
  readonly end: number
  readonly value: string | null
  readonly number: number | null
  readonly unit: string
  readonly approximate?: boolean
}

interface Part {
  readonly end: number
  readonly amount: number | null
  readonly time: TimeUnit
  readonly approximate?: boolean
}

const hanTimes = tableOf(hanTime.keys())
const innerTimes = tableOf(hanInnerTime.keys())
/** After 年, 天, 日, 周: no stretch of time but a word (三年级, 一日三餐). */
const noTime: Readonly<Record<string, string>> = {
  年: '级級代糕轻',
  天: '然津气氣',
  日: '本报元圆',
  周: '边邊围圍刊一二三四五六日',
  星期: '一二三四五六日天',
  秒: '杀',
}

/** Read 三年半, 半个小时, 8 天又二十个小时, 两个半月, 个半小時 from a number (or 半, 个半) on. */
export function readHanDuration(text: string, at: number, number: Numeral | null): Duration | null {
  const parts: Part[] = []
  let p = at
  while (parts.length < 7) {
    const part = readHanPart(text, p, parts.length === 0 ? number : null, parts.at(-1)?.time)
    if (!part) break
    parts.push(part)
    p = nextHanPart(text, part.end)
  }
  return parts.length === 0 ? null : sum(at, parts)
}

/** 又, 零, 余, 多 and blanks may join the parts. */
function nextHanPart(text: string, end: number): number {
  let p = skipBlanks(text, end)
  if ('又零余餘多'.includes(text[p] ?? ' ')) p = skipBlanks(text, p + 1)
  return p
}

function readHanPart(text: string, at: number, given: Numeral | null, after: TimeUnit | undefined): Part | null {
  const half = readHanHalf(text, at)
  if (half) return after ? null : half
  const number = given ?? readSimple(text, at)
  if (!number || number.form === 'fraction' || number.form === 'ordinal') return null
  let p = skipBlanks(text, number.end)
  let approximate = number.approximate
  if (isMore(unitAt(text, p)) && p === number.end) [p, approximate] = [p + 1, true]
  const counted = text[p] === '个' || text[p] === '個'
  if (counted) p = skipBlanks(text, p + 1)
  let amount = number.value
  if (counted && '多余餘'.includes(text[p] ?? ' ')) [p, approximate] = [p + 1, true]
  const midHalf = text[p] === '半' && counted
  if (midHalf) p++
  const unit = readHanUnit(text, p, counted, after)
  if (!unit) return null
  p = unit.end
  if (amount !== null && midHalf) amount += 0.5
  // 三年半; but 一年半导体产量
  else if (amount !== null && text[p] === '半' && !isTailWord(text, p)) [p, amount] = [p + 1, amount + 0.5]
  if ('多余餘'.includes(text[p] ?? ' ') && text[p] === '多' && !isHanCode(unitAt(text, p + 1)))
    [p, approximate] = [p + 1, true]
  return {end: p, amount, time: unit.time, ...(approximate ? {approximate: true} : {})}
}

const isTailWord = (text: string, at: number): boolean => '导径夜数途自封殖岛径年天个'.includes(text[at + 1] ?? ' ')

/** 半小时, 半个月, 半年; 个半小時, 分半鐘. */
function readHanHalf(text: string, at: number): Part | null {
  let p = at
  let amount = 0.5
  if (text[p] === '分' && text[p + 1] === '半') {
    const bell = text[p + 2] === '鐘' || text[p + 2] === '钟'
    const alone = !isHanCode(unitAt(text, p - 1)) && !isHanCode(unitAt(text, p + 2))
    return bell || alone ? {end: p + (bell ? 3 : 2), amount: 1.5, time: hanTime.get('分钟')!} : null
  }
  if ((text[p] === '个' || text[p] === '個') && text[p + 1] === '半') [p, amount] = [p + 1, 1.5]
  if (text[p] !== '半') return null
  p = skipBlanks(text, p + 1)
  const counted = text[p] === '个' || text[p] === '個'
  if (counted) p++
  const unit = readHanUnit(text, p, counted || amount > 1, undefined)
  if (!unit || (unit.time.name === 'years' && text[unit.end] === '度')) return null
  return {end: unit.end, amount, time: unit.time}
}

const monthUnit = hanTime.get('个月')!
/** Cantonese 字: five minutes on the clock's face. */
const fiveMinutes: TimeUnit = {unit: 'TM', times: 5, name: 'minutes'}

function readHanUnit(
  text: string,
  at: number,
  counted: boolean,
  after: TimeUnit | undefined,
): {end: number; time: TimeUnit} | null {
  if (counted) {
    if (text[at] === '月') return {end: at + 1, time: monthUnit}
    if (text[at] === '字' && text[at - 1] === '個' && !isHanCode(unitAt(text, at + 1)))
      return {end: at + 1, time: fiveMinutes}
    if (text[at] === '钟' && text[at + 1] !== '头') return {end: at + 1, time: hanTime.get('小时')!}
  }
  const name = longestAt(text, at, hanTimes)
  if (name) {
    if (counted && !hanCountedTime.has(name) && text[at - 1] !== '半') return null
    if (!counted && (name === '世纪' || name === '鐘' || name === '季度')) return null
    if (name === '日' && after) return null
    const next = text[at + name.length] ?? ' '
    if (noTime[name]?.includes(next)) return null
    return {end: at + name.length, time: hanTime.get(name)!}
  }
  // 一分半
  if (!after && text[at] === '分' && text[at + 1] === '半' && !isHanCode(unitAt(text, at + 2)))
    return {end: at + 1, time: hanTime.get('分钟')!}
  const inner = after ? longestAt(text, at, innerTimes) : null
  if (!inner || (inner === '点' && after?.name !== 'days')) return null
  return {end: at + inner.length, time: hanInnerTime.get(inner)!}
}

/** Read `3.5 years`, `an hour and a half`, `2 days 1 month`, `30-day` from a number on (its words were read by the caller). */
export function readEnglishDuration(text: string, number: Numeral): Duration | null {
  const parts: Part[] = []
  let current: Numeral | null = number
  while (current && parts.length < 7) {
    const part = readEnglishPart(text, current)
    if (!part) break
    parts.push(part)
    let p = skipBlanks(text, part.end)
    const and = wordAfter(text, p)
    if (and.word === 'and') p = skipBlanks(text, and.end)
    current = p > part.end ? (isDigit(unitAt(text, p)) ? readPlainNumber(text, p) : readWords(text, p)) : null
    if (current && !readEnglishPart(text, current)) break
    // 2 days and 3 years of something are two; the smaller unit follows the larger, or the list has no `and`
    if (and.word === 'and' && current) {
      const next = readEnglishPart(text, current)
      if (!next || rank(next.time) >= rank(part.time)) break
    }
  }
  return parts.length === 0 ? null : sum(number.start, parts)
}

const order = ['TS', 'TM', 'TH', 'D', 'W', 'M', 'Y']
const rank = (time: TimeUnit): number => order.indexOf(time.unit)

function readPlainNumber(text: string, at: number): Numeral | null {
  const cardinal = readCardinal(text, at)
  return cardinal && {start: at, end: cardinal.end, value: cardinal.value, form: 'digits'}
}

function readEnglishPart(text: string, number: Numeral): Part | null {
  let p = skipBlanks(text, number.end)
  if (p === number.end && isDash(unitAt(text, p))) p++
  let word = wordAfter(text, p)
  // half an hour, a quarter of an hour
  if (number.form === 'fraction') {
    if (word.word === 'of') word = wordAfter(text, word.end)
    if (word.word === 'a' || word.word === 'an') word = wordAfter(text, word.end)
  }
  const time = englishTime.get(word.word)
  if (!time || number.value === null) return null
  const short = word.word.length <= 2
  if (short && (number.form === 'words' || unitAt(text, word.start) < 0x5b || text[word.end] === '-')) return null
  if (short && word.word === 's' && (number.plainDigits ?? 0) >= 4) return null
  let end = word.end
  let amount = number.value
  const tail = readTail(text, end)
  if (tail) [end, amount] = [tail.end, amount + tail.value]
  return {end, amount, time}
}

/** `… and a half`, `… and half`, `… and a quarter` after the unit. */
function readTail(text: string, at: number): {end: number; value: number} | null {
  const and = wordAfter(text, at)
  if (and.word !== 'and' && and.word !== 'a') return null
  let part = wordAfter(text, and.end)
  if (part.word === 'a') part = wordAfter(text, part.end)
  if (part.word !== 'half' && part.word !== 'quarter') return null
  if (isLetter(unitAt(text, part.end)) || englishTime.has(wordAfter(text, part.end).word)) return null
  return {end: part.end, value: part.word === 'half' ? 0.5 : 0.25}
}

/** The parts as one duration, which is named after the first. */
function sum(start: number, parts: readonly Part[]): Duration {
  const first = parts[0]!
  const approximate = parts.some((part) => part.approximate)
  return {
    start,
    end: parts.at(-1)!.end,
    value: iso(parts),
    number: first.amount,
    unit: first.time.name,
    ...(approximate ? {approximate} : {}),
  }
}

/** The parts in ISO 8601, larger units first; `null` where one is vague. */
function iso(parts: readonly Part[]): string | null {
  const amounts = new Map<string, number>()
  for (const {amount, time} of parts) {
    if (amount === null) return null
    amounts.set(time.unit, round((amounts.get(time.unit) ?? 0) + amount * time.times))
  }
  let value = 'P'
  for (const unit of amounts.size === 1 ? amounts.keys() : units) {
    const amount = amounts.get(unit)
    if (amount === undefined) continue
    if (unit.length === 2 && !value.includes('T')) value += 'T'
    value += `${plain(amount)}${unit.at(-1)}`
  }
  return value
}

const units = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS']

/** Without an exponent, which ISO 8601 does not know. */
const plain = (amount: number): string =>
  Math.abs(amount) >= 1e-6 ? String(amount) : amount.toFixed(12).replace(/0+$/, '')
