import type {Coding} from '../model/coding.ts'
import type {AuditedDocument} from '../model/document.ts'
import {writeBibtex} from '../plugins/bibliography/bibtex.ts'
import {withCutAuthors} from '../plugins/bibliography/cut-authors.ts'
import {plainItems} from '../plugins/bibliography/plain-item.ts'
import {writeRis} from '../plugins/bibliography/ris.ts'
import {cslItems, emitCsl} from './csl.ts'
import {emitEntries, type FormattedEntries} from './entries.ts'
import {jsonPieces} from './json.ts'
import {emitMarkdown} from './markdown/index.ts'

export interface EmitOptions {
  /** The references formatted in a style: they go into `references.txt` and beside the printed ones in the Markdown. */
  readonly formatted?: FormattedEntries | undefined
  /** What a codebook makes of the claims: it goes into `codes.json` and, as tables, into the Markdown. */
  readonly coding?: Coding | undefined
}

/** The files that a paper's folder in `out/` holds, by name. */
export function emit(document: AuditedDocument, options: EmitOptions = {}): Record<string, string> {
  const files = Object.entries(emitPieces(document, options))
  return Object.fromEntries(files.map(([name, pieces]) => [name, pieces.join('')]))
}

/** The same, each file in pieces that follow one another. */
export function emitPieces(
  document: AuditedDocument,
  {formatted, coding}: EmitOptions = {},
): Record<string, ReadonlyArray<string>> {
  const items = cslItems(document)
  const plain = plainItems(items)
  const cut = document.references.flatMap(({raw, csl}) => (csl ? [withCutAuthors(csl, raw)] : []))
  return {
    'annotated.json': jsonPieces(document),
    'annotated.md': [emitMarkdown(document, formatted, coding)],
    'references.json': [emitCsl(items)],
    'references.bib': [writeBibtex(cut, plain)],
    'references.ris': [writeRis(items, plain)],
    ...(coding ? {'codes.json': [JSON.stringify(coding, null, 1), '\n']} : {}),
    ...(formatted ? {'references.txt': [emitEntries(document, formatted)]} : {}),
  }
}
