import type {AuditedDocument} from '../model/document.ts'
import {writeBibtex} from '../plugins/bibliography/bibtex.ts'
import {withCutAuthors} from '../plugins/bibliography/cut-authors.ts'
import {writeRis} from '../plugins/bibliography/ris.ts'
import {cslItems, emitCsl} from './csl.ts'
import {emitEntries, type FormattedEntries} from './entries.ts'
import {emitJson} from './json.ts'
import {emitMarkdown} from './markdown/index.ts'

export interface EmitOptions {
  /** The references formatted in a style: they go into `references.txt` and beside the printed ones in the Markdown. */
  readonly formatted?: FormattedEntries | undefined
}

/** The files that a paper's folder in `out/` holds, by name. */
export function emit(document: AuditedDocument, {formatted}: EmitOptions = {}): Record<string, string> {
  const items = cslItems(document)
  return {
    'annotated.json': emitJson(document),
    'annotated.md': emitMarkdown(document, formatted),
    'references.json': emitCsl(items),
    'references.bib': writeBibtex(document.references.flatMap(({raw, csl}) => (csl ? [withCutAuthors(csl, raw)] : []))),
    'references.ris': writeRis(items),
    ...(formatted ? {'references.txt': emitEntries(document, formatted)} : {}),
  }
}
