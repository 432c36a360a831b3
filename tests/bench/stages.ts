/** The part of `make bench` about stages: what each costs, against plain passes over the same text. */
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
import {papersBelow} from '../../pipeline/run/papers.ts'
import type {Part, Row} from './table.ts'
import {threadTime} from './thread-time.ts'

/** A paper as each stage finds it. */
function throughAll(file: string, path: string) {
  const bytes = new Uint8Array(readFileSync(file))
  const source = read(bytes, path)
  if ('refused' in source) throw new Error(`${path}: ${source.refused}`)
  const cleaned = clean(source)
  const reflowed = reflow(cleaned)
  const structured = structure(reflowed)
  const sentenced = sentences(structured)
  const referenced = references(sentenced)
  const cited = citations(referenced)
  const claimed = claims(cited)
  const linked = link(claimed)
  const aligned = align(linked)
  const audited = audit(aligned)
  return {
    bytes,
    path,
    source,
    cleaned,
    reflowed,
    structured,
    sentenced,
    referenced,
    cited,
    claimed,
    linked,
    aligned,
    audited,
  }
}

const markdown = unified().use(remarkParse).freeze()
const segmenter = new Intl.Segmenter('zh', {granularity: 'sentence'})
/** What is done with one paper. */
const tasks: Record<string, (paper: ReturnType<typeof throughAll>) => unknown> = {
  'Intl.Segmenter': ({source}) => [...segmenter.segment(source.sourceText)],
  'remark-parse': ({source}) => markdown.parse(source.sourceText),
  '01 read': ({bytes, path}) => read(bytes, path),
  '02 clean': ({source}) => clean(source),
  '03 reflow': ({cleaned}) => reflow(cleaned),
  '04 structure': ({reflowed}) => structure(reflowed),
  '05 sentences': ({structured}) => sentences(structured),
  '06 references': ({sentenced}) => references(sentenced),
  '07 citations': ({referenced}) => citations(referenced),
  '08 claims': ({cited}) => claims(cited),
  '09 link': ({claimed}) => link(claimed),
  '10 align': ({linked}) => align(linked),
  '11 audit': ({aligned}) => audit(aligned),
  '12 emit': ({audited}) => emit(audited),
  'all but emit': ({source}) => annotate(source),
}

/** From clean text to links: what the speed of claims is judged by. */
const LINKING = ['05 sentences', '07 citations', '08 claims', '09 link']

export const stages: Part = async (sources) => {
  const papers = papersBelow(sources).map(({file, path}) => throughAll(file, path))
  if (papers.length === 0) throw new Error('no paper to measure on: make bench SOURCES=<folder>')
  const size = papers.reduce((sum, {bytes}) => sum + bytes.length, 0)
  const bench = new Bench({time: 800, warmupTime: 300, now: threadTime})
  for (const [name, task] of Object.entries(tasks)) bench.add(name, () => void papers.forEach(task))
  await bench.run()
  const mean = (name: string): number => {
    const result = bench.getTask(name)?.result
    return result && 'latency' in result ? result.latency.mean : Number.NaN
  }
  const row = (what: string, ms: number, aim?: number): Row => ({
    what: `${what} × remark-parse`,
    ratio: ms / mean('remark-parse'),
    aim,
    raw: `${ms.toFixed(3)} ms, ${(size / 1000 / ms).toFixed(1)} MB/s, ${(ms / mean('Intl.Segmenter')).toFixed(1)} × Intl.Segmenter`,
  })
  return [
    ...Object.keys(tasks)
      .filter((name) => name !== 'remark-parse')
      .map((name) => row(name, mean(name))),
    row(
      'clean text to links',
      LINKING.reduce((sum, name) => sum + mean(name), 0),
      1,
    ),
  ]
}
