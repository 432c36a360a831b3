import type {PgBoss, Queue} from 'pg-boss'
import {InputError} from './lines.ts'
import type {MakeOptions} from './made-from.ts'
import {tell} from './tell.ts'

/** One job: some papers of one folder. All paths are absolute: every machine sees sources and outputs at the same place. */
export interface PapersJob {
  readonly sources: string
  readonly out: string
  /** Paths of the papers below `sources`. */
  readonly paths: ReadonlyArray<string>
  readonly options: MakeOptions
}

export const QUEUE = 'yinzheng-papers'
/** Jobs that failed each time: their data, and in `failed` the papers with their reasons; without it the machines were lost. */
export const FAILED = 'yinzheng-failed'

/**
 * A job is tried four times, each time after a longer wait. One whose machine is gone is given to another a minute
 * after its last sign of life.
 */
const settings: Omit<Queue, 'name'> = {
  deadLetter: FAILED,
  retryLimit: 3,
  retryDelay: 2,
  retryBackoff: true,
  heartbeatSeconds: 60,
  expireInSeconds: 23 * 3600,
}

/**
 * Open the queue, which is set up where it is not yet.
 *
 * @throws InputError where no database is named, pg-boss is not installed, or the database cannot be reached.
 */
export async function openQueue(database = process.env.DATABASE_URL): Promise<PgBoss> {
  if (!database)
    throw new InputError('no database is named; give --database postgres://user:password@host/name, or DATABASE_URL', 2)
  const {PgBoss} = await import('pg-boss').catch(() => {
    throw new InputError('the queue needs pg-boss; install it beside yinzheng: npm install pg-boss@12')
  })
  const boss = new PgBoss({connectionString: database})
  boss.on('error', tellSeldom())
  try {
    await boss.start()
    await boss.createQueue(FAILED)
    await boss.createQueue(QUEUE, settings)
  } catch (error) {
    throw unusable(error)
  }
  return boss
}

/** What is told where the database does not answer. */
export const unusable = (error: unknown): InputError =>
  new InputError(`the database cannot be used: ${(error as Error).message}; check --database`)

/** Milliseconds until the same fault is told again: while the database is away, it is met several times a second. */
const AGAIN = 60_000

function tellSeldom(): (error: Error) => void {
  const told = new Map<string, number>()
  return (error) => {
    const kind = (error as NodeJS.ErrnoException).code ?? error.message
    const now = performance.now()
    if (now - (told.get(kind) ?? Number.NEGATIVE_INFINITY) < AGAIN) return
    told.set(kind, now)
    tell(`the queue: ${error.message || kind}; trying again`)
  }
}
