import type {Decision, DecisionAction, ReviewedFields} from '../../model/decision.ts'
import type {ClaimKind, Range} from '../../model/document.ts'
import {codePointMap} from '../../text/code-points.ts'
import {anchorOf, placeOf} from './anchors.ts'
import {blockIndex} from './block-index.ts'
import {clausesOf} from './clauses.ts'
import {type Filters, noFilters, passes} from './filters.ts'
import {type Folded, fold, type LiveClaim, type Verdict} from './fold.ts'
import {firstSplit, type Mode, moved, partsAt, trimmed, type Unit} from './modes.ts'
import type {PageBlock, PageData} from './page-data.ts'
import type {PageEdge} from './page-edge.ts'

/** A review under way: what is shown, and all that a reviewer may do. It knows nothing of the screen. */
export type Review = ReturnType<typeof createReview>

export function createReview(data: PageData, edge: PageEdge, changed: () => void) {
  const text = {text: data.text, map: codePointMap(data.text)}
  let decisions: Decision[] = []
  let folded: Folded = fold(data, text, decisions)
  const state = {
    reviewer: 'reviewer',
    selected: folded.claims[0]?.key ?? null,
    mode: null as Mode | null,
    filters: noFilters,
  }

  const claims = (): ReadonlyArray<LiveClaim> => folded.claims
  const selected = (): LiveClaim | null => folded.claims.find(({key}) => key === state.selected) ?? null
  const blockAt = (at: number): PageBlock => data.blocks[blockIndex(data.blocks, at)]!
  const sectionOf = (claim: LiveClaim): string | null =>
    claim.origin ? claim.origin.section : blockAt(claim.start).section
  const visible = (): LiveClaim[] => folded.claims.filter((one) => passes(data, one, sectionOf(one), state.filters))

  function refold(): void {
    const place = selected()?.start ?? 0
    folded = fold(data, text, decisions)
    if (!selected()) state.selected = nearest(place)
  }
  const nearest = (place: number): string | null =>
    (folded.claims.find(({start}) => start >= place) ?? folded.claims.at(-1))?.key ?? null

  function decide(action: DecisionAction, at: Range, more: Partial<Decision> = {}): Decision {
    const decision: Decision = {
      id: edge.newId(),
      time: edge.now(),
      reviewer: state.reviewer,
      action,
      claim: anchorOf(text, at),
      sourceSha256: data.sha256,
      ...more,
    }
    decisions.push(decision)
    edge.save(decision)
    refold()
    return decision
  }

  /** Merge decisions that came from the store with those made here; each counts once. */
  function take(stored: ReadonlyArray<Decision>): void {
    const known = new Set(stored.map(({id}) => id))
    decisions = [...stored, ...decisions.filter(({id, reviewer}) => reviewer === state.reviewer && !known.has(id))]
    refold()
    changed()
  }

  function select(key: string | null): void {
    if (key !== state.selected) finishDrawing()
    state.selected = key
    changed()
  }

  /** The next (1) or previous (-1) claim of those shown. */
  function step(direction: -1 | 1): void {
    finishDrawing()
    const list = visible()
    const now = selected()
    const index = list.findIndex(({key}) => key === state.selected)
    const place = now?.start ?? -1
    const next =
      index >= 0
        ? list[index + direction]
        : direction > 0
          ? list.find(({start}) => start > place)
          : list.findLast(({start}) => start < place)
    if (next) state.selected = next.key
    changed()
  }

  function verdict(given: Verdict): void {
    finishDrawing()
    const claim = selected()
    if (!claim) return
    if (claim.verdict === given) decide('clear', claim, {before: {}})
    else {
      decide(given, claim)
      const left = visible().filter((one) => one.verdict === null)
      const next = left.find(({start}) => start > claim.start) ?? left[0]
      if (next) state.selected = next.key
    }
    changed()
  }

  function change(wanted: {words?: Range; numbers?: ReadonlyArray<number>; kind?: ClaimKind}): void {
    const claim = selected()
    if (!claim) return
    const before: {-readonly [Field in keyof ReviewedFields]: ReviewedFields[Field]} = {}
    const after: typeof before = {}
    const {words, numbers, kind} = wanted
    if (words && (words.start !== claim.start || words.end !== claim.end)) {
      before.words = anchorOf(text, claim)
      after.words = anchorOf(text, words)
    }
    if (numbers && numbers.join() !== claim.numbers.join()) [before.numbers, after.numbers] = [claim.numbers, numbers]
    if (kind && kind !== claim.kind) [before.kind, after.kind] = [claim.kind, kind]
    if (Object.keys(after).length > 0) decide('edit', claim, {before, after})
    changed()
  }

  function note(words: string): void {
    const claim = selected()
    if (claim && words !== claim.note) decide('note', claim, {before: {note: claim.note}, after: {note: words}})
    changed()
  }

  function undo(): void {
    if (state.mode) state.mode = null
    else {
      const last = folded.active.at(-1)
      if (last) {
        const place = placeOf(text, last.claim)
        decide('undo', place ?? {start: 0, end: 0}, {claim: last.claim, undoes: last.id})
        const back = place && folded.claims.find(({start, end}) => start < place.end && end > place.start)
        if (back) state.selected = back.key
      }
    }
    changed()
  }

  /** Join the claim with the next one of its block. */
  function merge(): void {
    finishDrawing()
    const claim = selected()
    const next = claim && folded.claims[folded.claims.indexOf(claim) + 1]
    if (!claim || !next || blockAt(claim.start) !== blockAt(next.start)) return
    const words = anchorOf(text, {start: claim.start, end: Math.max(claim.end, next.end)})
    const numbers = [...new Set([...claim.numbers, ...next.numbers])]
    const parts = [anchorOf(text, claim), anchorOf(text, next)]
    state.selected = decide('merge', claim, {before: {parts}, after: {words, numbers, kind: claim.kind}}).id
    changed()
  }

  function startSplit(): void {
    finishDrawing()
    const claim = selected()
    if (claim && claim.end - claim.start > 1)
      state.mode = {type: 'split', key: claim.key, range: claim, at: firstSplit(data.text, claim)}
    changed()
  }

  /** Draw a claim: over the words given, else over the next clause that is in none. */
  function startAdd(range?: Range): void {
    finishDrawing()
    const start = range ? trimmed(data.text, range) : nextFreeClause(selected()?.end ?? 0)
    if (start) state.mode = {type: 'add', range: start, edge: 'end'}
    changed()
  }

  function nextFreeClause(from: number): Range | undefined {
    const free = (clause: Range): boolean =>
      clause.start >= from && !folded.claims.some(({start, end}) => start < clause.end && end > clause.start)
    for (const block of data.blocks.slice(blockIndex(data.blocks, from))) {
      const clause = clausesOf(data.text, block).find(free)
      if (clause) return clause
    }
    return undefined
  }

  /** Move the edge in hand; without one, take the claim's end in hand first. */
  function move(direction: -1 | 1, unit: Unit): void {
    const claim = selected()
    if (!state.mode && claim) state.mode = {type: 'edges', key: claim.key, range: claim, edge: 'end'}
    if (state.mode) state.mode = moved(data.text, blockAt(state.mode.range.start), state.mode, direction, unit)
    changed()
  }

  function otherEdge(): void {
    const claim = selected()
    const {mode} = state
    if (!mode && claim) state.mode = {type: 'edges', key: claim.key, range: claim, edge: 'start'}
    else if (mode && mode.type !== 'split') state.mode = {...mode, edge: mode.edge === 'end' ? 'start' : 'end'}
    changed()
  }

  /** What is drawn becomes a decision. */
  function confirm(): void {
    const {mode} = state
    state.mode = null
    if (mode?.type === 'edges') change({words: mode.range})
    else if (mode?.type === 'add') {
      const words = anchorOf(text, mode.range)
      const numbers = numbersIn(mode.range)
      state.selected = decide('add', mode.range, {after: {words, numbers, kind: 'finding'}}).id
    } else if (mode) {
      const claim = selected()
      const parts = partsAt(data.text, mode.range, mode.at)
      if (claim && parts) {
        const anchors = parts.map((part) => anchorOf(text, part))
        state.selected = `${decide('split', claim, {before: {words: anchorOf(text, claim)}, after: {parts: anchors}}).id}.1`
      }
    }
    changed()
  }

  const numbersIn = (range: Range): number[] => {
    // A marker in the words or right behind them: 回收率为 87% [5]。
    const near = data.citations.filter(({start, end}) => end > range.start && start <= range.end + 1)
    return [...new Set(near.flatMap(({numbers}) => numbers))]
  }

  /** Moved edges hold when the reviewer goes on; a split or a new claim that was not confirmed does not. */
  function finishDrawing(): void {
    if (state.mode?.type === 'edges') confirm()
    state.mode = null
  }

  function cancel(): void {
    state.mode = null
    changed()
  }

  function setFilters(some: Partial<Filters>): void {
    state.filters = {...state.filters, ...some}
    const list = visible()
    if (list.length > 0 && !list.some(({key}) => key === state.selected)) select(list[0]!.key)
    else changed()
  }

  function setReviewer(name: string): void {
    finishDrawing()
    state.reviewer = name
    decisions = []
    refold()
  }

  return {
    data,
    state,
    claims,
    selected,
    visible,
    sectionOf,
    folded: () => folded,
    decisions: (): ReadonlyArray<Decision> => decisions,
    take,
    select,
    step,
    verdict,
    change,
    note,
    undo,
    merge,
    startSplit,
    startAdd,
    move,
    otherEdge,
    confirm,
    cancel,
    finishDrawing,
    setFilters,
    setReviewer,
  }
}
