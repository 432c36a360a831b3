/**
 * The classes of a character, as bits: `classAt(text, at) & (HAN | DIGIT)`.
 *
 * A class of an expression like \p{L} is sought in its ranges at every place that an expression tries; here each UTF-16 unit
 * is asked once, and then looked up.
 */
export const HAN = 2
export const LATIN = 4
/** \p{L}, \p{Ll}, \p{Lu} */
export const LETTER = 8
export const LOWER = 16
export const UPPER = 32
/** \p{N} */
export const NUMBER = 64
/** \s */
export const BLANK = 128

/** Marks what has been asked already. */
const KNOWN = 1
const CLASSES: ReadonlyArray<readonly [RegExp, number]> = [
  [/\p{Script=Han}/u, HAN],
  [/\p{Script=Latin}/u, LATIN],
  [/\p{L}/u, LETTER],
  [/\p{Ll}/u, LOWER],
  [/\p{Lu}/u, UPPER],
  [/\p{N}/u, NUMBER],
  [/\s/, BLANK],
]
const known = new Uint8Array(0x10000)

/** The classes of the character that begins at an offset; 0 where none does. */
export function classAt(text: string, at: number): number {
  if (at >= text.length) return 0
  const unit = text.charCodeAt(at)
  return isHighSurrogate(unit) ? ofPair(text, at) : known[unit] || ask(unit)
}

/** The classes of the character that ends at an offset, the end of the text where none is given; 0 where none does. */
export function classBefore(text: string, end = text.length): number {
  if (end < 1) return 0
  const unit = text.charCodeAt(end - 1)
  if (unit >= 0xdc00 && unit <= 0xdfff && end > 1 && isHighSurrogate(text.charCodeAt(end - 2)))
    return ofPair(text, end - 2)
  return known[unit] || ask(unit)
}

/** The classes of a UTF-16 unit by itself; half of a pair has none. */
export const classOf = (unit: number): number => known[unit] || ask(unit)

/** A look-up of whether an expression finds a character, asked once for each UTF-16 unit; a character of two units is asked each time. */
export function lookUp(expression: RegExp): (text: string, at: number) => boolean {
  const asked = new Uint8Array(0x10000)
  return (text, at) => {
    const unit = text.charCodeAt(at)
    if (isHighSurrogate(unit)) return expression.test(String.fromCodePoint(text.codePointAt(at)!))
    if (asked[unit] === 0) asked[unit] = expression.test(text[at]!) ? FOUND : NOT_FOUND
    return asked[unit] === FOUND
  }
}
const FOUND = 1
const NOT_FOUND = 2

/** The first half of a character of two units. */
export const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

function ask(unit: number): number {
  const classes = read(String.fromCharCode(unit))
  known[unit] = classes
  return classes
}

const ofPair = (text: string, at: number): number => read(String.fromCodePoint(text.codePointAt(at)!))

const read = (character: string): number =>
  CLASSES.reduce((bits, [pattern, bit]) => (pattern.test(character) ? bits | bit : bits), KNOWN)

/** `-` or `‐` at the end of a line. */
export function endsInHyphen(text: string): boolean {
  const unit = text.charCodeAt(text.length - 1)
  return unit === 0x2d || unit === 0x2010
}
