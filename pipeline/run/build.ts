import {type Dirent, readdirSync, rmdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {type AnnotateOptions, annotatePapers} from './batch.ts'
import {codebookOption} from './codebook.ts'
import {InputError} from './lines.ts'
import {linkNotices} from './link-notices.ts'
import {RECORD, recordedNames} from './made-from.ts'
import {papersBelow} from './papers.ts'
import {systemReason, writeReason} from './system-reason.ts'
import {tell} from './tell.ts'
import {sweep} from './write-atomically.ts'

/**
 * Annotate every paper below a folder: `<sources>/a/b.txt` becomes `<out>/a/b/`.
 *
 * Papers whose source has not changed are left as they are; the outputs of a source that is gone go with it.
 *
 * @returns The exit status: 0, or 1 where some paper failed.
 * @throws InputError where the folder cannot be read or holds no paper.
 */
export async function build(
  sources: string,
  {codebook: named, ...options}: Omit<AnnotateOptions, 'codebook'> & {codebook?: string | undefined},
): Promise<number> {
  const links: string[] = []
  const papers = papersBelow(sources, links)
  for (const notice of linkNotices(sources, links)) tell(notice)
  if (papers.length === 0)
    throw new InputError(
      `${sources}: no paper in it; put a .txt or .md file there (README files and hidden files are none)`,
    )
  // The outputs of every paper stay, those of other shards too.
  const folders = new Set(papers.map(({folder}) => folder))
  const codebook = await codebookOption(sources, named)
  return annotatePapers(papers, {...options, codebook}, () => {
    const kept: string[] = []
    removeOutputsWithout(folders, options.out, '', kept)
    return kept
  })
}

/**
 * Remove the outputs of papers that are gone: just the files that their record names, what a killed run left beside them,
 * and folders that are empty then.
 *
 * @param kept - Takes what could not be removed, with the reason.
 * @returns Whether something was removed.
 */
function removeOutputsWithout(folders: ReadonlySet<string>, out: string, below: string, kept: string[]): boolean {
  let entries: Dirent[]
  try {
    entries = readdirSync(join(out, below), {withFileTypes: true})
  } catch (error) {
    if (!isCode(error, ['ENOENT'])) kept.push(`${join(out, below)}: ${systemReason(error)}`)
    return false
  }
  let removed = false
  for (const entry of entries) {
    const path = below ? `${below}/${entry.name}` : entry.name
    if (entry.isDirectory()) removed = removeOutputsWithout(folders, out, path, kept) || removed
    else if (below && !folders.has(below) && entry.name === RECORD)
      removed = removeRecorded(join(out, below), kept) || removed
  }
  if (removed && below) removeEmpty(join(out, below), kept)
  return removed
}

function removeRecorded(folder: string, kept: string[]): boolean {
  try {
    const names = recordedNames(folder)
    if (names.length === 0) {
      // Without its record nobody would know any more which files are ours.
      kept.push(`${folder}: the record of its outputs cannot be read, so they stay; remove the folder, or run it again`)
      return false
    }
    for (const name of names) rmSync(join(folder, name), {force: true})
    sweep(folder)
    sweep(join(folder, 'stages'))
    if (names.some((name) => name.startsWith('stages/'))) removeEmpty(join(folder, 'stages'), kept)
    rmSync(join(folder, RECORD), {force: true})
    return true
  } catch (error) {
    kept.push(`${folder}: its paper is gone, and this cannot be removed: ${writeReason(error)}`)
    return false
  }
}

/** Remove a folder where nothing is left in it; with somebody else's files it stays. */
function removeEmpty(folder: string, kept: string[]): void {
  try {
    rmdirSync(folder)
  } catch (error) {
    if (!isCode(error, ['ENOTEMPTY', 'EEXIST', 'ENOENT']))
      kept.push(`${folder}: cannot be removed: ${writeReason(error)}`)
  }
}

const isCode = (error: unknown, codes: ReadonlyArray<string>): boolean =>
  codes.includes((error as NodeJS.ErrnoException).code ?? '')
