import type {
  Actor,
  CitedDocument,
  ClaimedDocument,
  ClaimKind,
  ClaimSubject,
  Omission,
  Range,
  Sentence,
  UnlinkedClaim,
  Vote,
} from '../model/document.ts'
import {type Steps, taken} from '../model/steps.ts'
import {indexNames} from '../plugins/names/index.ts'
import {type FoundValue, findValues} from '../plugins/values/index.ts'
import {keepReadings} from '../plugins/values/readings.ts'
import {ownCopy} from '../text/own-copy.ts'
import {firstFrom, itemsWithin} from '../text/within.ts'
import {actorsOf, type SentenceActors, sentenceActors, speakerOf, withKinds} from './actors.ts'
import {type Attribution, attribute} from './attribution.ts'
import {judgeWorth} from './checkworthy.ts'
import type {Draft, Drafted, SentenceView} from './draft.ts'
import {draftEnglish} from './en/clauses.ts'
import {omitEnglish} from './en/omit.ts'
import {findHedge} from './hedge.ts'
import {judgeKind} from './kind.ts'
import {isTableRow, withoutLeadIn} from './lead-ins.ts'
import {mainVerb} from './main-verb.ts'
import {judgeNeed} from './needs-citation.ts'
import {findNegation} from './polarity.ts'
import {readSpeech, rememberSpeech, type Speech, type SpeechMemory} from './speech.ts'
import {findSubject, type SubjectMemory} from './subject.ts'
import {type SentenceValues, sentenceValues} from './values.ts'
import {vocabularies} from './vocabularies.ts'
import {draftChinese} from './zh/clauses.ts'
import {omitChinese} from './zh/omit.ts'

/**
 * Extract the claims: what the sentences assert that an outsider could check.
 *
 * Each sentence is cut into clauses (`zh/`, `en/`); what asserts nothing is kept under `omitted` with its reason, and
 * of the others it is told what they assert: kind, values, speaker, hedge, polarity, subject. A sentence with a marker
 * always gives a claim.
 */
export const claims = (document: CitedDocument): ClaimedDocument => taken(claimSteps(document))

/** The same in steps. */
export function* claimSteps(document: CitedDocument): Steps<ClaimedDocument> {
  const {text} = document
  const lower = lowerSameLength(text)
  const markersOf = new Map<string, Range[]>()
  for (const citation of document.citations) {
    if (citation.sentence === null) continue
    const list = markersOf.get(citation.sentence)
    if (list) list.push(citation)
    else markersOf.set(citation.sentence, [citation])
  }
  const sectionOf = new Map(document.paragraphs.map(({id, section}) => [id, section]))
  const advising = new Set(document.headings.flatMap(({id, text: words}) => (ADVICE.test(words) ? [id] : [])))
  const views = document.sentences.map((sentence): SentencePlace => {
    const markers = markersOf.get(sentence.id) ?? []
    const {start, end, lang} = sentence
    const notes = vocabularies[lang].note(lower, start, end)
    const view: SentenceView = {text, lower, notes, start, end, lang, markers}
    const abstract =
      sentence.paragraph === null
        ? document.abstracts.find((range) => range.start <= start && end <= range.end)
        : undefined
    const section = sentence.paragraph === null ? null : (sectionOf.get(sentence.paragraph) ?? null)
    const place: Place = {
      section,
      advice: section !== null && advising.has(section),
      abstract: abstract?.belongs === 'this-paper',
    }
    return {sentence, view, place, isForeign: abstract?.belongs === 'other'}
  })
  yield
  const cut = views.map(({view, isForeign}) =>
    isForeign ? foreign(view) : view.lang === 'zh' ? draftChinese(view) : draftEnglish(view),
  )
  yield
  const drafted = views.map(
    (one, i): DraftedSentence => ({...one, ...(one.isForeign ? cut[i]! : selectDrafts(one.view, cut[i]!, one.place))}),
  )
  const asserting = drafted
    .filter(({drafts}) => drafts.length > 0)
    .map((draft) => ({...draft, words: ownCopy(text, draft.sentence.start, draft.sentence.end)}))
  yield
  const readings = new Map(
    asserting.map(({sentence, words}): [string, FoundValue[]] => [sentence.id, findValues(words)]),
  )
  yield
  const names = indexNames(text)
  const acting = asserting.map(({sentence, words}) => sentenceActors(words, sentence, names))
  yield
  const valued = asserting.map(({sentence, view, words}) =>
    sentenceValues(words, readings.get(sentence.id)!, sentence, view.markers),
  )
  yield
  const claims: UnlinkedClaim[] = []
  const omitted: Omission[] = []
  let memory: Memory = {subject: null, named: null, speech: null}
  let block = 0
  for (const {sentence, omitted: left} of drafted)
    for (const {start, end, reason, cue} of left)
      omitted.push({start, end, reason, cue, text: text.slice(start, end), sentence: sentence.id})
  for (const [i, {sentence, view, place, drafts}] of asserting.entries()) {
    // What one block speaks of is nothing to the next.
    while (block < document.blocks.length && document.blocks[block]!.end <= sentence.start) {
      block++
      memory = {subject: null, named: null, speech: null}
    }
    const values = valued[i]!
    const {actors, names} = acting[i]!
    const speakers = actors.filter(({role}) => role !== 'target')
    const facts: SentenceFacts = {dates: values.dates, quantities: values.quantities, actors, names, speakers}
    for (const draft of drafts) {
      const before = claims.at(-1)
      const earlier = before?.sentence === sentence.id ? before.kind : null
      claims.push(describe(view, sentence, draft, facts, memory, `c${claims.length + 1}`, place, earlier))
    }
  }
  keepReadings(omitted, readings)
  return {...document, claims, omitted}
}

