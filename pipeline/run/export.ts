import {exportFormats} from '../export/formats.ts'
import {exchangeFormats, isExchangeFormat} from '../review/exchange/formats.ts'
import {exportDocuments} from './export-documents.ts'
import {InputError} from './lines.ts'
import {exportClaims} from './review-exchange.ts'

export interface ExportWords {
  readonly formats: ReadonlyArray<string>
  readonly to?: string | undefined
  readonly as?: string | undefined
  readonly sources: string
  readonly sentences: boolean
  readonly date?: string | undefined
}

/** What an export came to. */
export interface Exported {
  /** The exit status. */
  readonly status: number
  /** What is printed, where no folder was named. */
  readonly text: string
}

/**
 * Write a paper, or the papers below a folder, in other formats: those of annotation tools, and those of single papers.
 *
 * @throws InputError where there is no such format (status 2), no folder for what needs one (status 2), or no paper.
 */
export function exportPapers(path: string, {formats, as, sources, ...words}: ExportWords): Exported {
  const known = [...Object.keys(exchangeFormats), ...Object.keys(exportFormats)]
  if (formats.length === 0) throw new InputError(`export: --format <format> is missing; use ${known.join(', ')}`, 2)
  for (const name of formats)
    if (!known.includes(name))
      throw new InputError(`export: unknown format ${JSON.stringify(name)}; use ${known.join(', ')}`, 2)
  const {to} = words
  let status = 0
  for (const format of formats.filter(isExchangeFormat)) {
    if (to === undefined) throw new InputError(`export: ${format} needs a folder; name one with --to`, 2)
    status = Math.max(status, exportClaims(path, {format, to, as, sources}))
  }
  const format = formats.filter((name) => !isExchangeFormat(name))
  return {status, text: format.length > 0 ? exportDocuments(path, {...words, format}) : ''}
}
