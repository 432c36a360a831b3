import {BLANK, classOf, UPPER} from './character-classes.ts'

/** Blanks allowed between two characters of a label: `摘 　 要`, `A B S T R A C T`. */
const BLANKS = 8

/**
 * The end of `label` where it stands in `text` from `at` on, or -1. Case, width and blanks inside do not matter.
 *
 *     > | 摘　  要：本文
 *         ^    ^ at 0, label 摘要: 5
 *
 * A label that ends in a Latin letter ends a word: `Abstract` is not in `Abstraction`.
 */
export function matchLoosely(text: string, at: number, label: string): number {
  let position = at
  for (let i = 0; i < label.length; i++) {
    const wanted = label.charCodeAt(i)
    const blank = isBlankUnit(wanted)
    if (i > 0 || blank) position = skipBlanks(text, position, BLANKS)
    if (blank) continue
    if (foldedUnit(text, position) !== wanted) return -1
    position++
  }
  return isLetter(label.charCodeAt(label.length - 1)) && isLetter(text.charCodeAt(position) | 0x20) ? -1 : position
}

/** A short text for look-up in a table: NFKC, lower case, no white space. */
export function foldText(text: string): string {
  let classes = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit > 0xff00 || !foldsAlone(unit)) return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
    classes |= classOf(unit)
  }
  const closed = classes & BLANK ? text.replace(/\s+/g, '') : text
  return classes & UPPER ? closed.toLowerCase() : closed
}

/** Characters that NFKC reads by themselves, whatever stands beside them: ASCII, its full-width forms, Han, punctuation of both. */
export const foldsAlone = (unit: number): boolean =>
  unit < 0x80 ||
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0xff01 && unit <= 0xff5e) ||
  (unit >= 0x3001 && unit <= 0x3029) ||
  (unit >= 0x2018 && unit <= 0x2022) ||
  (unit >= 0x2012 && unit <= 0x2016)

/** The UTF-16 unit at an offset as tables hold it: full-width forms to ASCII, lower case; 0 behind the end. */
export function foldedUnit(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit >= 0x61 && unit <= 0x7a) return unit
  if (unit >= 0x2e80 && unit <= 0xff00) return unit
  if (unit >= 0xff01 && unit <= 0xff5e) return lower(unit - 0xfee0)
  return unit < 0x80 ? lower(unit) : Number.isNaN(unit) ? 0 : lowerOf(unit)
}

const lower = (unit: number): number => (unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit)

/** Letters of other alphabets; those that become two in lower case stay. */
function lowerOf(unit: number): number {
  const small = String.fromCharCode(unit).toLowerCase()
  return small.length === 1 ? small.charCodeAt(0) : unit
}

/** A digit, full-width ones too. */
export const isDigitAt = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)
}

const isLetter = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a

/** White space, and what prints nothing: a soft hyphen, a zero width space. */
const isBlankUnit = (unit: number): boolean =>
  unit === 0x20 || (classOf(unit) & BLANK) !== 0 || unit === 0xad || unit === 0x200b

/** The offset behind the blanks at an offset, at most so many. */
export function skipBlanks(text: string, at: number, most: number): number {
  let position = at
  while (position < text.length && position - at < most && isBlankUnit(text.charCodeAt(position))) position++
  return position
}
