import type {Abstract, LinkedDocument, Untranslated} from '../model/document.ts'
import {joined, type Passage, passagesOf} from './passages.ts'

/** Passages of an abstract that are looked at: the alignment costs the product of both. */
const MOST = 60
/** Passages that are joined into one bead: clauses of Chinese, sentences of English, and both where several meet several. */
const JOINED = {zh: 9, en: 3, both: 6}
/** Passages in a row that may be left out together. */
const LEFT = {zh: 4, en: 2}

/** What a bead costs, in units of evidence; set on abstracts of which single sentences were taken out. */
const COST = {
  /** A term of the tables that the other side says too, or does not. */
  shared: -0.5,
  unshared: 0.6,
  /** A Latin name or a number that it prints too, or does not. */
  named: -1,
  unnamed: 0.6,
  /** Passages left out: the first, and each more. */
  left: 2,
  leftMore: 0.3,
  /** Each more that is joined. */
  joinedZh: 0.12,
  joinedEn: 1.04,
}
/** Letters of English for one of Chinese (2.6 to a character): where to begin, and the bounds of what is learnt from a paper. */
const RATIO = {usual: 1.32, weight: 100, least: 0.9, most: 1.8}
/** Variance of a length, for each letter (Gale and Church 1993 have 6.8 for European languages). */
const VARIANCE = 4
/** A bead whose length costs as much is none, whatever it says. */
const TOO_LONG = 12
/** How much dearer the alignment must be that keeps a passage; with another one left out nearby, which may be its free rendering. */
const MARGIN = {alone: 2, facing: 4}
/** Letters that a passage has at least. */
const LETTERS = 40

/** Passages that meet: `[zhFrom, zhTo, enFrom, enTo]`; where one side is empty the other is left out. */
type Bead = readonly [zhFrom: number, zhTo: number, enFrom: number, enTo: number]
interface Alignment {
  readonly cost: number
  readonly beads: ReadonlyArray<Bead>
}
interface Kept {
  readonly side: 'zh' | 'en'
  readonly from: number
  readonly to: number
}

/**
 * Passages of one abstract that the other does not render.
 *
 * Abstracts are translated in order: passages are aligned by dynamic programming over beads, by their lengths (Gale and
 * Church 1993), the terms of the tables and the names that both print. A passage counts as left out where every alignment
 * that keeps it is dearer by a margin.
 */
export function untranslated(document: LinkedDocument, zh: Abstract, en: Abstract): Untranslated[] {
  const left = passagesOf(document, zh)
  const right = passagesOf(document, en)
  if (left.length < 3 || right.length < 3 || left.length > MOST || right.length > MOST) return []
  const align = aligner(left, right, learntRatio(left, right))
  const best = align(null)
  const missing = best.beads.flatMap((bead, at): Untranslated[] => {
    const kept = leftOut(bead)
    if (!kept) return []
    const passage = joined((kept.side === 'zh' ? left : right).slice(kept.from, kept.to))
    if (passage.length < LETTERS) return []
    const margin = align(kept).cost - best.cost
    const facing = best.beads.slice(Math.max(0, at - 2), at + 3).some((other) => {
      const one = leftOut(other)
      return one !== null && one.side !== kept.side
    })
    if (margin < (facing ? MARGIN.facing : MARGIN.alone)) return []
    return [{lang: kept.side, start: passage.start, end: passage.end, margin: Number(margin.toFixed(2))}]
  })
  return missing.sort((a, b) => a.start - b.start)
}

function leftOut([zhFrom, zhTo, enFrom, enTo]: Bead): Kept | null {
  if (enFrom === enTo) return {side: 'zh', from: zhFrom, to: zhTo}
  return zhFrom === zhTo ? {side: 'en', from: enFrom, to: enTo} : null
}

/** How long this translator's English is, from the passages that meet in a first alignment. */
function learntRatio(left: ReadonlyArray<Passage>, right: ReadonlyArray<Passage>): number {
  const {weight, usual, least, most} = RATIO
  let [zh, en] = [weight, weight * usual]
  for (const bead of aligner(left, right, usual)(null).beads) {
    if (leftOut(bead)) continue
    zh += joined(left.slice(bead[0], bead[1])).length
    en += joined(right.slice(bead[2], bead[3])).length
  }
  return Math.min(most, Math.max(least, en / zh))
}

