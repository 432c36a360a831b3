/**
 * The second half of `make bench`: references read, written and formatted a second, on one core. Formatting costs so much
 * more than reading that it is done only where it is asked for (`--formatted`).
 */
import {readFileSync} from 'node:fs'
import {Bench} from 'tinybench'
import {read} from '../../pipeline/01-read/index.ts'
import {annotate} from '../../pipeline/annotate.ts'
import {writeBibtex} from '../../pipeline/plugins/bibliography/bibtex.ts'
import {formatEntries} from '../../pipeline/plugins/bibliography/format.ts'
import {writeRis} from '../../pipeline/plugins/bibliography/ris.ts'
import {readReference} from '../../pipeline/plugins/references/index.ts'
import {loadEntryStyles} from '../../pipeline/run/load-styles.ts'
import {papersBelow} from '../../pipeline/run/papers.ts'

const printed = papersBelow(process.argv[2] ?? 'sources').flatMap(({file, path}) => {
  const source = read(new Uint8Array(readFileSync(file)), path)
  return 'refused' in source ? [] : annotate(source).references.flatMap(({raw}) => raw ?? [])
})
if (printed.length === 0) throw new Error('no reference to measure on: make bench SOURCES=<folder>')
const items = printed.flatMap((raw, i) => readReference(raw, `r${i + 1}`)?.csl ?? [])
await loadEntryStyles()

const tasks: Record<string, () => unknown> = {
  read: () => printed.map((raw) => readReference(raw)),
  'write as BibTeX': () => writeBibtex(items),
  'write as RIS': () => writeRis(items),
  'format GB/T 7714': () => formatEntries(items, 'gbt7714'),
  'format Vancouver': () => formatEntries(items, 'vancouver'),
  'format APA': () => formatEntries(items, 'apa'),
}
const bench = new Bench({time: 400, warmupTime: 200})
for (const [name, task] of Object.entries(tasks)) bench.add(name, () => void task())
await bench.run()

process.stdout.write(`\n${printed.length} references\n${'task'.padEnd(18)}${'a second'.padStart(10)}\n`)
for (const name of Object.keys(tasks)) {
  const result = bench.getTask(name)?.result
  const ms = result && 'latency' in result ? result.latency.p50 : Number.NaN
  process.stdout.write(
    `${name.padEnd(18)}${Math.round((printed.length / ms) * 1000)
      .toString()
      .padStart(10)}\n`,
  )
}
