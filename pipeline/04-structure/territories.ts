import type {BlockKind, Range} from '../model/document.ts'
import {findMarkers} from '../plugins/markers/index.ts'
import {readHeadingNumber} from '../text/heading-numbers.ts'
import {referenceListTitle} from '../text/list-titles.ts'
import {sectionRole} from '../text/section-names.ts'
import type {BlockView} from './blocks.ts'
import type {HeadingSpan} from './headings.ts'
import {isTranslation, joinContinued, type LabelledList} from './list-pairs.ts'
import type {ReferenceBlocks} from './reference-lists.ts'

/** A list with the text that it answers for; blocks by their indexes. */
export interface OwnedList extends Omit<ReferenceBlocks, 'entries'> {
  readonly main: boolean
  /** First block of the heading of the chapter or appendix that it closes. */
  readonly closes: number | null
  /** In reading order, in offsets of the text. */
  readonly territory: ReadonlyArray<Range>
}

/** What is known of the blocks when their kinds are. */
interface Blocks {
  readonly blocks: ReadonlyArray<BlockView>
  readonly kinds: ReadonlyArray<BlockKind | undefined>
  readonly headings: ReadonlyArray<HeadingSpan>
  /** The source tells its headings with their levels (Markdown). */
  readonly given: boolean
}

/** Characters of prose (Han count twice) that may be a text of its own though nothing in it tells so. */
const LONG = 1500

/**
 * The lists that texts have of their own, each with its territory: the article, chapter or appendix that it closes.
 *
 *     chapter 1 … References 1–20 | chapter 2 … References 1–31 | Appendix A … References 1–6
 *     └──────── list 1 ─────────┘   └──────── list 2 ─────────┘   └──────── list 3 ─────────┘
 *
 * A list goes on with the one before where its numbers do. It is nobody's where no text stands before it that is one of
 * its own, by its numbers in brackets, its heading or its length, and where it has the same works in the other language;
 * one is always read. What stands between two lists is the later one's. An appendix with its list may stand before the
 * list of the whole: then what is cited before the appendix, and is more than its list has, is the whole's.
 */
export function ownedLists(all: Blocks, found: ReadonlyArray<ReferenceBlocks>): OwnedList[] {
  const lists = withoutTranslations(all, joinContinued(all.blocks, found))
  if (lists.length === 0) return []
  const {blocks} = all
  const fromOf = (i: number): number => (lists[i - 1]?.last ?? -1) + 1
  const before = lists.map(({first}, i) => lengthOf(all, fromOf(i), first))
  const main = before.indexOf(Math.max(...before))
  const owned: Owner[] = []
  lists.forEach((list, i) => {
    const last = owned.at(-1)
    const own = {start: last ? blocks[last.last]!.end : 0, end: blocks[list.last]!.end}
    const appendix = last ? appendixBetween(all, last, list, fromOf(i)) : null
    if (last && appendix !== null) {
      const cut = blocks[appendix]!.start
      const {start, end} = last.territory[0]!
      owned[owned.length - 1] = {...last, main: false, closes: appendix, territory: [{start: cut, end}]}
      owned.push({...list, main: last.main || i === main, closes: null, territory: [{start, end: cut}, own]})
    } else if (i === main || isText(all, fromOf(i), list))
      owned.push({...list, main: i === main, closes: closedBy(all, fromOf(i), list.first), territory: [own]})
  })
  return toTheEnd(all, owned)
}

function withoutTranslations(all: Blocks, lists: ReadonlyArray<LabelledList>): LabelledList[] {
  const kept: LabelledList[] = []
  for (const list of lists) {
    const last = kept.at(-1)
    const same = last && isTranslation(all.blocks, last, list) && numbersIn(all, last.last + 1, list.first).size === 0
    if (!same) kept.push(list)
  }
  return kept
}

/** Characters of some blocks that are no entries. */
const lengthOf = ({blocks, kinds}: Blocks, from: number, to: number): number =>
  blocks.slice(from, to).reduce((sum, {index, text}) => sum + (kinds[index] === 'reference' ? 0 : text.length), 0)

interface Owner extends OwnedList, LabelledList {
  readonly entries: ReadonlyArray<number>
}

