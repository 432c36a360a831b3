import {numberKey} from '../model/reference-lists.ts'
import type {AnnotatedDocument} from '../model/schema.ts'
import {codePointMap} from '../text/code-points.ts'

/** A piece of a block: words, or a number that a marker cites with the words that print it. */
interface Piece {
  readonly text: string
  /** What it cites, as `numberKey`, where the piece is of a marker. */
  readonly cites: string | null
}

/** Words of the paper by their ranges in code points. */
export interface Words {
  readonly slice: (start: number, end: number) => string
  /** A range as pieces, in order; together they are its text, and each cited number has one. */
  readonly pieces: (start: number, end: number) => Piece[]
}

export function wordsOf(document: AnnotatedDocument): Words {
  const {toUnits} = codePointMap(document.text)
  const slice = (start: number, end: number): string => document.text.slice(toUnits(start), toUnits(end))
  const citations = document.citations.toSorted((a, b) => a.start - b.start)
  const pieces = (start: number, end: number): Piece[] => {
    const found: Piece[] = []
    let at = start
    for (let i = firstFrom(citations, start); i < citations.length && citations[i]!.start < end; i++) {
      const citation = citations[i]!
      if (citation.start < at || citation.end > end) continue
      found.push({text: slice(at, citation.start), cites: null}, ...markerPieces(citation))
      at = citation.end
    }
    found.push({text: slice(at, end), cites: null})
    return found.filter(({text, cites}) => text !== '' || cites !== null)
  }
  return {slice, pieces}
}

function firstFrom(citations: AnnotatedDocument['citations'], start: number): number {
  let [low, high] = [0, citations.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (citations[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * A marker as pieces, one for each number that it cites; what it prints stays what it was.
 *
 *     [6-8]  →  `[6` 6, `` 7, `-8]` 8
 */
function markerPieces({raw, numbers, list}: AnnotatedDocument['citations'][number]): Piece[] {
  const distinct = [...new Set(numbers)]
  const ends: number[] = []
  let at = 0
  for (const number of distinct) {
    const found = new RegExp(`(?<!\\d)${number}(?!\\d)`).exec(raw.slice(at))
    ends.push(found ? at + found.index + found[0].length : -1)
    if (found) at += found.index + found[0].length
  }
  let from = 0
  const last = ends.findLastIndex((end) => end >= 0)
  return distinct.map((number, i) => {
    const end = i === last || (last < 0 && i === distinct.length - 1) ? raw.length : ends[i]!
    const text = end < 0 ? '' : raw.slice(from, end)
    if (end >= 0) from = end
    return {text, cites: numberKey(list, number)}
  })
}
