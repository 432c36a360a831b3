import {breaks, clauseEnders, determiners, leadsIn, prepositions} from './words.ts'

/**
 * Where the words begin that a bracketed English marker stands behind.
 *
 *     is checked with hand-made, rule-based tools (Zhao, 2019)
 *                     ^
 *
 * @param floor - End of the marker before, or the start of the sentence.
 */
export function phraseStart(text: string, floor: number, marker: number): number {
  const words = wordsBetween(text, floor, marker)
  if (words.length === 0) return floor
  let i = words.length - 1
  // in (Zhao, 2019): the bracket is a noun; its phrase goes on before the preposition
  while (i > 0 && leadsIn.has(words[i]!.low)) i--
  if (clauseEnders.has(words[i]!.low) || isPassive(words, i)) return clauseStart(words)
  let start = words[i]!
  for (; i >= 0; i--) {
    const word = words[i]!
    if (determiners.has(word.low) || prepositions.has(word.low) || breaks.has(word.low)) break
    if (word.stop && start !== word) break
    if (word.low === 'and' && isListEnd(words, i)) break
    start = word
  }
  return start.low === 'and' ? (words[words.indexOf(start) + 1]?.start ?? start.start) : start.start
}

interface Word {
  readonly start: number
  readonly low: string
  /** A comma, colon or bracket stands behind it. */
  readonly stop: boolean
}

function wordsBetween(text: string, from: number, to: number): Word[] {
  const words: Word[] = []
  for (const match of text.slice(from, to).matchAll(/[^\s()[\]"“”]+/g)) {
    const word = match[0].replace(/[,;:.]{1,40}$/, '')
    if (!/[\p{L}\p{N}]/u.test(word)) {
      const last = words.at(-1)
      if (last && /^[,;:–—-]/.test(match[0])) words[words.length - 1] = {...last, stop: true}
      continue
    }
    words.push({start: from + match.index, low: word.toLowerCase(), stop: /[,;:]$/.test(match[0])})
  }
  return words
}

/** `A, B and C [4]` names C alone where commas part the items before it. */
function isListEnd(words: ReadonlyArray<Word>, at: number): boolean {
  return at > 0 && words[at - 1]!.stop
}

function clauseStart(words: ReadonlyArray<Word>): number {
  for (let i = words.length - 2; i >= 0; i--) if (words[i]!.stop && words.length - i > 4) return words[i + 1]!.start
  return words[0]!.start
}

/** `has been widely discussed [4]`: the clause ends in a participle. */
function isPassive(words: ReadonlyArray<Word>, at: number): boolean {
  if (!/ed$|^(?:given|shown|done|made|found|seen|known|taken|built|written|drawn)$/.test(words[at]!.low)) return false
  return words.slice(Math.max(0, at - 2), at).some(({low}) => /^(?:is|are|was|were|be|been|being)$/.test(low))
}
