/**
 * The stages in order.
 *
 *     bytes ─ read ─ clean ─ reflow ─ structure ─ sentences ─ references ─ citations ─ claims ─ link ─ align ─ audit ─ emit
 *             01     02      03       04          05          06           07          08       09     10      11      12
 */
import {clean} from './02-clean/index.ts'
import {reflow} from './03-reflow/index.ts'
import {structure} from './04-structure/index.ts'
import {sentences} from './05-sentences/index.ts'
import {references} from './06-references/index.ts'
import {citations} from './07-citations/index.ts'
import {claims} from './08-claims/index.ts'
import {link} from './09-link/index.ts'
import {align} from './10-align/index.ts'
import {audit} from './11-audit/index.ts'
import type {AuditedDocument, SourceDocument} from './model/document.ts'

/** Annotate a source: all stages between reading and emitting. Pure. */
export function annotate(source: SourceDocument): AuditedDocument {
  return audit(align(link(claims(citations(references(sentences(structure(reflow(clean(source))))))))))
}
