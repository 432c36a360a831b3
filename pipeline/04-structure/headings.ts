import {isNumberless} from '../text/caption-labels.ts'
import {beginsWith, HAN, LOWER, UPPER} from '../text/character-classes.ts'
import {type HeadingNumber, readHeadingNumber} from '../text/heading-numbers.ts'
import {referenceListTitle} from '../text/list-titles.ts'
import {chooseOutline} from '../text/outline.ts'
import {isZeroth, type SectionRole, sectionRole} from '../text/section-names.ts'
import {endsSentence, shapeOf} from '../text/shape.ts'
import {titleLikeness} from '../text/title-likeness.ts'
import type {BlockView} from './blocks.ts'

/** A heading and the blocks it takes: its number and its title may stand in two. */
export interface HeadingSpan {
  readonly first: number
  readonly last: number
  readonly number: string | null
  readonly text: string
  readonly level: number
}

interface Numbered extends Omit<HeadingSpan, 'level' | 'number'> {
  readonly number: HeadingNumber
  readonly weight: number
}

/** What a scheme alone says: `1.2` is a heading's number more often than `(2)`. */
const SCHEME_WEIGHT = {
  chapter: 2,
  section: 1.6,
  appendix: 1.6,
  decimal: 0.5,
  han: 1,
  'han-bracket': 0.9,
  roman: 0.8,
  letter: 0.3,
  'digit-bracket': -0.6,
} as const

/** Headings with a number, in reading order. `free` tells which blocks may hold one. */
export function findNumbered(
  blocks: ReadonlyArray<BlockView>,
  free: (index: number) => boolean,
): ReadonlyArray<HeadingSpan> {
  const candidates = numberedCandidates(blocks, free)
  const levels = chooseOutline(candidates)
  return candidates.flatMap(({number, weight: _, ...span}, i) =>
    levels[i]! > 0 ? [{...span, number: number.printed, level: levels[i]!}] : [],
  )
}

/** Lines with a number before their title, after it, or on a line of its own beside it. */
function numberedCandidates(blocks: ReadonlyArray<BlockView>, free: (index: number) => boolean): Numbered[] {
  const found: Numbered[] = []
  const side = titleSide(blocks, free)
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!
    if (!free(i) || block.text.length > 300 || block.hint === 'caption') continue
    const number = readHeadingNumber(block.text)
    if (!number) continue
    const title = block.text.slice(number.end).trim()
    if (title) {
      if (block.caption || block.text.slice(0, 40).trim().length === 0) continue
      const weight = weigh(number, title, blocks, i, i)
      if (weight > -1) found.push({first: i, last: i, number, text: title, weight})
      continue
    }
    const beside = numberAlone(blocks, free, i, number, side)
    if (beside) found.push(beside)
  }
  return found.filter((_, i) => !yields(found, i))
}

/** Of candidates that claim one block the heaviest stays. */
function yields(found: ReadonlyArray<Numbered>, at: number): boolean {
  const one = found[at]!
  for (let i = Math.max(0, at - 2); i <= at + 2; i++) {
    const other = found[i]
    if (!other || i === at || one.last < other.first || other.last < one.first) continue
    if (other.weight > one.weight || (other.weight === one.weight && i < at)) return true
  }
  return false
}

/**
 * A number alone on its line, its title on the next or on the one before.
 *
 *     2.1                       Sampling
 *     Sampling                  2.1
 */
function numberAlone(
  blocks: ReadonlyArray<BlockView>,
  free: (index: number) => boolean,
  at: number,
  number: HeadingNumber,
  side: number,
): Numbered | null {
  const options = [at + 1, at - 1].flatMap((beside) => {
    const block = blocks[beside]
    if (!block || !free(beside) || block.text.length > 240 || block.caption || block.hint === 'caption') return []
    if (readHeadingNumber(block.text)?.end === block.text.length) return []
    const first = Math.min(at, beside)
    const last = Math.max(at, beside)
    const weight =
      weigh(number, block.text, blocks, first, last) - (beside < at ? 0.4 : 0.1) - (beside - at === -side ? 1.5 : 0)
    return [{first, last, number, text: block.text.trim(), weight}]
  })
  const best = options.sort((a, b) => b.weight - a.weight)[0]
  return best && best.weight > 0 ? best : null
}

/** Where a document prints the titles of numbers that stand alone: 1 below them, -1 above, 0 where it shows no habit. */
function titleSide(blocks: ReadonlyArray<BlockView>, free: (index: number) => boolean): number {
  let below = 0
  let above = 0
  const isTitle = (at: number): boolean => {
    const block = blocks[at]
    return (
      !!block &&
      free(at) &&
      !block.prose &&
      !readHeadingNumber(block.text) &&
      titleLikeness(block.text, block.shape) > 0.5
    )
  }
  for (let i = 0; i < blocks.length; i++) {
    if (!free(i) || blocks[i]!.text.length > 12 || readHeadingNumber(blocks[i]!.text)?.end !== blocks[i]!.text.length)
      continue
    if (isTitle(i + 1) && !isTitle(i - 1)) below++
    if (isTitle(i - 1) && !isTitle(i + 1)) above++
  }
  return below > above * 2 + 2 ? 1 : above > below * 2 + 2 ? -1 : 0
}

