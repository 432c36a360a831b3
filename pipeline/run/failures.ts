import {existsSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import type {Failure} from './maker.ts'
import {writeReason} from './system-reason.ts'
import {writeAtomically} from './write-atomically.ts'

/** One row of `failures.jsonl`. */
export interface FailedPaper {
  /** The paper's path among the sources. */
  readonly path: string
  readonly failure: Failure | 'bibliography'
  readonly reason: string
}

/** Where a run lists what failed; parts of the work that run at one time have a file each. */
const failuresFile = (part: string | undefined): string => (part ? `failures-${part}.jsonl` : 'failures.jsonl')

/**
 * List what failed in a run, one JSON object a line; where nothing did, the list of an earlier run is removed.
 *
 * @returns Why it could not be written, or null.
 */
export function writeFailures(out: string, failed: ReadonlyArray<FailedPaper>, part?: string): string | null {
  const file = join(out, failuresFile(part))
  try {
    if (failed.length) writeAtomically(file, failed.map((row) => `${JSON.stringify(row)}\n`).join(''))
    else if (existsSync(file)) rmSync(file)
    return null
  } catch (error) {
    return `${file} cannot be written: ${writeReason(error)}`
  }
}
