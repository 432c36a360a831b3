import type {AlignedDocument, Range} from '../model/document.ts'
import {contentTokens} from '../text/content-words.ts'

/** What a stretch of text says: its content words, weighted by how few sentences of the paper hold them. */
export type Content = ReadonlyMap<string, number>

/** Weigh the content words of stretches of one paper. */
export function contentOf(document: AlignedDocument): (range: Range) => Content {
  const held = new Map<string, number>()
  for (const {start, end} of document.sentences)
    for (const token of new Set(contentTokens(document.text.slice(start, end))))
      held.set(token, (held.get(token) ?? 0) + 1)
  const all = document.sentences.length + 1
  return ({start, end}) =>
    new Map(
      [...new Set(contentTokens(document.text.slice(start, end)))].map((token) => [
        token,
        Math.log(all / (held.get(token) ?? 1)),
      ]),
    )
}

/** How alike two contents are: cosine, 0 to 1. */
export function likeness(a: Content, b: Content): number {
  let shared = 0
  for (const [token, weight] of a) shared += weight * (b.get(token) ?? 0)
  return shared === 0 ? 0 : shared / (lengthOf(a) * lengthOf(b))
}

const lengthOf = (content: Content): number =>
  Math.sqrt([...content.values()].reduce((sum, weight) => sum + weight * weight, 0))
