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
  let sentence = 0
  for (const index of order) {
    const {start, end} = markers[index]!
    while (sentence < sentences.length - 1 && sentences[sentence]!.end <= start) sentence++
    const shape = shapeOf(text, start, end)
    const last = groups.at(-1)
    if (last?.sentence === sentence && last.shape === shape && (start < last.end || isGap(text, last.end, start))) {
      last.members.push(index)
      groups[groups.length - 1] = {...last, end: closed(text, Math.max(end, last.end))}
    } else groups.push({members: [index], start: opened(text, start), end: closed(text, end), shape, sentence})
  }
  return groups
}

const isWithin = ({start, end}: GivenMarker, length: number): boolean => start >= 0 && start < end && end <= length

/** Code units that a bracket of works may be long. */
const FAR = 500
const openers = '([（［【〔'

/** 1 for an opening bracket, -1 for a closing one, else 0. */
function bracketAt(text: string, at: number): 1 | -1 | 0 {
  switch (text.charCodeAt(at)) {
    case 0x28: // (
    case 0x5b: // [
    case 0xff08: // （
    case 0xff3b: // ［
    case 0x3010: // 【
    case 0x3014: // 〔
      return 1
    case 0x29:
    case 0x5d:
    case 0xff09:
    case 0xff3d:
    case 0x3011:
    case 0x3015:
      return -1
    default:
      return 0
  }
}

function shapeOf(text: string, start: number, end: number): MarkerGroup['shape'] {
  if (openers.includes(text[start]!) || /[\d⁰¹²³⁴-⁹]/.test(text[start]!)) return 'bracketed'
  if (!/[([（［]/.test(text.slice(start, end))) return 'bracketed'
  // in brackets of works, and not merely in a sentence whose bracket was never closed
  return isInBracket(text, start) && opened(text, start) < start ? 'bracketed' : 'narrative'
}

/** Does a bracket opened shortly before `at` still stand open? */
function isInBracket(text: string, at: number): boolean {
  let open = 0
  for (let i = at - 1; i >= 0 && i > at - FAR; i--) {
    const bracket = bracketAt(text, i)
    if (bracket < 0) open--
    else if (bracket > 0 && ++open > 0) return true
  }
  return false
}

/** Only names, years and what parts them stand between two markers of a group. */
function isGap(text: string, from: number, to: number): boolean {
  if (to <= from) return true
  if (to - from > 300) return false
  const between = text.slice(from, to)
  if (/^[\s,;，；、–—-]*(?:and|和|及|与|以及|&|e\.g\.|also)?[\s,;，；、]*[([（［]?\s*$/i.test(between)) return true
  return isInBracket(text, to) && !/[)\]）］]/.test(between) && isNaming(between)
}

/** `Zhao et al.,`, `van den Berg and Li,`, `e.g.` */
const NAMES =
  /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}'’-]*|\d{4}[a-z]|et|al|and|in|inter alia|alia|see|also|cf|e\.?g|i\.?e|van|von|de|der|den|la|le|[a-z])(?![\p{L}])/gu

/** Past the end of the bracket that the marker stands in, where only other works are named up to there. */
function closed(text: string, end: number): number {
  if (!isInBracket(text, end)) return end
  for (let i = end, depth = 1; i < text.length && i < end + FAR; i++) {
    const bracket = bracketAt(text, i)
    if (bracket > 0) depth++
    else if (bracket < 0 && --depth === 0) return i === end || isNaming(text.slice(end, i)) ? i + 1 : end
  }
  return end
}

/** Back to the bracket that the marker stands in, where only other works are named before it. */
function opened(text: string, start: number): number {
  for (let i = start - 1, depth = 0; i >= 0 && i > start - FAR; i--) {
    const bracket = bracketAt(text, i)
    if (bracket < 0) depth++
    else if (bracket > 0 && depth-- === 0) return isNaming(text.slice(i + 1, start)) ? i : start
  }
  return start
}

const isNaming = (between: string): boolean => !/\p{L}/u.test(between.replaceAll(NAMES, ''))
