import {unitAt} from '../../text/unit-at.ts'
import {
  isDash,
  isDigit,
  isHanCode,
  isLetter,
  isMore,
  letterEnd,
  longestAt,
  skipBlanks,
  tableOf,
  wordAfter,
} from './characters.ts'
import {readDigits, round} from './digits.ts'
import {readHan, readSimple} from './han.ts'
import type {Numeral} from './numeral.ts'
import {
  currencyCodes,
  currencyDemonyms,
  currencyNames,
  currencySigns,
  demonymCodes,
  dollarPrefixes,
  hanCurrencies,
  hanFractions,
  looseCodes,
  shyCurrencies,
} from './tables/currencies.ts'
import {numberWords} from './tables/numerals.ts'
import {readCardinal} from './words.ts'

/** A sum of money. `unit` is an ISO 4217 code where the print tells it, otherwise the printed name or sign. */
export interface Money {
  readonly start: number
  readonly end: number
  readonly value: number | null
  readonly unit: string
  readonly approximate?: boolean
}

const hanNames = tableOf(hanCurrencies.keys())

/** Money whose currency stands after the number: 8 亿元人民币, 五元三毛, 125 million Australian dollars, 20 €. */
export function readMoneyAfter(text: string, number: Numeral): Money | null {
  if (number.form === 'ordinal' || (number.form === 'row' && number.value !== null)) return null
  let at = skipBlanks(text, number.end)
  let {approximate} = number
  if (isMore(unitAt(text, at))) [at, approximate] = [at + 1, true]
  const vague = approximate ? {approximate: true} : {}
  const coin = text[at] === '个' || text[at] === '個' || text[at] === '枚' ? longestAt(text, at + 1, hanNames) : null
  if (coin)
    return hanCurrencies.get(coin)!.endsWith('H') || coin.startsWith('比特')
      ? {start: number.start, end: at + 1 + coin.length, value: number.value, unit: hanCurrencies.get(coin)!}
      : null
  const han = longestAt(text, at, hanNames)
  if (han)
    return isHanMoney(text, number, at, han)
      ? {...withFractions(text, number, at + han.length, hanCurrencies.get(han)!), ...vague}
      : null
  const sign = currencySigns.get(text[at] ?? '')
  if (sign) {
    const next = skipBlanks(text, at + 1)
    if (isDigit(unitAt(text, next))) {
      const other = readDigits(text, next)
      if (!other || !currencySigns.has(text[skipBlanks(text, other.end)] ?? '')) return null
    }
    return {start: number.start, end: at + 1, value: number.value, unit: sign, ...vague}
  }
  return readNameAfter(text, number, at)
}

/** 元 and 块 are parts of other words after a single Han digit: 三元组, 一块. */
function isHanMoney(text: string, number: Numeral, at: number, name: string): boolean {
  const next = text[at + name.length] ?? ''
  if (name === '元') {
    if ('素组件认论宵音旦老帅气首谋勋'.includes(next || ' ')) return false
    return (
      number.form !== 'han' ||
      number.end - number.start > 1 ||
      !isHanCode(next.charCodeAt(0)) ||
      '三一二四五六七八九两多的'.includes(next)
    )
  }
  if (name === '块' || name === '圆' || name === '圓')
    return !isHanCode(next.charCodeAt(0)) || '三一二四五六七八九的'.includes(next)
  return true
}

/** 五元三毛: tenths and hundredths that follow. */
function withFractions(text: string, number: Numeral, end: number, unit: string): Money {
  let value = number.value
  let last = end
  let least = 1
  for (let steps = 0; steps < 2; steps++) {
    const part = readSimple(text, skipBlanks(text, last))
    const times = part?.value != null ? hanFractions.get(text[part.end] ?? '') : undefined
    if (!part || !times || times >= least || value === null || part.value! >= 10) break
    value = round(value + part.value! * times)
    last = part.end + 1
    least = times
  }
  return {start: number.start, end: last, value, unit}
}

/** `US$ 3m`, `HK$ 10.05 billion`, `€ 2 million`, `¥300`; `sign` is where the sign stands. */
export function readMoneySigned(text: string, start: number, sign: number): Money | null {
  const unit = currencySigns.get(text[sign] ?? '')
  if (!unit) return null
  if (start < sign && sign > start + 1 && letterEnd(text, start) === start + 1 && text[start] !== 'c') return null
  const prefix = start < sign ? dollarPrefixes.get(text.slice(start, letterEnd(text, start)).toLowerCase()) : undefined
  const number = readAmount(text, skipBlanks(text, sign + 1))
  if (!number) return null
  const word = wordAfter(text, number.end)
  const end = currencyNames.get(word.word) ? word.end : number.end
  return {start, end, value: number.value, unit: prefix ?? unit, ...(number.approximate ? {approximate: true} : {})}
}

