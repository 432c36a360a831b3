import {unitAt} from '../../text/unit-at.ts'
import {isDash, isDigit, isHanCode, isLetter, isMore, longestAt, skipBlanks, tableOf, wordAfter} from './characters.ts'
import type {Numeral} from './numeral.ts'
import {englishTime, hanUnits, innerUnits, unitNames, unitPrefixes, unitSymbols} from './tables/units.ts'
import {readCardinal} from './words.ts'

/** A measured amount. `unit` is its symbol: `km`, `mg/L`, `m²`. */
export interface Quantity {
  readonly start: number
  readonly end: number
  readonly value: number | null
  readonly unit: string
  readonly approximate?: boolean
}

const hanNames = tableOf(hanUnits.keys())

/** Read the unit after a number: 387 万亩, 两米半, 34,500 metric tons, 188 miles an hour, 50 km/h, 5 feet 2 inches. */
export function readQuantity(text: string, number: Numeral): Quantity | null {
  if (number.form === 'ordinal') return null
  let at = skipBlanks(text, number.end)
  let {approximate} = number
  if (isMore(unitAt(text, at))) [at, approximate] = [at + 1, true]
  const vague = approximate ? {approximate: true} : {}
  if (isHanCode(unitAt(text, at))) {
    const quantity = readHanQuantity(text, number, at)
    return quantity && {...quantity, ...vague}
  }
  const open = text[at] ?? ''
  const closer = {'(': ')', '[': ']', '{': '}', '<': '>'}[open]
  if (closer) {
    const inner = readUnit(text, at + 1, false)
    return inner && text[inner.end] === closer
      ? {start: number.start, end: inner.end + 1, value: number.value, unit: inner.unit}
      : null
  }
  const tight = at === number.end
  if (tight && isDash(unitAt(text, at))) at++
  const unit = readUnit(text, at, !tight || number.form === 'words')
  if (!unit) return null
  const whole: Quantity = {start: number.start, end: unit.end, value: number.value, unit: unit.unit, ...vague}
  return withInner(text, whole)
}

/** After a single Han digit these are more often something else: 两度, 三里, 一度. */
const shyHanUnits = new Set(['度', '里', '尺', '寸', '丈', '卡', '帕', '升', '桶', '两', '兩', '斤', '克'])

function readHanQuantity(text: string, number: Numeral, at: number): Quantity | null {
  const name = longestAt(text, at, hanNames)
  if (!name) return null
  const next = text[at + name.length] ?? ''
  const oneDigit = number.form === 'han' && number.end - number.start === 1
  if (oneDigit && shyHanUnits.has(name) && isHanCode(next.charCodeAt(0)) && !(name === '斤' || name === '升'))
    return null
  // 两 is a unit of weight only after another number (二两), 里 no place (三里屯); 米 no rice
  if ((name === '两' || name === '兩') && isHanCode(next.charCodeAt(0))) return null
  if (name === '里' && (next === '屯' || next === '程')) return null
  if (name === '克' && '隆服里拉罗'.includes(next || ' ')) return null
  if (name === '度' && '过過假夏冬量'.includes(next || ' ')) return null
  let end = at + name.length
  let value = number.value
  if (text[end] === '半' && value !== null && !isHanCode(unitAt(text, end + 1))) [end, value] = [end + 1, value + 0.5]
  return {start: number.start, end, value, unit: hanUnits.get(name)!}
}

/** A symbol or name with its power and what it is divided by. */
function readUnit(text: string, at: number, spaced: boolean): {end: number; unit: string} | null {
  const first = readSimpleUnit(text, at, spaced)
  if (!first) return null
  let {end, unit} = first
  for (let steps = 0; steps < 3; steps++) {
    const more = readDivisor(text, end)
    if (!more) break
    end = more.end
    unit += more.unit
  }
  return {end, unit}
}

/** `/s`, ` per hour`, ` an hour`, `·s`, ` s⁻¹`. */
function readDivisor(text: string, at: number): {end: number; unit: string} | null {
  if (text[at] === '/') {
    const below = readSimpleUnit(text, at + 1, false) ?? readTime(text, at + 1)
    return below && {end: below.end, unit: `/${below.unit}`}
  }
  if (text[at] === '·' || text[at] === '⋅') {
    const factor = readSimpleUnit(text, at + 1, false)
    return factor && {end: factor.end, unit: `·${factor.unit}`}
  }
  const word = wordAfter(text, at)
  if (word.word === 'per' || word.word === 'an' || word.word === 'a') {
    const below =
      readTime(text, word.end) ?? (word.word === 'per' ? readSimpleUnit(text, skipBlanks(text, word.end), true) : null)
    // `500,000 barrels a day` counts barrels; speeds alone take the hour in
    return below && (word.word === 'per' || wordAfter(text, word.end).word === 'hour')
      ? {end: below.end, unit: `/${below.unit}`}
      : null
  }
  // mg L⁻¹, m s−1
  const blank = skipBlanks(text, at)
  const below = blank === at + 1 ? readSymbol(text, blank) : null
  if (!below) return null
  const negative = text[below.end] === '⁻' || (isDash(unitAt(text, below.end)) && text[below.end + 1] === '1')
  return negative && /[1¹²³]/.test(text[below.end + 1] ?? '') ? {end: below.end + 2, unit: `/${below.unit}`} : null
}

