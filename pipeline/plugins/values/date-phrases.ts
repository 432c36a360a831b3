import {unitAt} from '../../text/unit-at.ts'
import {unitSet} from '../../text/unit-set.ts'
import {isDash, isHanCode, isLetter, skipBlanks, skipBlanksBack, wordAfter, wordBefore} from './characters.ts'
import {after, before, bounds, type DatePart, edtf} from './date-part.ts'
import {qualify} from './dates-english.ts'
import {sharedCurrency, sharedUnit} from './number-ranges.ts'
import type {Numeral} from './numeral.ts'

/** A value without its text. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly type: 'date' | 'duration' | 'number' | 'percent' | 'ordinal' | 'currency' | 'quantity'
  readonly value: string | number | null
  readonly unit?: string | undefined
  readonly approximate?: boolean | undefined
  readonly amount?: number | undefined
  readonly article?: boolean | undefined
  readonly role?: 'part' | 'whole' | 'share' | 'change' | 'count' | undefined
}

/** What the scan met: a finished value, or a date that its neighbours may complete; a bare number may turn into one. */
export interface Item {
  readonly start: number
  readonly end: number
  readonly value?: Found
  readonly date?: DatePart
  readonly number?: Numeral
}

/**
 * Join dates into ranges and let each complete the other: 2019年6月1日-6月30日, 2025年2月10日、11日, 3—5 月,
 * `from 4 to 22 January 1995`, `between 2014 and 2018`; then read what opens or closes them (自…以来, `since`, 之前).
 */
export function joinDates(text: string, scanned: readonly Item[]): Found[] {
  const items = scanned.some(isDated) ? datedNumbers(text, scanned) : [...scanned]
  const found: Found[] = []
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!
    if (!item.date) {
      const following = items[i + 1]
      const sums = following ? sharedCurrency(text, item, following) : null
      if (sums) {
        found.push(...sums)
        i++
        continue
      }
      const shared = following ? sharedUnit(text, item, following) : null
      if (shared ?? item.value) found.push((shared ?? item.value)!)
      continue
    }
    const next = items[i + 1]
    const link = next?.date ? linkOf(text, item.date, next.date) : null
    if (!link || !next?.date) {
      add(text, found, single(text, item.date))
      continue
    }
    const [a, b] = complete(item.date, next.date)
    if (link === 'range' && inOrder(a, b)) {
      found.push(range(text, a, b))
      i++
    } else if (link === 'beside') items[i + 1] = {start: a.start, end: b.end, date: beside(a, b)}
    else {
      add(text, found, single(text, a))
      items[i + 1] = {...next, date: b}
    }
  }
  return found
}

const isDated = (item: Item): boolean => item.date !== undefined

/** `the end of 2008` before anything else is joined to it. */
function qualified(text: string, item: Item): Item {
  if (!item.date) return item
  const date = qualify(text, item.date)
  return date === item.date ? item : {...item, start: date.start, date}
}

/** 2010年之后2018年之前: two open ranges side by side are one. */
function add(text: string, found: Found[], value: Found | null): void {
  const last = found.at(-1)
  if (!value) return
  if (last?.type === 'date' && last.end === value.start && isHanCode(unitAt(text, value.start - 1))) {
    const [from, open] = String(last.value).split('/')
    const [closed, to] = String(value.value).split('/')
    if (open === '..' && closed === '..') {
      const year = from!.length === 4 ? String(Number(from) - 1).padStart(4, '0') : from
      found[found.length - 1] = {...last, end: value.end, value: `${year}/${to}`}
      return
    }
  }
  found.push(value)
}

const rangeWords = new Set([
  'to',
  'through',
  'until',
  'till',
  'thru',
  'to the',
  'through the',
  'until the',
  '至',
  '到',
  '至于',
])
const listWords = new Set(['、', '和', '与', '與', '及', '或', '以及', 'and', 'or', '&'])

type Link = 'range' | 'list' | 'beside'

/** How the text between two dates joins them. */
function linkOf(text: string, a: {start: number; end: number}, b: DatePart): Link | null {
  const gap = b.start - a.end
  if (gap > 12 || gap < 0) return null
  const between = text.slice(a.end, b.start).trim().toLowerCase()
  if (between === '') return b.loneDay || b.first === 'day' ? 'beside' : null
  if (/^[-‐-―−－~～]{1,2}$/.test(between) || rangeWords.has(between)) return 'range'
  if (!listWords.has(between)) return null
  return isBetween(text, a.start, b.end) ? 'range' : 'list'
}

/** `between A and B`, 在 A 与 B 之间. */
function isBetween(text: string, start: number, end: number): boolean {
  if (wordBefore(text, start).word === 'between') return true
  const p = skipBlanks(text, end)
  return text.startsWith('之间', p) || text.startsWith('之間', p) || text.startsWith('期间', p)
}

