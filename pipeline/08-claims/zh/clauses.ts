import type {Draft, Drafted, DraftRule, OmittedDraft, Reporter, SentenceView} from '../draft.ts'
import {type ReadSegment, readSegment} from './classify.ts'
import {type Group, groupOf, isExample, joins, leadsOn} from './joins.ts'
import {cutSegments} from './segments.ts'

/**
 * Put the clauses of a Chinese sentence together.
 *
 *     目前，A 采用 …，因此 B 提高了 …，用于 …，据外媒测算，C 占 …。
 *     ^^^^^^^^^^^^        ^^^^^^^^^^^^^^^^             ^^^^^^        frames lead on, purposes close, links drop
 *
 * A comma splits where both sides hold a predicate; a frame goes to the clause that it dates; a reporting clause
 * names the speaker of what follows it, up to a semicolon.
 */
export function draftChinese(view: SentenceView): Drafted {
  const {text} = view
  const omitted: OmittedDraft[] = []
  const groups: Group[] = []
  let frames: ReadSegment[] = []
  let open: Group | null = null
  let reporter: Reporter | null = null
  let example = false // 例如， stood right before
  const drop = (segment: ReadSegment, reason: string) =>
    omitted.push({start: segment.start, end: segment.end, reason, cue: segment.cue})

  const segments = cutSegments(view).map((cut) => readSegment(text, cut))
  for (let i = 0; i < segments.length; i++) {
    const read = segments[i]!
    const segment = wantsFrame(text, read, segments, i) ? {...read, part: 'demand' as const} : read
    if (segment.part === 'link' || isAndSoOn(text, segment)) {
      drop(segment, 'connective')
      example = segment.skipped.some(({link}) => link === 'example')
      continue
    }
    if (segment.part === 'reporter') {
      for (const frame of frames) drop(frame, 'reporting')
      frames = []
      drop(segment, 'reporting')
      reporter = segment.reporter
      open = null
    } else if (open && segment.part === 'frame' && asInput(text, open, segment)) {
      open.end = segment.end
      open.segments.push(segment)
      open.rules.push({rule: 'join:as', cue: '作为'})
    } else if (segment.part === 'frame' && tellsDeed(text, frames[0] ?? segment, segment)) {
      const first = frames[0] ?? segment
      groups.push(groupOf(first.core, segment.end, [], [DEED_RULE], reporter))
      frames = []
      open = null
    } else if (segment.part === 'frame' || segment.part === 'demand') {
      if (segment.reporter) reporter = segment.reporter
      if (segment.skipped.length > 0 || segment.part === 'demand') open = null
      frames.push(segment)
    } else {
      const joined: DraftRule | null =
        open && !(example && segment.part === 'fragment') && (frames.length === 0 || leadsOn(text, open))
          ? joins(view, open, segment)
          : null
      if (joined && open) {
        open.end = segment.end
        open.segments.push(segment)
        open.rules.push(joined)
        frames = []
      } else if (segment.part === 'fragment' && segment.stop !== '，' && (example || isExample(text, segment)))
        drop(segment, 'example')
      else if (segment.part === 'fragment' && segment.stop === '，' && !segment.marked && !segment.listed)
        frames.push(segment)
      else {
        const first = frames[0] ?? segment
        const rules: DraftRule[] = frames.map((frame) => ({rule: 'frame', cue: frame.cue}))
        rules.push(splitRule(segment))
        open = groupOf(first.core, segment.end, [...frames, segment], rules, reporter)
        groups.push(open)
        frames = []
      }
    }
    example = false
    if (segment.stop === '；' || segment.stop === '。') {
      if (reporter && !NEXT_ITEM.test(text.slice(segment.end, segment.end + 12))) reporter = null
      open = null
    }
  }
  for (const frame of frames) drop(frame, 'fragment')
  const drafts: Draft[] = groups.map(({start, end, rules, reporter, segments}) => ({
    start,
    end: trimNote(text, start, end),
    rules,
    reporter,
    tokens: segments[0]?.tokens ?? [],
  }))
  return {drafts, omitted}
}

