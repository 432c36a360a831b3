import {parentPort} from 'node:worker_threads'
import {type TargetName, targets} from './targets.ts'

export interface FuzzCase {
  readonly target: TargetName
  readonly text: string
  readonly seed: number
}

/** One case: what does not hold of it. */
parentPort!.on('message', async ({target, text, seed}: FuzzCase) => {
  let broken: string[]
  try {
    broken = await targets[target](text, seed)
  } catch (error) {
    broken = [`thrown: ${error instanceof Error ? error.stack : String(error)}`]
  }
  parentPort!.postMessage(broken.slice(0, 5))
})
