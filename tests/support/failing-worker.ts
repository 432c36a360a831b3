/** A worker of the pool that works as the usual one does, but papers of certain names hang it, eat its memory, end it, have it killed once, or take a second to be written. */
import {existsSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {makePaper} from '../../pipeline/run/make-paper.ts'
import type {PaperTask} from '../../pipeline/run/maker.ts'
import type {Asked} from '../../pipeline/run/worker.ts'

process.on('disconnect', () => process.exit())
process.on('message', async (asked: Asked) => {
  for (const {task} of asked) spoil(task)
  const dawdles = asked.some(({task}) => task.paper.path.startsWith('dawdles') && !task.again)
  if (dawdles) {
    process.send!('writing')
    await sleep(1000)
  }
  for (const {id, task} of asked) process.send!({id, made: await makePaper(task)})
  if (!dawdles) process.send!('writing')
})
process.send!('ready')

function spoil({paper: {path}, out}: PaperTask): void {
  if (path.startsWith('hangs')) for (;;);
  if (path.startsWith('eats')) for (const eaten: number[][] = []; ; ) eaten.push(new Array(1000).fill(1.5))
  if (path.startsWith('exits')) process.exit(7)
  const once = join(out, '../killed-once')
  if (path.startsWith('killed') && !existsSync(once)) {
    writeFileSync(once, '')
    process.kill(process.pid, 'SIGKILL')
  }
  if (path.startsWith('throws')) throw new Error('a fault')
}
