import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/** A small paper, another for each number. */
export const smallPaper = (i: number): string =>
  `${i} Results\n\nThe survey of 2019 found ${i} errors in 42.2% of 500 references [1].\n\nReferences\n\n[1] Doe J. Errors. J Ex. 2020;1:2.\n`

/** Every file below a folder with its text, by path. */
export function filesBelow(folder: string, named = /(?:)/): Map<string, string> {
  const entries = existsSync(folder) ? readdirSync(folder, {recursive: true, withFileTypes: true}) : []
  const files = entries.filter((entry) => entry.isFile() && named.test(entry.name))
  return new Map(
    files.flatMap(({parentPath, name}) => {
      const file = join(parentPath, name)
      const text = textOf(file)
      return text === null ? [] : [[file.slice(folder.length + 1), text] as const]
    }),
  )
}

/** One that is being renamed may be missing. */
function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
