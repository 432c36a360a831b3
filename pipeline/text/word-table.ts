/**
 * Look up which word of a table stands at a place of a text.
 *
 * Words are dispatched by their first UTF-16 unit and tried longest first, so a look-up touches only the few words
 * that begin with the character at hand; a table of thousands of words costs no more than a table of ten.
 */
export interface WordTable<Value> {
  /** The longest word that begins at `at`, or `null`. */
  at(text: string, at: number): WordHit<Value> | null
}

interface WordHit<Value> {
  readonly word: string
  readonly value: Value
}

/** Compile rows `value → words separated by blanks or line ends`. A word given twice keeps its last value. */
export function wordTable<Value extends string>(rows: Readonly<Record<Value, string>>): WordTable<Value> {
  const entries: Array<[string, Value]> = []
  for (const value of Object.keys(rows) as Value[])
    for (const word of rows[value].split(/\s+/)) if (word) entries.push([word.replaceAll('_', ' '), value])
  return wordTableOf(entries)
}

/** Compile pairs of a word and its value. */
export function wordTableOf<Value>(entries: Iterable<readonly [string, Value]>): WordTable<Value> {
  const unique = new Map(entries)
  const byFirst = new Map<number, Array<WordHit<Value>>>()
  // A bit for each first unit: most places of a text begin no word, and cost no look-up.
  const begins = new Uint8Array(8192)
  for (const [word, value] of unique) {
    const unit = word.charCodeAt(0)
    if (word !== '') begins[unit >> 3]! |= 1 << (unit & 7)
    const list = byFirst.get(unit)
    if (list) list.push({word, value})
    else byFirst.set(unit, [{word, value}])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.word.length - a.word.length)
  return {
    at(text, at) {
      const unit = text.charCodeAt(at)
      if ((begins[unit >> 3]! & (1 << (unit & 7))) === 0) return null
      const list = byFirst.get(unit)
      if (list) for (const hit of list) if (text.startsWith(hit.word, at)) return hit
      return null
    },
  }
}
