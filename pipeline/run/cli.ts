import {Command, CommanderError} from 'commander'
import {annotateFiles, annotateInput} from './annotate.ts'
import {build} from './build.ts'
import {InputError, readInput, readJsonLines} from './lines.ts'
import {checkworthyRow, isMarkedRow, isTextRow, reachRow, referenceItems, sentencesRow, valuesRow} from './rows.ts'

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
    .configureHelp({sortSubcommands: false})

  program
    .command('annotate')
    .description('annotate papers (.txt, .md), or text on standard input (-)')
    .argument('<file...>', 'papers, or - for standard input')
    .option('--out <folder>', 'write <folder>/<paper>/annotated.json and its companions')
    .option('--format <format>', 'with -, what to print: json or markdown', 'json')
    .action(async (files: string[], options: {out?: string; format: string}) => {
      if (files.length === 1 && files[0] === '-') status = await annotateInput(options.format)
      else if (options.out === undefined)
        throw new InputError('annotate: --out <folder> is missing; it says where to write', 2)
      else status = await annotateFiles(files, options.out)
    })

  program
    .command('build')
    .description('annotate every paper below a folder; what `make` runs')
    .argument('<sources>', 'folder of papers')
    .requiredOption('--out <folder>', 'folder of the outputs')
    .action(async (sources: string, options: {out: string}) => {
      status = await build(sources, options.out)
    })

  program
    .command('references')
    .description('read raw reference strings, one a line, into a JSON array of CSL-JSON items')
    .argument('[file]', 'file, or - for standard input', '-')
    .option('--format <format>', 'csl', 'csl')
    .action((file: string, options: {format: string}) => {
      if (options.format !== 'csl')
        throw new InputError(`references: unknown format ${JSON.stringify(options.format)}; use --format csl`, 2)
      print(`${JSON.stringify(referenceItems(readInput(file)), null, 1)}\n`)
    })

  const rowCommand = <Row>(
    name: string,
    description: string,
    check: (row: unknown) => row is Row,
    shape: string,
    answer: (row: Row) => object,
  ) =>
    program
      .command(name)
      .description(`${description}: JSON Lines ${shape} in, JSON Lines out`)
      .argument('[file]', 'file, or - for standard input', '-')
      .action((file: string) => {
        for (const row of readJsonLines(file, check, shape)) print(`${JSON.stringify(answer(row))}\n`)
      })
  rowCommand('values', 'find dates, numbers, money and quantities', isTextRow, '{"text"}', valuesRow)
  rowCommand('sentences', 'split texts into sentences', isTextRow, '{"text"}', sentencesRow)
  rowCommand('reach', 'tell what each marker speaks for', isMarkedRow, '{"text","markers":[{"start","end"}]}', reachRow)
  rowCommand('checkworthy', 'tell whether a sentence is a claim to check', isTextRow, '{"text"}', checkworthyRow)

  try {
    await program.parseAsync([...words], {from: 'user'})
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof InputError)) throw error
    process.stderr.write(`yinzheng: ${error.message}\n`)
    return error.status
  }
}

function print(text: string): void {
  process.stdout.write(text)
}
