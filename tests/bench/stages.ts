/**
 * `make bench`: what each stage costs, as megabytes a second and as a ratio to plain passes over the same text in the
 * same run. Raw figures differ between machines and hours; the ratios hardly do.
 */
import {readFileSync} from 'node:fs'
import remarkParse from 'remark-parse'
import {Bench} from 'tinybench'
import {unified} from 'unified'
import {read} from '../../pipeline/01-read/index.ts'
import {clean} from '../../pipeline/02-clean/index.ts'
import {reflow} from '../../pipeline/03-reflow/index.ts'
import {structure} from '../../pipeline/04-structure/index.ts'
import {sentences} from '../../pipeline/05-sentences/index.ts'
import {references} from '../../pipeline/06-references/index.ts'
import {citations} from '../../pipeline/07-citations/index.ts'
import {claims} from '../../pipeline/08-claims/index.ts'
import {link} from '../../pipeline/09-link/index.ts'
import {align} from '../../pipeline/10-align/index.ts'
import {audit} from '../../pipeline/11-audit/index.ts'
import {emit} from '../../pipeline/12-emit/index.ts'
import {annotate} from '../../pipeline/annotate.ts'
import type {SourceDocument} from '../../pipeline/model/document.ts'
import {papersBelow} from '../../pipeline/run/papers.ts'

const paper = papersBelow(process.argv[2] ?? 'sources')[0]
if (!paper) throw new Error('no paper to measure on: make bench SOURCES=<folder>')
const bytes = new Uint8Array(readFileSync(paper.file))

const read1 = read(bytes, paper.path) as SourceDocument
const cleaned = clean(read1)
const reflowed = reflow(cleaned)
const structured = structure(reflowed)
const sentenced = sentences(structured)
const referenced = references(sentenced)
const cited = citations(referenced)
const claimed = claims(cited)
const linked = link(claimed)
const aligned = align(linked)
const audited = audit(aligned)

const markdown = unified().use(remarkParse).freeze()
const segmenter = new Intl.Segmenter('zh', {granularity: 'sentence'})
const tasks: Record<string, () => unknown> = {
  'Intl.Segmenter': () => [...segmenter.segment(read1.sourceText)],
  'remark-parse': () => markdown.parse(read1.sourceText),
  '01 read': () => read(bytes, paper.path),
  '02 clean': () => clean(read1),
  '03 reflow': () => reflow(cleaned),
  '04 structure': () => structure(reflowed),
  '05 sentences': () => sentences(structured),
  '06 references': () => references(sentenced),
  '07 citations': () => citations(referenced),
  '08 claims': () => claims(cited),
  '09 link': () => link(claimed),
  '10 align': () => align(linked),
  '11 audit': () => audit(aligned),
  '12 emit': () => emit(audited),
  'all but emit': () => annotate(read1),
}

const bench = new Bench({time: 400, warmupTime: 200})
for (const [name, task] of Object.entries(tasks)) bench.add(name, () => void task())
await bench.run()

const median = (name: string): number => {
  const result = bench.getTask(name)?.result
  return result && 'latency' in result ? result.latency.p50 : Number.NaN
}
process.stdout.write(`${paper.path}: ${bytes.length} bytes\n`)
process.stdout.write(
  `${'stage'.padEnd(16)}${'ms'.padStart(9)}${'MB/s'.padStart(9)}${'× Segmenter'.padStart(13)}${'× remark'.padStart(11)}\n`,
)
for (const name of Object.keys(tasks)) {
  const ms = median(name)
  const row = [ms.toFixed(3).padStart(9), (bytes.length / 1000 / ms).toFixed(1).padStart(9)]
  const ratios = [
    (ms / median('Intl.Segmenter')).toFixed(2).padStart(13),
    (ms / median('remark-parse')).toFixed(2).padStart(11),
  ]
  process.stdout.write(`${name.padEnd(16)}${[...row, ...ratios].join('')}\n`)
}
