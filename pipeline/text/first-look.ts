import {neededWords} from './needed-words.ts'
import {wordTableOf} from './word-table.ts'

/**
 * Make a first look for several expressions at once: one walk over a stretch of text in small letters tells which of
 * them can match anything in it. Bit `i` of the answer is 0 where expression `i` cannot.
 *
 * An expression can match only where one of its `neededWords` stands; one that needs none has its bit always set. At
 * most 31 expressions.
 */
export function firstLook(patterns: ReadonlyArray<RegExp>): (lower: string, start: number, end: number) => number {
  if (patterns.length > 31) throw new Error('too many expressions for one look')
  let always = 0
  const bits = new Map<string, number>()
  for (const [i, pattern] of patterns.entries()) {
    const words = neededWords(pattern)
    if (words === null) always |= 1 << i
    else for (const word of words) bits.set(word, (bits.get(word) ?? 0) | (1 << i))
  }
  // A longer word stands for the shorter ones that it begins with.
  const table = wordTableOf(
    [...bits.keys()].map((word): [string, number] => {
      let own = 0
      for (let length = 1; length <= word.length; length++) own |= bits.get(word.slice(0, length)) ?? 0
      return [word, own]
    }),
  )
  return (lower, start, end) => {
    let seen = always
    for (let at = start; at < end; at++) {
      const hit = table.at(lower, at)
      if (hit) seen |= hit.value
    }
    return seen
  }
}
