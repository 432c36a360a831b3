import {unitAt} from '../../text/unit-at.ts'
import {unitSet} from '../../text/unit-set.ts'
import {dashes, isDash, skipBlanks} from './characters.ts'
import type {Found, Item} from './date-phrases.ts'
import {readPlain, round} from './digits.ts'

const links = new Set(['to', 'through', '至', '到', '~', '～', '或', 'or', '—'])

/**
 * The first number of a range takes the unit and the multiplier of the second: `5–10 %`, `18 to 40 years`, 3—5 亿元.
 *
 * Returns the number as a value of the second's kind, or `null` where the two are no range.
 */
export function sharedUnit(text: string, first: Item, second: Item): Found | null {
  const last = second.value
  const number = first.number
  if (!number || !last || number.value === null || typeof last.value === 'boolean' || last.type === 'ordinal')
    return null
  if (!isLinked(text, first.end, second.start)) return null
  const times = multiplierOf(text, second, number.value)
  if (last.type === 'number' && times === 1 && first.value?.unit === last.unit) return null
  const amount = round(number.value * times)
  const base = {
    start: first.start,
    end: first.end,
    type: last.type,
    ...(last.unit === undefined ? {} : {unit: last.unit}),
  }
  if (last.type !== 'duration') return {...base, value: amount, ...(last.approximate ? {approximate: true} : {})}
  const iso = /^(PT?)[\d.]+([A-Z])$/.exec(String(last.value))
  return iso && {...base, value: `${iso[1]}${amount}${iso[2]}`, amount}
}

/**
 * The other way round for a sign that stands before both: `$1.2–1.5 billion`.
 *
 * Returns both sums, or `null` where the two are no range.
 */
export function sharedCurrency(text: string, first: Item, second: Item): [Found, Found] | null {
  const {value} = first
  const last = second.value
  if (value?.type !== 'currency' || last?.type !== 'number' || typeof value.value !== 'number') return null
  if (!isLinked(text, first.end, second.start) || typeof last.value !== 'number') return null
  const times = multiplierOf(text, second, value.value)
  return [
    {...value, value: round(value.value * times)},
    {...last, type: 'currency', unit: value.unit},
  ]
}

/** What the words between two linked numbers begin with; white space besides, which is trimmed off them. */
const opensLink = unitSet(`${dashes}to至到~～或 \t\n\v\f\r\u{a0}\u{1680}\u{2028}\u{2029}\u{205f}\u{3000}\u{feff}`)

function isLinked(text: string, from: number, to: number): boolean {
  if (to - from > 9 || to <= from) return false
  const p = skipBlanks(text, from)
  if (!opensLink(unitAt(text, p))) return false
  if (isDash(unitAt(text, p)) && skipBlanks(text, p + 1) === to) return true
  return links.has(text.slice(from, to).trim())
}

/** 亿 of 3—5 亿元: what the second number multiplies its digits by, when the first is of the size of those digits. */
function multiplierOf(text: string, second: Item, first: number): number {
  const digits = readPlain(text, second.start)
  const value = second.value?.type === 'duration' ? second.value.amount : second.value?.value
  if (!digits?.value || typeof value !== 'number') return 1
  const ratio = round(value / digits.value)
  return ratio >= 100 && first < 1000 && first <= digits.value * 2 ? ratio : 1
}