function readTime(text: string, at: number): {end: number; unit: string} | null {
  const word = wordAfter(text, at)
  const time = englishTime.get(word.word)
  const short: Readonly<Record<string, string>> = {
    hours: 'h',
    minutes: 'min',
    seconds: 's',
    days: 'd',
    years: 'a',
    months: 'month',
    weeks: 'week',
    milliseconds: 'ms',
  }
  return time ? {end: word.end, unit: short[time.name] ?? time.name} : null
}

function readSimpleUnit(text: string, at: number, spaced: boolean): {end: number; unit: string} | null {
  const word = wordAfter(text, at)
  if (word.start <= at + 1) {
    const power = unitPrefixes.get(word.word)
    if (power !== undefined) {
      const name = wordAfter(text, isDash(unitAt(text, word.end)) ? word.end + 1 : word.end)
      const symbol = unitNames.get(name.word) ?? unitSymbols.get(name.word)
      if (symbol) return {end: name.end, unit: power === 'n' ? 'nmi' : symbol + power}
      return null
    }
    const name = word.word.length > 2 ? unitNames.get(word.word) : undefined
    if (name) {
      // microgrammes per gramme
      const power = readPower(text, word.end)
      return {end: power?.end ?? word.end, unit: name + (power?.sign ?? '')}
    }
  }
  const symbol = readSymbol(text, skipBlanks(text, at))
  if (!symbol) return null
  // letters that are words or names by themselves need the number right before them, or the end of a phrase after
  if (spaced && 'AVWJNKUtbBTCL'.includes(symbol.unit)) {
    const next = text[skipBlanks(text, symbol.end)] ?? ''
    if (isLetter(next.charCodeAt(0)) || isHanCode(next.charCodeAt(0)) || isDigit(next.charCodeAt(0)) || next === '(')
      return null
  }
  return symbol
}

function isUnitLetter(code: number): boolean {
  return (
    isLetter(code) ||
    code === 0xb5 ||
    code === 0x3bc ||
    code === 0x3a9 ||
    code === 0xb0 ||
    code === 0x2103 ||
    code === 0x2109
  )
}

function readSymbol(text: string, at: number): {end: number; unit: string} | null {
  let p = at
  while (p - at < 7 && isUnitLetter(unitAt(text, p))) p++
  if (p === at || isUnitLetter(unitAt(text, p))) return null
  let unit = text.slice(at, p)
  if (unit === '°') {
    const blank = skipBlanks(text, p)
    const scale = text.slice(blank, blank + 7).toLowerCase()
    if (scale === 'celsius') return {end: blank + 7, unit: '°C'}
    if (text[blank] === 'C' && !isLetter(unitAt(text, blank + 1))) return {end: blank + 1, unit: '°C'}
  }
  if (!unitSymbols.has(unit)) return null
  unit = unit === '℃' ? '°C' : unit.startsWith('u') ? `μ${unit.slice(1)}` : unit
  const power = readPower(text, p)
  if (power) [p, unit] = [power.end, unit + power.sign]
  const next = unitAt(text, p)
  return isLetter(next) || isDigit(next) ? null : {end: p, unit}
}

/** `m²`, `m2`, `m^3`; not the beginning of a longer number. */
function readPower(text: string, at: number): {end: number; sign: string} | null {
  const p = text[at] === '^' ? at + 1 : at
  const sign = {'2': '²', '²': '²', '3': '³', '³': '³'}[text[p] ?? '']
  return sign && !isDigit(unitAt(text, p + 1)) ? {end: p + 1, sign} : null
}

/** 5 feet (and) 2 inches: one quantity in the larger unit. */
function withInner(text: string, outer: Quantity): Quantity {
  const inner = innerUnits[outer.unit]
  if (!inner || outer.value === null) return outer
  const and = wordAfter(text, outer.end)
  const p = skipBlanks(text, and.word === 'and' ? and.end : outer.end)
  const number = p > outer.end && isDigit(unitAt(text, p)) ? readCardinal(text, p) : null
  if (!number) return outer
  const word = wordAfter(text, number.end)
  const symbol = unitNames.get(word.word) ?? word.word
  if (symbol !== inner[0]) return outer
  return {...outer, end: word.end, value: outer.value + number.value / inner[1]}
}
