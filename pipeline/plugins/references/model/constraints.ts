import {isBodyName} from '../bodies.ts'
import {labelEnd} from '../certain.ts'
import {likeAuthors} from '../persons.ts'
import {toPlain} from '../plain.ts'
import {partsOf} from '../stops.ts'
import {LABEL_COUNT, type Label, labelIndex} from './labels.ts'
import type {Tokens} from './tokens.ts'

/** What the marks of a string say for certain, token by token; the model fills in the rest. */
export interface Constraints {
  /** Bit `label` is set where the label is allowed. */
  readonly allowed: Uint32Array
  /** 1: a segment begins here; 2: the segment before goes on; 0: as the model likes. */
  readonly joint: Uint8Array
}

const ALL = 2 ** LABEL_COUNT - 1
const only = (...labels: ReadonlyArray<Label>): number =>
  labels.reduce((mask, label) => mask | (1 << labelIndex(label)), 0)

const PEOPLE = only('label', 'author', 'editor', 'translator', 'other')

/**
 * Read what is certain in a reference of a free style.
 *
 *     Marlow, K. J., & Tan, L. (2014). Slow rivers (2nd ed., pp. 3–9). Some Press. [2025-01-02]
 *     ~~~~~~~~ people ~~~~~~~~ ~date~  ^ title     edition  page                   access
 */
export function constraintsOf(tokens: Tokens): Constraints {
  const {raw, count} = tokens
  const constraints = {allowed: new Uint32Array(count).fill(ALL), joint: new Uint8Array(count)}
  if (count === 0 || raw.length > 4000) return constraints
  const plain = toPlain(raw)
  const allow = (from: number, to: number, mask: number): void => {
    for (let at = firstAt(tokens, from); at < count && tokens.start[at]! < to; at++) constraints.allowed[at] = mask
  }
  for (const match of plain.matchAll(/\[ ?(?:1[5-9]|20)\d\d-\d{1,2}-\d{1,2} ?\]/g))
    allow(match.index, match.index + match[0].length, only('other'))
  for (const match of plain.matchAll(/\(([^()]{2,60})\)/g)) bracket(match[1]!, match.index + 1, allow)
  quotes(tokens, constraints)
  frame(tokens, plain, constraints, allow)
  return constraints
}

/** The first token that begins at an offset or behind it. */
function firstAt({start, count}: Tokens, offset: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (start[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

type Allow = (from: number, to: number, mask: number) => void

/** What an item of a bracket holds by its own words. */
const items: ReadonlyArray<readonly [label: Label, form: RegExp]> = [
  ['page', /^pp?\. ?[\dA-Zivxlc][\w.,: -]{0,20}$/], // (pp. 3–9)
  ['edition', /^(?:\d{1,2}(?:st|nd|rd|th) (?:rev\. )?ed\.?|Rev\. ed\.)$/], // (2nd ed.)
  ['volume', /^Vols?\. ?\d{1,4}(?: ?- ?\d{1,4})?$/], // (Vol. 3)
  ['number', /^(?:[\p{L} ]{2,40} )?No\. ?[A-Z\d][\w./ -]{1,30}$/u], // (Report No. 12-3)
  ['genre', /^(?:Unpublished )?(?:Doctoral dissertation|Master['’]s thesis|PhD thesis|Dissertation)$/i], // (Doctoral dissertation)
]

function bracket(text: string, from: number, allow: Allow): void {
  const parts = text.split(/, (?=pp?\.|Vol|No\.|\d)/)
  const found = parts.map((part) => items.find(([, form]) => form.test(part.trim())))
  if (!found.every((item) => item !== undefined)) return
  let at = from
  for (const [index, part] of parts.entries()) {
    allow(at, at + part.length, only(found[index]![0]))
    at += part.length + 2
  }
}

/** Between two curly quotes nothing ends. */
function quotes(tokens: Tokens, {joint}: Constraints): void {
  for (const match of tokens.raw.matchAll(/“[^“”]{3,400}”/g)) {
    const from = firstAt(tokens, match.index)
    for (let at = from + 1; at < tokens.count && tokens.end[at]! <= match.index + match[0].length; at++) joint[at] = 2
  }
}

const yearFrame =
  /(?<= )[([]((?:1[5-9]|20)\d\d[a-z]?|n\.d\.(?:-[a-z])?|in press|forthcoming)((?:, ?|\/)[^()]{2,24})?[)\]][.,:]?(?: |$)/g

/** Authors, then a year, then the title: the year that stands behind the names tells where they end. */
function frame(tokens: Tokens, plain: string, constraints: Constraints, allow: Allow): void {
  const head = plain.slice(0, 600)
  const from = labelEnd(plain)
  let tries = 0
  for (const match of head.matchAll(yearFrame)) {
    if (++tries > 3) break
    const people = head
      .slice(from, match.index)
      .replace(/[\s.,]{1,3}$/, '')
      .replace(/[\s,]{1,2}\(?[Ee]ds?\.?\)?$/, '')
    if (!isPeople(people)) continue
    const end = match.index + match[0].trimEnd().length
    allow(from, match.index, PEOPLE)
    allow(match.index, end, /\d{4}/.test(match[0]) ? only('date') : only('date', 'note', 'other'))
    if (/\)\.$/.test(match[0].trimEnd())) titleFrom(tokens, plain, end, constraints)
    return
  }
}

function isPeople(text: string): boolean {
  if (text.length < 3) return false
  return likeAuthors(text) >= 0.9 || (isBodyName(text) && !/[.:?!]./.test(text.replace(/\b\p{Lu}\./gu, '')))
}

const TITLE = only('title')

/** A title begins here, and runs to its full stop; a bracket with an edition or pages ends it earlier. */
function titleFrom(tokens: Tokens, plain: string, from: number, {allowed, joint}: Constraints): void {
  const first = firstAt(tokens, from)
  if (first >= tokens.count) return
  const start = tokens.start[first]!
  const stop = partsOf(plain, start, Math.min(plain.length, start + 500))[0]
  const text = stop ? plain.slice(start, stop.end) : ''
  const plainly =
    stop !== undefined &&
    !/[?!] \p{Lu}|^["“]|\b[Ii]n:|https?:/u.test(text) &&
    !/^\p{Ll}/u.test(text) &&
    !/\d\(|\d, \d|\d: ?\d/.test(text)
  if (!plainly) {
    if (/^\p{Ll}/u.test(plain.slice(start))) return
    allowed[first] = TITLE
    joint[first] = 1
    return
  }
  let at = first
  for (; at < tokens.count && tokens.start[at]! < stop.end; at++) {
    if ((allowed[at]! & TITLE) === 0) break
    allowed[at] = TITLE
    joint[at] = at === first ? 1 : 2
  }
  if (at < tokens.count && at > first) joint[at] = 1
}
