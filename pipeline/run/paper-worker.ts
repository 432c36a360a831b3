/** What a worker of the pool runs: one paper a message, each answered by how it went. */
import {enableCompileCache} from 'node:module'
import type {PaperTask} from './maker.ts'

enableCompileCache?.()
const {makePaper} = await import('./make-paper.ts')

// A worker whose run was killed must write no more: another run may have begun.
const run = process.ppid
const mayWrite = (): boolean => process.ppid === run

process.on('disconnect', () => process.exit())
process.on('message', async (task: PaperTask) => process.send!(await makePaper(task, mayWrite)))
process.send!('ready')
