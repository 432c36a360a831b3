import type {FormattedEntries} from '../12-emit/entries.ts'
import type {AuditedDocument} from '../model/document.ts'
import {withCutAuthors} from '../plugins/bibliography/cut-authors.ts'
import {type EntryStyle, entryStyles, formatEntries, isEntryStyle} from '../plugins/bibliography/format.ts'
import {InputError} from './lines.ts'

/** A style, or the one that is usual in a paper's language: GB/T 7714 in Chinese, Vancouver in English. */
export type FormattedOption = EntryStyle | 'by-language'

/**
 * What `--formatted [style]` asks for; the styles are loaded by what makes the papers.
 *
 * @throws InputError where there is no such style (status 2).
 */
export function formattedOption(given: string | boolean): FormattedOption | undefined {
  if (given === false) return undefined
  if (typeof given === 'string' && !isEntryStyle(given))
    throw new InputError(
      `--formatted: unknown style ${JSON.stringify(given)}; use ${Object.keys(entryStyles).join(', ')}, or no style for the one of each paper's language`,
      2,
    )
  return given === true ? 'by-language' : given
}

/** The references of a paper formatted, those that can be. */
export function formattedEntries(document: AuditedDocument, option: FormattedOption): FormattedEntries {
  const usual = document.languages[0] === 'zh' ? 'gbt7714' : 'vancouver'
  const style = option === 'by-language' ? usual : option
  const read = document.references.flatMap(({id, raw, csl}) => (csl ? [{id, csl: withCutAuthors(csl, raw)}] : []))
  const entries = formatEntries(
    read.map(({csl}) => csl),
    style,
  )
  const known = read.flatMap(({id}, i): Array<[string, string]> => (entries[i] ? [[id, entries[i]]] : []))
  return {entries: new Map(known), label: entryStyles[style].label}
}
