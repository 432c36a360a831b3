import {unitSet} from '../../text/unit-set.ts'
import {isDash, isDigit, isHanCode, skipBlanks, unitAt} from './characters.ts'
import {readDigits, readPlain, round} from './digits.ts'
import type {Numeral} from './numeral.ts'
import {bigMultipliers, hanDigits, hanTens, smallMultipliers} from './tables/numerals.ts'
import {kiloUnits, megaUnits} from './tables/units.ts'

/** What leads on from digits that a Han character follows: multipliers, 3 分之 2, 3又三分之一. */
export const continuesNumber = unitSet(`${[...smallMultipliers.keys(), ...bigMultipliers.keys()].join('')}分份又`)

type Token =
  | {readonly kind: 'digit' | 'number' | 'small' | 'big' | 'tens'; readonly value: number; readonly end: number}
  | {readonly kind: 'zero' | 'more' | 'few'; readonly value: 0; readonly end: number}

const more = new Set('多余餘几幾来')
const few = new Set('几幾数數')

/**
 * Read a number written with Han numerals, or with digits that Han multipliers continue: 三百五十, 1千零20, 3.2 万,
 * 二〇二五, 十余万, 三分之一, 3又三分之一, 一千三百点五.
 *
 * Blanks may stand between the characters, as journals set them between digits and Han. Returns `null` where no
 * number begins, and also for a multiplier with nothing to multiply (万).
 */
export function readHan(text: string, at: number): Numeral | null {
  const tokens = tokenise(text, at)
  if (tokens.length === 0) return null
  const whole = evaluate(text, at, tokens)
  if (!whole) return null
  const decimal = readDecimal(text, whole)
  return readFraction(text, decimal) ?? readMixed(text, decimal) ?? decimal
}

/** The numeral characters from here on, as far as they can belong to one number. */
function tokenise(text: string, at: number): Token[] {
  const tokens: Token[] = []
  let p = at
  while (p < text.length && tokens.length < 40) {
    const token = tokenAt(text, p, tokens)
    if (!token) break
    tokens.push(token)
    const next = skipBlanks(text, token.end)
    // over a blank only to another numeral, and a digit is led there only by a multiplier (7 萬5 千)
    p = next > token.end && !joinsOverBlank(text, next, tokens) ? text.length : next
  }
  while (tokens.length > 1 && (tokens.at(-1)!.kind === 'more' || tokens.at(-1)!.kind === 'zero')) {
    const last = tokens.at(-1)!
    const before = tokens.at(-2)!.kind
    if (last.kind === 'more' && (before === 'small' || before === 'big' || before === 'tens')) break
    if (last.kind === 'zero' && (before === 'digit' || before === 'zero')) break
    tokens.pop()
  }
  return tokens
}

function tokenAt(text: string, p: number, tokens: readonly Token[]): Token | null {
  const character = text[p]!
  const last = tokens.at(-1)
  if (isDigit(unitAt(text, p))) {
    if (last && last.kind !== 'small' && last.kind !== 'big' && last.kind !== 'zero') return null
    const number = readPlain(text, p)
    return number && {kind: 'number', value: number.value!, end: number.end}
  }
  if (!isHanCode(unitAt(text, p))) return null
  const digit = hanDigits.get(character)
  if (digit !== undefined) {
    if (last?.kind === 'number' || last?.kind === 'few') return null
    // 两 is no digit of a row; after another number it must be multiplied itself (两千两百), or it is the unit (三百两)
    if ((character === '两' || character === '兩') && last && !multiplies(text, p + 1)) return null
    if (last?.kind === 'more') return null
    return digit === 0 ? {kind: 'zero', value: 0, end: p + 1} : {kind: 'digit', value: digit, end: p + 1}
  }
  const tens = hanTens.get(character)
  if (tens) return last?.kind === 'digit' || last?.kind === 'number' ? null : {kind: 'tens', value: tens, end: p + 1}
  const small = smallMultipliers.get(character)
  if (small) {
    const counted = last?.kind === 'digit' || last?.kind === 'number'
    // 2.3 千克 is in kilograms
    if (small === 1000 && counted && kiloUnits.some((unit) => text.startsWith(unit, p))) return null
    return last?.kind === 'small' && last.value <= small ? null : {kind: 'small', value: small, end: p + 1}
  }
  const big = bigMultipliers.get(character)
  if (big) {
    if (!last || megaUnits.some((unit) => text.startsWith(unit, p))) return null
    return {kind: 'big', value: big, end: p + 1}
  }
  if (last === undefined && few.has(character)) return {kind: 'few', value: 0, end: p + 1}
  if (
    last &&
    more.has(character) &&
    (last.kind === 'small' || last.kind === 'big' || last.kind === 'tens' || last.kind === 'zero')
  ) {
    return {kind: 'more', value: 0, end: p + 1}
  }
  return null
}

