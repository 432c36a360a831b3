import {type Dirent, existsSync, readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {importedDecisions} from '../review/exchange/changes.ts'
import {type ExchangeFormatName, exchangeFormats, isExchangeFormat} from '../review/exchange/formats.ts'
import {type ExchangeFile, paperOut} from '../review/exchange/paper.ts'
import {fold} from '../review/page/fold.ts'
import {numbersFrom} from '../review/page/numbers.ts'
import {pageData} from '../review/page/paper-data.ts'
import {isReviewerName} from '../review/page/reviewer.ts'
import {codePointMap} from '../text/code-points.ts'
import {InputError} from './lines.ts'
import {textOfRegular} from './read-regular.ts'
import {papersToReview} from './review-papers.ts'
import {addDecisions, decisionsOf} from './review-store.ts'
import {systemReason} from './system-reason.ts'
import {writeAtomically} from './write-atomically.ts'

export interface ExportOptions {
  readonly format: ExchangeFormatName
  readonly to: string
  /** Whose decisions are in it; without one the claims go out as they were extracted. */
  readonly as?: string | undefined
  readonly sources: string
}

/** Write the claims of all papers below a folder for another tool to annotate. @returns The exit status. */
export function exportClaims(folder: string, {format, to, as, sources}: ExportOptions): number {
  const papers = papersToReview(folder, sources).map(({file, load}) => {
    const data = pageData(load())
    return paperOut(data, fold(data, anchored(data.text), as === undefined ? [] : decisionsOf(file, as)))
  })
  const files = exchangeFormats[format].write(papers)
  for (const {name, text} of files) writeAtomically(join(to, name), text)
  process.stderr.write(`yinzheng: ${papers.length} papers, ${files.length} files; see ${to}\n`)
  return 0
}

export interface ImportOptions {
  readonly format: string
  /** Folder of the papers. */
  readonly papers: string
  readonly as: string
  readonly sources: string
  readonly accept: boolean
  readonly partial: boolean
}

/**
 * Read what was annotated in another tool into a reviewer's decisions.
 *
 * @returns The exit status: 1 where a paper is not found, or something could not be read.
 * @throws InputError where the format or the reviewer is none, or nothing can be read.
 */
export async function importClaims(from: string, options: ImportOptions): Promise<number> {
  const {format, papers: folder, as: reviewer, sources, accept, partial} = options
  if (!isExchangeFormat(format))
    throw new InputError(`import: unknown format ${format}; use ${Object.keys(exchangeFormats).join(', ')}`, 2)
  if (!isReviewerName(reviewer)) throw new InputError(`import: ${JSON.stringify(reviewer)} cannot name a file`, 2)
  const papers = papersToReview(folder, sources).map(({file, load}) => ({file, data: pageData(load())}))
  const printed = new Map<string, number[]>()
  for (const {data} of papers)
    for (const {start, end, numbers} of data.citations) printed.set(data.text.slice(start, end), [...numbers])
  const numbersAt = (words: string): number[] => printed.get(words) ?? numbersFrom(words) ?? []
  const read = exchangeFormats[format].read(filesIn(from, exchangeFormats[format].reads), numbersAt)
  const time = new Date().toISOString().replace(/\.\d+Z$/, 'Z')
  const problems: string[] = []
  let count = 0
  for (const paper of read) {
    problems.push(...paper.problems)
    const known =
      papers.find(({data}) => data.sha256 === paper.sha256) ??
      papers.find(({data}) => data.path.replace(/\.(?:txt|md)$/, '') === paper.name)
    if (!known) {
      if (paper.problems.length === 0)
        problems.push(`${from}: no paper ${paper.name} below ${folder}; name its folder with --papers`)
      continue
    }
    const {file, data} = known
    const against = {
      data,
      text: anchored(data.text),
      decisions: decisionsOf(file, reviewer),
      reviewer,
      time,
      accept,
      partial,
    }
    const made = importedDecisions(paper, against)
    problems.push(...made.problems)
    if (made.decisions.length > 0) await addDecisions(file, reviewer, made.decisions)
    count += made.decisions.length
  }
  for (const problem of problems) process.stderr.write(`${problem}\n`)
  process.stderr.write(`yinzheng: ${read.length} papers, ${count} new decisions, ${problems.length} problems\n`)
  return problems.length > 0 ? 1 : 0
}

const anchored = (text: string) => ({text, map: codePointMap(text)})

/** A file, or all files below a folder, by their names relative to it. */
function filesIn(from: string, endings: RegExp): ExchangeFile[] {
  try {
    if (!statSync(from).isDirectory()) {
      const name = from.split(/[/\\]/).at(-1)!
      return [name, ...besides(name)].flatMap((one) => {
        const file = join(from, '..', one)
        return existsSync(file) ? [{name: one, text: textOfRegular(file)}] : []
      })
    }
    return walk(from, '')
      .filter((name) => endings.test(name))
      .map((name) => ({name, text: textOfRegular(join(from, name))}))
  } catch (error) {
    throw new InputError(`${from}: ${systemReason(error)}`)
  }
}

/** brat keeps the text of `a.ann` in `a.txt`. */
const besides = (name: string): string[] => (name.endsWith('.ann') ? [`${name.slice(0, -'.ann'.length)}.txt`] : [])

function walk(root: string, below: string): string[] {
  const entries: Dirent[] = readdirSync(join(root, below), {withFileTypes: true})
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = below ? `${below}/${entry.name}` : entry.name
      if (entry.isDirectory()) return entry.name.startsWith('.') ? [] : walk(root, path)
      return [path]
    })
}
