import type {SentenceView} from '../draft.ts'
import {markFinite} from './finite.ts'
import {REPORT_ADJECTIVES, REPORT_NOUNS, REPORT_VERBS, TELLING} from './reporting.ts'
import {type EnToken, tokenizeEnglish} from './tokens.ts'

/** A stretch between two places where a clause could begin. Ranges are token indices, half-open. */
export interface Chunk {
  readonly from: number
  readonly to: number
  /** What ended it: `,` `;` `:` `—` `marker` `and` `that` `word` (a subordinator), or empty. */
  readonly stop: string
  /** What ended the one before it. */
  readonly after: string
  /** A marker stands right at its end. */
  readonly marked: boolean
  /** It ends in a reporting verb or noun and `that`. */
  readonly matrix: boolean
}

export interface Chunked {
  readonly tokens: ReadonlyArray<EnToken>
  readonly finite: ReadonlyArray<boolean>
  readonly chunks: ReadonlyArray<Chunk>
}

const CUT_BEFORE: ReadonlySet<string> = new Set(['because', 'whereas', 'although', 'though', 'while'])

/** Words printed in small letters are told by their tag first. */
const cutsBefore = ({word, lower, entry}: EnToken): boolean =>
  (entry.tag === 'subordinator' || word !== lower) && CUT_BEFORE.has(lower)

/** Cut an English sentence wherever a clause could begin; what belongs together is joined again later. */
export function cutChunks(view: SentenceView): Chunked {
  const tokens = tokenizeEnglish(view)
  const finite = markFinite(tokens)
  const chunks: Chunk[] = []
  let from = 0
  let after = ''
  let asideTo = -1 // the dash that closes the last aside
  const close = (to: number, stop: string, next: number, matrix = false) => {
    const marked = tokens[to - 1]?.kind === 'marker'
    let end = to
    while (end > from && tokens[end - 1]!.kind === 'marker') end--
    if (end > from) chunks.push({from, to: end, stop, after, marked, matrix})
    from = next
    after = stop
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind === 'stop') {
      if (i <= asideTo || isInnerStop(tokens, i)) continue
      const partner = dashPartner(tokens, finite, i)
      if (partner > 0) {
        // NTDs—three infections and trachoma—through: an aside without a verb stays inside.
        asideTo = partner
        continue
      }
      close(i, token.word === '–' ? '—' : token.word, i + 1)
    } else if (token.kind === 'marker') {
      const next = tokens[i + 1]
      if (next && next.kind !== 'stop' && next.kind !== 'marker') close(i + 1, 'marker', i + 1)
    } else if (i > from && cutsBefore(token) && !isPrepositional(tokens, i)) close(i, 'word', i)
    else if (token.lower === 'that' && i > from && leadsToContent(tokens, i)) close(i, 'that', i + 1, true)
    else if (i > from && token.entry.tag === 'coordinator') {
      const verb = coordinatesClause(tokens, finite, from, i)
      if (verb > 0) {
        finite[verb] = true
        close(i, 'and', i)
      } else if (verb === 0 || coordinatesStatistics(tokens, i)) close(i, 'and', i)
    }
  }
  close(tokens.length, '', tokens.length)
  return {tokens, finite, chunks}
}

/** expenditure rose because of the war: no clause follows. */
const isPrepositional = (tokens: ReadonlyArray<EnToken>, i: number): boolean =>
  tokens[i]!.lower === 'because' && tokens[i + 1]?.lower === 'of' && tokens[i - 1]?.kind !== 'stop'

/** The second dash of an aside that has no finite verb and no marker, or -1. */
function dashPartner(tokens: ReadonlyArray<EnToken>, finite: ReadonlyArray<boolean>, i: number): number {
  if (tokens[i]!.word !== '—') return -1
  for (let j = i + 1; j < tokens.length && j < i + 40; j++) {
    if (tokens[j]!.word === '—') return j
    if (finite[j] || tokens[j]!.kind === 'marker') return -1
  }
  return -1
}