/** Each takes from the other what it leaves unsaid. */
function complete(a: DatePart, b: DatePart): [DatePart, DatePart] {
  let [x, y] = [a, b]
  if (x.month === undefined && x.day !== undefined && y.month !== undefined) x = {...x, month: y.month}
  if (y.month === undefined && y.day !== undefined && x.month !== undefined) y = {...y, month: x.month}
  if (x.year === undefined && y.year !== undefined && !x.years) {
    // Nov–Feb 2017 begins in the year before
    const wraps = x.month !== undefined && y.month !== undefined && x.month > y.month
    x = {...x, year: wraps ? y.year - 1 : y.year}
  }
  if (y.year === undefined && x.year !== undefined && !y.years) y = {...y, year: x.year}
  return [x, y]
}

function inOrder(a: DatePart, b: DatePart): boolean {
  if (a.day !== undefined && a.month === undefined) return false
  const [from] = bounds(a)
  const [, to] = bounds(b)
  return a.year === undefined || b.year === undefined || a.year <= b.year || from <= to
}

/** 3 月 and 5 日 that stand side by side. */
const beside = (a: DatePart, b: DatePart): DatePart => ({
  ...a,
  end: b.end,
  ...(b.day === undefined ? {} : {day: b.day}),
})

function range(text: string, a: DatePart, b: DatePart): Found {
  let start = a.start
  let end = b.end
  const {start: word, word: cue} = wordBefore(text, start)
  const through = text.slice(a.end, b.start).trim() === 'through'
  if (cue === 'from' || cue === 'between' || (cue === 'in' && through)) start = word
  const back = skipBlanksBack(text, start)
  const p = skipBlanks(text, end)
  const closing = ['之间', '之間', '期间'].find((suffix) => text.startsWith(suffix, p))
  if (closing) {
    end = p + closing.length
    if (text[back - 1] === '在') start = back - 1
  }
  if (text[back - 1] === '从' || text[back - 1] === '從') start = back - 1
  const approximate = a.approximate || b.approximate
  return {start, end, type: 'date', value: `${bounds(a)[0]}/${lastOf(b)}`, ...(approximate ? {approximate} : {})}
}

/** `to the start of 2008` ends where that begins. */
const lastOf = (date: DatePart): string => bounds(date)[date.early ? 0 : 1]

type Opening = 'since' | 'after' | 'before' | 'until'

/** What follows a Chinese date and opens it. The longest comes first. */
const suffixes: ReadonlyArray<readonly [string, Opening, takesPrefix?: boolean]> = [
  ['或之前', 'until'],
  ['及之前', 'until'],
  ['及以前', 'until'],
  ['或以前', 'until'], // 2010年1月4日或之前
  ['或之后', 'since'],
  ['及之后', 'since'],
  ['及以后', 'since'],
  ['或以后', 'since'],
  ['以来', 'since', true],
  ['以來', 'since', true],
  ['开始', 'since', true],
  ['開始', 'since', true],
  ['起', 'since'], // 自2018年以来
  ['之前', 'before'],
  ['以前', 'before'],
  ['之后', 'after'],
  ['之後', 'after'],
  ['以后', 'after'],
  ['以後', 'after'], // 在2018年以前
  ['为止', 'until'],
  ['前', 'before'],
  ['后', 'after'],
  ['後', 'after'],
] // prettier-ignore
/** 前 and 后 that begin another word: 前半年, 前后, 后期. */
const notSuffix = '半后後往夕期续来者一两三几沿景所提进台端'

function single(text: string, date: DatePart): Found | null {
  if (date.loneDay && date.month === undefined) return loneDay(date)
  const han = hanOpening(text, date)
  if (han) return han
  const english = englishOpening(text, date)
  return english ?? plain(text, date)
}

/** 五日 is a stretch of five days where no month stands by; 12号 says nothing. */
function loneDay(date: DatePart): Found | null {
  if (date.loneDay === 'number') return null
  return {
    start: date.start,
    end: date.end,
    type: 'duration',
    value: `P${date.day}D`,
    unit: 'days',
    ...(date.day === undefined ? {} : {amount: date.day}),
  }
}

function plain(text: string, date: DatePart): Found {
  let {start} = date
  const {start: at, word} = wordBefore(text, start)
  if (date.bare && (word === 'year' || word === 'cy' || word === 'fy')) {
    start = at
    const further = wordBefore(text, at)
    if (further.word === 'calendar' || further.word === 'fiscal') start = further.start
  }
  const {end, approximate} = date
  return {start, end, type: 'date', value: edtf(date), unit: undefined, approximate, article: false}
}

function open(date: DatePart, opening: Opening): string {
  if (opening === 'since') return `${bounds(date)[0]}/..`
  if (opening === 'after') return `${after(date)}/..`
  return opening === 'until' ? `../${bounds(date)[1]}` : `../${before(date)}`
}

const hanClosers = ['截止到', '截止至', '截止']
const endsCloser = unitSet('到至止')
const opensSuffix = unitSet(suffixes.map(([word]) => word[0]).join(''))

