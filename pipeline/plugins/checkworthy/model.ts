import {languageOf} from '../../text/scripts.ts'
import weightsFile from './checkworthy.weights.json' with {type: 'json'}
import {type Cue, cuesOf} from './cues.ts'
import {englishCues} from './cues-en.ts'
import {chineseCues} from './cues-zh.ts'

export type Language = 'en' | 'zh'

export const cueTables: Readonly<Record<Language, ReadonlyArray<Cue>>> = {en: englishCues, zh: chineseCues}

/** A logistic model over the cues of one language, its output calibrated. */
export interface Weights {
  readonly bias: number
  readonly cues: Readonly<Record<string, number>>
  /** The probability is `σ(slope × sum + shift)` (Platt 1999). */
  readonly slope: number
  readonly shift: number
}

export const trained: Readonly<Record<Language, Weights>> = weightsFile

export interface Judged {
  /** Calibrated probability, 0 to 1. */
  readonly score: number
  /** The cues met, each with its weight: positive for, negative against. */
  readonly votes: ReadonlyArray<{readonly cue: string; readonly weight: number}>
}

/** Judge one sentence by the weights of its language. */
export function judgeBy(weights: Readonly<Record<Language, Weights>>, text: string): Judged {
  const lang = languageOf(text)
  const {bias, cues, slope, shift} = weights[lang]
  const votes = cuesOf(text, cueTables[lang]).map(({id}) => ({cue: id, weight: cues[id] ?? 0}))
  const sum = votes.reduce((total, {weight}) => total + weight, bias)
  return {score: logistic(slope * sum + shift), votes}
}

export const logistic = (value: number): number => 1 / (1 + Math.exp(-value))
