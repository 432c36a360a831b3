/** A worker of the pool that works as the usual one does, but papers of certain names hang it, eat its memory, end it, or have it killed once. */
import {existsSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {makePaper} from '../../pipeline/run/make-paper.ts'
import type {PaperTask} from '../../pipeline/run/maker.ts'

process.on('disconnect', () => process.exit())
process.on('message', async (task: PaperTask) => {
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
  process.send!(await makePaper(task))
})
process.send!('ready')
