import {readFileSync} from 'node:fs'

/** A wrong call or bad input: told in one line, without a stack. */
export class InputError extends Error {
  /** Exit status: 1 for bad input, 2 for wrong usage. */
  readonly status: 1 | 2
  constructor(message: string, status: 1 | 2 = 1) {
    super(message)
    this.status = status
  }
}

/** The text of a file, or of standard input for `-` or nothing. */
export function readInput(file: string | undefined): string {
  try {
    return readFileSync(file === undefined || file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    throw new InputError(`${file ?? '-'}: cannot be read (${(error as NodeJS.ErrnoException).code ?? error})`)
  }
}

/** The rows of JSON Lines; a bad row is named by its line. */
export function readJsonLines<Row>(
  file: string | undefined,
  check: (row: unknown) => row is Row,
  shape: string,
): Row[] {
  const rows: Row[] = []
  for (const [i, line] of readInput(file).split('\n').entries()) {
    if (!line.trim()) continue
    let row: unknown
    try {
      row = JSON.parse(line)
    } catch {
      throw new InputError(`${file ?? '-'}:${i + 1}: this line is no JSON; expected one object a line, ${shape}`)
    }
    if (!check(row)) throw new InputError(`${file ?? '-'}:${i + 1}: expected ${shape}`)
    rows.push(row)
  }
  return rows
}
