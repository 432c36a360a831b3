/** How often each lower-case word of a text occurs, with and without hyphens inside. */
export type Vocabulary = ReadonlyMap<string, number>

export function vocabularyOf(text: string): Vocabulary {
  const words = new Map<string, number>()
  for (const match of text.matchAll(/\p{L}[\p{L}\p{N}]{0,40}(?:[-‐][\p{L}\p{N}]{1,40}){0,4}/gu)) {
    const word = match[0].toLowerCase().replace(/‐/g, '-')
    words.set(word, (words.get(word) ?? 0) + 1)
  }
  return words
}

/** Beginnings that keep their hyphen. */
const PREFIXES = new Set(
  'self non well high low long short half semi quasi cross multi pre post anti co ex all so de near single double two three four five six seven eight nine ten first second third state time data open large small full real end one on off in out up down above below best fast free hard left right log'.split(
    ' ',
  ),
)

/**
 * Whether a hyphen at the end of a line is the word's own; true, too, where there is none.
 *
 * The rest of the document decides: what it prints in one word, or with a hyphen, inside its lines. Where it prints
 * neither, the hyphen goes, but after a word that mostly takes one.
 */
export function keepsHyphen(before: string, after: string, words: Vocabulary): boolean {
  const head = /(?:^|[^\p{L}\p{N}])([\p{L}\p{N}]{1,40}(?:[-‐][\p{L}\p{N}]{1,40}){0,3})[-‐\u00ad]$/u.exec(
    before.slice(-120),
  )?.[1]
  const tail = /^[\p{L}\p{N}]{1,40}(?:[-‐][\p{L}\p{N}]{1,40}){0,3}/u.exec(after.slice(0, 100))?.[0]
  if (!head || !tail) return true
  if (!/^\p{Ll}/u.test(tail) || /[\p{N}]$/u.test(head)) return true
  const first = head.toLowerCase()
  const second = tail.toLowerCase()
  const closed = words.get(first + second) ?? 0
  const hyphened = words.get(`${first}-${second}`) ?? 0
  if (closed !== hyphened) return hyphened > closed
  if (/[-‐]/.test(head)) return false
  return PREFIXES.has(first) || (/^\p{Lu}{2,}$/u.test(head) && (words.get(second) ?? 0) > 0)
}
