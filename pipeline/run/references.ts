/** `yinzheng references`: raw reference strings, one a line, in; another format out. */
import type {CslItem} from '../model/document.ts'
import {writeBibtex} from '../plugins/bibliography/bibtex.ts'
import {withCutAuthors} from '../plugins/bibliography/cut-authors.ts'
import {type EntryStyle, entryStyles, formatEntries, isEntryStyle} from '../plugins/bibliography/format.ts'
import {writeRis} from '../plugins/bibliography/ris.ts'
import {readReference} from '../plugins/references/index.ts'
import {InputError} from './lines.ts'
import {loadEntryStyles} from './load-styles.ts'

/** Formats that hold the items that were read, and no others. */
const writers: Readonly<Record<string, (items: ReadonlyArray<CslItem>) => string>> = {
  bibtex: writeBibtex,
  ris: writeRis,
}

/**
 * The references of a text in a format: `csl` is a JSON array of the same length and order, `null` where no field was
 * found; `bibtex` and `ris` hold the others; a style has one entry a line, and a line that could not be read as it is.
 *
 * @throws InputError where there is no such format (status 2); then the text is not asked for.
 */
export async function writeReferences(read: () => Promise<string>, format: string): Promise<string> {
  const writer = Object.hasOwn(writers, format) ? writers[format] : undefined
  const style = isEntryStyle(format) ? format : undefined
  if (!writer && !style && format !== 'csl')
    throw new InputError(
      `references: unknown format ${JSON.stringify(format)}; use --format csl, ${[...Object.keys(writers), ...Object.keys(entryStyles)].join(', ')}`,
      2,
    )
  const lines = referenceLines(await read())
  const items = lines.map((line, i) => readReference(line, `r${i + 1}`)?.csl ?? null)
  const known = () => items.map((item, i) => item && withCutAuthors(item, lines[i]!))
  if (writer) return writer(known().filter((item) => item !== null))
  if (style) return await formattedLines(lines, known(), style)
  return `${JSON.stringify(items, null, 1)}\n`
}

function referenceLines(input: string): string[] {
  const lines = input.split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}

async function formattedLines(
  lines: ReadonlyArray<string>,
  items: ReadonlyArray<CslItem | null>,
  style: EntryStyle,
): Promise<string> {
  await loadEntryStyles()
  const known = items.filter((item) => item !== null)
  const entries = new Map(formatEntries(known, style).map((entry, i) => [known[i]!.id, entry]))
  return lines
    .map((line, i) => `${entryStyles[style].label(i + 1)}${entries.get(`r${i + 1}`) ?? line}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('')
}
