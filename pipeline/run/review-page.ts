import {type Dirent, existsSync, readdirSync, rmdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import type {Coding} from '../model/coding.ts'
import type {AnnotatedDocument} from '../model/schema.ts'
import {type IndexRow, indexHtml} from '../review/overview/page.ts'
import {pageHtml} from '../review/page/html.ts'
import {pageData} from '../review/page/paper-data.ts'
import {InputError} from './lines.ts'
import {textOfRegular} from './read-regular.ts'
import {clientScript} from './review-bundle.ts'
import {progressBeside} from './review-progress.ts'
import {formattedReferences} from './review-references.ts'
import {systemReason, writeReason} from './system-reason.ts'
import {tell} from './tell.ts'
import {writeAtomically} from './write-atomically.ts'

/**
 * Write `review.html` beside every `annotated.json` below a folder, and `index.html` over all of them; the pages of papers that
 * are gone go with them.
 *
 * @param sources - Folder of the papers: the decisions beside them tell how far the review is.
 * @returns The exit status: 0, or 1 where some paper failed.
 * @throws InputError where the folder cannot be read or holds no annotated paper.
 */
export async function writeReviewPages(out: string, sources: string): Promise<number> {
  const folders = annotatedBelow(out)
  if (folders.length === 0) throw new InputError(`${out}: no annotated paper in it; run \`make\` first`)
  const script = clientScript()
  const failures: string[] = []
  const rows: IndexRow[] = []
  for (const folder of folders) {
    try {
      const document = readAnnotated(join(out, folder, 'annotated.json'))
      const data = pageData(document, undefined, await formattedReferences(document))
      writeAtomically(join(out, folder, 'review.html'), pageHtml({data, script}))
      const progress = progressBeside(join(sources, document.source.path), document)
      const coding = codingBeside(join(out, folder))
      rows.push({
        href: `${folder.split('/').map(encodeURIComponent).join('/')}/review.html`,
        document,
        progress,
        coding,
      })
    } catch (error) {
      failures.push(`${join(out, folder)}: ${error instanceof InputError ? error.message : writeReason(error)}`)
    }
  }
  removePagesAlone(out, '')
  writeAtomically(join(out, 'index.html'), indexHtml(rows))
  for (const failure of failures) tell(failure)
  tell(`${rows.length} review pages; open ${join(out, 'index.html')}`)
  return failures.length > 0 ? 1 : 0
}

/** Remove review pages of ours where no paper is left, and the folders that are empty then. */
function removePagesAlone(out: string, below: string): void {
  for (const entry of readdirSync(join(out, below), {withFileTypes: true}))
    if (entry.isDirectory()) removePagesAlone(out, below ? `${below}/${entry.name}` : entry.name)
  const folder = join(out, below)
  const page = join(folder, 'review.html')
  if (below === '' || existsSync(join(folder, 'annotated.json')) || !isOurPage(page)) return
  try {
    rmSync(page)
    for (let at = below; at !== ''; at = at.split('/').slice(0, -1).join('/')) rmdirSync(join(out, at))
  } catch {
    // It cannot be written, or a folder holds something else: it stays.
  }
}

function isOurPage(file: string): boolean {
  try {
    return textOfRegular(file).slice(0, 4000).includes('<meta name="generator" content="yinzheng">')
  } catch {
    return false
  }
}

/** Folders below one that hold an `annotated.json`, sorted, with `/` between them. */
export function annotatedBelow(out: string, below = ''): string[] {
  let entries: Dirent[]
  try {
    entries = readdirSync(join(out, below), {withFileTypes: true})
  } catch (error) {
    throw new InputError(`${join(out, below)}: ${systemReason(error)}`)
  }
  const here = below && existsSync(join(out, below, 'annotated.json')) ? [below] : []
  const folders = entries.filter((entry) => entry.isDirectory()).map(({name}) => (below ? `${below}/${name}` : name))
  return [...here, ...folders.sort().flatMap((folder) => annotatedBelow(out, folder))]
}

/** What a codebook made of a paper, where `codes.json` lies beside it. */
export function codingBeside(folder: string): Coding | undefined {
  const file = join(folder, 'codes.json')
  if (!existsSync(file)) return undefined
  try {
    const coding = JSON.parse(textOfRegular(file)) as Coding
    if (typeof coding.codebook?.name === 'string' && Array.isArray(coding.codes)) return coding
  } catch {
    // Told below.
  }
  throw new InputError(`${file}: these are no codes of ours; run \`make\` again`)
}

/** @throws InputError where the file is no annotated paper. */
export function readAnnotated(file: string): AnnotatedDocument {
  let text: string
  try {
    text = textOfRegular(file)
  } catch (error) {
    throw new InputError(`${file}: ${(error as Error).message}`)
  }
  try {
    const document = JSON.parse(text) as AnnotatedDocument
    if (document.schemaVersion === '1.0.0' && Array.isArray(document.claims)) return document
  } catch {
    // Told below.
  }
  throw new InputError(`${file}: this is no annotated paper; run \`make\` again`)
}
