import {createHash} from 'node:crypto'
import {setTimeout as sleep} from 'node:timers/promises'
import type {PgBoss} from 'pg-boss'
import {annotatePapers} from './batch.ts'
import type {FailedPaper} from './failures.ts'
import type {Maker, PoolOptions} from './maker.ts'
import {paperAt} from './papers.ts'
import {openPool} from './pool.ts'
import {FAILED, openQueue, type PapersJob, QUEUE, unusable} from './queue.ts'

export interface WorkOptions extends PoolOptions {
  readonly database?: string | undefined
  /** End when no job waits or runs. */
  readonly untilEmpty?: boolean | undefined
}

/** How often the queue is asked for a job, and whether it is empty, in seconds. */
const POLL = 0.5
const LOOK = 0.2
/** Jobs under way at one time: while the last papers of one are made, workers have those of the next. */
const JOBS = 2

/**
 * Take jobs from the queue and annotate their papers on all cores, two jobs at a time, until a signal asks to end.
 *
 * A database that is away is waited for; papers under way are finished meanwhile.
 *
 * A job with a paper that fails is tried again later, and what is made by then is left as it is; after the last try it goes to
 * the queue of failed ones with its reasons.
 *
 * @returns The exit status: 1 where jobs lie in the queue of failed ones.
 * @throws InputError where the database cannot be used.
 */
export async function work(options: WorkOptions): Promise<number> {
  const boss = await openQueue(options.database)
  const pool = openPool(options, Number.POSITIVE_INFINITY)
  const asked = new AbortController()
  const end = () => asked.abort()
  process.once('SIGTERM', end).once('SIGINT', end)
  try {
    const polling = {
      batchSize: 1,
      localConcurrency: JOBS,
      pollingIntervalSeconds: POLL,
      includeMetadata: true,
    } as const
    await boss.work<PapersJob, void, typeof polling>(QUEUE, polling, async ([job]) => {
      const {data, retryCount, retryLimit} = job!
      const failed = await annotateJob(data, pool)
      if (failed.length === 0) return
      if (retryCount < retryLimit) throw new Error(failed.map(({path, reason}) => `${path}: ${reason}`).join('\n'))
      await boss.send(FAILED, {...data, failed})
    })
    // While the database is away, nobody knows the queue to be empty; jobs are asked for until it is back.
    const done = async () => options.untilEmpty === true && (await isEmpty(boss, QUEUE).catch(() => false))
    while (!asked.signal.aborted && !(await done()))
      await sleep(1000 * LOOK, undefined, {signal: asked.signal}).catch(() => {})
    await boss.offWork(QUEUE)
    const fine = await isEmpty(boss, FAILED).catch((error: unknown) => {
      throw unusable(error)
    })
    return fine ? 0 : 1
  } finally {
    process.off('SIGTERM', end).off('SIGINT', end)
    // What is under way is finished; a job that is not goes back to the queue when its signs of life end.
    await boss.stop()
    await pool.close()
  }
}

/** Whether no job of a queue waits or runs. Asked of the table itself: pg-boss keeps its own counts for a minute. */
async function isEmpty(boss: PgBoss, queue: string): Promise<boolean> {
  const open = `select 1 from pgboss.job where name = $1 and state in ('created', 'retry', 'active') limit 1`
  return (await boss.getDb().executeSql(open, [queue])).rows.length === 0
}

/** @returns The papers that failed, with their reasons. */
async function annotateJob({sources, out, paths, options}: PapersJob, maker: Maker): Promise<FailedPaper[]> {
  const part = `job-${createHash('sha256').update(paths.join('\0')).digest('hex').slice(0, 12)}`
  const failed: FailedPaper[] = []
  const papers = paths.map((path) => paperAt(sources, path))
  await annotatePapers(papers, {...options, out, part, maker, failed})
  return failed
}
