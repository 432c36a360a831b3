import type {AuditedDocument} from '../model/document.ts'
import {emitCsl} from './csl.ts'
import {emitJson} from './json.ts'
import {emitMarkdown} from './markdown/index.ts'

/** The files that a paper's folder in `out/` holds, by name. */
export function emit(document: AuditedDocument): Record<string, string> {
  return {
    'annotated.json': emitJson(document),
    'annotated.md': emitMarkdown(document),
    'references.json': emitCsl(document),
  }
}
