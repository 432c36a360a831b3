import type {BlockKind} from '../model/document.ts'
import {isNumberless} from '../text/caption-labels.ts'
import {readHeadingNumber} from '../text/heading-numbers.ts'
import type {BlockView} from './blocks.ts'

const BULLET = /^\s{0,8}(?:[•●○◆◇■□▪▸►–—*·‣∙]|[-–—]\s|\(?[a-zivx]{1,4}\)\s|[①-⑳])/
/** What follows the number where a sentence speaks of a figure: `Figure 3 shows`, `图3展示了`. */
const SPEAKS =
  /^(?:shows?|showed|illustrates?|presents?|gives?|depicts?|lists?|summari[sz]es?|compares?|displays?|reports?|provides?|demonstrates?|contains?|indicates?|reveals?|describes?|plots?|is|are|was|were|and|to|in|of|for|as|has|have|can|also|that|which|we|,|，|、|\)|）|和|与|及|或|至|中|所|为|是|展示|显示|给出|描述|列出|表明|说明|示|可|的|以|将|对|则|就|里|上|下|总结|比较|呈现|反映|演示|了)/i

/** The kind of a block that is no title, heading, abstract or entry. */
export function bodyKind(block: BlockView): BlockKind {
  if (block.hint && block.hint !== 'heading' && block.hint !== 'paragraph') return block.hint
  if (isCaption(block)) return 'caption'
  if (isFootnote(block)) return 'footnote'
  if (block.debris) return debrisKind(block)
  if (isItem(block)) return 'list-item'
  return isFragment(block) ? 'other' : 'paragraph'
}

export function isCaption(block: BlockView): boolean {
  const label = block.caption
  if (!label) return !block.prose && isNumberless(block.text)
  const rest = block.text.slice(label.end)
  if (SPEAKS.test(rest)) return /[.:：|]/.test(label.mark) && /^[\p{Lu}\p{Script=Han}]/u.test(rest)
  if (/[.:：|]/.test(label.mark) || rest === '') return true
  return label.lang === 'zh' || /^[\p{Lu}([]/u.test(rest)
}

/** `1Some methods may …`, `∗Zhuhai …`, `† These authors …`: a mark and text without a blank between. */
function isFootnote(block: BlockView): boolean {
  if (/^\s{0,4}[∗†‡§¶✉]/.test(block.text)) return true
  if (!/^\s{0,4}\d{1,2}(?=[\p{Lu}\p{Script=Han}]|https?:)/u.test(block.text)) return false
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
