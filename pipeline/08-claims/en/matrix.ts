import type {Reporter, SentenceView} from '../draft.ts'
import type {Chunk} from './chunks.ts'
import type {EnToken} from './tokens.ts'

/** Where the part of a matrix clause that is a claim itself ends: there is information pointing to X | with the finding that. */
export function matrixClaim(tokens: ReadonlyArray<EnToken>, chunk: Chunk, from: number, hasFinite: boolean): number {
  if (!hasFinite) return from
  for (let i = chunk.to - 1; i > from && i > chunk.to - 6; i--)
    if (tokens[i]!.lower === 'with') return i - from >= 5 ? i : from
  return from
}

/** In 43 of them (7%) it served as proof that …; 490 did not say that …: the reporting clause is itself the fact. */
export function isOwnFact(tokens: ReadonlyArray<EnToken>, {to}: Chunk, from: number): boolean {
  let figures = false
  for (let i = from; i < to; i++) {
    const {entry, lower} = tokens[i]!
    if (lower === 'not' || lower === 'never') return true
    if (entry.tag === 'number' && !/^(?:19|20)\d\d$/.test(lower)) figures = true
  }
  return figures
}

const NOBODY = /^(?:it|there|this|these|that|those|which|results?|the (?:results?|findings?|data))\b/i

export function reporterOf(
  view: SentenceView,
  tokens: ReadonlyArray<EnToken>,
  finite: ReadonlyArray<boolean>,
  chunk: Chunk,
  begin: number,
): Reporter {
  let verb = begin
  while (verb < chunk.to - 1 && !finite[verb]) verb++
  let to = verb
  while (to > begin && tokens[to - 1]!.entry.tag === 'adverb') to--
  const words = to > begin ? view.text.slice(...speakerRange(tokens, begin, to)) : ''
  const speaker = /^we$/i.test(words) ? 'authors' : NOBODY.test(words) || finite[verb] !== true ? '' : words
  return {start: tokens[begin]!.start, end: tokens[chunk.to - 1]!.end, speaker, verb: tokens[chunk.to - 1]!.lower}
}

/** In 2015, the board: behind the frame; the board [5], in a letter, : up to the insertion. */
function speakerRange(tokens: ReadonlyArray<EnToken>, begin: number, to: number): [start: number, end: number] {
  let from = begin
  let end = to
  const framed = /^(?:preposition|subordinator|adverb)$/.test(tokens[begin]!.entry.tag)
  for (let i = begin + 1; i < to - 1; i++) {
    if (tokens[i]!.kind !== 'stop' && tokens[i]!.kind !== 'marker') continue
    if (framed && from === begin) from = i + 1
    else {
      end = i
      break
    }
  }
  while (end > from + 1 && tokens[end - 1]!.kind === 'stop') end--
  return [tokens[from]!.start, tokens[end - 1]!.end]
}
