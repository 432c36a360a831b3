import {everyReference} from '../model/reference-lists.ts'
import type {AnnotatedDocument} from '../model/schema.ts'
import {withCutAuthors} from '../plugins/bibliography/cut-authors.ts'
import {formatEntries} from '../plugins/bibliography/format.ts'
import {loadEntryStyles} from './load-styles.ts'

/** The references of a paper as its language has them, GB/T 7714 or APA, by their ids; those that can be formatted. */
export async function formattedReferences(document: AnnotatedDocument): Promise<ReadonlyMap<string, string>> {
  const read = everyReference(document).flatMap(({id, raw, csl}) => (csl ? [{id, csl: withCutAuthors(csl, raw)}] : []))
  if (read.length === 0) return new Map()
  await loadEntryStyles()
  const style = document.languages[0] === 'zh' ? 'gbt7714' : 'apa'
  const entries = formatEntries(
    read.map(({csl}) => csl),
    style,
  )
  return new Map(read.flatMap(({id}, i): Array<[string, string]> => (entries[i] ? [[id, entries[i]]] : [])))
}
