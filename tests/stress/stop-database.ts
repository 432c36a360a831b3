import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {filesBelow, smallPaper} from '../support/batches.ts'
import {yinzheng} from '../support/command.ts'
import {startDatabase} from '../support/database.ts'

export interface Stopped {
  /** Papers that were made when the database stopped. */
  readonly before: number
  /** What does not hold: the worker ended, a paper lost, a file torn. */
  readonly broken: ReadonlyArray<string>
}

/**
 * Work through a queue of papers while its database is stopped for some seconds and started again.
 *
 * @param folder - An empty one.
 */
export async function stopDatabase(folder: string, papers: number): Promise<Stopped> {
  const [sources, out, whole] = ['sources', 'out', 'whole'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  mkdirSync(sources)
  for (let i = 0; i < papers; i++) writeFileSync(join(sources, `p${i}.txt`), smallPaper(i))
  // By the program that works through the queue: what outputs were made by stands in their records.
  await yinzheng(['build', sources, '--out', whole, '--jobs', '2'])
  // Under /tmp itself: PostgreSQL runs as a user of its own, who may not enter our folder.
  const files = `/tmp/yinzheng-stopped-${process.pid}`
  const database = await startDatabase(files)
  try {
    const queued = await yinzheng(['enqueue', sources, '--out', out, '--database', database.address, '--batch', '4'])
    const working = yinzheng(['work', '--database', database.address, '--until-empty', '--jobs', '1'])
    const made = (): number => filesBelow(out, /annotated\.json$/).size
    while (made() < papers / 4) await sleep(20)
    await database.stop()
    const before = made()
    await sleep(5000)
    await database.start()
    const {exitCode, stderr} = await working
    const broken = queued.exitCode === 0 ? [] : [`nothing was enqueued: ${queued.stderr}`]
    if (exitCode !== 0) broken.push(`the worker ended with ${exitCode}: ${stderr.slice(-1000)}`)
    const found = filesBelow(out)
    const expected = filesBelow(whole)
    if (expected.size === 0) broken.push('nothing was built to compare with')
    for (const [file, text] of expected) if (found.get(file) !== text) broken.push(`${file} is lost or torn`)
    return {before, broken}
  } finally {
    await database.stop()
    rmSync(files, {recursive: true, force: true})
  }
}
