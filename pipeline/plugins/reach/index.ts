import {type SplitSentence, splitSentences} from '../sentences/index.ts'
import {chineseReach} from './chinese.ts'
import {type GivenMarker, groupMarkers, type MarkerGroup} from './groups.ts'
import {opensClause, tellsMore} from './named.ts'
import {phraseStart} from './phrase.ts'
import {goesOn, runOn} from './run-on.ts'

/** The stretch that a marker speaks for (UTF-16, half-open), and the rule that said so. */
export interface Reach {
  readonly start: number
  readonly end: number
  /**
   * `phrase`: the words that a bracket stands behind; `sentence`: the work is what the sentence is about; `run-on`: and
   * the sentences after it; `shared-sentence`: several works part the sentence; `own-work`: named beside what the
   * writers did. In Chinese `clause`, `item`, `named` (what follows a name), `reported` (what follows a report), `run-on`.
   */
  readonly rule: string
}

/**
 * The stretch of text that each given marker speaks for.
 *
 * A marker in brackets closes the words before it. One that is a word of its sentence (`Zhao et al. (2019)`, or a
 * bracket that has a verb behind it) speaks for the sentence, and for the sentences that go on with the same work.
 * Markers side by side share their words. Linear time: each look around is bounded.
 *
 * @param text - One passage.
 * @param markers - Where its markers stand (UTF-16, half-open), in any order and style.
 * @param sentences - Its sentences as `splitSentences` splits them, where they are known already.
 * @returns For each marker the stretch that it covers, or `null` where it speaks for nothing.
 */
export function markerReach(
  text: string,
  markers: ReadonlyArray<GivenMarker>,
  sentences: ReadonlyArray<SplitSentence> = splitSentences(text),
): Array<Reach | null> {
  return eachMarker(text, markers, sentences, (group, place) => reachOf(text, group, place))
}

/**
 * Where the stretch of each given marker ends that runs on past its sentence; `null` where it ends with it.
 *
 * As `markerReach` tells by `run-on`, at less cost: mostly the sentences behind tell that nothing runs on.
 *
 * @param markers - In the order of the text.
 */
export function runOnEnds(
  text: string,
  markers: ReadonlyArray<GivenMarker>,
  sentences: ReadonlyArray<SplitSentence>,
): Array<number | null> {
  const cited = citedOf(markers, sentences)
  const runsOn = (index: number): boolean => cited.has(index - 1) && goesOn(text, sentences[index]!, cited.has(index))
  if (!sentences.some((_, index) => runsOn(index))) return markers.map(() => null)
  return eachMarker(text, markers, sentences, (group, place) => {
    if (!place.following(group.sentence).goesOn) return null
    const {rule, end} = reachOf(text, group, place)
    return rule === 'run-on' ? end : null
  })
}

/** Indices of the sentences that markers, in the order of the text, stand in. */
function citedOf(markers: ReadonlyArray<GivenMarker>, sentences: ReadonlyArray<SplitSentence>): ReadonlySet<number> {
  const cited = new Set<number>()
  let index = 0
  for (const {start} of markers) {
    while (index < sentences.length - 1 && sentences[index]!.end <= start) index++
    cited.add(index)
  }
  return cited
}

/** What `tell` says of the group of each marker. */
function eachMarker<Told>(
  text: string,
  markers: ReadonlyArray<GivenMarker>,
  sentences: ReadonlyArray<SplitSentence>,
  tell: (group: MarkerGroup, place: Place) => Told | null,
): Array<Told | null> {
  const all: Array<Told | null> = markers.map(() => null)
  if (sentences.length === 0) return all
  const groups = groupMarkers(text, markers, sentences)
  const following = continuation(text, sentences, groups)
  for (const [i, group] of groups.entries()) {
    const place = {
      sentence: sentences[group.sentence]!,
      before: groups[i - 1]?.sentence === group.sentence ? groups[i - 1] : undefined,
      after: groups[i + 1]?.sentence === group.sentence ? groups[i + 1] : undefined,
      following,
    }
    const told = tell(group, place)
    for (const member of group.members) all[member] = told
  }
  return all
}

const reachOf = (text: string, group: MarkerGroup, place: Place): Reach =>
  place.sentence.lang === 'zh' ? chinese(text, group, place) : english(text, group, place)

interface Place {
  readonly sentence: SplitSentence
  /** The neighbours in the same sentence. */
  readonly before: MarkerGroup | undefined
  readonly after: MarkerGroup | undefined
  /** End of the last sentence that goes on with the work named in this one, and whether there is any. */
  readonly following: (sentence: number) => {end: number; goesOn: boolean}
}

function continuation(
  text: string,
  sentences: ReadonlyArray<SplitSentence>,
  groups: ReadonlyArray<MarkerGroup>,
): Place['following'] {
  const cited = new Set(groups.map(({sentence}) => sentence))
  const named = new Set(groups.filter(({shape}) => shape === 'narrative').map(({sentence}) => sentence))
  return (first) => {
    const more = runOn(
      text,
      sentences,
      first,
      (index) => cited.has(index),
      (index) => named.has(index),
    )
    return {end: sentences[first + more]!.end, goesOn: more > 0}
  }
}

function english(text: string, group: MarkerGroup, {sentence, before, after, following}: Place): Reach {
  const floor = before?.end ?? sentence.start
  const bracketed = group.shape === 'bracketed'
  const subject = bracketed
    ? opensClause(text, floor, group)
    : !OWN_WORK.test(text.slice(Math.max(sentence.start, group.start - 300), group.start)) || tellsMore(text, group.end)
  if (!subject)
    return {start: phraseStart(text, floor, group.start), end: group.end, rule: bracketed ? 'phrase' : 'own-work'}
  const start = before ? group.start : sentence.start
  if (after?.shape === 'narrative') return {start, end: after.start, rule: 'shared-sentence'}
  const {end, goesOn} = following(group.sentence)
  return {start, end, rule: goesOn ? 'run-on' : before || after ? 'shared-sentence' : 'sentence'}
}

/** The writers' own work is what the sentence is about: `We compare it with the parser of Zhao et al. (2019)`. */
const OWN_WORK = /\b(?:we|our|ours|us|this (?:paper|work))\b/i

function chinese(text: string, group: MarkerGroup, {sentence, before, after, following}: Place): Reach {
  const floor = before?.end ?? sentence.start
  const {goesOn, ...reach} = chineseReach(text, group, floor, after?.start ?? sentence.end, after === undefined)
  if (!goesOn) return reach
  const more = following(group.sentence)
  return more.goesOn ? {start: reach.start, end: more.end, rule: 'run-on'} : reach
}
