import {entryLabel} from '../text/entry-labels.ts'
import {entrySigns} from '../text/entry-shapes.ts'
import {frontLabel} from '../text/front-labels.ts'
import {readHeadingNumber} from '../text/heading-numbers.ts'
import {referenceListTitle} from '../text/list-titles.ts'
import {sectionRole} from '../text/section-names.ts'
import type {BlockView} from './blocks.ts'

/** A list of references, from `first` up to `last`, and which of these blocks are its entries. */
export interface ReferenceBlocks {
  readonly first: number
  readonly last: number
  readonly entries: ReadonlyArray<number>
}

/** How many blocks without a sign of an entry may stand inside a list. */
const PATIENCE = 4
/** How far below the last entry the next label may stand, in blocks: figures and tables come between. */
const FAR = 60

/**
 * The reference lists of the document, one for each article in it.
 *
 * Where the lines of a page told the entries the reflow has marked their blocks; a Markdown source gives blocks alone.
 *
 * @param levelOf - The level of a heading that the source gives.
 */
export function findReferenceLists(
  blocks: ReadonlyArray<BlockView>,
  levelOf: (index: number) => number | undefined = () => undefined,
): ReadonlyArray<ReferenceBlocks> {
  return blocks.some(({hint}) => hint === 'reference') ? markedLists(blocks) : listsByTitle(blocks, levelOf)
}

/** Blocks that are marked as entries; a title whose labels begin anew, or much else between them, parts two lists. */
function markedLists(blocks: ReadonlyArray<BlockView>): ReadonlyArray<ReferenceBlocks> {
  const lists: Array<{first: number; last: number; entries: number[]}> = []
  let titled = true
  let label = 0
  for (const {index, hint, text} of blocks) {
    if (hint !== 'reference') {
      titled ||= referenceListTitle(text) !== null
      continue
    }
    const list = lists.at(-1)
    const found = entryLabel(text)?.number ?? 0
    const goesOn = !titled ? index - (list?.last ?? 0) <= FAR : found > label && found <= label + 3 && label > 0
    label = Math.max(found, list && goesOn ? label : 0)
    if (list && goesOn) {
      list.entries.push(index)
      list.last = index
    } else lists.push({first: index, last: index, entries: [index]})
    titled = false
  }
  return lists
}

function listsByTitle(
  blocks: ReadonlyArray<BlockView>,
  levelOf: (index: number) => number | undefined,
): ReadonlyArray<ReferenceBlocks> {
  const lists: ReferenceBlocks[] = []
  for (let i = 0; i < blocks.length; i++) {
    const kind = referenceListTitle(blocks[i]!.text)
    if (!kind) continue
    const level = levelOf(i)
    const isNext = (at: number): boolean => level !== undefined && (levelOf(at) ?? 99) <= level
    const last = lastEntry(blocks, i + 1, isNext)
    if (last < i + 1 || (kind === 'vague' && !looksLikeEntry(blocks[i + 1]!))) continue
    lists.push({first: i + 1, last, entries: range(i + 1, last)})
    i = last
  }
  return lists
}

/**
 * The last block of a list that begins at `first`: labels go on rising, or entries go on looking like entries; a heading
 * of another kind, an abstract, or a run of plain paragraphs ends it, unless the next label is still to come. The next
 * heading of its level ends it for good: if the labels go on below that, it is joined with what goes on.
 */
function lastEntry(blocks: ReadonlyArray<BlockView>, first: number, isNext: (at: number) => boolean): number {
  let last = first - 1
  let label = 0
  let ended = false
  const style = entryLabel(blocks[first]?.text ?? '')?.style
  for (let i = first; i < blocks.length && i - last <= (label > 0 ? FAR : PATIENCE); i++) {
    const block = blocks[i]!
    if (isNext(i)) break
    ended ||= endsList(block)
    const found = entryLabel(block.text)
    const follows = found !== null && found.number > label && found.number <= label + 5 && found.style === style
    if (follows && (!ended || (looksLikeEntry(block) && style !== 'bare'))) {
      label = found.number
      last = i
      ended = false
    } else if (!ended && i - last <= PATIENCE && (referenceListTitle(block.text) === 'sure' || looksLikeEntry(block)))
      last = i
  }
  return last
}

function endsList(block: BlockView): boolean {
  const front = frontLabel(block.text)
  if (front && (front.kind === 'abstract' || front.kind === 'keywords') && (front.marked || front.alone)) return true
  if (block.text.length > 80) return false
  const number = readHeadingNumber(block.text)
  const name = number && number.scheme !== 'appendix' ? block.text.slice(number.end) : block.text
  return sectionRole(name) !== null || number?.scheme === 'appendix'
}

const range = (first: number, last: number): number[] => Array.from({length: last - first + 1}, (_, k) => first + k)

/** Text with signs of an entry, its label among them. */
const looksLikeEntry = ({text}: BlockView): boolean => entrySigns(text) + (entryLabel(text) ? 1 : 0) >= 2
