import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {emit} from '../12-emit/index.ts'
import {annotate, annotateByStages} from '../annotate.ts'
import type {Coding} from '../model/coding.ts'
import type {AuditedDocument} from '../model/document.ts'
import {type FormattedOption, formattedEntries} from './formatted.ts'
import {InputError} from './lines.ts'
import {loadEntryStyles} from './load-styles.ts'
import {isMade, type MakeOptions, madeFrom, NOT_DONE, RECORD, recordedNames, recordOf} from './made-from.ts'
import type {Made, PaperTask} from './maker.ts'
import {readPaper} from './read-file.ts'
import {systemReason, writeReason} from './system-reason.ts'
import {sweep, writeTogether} from './write-atomically.ts'

/**
 * Annotate one paper into its folder. What goes wrong with the paper or its folder is told, not thrown.
 *
 * @param mayWrite - Asked right before writing.
 */
export async function makePaper(
  {paper, out, program, options, again}: PaperTask,
  mayWrite: () => boolean = () => true,
): Promise<Made> {
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
  const {document, layers} = options.stages ? annotateByStages(source) : {document: annotate(source), layers: []}
  const broken = document.findings.filter(({rule}) => rule === 'broken-bibliography').map(({message}) => message)
  let coding: Coding | undefined
  try {
    coding = await codingBy(options, document)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return {failed: 'unreadable', reason: `${error.message}${keptIn(folder)}`}
  }
  const files = emit(document, {...(await formattedBy(options, document)), coding})
  for (const {name, fields} of layers) files[`stages/${name}.json`] = `${JSON.stringify(fields, null, 1)}\n`
  if (!mayWrite()) return {failed: 'unwritten', reason: 'its run has ended; run it again'}
  try {
    sweep(folder)
    sweep(join(folder, 'stages'))
    const gone = recordedNames(folder).filter((name) => !Object.hasOwn(files, name))
    const record = recordOf(broken.length ? `${NOT_DONE}${from}` : from, files)
    await writeTogether(
      [...Object.entries(files), [RECORD, record] as const].map(([name, text]) => [join(folder, name), text]),
      gone.map((name) => join(folder, name)),
    )
  } catch (error) {
    return {failed: 'unwritten', reason: `${folder} cannot be written: ${writeReason(error)}`}
  }
  return {broken}
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
