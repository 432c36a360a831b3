import {Command, CommanderError} from 'commander'
import type {Limits} from '../01-read/limits.ts'
import type {ExportWords} from './export.ts'
import {limitHelp, withLimit} from './limit-option.ts'
import {InputError, readInput, readJsonLines} from './lines.ts'
import {readShard, type Shard} from './shard.ts'
import {printable, tell} from './tell.ts'

/** Commands that answer row by row. */
const rowCommands: Readonly<Record<string, {readonly description: string; readonly shape: string}>> = {
  values: {description: 'find dates, numbers, money and quantities', shape: '{"text"}'},
  sentences: {description: 'split texts into sentences', shape: '{"text"}'},
  reach: {description: 'tell what each marker speaks for', shape: '{"text","markers":[{"start","end"}]}'},
  checkworthy: {description: 'tell whether a sentence is a claim to check', shape: '{"text"}'},
}

const STAGES = 'write what each stage added, as <out>/<paper>/stages/NN-name.json'
const JOBS = 'papers at a time (default: as the machine has cores)'
const DEADLINE = 'time that one paper may take (default: 300)'
const MEMORY = 'memory that one paper may take (default: 4096)'
const CODEBOOK = 'code the claims by this codebook: a YAML file, or one of ours by its name'
const SHARD = 'only the i-th of n parts, such as 3/8, for many machines on one shared folder'
const DATABASE = 'PostgreSQL, postgres://user:password@host/name (default: DATABASE_URL)'
const FORMATTED = 'format the references too: gbt7714, apa or vancouver; without a style by the language of the paper'

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
  const {formattedOption} = await import('./formatted.ts')
  return {...options, formatted: formattedOption(formatted)}
}

interface QueueWords extends PaperOptions {
  readonly database?: string
  readonly batch?: number
  readonly retries?: number
}

/** How papers are shared out among workers and machines. */
const withShares = (command: Command): Command =>
  command
    .option('--jobs <n>', JOBS, wholeNumber('--jobs'))
    .option('--deadline <seconds>', DEADLINE, wholeNumber('--deadline'))
    .option('--memory <megabytes>', MEMORY, wholeNumber('--memory'))
    .option('--shard <i/n>', SHARD, readShard)

const wholeNumber =
  (option: string) =>
  (given: string): number => {
    if (!/^[1-9]\d{0,5}$/.test(given)) throw new InputError(`${option} takes a whole number from 1 to 999999`, 2)
    return Number(given)
  }

/**
 * Run the command line.
 *
 * @param words - The words after `yinzheng`.
 * @returns The exit status: 0 all done, 1 some paper failed, 2 wrong usage.
 */
