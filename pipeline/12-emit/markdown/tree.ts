import type {Heading, ListItem, PhrasingContent, Root, RootContent} from 'mdast'
import type {Coding} from '../../model/coding.ts'
import type {AuditedDocument, Block, Claim, Lang, Reference, ReferenceList} from '../../model/document.ts'
import {languageOf} from '../../text/scripts.ts'
import {firstFrom} from '../../text/within.ts'
import type {FormattedEntries} from '../entries.ts'
import {codingNodes} from './coding.ts'
import {findingNodes} from './findings.ts'
import {itemInShort} from './item-in-short.ts'
import {type Labels, labels} from './labels.ts'
import {anchored, heading, item, oneLine, paragraph, section, text} from './nodes.ts'
import {anchor, joinTexts, type Marks, marksOf, phrasing, withLinks} from './phrasing.ts'
import {anchorName, type ReferenceLinks, referenceLinks} from './reference-links.ts'

/** The annotated paper as an mdast tree: the paper in its order, then its codes, claims, references and findings. */
export function annotatedTree(document: AuditedDocument, formatted?: FormattedEntries, coding?: Coding): Root {
  const lang = mainLanguage(document)
  const words = labels[lang]
  const links = referenceLinks(document)
  const marks = marksOf(document, links)
  return {
    type: 'root',
    children: [
      {type: 'blockquote', children: [paragraph(aboutLine(document, words, coding))]},
      ...unprinted(document, words),
      ...joinLikes(
        document.blocks.flatMap((block, i) =>
          block.kind === 'reference' ? listLink(document, i, words) : blockNodes(block, document, marks),
        ),
      ),
      {type: 'thematicBreak'},
      ...(coding ? codingNodes(coding, lang, words, links) : []),
      ...claimNodes(document, words, links),
      ...referenceNodes(document, words, formatted),
      ...findingNodes(document, words),
    ],
  }
}

const mainLanguage = (document: AuditedDocument): Lang => document.languages[0] ?? languageOf(document.text)

/** What the marks mean, and links to the lists below. */
function aboutLine(document: AuditedDocument, words: Labels, coding?: Coding): PhrasingContent[] {
  const lists: Array<[id: string, name: string, size: number]> = [
    ...(coding ? [['codes', words.codes, coding.codes.length] satisfies [string, string, number]] : []),
    ['claims', words.claims, document.claims.length],
    ['references', words.references, document.references.length],
    ['findings', words.findings, document.findings.length],
  ]
  return [
    text(words.about),
    ...lists.flatMap(([id, name, size], i): PhrasingContent[] => [
      text(i ? ' · ' : ' '),
      {type: 'link', url: `#${id}`, children: [text(`${name} (${size})`)]},
    ]),
  ]
}

/** Title and authors that only a running head names: the text below does not print them. */
function unprinted(document: AuditedDocument, words: Labels): RootContent[] {
  const printed = new Set(document.blocks.map(({kind}) => kind))
  const names = document.authors.map(({name}) => name).join(words.comma)
  return [
    ...(document.title && !printed.has('title')
      ? [{type: 'heading' as const, depth: 1 as const, children: [text(oneLine(document.title))]}]
      : []),
    ...(names && !printed.has('authors') ? [paragraph([text(`${words.authors}${oneLine(names)}`)])] : []),
  ]
}

function blockNodes(block: Block, document: AuditedDocument, marks: Marks): RootContent[] {
  const children = phrasing(marks, block)
  if (children.length === 0) return []
  switch (block.kind) {
    case 'title':
      return [{type: 'heading', depth: 1, children}]
    case 'heading': {
      const first = document.headings[firstFrom(document.headings, block.start)]
      const level = first && first.end <= block.end ? first.level : 1
      return [{type: 'heading', depth: Math.min(6, level + 1) as 2 | 3 | 4 | 5 | 6, children}]
    }
    case 'list-item':
      return [{type: 'list', ordered: false, spread: false, children: [item(children)]}]
    case 'quotation':
    case 'abstract':
    case 'caption':
    case 'footnote':
      return [{type: 'blockquote', children: [paragraph(children)]}]
    default:
      return [paragraph(children)]
  }
}

/** Where the paper prints its list, a link to ours. */
function listLink(document: AuditedDocument, at: number, words: Labels): RootContent[] {
  if (document.blocks[at - 1]?.kind === 'reference') return []
  const {start} = document.blocks[at]!
  const lists = document.referenceLists.length > 1 ? document.referenceLists : []
  const list = lists.find((one) => one.start <= start && start < one.end)
  return [
    paragraph([
      {type: 'link', url: list ? `#${listAnchor(list)}` : '#references', children: [text(`${words.references} ↓`)]},
    ]),
  ]
}

