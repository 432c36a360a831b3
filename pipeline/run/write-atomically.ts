import {hash} from 'node:crypto'
import {closeSync, fsync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync} from 'node:fs'
import {dirname, join} from 'node:path'

/** Names of temporary files; what lies under such a name after its run was left by one that was killed. */
const TEMPORARY = /^\.\d+(?:\.\d+){1,2}\.tmp$/

/**
 * Write a file so that a reader, or a crash at any point, finds the old bytes or the new ones, never half.
 *
 * @throws The system's error; then nothing is left behind and what was there before is as it was.
 */
export function writeAtomically(file: string, content: string | Uint8Array): void {
  const temporary = temporaryFor(file)
  try {
    mkdirSync(dirname(file), {recursive: true})
    const handle = put(temporary, typeof content === 'string' ? bytesOf([content]) : content)
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(temporary, file)
    flushFolder(dirname(file))
  } catch (error) {
    rmSync(temporary, {force: true})
    throw error
  }
}

/** The last file of several: it tells of the others, in their order, by the SHA-256 of their bytes. */
export interface TellingFile {
  readonly file: string
  readonly textOf: (hashes: ReadonlyArray<string>) => string
}

/**
 * Write several files so that all are new or none is: all go to temporary files in their folders and are flushed, and only
 * then take their names, in this order. The one that tells of the others comes last, and so never tells of what is not there.
 *
 * The temporary files are flushed at once: one after another, a paper waits for the disk nearly as long as it takes to make.
 * They are written before this returns, and what the promise holds are names.
 *
 * @param gone - Files that an earlier writing left and this one has not: removed before the last file takes its name.
 * @throws The system's error, at once or by the promise; then no temporary file is left behind, and where it came before the
 * first rename, which is where disks fill up, every file is as it was.
 */
export function writeTogether(
  files: ReadonlyArray<readonly [file: string, pieces: ReadonlyArray<string>]>,
  last: TellingFile,
  gone: ReadonlyArray<string> = [],
): Promise<void> {
  const beside: PutFile[] = []
  try {
    for (const folder of foldersOf([...files.map(([file]) => file), last.file])) mkdirSync(folder, {recursive: true})
    const hashes: string[] = []
    for (const [file, pieces] of files) {
      const bytes = bytesOf(pieces)
      hashes.push(hash('sha256', bytes))
      beside.push(putBeside(file, bytes))
    }
    beside.push(putBeside(last.file, bytesOf([last.textOf(hashes)])))
  } catch (error) {
    takeBack(beside)
    throw error
  }
  return nameTogether(beside, gone)
}

/** A file's new bytes, in a temporary file that is open. */
interface PutFile {
  readonly file: string
  readonly temporary: string
  readonly handle: number
}

function putBeside(file: string, bytes: Uint8Array): PutFile {
  const temporary = temporaryFor(file)
  try {
    return {file, temporary, handle: put(temporary, bytes)}
  } catch (error) {
    rmSync(temporary, {force: true})
    throw error
  }
}

function takeBack(files: ReadonlyArray<PutFile>): void {
  try {
    closeAll(files.map(({handle}) => handle))
  } finally {
    for (const {temporary} of files) rmSync(temporary, {force: true})
  }
}

/** Flush files and let them take their names, the last one after the others' names are on the disk. */
async function nameTogether(files: ReadonlyArray<PutFile>, gone: ReadonlyArray<string>): Promise<void> {
  try {
    await flushAll(files.map(({handle}) => handle))
    const others = files.slice(0, -1)
    const last = files.at(-1)!
    for (const {temporary, file} of others) renameSync(temporary, file)
    for (const file of gone) rmSync(file, {force: true})
    // The names of the others are on the disk before the file that tells of them.
    if (others.length > 0)
      for (const folder of foldersOf(files.map(({file}) => file))) await flushFolderMeanwhile(folder)
    renameSync(last.temporary, last.file)
    await flushFolderMeanwhile(dirname(last.file))
  } catch (error) {
    for (const {temporary} of files) rmSync(temporary, {force: true})
    throw error
  }
}

const foldersOf = (files: ReadonlyArray<string>): ReadonlySet<string> => new Set(files.map((file) => dirname(file)))

/** Remove what a killed run left in a folder. Only for a folder that nobody else is writing to. */
export function sweep(folder: string): void {
  try {
    for (const name of readdirSync(folder)) if (TEMPORARY.test(name)) rmSync(join(folder, name), {force: true})
  } catch {
    // There is no such folder, or it cannot be written: then there is nothing to remove, or writing will tell.
  }
}

/** What no other thread of this process has; asking for the thread's number would load all that threads need. */
const begun = process.hrtime.bigint()
let counter = 0

/** A name beside a file that no other process, thread or writing uses. */
const temporaryFor = (file: string): string => join(dirname(file), `.${process.pid}.${begun}.${counter++}.tmp`)

/** Flush files all at once; none is open any more when this ends, well or not. */
async function flushAll(handles: ReadonlyArray<number>): Promise<void> {
  try {
    const flushed = await Promise.allSettled(handles.map(flush))
    for (const one of flushed) if (one.status === 'rejected') throw one.reason
  } finally {
    closeAll(handles)
  }
}

/** Texts become bytes here, one after another: room for each of its own would be asked of the system and given back. */
let room = Buffer.alloc(0)
const MOST_ROOM = 1 << 24

/**
 * @param pieces - What is one text, one piece after another; each ends with a whole character.
 * @returns Its bytes in UTF-8, which hold until the next text.
 */
function bytesOf(pieces: ReadonlyArray<string>): Uint8Array {
  const most = pieces.reduce((sum, {length}) => sum + 3 * length, 0)
  if (most > MOST_ROOM) return Buffer.from(pieces.join(''))
  if (most > room.length) room = Buffer.allocUnsafeSlow(most)
  let end = 0
  for (const piece of pieces) end += room.write(piece, end)
  return room.subarray(0, end)
}

/** Write a file. @returns Its handle, open. */
function put(file: string, bytes: Uint8Array): number {
  const handle = openSync(file, 'w')
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
    return handle
  } catch (error) {
    closeSync(handle)
    throw error
  }
}

const flush = (handle: number): Promise<void> =>
  new Promise((done, fail) => fsync(handle, (error) => (error ? fail(error) : done())))

/** Close all of them, also where one cannot be closed, which is then told. */
function closeAll(handles: ReadonlyArray<number>): void {
  let failure: unknown
  for (const handle of handles) {
    try {
      closeSync(handle)
    } catch (error) {
      failure ??= error
    }
  }
  if (failure) throw failure
}

/** Flush the names in a folder; systems that open no folders (Windows) keep them safe themselves. */
function flushFolder(folder: string): void {
  const handle = folderHandle(folder)
  if (handle === null) return
  try {
    fsyncSync(handle)
  } catch (error) {
    if (!isUnflushable(error)) throw error
  } finally {
    closeSync(handle)
  }
}

/** The same, while this process goes on with other work. */
async function flushFolderMeanwhile(folder: string): Promise<void> {
  const handle = folderHandle(folder)
  if (handle === null) return
  try {
    await flush(handle)
  } catch (error) {
    if (!isUnflushable(error)) throw error
  } finally {
    closeSync(handle)
  }
}

function folderHandle(folder: string): number | null {
  try {
    return openSync(folder, 'r')
  } catch {
    return null
  }
}

const isUnflushable = (error: unknown): boolean =>
  ['EINVAL', 'EPERM', 'EISDIR', 'EBADF'].includes((error as NodeJS.ErrnoException).code ?? '')
