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
    const wanted = label[i]!
    if (i > 0 || isBlank(wanted)) {
      const from = position
      while (position - from < BLANKS && isBlank(text[position] ?? '')) position++
    }
    if (isBlank(wanted)) continue
    if (foldCharacter(text[position] ?? '') !== wanted) return -1
    position++
  }
  return /[a-z]$/.test(label) && /[a-z]/i.test(text[position] ?? '') ? -1 : position
}

/** A short text for look-up in a table: NFKC, lower case, no white space. */
export function foldText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
}

/** One character as tables hold it: full-width forms to ASCII, lower case. */
export function foldCharacter(character: string): string {
  const unit = character.charCodeAt(0)
  if (unit >= 0xff01 && unit <= 0xff5e) return String.fromCharCode(unit - 0xfee0).toLowerCase()
  return character.toLowerCase()
}

export const isBlank = (character: string): boolean => /^[\s\u00ad\u200b\ufeff]$/.test(character)
