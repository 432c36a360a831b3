import type {Decision} from '../model/decision.ts'
import type {Range} from '../model/document.ts'
import type {AnnotatedDocument} from '../model/schema.ts'
import type {JudgedClaim} from '../review/agree.ts'
import {placeOf} from '../review/page/anchors.ts'
import {fold, type LiveClaim, type Verdict} from '../review/page/fold.ts'
import {pageData} from '../review/page/paper-data.ts'
import {codePointMap} from '../text/code-points.ts'

/** The decisions of one reviewer on a paper, in the order in which they were made. */
export interface ReviewerDecisions {
  readonly reviewer: string
  readonly decisions: ReadonlyArray<Decision>
}

/** How a claim stands after review; `disputed`: reviewers differ and nobody settled it; `replaced`: split or merged. */
export type ReviewState =
  | 'extracted'
  | 'accepted'
  | 'edited'
  | 'rejected'
  | 'unsure'
  | 'disputed'
  | 'replaced'
  | 'added'

/** A claim as review leaves it. Offsets in UTF-16. */
export interface ReviewedClaim extends Range {
  readonly state: ReviewState
  readonly kind: LiveClaim['kind']
  readonly numbers: ReadonlyArray<number>
  /** Who judged it. */
  readonly reviewers: ReadonlyArray<string>
}

export interface Reviewed {
  /** By the id of the claim. */
  readonly claims: ReadonlyMap<string, ReviewedClaim>
  /** Claims that only reviewers have, in reading order. */
  readonly added: ReadonlyArray<ReviewedClaim>
  /** Of each decision the claim that it speaks of, where its words still stand: an id, or the place of an added one. */
  readonly claimOf: (decision: Decision) => string | null
}

/** The claims of a paper as two reviewers left them, for each pair of reviewers; what is settled is no judgement of its own. */
export function judgedInPairs(
  document: AnnotatedDocument,
  files: ReadonlyArray<ReviewerDecisions>,
): Array<{readonly reviewers: string; readonly claims: readonly [JudgedClaim[], JudgedClaim[]]}> {
  const own = files.filter(({reviewer, decisions}) => reviewer !== SETTLED && decisions.length > 0)
  if (own.length < 2) return []
  const data = pageData(document)
  const text = {text: data.text, map: codePointMap(data.text)}
  const judged = own.map(({reviewer, decisions}) => ({
    reviewer,
    claims: fold(data, text, decisions).claims.flatMap(({start, end, verdict}) =>
      verdict === null ? [] : [{start, end, verdict}],
    ),
  }))
  return judged.flatMap((one, i) =>
    judged.slice(i + 1).map((two) => ({
      reviewers: `${one.reviewer} and ${two.reviewer}`,
      claims: [one.claims, two.claims] as const,
    })),
  )
}

/** The reviewer whose decisions settle what others see differently. */
const SETTLED = 'settled'

/** What the decisions of all reviewers make of the claims of a paper. */
export function reviewed(document: AnnotatedDocument, files: ReadonlyArray<ReviewerDecisions>): Reviewed {
  const data = pageData(document)
  const text = {text: data.text, map: codePointMap(data.text)}
  // What is settled speaks first.
  const ordered = [...files].sort((a, b) => Number(b.reviewer === SETTLED) - Number(a.reviewer === SETTLED))
  const folded = ordered.map(({reviewer, decisions}) => {
    const {claims: live} = fold(data, text, decisions)
    return {reviewer, claims: live, byKey: new Map(live.map((claim) => [claim.key, claim]))}
  })
  const claims = new Map<string, ReviewedClaim>()
  for (const {id, start, end, kind, numbers} of data.claims) {
    const views = folded.map(({reviewer, byKey}) => ({reviewer, live: byKey.get(id) ?? null}))
    const judged = views.filter(({live}) => live === null || live.verdict !== null || live.changed)
    const settled = judged.find(({reviewer}) => reviewer === SETTLED)
    const deciding = settled ? [settled] : judged
    const changed = deciding.find(({live}) => live?.changed && live.verdict !== 'reject')?.live
    claims.set(id, {
      state: stateOf(deciding.map(({live}) => live)),
      start: changed?.start ?? start,
      end: changed?.end ?? end,
      kind: changed?.kind ?? kind,
      numbers: changed?.numbers ?? numbers,
      reviewers: judged.map(({reviewer}) => reviewer).sort(),
    })
  }
  const added = addedClaims(folded, claims)
  const ids = new Map(data.claims.map(({id, start, end}) => [`${start}-${end}`, id]))
  const claimOf = ({claim}: Decision): string | null => {
    const place = placeOf(text, claim)
    const key = place && `${place.start}-${place.end}`
    return key === null ? null : (ids.get(key) ?? key)
  }
  return {claims, added, claimOf}
}

function stateOf(views: ReadonlyArray<LiveClaim | null>): ReviewState {
  if (views.length === 0) return 'extracted'
  if (views.some((live) => live === null)) return views.every((live) => live === null) ? 'replaced' : 'disputed'
  const verdicts = new Set(views.map((live): Verdict => live!.verdict ?? 'accept'))
  if (verdicts.size > 1) return 'disputed'
  const [verdict] = verdicts
  if (verdict === 'reject') return 'rejected'
  if (verdict === 'unsure') return 'unsure'
  if (new Set(views.map((live) => contentOf(live!))).size > 1) return 'disputed'
  return views.some((live) => live!.changed) ? 'edited' : 'accepted'
}

/** What two reviewers who keep a claim must have in common to agree. */
const contentOf = ({start, end, kind, numbers}: LiveClaim): string =>
  [start, end, kind, ...[...numbers].sort((a, b) => a - b)].join(' ')

/** Claims that no extracted one stands for: added, or made by a split or a merge; the same words once. */
function addedClaims(
  folded: ReadonlyArray<{readonly reviewer: string; readonly claims: ReadonlyArray<LiveClaim>}>,
  known: ReadonlyMap<string, unknown>,
): ReviewedClaim[] {
  const byPlace = new Map<string, ReviewedClaim>()
  for (const {reviewer, claims} of folded)
    for (const {key, start, end, kind, numbers, verdict} of claims) {
      if (known.has(key)) continue
      const place = `${start}-${end}`
      const before = byPlace.get(place)
      byPlace.set(place, {
        ...(before ?? {start, end, kind, numbers, state: verdict === 'reject' ? 'rejected' : 'added'}),
        reviewers: [...new Set([...(before?.reviewers ?? []), reviewer])].sort(),
      })
    }
  return [...byPlace.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}
