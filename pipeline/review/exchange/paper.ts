import type {Anchor} from '../../model/decision.ts'
import type {ClaimKind, Lang, Range} from '../../model/document.ts'
import {codePointMap} from '../../text/code-points.ts'
import {anchorOf} from '../page/anchors.ts'
import {blockIndex} from '../page/block-index.ts'
import type {Folded, Verdict} from '../page/fold.ts'
import type {PageData} from '../page/page-data.ts'
import {listAt} from '../page/reference-keys.ts'
import {kindWord} from '../page/words.ts'

/** A paper as it goes out to other tools: offsets in UTF-16 code units, each format counts in its own unit. */
export interface PaperOut {
  /** Its path without the ending, with `/` between folders: `a/b`. */
  readonly name: string
  readonly sha256: string
  readonly lang: Lang
  readonly text: string
  /** All but those that were rejected, by their place. */
  readonly claims: ReadonlyArray<ClaimOut>
  readonly markers: ReadonlyArray<Marker>
}

interface Marker extends Range {
  readonly numbers: ReadonlyArray<number>
}

export interface ClaimOut extends Range {
  readonly kind: ClaimKind
  readonly verdict: Verdict | null
  readonly note: string
  /** Markers that it rests on, by their place in the list. */
  readonly markers: ReadonlyArray<number>
  /** The list that its numbers are of, where the paper has several. */
  readonly list?: number
  /** Numbers that it cites and no such marker gives. */
  readonly rest: ReadonlyArray<number>
}

/** What a file of another tool says about a paper. */
export interface PaperIn {
  readonly name: string
  /** Of its source; `null` where the file does not tell, and the name alone says which paper it is. */
  readonly sha256: string | null
  readonly claims: ReadonlyArray<ClaimIn>
  /** What cannot be read, each with where it stands and its mend. */
  readonly problems: ReadonlyArray<string>
}

export interface ClaimIn {
  readonly words: Anchor
  readonly kind: ClaimKind
  /** Numbers of the markers that it is linked to. */
  readonly linked: ReadonlyArray<number>
  /** Numbers without a marker; `null` where the file does not tell. */
  readonly rest: ReadonlyArray<number> | null
  /** `undefined` where the file cannot tell. */
  readonly verdict?: Verdict | null
  readonly note?: string
}

/** A file of a format. */
export interface ExchangeFile {
  /** Relative, with `/` between folders. */
  readonly name: string
  readonly text: string
}

/** A paper with what its reviewer made of the claims. */
export function paperOut(data: PageData, folded: Folded): PaperOut {
  const kept = folded.claims.filter(({verdict}) => verdict !== 'reject')
  return {
    name: data.path.replace(/\.(?:txt|md)$/, ''),
    sha256: data.sha256,
    lang: data.lang,
    text: data.text,
    markers: data.citations,
    claims: kept.map(({start, end, kind, numbers, verdict, note}) => ({
      start,
      end,
      kind,
      verdict,
      note,
      ...listed(data, start),
      ...linksOf(data, {start, end}, numbers),
    })),
  }
}

function listed(data: PageData, at: number): Pick<ClaimOut, 'list'> {
  const list = listAt(data, at)
  return list === undefined ? {} : {list}
}

/**
 * The markers of its block that give the numbers of a claim, the nearest to its end first, none that gives another number;
 * and the numbers left.
 */
export function linksOf(
  {blocks, citations}: PageData,
  {start, end}: Range,
  numbers: ReadonlyArray<number>,
): Pick<ClaimOut, 'markers' | 'rest'> {
  const block = blocks[blockIndex(blocks, start)] ?? {start: 0, end: 0}
  const wanted = new Set(numbers)
  const left = new Set(numbers)
  const distance = (marker: Range): number => Math.min(Math.abs(marker.start - end), Math.abs(marker.end - end))
  const near = citations
    .map((marker, i) => ({...marker, i}))
    .filter((marker) => marker.start >= block.start && marker.end <= block.end && marker.numbers.length > 0)
    .filter((marker) => marker.numbers.every((number) => wanted.has(number)))
    .sort((a, b) => distance(a) - distance(b) || a.i - b.i)
  const markers: number[] = []
  for (const marker of near) {
    if (!marker.numbers.some((number) => left.has(number))) continue
    markers.push(marker.i)
    for (const number of marker.numbers) left.delete(number)
  }
  return {markers: markers.sort((a, b) => a - b), rest: [...left]}
}

/** What a tool may count in: Unicode code points, as Python does, or UTF-16 code units, as JavaScript does. */
export type Unit = 'code points' | 'UTF-16'

/** Between our offsets and those of a format. */
export function counting(text: string, unit: Unit): {out: (range: Range) => Range; in: (range: Range) => Range} {
  if (unit === 'UTF-16') return {out: ({start, end}) => ({start, end}), in: ({start, end}) => ({start, end})}
  const {toPoints, toUnits} = codePointMap(text)
  return {
    out: ({start, end}) => ({start: toPoints(start), end: toPoints(end)}),
    in: ({start, end}) => ({start: toUnits(start), end: toUnits(end)}),
  }
}

/** Words of a text that came with a file, as they are looked for in the paper of today. */
export function anchorIn(text: string, range: Range): Anchor {
  const known = maps.get(text) ?? codePointMap(text)
  if (!maps.has(text)) {
    maps.clear()
    maps.set(text, known)
  }
  return anchorOf({text, map: known}, range)
}
/** The map of the last text: files give many ranges of one. */
const maps = new Map<string, ReturnType<typeof codePointMap>>()

/** Whether something is a range of a text; what comes from a file may be anything. */
export const isRange = (start: unknown, end: unknown, length: number): boolean =>
  Number.isInteger(start) &&
  Number.isInteger(end) &&
  Number(start) >= 0 &&
  Number(start) < Number(end) &&
  Number(end) <= length

export const isKind = (value: unknown): value is ClaimKind =>
  typeof value === 'string' && Object.hasOwn(kindWord, value)
export const isVerdict = (value: unknown): value is Verdict =>
  value === 'accept' || value === 'reject' || value === 'unsure'

/**
 * The numbers of the markers that links lead to from a claim.
 *
 * @param wordsOf - The words of a marker; `null` for what is none.
 * @param numbersAt - Numbers of the marker with these words.
 */
export const linkedNumbers = <Id>(
  claim: Id,
  links: ReadonlyArray<readonly [from: Id, to: Id]>,
  wordsOf: (id: Id) => string | null,
  numbersAt: (words: string) => number[],
): number[] =>
  links.flatMap(([from, to]) => {
    const words = from === claim ? wordsOf(to) : null
    return words === null ? [] : numbersAt(words)
  })

/** Numbers as `4, 5` in a field for words. */
export const numbersIn = (words: unknown): number[] =>
  typeof words === 'string' ? (words.match(/\d{1,6}/g) ?? []).map(Number) : []
