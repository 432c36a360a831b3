import {classOf, HAN} from '../../text/character-classes.ts'
import type {Stretch} from './draft.ts'
import {findTypeMarks} from './type-marks.ts'

/**
 * An entry printed twice, in Chinese and again in English: where the English one stands, or `undefined`.
 *
 *     周恒. 沙洲的形成[J]. 水文通报, 2019, 38(4): 21-29. ZHOU H. How shoals form[J]. Hydrology Letters, 2019, 38(4): 21-29.
 *     周恒. 沙洲的形成. 水文通报, 2019, 38(4): 21-29. (Zhou H. How shoals form. Hydrology Letters, 2019, 38(4): 21-29 (in Chinese))
 *                                                      ~~~~~~~ both tell the same year ~~~~~~~
 */
export function findTwin(plain: string): Stretch | undefined {
  if (plain.length > 4000) return undefined
  const han = lastHan(plain)
  if (han < 8 || plain.length - han < 40) return undefined
  const start = twinStart(plain, han + 1)
  if (start === undefined) return undefined
  const end = twinEnd(plain, start)
  const twin = plain.slice(start, end)
  if (end - start < 40 || (twin.match(/\p{L}{2,}/gu)?.length ?? 0) < 5) return undefined
  const first = plain.slice(0, start)
  const years = new Set(first.match(/(?<!\d)(?:1[89]|20)\d\d(?!\d)/g) ?? [])
  const shared = (twin.match(/(?<!\d)(?:1[89]|20)\d\d(?!\d)/g) ?? []).some((year) => years.has(year))
  const marks = findTypeMarks(plain)
  const marked = marks.some((mark) => mark.end <= start) && marks.some((mark) => mark.start >= start)
  if (!marked && (marks.length > 0 || !shared)) return undefined
  return shared || marked ? {start, end} : undefined
}

function lastHan(plain: string): number {
  for (let at = plain.length - 1; at >= 0; at--) if (classOf(plain.charCodeAt(at)) & HAN) return at
  return -1
}

/** Behind the last Han character and the numbers that belong to it: the first word with a capital that an entry can begin with. */
function twinStart(plain: string, from: number): number | undefined {
  const word = /(?<=[.\])] ?[[(]? ?|^)\p{Lu}[\p{L}'-]{0,30}[ ,.]/gu
  word.lastIndex = from
  for (let match = word.exec(plain); match; match = word.exec(plain)) {
    if (match.index - from > 120) return undefined
    const before = plain.slice(from, match.index)
    if (/\d{4}/.test(before) && !/DOI|https?:/i.test(plain.slice(match.index, match.index + 6))) return match.index
  }
  return undefined
}

/** Without `(in Chinese)` and the bracket around the twin. */
function twinEnd(plain: string, start: number): number {
  let end = plain.length
  const tail = /[ .]{0,3}[[(]? ?in Chinese(?: with English abstract)? ?[)\]]?[ .)\]]{0,4}$/i.exec(
    plain.slice(Math.max(start, end - 60)),
  )
  if (tail) end -= tail[0].length
  const open = plain[start - 1]
  if (open === '[' || open === '(')
    while (end > start && /[\s.)\]]/.test(plain[end - 1]!) && !closes(plain, start, end)) end--
  return end
}

/** Whether the bracket at the end has its partner inside. */
const closes = (plain: string, start: number, end: number): boolean => {
  const close = plain[end - 1]
  if (close !== ')' && close !== ']') return false
  const open = close === ')' ? '(' : '['
  const inside = plain.slice(start, end)
  return inside.split(open).length === inside.split(close).length
}
