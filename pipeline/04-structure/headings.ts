import {type HeadingNumber, readHeadingNumber} from '../text/heading-numbers.ts'
import {referenceListTitle} from '../text/list-titles.ts'
import {sectionRole} from '../text/section-names.ts'
import {shapeOf} from '../text/shape.ts'
import {titleLikeness} from '../text/title-likeness.ts'
import type {BlockView} from './blocks.ts'
import {chooseOutline} from './outline.ts'

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

/** Headings among the blocks that are free, in reading order. `free` tells which blocks may hold one. */
export function findHeadings(
  blocks: ReadonlyArray<BlockView>,
  free: (index: number) => boolean,
): ReadonlyArray<HeadingSpan> {
  const candidates = numberedCandidates(blocks, free)
  const levels = chooseOutline(candidates)
  const numbered = candidates.flatMap(({number, weight: _, ...span}, i) =>
    levels[i]! > 0 ? [{...span, number: number.printed, level: levels[i]!}] : [],
  )
  const taken = new Set(numbered.flatMap(({first, last}) => range(first, last)))
  const unnumbered = unnumberedHeadings(blocks, (i) => free(i) && !taken.has(i), numbered)
  return [...numbered, ...unnumbered].sort((a, b) => a.first - b.first)
}

/** Lines with a number before their title, after it, or on a line of its own beside it. */
function numberedCandidates(blocks: ReadonlyArray<BlockView>, free: (index: number) => boolean): Numbered[] {
  const found: Numbered[] = []
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!
    if (!free(i) || block.text.length > 300) continue
    const number = readHeadingNumber(block.text)
    if (!number) continue
    const title = block.text.slice(number.end).trim()
    if (title) {
      if (block.caption || block.text.slice(0, 40).trim().length === 0) continue
      const weight = weigh(number, title, blocks, i, i)
      if (weight > -1) found.push({first: i, last: i, number, text: title, weight})
      continue
    }
    const beside = numberAlone(blocks, free, i, number)
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
): Numbered | null {
  const options = [at + 1, at - 1].flatMap((beside) => {
    const block = blocks[beside]
    if (!block || !free(beside) || block.text.length > 240 || block.caption) return []
    if (readHeadingNumber(block.text)?.end === block.text.length) return []
    const first = Math.min(at, beside)
    const last = Math.max(at, beside)
    const weight = weigh(number, block.text, blocks, first, last) - (beside < at ? 0.4 : 0.1)
    return [{first, last, number, text: block.text.trim(), weight}]
  })
  const best = options.sort((a, b) => b.weight - a.weight)[0]
  return best && best.weight > 0 ? best : null
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
  if (number.scheme === 'decimal' && (number.parts[0]! > 30 || number.parts.includes(0))) weight -= 1.5
  const next = blocks[last + 1]
  if (!next) weight -= 1
  else if (next.prose) weight += 0.5
  else if (next.debris) weight -= 0.7
  const before = blocks[first - 1]
  if (before && !before.prose && !before.debris && !/[。.！？!?：:]/.test(before.shape.last)) weight -= 0.2
  if (isSibling(number, next)) weight -= 0.8
  if (before && isSibling(number, before)) weight -= 0.4
  return weight
}

/** The neighbour bears a number of the same scheme and depth: a list rather than a heading with text under it. */
function isSibling(number: HeadingNumber, neighbour: BlockView | undefined): boolean {
  const other = neighbour && readHeadingNumber(neighbour.text)
  return !!other && other.scheme === number.scheme && other.parts.length === number.parts.length
}

/** Known names anywhere; other title-like lines between a finished and a new paragraph. */
function unnumberedHeadings(
  blocks: ReadonlyArray<BlockView>,
  free: (index: number) => boolean,
  numbered: ReadonlyArray<HeadingSpan>,
): HeadingSpan[] {
  const found: HeadingSpan[] = []
  const few = numbered.length < 3
  let open = 0
  let next = 0
  for (const block of blocks) {
    while (next < numbered.length && numbered[next]!.first < block.index) open = numbered[next++]!.level
    if (!free(block.index)) continue
    const role = sectionRole(block.text)
    const list = referenceListTitle(block.text)
    if (!role && list !== 'sure' && !standsAlone(blocks, block, few)) continue
    const level = role || list ? 1 : few ? 2 : open + 1
    found.push({first: block.index, last: block.index, number: null, text: block.text.trim(), level})
  }
  return found
}

/** A title-like line with a paragraph after it and a finished one (or a heading) before it. */
function standsAlone(blocks: ReadonlyArray<BlockView>, block: BlockView, few: boolean): boolean {
  if (block.prose || block.debris || block.caption || block.front || block.text.length > 160) return false
  if (block.hint && block.hint !== 'heading') return false
  const after = blocks[block.index + 1]
  const before = blocks[block.index - 1]
  if (!after || !before || !after.prose || after.text.length < 80) return false
  const finished = before.prose && /[。.！？!?：:；;]/.test(before.shape.last)
  let score = titleLikeness(block.text, block.shape)
  if (block.shape.stops > 0 && !/[？?]$/.test(block.text)) score -= 1
  if (!finished) score -= 0.5
  if (block.hint === 'heading') score += 0.5
  if (!/^[\p{Lu}\p{Script=Han}\d“"(（]/u.test(block.text.trim())) score -= 1
  if (/^[\p{Ll},.;，。；）)]/u.test(after.text)) score -= 1
  return score >= (few ? 0.6 : 0.9)
}

function range(first: number, last: number): number[] {
  return Array.from({length: last - first + 1}, (_, i) => first + i)
}
