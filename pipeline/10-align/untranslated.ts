import type {Abstract, LinkedDocument, Untranslated} from '../model/document.ts'
import {type Passage, passagesOf} from './passages.ts'
import {type WordCosts, wordCosts} from './word-costs.ts'

/** Passages of an abstract that are looked at: the alignment costs the product of both. */
const MOST = 60
/** Passages that are joined into one bead: clauses of Chinese, sentences of English, and both where several meet several. */
const JOINED = {zh: 9, en: 3, both: 6}
/** Passages in a row that may be left out together. */
const LEFT = {zh: 4, en: 2}

/** What a bead costs, in units of evidence; set on abstracts of which single sentences were taken out. */
const COST = {
  /** A term of the tables that the other side says too, or does not. */
  terms: {shared: -0.5, unshared: 0.6},
  /** A Latin name or a number that it prints too, or does not. */
  names: {shared: -1, unshared: 0.6},
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
  const words = wordCosts(left, right, COST.terms, COST.names)
  const align = aligner(left, right, learntRatio(left, right, words), words)
  const best = align(null)
  const missing = best.beads.flatMap((bead, at): Untranslated[] => {
    const kept = leftOut(bead)
    if (!kept) return []
    const passages = kept.side === 'zh' ? left : right
    if (lengthOf(passages, kept.from, kept.to - kept.from) < LETTERS) return []
    const margin = align(kept).cost - best.cost
    const facing = best.beads.slice(Math.max(0, at - 2), at + 3).some((other) => {
      const one = leftOut(other)
      return one !== null && one.side !== kept.side
    })
    if (margin < (facing ? MARGIN.facing : MARGIN.alone)) return []
    const {start} = passages[kept.from]!
    const {end} = passages[kept.to - 1]!
    return [{lang: kept.side, start, end, margin: Number(margin.toFixed(2))}]
  })
  return missing.sort((a, b) => a.start - b.start)
}

function leftOut([zhFrom, zhTo, enFrom, enTo]: Bead): Kept | null {
  if (enFrom === enTo) return {side: 'zh', from: zhFrom, to: zhTo}
  return zhFrom === zhTo ? {side: 'en', from: enFrom, to: enTo} : null
}

/** How long this translator's English is, from the passages that meet in a first alignment. */
function learntRatio(left: ReadonlyArray<Passage>, right: ReadonlyArray<Passage>, words: WordCosts): number {
  const {weight, usual, least, most} = RATIO
  let [zh, en] = [weight, weight * usual]
  for (const [zhFrom, zhTo, enFrom, enTo] of aligner(left, right, usual, words)(null).beads) {
    if (zhFrom === zhTo || enFrom === enTo) continue
    zh += lengthOf(left, zhFrom, zhTo - zhFrom)
    en += lengthOf(right, enFrom, enTo - enFrom)
  }
  return Math.min(most, Math.max(least, en / zh))
}

/** Aligns two lists of passages; asked again with a passage that must be kept, it knows the costs already. */
function aligner(
  left: ReadonlyArray<Passage>,
  right: ReadonlyArray<Passage>,
  ratio: number,
  words: WordCosts,
): (keep: Kept | null) => Alignment {
  const known = new Float64Array(left.length * JOINED.zh * right.length * JOINED.en).fill(Number.NaN)
  const cost = (i: number, a: number, j: number, b: number): number => {
    const key = ((i * JOINED.zh + a - 1) * right.length + j) * JOINED.en + b - 1
    let value = known[key]!
    if (Number.isNaN(value)) {
      const length = lengthCost(lengthOf(left, i, a) * ratio, lengthOf(right, j, b))
      const said = length >= TOO_LONG ? TOO_LONG : length + words(i, a, j, b)
      value = said + COST.joinedZh * (a - 1) + COST.joinedEn * (b - 1)
      known[key] = value
    }
    return value
  }
  return (keep) => cheapest(left.length, right.length, cost, keep)
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

/** The cheapest way through both lists, in which what must be kept is left out nowhere. */
function cheapest(
  rows: number,
  columns: number,
  cost: (i: number, a: number, j: number, b: number) => number,
  keep: Kept | null,
): Alignment {
  const width = columns + 1
  const costs = new Float64Array((rows + 1) * width).fill(Number.POSITIVE_INFINITY)
  /** How each place is reached: passages of Chinese, and of English. */
  const steps = new Uint8Array(2 * (rows + 1) * width)
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
        steps[2 * next] = a
        steps[2 * next + 1] = b
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
    const a = steps[2 * (i * width + j)]!
    const b = steps[2 * (i * width + j) + 1]!
    beads.push([i - a, i, j - b, j])
    i -= a
    j -= b
  }
  return {cost: costs.at(-1)!, beads: beads.reverse()}
}
