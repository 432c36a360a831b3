import {LETTER, NUMBER, only} from './character-classes.ts'

/** Letters and digits of a text in lower case, without marks, widths and ligatures: `Ｏｐｅｎ–Cité: 2` is `opencite2`. */
export function lettersOf(text: string): string {
  if (isAscii(text)) return text.toLowerCase().replace(/[^a-z\d]+/g, '')
  return only(text.normalize('NFKD').toLowerCase(), LETTER | NUMBER)
}

/** A to Z, a to z. */
export const isAsciiLetter = (unit: number): boolean => ((unit | 0x20) - 0x61) >>> 0 < 26

/** Whether a text has no character beyond U+007F. */
function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false
  return true
}
