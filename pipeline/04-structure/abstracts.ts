import {readHeadingNumber} from '../text/heading-numbers.ts'
import {sectionRole} from '../text/section-names.ts'
import {endsSentence, shapeOf} from '../text/shape.ts'
import {titleLikeness} from '../text/title-likeness.ts'
import type {BlockView} from './blocks.ts'
import {readKeywords} from './keywords.ts'

/** An abstract as it stands in the blocks. */
export interface AbstractSpan {
  /** Block of its label. */
  readonly label: number
  /** First and last block that hold its text. */
  readonly first: number
  readonly last: number
  /** Offsets of its text, label left out. */
  readonly start: number
  readonly end: number
  readonly lang: 'en' | 'zh'
  /** Blocks of its keywords, label included; empty where it has none. */
  readonly keywordBlocks: ReadonlyArray<number>
  readonly keywords: ReadonlyArray<string>
}

/** How far keywords may stand below the label of their abstract, in blocks. */
const REACH = 14

/** Abstracts by their labels, with their keywords. `listed` tells the blocks that lie in a reference list. */
export function findAbstracts(
  blocks: ReadonlyArray<BlockView>,
  listed: (index: number) => boolean,
): ReadonlyArray<AbstractSpan> {
  const found: AbstractSpan[] = []
  let bodyBegan = false
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!
    if (listed(i)) continue
    if (!opensAbstract(block, bodyBegan)) {
      bodyBegan ||= sectionRole(block.text) === 'body' || isNumberedHeading(block, 1)
      continue
    }
    const span = spanOf(blocks, i)
    if (!span) continue
    found.push(span)
    i = Math.max(span.last, ...span.keywordBlocks)
  }
  const unlabelled = unlabelledAbstract(blocks, listed)
  return unlabelled && found.every(({lang}) => lang !== unlabelled.lang) ? [unlabelled, ...found] : found
}

/** Paragraphs of an abstract without a label, at most, and the shortest of them in all: in Han characters, half of it in Latin letters. */
const UNLABELLED = {most: 4, shortest: 80} as const

/**
 * The prose right above the first keywords, where no label names it.
 *
 *     > | Received: 4 March 2019 ␊ Sheets of 400 readers were … ␊ Keywords: reading, sheets
 */
function unlabelledAbstract(blocks: ReadonlyArray<BlockView>, listed: (index: number) => boolean): AbstractSpan | null {
  const label = blocks.findIndex(({front}) => front?.kind === 'keywords' && (front.marked || front.alone))
  const heading = blocks.findIndex((block) => sectionRole(block.text) === 'body' || isNumberedHeading(block, 1))
  if (label < 1 || label > FRONT || (heading >= 0 && heading < label)) return null
  const {lang} = blocks[label - 1]!
  let first = label
  while (label - first < UNLABELLED.most && first > 0 && isPlainProse(blocks[first - 1]!, lang) && !listed(first - 1))
    first--
  if (first === label) return null
  const {start} = blocks[first]!
  const {end} = blocks[label - 1]!
  if ((end - start) * (lang === 'zh' ? 1 : 0.5) < UNLABELLED.shortest) return null
  const keywords = readKeywords(blocks, label)
  const span = {label: first, first, last: label - 1, start, end, lang}
  return {...span, keywordBlocks: keywords.blocks, keywords: keywords.terms}
}
/** Blocks that the front matter takes, at most. */
const FRONT = 60

const isPlainProse = (block: BlockView, lang: 'en' | 'zh'): boolean =>
  block.prose && !block.front && !block.hint && block.lang === lang

function opensAbstract(block: BlockView, bodyBegan: boolean): boolean {
  const front = block.front
  if (front?.kind !== 'abstract') return false
  const rest = block.text.slice(front.end)
  if (front.alone) return block.text.length < 40 && (!bodyBegan || !/summary|synopsis|提要/i.test(block.text))
  if (!block.prose && rest.length < 60) return false
  if (front.marked) return true
  return (
    /^\s/.test(block.text[front.end - 1] ?? '') &&
    /^[\p{Lu}\p{Script=Han}]/u.test(rest) &&
    !/^summary/i.test(block.text)
  )
}

