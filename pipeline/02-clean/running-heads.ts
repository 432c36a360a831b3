import {captionLabel} from '../text/caption-labels.ts'
import {BLANK, beginsWith, classOf, HAN, LETTER, LOWER, only} from '../text/character-classes.ts'
import {entryLabel} from '../text/entry-labels.ts'
import {frontLabel} from '../text/front-labels.ts'
import {readHeadingNumber} from '../text/heading-numbers.ts'
import {referenceListTitle} from '../text/list-titles.ts'
import {foldedUnit, foldsAlone, foldText} from '../text/loose-match.ts'
import {hasHeadShape} from '../text/page-shapes.ts'
import {sectionRole} from '../text/section-names.ts'
import {endsSentence} from '../text/shape.ts'
import {loneHeads} from './lone-heads.ts'
import type {PageLine} from './page-lines.ts'

/** Longest running head, in characters. */
const LONGEST = 160
/** Lines that the front matter of a paper takes, at most. */
const FRONT = 12

/**
 * Which lines are running heads and feet, and lines about the journal.
 *
 * Lines that come back again and again once their digits are left out, and stand at the edges of pages, beside page
 * numbers or inside sentences; and lines whose shape says so where they cut a sentence or stand beside such a line. The
 * first printing of a title is no running head.
 */
export function findRunningHeads(
  lines: ReadonlyArray<PageLine>,
  pageNumbers: ReadonlySet<number>,
): ReadonlySet<number> {
  const found = new Set<number>()
  const groups = new Map<string, number[]>()
  const headings = new Map<string, number[]>()
  const put = (map: Map<string, number[]>, key: string, at: number): void => {
    const group = map.get(key)
    if (group) group.push(at)
    else map.set(key, [at])
  }
  for (const at of likeOthers(lines, (at) => !pageNumbers.has(at) && lines[at]!.text.length <= LONGEST)) {
    const {text} = lines[at]!
    const folded = foldText(text)
    const key = /^https?:/.test(text) ? text : folded.replace(/\d+/g, '#')
    if (only(key, LETTER).length < 2) continue
    put(groups, key, at)
    if (isNumbered(text)) put(headings, folded, at)
  }
  const sameNumber = new Set([...headings.values()].map((group) => `${group[0]} ${group.length}`))
  const frequent = [...groups.values()].filter(
    (group) => group.length > 1 && !sameNumber.has(`${group[0]} ${group.length}`),
  )
  const repeated = [...headings.values()].filter((group) => group.length > 1)
  // Again: what stands beside the furniture of one round is found in the next.
  for (let round = 0, size = -1; round < 4 && size < found.size; round++) {
    size = found.size
    const known = new Set(found)
    for (const group of frequent)
      if (!group.some((at) => known.has(at)) && isFurniture(lines, group, pageNumbers, known))
        for (const at of kept(lines, group)) found.add(at)
    // Pages that repeat the headings of two sections repeat those of others.
    const many = repeated.filter((group) => group.some((at) => known.has(at))).length > 1
    for (const group of repeated) {
      if (group.some((at) => known.has(at))) continue
      for (const at of repeatsOfHeading(lines, group, pageNumbers, known, many)) found.add(at)
    }
  }
  lines.forEach(({text}, at) => {
    if (found.has(at) || pageNumbers.has(at) || !hasHeadShape(text)) return
    if (isEdge(lines, at) || beside(lines, at, pageNumbers, found) || cutsSentence(lines, at, pageNumbers, found))
      found.add(at)
  })
  for (const at of loneHeads(lines, {
    isTaken: (at) => found.has(at) || pageNumbers.has(at),
    isEdge: (at) => isEdge(lines, at),
  }))
    found.add(at)
  return found
}

/** The lines that may say the same as another, digits left out: most lines of a paper stand in it once, and begin so. */
function likeOthers(lines: ReadonlyArray<PageLine>, counts: (at: number) => boolean): ReadonlyArray<number> {
  const candidates: number[] = []
  for (let at = 0; at < lines.length; at++) if (counts(at)) candidates.push(at)
  return [BEGIN, LONGEST].reduce((left, most) => shared(lines, left, most), candidates)
}
/** Letters that most lines are told apart by. */
const BEGIN = 8

