/** A worker of the pool that works as the usual one does, but papers of certain names hang it, eat its memory, end it, have it killed once, or take a second to be written. */
import {existsSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {makePaper} from '../../pipeline/run/make-paper.ts'
import type {Asked} from '../../pipeline/run/worker.ts'

process.on('disconnect', () => process.exit())
process.on('message', async ({id, task}: Asked) => {
  const {path} = task.paper
  if (path.startsWith('hangs')) for (;;);
  if (path.startsWith('eats')) for (const eaten: number[][] = []; ; ) eaten.push(new Array(1000).fill(1.5))
  if (path.startsWith('exits')) process.exit(7)
  const once = join(task.out, '../killed-once')
  if (path.startsWith('killed') && !existsSync(once)) {
    writeFileSync(once, '')
    process.kill(process.pid, 'SIGKILL')
  }
  if (path.startsWith('throws')) throw new Error('a fault')
  if (path.startsWith('dawdles') && !task.again) {
    process.send!({writes: id})
    await sleep(1000)
  }
  process.send!({id, made: await makePaper(task)})
})
process.send!('ready')
