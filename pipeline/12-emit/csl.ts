import type {AuditedDocument} from '../model/document.ts'

/** The references as CSL-JSON: those of which at least one field was read. */
export function emitCsl(document: AuditedDocument): string {
  const items = document.references.flatMap(({csl}) => (csl ? [csl] : []))
  return `${JSON.stringify(items, null, 1)}\n`
}
