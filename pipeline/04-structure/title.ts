import type {Furniture} from '../model/document.ts'
import {foldText} from '../text/loose-match.ts'
import {titleLikeness} from '../text/title-likeness.ts'
import {readByline} from './authors.ts'
import type {BlockView} from './blocks.ts'

export interface TitleSpan {
  /** Blocks of the title, in order. */
  readonly blocks: ReadonlyArray<number>
  readonly authorBlocks: ReadonlyArray<number>
  readonly names: ReadonlyArray<string>
}

/** What an article is, printed above its title: `Research Article`, `Tutorial`, `·研究与探讨·`. */
const ARTICLE_TYPE =
  /^(?:an?\s)?[\p{L}\s&-]{0,40}\b(?:article|articles|paper|papers|review|reviews|letter|letters|tutorial|guide|report|communication|note|notes|essay|perspective|editorial|commentary|preprint|draft|manuscript)$/iu
const DATE =
  /^(?:(?:19|20)\d\d\s?年(?:\s?\d{1,2}\s?月)?(?:\s?\d{1,2}\s?日)?|(?:\d{1,2}\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.?\s(?:\d{1,2},?\s)?(?:19|20)\d\d|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2})$/iu

/** Longest front matter that is looked at, in blocks. */
const FRONT = 40

interface Group {
  readonly blocks: ReadonlyArray<number>
  readonly score: number
  readonly byline: {readonly blocks: ReadonlyArray<number>; readonly names: ReadonlyArray<string>}
}

/**
 * The title of the paper and its byline, before or after the abstract.
 *
 * Looked for among short lines before the body begins. A byline below, running heads that repeat it, and the place at
 * the top speak for a title; a paper that begins with body text has none.
 *
 * @param free blocks that are no abstract, keyword, heading or entry
 * @param body index of the first block of the body
 * @param lang language of the body
 */
export function findTitle(
  blocks: ReadonlyArray<BlockView>,
  free: (index: number) => boolean,
  body: number,
  lang: 'en' | 'zh',
  furniture: ReadonlyArray<Furniture>,
): TitleSpan {
  const heads = new Set(furniture.slice(0, 4000).map(({text}) => foldText(text.slice(0, 200))))
  const groups: Group[] = []
  const end = Math.min(body, blocks.length)
  for (let i = 0; i < end && i < FRONT * 3; i++) {
    if (!free(i) || !isTitleLine(blocks[i]!)) continue
    let last = i
    while (last + 1 < end && free(last + 1) && last - i < 6 && runsOn(blocks, i, last)) last++
    const run = range(i, last).filter((at, k, all) => all.length < 2 || !isRepeat(blocks, at, all.slice(k + 1)))
    const trimmed = run.filter((at, k) => k > 0 || run.length < 2 || !ARTICLE_TYPE.test(blocks[at]!.text.trim()))
    groups.push(scoreGroup(blocks, free, trimmed, {first: groups.length === 0, lang, heads}))
    i = last
  }
  const best = groups.reduce<Group | null>((a, b) => (a && a.score >= b.score ? a : b), null)
  if (!best || best.score < 1) return {blocks: [], authorBlocks: [], names: []}
  return {blocks: best.blocks, authorBlocks: best.byline.blocks, names: best.byline.names}
}

function scoreGroup(
  blocks: ReadonlyArray<BlockView>,
  free: (index: number) => boolean,
  group: ReadonlyArray<number>,
  context: {first: boolean; lang: 'en' | 'zh'; heads: ReadonlySet<string>},
): Group {
  let run = group
  let byline = bylineAfter(blocks, free, run.at(-1)! + 1)
  const lastName = run.length > 1 ? readByline(blocks[run.at(-1)!]!.text) : []
  if (byline.names.length === 0 && lastName.length > 0) {
    byline = {blocks: [run.at(-1)!], names: lastName}
    run = run.slice(0, -1)
  }
  const text = run.map((at) => blocks[at]!.text).join(' ')
  const folded = foldText(text.slice(0, 400))
  let score = 0.6
  if (byline.names.length > 0) score += 1.2
  if (context.first) score += 0.5
  if (context.heads.has(folded) || [...context.heads].some((head) => folded.length > 8 && head.includes(folded)))
    score += 1
  const language = /\p{Script=Han}{2}/u.test(text) ? 'zh' : 'en'
  score += language === context.lang ? 0.6 : -0.8
  if (folded.length < (language === 'zh' ? 5 : 12)) score -= 1
  if (ARTICLE_TYPE.test(text.trim())) score -= 1
  if (readByline(text).length > (context.first ? 1 : 0)) score -= 1.5
  const after = blocks[run.at(-1)! + 1]
  if (after?.front?.kind === 'abstract') score += 0.5
  return {blocks: run, score, byline}
}

/** Lines of names below a title; lines of numbers and marks that fell out of them are passed over. */
function bylineAfter(
  blocks: ReadonlyArray<BlockView>,
  free: (index: number) => boolean,
  first: number,
): Group['byline'] {
  const found: number[] = []
  const names: string[] = []
  for (let i = first; i < blocks.length && i < first + 8; i++) {
    const block = blocks[i]!
    if (!free(i) || block.front || block.prose) break
    const more = readByline(block.text)
    if (more.length === 0) {
      if (found.length > 0 || i > first + 1) break
      continue
    }
    found.push(i)
    names.push(...more)
  }
  return {blocks: found, names}
}

function isTitleLine(block: BlockView): boolean {
  const text = block.text.trim()
  if (block.front || block.caption || block.debris || text.length > 400 || DATE.test(text)) return false
  if (block.hint && block.hint !== 'title' && block.hint !== 'heading') return false
  if (/^[（(\d*∗†‡]/.test(text) || /^\p{Ll}{2}/u.test(text)) return false
  return titleLikeness(text.slice(0, 240), block.shape) + longTitle(text) > 0
}

/** Titles of papers run longer than those of sections. */
const longTitle = (text: string): number => (text.length > 60 ? Math.min(2.5, (text.length - 60) / 60) : 0) + 0.3

/** The next line goes on with the title: same language, no byline, no label, no address. */
function runsOn(blocks: ReadonlyArray<BlockView>, first: number, last: number): boolean {
  const next = blocks[last + 1]!
  if (next.lang !== blocks[first]!.lang || next.prose || next.front || next.debris) return false
  const text = next.text.trim()
  if (DATE.test(text) || readByline(text).length > 1 || /^[（(]/.test(text)) return false
  return text.length < 200 && titleLikeness(text, next.shape) > -0.6 && !/@/.test(text)
}

/** The line says what the lines after it say again: a running head above its own title. */
function isRepeat(blocks: ReadonlyArray<BlockView>, at: number, after: ReadonlyArray<number>): boolean {
  const strip = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]/gu, '')
  const one = strip(blocks[at]!.text)
  const rest = strip(after.map((i) => blocks[i]!.text).join(''))
  return one.length > 6 && (rest.startsWith(one) || (one.startsWith(rest) && rest.length > 6))
}

function range(first: number, last: number): number[] {
  return Array.from({length: last - first + 1}, (_, i) => first + i)
}
