import {unitAt} from '../../text/unit-at.ts'
import {isLetter, longestAt, skipBlanks, skipBlanksBack, tableOf, wordBefore} from './characters.ts'
import type {Found} from './date-phrases.ts'

export type Nuance = 'about' | 'at-least' | 'at-most'

/** Words right before a Chinese value, and signs before any, by their last unit; of one unit the longest comes first. */
const endings = byLastUnit([
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
  ['~', 'about'],
  ['≈', 'about'],
  ['～', 'about'],
  ['>', 'at-least'],
  ['≥', 'at-least'],
  ['<', 'at-most'],
  ['≤', 'at-most'], // ≈ 30%
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

function byLastUnit(
  rows: ReadonlyArray<readonly [string, Nuance]>,
): ReadonlyMap<number, ReadonlyArray<readonly [string, Nuance]>> {
  const longestFirst = [...rows].sort((a, b) => b[0].length - a[0].length)
  return Map.groupBy(longestFirst, ([word]) => word.charCodeAt(word.length - 1))
}

/** What the words right before a value say of it, with where `more than` begins before a duration, which takes it in. */
export function nuanceBefore(text: string, {start, type}: Found): {kind: Nuance; start?: number} | null {
  const end = skipBlanksBack(text, start)
  const last = unitAt(text, end - 1)
  const words = endings.get(last)
  if (words) for (const [word, kind] of words) if (text.startsWith(word, end - word.length)) return {kind}
  if (!isLetter(last)) return null
  const word = wordBefore(text, start)
  const kind = englishBefore.get(word.word)
  if (kind) return {kind}
  if (word.word !== 'than') return null
  const comparative = wordBefore(text, word.start)
  const than = comparatives.get(comparative.word)
  return than ? {kind: than, ...(type === 'duration' ? {start: comparative.start} : {})} : null
}

/** What the Chinese words right after a value say of it. */
export function nuanceAfter(text: string, end: number): Nuance | null {
  const word = longestAt(text, skipBlanks(text, end), hanAfterFirst)
  return word ? hanAfter.get(word)! : null
}
