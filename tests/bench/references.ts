/**
 * The part of `make bench` about references: those read, written and formatted a second, on one core. Formatting costs so much
 * more than reading that it is done only where it is asked for (`--formatted`).
 */
import {readFileSync} from 'node:fs'
import remarkParse from 'remark-parse'
import {Bench} from 'tinybench'
import {unified} from 'unified'
import {read} from '../../pipeline/01-read/index.ts'
import {annotate} from '../../pipeline/annotate.ts'
import {writeBibtex} from '../../pipeline/plugins/bibliography/bibtex.ts'
import {formatEntries} from '../../pipeline/plugins/bibliography/format.ts'
import {writeRis} from '../../pipeline/plugins/bibliography/ris.ts'
import {readReference} from '../../pipeline/plugins/references/index.ts'
import {loadEntryStyles} from '../../pipeline/run/load-styles.ts'
import {papersBelow} from '../../pipeline/run/papers.ts'
import type {Part} from './table.ts'
import {threadTime} from './thread-time.ts'

export const references: Part = async (sources) => {
  const printed = papersBelow(sources).flatMap(({file, path}) => {
    const source = read(new Uint8Array(readFileSync(file)), path)
    return 'refused' in source ? [] : annotate(source).references.flatMap(({raw}) => raw ?? [])
  })
  if (printed.length === 0) throw new Error('no reference to measure on: make bench SOURCES=<folder>')
  const items = printed.flatMap((raw, i) => readReference(raw, `r${i + 1}`)?.csl ?? [])
  await loadEntryStyles()
  const list = printed.join('\n\n')
  const markdown = unified().use(remarkParse).freeze()
  const tasks: Record<string, () => unknown> = {
    'remark-parse': () => markdown.parse(list),
    'references read': () => printed.map((raw) => readReference(raw)),
    'written as BibTeX': () => writeBibtex(items),
    'written as RIS': () => writeRis(items),
    'formatted by GB/T 7714': () => formatEntries(items, 'gbt7714'),
    'formatted by Vancouver': () => formatEntries(items, 'vancouver'),
    'formatted by APA': () => formatEntries(items, 'apa'),
  }
  const bench = new Bench({time: 800, warmupTime: 300, now: threadTime})
  for (const [name, task] of Object.entries(tasks)) bench.add(name, () => void task())
  await bench.run()
  const mean = (name: string): number => {
    const result = bench.getTask(name)?.result
    return result && 'latency' in result ? result.latency.mean : Number.NaN
  }
  return Object.keys(tasks)
    .filter((name) => name !== 'remark-parse')
    .map((name) => ({
      what: `${name} × remark-parse`,
      ratio: mean(name) / mean('remark-parse'),
      raw: `${Math.round((printed.length / mean(name)) * 1000)} a second, of ${printed.length}`,
    }))
}
