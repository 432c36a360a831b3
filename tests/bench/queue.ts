/** The part of `make bench` about the queue: its run against a build of the same papers by as many workers, on a PostgreSQL of its own. */
import {rmSync} from 'node:fs'
import {availableParallelism, tmpdir} from 'node:os'
import {join} from 'node:path'
import {startDatabase} from '../support/database.ts'
import {main} from '../support/program.ts'
import {buildOf, inBenchFolder, seconds, textsBelow, writePapers} from './processes.ts'
import {type Part, timeOf} from './table.ts'

const PAPERS = 600

export const queue: Part = (sources) =>
  inBenchFolder(async (folder) => {
    const from = join(folder, 'papers')
    writePapers(from, PAPERS, textsBelow(sources))
    // Not in the bench's folder: where the bench is run by root, the database has a user of its own, who may not enter there.
    const files = join(tmpdir(), `yinzheng-postgres-${process.pid}`)
    const database = await startDatabase(files)
    try {
      const jobs = availableParallelism()
      const plain = seconds(buildOf(from, join(folder, 'plain'), jobs))
      const at = ['--database', database.address]
      const enqueued = seconds([main, 'enqueue', from, '--out', join(folder, 'queued'), ...at])
      const worked = seconds([main, 'work', ...at, '--until-empty', '--jobs', String(jobs)])
      return [
        {
          what: `${PAPERS} papers through the queue × a build`,
          ratio: (enqueued + worked) / plain,
          aim: 1.1,
          raw: `${timeOf(enqueued)} + ${timeOf(worked)} / ${timeOf(plain)}`,
        },
      ]
    } finally {
      await database.stop()
      rmSync(files, {recursive: true, force: true})
    }
  })