/** Aligns two lists of passages; asked again with a passage that must be kept, it knows the costs already. */
function aligner(
  left: ReadonlyArray<Passage>,
  right: ReadonlyArray<Passage>,
  ratio: number,
): (keep: Kept | null) => Alignment {
  const zhJoined = joinedOnce(left)
  const enJoined = joinedOnce(right)
  const known = new Map<number, number>()
  const cost = (i: number, a: number, j: number, b: number): number => {
    const key = ((i * 16 + a) * 64 + j) * 4 + b
    let value = known.get(key)
    if (value === undefined) {
      const length = lengthCost(lengthOf(left, i, a) * ratio, lengthOf(right, j, b))
      const said = length >= TOO_LONG ? TOO_LONG : length + wordCost(zhJoined(i, a), enJoined(j, b))
      value = said + COST.joinedZh * (a - 1) + COST.joinedEn * (b - 1)
      known.set(key, value)
    }
    return value
  }
  return (keep) => cheapest(left.length, right.length, cost, keep)
}

function joinedOnce(passages: ReadonlyArray<Passage>): (from: number, count: number) => Passage {
  const known = new Map<number, Passage>()
  return (from, count) => {
    const key = from * 16 + count
    const passage = known.get(key) ?? joined(passages.slice(from, from + count))
    known.set(key, passage)
    return passage
  }
}

function lengthOf(passages: ReadonlyArray<Passage>, from: number, count: number): number {
  let length = 0
  for (let i = from; i < from + count; i++) length += passages[i]!.length
  return length
}

function lengthCost(expected: number, found: number): number {
  const off = found - expected
  return (off * off) / (VARIANCE * (found + expected))
}

function wordCost(zh: Passage, en: Passage): number {
  return (
    sum(zh.terms, en.terms, COST.shared, COST.unshared) +
    sum(en.stems, zh.stems, COST.shared, COST.unshared) +
    sum(zh.names, en.names, COST.named, COST.unnamed) +
    sum(en.names, zh.names, COST.named, COST.unnamed)
  )
}

function sum(said: ReadonlySet<string>, there: ReadonlySet<string>, shared: number, unshared: number): number {
  let cost = 0
  for (const one of said) cost += there.has(one) ? shared : unshared
  return cost
}

/** The cheapest way through both lists, in which what must be kept is left out nowhere. */
function cheapest(
  rows: number,
  columns: number,
  cost: (i: number, a: number, j: number, b: number) => number,
  keep: Kept | null,
): Alignment {
  const width = columns + 1
  const costs = new Float64Array((rows + 1) * width).fill(Number.POSITIVE_INFINITY)
  const steps = new Array<readonly [number, number]>((rows + 1) * width)
  const isKept = (side: Kept['side'], from: number, to: number): boolean =>
    keep !== null && keep.side === side && from < keep.to && keep.from < to
  costs[0] = 0
  for (let i = 0; i <= rows; i++)
    for (let j = 0; j <= columns; j++) {
      const here = costs[i * width + j]!
      if (here === Number.POSITIVE_INFINITY) continue
      const go = (a: number, b: number, more: number): void => {
        const next = (i + a) * width + j + b
        if (here + more >= costs[next]!) return
        costs[next] = here + more
        steps[next] = [a, b]
      }
      for (let a = 1; a <= LEFT.zh && i + a <= rows; a++)
        if (!isKept('zh', i, i + a)) go(a, 0, COST.left + COST.leftMore * (a - 1))
      for (let b = 1; b <= LEFT.en && j + b <= columns; b++)
        if (!isKept('en', j, j + b)) go(0, b, COST.left + COST.leftMore * (b - 1))
      for (let a = 1; a <= JOINED.zh && i + a <= rows; a++)
        for (let b = 1; b <= (a > JOINED.both ? 1 : JOINED.en) && j + b <= columns; b++) go(a, b, cost(i, a, j, b))
    }
  const beads: Bead[] = []
  for (let [i, j] = [rows, columns]; i > 0 || j > 0; ) {
    const [a, b] = steps[i * width + j]!
    beads.push([i - a, i, j - b, j])
    i -= a
    j -= b
  }
  return {cost: costs.at(-1)!, beads: beads.reverse()}
}
