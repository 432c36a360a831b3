import {frontLabel} from '../text/front-labels.ts'
import {readHeadingNumber} from '../text/heading-numbers.ts'
import {referenceListTitle} from '../text/list-titles.ts'
import {sectionRole} from '../text/section-names.ts'
import type {BlockView} from './blocks.ts'

/** A list of references: its title block, and its entries from `first` up to `last`. */
export interface ReferenceBlocks {
  readonly title: number
  readonly first: number
  readonly last: number
}

/** How many blocks without a sign of an entry may stand inside a list. */
const PATIENCE = 4
/** How far below the last entry the next label may stand, in blocks: figures and tables come between. */
const FAR = 60

/** The reference lists of the document, one for each article in it. */
export function findReferenceLists(blocks: ReadonlyArray<BlockView>): ReadonlyArray<ReferenceBlocks> {
  const lists: ReferenceBlocks[] = []
  for (let i = 0; i < blocks.length; i++) {
    const kind = referenceListTitle(blocks[i]!.text)
    if (!kind) continue
    const last = lastEntry(blocks, i + 1)
    if (last < i + 1 || (kind === 'vague' && !looksLikeEntry(blocks[i + 1]!))) continue
    lists.push({title: i, first: i + 1, last})
    i = last
  }
  return lists
}

/**
 * The last block of a list that begins at `first`: labels go on rising, or entries go on looking like entries; a heading
 * of another kind, an abstract, or a run of plain paragraphs ends it, unless the next label is still to come.
 */
function lastEntry(blocks: ReadonlyArray<BlockView>, first: number): number {
  let last = first - 1
  let label = 0
  let ended = false
  const style = labelStyle(blocks[first]?.text ?? '')
  for (let i = first; i < blocks.length && i - last <= (label > 0 ? FAR : PATIENCE); i++) {
    const block = blocks[i]!
    ended ||= endsList(block)
    const number = entryLabel(block.text)
    const follows = number !== null && number > label && number <= label + 5 && labelStyle(block.text) === style
    if (follows && (!ended || (looksLikeEntry(block) && style !== ' '))) {
      label = number
      last = i
      ended = false
    } else if (!ended && i - last <= PATIENCE && (referenceListTitle(block.text) === 'sure' || looksLikeEntry(block)))
      last = i
  }
  return last
}

/** `[` of `[3]`, `.` of `3.`: entries of one list bear labels of one style. */
const labelStyle = (text: string): string =>
  /^\s{0,8}([[［〔【(（]|(?=\d{1,3}\s{0,2}[.．、])|(?=\d{1,3}\s))/.exec(text.slice(0, 24))?.[1] ?? ' '

function endsList(block: BlockView): boolean {
  const front = frontLabel(block.text)
  if (front && (front.kind === 'abstract' || front.kind === 'keywords') && (front.marked || front.alone)) return true
  if (block.text.length > 80) return false
  const number = readHeadingNumber(block.text)
  const name = number && number.scheme !== 'appendix' ? block.text.slice(number.end) : block.text
  return sectionRole(name) !== null || number?.scheme === 'appendix'
}

/** The number of an entry's label: `[3]`, `3.`, `(3)`, `3 `; `null` without one. */
export function entryLabel(text: string): number | null {
  const match = /^\s{0,8}[[［〔【(（]?\s{0,2}(\d{1,3})\s{0,2}(?:[\]］〕】)）]|[.．、]|\s)/.exec(text.slice(0, 24))
  return match ? Number(match[1]) : null
}

/** A year, a page range, `[J]`, `doi`, `et al.`, initials: signs that text is an entry. */
function looksLikeEntry(block: BlockView): boolean {
  const text = block.text.slice(0, 600)
  let signs = 0
  if (entryLabel(text) !== null) signs++
  if (/\b(?:19|20)\d\d[a-z]?\b/.test(text)) signs++
  if (/[[［](?:[A-Z]{1,2}|[A-Z]{1,2}\/OL)[\]］]/.test(text)) signs += 2
  if (/\bdoi\b|https?:|arXiv|\bet al\b|，等|,\s?等/i.test(text)) signs++
  if (/\d{1,5}\s?[-–—]\s?\d{1,5}|\bpp?\.|\bvol\b/i.test(text)) signs++
  if (/\b[A-Z]\.|\b[A-Z][a-z]+,? [A-Z]{1,2}\b/.test(text)) signs++
  return signs >= 2
}
