import {parentPort} from 'node:worker_threads'
import {emit} from '../../pipeline/12-emit/index.ts'
import {publish} from '../../pipeline/12-emit/json.ts'
import {annotate, read} from '../../pipeline/index.ts'
import {brokenInvariants, brokenOrigins} from '../support/invariants.ts'

/** One case: a text through all stages and both kinds of output, then what does not hold of it. */
parentPort!.on('message', (text: string) => {
  const broken: string[] = []
  try {
    const source = read(new TextEncoder().encode(text), 'fuzz.txt')
    if (!('refused' in source)) {
      const document = annotate(source)
      emit(document)
      const published = publish(document)
      broken.push(...brokenInvariants(published), ...brokenOrigins(published, source.sourceText))
    }
  } catch (error) {
    broken.push(`thrown: ${error instanceof Error ? error.stack : String(error)}`)
  }
  parentPort!.postMessage(broken.slice(0, 5))
})
