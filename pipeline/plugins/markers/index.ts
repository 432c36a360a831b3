import {findBarePlaces} from './bare.ts'
import {type BracketedMarker, findBracketed} from './bracketed.ts'
import {joinNeighbours} from './neighbours.ts'
import {isNoCitation} from './not-citations.ts'
import {chooseByOrderAndKind, type Place, type Reading} from './order.ts'
import {roundPlaces} from './round.ts'
import {type Fit, fitOf} from './style.ts'

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
  /** Where prose stands, block by block in order; the whole text when left out. */
  readonly within?: ReadonlyArray<{readonly start: number; readonly end: number}> | undefined
  /** The numbers of its reference list. */
  readonly listed?: ReadonlyArray<number> | undefined
  /** Weigh round brackets and digits without any where square ones do not cite the list (default: true). */
  readonly doubtful?: boolean | undefined
}

/** Without a list, numbers without square brackets go up to here. */
const HIGHEST_UNLISTED = 150
/** No list is longer where the order has to be searched. */
const HIGHEST = 1000
/** Places times numbers that the search may weigh. */
const SEARCH_LIMIT = 4e6

/**
 * Find the citation markers of a text in reading order.
 *
 * Square, full-width and other unmistakable brackets speak for themselves. Where they are not what cites the list,
 * round brackets and digits without any (a superscript that lost its raising) are weighed: those that count up in the
 * order of first citation and cover the list are the document's style. Time is linear for bracketed markers, and the
 * number of doubtful places times the length of the list otherwise.
 */
export function findMarkers(text: string, options: MarkerOptions = {}): Marker[] {
  const within = options.within ?? [{start: 0, end: text.length}]
  const listed = new Set(options.listed ?? [])
  const printed = within.flatMap(({start, end}) => findBracketed(text, start, end))
  const highest = listed.size > 0 ? Math.min(HIGHEST, Math.max(...listed)) : 0
  const bracketed = clearStyle(printed.filter((marker) => !isNoCitation(text, marker, highest)))
  const fit = fitOf(bracketed, listed)
  if (options.doubtful === false || isSettled(fit, listed)) return bracketed.map((marker) => asMarker(text, marker))
  const doubtful = findDoubtful(text, within, printed, listed, highest)
  return (doubtful ?? joinNeighbours(text, bracketed)).map((marker) => asMarker(text, marker))

  function clearStyle(markers: ReadonlyArray<BracketedMarker>): BracketedMarker[] {
    return joinNeighbours(text, ofMainStyle(markers))
  }
}

/** Square brackets of either width are always markers; 〔1〕 and 【1】 only where they cite more than these do. */
function ofMainStyle(markers: ReadonlyArray<BracketedMarker>): BracketedMarker[] {
  const count = (style: BracketedMarker['style']): number =>
    new Set(markers.filter((marker) => marker.style === style).flatMap((marker) => marker.numbers)).size
  const square = count('square') + count('wide')
  const tortoise = count('tortoise')
  const lens = count('lens')
  return markers.filter(({style}) => {
    if (style === 'round') return false
    if (style === 'tortoise') return tortoise > square && tortoise >= lens
    if (style === 'lens') return lens > square && lens > tortoise
    return square >= tortoise && square >= lens
  })
}

/** Do these markers cite the list, so that no other style is looked for? */
const isSettled = ({coverage, distinct}: Fit, listed: ReadonlySet<number>): boolean =>
  listed.size > 0 ? coverage >= 0.3 : distinct >= 3

/** The better of round brackets and bare digits, where one of them makes up the document's citations. */
function findDoubtful(
  text: string,
  within: ReadonlyArray<{readonly start: number; readonly end: number}>,
  printed: ReadonlyArray<BracketedMarker>,
  listed: ReadonlySet<number>,
  highest: number,
): Array<Omit<Marker, 'raw'>> | undefined {
  const top = highest || HIGHEST_UNLISTED
  const candidates = [roundPlaces(text, printed, within, top), findBarePlaces(text, within, top)]
    .map((places) => search(places, top))
    .map((readings) => ({readings, fit: fitOf(readings, listed)}))
    .filter(({fit}) => fit.distinct >= 4 && fit.coverage >= (listed.size > 0 ? 0.5 : 0.8))
  candidates.sort((a, b) => b.fit.coverage - a.fit.coverage || b.fit.distinct - a.fit.distinct)
  return candidates[0]?.readings
}

const search = (places: ReadonlyArray<Place>, highest: number): Reading[] =>
  places.length * highest > SEARCH_LIMIT ? [] : chooseByOrderAndKind(places, highest)

const asMarker = (
  text: string,
  {start, end, numbers, unlikely}: Omit<Marker, 'raw' | 'unlikely'> & {unlikely?: boolean},
): Marker => ({
  start,
  end,
  raw: text.slice(start, end),
  numbers,
  ...(unlikely ? {unlikely: true as const} : {}),
})
