import type {Draft, Drafted, DraftRule, OmittedDraft, Reporter, SentenceView} from '../draft.ts'
import {type Chunk, type Chunked, cutChunks, mainFinite} from './chunks.ts'
import {goesOnListing, hasOwnStatistic} from './listing.ts'
import {isOwnFact, matrixClaim, reporterOf} from './matrix.ts'
import {discourseLength} from './reporting.ts'
import type {EnToken} from './tokens.ts'

interface Group {
  from: number
  to: number
  finite: boolean
  marked: boolean
  rules: DraftRule[]
  reporter: Reporter | null
  /** Its last chunk ends in an auxiliary: is, in part, shaped. */
  openVerb: boolean
}

/** How a chunk begins, once its links are skipped. */
interface Opening {
  readonly at: number
  readonly kind:
    | 'relative'
    | 'because'
    | 'contrast'
    | 'condition'
    | 'ing'
    | 'participle'
    | 'with'
    | 'including'
    | 'plain'
  readonly coordinated: boolean
  readonly cue: string
}

/**
 * Put the clauses of an English sentence together.
 *
 *     In 2010, X launched A and expanded B [3], which …, operating through …; it was found that Y …
 *     ^^^^^^^^^^^^^^^^^^^^^     ^^^^^^^^^^      ^^^^^^^  ^^^^^^^^^^^^^^^^^^^^  ................  ^^^
 *
 * A clause with its own finite verb is one claim; so is a non-restrictive relative or participle clause, a part of a
 * list that carries its own marker, and what a reporting clause reports.
 */
