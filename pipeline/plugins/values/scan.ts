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
  const dayFirst = hasHan(text)
  const length = text.length
  let at = 0
  while (at < length) {
    const kind = kindAt(text, at)
    if (kind === NOTHING) {
      at++
      continue
    }
    if (kind === LETTER) {
      const end = letterEnd(text, at)
      const item = mayBegin(text, at, end) ? readWordValue(text, at, end) : null
      at = item ? push(items, item) : Math.max(afterWord(text, end), at + 1)
      continue
    }
    if (kind === OPENER) {
      at = skipEnclosed(text, at)
      continue
    }
    if (
      kind === POINT &&
      (!isDigit(text.charCodeAt(at + 1)) || isDigit(text.charCodeAt(at - 1)) || isLetter(text.charCodeAt(at - 1)))
    ) {
      at++
      continue
    }
    if (kind === SIGN) {
      const money = readMoneySigned(text, at, at)
      at = money ? push(items, {start: at, end: money.end, value: {...money, type: 'currency'}}) : at + 1
      continue
    }
    const label = kind === HAN ? 0 : skipLabel(text, at)
    if (label > at) {
      at = label
      continue
    }
    const read = kind === HAN ? readHanValue(text, at) : readDigitValue(text, at, dayFirst)
    if (typeof read === 'number') at = Math.max(read, at + 1)
    else if (Array.isArray(read)) {
      for (const item of read) push(items, item)
      at = read.at(-1)!.end
    } else at = read ? push(items, read) : at + 1
  }
  return items
}

function push(items: Item[], item: Item): number {
  items.push(item)
  return item.end
}

/** Is any of it Chinese? Then 1/2/2020 is the first of February. */
function hasHan(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isHanCode(text.charCodeAt(at))) return true
  return false
}

/** Past a word, and what makes one name with it: CO2, GPT-4, ABC-12345-A1, https://…, user@host. */
function afterWord(text: string, end: number): number {
  let p = end
  if (text.startsWith('://', p) || (text[p] === '.' && text.slice(p - 3, p).toLowerCase() === 'www'))
    return nextBlank(text, p)
  while (p < text.length) {
    const code = text.charCodeAt(p)
    const next = text.charCodeAt(p + 1)
    if (isDigit(code) || (p > end && isLetter(code))) p++
    else if (
      (code === 0x2d || code === 0x2011 || code === 0x5f || (code === 0x2212 && p === end)) &&
      (isDigit(next) || (p > end && isLetter(next)))
    )
      p++
    else if (code === 0x2e && p > end && isDigit(next) && isDigit(text.charCodeAt(p - 1))) p++
    else break
  }
  return p
}

function nextBlank(text: string, at: number): number {
  let p = at
  while (p < text.length && !isBlank(text.charCodeAt(p)) && text.charCodeAt(p) > 0x20 && !isHanCode(text.charCodeAt(p)))
    p++
  return p
}

/** Past a marker `[1-3]` or a title 《…》; only past the bracket where it encloses something else. */
function skipEnclosed(text: string, at: number): number {
  const title = text[at] === '《'
  const limit = Math.min(text.length, at + (title ? 120 : 40))
  for (let p = at + 1; p < limit; p++) {
    const code = text.charCodeAt(p)
    if (title) {
      if (text[p] === '》') return p + 1
      if (text[p] === '《' || code === 10) return at + 1
    } else {
      if (text[p] === ']') return p > at + 1 ? p + 1 : at + 1
      if (!isDigit(code) && !isDash(code) && !isBlank(code) && !',，、;；~–'.includes(text[p]!)) return at + 1
    }
  }
  return at + 1
}
