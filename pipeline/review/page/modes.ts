import type {Range} from '../../model/document.ts'
import {clausesOf} from './clauses.ts'

/** What is being drawn and is no decision yet. */
export type Mode =
  | {readonly type: 'edges'; readonly key: string; readonly range: Range; readonly edge: Edge}
  | {readonly type: 'add'; readonly range: Range; readonly edge: Edge}
  | {readonly type: 'split'; readonly key: string; readonly range: Range; readonly at: number}

type Edge = 'start' | 'end'
export type Unit = 'clause' | 'character'

/** The same with its edge, or the place of the split, one step to the left (-1) or right (1), within its block. */
export function moved(text: string, block: Range, mode: Mode, direction: -1 | 1, unit: Unit): Mode {
  const {start, end} = mode.range
  const inBlock = unit === 'clause' ? clausesOf(text, block) : []
  const starts = inBlock.map((clause) => clause.start)
  const ends = inBlock.map((clause) => clause.end)
  const step = (from: number, stops: number[], low: number, high: number): number => {
    const next = unit === 'character' ? characterFrom(text, from, direction) : stopFrom(stops, from, direction)
    return next !== undefined && next >= low && next <= high ? next : from
  }
  if (mode.type === 'split') return {...mode, at: step(mode.at, starts, start + 1, end - 1)}
  if (mode.edge === 'start') return {...mode, range: {start: step(start, starts, block.start, end - 1), end}}
  return {...mode, range: {start, end: step(end, ends, start + 1, block.end)}}
}

/** Where a claim is split first: at the clause that begins nearest its middle, else in the middle. */
export function firstSplit(text: string, {start, end}: Range): number {
  const middle = Math.floor((start + end) / 2)
  const starts = clausesOf(text, {start, end}).map((clause) => clause.start)
  const inside = starts.filter((at) => at > start && at < end)
  const nearest = inside.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0]
  return nearest ?? characterFrom(text, Math.max(start, middle - 1), 1)
}

/** The two parts of a split, without the punctuation between them; `null` where one would be empty. */
export function partsAt(text: string, {start, end}: Range, at: number): [Range, Range] | null {
  let left = at
  while (left > start && /[\s，,；;、：:。]/.test(text[left - 1]!)) left--
  let right = at
  while (right < end && /[\s，,；;、：:。]/.test(text[right]!)) right++
  return left > start && right < end
    ? [
        {start, end: left},
        {start: right, end},
      ]
    : null
}

/** A range without the blanks at its ends; `null` where nothing is left. */
export function trimmed(text: string, range: Range): Range | null {
  let {start, end} = range
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return end > start ? {start, end} : null
}

function stopFrom(stops: number[], from: number, direction: -1 | 1): number | undefined {
  return direction > 0 ? stops.find((stop) => stop > from) : stops.findLast((stop) => stop < from)
}

/** One code point on. */
function characterFrom(text: string, from: number, direction: -1 | 1): number {
  const next = from + direction
  const splitsPair = /[\ud800-\udbff]/.test(text[next - 1] ?? '') && /[\udc00-\udfff]/.test(text[next] ?? '')
  return splitsPair ? next + direction : next
}