/** Items that follow each other make one list, and lines of a title one heading. */
function joinLikes(nodes: ReadonlyArray<RootContent>): RootContent[] {
  const joined: RootContent[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'list' && last?.type === 'list') last.children.push(...node.children)
    else if (isTitle(node) && isTitle(last))
      last.children = joinTexts([...last.children, text(gap(last, node)), ...node.children])
    else joined.push(node)
  }
  return joined
}

const isTitle = (node: RootContent | undefined): node is Heading => node?.type === 'heading' && node.depth === 1

/** Between two lines of a title a blank, and nothing between Han. */
function gap(above: Heading, below: Heading): string {
  const one = above.children.at(-1)
  const two = below.children[0]
  const han =
    one?.type === 'text' &&
    two?.type === 'text' &&
    /\p{Script=Han}$/u.test(one.value) &&
    /^\p{Script=Han}/u.test(two.value)
  return han ? '' : ' '
}

function claimNodes(document: AuditedDocument, words: Labels, links: ReferenceLinks): RootContent[] {
  const nodes: RootContent[] = [section('claims', `${words.claims} (${document.claims.length})`)]
  if (document.claims.length === 0) nodes.push(paragraph([text(words.none)]))
  const titles = new Map(document.headings.map(({id, start, end}) => [id, document.text.slice(start, end)]))
  let items: ListItem[] = []
  let open = ''
  for (const claim of document.claims) {
    const title = (claim.section && titles.get(claim.section)?.trim()) || outside(document, claim, words)
    const place = claim.section ?? title
    if (place !== open) {
      open = place
      items = []
      nodes.push(heading(3, title))
      nodes.push({type: 'list', ordered: false, spread: false, children: items})
    }
    items.push(item(claimLine(claim, words, links)))
  }
  return nodes
}

/** What heads the claims that stand under no heading: the abstract that they are in. */
function outside({abstracts}: AuditedDocument, {start, end}: Claim, words: Labels): string {
  const abstract = abstracts.find((range) => range.start <= start && end <= range.end)
  return abstract ? words.abstract[abstract.lang] : words.noSection
}

/** `12. “…” — quantity; cites [9]; 2025-04; hedged` */
function claimLine(claim: Claim, words: Labels, links: ReferenceLinks): PhrasingContent[] {
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
    {type: 'strong', children: [{type: 'link', url: `#at-${number}`, children: [text(number)]}]},
    text(` ${oneLine(claim.text)} — ${facts.join(' · ')}`),
    ...(claim.numbers.length ? [text(` · ${words.cites} `), ...numberLinks(claim, links)] : []),
  ]
}

function numberLinks({list, numbers}: Claim, {url}: ReferenceLinks): PhrasingContent[] {
  const shown = numbers.slice(0, 20)
  const links = shown.flatMap((number, i): PhrasingContent[] => [
    text(i ? ', ' : '['),
    {type: 'link', url: url(list, number), children: [text(String(number))]},
  ])
  return [...links, text(numbers.length > shown.length ? ', …]' : ']')]
}

function referenceNodes(document: AuditedDocument, words: Labels, formatted?: FormattedEntries): RootContent[] {
  const nodes: RootContent[] = [section('references', `${words.references} (${document.references.length})`)]
  if (document.references.length === 0) return [...nodes, paragraph([text(words.none)])]
  const listed = (references: ReadonlyArray<Reference>): RootContent => ({
    type: 'list',
    ordered: false,
    spread: false,
    children: references.map((reference) => item(referenceLine(reference, words, formatted))),
  })
  if (document.referenceLists.length < 2) return [...nodes, listed(document.references)]
  const titles = new Map(document.headings.map(({id, start, end}) => [id, oneLine(document.text.slice(start, end))]))
  return document.referenceLists.flatMap((list, i): RootContent[] => {
    const title = words.list(list.number, titles.get(list.closes ?? '') ?? null)
    const own = document.references.filter((reference) => reference.list === list.number)
    return [...(i ? [] : nodes), anchored(listAnchor(list), title), listed(own)]
  })
}

const listAnchor = ({number}: ReferenceList): string => `references-${number}`

/** As printed, which is the truth; where entries were formatted, what was read of it stands below, in the style. */
function referenceLine(reference: Reference, words: Labels, formatted?: FormattedEntries): PhrasingContent[] {
  const state = reference.status === 'listed' ? [] : [words[reference.status]]
  const link = webAddress(reference)
  const printed = reference.raw ? oneLine(reference.raw) : reference.csl && itemInShort(reference.csl)
  const entry = formatted?.entries.get(reference.id)
  const facts = [...state, words.citedTimes(reference.citedBy.length)].join(' · ')
  return [
    ...anchor(anchorName(reference.id)),
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