export function draftEnglish(view: SentenceView): Drafted {
  const chunked = cutChunks(view)
  const {tokens, finite, chunks} = chunked
  const omitted: OmittedDraft[] = []
  const groups: Group[] = []
  let pending: number | null = null
  let pendingChunks: Chunk[] = []
  let open: Group | null = null
  let reporter: Reporter | null = null
  let ownFact = false // a reporting clause with a fact of its own stood right before
  const drop = (chunk: Chunk, reason: string, cue: string) =>
    omitted.push({start: tokens[chunk.from]!.start, end: tokens[chunk.to - 1]!.end, reason, cue})
  const begin = (from: number, chunk: Chunk, hasFinite: boolean, rule: DraftRule) => {
    open = {
      from,
      to: chunk.to,
      finite: hasFinite,
      marked: chunk.marked,
      rules: [rule],
      reporter,
      openVerb: endsInAuxiliary(tokens, chunk),
    }
    groups.push(open)
    pending = null
    pendingChunks = []
  }
  const join = (group: Group, chunk: Chunk, rule: DraftRule, hasFinite = false) => {
    group.to = chunk.to
    group.finite ||= hasFinite
    group.marked = chunk.marked
    group.rules.push(rule)
    // are, in part at least, shaped: an insertion keeps the verb open
    group.openVerb =
      endsInAuxiliary(tokens, chunk) ||
      (group.openVerb &&
        rule.rule === 'join:insertion' &&
        chunk.to - chunk.from <= 5 &&
        tokens[chunk.from]!.entry.tag === 'preposition')
  }

  const place = (chunk: Chunk, index: number) => {
    const opening = openingOf(chunked, chunk)
    if (chunk.after === ';') {
      reporter = null
      open = null
    }
    if (opening.at >= chunk.to && chunk.matrix && open && (open as Group).to - (open as Group).from <= 5) {
      // there is evidence, for example that …
      groups.pop()
      open = null
    }
    if (opening.at >= chunk.to) {
      drop(chunk, 'connective', opening.cue)
      return
    }
    const main = mainFinite(tokens, finite, opening.kind === 'plain' ? opening.at : opening.at + 1, chunk.to)
    const hasFinite = main >= 0 && opening.kind !== 'including'
    // 490 did not say | that …; In 1980 A and B reported, in a letter, | that …
    if (open && (ownFact || tokens[chunk.from]!.lower === 'that') && (ownFact || chunk.after === ',')) {
      ownFact = false
      return join(open, chunk, {rule: 'join:reported', cue: 'that'}, hasFinite)
    }
    ownFact = chunk.matrix && isOwnFact(tokens, chunk, opening.at)
    if (chunk.matrix && !ownFact) {
      const kept = matrixClaim(tokens, chunk, opening.at, hasFinite)
      if (kept > opening.at && !(open && (open as Group).openVerb)) {
        begin(pending ?? opening.at, {...chunk, to: kept}, true, {rule: 'split:clause', cue: ''})
      }
      reporter = reporterOf(view, tokens, finite, chunk, kept > opening.at ? kept : (pending ?? opening.at))
      for (const held of pendingChunks) drop(held, 'reporting', 'that')
      drop({...chunk, from: Math.max(chunk.from, kept)}, 'reporting', tokens[chunk.to - 1]!.word)
      pending = null
      pendingChunks = []
      open = null
      return
    }
    if (pending !== null) {
      // Frames and subjects wait for their verb.
      if (hasFinite || (startsFinite(tokens, finite, opening.at) && chunk.after === ',')) {
        if (opening.kind === 'relative' && !startsFinite(tokens, finite, opening.at)) {
          // the paper, which …, found: an insertion
          const next = chunks[index + 1]
          if (!chunk.marked && chunk.stop === ',' && next && takesUpVerb(tokens, finite, next.from))
            begin(pending, chunk, false, {rule: 'join:insertion', cue: opening.cue})
          else begin(opening.at, chunk, true, {rule: 'split:relative', cue: opening.cue})
          return
        }
        begin(pending, chunk, true, {rule: 'frame', cue: tokens[pending]!.word})
      } else if (
        chunk.marked &&
        chunks[index + 1] !== undefined &&
        !namesSpeaker(chunked, chunks, index) &&
        !startsFinite(tokens, finite, chunks[index + 1]!.from)
      ) {
        const group = strippedFrame(tokens, pending)
        begin(group, chunk, false, {rule: 'split:marked-frame', cue: tokens[pending]!.word})
      } else pendingChunks.push(chunk)
      return
    }
    const from = opening.at
    if (!open) {
      if (!hasFinite && namesSpeaker(chunked, chunks, index)) {
        pending = from
        pendingChunks = [chunk]
        return
      }
      if (hasFinite && opening.kind === 'condition' && chunk.stop === ',' && !chunk.marked) {
        pending = from
        pendingChunks = [chunk]
      } else if (hasFinite) begin(from, chunk, true, {rule: 'split:clause', cue: opening.cue})
      else if (chunk.marked && isLastOfGroup(chunks, index))
        begin(strippedFrame(tokens, from), chunk, false, {rule: 'split:marked-frame', cue: opening.cue})
      else if (isDroppedFrame(tokens, chunk, from)) drop(chunk, 'connective', tokens[from]!.word)
      else if (chunk.marked && !startsFinite(tokens, finite, chunks[index + 1]?.from ?? chunk.to))
        begin(strippedFrame(tokens, from), chunk, false, {rule: 'split:marked-frame', cue: opening.cue})
      else {
        pending = from
        pendingChunks = [chunk]
      }
      return
    }
    const group: Group = open
    if (group.openVerb && chunk.after === ',') return join(group, chunk, {rule: 'join:insertion', cue: ''}, hasFinite)
    if (group.marked) {
      if (hasFinite && !group.finite && startsFinite(tokens, finite, from))
        return join(group, chunk, {rule: 'join:narrative', cue: ''}, true)
      if (hasFinite || chunk.marked || opening.kind === 'ing')
        return begin(from, chunk, hasFinite, {rule: hasFinite ? 'split:clause' : 'split:list-marker', cue: opening.cue})
      if (startsNewSubject(chunked, chunks, index)) {
        pending = from
        pendingChunks = [chunk]
        return
      }
      if (chunk.after === ',' && markedSoon(chunks, index))
        return begin(from, chunk, false, {rule: 'split:list-marker', cue: opening.cue})
      if (chunk.after === ',' && chunk.to - from >= 4 && opening.kind !== 'including')
        return begin(from, chunk, false, {rule: 'split:apposition', cue: ''})
      return join(group, chunk, {rule: 'join:phrase', cue: ''})
    }
    if (opening.kind === 'ing' && goesOnListing(tokens, chunks, index))
      return join(group, chunk, {rule: 'join:list', cue: opening.cue})
    if (hasFinite) {
      // the road, which …, connected …: the verb behind the insertion
      if (!group.finite && group.rules.at(-1)?.rule === 'join:insertion' && startsFinite(tokens, finite, from))
        return join(group, chunk, {rule: 'join:narrative', cue: ''}, true)
      if (opening.kind === 'condition') return join(group, chunk, {rule: 'join:condition', cue: opening.cue})
      return begin(from, chunk, true, {
        rule: `split:${opening.kind === 'plain' ? 'clause' : opening.kind}`,
        cue: opening.cue,
      })
    }
    if (opening.kind === 'contrast' || (opens(opening, chunk) && startsNewSubject(chunked, chunks, index))) {
      pending = from
      pendingChunks = [chunk]
      return
    }
    if (hasOwnStatistic(tokens, chunks, index)) return begin(from, chunk, false, {rule: 'split:statistic', cue: ''})
    const long = chunk.to - from >= 3
    if (
      chunk.after === ',' &&
      long &&
      (opening.kind === 'ing' || opening.kind === 'participle' || opening.kind === 'with')
    )
      return begin(from, chunk, false, {rule: `split:${opening.kind}`, cue: opening.cue})
    join(group, chunk, {rule: 'join:phrase', cue: ''})
  }
  for (const [index, chunk] of chunks.entries()) place(chunk, index)
  // found that the speed of rivers rises: what is reported is a claim, though its verb was taken for a noun
  const last = pendingChunks.at(-1)
  if (pending !== null && last && reporter !== null && pendingChunks[0]!.after === 'that' && last.to - pending >= 4)
    begin(pending, last, false, {rule: 'split:reported', cue: 'that'})
  for (const held of pendingChunks) drop(held, 'fragment', '')
  const drafts: Draft[] = []
  for (const group of groups) {
    const range = trim(view, tokens, group)
    // This is | because …
    if (range && group.finite && group.to - group.from <= 2 && !group.marked)
      omitted.push({...range, reason: 'connective', cue: ''})
    else if (range) drafts.push({...range, rules: group.rules, reporter: group.reporter})
  }
  return {drafts, omitted}
}

