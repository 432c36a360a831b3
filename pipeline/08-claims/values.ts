import type {ClaimDate, ClaimQuantity, Range} from '../model/document.ts'
import type {FoundValue as Found} from '../plugins/values/index.ts'
import {numberUse} from './number-labels.ts'
import {quantityRole} from './quantity-role.ts'

export interface SentenceValues {
  readonly dates: ReadonlyArray<ClaimDate>
  readonly quantities: ReadonlyArray<ClaimQuantity>
}

/**
 * Dates and quantities of one sentence, in the offsets of the document; those inside markers are left out.
 *
 * `values` are those that `findValues` finds in its words.
 */
export function sentenceValues(
  words: string,
  values: ReadonlyArray<Found>,
  sentence: Range,
  markers: ReadonlyArray<Range>,
): SentenceValues {
  const dates: ClaimDate[] = []
  const quantities: ClaimQuantity[] = []
  let marker = 0
  for (const value of values) {
    const start = sentence.start + value.start
    const end = sentence.start + value.end
    while (marker < markers.length && markers[marker]!.end <= start) marker++
    if (marker < markers.length && markers[marker]!.start < end) continue
    const use = numberUse(words, value)
    if (use === 'label') continue
    if (value.type === 'date' || use === 'year') {
      const printed = use === 'year' ? value.text : value.value
      if (typeof printed === 'string') dates.push({start, end, text: value.text, value: opened(words, value, printed)})
    } else if (value.type !== 'ordinal' && !value.article) quantities.push(quantityOf(words, value, start, end))
  }
  if (!MAY_BE_AROUND.test(words)) return {dates: dates.sort((a, b) => a.start - b.start), quantities}
  const dated = new Set(dates.map((date) => date.start))
  for (const {index, 0: around} of words.matchAll(AROUND_YEAR)) {
    const start = sentence.start + index + around.length - 4
    if (!dated.has(start)) dates.push({start, end: start + 4, text: around.slice(-4), value: around.slice(-4)})
  }
  return {dates: dates.sort((a, b) => a.start - b.start), quantities}
}

/** 自 2016 年该园开放以来: what opens a date need not stand right behind it. */
const opened = (words: string, {start, end}: Found, printed: string): string =>
  words.includes('以来', end) &&
  /自从? ?$/.test(words.slice(Math.max(0, start - 3), start)) &&
  /^[^，。；、\d]{1,24}以来/.test(words.slice(end, end + 28)) &&
  !printed.includes('/')
    ? `${printed}/..`
    : printed

/** A cheap look for what the expression below needs. */
const MAY_BE_AROUND = /[-‐–](?:19|20)\d\d/

/** post-2015 goals, the pre-1990 rules: a year bound to a word. */
const AROUND_YEAR = /(?<![\p{L}\p{N}])(?:post|pre)[-‐–](?:19|20)\d\d(?![\p{L}\p{N}.])/giu

function quantityOf(words: string, value: Found, start: number, end: number): ClaimQuantity {
  const number = typeof value.value === 'number' ? value.value : (value.amount ?? null)
  const unit = value.unit ?? countedNoun(words, value)
  const role = value.role ?? quantityRole(words, value)
  const quantity = {start, end, text: value.text, value: number, unit, role}
  return value.approximate ? {...quantity, approximate: true} : quantity
}

/** Words that a number is followed by and that it does not count. */
const NO_NOUNS: ReadonlySet<string> = new Set('is was has does this its as less plus versus minus times'.split(' '))

/** What an English number counts: `12 of the 40 papers`, `five randomised trials`; `null` where no plural noun follows. */
function countedNoun(words: string, {type, end}: Found): string | null {
  if (type !== 'number') return null
  if (words.charCodeAt(end) !== 0x20) return null
  const noun =
    /^ (?:\p{Ll}[\p{Ll}-]{1,20} ){0,2}?(\p{L}[\p{Ll}-]{1,20}[^s\s]s|people|children|women|men|data|criteria)(?![\p{L}-])/u.exec(
      words.slice(end, end + 72),
    )?.[1]
  return noun === undefined || NO_NOUNS.has(noun) ? null : noun
}
