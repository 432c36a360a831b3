import type {AlignedDocument, AuditedDocument, Finding} from '../model/document.ts'
import {type Steps, taken} from '../model/steps.ts'
import {abstractOnlyClaims} from './abstract-claims.ts'
import {abstractFigures} from './abstract-figures.ts'
import {abstractsDisagree} from './abstracts-disagree.ts'
import {acronymFindings} from './acronyms.ts'
import {miscountedLists} from './announced-counts.ts'
import {authorMismatches} from './author-mismatch.ts'
import {unbalanced} from './balance.ts'
import {bibliographyFindings} from './bibliographies.ts'
import {citationOrder} from './citation-order.ts'
import {citationFindings} from './citations.ts'
import {dateOrder} from './date-order.ts'
import {emptyMarkers} from './empty-markers.ts'
import {formFindings} from './form.ts'
import {wrongGrowth} from './growth.ts'
import {hedgeFindings} from './hedges.ts'
import {hiddenCharacters} from './hidden-characters.ts'
import {impossibleDates} from './impossible-dates.ts'
import {markerFindings} from './markers.ts'
import {proseValues} from './paragraph-values.ts'
import {largerParts} from './parts.ts'
import {sentenceWords} from './sentence-words.ts'
import {wrongShares} from './shares.ts'
import {spellingVariants} from './spellings.ts'
import {supportFindings} from './support.ts'
import {twoValues} from './two-values.ts'
import {uncitedClaims} from './uncited-claims.ts'
import {unrelatedUses} from './unrelated-use.ts'
import {untranslatedPassages} from './untranslated.ts'

/**
 * Find what a careful editor would flag.
 *
 * A finding is a lead: what was seen, where, against what, and how sure. An absence is said once: a paper without a
 * list has one `no-reference-list` and no `dangling-citation`.
 */
export const audit = (document: AlignedDocument): AuditedDocument => taken(auditSteps(document))

/** The same in steps: a rule each. */
export function* auditSteps(document: AlignedDocument): Steps<AuditedDocument> {
  const facts = {prose: proseValues(document), words: sentenceWords(document)}
  const findings: Finding[] = []
  for (const rule of rules) {
    // One by one: a hostile paper has more findings than a call takes arguments.
    for (const finding of rule(document, facts)) findings.push(finding)
    yield
  }
  return {...document, findings: inReadingOrder(findings)}
}

/** What several rules look at. */
interface Facts {
  readonly prose: ReturnType<typeof proseValues>
  readonly words: ReturnType<typeof sentenceWords>
}

const rules: ReadonlyArray<(document: AlignedDocument, facts: Facts) => ReadonlyArray<Finding>> = [
  citationFindings,
  bibliographyFindings,
  markerFindings,
  emptyMarkers,
  citationOrder,
  authorMismatches,
  (document, {words}) => unrelatedUses(document, words),
  formFindings,
  acronymFindings,
  spellingVariants,
  unbalanced,
  (document, {words}) => uncitedClaims(document, words),
  abstractsDisagree,
  supportFindings,
  (document, {words}) => hedgeFindings(document, words),
  (document, {prose}) => abstractFigures(document, prose),
  (document, {words}) => abstractOnlyClaims(document, words),
  untranslatedPassages,
  twoValues,
  (document, {prose}) => wrongShares(document, prose),
  (document, {prose}) => wrongGrowth(document, prose),
  (document, {prose}) => largerParts(document, prose),
  (document) => miscountedLists(document, document.paragraphs),
  (document, {prose}) => impossibleDates(document, prose),
  (document, {prose}) => dateOrder(document, prose),
  hiddenCharacters,
]

/** What speaks of the whole paper first, then by place; the order of the rules decides between equals. */
function inReadingOrder(findings: ReadonlyArray<Finding>): Finding[] {
  return findings
    .map((finding, i) => ({finding, i}))
    .sort((a, b) => (a.finding.start ?? -1) - (b.finding.start ?? -1) || a.i - b.i)
    .map(({finding}) => finding)
}
