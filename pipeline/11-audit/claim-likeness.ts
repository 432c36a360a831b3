import type {AlignedDocument, Range} from '../model/document.ts'
import type {SentenceWords} from './sentence-words.ts'

/** What a stretch of text says: its content words, weighted by how few sentences of the paper hold them. */
export interface Content {
  readonly weights: ReadonlyMap<string, number>
  /** Of the weights as a vector. */
  readonly length: number
}

/** Weigh the content words of stretches of one paper. */
export function contentOf({sentences}: AlignedDocument, words: SentenceWords): (range: Range) => Content {
  const held = words.held()
  const all = sentences.length + 1
  return (range) => weighted(words.of(range), (word) => Math.log(all / (held.get(word)?.all ?? 1)))
}

/** A vector of words with their weights. */
export function weighted(words: Iterable<string>, weigh: (word: string) => number): Content {
  const weights = new Map<string, number>()
  let squares = 0
  for (const word of words) {
    if (weights.has(word)) continue
    const weight = weigh(word)
    weights.set(word, weight)
    squares += weight * weight
  }
  return {weights, length: Math.sqrt(squares)}
}

/** How alike two contents are: cosine, 0 to 1. */
export function likeness(a: Content, b: Content): number {
  let shared = 0
  for (const [word, weight] of a.weights) shared += weight * (b.weights.get(word) ?? 0)
  return shared === 0 ? 0 : shared / (a.length * b.length)
}
