import type {Furniture} from '../model/document.ts'
import {findByline, readByline} from '../text/bylines.ts'
import {beginsWith, HAN, holdsRun, LETTER, LOWER, NUMBER, only} from '../text/character-classes.ts'
import {foldText} from '../text/loose-match.ts'
import {coverField, isMasthead} from '../text/mastheads.ts'
import {shapeOf} from '../text/shape.ts'
import {isAddress, isPlace, titleLikeness} from '../text/title-likeness.ts'
import type {BlockView} from './blocks.ts'

export interface TitleSpan {
  /** Blocks of the title, in order. */
  readonly blocks: ReadonlyArray<number>
  readonly authorBlocks: ReadonlyArray<number>
  readonly names: ReadonlyArray<string>
}

/** What an article is, printed above its title: `Research Article`, `An Example Tutorial`. */
const isArticleType = (text: string): boolean => TYPE_END.test(text) && ARTICLE_TYPE.test(text)
/** Its last word: a first look, since the whole is long to compile. */
const TYPE_END =
  /(?:articles?|papers?|reviews?|letters?|tutorial|guide|report|communication|notes?|essay|perspective|editorial|commentary|preprint|draft|manuscript)$/iu
const ARTICLE_TYPE =
  /^(?:an?\s)?[\p{L}\s&-]{0,40}\b(?:article|articles|paper|papers|review|reviews|letter|letters|tutorial|guide|report|communication|note|notes|essay|perspective|editorial|commentary|preprint|draft|manuscript)$/iu
const isDate = (text: string): boolean => /(?:19|20)\d\d/.test(text) && DATE.test(text)
const DATE =
  /^(?:(?:19|20)\d\d\s?年(?:\s?\d{1,2}\s?月)?(?:\s?\d{1,2}\s?日)?|(?:\d{1,2}\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.?\s(?:\d{1,2},?\s)?(?:19|20)\d\d|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2})$/iu

/** Longest front matter that is looked at, in blocks. */
const FRONT = 120
/** Most lines of a title and its byline together. */
const RUN = 14

interface Group extends TitleSpan {
  readonly score: number
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
  const heads = [...new Set(furniture.slice(0, 2000).map(({text}) => foldText(text.slice(0, 200))))]
  const end = Math.min(body, blocks.length, FRONT)
  let best: Group | null = null
  let first = true
  for (let i = 0; i < end; i++) {
    if (!free(i) || !isTitleLine(blocks[i]!)) continue
    let last = i
    while (last + 1 < end && free(last + 1) && last - i < RUN && runsOn(blocks, i, last)) last++
    const group = readGroup(blocks, range(i, last), {first, lang, heads})
    if (!best || group.score > best.score) best = group
    first = false
    i = last
  }
  if (!best || best.score < 1) return {blocks: [], authorBlocks: [], names: []}
  if (best.names.length === 0) return {...best, ...coverAuthors(blocks.slice(0, end))}
  return best.names.length === 1 ? withOthers(best, blocks, end, free) : best
}

/** The authors whom the fields of a thesis's cover name. */
function coverAuthors(blocks: ReadonlyArray<BlockView>): Pick<TitleSpan, 'authorBlocks' | 'names'> {
  const fields = blocks.filter(({text}) => coverField(text)?.author)
  return {
    authorBlocks: fields.map(({index}) => index),
    names: fields.flatMap(({text}) => readByline(coverField(text)!.author!)),
  }
}

/**
 * A title whose authors stand one by one, each above the own address.
 *
 *     > | Ada Wong ␊ Example University ␊ Eve Lee ␊ Sample Institute ␊ ABSTRACT
 */
function withOthers(
  title: TitleSpan,
  blocks: ReadonlyArray<BlockView>,
  end: number,
  free: (index: number) => boolean,
): TitleSpan {
  const found = [...title.authorBlocks]
  const names = [...title.names]
  for (let at = (found.at(-1) ?? end) + 1; at + 1 < end && free(at) && !blocks[at]!.prose; at++) {
    if (blocks[at]!.front && blocks[at]!.front!.kind !== 'author-note') break
    const others = readByline(blocks[at]!.text)
    if (others.length !== 1 || names.includes(others[0]!) || !isPlace(blocks[at + 1]!.text)) continue
    found.push(at)
    names.push(others[0]!)
  }
  return {...title, authorBlocks: found, names}
}

