/** A word of a sentence, or what stands between words. */
export interface SplitWord {
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'PunctuationNode' | 'SymbolNode' | 'WhiteSpaceNode'
}

/**
 * Split a sentence into words, Chinese ones by the dictionary that the JavaScript engine brings.
 *
 * Nothing but a dictionary tells Chinese words apart. Their bounds differ between releases of that dictionary, so what
 * we publish rests on sentences and characters, never on these words.
 */
export function splitWords(text: string): SplitWord[] {
  const words: SplitWord[] = []
  for (const {segment, index, isWordLike} of segmenter().segment(text)) {
    const end = index + segment.length
    const kind = isWordLike ? 'word' : kindOf(segment)
    const before = words.at(-1)
    if (kind === 'WhiteSpaceNode' && before?.kind === kind) words[words.length - 1] = {...before, end}
    else words.push({start: index, end, kind})
  }
  return words
}

let shared: Intl.Segmenter | undefined

/** One for all: it is slow to make. */
function segmenter(): Intl.Segmenter {
  shared ??= new Intl.Segmenter('zh', {granularity: 'word'})
  return shared
}

function kindOf(segment: string): Exclude<SplitWord['kind'], 'word'> {
  if (/^\s/.test(segment)) return 'WhiteSpaceNode'
  return /^\p{P}/u.test(segment) ? 'PunctuationNode' : 'SymbolNode'
}
