/**
 * `make fuzz MINUTES=10 SOURCES=<folder>`: changes papers at random and puts them through all stages, for so many minutes.
 *
 * A case that throws, breaks an invariant or takes longer than its deadline is told with its seed and kept in a file, so that it
 * can be run again: `make fuzz SEED=<seed>`.
 */
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Worker} from 'node:worker_threads'
import {papersBelow} from '../../pipeline/run/papers.ts'
import {mutate} from './mutate.ts'

const [folder = 'sources', minutes = '10', only = ''] = process.argv.slice(2)
/** Milliseconds that one case may take: many times what an unchanged paper takes. */
const DEADLINE = 20_000

const texts = papersBelow(folder).map(({file}) => readFileSync(file, 'utf8'))
const kept = mkdtempSync(join(tmpdir(), 'fuzz-'))
const until = Date.now() + Number(minutes) * 60_000
let worker = newWorker()
let cases = 0
let failed = 0

for (let seed = only ? Number(only) : 1; Date.now() < until; seed++) {
  const text = mutate(texts[seed % texts.length]!, seed)
  const broken = await run(text)
  cases++
  if (broken.length > 0) {
    failed++
    const file = join(kept, `${seed}.txt`)
    writeFileSync(file, text)
    process.stdout.write(`seed ${seed}: ${broken.join('; ').slice(0, 600)}\n  kept as ${file}\n`)
  }
  if (cases % 100 === 0) process.stderr.write(`${cases} cases, ${failed} failed\n`)
  if (only) break
}
await worker.terminate()
process.stdout.write(`${cases} cases, ${failed} failed\n`)
process.exitCode = failed > 0 ? 1 : 0

function newWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url))
}

function run(text: string): Promise<string[]> {
  return new Promise((resolve) => {
    const timer = setTimeout(async () => {
      await worker.terminate()
      worker = newWorker()
      resolve([`no answer within ${DEADLINE / 1000} s`])
    }, DEADLINE)
    const done = (broken: string[]): void => {
      clearTimeout(timer)
      worker.off('message', done)
      resolve(broken)
    }
    worker.on('message', done)
    worker.postMessage(text)
  })
}
