/** The number or letter that an item of a list begins with. */
export interface Enumerator {
  /** How it is printed, its value left out: `(#)`, `#.`, `#）`. */
  readonly shape: string
  /** From 1: `c` is 3. */
  readonly value: number
}

const ENUMERATOR = /^([(（[【]?)(\d{1,2}|[a-z])([)）\]】]|[.．、](?!\d))\s{0,3}(?=\S)/

/** `(2) …`, `b) …`, `3. …`, `（4）…`; `null` where a line begins with none. */
export function readEnumerator(text: string): Enumerator | null {
  const match = ENUMERATOR.exec(text.slice(0, 12))
  if (!match) return null
  const [, open, label, close] = match
  const letter = /[a-z]/.test(label!)
  return {
    shape: `${open}${letter ? 'a' : '#'}${close}`,
    value: letter ? label!.charCodeAt(0) - 96 : Number(label),
  }
}
