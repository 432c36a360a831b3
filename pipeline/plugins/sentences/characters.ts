import {BLANK, classOf, HAN} from '../../text/character-classes.ts'

/** Is a UTF-16 unit white space as `trim` knows it? `NaN`, past the end of a text, is none. */
export const isSpace = (unit: number): boolean => (classOf(unit) & BLANK) !== 0

/** Is a UTF-16 unit Han, or punctuation as wide as Han? */
export const isWide = (unit: number): boolean =>
  (classOf(unit) & HAN) !== 0 || (unit >= 0x3000 && unit <= 0x303f) || (unit >= 0xff00 && unit <= 0xff60)