/** The byline in the block below a title that is known. */
export function bylineBelow(blocks: ReadonlyArray<BlockView>, title: number): TitleSpan {
  const names = readByline(blocks[title + 1]?.text ?? '')
  return {blocks: [title], authorBlocks: names.length > 0 ? [title + 1] : [], names}
}

/** Part a run of lines into title and byline, and judge it. */
function readGroup(
  blocks: ReadonlyArray<BlockView>,
  run: ReadonlyArray<number>,
  context: {first: boolean; lang: 'en' | 'zh'; heads: ReadonlyArray<string>},
): Group {
  const byline = findByline(run.map((at) => blocks[at]!.text.trim()))
  const upper = byline ? run.slice(0, byline.from) : run.slice(0, 6)
  const lines = upper
    .filter((at, k) => k === upper.length - 1 || !isRepeat(blocks, at, upper.slice(k + 1)))
    .filter((at, k, all) => all.length < 2 || k > 0 || !isArticleType(blocks[at]!.text.trim()))
  const text = lines.map((at) => blocks[at]!.text.trim()).join(' ')
  const folded = foldText(text.slice(0, 400))
  const language = holdsRun(text, HAN, 2) ? 'zh' : 'en'
  const after = blocks[run.at(-1)! + 1]
  let score = 0.2 + Math.min(0.4, titleLikeness(text.slice(0, 240), shapeOf(text)) + longTitle(text))
  if (byline) score += 1.2
  if (context.first) score += 0.5
  const repeated = folded.length > 8 && context.heads.some((head) => head.includes(folded))
  if (repeated) score += 1
  if (!byline && !repeated && isNoTitle(text)) score -= 1.5
  score += language === context.lang ? 0.6 : -0.8
  if (folded.length < (language === 'zh' ? 5 : 12)) score -= 1
  if (isArticleType(text)) score -= 1
  if (readByline(text).length > (context.first ? 1 : 0)) score -= 1.5
  if (after?.front?.kind === 'abstract' || (after && isAddress(after.text))) score += 0.5
  const authorBlocks = byline ? run.slice(byline.from, byline.to) : []
  return {blocks: lines, authorBlocks, names: byline?.names ?? [], score}
}

function isTitleLine(block: BlockView): boolean {
  const text = block.text.trim()
  if (block.front || block.caption || block.debris || text.length > 400 || isDate(text)) return false
  if (isMasthead(text) || coverField(text)) return false
  if (block.prose || (block.hint && block.hint !== 'title' && block.hint !== 'heading')) return false
  return !/^[（(\d*∗†‡]/.test(text) && !(beginsWith(text, LOWER) && /^\p{Ll}{2}/u.test(text))
}

/** What no title looks like: a sentence, two of them, an item of a list, a quotation. */
const isNoTitle = (text: string): boolean =>
  /，|[。；;,、:：]$|[^.]\.$/.test(text) ||
  /。./.test(text) ||
  (text.includes('. ') && /\p{Ll}{3}[\p{L})]?\. \p{Lu}/u.test(text)) ||
  /^[•●■▪◆–—-]|^“[^”]*”$/.test(text)

/** Titles of papers run longer than those of sections. */
const longTitle = (text: string): number => (text.length > 60 ? Math.min(2.5, (text.length - 60) / 60) : 0) + 0.3

/** The next line goes on with the title or its byline: same language, no label, no address. */
function runsOn(blocks: ReadonlyArray<BlockView>, first: number, last: number): boolean {
  const next = blocks[last + 1]!
  if (next.front || next.debris) return false
  const text = next.text.trim()
  if (isMasthead(text) || coverField(text)) return false
  if (readByline(text).length > 0) return true
  if (next.lang !== blocks[first]!.lang || next.prose) return false
  return !isDate(text) && !/^[（(]/.test(text) && text.length < 240 && !isAddress(text)
}

/** The line says what the lines after it say again: a running head above its own title. */
function isRepeat(blocks: ReadonlyArray<BlockView>, at: number, after: ReadonlyArray<number>): boolean {
  const strip = (text: string): string => only(foldText(text), LETTER | NUMBER)
  const one = strip(blocks[at]!.text)
  const rest = strip(after.map((i) => blocks[i]!.text).join(''))
  return one.length > 6 && (rest.startsWith(one) || (one.startsWith(rest) && rest.length > 6))
}

function range(first: number, last: number): number[] {
  return Array.from({length: last - first + 1}, (_, i) => first + i)
}
