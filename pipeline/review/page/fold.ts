import type {Anchor, Decision, ReviewedFields} from '../../model/decision.ts'
import type {ClaimKind, Range} from '../../model/document.ts'
import {type AnchoredText, placeOf} from './anchors.ts'
import type {PageClaim, PageData} from './page-data.ts'

export type Verdict = 'accept' | 'reject' | 'unsure'

/** A claim as the decisions leave it. */
export interface LiveClaim extends Range {
  /** The claim's id, or one made of the decision that brought it. */
  readonly key: string
  /** What the extractor knows of it; `null` for one that a reviewer made. */
  readonly origin: PageClaim | null
  readonly numbers: ReadonlyArray<number>
  readonly kind: ClaimKind
  readonly verdict: Verdict | null
  readonly note: string
  /** Its words, citations or kind are the reviewer's. */
  readonly changed: boolean
}

export interface Folded {
  /** By their place in the text. */
  readonly claims: ReadonlyArray<LiveClaim>
  /** Decisions that are in force, in the order in which they were made. */
  readonly active: ReadonlyArray<Decision>
  /** Decisions whose words are no longer there, or stand in two places that nothing tells apart. */
  readonly stale: ReadonlyArray<Decision>
  /** The claim that has, or had before an edit, the words of an anchor. */
  find(words: Anchor): LiveClaim | undefined
}

/** What all decisions together make of the claims of a paper. */
export function fold(data: PageData, text: AnchoredText, decisions: ReadonlyArray<Decision>): Folded {
  const taken = takenBack(decisions)
  const claims = new Map<string, LiveClaim>()
  const byWords = new Map<string, string>()
  const stale: Decision[] = []
  const put = (claim: LiveClaim): void => {
    claims.set(claim.key, claim)
    byWords.set(wordsKey(claim), claim.key)
  }
  const places = distinctPlaces(text, decisions)
  const at = (anchor: Anchor): LiveClaim | undefined => {
    const place = places(anchor)
    return place ? claims.get(byWords.get(wordsKey(place)) ?? '') : undefined
  }
  for (const origin of data.claims) put(liveClaim(origin.id, origin, origin))

  for (const decision of decisions) {
    if (decision.action === 'undo') continue
    if (taken.has(decision.id)) rememberWords(decision)
    else if (!apply(decision)) stale.push(decision)
  }
  const sorted = [...claims.values()].sort((a, b) => a.start - b.start || a.end - b.end)
  return {
    claims: sorted,
    active: decisions.filter(({id, action}) => action !== 'undo' && !taken.has(id)),
    stale,
    find: at,
  }

  /** A later decision may name words that an edit gave and that were taken back since: it means the same claim. */
  function rememberWords({action, claim, after}: Decision): void {
    const place = action === 'edit' && after?.words ? placeOf(text, after.words) : null
    const target = at(claim)
    if (place && target && !byWords.has(wordsKey(place))) byWords.set(wordsKey(place), target.key)
  }

  /** @returns Whether the decision found what it speaks of. */
  function apply({id, action, claim, before, after = {}}: Decision): boolean {
    if (action === 'merge') return merge(id, before?.parts ?? [], after)
    if (action === 'add') {
      const place = placeOf(text, after.words ?? claim)
      if (place) put({...liveClaim(id, null, {...place, ...madeFields(after)}), note: after.note ?? '', changed: true})
      return place !== null
    }
    const target = at(claim) ?? restored(id, claim)
    if (!target || action === 'undo') return false
    if (action === 'split') return split(id, target, after.parts ?? [])
    if (action === 'note') put({...target, note: after.note ?? ''})
    else if (action === 'edit') {
      const place = after.words ? placeOf(text, after.words) : target
      if (!place) return false
      const {numbers = target.numbers, kind = target.kind} = after
      put({...target, start: place.start, end: place.end, numbers, kind, changed: true})
    } else put({...target, verdict: action === 'clear' ? null : action})
    return true
  }

  /** A claim that was decided about, whose words still stand and which the extractor has no longer: the decision keeps it. */
  function restored(id: string, claim: Anchor): LiveClaim | undefined {
    const place = places(claim)
    if (!place) return undefined
    put({...liveClaim(id, null, {...place, ...madeFields({})}), changed: true})
    return claims.get(id)
  }

  function split(id: string, target: LiveClaim, parts: ReadonlyArray<Anchor>): boolean {
    const places = parts.map((part) => placeOf(text, part))
    if (places.length < 2 || !places.every((place) => place !== null)) return false
    claims.delete(target.key)
    places.forEach((place, i) => {
      const {start, end} = place
      put({...target, start, end, key: `${id}.${i + 1}`, verdict: null, note: i ? '' : target.note, changed: true})
    })
    return true
  }

  function merge(id: string, parts: ReadonlyArray<Anchor>, after: ReviewedFields): boolean {
    const targets = parts.map((part, i) => at(part) ?? restored(`${id}.${i + 1}`, part))
    const place = after.words ? placeOf(text, after.words) : null
    if (!place || targets.length < 2 || !targets.every((target) => target !== undefined)) return false
    for (const {key} of targets) claims.delete(key)
    const {numbers = [...new Set(targets.flatMap((target) => target.numbers))], kind = targets[0]!.kind} = after
    const note = targets.flatMap((target) => target.note || []).join('\n')
    put({...targets[0]!, ...place, key: id, numbers, kind, note, verdict: null, changed: true})
    return true
  }
}

/**
 * Where the words that decisions speak of stand, never two different passages in one place: words that stand nearly where
 * the very words of another decision do are gone themselves.
 */
function distinctPlaces(text: AnchoredText, decisions: ReadonlyArray<Decision>): (anchor: Anchor) => Range | null {
  const owners = new Map<string, Anchor>()
  const anchors = decisions.flatMap(({claim, before}) => [claim, ...(before?.parts ?? [])])
  const isSame = ({start, end}: Range, {quote}: Anchor): boolean => text.text.slice(start, end) === quote
  const placed = anchors.flatMap((anchor) => {
    const place = placeOf(text, anchor)
    return place ? [{anchor, place}] : []
  })
  for (const {anchor, place} of placed) if (isSame(place, anchor)) owners.set(wordsKey(place), anchor)
  for (const {anchor, place} of placed) if (!owners.has(wordsKey(place))) owners.set(wordsKey(place), anchor)
  return (anchor) => {
    const place = placeOf(text, anchor)
    const owner = place && owners.get(wordsKey(place))
    if (!place || !owner || isSame(place, anchor)) return place
    // Words that overlapped when they were decided about are one passage before and after an edit.
    return owner.start < anchor.end && anchor.start < owner.end ? place : null
  }
}

/** Ids of the decisions that an undo in force takes back; an undo may be undone itself. */
function takenBack(decisions: ReadonlyArray<Decision>): Set<string> {
  const taken = new Set<string>()
  for (const {id, action, undoes} of decisions.toReversed())
    if (action === 'undo' && undoes !== undefined && !taken.has(id)) taken.add(undoes)
  return taken
}

const wordsKey = ({start, end}: Range): string => `${start}-${end}`

const madeFields = ({numbers = [], kind = 'finding'}: ReviewedFields) => ({numbers, kind})

function liveClaim(
  key: string,
  origin: PageClaim | null,
  {start, end, numbers, kind}: Range & {numbers: ReadonlyArray<number>; kind: ClaimKind},
): LiveClaim {
  return {key, origin, start, end, numbers, kind, verdict: null, note: '', changed: false}
}
