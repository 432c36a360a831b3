import type {Lang} from '../model/document.ts'
import type {Draft} from './draft.ts'

export interface Attribution {
  /** As printed; `null` where the author speaks. */
  readonly attribution: string | null
  readonly attributionKind: 'author' | 'cited-work' | 'named' | 'unnamed'
}

/** Verbs after a subject inside the claim that lay its content to that subject: 谷歌公司也明确要求…. */
const zhSaying =
  /^([^，。；]{2,40}?)(?:在[^，。；]{1,30}中)?(?:也|还|则|曾|就|均|都|多次|明确|公开|进一步|重点|一再|反复|坚决|普遍|率先){0,3}(?:认为|指出|强调|表示|呼吁|要求|主张|声称|宣称|表态|承认|批评|建议|敦促|坦言|声明)/
const enSaying =
  /^((?:[A-Z][\p{L}\p{N}.'’&-]{0,30}|several|many|some|other|one|a|an|the|most|two|of|and|very|first|authors?|papers?|studies|studies'|researchers|investigators|experts|scholars|reports?|group|hypothesis|members?|states?|previous|recent|cross-cultural|experimental|et al\.?|[[\]0-9,–-]{1,12}) {1,3}){1,12}(?:also |have |has |had |then |further |first |strongly |explicitly ){0,3}(?:argue[ds]?|claim(?:s|ed)?|state[ds]?|suggest(?:s|ed)?|propose[ds]?|recommend(?:s|ed)?|urge[ds]?|call(?:s|ed)? (?:for|on)|report(?:s|ed)?|note[ds]?|support(?:s|ed)?|confirm(?:s|ed)?|identified|highlight(?:s|ed)?|emphasi[sz]e[ds]?|believe[ds]?|warn(?:s|ed)?|conclude[ds]?|put forward|pointed out|failed to|ensures|renews|endorse[ds]?|find|finds|found|show(?:s|ed)?|demonstrate[ds]?)\b/u

const CITED_WORK = /(?:文献|研究|报告|论文|study|studies|paper|report|hypothesis|work|review|analys[ei]s|survey|trial)/i
const UNNAMED =
  /^(?:有?(?:研究|学者|观点|意见|批评意见|批评|人|专家|媒体|外媒|报道|分析|评论|研究人员|一般观点|业界|一些|部分|很多|许多|不少)|(?:several|some|many|other|experts|researchers|scholars|critics|observers|studies|one study|previous|recent|it)\b)/i

/** Whom a claim is laid to: the reporting clause that it hangs on, or the subject of a saying verb inside it. */
export function attribute(words: string, draft: Draft, lang: Lang): Attribution {
  const speaker = draft.reporter
    ? draft.reporter.speaker
    : ((lang === 'zh' ? zhSaying : enSaying).exec(words)?.[lang === 'zh' ? 1 : 0] ?? '')
  if (speaker === '') return {attribution: null, attributionKind: 'author'}
  const name = speaker.trim()
  if (UNNAMED.test(name)) return {attribution: name, attributionKind: 'unnamed'}
  return {attribution: name, attributionKind: CITED_WORK.test(name) ? 'cited-work' : 'named'}
}
