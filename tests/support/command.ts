import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {$} from 'zx'
import {main} from './program.ts'

/** A folder for one test, removed after it. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result> | Result): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'yinzheng-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** Run the command line as a user would; never throws for its exit status. */
export function yinzheng(words: ReadonlyArray<string>, input = '') {
  return $({nothrow: true, quiet: true, input})`${process.execPath} ${main} ${words}`
}
