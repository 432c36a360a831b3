import {Command, CommanderError} from 'commander'
import {datasetCommands} from './commands/dataset.ts'
import {inspectCommands} from './commands/inspect.ts'
import {paperCommands} from './commands/papers.ts'
import {reviewCommands} from './commands/review.ts'
import {rowCommands} from './commands/rows.ts'
import {InputError} from './lines.ts'
import {StoreError} from './review-store.ts'
import {printable, tell} from './tell.ts'

/** Run the command line that this process was started with; its exit status is set. */
export async function runProgram(): Promise<void> {
  // `yinzheng values … | head`: a reader that has enough is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
  process.exitCode = await runCommandLine(process.argv.slice(2))
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
  for (const add of [paperCommands, inspectCommands, datasetCommands, reviewCommands, rowCommands])
    add(program, (ended) => {
      status = ended
    })
  try {
    await program.parseAsync([...words], {from: 'user'})
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof StoreError) {
      tell(error.message)
      return 1
    }
    if (!(error instanceof InputError)) throw error
    for (const line of [error.message, ...error.more]) tell(line)
    return error.status
  }
}
