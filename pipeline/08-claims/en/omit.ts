import type {Draft, OmitContext, SentenceView} from '../draft.ts'
import {vocabularies} from '../vocabularies.ts'

interface OmitRule {
  readonly reason: string
  readonly pattern: RegExp
  /** A marker makes it a claim nevertheless. */
  readonly unlessCited?: true
}

/** Each is tried at the front of the clause only; bounded, so that a long clause costs no more than a short one. */
const rules: ReadonlyArray<OmitRule> = [
  // we examined the effects of …
  {
    reason: 'aim',
    unlessCited: true,
    pattern:
      /(?:here,? )?we (?:(?:then|next|also|first|briefly|therefore|thus|will|now|have|aim to|sought to|were able to|are able to|set out to) ){0,3}(?:examined?|investigate[ds]?|aim(?:ed)?|report(?:ed)?|review(?:ed)?|present(?:ed)?|discuss(?:ed)?|describe[ds]?|explored?|tested|test|propose[ds]?|seek|sought|study|studied|focus(?:ed)?|ask(?:ed)?|address(?:ed)?|introduce[ds]?|consider(?:ed)?|need|hope|intend(?:ed)?|argue)\b/iy,
  },
  {
    reason: 'aim',
    pattern:
      /(?:(?:(?:under|in|on|given|against|with|to|for|based on|therefore|thus|hence|accordingly)\b[^,;]{0,60}, )?(?:in )?this (?:paper|article|review|chapter|section|study|work|essay|thesis)(?: we)?,? (?:will |aims?|studies|examines?|investigates?|reviews?|presents?|discusses|describes?|explores?|proposes?|seeks?|introduces?|addresses|is organi[sz]ed|focuses|can help|helps|attempts|tries|takes|uses|draws (?:on|upon)|employs|applies|adopts|offers|provides|contributes|builds|develops|sets out|outlines|summari[sz]es|analy[sz]es|compares|considers|asks)|the (?:aim|goal|purpose|objective)s? of (?:this|the present|our)|the (?:remainder|rest) of (?:this|the) (?:paper|article|chapter)|(?:the|this|our) (?:paper|article|study|thesis|chapter|essay|review|work) (?:is|was) (?:organi[sz]ed|structured|composed of|divided into|arranged|laid out)\b)/iy,
  },
  // Countermeasures are proposed in this article
  {
    reason: 'aim',
    pattern:
      /[^.;]{1,120}?\b(?:is|are|was|were) (?:then |also |finally |further )?(?:proposed|presented|discussed|suggested|analy[sz]ed|examined|introduced|put forward|described|reviewed|investigated|explored|outlined|offered) (?:in|by) (?:this|the present|our) (?:paper|article|study|work|review|essay|chapter)\b/iy,
  },
  // Table 2 shows …
  {
    reason: 'pointer',
    pattern:
      /(?:(?:as shown in |see )?(?:table|figure|fig\.?|box|equation|appendix|supplementary (?:table|figure)|section) ?(?:s?\d{1,3}|[a-z]\b|[ivx]{1,4}\b)[a-z]?|see (?:also|below|above))/iy,
  },
  {
    reason: 'hypothetical',
    pattern:
      /(?:suppose|imagine|let us|let [a-z] |consider (?:a|an|the following)|assume (?:that )?(?:we|there|a|an))\b/iy,
  },
  {
    reason: 'question',
    pattern: /(?:why|how|what|which|who|where|when|is|are|do|does|can|could|should|will|would)\b[^?]{0,300}\?$/iy,
  },
  // policies should …
  {
    reason: 'norm',
    unlessCited: true,
    pattern:
      /(?:(?:(?:in|for|to|at|on|as|under|within|with|by|from)\b[^,;]{0,80}, )?[^,;]{0,200}?\b(?:should|must|ought to|needs? to be|will need to|need to|would need to|will require|have to be|has to be|there is a need to|is essential to|be essential to|is crucial to|is necessary to|is imperative to|is recommended)\b)/iy,
  },
]

const look = vocabularies.en.look(rules.map(({pattern}) => pattern))

/** The rule that leaves this clause out, or `null`. */
export function omitEnglish(
  view: SentenceView,
  draft: Draft,
  cited: boolean,
  {abstract}: OmitContext,
): {reason: string; cue: string} | null {
  const words = view.text.slice(draft.start, draft.end)
  if (view.text[view.end - 1] === '?' && !cited) return {reason: 'question', cue: '?'}
  const may = look(view.notes, draft.start, draft.end)
  for (let i = 0; may !== 0 && i < rules.length; i++) {
    const {reason, pattern, unlessCited} = rules[i]!
    if ((may & (1 << i)) === 0 || (unlessCited && cited)) continue
    pattern.lastIndex = 0
    const hit = pattern.exec(words)
    if (hit) return {reason, cue: hit[0].slice(-24)}
  }
  // … , and predict the conflicts between …: what this paper can help to do goes on
  if (
    abstract &&
    !cited &&
    BARE.test(words) &&
    runsOn(view.text.slice(Math.max(view.start, draft.start - 200), draft.start))
  )
    return {reason: 'aim', cue: ''}
  return null
}

/** this paper can help to explain … , and … */
const CAN_HELP = /\bthis (?:paper|article|study|work) (?:can help|helps|aims|attempts|tries|seeks)\b/i
const runsOn = (before: string): boolean => (before.endsWith(', ') || before.endsWith('and ')) && CAN_HELP.test(before)

/** Opens with the base of a verb. */
const BARE =
  /^(?:to )?(?:predict|analy[sz]e|explain|describe|propose|identify|provide|offer|explore|examine|discuss|compare|assess|show|understand|improve|develop)\b/i
