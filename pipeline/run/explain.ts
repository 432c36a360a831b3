import type {Limits} from '../01-read/limits.ts'
import {annotate} from '../annotate.ts'
import type {AuditedDocument, Claim, Vote} from '../model/document.ts'
import {InputError} from './lines.ts'
import {readPaper} from './read-file.ts'

export interface ExplainOptions {
  /** Add the clauses that are no claims, with their reasons. */
  readonly omitted?: boolean | undefined
  readonly encoding?: string | undefined
  readonly limits?: Partial<Limits> | undefined
}

/**
 * Explain a claim of a paper: which rules voted by which cues, why its markers reach it, and why it wants a citation.
 *
 * Without an id every claim is explained.
 *
 * @throws InputError where the paper cannot be read or has no claim of this id.
 */
export function explain(file: string, id: string | undefined, options: ExplainOptions): string {
  const source = readPaper(file, file, options)
  if ('refused' in source) throw new InputError(`${file}: ${source.refused}`)
  return explainDocument(annotate(source), file, id, options.omitted === true)
}

/** The same for a document in memory. */
export function explainDocument(
  document: AuditedDocument,
  name: string,
  id: string | undefined,
  omitted: boolean,
): string {
  const claims = id === undefined ? document.claims : document.claims.filter((claim) => claim.id === id)
  if (id !== undefined && claims.length === 0)
    throw new InputError(`${name}: no claim ${id}; its claims are c1 to c${document.claims.length}`, 2)
  const parts = claims.map((claim) => explainClaim(document, claim))
  if (omitted) {
    const sentence = id === undefined ? null : claims[0]!.sentence
    const left = document.omitted.filter((one) => sentence === null || one.sentence === sentence)
    parts.push(
      [
        'left out',
        ...left.map(({reason, cue, text}) => `  ${reason}${cue === '' ? '' : ` by “${cue}”`}: ${text}`),
        ...(left.length === 0 ? ['  nothing'] : []),
      ].join('\n'),
    )
  }
  return `${parts.join('\n\n')}\n`
}

function explainClaim(document: AuditedDocument, claim: Claim): string {
  const votes = claim.because ?? []
  const row = (label: string, value: string) => `  ${label.padEnd(14)}${value}`
  const quote = (cue: {readonly text: string} | null | undefined) => (cue ? `“${cue.text}”` : 'no cue')
  return [
    `${claim.id}  ${claim.text}`,
    row('where', placeOf(document, claim)),
    row(
      'clause',
      votes
        .filter(({rule}) => !rule.startsWith('kind:'))
        .map(printVote)
        .join('; '),
    ),
    row('kind', `${claim.kind}, by ${kindVotes(votes)}`),
    row(
      'attribution',
      `${claim.attributionKind ?? 'author'}${claim.attribution === null ? '' : `, “${claim.attribution}”`}`,
    ),
    row('hedge', quote(claim.hedge)),
    row('polarity', `${claim.polarity ?? 'affirmed'}, ${quote(claim.negation)}`),
    row('subject', claim.subject ? `“${claim.subject.text}”, ${claim.subject.from}` : 'none'),
    row('actors', claim.actors.map(({role, text}) => `${role} ${text}`).join('; ') || 'none'),
    row('dates', claim.dates.map(({text, value}) => `“${text}” is ${value}`).join('; ') || 'none'),
    row(
      'quantities',
      claim.quantities
        .map(({text, value, unit, role, approximate}) =>
          [`“${text}” is`, approximate ? 'about' : '', value ?? 'vague', unit ?? '', `(${role ?? 'count'})`]
            .filter(String)
            .join(' '),
        )
        .join('; ') || 'none',
    ),
    row('check-worthy', `${claim.checkworthy ? 'yes' : 'no'}: ${(claim.checkworthyReasons ?? []).join(', ')}`),
    row('citation', `${claim.needsCitation ? 'needed' : 'not needed'}: ${claim.needsCitationReason ?? ''}`),
    ...supportOf(document, claim).map((line, i) => row(i === 0 ? 'support' : '', line)),
    row('confidence', String(claim.confidence)),
  ].join('\n')
}