const multiplies = (text: string, at: number): boolean => {
  const next = text[skipBlanks(text, at)] ?? ''
  return smallMultipliers.has(next) || bigMultipliers.has(next)
}

function joinsOverBlank(text: string, next: number, tokens: readonly Token[]): boolean {
  const last = tokens.at(-1)!
  if (isDigit(unitAt(text, next))) {
    if (last.kind !== 'small' && last.kind !== 'big') return false
    // 2 万 3 000 is one only if a multiplier follows again: 7 萬 5 千, 1 亿 2 千万
    const number = readPlain(text, next)
    const after = number ? (text[skipBlanks(text, number.end)] ?? '') : ''
    return smallMultipliers.has(after) || bigMultipliers.has(after)
  }
  const character = text[next]!
  if (last.kind === 'number')
    return smallMultipliers.has(character) || bigMultipliers.has(character) || more.has(character)
  return (
    hanDigits.has(character) || smallMultipliers.has(character) || bigMultipliers.has(character) || more.has(character)
  )
}

/** Add the tokens up. `null` where they make no number. */
function evaluate(text: string, start: number, tokens: readonly Token[]): Numeral | null {
  const end = tokens.at(-1)!.end
  const first = tokens[0]!
  if (first.kind === 'few' || first.kind === 'more') {
    const counted = tokens[1]?.kind === 'small' || tokens[1]?.kind === 'big'
    return counted ? {start, end, value: null, form: 'han', approximate: true} : null
  }
  if (tokens.every(({kind}) => kind === 'digit' || kind === 'zero')) return evaluateRow(start, end, tokens)
  const hasDigits = tokens.some(({kind}) => kind === 'number')
  let total = 0
  let section = 0
  let current: number | null = null
  let lastUnit = 1
  let lastBig = Number.POSITIVE_INFINITY
  let vague = false
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'digit' || token.kind === 'number') {
      if (current !== null) vague = true // 二三十, 五六百
      current = token.value
    } else if (token.kind === 'tens') {
      section += token.value
      lastUnit = 10
    } else if (token.kind === 'small') {
      if (current === null && section > 0 && tokens[i - 1]?.kind === 'small') section *= token.value
      else section += (current ?? 1) * token.value
      lastUnit = token.value
      current = null
    } else if (token.kind === 'big') {
      const group: number = section + (current ?? 0)
      if (total > 0 && token.value >= lastBig) total = (total + group) * token.value
      else if (group === 0 && total === 0) return null
      else total += group * token.value
      section = 0
      current = null
      lastUnit = token.value
      lastBig = token.value
    } else if (token.kind === 'zero') lastUnit = 1
  }
  const tail = tokens.at(-1)!
  // 三百五 is 350, 九万四 is 94,000; 1万3 too
  const spoken = tail.kind === 'digit' && lastUnit > 1 && lastUnit !== 10
  const value = total + section + (current ?? 0) * (spoken ? lastUnit / 10 : 1)
  const approximate = tokens.some(({kind}) => kind === 'more')
  const single = tokens.length === 1 && first.kind === 'number'
  if (single) return readPlain(text, start)
  return {
    start,
    end,
    value: vague ? null : round(value),
    form: hasDigits ? 'mixed' : 'han',
    ...(approximate || vague ? {approximate: true} : {}),
  }
}

