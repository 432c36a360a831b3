/** Look up which word of a list a stretch ends in. */
export interface WordEnds {
  /** The first word of the list, in its order, that `words` ends in; `undefined` where it ends in none. */
  of(words: string): string | undefined
}

/** Compile a list; a look-up touches only the words that have the last character of the stretch. */
export function wordEnds(list: ReadonlyArray<string>): WordEnds {
  const byLast = new Map<number, string[]>()
  for (const word of list) {
    const last = word.charCodeAt(word.length - 1)
    const known = byLast.get(last)
    if (known) known.push(word)
    else byLast.set(last, [word])
  }
  return {of: (words) => byLast.get(words.charCodeAt(words.length - 1))?.find((word) => words.endsWith(word))}
}
