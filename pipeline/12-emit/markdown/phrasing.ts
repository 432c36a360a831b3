import type {PhrasingContent} from 'mdast'
import type {AuditedDocument, Citation, Claim, Range} from '../../model/document.ts'
import {type Place, placesInText} from './places.ts'
import type {ReferenceLinks} from './reference-links.ts'

/** What stands in the text, ready to be asked for by range. */
export interface Marks {
  readonly text: string
  /** Claims in order of start. */
  readonly claims: ReadonlyArray<Claim>
  readonly citations: ReadonlyArray<Citation>
  /** Where findings point. */
  readonly places: ReadonlyArray<Place>
  readonly links: ReferenceLinks
}

export const marksOf = (document: AuditedDocument, links: ReferenceLinks): Marks => ({
  text: document.text,
  claims: [...document.claims].sort((a, b) => a.start - b.start || b.end - a.end),
  citations: document.citations,
  places: placesInText(document),
  links,
})

/** Something to be put in at an offset. */
interface Event {
  readonly at: number
  /** At one offset: ends first, then anchors and citations, then starts. */
  readonly rank: 0 | 1 | 2
  readonly nodes: () => PhrasingContent[]
  /** Where the text goes on after it. */
  readonly resume: number
}

/**
 * A range of the text as phrasing content: claims marked and numbered, citations linked.
 *
 *     它降低了成本 [3]。  →  <mark>它降低了成本</mark><sup>[12](#claim-12)</sup> \[[3](#ref-3)]。
 *
 * Marks are put in as `<mark>`: emphasis beside Chinese punctuation is not read back as emphasis.
 */
export function phrasing(marks: Marks, range: Range): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let at = range.start
  for (const event of eventsIn(marks, range)) {
    nodes.push(...withLinks(marks.text.slice(at, event.at)), ...event.nodes())
    at = Math.max(at, event.resume)
  }
  nodes.push(...withLinks(marks.text.slice(at, range.end)))
  return trimmed(joinTexts(nodes))
}

/** Characters of an address (RFC 3986); what ends a sentence or closes a bracket at its end is none of it. */
const ADDRESS = /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]{1,2000}/g
const AFTER_ADDRESS = /[.,;:!?'")\]]{1,20}$/

/** Text with its web addresses as links, ending where the address does and not with the Chinese that follows. */
export function withLinks(text: string): PhrasingContent[] {
  if (!text.includes('http')) return [{type: 'text', value: text}]
  const nodes: PhrasingContent[] = []
  let at = 0
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(AFTER_ADDRESS, '')
    nodes.push({type: 'text', value: text.slice(at, match.index)})
    nodes.push({type: 'link', url: address, children: [{type: 'text', value: address}]})
    at = match.index + address.length
  }
  return [...nodes, {type: 'text', value: text.slice(at)}]
}

/** A place that links lead to. */
export const anchor = (id: string): PhrasingContent[] => [html(`<a id="${id}">`), html('</a>')]

/** Texts side by side are read back as one, and empty ones not at all. */
export function joinTexts(nodes: ReadonlyArray<PhrasingContent>): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type !== 'text') joined.push(node)
    else if (last?.type === 'text') last.value += node.value
    else if (node.value) joined.push({...node})
  }
  return joined
}

function eventsIn(marks: Marks, range: Range): Event[] {
  const events: Event[] = []
  for (const claim of within(marks.claims, range)) {
    events.push({at: claim.start, rank: 2, resume: claim.start, nodes: () => [html('<mark>')]})
    events.push({at: claim.end, rank: 0, resume: claim.end, nodes: () => claimEnd(claim)})
  }
  for (const {start, id} of within(marks.places, range))
    if (start < range.end) events.push({at: start, rank: 1, resume: start, nodes: () => anchor(id)})
  for (const citation of within(marks.citations, range))
    events.push({at: citation.start, rank: 1, resume: citation.end, nodes: () => citationNodes(citation, marks.links)})
  return events.sort((a, b) => a.at - b.at || a.rank - b.rank)
}

/** The items that lie in a range; they are sorted by start. */
function within<Item extends Range>(items: ReadonlyArray<Item>, range: Range): Item[] {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.start < range.start) low = middle + 1
    else high = middle
  }
  const found: Item[] = []
  for (let i = low; i < items.length && items[i]!.start < range.end; i++)
    if (items[i]!.end <= range.end) found.push(items[i]!)
  return found
}

const claimEnd = (claim: Claim): PhrasingContent[] => {
  const number = claim.id.slice(1)
  return [
    html('</mark>'),
    html('<sup>'),
    ...anchor(`at-${number}`),
    {type: 'link', url: `#claim-${number}`, children: [{type: 'text', value: number}]},
    html('</sup>'),
  ]
}

/** The marker as printed, each number in it a link to its reference. */
function citationNodes(citation: Citation, links: ReferenceLinks): PhrasingContent[] {
  const cited = new Set(citation.numbers)
  return citation.raw
    .split(/(\d{1,6})/)
    .filter(Boolean)
    .map((part): PhrasingContent => {
      const number = Number(part)
      return /^\d/.test(part) && cited.has(number)
        ? {type: 'link', url: links.url(citation.list, number), children: [{type: 'text', value: part}]}
        : {type: 'text', value: part}
    })
}

const html = (value: string): PhrasingContent => ({type: 'html', value})

/** White space at either end of a paragraph is not read back; it is left out. */
function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
  const first = nodes[0]
  const last = nodes.at(-1)
  if (first?.type === 'text') first.value = first.value.trimStart()
  if (last?.type === 'text') last.value = last.value.trimEnd()
  return nodes.filter((node) => node.type !== 'text' || node.value)
}
