import type {BlockKind} from '../model/document.ts'
import {isCaptionLine, isNumberless} from '../text/caption-labels.ts'
import {isCode, isStep} from '../text/code-signs.ts'
import {readHeadingNumber} from '../text/heading-numbers.ts'
import type {BlockView} from './blocks.ts'

const BULLET = /^\s{0,8}(?:[•●○◆◇■□▪▸►–—*·‣∙]|[-–—]\s|\(?[a-zivx]{1,4}\)\s|[①-⑳])/
/**
 * The kind of a block that is no title, heading, abstract or entry.
 *
 * @param next the block below it
 */
export function bodyKind(block: BlockView, next?: BlockView): BlockKind {
  if (block.hint && block.hint !== 'heading' && block.hint !== 'paragraph') return block.hint
  if (isCaption(block)) return 'caption'
  if (isFootnote(block)) return 'footnote'
  if (block.debris) return debrisKind(block)
  if (isItem(block)) return isStep(block.text) ? 'other' : 'list-item'
  if (isCode(block.text)) return 'other'
  return isFragment(block) && !leadsToFormula(block, next) ? 'other' : 'paragraph'
}

const isCaption = (block: BlockView): boolean =>
  block.caption ? isCaptionLine(block.text) : !block.prose && isNumberless(block.text)

/** `1Some methods may …`, `∗Zhuhai …`, `† These authors …`: a mark and text without a blank between. */
function isFootnote(block: BlockView): boolean {
  if (/^\s{0,4}[∗†‡§¶✉]/.test(block.text)) return true
  if (!/^\s{0,4}\d/.test(block.text) || !/^\s{0,4}\d{1,2}(?=[\p{Lu}\p{Script=Han}]|https?:)/u.test(block.text))
    return false
  return !/^\s{0,4}\d{1,2}\s?[年月日个种次条章节名位款项%]/.test(block.text) && !/^\s{0,4}\d{1,2}D\b/.test(block.text)
}

function debrisKind(block: BlockView): BlockKind {
  const {math, digits, length} = block.shape
  if (math > 0 && math * 3 >= digits) return 'formula'
  return digits * 2 > length ? 'table' : 'other'
}

function isItem(block: BlockView): boolean {
  if (BULLET.test(block.text)) return true
  const number = readHeadingNumber(block.text)
  return !!number && number.parts.length === 1 && number.punctuation !== '' && number.scheme !== 'chapter'
}

/** A few words that end nothing and begin nothing: labels inside figures, cells of tables. */
function isFragment(block: BlockView): boolean {
  if (block.prose) return false
  const {han, words, last} = block.shape
  if (/[。.！？!?：:；;，,]/.test(last)) return false
  return han + words * 2 < 14
}

/** A few words of prose that a formula follows: `The share of marks in a sheet is`, `每页的引文数满足`. */
function leadsToFormula({text, shape}: BlockView, next: BlockView | undefined): boolean {
  if (!next?.debris || next.shape.math === 0) return false
  if (shape.han > 5) return LEADS_TO.test(text)
  if (shape.tokens < 4 || shape.math > 0) return false
  return /^\p{L}{1,20}\s/u.test(text) && (text.match(FUNCTION_WORDS)?.length ?? 0) > 1
}
const LEADS_TO = /(?:满足|定义为|表示为|分别为|记[为作]|写[为作成]|服从|给出|得到|如下|等于)$/
const FUNCTION_WORDS = /\b(?:an?|the|is|are|was|were|be|we|it|this|that|with|by|of|in|on|at|for|to|from|as|and|or)\b/gi
