import type {Anchor, Decision, DecisionAction, ReviewedFields} from '../../model/decision.ts'
import type {Range} from '../../model/document.ts'
import {decisionId} from '../decision-id.ts'
import {type AnchoredText, anchorOf, placeOf} from '../page/anchors.ts'
import {fold, type LiveClaim} from '../page/fold.ts'
import type {PageData} from '../page/page-data.ts'
import {type ClaimIn, linksOf, type PaperIn} from './paper.ts'

/** What a file of another tool is read against. */
export interface ImportAgainst {
  readonly data: PageData
  readonly text: AnchoredText
  /** All that the reviewer decided so far. */
  readonly decisions: ReadonlyArray<Decision>
  readonly reviewer: string
  readonly time: string
  /** Claims that the file leaves as they are, and says nothing of, count as accepted. */
  readonly accept: boolean
  /** The file has some claims only; the others are left as they are. */
  readonly partial: boolean
}

/**
 * The decisions that make of a paper's claims what a file says: others' words, kinds or citations are edits, claims that it
 * has more are added, those that it has no longer are rejected.
 *
 * A claim of the file is the one with the same words in the same place, else the one that it shares the most words with.
 */
export function importedDecisions(paper: PaperIn, against: ImportAgainst): {decisions: Decision[]; problems: string[]} {
  const {data, text, reviewer, time, accept, partial} = against
  const folded = fold(data, text, against.decisions)
  const decisions: Decision[] = []
  const problems: string[] = []
  const placed = paper.claims.flatMap((claim) => {
    const place = placeOf(text, claim.words)
    if (!place)
      problems.push(`${paper.name}: these words are not in the paper any more: ${JSON.stringify(claim.words.quote)}`)
    return place ? [{claim, place}] : []
  })
  const pairs = paired(placed, folded.claims)

  function decide(action: DecisionAction, claim: Anchor, more: Partial<Decision> = {}): void {
    const id = decisionId(against.decisions.length, action, claim, more)
    decisions.push({id, time, reviewer, action, claim, sourceSha256: data.sha256, ...more})
  }

  for (const {claim, place} of placed) {
    const live = pairs.get(claim)
    if (live) change(live, claim, place)
    else add(claim, place)
  }
  const kept = new Set(pairs.values())
  const isComplete = !partial && problems.length === 0 && paper.problems.length === 0
  if (isComplete)
    for (const live of folded.claims)
      if (!kept.has(live) && live.verdict !== 'reject') decide('reject', anchorOf(text, live))
  return {decisions, problems}

  function change(live: LiveClaim, claim: ClaimIn, place: Range): void {
    const shown = anchorOf(text, live)
    const before: Changing = {}
    const after: Changing = {}
    if (live.start !== place.start || live.end !== place.end) {
      before.words = shown
      after.words = anchorOf(text, place)
    }
    if (claim.kind !== live.kind) [before.kind, after.kind] = [live.kind, claim.kind]
    const rest = claim.rest ?? linksOf(data, live, live.numbers).rest
    const numbers = [...new Set([...claim.linked, ...rest])]
    if (differ(numbers, live.numbers)) [before.numbers, after.numbers] = [live.numbers, sorted(numbers)]
    if (Object.keys(after).length > 0) decide('edit', shown, {before, after})
    const now = after.words ?? shown
    if (claim.note !== undefined && claim.note.trim() !== live.note.trim())
      decide('note', now, {before: {note: live.note}, after: {note: claim.note}})
    const verdict = claim.verdict ?? (accept && live.verdict === null ? 'accept' : undefined)
    if (verdict && verdict !== live.verdict) decide(verdict, now)
    else if (claim.verdict === null && verdict === undefined && live.verdict !== null)
      decide('clear', now, {before: {}})
  }

  function add({kind, linked, rest, note, verdict}: ClaimIn, place: Range): void {
    const words = anchorOf(text, place)
    const numbers = sorted([...new Set([...linked, ...(rest ?? [])])])
    decide('add', words, {after: {words, numbers, kind, ...(note ? {note} : {})}})
    const given = verdict ?? (accept ? 'accept' : null)
    if (given) decide(given, words)
  }
}

type Changing = {-readonly [Field in keyof ReviewedFields]: ReviewedFields[Field]}

/** Which claim of the paper each one of the file is: the same words first, then the most words shared; each once. */
function paired(
  placed: ReadonlyArray<{claim: ClaimIn; place: Range}>,
  claims: ReadonlyArray<LiveClaim>,
): Map<ClaimIn, LiveClaim> {
  const pairs = new Map<ClaimIn, LiveClaim>()
  const free = new Map(claims.map((live) => [`${live.start}-${live.end}`, live]))
  for (const {claim, place} of placed) {
    const key = `${place.start}-${place.end}`
    const live = free.get(key)
    if (live) pairs.set(claim, live)
    free.delete(key)
  }
  const left = [...free.values()]
  const near: Array<{claim: ClaimIn; live: LiveClaim; shared: number}> = []
  let from = 0
  for (const {claim, place} of placed
    .filter((one) => !pairs.has(one.claim))
    .sort((a, b) => a.place.start - b.place.start)) {
    while (from < left.length && left[from]!.end <= place.start) from++
    for (const live of left.slice(from, from + MOST_NEAR)) {
      const shared = Math.min(live.end, place.end) - Math.max(live.start, place.start)
      if (shared > 0) near.push({claim, live, shared})
    }
  }
  const taken = new Set<LiveClaim>()
  for (const {claim, live} of near.sort((a, b) => b.shared - a.shared)) {
    if (pairs.has(claim) || taken.has(live)) continue
    pairs.set(claim, live)
    taken.add(live)
  }
  return pairs
}

/** Claims that one of a file may overlap. */
const MOST_NEAR = 50

const sorted = (numbers: ReadonlyArray<number>): number[] => [...numbers].sort((a, b) => a - b)
const differ = (one: ReadonlyArray<number>, other: ReadonlyArray<number>): boolean =>
  sorted(one).join() !== sorted(other).join()
