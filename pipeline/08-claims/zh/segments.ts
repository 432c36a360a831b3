import type {Range} from '../../model/document.ts'
import {unitSet} from '../../text/unit-set.ts'
import {matchBrackets} from '../brackets.ts'
import type {SentenceView} from '../draft.ts'

/** A stretch between two top-level stops, blanks and markers trimmed off its ends. */
export interface Segment extends Range {
  /** What closed it: a stop, `marker` for a marker inside a list, or empty at the end of the sentence. */
  readonly stop: string
  /** A marker stands right at its end. */
  readonly marked: boolean
  /** Markers that stand inside it: `文献 [5] 指出`. */
  readonly inside: number
  /** A part of a list whose parts carry their own markers. */
  readonly listed: boolean
}

const STOPS = new Set('，；：。！？…')
const ASCII_STOPS = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
])
const mayStop = unitSet('，；：。！？…—.,;:?!')
const COORDINATORS = new Set('、和及与或')
const HAN = /[\u3400-\u9fff]/
const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff
/** May it open a bracket, a title or a quotation? */
const isOpener = unitSet('（(《〈「『【“‘[{')
const BULLET = /[•·●○◦▪■－–*-]\s*|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z])[）)]\s*|[①-⑳]\s*/y

/** Cut a Chinese sentence at its stops. Brackets, titles and quotations are never cut. */
export function cutSegments(view: SentenceView): Segment[] {
  const {text, end, markers} = view
  const start = skipBullet(text, view.start, end)
  const segments: Segment[] = []
  let pairs: ReadonlyMap<number, number> | undefined
  let from = start
  let last = start // end of the last printed character that is no blank and no marker
  let inside = 0
  let pending = 0 // markers since `last`
  let listed = false
  let nextMarker = 0
  let at = start
  while (at < end) {
    while (nextMarker < markers.length && markers[nextMarker]!.start < at) nextMarker++
    const until = nextMarker < markers.length ? Math.min(markers[nextMarker]!.start, end) : end
    // Han characters, which most are, stop nothing.
    let run = at
    while (run < until && isHan(text.charCodeAt(run))) run++
    if (run > at) {
      inside += pending
      pending = 0
      last = run
      at = run
      continue
    }
    let stop = ''
    let next = at + 1
    let list = false
    if (at === until) {
      const marker = markers[nextMarker]!
      nextMarker++
      pending++
      const after = skipBlanks(text, marker.end, end)
      if (last > from && isListMark(text, after, end)) {
        stop = 'marker'
        next = after + (text.startsWith('以及', after) ? 2 : 1)
        list = true
      } else if (listed && after < end && !isStop(text, after, end) && markers[nextMarker]?.start !== after) {
        // The tail after the last item of such a list: 及开源特性 [4] 改变了市场格局
        stop = 'marker'
        next = after
      } else {
        at = marker.end
        continue
      }
    } else {
      const unit = text.charCodeAt(at)
      if (isBlank(unit)) {
        at++
        continue
      }
      let partner: number | undefined
      if (isOpener(unit)) {
        pairs ??= matchBrackets(text, start, end)
        partner = pairs.get(at)
      }
      stop = partner === undefined ? stopAt(text, at, start, end) : ''
      if (stop === '') {
        if (partner === undefined || last > from) inside += pending
        pending = 0
        last = (partner ?? at) + 1
        at = last
        continue
      }
    }
    add(segments, text, {start: from, end: last, stop, marked: pending > 0, inside, listed: list || listed})
    from = next
    last = next
    at = next
    inside = 0
    pending = 0
    listed = list
  }
  add(segments, text, {start: from, end: last, stop: '', marked: pending > 0, inside, listed})
  return segments
}

/** Without the blanks at its front; what is blank is no segment. */
function add(segments: Segment[], text: string, segment: Segment): void {
  const start = skipBlanks(text, segment.start, segment.end)
  if (start < segment.end) segments.push(start === segment.start ? segment : {...segment, start})
}

function skipBullet(text: string, start: number, end: number): number {
  BULLET.lastIndex = start
  return BULLET.test(text) && BULLET.lastIndex < end ? BULLET.lastIndex : start
}

function isListMark(text: string, at: number, end: number): boolean {
  return at < end && (COORDINATORS.has(text[at]!) || text.startsWith('以及', at)) && text[at + 1] !== '其'
}

function isStop(text: string, at: number, end: number): boolean {
  return stopAt(text, at, at, end) !== ''
}

/** The stop that stands at `at`, in its full-width form; empty where there is none. */
function stopAt(text: string, at: number, start: number, end: number): string {
  if (!mayStop(text.charCodeAt(at))) return ''
  const character = text[at]!
  if (STOPS.has(character)) return character
  if (character === '—' && text[at + 1] === '—') return '—'
  if (character === '.' && at === end - 1) return '。'
  const full = ASCII_STOPS.get(character)
  if (full === undefined) return ''
  const before = at > start ? text[at - 1]! : ''
  const after = at + 1 < end ? text[at + 1]! : ''
  return HAN.test(before) || HAN.test(after) || after === '' ? full : ''
}

function skipBlanks(text: string, at: number, end: number): number {
  while (at < end && isBlank(text.charCodeAt(at))) at++
  return at
}

const isBlank = unitSet(' \u3000\u00a0\u2009\n—')
