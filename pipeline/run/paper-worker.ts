/** What a worker of the pool runs: a few papers a message, each answered by how it went. Its word `brief` says that there are few in all. */
import {enableCompileCache} from 'node:module'
import {setFlagsFromString} from 'node:v8'
import type {Asked, Told} from './worker.ts'

// Ignored by a V8 that does not know them.
if (process.argv.includes('brief')) setFlagsFromString('--max-opt=2')
// All of a paper ends with it. What V8 puts among the old at once, as most of its kind lived long before, is never looked at
// again by the collector of the young, which holds all that it points to, and so whole papers, until memory is swept.
setFlagsFromString('--no-allocation-site-pretenuring')
// Swept seldom, then: a sweep also throws away the code of each function that nothing holds at that moment, as those that are
// made anew in a call, and it is compiled again.
setFlagsFromString('--heap-growing-percent=400')
enableCompileCache?.()
setFlagsFromString('--regexp-tier-up-ticks=0')
const {makePapers} = await import('./make-paper.ts')

// A worker whose run was killed must write no more: another run may have begun.
const run = process.ppid
const tell = (told: Told): void => void process.send!(told)

process.on('disconnect', () => process.exit())
process.on('message', (asked: Asked) =>
  makePapers(
    asked.map(({task}) => task),
    {
      made: (at, made) => tell({id: asked[at]!.id, made}),
      writing: () => tell('writing'),
      mayWrite: () => process.ppid === run,
    },
  ),
)
tell('ready')
