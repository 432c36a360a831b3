import {existsSync, readdirSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {readCodebook} from '../coding/read-codebook.ts'
import type {Codebook} from '../model/coding.ts'
import {InputError} from './lines.ts'
import type {MakeOptions} from './made-from.ts'
import {textOfRegular} from './read-regular.ts'
import {systemReason} from './system-reason.ts'

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

/** The codebook file that goes with a folder of sources: the one named, else `codebook.yaml` in it; `null` without one. */
function codebookFor(sources: string, named: string | undefined): string | null {
  if (named !== undefined) return codebookFile(named)
  const own = join(sources, OWN)
  return existsSync(own) ? own : null
}

/**
 * The codebook that papers are coded by, checked before any paper is read.
 *
 * @param sources - The folder of sources, whose own `codebook.yaml` is taken where none is named; `null` for single files.
 */
export function codebookOption(sources: string | null, named: string | undefined): MakeOptions['codebook'] {
  const file = sources === null && named === undefined ? null : codebookFor(sources ?? '', named)
  return file === null ? undefined : {file: resolve(file), sha256: loadCodebook(file).sha256}
}

/** Codebooks that were read, by their file: a worker codes many papers by one. */
const read = new Map<string, {readonly text: string; readonly codebook: Codebook}>()

/**
 * Read a codebook.
 *
 * @throws InputError that names each mistake with file, line and mend.
 */
export function loadCodebook(file: string): Codebook {
  let text: string
  try {
    text = textOfRegular(file)
  } catch (error) {
    throw new InputError(`${file}: ${systemReason(error)}`)
  }
  const before = read.get(file)
  if (before?.text === text) return before.codebook
  const found = readCodebook(text.replace(/^\ufeff/, ''))
  if ('problems' in found) {
    const [first, ...more] = found.problems.map(({line, column, problem}) => `${file}:${line}:${column}: ${problem}`)
    throw new InputError(first!, 1, more)
  }
  read.set(file, {text, codebook: found.codebook})
  return found.codebook
}
