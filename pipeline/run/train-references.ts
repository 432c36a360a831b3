import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {describe, describeWhole} from '../plugins/references/model/features.ts'
import {fieldsOf} from '../plugins/references/model/fields.ts'
import {readSegments} from '../plugins/references/model/read.ts'
import {inventRows} from '../plugins/references/model/restyle/index.ts'
import {type Example, train} from '../plugins/references/model/training.ts'
import {foldsOf, labelRow, type TrainingRow} from '../plugins/references/model/training-rows.ts'
import {unpackWeights} from '../plugins/references/model/weights.ts'

/**
 * Train the model of free reference styles again: `node pipeline/run/train-references.ts <folder> [--folds 5]`.
 *
 * The folder holds the rows as JSON Lines, one file for each set below, and may hold `score.mjs` with
 * `score(rows, items)`, by which the cross-validated figures are taken. Only sets whose licence allows it are read.
 */
const sets = [
  'grobid', // CC BY 4.0
  'anystyle-core', // BSD-2-Clause
  'anystyle-gold', // BSD-2-Clause
  'anystyle-good', // BSD-2-Clause
]

interface Row extends TrainingRow {
  readonly lang: string
  readonly set: string
}

type Score = (
  rows: ReadonlyArray<Row>,
  items: ReadonlyArray<unknown>,
) => Record<string, {micro: {F: number}; exactRate: number}>

const folder = process.argv[2]
if (folder === undefined || !existsSync(folder)) {
  process.stderr.write('usage: train-references.ts <folder with the rows> [--folds 5]\n')
  process.exit(2)
}
const at = process.argv.indexOf('--folds')
const folds = at < 0 ? 5 : Number(process.argv[at + 1])
const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const rows = sets.flatMap((set) => readRows(join(resolve(folder), `${set}.jsonl`), set))
const examples = rows.map((row) => exampleOf(row))
/** How many works are put together and printed in many styles. */
const invented = 9000
say(`${rows.length} rows, ${examples.filter(Boolean).length} of them with segments that fit`)
const notes = folds > 1 ? await crossValidate() : []
const packed = train([...present(examples), ...inventedFrom(() => true)], {log: say})
const target = fileURLToPath(new URL('../plugins/references/model/free-references.weights.json', import.meta.url))
const about = [
  'Trained on the GROBID citation corpus (CC BY 4.0, the annotated data) and the AnyStyle sets core, gold and good (BSD-2-Clause), and on works put together from the fields of the latter; see NOTICE.',
  ...notes,
]
writeFileSync(target, `${JSON.stringify({about, weights: packed}, null, 1)}\n`)
say(`written: ${target}`)

function readRows(file: string, set: string): Row[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => ({...JSON.parse(line), set}))
}

function exampleOf(row: TrainingRow): Example | undefined {
  const labelled = labelRow(row)
  if (!labelled || labelled.tokens.count === 0) return undefined
  return {features: describeWhole(labelled.tokens), states: labelled.states, tokens: labelled.tokens}
}

function present(list: ReadonlyArray<Example | undefined>): Example[] {
  return list.filter((example) => example !== undefined)
}

/** Only rows of the AnyStyle sets lend their fields: much of the other corpus is text with broken spaces. */
function inventedFrom(keep: (index: number) => boolean): Example[] {
  const lenders = rows.filter((row, index) => keep(index) && row.lang === 'en' && row.set !== 'grobid')
  return present(inventRows(lenders, invented).map((row) => exampleOf(row)))
}

/** Train on all folds but one, with works made of them alone, and read that one; rows of one work, and of one small source, are in one fold. */
async function crossValidate(): Promise<string[]> {
  const fold = foldsOf(rows, folds)
  const items: unknown[] = []
  for (let held = 0; held < folds; held++) {
    const weights = unpackWeights(
      train([
        ...present(examples.filter((_, index) => fold[index] !== held)),
        ...inventedFrom((index) => fold[index] !== held),
      ]),
    )
    for (const [index, example] of examples.entries()) {
      if (fold[index] !== held) continue
      items[index] = example
        ? fieldsOf(example.tokens, readSegments(example.tokens, describe(example.tokens), weights)).csl
        : null
    }
    say(`fold ${held + 1} of ${folds} read`)
  }
  const file = join(resolve(folder!), 'score.mjs')
  if (!existsSync(file)) return []
  const {score} = (await import(pathToFileURL(file).href)) as {score: Score}
  const lines = sets.map((set) => {
    const own = rows.flatMap((row, index) => (row.set === set && row.lang === 'en' ? [index] : []))
    const result = score(
      own.map((index) => rows[index]!),
      own.map((index) => items[index]),
    ).all
    const percent = (value: number | undefined) => (100 * (value ?? 0)).toFixed(1)
    return `${folds}-fold cross-validation, ${set}, ${own.length} English rows: fields micro F1 ${percent(result?.micro.F)}, whole records ${percent(result?.exactRate)}`
  })
  for (const line of lines) say(line)
  return lines
}