function endsInAuxiliary(tokens: ReadonlyArray<EnToken>, chunk: Chunk): boolean {
  const last = tokens[chunk.to - 1]!.entry.tag
  return last === 'be' || last === 'modal' || last === 'have' || last === 'nonfinite-aux'
}

/** Does a finite verb stand at `at`, adverbs skipped? */
function startsFinite(tokens: ReadonlyArray<EnToken>, finite: ReadonlyArray<boolean>, at: number): boolean {
  let i = at
  while (
    i < tokens.length &&
    (tokens[i]!.entry.tag === 'adverb' ||
      tokens[i]!.lower === 'only' ||
      tokens[i]!.kind === 'marker' ||
      tokens[i]!.kind === 'quote')
  )
    i++
  const next = tokens[i + 1]
  return (
    finite[i] === true ||
    (tokens[i]?.entry.form === 'past-or-participle' &&
      next?.lower !== 'by' &&
      !(next?.kind === 'word' && next.entry.tag === 'word'))
  )
}

/** and Ruiz, …; when Act no. 5 [2] | limited …: here a new subject may begin. */
const opens = ({coordinated, kind}: Opening, chunk: Chunk): boolean =>
  coordinated || (kind === 'condition' && chunk.marked && chunk.stop === 'marker')

/** After an insertion a subject waits for its verb: any past form that no `by` follows is one. */
function takesUpVerb(tokens: ReadonlyArray<EnToken>, finite: ReadonlyArray<boolean>, at: number): boolean {
  return (
    startsFinite(tokens, finite, at) ||
    (tokens[at]?.entry.form === 'past-or-participle' && tokens[at + 1]?.lower !== 'by')
  )
}

/** …, but even rich nations, such as X, have: the chunk names the subject of a verb still to come. */
function startsNewSubject({tokens, finite}: Chunked, chunks: ReadonlyArray<Chunk>, index: number): boolean {
  // , and Ruiz and Lam [5] | counted …
  if (chunks[index]!.marked)
    return chunks[index]!.stop === 'marker' && startsFinite(tokens, finite, chunks[index + 1]?.from ?? tokens.length)
  for (let i = index + 1; i < chunks.length && i < index + 4; i++) {
    const chunk = chunks[i]!
    if (chunk.after === ';' || chunk.after === ':') return false
    if (startsFinite(tokens, finite, chunk.from)) return true
    if (mainFinite(tokens, finite, chunk.from, chunk.to) >= 0)
      return i === index + 1 && chunk.after === ',' && tokens[chunks[index]!.from]!.entry.tag === 'coordinator'
    if (chunk.marked) return false
  }
  return false
}

