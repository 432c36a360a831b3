import {join} from 'node:path'
import {type ExportOptions, exportFormats} from '../export/formats.ts'
import {InputError} from './lines.ts'
import {papersAt} from './papers-at.ts'
import {tell} from './tell.ts'
import {writeAtomically} from './write-atomically.ts'

export interface DocumentWords extends ExportOptions {
  readonly format: ReadonlyArray<string>
  /** The folder that the files go to; without it one paper in one format is printed. */
  readonly to?: string | undefined
}

/**
 * Write papers in the formats that their readers use.
 *
 * @returns What to print: the paper, where no folder is named.
 * @param words - `format` holds names of `exportFormats`.
 * @throws InputError where several papers have no folder to go to.
 */
export function exportDocuments(path: string, {format, to, ...options}: DocumentWords): string {
  if (options.date !== undefined && !/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?$/.test(options.date))
    throw new InputError('export: --date takes a date as in 2026-01-31, or 2026-01-31T12:00:00Z', 2)
  const papers = papersAt(path)
  if (to === undefined) {
    if (format.length !== 1 || papers.length !== 1)
      throw new InputError('export: several papers or formats need a folder; name one with --to', 2)
    return exportFormats[format[0]!]!.write(papers[0]!.load(), options)
  }
  for (const {name, load} of papers) {
    const document = load()
    for (const one of format) {
      const {ending, write} = exportFormats[one]!
      writeAtomically(join(to, `${name}${ending}`), write(document, options))
    }
  }
  tell(`${papers.length} papers in ${format.length} formats; see ${to}`)
  return ''
}
