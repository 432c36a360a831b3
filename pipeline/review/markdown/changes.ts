import type {Anchor, Decision, DecisionAction, ReviewedFields} from '../../model/decision.ts'
import type {Range} from '../../model/document.ts'
import {decisionId} from '../decision-id.ts'
import {type AnchoredText, anchorOf} from '../page/anchors.ts'
import {type Folded, fold, type LiveClaim} from '../page/fold.ts'
import {numbersFrom} from '../page/numbers.ts'
import type {PageData} from '../page/page-data.ts'
import {kindWord} from '../page/words.ts'
import {type BaseClaim, squeezed} from './base.ts'
import {type WordFinder, wordFinder} from './find-words.ts'
import {kindNamed} from './labels.ts'
import type {Filled, Problem, ReadClaim, ReviewFile} from './read.ts'

/** What a review file is read against. */
export interface ReadAgainst {
  readonly data: PageData
  readonly text: AnchoredText
  /** All that the reviewer decided so far. */
  readonly decisions: ReadonlyArray<Decision>
  readonly reviewer: string
  /** Of the new decisions, ISO 8601 in UTC with seconds. */
  readonly time: string
}

/**
 * The decisions in a review file that are not made yet: what the reviewer changed since the file was written.
 *
 * What was decided elsewhere in the meantime stays; two notes are joined. The id of a decision is made of the file's state
 * and of the change, so that reading a file twice, or twice at once, makes each decision once.
 */
