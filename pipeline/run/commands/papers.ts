import type {Limits} from '../../01-read/limits.ts'
import {InputError} from '../lines.ts'
import type {Shard} from '../shard.ts'
import {type AddCommands, wholeNumber, withOutputs, withShares, withWorkers} from './options.ts'

const DATABASE = 'PostgreSQL, postgres://user:password@host/name (default: DATABASE_URL)'

/** Papers to their annotated outputs, here and on many machines. */
export const paperCommands: AddCommands = (program, done) => {
  withOutputs(
    withShares(program.command('annotate'))
      .description('annotate papers (.txt, .md), or text on standard input (-)')
      .argument('<file...>', 'papers, or - for standard input')
      .option('--out <folder>', 'write <folder>/<paper>/annotated.json and its companions')
      .option('--format <format>', 'with -, what to print: json, markdown, csl, bibtex or ris', 'json'),
  ).action(async (files: string[], options: {out?: string; format: string} & PaperOptions) => {
    const {annotateFiles, annotateInput} = await import('../annotate.ts')
    if (files.includes('-') && options.formatted !== undefined)
      throw new InputError('annotate: --formatted goes with files and --out; - prints one output alone', 2)
    if (files.includes('-') && options.codebook !== undefined)
      throw new InputError('annotate: --codebook goes with files and --out; - prints one output alone', 2)
    if (files.length === 1 && files[0] === '-')
      done(await annotateInput(options.format, {encoding: options.encoding, limits: options.limit}))
    else if (files.includes('-')) throw new InputError('annotate: - stands alone, without files beside it', 2)
    else if (options.out === undefined)
      throw new InputError('annotate: --out <folder> is missing; it says where to write', 2)
    else done(await annotateFiles(files, {...(await paperOptions(options)), out: options.out}))
  })

  withOutputs(
    withShares(program.command('build'))
      .description('annotate every paper below a folder; what `make` runs')
      .argument('<sources>', 'folder of papers')
      .requiredOption('--out <folder>', 'folder of the outputs'),
  ).action(async (sources: string, options: {out: string} & PaperOptions) => {
    const {build} = await import('../build.ts')
    done(await build(sources, {...(await paperOptions(options)), out: options.out}))
  })

  withOutputs(
    program
      .command('enqueue')
      .description('put the papers below a folder into a queue on PostgreSQL, for `yinzheng work` on many machines')
      .argument('<sources>', 'folder of papers, at the same place on all machines')
      .requiredOption('--out <folder>', 'folder of the outputs, at the same place on all machines')
      .option('--database <url>', DATABASE)
      .option('--batch <papers>', 'papers a job (default: 32)', wholeNumber('--batch'))
      .option('--retries <n>', 'how often a job that fails is tried again (default: 3)', wholeNumber('--retries')),
  ).action(async (sources: string, options: QueueWords & {out: string}) => {
    const {enqueue} = await import('../enqueue.ts')
    const {out, database, batch, retries} = options
    done(await enqueue(sources, {...(await paperOptions(options)), out, database, batch, retries}))
  })

  withWorkers(
    program
      .command('work')
      .description('take papers from the queue and annotate them, until it is stopped')
      .option('--database <url>', DATABASE)
      .option('--until-empty', 'end when no job waits or runs; exit with 1 where some failed for good', false),
  ).action(async (options: QueueWords & {untilEmpty: boolean}) => {
    const {work} = await import('../work.ts')
    done(await work(options))
  })
}

/** How papers are read and written, as given on the command line. */
interface PaperOptions {
  readonly encoding?: string
  readonly limit?: Partial<Limits>
  readonly formatted?: string | boolean
  readonly codebook?: string
  readonly stages?: boolean
  readonly jobs?: number
  readonly deadline?: number
  readonly memory?: number
  readonly shard?: Shard
}

async function paperOptions({
  formatted,
  encoding,
  limit,
  codebook,
  stages,
  jobs,
  deadline,
  memory,
  shard,
}: PaperOptions) {
  const options = {encoding, limits: limit, codebook, stages, jobs, deadline, memory, shard}
  if (formatted === undefined) return {...options, formatted}
  const {formattedOption} = await import('../formatted.ts')
  return {...options, formatted: formattedOption(formatted)}
}

interface QueueWords extends PaperOptions {
  readonly database?: string
  readonly batch?: number
  readonly retries?: number
}
