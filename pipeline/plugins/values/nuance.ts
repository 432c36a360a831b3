import {isHanCode, longestAt, skipBlanks, skipBlanksBack, tableOf, wordBefore} from './characters.ts'
import type {FoundValue} from './index.ts'

type Nuance = 'about' | 'at-least' | 'at-most'

/** Words right before a Chinese value, by their last character. */
const hanBefore = reversed([
  ['近', 'about'],
  ['约', 'about'],
  ['約', 'about'],
  ['大约', 'about'],
  ['大概', 'about'],
  ['将近', 'about'],
  ['接近', 'about'],
  ['约为', 'about'],
  ['约占', 'about'], // 近 30%
  ['超', 'at-least'],
  ['超过', 'at-least'],
  ['超過', 'at-least'],
  ['逾', 'at-least'],
  ['高于', 'at-least'],
  ['多于', 'at-least'],
  ['大于', 'at-least'],
  ['至少', 'at-least'],
  ['不少于', 'at-least'],
  ['不低于', 'at-least'], // 逾 1000 人
  ['不足', 'at-most'],
  ['不到', 'at-most'],
  ['低于', 'at-most'],
  ['少于', 'at-most'],
  ['小于', 'at-most'],
  ['至多', 'at-most'],
  ['最多', 'at-most'],
  ['不超过', 'at-most'],
  ['不高于', 'at-most'], // 不足三成
])

/** Words right after one. */
const hanAfter = new Map<string, Nuance>([
  ['左右', 'about'],
  ['上下', 'about'],
  ['以上', 'at-least'],
  ['以下', 'at-most'],
  ['以内', 'at-most'],
]) // 30% 左右
const hanAfterFirst = tableOf(hanAfter.keys())

const englishBefore = new Map<string, Nuance>([
  ['about', 'about'],
  ['around', 'about'],
  ['approximately', 'about'],
  ['roughly', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['some', 'about'],
  ['circa', 'about'],
  ['estimated', 'about'], // about 30 %
  ['over', 'at-least'],
  ['above', 'at-least'],
  ['exceeding', 'at-least'],
  ['exceeds', 'at-least'],
  ['exceeded', 'at-least'],
  ['least', 'at-least'], // at least 5
  ['under', 'at-most'],
  ['below', 'at-most'],
  ['most', 'at-most'], // at most 5
]) // prettier-ignore
const comparatives = new Map<string, Nuance>([
  ['more', 'at-least'],
  ['greater', 'at-least'],
  ['higher', 'at-least'],
  ['less', 'at-most'],
  ['fewer', 'at-most'],
  ['lower', 'at-most'],
]) // more than 5

function reversed(rows: ReadonlyArray<readonly [string, Nuance]>): ReadonlyArray<readonly [string, Nuance]> {
  return [...rows].sort((a, b) => b[0].length - a[0].length)
}

/** Add what the words beside a value say of it: about, at least, at most. Durations take `more than` into their span. */
export function nuance(text: string, found: FoundValue): FoundValue {
  if (found.type === 'ordinal') return found
  const before = nuanceBefore(text, found)
  if (before?.start !== undefined && found.type === 'duration')
    return bounded({...found, start: before.start, text: text.slice(before.start, found.end)}, before.kind)
  const kind = before?.kind ?? nuanceAfter(text, found.end)
  return kind ? bounded(found, kind) : found
}

const bounded = (found: FoundValue, kind: Nuance): FoundValue =>
  kind === 'about' ? {...found, approximate: true} : {...found, bound: kind}

function nuanceBefore(text: string, {start, type}: FoundValue): {kind: Nuance; start?: number} | null {
  const end = skipBlanksBack(text, start)
  const last = text.charCodeAt(end - 1)
  if (isHanCode(last)) {
    for (const [word, kind] of hanBefore) if (text.startsWith(word, end - word.length)) return {kind}
    return null
  }
  if (text[end - 1] === '~' || text[end - 1] === '≈' || text[end - 1] === '～') return {kind: 'about'}
  if (text[end - 1] === '>' || text[end - 1] === '≥') return {kind: 'at-least'}
  if (text[end - 1] === '<' || text[end - 1] === '≤') return {kind: 'at-most'}
  const word = wordBefore(text, start)
  const kind = englishBefore.get(word.word)
  if (kind) return {kind}
  if (word.word !== 'than') return null
  const comparative = wordBefore(text, word.start)
  const than = comparatives.get(comparative.word)
  return than ? {kind: than, ...(type === 'duration' ? {start: comparative.start} : {})} : null
}

function nuanceAfter(text: string, end: number): Nuance | null {
  const word = longestAt(text, skipBlanks(text, end), hanAfterFirst)
  return word ? hanAfter.get(word)! : null
}