export function changesIn(file: ReviewFile, against: ReadAgainst): {decisions: Decision[]; problems: Problem[]} {
  const {data, text, reviewer, time} = against
  const known = new Set(against.decisions.map(({id}) => id))
  const now = fold(data, text, against.decisions)
  const decisions: Decision[] = []
  const problems: Problem[] = []
  let finder: WordFinder | null = null

  function decide(action: DecisionAction, claim: Anchor, more: Partial<Decision> = {}): void {
    const id = decisionId(file.base?.decisions ?? -1, action, claim, more)
    if (known.has(id)) return
    known.add(id)
    decisions.push({id, time, reviewer, action, claim, sourceSha256: data.sha256, ...more})
  }

  for (const {stale, ids, words} of file.base?.stale ?? [])
    if (file.takenBack.has(stale))
      for (const id of ids) if (now.stale.some((one) => one.id === id)) decide('undo', words, {undoes: id})
  const bases = new Map(file.base?.claims.map((base) => [base.claim, base]))
  for (const claim of file.claims) {
    const base = bases.get(claim.number) ?? baseByWords(claim)
    if (base) readClaim(claim, base)
    else
      problems.push({
        line: claim.line,
        message: `there is no claim ${claim.number} with these words; add it below "Add a claim"`,
      })
  }
  for (const one of file.added) readAdded(one)
  return {decisions, problems}

  function readClaim(claim: ReadClaim, base: BaseClaim): void {
    const current = now.find(base.words)
    const words = wordsWanted(claim, base)
    const fields = fieldsOf(claim.fields)
    const before: Changing = {}
    const after: Changing = {}
    if (words && !(current && text.text.slice(current.start, current.end) === words.quote)) {
      before.words = current ? anchorOf(text, current) : base.words
      after.words = words
    }
    const {numbers, kind, note} = fields
    if (numbers && differs(numbers, base.numbers) && differs(numbers, current?.numbers ?? base.numbers)) {
      before.numbers = current?.numbers ?? base.numbers
      after.numbers = numbers
    }
    if (kind && kind !== base.kind && kind !== (current?.kind ?? base.kind)) {
      before.kind = current?.kind ?? base.kind
      after.kind = kind
    }
    if (Object.keys(after).length > 0) decide('edit', base.words, {before, after})
    const target = after.words ?? base.words
    readBoxes(claim, base, current, target)
    if (note !== undefined && lines(note) !== lines(base.note)) readNote(note, base, current, target)
  }

  function readBoxes({ticked, line}: ReadClaim, base: BaseClaim, current: LiveClaim | undefined, target: Anchor): void {
    if (!ticked) return
    const marks = [...new Set(ticked)]
    if (marks.length > 1) {
      problems.push({line, message: `${marks.join(' and ')} are both ticked; leave one`})
      return
    }
    const verdict = marks[0] ?? null
    if (verdict === base.verdict || (current && verdict === current.verdict)) return
    decide(verdict ?? 'clear', target, verdict ? {} : {before: {}})
  }

  /** A note that was written elsewhere in the meantime is kept above the one in the file. */
  function readNote(written: string, base: BaseClaim, current: LiveClaim | undefined, target: Anchor): void {
    const there = current?.note ?? base.note
    if (lines(there) === lines(written)) return
    const isNews = lines(there) !== lines(base.note) && there !== '' && !lines(written).includes(lines(there))
    const note = isNews ? [there, written].filter(Boolean).join('\n') : written
    if (lines(note) !== lines(there)) decide('note', target, {before: {note: there}, after: {note}})
  }

  function wordsWanted({shown, fields, line}: ReadClaim, base: BaseClaim): Anchor | null {
    const filled = fields.quote && fields.quote.raw.trim() !== '' ? fields.quote : shown
    if (!filled || [filled.raw, filled.shown].some((words) => squeezed(words) === squeezed(base.words.quote)))
      return null
    const current = now.find(base.words)
    const near = current?.start ?? text.map.toUnits(base.words.start)
    const place = placesOf(filled).sort((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near))[0]
    if (place) return anchorOf(text, place)
    const where = filled === shown ? 'above the boxes' : 'behind `quote:`'
    problems.push({
      line: filled.line || line,
      message: `the words ${where} do not stand in one paragraph of the paper; copy them from there, or write a note`,
    })
    return null
  }

  function readAdded({line, quote, ...rest}: ReviewFile['added'][number]): void {
    if (!quote || (!quote.raw.trim() && !quote.shown.trim())) {
      if (Object.values(rest).some((value) => value.raw.trim()))
        problems.push({line, message: 'a claim to add needs its words; fill in `quote:`'})
      return
    }
    const places = placesOf(quote)
    const there = places.map((place) => claimAt(now, place)).find((claim) => claim !== undefined)
    if (places.length === 0)
      problems.push({line, message: 'these words do not stand in one paragraph of the paper; copy them from there'})
    else if (places.length > 1 && !there)
      problems.push({line, message: `these words stand in ${places.length} places; take in some words around them`})
    else addAt(places[0]!, there, fieldsOf(rest))
  }

  function addAt(place: Range, there: LiveClaim | undefined, {note, numbers, kind}: Wanted): void {
    const words = anchorOf(text, there ?? place)
    if (!there) {
      const made = {words, numbers: numbers ?? markersAt(data, place), kind: kind ?? 'finding'} as const
      decide('add', words, {after: note ? {...made, note} : made})
      return
    }
    const before: Changing = {}
    const after: Changing = {}
    if (numbers && differs(numbers, there.numbers)) [before.numbers, after.numbers] = [there.numbers, numbers]
    if (kind && kind !== there.kind) [before.kind, after.kind] = [there.kind, kind]
    if (Object.keys(after).length > 0) decide('edit', words, {before, after})
    if (note && !lines(there.note).includes(lines(note)))
      decide('note', words, {before: {note: there.note}, after: {note: [there.note, note].filter(Boolean).join('\n')}})
  }

  function fieldsOf({kind, cites, note}: ReadClaim['fields']): Wanted {
    const wanted: {-readonly [Key in keyof Wanted]: Wanted[Key]} = {}
    if (note) wanted.note = note.raw
    if (note && note.raw.length > LONGEST_NOTE)
      problems.push({line: note.line, message: `a note has ${LONGEST_NOTE} characters at most; leave the rest as text`})
    if (kind?.raw.trim()) {
      const named = kindNamed(kind.shown)
      if (named) wanted.kind = named
      else problems.push({line: kind.line, message: `this is no kind; use ${Object.keys(kindWord).join(', ')}`})
    }
    const numbers = cites && numbersFrom(cites.raw.replaceAll('\\', ''))
    if (cites && !numbers) problems.push({line: cites.line, message: 'write the numbers as in `3, 5-7`'})
    else if (cites && numbers) wanted.numbers = numbers
    return wanted
  }

  function placesOf({raw, shown}: Filled): Range[] {
    finder ??= wordFinder(data.text)
    const places = finder.places(raw)
    return places.length > 0 ? places : finder.places(shown)
  }

  /** For a file whose comment is gone: the claim with the words shown, as it is now. */
  function baseByWords({number, shown}: ReadClaim): BaseClaim | null {
    const claim =
      shown &&
      placesOf(shown)
        .map((place) => claimAt(now, place))
        .find((one) => one !== undefined)
    if (!claim) return null
    const {numbers, kind, verdict, note} = claim
    return {claim: number, words: anchorOf(text, claim), numbers, kind, verdict, note, made: []}
  }
}

const LONGEST_NOTE = 20_000

type Changing = {-readonly [Field in keyof ReviewedFields]: ReviewedFields[Field]}
type Wanted = Pick<ReviewedFields, 'note' | 'numbers' | 'kind'>

/** A note without what editors change in it: line ends, indents. */
const lines = (note: string): string =>
  note
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .join('\n')
    .trim()

const differs = (one: ReadonlyArray<number>, other: ReadonlyArray<number>): boolean =>
  [...one].sort().join() !== [...other].sort().join()

const claimAt = ({claims}: Folded, {start, end}: Range): LiveClaim | undefined =>
  claims.find((claim) => claim.start === start && claim.end === end)

/** A marker in the words or right behind them: 回收率为 87% [5]。 */
function markersAt({citations}: PageData, range: Range): number[] {
  const near = citations.filter(({start, end}) => end > range.start && start <= range.end + 1)
  return [...new Set(near.flatMap(({numbers}) => numbers))]
}
