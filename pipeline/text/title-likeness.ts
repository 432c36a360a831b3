import {isDebris, type Shape} from './shape.ts'
import {unitSet} from './unit-set.ts'

/** Words that a heading does not end with. */
const OPEN_ENDS = new Set(
  'a an the of in on at to for from by with and or as is are was were be that which than we our its this these between into via per not but if when such using'.split(
    ' ',
  ),
)
/** Words of an address; they count with a comma or a mark beside them. */
const PLACE =
  /\b(?:universit\w{0,6}|department|dept|institut\w{0,4}|college|school of|laborator\w{1,4}|academy|hospital|faculty|corporation|ltd|inc)\b|大学|学院|研究院|研究所|实验室|医院|公司/i
/** Words that only an address has: `1 Department of …` is an affiliation, no heading. */
const SURELY_PLACE = /@|\b(?:department|university|school|faculty|college) of\b|有限公司|邮编|\be-?mail\b/i

/**
 * How much a line looks like the title of a section: above 0 it may be one, 1 is a perfect one.
 *
 * Titles are short and no sentences: no stop at the end, none inside, brackets closed, no formula.
 */
export function titleLikeness(text: string, shape: Shape): number {
  const trimmed = text.trim()
  const size = shape.han + shape.tokens * 2.2
  if (trimmed.length > 240 || isDebris(shape)) return -3
  let score = 1
  if (size > 34) score -= (size - 34) / 16
  const end = trimmed.at(-1) ?? ''
  if (/[。；;，,、]/.test(end)) score -= 2
  if (/[:：]/.test(end)) score -= 1.2
  if (/[.．]/.test(end)) score -= trimmed.endsWith('...') ? 2 : 1.2
  if (/[-‐–—=(（[]/.test(end)) score -= 1.5
  if (/[。；！]./.test(trimmed)) score -= 1.5
  if (/[a-z)]\. [A-Z]/.test(trimmed)) score -= 2
  if (isAddress(trimmed)) score -= 2
  if (shape.math > 0) score -= Math.min(1.5, (4 * shape.math) / Math.max(6, shape.length))
  if (/(?:\s[\d.,%±−-]{1,12}){2,}$/.test(trimmed.slice(-60))) score -= 1.5
  if (/\[\d{1,3}(?:[-–,，]\s?\d{1,3}){0,5}\]/.test(trimmed)) score -= 0.8
  if (unbalanced(trimmed)) score -= 0.8
  const words = trimmed.split(/\s+/)
  const lastWord = words.at(-1)!.toLowerCase()
  if (words.length > 1 && OPEN_ENDS.has(lastWord)) score -= 1.5
  if (/^[a-z]/.test(trimmed) && shape.han === 0) score -= 0.7
  if (/^[，。、；：,.;:)）\]]/.test(trimmed)) score -= 2
  return score
}

/** Whether a line is an affiliation or an address: `Example University, Some City`. */
export const isAddress = (text: string): boolean =>
  SURELY_PLACE.test(text) || (PLACE.test(text) && /[,，;；]|^\s*[\d*∗†‡§(（]|\d{6}/.test(text))

/** Whether a short line says where somebody works, on a line of its own: `Example University`, `ada@example.org`. */
export const isPlace = (text: string): boolean => text.length < 120 && (isAddress(text) || PLACE.test(text))

function unbalanced(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isOpener(unit)) depth++
    else if (isCloser(unit) && --depth < 0) return true
  }
  return depth !== 0
}
const isOpener = unitSet('([（【')
const isCloser = unitSet(')]）】')
