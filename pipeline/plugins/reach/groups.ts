import {unitSet} from '../../text/unit-set.ts'
import {firstPlace} from '../../text/within.ts'
import type {SplitSentence} from '../sentences/index.ts'

export interface GivenMarker {
  readonly start: number
  readonly end: number
}

/** Markers that stand side by side and speak for the same words. */
export interface MarkerGroup {
  /** Indices into the markers that were given. */
  readonly members: ReadonlyArray<number>
  readonly start: number
  /** Behind a bracket that closes right after the last marker. */
  readonly end: number
  /** `bracketed` stands behind its words, `narrative` is a word of its sentence (`Zhao et al. (2019)`). */
  readonly shape: 'bracketed' | 'narrative'
  /** Index of its sentence. */
  readonly sentence: number
}

/** Group the markers of a text, in the order of the text. */
export function groupMarkers(
  text: string,
  markers: ReadonlyArray<GivenMarker>,
  sentences: ReadonlyArray<SplitSentence>,
): MarkerGroup[] {
  const order = markers
    .map((_, index) => index)
    .filter((index) => isWithin(markers[index]!, text.length))
    .sort((a, b) => markers[a]!.start - markers[b]!.start || a - b)
  const groups: Array<MarkerGroup & {members: number[]}> = []
  const brackets = bracketsOf(text)
  let sentence = 0
  for (const index of order) {
    const {start, end} = markers[index]!
    while (sentence < sentences.length - 1 && sentences[sentence]!.end <= start) sentence++
    const shape = shapeOf(brackets, start, end)
    const last = groups.at(-1)
    if (last?.sentence === sentence && last.shape === shape && (start < last.end || isGap(brackets, last.end, start))) {
      last.members.push(index)
      groups[groups.length - 1] = {...last, end: closed(brackets, Math.max(end, last.end))}
    } else groups.push({members: [index], start: opened(brackets, start), end: closed(brackets, end), shape, sentence})
  }
  return groups
}

const isWithin = ({start, end}: GivenMarker, length: number): boolean => start >= 0 && start < end && end <= length

/** Code units that a bracket of works may be long. */
const FAR = 500
const openers = '([（［【〔'
const isOpener = unitSet(openers)
const isBracket = unitSet(`${openers})]）］】〕`)

/** A text with the places of all its brackets. */
interface Bracketed {
  readonly text: string
  readonly places: ReadonlyArray<number>
}

function bracketsOf(text: string): Bracketed {
  const places: number[] = []
  for (let at = 0; at < text.length; at++) if (isBracket(text.charCodeAt(at))) places.push(at)
  return {text, places}
}

function shapeOf(brackets: Bracketed, start: number, end: number): MarkerGroup['shape'] {
  const {text} = brackets
  if (isOpener(text.charCodeAt(start)) || /[\d⁰¹²³⁴-⁹]/.test(text[start]!)) return 'bracketed'
  if (!/[([（［]/.test(text.slice(start, end))) return 'bracketed'
  // in brackets of works, and not merely in a sentence whose bracket was never closed
  return isInBracket(brackets, start) && opened(brackets, start) < start ? 'bracketed' : 'narrative'
}

/** Does a bracket opened shortly before `at` still stand open? */
function isInBracket(brackets: Bracketed, at: number): boolean {
  const {text, places} = brackets
  let open = 0
  for (let i = firstPlace(places, at) - 1; i >= 0 && places[i]! > at - FAR; i--) {
    if (!isOpener(text.charCodeAt(places[i]!))) open--
    else if (++open > 0) return true
  }
  return false
}

/** Only names, years and what parts them stand between two markers of a group. */
function isGap(brackets: Bracketed, from: number, to: number): boolean {
  if (to <= from) return true
  if (to - from > 300) return false
  const between = brackets.text.slice(from, to)
  if (/^[\s,;，；、–—-]*(?:and|和|及|与|以及|&|e\.g\.|also)?[\s,;，；、]*[([（［]?\s*$/i.test(between)) return true
  return isInBracket(brackets, to) && !/[)\]）］]/.test(between) && isNaming(between)
}

/** `Zhao et al.,`, `van den Berg and Li,`, `e.g.` */
const NAMES =
  /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}'’-]*|\d{4}[a-z]|et|al|and|in|inter alia|alia|see|also|cf|e\.?g|i\.?e|van|von|de|der|den|la|le|[a-z])(?![\p{L}])/gu

/** Past the end of the bracket that the marker stands in, where only other works are named up to there. */
function closed(brackets: Bracketed, end: number): number {
  if (!isInBracket(brackets, end)) return end
  const {text, places} = brackets
  let depth = 1
  for (let i = firstPlace(places, end); i < places.length && places[i]! < end + FAR; i++) {
    const at = places[i]!
    if (isOpener(text.charCodeAt(at))) depth++
    else if (--depth === 0) return at === end || isNaming(text.slice(end, at)) ? at + 1 : end
  }
  return end
}

/** Back to the bracket that the marker stands in, where only other works are named before it. */
function opened(brackets: Bracketed, start: number): number {
  const {text, places} = brackets
  let depth = 0
  for (let i = firstPlace(places, start) - 1; i >= 0 && places[i]! > start - FAR; i--) {
    const at = places[i]!
    if (!isOpener(text.charCodeAt(at))) depth++
    else if (depth-- === 0) return isNaming(text.slice(at + 1, start)) ? at : start
  }
  return start
}

const isNaming = (between: string): boolean => !/\p{L}/u.test(between.replaceAll(NAMES, ''))
