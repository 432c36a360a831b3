import {existsSync, readdirSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {InputError} from './lines.ts'
import type {MakeOptions} from './made-from.ts'

/** The codebook of a folder of sources, where nobody names another one. */
const OWN = 'codebook.yaml'

const shipped = fileURLToPath(new URL('../coding/codebooks/', import.meta.url))

/**
 * The file of a codebook: as named, or one that is shipped by its name (`economies-and-levels`).
 *
 * @throws InputError where there is none.
 */
function codebookFile(named: string): string {
  if (existsSync(named)) return named
  const ours = join(shipped, `${named}.yaml`)
  if (/^[a-z-]+$/.test(named) && existsSync(ours)) return ours
  const names = readdirSync(shipped)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort()
  throw new InputError(`${named}: there is no such codebook; name a file, or one of ours: ${names.join(', ')}`)
}

/**
 * The codebook file that goes with some sources: the one named, else `codebook.yaml` in their folder; `null` without one.
 *
 * @param sources - The folder, or `null` for single files.
 * @throws InputError where there is no codebook of that name.
 */
export function codebookFor(sources: string | null, named: string | undefined): string | null {
  if (named !== undefined) return codebookFile(named)
  if (sources === null) return null
  const own = join(sources, OWN)
  return existsSync(own) ? own : null
}

/** The codebook that papers are coded by, as `codebookFor` finds it, checked before any paper is read. */
export async function codebookOption(
  sources: string | null,
  named: string | undefined,
): Promise<MakeOptions['codebook']> {
  const file = codebookFor(sources, named)
  if (file === null) return undefined
  // Most papers have none, and its reader takes a while to load.
  const {loadCodebook} = await import('./load-codebook.ts')
  return {file: resolve(file), sha256: loadCodebook(file).sha256}
}