/** Its section, and its sentence with the claim between marks. */
function placeOf(document: AuditedDocument, {section, sentence, start, end}: Claim): string {
  const heading = document.headings.find(({id}) => id === section)
  const whole = document.sentences.find(({id}) => id === sentence)
  const title = heading ? `${heading.number === null ? '' : `${heading.number} `}${heading.text}: ` : ''
  if (!whole) return title
  const before = document.text.slice(whole.start, start)
  const after = document.text.slice(end, whole.end)
  return `${title}${before.length > 60 ? `…${before.slice(-59)}` : before}⟦claim⟧${after.length > 60 ? `${after.slice(0, 59)}…` : after}`
}

const printVote = ({rule, cue}: Vote): string => {
  const told = ruleWords[rule] ?? (rule.startsWith('join:') ? 'goes with the clause before it' : '')
  return `${rule}${cue === '' ? '' : ` by “${cue}”`}${told === '' ? '' : ` (${told})`}`
}

/** What the rules mean, for a reader who does not know the code. */
const ruleWords: Readonly<Record<string, string>> = {
  // how the clause was cut
  'split:clause': 'it has a predicate of its own',
  'split:list-marker': 'a part of a list with a marker of its own',
  'split:relative': 'a relative clause with a fact of its own',
  'split:reported': 'it is what somebody reports',
  'split:deed': 'who made a document, and when: a fact beside what it says',
  'split:marked-frame': 'a frame with a marker of its own',
  frame: 'says when, where or by whom',
  fallback: 'kept because a marker stands here',
  // why a marker reaches it
  'clause-end': 'the marker closes this clause',
  'clause-inside': 'the marker stands in this clause',
  'same-fact': 'the marker closes a later clause of the sentence, and covers this one',
  'named-work': 'the sentence goes on with the work that the marker names',
  'run-on': 'the sentences go on with the same work',
}

/** Kinds with their votes, heaviest first. */
function kindVotes(votes: ReadonlyArray<Vote>): string {
  const sums = new Map<string, {weight: number; cues: string[]}>()
  for (const {rule, cue, weight} of votes) {
    if (!rule.startsWith('kind:')) continue
    const sum = sums.get(rule) ?? {weight: 0, cues: []}
    sums.set(rule, {weight: sum.weight + weight, cues: cue === '' ? sum.cues : [...sum.cues, `“${cue}” ${weight}`]})
  }
  return [...sums]
    .sort((a, b) => b[1].weight - a[1].weight)
    .map(([rule, {weight, cues}]) => `${rule.slice(5)} ${weight}${cues.length > 0 ? ` (${cues.join(', ')})` : ''}`)
    .join('; ')
}

function supportOf(document: AuditedDocument, claim: Claim): string[] {
  const raw = new Map(document.citations.map(({id, raw}) => [id, raw]))
  const told = (citation: string, rule: string, confidence: number): string =>
    `${raw.get(citation)} by ${rule} (${confidence})${ruleWords[rule] === undefined ? '' : `: ${ruleWords[rule]}`}`
  const own = (claim.links ?? []).map(
    ({citation, rule, confidence}) => `${claim.scope}: ${told(citation, rule, confidence)}`,
  )
  const inherited = (claim.inherited ?? []).map(
    ({citation, rule, confidence, from}) => `from ${from}: ${told(citation, rule, confidence)}`,
  )
  if (own.length > 0) return [...own, ...inherited]
  if (inherited.length > 0) return inherited
  const marked = document.citations.some(({sentence}) => sentence === claim.sentence)
  return [marked ? 'none: the markers of its sentence speak for other clauses' : 'none: its sentence has no marker']
}
