import type {Abstract, Lang, ReflowedDocument} from '../model/document.ts'
import {readByline} from '../text/bylines.ts'
import {classAt, LETTER} from '../text/character-classes.ts'
import {foldText} from '../text/loose-match.ts'
import {languageOf} from '../text/scripts.ts'
import {sectionRole} from '../text/section-names.ts'
import {isAddress} from '../text/title-likeness.ts'
import type {AbstractSpan} from './abstracts.ts'
import {belongings} from './belonging.ts'
import type {BlockView} from './blocks.ts'
import {bylineBelow, findTitle} from './title.ts'

export interface FrontMatter {
  readonly title: string | null
  readonly authors: ReadonlyArray<{readonly name: string}>
  readonly languages: ReadonlyArray<Lang>
  readonly abstracts: ReadonlyArray<Abstract>
  readonly titleBlocks: ReadonlyArray<number>
  readonly authorBlocks: ReadonlyArray<number>
  /** Labels, affiliations, dates, funding lines. */
  readonly otherBlocks: ReadonlyArray<number>
}

/** What stands before the body, or after it where a page order put it there. */
export function frontMatter(
  document: ReflowedDocument,
  blocks: ReadonlyArray<BlockView>,
  spans: ReadonlyArray<AbstractSpan>,
  free: (index: number) => boolean,
  isHeading: (index: number) => boolean,
  givenTitle: number | null,
): FrontMatter {
  const body = introduction(blocks, spans, isHeading) ?? bodyStart(blocks, free, isHeading)
  const bodyLang = languageOf(document.text.slice(blocks[body]?.start ?? 0, (blocks[body]?.start ?? 0) + 20_000))
  const title =
    givenTitle === null ? findTitle(blocks, free, body, bodyLang, document.furniture) : bylineBelow(blocks, givenTitle)
  const printed = withoutMark(title.blocks.map((i) => blocks[i]!.text.trim()).join(joint(bodyLang)))
  const head = title.names.length > 0 ? null : readHeads(document, printed)
  const names = head?.names ?? title.names
  const text = printed || (spans[0] && spans[0].label < 2 ? (head?.title ?? '') : '')
  const trimmed = spans.map((span) => ({...span, ...trim(document.text, span.start, span.end)}))
  const own = belongings(
    trimmed.map(({lang, start, end}) => ({lang, text: document.text.slice(start, end)})),
    {lang: bodyLang, text: bodyText(blocks, free)},
    text,
    without(
      document.text,
      spans.flatMap((span) => [span, ...span.keywordBlocks.map((i) => blocks[i]!)]),
    ),
  )
  const abstracts = trimmed.map(({start, end, ...span}, i): Abstract => {
    return {
      lang: span.lang,
      text: document.text.slice(start, end),
      start,
      end,
      keywords: span.keywords,
      belongs: own[i]!,
    }
  })
  const languages: Lang[] = [bodyLang]
  if (abstracts.some(({lang}) => lang !== bodyLang)) languages.push(bodyLang === 'zh' ? 'en' : 'zh')
  const taken = new Set([...title.blocks, ...title.authorBlocks])
  const otherBlocks = blocks
    .filter((block) => free(block.index) && !taken.has(block.index) && isAside(block, body))
    .map(({index}) => index)
    .concat(spans.filter(({lang}) => lang !== bodyLang).flatMap((span) => aboveAbstract(blocks, span, free)))
  return {
    title: text || null,
    authors: names.map((name) => ({name})),
    languages: languages.sort().reverse(),
    abstracts,
    titleBlocks: title.blocks,
    authorBlocks: title.authorBlocks,
    otherBlocks,
  }
}

/** How far the introduction may stand below an abstract and its keywords, in blocks. */
const NEAR = 25
/** Names of first sections. */
const FIRST =
  /^(?:[\dⅠI]{1,2}[.．、]?|[一]、)?\s*(?:introduction|background|引\s{0,4}言|前\s{0,4}言|绪\s{0,4}论|导\s{0,4}言|导\s{0,4}论)[.。:：]?$/i

/** The heading of the introduction, where it stands close below an abstract: what lies between is front matter. */
function introduction(
  blocks: ReadonlyArray<BlockView>,
  spans: ReadonlyArray<AbstractSpan>,
  isHeading: (index: number) => boolean,
): number | null {
  const at = blocks.findIndex(({text}, i) => (isHeading(i) || text.length < 40) && FIRST.test(text.trim()))
  const above = spans.filter(({last}) => last < at)
  if (at < 0 || above.length === 0) return null
  const last = Math.max(...above.flatMap(({last, keywordBlocks}) => [last, ...keywordBlocks]))
  return at > last && at - last <= NEAR ? at : null
}

