import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import type {Decision} from '../model/decision.ts'
import {isReviewerName} from '../review/page/reviewer.ts'
import {textOfRegular} from './read-regular.ts'
import {systemReason} from './system-reason.ts'

/** The folder of a paper's decisions: `a/b.txt` → `a/b.review`. */
export const reviewFolder = (paper: string): string => `${paper.replace(/\.(?:txt|md)$/, '')}.review`

/** Why decisions cannot be read or kept, in words with the mend. */
export class StoreError extends Error {}

/** Add a decision to `<paper>.review/<reviewer>.jsonl`. */
export const addDecision = (paper: string, decision: Decision): Promise<void> =>
  addDecisions(paper, decision.reviewer, [decision])

/**
 * Add decisions of one reviewer to `<paper>.review/<reviewer>.jsonl`, all or none.
 *
 * The file is only ever added to. Whoever adds holds a lock, so that two tabs or two servers never mix their lines; a
 * decision that is there already is not written twice, so that it may be sent again; the line is on disk when this
 * returns. A line that a crash left half written is closed and stays.
 */
export async function addDecisions(paper: string, reviewer: string, decisions: ReadonlyArray<Decision>): Promise<void> {
  const file = reviewFile(paper, reviewer, '.jsonl')
  mkdirSync(reviewFolder(paper), {recursive: true})
  const release = await lock(`${file}.lock`)
  try {
    const handle = openSync(
      file,
      constants.O_RDWR | constants.O_CREAT | constants.O_APPEND | constants.O_NOFOLLOW,
      0o644,
    )
    try {
      if (!fstatSync(handle).isFile()) throw new StoreError(`${file} is no file; move it away`)
      const before = readFileSync(handle, 'utf8')
      const known = new Set(parsed(before).map(({id}) => id))
      const rows = decisions.filter(({id}) => !known.has(id)).map((decision) => `${JSON.stringify(decision)}\n`)
      if (rows.length === 0) return
      const {size} = fstatSync(handle)
      const line = Buffer.from(`${before === '' || before.endsWith('\n') ? '' : '\n'}${rows.join('')}`)
      try {
        for (let at = 0; at < line.length; ) at += writeSync(handle, line, at)
        fsyncSync(handle)
      } catch (error) {
        // The disk is full: half a line is none.
        ftruncateSync(handle, size)
        throw error
      }
    } finally {
      closeSync(handle)
    }
  } finally {
    release()
  }
}

/** All decisions of a reviewer on a paper, in the order in which they were made; lines that are none are passed over. */
export function decisionsOf(paper: string, reviewer: string): Decision[] {
  const file = reviewFile(paper, reviewer, '.jsonl')
  try {
    return existsSync(file) ? parsed(textOfRegular(file)) : []
  } catch (error) {
    throw new StoreError(`${file}: ${systemReason(error)}`)
  }
}

/**
 * The file of a reviewer beside a paper.
 *
 * @throws StoreError where the name is none, or a link would lead elsewhere.
 */
export function reviewFile(paper: string, reviewer: string, ending: '.jsonl' | '.md'): string {
  if (!isReviewerName(reviewer))
    throw new StoreError('a reviewer has letters, digits, `.`, `_` and `-` in the name only')
  const folder = reviewFolder(paper)
  const file = join(folder, `${reviewer}${ending}`)
  for (const path of [folder, file]) {
    const found = lstatSync(path, {throwIfNoEntry: false})
    if (found?.isSymbolicLink()) throw new StoreError(`${path} is a link; replace it by what it leads to`)
    if (found && !(path === folder ? found.isDirectory() : found.isFile()))
      throw new StoreError(`${path} is no ${path === folder ? 'folder' : 'file'}; move it away`)
  }
  return file
}

function parsed(text: string): Decision[] {
  return text.split('\n').flatMap((line) => {
    try {
      const decision = JSON.parse(line) as Decision | null
      return typeof decision?.id === 'string' ? [decision] : []
    } catch {
      return []
    }
  })
}

/** Older than this, in milliseconds, a lock is what a crash left: nobody holds one longer than one line takes. */
const ABANDONED = 10_000

/** Take a lock that other processes see too; it is given back by the function returned. */
async function lock(file: string): Promise<() => void> {
  for (let tries = 0; tries < 1000; tries++) {
    try {
      closeSync(openSync(file, 'wx'))
      return () => rmSync(file, {force: true})
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const held = statSync(file, {throwIfNoEntry: false})
    if (held && Date.now() - held.mtimeMs > ABANDONED) rmSync(file, {force: true})
    else await pause(10 + (tries % 7))
  }
  throw new StoreError(`${file} is held by somebody else; remove it if nobody reviews`)
}