/** Nothing but 等 or 等等. */
const isAndSoOn = (text: string, {start, end}: ReadSegment): boolean =>
  end - start <= 2 && text[start] === '等' && text[end - 1] === '等'

const DEED_RULE: DraftRule = {rule: 'split:deed', cue: ''}

/** 该局于 2016 年印发的《办法》中，…: who made a document and when is a fact of its own beside what it says. */
function tellsDeed(text: string, first: ReadSegment, {end}: ReadSegment): boolean {
  if (text[end - 1] !== '中' || end - first.core > 90) return false
  const words = text.slice(first.core, end)
  return DEED.test(words) && (MAKER.test(words) || /其(?:所)?(?:签署|签订|发布|提交)/.test(words))
}
const DEED = /(?:19|20)\d\d ?年[^。；]{0,40}(?:签署|签订|发布|提交|递交|颁布|公布|印发|发表)的[^，。；]{2,40}中$/u
/** Somebody stands before the date. */
const MAKER = /^(?![在于早据根自从])[^，。；]{1,20}(?:于|在) ?(?:19|20)\d\d ?年/u

/**
 * 学会明确提出，各刊应公开数据: of what somebody wants done only the wanting can be checked, so who wants it stays.
 */
function wantsFrame(
  text: string,
  {part, reporter, stop}: ReadSegment,
  all: ReadonlyArray<ReadSegment>,
  at: number,
): boolean {
  if (part !== 'reporter' || stop !== '，' || !reporter?.speaker || !ASKS.test(reporter.verb)) return false
  const next = all[at + 1]
  const wanted = next?.part === 'frame' ? all[at + 2] : next
  if (!wanted || wanted.part === 'reporter') return false
  const words = text.slice(wanted.start, Math.min(wanted.end, wanted.start + 24))
  if (NORM.test(words)) return true
  return /^提/.test(reporter.verb) && wanted.tokens[0]?.tag === 'verb' && !/[了过是]/.test(words)
}
const ASKS = /^(?:认为|指出|强调|提出|提议|表示|坚称|断言)$/
const NORM = /^[^，。的]{0,16}?(?:应当|应该|必须|有必要|(?<![反响对适呼供效感相])应(?![用对答急激声邀届变])|须(?!知))/u

/** 该局认为，…：一是…；二是…: all items are what the speaker says. */
const NEXT_ITEM = /^[^，。；]{0,6}； ?(?:[二三四五六七八九]是|其[二三四五六]|第[二三四五六]|[（(]?[2-9]）|[②-⑨])/u

/** （以下简称…）, （见图 3） at the end tell the reader something, and are no part of the claim. */
function trimNote(text: string, start: number, end: number): number {
  const last = text[end - 1]
  if (last !== '）' && last !== ')') return end
  const open = start + text.slice(start, end).lastIndexOf(last === '）' ? '（' : '(')
  if (
    open <= start ||
    !/^[（(](?:以下简称|下文简称|简称|以下称|见|参见|详见|如图|如表|图|表|式)/.test(text.slice(open, open + 6))
  )
    return end
  return open
}

function splitRule(segment: ReadSegment): DraftRule {
  if (segment.listed) return {rule: 'split:list-marker', cue: ''}
  return {rule: 'split:clause', cue: segment.skipped.length === 0 ? '' : segment.skipped.map(({word}) => word).join('')}
}

/** 将甲作为输入，乙作为输出， */
function asInput(text: string, open: Group, segment: ReadSegment): boolean {
  const before = open.segments.at(-1)!
  return (
    /^[将把]/.test(text.slice(before.core, before.core + 1)) &&
    text.slice(before.core, before.end).includes('作为') &&
    text.slice(segment.core, segment.end).includes('作为')
  )
}
