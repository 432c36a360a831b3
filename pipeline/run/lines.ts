import {readFileSync} from 'node:fs'
import {systemReason} from './system-reason.ts'

/** A wrong call or bad input: told in one line, without a stack. */
export class InputError extends Error {
  /** Exit status: 1 for bad input, 2 for wrong usage. */
  readonly status: 1 | 2
  /** What else is wrong, one line each. */
  readonly more: ReadonlyArray<string>
  constructor(message: string, status: 1 | 2 = 1, more: ReadonlyArray<string> = []) {
    super(message)
    this.status = status
    this.more = more
  }
}

/** The text of a file (UTF-8, a byte order mark left out), or of standard input for `-`. */
export async function readInput(file: string): Promise<string> {
  try {
    const text = file === '-' ? (await standardInput()).toString('utf8') : readFileSync(file, 'utf8')
    return text.replace(/^\ufeff/, '')
  } catch (error) {
    throw new InputError(`${file}: ${systemReason(error)}`)
  }
}

/** All bytes of standard input. A pipe may have nothing for us yet, so it is not read as a file is. */
export async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/**
 * The rows of JSON Lines, each with its line (from 1); blank lines are passed over.
 *
 * @throws InputError that names the line that is no JSON.
 */
export async function readJsonLines(file: string, shape: string): Promise<Array<{line: number; value: unknown}>> {
  return (await readInput(file))
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
