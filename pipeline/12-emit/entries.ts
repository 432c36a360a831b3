import type {AuditedDocument} from '../model/document.ts'

/** Entries that were formatted in a style, by the id of their reference. */
export interface FormattedEntries {
  readonly entries: ReadonlyMap<string, string>
  /** How the number of an entry is printed before it. */
  readonly label: (number: number) => string
}

/**
 * One entry a line, with its number; one that could not be formatted as the paper prints it, a missing one not at all. Of
 * several lists each stands by itself.
 */
export function emitEntries({references}: AuditedDocument, {entries, label}: FormattedEntries): string {
  let open: number | undefined
  return references
    .flatMap(({id, number, list, raw}) => {
      const entry = entries.get(id) ?? raw?.replace(/\s+/g, ' ').trim()
      if (!entry) return []
      const gap = open !== undefined && list !== open ? '\n' : ''
      open = list
      return [`${gap}${label(number)}${entry}\n`]
    })
    .join('')
}
