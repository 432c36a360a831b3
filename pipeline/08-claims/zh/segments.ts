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
const BULLET = /[•·●○◦▪■－–*-]\s*|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z])[）)]\s*|[①-⑳]\s*/y

/** Cut a Chinese sentence at its stops. Brackets, titles and quotations are never cut. */
export function cutSegments(view: SentenceView): Segment[] {
  const {text, end, markers} = view
  const start = skipBullet(text, view.start, end)
  const pairs = matchBrackets(text, start, end)
  const segments: Segment[] = []
  let from = start
  let last = start // end of the last printed character that is no blank and no marker
  let inside = 0
  let pending = 0 // markers since `last`
  let listed = false
  let nextMarker = 0
  const close = (stop: string, next: number, list = false) => {
    while (from < last && isBlank(text.charCodeAt(from))) from++
    if (from < last) segments.push({start: from, end: last, stop, marked: pending > 0, inside, listed: list || listed})
    from = next
    last = next
    inside = 0
    pending = 0
    listed = list
  }
  for (let at = start; at < end; at++) {
    while (nextMarker < markers.length && markers[nextMarker]!.start < at) nextMarker++
    const marker = markers[nextMarker]
    if (marker && marker.start === at) {
      pending++
      at = marker.end - 1
      nextMarker++
      const after = skipBlanks(text, marker.end, end)
      if (last > from && isListMark(text, after, end)) {
        close('marker', after + 1, true)
        if (text.startsWith('以及', after)) from = last = after + 2
        at = from - 1
      } else if (listed && after < end && !isStop(text, after, end) && markers[nextMarker]?.start !== after) {
        // The tail after the last item of such a list: 及开源特性 [4] 改变了市场格局
        close('marker', after)
        listed = false
        at = after - 1
      }
      continue
    }
    const unit = text.charCodeAt(at)
    if (unit >= 0x4e00 && unit <= 0x9fff) {
      // Han characters, which most are, stop nothing.
      inside += pending
      pending = 0
      last = at + 1
      continue
    }
    if (isBlank(unit)) continue
    const partner = pairs.get(at)
    if (partner !== undefined) {
      if (pending && last > from) inside += pending
      pending = 0
      at = partner
      last = at + 1
      continue
    }
    const stop = stopAt(text, at, start, end)
    if (stop !== '') {
      close(stop, at + 1)
      continue
    }
    if (pending) {
      inside += pending
      pending = 0
    }
    last = at + 1
  }
  close('', end)
  return segments
}

function skipBullet(text: string, start: number, end: number): number {
  BULLET.lastIndex = start
  const hit = BULLET.exec(text)
  return hit && start + hit[0].length < end ? start + hit[0].length : start
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