/** `USD 200`, `RMB 10`, `MAUD 60`, 人民币 50 元; `at` is where the number should begin. */
export function readMoneyCoded(text: string, start: number, at: number, unit: string, times = 1): Money | null {
  const number = readAmount(text, skipBlanks(text, at))
  if (!number) return null
  const yuan = skipBlanks(text, number.end)
  const end = unit === 'CNY' && text[yuan] === '元' ? yuan + 1 : number.end
  return {start, end, value: number.value === null ? null : round(number.value * times), unit}
}

/** Digits with what multiplies them: `3m`, `1.2 billion`, `8千`, `100 万`. In money a bare `m` is a million. */
function readAmount(text: string, at: number): Numeral | null {
  if (isDigit(unitAt(text, at)) || text[at] === '.') {
    const digits = readDigits(text, at)
    if (!digits) return null
    const next = skipBlanks(text, digits.end)
    if (isHanCode(unitAt(text, next))) return readHan(text, at) ?? digits
    if (
      (text[digits.end] === 'm' || text.startsWith('mn', digits.end)) &&
      !isLetter(unitAt(text, digits.end + (text[digits.end + 1] === 'n' ? 2 : 1)))
    ) {
      return {
        ...digits,
        end: digits.end + (text[digits.end + 1] === 'n' ? 2 : 1),
        value: round(digits.value! * 1e6),
        form: 'mixed',
      }
    }
    const scale = scaleAfter(text, digits.end)
    return scale ? {start: at, end: scale.end, value: round(digits.value! * scale.value), form: 'words'} : digits
  }
  return isHanCode(unitAt(text, at)) ? readHan(text, at) : null
}

function scaleAfter(text: string, at: number): {end: number; value: number} | null {
  const p = isDash(unitAt(text, at)) ? at + 1 : at
  const word = wordAfter(text, p)
  const n = numberWords.get(word.word)
  return n && (n.kind === 'scale' || n.kind === 'hundred') && word.start > at ? {end: word.end, value: n.value} : null
}

/** `million Australian dollars`, `dollars 50 cents`, `MUSD`, `USD million`, `-yen`. */
function readNameAfter(text: string, number: Numeral, at: number): Money | null {
  const start = number.start
  const dash = at === number.end && isDash(unitAt(text, at)) ? at + 1 : at
  let word = wordAfter(text, dash)
  if (!word.word) return null
  const printed = text.slice(word.start, word.end)
  const code = currencyCodes.get(printed) ?? looseCodes.get(word.word)
  if (code) {
    const scale = scaleAfter(text, word.end)
    if (scale) return {start, end: scale.end, value: round(number.value! * scale.value), unit: code}
    const money: Money = {start, end: word.end, value: number.value, unit: code}
    return withCents(text, money)
  }
  const mega = printed.length === 4 && printed[0] === 'M' ? currencyCodes.get(printed.slice(1)) : undefined
  if (mega) return {start, end: word.end, value: number.value === null ? null : round(number.value * 1e6), unit: mega}
  if (word.word === 'u' && text.startsWith('.S.', word.end)) word = wordAfter(text, word.end + 3)
  let country = ''
  for (let steps = 0; steps < 2 && currencyDemonyms.has(word.word); steps++) {
    country = currencyDemonyms.get(word.word) || country
    word = wordAfter(text, word.end)
  }
  if (number.form === 'fraction' && word.word === 'of') word = wordAfter(text, word.end)
  const name = currencyNames.get(word.word)
  if (!name || (shyCurrencies.has(word.word) && !country && number.form !== 'words' && !word.word.startsWith('penny')))
    return null
  const unit = demonymCodes[`${country} ${name}`] ?? name
  return withCents(text, {start, end: word.end, value: number.value, unit})
}

/** `3 dollars 50 cents`, `15 dollars and 15`, `thirteen dollars forty-five`, `one kuai and five mao`. */
function withCents(text: string, money: Money): Money {
  if (money.value === null || money.unit === 'cent' || !Number.isInteger(money.value)) return money
  let p = skipBlanks(text, money.end)
  const and = wordAfter(text, p)
  if (and.word === 'and') p = skipBlanks(text, and.end)
  if (p === money.end) return money
  const cents = isDigit(unitAt(text, p)) || isLetter(unitAt(text, p)) ? readCardinal(text, p) : null
  if (!cents || cents.article || cents.value >= 100 || !Number.isInteger(cents.value)) return money
  const word = wordAfter(text, cents.end)
  if (word.word === 'cents' || word.word === 'cent' || word.word === 'pence')
    return {...money, end: word.end, value: round(money.value + cents.value / 100)}
  if (word.word === 'mao' || word.word === 'jiao')
    return {...money, end: word.end, value: round(money.value + cents.value / 10)}
  // a bare number of cents ends the phrase: `15 dollars 50.`
  const next = text[skipBlanks(text, cents.end)] ?? ''
  if (next !== '' && !/[.,;:!?)，。；]/.test(next)) return money
  if (isDigit(unitAt(text, p)) && cents.end - p !== 2) return money
  return {...money, end: cents.end, value: round(money.value + cents.value / 100)}
}
