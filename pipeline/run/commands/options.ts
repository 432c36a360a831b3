import type {Command} from 'commander'
import {limitHelp, withLimit} from '../limit-option.ts'
import {InputError} from '../lines.ts'
import {readShard} from '../shard.ts'

/** Puts commands into the program. @param done - Told the exit status of a command, where it is not 0. */
export type AddCommands = (program: Command, done: (status: number) => void) => void

const JOBS = 'papers at a time (default: as the machine has cores)'
const DEADLINE = 'time that one paper may take (default: 300)'
const MEMORY = 'memory that one paper may take (default: 4096)'
const SHARD = 'only the i-th of n parts, such as 3/8, for many machines on one shared folder'
const ENCODING = 'read the papers in this encoding, whatever they look like'
const FORMATTED = 'format the references too: gbt7714, apa or vancouver; without a style by the language of the paper'
const STAGES = 'write what each stage added, as <out>/<paper>/stages/NN-name.json'
export const CODEBOOK = 'code the claims by this codebook: a YAML file, or one of ours by its name'

/** How many papers run at a time, and what each may take. */
export const withWorkers = (command: Command): Command =>
  command
    .option('--jobs <n>', JOBS, wholeNumber('--jobs'))
    .option('--deadline <seconds>', DEADLINE, wholeNumber('--deadline'))
    .option('--memory <megabytes>', MEMORY, wholeNumber('--memory'))

/** How papers are shared out among workers and machines. */
export const withShares = (command: Command): Command => withWorkers(command).option('--shard <i/n>', SHARD, readShard)

/** How a paper is read. */
export const withReading = (command: Command): Command =>
  command.option('--encoding <name>', ENCODING).option('--limit <name=number>', limitHelp, withLimit)

/** How papers are read, and what is written of them. */
export const withOutputs = (command: Command): Command =>
  withReading(command)
    .option('--formatted [style]', FORMATTED)
    .option('--codebook <file>', CODEBOOK)
    .option('--stages', STAGES)

export const wholeNumber =
  (option: string) =>
  (given: string): number => {
    if (!/^[1-9]\d{0,5}$/.test(given)) throw new InputError(`${option} takes a whole number from 1 to 999999`, 2)
    return Number(given)
  }

export function print(text: string): void {
  process.stdout.write(text)
}
