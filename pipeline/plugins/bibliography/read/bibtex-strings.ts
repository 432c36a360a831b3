/** A `@string`, its name and the rest of its definition up to the next `@`. */
const DEFINITION = /@string\s{0,100}[{(]\s{0,100}([\w:+-]{1,100})\s{0,100}=([^@]{0,20000})/gi

/** More than any name of a journal is long. */
const LONGEST = 2000

/**
 * Whether abbreviations grow beyond all reason: one that is put together from two of the one before doubles with each
 * line. Lengths are counted without putting anything together.
 */
export function stringsGrow(text: string): boolean {
  const lengths = new Map<string, number>()
  for (const [, name, definition] of text.matchAll(DEFINITION)) {
    let length = 0
    for (const [token] of definition!.matchAll(/"[^"]{0,20000}"|\{[^{}]{0,20000}\}|[\w:+-]{1,100}/g))
      length += Math.max(token.length, lengths.get(token.toLowerCase()) ?? 0)
    if (length > LONGEST) return true
    lengths.set(name!.toLowerCase(), length)
  }
  return false
}
