import {type Dirent, readdirSync, rmdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {type AnnotateOptions, annotatePapers, RECORD, recordedNames} from './batch.ts'
import {InputError} from './lines.ts'
import {papersBelow} from './papers.ts'

/**
 * Annotate every paper below a folder: `<sources>/a/b.txt` becomes `<out>/a/b/`.
 *
 * Papers whose source has not changed are left as they are; the outputs of a source that is gone go with it.
 *
 * @returns The exit status: 0, or 1 where some paper failed.
 * @throws InputError where the folder cannot be read or holds no paper.
 */
export function build(sources: string, options: AnnotateOptions): number {
  const papers = papersBelow(sources)
  if (papers.length === 0)
    throw new InputError(
      `${sources}: no paper in it; put a .txt or .md file there (README files and hidden files are none)`,
    )
  const status = annotatePapers(papers, options)
  removeOutputsWithout(new Set(papers.map(({folder}) => folder)), options.out, '')
  return status
}

/** Remove the outputs of papers that are gone: just the files that their record names, and folders that are empty then. */
function removeOutputsWithout(folders: ReadonlySet<string>, out: string, below: string): void {
  let entries: Dirent[]
  try {
    entries = readdirSync(join(out, below), {withFileTypes: true})
  } catch {
    return
  }
  for (const entry of entries) {
    const path = below ? `${below}/${entry.name}` : entry.name
    if (entry.isDirectory()) removeOutputsWithout(folders, out, path)
    else if (entry.name === RECORD && !folders.has(below)) removeRecorded(join(out, below))
  }
}

function removeRecorded(folder: string): void {
  try {
    const names = recordedNames(folder)
    for (const name of names) rmSync(join(folder, name), {force: true})
    if (names.some((name) => name.startsWith('stages/'))) rmdirSync(join(folder, 'stages'))
    rmSync(join(folder, RECORD), {force: true})
    rmdirSync(folder)
  } catch {
    // Somebody else's files are in the folder, or it cannot be written: it stays.
  }
}
