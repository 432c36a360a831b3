import type {Draft, SentenceView} from './draft.ts'
import {vocabularies} from './vocabularies.ts'

export interface Attribution {
  /** As printed; `null` where the author speaks. */
  readonly attribution: string | null
  readonly attributionKind: 'author' | 'cited-work' | 'named' | 'unnamed'
}

/** Verbs after a subject inside an English claim that lay its content to that subject: the board argued …. */
const enSaying =
  /^((?:[A-Z][\p{L}\p{N}.'’&-]{0,30}|several|many|some|other|one|a|an|the|most|two|of|and|very|first|authors?|papers?|studies|studies'|researchers|investigators|experts|scholars|reports?|group|hypothesis|members?|states?|previous|recent|cross-cultural|experimental|et al\.?|[[\]0-9,–-]{1,12}) {1,3}){1,12}(?:also |have |has |had |then |further |first |strongly |explicitly ){0,3}(?:argue[ds]?|claim(?:s|ed)?|state[ds]?|suggest(?:s|ed)?|propose[ds]?|recommend(?:s|ed)?|urge[ds]?|call(?:s|ed)? (?:for|on)|report(?:s|ed)?|note[ds]?|support(?:s|ed)?|confirm(?:s|ed)?|identified|highlight(?:s|ed)?|emphasi[sz]e[ds]?|believe[ds]?|warn(?:s|ed)?|conclude[ds]?|put forward|pointed out|failed to|ensures|renews|endorse[ds]?|find|finds|found|show(?:s|ed)?|demonstrate[ds]?)\b/u

const look = vocabularies.en.look([enSaying])

const CITED_WORK = /(?:文献|研究|报告|论文|study|studies|paper|report|hypothesis|work|review|analys[ei]s|survey|trial)/i
const UNNAMED =
  /^(?:有?(?:研究|学者|观点|意见|批评意见|批评|人|专家|媒体|外媒|报道|分析|评论|研究人员|一般观点|业界|一些|部分|很多|许多|不少)|(?:several|some|many|other|experts|researchers|scholars|critics|observers|studies|one study|previous|recent|it)\b)/i

/** Named by a pronoun: who was named last in the paragraph is meant. */
const PRONOUN = /^(?:他们?|她们?|其|he|she|they)$/i

/** What else is known where a claim stands. */
export interface Around {
  /** Whom a verb of saying inside a Chinese claim lays it to, as printed; `null` where there is none. */
  readonly speaker: string | null
  /** Who spoke or acted last in the paragraph, as printed; `null` where nobody did. */
  readonly named: string | null
  /** It stands in the paper's own abstract, where 研究发现 and `the study finds` mean the paper itself. */
  readonly ownAbstract: boolean
}

/** Whom a claim is laid to: the reporting clause that it hangs on, or the subject of a saying verb inside it. */
export function attribute(view: SentenceView, draft: Draft, around: Around): Attribution {
  const {lang} = view
  const speaker = (draft.reporter?.speaker ?? (lang === 'zh' ? (around.speaker ?? '') : enSpeaker(view, draft))).trim()
  if (speaker === '' || (around.ownAbstract && OWN_WORK.test(speaker)))
    return {attribution: null, attributionKind: 'author'}
  if (PRONOUN.test(speaker) && around.named !== null) return {attribution: around.named, attributionKind: 'named'}
  if (UNNAMED.test(speaker)) return {attribution: speaker, attributionKind: 'unnamed'}
  return {attribution: speaker, attributionKind: CITED_WORK.test(speaker) ? 'cited-work' : 'named'}
}

/** 研究发现, 结果表明, the study finds: said in an abstract. */
const OWN_WORK =
  /^(?:本?(?:研究|文|论文|结果|研究结果|实验|分析)(?:结果)?|(?:the|this|our) (?:present )?(?:study|paper|article|results?|findings?|analysis|review))$/i

function enSpeaker({text, notes}: SentenceView, {start, end}: Draft): string {
  if (look(notes, start, end) === 0) return ''
  const speaker = enSaying.exec(text.slice(start, end))?.[1] ?? ''
  return EVIDENCE.test(speaker.trim()) ? '' : speaker
}

/** Meta-regression showed …: evidence, and nobody who speaks. */
const EVIDENCE =
  /(?:regression|data|results?|figures?|tests?|experiments?|simulations?|models?|evidence|measurements?|observations?)$/i
