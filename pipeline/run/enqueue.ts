import {resolve} from 'node:path'
import {codebookOption} from './codebook.ts'
import {InputError} from './lines.ts'
import type {MakeOptions} from './made-from.ts'
import {meetingPapers, papersBelow} from './papers.ts'
import {openQueue, type PapersJob, QUEUE} from './queue.ts'
import {tell} from './tell.ts'

export interface EnqueueOptions extends Omit<MakeOptions, 'codebook'> {
  /** A codebook, at the same place on all machines. */
  readonly codebook?: string | undefined
  readonly out: string
  readonly database?: string | undefined
  /** Papers a job. */
  readonly batch?: number | undefined
  /** How often a job that fails is tried again. */
  readonly retries?: number | undefined
}

/** So many papers are worth a question to the database, and few enough that none waits long for the others. */
const BATCH = 32
const RETRIES = 3
/** Jobs that are sent in one statement. */
const SENT = 500

/**
 * Put the papers below a folder into the queue. Doing so twice does no harm: what is made already is left as it is.
 *
 * @returns The exit status: 1 where papers would write the same folder; those are left out.
 * @throws InputError where the folder cannot be read or holds no paper, or the database cannot be used.
 */
export async function enqueue(sources: string, options: EnqueueOptions): Promise<number> {
  const {out, database, batch = BATCH, retries = RETRIES, encoding, limits, formatted, stages} = options
  const codebook = await codebookOption(resolve(sources), options.codebook)
  const papers = papersBelow(sources)
  if (papers.length === 0) throw new InputError(`${sources}: no paper in it; put a .txt or .md file there`)
  const meeting = meetingPapers(papers)
  const left = new Set(meeting.flat())
  const paths = papers.filter((paper) => !left.has(paper)).map(({path}) => path)
  const jobs: Array<{data: PapersJob; retryLimit: number}> = []
  for (let from = 0; from < paths.length; from += batch) {
    const some = paths.slice(from, from + batch)
    const shared = {
      sources: resolve(sources),
      out: resolve(out),
      options: {encoding, limits, formatted, codebook, stages},
    }
    jobs.push({data: {...shared, paths: some}, retryLimit: retries})
  }
  const boss = await openQueue(database)
  try {
    for (let from = 0; from < jobs.length; from += SENT) await boss.insert(QUEUE, jobs.slice(from, from + SENT))
  } finally {
    await boss.stop()
  }
  for (const met of meeting)
    tell(`${met.map(({file}) => file).join(' and ')} would write the same folder; rename one of them`)
  tell(`${paths.length} papers in ${jobs.length} jobs; annotate them with \`yinzheng work\``)
  return meeting.length ? 1 : 0
}
