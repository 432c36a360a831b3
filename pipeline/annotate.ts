/**
 * The stages in order.
 *
 *     bytes ─ read ─ clean ─ reflow ─ structure ─ sentences ─ references ─ citations ─ claims ─ link ─ align ─ audit ─ emit
 *             01     02      03       04          05          06           07          08       09     10      11      12
 */
import {clean} from './02-clean/index.ts'
import {reflow, reflowSteps} from './03-reflow/index.ts'
import {structure} from './04-structure/index.ts'
import {sentences} from './05-sentences/index.ts'
import {references} from './06-references/index.ts'
import {citations} from './07-citations/index.ts'
import {claimSteps, claims} from './08-claims/index.ts'
import {link} from './09-link/index.ts'
import {align} from './10-align/index.ts'
import {audit, auditSteps} from './11-audit/index.ts'
import type {AuditedDocument, SourceDocument} from './model/document.ts'
import {takenTogether} from './model/steps.ts'

/** Annotate a source: all stages between reading and emitting. Pure. */
export function annotate(source: SourceDocument): AuditedDocument {
  return annotateByStages(source).document
}

/**
 * Annotate several sources: the same documents as one by one. Each stage, and of the longest ones each step, goes over all of
 * them before the next one begins, while its code and its tables lie in the processor's caches.
 */
export function annotateTogether(sources: ReadonlyArray<SourceDocument>): AuditedDocument[] {
  const cleaned = sources.map((source) => clean(source))
  const cited = takenTogether(cleaned.map((one) => reflowSteps(one)))
    .map((reflowed) => structure(reflowed))
    .map((structured) => sentences(structured))
    .map((sentenced) => references(sentenced))
    .map((referenced) => citations(referenced))
  const aligned = takenTogether(cited.map((one) => claimSteps(one)))
    .map((claimed) => link(claimed))
    .map((linked) => align(linked))
  return takenTogether(aligned.map((one) => auditSteps(one)))
}

/** What one stage added to the document or changed in it, by field; offsets are those in memory (UTF-16). */
export interface Layer {
  /** `04-structure`: the stage's folder. */
  readonly name: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** Annotate a source and keep what each stage did: the document of `annotate`, and its layers from `01-read` to `11-audit`. */
export function annotateByStages(source: SourceDocument): {document: AuditedDocument; layers: ReadonlyArray<Layer>} {
  const layers: Layer[] = []
  let before: object = {}
  const after = <Document extends object>(name: string, document: Document): Document => {
    const old = before as Record<string, unknown>
    const fields = Object.entries(document).filter(([field, value]) => old[field] !== value)
    layers.push({name, fields: Object.fromEntries(fields)})
    before = document
    return document
  }
  after('01-read', source)
  const cleaned = after('02-clean', clean(source))
  const reflowed = after('03-reflow', reflow(cleaned))
  const structured = after('04-structure', structure(reflowed))
  const sentenced = after('05-sentences', sentences(structured))
  const referenced = after('06-references', references(sentenced))
  const cited = after('07-citations', citations(referenced))
  const claimed = after('08-claims', claims(cited))
  const linked = after('09-link', link(claimed))
  const aligned = after('10-align', align(linked))
  return {document: after('11-audit', audit(aligned)), layers}
}