interface SentencePlace {
  readonly sentence: Sentence
  readonly view: SentenceView
  readonly place: Place
  /** In the abstract of another paper. */
  readonly isForeign: boolean
}

interface DraftedSentence extends SentencePlace, Drafted {}

/** Where a sentence stands, as far as it matters to its claims. */
interface Place {
  /** Id of the section's heading. */
  readonly section: string | null
  /** Its heading promises advice. */
  readonly advice: boolean
  /** In an abstract of this paper. */
  readonly abstract: boolean
}

/** What a block has spoken of so far. */
interface Memory extends SubjectMemory {
  /** Who spoke or acted last, as printed. */
  named: string | null
  /** What was said last, that a clause may go on with. */
  speech: SpeechMemory | null
}

const ADVICE =
  /建议|对策|策略|措施|路径|因应|应对|启示|出路|\b(?:recommendations?|policy implications?|way forward)\b/iu

/** The abstract of another paper claims nothing in this one. */
const foreign = ({start, end}: SentenceView): Drafted => ({
  drafts: [],
  omitted: [{start, end, reason: 'foreign-abstract', cue: ''}],
})

/** Whom a later 他 or `they` can mean: the one whom this claim is laid to, or who acts in it. */
function namedIn(
  text: string,
  {attribution, attributionKind}: Attribution,
  actors: ReadonlyArray<Actor>,
): string | null {
  if (attributionKind === 'named') return attribution
  const acting = actors.filter(({role}) => role !== 'target')
  const first = acting[0]
  const last = acting.at(-1)
  if (!first || !last) return null
  // Brandt and Ito; 甲、乙和丙
  const together = text.slice(first.start, last.end)
  return together.length <= 60 && !/[，。；,;]\s?\p{Ll}{3,}/u.test(together) ? together : last.text
}

/** What of a sentence is found once, and then belongs to its claims. */
interface SentenceFacts extends SentenceValues, SentenceActors {
  /** Those of the actors that speak or act. */
  readonly speakers: ReadonlyArray<Actor>
}

/** The drafts that are claims, and those that are not with their reason. */
function selectDrafts(view: SentenceView, {drafts, omitted}: Drafted, {abstract, advice}: Place): Drafted {
  const omit = view.lang === 'zh' ? omitChinese : omitEnglish
  const kept: Draft[] = []
  const left = [...omitted]
  let carried: {reason: string; cue: string} | null = null
  for (const whole of drafts) {
    const {draft, leadIn} = withoutLeadIn(view, whole)
    if (leadIn) left.push(leadIn)
    if (!draft) continue
    const next = view.markers[firstFrom(view.markers, draft.start)]
    const cited = next !== undefined && next.start <= draft.end + 3
    const out: {reason: string; cue: string} | null =
      omit(view, draft, cited, {abstract, advice, first: kept.length === 0}) ??
      (cited ? null : (carried ?? (isTableRow(view.text.slice(draft.start, draft.end)) ? TABLE : null)))
    // What follows an aim or a norm in its sentence goes on with it.
    carried = view.lang === 'zh' && out && RUNS_ON.has(out.reason) ? out : null
    if (out) left.push({start: draft.start, end: draft.end, ...out})
    else kept.push(draft)
  }
  const rescued = kept.length === 0 && view.markers.length > 0 ? fallback(view, drafts) : null
  if (rescued) kept.push(rescued)
  left.sort((a, b) => a.start - b.start)
  return {
    drafts: kept,
    omitted: rescued ? left.filter(({start, end}) => end <= rescued.start || start >= rescued.end) : left,
  }
}

const TABLE = {reason: 'table', cue: ''}
const RUNS_ON: ReadonlySet<string> = new Set(['aim', 'norm', 'hypothetical'])

