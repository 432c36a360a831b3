import {closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync} from 'node:fs'
import {dirname, join} from 'node:path'

/**
 * Write a file so that a reader, or a crash at any point, finds the old bytes or the new ones, never half.
 *
 * @throws The system's error; then nothing is left behind and what was there before is as it was.
 */
export function writeAtomically(file: string, content: string | Uint8Array): void {
  writeTogether([[file, content]])
}

/**
 * Write several files so that all are new or none is: all go to temporary files in their folders and are flushed, and only
 * then take their names, in this order.
 *
 * @throws The system's error; then no temporary file is left behind, and where it came before the first rename, which is
 * where disks fill up, every file is as it was.
 */
export function writeTogether(files: ReadonlyArray<readonly [file: string, content: string | Uint8Array]>): void {
  const written: Array<{temporary: string; file: string}> = []
  try {
    for (const [file, content] of files) {
      mkdirSync(dirname(file), {recursive: true})
      const temporary = join(dirname(file), `.${process.pid}.${counter++}.tmp`)
      written.push({temporary, file})
      flush(temporary, content)
    }
    for (const {temporary, file} of written) renameSync(temporary, file)
  } catch (error) {
    for (const {temporary} of written) rmSync(temporary, {force: true})
    throw error
  }
}

function flush(file: string, content: string | Uint8Array): void {
  const handle = openSync(file, 'w')
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

let counter = 0
