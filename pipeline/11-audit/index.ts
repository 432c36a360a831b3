import type {AlignedDocument, AuditedDocument, Finding} from '../model/document.ts'
import {citationFindings} from './citations.ts'
import {claimFindings} from './claims.ts'
import {formFindings} from './form.ts'

/**
 * Find what a careful editor would flag.
 *
 * A finding is a lead: what was seen, where, against what, and how sure. An absence is said once: a paper without a
 * list has one `no-reference-list` and no `dangling-citation`.
 */
export function audit(document: AlignedDocument): AuditedDocument {
  const findings = [...citationFindings(document), ...formFindings(document), ...claimFindings(document)]
  return {...document, findings: inReadingOrder(findings)}
}

/** What speaks of the whole paper first, then by place; the order of the rules decides between equals. */
function inReadingOrder(findings: ReadonlyArray<Finding>): Finding[] {
  return findings
    .map((finding, i) => ({finding, i}))
    .sort((a, b) => (a.finding.start ?? -1) - (b.finding.start ?? -1) || a.i - b.i)
    .map(({finding}) => finding)
}