/** Numbers in brackets in the text of some blocks: what cites. */
function numbersIn({blocks, kinds}: Blocks, from: number, to: number): Set<number> {
  const numbers = new Set<number>()
  for (const {text, index} of blocks.slice(from, to))
    if (isWords(kinds[index]))
      for (const marker of findMarkers(text, {doubtful: false}))
        for (const number of marker.numbers) numbers.add(number)
  return numbers
}

const isWords = (kind: BlockKind | undefined): boolean =>
  kind === 'paragraph' || kind === 'list-item' || kind === 'quotation' || kind === 'caption' || kind === 'footnote'

/** Characters of prose in some blocks; Han count twice. */
const proseIn = ({blocks, kinds}: Blocks, from: number, to: number): number =>
  blocks
    .slice(from, to)
    .reduce((sum, {shape, prose, index}) => sum + (prose && isWords(kinds[index]) ? shape.han * 2 + shape.latin : 0), 0)

/** Whether what stands before a list is a text of its own that the list may close. */
function isText(all: Blocks, from: number, list: LabelledList): boolean {
  const prose = proseIn(all, from, list.first)
  if (prose === 0) return false
  const cites = [...numbersIn(all, from, list.first)].some(
    (n) => n >= 1 && n <= Math.max(list.highest, list.entries.length),
  )
  return cites || prose > LONG || units(all, from, list.first).length > 0 || opensArticle(all, from, list.first)
}

/** Chapters and appendices that begin in some blocks. */
const units = ({blocks, headings, given}: Blocks, from: number, to: number): HeadingSpan[] =>
  headings.filter(({first, level}) => {
    if (first < from || first >= to) return false
    const {text} = blocks[first]!
    if (given && level === 1) return referenceListTitle(text) === null && sectionRole(text) === null
    return readHeadingNumber(text)?.scheme === 'chapter' || isAppendix(text)
  })

const isAppendix = (text: string): boolean =>
  readHeadingNumber(text)?.scheme === 'appendix' || sectionRole(text) === 'appendix'

/** An abstract, or sections that are numbered from 1 again. */
const opensArticle = ({kinds, headings}: Blocks, from: number, to: number): boolean =>
  kinds.slice(from, to).includes('abstract') ||
  (from > 0 && headings.some(({first, number, level}) => first >= from && first < to && number === '1' && level === 1))

/** The heading of the chapter or appendix that a list closes: the only one before it, with no text of weight above. */
function closedBy(all: Blocks, from: number, to: number): number | null {
  const [unit, ...others] = units(all, from, to)
  if (!unit) return null
  const appendices = isAppendix(all.blocks[unit.first]!.text)
  if (others.some(({first}) => !appendices || !isAppendix(all.blocks[first]!.text))) return null
  const above = numbersIn(all, from, unit.first).size > 0 || proseIn(all, from, unit.first) > LONG
  return above ? null : unit.first
}

/**
 * The appendix that a list closes where a later list has what stands above it: the first block of its heading; `null` where
 * the two share nothing so.
 */
function appendixBetween(all: Blocks, last: LabelledList, list: LabelledList, from: number): number | null {
  if (proseIn(all, from, list.first) > 0) return null
  const appendix = all.headings.findLast(({first}) => first < last.first && isAppendix(all.blocks[first]!.text))
  if (!appendix) return null
  const size = Math.max(list.highest, list.entries.length)
  const beyond = [...numbersIn(all, 0, appendix.first)].filter((n) => n > last.highest && n <= size)
  return beyond.length > 1 ? appendix.first : null
}

/** What stands below the last list is its own; an appendix below the list of another appendix is the main list's. */
function toTheEnd({blocks, headings}: Blocks, owned: ReadonlyArray<Owner>): OwnedList[] {
  const last = owned.at(-1)!
  const end = blocks.at(-1)!.end
  const ofAppendix = !last.main && last.closes !== null && isAppendix(blocks[last.closes]!.text)
  const next = ofAppendix ? headings.find(({first}) => first > last.last && isAppendix(blocks[first]!.text)) : undefined
  const cut = next ? blocks[next.first]!.start : end
  return owned.map(({first, last: lastBlock, main, closes, territory}, i) => {
    const ranges = i < owned.length - 1 ? territory : [...territory.slice(0, -1), {...territory.at(-1)!, end: cut}]
    return {first, last: lastBlock, main, closes, territory: next && main ? [...ranges, {start: cut, end}] : ranges}
  })
}