/** Of some lines those whose first letters, or all of them, are as those of another. */
function shared(lines: ReadonlyArray<PageLine>, candidates: ReadonlyArray<number>, most: number): number[] {
  const hashes = candidates.map((at) => hashOf(lines[at]!.text, most))
  const times = new Map<number, number>()
  for (const hash of hashes) times.set(hash, (times.get(hash) ?? 0) + 1)
  return candidates.filter((_, i) => times.get(hashes[i]!)! > 1)
}

/** The same for texts whose first letters, digits and blanks left out, are the same once folded. */
function hashOf(text: string, most: number, folded = false): number {
  let hash = 0
  for (let at = 0, count = 0; at < text.length; at++) {
    // What follows the last letter may change it.
    if (!folded && !foldsAlone(text.charCodeAt(at))) return hashOf(foldText(text), most, true)
    if (count === most) break
    const unit = foldedUnit(text, at)
    if ((unit >= 0x30 && unit <= 0x39) || classOf(unit) & BLANK) continue
    hash = (Math.imul(hash, 31) + unit) | 0
    count++
  }
  return hash
}

function isFurniture(
  lines: ReadonlyArray<PageLine>,
  group: ReadonlyArray<number>,
  pageNumbers: ReadonlySet<number>,
  found: ReadonlySet<number>,
): boolean {
  const text = lines[group[0]!]!.text
  if (hasRisingFolios(lines, group)) return true
  const number = readHeadingNumber(text)
  const numbered = !!number && number.scheme !== 'chapter'
  const count = group.length
  const share = (test: (at: number) => boolean): number => group.filter(test).length / count
  if (captionLabel(text) || group.filter((at, i) => i > 0 && at - group[i - 1]! < 5).length > count * 0.4) return false
  const edges = share((at) => isEdge(lines, at) || beside(lines, at, pageNumbers, found))
  if (numbered) return edges > 0.8 && count > 3
  if (hasHeadShape(text)) return edges + share((at) => cutsSentence(lines, at, pageNumbers, found)) > 0.2 || count > 2
  if (/^\p{Ll}/u.test(text) && !/^(?:www|https?)/.test(text)) return false
  if (/[。；;，,、:：]$/.test(text) || (/\.$/.test(text) && !/\bet al\.$/.test(text))) return false
  if (count === 2) return edges === 1
  if (edges >= 0.5) return true
  if (isRegular(group, 0.2)) return true
  return isRegular(group, 1.6) && share((at) => cutsSentence(lines, at, pageNumbers, found)) >= 0.3
}

/**
 * The lines that repeat the heading of a section on its pages; none where they may be something else.
 *
 * All printings but the heading itself stand at edges of pages, and one cuts a sentence: a table of contents repeats headings too.
 *
 * @param many pages of this document are known to repeat headings
 */
function repeatsOfHeading(
  lines: ReadonlyArray<PageLine>,
  group: ReadonlyArray<number>,
  pageNumbers: ReadonlySet<number>,
  found: ReadonlySet<number>,
  many: boolean,
): ReadonlyArray<number> {
  const heading = headingOf(lines, group, pageNumbers)
  // No heading cuts a sentence: `H. Ward` at the top of a page is a name.
  const isHead =
    readHeadingNumber(lines[heading]!.text)?.scheme === 'letter' &&
    isEdge(lines, heading) &&
    cutsSentence(lines, heading, pageNumbers, found)
  const rest = isHead ? group : group.filter((at) => at !== heading)
  const cuts = rest.filter((at) => cutsSentence(lines, at, pageNumbers, found)).length
  const edges = rest.filter((at) => isEdge(lines, at) || beside(lines, at, pageNumbers, found)).length
  if (edges > group.length * 0.8 && group.length > 3) return rest
  if (many && cuts === rest.length) return rest
  return (cuts > 0 || many) && (edges === rest.length || cuts > 1) ? rest : []
}

/** A heading's number tells it from others of its name: `2.1 Aims` is not `3.1 Aims`. */
const isNumbered = (text: string): boolean => {
  const number = readHeadingNumber(text)
  return !!number && number.end < text.length
}

/**
 * Of the printings of a heading the heading itself: the first that does not open a page; where all do, the first, or the one
 * close below it.
 */
