import type {BlockContent, ListItem, PhrasingContent, Root, RootContent} from 'mdast'
import type {AuditedDocument, Block, Claim, Lang, Reference} from '../../model/document.ts'
import {lineRanges} from '../../text/lines.ts'
import {languageOf} from '../../text/scripts.ts'
import {placesOf, sourceRanges} from '../../text/source-map.ts'
import type {FormattedEntries} from '../entries.ts'
import {itemInShort} from './item-in-short.ts'
import {type Labels, labels} from './labels.ts'
import {anchor, joinTexts, type Marks, marksOf, phrasing, withLinks} from './phrasing.ts'

/** The annotated paper as an mdast tree: the paper in its order, then its claims, references and findings. */
export function annotatedTree(document: AuditedDocument, formatted?: FormattedEntries): Root {
  const words = labels[mainLanguage(document)]
  const marks = marksOf(document)
  return {
    type: 'root',
    children: [
      {type: 'blockquote', children: [paragraph([text(words.about)])]},
      ...joinLists(document.blocks.flatMap((block) => blockNodes(block, document, marks))),
      {type: 'thematicBreak'},
      ...claimNodes(document, words),
      ...referenceNodes(document, words, formatted),
      ...findingNodes(document, words),
    ],
  }
}

const mainLanguage = (document: AuditedDocument): Lang => document.languages[0] ?? languageOf(document.text)

function blockNodes(block: Block, document: AuditedDocument, marks: Marks): RootContent[] {
  const children = phrasing(marks, block)
  if (children.length === 0) return []
  switch (block.kind) {
    case 'title':
      return [{type: 'heading', depth: 1, children}]
    case 'heading': {
      const level =
        document.headings.find((heading) => heading.start >= block.start && heading.end <= block.end)?.level ?? 1
      return [{type: 'heading', depth: Math.min(6, level + 1) as 2 | 3 | 4 | 5 | 6, children}]
    }
    case 'list-item':
      return [{type: 'list', ordered: false, spread: false, children: [item(children)]}]
    case 'quotation':
    case 'abstract':
    case 'caption':
    case 'footnote':
      return [{type: 'blockquote', children: [paragraph(children)]}]
    case 'reference':
      return []
    default:
      return [paragraph(children)]
  }
}

/** Items that follow each other make one list. */
function joinLists(nodes: ReadonlyArray<RootContent>): RootContent[] {
  const joined: RootContent[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'list' && last?.type === 'list') last.children.push(...node.children)
    else joined.push(node)
  }
  return joined
}

function claimNodes(document: AuditedDocument, words: Labels): RootContent[] {
  const nodes: RootContent[] = [heading(2, `${words.claims} (${document.claims.length})`)]
  if (document.claims.length === 0) nodes.push(paragraph([text(words.none)]))
  const titles = new Map(document.headings.map(({id, start, end}) => [id, document.text.slice(start, end)]))
  let items: ListItem[] = []
  let section: string | null | undefined
  for (const claim of document.claims) {
    if (claim.section !== section) {
      section = claim.section
      items = []
      nodes.push(heading(3, (section && titles.get(section)?.trim()) || words.noSection))
      nodes.push({type: 'list', ordered: false, spread: false, children: items})
    }
    items.push(item(claimLine(claim, words)))
  }
  return nodes
}

/** `12. “…” — quantity; cites [9]; 2025-04; hedged` */
function claimLine(claim: Claim, words: Labels): PhrasingContent[] {
  const number = claim.id.slice(1)
  const facts = [
    words.kinds[claim.kind],
    ...claim.dates.map((date) => date.value),
    ...(claim.attribution ? [`${words.saidBy} ${claim.attribution}`] : []),
    ...(claim.hedged ? [words.hedged] : []),
    ...(claim.needsCitation && claim.numbers.length === 0 ? [words.needsCitation] : []),
  ]
  return [
    ...anchor(`claim-${number}`),
    {type: 'strong', children: [text(number)]},
    text(` ${oneLine(claim.text)} — ${facts.join(' · ')}`),
    ...(claim.numbers.length ? [text(` · ${words.cites} `), ...numberLinks(claim.numbers)] : []),
  ]
}