export async function runCommandLine(words: ReadonlyArray<string>): Promise<number> {
  let status = 0
  const program = new Command('yinzheng')
    .description('Claims and their citations in Chinese and English papers')
    .exitOverride()
    .configureOutput({writeErr: (text) => process.stderr.write(printable(text, '\n'))})
    .configureHelp({sortSubcommands: false})

  withShares(program.command('annotate'))
    .description('annotate papers (.txt, .md), or text on standard input (-)')
    .argument('<file...>', 'papers, or - for standard input')
    .option('--out <folder>', 'write <folder>/<paper>/annotated.json and its companions')
    .option('--format <format>', 'with -, what to print: json, markdown, csl, bibtex or ris', 'json')
    .option('--encoding <name>', 'read the papers in this encoding, whatever they look like')
    .option('--limit <name=number>', limitHelp, withLimit)
    .option('--formatted [style]', FORMATTED)
    .option('--codebook <file>', CODEBOOK)
    .option('--stages', STAGES)
    .action(async (files: string[], options: {out?: string; format: string} & PaperOptions) => {
      const {annotateFiles, annotateInput} = await import('./annotate.ts')
      if (files.includes('-') && options.formatted !== undefined)
        throw new InputError('annotate: --formatted goes with files and --out; - prints one output alone', 2)
      if (files.includes('-') && options.codebook !== undefined)
        throw new InputError('annotate: --codebook goes with files and --out; - prints one output alone', 2)
      if (files.length === 1 && files[0] === '-')
        status = await annotateInput(options.format, {encoding: options.encoding, limits: options.limit})
      else if (files.includes('-')) throw new InputError('annotate: - stands alone, without files beside it', 2)
      else if (options.out === undefined)
        throw new InputError('annotate: --out <folder> is missing; it says where to write', 2)
      else status = await annotateFiles(files, {...(await paperOptions(options)), out: options.out})
    })

  withShares(program.command('build'))
    .description('annotate every paper below a folder; what `make` runs')
    .argument('<sources>', 'folder of papers')
    .requiredOption('--out <folder>', 'folder of the outputs')
    .option('--encoding <name>', 'read the papers in this encoding, whatever they look like')
    .option('--limit <name=number>', limitHelp, withLimit)
    .option('--formatted [style]', FORMATTED)
    .option('--codebook <file>', CODEBOOK)
    .option('--stages', STAGES)
    .action(async (sources: string, options: {out: string} & PaperOptions) => {
      const {build} = await import('./build.ts')
      status = await build(sources, {...(await paperOptions(options)), out: options.out})
    })

  program
    .command('enqueue')
    .description('put the papers below a folder into a queue on PostgreSQL, for `yinzheng work` on many machines')
    .argument('<sources>', 'folder of papers, at the same place on all machines')
    .requiredOption('--out <folder>', 'folder of the outputs, at the same place on all machines')
    .option('--database <url>', DATABASE)
    .option('--batch <papers>', 'papers a job (default: 32)', wholeNumber('--batch'))
    .option('--retries <n>', 'how often a job that fails is tried again (default: 3)', wholeNumber('--retries'))
    .option('--encoding <name>', 'read the papers in this encoding, whatever they look like')
    .option('--limit <name=number>', limitHelp, withLimit)
    .option('--formatted [style]', FORMATTED)
    .option('--codebook <file>', CODEBOOK)
    .option('--stages', STAGES)
    .action(async (sources: string, options: QueueWords & {out: string}) => {
      const {enqueue} = await import('./enqueue.ts')
      const {out, database, batch, retries} = options
      status = await enqueue(sources, {...(await paperOptions(options)), out, database, batch, retries})
    })

  program
    .command('work')
    .description('take papers from the queue and annotate them, until it is stopped')
    .option('--database <url>', DATABASE)
    .option('--until-empty', 'end when no job waits or runs; exit with 1 where some failed for good', false)
    .option('--jobs <n>', JOBS, wholeNumber('--jobs'))
    .option('--deadline <seconds>', DEADLINE, wholeNumber('--deadline'))
    .option('--memory <megabytes>', MEMORY, wholeNumber('--memory'))
    .action(async (options: QueueWords & {untilEmpty: boolean}) => {
      const {work} = await import('./work.ts')
      status = await work(options)
    })

  const rules: string[] = []
  const withoutRules: string[] = []
  program
    .command('audit')
    .description('tell what a careful editor would flag in papers')
    .argument('<file...>', 'papers')
    .option('--format <format>', 'text, json or sarif', 'text')
    .option('--fail-on <severity>', 'exit with 1 from this severity on: error, warning, info or never', 'error')
    .option('--rule <id>', 'only this rule; may be given again', (id) => rules.push(id))
    .option('--no-rule <id>', 'all but this rule; may be given again', (id) => withoutRules.push(id))
    .option('--coverage', 'print how much of each section is cited instead', false)
    .option('--lang <tag>', 'language of the messages: en or zh-CN (default: of the environment)')
    .option('--encoding <name>', 'read the papers in this encoding, whatever they look like')
    .option('--limit <name=number>', limitHelp, withLimit)
    .action(async (files: string[], options: AuditWords) => {
      const {auditPapers} = await import('./audit.ts')
      status = auditPapers(files, {
        ...options,
        limits: options.limit,
        lang: messageLanguage(options.lang),
        rules,
        withoutRules,
      })
    })

  program
    .command('explain')
    .description('tell why claims of a paper are claims, of this kind, with this support')
    .argument('<paper>', 'a paper (.txt, .md)')
    .argument('[claim]', 'id of a claim, such as c12; all of them without one')
    .option('--omitted', 'tell also the clauses that are no claims, with their reasons', false)
    .option('--encoding <name>', 'read the paper in this encoding, whatever it looks like')
    .option('--limit <name=number>', limitHelp, withLimit)
    .action(async (paper: string, claim: string | undefined, options: {omitted: boolean} & PaperOptions) => {
      const {explain} = await import('./explain.ts')
      print(printable(explain(paper, claim, {...options, limits: options.limit}), '\n'))
    })

  program
    .command('code')
    .description('code the claims of a paper, or of all papers annotated below a folder, by a codebook')
    .argument('<path>', 'a paper (.txt, .md), or a folder that `make` wrote to')
    .option('--codebook <file>', `${CODEBOOK} (default: codebook.yaml beside the papers, or in sources)`)
    .option('--format <format>', 'text, json, csv, or sheet: a CSV to code by hand', 'text')
    .option('--sample <claims>', 'only so many claims, chosen by a hash of their words', wholeNumber('--sample'))
    .option('--agree <file>', 'compare with this hand-coded CSV: percent, kappa and the disagreements')
    .action(async (path: string, options: {codebook?: string; format: string; sample?: number; agree?: string}) => {
      const {codeClaimsOf} = await import('./code.ts')
      print(codeClaimsOf(path, options))
    })

  program
    .command('dataset')
    .description('make a dataset of all papers annotated below a folder: Parquet, JSON Lines, CSV, and their wrapping')
    .argument('<out>', 'folder that `make` wrote to')
    .requiredOption('--to <folder>', 'folder of the dataset')
    .option('--name <name>', 'its name', 'claims-and-citations')
    .option('--date <date>', 'date of publication, ISO 8601 (without it no date is written)')
    .option('--sources <folder>', 'where the sources are, with the decisions of reviewers beside them', 'sources')
    .option('--reviewed', 'only claims that reviewers accepted, edited or added', false)
    .option('--cited', 'only claims with a citation', false)
    .option('--lang <lang>', 'only claims in en or zh')
    .option('--min-confidence <share>', 'only claims at least so sure, 0 to 1', Number, 0)
    .option('--codebook <file>', `${CODEBOOK} (default: the codes that lie beside the papers)`)
    .option('--split <split>', 'only papers of train, validation or test, by a hash of their bytes')
    .option('--bom', 'put a byte order mark before each CSV, for Excel', false)
    .option('--shard <papers>', 'papers a shard', Number, 100)
    .action(async (out: string, options: DatasetWords) => {
      const {makeDataset} = await import('./dataset.ts')
      const {lang, bom, shard, split} = options
      if (lang !== undefined && lang !== 'en' && lang !== 'zh')
        throw new InputError('dataset: --lang takes en or zh', 2)
      if (split !== undefined && split !== 'train' && split !== 'validation' && split !== 'test')
        throw new InputError('dataset: --split takes train, validation or test', 2)
      const {minConfidence} = options
      if (!(minConfidence >= 0 && minConfidence <= 1))
        throw new InputError('dataset: --min-confidence takes a number from 0 to 1', 2)
      if (!Number.isInteger(shard) || shard < 1) throw new InputError('dataset: --shard takes a whole number from 1', 2)
      status = makeDataset(out, {...options, lang, split, mark: bom})
    })

  program
    .command('page')
    .description('write a review page beside every annotated paper below a folder, and an index over all')
    .argument('<out>', 'folder that `make` wrote to')
    .option('--sources <folder>', 'where its papers are, with the decisions beside them', 'sources')
    .action(async (out: string, {sources}: {sources: string}) => {
      const {writeReviewPages} = await import('./review-page.ts')
      status = await writeReviewPages(out, sources)
    })

  program
    .command('review')
    .description('review the claims of all papers below a folder in a browser; decisions go to <paper>.review/')
    .argument('<folder>', 'folder of papers, or the folder that `make` wrote to')
    .option('--as <reviewer>', 'who reviews (default: your user name)')
    .option('--sources <folder>', 'with a folder of outputs, where its papers are', 'sources')
    .option('--port <number>', 'port on this machine (default: a free one)', Number, 0)
    .option('--check', 'tell whether every decision still finds its words, and serve nothing', false)
    .option(
      '--files',
      'read the Markdown review files <paper>.review/<reviewer>.md, write them again, and serve nothing',
      false,
    )
    .action(async (folder: string, options: ReviewWords) => {
      if (options.files) {
        const {reviewFiles} = await import('./review-markdown.ts')
        status = await reviewFiles(folder, options)
        return
      }
      if (options.check) {
        const {checkDecisions} = await import('./review-check.ts')
        status = checkDecisions(folder, options.sources)
        return
      }
      if (!Number.isInteger(options.port) || options.port < 0 || options.port > 65_535)
        throw new InputError('review: --port takes a whole number up to 65535', 2)
      const {review} = await import('./review-server.ts')
      await review(folder, options)
    })

  program
    .command('agree')
    .description('compare two reviewers: agreement, kappa, span F1, and what is left to settle')
    .argument('<folder>', 'folder of papers, or the folder that `make` wrote to')
    .requiredOption('--reviewers <names>', 'two names, as in ada,bo')
    .option('--sources <folder>', 'with a folder of outputs, where its papers are', 'sources')
    .addHelpText(
      'after',
      `
Each reviews alone: the page and the files show nobody the decisions of another. Then a third pass settles what the two see
differently: review the listed claims under the name settled (\`yinzheng review <folder> --as settled\`, or the file
<paper>.review/settled.md). What settled.jsonl decides is not listed again, and it is what the dataset takes; the decisions of
both stay as they are.`,
    )
    .action(async (folder: string, options: {reviewers: string; sources: string}) => {
      const {reviewersAgree} = await import('./review-agree.ts')
      print(reviewersAgree(folder, options.sources, options.reviewers.split(',')))
    })

  const formats: string[] = []
  program
    .command('export')
    .description('write a paper, or all papers below a folder, for other readers and tools')
    .argument('<path>', 'a paper (.txt, .md), a folder of papers, or the folder that `make` wrote to')
    .option(
      '--format <format>',
      'tei, jats, bibtex, ris, csl, schema.org, nanopub, web-annotation, doccano, label-studio or brat; may be given again',
      (name) => formats.push(name),
    )
    .option('--to <folder>', 'folder of what is written; without it one paper in one format is printed')
    .option('--as <reviewer>', 'for annotation tools: with the decisions of this reviewer')
    .option('--sources <folder>', 'with a folder of outputs, where its papers are', 'sources')
    .option('--sentences', 'tei: mark sentences too', false)
    .option('--date <date>', 'nanopub: when it was made, ISO 8601 (without it no date is written)')
    .action(async (path: string, options: Omit<ExportWords, 'formats'>) => {
      const {exportPapers} = await import('./export.ts')
      const {status: exported, text} = exportPapers(path, {...options, formats})
      status = exported
      print(text)
    })

  program
    .command('import')
    .description(
      "read what was annotated in another tool into a reviewer's decisions: what differs from the claims now",
    )
    .argument('<from>', 'file, or folder of files, that the tool exported')
    .requiredOption('--format <format>', 'web-annotation, doccano, label-studio or brat')
    .requiredOption('--as <reviewer>', 'whose decisions they become')
    .option('--papers <folder>', 'folder of papers, or the folder that `make` wrote to', 'sources')
    .option('--sources <folder>', 'with a folder of outputs, where its papers are', 'sources')
    .option('--accept', 'accept claims that came back as they went out', false)
    .option('--partial', 'leave claims alone that did not come back, instead of rejecting them', false)
    .action(async (from: string, options: ImportWords) => {
      const {importClaims} = await import('./review-exchange.ts')
      status = await importClaims(from, options)
    })

  program
    .command('validate')
    .description('check what we wrote: spans, quotes, keys and what they point to')
    .argument('<folder>', 'a dataset, a folder that `make` wrote to, or one of exported files')
    .action(async (folder: string) => {
      const {validateFolder} = await import('./validate.ts')
      status = validateFolder(folder)
    })

  program
    .command('references')
    .description('read raw reference strings, one a line, into CSL-JSON items or another format')
    .argument('[file]', 'file, or - for standard input', '-')
    .option('--format <format>', 'csl, bibtex, ris, gbt7714, apa or vancouver', 'csl')
    .action(async (file: string, options: {format: string}) => {
      const {writeReferences} = await import('./references.ts')
      print(await writeReferences(() => readInput(file), options.format))
    })

  for (const [name, {description, shape}] of Object.entries(rowCommands))
    program
      .command(name)
      .description(`${description}: JSON Lines ${shape} in, JSON Lines out`)
      .argument('[file]', 'file, or - for standard input', '-')
      .action(async (file: string) => {
        const {answerRow} = await import('./rows.ts')
        for (const row of await readJsonLines(file, shape)) {
          const answer = answerRow(name, row.value)
          if (!answer) throw new InputError(`${file}:${row.line}: expected ${shape}`)
          print(`${JSON.stringify(answer)}\n`)
        }
      })

  try {
    await program.parseAsync([...words], {from: 'user'})
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof InputError)) throw error
    for (const line of [error.message, ...error.more]) tell(line)
    return error.status
  }
}

