import type {ClaimDate, ClaimQuantity, Range} from '../model/document.ts'
import type {FoundValue as Found} from '../plugins/values/index.ts'
import {BLANK, classAt, LETTER, LOWER, unitsAt} from '../text/character-classes.ts'
import {unitAt} from '../text/unit-at.ts'
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
  if (!mayBeAround(words)) return {dates: dates.sort((a, b) => a.start - b.start), quantities}
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

/** A cheap look for what the expression below needs: few sentences have a dash at all. */
const mayBeAround = (words: string): boolean =>
  (words.includes('-') || words.includes('‐') || words.includes('–')) && /[-‐–](?:19|20)\d\d/.test(words)

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
  let at = end
  for (let described = 0; described <= 2 && unitAt(words, at) === 0x20; described++) {
    const start = at + 1
    const second = start + unitsAt(words, start)
    const run = smallEnd(words, second)
    const noun = pluralAt(words, start, second, run)
    if (noun !== null) return NO_NOUNS.has(noun) ? null : noun
    if (!(classAt(words, start) & LOWER) || !isWordLength(run - second)) return null
    at = run
  }
  return null
}

/** The end of the small letters and hyphens that stand behind the first letter of a word. */
function smallEnd(words: string, second: number): number {
  let at = second
  while (at - second < 26 && (classAt(words, at) & LOWER || words[at] === '-')) at += unitsAt(words, at)
  return at
}

const isWordLength = (behindFirst: number): boolean => behindFirst >= 1 && behindFirst <= 20

const IRREGULAR: ReadonlySet<string> = new Set(['people', 'children', 'women', 'men', 'data', 'criteria'])
const LONGEST_IRREGULAR = 8

/** The plural at `start`, whose small letters run from `second` to `run`: `papers`, `author’s`, `people`. */
function pluralAt(words: string, start: number, second: number, run: number): string | null {
  if (!(classAt(words, start) & LETTER)) return null
  const mark = classAt(words, run)
  const s = run + unitsAt(words, run)
  if (mark !== 0 && !(mark & BLANK) && words[s] === 's' && isWordLength(run - second) && closes(words, s + 1))
    return words.slice(start, s + 1)
  if (mark & LETTER) return null
  if (words[run - 1] === 's' && words[run - 2] !== 's' && isWordLength(run - second - 2)) return words.slice(start, run)
  const word = run - start <= LONGEST_IRREGULAR ? words.slice(start, run) : ''
  return IRREGULAR.has(word) ? word : null
}

const closes = (words: string, at: number): boolean => !(classAt(words, at) & LETTER) && words[at] !== '-'
