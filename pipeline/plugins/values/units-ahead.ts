import {unitAt} from '../../text/unit-at.ts'
import {isDash, isMore, kindAt, LETTER, letterEnd, skipBlanks, wordAfter} from './characters.ts'
import type {Numeral} from './numeral.ts'
import {
  currencyCodes,
  currencyDemonyms,
  currencyNames,
  currencySigns,
  hanCurrencies,
  looseCodes,
} from './tables/currencies.ts'
import {numberWords} from './tables/numerals.ts'
import {englishTime, hanTime, hanUnits, unitNames, unitPrefixes, unitSymbols} from './tables/units.ts'

/** What a number may go on with, one bit each: the readers whose tables hold what stands behind the number. */
export const SHARE = 1
export const TIME = 2
export const MONEY = 4
export const MEASURE = 8
/** More of the number itself: `3 million`, `2 and a half`, `one in five`. */
export const MORE = 16
const ALL = 31

export const percentWords = new Set(['percent', 'percents', 'percentage', 'percentages', 'pct'])

/** By the first character behind the number; letters are looked up by their word. */
const byUnit = new Uint8Array(0x10000)
const mark = (bit: number, starts: Iterable<string>): void => {
  for (const start of starts) byUnit[start.charCodeAt(0)]! |= bit
}
mark(SHARE, '%％﹪‰成折个個百')
mark(TIME, [...hanTime.keys(), ...'个個分半'])
mark(MONEY, [...hanCurrencies.keys(), ...currencySigns.keys(), ...'个個枚'])
mark(MEASURE, [...hanUnits.keys(), ...unitSymbols.keys(), ...'([{<'])

/** By the first word behind it, in lower case: a symbol counts by the letters that it begins with. */
const byWord = new Map<string, number>()
const note = (bit: number, words: Iterable<string>): void => {
  for (const word of words) {
    const letters = word.slice(0, letterEnd(word, 0)).toLowerCase()
    byWord.set(letters, (byWord.get(letters) ?? 0) | bit)
  }
}
note(SHARE, [...percentWords, 'per'])
note(TIME, englishTime.keys())
note(MONEY, [...currencyCodes.keys(), ...looseCodes.keys(), ...currencyNames.keys(), ...currencyDemonyms.keys(), 'u'])
note(
  MONEY,
  Array.from(currencyCodes.keys(), (code) => `m${code}`),
) // MUSD
note(MEASURE, [...unitPrefixes.keys(), ...unitNames.keys(), ...unitSymbols.keys()])
note(MORE, ['and', 'point', 'over', 'in', 'out', 'cr'])
for (const [word, {kind}] of numberWords)
  if (kind === 'hundred' || kind === 'scale' || kind === 'dozen' || kind === 'part') note(MORE, [word])

/** The readers that can succeed behind this number, by one look at the character or the word there. */
export function unitsAhead(text: string, number: Numeral): number {
  let at = skipBlanks(text, number.end)
  at = skipBlanks(text, isDash(unitAt(text, at)) ? at + 1 : at) // 30-day, 5–mm
  const unit = unitAt(text, at)
  if (isMore(unit)) return ALL
  if (kindAt(text, at) !== LETTER) return byUnit[unit]!
  // half of the dollars, a quarter of an hour
  return number.form === 'fraction' ? ALL : (byWord.get(wordAfter(text, at).word) ?? 0)
}
