import type {MarkerGroup} from './groups.ts'

/** What a marker covers of its own Chinese sentence, by which rule, and whether the sentences after may go on with it. */
export interface ChineseReach {
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly goesOn: boolean
}

/**
 * The reach of a marker inside a Chinese sentence.
 *
 *     文献[5]指出，……。                 what is reported, to the end of the sentence
 *     甲系统[5]采用……，……。            a name, and what is told of it
 *     高性能[1]、低成本[2]及开源[3]      each item its own
 *     ……，……[5]，……。                 the clauses before it, back to the marker before or a semicolon
 *
 * @param floor - End of the marker before, or the start of the sentence.
 * @param ceiling - Start of the marker after, or the end of the sentence.
 */
export function chineseReach(
  text: string,
  group: MarkerGroup,
  floor: number,
  ceiling: number,
  isLast: boolean,
): ChineseReach {
  const start = skip(text, Math.max(floor, lastOf(text, floor, group.start, '；;')), group.start)
  const after = text.slice(group.end, group.end + 24)
  const head = text.slice(lastOf(text, start, group.start, '，,：:'), group.start)
  const joined = /(?:以及|[、和与及或])\s*$/.test(text.slice(floor, start))
  const reports =
    !joined && REPORTS.test(after) && (group.shape === 'narrative' || SOURCE.test(head.slice(-80)) || isName(head))
  const named =
    !reports &&
    !joined &&
    (group.shape === 'narrative' || isName(head)) &&
    /^\s*\p{Script=Han}/u.test(after) &&
    !/^\s*(?:和|与|及|以及|或|等|的|、)/.test(after)
  if (reports || named) {
    const own = group.start - head.length
    const end = isLast ? ceiling : clauseBefore(text, group.end, ceiling)
    return {start: skip(text, own, group.start), end, rule: reports ? 'reported' : 'named', goesOn: isLast}
  }
  if (joined || /^\s*(?:[、和与及或]|以及)/.test(after))
    return {
      start: skip(text, itemStart(text, start, group.start), group.start),
      end: group.end,
      rule: 'item',
      goesOn: false,
    }
  return {start, end: group.end, rule: 'clause', goesOn: false}
}

/** 文献[5]指出；张某等[6]认为；该报告[7]显示 */
const REPORTS =
  /^\s*(?:首次|首先|还|也|则|进一步|曾|最早|随后|通过[^，。；]{1,16})?(?:指出|认为|提出|发现|表明|显示|强调|证明|证实|报道|报告|主张|建议|将|把|利用|使用|采用|通过|对|在|基于|构建|设计|开发|研究|分析|比较|探讨|总结|介绍|引入|给出)/
/** What names a source before its number. */
const SOURCE = /(?:文献|文|研究|报告|等人?|学者|团队|作者|[\p{Script=Latin}’'.-]{2,30}(?:\s?等人?)?)\s*$/u

/** A name or a title and nothing else before the marker: no predicate, no particle. */
function isName(head: string): boolean {
  const name = head.trim()
  return (
    name.length > 0 &&
    name.length <= 24 &&
    !/[的了是在有被把将于为]|[，,；;。]/.test(name.replace(/《[^》]*》|“[^”]*”/g, ''))
  )
}

/** Past what may not open a stretch: blanks, stops and `和`, `及` after a marker. */
function skip(text: string, from: number, to: number): number {
  let at = from
  while (at < to && /[\s，,、；;。：:]/.test(text[at]!)) at++
  const report = /^(?:指出|认为|提出|发现|表明|显示|强调)[，,]?/.exec(text.slice(at, at + 3))
  if (report && at > 0 && /[\]）)〕］]\s*$/.test(text.slice(Math.max(0, at - 2), at))) return at + report[0].length
  const joint = /^(?:以及|并且|而且|和|与|及|或)(?=.)/.exec(text.slice(at, at + 3))
  const afterMarker = /[\]）)〕］、]\s{0,2}$/.test(text.slice(Math.max(0, at - 3), at))
  return joint && afterMarker ? at + joint[0].length : at
}

/** Behind the last of `marks` in the stretch; its start where there is none. */
function lastOf(text: string, from: number, to: number, marks: string): number {
  for (let i = to - 1; i >= from; i--) if (marks.includes(text[i]!)) return i + 1
  return from
}

/** End of the clauses before the next marker's own clause; a bare `指出，` is no clause. */
function clauseBefore(text: string, from: number, to: number): number {
  for (let i = to - 1; i > from + 6; i--) if ('，,；;'.includes(text[i]!)) return i
  return to
}

/** `具备高性能、低成本[2]` holds two items, and the marker stands behind the second. */
function itemStart(text: string, from: number, to: number): number {
  return lastOf(text, lastOf(text, from, to, '，,'), to, '、')
}