/** Every marker speaks for something: where no clause was a claim, the one that its first marker closes is. */
function fallback(view: SentenceView, drafts: ReadonlyArray<Draft>): Draft | null {
  const marker = view.markers[0]!
  const draft = drafts.findLast(({start}) => start < marker.start) ?? drafts[0]
  if (draft) return {...draft, rules: [...draft.rules, {rule: 'fallback', cue: ''}]}
  let start = view.start
  let end = marker.start
  if (!/[\p{L}\p{N}]/u.test(view.text.slice(start, end))) {
    start = marker.end
    end = view.end
  }
  while (start < end && !/[\p{L}\p{N}《“（(]/u.test(view.text[start]!)) start++
  while (end > start && /[\s，。；,.;:：]/.test(view.text[end - 1]!)) end--
  return start < end ? {start, end, rules: [{rule: 'fallback', cue: ''}], reporter: null} : null
}

function describe(
  view: SentenceView,
  sentence: Sentence,
  draft: Draft,
  values: SentenceFacts,
  memory: Memory,
  id: string,
  place: Place,
  earlier: ClaimKind | null,
): UnlinkedClaim {
  const {text, lower} = view
  const {start, end} = draft
  const {lang} = sentence
  const words = text.slice(start, end)
  const dates = itemsWithin(values.dates, start, end)
  const quantities = itemsWithin(values.quantities, start, end)
  const actors = actorsOf(values.actors, draft)
  const cited = firstFrom(view.markers, start) < view.markers.length
  const verb = lang === 'en' ? mainVerb(lower, draft) : null
  const named = memory.named ?? memory.subject?.text ?? null
  const subject = findSubject(text, draft, lang, memory, verb)
  const speech =
    lang === 'zh' ? speechOf(text, draft, {sentence, subject, facts: values, memory, dated: dates.length > 0}) : null
  const acting = speech
    ? withKinds(view, actors, values, {draft, subject, sentence, says: speech.speaker !== null})
    : {actors, subject: null}
  const signs = {
    speech,
    actor: acting.subject,
    head: subject.from === 'own' ? (subject.end ?? start) : start,
    dated: dates.length > 0,
    measured: quantities.length > 0,
    shared: quantities.some(({role}) => role === 'share'),
    acted: actors.some(({role}) => role === 'agent'),
    before: draft.rules.some(({rule}) => rule === 'split:list-marker' || rule === 'split:apposition') ? earlier : null,
  }
  const {kind, votes} = judgeKind(view, draft, signs, verb)
  const hedge = findHedge(view, draft)
  const negation = findNegation(view, draft)
  const worth = judgeWorth(view, words, draft, {cited, dated: signs.dated, measured: signs.measured, kind})
  const need = judgeNeed(view, words, draft, worth, kind, place.abstract)
  const attribution = attribute(view, draft, {speaker: speech?.speaker ?? null, named, ownAbstract: place.abstract})
  memory.named = namedIn(text, attribution, acting.actors) ?? memory.named
  if (speech) memory.speech = rememberSpeech(speech, {start, end, sentence: sentence.id}, memory.speech)
  return {
    id,
    text: words,
    start,
    end,
    sentence: sentence.id,
    section: place.section,
    lang,
    kind,
    dates,
    quantities,
    actors: acting.actors,
    attribution: attribution.attribution,
    attributionKind: attribution.attributionKind,
    hedged: hedge !== null,
    hedge,
    polarity: negation ? 'negated' : 'affirmed',
    negation,
    subject,
    checkworthy: worth.checkworthy,
    checkworthyReasons: worth.reasons,
    needsCitation: need.needsCitation,
    needsCitationReason: need.reason,
    confidence: confidenceOf(draft, votes),
    because: draft.rules.map(({rule, cue}): Vote => ({rule, cue, weight: 1})).concat(votes),
  }
}

function speechOf(
  text: string,
  draft: Draft,
  known: {
    sentence: Sentence
    subject: ClaimSubject
    facts: SentenceFacts
    memory: Memory
    dated: boolean
  },
): Speech {
  const {subject, sentence, facts, memory, dated} = known
  return readSpeech(text, draft, {
    sentence: sentence.id,
    speakers: facts.speakers,
    subject: {
      own: subject.from === 'own',
      speaker: () => speakerOf(text, subject, facts, sentence),
    },
    dated,
    before: memory.speech,
  })
}

/**
 * How sure we are that the clause is a claim, its ends about right.
 *
 * Set by how often each sort of clause was one in paragraphs of our own that were annotated by reading
 * (`tests/fixtures/claims`): with a cue, a figure or a date, without any, joined from parts, rescued for its marker.
 */
function confidenceOf(draft: Draft, votes: ReadonlyArray<Vote>): number {
  let joined = 0
  for (const {rule} of draft.rules) {
    if (rule === 'fallback') return 0.4
    if (rule.startsWith('join')) joined++
  }
  const told = votes.some(({cue}) => cue !== '')
  return Math.round(Math.max(0.3, (told ? 0.95 : 0.75) - 0.04 * joined) * 100) / 100
}

/** Lower case, character by character where the whole would change its length (İ). */
function lowerSameLength(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return Array.from(text, (character) => {
    const small = character.toLowerCase()
    return small.length === character.length ? small : character
  }).join('')
}
