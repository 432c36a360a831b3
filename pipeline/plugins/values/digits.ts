import {unitAt} from '../../text/unit-at.ts'
import {unitSet} from '../../text/unit-set.ts'
import {digitValue, isBlank, isDash, isDigit, isLetter, skipBlanks} from './characters.ts'
import type {Numeral} from './numeral.ts'
import {suffixMultipliers, vulgarFractions} from './tables/numerals.ts'

/**
 * Read a number in digits: `1,050.5`, `1 216`, `.77`, `2.3e-4`, `10^5`, `1/4`, `10 1/2`, `½`, `671B`.
 *
 * Groups of thousands may be set with a comma or a blank of any width; then each group has three digits. Returns
 * `null` where no digit stands. A sign before it is the caller's.
 */
export function readDigits(text: string, at: number): Numeral | null {
  const vulgar = unitAt(text, at) > 0x7f ? vulgarFractions.get(text[at]!) : undefined
  if (vulgar !== undefined) return {start: at, end: at + 1, value: vulgar, form: 'fraction'}
  const whole = readPlain(text, at)
  if (!whole) return null
  const half = unitAt(text, whole.end) > 0x7f ? vulgarFractions.get(text[whole.end]!) : undefined
  if (half !== undefined && whole.plainDigits) {
    return {start: at, end: whole.end + 1, value: whole.value! + half, form: 'fraction'}
  }
  if (!continues(text, whole.end)) return whole
  return readFraction(text, whole) ?? readPower(text, whole) ?? readSuffix(text, whole) ?? whole
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const times = '×·∗*'
const isTimes = unitSet(times)
/** What a power may begin with. */
const raises = unitSet(`^⁻${superscripts}`)
/** Letters that multiply, full-width ones too. */
const suffixes = [...suffixMultipliers.keys()].join('')
const opensSuffix = unitSet(
  suffixes + Array.from(suffixes, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join(''),
)
const goesOn = unitSet(`/⁄^⁻${superscripts}${times}`)

/** May a fraction, a power or a suffix follow the digits that end here? */
function continues(text: string, end: number): boolean {
  const unit = unitAt(text, end)
  if (!isBlank(unit)) return goesOn(unit) || opensSuffix(unit)
  const next = unitAt(text, skipBlanks(text, end))
  return isDigit(next) || isTimes(next) || opensSuffix(next)
}

/** Digits with their groups, decimal point and exponent. */
export function readPlain(text: string, at: number): Numeral | null {
  let p = at
  let value = 0
  while (isDigit(unitAt(text, p))) value = value * 10 + digitValue(unitAt(text, p++))
  const lead = p - at
  let grouped = false
  if (lead > 0 && lead <= 3) {
    const groups = readGroups(text, p, value)
    if (groups) {
      p = groups.end
      value = groups.value
      grouped = true
    }
  }
  let decimals = 0
  if (isPoint(unitAt(text, p)) && isDigit(unitAt(text, p + 1))) {
    const from = ++p
    while (isDigit(unitAt(text, p))) p++
    decimals = p - from
  }
  if ((lead === 0 && decimals === 0) || p - at > 60) return null
  const exponent = readExponent(text, p)
  if (exponent || decimals > 0 || value > Number.MAX_SAFE_INTEGER) {
    value = Number(asciiNumber(text.slice(at, p)) + (exponent ? `e${exponent.value}` : ''))
    if (!Number.isFinite(value)) return null
    if (exponent) p = exponent.end
  }
  const plain = !grouped && decimals === 0 && !exponent
  return plain
    ? {start: at, end: p, value, form: 'digits', plainDigits: lead}
    : {start: at, end: p, value, form: 'digits'}
}

/** Plain digits of any number: groups and full-width forms set right for `Number`. */
function asciiNumber(printed: string): string {
  let out = ''
  for (let i = 0; i < printed.length; i++) {
    const code = printed.charCodeAt(i)
    if (isDigit(code)) out += digitValue(code)
    else if (isPoint(code)) out += '.'
  }
  return out
}

const isPoint = (code: number): boolean => code === 0x2e || code === 0xff0e
const isComma = (code: number): boolean => code === 0x2c || code === 0xff0c

/** Groups after the first digits: one kind of separator throughout, three digits each (or 2, 2, …, 3 as in India). */
function readGroups(text: string, at: number, lead: number): {end: number; value: number} | null {
  const separator = unitAt(text, at)
  const comma = isComma(separator)
  if (!comma && !isBlank(separator)) return null
  // between full-width digits only may a full-width comma group
  if (separator === 0xff0c && unitAt(text, at - 1) < 0xff10) return null
  let p = at
  let value = lead
  while (unitAt(text, p) === separator && isDigit(unitAt(text, p + 1))) {
    let q = p + 1
    let group = 0
    while (isDigit(unitAt(text, q)) && q - p <= 4) group = group * 10 + digitValue(unitAt(text, q++))
    const size = q - p - 1
    if (size === 2 && comma && unitAt(text, q) === separator && isDigit(unitAt(text, q + 3))) {
      // 12,34,567
      if (!indian(text, q, separator)) return null
    } else if (size !== 3) return !comma || p === at ? null : {end: p, value}
    value = value * 10 ** size + group
    p = q
  }
  // `1 234 56` is a row of numbers
  return p === at || isDigit(unitAt(text, p)) ? null : {end: p, value}
}

/** Do groups of two end in one of three, as lakhs and crores are set? */
function indian(text: string, at: number, separator: number): boolean {
  let p = at
  while (unitAt(text, p) === separator) {
    let q = p + 1
    while (isDigit(unitAt(text, q)) && q - p <= 4) q++
    if (q - p - 1 === 3) return unitAt(text, q) !== separator
    if (q - p - 1 !== 2) return false
    p = q
  }
  return false
}

function readExponent(text: string, at: number): {end: number; value: number} | null {
  const code = unitAt(text, at)
  if (code !== 0x65 && code !== 0x45 && code !== 0xff45) return null
  let p = at + 1
  const negative = isDash(unitAt(text, p))
  if (negative || text[p] === '+') p++
  const from = p
  let value = 0
  while (isDigit(unitAt(text, p)) && p - from < 4) value = value * 10 + digitValue(unitAt(text, p++))
  if (p === from || isLetter(unitAt(text, p)) || isDigit(unitAt(text, p))) return null
  return {end: p, value: negative ? -value : value}
}

/** `1/4`, `-3/2`, `10 1/2`: whole numbers, and no third part (5/17/2018) or path. */
function readFraction(text: string, whole: Numeral): Numeral | null {
  if (!whole.plainDigits || whole.plainDigits > 4) return null
  const simple = readQuotient(text, whole.start)
  if (simple) return {start: whole.start, end: simple.end, value: simple.value, form: 'fraction'}
  const blank = skipBlanks(text, whole.end)
  if (blank !== whole.end + 1 || whole.plainDigits > 2) return null
  const part = readQuotient(text, blank)
  if (!part || part.over > 100) return null
  return {start: whole.start, end: part.end, value: whole.value! + part.value, form: 'fraction'}
}

function readQuotient(text: string, at: number): {end: number; value: number; over: number} | null {
  const above = readInteger(text, at)
  if (!above || (text[above.end] !== '/' && text[above.end] !== '⁄')) return null
  const below = readInteger(text, above.end + 1)
  if (!below || below.value === 0 || above.value >= 1000) return null
  const next = unitAt(text, below.end)
  if (next === 0x2f || next === 0x2d || isLetter(next) || (isPoint(next) && isDigit(unitAt(text, below.end + 1))))
    return null
  if (text[at - 1] === '/' || text[at - 1] === '.') return null
  return {end: below.end, value: above.value / below.value, over: below.value}
}

/** Up to four digits and no more. */
export function readInteger(text: string, at: number): {end: number; value: number} | null {
  let p = at
  let value = 0
  while (isDigit(unitAt(text, p)) && p - at <= 4) value = value * 10 + digitValue(unitAt(text, p++))
  return p === at || p - at > 4 ? null : {end: p, value}
}

/** `2^5`, `1.2 × 10^5`, `3 × 10⁻⁴`. */
function readPower(text: string, base: Numeral): Numeral | null {
  const power = readRaised(text, base.end)
  if (power) return {start: base.start, end: power.end, value: base.value! ** power.value, form: 'digits'}
  const times = skipBlanks(text, base.end)
  if (!isTimes(unitAt(text, times))) return null
  const ten = readInteger(text, skipBlanks(text, times + 1))
  const raised = ten?.value === 10 ? readRaised(text, ten.end) : null
  return raised && {start: base.start, end: raised.end, value: base.value! * 10 ** raised.value, form: 'digits'}
}

function readRaised(text: string, at: number): {end: number; value: number} | null {
  if (!raises(unitAt(text, at))) return null
  let p = at
  if (text[p] === '^') {
    p++
    if (text[p] === '{' || text[p] === '(') p++
    const negative = isDash(unitAt(text, p))
    if (negative || text[p] === '+') p++
    const exponent = readInteger(text, p)
    if (!exponent || exponent.value > 300) return null
    const close = text[exponent.end] === '}' || text[exponent.end] === ')' ? 1 : 0
    return {end: exponent.end + close, value: negative ? -exponent.value : exponent.value}
  }
  const negative = text[p] === '⁻'
  if (negative) p++
  const from = p
  let value = 0
  while (p < from + 3 && superscripts.includes(text[p] ?? ' ')) value = value * 10 + superscripts.indexOf(text[p++]!)
  // `5²` alone may be a note; a negative power or one of ten is none
  if (p === from || (!negative && text.slice(at - 2, at) !== '10')) return null
  return {end: p, value: negative ? -value : value}
}

/** `671B`, `100k`, `1.2M`, `-2.5 M`; but neither `3D` nor `5G` nor a letter that begins a word. */
function readSuffix(text: string, number: Numeral): Numeral | null {
  const at = skipBlanks(text, number.end)
  if (at > number.end + 2) return null
  if (!opensSuffix(unitAt(text, at))) return null
  const letter = text[at] ?? ''
  const spaced = at > number.end
  const half = letter >= 'Ａ' && letter <= 'ｚ' ? String.fromCharCode(letter.charCodeAt(0) - 0xfee0) : letter
  const double = text.startsWith('MM', at)
  const times = suffixMultipliers.get(double ? 'MM' : half)
  const end = at + (double ? 2 : 1)
  if (times === undefined || (spaced && half !== 'k' && half !== 'M' && half !== 'G')) return null
  const next = unitAt(text, end)
  if (isLetter(next) || isDigit(next) || next === 0x2f || (isDash(next) && isLetter(unitAt(text, end + 1)))) return null
  // 2G to 6G are generations of networks; a spaced M or G wants a decimal number
  if (half === 'G' && number.plainDigits === 1) return null
  if (spaced && half !== 'k' && number.plainDigits) return null
  return {start: number.start, end, value: round(number.value! * times), form: 'mixed'}
}

/** Free of what binary fractions leave behind: 1.1 × 10⁹ is 1,100,000,000. */
export function round(value: number): number {
  if (!Number.isFinite(value) || Number.isInteger(value)) return value
  return Number(value.toPrecision(15))
}
