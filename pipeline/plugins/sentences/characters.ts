/** The characters of a string as a set. */
export const characterSet = (characters: string): ReadonlySet<string> => new Set(characters)

/** White space as `trim` knows it, and what prints as nothing. */
export const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/.test(character)

const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u

/** Han, or punctuation as wide as Han. */
export const isWide = (character: string | undefined): boolean => character !== undefined && HAN.test(character)