interface DatasetWords {
  readonly to: string
  readonly name: string
  readonly date?: string
  readonly cited: boolean
  readonly lang?: string
  readonly minConfidence: number
  readonly bom: boolean
  readonly codebook?: string
  readonly sources: string
  readonly reviewed: boolean
  readonly split?: string
  readonly shard: number
}

interface ReviewWords {
  readonly as?: string
  readonly sources: string
  readonly port: number
  readonly check: boolean
  readonly files: boolean
}

interface ImportWords {
  readonly format: string
  readonly as: string
  readonly papers: string
  readonly sources: string
  readonly accept: boolean
  readonly partial: boolean
}

interface AuditWords {
  readonly format: string
  readonly failOn: string
  readonly coverage: boolean
  readonly lang?: string
  readonly encoding?: string
  readonly limit?: Partial<Limits>
}

/** The language of messages: as told, else that of the environment (LC_ALL, LC_MESSAGES, LANG). */
function messageLanguage(told: string | undefined): 'en' | 'zh' {
  const {LC_ALL, LC_MESSAGES, LANG} = process.env
  return /^zh/i.test(told ?? LC_ALL ?? LC_MESSAGES ?? LANG ?? '') ? 'zh' : 'en'
}

function print(text: string): void {
  process.stdout.write(text)
}