function weigh(
  number: HeadingNumber,
  title: string,
  blocks: ReadonlyArray<BlockView>,
  first: number,
  last: number,
): number {
  const shape = shapeOf(title)
  const deep = number.scheme === 'decimal' && number.parts.length > 1 ? 1.2 : 0
  let weight = SCHEME_WEIGHT[number.scheme] + deep + titleLikeness(title, shape)
  if (sectionRole(title) || referenceListTitle(title)) weight += 1.5
  if (number.scheme === 'decimal' && (number.parts[0]! > 30 || (number.parts.includes(0) && !isZeroth(number, title))))
    weight -= 1.5
  const next = blocks[last + 1]
  if (!next) weight -= 1
  else if (next.prose) weight += 0.5
  else if (next.debris) weight -= 0.7
  const before = blocks[first - 1]
  if (before && !before.prose && !before.debris && !endsSentence(before.text)) weight -= 0.2
  if (number.scheme === 'digit-bracket' && before && /[:：]$/.test(before.text)) weight -= 1.5
  if (isSibling(number, next)) weight -= 0.8
  if (before && isSibling(number, before)) weight -= 0.4
  if (isSibling(number, next) && isSibling(number, blocks[last + 2])) weight -= 1.2
  if (isSibling(number, before) && isSibling(number, blocks[first - 2])) weight -= 1.2
  return weight
}

/** The neighbour bears a number of the same scheme and depth: a list rather than a heading with text under it. */
function isSibling(number: HeadingNumber, neighbour: BlockView | undefined): boolean {
  const other = neighbour && readHeadingNumber(neighbour.text)
  return !!other && other.scheme === number.scheme && other.parts.length === number.parts.length
}

/**
 * Headings without a number: known names, and other title-like lines between a finished paragraph and a new one.
 *
 * @param numbered the headings with a number
 */
export function findUnnumbered(
  blocks: ReadonlyArray<BlockView>,
  free: (index: number) => boolean,
  numbered: ReadonlyArray<HeadingSpan>,
): ReadonlyArray<HeadingSpan> {
  const found: HeadingSpan[] = []
  const few = numbered.length < 3
  const ends = new Set(numbered.map(({last}) => last))
  const begins = new Set(numbered.map(({first}) => first))
  let open = 0
  let next = 0
  for (const block of blocks) {
    while (next < numbered.length && numbered[next]!.first < block.index) open = numbered[next++]!.level
    if (!free(block.index) || block.text.length > 160) continue
    const role = sectionRole(block.text)
    const list = referenceListTitle(block.text)
    const isHeading = (index: number): boolean => ends.has(index) || found.at(-1)?.last === index
    if (list !== 'sure' && likeness(blocks, block, {few, role, isHeading, begins}) < (few || role ? 0.6 : 0.9)) continue
    const level = role || list ? 1 : few ? 2 : open + 1
    const text = list ? block.text.replace(/^[\s[【〔(（■◆]+|[\s\]】〕)）:：.]+$/g, '') : block.text.trim()
    found.push({first: block.index, last: block.index, number: null, text, level})
  }
  return found
}

/** A title-like line with a paragraph after it and a finished one, or a heading, before it. */
function likeness(
  blocks: ReadonlyArray<BlockView>,
  block: BlockView,
  context: {few: boolean; role: SectionRole | null; isHeading: (index: number) => boolean; begins: ReadonlySet<number>},
): number {
  if (block.prose || block.debris || block.caption || block.front) return -1
  if (block.hint && block.hint !== 'heading') return -1
  const text = block.text.trim()
  const after = blocks[block.index + 1]
  const before = blocks[block.index - 1]
  const opens = opensSection(blocks, block.index + 1, context.begins)
  const finished = !!before && (context.isHeading(before.index) || !!before.caption || endsSentence(before.text))
  if (!beginsWith(text, UPPER | HAN) && !/^[\d“"(（]/.test(text)) return -1
  if (context.role) return (opens || context.role !== 'body' ? 1 : 0.4) + (finished ? 0.1 : -0.2)
  if (!opens || !before || isNumberless(text) || isRow(text)) return -1
  let score = titleLikeness(text, block.shape) - sentenceSigns(text)
  if (block.shape.stops > 0 && !/[？?]$/.test(text)) score -= 1
  if (!finished) score -= 0.5
  if (block.hint === 'heading') score += 0.5
  if (after && (beginsWith(after.text, LOWER) || /^[,.;，。；）)]/.test(after.text))) score -= 1
  return score
}

/** Cells of a table, set apart by wide blanks: `Survey      Field      References`. */
const isRow = (text: string): boolean => (text.match(/\S\s{3,40}(?=\S)/g)?.length ?? 0) > 1

/** What stands below a heading: a paragraph, an item of a list, a numbered heading, or another title with a paragraph. */
function opensSection(blocks: ReadonlyArray<BlockView>, at: number, begins: ReadonlySet<number>): boolean {
  const after = blocks[at]
  if (!after) return false
  if (begins.has(at) || (after.prose && after.text.length >= 40)) return true
  const number = readHeadingNumber(after.text)
  if (number && number.parts[0] === 1 && number.punctuation && after.text.length >= 20) return true
  return !!blocks[at + 1]?.prose && !after.debris && !after.caption && titleLikeness(after.text, after.shape) > 0.7
}

/** Half a sentence, cut by a formula, rather than a title: `其中权重定义为`, `where the sum is`. */
function sentenceSigns(text: string): number {
  let signs = 0
  if (/[，,]/.test(text)) signs += 0.4
  if (
    /^(?:其中|这里|这样|此时|因此|所以|那么|则|由于|由|在|对于|如果|若|设|令|即|当|我们|而|但|且|并|可以|通过|根据|where|then|thus|hence|if|let|so|we)(?![\p{L}]{0,3}法)/u.test(
      text,
    )
  )
    signs += 0.6
  if (/(?:为|是|即|有|中|下|时|得|到|于|和|与|或|指|成|写作|如下|the|is|are|by|as)$/.test(text)) signs += 0.6
  return signs
}
