/** The usual worker of the pool, which leaves its process id in the folder WORKER_PIDS, for somebody who kills it. */
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'

await import('../../pipeline/run/paper-worker.ts')
writeFileSync(join(process.env.WORKER_PIDS!, String(process.pid)), '')
