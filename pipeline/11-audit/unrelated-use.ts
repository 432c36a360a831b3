import type {AlignedDocument, Citation, Finding, Range, Reference} from '../model/document.ts'
import {finding} from '../model/findings.ts'
import {contentTokens} from '../text/content-words.ts'
import {type Content, likeness, weighted} from './claim-likeness.ts'
import {listNames} from './per-list.ts'
import type {SentenceWords} from './sentence-words.ts'

/** One place where a reference is cited. */
interface Use {
  readonly citation: Citation
  readonly at: number
  /** What the sentence says, weighed when it is first asked for. */
  readonly content: () => Content
  /** The paragraph around it. */
  readonly around: string
  /** Titles by which the sentence names its source. */
  readonly titles: ReadonlyArray<string>
  /** What it is cited for, as printed. */
  readonly text: () => string
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
export function unrelatedUses(document: AlignedDocument, words: SentenceWords): Finding[] {
  const places = new Map(document.sentences.map(({id}, at) => [id, at]))
  const paragraphs = new Map(document.paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  const weigh = rarityIn(document, words)
  const nameOf = listNames(document)
  const cited = document.references.filter(({citedBy}) => citedBy.length > 1 && citedBy.length < 8)
  const citations = new Map(document.citations.map((citation) => [citation.id, citation]))
  const use = (id: string): Use | null => {
    const citation = citations.get(id)!
    const at = places.get(citation.sentence ?? '')
    const sentence = at === undefined ? undefined : document.sentences[at]
    if (at === undefined || !sentence || sentence.paragraph === null || citation.numbers.length > CHAIN) return null
    const paragraph = paragraphs.get(sentence.paragraph) ?? sentence
    return {
      citation,
      at,
      content: once(() => weighted(words.of(sentence), weigh)),
      around: document.text.slice(paragraph.start, paragraph.end),
      titles: titlesBefore(document, citation, sentence.start),
      text: () => supported(document, citation.id, sentence),
    }
  }
  return cited.flatMap((reference) => {
    const uses = reference.citedBy.flatMap((id) => use(id) ?? [])
    const odd = oddPair(uses, reference, weigh)
    if (!odd) return []
    const [one, two] = odd
    return [
      finding(
        'unrelated-use',
        {number: reference.number, first: shortened(one.text()), second: shortened(two.text())},
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

/** The claims that a citation supports, from the first to the last; its sentence where it supports none. */
function supported({claims, text}: AlignedDocument, id: string, sentence: Range): string {
  const own = claims.filter(({citations}) => citations.includes(id))
  const last = own.at(-1)
  return last ? text.slice(own[0]!.start, last.end) : text.slice(sentence.start, sentence.end)
}

function oddPair(uses: ReadonlyArray<Use>, reference: Reference, weigh: (word: string) => number): [Use, Use] | null {
  const entry = once(() => weighted(contentTokens(reference.raw ?? ''), weigh))
  for (const [i, one] of uses.entries())
    for (const two of uses.slice(i + 1)) {
      if (Math.abs(one.at - two.at) < 2) continue
      if (!isForeign(one, two) && !isForeign(two, one)) continue
      if (likeness(one.content(), two.content()) > UNLIKE) continue
      // An entry that speaks of both clears them.
      if (likeness(entry(), one.content()) > 0.02 && likeness(entry(), two.content()) > 0.02) continue
      return [one, two]
    }
  return null
}

/** A value that is made when it is first asked for. */
function once<Value extends object>(make: () => Value): () => Value {
  let value: Value | null = null
  return () => {
    value ??= make()
    return value
  }
}

/** One use names its source by its title, and the other's paragraph does not have that title. */
const isForeign = (named: Use, other: Use): boolean =>
  named.titles.length > 0 && named.titles.every((title) => !other.around.includes(title))

/** Titles by which the clause before a marker names what it cites: `在《…办法》中提出……[8]`. */
function titlesBefore(document: AlignedDocument, citation: Citation, from: number): string[] {
  const before = document.text.slice(Math.max(from, citation.start - NEAR), citation.start)
  return [...before.matchAll(/《([^《》]{2,60})》/g)].map(([, title]) => title!)
}

/** How much a word tells: the logarithm of how few sentences of the body hold it; 0 for a word that none holds. */
function rarityIn({sentences}: AlignedDocument, words: SentenceWords): (word: string) => number {
  const all = sentences.filter(({paragraph}) => paragraph !== null).length + 1
  return (word) => {
    const body = words.held().get(word)?.body ?? 0
    return body === 0 ? 0 : Math.log(all / body)
  }
}

const shortened = (text: string): string => ([...text].length > 60 ? `${[...text].slice(0, 59).join('')}…` : text)