/** Digits one by one: 二〇二五 is 2025, 三 is 3, 七八 is vague. */
function evaluateRow(start: number, end: number, tokens: readonly Token[]): Numeral | null {
  if (tokens.length === 1) return {start, end, value: tokens[0]!.value, form: 'han'}
  const [a, b] = tokens as [Token, Token]
  if (tokens.length === 2 && a.kind === 'digit' && b.kind === 'digit' && b.value === a.value + 1) {
    return {start, end, value: null, form: 'row', approximate: true}
  }
  if (tokens.length === 2 && a.kind === 'zero' && b.kind !== 'zero') return {start, end, value: b.value, form: 'han'}
  let value = 0
  for (const token of tokens) value = value * 10 + token.value
  return {start, end, value, form: 'row', plainDigits: tokens.length}
}

/** 一百二十点五; also in front of a multiplier, 三点五亿. */
function readDecimal(text: string, whole: Numeral): Numeral {
  if (whole.value === null || whole.form === 'digits') return whole
  const point = skipBlanks(text, whole.end)
  if (text[point] !== '点' && text[point] !== '點') return whole
  let p = skipBlanks(text, point + 1)
  let decimals = ''
  for (let q = p; q < text.length && decimals.length < 20; q++) {
    const code = unitAt(text, q)
    const digit =
      text[q] === '两' || text[q] === '兩'
        ? undefined
        : (hanDigits.get(text[q]!) ?? (isDigit(code) ? code & 15 : undefined))
    if (digit === undefined) break
    decimals += digit
    p = q + 1
  }
  if (!decimals || smallMultipliers.has(text[p] ?? '')) return whole
  const value = Number(`${whole.value}.${decimals}`)
  const times = bigMultipliers.get(text[p] ?? '')
  return {start: whole.start, end: times ? p + 1 : p, value: round(value * (times ?? 1)), form: 'mixed'}
}

/** 三分之一, 3 分之 2, 一千万分之六; 负３分之负一百五十七. */
function readFraction(text: string, below: Numeral): Numeral | null {
  if (!below.value) return null
  let p = skipBlanks(text, below.end)
  if (text[p] !== '分' && text[p] !== '份') return null
  p = skipBlanks(text, p + 1)
  const plain = text[p] !== '之'
  if (!plain) p = skipBlanks(text, p + 1)
  const negative = text[p] === '负' || text[p] === '負'
  if (negative) p++
  const above = readSimple(text, p)
  if (above?.value == null) return null
  // 十份一, 二分一 are spoken Cantonese and end there; 十分一般 is something else
  if (
    plain &&
    (below.form !== 'han' || above.form !== 'han' || isHanCode(unitAt(text, above.end)) || text[below.end] === '分')
  )
    return null
  return {
    start: below.start,
    end: above.end,
    value: (negative ? -above.value : above.value) / below.value,
    form: 'fraction',
  }
}

/** 三又二分之一. */
function readMixed(text: string, whole: Numeral): Numeral | null {
  const p = skipBlanks(text, whole.end)
  if (text[p] !== '又' || whole.value === null) return null
  const at = skipBlanks(text, p + 1)
  const below = readSimple(text, at)
  const part = below && (readFraction(text, below) ?? readTenth(text, below))
  return part && {start: whole.start, end: part.end, value: whole.value + part.value!, form: 'fraction'}
}

/** 一又十分一. */
function readTenth(text: string, below: Numeral): Numeral | null {
  if (text[below.end] !== '分' || !below.value) return null
  const above = readSimple(text, below.end + 1)
  if (above?.value == null || isHanCode(unitAt(text, above.end))) return null
  return {start: below.start, end: above.end, value: above.value / below.value, form: 'fraction'}
}

/** A number without fraction: the numerator or denominator of one. */
export function readSimple(text: string, at: number): Numeral | null {
  const tokens = tokenise(text, at)
  const whole = tokens.length > 0 ? evaluate(text, at, tokens) : null
  if (!whole) return isDigit(unitAt(text, at)) || isDash(unitAt(text, at)) ? readDigits(text, at) : null
  return readDecimal(text, whole)
}
