import type {AlignedDocument, Finding, Range, Sentence} from '../model/document.ts'
import {finding} from '../model/findings.ts'
import type {SentenceWords} from './sentence-words.ts'

/** Content words, in Chinese pairs of characters, that a sentence of the abstract must have to be judged. */
const WORDS = {en: 7, zh: 14}
/** The part of them that the whole body holds at most, and one paragraph of it. */
const KNOWN = {body: 0.36, paragraph: 0.26}
/** Letters of a body that is long enough to make its claims again. */
const LEAST = {en: 4000, zh: 1500}

/**
 * Sentences of the abstract that make a claim of which the body knows hardly a word.
 *
 * An abstract words things anew, so nearly all content words must be missing from the body as a whole. Only the abstract in
 * the language of the body is held against it; what the other one adds is told by `untranslated-passage`.
 */
export function abstractOnlyClaims(document: AlignedDocument, words: SentenceWords): Finding[] {
  const {text, blocks, abstracts, claims} = document
  const own = abstracts.find(({belongs, lang}) => belongs === 'this-paper' && lang === document.languages[0])
  if (!own) return []
  const inAbstract = (range: Range): boolean => abstracts.some(({start, end}) => range.start < end && start < range.end)
  const body = blocks
    .filter((block) => BODY.has(block.kind) && !inAbstract(block))
    .map(({start, end}) => text.slice(start, end).toLowerCase())
  const whole = body.join('\n')
  if (whole.length < LEAST[own.lang]) return []
  const claimed = new Map<string, string[]>()
  for (const {id, sentence, start} of claims)
    if (own.start <= start && start < own.end) claimed.set(sentence, [...(claimed.get(sentence) ?? []), id])
  return document.sentences.flatMap((sentence): Finding[] => {
    const ids = own.start <= sentence.start && sentence.end <= own.end ? claimed.get(sentence.id) : undefined
    if (!ids) return []
    const said = [...new Set(words.of(sentence))]
    if (said.length < WORDS[sentence.lang] || holdsMore(whole, said, KNOWN.body)) return []
    if (body.some((paragraph) => holdsMore(paragraph, said, KNOWN.paragraph))) return []
    const {start, end} = trimmedEnd(text, sentence)
    const printed = text.slice(start, end)
    return [finding('abstract-only-claim', {text: printed}, {start, end, related: ids, confidence: 0.6})]
  })
}

/** Blocks that make claims: a list of references, keywords or a title that has a word does not. */
const BODY: ReadonlySet<string> = new Set([
  'heading',
  'paragraph',
  'list-item',
  'quotation',
  'caption',
  'footnote',
  'table',
  'formula',
  'other',
])

/** Whether a text holds more than a share of some words. */
function holdsMore(body: string, words: ReadonlyArray<string>, share: number): boolean {
  let held = 0
  for (let i = 0; i < words.length && (held + words.length - i) / words.length > share; i++)
    if (body.includes(words[i]!) && ++held / words.length > share) return true
  return false
}

function trimmedEnd(text: string, {start, end}: Sentence): Range {
  let last = end
  while (last > start && /[\s。.；;！!]/.test(text[last - 1]!)) last--
  return {start, end: last}
}
