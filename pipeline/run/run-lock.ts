import {linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {tell} from './tell.ts'

/** A lock that nobody has touched for so long is left over, wherever its process ran. */
const STALE_MS = 300_000
/** Between setting a lock and writing whose it is, a run was killed: no other one takes so long over it. */
const UNWRITTEN_MS = 10_000
const TOUCH_MS = 15_000

/**
 * Wait until no other run writes to this folder, and keep others out.
 *
 * A run that was killed leaves its lock; it is known by its process, which is gone, or by its age on another machine.
 *
 * @param name - Runs of one name exclude each other: shards, which share no paper, have names of their own.
 * @returns What gives the folder free again.
 */
export async function lockFolder(folder: string, name: string): Promise<() => void> {
  const file = join(folder, `.${name}.lock`)
  const mine = JSON.stringify({pid: process.pid, host: hostname()})
  try {
    mkdirSync(folder, {recursive: true})
  } catch {
    // A folder that cannot be written is told paper by paper.
    return () => {}
  }
  for (let told = false; ; ) {
    try {
      writeFileSync(file, mine, {flag: 'wx'})
      break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        // Without a lock, then; on a full disk its file is there, and half.
        remove(file, ['', mine])
        return () => {}
      }
    }
    if (takeStale(file)) continue
    if (!told) tell(`another run is writing to ${folder}; waiting for it`)
    told = true
    await sleep(100)
  }
  const touching = setInterval(() => touch(file), TOUCH_MS)
  touching.unref()
  return () => {
    clearInterval(touching)
    remove(file, [mine])
  }
}

/** Take a lock away that says this. Where that fails, it goes stale with its process. */
function remove(file: string, contents: ReadonlyArray<string>): void {
  try {
    if (contents.includes(contentOf(file) ?? '\0')) rmSync(file, {force: true})
  } catch {
    // The next run takes it away.
  }
}

/** Take a left-over lock away. By renaming, so that of two that see it one alone does, and sees what it took. */
function takeStale(file: string): boolean {
  const seen = contentOf(file)
  if (seen === null) return true
  if (!isStale(file, seen)) return false
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    // Between looking and taking, another run may have taken the old one and set its own: that goes back.
    if (contentOf(aside) !== seen) linkSync(aside, file)
    rmSync(aside, {force: true})
  } catch {
    // Another run was faster.
  }
  return true
}

/** On this machine the process tells, whatever it is busy with; on another one its signs of life do. */
function isStale(file: string, content: string): boolean {
  try {
    const {pid, host} = JSON.parse(content) as {pid: number; host: string}
    if (host === hostname()) return pid === process.pid || !isAlive(pid)
  } catch {
    // Not yet written, or half: its age tells.
  }
  const found = statSync(file, {throwIfNoEntry: false})
  return found !== undefined && Date.now() - found.mtimeMs > (content ? STALE_MS : UNWRITTEN_MS)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date())
  } catch {
    // It is gone: then there is nothing to keep fresh.
  }
}
