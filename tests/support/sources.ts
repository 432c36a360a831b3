import {existsSync, readFileSync} from 'node:fs'
import {papersBelow} from '../../pipeline/run/papers.ts'
import {root} from './root.ts'

/** Our own sources, as they lie in the repository. */
export const ownPapers = papersBelow(`${root}sources`).map(({file, path}) => ({
  path,
  bytes: new Uint8Array(readFileSync(file)),
}))

/** The paper that the project was conceived for; it lies outside the repository and may be absent. */
export const seedFolder = `${root}../shared/seed`
export const hasSeed = existsSync(seedFolder)
if (!hasSeed)
  console.warn('SKIPPED: no ../shared/seed beside the project; the tests that read the seed paper do not run')
