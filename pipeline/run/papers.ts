import {type Dirent, readdirSync} from 'node:fs'
import {join, sep} from 'node:path'
import {InputError} from './lines.ts'
import {systemReason} from './system-reason.ts'

/** A paper among the sources. */
export interface Paper {
  /** Where it is read from. */
  readonly file: string
  /** Its name in the output: relative to the folder of sources, with `/` between folders. */
  readonly path: string
  /** The folder of its outputs, relative to the folder of all outputs. */
  readonly folder: string
}

/** Endings of papers; a side file `<paper>.refs.txt` and a `README` are none. */
const PAPER = /\.(?:txt|md)$/
const NO_PAPER = /^(?:\.|README)|\.refs\.txt$/

/** Whether a file name is a paper's. */
const isPaperName = (name: string): boolean => PAPER.test(name) && !NO_PAPER.test(name)

/** The folder that the outputs of a paper go to: its path without the ending. */
const outputFolder = (path: string): string => path.replace(PAPER, '')

/**
 * The papers below a folder, sorted by path; hidden files, side files, `README*` and `<paper>.review/` are none.
 *
 * Links to folders are not followed, so that no circle and no place outside is entered.
 *
 * @param links - Takes the paths, below the folder, of all links among them, to files and to folders.
 * @throws InputError where the folder cannot be read.
 */
export function papersBelow(sources: string, links: string[] = []): Paper[] {
  const papers = walk(sources, '', links).map((path) => paperAt(sources, path))
  return papers.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

/** The paper at a path below a folder. */
export const paperAt = (sources: string, path: string): Paper => ({
  file: join(sources, path),
  path,
  folder: outputFolder(path),
})

function walk(root: string, below: string, links: string[]): string[] {
  let entries: Dirent[]
  try {
    entries = readdirSync(join(root, below), {withFileTypes: true})
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') throw new InputError(`${join(root, below)}: there is no such folder; check the name`)
    if (code === 'ENOTDIR')
      throw new InputError(`${root}: this is a file, no folder; use \`yinzheng annotate ${root} --out <folder>\``)
    // A folder inside that may not be read stands as a paper: reading it tells why, and the others are made.
    if (below) return [below]
    throw new InputError(`${join(root, below)}: ${systemReason(error)}`)
  }
  return entries.flatMap((entry) => {
    const path = below ? `${below}/${entry.name}` : entry.name
    if (entry.isDirectory())
      return entry.name.startsWith('.') || entry.name.endsWith('.review') ? [] : walk(root, path, links)
    if (entry.isSymbolicLink() && !entry.name.startsWith('.')) links.push(path)
    return isPaperName(entry.name) ? [path] : []
  })
}

/** Papers whose outputs would meet in one folder, also where the disk takes `A` and `a` for the same. */
export function meetingPapers(papers: ReadonlyArray<Paper>): Paper[][] {
  const byFolder = new Map<string, Paper[]>()
  for (const paper of papers) {
    const key = paper.folder.normalize('NFC').toLowerCase()
    byFolder.set(key, [...(byFolder.get(key) ?? []), paper])
  }
  return [...byFolder.values()].filter((met) => met.length > 1)
}

/**
 * A file named on the command line as a paper: its outputs go to a folder of its own name.
 *
 * @throws InputError where that name would be no folder of its own: `..txt` would be `.`, and `...txt` the folder above.
 */
export function namedPaper(file: string): Paper {
  const name = file.split(/[/\\]/).at(-1) ?? file
  const folder = outputFolder(name)
  if (/^\.{0,2}$/.test(folder))
    throw new InputError(`${file}: its outputs would have no folder of their own; rename it`)
  return {file, path: file.split(sep).join('/'), folder}
}
