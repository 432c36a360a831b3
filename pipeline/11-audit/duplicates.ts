import type {Finding, Reference} from '../model/document.ts'
import {finding, type ListName} from '../model/findings.ts'
import {detailsOf, type Work, workOf} from './works.ts'

/** Characters of one shingle, entries remembered for it, and the share of them that two entries must have in common. */
const SHINGLE = 7
const REMEMBERED = 6
const SHARED = 0.3
/** Least confidence that is worth a finding. */
const LEAST = 0.5
/** Confidence where only the DOI is the same, and the titles are not. */
const UNLIKE = 0.7

/**
 * Entries that seem to be the same work as an earlier one.
 *
 * Same DOI, or titles, first authors and years alike; in entries without a title, texts alike. Titles of series
 * (`Part 2`), different DOIs or links, and later editions are told apart. Entries are compared only where they share pieces
 * of their titles, and a piece remembers few entries: time grows with the length of the list.
 */
export function duplicateFindings(present: ReadonlyArray<Reference>, list?: ListName): Finding[] {
  const works = present.filter(({raw}) => raw !== null).map(workOf)
  const byKey = new Map<string, number>()
  const byShingle: Remembered = {first: new Map(), more: new Map()}
  return works.flatMap((work, i) => {
    let best = {other: -1, confidence: 0}
    for (const key of work.keys) {
      const other = byKey.get(key)
      if (other === undefined) byKey.set(key, i)
      else if (best.confidence < 0.95)
        best = {other, confidence: likeness(works[other]!.plain, work.plain) < 0.4 ? UNLIKE : 0.95}
    }
    const alike = sharers(shinglesOf(work.plain), i, byShingle)
    if (best.other < 0)
      for (const other of alike) {
        const confidence = sameWork(works[other]!, work)
        if (confidence > best.confidence) best = {other, confidence}
      }
    if (best.confidence < LEAST) return []
    const {reference} = work
    const other = works[best.other]!.reference
    return [
      finding(
        'duplicate-reference',
        {number: reference.number, other: other.number, doi: best.confidence === UNLIKE ? works[i]!.doi : ''},
        {
          start: reference.start,
          end: reference.end,
          related: [reference.id, other.id],
          confidence: best.confidence,
          list,
        },
      ),
    ]
  })
}

/** The shingles of a title as numbers of 30 bits (Karp and Rabin 1987): two that meet by chance only make two entries be compared. */
function shinglesOf(plain: string): ReadonlySet<number> {
  const found = new Set<number>()
  const stop = Math.min(plain.length, 240)
  let hash = 0
  for (let at = 0; at < stop; at++) {
    const gone = at < SHINGLE ? 0 : Math.imul(plain.charCodeAt(at - SHINGLE), LEADING)
    hash = (Math.imul(hash - gone, BASE) + plain.charCodeAt(at)) | 0
    if (at >= SHINGLE - 1) found.add((hash ^ (hash >>> 15)) & 0x3fffffff)
  }
  return found
}
const BASE = 0x1000193
/** What the first unit of a shingle counts by. */
const LEADING = Array.from({length: SHINGLE - 1}).reduce((power: number) => Math.imul(power, BASE), 1)

/** The first entry that has a shingle, and those that have it too: most stand in one. */
interface Remembered {
  readonly first: Map<number, number>
  readonly more: Map<number, number[]>
}

/** Earlier entries that share many shingles with this one, which is remembered for later ones. */
function sharers(shingles: ReadonlySet<number>, own: number, {first, more}: Remembered): number[] {
  const counts = new Map<number, number>()
  const count = (other: number): void => {
    counts.set(other, (counts.get(other) ?? 0) + 1)
  }
  for (const shingle of shingles) {
    const earliest = first.get(shingle)
    if (earliest === undefined) {
      first.set(shingle, own)
      continue
    }
    count(earliest)
    const others = more.get(shingle)
    if (!others) {
      more.set(shingle, [own])
      continue
    }
    for (const other of others) count(other)
    if (others.length < REMEMBERED - 1) others.push(own)
  }
  return [...counts].flatMap(([other, count]) => (count >= Math.max(4, shingles.size * SHARED) ? [other] : []))
}

/** How sure two entries are the same work: 0 where they are not. */
function sameWork(one: Work, two: Work): number {
  if (one.doi && two.doi && one.doi !== two.doi) return 0
  if (mostAlike(one.plain, two.plain) < 0.88) return 0
  const alike = likeness(one.plain, two.plain)
  return alike < 0.88 ? 0 : sameDetails(one, two, alike)
}

function sameDetails(one: Work, two: Work, alike: number): number {
  const [a, b] = [detailsOf(one), detailsOf(two)]
  if (a.link && b.link && a.link !== b.link && !(one.doi || two.doi)) return 0
  if (a.figures !== b.figures) return 0
  if (!one.titled || !two.titled) return alike >= 0.94 && a.year === b.year ? 0.8 : 0
  if (a.author && b.author && a.author !== b.author) return 0
  const apart = a.year && b.year ? Math.abs(a.year - b.year) : 0
  const elsewhere = a.container !== b.container
  const otherPages = a.pages && b.pages && a.pages !== b.pages
  if (!elsewhere && otherPages && (alike < 1 || a.volume !== b.volume)) return 0
  if (likeness(one.whole, two.whole) < 0.5 || (apart > 0 && !elsewhere) || apart > 2) return 0
  if (apart > 0) return alike >= 0.96 && one.plain.length > 24 ? 0.6 : 0
  if (one.plain.length < 12) return elsewhere ? 0 : 0.6
  return alike === 1 ? 0.9 : 0.75
}

/** Dice's measure over pairs of letters: 1 for equal texts. */
function likeness(one: string, two: string): number {
  if (one === two) return 1
  const pairs = new Map<number, number>()
  for (let i = 0; i + 1 < one.length; i++) {
    const pair = pairAt(one, i)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  let shared = 0
  for (let i = 0; i + 1 < two.length; i++) {
    const pair = pairAt(two, i)
    const left = pairs.get(pair) ?? 0
    if (left === 0) continue
    shared++
    pairs.set(pair, left - 1)
  }
  return dice(shared, one, two)
}

/** What `likeness` is at most, as their lengths are. */
const mostAlike = (one: string, two: string): number =>
  one === two ? 1 : dice(Math.min(one.length, two.length) - 1, one, two)

const dice = (shared: number, one: string, two: string): number =>
  (2 * shared) / Math.max(1, one.length + two.length - 2)

const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)
