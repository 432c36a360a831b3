/**
 * What `annotate` and `build` start from: the program as it stands in memory once it has read a paper, which `write-start` has
 * Node write down ("startup snapshot"). Loading, evaluating and warming up are most of what one paper costs.
 */
import {readFileSync} from 'node:fs'
import {setFlagsFromString, startupSnapshot} from 'node:v8'
import {read} from '../01-read/index.ts'
import {emitPieces} from '../12-emit/index.ts'
import {annotate} from '../annotate.ts'
import {releaseWeights} from '../plugins/references/model/index.ts'
import './annotate.ts'
import './build.ts'
import {runProgram} from './cli.ts'
import './make-paper.ts'

/** Leave the memory to the system, which is faster at it, once all that was printed is out. */
function leave(): void {
  if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit()
}

setFlagsFromString('--regexp-tier-up-ticks=0')
for (const file of process.argv.slice(2)) {
  const source = read(new Uint8Array(readFileSync(file)), 'paper.txt')
  if (!('refused' in source)) emitPieces(annotate(source))
}
// Reading them from what is written down takes longer than unpacking them, which papers without a list need not.
releaseWeights()
startupSnapshot.setDeserializeMainFunction(() => {
  // One paper runs most expressions a few times: it pays to compile them once, and quickly.
  setFlagsFromString('--no-regexp-tier-up')
  setFlagsFromString('--no-regexp-optimization')
  // V8's last compiler pays behind some hundred papers only, and those go to workers.
  setFlagsFromString('--no-opt')
  void runProgram().then(leave)
})
