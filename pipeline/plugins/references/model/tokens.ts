/** A reference string cut into words: runs of letters, runs of digits, and whole URLs and DOIs. */
export interface Tokens {
  readonly raw: string
  readonly count: number
  /** Half-open offsets into `raw`, in UTF-16 units. */
  readonly start: ReadonlyArray<number>
  readonly end: ReadonlyArray<number>
  readonly kind: ReadonlyArray<TokenKind>
}

const WORD = 0
export const DIGITS = 1
export const LINK = 2
export const DOI = 3
type TokenKind = typeof WORD | typeof DIGITS | typeof LINK | typeof DOI

/**
 * Cut a reference at blanks, at punctuation, and where letters meet digits. Punctuation makes no token: it is the gap
 * between two of them.
 *
 *     Phys. Lett. B637, 251 (2006)
 *     ~~~~  ~~~~  ~~~~  ~~~  ~~~~     B and 637 are two
 */
export function tokenise(raw: string): Tokens {
  const start: number[] = []
  const end: number[] = []
  const kind: TokenKind[] = []
  let at = 0
  while (at < raw.length) {
    const found = classAt(raw, at)
    if (found === OTHER) {
      at++
      continue
    }
    let stop = linkAt(raw, at, found)
    let type: TokenKind = LINK
    if (stop < 0 && found === DIGIT) {
      stop = doiEnd(raw, at)
      type = DOI
    }
    if (stop < 0) {
      stop = runEnd(raw, at, found)
      type = found === DIGIT ? DIGITS : WORD
    }
    start.push(at)
    end.push(stop)
    kind.push(type)
    at = stop
  }
  return {raw, count: start.length, start, end, kind}
}

const OTHER = 0
const LETTER = 1
const DIGIT = 2
const MARK = 3

/** Letters, digits and combining marks below U+0530; the rest is asked one by one. */
const low = new Uint8Array(0x530)
for (let code = 0; code < low.length; code++) low[code] = ask(String.fromCharCode(code))

function ask(character: string): number {
  if (/\p{L}/u.test(character)) return LETTER
  if (/\p{Nd}/u.test(character)) return DIGIT
  return /\p{M}/u.test(character) ? MARK : OTHER
}

function classAt(raw: string, at: number): number {
  const code = raw.charCodeAt(at)
  if (code < low.length) return low[code]!
  if (code >= 0x2000 && code < 0x2070) return OTHER
  return ask(code >= 0xd800 && code < 0xdc00 ? raw.slice(at, at + 2) : raw[at]!)
}

function runEnd(raw: string, from: number, kind: number): number {
  let at = from
  while (at < raw.length) {
    const found = classAt(raw, at)
    if (found !== kind && !(kind === LETTER && found === MARK)) break
    const code = raw.charCodeAt(at)
    at += code >= 0xd800 && code < 0xdc00 ? 2 : 1
  }
  return at > from ? at : from + 1
}

const scheme = /(?:https?|ftp)\s?:\s?\/\/\s?(?=[\p{L}\p{N}])|www\.(?=[\p{L}\p{N}])/iuy
const doi = /10\s?\.\s?\d{4,9}(?:\.\d{1,4})?\s?\/\s?(?=[^\s"“”<>])/y

function linkAt(raw: string, at: number, found: number): number {
  return found === LETTER ? linkEnd(raw, at) : -1
}

/** The end of a URL that begins at an offset, or -1. */
export function linkEnd(raw: string, at: number): number {
  const code = raw.charCodeAt(at) | 32
  if (code !== 104 && code !== 102 && code !== 119) return -1 // h, f, w
  scheme.lastIndex = at
  if (!scheme.test(raw)) return -1
  return bareEnd(raw, scheme.lastIndex)
}

/** The end of a DOI that begins at an offset, or -1. */
export function doiEnd(raw: string, at: number): number {
  if (raw.charCodeAt(at) !== 49 || raw.charCodeAt(at + 1) !== 48) return -1
  doi.lastIndex = at
  return doi.test(raw) ? bareEnd(raw, doi.lastIndex) : -1
}

/** To the next blank or quote; over one blank where a broken address clearly goes on; without its closing stop. */
function bareEnd(raw: string, from: number): number {
  let at = from
  for (;;) {
    let bracket = 0
    for (; at < raw.length && !stops.has(raw[at]!); at++) {
      if (raw[at] === '(') bracket++
      else if (raw[at] === ')' && --bracket < 0) break
    }
    if (bracket > 0) {
      const open = raw.lastIndexOf('(', at - 1)
      if (open > from) at = open
      break
    }
    if (at - from > 2000 || !joins.has(raw[at - 1]!)) break
    goesOn.lastIndex = at
    if (!goesOn.test(raw)) break
    at = goesOn.lastIndex
  }
  while (at > from && closers.has(raw[at - 1]!)) {
    if (raw[at - 1] === ')' && raw.slice(Math.max(from, at - 300), at).includes('(')) break
    at--
  }
  if (raw.endsWith('.URL', at) && at - 4 > from) return at - 4
  return at
}

const stops = new Set(' \t\n\r\u00a0\u3000"“”<>«»[]{}|，。；）】,')
const joins = new Set('/._-=&?')
const goesOn =
  /\s(?=[a-z0-9][^\s/]{0,60}(?:\/|\.(?:html?|pdf|php|txt|aspx?)\b)|(?:html?|pdf|php|aspx?)\b|(?<=\/\s)[a-z][a-z]{0,20}[\d_.=?%-][\da-z])[^\s]/y
const closers = new Set(".,;:'’)]}>!")
