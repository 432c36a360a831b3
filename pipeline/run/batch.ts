import {createHash} from 'node:crypto'
import {existsSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {emit} from '../12-emit/index.ts'
import {annotate, annotateByStages} from '../annotate.ts'
import type {SourceDocument} from '../model/document.ts'
import {type FormattedOption, formattedEntries} from './formatted.ts'
import {meetingPapers, type Paper} from './papers.ts'
import {programVersion} from './program-version.ts'
import {readPaper} from './read-file.ts'
import {writeReason} from './system-reason.ts'
import {writeTogether} from './write-atomically.ts'

export interface AnnotateOptions {
  /** The folder that the folders of the papers go into. */
  readonly out: string
  /** Read every paper in this encoding. */
  readonly encoding?: string | undefined
  /** Format the references too, in this style. */
  readonly formatted?: FormattedOption | undefined
  /** Write what each stage added to `stages/` too. */
  readonly stages?: boolean | undefined
}

/** Beside the outputs of a paper: what they were made from. A paper whose record still holds is not made again. */
export const RECORD = '.made-from.json'

/**
 * Annotate papers, each into its folder. One that fails is named on standard error, the others are written.
 *
 * @returns The exit status: 0, or 1 where some failed, or a bibliography beside one cannot be read.
 */
export function annotatePapers(papers: ReadonlyArray<Paper>, options: AnnotateOptions): number {
  const program = programVersion()
  const failures: string[] = []
  const meeting = new Map<Paper, string>()
  for (const met of meetingPapers(papers))
    for (const paper of met) meeting.set(paper, met.map(({file}) => file).join(' and '))
  for (const together of new Set(meeting.values()))
    failures.push(`${together} would write the same folder; rename one of them`)
  const broken: string[] = []
  let written = 0
  let unchanged = 0
  for (const paper of papers) {
    if (meeting.has(paper)) continue
    const result = annotatePaper(paper, program, options)
    if (result === 'unchanged') unchanged++
    else if ('refused' in result) failures.push(`${paper.file}: ${result.refused}`)
    else {
      written++
      broken.push(...result.broken.map((problem) => `${paper.file}: beside it, ${problem}`))
    }
  }
  for (const failure of [...failures, ...broken]) process.stderr.write(`yinzheng: ${failure}\n`)
  const parts = [
    `${written} annotated`,
    `${unchanged} unchanged`,
    ...(failures.length ? [`${failures.length} failed`] : []),
    ...(broken.length ? [`${broken.length} without a bibliography that cannot be read`] : []),
  ]
  process.stderr.write(`yinzheng: ${parts.join(', ')}; see ${options.out}\n`)
  return failures.length || broken.length ? 1 : 0
}

function annotatePaper(
  paper: Paper,
  program: string,
  options: AnnotateOptions,
): 'unchanged' | {refused: string} | {broken: string[]} {
  const source = readPaper(paper.file, paper.path, options)
  if ('refused' in source) return source
  const folder = join(options.out, paper.folder)
  const {formatted, stages} = options
  const madeFrom = `${JSON.stringify({program, source: source.source, beside: besideOf(source), formatted, stages})}
`
  if (isMade(folder, madeFrom)) return 'unchanged'
  const {document, layers} = stages ? annotateByStages(source) : {document: annotate(source), layers: []}
  const broken = document.findings.filter(({rule}) => rule === 'broken-bibliography').map(({message}) => message)
  const files = emit(document, formatted ? {formatted: formattedEntries(document, formatted)} : {})
  for (const {name, fields} of layers) files[`stages/${name}.json`] = `${JSON.stringify(fields, null, 1)}\n`
  try {
    const before = recordedNames(folder)
    const record = recordOf(broken.length ? `${NOT_DONE}${madeFrom}` : madeFrom, files)
    writeTogether(
      [...Object.entries(files), [RECORD, record] as const].map(([name, text]) => [join(folder, name), text]),
    )
    for (const name of before) if (!Object.hasOwn(files, name)) rmSync(join(folder, name), {force: true})
  } catch (error) {
    return {refused: `${folder} cannot be written: ${writeReason(error)}`}
  }
  return {broken}
}

/** Before a record whose paper is to be made again: its bibliography could not be read, and each run must say so. */
const NOT_DONE = '// '

/** The bibliographies beside a paper, by their hashes. */
function besideOf({beside}: SourceDocument): object[] | undefined {
  return beside?.map(({path, text, refused}) => ({
    path,
    sha256: createHash('sha256').update(text).digest('hex'),
    refused,
  }))
}

/** The first line tells what the outputs were made from, the second their hashes. */
function recordOf(madeFrom: string, files: Record<string, string>): string {
  const hashes = Object.entries(files).map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')])
  return `${madeFrom}${JSON.stringify(Object.fromEntries(hashes))}\n`
}

/** The files that were written into a folder the last time, by its record; none where there is no record. */
export function recordedNames(folder: string): string[] {
  try {
    const names = Object.keys(JSON.parse(readFileSync(join(folder, RECORD), 'utf8').split('\n')[1] ?? '{}') as object)
    return names.filter((name) => /^(?:stages\/)?[^/\\]+$/.test(name) && !/(?:^|\/)\.\.?$/.test(name))
  } catch {
    return []
  }
}

/** Whether a folder holds the outputs of just this source, all of them. */
function isMade(folder: string, madeFrom: string): boolean {
  try {
    const record = readFileSync(join(folder, RECORD), 'utf8')
    if (!record.startsWith(madeFrom)) return false
    const hashes = JSON.parse(record.slice(madeFrom.length)) as Record<string, string>
    return Object.keys(hashes).every((name) => existsSync(join(folder, name)))
  } catch {
    return false
  }
}
