import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {averagePrecision, calibrationError} from '../plugins/checkworthy/figures.ts'
import {type TrainingRow, train} from '../plugins/checkworthy/training.ts'

/**
 * Train the weights of check-worthiness again: `node pipeline/run/train-checkworthy.ts <folder with the rows>`.
 *
 * Two sources, and only sets whose licence allows it: our own rows, and the `d2l` rows of the folder as JSON Lines
 * (`{"text","label","doc"}`). The same rows give the same bytes.
 */
const sets = [
  'dev-d2l-en', // Apache-2.0
  'dev-d2l-zh', // Apache-2.0
]

const folder = process.argv[2]
if (folder === undefined || sets.some((set) => !existsSync(join(folder, `${set}.jsonl`)))) {
  process.stderr.write(`usage: train-checkworthy.ts <folder with ${sets.map((set) => `${set}.jsonl`).join(' and ')}>\n`)
  process.exit(2)
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const rows = [...sets.flatMap((set) => readSet(set)), ...ownRows()]
const {weights, unseen} = train(rows)
const notes = [...new Set(rows.map(({set}) => set))].map((set) => figuresOf(set))
for (const note of notes) process.stdout.write(`${note}\n`)
const about = [
  'Trained on the English and Chinese sides of Dive into Deep Learning (d2l-ai/d2l-zh, Apache-2.0) and on rows of our own writing; see NOTICE.',
  ...notes,
]
const target = here('../plugins/checkworthy/checkworthy.weights.json')
writeFileSync(target, `${JSON.stringify({about, ...weights}, null, 1)}\n`)
process.stdout.write(`written: ${target}\n`)

function readSet(set: string): TrainingRow[] {
  return readFileSync(join(resolve(folder!), `${set}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as {text: string; label: boolean; doc: string})
    .map(({text, label, doc}) => ({text, label, set: set.replace('dev-', ''), group: doc}))
}

/** One row a line: 1 or 0, a tab, the sentence. */
function ownRows(): TrainingRow[] {
  return readFileSync(here('../../tests/fixtures/checkworthy/own-rows.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line, i) => ({text: line.slice(2), label: line[0] === '1', set: 'own', group: `own ${i}`}))
}

function figuresOf(set: string): string {
  const own = rows.flatMap((row, index) => (row.set === set ? [index] : []))
  const labels = own.map((index) => rows[index]!.label)
  const scores = own.map((index) => unseen[index]!)
  const percent = (value: number): string => (100 * value).toFixed(1)
  const base = labels.filter(Boolean).length / labels.length
  return `5-fold cross-validation, ${set}, ${own.length} rows: average precision ${percent(averagePrecision(labels, scores))} (base rate ${percent(base)}), calibration error ${percent(calibrationError(labels, scores))}`
}