/** Ruiz [4], in a review of 2010, coined …: the marker follows the name of whoever acts behind the insertion. */
function namesSpeaker({tokens, finite}: Chunked, chunks: ReadonlyArray<Chunk>, index: number): boolean {
  const chunk = chunks[index]!
  if (!chunk.marked || chunk.stop !== ',' || !/^\p{Lu}/u.test(tokens[chunk.to - 1]!.word)) return false
  const inserted = chunks[index + 1]
  const next = chunks[index + 2]
  return (
    inserted !== undefined &&
    next !== undefined &&
    !inserted.marked &&
    inserted.stop === ',' &&
    next.after === ',' &&
    mainFinite(tokens, finite, inserted.from, inserted.to) < 0 &&
    startsFinite(tokens, finite, next.from)
  )
}

function markedSoon(chunks: ReadonlyArray<Chunk>, index: number): boolean {
  for (let i = index; i < chunks.length; i++) {
    if (i > index && chunks[i]!.after !== ',') return false
    if (chunks[i]!.marked) return true
  }
  return false
}

function isLastOfGroup(chunks: ReadonlyArray<Chunk>, index: number): boolean {
  const next = chunks[index + 1]
  return next === undefined || next.after === ';'
}

const CONDITIONS: ReadonlySet<string> = new Set([
  'if',
  'when',
  'whenever',
  'unless',
  'once',
  'until',
  'after',
  'before',
  'whether',
  'since',
])
const ING_STAYS: ReadonlySet<string> = new Set([
  'including',
  'using',
  'following',
  'regarding',
  'concerning',
  'depending',
  'according',
  'ranging',
  'compared',
  'based',
  'excluding',
  'describing',
  'given',
  'considering',
  'being',
  'assuming',
  'represented',
  'respectively',
])

const CONTRASTS: ReadonlySet<string> = new Set(['whereas', 'while', 'although', 'though'])
const BEHIND_PARTICIPLE: ReadonlySet<string> = new Set(['by', 'in', 'as', 'from', 'on', 'to', 'with', 'at', 'for'])

function openingOf({tokens}: Chunked, chunk: Chunk): Opening {
  let at = chunk.from
  let coordinated = false
  let cue = ''
  const lower = (i: number): string | undefined => (i < chunk.to ? tokens[i]!.lower : undefined)
  for (;;) {
    const token = tokens[at]
    if (!token || at >= chunk.to) break
    if (token.entry.tag === 'coordinator' && token.lower !== 'yet') {
      coordinated = true
      cue = token.word
      at++
      continue
    }
    const links = discourseLength(lower, at)
    const next = tokens[at + links]
    // First,… links; First reports … does not.
    if (
      links > 0 &&
      (at + links >= chunk.to ||
        (next &&
          (links > 1 || next.entry.tag !== 'verb' || (chunk.after === ',' && next.entry.form === 'ing')) &&
          next.entry.tag !== 'preposition' &&
          next.lower !== 'to' &&
          next.entry.tag !== 'be'))
    ) {
      cue = token.word
      at += links
      continue
    }
    break
  }
  const token = tokens[at]
  if (!token || at >= chunk.to) return {at: chunk.to, kind: 'plain', coordinated, cue}
  const second = tokens[at + 1]?.lower
  const {tag, form} = token.entry
  const comma = chunk.after === ','
  if (token.lower === 'that' && coordinated) return {at: at + 1, kind: 'plain', coordinated, cue: 'that'}
  if (tag === 'relative') return {at, kind: 'relative', coordinated, cue: token.word}
  if (tag === 'preposition' && (second === 'which' || second === 'whom'))
    return {at, kind: 'relative', coordinated, cue: second}
  if (comma && opensOfWhich(tokens, at, chunk.to)) return {at, kind: 'relative', coordinated, cue: 'of which'}
  if (token.lower === 'such' && second === 'that') return {at: at + 2, kind: 'because', coordinated, cue: 'such that'}
  if (token.lower === 'given' && second === 'that') return {at: at + 2, kind: 'because', coordinated, cue: 'given that'}
  if (token.lower === 'so' && comma)
    return {at: second === 'that' ? at + 2 : at + 1, kind: 'because', coordinated, cue: 'so'}
  if (token.lower === 'because' && second !== 'of') return {at: at + 1, kind: 'because', coordinated, cue: 'because'}
  if (token.lower === 'as' && comma && tokens[at + 1]?.entry.tag !== 'be' && tokens[at + 1]?.lower !== 'well')
    return {at: at + 1, kind: 'because', coordinated, cue: 'as'}
  if (CONDITIONS.has(token.lower)) return {at, kind: 'condition', coordinated, cue: token.word}
  if (CONTRASTS.has(token.lower)) return {at: at + 1, kind: 'contrast', coordinated, cue: token.word}
  if (ING_STAYS.has(token.lower) || token.lower === 'such' || token.lower === 'especially')
    return {at, kind: 'including', coordinated, cue: token.word}
  // not only rich countries, but emerging economies
  const modifies = coordinated && form === 'ing' && tokens[at + 1]?.entry.tag === 'word'
  if (
    (form === 'ing' && !modifies) ||
    (token.lower === 'as' && second === 'well' && tokens[at + 3]?.entry.form === 'ing')
  )
    return {at: token.lower === 'as' ? at + 3 : at, kind: 'ing', coordinated, cue: token.word}
  if ((form === 'past-or-participle' || form === 'participle') && BEHIND_PARTICIPLE.has(second ?? ''))
    return {at, kind: 'participle', coordinated, cue: token.word}
  if (token.lower === 'with' && tokens[at + 1]?.entry.tag !== 'number' && !['respect', 'regard'].includes(second ?? ''))
    return {at, kind: 'with', coordinated, cue: 'with'}
  return {at, kind: 'plain', coordinated, cue}
}

