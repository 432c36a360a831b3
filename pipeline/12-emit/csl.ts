import type {AuditedDocument, CslItem} from '../model/document.ts'

/** The references of which at least one field was read. */
export const cslItems = ({references}: AuditedDocument): CslItem[] => references.flatMap(({csl}) => (csl ? [csl] : []))

/** Items as a file of CSL-JSON. */
export const emitCsl = (items: ReadonlyArray<CslItem>): string => `${JSON.stringify(items, null, 1)}\n`
