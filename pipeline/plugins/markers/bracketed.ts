import {unitSet} from '../../text/unit-set.ts'
import {digitOf, readNumbers} from './numbers.ts'

/** A bracketed marker as printed: its own style, before the document's style is known. */
export interface BracketedMarker {
  readonly start: number
  readonly end: number
  readonly style: 'square' | 'wide' | 'tortoise' | 'lens' | 'round'
  readonly numbers: ReadonlyArray<number>
  readonly unlikely: boolean
  /** It tells where in the work, too: `[4, p. 5]`. */
  readonly located?: boolean
  /** Where its block begins: markers of two blocks are never one. */
  readonly block: number
}

type Style = BracketedMarker['style']

const openers: Readonly<Record<string, {readonly close: string; readonly style: Style}>> = {
  '[': {close: ']］', style: 'square'}, // [1-2]
  '［': {close: '］]', style: 'wide'}, // ［3］
  '〔': {close: '〕', style: 'tortoise'}, // 〔4〕
  '【': {close: '】', style: 'lens'}, // 【5】
  '(': {close: ')）', style: 'round'}, // (6, 7)
  '（': {close: '）)', style: 'round'}, // （8）
}
const isOpener = unitSet(Object.keys(openers).join(''))

/** Numbers in brackets take no more characters; `[1, 2, 3, …]` of forty entries does not occur. */
const LONGEST = 160
/** `, p. 5`, `, Theorem 2`, `: 第 3 页`: where in the work. */
const LOCATOR =
  /[,，:：]\s?(?:pp?\.|§|[Ss]ec|[Ss]ection|[Cc]h|[Cc]hapter|[Tt]h|[Dd]ef|[Ll]em|[Pp]rop|[Cc]or|[Rr]em|[Ee]x|[Aa]lg|[Aa]pp|[Ff]ig|[Tt]ab|[Ee]q|[Pp]art|[Vv]ol|[Nn]ote|[Pp]age|[IVX]{1,5}\.\d|第|图|表|页|式|附录)/y

/**
 * All brackets between `from` and `to` that hold nothing but reference numbers, or one and where to look in it. Linear
 * time.
 */
export function findBracketed(text: string, from: number, to: number): BracketedMarker[] {
  const found: BracketedMarker[] = []
  for (let at = from; at < to; at++) {
    if (!isOpener(text.charCodeAt(at))) continue
    const marker = readBracket(text, at, to, openers[text[at]!]!)
    if (!marker) continue
    found.push({...marker, block: from})
    at = marker.end - 1
  }
  return found
}

function readBracket(
  text: string,
  start: number,
  to: number,
  {close, style}: {close: string; style: Style},
): Omit<BracketedMarker, 'block'> | null {
  const limit = Math.min(to, start + LONGEST)
  let at = start + 1
  while (at < limit && isNumeric(text.charCodeAt(at))) at++
  if (at === limit) return null
  const inside = text.slice(start + 1, at)
  if (close.includes(text[at]!)) {
    const read = readNumbers(inside)
    return read && {start, end: at + 1, style, ...read}
  }
  return style === 'square' || style === 'wide' ? readLocated(text, start, at, to, close, style) : null
}

const isNumeric = unitSet('0123456789０１２３４５６７８９-–—−‐‑－~～〜∼,，、;； \n\r\t\u00a0\u2009\u3000')

/** `[4, p. 5]`, `[41, Definition 4.19]`, `[38, V.4 Theorem]`. */
function readLocated(
  text: string,
  start: number,
  stop: number,
  to: number,
  close: string,
  style: Style,
): Omit<BracketedMarker, 'block'> | null {
  let digits = start + 1
  while (digits < stop && (digitOf(text[digits]!) !== undefined || text[digits] === ' ')) digits++
  LOCATOR.lastIndex = digits
  if (digits === start + 1 || !LOCATOR.test(text)) return null
  const read = readNumbers(text.slice(start + 1, digits))
  if (!read || read.numbers.length > 1) return null
  const limit = Math.min(to, start + 60)
  for (let at = stop; at < limit; at++) {
    if (close.includes(text[at]!)) return {start, end: at + 1, style, ...read, located: true}
    if (isOpener(text.charCodeAt(at))) return null
  }
  return null
}