function spanOf(blocks: ReadonlyArray<BlockView>, label: number): AbstractSpan | null {
  const front = blocks[label]!.front!
  let first = front.alone ? label + 1 : label
  if (front.alone && opensAbstract(blocks[first] ?? blocks[label]!, false) && first < blocks.length) return null
  if (front.alone && isNumberedHeading(blocks[first], 99) && blocks[first + 1]?.prose) first++
  const stop = stopOf(blocks, first)
  if (stop <= first && front.alone) return null
  const keywordsFollow = blocks[stop]?.front?.kind === 'keywords'
  const last = keywordsFollow ? stop - 1 : lastOf(blocks, first, stop, front.alone)
  const start = front.alone ? blocks[first]!.start : blocks[label]!.start + front.end
  const end = blocks[last]!.end
  const text = blocks[first]!.text.slice(front.alone ? 0 : front.end)
  const shape = shapeOf(text)
  const lang = shape.han * 4 > shape.latin ? 'zh' : 'en'
  const size = (end - start) * (lang === 'zh' ? 2 : 1)
  if (front.alone && (size < 90 || size < 30 * (last - first + 1))) return null
  const keywords = keywordsFollow ? readKeywords(blocks, stop) : {blocks: [], terms: []}
  return {
    label,
    first,
    last,
    start,
    end,
    lang,
    keywordBlocks: keywords.blocks,
    keywords: keywords.terms,
  }
}

/** The first block after `first` that cannot be the abstract: a label, a heading, another language. */
function stopOf(blocks: ReadonlyArray<BlockView>, first: number): number {
  const lang = blocks[first]?.lang
  let at = first
  for (; at < blocks.length && at - first < REACH; at++) {
    const block = blocks[at]!
    if (at > first && block.front && (block.front.marked || block.front.alone || block.front.kind === 'keywords')) break
    if (at > first && (block.prose ? block.lang !== lang : isHeadingLike(block, blocks[at + 1]))) break
  }
  return at
}

/**
 * Where no keywords close the abstract: all up to a heading where the label stood alone and the heading is near;
 * otherwise its first block, and those that finish its sentence.
 */
function lastOf(blocks: ReadonlyArray<BlockView>, first: number, stop: number, alone: boolean): number {
  let last = first
  if (alone && stop - first < REACH && stop < blocks.length) {
    for (let at = first; at < stop; at++) if (blocks[at]!.prose) last = at
    return last
  }
  while (last + 1 < stop && !isFinished(blocks[last]!)) last++
  return last
}

const isFinished = (block: BlockView): boolean => endsSentence(block.text)

/** A known name, a numbered title, or a number with its title on the next line. */
function isHeadingLike(block: BlockView, next: BlockView | undefined): boolean {
  if (sectionRole(block.text) !== null) return true
  if (readHeadingNumber(block.text)?.end !== block.text.length) return isNumberedHeading(block, 99)
  return !!next && !next.prose && (sectionRole(next.text) !== null || titleLikeness(next.text, next.shape) > 0.6)
}

/** `1 Introduction`: a number up to `most` and a title, or the number alone. */
function isNumberedHeading(block: BlockView | undefined, most: number): boolean {
  if (!block || block.text.length > 200) return false
  const number = readHeadingNumber(block.text)
  if (!number || number.parts[0]! > most || number.scheme === 'digit-bracket') return false
  const title = block.text.slice(number.end)
  if (!title) return number.punctuation !== '' || number.scheme === 'decimal'
  if (sectionRole(title)) return true
  return !block.prose && titleLikeness(title, shapeOf(title)) > 0.4
}
