import {type Dirent, readdirSync, rmdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {type AnnotateOptions, annotatePapers} from './batch.ts'
import {InputError} from './lines.ts'
import {RECORD, recordedNames} from './made-from.ts'
import {papersBelow} from './papers.ts'
import {sweep} from './write-atomically.ts'

/**
 * Annotate every paper below a folder: `<sources>/a/b.txt` becomes `<out>/a/b/`.
 *
 * Papers whose source has not changed are left as they are; the outputs of a source that is gone go with it.
 *
 * @returns The exit status: 0, or 1 where some paper failed.
 * @throws InputError where the folder cannot be read or holds no paper.
 */
export async function build(sources: string, options: AnnotateOptions): Promise<number> {
  const papers = papersBelow(sources)
  if (papers.length === 0)
    throw new InputError(
      `${sources}: no paper in it; put a .txt or .md file there (README files and hidden files are none)`,
    )
  // The outputs of every paper stay, those of other shards too.
  const folders = new Set(papers.map(({folder}) => folder))
  return annotatePapers(papers, options, () => removeOutputsWithout(folders, options.out, ''))
}

/**
 * Remove the outputs of papers that are gone: just the files that their record names, what a killed run left beside them,
 * and folders that are empty then.
 *
 * @returns Whether something was removed.
 */
function removeOutputsWithout(folders: ReadonlySet<string>, out: string, below: string): boolean {
  let entries: Dirent[]
  try {
    entries = readdirSync(join(out, below), {withFileTypes: true})
  } catch {
    return false
  }
  let removed = false
  for (const entry of entries) {
    const path = below ? `${below}/${entry.name}` : entry.name
    if (entry.isDirectory()) removed = removeOutputsWithout(folders, out, path) || removed
    else if (below && !folders.has(below) && entry.name === RECORD)
      removed = removeRecorded(join(out, below)) || removed
  }
  if (removed && below) removeEmpty(join(out, below))
  return removed
}

function removeRecorded(folder: string): boolean {
  try {
    const names = recordedNames(folder)
    for (const name of names) rmSync(join(folder, name), {force: true})
    sweep(folder)
    sweep(join(folder, 'stages'))
    if (names.some((name) => name.startsWith('stages/'))) removeEmpty(join(folder, 'stages'))
    rmSync(join(folder, RECORD), {force: true})
    return true
  } catch {
    // It cannot be written: it stays.
    return false
  }
}

/** Remove a folder where nothing is left in it; with somebody else's files it stays. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // It holds something, or cannot be written.
  }
}
