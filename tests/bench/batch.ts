/**
 * The third part of `make bench`: what a batch costs, each row a ratio within this run and its raw figures. With a release as
 * second word the rows are added to `history.jsonl`, with the machine's number of cores.
 *
 *     node tests/bench/batch.ts <sources> [release]
 */
import {spawnSync} from 'node:child_process'
import {appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {availableParallelism, tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {papersBelow} from '../../pipeline/run/papers.ts'
import {main} from '../support/program.ts'

const PAPERS = 200
const UNCHANGED = 1000
const [sources = 'sources', release] = process.argv.slice(2)
const texts = papersBelow(sources).map(({file}) => readFileSync(file, 'utf8'))
if (texts.length === 0) throw new Error('no paper to measure on: make bench SOURCES=<folder>')
const folder = mkdtempSync(join(tmpdir(), 'yinzheng-bench-'))

/** Seconds that a Node process takes; the least of some tries, as the machine does other things too. */
function seconds(words: ReadonlyArray<string>, tries = 1): number {
  const times = Array.from({length: tries}, () => {
    const start = performance.now()
    const {status, stderr} = spawnSync(process.execPath, words, {encoding: 'utf8'})
    if (status !== 0) throw new Error(stderr)
    return (performance.now() - start) / 1000
  })
  return Math.min(...times)
}

/** As many papers as asked for, no two the same, in a folder; their bytes. */
function papersIn(name: string, count: number): {path: string; bytes: number} {
  const path = join(folder, name)
  mkdirSync(path)
  let bytes = 0
  for (let i = 0; i < count; i++) {
    const text = `Paper ${i}\n\n${texts[i % texts.length]}`
    bytes += Buffer.byteLength(text)
    writeFileSync(join(path, `p${i}.txt`), text)
  }
  return {path, bytes}
}

const build = (from: string, to: string, jobs: number): string[] => [
  main,
  'build',
  from,
  '--out',
  join(folder, to),
  '--jobs',
  String(jobs),
]

interface Row {
  readonly what: string
  readonly ratio: number
  readonly raw: string
}

const rows: Row[] = []
try {
  const one = papersIn('one', 1)
  const empty = seconds(['-e', '0'], 7)
  seconds(build(one.path, 'warm', 1))
  let cold = Number.POSITIVE_INFINITY
  for (let i = 0; i < 5; i++) cold = Math.min(cold, seconds(build(one.path, `cold-${i}`, 1)))
  rows.push({what: 'one paper, cold × an empty Node', ratio: cold / empty, raw: `${ms(cold)} / ${ms(empty)}`})

  const many = papersIn('many', PAPERS)
  const cores = availableParallelism()
  const single = seconds(build(many.path, 'single', 1))
  const all = seconds(build(many.path, 'all', cores))
  const rate = (time: number): string =>
    `${(PAPERS / time).toFixed(1)} papers/s, ${(many.bytes / time / 28_000).toFixed(1)} of 28 kB/s`
  rows.push({what: `${cores} workers × one worker`, ratio: single / all, raw: `${rate(all)} / ${rate(single)}`})

  const thousand = papersIn('thousand', UNCHANGED)
  seconds(build(thousand.path, 'thousand-out', cores))
  const unchanged = seconds(build(thousand.path, 'thousand-out', cores), 5)
  const hashing = hashingSeconds(thousand.path)
  rows.push({
    what: `unchanged build of ${UNCHANGED} × hashing them`,
    ratio: unchanged / hashing,
    raw: `${ms(unchanged)} / ${ms(hashing)}, each with its Node`,
  })
} finally {
  rmSync(folder, {recursive: true, force: true})
}

process.stdout.write(`\n${'batch'.padEnd(42)}${'ratio'.padStart(8)}  raw\n`)
for (const {what, ratio, raw} of rows)
  process.stdout.write(`${what.padEnd(42)}${ratio.toFixed(2).padStart(8)}  ${raw}\n`)
if (release) {
  const history = fileURLToPath(new URL('./history.jsonl', import.meta.url))
  for (const {what, ratio, raw} of rows)
    appendFileSync(
      history,
      `${JSON.stringify({release, cores: availableParallelism(), what, ratio: Number(ratio.toFixed(2)), raw})}\n`,
    )
}

/** Hashing every file of a folder, in a process of its own as a build is. */
function hashingSeconds(path: string): number {
  const script = join(folder, 'hash.mjs')
  writeFileSync(
    script,
    `import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
for (const name of readdirSync(process.argv[2])) createHash('sha256').update(readFileSync(process.argv[2] + '/' + name)).digest()\n`,
  )
  return seconds([script, path], 5)
}

function ms(time: number): string {
  return `${Math.round(time * 1000)} ms`
}
