/**
 * `make bench`: what the stages, references, lengths, batches, memory, the queue and datasets cost, in one table. Each row is a
 * ratio within this run, and its raw figures. With a release its rows go to `history.jsonl`, with the machine.
 *
 *     node tests/bench/run.ts <sources> [--only stages,batch] [--release 1.2.0]
 */
import {appendFileSync} from 'node:fs'
import {availableParallelism, cpus, totalmem} from 'node:os'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {batch} from './batch.ts'
import {dataset} from './dataset.ts'
import {length} from './length.ts'
import {memory} from './memory.ts'
import {queue} from './queue.ts'
import {references} from './references.ts'
import {stages} from './stages.ts'
import {type Part, type Row, reaches, tableHead, tableLine} from './table.ts'

const parts: Readonly<Record<string, Part>> = {stages, references, length, batch, memory, queue, dataset}
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {only: {type: 'string', default: ''}, release: {type: 'string', default: ''}},
})
const [sources = 'sources'] = positionals
const asked = values.only ? values.only.split(',') : Object.keys(parts)
const unknown = asked.find((name) => !Object.hasOwn(parts, name))
if (unknown) throw new Error(`--only ${unknown}: the parts are ${Object.keys(parts).join(', ')}`)

const rows: Row[] = []
process.stdout.write(tableHead())
for (const name of asked) {
  process.stderr.write(`measuring: ${name}\n`)
  for (const row of await parts[name]!(sources)) {
    rows.push(row)
    process.stdout.write(tableLine(row))
  }
}
const aims = rows.filter(({aim}) => aim !== undefined)
process.stdout.write(`${aims.filter(reaches).length} of ${aims.length} aims reached\n`)
if (values.release) {
  const machine = {
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? '',
    gigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
  }
  const measured = rows.map(({what, ratio, raw}) => ({what, ratio: Number(ratio.toFixed(2)), raw}))
  const history = fileURLToPath(new URL('./history.jsonl', import.meta.url))
  appendFileSync(history, `${JSON.stringify({release: values.release, machine, measured})}\n`)
}