/** `V.2.0`-like stops inside words never come here; an en dash or hyphen between two words without blanks does. */
function isInnerStop(tokens: ReadonlyArray<EnToken>, i: number): boolean {
  const token = tokens[i]!
  if (token.word === '.' || token.word === '–') {
    const before = tokens[i - 1]
    const next = tokens[i + 1]
    if (!next || next.kind === 'quote') return false
    // Mora et al. [10] compared …
    if (token.word === '.' && next.kind === 'marker' && before?.lower === 'al') return true
    // p = .627; Act n. 12/07
    if (token.word === '.' && next.start === token.end && next.entry.tag === 'number') return true
    if (token.word === '.' && /^\d/.test(next.word) && ABBREVIATED.has(before?.lower ?? '')) return true
    return before?.end === token.start && next.start === token.end
  }
  return false
}

/** They are cut short before a figure. */
const ABBREVIATED: ReadonlySet<string> = new Set(
  'n no nos nr art arts sec sect cl para paras reg vol ch pt p pp s ss c ca approx'.split(' '),
)

/** Does `that` open what was reported? */
function leadsToContent(tokens: ReadonlyArray<EnToken>, i: number): boolean {
  let at = i - 1
  // evidence, for example that …; suggested previously that …
  while (
    at > 0 &&
    i - at < 5 &&
    (tokens[at]!.entry.tag === 'adverb' ||
      tokens[at]!.lower === 'example' ||
      tokens[at]!.lower === 'for' ||
      tokens[at]!.kind === 'stop')
  )
    at--
  const token = tokens[at]
  if (!token) return false
  const {tag, base} = token.entry
  if (REPORT_NOUNS.has(token.lower) || REPORT_ADJECTIVES.has(token.lower)) return true
  if (token.kind === 'marker')
    return tokens[at - 1]?.entry.tag === 'verb' && REPORT_VERBS.has(tokens[at - 1]!.entry.base ?? '')
  return tag === 'verb' && REPORT_VERBS.has(base!) && !TELLING.has(base!)
}

/**
 * Does `and` at `i` open a clause or a predicate with its own fact? -1 for no; the index of the verb that it coordinates
 * where that is surely one, otherwise 0.
 */
function coordinatesClause(
  tokens: ReadonlyArray<EnToken>,
  finite: ReadonlyArray<boolean>,
  from: number,
  i: number,
): number {
  const first = mainFinite(tokens, finite, from, i)
  if (first < 0) return -1
  // prepare and print lists: the first verb must have a complement of its own
  let complement = 0
  for (let j = first + 1; j < i; j++)
    if (tokens[j]!.kind === 'word' && !finite[j] && tokens[j]!.entry.tag !== 'adverb') complement++
  if (complement < (tokens[first]!.entry.tag === 'be' ? 1 : 2)) return -1
  let at = i + 1
  if (CUT_BEFORE.has(tokens[at]?.lower ?? '')) return 0
  while (tokens[at]?.entry.tag === 'adverb') at++
  if (tokens[at]?.lower === 'in' && tokens[at + 1]?.lower === 'which') return 0
  if (isPredicateStart(tokens, finite, at, first, tokens[i]!.lower === 'but' || tokens[at - 1]!.lower === 'then'))
    return at
  // and more mature features may communicate …
  for (let j = at; j < tokens.length && j < at + 12; j++) {
    const token = tokens[j]!
    if (
      token.kind === 'stop' ||
      token.kind === 'marker' ||
      token.entry.tag === 'coordinator' ||
      token.entry.tag === 'relative' ||
      token.entry.tag === 'subordinator'
    )
      return -1
    if (token.lower === 'that') return -1
    if (finite[j]) return j > at && (isSureVerb(token) || tokens[j - 1]!.entry.tag === 'pronoun') ? 0 : -1
  }
  return -1
}

/** aged 20 (SD = 3.1) and of height 170 cm (SD = 6.4): each part closes with its own statistic. */
function coordinatesStatistics(tokens: ReadonlyArray<EnToken>, i: number): boolean {
  if (!isStatistic(tokens[i - 1])) return false
  for (let j = i + 1; j < tokens.length && tokens[j]!.kind !== 'stop'; j++) if (isStatistic(tokens[j])) return true
  return false
}

