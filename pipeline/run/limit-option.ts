import {type Limits, limitNames, limitTable} from '../01-read/limits.ts'
import {InputError} from './lines.ts'

/** The help of `--limit`. */
export const limitHelp = `move a limit; may be given again: ${limitNames.map((name) => `${name} (${limitTable[name].most} ${limitTable[name].counts})`).join(', ')}`

/**
 * One more `--limit name=number`, added to those before it.
 *
 * @throws InputError (status 2) for another name or no whole number from 1.
 */
export function withLimit(word: string, before: Partial<Limits> = {}): Partial<Limits> {
  const [, name, digits] = /^([a-z]+)=(\d{1,15})$/.exec(word) ?? []
  const known = limitNames.find((one) => one === name)
  if (!known || Number(digits) < 1)
    throw new InputError(`--limit takes ${limitNames.join(', ')}, each with a whole number, such as paper=50000000`, 2)
  return {...before, [known]: Number(digits)}
}
