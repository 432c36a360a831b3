import type {ClaimKind, Lang, Vote} from '../model/document.ts'
import {findCues} from './cues.ts'
import type {Draft} from './draft.ts'
import {kindCues} from './kind-cues.ts'

export interface KindVerdict {
  readonly kind: ClaimKind
  readonly votes: ReadonlyArray<Vote>
  /** How far the winner leads, 0 to 1. */
  readonly margin: number
}

/** What else speaks for a kind beside the words. */
export interface KindSigns {
  readonly dated: boolean
  readonly measured: boolean
  /** A verb in the past tense, or 了. */
  readonly past: boolean
}

/** Ties go to the kind that stands first. */
const ORDER: ReadonlyArray<ClaimKind> = ['legal', 'quantity', 'causal', 'attribution', 'event', 'finding', 'property']

/** Which kind of claim it is: cues vote, the heaviest kind wins. */
export function judgeKind(lower: string, draft: Draft, lang: Lang, signs: KindSigns): KindVerdict {
  const votes: Vote[] = []
  const sums = new Map<ClaimKind, number>()
  const vote = (kind: ClaimKind, weight: number, cue: string) => {
    votes.push({rule: `kind:${kind}`, cue, weight})
    sums.set(kind, (sums.get(kind) ?? 0) + weight)
  }
  const seen = new Set<string>()
  for (const {word, value} of findCues(lower, draft, lang, kindCues[lang])) {
    if (seen.has(word)) continue
    seen.add(word)
    vote(value.kind, value.weight, word)
  }
  if (signs.dated) vote('event', 2, 'date')
  if (signs.measured) vote('quantity', 2, 'figure')
  if (draft.reporter) {
    if (HOLDING.test(draft.reporter.verb)) vote('attribution', 4, draft.reporter.verb)
    else vote('finding', 2, draft.reporter.verb)
  }
  vote('property', 0.5, '')
  let best: ClaimKind = 'property'
  let most = 0
  let second = 0
  for (const kind of ORDER) {
    const sum = sums.get(kind) ?? 0
    if (sum > most) {
      second = most
      most = sum
      best = kind
    } else if (sum > second) second = sum
  }
  return {kind: best, votes, margin: most > 0 ? (most - second) / most : 0}
}

const HOLDING =
  /认为|指出|强调|表示|主张|呼吁|要求|建议|声称|宣称|承认|批评|argu|claim|contend|assert|believ|propos|recommend|urg|stat/
