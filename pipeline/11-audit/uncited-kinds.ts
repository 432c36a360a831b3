import type {Claim} from '../model/document.ts'

/** Why a claim without a citation is worth a word, in both languages. */
export interface UncitedKind {
  readonly why: string
  readonly whyZh: string
}

/** Speakers that are the authors themselves, or their work. */
const SELF =
  /^(?:本|我们|笔者|作者|结果|分析|实验|该|其|此|这|两者|以上|上述|this|these|our|we|the (?:results?|data|analys|present|authors?)|results?|it|they|that)/i

const kinds: ReadonlyArray<UncitedKind & {readonly test: (claim: Claim) => boolean}> = [
  {
    why: 'a quotation',
    whyZh: '引语',
    test: ({text}) => /[“"「][^”"」]{12,400}[”"」]/.test(text), // 其目的是“……”
  },
  {
    why: 'somebody’s view',
    whyZh: '他人观点',
    test: ({attribution, attributionKind}) =>
      attribution !== null && attributionKind === 'named' && !SELF.test(attribution), // 谷歌公司要求……
  },
  {
    why: 'a dated act',
    whyZh: '有日期的事件',
    test: ({dates, kind}) => dates.some(({value}) => /\d{4}/.test(value)) && (kind === 'event' || kind === 'legal'),
  },
  {
    why: 'a figure',
    whyZh: '数字',
    test: ({quantities}) =>
      quantities.some(({unit, value, text}) => value !== null && (unit === '%' || /\d{3}/.test(text) || value >= 1000)), // 占 72.2%
  },
  {
    why: 'a superlative',
    whyZh: '最高级',
    test: ({text}) =>
      /全球最|世界最|国内最|最大的|最早|首个|首次(?:提出|将)|\bthe (?:largest|first|only|most (?:common|important|widely))\b/i.test(
        text,
      ), // 世界上首个
  },
]

/** Which of the kinds that an editor asks a source for a claim is of; `null` for the others. */
export function uncitedKind(claim: Claim): UncitedKind | null {
  const kind = kinds.find(({test}) => test(claim))
  return kind ? {why: kind.why, whyZh: kind.whyZh} : null
}
