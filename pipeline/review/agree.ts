import type {Range} from '../model/document.ts'
import type {Verdict} from './page/fold.ts'

/** A claim as one reviewer leaves it. */
export interface JudgedClaim extends Range {
  readonly verdict: Verdict | null
}

/** How far two reviewers agree on one paper or more. */
export interface Agreement {
  /** Claims that both judged, with the same words. */
  readonly both: number
  /** Of these, how many got the same verdict, from 0 to 1. */
  readonly percent: number
  /** Cohen's kappa over accept, reject and unsure; 1 where both gave one and the same verdict throughout. */
  readonly kappa: number
  /** F1 over the words of the claims that each accepted: both ends the same. */
  readonly spanF1: number
}

/** A claim that two reviewers see differently. */
export interface Conflict extends Range {
  readonly first: Verdict | null
  readonly second: Verdict | null
}

/**
 * Compare what two reviewers made of the same papers.
 *
 * Cohen, J.: A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20 (1960) 37-46.
 *
 * @param papers of each paper, the claims as the first and as the second reviewer left them; offsets in one unit
 */
export function agreement(
  papers: ReadonlyArray<readonly [ReadonlyArray<JudgedClaim>, ReadonlyArray<JudgedClaim>]>,
): Agreement {
  const pairs = papers.flatMap(([first, second]) => judgedByBoth(first, second))
  const both = pairs.length
  const same = pairs.filter(([a, b]) => a === b).length
  const chance = (['accept', 'reject', 'unsure'] as const).reduce((sum, verdict) => {
    const share = (side: 0 | 1): number => pairs.filter((pair) => pair[side] === verdict).length / Math.max(1, both)
    return sum + share(0) * share(1)
  }, 0)
  const percent = both ? same / both : 1
  const kappa = chance === 1 || both === 0 ? 1 : (percent - chance) / (1 - chance)
  const accepted = papers.map(([first, second]) => [acceptedWords(first), acceptedWords(second)] as const)
  const hits = accepted.reduce((sum, [first, second]) => sum + [...first].filter((key) => second.has(key)).length, 0)
  const total = accepted.reduce((sum, [first, second]) => sum + first.size + second.size, 0)
  return {both, percent, kappa, spanF1: total ? (2 * hits) / total : 1}
}

/** What the two see differently: other verdicts, or words that one accepted and the other did not judge at all. */
export function conflicts(first: ReadonlyArray<JudgedClaim>, second: ReadonlyArray<JudgedClaim>): Conflict[] {
  const others = new Map(second.map((claim) => [words(claim), claim]))
  const seen = new Set(first.map(words))
  const alone = second.filter((claim) => !seen.has(words(claim)) && claim.verdict !== null)
  return [
    ...first.map((claim) => ({claim, first: claim.verdict, second: others.get(words(claim))?.verdict ?? null})),
    ...alone.map((claim) => ({claim, first: null, second: claim.verdict})),
  ]
    .filter((pair) => pair.first !== pair.second)
    .map(({claim: {start, end}, first: one, second: two}) => ({start, end, first: one, second: two}))
    .sort((a, b) => a.start - b.start || a.end - b.end)
}

function judgedByBoth(
  first: ReadonlyArray<JudgedClaim>,
  second: ReadonlyArray<JudgedClaim>,
): Array<readonly [Verdict, Verdict]> {
  const others = new Map(second.map((claim) => [words(claim), claim.verdict]))
  return first.flatMap((claim) => {
    const other = others.get(words(claim))
    return claim.verdict && other ? [[claim.verdict, other] as const] : []
  })
}

const words = ({start, end}: Range): string => `${start}-${end}`
const acceptedWords = (claims: ReadonlyArray<JudgedClaim>): Set<string> =>
  new Set(claims.filter(({verdict}) => verdict === 'accept').map(words))
