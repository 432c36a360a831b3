import {exchangeFormats, isExchangeFormat} from '../review/exchange/formats.ts'
import {InputError} from './lines.ts'
import {exportClaims} from './review-exchange.ts'

export interface ExportWords {
  readonly format: string
  readonly to: string
  readonly as?: string | undefined
  readonly sources: string
}

/** What `--format` takes, by the part that writes it. */
const formats: ReadonlyArray<{
  readonly names: ReadonlyArray<string>
  readonly write: (folder: string, words: ExportWords) => number
}> = [
  {
    names: Object.keys(exchangeFormats),
    write: (folder, {format, ...words}) => (isExchangeFormat(format) ? exportClaims(folder, {...words, format}) : 2),
  },
]

/**
 * Write the papers below a folder in another format.
 *
 * @returns The exit status.
 * @throws InputError where there is no such format (status 2), or no paper.
 */
export function exportPapers(folder: string, words: ExportWords): number {
  const known = formats.find(({names}) => names.includes(words.format))
  if (known) return known.write(folder, words)
  const names = formats.flatMap((part) => part.names).join(', ')
  throw new InputError(`export: unknown format ${JSON.stringify(words.format)}; use ${names}`, 2)
}
