/** `make stress [PAPERS=1000]`: workers are killed at random through so many papers; the database stops in the middle of a queue. */
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {killWorkers} from './kill-workers.ts'
import {stopDatabase} from './stop-database.ts'

const papers = Number(process.argv[2] || 1000)
const trials = {
  [`workers killed at random through ${papers} papers`]: (folder: string) => killWorkers(folder, papers, 10),
  'the database stopped and started in the middle of a queue': (folder: string) => stopDatabase(folder, 120),
}
for (const [name, trial] of Object.entries(trials)) {
  const folder = mkdtempSync(join(tmpdir(), 'stress-'))
  const {write} = process.stderr
  process.stderr.write = () => true
  const {broken, ...counts} = await trial(folder).finally(() => {
    process.stderr.write = write
    rmSync(folder, {recursive: true, force: true})
  })
  process.stdout.write(`${name}: ${JSON.stringify(counts)}${broken.map((line) => `\n  ${line}`).join('')}\n`)
  if (broken.length) process.exitCode = 1
}
