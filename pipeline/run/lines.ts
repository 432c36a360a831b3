import {readFileSync} from 'node:fs'
import {systemReason} from './system-reason.ts'

/** A wrong call or bad input: told in one line, without a stack. */
export class InputError extends Error {
  /** Exit status: 1 for bad input, 2 for wrong usage. */
  readonly status: 1 | 2
  constructor(message: string, status: 1 | 2 = 1) {
    super(message)
    this.status = status
  }
}

/** The text of a file (UTF-8), or of standard input for `-`. */
export function readInput(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    throw new InputError(`${file}: ${systemReason(error)}`)
  }
}

/**
 * The rows of JSON Lines, each with its line (from 1); blank lines are passed over.
 *
 * @throws InputError that names the line that is no JSON.
 */
export function readJsonLines(file: string, shape: string): Array<{line: number; value: unknown}> {
  return readInput(file)
    .split('\n')
    .flatMap((text, i) => (text.trim() ? [{line: i + 1, value: parse(text, `${file}:${i + 1}`, shape)}] : []))
}

function parse(text: string, place: string, shape: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new InputError(`${place}: this line is no JSON; expected one object a line, ${shape}`)
  }
}
