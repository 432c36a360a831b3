import type {AlignedDocument, Citation, Finding, Reference} from '../model/document.ts'
import {finding} from '../model/findings.ts'
import {contentTokens} from '../text/content-words.ts'
import {listNames} from './per-list.ts'

/** One place where a reference is cited. */
interface Use {
  readonly citation: Citation
  readonly at: number
  /** What the sentence says, with its weights. */
  readonly content: ReadonlyMap<string, number>
  /** The paragraph around it. */
  readonly around: string
  /** Titles by which the sentence names its source. */
  readonly titles: ReadonlyArray<string>
  readonly text: string
}

/** Likeness (cosine) up to which two uses have nothing in common. */
const UNLIKE = 0.06
/** Numbers on one marker from which it speaks for each only loosely. */
const CHAIN = 4
/** How far before its marker a title may stand, in UTF-16 units. */
const NEAR = 80

/**
 * One number cited for claims that have nothing to do with each other: `[8]` once for a theory and once for a company's
 * letter.
 *
 * Sources are cited twice for different facts with good reason, so that unlike words alone are no evidence. It takes a use
 * that names its source by a title that the other use's paragraph does not have, and two sentences without common
 * content: by the cosine of their content words, weighted by how few sentences hold them. An entry in the list that
 * speaks of both clears them.
 */
export function unrelatedUses(document: AlignedDocument): Finding[] {
  const sentences = new Map(document.sentences.map((sentence, at) => [sentence.id, {...sentence, at}]))
  const paragraphs = new Map(document.paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  const rarity = rarityOf(document)
  const nameOf = listNames(document)
  const cited = document.references.filter(({citedBy}) => citedBy.length > 1 && citedBy.length < 8)
  const citations = new Map(document.citations.map((citation) => [citation.id, citation]))
  const use = (id: string): Use | null => {
    const citation = citations.get(id)!
    const sentence = sentences.get(citation.sentence ?? '')
    if (!sentence || sentence.paragraph === null || citation.numbers.length > CHAIN) return null
    const paragraph = paragraphs.get(sentence.paragraph) ?? sentence
    const text = document.text.slice(sentence.start, sentence.end)
    return {
      citation,
      at: sentence.at,
      content: weighted(contentTokens(text), rarity),
      around: document.text.slice(paragraph.start, paragraph.end),
      titles: titlesBefore(document, citation, sentence.start),
      text,
    }
  }
  return cited.flatMap((reference) => {
    const uses = reference.citedBy.flatMap((id) => use(id) ?? [])
    const odd = oddPair(uses, reference, rarity)
    if (!odd) return []
    const [one, two] = odd
    return [
      finding(
        'unrelated-use',
        {number: reference.number, first: shortened(one.text), second: shortened(two.text)},
        {
          start: two.citation.start,
          end: two.citation.end,
          related: [one.citation.id, two.citation.id],
          confidence: reference.raw === null ? 0.6 : 0.7,
          list: nameOf(reference),
        },
      ),
    ]
  })
}

function oddPair(
  uses: ReadonlyArray<Use>,
  reference: Reference,
  rarity: ReadonlyMap<string, number>,
): [Use, Use] | null {
  const entry = weighted(contentTokens(reference.raw ?? ''), rarity)
  for (const [i, one] of uses.entries())
    for (const two of uses.slice(i + 1)) {
      if (Math.abs(one.at - two.at) < 2 || cosine(one.content, two.content) > UNLIKE) continue
      if (!isForeign(one, two) && !isForeign(two, one)) continue
      // An entry that speaks of both clears them.
      if (entry.size > 0 && cosine(entry, one.content) > 0.02 && cosine(entry, two.content) > 0.02) continue
      return [one, two]
    }
  return null
}

/** One use names its source by its title, and the other's paragraph does not have that title. */
const isForeign = (named: Use, other: Use): boolean =>
  named.titles.length > 0 && named.titles.every((title) => !other.around.includes(title))

/** Titles by which the clause before a marker names what it cites: `在《…办法》中提出……[8]`. */
function titlesBefore(document: AlignedDocument, citation: Citation, from: number): string[] {
  const before = document.text.slice(Math.max(from, citation.start - NEAR), citation.start)
  return [...before.matchAll(/《([^《》]{2,60})》/g)].map(([, title]) => title!)
}

/** How much each token tells: the logarithm of how few sentences hold it. */
function rarityOf(document: AlignedDocument): ReadonlyMap<string, number> {
  const held = new Map<string, number>()
  const body = document.sentences.filter(({paragraph}) => paragraph !== null)
  for (const {start, end} of body)
    for (const token of new Set(contentTokens(document.text.slice(start, end))))
      held.set(token, (held.get(token) ?? 0) + 1)
  return new Map([...held].map(([token, count]) => [token, Math.log((body.length + 1) / count)]))
}

function weighted(tokens: ReadonlyArray<string>, rarity: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const token of tokens) weights.set(token, rarity.get(token) ?? 0)
  return weights
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0
  for (const [token, weight] of a) shared += weight * (b.get(token) ?? 0)
  const length = (vector: ReadonlyMap<string, number>): number =>
    Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0))
  return shared === 0 ? 0 : shared / (length(a) * length(b))
}

const shortened = (text: string): string => ([...text].length > 60 ? `${[...text].slice(0, 59).join('')}…` : text)