function numberLinks(numbers: ReadonlyArray<number>): PhrasingContent[] {
  const shown = numbers.slice(0, 20)
  const links = shown.flatMap((number, i): PhrasingContent[] => [
    text(i ? ', ' : '['),
    {type: 'link', url: `#ref-${number}`, children: [text(String(number))]},
  ])
  return [...links, text(numbers.length > shown.length ? ', …]' : ']')]
}

function referenceNodes(document: AuditedDocument, words: Labels, formatted?: FormattedEntries): RootContent[] {
  const nodes: RootContent[] = [heading(2, `${words.references} (${document.references.length})`)]
  if (document.references.length === 0) return [...nodes, paragraph([text(words.none)])]
  const children = document.references.map((reference) => item(referenceLine(reference, words, formatted)))
  return [...nodes, {type: 'list', ordered: false, spread: false, children}]
}

/** As printed, which is the truth; where entries were formatted, what was read of it stands below, in the style. */
function referenceLine(reference: Reference, words: Labels, formatted?: FormattedEntries): PhrasingContent[] {
  const state = reference.status === 'listed' ? [] : [words[reference.status]]
  const link = webAddress(reference)
  const printed = reference.raw ? oneLine(reference.raw) : reference.csl && itemInShort(reference.csl)
  const entry = formatted?.entries.get(reference.id)
  const facts = [...state, words.citedTimes(reference.citedBy.length)].join(' · ')
  return [
    ...anchor(`ref-${reference.number}`),
    {type: 'strong', children: [text(`[${reference.number}]`)]},
    ...withLinks(`${printed ? ` ${printed}` : ''} — ${facts}`),
    ...(link ? [text(' · '), {type: 'link' as const, url: link.url, children: [text(link.label)]}] : []),
    ...(entry ? [{type: 'break' as const}, ...withLinks(`→ ${entry}`)] : []),
  ]
}

/** Where the reference can be opened: by its DOI, else its own address; only the web, never a script. */
function webAddress(reference: Reference): {url: string; label: string} | null {
  const doi = reference.csl?.DOI
  if (typeof doi === 'string' && doi.startsWith('10.')) return {url: `https://doi.org/${encodeURI(doi)}`, label: 'DOI'}
  const address = reference.csl?.URL
  if (typeof address !== 'string' || !/^https?:\/\/[^\s<>"]+$/i.test(address)) return null
  return {url: encodeURI(address).replaceAll('%25', '%'), label: 'URL'}
}

function findingNodes(document: AuditedDocument, words: Labels): RootContent[] {
  const nodes: RootContent[] = [heading(2, `${words.findings} (${document.findings.length})`)]
  if (document.findings.length === 0) return [...nodes, paragraph([text(words.none)])]
  const place = placesOf(lineRanges(document.sourceText))
  const weight = {error: 2, warning: 1, info: 0}
  const sorted = document.findings
    .map((finding, i) => ({finding, i}))
    .sort(
      (a, b) =>
        weight[b.finding.severity] - weight[a.finding.severity] ||
        b.finding.confidence - a.finding.confidence ||
        a.i - b.i,
    )
  const children = sorted.map(({finding}) => {
    const source =
      finding.start === null ? undefined : sourceRanges(document.origins, finding.start, finding.start + 1)[0]
    const where = source ? ` (${words.line(place(source.start).line)})` : ''
    return item([
      {type: 'strong', children: [text(words.severities[finding.severity])]},
      text(` ${oneLine(words === labels.zh ? finding.messageZh : finding.message)}${where} `),
      {type: 'inlineCode', value: finding.rule},
    ])
  })
  return [...nodes, {type: 'list', ordered: false, spread: false, children}]
}

const oneLine = (value: string): string => value.replace(/[\t\n\r ]+/g, ' ').trim()
const text = (value: string): PhrasingContent => ({type: 'text', value})
const paragraph = (children: PhrasingContent[]): BlockContent => ({type: 'paragraph', children: joinTexts(children)})
const heading = (depth: 2 | 3, value: string): RootContent => ({type: 'heading', depth, children: [text(value)]})
const item = (children: PhrasingContent[]): ListItem => ({
  type: 'listItem',
  spread: false,
  checked: null,
  children: [paragraph(children)],
})
