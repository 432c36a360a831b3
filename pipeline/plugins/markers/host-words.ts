/** How often the words of a text stand bare, and how often with these digits glued to them. */
export interface HostWords {
  bare(word: string): number
  token(word: string): number
  /** With how many different numbers the word is printed: `ErbB2`, `ErbB3` are two. */
  variants(word: string): number
  /** The two Han characters `规则` stand so often before these digits in all: `规则1`. */
  han(token: string): number
}

/** Longer runs of letters are no words. */
const LONGEST_WORD = 40

/** Count the Latin words of a text, whole tokens (`CD4`) and bare words (`cells`), in one pass. */
export function countWords(text: string): HostWords {
  const counts = new Map<string, number>()
  const variants = new Map<string, number>()
  const add = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1)
  const word = /[\p{Script=Latin}\p{Script=Greek}\d]+/gu
  for (const [token] of text.matchAll(word)) {
    if (token.length > LONGEST_WORD) continue
    if (!counts.has(token)) {
      const host = /^(.*\D)\d{1,3}$/.exec(token)?.[1]
      if (host) add(variants, host)
    }
    add(counts, token)
    const lower = token.toLowerCase()
    if (lower !== token) add(counts, lower)
  }
  for (const [token] of text.matchAll(/\p{Script=Han}{2}\d{1,3}/gu)) {
    if (!counts.has(token)) add(variants, token.slice(0, 2))
    add(counts, token)
  }
  const count = (word: string): number => counts.get(word) ?? 0
  return {
    bare: (word) => Math.max(count(word), count(word.toLowerCase())),
    token: count,
    variants: (word) => variants.get(word) ?? 0,
    han: count,
  }
}
