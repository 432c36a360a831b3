import {closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {threadId} from 'node:worker_threads'

/** Names of temporary files; what lies under such a name after its run was left by one that was killed. */
const TEMPORARY = /^\.\d+(?:\.\d+){1,2}\.tmp$/

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
 * then take their names, in this order. The last one, where it is a record of the others, so never tells of what is not there.
 *
 * @param gone - Files that an earlier writing left and this one has not: removed before the last file takes its name.
 * @throws The system's error; then no temporary file is left behind, and where it came before the first rename, which is
 * where disks fill up, every file is as it was.
 */
export function writeTogether(
  files: ReadonlyArray<readonly [file: string, content: string | Uint8Array]>,
  gone: ReadonlyArray<string> = [],
): void {
  const written: Array<{temporary: string; file: string}> = []
  const folders = new Set(files.map(([file]) => dirname(file)))
  try {
    for (const [file, content] of files) {
      mkdirSync(dirname(file), {recursive: true})
      const temporary = join(dirname(file), `.${process.pid}.${threadId}.${counter++}.tmp`)
      written.push({temporary, file})
      flush(temporary, content)
    }
    const last = written.at(-1)
    for (const one of written) {
      if (one === last) {
        for (const file of gone) rmSync(file, {force: true})
        // The names of the others are on the disk before the record that tells of them.
        if (written.length > 1) for (const folder of folders) flushFolder(folder)
      }
      renameSync(one.temporary, one.file)
    }
    if (last) flushFolder(dirname(last.file))
  } catch (error) {
    for (const {temporary} of written) rmSync(temporary, {force: true})
    throw error
  }
}

/** Remove what a killed run left in a folder. Only for a folder that nobody else is writing to. */
export function sweep(folder: string): void {
  try {
    for (const name of readdirSync(folder)) if (TEMPORARY.test(name)) rmSync(join(folder, name), {force: true})
  } catch {
    // There is no such folder, or it cannot be written: then there is nothing to remove, or writing will tell.
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

/** Flush the names in a folder; systems that open no folders (Windows) keep them safe themselves. */
function flushFolder(folder: string): void {
  let handle: number
  try {
    handle = openSync(folder, 'r')
  } catch {
    return
  }
  try {
    fsyncSync(handle)
  } catch (error) {
    if (!['EINVAL', 'EPERM', 'EISDIR', 'EBADF'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    closeSync(handle)
  }
}

let counter = 0
