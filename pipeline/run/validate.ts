import {existsSync, readdirSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {brokenDocument} from '../dataset/validate-document.ts'
import {exportFormats} from '../export/formats.ts'
import {brokenDataset} from './dataset.ts'
import {InputError} from './lines.ts'
import {textOfRegular} from './read-regular.ts'
import {codingBeside} from './review-page.ts'
import {systemReason, Unreadable} from './system-reason.ts'
import {printable, tell} from './tell.ts'

/**
 * Check what we wrote, whatever it is: datasets, annotated papers with their codes, exported files.
 *
 * @returns The exit status: 1 where something does not hold.
 * @throws InputError where nothing of ours lies below the folder.
 */
export function validateFolder(folder: string): number {
  let checked = 0
  let broken = 0
  const told = (file: string, whats: ReadonlyArray<string>): void => {
    checked++
    broken += whats.length
    for (const what of whats) process.stdout.write(`${printable(`${file}: ${what}`)}\n`)
  }
  for (const {file, check} of filesBelow(folder)) {
    try {
      told(file, check())
    } catch (error) {
      if (!(error instanceof InputError || error instanceof Unreadable)) throw error
      told(file, [error.message])
    }
  }
  if (checked === 0)
    throw new InputError(`${folder}: nothing of ours in it; name a dataset, a folder of outputs or of exports`)
  tell(`${checked} checked; ${broken ? `${broken} things do not hold` : 'all holds'}`)
  return broken > 0 ? 1 : 0
}

interface Checked {
  readonly file: string
  readonly check: () => ReadonlyArray<string>
}

function* filesBelow(folder: string): Generator<Checked> {
  if (existsSync(join(folder, 'data', 'jsonl')) && existsSync(join(folder, 'datapackage.json'))) {
    yield {file: folder, check: () => brokenDataset(folder)}
    return
  }
  let entries: ReadonlyArray<{name: string; isDirectory: () => boolean}>
  try {
    entries = readdirSync(folder, {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    throw new InputError(`${folder}: ${systemReason(error)}`)
  }
  for (const entry of entries) {
    const file = join(folder, entry.name)
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.') && entry.name !== 'stages') yield* filesBelow(file)
    } else if (entry.name === 'annotated.json')
      yield {file, check: () => brokenDocument(parsed(file), codingBeside(dirname(file)))}
    else {
      const format = Object.values(exportFormats).find(({ending}) => entry.name.endsWith(ending))
      if (format) yield {file, check: () => format.check(textOfRegular(file))}
    }
  }
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(textOfRegular(file))
  } catch {
    throw new InputError('this is no JSON; make it again')
  }
}
