import type {AlignedDocument, Alignment, LinkedDocument} from '../model/document.ts'
import {assign} from './assignment.ts'
import {type Group, groupDifferences} from './differences.ts'
import {likeness} from './likeness.ts'
import {type Unit, unitsOf} from './units.ts'
import {untranslated} from './untranslated.ts'

/** Units that are less alike than this are no pair. */
const LEAST = 0.3
/** A unit left over goes with a neighbour's partner when it is at least as like it as this. */
const SHARED = 0.33
/** Units of an abstract that are looked at: the assignment costs their third power. */
const MOST = 120

/**
 * Align the Chinese abstract with the English one, claim by claim.
 *
 * Claims, and sentences without any, are paired as an assignment problem: the pairing of greatest likeness in all, by dates,
 * numbers, names, terms, polarity and order. One that is left over shares the partner of its neighbour where both say the
 * same (one sentence made two), else it is unpaired. Pairs tell in what they differ. An abstract of another paper aligns
 * with nothing.
 */
export function align(document: LinkedDocument): AlignedDocument {
  const own = document.abstracts.filter(({belongs}) => belongs === 'this-paper')
  const zh = own.find(({lang}) => lang === 'zh')
  const en = own.find(({lang}) => lang === 'en')
  if (!zh || !en) return {...document, alignments: []}
  const left = unitsOf(document, zh).slice(0, MOST)
  const right = unitsOf(document, en).slice(0, MOST)
  const pairs = pairUnits(left, right)
  const differences = groupDifferences(groupsOf(pairs, left, right), left, right)
  const alignments = pairs.map(({zh: i, en: j, score}): Alignment => {
    const found = differences.get(`${i} ${j}`)
    return {
      zh: left[i]!.id,
      en: right[j]!.id,
      score: Number(score.toFixed(2)),
      ...(found && found.length > 0 ? {differences: found} : {}),
    }
  })
  const unaligned = [
    ...left.filter((_, i) => !pairs.some(({zh: at}) => at === i)),
    ...right.filter((_, j) => !pairs.some(({en: at}) => at === j)),
  ].filter(({claim}) => claim !== null)
  const missing = untranslated(document, zh, en)
  return {
    ...document,
    alignments,
    ...(unaligned.length > 0 ? {unaligned: unaligned.map(({id}) => id)} : {}),
    ...(missing.length > 0 ? {untranslated: missing} : {}),
  }
}

interface Pair {
  /** Indices of the units. */
  readonly zh: number
  readonly en: number
  readonly score: number
}

function pairUnits(zh: ReadonlyArray<Unit>, en: ReadonlyArray<Unit>): Pair[] {
  const scores = zh.map((a) => en.map((b) => likeness(a, b)))
  const partner = assign(scores)
  const pairs: Pair[] = []
  const taken = new Set<number>()
  for (const [i, j] of partner.entries()) {
    if (j < 0 || scores[i]![j]! < LEAST) continue
    pairs.push({zh: i, en: j, score: scores[i]![j]!})
    taken.add(j)
  }
  const paired = new Map(pairs.map((pair) => [pair.zh, pair.en]))
  const back = new Map(pairs.map((pair) => [pair.en, pair.zh]))
  const shared: Pair[] = []
  for (const i of zh.keys()) {
    if (paired.has(i)) continue
    const best = bestOf([paired.get(i - 1), paired.get(i + 1)], (j) => scores[i]![j]!)
    if (!best) continue
    shared.push({zh: i, en: best.at, score: best.score})
    paired.set(i, best.at)
  }
  for (const j of en.keys()) {
    if (taken.has(j)) continue
    const best = bestOf([back.get(j - 1), back.get(j + 1)], (i) => scores[i]![j]!)
    if (!best) continue
    shared.push({zh: best.at, en: j, score: best.score})
    back.set(j, best.at)
  }
  return [...pairs, ...shared].sort((a, b) => a.zh - b.zh || a.en - b.en)
}

function bestOf(
  places: ReadonlyArray<number | undefined>,
  scoreOf: (at: number) => number,
): {at: number; score: number} | null {
  let best: {at: number; score: number} | null = null
  for (const at of places) {
    if (at === undefined) continue
    const score = scoreOf(at)
    if (score >= SHARED && score > (best?.score ?? 0)) best = {at, score}
  }
  return best
}

/** Pairs that share a unit are compared together. */
function groupsOf(pairs: ReadonlyArray<Pair>, zh: ReadonlyArray<Unit>, en: ReadonlyArray<Unit>): Group[] {
  const groups: Array<{zh: Set<number>; en: Set<number>; score: number}> = []
  const ofZh = new Array<(typeof groups)[number] | undefined>(zh.length)
  const ofEn = new Array<(typeof groups)[number] | undefined>(en.length)
  for (const {zh: i, en: j, score} of pairs) {
    const group = ofZh[i] ?? ofEn[j] ?? {zh: new Set<number>(), en: new Set<number>(), score}
    if (group.zh.size === 0) groups.push(group)
    group.zh.add(i)
    group.en.add(j)
    group.score = Math.max(group.score, score)
    ofZh[i] = group
    ofEn[j] = group
  }
  return groups.map((group) => ({zh: [...group.zh], en: [...group.en], score: group.score}))
}