function headingOf(
  lines: ReadonlyArray<PageLine>,
  group: ReadonlyArray<number>,
  pageNumbers: ReadonlySet<number>,
): number {
  let heading = group[0]!
  for (const at of group) {
    if (at - heading > 3) break
    if (!lines[at]!.opensPage && !pageNumbers.has(at - 1)) return at
    heading = at
  }
  return heading
}

/** A page number set far off from the same words, on each line a higher one: `5          Does It Say So?`. */
function hasRisingFolios(lines: ReadonlyArray<PageLine>, group: ReadonlyArray<number>): boolean {
  const folios = group.map((at) => folioOf(lines[at]!.text))
  return folios.every((folio, i) => folio !== null && (i === 0 || folio > folios[i - 1]!))
}

/** The page number of a running head that is set far off from its words, or `null`. */
export function folioOf(text: string): number | null {
  const match = /^(\d{1,4})\s{3,200}\S|\S\s{3,200}(\d{1,4})$/.exec(text.slice(0, LONGEST))
  return match ? Number(match[1] ?? match[2]) : null
}

/** The line opens a page, closes one, or stands next to such a line. */
function isEdge(lines: ReadonlyArray<PageLine>, at: number): boolean {
  for (let i = Math.max(1, at - 1); i <= at + 2; i++) if (lines[i]?.opensPage) return true
  return false
}

/** Comes back after about as many lines each time, as pages do: `spread` more or less, as a share. */
function isRegular(group: ReadonlyArray<number>, spread: number): boolean {
  if (group.length < 4) return false
  const gaps = group.slice(1).map((at, i) => at - group[i]!)
  const middle = [...gaps].sort((a, b) => a - b)[gaps.length >> 1]!
  return (
    middle >= 12 &&
    gaps.filter((gap) => gap > middle / (1 + spread) && gap < middle * (1 + spread)).length >= gaps.length * 0.7
  )
}

/** Of a group, the lines to take out: all but the heading or title that the others repeat, and titles of other lists. */
function kept(lines: ReadonlyArray<PageLine>, group: ReadonlyArray<number>): ReadonlyArray<number> {
  const text = lines[group[0]!]!.text
  if (hasHeadShape(text)) return group
  let stays = -1
  const first = group[0]!
  if (
    readHeadingNumber(text)?.scheme === 'chapter' ||
    referenceListTitle(text) ||
    frontLabel(text)?.alone ||
    sectionRole(text)
  ) {
    stays = first
    for (const at of group) if (at - stays <= 3) stays = at
  } else if (first < FRONT && !/\d/.test(text) && text.length > 5) {
    for (const at of group) if (at < FRONT && at - first <= 3) stays = at
  }
  const isList = referenceListTitle(text) !== null
  return group.filter((at) => at !== stays && !(isList && opensList(lines, at)))
}

/** Whether entries are counted from 1 below a title: the list of another chapter or article. */
function opensList(lines: ReadonlyArray<PageLine>, at: number): boolean {
  const below = lines.slice(at + 1, at + 4)
  const next = below.find(({text}) => referenceListTitle(text) || entryLabel(text))
  return next !== undefined && entryLabel(next.text)?.number === 1
}

/** A page number or another running head stands on the line before or after. */
function beside(
  lines: ReadonlyArray<PageLine>,
  at: number,
  pageNumbers: ReadonlySet<number>,
  found: ReadonlySet<number>,
): boolean {
  for (const i of [at - 1, at + 1]) if (lines[i] && (pageNumbers.has(i) || found.has(i))) return true
  return false
}

/** The text before it is unfinished, and the text after it goes on. */
function cutsSentence(
  lines: ReadonlyArray<PageLine>,
  at: number,
  pageNumbers: ReadonlySet<number>,
  found: ReadonlySet<number>,
): boolean {
  let before = at - 1
  while (
    before >= 0 &&
    at - before < 5 &&
    (pageNumbers.has(before) || found.has(before) || hasHeadShape(lines[before]!.text))
  )
    before--
  let after = at + 1
  while (
    after < lines.length &&
    after - at < 5 &&
    (pageNumbers.has(after) || found.has(after) || hasHeadShape(lines[after]!.text))
  )
    after++
  const one = lines[before]?.text
  const two = lines[after]?.text
  if (!one || !two || one.length < 15 || endsSentence(one)) return false
  return beginsWith(two, LOWER | HAN) || /^[，。、；：,;)）”]/.test(two) || /[-‐,，]$/.test(one)
}
