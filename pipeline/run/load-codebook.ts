import {readCodebook} from '../coding/read-codebook.ts'
import type {Codebook} from '../model/coding.ts'
import {InputError} from './lines.ts'
import {textOfRegular} from './read-regular.ts'
import {systemReason} from './system-reason.ts'

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
