import {findBarePlaces} from './bare.ts'
import {type BracketedMarker, findBracketed} from './bracketed.ts'
import {fewRaised} from './few.ts'
import {keepHabitual} from './habits.ts'
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
  /** The list prints its numbers: in a short text it is the evidence that one or two superscripts are no numbers of the text. */
  readonly numbered?: boolean | undefined
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
  const highest = Math.min(
    HIGHEST,
    [...listed].reduce((most, number) => Math.max(most, number), 0),
  )
  const clear = printed.filter((marker) => !isNoCitation(text, marker, highest))
  const bracketed = joinNeighbours(text, keepHabitual(text, clear, listed))
  const found: ReadonlyArray<Found> =
    options.doubtful === false || isSettled(fitOf(bracketed, listed), listed)
      ? bracketed
      : (findDoubtful(text, within, printed, listed, highest) ??
        (options.numbered && bracketed.length === 0 ? fewRaised(text, within, listed) : undefined) ??
        bracketed)
  return found.map(({start, end, numbers, unlikely}) => ({
    start,
    end,
    raw: text.slice(start, end),
    numbers: [...new Set(numbers)],
    ...(unlikely ? {unlikely: true as const} : {}),
  }))
}

interface Found extends Pick<Marker, 'start' | 'end' | 'numbers'> {
  readonly unlikely?: boolean
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
): Reading[] | undefined {
  const top = highest || HIGHEST_UNLISTED
  const candidates = [roundPlaces(text, printed, within, top), findBarePlaces(text, within, top)]
    .map((places) => search(places, top))
    .map((readings) => ({readings, fit: fitOf(readings, listed)}))
    .filter(
      ({readings, fit}) =>
        fit.distinct >= 4 && fit.coverage >= (listed.size > 0 ? 0.5 : 0.8) && meanScore(readings) >= LOWEST_MEAN,
    )
  candidates.sort((a, b) => b.fit.coverage - a.fit.coverage || b.fit.distinct - a.fit.distinct)
  return candidates[0]?.readings
}

/** What is chosen for its order alone looks worse than this on average. */
const LOWEST_MEAN = 0.8

const meanScore = (readings: ReadonlyArray<Reading>): number =>
  readings.reduce((sum, {score}) => sum + score, 0) / Math.max(1, readings.length)

const search = (places: ReadonlyArray<Place>, highest: number): Reading[] =>
  places.length * highest > SEARCH_LIMIT ? [] : chooseByOrderAndKind(places, highest)
