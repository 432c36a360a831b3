import {lookUp} from './character-classes.ts'
import {glyphVariant} from './glyph-variants.ts'
import {overprints} from './overprints.ts'
import type {Run} from './source-map.ts'
import {unprinted} from './unprinted.ts'

/** A text as its page prints it, and the way back. */
export interface Printed {
  readonly text: string
  /** In the order of both texts; a run of unequal slices is one glyph and the letters that it stands for. */
  readonly runs: ReadonlyArray<Run>
  /** What was left out, in order. */
  readonly left: ReadonlyArray<{
    readonly start: number
    readonly end: number
    readonly kind: 'control' | 'duplicate'
  }>
}

/** A stretch of the source and what is printed for it. */
interface Change {
  readonly start: number
  readonly end: number
  readonly printed: string
  readonly kind: 'control' | 'duplicate' | 'variant'
}

/**
 * A text as its page prints it: without characters that print nothing, glyphs as the letters that they stand for, and
 * letters once that were printed over each other.
 *
 *     oﬃce␀ ⽂献 引引引言言言  →  office 文献 引言
 *
 * Soft hyphens at line ends stay: they are printed there. Joiners stay where their scripts want them.
 */
export function printedText(source: string): Printed {
  const characters = characterChanges(source)
  const changes = inOrder(characters, overprintsOf(source, characters))
  if (changes.length === 0) return {text: source, runs: [[0, source.length, 0, source.length]], left: []}
  const parts: string[] = []
  const runs: Run[] = []
  let length = 0
  let at = 0
  const put = (printed: string, start: number, end: number): void => {
    if (printed) runs.push([length, length + printed.length, start, end])
    parts.push(printed)
    length += printed.length
  }
  for (const {start, end, printed} of changes) {
    put(source.slice(at, start), at, start)
    put(printed, start, end)
    at = end
  }
  put(source.slice(at), at, source.length)
  const left = changes.flatMap(({start, end, kind}) => (kind === 'variant' ? [] : [{start, end, kind}]))
  return {text: parts.join(''), runs, left}
}

/** Every character that prints nothing, or as another. */
function characterChanges(source: string): Change[] {
  const changes: Change[] = []
  for (let start = 0; start < source.length; start++) {
    const unit = source.charCodeAt(start)
    // ASCII and Han, which most texts are made of.
    if ((unit >= 0x20 && unit < 0x7f) || (unit >= 0x4e00 && unit < 0xa000) || !isSpecial(source, start)) continue
    const point = source.codePointAt(start)!
    const end = start + (point > 0xffff ? 2 : 1)
    if (unprinted(point)) {
      if (!staysPrinted(source, start, end, point)) changes.push({start, end, printed: '', kind: 'control'})
      continue
    }
    const printed = glyphVariant(point)
    if (printed) changes.push({start, end, printed, kind: 'variant'})
  }
  return changes
}

/** A superset of what `unprinted` and `glyphVariant` know, so that the rest of a text is passed over fast. */
const SPECIAL =
  /[\0-\x08\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2e80-\u2fdf\u3164\ue000-\ufaff\ufb00-\ufb06\ufe00-\ufe4f\ufeff\uffa0\ufff0-\ufffc\u{1d173}-\u{1d17a}\u{2f800}-\u{2fa1f}\u{e0000}-\u{e0fff}]/u
const isSpecial = lookUp(SPECIAL)

function staysPrinted(source: string, start: number, end: number, point: number): boolean {
  if (point === 0xad) return /^[ \t]{0,8}(?:\r|\n|$)/.test(source.slice(end, end + 10))
  // Persian, Hindi and joined emoji need their joiners.
  if (point !== 0x200c && point !== 0x200d) return false
  return NEEDS_JOINERS.test(source.slice(Math.max(0, start - 2), start))
}
const NEEDS_JOINERS = /[\p{Script=Arabic}\p{Script=Syriac}\p{Extended_Pictographic}\u0900-\u0dff\u1800-\u18af\ufe0f]$/u

/** Where letters are printed over each other, characters that print nothing among them or not. */
function overprintsOf(source: string, changes: ReadonlyArray<Change>): Array<{start: number; end: number}> {
  const hidden = changes.filter(({kind}) => kind === 'control')
  if (hidden.length === 0) return overprints(source)
  const parts: string[] = []
  let at = 0
  for (const {start, end} of hidden) {
    parts.push(source.slice(at, start))
    at = end
  }
  parts.push(source.slice(at))
  let next = 0
  let shift = 0
  // Places come in order, so that one walk leads them all back.
  const place = (plain: number): number => {
    while (next < hidden.length && hidden[next]!.start <= plain + shift) {
      shift += hidden[next]!.end - hidden[next]!.start
      next++
    }
    return plain + shift
  }
  return overprints(parts.join('')).map(({start, end}) => {
    const first = place(start)
    return {start: first, end: place(end - 1) + 1}
  })
}

/** Both lists by their place; of two that meet, the one that begins first counts. */
function inOrder(one: ReadonlyArray<Change>, two: ReadonlyArray<{start: number; end: number}>): ReadonlyArray<Change> {
  if (two.length === 0) return one
  const all = [...one, ...two.map((range): Change => ({...range, printed: '', kind: 'duplicate'}))]
  all.sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return all.filter((change) => {
    if (change.start < end) return false
    end = change.end
    return true
  })
}
