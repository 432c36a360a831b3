import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {emitPieces} from '../12-emit/index.ts'
import {annotateByStages, annotateTogether, type Layer} from '../annotate.ts'
import type {Coding} from '../model/coding.ts'
import type {AuditedDocument, SourceDocument} from '../model/document.ts'
import {type FormattedOption, formattedEntries} from './formatted.ts'
import {InputError} from './lines.ts'
import {loadEntryStyles} from './load-styles.ts'
import {isMade, type MakeOptions, madeFrom, NOT_DONE, RECORD, recordedNames, recordOf} from './made-from.ts'
import type {Made, PaperTask} from './maker.ts'
import {readPaper} from './read-file.ts'
import {systemReason, writeReason} from './system-reason.ts'
import {sweep, writeTogether} from './write-atomically.ts'

/** Who is told how the making of papers goes. */
export interface MakingOwner {
  /** How a paper went, by its place among the tasks, as soon as that is known. */
  made(at: number, how: Made): void
  /** All are made and about to be written: what comes next may be begun meanwhile. */
  writing(): void
  /** Asked right before a paper is written. */
  mayWrite(): boolean
}

/** Annotate one paper into its folder. What goes wrong with the paper or its folder is told, not thrown. */
export async function makePaper(task: PaperTask): Promise<Made> {
  let how: Made | undefined
  const made = (_: number, one: Made) => {
    how = one
  }
  await makePapers([task], {made, writing: () => {}, mayWrite: () => true})
  return how!
}

/** Annotate papers, each into its folder, as `makePaper` does; several together take less time than one by one. */
export async function makePapers(tasks: ReadonlyArray<PaperTask>, owner: MakingOwner): Promise<void> {
  const emitted = await emitPapers(tasks, owner)
  owner.writing()
  const written: Promise<void>[] = []
  // While the last ones are flushed others are made: nothing here may hold what was made of these until then.
  for (let one = emitted.shift(); one; one = emitted.shift()) {
    const {at} = one
    written.push(writePaper(one, owner).then((how) => owner.made(at, how)))
  }
  await Promise.all(written)
}

/** What is to be written of those that can be made; the others are told. */
async function emitPapers(tasks: ReadonlyArray<PaperTask>, owner: MakingOwner): Promise<PlacedPaper[]> {
  const begun: Array<BegunPaper & {at: number}> = []
  for (const [at, task] of tasks.entries()) {
    const one = beginPaper(task)
    if ('source' in one) begun.push({...one, at})
    else owner.made(at, one)
  }
  const emitted: PlacedPaper[] = []
  const annotated = annotateAll(begun)
  for (const [i, one] of begun.entries()) {
    const how = await emitPaper(one, annotated[i]!)
    if ('files' in how) emitted.push({...how, at: one.at})
    else owner.made(one.at, how)
  }
  return emitted
}

/** A paper that is to be made. */
interface BegunPaper {
  readonly folder: string
  /** What its outputs will depend on. */
  readonly from: string
  readonly options: MakeOptions
  readonly source: SourceDocument
}

interface AnnotatedPaper {
  readonly document: AuditedDocument
  readonly layers: ReadonlyArray<Layer>
}

/** What is to be written of a paper. */
interface EmittedPaper {
  readonly folder: string
  readonly from: string
  readonly files: Record<string, ReadonlyArray<string>>
  readonly broken: ReadonlyArray<string>
}

interface PlacedPaper extends EmittedPaper {
  /** Its place among the tasks. */
  readonly at: number
}

/** Read a paper, unless what its last worker wrote of it is there. */
function beginPaper({paper, out, program, options, again}: PaperTask): BegunPaper | Made {
  const folder = join(out, paper.folder)
  // Taken before reading: a source that changes in between is made again by the next run.
  let from: string
  try {
    from = madeFrom(paper, program, options)
  } catch (error) {
    return {
      failed: 'unreadable',
      reason: `${systemReason(error)}${keptIn(folder)}`,
    }
  }
  if (again && isMade(folder, from)) {
    sweep(folder)
    sweep(join(folder, 'stages'))
    return {broken: []}
  }
  const source = readPaper(paper.file, paper.path, options)
  if ('refused' in source) return {failed: 'unreadable', reason: `${source.refused}${keptIn(folder)}`}
  return {folder, from, options, source}
}

function annotateAll(begun: ReadonlyArray<BegunPaper>): AnnotatedPaper[] {
  if (begun.some(({options}) => options.stages)) return begun.map(({source}) => annotateByStages(source))
  return annotateTogether(begun.map(({source}) => source)).map((document) => ({document, layers: []}))
}

async function emitPaper(
  {folder, from, options}: BegunPaper,
  {document, layers}: AnnotatedPaper,
): Promise<EmittedPaper | Made> {
  const broken = document.findings.filter(({rule}) => rule === 'broken-bibliography').map(({message}) => message)
  let coding: Coding | undefined
  try {
    coding = await codingBy(options, document)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return {failed: 'unreadable', reason: `${error.message}${keptIn(folder)}`}
  }
  const files = emitPieces(document, {...(await formattedBy(options, document)), coding})
  for (const {name, fields} of options.stages ? layers : [])
    files[`stages/${name}.json`] = [JSON.stringify(fields, null, 1), '\n']
  return {folder, from, files, broken}
}

/** Write a paper. What is waited for holds the names of its files, and not what stands in them. */
function writePaper({folder, from, files, broken}: EmittedPaper, {mayWrite}: MakingOwner): Promise<Made> {
  if (!mayWrite()) return Promise.resolve({failed: 'unwritten', reason: 'its run has ended; run it again'})
  const names = Object.keys(files)
  const record = broken.length ? `${NOT_DONE}${from}` : from
  const unwritten = (error: unknown): Made => ({
    failed: 'unwritten',
    reason: `${folder} cannot be written: ${writeReason(error)}`,
  })
  try {
    sweep(folder)
    sweep(join(folder, 'stages'))
    const gone = recordedNames(folder).filter((name) => !names.includes(name))
    return writeTogether(
      Object.entries(files).map(([name, pieces]) => [join(folder, name), pieces]),
      {file: join(folder, RECORD), textOf: (hashes) => recordOf(record, names, hashes)},
      gone.map((name) => join(folder, name)),
    ).then(() => ({broken}), unwritten)
  } catch (error) {
    return Promise.resolve(unwritten(error))
  }
}

/** The codes of a paper, where it is coded: most are not, and what codes them takes a while to load. */
async function codingBy({codebook}: MakeOptions, document: AuditedDocument): Promise<Coding | undefined> {
  if (!codebook) return undefined
  const [{publish}, {codePaper}, {loadCodebook}] = await Promise.all([
    import('../12-emit/json.ts'),
    import('../coding/index.ts'),
    import('./load-codebook.ts'),
  ])
  return codePaper(publish(document), loadCodebook(codebook.file))
}

async function formattedBy({formatted}: MakeOptions, document: Parameters<typeof formattedEntries>[0]) {
  if (!formatted) return {}
  await loadEntryStyles()
  return {formatted: formattedEntries(document, formatted as FormattedOption)}
}

/** What a reader of the message may want to know of a paper that was made before: its old outputs are still there. */
function keptIn(folder: string): string {
  return existsSync(join(folder, RECORD)) ? ` (what was made of it before is kept in ${folder})` : ''
}