/** (M = 21.7, SD = 3.6), (r = .15, p = .19) */
export const isStatistic = (token: EnToken | undefined): boolean =>
  token?.kind === 'bracket' &&
  token.end - token.start > 3 &&
  token.end - token.start < 80 &&
  !/^.[nN] ?=/.test(token.word) &&
  /\p{L}{1,4}s? ?[=<>] ?[-−–]?\.?\d/u.test(token.word)

const isSureVerb = (token: EnToken): boolean =>
  token.entry.tag !== 'verb' || token.entry.form === 'past' || token.entry.form === 's'

/** The coordinated verb itself: and renamed the series; and were counted. */
function isPredicateStart(
  tokens: ReadonlyArray<EnToken>,
  finite: ReadonlyArray<boolean>,
  at: number,
  first: number,
  contrasts: boolean,
): boolean {
  const token = tokens[at]
  if (!token) return false
  const {tag, form, nounToo} = token.entry
  if (tag === 'be' || tag === 'have' || tag === 'do' || tag === 'modal') return true
  if (tag !== 'verb') return false
  const verb = tokens[first]!.entry
  const next = tokens[at + 1]
  const takes = next !== undefined && next.kind === 'word' && next.entry.tag !== 'coordinator'
  if (!takes) return false
  if (form === 'past') return true
  if (form === 'past-or-participle')
    // have measured the wells and found that …
    return (
      (verb.form === 'past' ||
        verb.form === 'past-or-participle' ||
        (verb.tag === 'have' && tokens[first + 1]!.lower !== 'been' && /^(?:that|determiner)$/.test(next.entry.tag))) &&
      // adopted the code but followed other paths
      (contrasts || next.entry.tag !== 'word') &&
      next.lower !== 'by'
    )
  if (form === 's')
    return verb.form === 's' || verb.tag === 'be' || verb.tag === 'have' ? finite[at] === true || !nounToo : false
  if (form === 'base')
    return (
      verb.form === 'base' ||
      // had to introduce themselves and attempt to …
      (verb.tag === 'have' && tokens[first + 1]?.lower === 'to') ||
      (['are', 'have'].includes(tokens[first]!.lower) && (!nounToo || next.entry.tag === 'preposition'))
    )
  return false
}

/** They open a clause inside a clause. */
const INNER: ReadonlySet<string> = new Set(['how', 'what', 'why', 'wherever', 'until', 'before', 'after', 'since'])
const SUBJECTS: ReadonlySet<string> = new Set(['they', 'we', 'he', 'she', 'it', 'you', 'i'])

/** Tokens that a verb is looked for. */
const FAR = 300

/** Does a token open a clause inside a clause, or begin one that hangs on the noun before it? */
function opensInner(tokens: ReadonlyArray<EnToken>, {entry: {tag}, lower}: EnToken, i: number): boolean {
  const before = tokens[i - 1]!
  return (
    tag === 'relative' ||
    lower === 'that' ||
    (tag === 'subordinator' && lower !== 'so' && !(lower === 'as' && before.lower === 'such')) ||
    INNER.has(lower) ||
    (before.entry.tag === 'word' && before.kind === 'word' && SUBJECTS.has(lower))
  )
}

/** The first finite verb since `from` that is not inside a restrictive relative clause, or -1. */
export function mainFinite(
  tokens: ReadonlyArray<EnToken>,
  finite: ReadonlyArray<boolean>,
  from: number,
  to: number,
): number {
  let owed = 0
  const last = Math.min(to, from + FAR)
  for (let j = from; j < last; j++) {
    const token = tokens[j]!
    if (j > from && opensInner(tokens, token, j)) owed++
    else if (finite[j]) {
      if (owed === 0) return j
      owed--
      // the verb group: has been shown
      while (
        j + 1 < to &&
        (finite[j + 1] || tokens[j + 1]!.entry.tag === 'nonfinite-aux' || tokens[j + 1]!.entry.tag === 'adverb')
      )
        j++
    }
  }
  return -1
}