function hanOpening(text: string, date: DatePart): Found | null {
  const back = skipBlanksBack(text, date.start)
  for (const word of endsCloser(unitAt(text, back - 1)) ? hanClosers : []) {
    if (text.startsWith(word, back - word.length))
      return {start: back - word.length, end: date.end, type: 'date', value: open(date, 'until')}
  }
  const at = skipBlanks(text, date.end)
  if (!opensSuffix(unitAt(text, at))) return null
  for (const [word, opening, takesPrefix] of suffixes) {
    if (!text.startsWith(word, at)) continue
    const next = text[at + word.length] ?? ''
    if (word.length === 1 && word !== '起' && notSuffix.includes(next || ' ')) return null
    if (word === '起' && '点草伏源诉初用'.includes(next || ' ')) return null
    let {start} = date
    if (takesPrefix) {
      if (text.startsWith('自从', back - 2)) start = back - 2
      else if ('从自由從'.includes(text[back - 1] ?? ' ')) start = back - 1
    }
    return {start, end: at + word.length, type: 'date', value: open(date, opening)}
  }
  return null
}

const openers: Readonly<Record<string, Opening>> = {
  since: 'since',
  after: 'after',
  before: 'before',
  until: 'until',
  till: 'until',
  post: 'after',
}

function englishOpening(text: string, date: DatePart): Found | null {
  const later = wordAfter(text, date.end)
  if (later.word === 'or' || later.word === 'and') {
    const next = wordAfter(text, later.end)
    if (next.word === 'later' || next.word === 'onwards' || (next.word === 'after' && later.word === 'or'))
      return {start: date.start, end: next.end, type: 'date', value: open(date, 'since')}
    if (next.word === 'earlier' || (next.word === 'before' && later.word === 'or'))
      return {start: date.start, end: next.end, type: 'date', value: open(date, 'until')}
  }
  if (later.word === 'onwards' || later.word === 'onward') {
    const {start, word} = wordBefore(text, date.start)
    return {start: word === 'from' ? start : date.start, end: later.end, type: 'date', value: open(date, 'since')}
  }
  let {start, word} = wordBefore(text, date.start)
  if (word === 'year' && date.bare) ({start, word} = wordBefore(text, start))
  if (word === 'the') ({start, word} = wordBefore(text, start))
  const opening = openers[word]
  const found = (opens: Opening): Found => ({start, end: date.end, type: 'date', value: open(date, opens)})
  if (opening) return isDash(unitAt(text, start + word.length)) && word === 'post' ? null : found(opening)
  if (word !== 'than' && word !== 'on' && word !== 'in' && word !== 'from' && word !== 'to') return null
  const first = wordBefore(text, start)
  start = first.start
  if (word === 'than')
    return first.word === 'later' || first.word === 'greater'
      ? found('after')
      : first.word === 'earlier'
        ? found('before')
        : null
  if (word === 'to') return first.word === 'prior' ? found('before') : null
  return first.word === 'starting' || first.word === 'beginning' ? found('since') : null
}

/** Bare numbers that a range or list ties to a date: 3—5 月, 2015、2016 年, `4 to 22 January`, `May 3–5, 2019`. */
function datedNumbers(text: string, scanned: readonly Item[]): Item[] {
  const items = scanned.map((item) => qualified(text, item))
  for (let i = items.length - 2; i >= 0; i--) {
    const item = items[i]!
    const next = items[i + 1]!
    if (!item.number || item.date || !next.date) continue
    const link = linkOf(text, item, next.date)
    const part =
      link === 'range' || (link === 'list' && isHanCode(unitAt(text, next.date.end - 1)))
        ? asDate(item.number, next.date)
        : null
    if (part) items[i] = {start: item.start, end: item.end, date: part}
  }
  for (let i = 1; i < items.length; i++) {
    const item = items[i]!
    const last = items[i - 1]!.date
    if (!item.number || item.date || last?.day === undefined || last.first !== 'month' || last.year !== undefined)
      continue
    const {value, plainDigits} = item.number
    if (!plainDigits || plainDigits > 2 || value === null || value < last.day || value > 31) continue
    if (
      linkOf(text, last, {start: item.start, end: item.end, first: 'period'}) !== 'range' ||
      isLetter(unitAt(text, last.end - 1))
    )
      continue
    const year = items[i + 1]?.date
    const dated = year?.bare && /^,? {0,2}$/.test(text.slice(item.end, year.start).slice(0, 4))
    const part: DatePart = {
      start: item.start,
      end: dated ? year.end : item.end,
      day: value,
      month: last.month!,
      first: 'day',
      ...(dated ? {year: year.year!} : {}),
    }
    items[i] = {start: part.start, end: part.end, date: part}
    if (dated) items[i + 1] = {start: year.start, end: year.end}
  }
  return items
}

function asDate({start, end, value, plainDigits, form}: Numeral, next: DatePart): DatePart | null {
  if (value === null || !Number.isInteger(value) || (!plainDigits && form !== 'han')) return null
  if (next.first === 'year')
    return plainDigits === 4 && value >= 1000 && value < 2200 ? {start, end, year: value, first: 'year'} : null
  if (next.first === 'day' || (next.first === 'month' && next.day !== undefined))
    return value >= 1 && value <= 31 ? {start, end, day: value, first: 'day'} : null
  return next.first === 'month' && value >= 1 && value <= 12 ? {start, end, month: value, first: 'month'} : null
}
