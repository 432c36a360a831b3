import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {build} from '../../pipeline/run/build.ts'
import {filesBelow, smallPaper} from '../support/batches.ts'
import {randomFrom} from '../support/planted-errors.ts'
import {root} from '../support/root.ts'

export interface Killed {
  /** Workers that were killed. */
  readonly kills: number
  /** Papers that the run named as failed. */
  readonly failed: number
  /** What does not hold: a paper lost, a file torn, something the next run does not mend. */
  readonly broken: ReadonlyArray<string>
}

/**
 * Build papers while workers are killed at random, as a system that is short of memory kills them; then once more without.
 *
 * @param folder - An empty one.
 * @param every - Papers that are made between one kill and the next, on average.
 */
export async function killWorkers(folder: string, papers: number, every: number, seed = 1): Promise<Killed> {
  const [sources, out, whole, pids] = ['sources', 'out', 'whole', 'pids'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
    string,
  ]
  for (const each of [sources, pids]) mkdirSync(each)
  const names = Array.from({length: papers}, (_, i) => `p${i}`)
  for (const [i, name] of names.entries()) writeFileSync(join(sources, `${name}.txt`), smallPaper(i))
  await build(sources, {out: whole, jobs: 2})

  process.env.WORKER_PIDS = pids
  const random = randomFrom(seed)
  let kills = 0
  let running = true
  const killer = async (): Promise<void> => {
    for (let next = 1; running; ) {
      await sleep(20 * random())
      const made = madeIn(out)
      if (made < next) continue
      next = made + Math.ceil(2 * every * random())
      const alive = readdirSync(pids)
      const pid = alive[Math.floor(random() * alive.length)]
      if (!pid || !running) continue
      rmSync(join(pids, pid))
      if (kill(Number(pid))) kills++
    }
  }
  const killing = killer()
  const worker = `${root}tests/support/mortal-worker.ts`
  const status = await build(sources, {out, worker, jobs: 2}).finally(() => {
    running = false
  })
  await killing

  const broken: string[] = []
  const failed = new Set(failuresOf(out).map(({path}) => path.replace(/\.txt$/, '')))
  if (status !== (failed.size ? 1 : 0)) broken.push(`status ${status} with ${failed.size} failed`)
  const expected = filesBelow(whole)
  const found = filesBelow(out)
  for (const [file, text] of found)
    if (!file.endsWith('.tmp') && file !== 'failures.jsonl' && expected.get(file) !== text)
      broken.push(`${file} is torn`)
  for (const name of names)
    if (found.has(`${name}/.made-from.json`) === failed.has(name))
      broken.push(`${name} is ${failed.has(name) ? 'told as failed, and made' : 'lost'}`)
  if ((await build(sources, {out, jobs: 2})) !== 0) broken.push('the next run fails')
  const mended = filesBelow(out)
  for (const file of new Set([...mended.keys(), ...expected.keys()]))
    if (mended.get(file) !== expected.get(file)) broken.push(`${file} is not mended`)
  return {kills, failed: failed.size, broken}
}

/** The folders of papers that were begun. */
const madeIn = (out: string): number =>
  existsSync(out) ? readdirSync(out).filter((name) => /^p/.test(name)).length : 0

function kill(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL')
  } catch {
    return false
  }
}

function failuresOf(out: string): Array<{path: string}> {
  try {
    const rows = readFileSync(join(out, 'failures.jsonl'), 'utf8').trimEnd().split('\n')
    return rows.map((row) => JSON.parse(row) as {path: string})
  } catch {
    return []
  }
}
