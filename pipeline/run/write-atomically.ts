import {closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync} from 'node:fs'
import {dirname, join} from 'node:path'

/**
 * Write a file so that a reader, or a crash at any point, finds the old bytes or the new ones, never half.
 *
 * The bytes go to a temporary file in the same folder, are flushed, and take the name by a rename.
 *
 * @throws The system's error; then nothing is left behind and what was there before is as it was.
 */
export function writeAtomically(file: string, content: string | Uint8Array): void {
  const folder = dirname(file)
  mkdirSync(folder, {recursive: true})
  const temporary = join(folder, `.${process.pid}.${counter++}.tmp`)
  try {
    const handle = openSync(temporary, 'w')
    try {
      const bytes = Buffer.from(content as string)
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, {force: true})
    throw error
  }
}

let counter = 0
