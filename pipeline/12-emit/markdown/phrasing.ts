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

/** At one offset: ends first, then anchors and citations, then starts. */
const RANK = {claimEnd: 0, anchor: 1, citation: 1, claimStart: 2} as const

/** Something to be put in at an offset. */
type Event = {readonly at: number} & (
  | {readonly kind: 'claimEnd' | 'claimStart'; readonly of: Claim}
  | {readonly kind: 'anchor'; readonly of: Place}
  | {readonly kind: 'citation'; readonly of: Citation}
)

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
    appendText(nodes, marks.text.slice(at, event.at))
    for (const node of nodesOf(event, marks.links)) append(nodes, node)
    at = Math.max(at, event.kind === 'citation' ? event.of.end : event.at)
  }
  appendText(nodes, marks.text.slice(at, range.end))
  return trimmed(nodes)
}

function appendText(nodes: PhrasingContent[], text: string): void {
  for (const node of withLinks(text)) append(nodes, node)
}

/** Put a node of ours behind others: a text is joined to the text before it, and an empty one is none. */
function append(nodes: PhrasingContent[], node: PhrasingContent): void {
  const last = nodes.at(-1)
  if (node.type !== 'text') nodes.push(node)
  else if (last?.type === 'text') last.value += node.value
  else if (node.value) nodes.push(node)
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

/** Texts side by side are read back as one, and empty ones not at all. The nodes given stay as they are. */
export function joinTexts(nodes: PhrasingContent[]): PhrasingContent[] {
  if (!nodes.some((node, i) => node.type === 'text' && (!node.value || nodes[i + 1]?.type === 'text'))) return nodes
  const joined: PhrasingContent[] = []
  for (const node of nodes) append(joined, node.type === 'text' ? {...node} : node)
  return joined
}

function eventsIn(marks: Marks, range: Range): Event[] {
  const events: Event[] = []
  for (const claim of within(marks.claims, range)) {
    events.push({kind: 'claimStart', at: claim.start, of: claim})
    events.push({kind: 'claimEnd', at: claim.end, of: claim})
  }
  for (const place of within(marks.places, range))
    if (place.start < range.end) events.push({kind: 'anchor', at: place.start, of: place})
  for (const citation of within(marks.citations, range))
    events.push({kind: 'citation', at: citation.start, of: citation})
  return events.sort((a, b) => a.at - b.at || RANK[a.kind] - RANK[b.kind])
}

function nodesOf(event: Event, links: ReferenceLinks): PhrasingContent[] {
  switch (event.kind) {
    case 'claimStart':
      return [html('<mark>')]
    case 'claimEnd':
      return claimEnd(event.of)
    case 'anchor':
      return anchor(event.of.id)
    case 'citation':
      return citationNodes(event.of, links)
  }
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