/** , most of which: within the first five words. */
function opensOfWhich(tokens: ReadonlyArray<EnToken>, at: number, to: number): boolean {
  for (let i = at; i < to && i < at + 5; i++)
    if (tokens[i]!.lower === 'which' && tokens[i - 1]?.lower === 'of') return true
  return false
}

const BACKWARD =
  /^(?:(?:in|as|among|for|from|with|by|on|to|of|given|following|beyond|upon)\s)?(?:(?:anticipation|light|view|consideration|spite|terms|support|case|addition|line|part|order|contrast|response|order to test|test)\s(?:of|to|with)\s)?(?:this|these|their|those|such|it|previous|other|one|another)\b/
const DROPPED =
  /^(?:as (?:in|noted|shown|described|mentioned|discussed|stated|seen|part|expected|with|reported|we)\b|based on\b|together\b|in order to\b|by (?:utilising|utilizing|using)\b|to (?:test|examine|address|investigate)\b|specifically\b|although\b|in consideration\b|here\b|given\b|with the exception\b)/

/** A frame that only links or points back says nothing that could be checked. */
function isDroppedFrame(tokens: ReadonlyArray<EnToken>, chunk: Chunk, from: number): boolean {
  if (chunk.stop !== ',') return false
  const words = tokens
    .slice(from, Math.min(chunk.to, from + 8))
    .map(({lower}) => lower)
    .join(' ')
  if (['although', 'though', 'while'].includes(tokens[chunk.from]!.lower))
    return !/^(?:in|under|at|on|for)\b/.test(words)
  const frameLike =
    ['preposition', 'subordinator', 'adverb', 'to'].includes(tokens[from]!.entry.tag) ||
    tokens[from]!.entry.tag === 'verb'
  return frameLike && (BACKWARD.test(words) || DROPPED.test(words))
}

const STRIPPED = [
  ['with', 'the', 'exception', 'of'],
  ['in', 'addition', 'to'],
  ['in', 'contrast', 'to'],
  ['despite'],
  ['in', 'spite', 'of'],
  ['given'],
]

/** Despite X [4], …: X is what the marker speaks for. */
function strippedFrame(tokens: ReadonlyArray<EnToken>, at: number): number {
  const hit = STRIPPED.find((parts) => parts.every((part, i) => tokens[at + i]?.lower === part))
  return hit ? at + hit.length : at
}

const POINTER = /^[([]\s*(?:see|cf|fig|table|figure|supplementary|appendix|box|section|s\d)/i

/** The range of a group in the text: stops, quotes that do not pair, and pointers at its end taken off. */
function trim(view: SentenceView, tokens: ReadonlyArray<EnToken>, group: Group): {start: number; end: number} | null {
  let {from, to} = group
  while (from < to && (tokens[from]!.kind === 'stop' || tokens[from]!.kind === 'marker')) from++
  while (to > from) {
    const last = tokens[to - 1]!
    if (last.kind === 'stop' || last.kind === 'marker') to--
    else if (last.kind === 'bracket' && to - 1 > from && POINTER.test(last.word)) to--
    else break
  }
  return from < to && view.end > view.start ? {start: tokens[from]!.start, end: tokens[to - 1]!.end} : null
}
