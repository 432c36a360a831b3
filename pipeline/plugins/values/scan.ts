import {unitAt} from '../../text/unit-at.ts'
import {unitSet} from '../../text/unit-set.ts'
import {
  HAN,
  isBlank,
  isDash,
  isDigit,
  isHanCode,
  isLetter,
  kindAt,
  LETTER,
  letterEnd,
  NOTHING,
  OPENER,
  POINT,
  SIGN,
} from './characters.ts'
import type {Item} from './date-phrases.ts'
import {skipLabel} from './labels.ts'
import {readMoneySigned} from './money.ts'
import {readDigitValue} from './read-digits.ts'
import {readHanValue} from './read-han.ts'
import {mayBegin, readWordValue} from './read-words.ts'

/** Go over the text once and read what begins at each character that can begin a value. */
export function scan(text: string): Item[] {
  const items: Item[] = []
  let chinese: boolean | undefined
  // Is any of it Chinese? Then 1/2/2020 is the first of February. Few texts print such a date.
  const dayFirst = (): boolean => {
    chinese ??= hasHan(text)
    return chinese
  }
  const length = text.length
  let at = 0
  while (at < length) {
    const kind = kindAt(text, at)
    if (kind === NOTHING) at++
    else if (kind === LETTER) {
      const end = letterEnd(text, at)
      const item = mayBegin(text, at, end) ? readWordValue(text, at, end) : null
      at = item ? push(items, item) : afterWord(text, end)
    } else if (kind === HAN) at = take(items, readHanValue(text, at), at)
    else if (kind === OPENER) at = skipEnclosed(text, at)
    else if (kind === SIGN) {
      const money = readMoneySigned(text, at, at)
      at = money ? push(items, {start: at, end: money.end, value: {...money, type: 'currency'}}) : at + 1
    } else if (kind === POINT && !leadsDecimals(text, at)) at++
    else {
      const label = skipLabel(text, at)
      at = label > at ? label : take(items, readDigitValue(text, at, dayFirst), at)
    }
  }
  return items
}

/** Keep what was read at a place and tell where to go on: a number is such a place, where nothing counts. */
function take(items: Item[], read: Item | readonly Item[] | number | null, at: number): number {
  if (read === null) return at + 1
  if (typeof read === 'number') return Math.max(read, at + 1)
  if (!isList(read)) return push(items, read)
  for (const item of read) push(items, item)
  return read.at(-1)!.end
}

const isList = (read: Item | readonly Item[]): read is readonly Item[] => Array.isArray(read)

function push(items: Item[], item: Item): number {
  items.push(item)
  return item.end
}

/** `.77`, and neither `3.77` nor `v.77`. */
function leadsDecimals(text: string, at: number): boolean {
  const before = unitAt(text, at - 1)
  return isDigit(unitAt(text, at + 1)) && !isDigit(before) && !isLetter(before)
}

function hasHan(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isHanCode(text.charCodeAt(at))) return true
  return false
}

/** What a word may go on with in one name. */
const goesOn = unitSet('0123456789０１２３４５６７８９-\u{2011}_\u{2212}:.')

/** Past a word, and what makes one name with it: CO2, GPT-4, ABC-12345-A1, https://…, user@host. */
function afterWord(text: string, end: number): number {
  let p = end
  if (!goesOn(unitAt(text, p))) return p
  if (text.startsWith('://', p) || (text[p] === '.' && text.slice(p - 3, p).toLowerCase() === 'www'))
    return nextBlank(text, p)
  while (p < text.length) {
    const code = unitAt(text, p)
    const next = unitAt(text, p + 1)
    if (isDigit(code) || (p > end && isLetter(code))) p++
    else if (
      (code === 0x2d || code === 0x2011 || code === 0x5f || (code === 0x2212 && p === end)) &&
      (isDigit(next) || (p > end && isLetter(next)))
    )
      p++
    else if (code === 0x2e && p > end && isDigit(next) && isDigit(unitAt(text, p - 1))) p++
    else break
  }
  return p
}

function nextBlank(text: string, at: number): number {
  let p = at
  while (p < text.length && !isBlank(unitAt(text, p)) && unitAt(text, p) > 0x20 && !isHanCode(unitAt(text, p))) p++
  return p
}

const BRACKET = 0x5b
const CLOSING_BRACKET = 0x5d
const TITLE = 0x300a // 《
const CLOSING_TITLE = 0x300b // 》

/** Past a marker `[1-3]` or a title 《…》; only past the bracket where it encloses something else. */
const skipEnclosed = (text: string, at: number): number =>
  unitAt(text, at) === BRACKET ? skipMarker(text, at) : skipTitle(text, at)

function skipTitle(text: string, at: number): number {
  const limit = Math.min(text.length, at + 120)
  for (let p = at + 1; p < limit; p++) {
    const unit = text.charCodeAt(p)
    if (unit === CLOSING_TITLE) return p + 1
    if (unit === TITLE || unit === 10) break
  }
  return at + 1
}

const joinsNumbers = unitSet(',，、;；~–')

function skipMarker(text: string, at: number): number {
  const limit = Math.min(text.length, at + 40)
  for (let p = at + 1; p < limit; p++) {
    const unit = text.charCodeAt(p)
    if (unit === CLOSING_BRACKET) return p > at + 1 ? p + 1 : p
    if (!isDigit(unit) && !isDash(unit) && !isBlank(unit) && !joinsNumbers(unit)) break
  }
  return at + 1
}
