/**
 * The classes of a character, as bits: `classAt(text, at) & (HAN | LETTER)`.
 *
 * A class of an expression like \p{L} is sought in its ranges at every place that an expression tries; here each character
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
/** By code point, for characters of one unit; the others are asked each time. */
const known = new Uint8Array(0x10000)
// Most texts hold hardly anything but ASCII and the one large block of Han: those need no expressions.
known.fill(KNOWN, 0, 0x80)
known.fill(KNOWN | BLANK, 9, 14).fill(KNOWN | BLANK, 0x20, 0x21)
known.fill(KNOWN | NUMBER, 0x30, 0x3a)
known.fill(KNOWN | LATIN | LETTER | UPPER, 0x41, 0x5b)
known.fill(KNOWN | LATIN | LETTER | LOWER, 0x61, 0x7b)
known.fill(KNOWN | HAN | LETTER, 0x4e00, 0xa000)

/** The classes of the character that begins at an offset; 0 where none does. */
export function classAt(text: string, at: number): number {
  if (at >= text.length) return 0
  const unit = text.charCodeAt(at)
  return classOf(isHighSurrogate(unit) ? text.codePointAt(at)! : unit)
}

/** The classes of the character that ends at an offset, the end of the text where none is given; 0 where none does. */
export function classBefore(text: string, end = text.length): number {
  if (end < 1) return 0
  const unit = text.charCodeAt(end - 1)
  const isSecond = unit >= 0xdc00 && unit <= 0xdfff && end > 1 && isHighSurrogate(text.charCodeAt(end - 2))
  return classOf(isSecond ? text.codePointAt(end - 2)! : unit)
}

/** The classes of a code point; half of a pair has none, nor has what is no code point. */
export const classOf = (point: number): number => known[point] || ask(point)

function ask(point: number): number {
  if (Number.isNaN(point)) return 0
  const character = String.fromCodePoint(point)
  const classes = CLASSES.reduce((bits, [pattern, bit]) => (pattern.test(character) ? bits | bit : bits), KNOWN)
  if (point < known.length) known[point] = classes
  return classes
}

/** The UTF-16 units of the character at an offset. */
export const unitsAt = (text: string, at: number): number =>
  isHighSurrogate(text.charCodeAt(at)) && text.codePointAt(at)! > 0xffff ? 2 : 1

/** The first half of a character of two units. */
export const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

/** A look-up of whether an expression finds a character, asked once for each character of one unit. */
export function lookUp(expression: RegExp): (text: string, at: number) => boolean {
  const asked = new Uint8Array(0x10000)
  return (text, at) => {
    const point = text.codePointAt(at)!
    if (point >= asked.length) return expression.test(String.fromCodePoint(point))
    if (asked[point] === 0) asked[point] = expression.test(String.fromCodePoint(point)) ? FOUND : NOT_FOUND
    return asked[point] === FOUND
  }
}
const FOUND = 1
const NOT_FOUND = 2

/** `-` or `‐` at the end of a line. */
export function endsInHyphen(text: string): boolean {
  const unit = text.charCodeAt(text.length - 1)
  return unit === 0x2d || unit === 0x2010
}

/** Whether the first character of a text is of one of some classes: `^[\p{Lu}\p{Script=Han}]` */
export const beginsWith = (text: string, classes: number): boolean => (classAt(text, 0) & classes) !== 0

/** Whether the last character of a text is of one of some classes: `[\p{L}\p{N}]$` */
export const endsWith = (text: string, classes: number): boolean => (classBefore(text) & classes) !== 0

/** Whether a hyphen at the end of a line stands behind a character of some classes: `\p{Ll}[-‐]$` */
export const breaksAfter = (text: string, classes: number): boolean =>
  endsInHyphen(text) && (classBefore(text, text.length - 1) & classes) !== 0

/** Whether a text holds so many characters of some classes in a row: `\p{Script=Han}{2}` */
export function holdsRun(text: string, classes: number, length: number): boolean {
  let run = 0
  for (let at = 0; at < text.length; at += unitsAt(text, at)) {
    run = classAt(text, at) & classes ? run + 1 : 0
    if (run === length) return true
  }
  return false
}

/** What stands between brackets for all that \p{Lu} has and more, and takes little to compile: for a first look. */
export const MAYBE_UPPER = 'A-Z\\u00c0-\\u1fff\\u2100-\\u2fff\\ua640-\\udfff\\uff21-\\uff3a'

/** The characters of some classes alone: `text.replace(/[^\p{L}\p{N}]/gu, '')` */
export function only(text: string, classes: number): string {
  let kept = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isPair = isHighSurrogate(unit) && unitsAt(text, at) === 2
    if ((isPair ? classAt(text, at) : classOf(unit)) & classes) {
      if (isPair) at++
      continue
    }
    kept += text.slice(from, at)
    if (isPair) at++
    from = at + 1
  }
  return kept + text.slice(from)
}
