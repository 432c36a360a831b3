import type {
  Block,
  BlockKind,
  Heading,
  Paragraph,
  ReferenceList,
  ReflowedDocument,
  StructuredDocument,
} from '../model/document.ts'
import {findAbstracts} from './abstracts.ts'
import {viewBlocks} from './blocks.ts'
import {findContents} from './contents.ts'
import {frontMatter} from './front-matter.ts'
import {givenHeadings} from './given-headings.ts'
import {findNumbered, findUnnumbered, type HeadingSpan} from './headings.ts'
import {bodyKind} from './kinds.ts'
import {findReferenceLists} from './reference-lists.ts'
import {strayBlocks} from './strays.ts'
import {subCaptions} from './sub-captions.ts'
import {type OwnedList, ownedLists} from './territories.ts'

/**
 * Tell what each block is: title, abstract, heading, paragraph, reference.
 *
 * What is surest comes first and takes its blocks: lists of references, tables of contents, abstracts with their
 * keywords, numbered headings by their sequence, the title with its byline, other headings; what is left tells its kind
 * by itself.
 */
export function structure(document: ReflowedDocument): StructuredDocument {
  const blocks = viewBlocks(document)
  const kinds = new Array<BlockKind | undefined>(blocks.length).fill(undefined)
  const take = (first: number, last: number, kind: BlockKind): void => {
    for (let i = first; i <= last; i++) kinds[i] ??= kind
  }
  const isFree = (index: number): boolean => kinds[index] === undefined

  const lists = findReferenceLists(blocks, (i) => document.flows[i]!.level)
  for (const {entries} of lists) for (const i of entries) take(i, i, 'reference')
  for (const {first, last} of findContents(blocks, isFree)) take(first, last, 'other')

  const spans = findAbstracts(blocks, (i) => !isFree(i))
  for (const span of spans) {
    take(span.label, span.label, span.label < span.first ? 'other' : 'abstract')
    take(span.first, span.last, 'abstract')
    for (const i of span.keywordBlocks) take(i, i, 'keywords')
  }
  const given = document.format === 'markdown' ? givenHeadings(document, blocks, isFree) : null
  if (given?.title !== null && given?.title !== undefined) take(given.title, given.title, 'title')
  const numbered = given?.headings ?? findNumbered(blocks, isFree)
  for (const {first, last} of numbered) take(first, last, 'heading')
  const front = frontMatter(document, blocks, spans, isFree, (i) => kinds[i] === 'heading', given?.title ?? null)
  for (const i of front.titleBlocks) take(i, i, 'title')
  for (const i of front.authorBlocks) take(i, i, 'authors')
  const unnumbered = given ? [] : findUnnumbered(blocks, isFree, numbered)
  for (const {first, last} of unnumbered) take(first, last, 'heading')
  for (const i of front.otherBlocks) take(i, i, 'other')
  if (!given) for (const i of subCaptions(blocks, isFree)) take(i, i, 'caption')
  for (const block of blocks) kinds[block.index] ??= bodyKind(block, blocks[block.index + 1])
  if (!given) for (const i of strayBlocks(blocks, kinds)) kinds[i] = 'other'

  const headings = [...numbered, ...unnumbered].sort((a, b) => a.first - b.first)
  const owned = ownedLists({blocks, kinds, headings, given: given !== null}, lists)
  const laid = layBlocks(document, kinds, headings)
  return {
    ...document,
    languages: front.languages,
    title: front.title,
    authors: front.authors,
    blocks: laid.blocks,
    abstracts: front.abstracts,
    headings: laid.headings,
    paragraphs: laid.paragraphs,
    referenceLists: referenceLists(document, owned, laid.headings),
  }
}

/** Blocks, headings and paragraphs with their ids; the number and the title of a heading make one block. */
function layBlocks(
  document: ReflowedDocument,
  kinds: ReadonlyArray<BlockKind | undefined>,
  spans: ReadonlyArray<HeadingSpan>,
): {blocks: Block[]; headings: Heading[]; paragraphs: Paragraph[]} {
  const opening = new Map(spans.map((span) => [span.first, span]))
  const blocks: Block[] = []
  const headings: Heading[] = []
  const paragraphs: Paragraph[] = []
  let section: string | null = null
  for (let i = 0; i < document.flows.length; i++) {
    const span = opening.get(i)
    const kind = kinds[i]!
    const {start} = document.flows[i]!
    if (span) i = span.last
    const {end} = document.flows[i]!
    blocks.push({id: `b${blocks.length + 1}`, kind, start, end})
    if (span) {
      section = `h${headings.length + 1}`
      headings.push({id: section, number: span.number, text: span.text, level: span.level, start, end})
    } else if (kind === 'paragraph' || kind === 'list-item' || kind === 'quotation') {
      paragraphs.push({id: `p${paragraphs.length + 1}`, start, end, section})
    }
  }
  return {blocks, headings, paragraphs}
}

/** The lists with what they answer for, by the offsets of the text and the ids of its headings. */
function referenceLists(document: ReflowedDocument, lists: ReadonlyArray<OwnedList>, headings: ReadonlyArray<Heading>) {
  return lists.map(({first, last, main, closes, territory}, i): ReferenceList => {
    const heading = closes === null ? undefined : document.flows[closes]!.start
    return {
      number: i + 1,
      main,
      start: document.flows[first]!.start,
      end: document.flows[last]!.end,
      closes: headings.find(({start}) => start === heading)?.id ?? null,
      territory,
    }
  })
}
