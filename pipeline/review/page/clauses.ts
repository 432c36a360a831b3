import type {Range} from '../../model/document.ts'

const STOP = /[，。；：！？、,.;:!?…—（）()［］]/
const CLOSING = /[\s”’"'」』》]/
const MARKER = /\[[\d,，、\-–—~～ ]{1,40}\]/y

/**
 * The clauses of a block: what lies between its punctuation and its markers. They are where an edge stops.
 *
 *     样本来自 12 所高校 [4]，回收率为 87.5% [5]。
 *     [              )      [            )
 */
export function clausesOf(text: string, {start, end}: Range): Range[] {
  const clauses: Range[] = []
  let from = start
  for (let at = start; at < end; ) {
    const length = stopAt(text, at)
    if (length === 0) {
      at++
      continue
    }
    add(clauses, text, from, at)
    at += length
    for (let more = 1; at < end && more > 0; at += more) more = CLOSING.test(text[at]!) ? 1 : stopAt(text, at)
    from = at
  }
  add(clauses, text, from, end)
  return clauses
}

/** Length of the punctuation or marker at a place; 0 where there is none, as for the point in `87.5`. */
function stopAt(text: string, at: number): number {
  if (text[at] === '[') {
    MARKER.lastIndex = at
    return MARKER.exec(text)?.[0].length ?? 0
  }
  if (!STOP.test(text[at]!)) return 0
  return /[,.:]/.test(text[at]!) && /\w/.test(text[at + 1] ?? '') ? 0 : 1
}

function add(clauses: Range[], text: string, from: number, to: number): void {
  let end = to
  while (end > from && /\s/.test(text[end - 1]!)) end--
  if (end > from) clauses.push({start: from, end})
}
