import {type BracketedMarker, findBracketed} from './bracketed.ts'
import {joinNeighbours} from './neighbours.ts'
import {isNoCitation} from './not-citations.ts'

/** A printed marker, and the reference numbers that it stands for. Offsets in UTF-16 code units. */
export interface Marker {
  readonly start: number
  readonly end: number
  readonly raw: string
  readonly numbers: ReadonlyArray<number>
  /** A range that no list could hold: `numbers` has only its printed ends. */
  readonly unlikely?: true
}

/** What is known of the document that the text stands in. */
export interface MarkerOptions {
  /** Where prose stands, in order; the whole text when left out. */
  readonly within?: ReadonlyArray<{readonly start: number; readonly end: number}> | undefined
  /** The numbers of its reference list. */
  readonly listed?: ReadonlyArray<number> | undefined
}

/** Find the citation markers of a text in reading order. Linear time. */
export function findMarkers(text: string, options: MarkerOptions = {}): Marker[] {
  const regions = options.within ?? [{start: 0, end: text.length}]
  const highest = Math.max(0, ...(options.listed ?? []))
  const bracketed = regions.flatMap(({start, end}) =>
    findBracketed(text.slice(start, end)).map((marker) => shift(marker, start)),
  )
  const square = bracketed.filter((marker) => marker.style !== 'round' && !isNoCitation(text, marker, highest))
  return joinNeighbours(text, square).map(({start, end, numbers, unlikely}) => ({
    start,
    end,
    raw: text.slice(start, end),
    numbers,
    ...(unlikely ? {unlikely: true as const} : {}),
  }))
}

const shift = (marker: BracketedMarker, by: number): BracketedMarker => ({
  ...marker,
  start: marker.start + by,
  end: marker.end + by,
})
