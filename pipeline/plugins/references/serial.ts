import {classOf, HAN, LETTER} from '../../text/character-classes.ts'
import {type Draft, type Stretch, setField, setText, trimmed} from './draft.ts'
import {type Numbers, readNumbers} from './serials.ts'

export interface SerialOptions {
  readonly newspaper: boolean
  readonly dated: boolean
}

/** A serial cut from its numbers: `情报学报, 2024, 43(2): 1-9`. */
export interface SerialCut {
  readonly container: Stretch
  readonly numbers: Numbers | undefined
  /** Where the reading stopped. */
  readonly end: number
  /** 0 and more: how well the numbers read. */
  readonly score: number
}

/** Try each place where the numbers may begin, and keep the one that explains most. */
export function cutSerial(plain: string, from: number, to: number, options: SerialOptions): SerialCut {
  const start = trimmed(plain, from, to).start
  let best: SerialCut = {container: trimmed(plain, start, to), numbers: undefined, end: to, score: 0}
  let tries = 0
  for (let at = start; at < to && tries < 40; at++) {
    if (!maybe(plain, at, start)) continue
    tries++
    const numbers = readNumbers(plain, at, to, options)
    if (numbers.end <= at) continue
    const rest = plain.slice(numbers.end, Math.min(to, numbers.end + 40)).replace(/[\s.,;:)]/g, '')
    const fields = Number(!!numbers.date) + Number(!!numbers.volume) + Number(!!numbers.issue) + Number(!!numbers.page)
    if (fields === 0) continue
    const closed = rest === '' || plain[numbers.end] === '.'
    const own = trimmed(plain, start, at)
    const score =
      fields + (closed ? 1 : -0.5) - (own.end > own.start && /[\d]$/.test(plain.slice(own.start, own.end)) ? 0.6 : 0)
    if (score > best.score + 1e-9) best = {container: own, numbers, end: numbers.end, score}
  }
  return best
}

/** Numbers begin with a digit or a cue, behind a mark, a blank or a Han character. */
function maybe(plain: string, at: number, start: number): boolean {
  const mark = plain[at]!
  if (at > start && mark !== '(' && mark !== ':') {
    const before = plain.charCodeAt(at - 1)
    const classes = classOf(before)
    if ((classes & LETTER && !(classes & HAN)) || (before >= 0x30 && before <= 0x39)) return false
  }
  if (mark >= '0' && mark <= '9') return !/[-–/]/.test(plain[at - 1] ?? ' ')
  if (mark === '(' || mark === '第' || mark === '卷' || mark === '增') return true
  if (mark === 'V' || mark === 'v' || mark === 'N' || mark === 'n')
    return /^(?:Vol|v\.|No)/i.test(plain.slice(at, at + 3))
  if (mark === 'p' || mark === 'P') return /^pp?(?:\.|\d| \d|第)/i.test(plain.slice(at, at + 3))
  return mark === ':' && /^: ?(?:\d|[A-Z]\d)/.test(plain.slice(at, at + 4))
}

/** Set the fields of a serial. */
export function setSerial(draft: Draft, plain: string, cut: SerialCut, newspaper: boolean): void {
  const {container, numbers} = cut
  if (container.end > container.start) setText(draft, 'container-title', container, numbers ? 0.95 : 0.7)
  if (!numbers) return
  const {date, volume, issue, page} = numbers
  if (date) {
    const known = (draft.csl.issued as {'date-parts': number[][]} | undefined)?.['date-parts'][0]
    if (known && (date.value[0] === 0 || (date.value[0] === known[0] && date.value.length > known.length)))
      draft.csl.issued = {'date-parts': [[known[0], ...date.value.slice(1)]]}
    else if (date.value[0] !== 0) setField(draft, 'issued', {'date-parts': [date.value]}, date, 0.98)
  }
  if (volume) setText(draft, 'volume', volume, 0.97)
  if (issue) setText(draft, 'issue', issue, 0.97)
  if (page) setPages(draft, page, newspaper ? 0.95 : 0.97)
  void plain
}

/** Pages with one sort of dash. */
export function setPages(draft: Draft, place: Stretch, confidence: number): void {
  const text = draft.raw
    .slice(place.start, place.end)
    .replace(/\s?[‐‑‒–—―−－~～〜-]{1,3}\s?/g, '-')
    .replace(/[，、]\s?/g, ', ')
    .replace(/^第(?=\d+[页版]?$)|(?<=^第?\d{1,6})[页頁版]$/g, '')
  setField(draft, 'page', text, place, confidence)
}
