import {toPlain} from '../plain.ts'
import {certainForms, yearBehindNames} from './certain-forms.ts'
import {LABEL_COUNT, type Label, labelIndex} from './labels.ts'
import type {Tokens} from './tokens.ts'

/** What the marks of a string say for certain, token by token; the model fills in the rest. */
export interface Constraints {
  /** Bit `label` is set where the label is allowed. */
  readonly allowed: Uint32Array
  /** 1: a segment begins here; 2: the segment before goes on; 0: as the model likes. */
  readonly joint: Uint8Array
}

/** With the places of their groups; recheck, which tells whether an expression is linear, does not know that flag. */
const withPlaces = ({source, flags}: RegExp): RegExp => new RegExp(source, `${flags}d`)
const forms = certainForms.map(([needs, form]) => ({needs, form: withPlaces(form)}))
const behindNames = withPlaces(yearBehindNames)

/** The mask in which every label is allowed. */
export const ALL_LABELS = 2 ** LABEL_COUNT - 1
const only = (...labels: ReadonlyArray<Label>): number =>
  labels.reduce((mask, label) => mask | (1 << labelIndex(label)), 0)

/**
 * Read what is certain in a reference of a free style. Where the year of APA stands was tried as well: it tells the end of
 * the authors, and yet cost 0.2 of 100 in cross-validation, since the model knows that form already.
 *
 *     Marlow, K. J. (2014). “Slow rivers,” (2nd ed., pp. 3–9). Some Press. [2025-01-02]
 *                           ~~ one field ~  edition  page                   access
 */
export function constraintsOf(tokens: Tokens): Constraints {
  const {raw, count} = tokens
  const constraints = {allowed: new Uint32Array(count).fill(ALL_LABELS), joint: new Uint8Array(count)}
  if (count === 0 || raw.length > 4000) return constraints
  const plain = toPlain(raw)
  const allow = (from: number, to: number, mask: number): void => {
    for (let at = firstAt(tokens, from); at < count && tokens.start[at]! < to; at++) constraints.allowed[at]! &= mask
  }
  if (plain.includes('['))
    for (const match of plain.matchAll(/\[ ?(?:1[5-9]|20)\d\d-\d{1,2}-\d{1,2} ?\]/g))
      allow(match.index, match.index + match[0].length, only('other'))
  for (const {needs, form} of forms) if (needs.some((text) => plain.includes(text))) allowForm(form, plain, allow)
  leadsWithNames(plain, tokens, constraints, allow)
  if (plain.includes('('))
    for (const match of plain.matchAll(/\(([^()]{2,60})\)/g)) bracket(match[1]!, match.index + 1, allow)
  if (raw.includes('“')) quotes(tokens, constraints)
  return constraints
}

/** Allow each field of a form its own label only, wherever the form is found. */
function allowForm(form: RegExp, plain: string, allow: Allow): void {
  for (const match of plain.matchAll(form))
    for (const [label, place] of Object.entries(match.indices?.groups ?? {}))
      if (place) allow(place[0], place[1], only(label as Label))
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

const LEADS = only('author', 'editor', 'label', 'title', 'edition', 'other', 'series', 'genre')
const BEHIND =
  ALL_LABELS & ~only('author', 'date', 'volume', 'issue', 'page', 'place', 'edition', 'label', 'translator')

function leadsWithNames(plain: string, tokens: Tokens, {joint, allowed}: Constraints, allow: Allow): void {
  allowed[0]! &= ~only('publisher', 'place')
  const places = behindNames.exec(plain)?.indices?.groups
  if (!places?.lead || !places.date || !areNames(plain.slice(...places.lead))) return
  allow(places.lead[0], places.lead[1], LEADS)
  allow(places.date[0], places.date[1], only('date'))
  const next = firstAt(tokens, places.date[1])
  if (next >= tokens.count) return
  joint[next] = 1
  allowed[next]! &= BEHIND
}

/** Names have no words in lower case but a few: what has is a title, `Salt of the coast. Lowland Lett. (1998) 19:3-9`. */
function areNames(lead: string): boolean {
  const words = lead.match(/(?<![\p{L}'-])\p{Ll}{3,30}/gu) ?? []
  return words.filter((word) => !small.has(word)).length === 0
}
const small = new Set('and und the for von van der den del dos des las les eds with'.split(' '))

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
  const parts = text.split(/[,;] (?=pp?\.|Vol|No\.|\d)/)
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
  // Marlow, K. “Slow rivers.” Lowland Press: a quote that ends with its mark is one field
  for (const match of tokens.raw.matchAll(/(?:“[^“”]{12,400}[.,?!]”|(?<=^|[.,;:)\]] )“[^“”]{12,400}”(?=[.,]))/g)) {
    const from = firstAt(tokens, match.index)
    const stop = firstAt(tokens, match.index + match[0].length)
    if (stop - from < 3) continue
    joint[from] = 1
    if (stop < tokens.count) joint[stop] = 1
  }
  // in serpentinite of the “Green Belt” in the north: words of a title that are quoted
  for (const match of tokens.raw.matchAll(/(?<=\p{Ll})(?<! (?:in|see|also)) “[^“”.]{2,60}” (?=\p{Ll})/gu)) {
    const from = firstAt(tokens, match.index)
    const stop = firstAt(tokens, match.index + match[0].length)
    for (let at = from; at <= stop && at < tokens.count; at++) joint[at] = 2
  }
}
