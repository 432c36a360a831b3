import {type Chunk, isStatistic} from './chunks.ts'
import type {EnToken} from './tokens.ts'

/** such as wages, growing costs, and the weather: a list that `such as` has opened goes on to its `and`. */
export function goesOnListing(tokens: ReadonlyArray<EnToken>, chunks: ReadonlyArray<Chunk>, index: number): boolean {
  const next = chunks[index + 1]
  if (next?.after !== ',' || tokens[next.from]!.entry.tag !== 'coordinator') return false
  for (let i = index - 1; i >= 0 && i > index - 6 && chunks[i + 1]!.after === ','; i--) {
    const {from, to} = chunks[i]!
    for (let j = from; j < to; j++)
      if (tokens[j]!.lower === 'including' || (tokens[j]!.lower === 'such' && tokens[j + 1]?.lower === 'as'))
        return true
  }
  return false
}

/** A part of a coordination that carries its own statistic, after one that does. */
export function hasOwnStatistic(tokens: ReadonlyArray<EnToken>, chunks: ReadonlyArray<Chunk>, index: number): boolean {
  const chunk = chunks[index]!
  const before = chunks[index - 1]
  const next = chunks[index + 1]
  if (!before) return false
  if (isStatistic(tokens[before.to - 1]) && isStatistic(tokens[chunk.to - 1])) return true
  return (
    tokens[chunk.from]!.entry.tag === 'coordinator' &&
    isTest(tokens, before) &&
    next !== undefined &&
    isTest(tokens, next)
  )
}

/** t(79) = 0.49; p = .627: a symbol and its figure, standing between commas. */
const isTest = (tokens: ReadonlyArray<EnToken>, {from, to}: Chunk): boolean =>
  to - from >= 2 && to - from <= 5 && tokens[from]!.word.length <= 3 && tokens[to - 1]!.entry.tag === 'number'
