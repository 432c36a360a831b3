/** How often the words of a text stand bare, and how often with these digits glued to them. */
export interface HostWords {
  bare(word: string): number
  token(word: string): number
}

/** Longer runs of letters are no words. */
const LONGEST_WORD = 40

/** Count the Latin words of a text, whole tokens (`CD4`) and bare words (`cells`), in one pass. */
export function countWords(text: string): HostWords {
  const counts = new Map<string, number>()
  const word = /[\p{Script=Latin}\p{Script=Greek}\d]+/gu
  for (const [token] of text.matchAll(word)) {
    if (token.length > LONGEST_WORD) continue
    counts.set(token, (counts.get(token) ?? 0) + 1)
    const lower = token.toLowerCase()
    if (lower !== token) counts.set(lower, (counts.get(lower) ?? 0) + 1)
  }
  const count = (word: string): number => counts.get(word) ?? 0
  return {bare: (word) => Math.max(count(word), count(word.toLowerCase())), token: count}
}
