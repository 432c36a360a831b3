import {languageOf} from '../../text/scripts.ts'
import {cuesOf} from './cues.ts'
import {cueTables, type Language, logistic, type Weights} from './model.ts'

/** A sentence with its label, and the group (chapter, paper) that cross-validation keeps together. */
export interface TrainingRow {
  readonly text: string
  readonly label: boolean
  readonly set: string
  readonly group: string
}

export interface Trained {
  readonly weights: Record<Language, Weights>
  /** For each row the probability given by a model that had not seen its group. */
  readonly unseen: ReadonlyArray<number>
}

const FOLDS = 5
const STEPS = 300
/** Strength of the pull of a weight towards its prior, in rows that say otherwise. */
const PULL = 5

/**
 * Fit the weights of both languages: logistic regression with a normal prior around the weights of the cue tables
 * (maximum a posteriori), by gradient descent over all rows at once; then slope and shift on the sums that
 * cross-validation gave. Deterministic: nothing is drawn.
 */
export function train(rows: ReadonlyArray<TrainingRow>): Trained {
  const unseen: number[] = rows.map(() => 0)
  const weights = {} as Record<Language, Weights>
  for (const lang of ['en', 'zh'] as const) {
    const own = rows.flatMap((row, index) => (languageOf(row.text) === lang ? [{row, index}] : []))
    const examples = own.map(({row}) => exampleOf(row, lang))
    const folds = foldsOf(own.map(({row}) => row.group))
    const sums = examples.map(() => 0)
    for (let held = 0; held < FOLDS; held++) {
      const fitted = regress(
        examples.filter((_, i) => folds[i] !== held),
        lang,
      )
      for (const [i, example] of examples.entries()) if (folds[i] === held) sums[i] = sumOf(example, fitted)
    }
    const line = calibrate(
      sums,
      examples.map(({label}) => label),
    )
    for (const [i, {index}] of own.entries()) unseen[index] = logistic(line.slope * sums[i]! + line.shift)
    const {bias, cue} = regress(examples, lang)
    const ids = cueTables[lang].map(({id}, i) => [id, round(cue[i]!)] as const)
    weights[lang] = {
      bias: round(bias),
      cues: Object.fromEntries(ids),
      slope: round(line.slope),
      shift: round(line.shift),
    }
  }
  return {weights, unseen}
}

interface Example {
  readonly label: 0 | 1
  /** Indices into the cue table. */
  readonly cues: ReadonlyArray<number>
}

interface Fitted {
  readonly bias: number
  readonly cue: Float64Array
}

const round = (value: number): number => Math.round(value * 1000) / 1000

function exampleOf({text, label}: TrainingRow, lang: Language): Example {
  const met = new Set(cuesOf(text, cueTables[lang]))
  return {label: label ? 1 : 0, cues: cueTables[lang].flatMap((cue, i) => (met.has(cue) ? [i] : []))}
}

/** Groups go round the folds in the order in which they first stand. */
function foldsOf(groups: ReadonlyArray<string>): number[] {
  const order = new Map<string, number>()
  for (const group of groups) if (!order.has(group)) order.set(group, order.size % FOLDS)
  return groups.map((group) => order.get(group)!)
}

function sumOf({cues}: Example, {bias, cue}: Fitted): number {
  return cues.reduce((total, i) => total + cue[i]!, bias)
}

function regress(examples: ReadonlyArray<Example>, lang: Language): Fitted {
  const prior = Float64Array.from(cueTables[lang], (cue) => cue.prior)
  const cue = prior.slice()
  let bias = -1
  for (let step = 0; step < STEPS; step++) {
    const slope = new Float64Array(cue.length)
    let biasSlope = 0
    for (const example of examples) {
      const off = logistic(sumOf(example, {bias, cue})) - example.label
      biasSlope += off
      for (const i of example.cues) slope[i]! += off
    }
    for (let i = 0; i < cue.length; i++)
      cue[i]! -= (slope[i]! + PULL * (cue[i]! - prior[i]!)) / (examples.length / 20 + PULL)
    bias -= biasSlope / (examples.length / 4)
  }
  return {bias, cue}
}

/** Slope and shift of the logistic line through the sums (Platt scaling), each kept near 1 and 0 by one row's worth. */
function calibrate(sums: ReadonlyArray<number>, labels: ReadonlyArray<number>): {slope: number; shift: number} {
  let slope = 1
  let shift = 0
  for (let step = 0; step < 4 * STEPS; step++) {
    let bySlope = slope - 1
    let byShift = shift
    for (const [i, sum] of sums.entries()) {
      const off = logistic(slope * sum + shift) - labels[i]!
      bySlope += off * sum
      byShift += off
    }
    slope -= bySlope / (2 * sums.length + 1)
    shift -= byShift / (2 * sums.length + 1)
  }
  return {slope, shift}
}
