import {judgeBy, trained} from './model.ts'

export interface Checkworthiness {
  /** `score` is above one half. */
  readonly label: boolean
  /** Calibrated probability that an outsider could and should check the sentence, 0 to 1. */
  readonly score: number
  /** The cues that decided, the strongest first, at most six; a negative weight speaks against. */
  readonly reasons: ReadonlyArray<{readonly cue: string; readonly weight: number}>
}

/** Is this sentence a factual claim worth checking? Chinese or English; linear time, and no more than its first 2,000 characters. */
export function judgeCheckworthy(text: string): Checkworthiness {
  const {score, votes} = judgeBy(trained, text)
  const reasons = votes
    .filter(({weight}) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.cue < b.cue ? -1 : 1))
    .slice(0, 6)
  return {label: score > 0.5, score: Math.round(score * 1e4) / 1e4, reasons}
}
