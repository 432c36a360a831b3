import type {ClaimKind, Lang, Vote} from '../model/document.ts'
import {findCues} from './cues.ts'
import type {Draft} from './draft.ts'
import {kindCues} from './kind-cues.ts'
import {type MainVerb, mainVerb} from './main-verb.ts'

export interface KindVerdict {
  readonly kind: ClaimKind
  readonly votes: ReadonlyArray<Vote>
}

/** What else speaks for a kind beside the words. */
export interface KindSigns {
  readonly dated: boolean
  readonly measured: boolean
  /** One of its figures is a share: 42% of them. */
  readonly shared: boolean
  /** Somebody named does it: 甲等核对了 400 条. */
  readonly acted: boolean
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
  if (signs.acted && lang === 'zh') vote('event', 2.5, 'agent')
  if (lang === 'en') voteByVerb(mainVerb(lower, draft), signs, vote)
  else if (signs.measured) vote('quantity', signs.shared ? 4 : 2, 'figure')
  if (draft.reporter) {
    if (HOLDING.test(draft.reporter.verb)) vote('attribution', 4, draft.reporter.verb)
    else vote('finding', 2, draft.reporter.verb)
  }
  vote('property', 0.5, '')
  let best: ClaimKind = 'property'
  let most = 0
  for (const kind of ORDER) {
    const sum = sums.get(kind) ?? 0
    if (sum > most) {
      most = sum
      best = kind
    }
  }
  return {kind: best, votes}
}

/** What the form of an English verb tells: what was done is an event, what something is a property. */
function voteByVerb(
  {form, base}: MainVerb,
  {measured, shared}: KindSigns,
  vote: (kind: ClaimKind, weight: number, cue: string) => void,
): void {
  const tells = /^(?:past|past-passive)$/.test(form) && !RESULT_VERBS.has(base)
  if (measured) vote('quantity', MEASURING.has(base) || !tells ? 2.5 : 1.5, 'figure')
  if (shared) vote('quantity', 2, 'share')
  if (tells && !MEASURING.has(base)) vote('event', form === 'past' ? 2 : 2.5, base)
  if (form === 'past' && RESULT_VERBS.has(base)) vote('finding', 1.5, base)
  if (form === 'copula') vote('property', 1, 'be')
  if (form === 'copula-adjective') vote('finding', 2, 'be')
  if (/^(?:present|modal)$/.test(form) && CAUSING.has(base)) vote('causal', 2.5, base)
  if (form === 'modal') vote('finding', 1, base)
}

/** Verbs whose past tells a result and no event. */
const RESULT_VERBS: ReadonlySet<string> = new Set(
  'show find reveal indicate suggest demonstrate associate correlate differ increase decrease improve predict prefer perceive reach tend fail vary remain exceed explain confirm observe relate affect cause influence lead result link detect determine consider know describe define use'.split(
    ' ',
  ),
)
/** Verbs of a cause, in the present or after a modal. */
const CAUSING: ReadonlySet<string> = new Set(
  'affect alter cause contribute drive enable enhance force give help impair impact improve increase induce influence lead limit lower make prevent produce promote raise reduce shape signal strengthen trigger undermine weaken worsen'.split(
    ' ',
  ),
)
/** Verbs that lead to a figure. */
const MEASURING: ReadonlySet<string> = new Set(
  'be have range total average account comprise contain include number amount weigh measure reach exceed consist constitute represent rise fall drop grow'.split(
    ' ',
  ),
)

const HOLDING =
  /认为|指出|强调|表示|主张|呼吁|要求|建议|声称|宣称|承认|批评|argu|claim|contend|assert|believ|propos|recommend|urg|stat/
