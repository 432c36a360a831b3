/** How often a text prints each lower-case word within its lines, with and without hyphens inside. */
export type Vocabulary = ReadonlyMap<string, number>

/** Words of all lines but those that a line end may have cut. */
export function vocabularyOf(lines: ReadonlyArray<{readonly text: string}>): Vocabulary {
  const words = new Map<string, number>()
  let cut = false
  for (const {text} of lines) {
    const found = text.match(/\p{L}[\p{L}\p{N}]{0,40}(?:[-‐][\p{L}\p{N}]{1,40}){0,4}/gu) ?? []
    const cutsNext = /[-‐]$/.test(text)
    found.forEach((word, i) => {
      if ((i === 0 && cut) || (i === found.length - 1 && cutsNext)) return
      const folded = word.toLowerCase().replace(/‐/g, '-')
      words.set(folded, (words.get(folded) ?? 0) + 1)
      if (folded.includes('-'))
        for (const part of folded.split('-')) words.set(`${part}|`, (words.get(`${part}|`) ?? 0) + 1)
    })
    cut = cutsNext
  }
  return words
}

/** First halves that keep their hyphen: `self-regulation`. */
const FIRST = new Set(
  'self cis non well high low long short half semi quasi cross multi post anti co ex all so near single double two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety first second third state time data open large small full real end one on off above below best fast free hard left right log follow peer meta sub proto trans intra inter'.split(
    ' ',
  ),
)
/** First halves that are printed both ways: with the hyphen where the second half is a word of the document. */
const LOOSE = new Set('re pre post over under down up un micro macro nano hyper hypo ultra auto bio'.split(' '))
/** Middles of longer compounds: `sequence-to-sequence`, `proof-of-concept`, `75-base-pair`. */
const CHAINED = new Set('of to in and by on for the a at or as up vs'.split(' '))
/** Second halves that take one: `dose-dependent`, `age-related`. */
const SECOND = new Set(
  'related dependent independent induced based specific nonspecific like positive negative bound derived mediated associated resistant free type level scale time rich only term driven treated expressing tagged coated known linked reported defined established discovered sized shaped dimensional up down off out wide long term house art series the to of and in off line effect order control step point value ray square scale cell cycle buffered deprived inflammatory aware guided built modified oriented amplifying regulatory learning pair assisted aided enabled enhanced centered centred focused weighted supervised controlled constrained agnostic invariant efficient effective intensive sensitive adaptive robust transcriptional'.split(
    ' ',
  ),
)

/** A line end cut a link: `https://example.org/some-`. */
const cutsLink = (before: string): boolean =>
  /(?:https?:|www\.|10\.\d{4,9}\/)[^\s\p{Script=Han}]{0,200}$/u.test(before.slice(-240))

/**
 * Whether a hyphen at the end of a line is the word's own; true, too, where there is none.
 *
 * The rest of the document decides: what it prints within its lines in one word, or with a hyphen. Where it prints
 * neither, two words that it prints apart keep the hyphen, and so do halves that mostly take one.
 */
export function keepsHyphen(before: string, after: string, words: Vocabulary): boolean {
  const head = /(?:^|[^\p{L}\p{N}])([\p{L}\p{N}]{1,40}(?:[-‐][\p{L}\p{N}]{1,40}){0,3})[-‐\u00ad]$/u.exec(
    before.slice(-120),
  )?.[1]
  const tail = /^[\p{L}\p{N}]{1,40}(?:[-‐][\p{L}\p{N}]{1,40}){0,3}/u.exec(after.slice(0, 100))?.[0]
  if (!head || !tail) return true
  if (cutsLink(before) || head.length === 1) return true
  if (!/^\p{Ll}/u.test(tail) || /\p{N}$/u.test(head)) return true
  const first = head.toLowerCase()
  const second = tail.toLowerCase()
  const count = (word: string): number => words.get(word) ?? 0
  const closed = count(first + second)
  const hyphened = count(`${first}-${second}`)
  if (closed !== hyphened) return hyphened > closed
  if (closed > 0) return false
  const parts = first.split(/[-‐]/)
  const lastOfFirst = parts.at(-1)!
  if (parts.length > 1 && (CHAINED.has(lastOfFirst) || /^\d+$/.test(parts[0]!))) return true
  const firstOfSecond = second.split(/[-‐]/)[0]!
  if (/^\p{Lu}{2,}s?$/u.test(head)) return true
  if (SECOND.has(firstOfSecond) || FIRST.has(lastOfFirst)) return count(lastOfFirst) > 0 || lastOfFirst.length > 2
  const known = (word: string): boolean => word.length > 2 && count(word) > 0
  if (known(lastOfFirst) && known(firstOfSecond)) return true
  return LOOSE.has(lastOfFirst) && known(firstOfSecond)
}
