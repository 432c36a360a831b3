/**
 * `make fuzz MINUTES=10 SOURCES=<folder>`: changes papers and bibliographies at random and puts them through all readers, stages and
 * writers, for so many minutes.
 *
 * A case that throws, breaks an invariant or takes longer than its deadline is told with its seed and kept in a file, so that it
 * can be run again: `make fuzz SEED=<seed>`. Cases begin at seed 1, or at `FROM=<seed>` for others than the last time.
 */
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Worker} from 'node:worker_threads'
import {emit} from '../../pipeline/12-emit/index.ts'
import {annotate, read} from '../../pipeline/index.ts'
import {papersBelow} from '../../pipeline/run/papers.ts'
import {mutate} from './mutate.ts'
import type {TargetName} from './targets.ts'
import type {FuzzCase} from './worker.ts'

const [folder = 'sources', minutes = '10', only = '', from = ''] = process.argv.slice(2)
/** Milliseconds that one case may take: many times what an unchanged paper takes. */
const DEADLINE = 20_000
/** A whole paper as often as all the others together: most of the code stands behind it. */
const TURNS: ReadonlyArray<TargetName> = [
  ...(['paper', 'bibtex', 'paper', 'ris', 'paper', 'csl', 'paper', 'lines'] as const),
  ...(['paper', 'references', 'paper', 'rows', 'markdown', 'notes', 'markdown', 'bytes'] as const),
]
/** The output that a changed bibliography is made from; all other targets change a paper. */
const BIBLIOGRAPHIES: Partial<Record<TargetName, string>> = {
  bibtex: 'references.bib',
  ris: 'references.ris',
  csl: 'references.json',
}

const papers = papersBelow(folder).map(({file}) => {
  const bytes = readFileSync(file)
  const source = read(bytes, file)
  return {text: bytes.toString('utf8'), files: 'refused' in source ? {} : emit(annotate(source))}
})
const kept = mkdtempSync(join(tmpdir(), 'fuzz-'))
const until = Date.now() + Number(minutes) * 60_000
let worker = newWorker()
let cases = 0
let failed = 0

for (let seed = Number(only || from || 1); Date.now() < until; seed++) {
  const target = TURNS[seed % TURNS.length]!
  const {text, files} = papers[Math.floor(seed / TURNS.length) % papers.length]!
  const given = mutate((files as Record<string, string>)[BIBLIOGRAPHIES[target] ?? ''] ?? text, seed)
  const broken = await run({target, text: given, seed})
  cases++
  if (broken.length > 0) {
    failed++
    const file = join(kept, `${seed}.${target}`)
    writeFileSync(file, given)
    process.stdout.write(`seed ${seed}, ${target}: ${broken.join('; ').slice(0, 600)}\n  kept as ${file}\n`)
  }
  if (cases % 500 === 0) process.stderr.write(`${cases} cases, ${failed} failed\n`)
  if (only) break
}
await worker.terminate()
process.stdout.write(`${cases} cases, ${failed} failed\n`)
process.exitCode = failed > 0 ? 1 : 0

function newWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url))
}

function run(one: FuzzCase): Promise<string[]> {
  return new Promise((resolve) => {
    const over = (broken: string[]): void => {
      clearTimeout(timer)
      worker.removeAllListeners('message').removeAllListeners('error')
      resolve(broken)
    }
    const replaced = (why: string): void => {
      void worker.terminate()
      worker = newWorker()
      over([why])
    }
    const timer = setTimeout(() => replaced(`no answer within ${DEADLINE / 1000} s`), DEADLINE)
    worker.on('message', over).on('error', (error) => replaced(`the worker ended: ${error.message}`))
    worker.postMessage(one)
  })
}