/** The first numbered or well-known heading, or the first paragraph that is no front matter, whichever comes first. */
function bodyStart(
  blocks: ReadonlyArray<BlockView>,
  free: (index: number) => boolean,
  isHeading: (index: number) => boolean,
): number {
  const begins = (block: BlockView): boolean => {
    if (!free(block.index)) return isHeading(block.index)
    return (
      (block.prose && !block.front && !isNote(block.text) && !isPlaces(block.text)) || sectionRole(block.text) !== null
    )
  }
  const at = blocks.findIndex(begins)
  if (at >= 0) return at
  // A few lines without a paragraph of some length: the first whole sentence is the body.
  const sentence = blocks.findIndex((block) => free(block.index) && !block.front && endsAsSentence(block))
  return sentence < 0 ? blocks.length : sentence
}

/** Ends as a sentence does, a marker after its stop included; in English six words or more. */
const endsAsSentence = ({text, shape}: BlockView): boolean =>
  /[。！？](?:\s?[[［〔][^\]］〕]{1,40}[\]］〕])?\s{0,4}$/.test(text.slice(-60)) ||
  (shape.words >= 6 && /[.?!]\s{0,4}$/.test(text.slice(-20)))

/** Marks that open a note or an affiliation. */
const isNote = (text: string): boolean =>
  /^\s{0,4}[∗†‡§¶*✉]/.test(text) || (/^\s{0,4}\d/.test(text) && /^\s{0,4}\d{1,2}\s?[\p{Lu}\p{Script=Han}]/u.test(text))

/** Affiliations in brackets or counted: `（1. 示例大学 教育学院，浙江 宁波 315211；2. …）`. */
const isPlaces = (text: string): boolean => text.length < 600 && /^\s{0,4}[（(\d]/.test(text) && isAddress(text)

/** Lines of front matter that are no prose: all short lines before the body, labelled lines anywhere. */
function isAside(block: BlockView, body: number): boolean {
  if (block.front && block.front.kind !== 'abstract' && (block.front.marked || block.front.alone))
    return block.text.length < 1200
  return block.index < body && !block.caption
}

/** Blocks of a title, a byline and addresses, at most. */
const MOST_ABOVE = 6

/** Title, byline and addresses in the other language above its abstract, wherever in the paper they stand. */
function aboveAbstract(
  blocks: ReadonlyArray<BlockView>,
  {label, lang}: AbstractSpan,
  free: (index: number) => boolean,
): number[] {
  const found: number[] = []
  for (let at = label - 1; at >= 0 && label - at <= MOST_ABOVE; at--) {
    const block = blocks[at]!
    if (!free(at) || block.lang !== lang || block.caption || block.text.length > 600) break
    if (block.prose && !isAddress(block.text)) break
    found.push(at)
  }
  return found
}

/** A text without some of its ranges, in their order. */
function without(text: string, ranges: ReadonlyArray<{start: number; end: number}>): string {
  const parts: string[] = []
  let at = 0
  for (const {start, end} of ranges) {
    if (start > at) parts.push(text.slice(at, start))
    at = Math.max(at, end)
  }
  return [...parts, text.slice(at)].join('\n')
}

/** The prose that is no abstract and no entry. */
const bodyText = (blocks: ReadonlyArray<BlockView>, free: (index: number) => boolean): string =>
  blocks
    .filter((block) => block.prose && free(block.index))
    .map(({text}) => text)
    .join('\n')

/** A title without the mark behind it that leads to a note: `What a marker says∗`. */
const withoutMark = (title: string): string =>
  /[*∗⁎†‡✩☆★①]$/.test(title) ? title.replace(/(?<=[\p{L}\p{N}\p{P}])\s?[*∗⁎†‡✩☆★①]{1,3}$/u, '') : title

const joint = (lang: Lang): string => (lang === 'zh' ? '' : ' ')

function trim(text: string, from: number, to: number): {start: number; end: number} {
  let start = from
  let end = to
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return {start, end}
}

/**
 * The author and the title in a running head: `◇周　恒：……研究`. Where the paper prints its title, the head has to say it
 * too; where it opens with its abstract and prints none, the head is the only place that gives it.
 */
function readHeads(document: ReflowedDocument, printed: string): {names: ReadonlyArray<string>; title: string} | null {
  const key = foldText(printed).slice(0, 12)
  for (const {text, kind} of document.furniture) {
    if (kind !== 'running-head') continue
    const head = text.slice(0, 300).trim()
    const colon = head.search(/[:：]/)
    if (colon < 1 || colon > 60 || (!key && !/^[^\p{L}\p{N}]/u.test(head))) continue
    const title = head.slice(colon + 1).trim()
    if (title.length < 4 || !foldText(title).startsWith(key)) continue
    let from = 0
    while (from < colon && !(classAt(head, from) & LETTER)) from++
    const names = readByline(head.slice(from, colon).replace(/\s?(?:，|,)?\s?(?:等|et al\.?)$/, ''))
    if (names.length > 0) return {names, title}
  }
  return null
}
