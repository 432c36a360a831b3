import {hasPredicate, isNominal, tagChinese} from '../../plugins/chinese/tags.ts'
import {unitSet} from '../../text/unit-set.ts'
import {type Draft, type OmitContext, type SentenceView, wordsOf} from '../draft.ts'
import {vocabularies} from '../vocabularies.ts'

/** Why a Chinese clause is no claim. */
interface OmitRule {
  readonly reason: string
  readonly pattern: RegExp
  /** Look only at the front of the clause, or anywhere in it, or at its end. */
  readonly where: 'front' | 'inside' | 'end'
  /** A marker or a named speaker makes it a claim nevertheless: a cited norm. */
  readonly unlessCited?: true
}

const rules: ReadonlyArray<OmitRule> = [
  // 本文运用这一框架，分析…
  {
    reason: 'aim',
    where: 'front',
    pattern:
      /(?:在)?(?:本文|本章|本节|本书|本小节|笔者|下面|下文|后文|接下来|以下)(?:我们)?(?!的?(?:研究|分析|实验)?(?:结果|发现|表明|显示))/y,
  },
  {reason: 'aim', where: 'front', pattern: /我们(?:将|就|先|再|来|可以从|可从|希望|旨在|试图|主要|重点|首先)/y},
  {
    reason: 'aim',
    where: 'front',
    pattern: /本研究(?:旨在|拟|将|试图|以|从|通过|选取|采用|运用|围绕|基于|利用|借助|构建|结合|针对|根据)/y,
  },
  // 现将结果汇报如下； 未来将进一步考察…
  {
    reason: 'aim',
    where: 'front',
    pattern:
      /现?(?:将|就|对)[^，。]{1,24}(?:汇报|报告|报道|介绍|总结|说明|分析|讨论|综述|简述|分述|阐述|论述)(?:如下|于下)/y,
  },
  {
    reason: 'aim',
    where: 'front',
    pattern:
      /(?:今后|未来|后续|下一步)的?(?:研究|工作)?(?:将|拟|还?需|可以?)(?:会|继续|进一步|着重|重点){0,2}(?:调研|考察|探讨|探索|研究|扩大(?:样本|测评|调查)|开展|关注|收集|引入|纳入|结合|围绕|对[^，。]{1,40}(?:研究|分析|探讨|考察|验证|检验))/y,
  },
  // 图 3 给出了流程； 详细方法可以参考第 1 节
  {
    reason: 'pointer',
    where: 'front',
    pattern: /(?:如)?\s?(?:图|表|式|公式|算法|附录|附表)\s?(?:\d|[一二三四五六七八九十]|中)/y,
  },
  {
    reason: 'pointer',
    where: 'inside',
    pattern: /(?:可以参考|可参考|可参见|参见|详见|参考第|见第)\s?(?:第|图|表|式|附录|\d|文献)/g,
  },
  {reason: 'pointer', where: 'end', pattern: /(?:如下|以下)[^，。]{0,8}(?:函数|公式|算法|代码|式|所示)$/g},
  // 假设现在要训练一个模型
  {
    reason: 'hypothetical',
    where: 'front',
    pattern: /(?:假设|假定|假使|设想|不妨设|以[^，。]{1,40}为例|试想|如果能|如果可以|若能)/y,
  },
  // 其中 V = {…}， 分别用 v 和 u 表示
  {reason: 'notation', where: 'front', pattern: /(?:其中|这里|令|记|设)[^，。]{0,20}(?:[=∈]|(?:表示|记|设置|定义)为)/y},
  {
    reason: 'notation',
    where: 'inside',
    pattern: /分别用[^，。]{1,30}表示|[A-Za-z]\s?=\s?\{|[A-Za-zα-ω]\s?(?:均|都)?(?:设置|取值?)为/g,
  },
  // …的条件概率为：
  {reason: 'notation', where: 'end', pattern: /(?:[^认作称成视分]为|描述为|表示为|写为|写作|定义为|计算为)$/g},
  // 应当加强监管； 面对旱情，各地的水务部门应及时调整配水
  {
    reason: 'norm',
    where: 'front',
    unlessCited: true,
    pattern:
      /(?:(?:面对|面临|针对|鉴于|为了?|在|对于?|基于|当|随着|根据|按照|面向|从|未来|今后|因而|同时)[^，。]{0,60}，)?[^，。的]{0,24}(?:应当|应该|应(?![用对答急激声邀届变])|必须|亟需|亟待|有必要|不应|不宜|务必|理应|须(?!知))/y,
  },
  {
    reason: 'norm',
    where: 'front',
    unlessCited: true,
    pattern:
      /(?![^，。]{0,30}(?:认为|指出|要求|规定|提出|强调|表示|主张|呼吁|建议))[^，。]{2,30}(?:应当|应该|必须|亟需|亟待|有必要|务必|理应)(?![^，。]{0,20}的[^，。]{1,6}(?:是|为|有))/y,
  },
  {
    reason: 'norm',
    where: 'front',
    unlessCited: true,
    pattern: /(?:需要|要(?!素|点|求|么)|需(?!求)|可考虑|建议|值得|不妨|有待|让我们|未来可)/y,
  },
  // 如何保证质量？
  {reason: 'question', where: 'front', pattern: /(?:如何|为什么|为何|怎样|怎么|是否|何以|何谓|难道|究竟)/y},
]

const look = vocabularies.zh.look(rules.map(({pattern}) => pattern))

/** The rule that leaves this clause out, or `null`. */
export function omitChinese(
  view: SentenceView,
  draft: Draft,
  cited: boolean,
  context: OmitContext,
): {reason: string; cue: string} | null {
  const words = view.text.slice(draft.start, draft.end)
  const label = words.length < 8 ? LABEL.exec(words) : null
  if (label && !cited) return {reason: 'label', cue: label[1] ?? ''}
  if (view.text[view.end - 1] === '？' && !cited && draft.end >= view.end - 2) return {reason: 'question', cue: '？'}
  const may = look(view.notes, draft.start, draft.end)
  for (let left = may; left !== 0; left &= left - 1) {
    const i = 31 - Math.clz32(left & -left)
    const {reason, pattern, where, unlessCited} = rules[i]!
    if (unlessCited && (cited || draft.reporter)) continue
    if (where === 'end' && reason === 'notation' && view.text[view.end - 1] !== '：') continue
    pattern.lastIndex = 0
    const hit = pattern.exec(words)
    if (!hit) continue
    return {reason, cue: hit[0].slice(0, 12)}
  }
  if (cited || draft.reporter) return null
  if (words.length < 4) return {reason: 'fragment', cue: ''}
  if (!context.first) return null
  if (context.advice && isAdvice(view.text, draft)) return {reason: 'norm', cue: ''}
  if (context.abstract || leadsToAim(view, draft.start + 2)) {
    const aim = matchAt(AUTHORING, words, 0)
    if (aim) return {reason: 'aim', cue: aim.slice(-2)}
  }
  return draft.rules.every(({rule}) => rule !== 'split:list-marker') && isBareNoun(view.text, draft)
    ? {reason: 'fragment', cue: ''}
    : null
}

/** 类别 2： , 步骤三， : names a part of a list and says nothing of it. */
const LABEL =
  /^(类别|类型|级别|等级|层级|层次|阶段|步骤|情形|方案|选项|问题|假设|命题|案例|模式|路径|维度|指标|要点|主题|任务|目标|原则)\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[A-Za-zⅠ-Ⅻ①-⑳])$/u

/** What the authors do, with nobody named: 基于上述结果，提出改进建议. */
const AUTHORING =
  /(?:(?:为了|基于|运用|借助|通过|以|从|根据|结合|围绕|针对|在)[^，。]{1,40}，){0,2}(?:据此|并|进而|本文)?(?:能够|可以|试图|尝试|有助于|以期)?(?:帮助)?(?:(?:提出|探讨|分析|考察|梳理|引入|构建|阐述|阐释|预测|论证|剖析|探究|审视|比较|总结|归纳|采用|运用|选取|评述|厘清)(?!了?(?:结果|表明|显示|发现|认为)|[^，。]{0,12}(?:表明|显示|发现))|对[^，。]{1,40}(?:进行|予以|加以)(?:了?(?:分析|探讨|比较|梳理|考察|评述|研究)))/y
/** 为了弥补这一缺口，引入…: in the body such a clause is the authors' only after a link like this. */
const LEADS_TO_AIM = /(?:为了|为此|据此|对此|在此基础上|基于(?:上述|以上|此|这些))/
const lookToAim = vocabularies.zh.look([LEADS_TO_AIM])

const leadsToAim = ({text, notes, start}: SentenceView, end: number): boolean =>
  lookToAim(notes, start, end) !== 0 && LEADS_TO_AIM.test(text.slice(start, end))

/** In a section of advice a sentence without a subject tells what is to be done: 加强水质监测. */
function isAdvice(text: string, {start, end}: Draft): boolean {
  let from = start
  const frame = matchAt(GROUNDS, text.slice(start, Math.min(end, start + 80)), 0)
  if (frame) from += frame.length
  const adverbs = matchAt(EAGER, text.slice(from, Math.min(end, from + 12)), 0)
  from += adverbs?.length ?? 0
  const tokens = tagChinese(text, from, Math.min(end, from + 60))
  const first = tokens[0]
  if (!first || /[了过]/.test(text.slice(from, Math.min(end, from + 24)))) return false
  if (DOING.test(first.word)) return true
  if (first.tag === 'verb' || first.tag === 'noun-verb') return frame !== null || adverbs !== null
  return (first.word === '针对' || first.word === '对' || first.word === '将' || first.word === '把') && frame !== null
}

/** 基于对等原则， 坚持以人为本的理念， */
const GROUNDS = /(?:基于|坚持|秉持|遵循|按照|根据|本着|立足|依托|以)[^，。]{1,40}，/y
const EAGER =
  /(?:积极|进一步|全面|大力|充分|切实|不断|及时|尽快|继续|逐步|着力|努力|主动|适时|加快|持续|严格|有序|深入|稳妥){1,3}/y
const DOING =
  /^(?:加强|完善|建立|健全|推动|推进|推广|促进|提升|提高|优化|构建|强化|鼓励|引导|支持|培养|培育|发挥|制定|出台|明确|落实|保障|增强|扩大|深化|创新|尊重|规范|搭建|设立|拓展|打造|加大|开展|改善|整合|统筹|保护|改进|设置|增加|减少)$/

/** A noun phrase by itself: nothing is said of it. */
function isBareNoun(text: string, draft: Draft): boolean {
  const {start, end} = draft
  const words = text.slice(start, end)
  if (words.includes('，')) return false
  const tokens = wordsOf(text, draft, end)
  if (!hasPredicate(tokens)) return !holdsCount(words) && isNominal(words, tokens)
  // 不能按期完工的企业, after 类别 1：
  return (
    opensList(text, start) &&
    /^(?:verb|modal|negation)$/.test(tokens[0]!.tag) &&
    tokens.at(-1)!.tag === 'other' &&
    tokens.at(-2)?.word === '的' &&
    tokens.every(({tag}) => tag !== 'copula')
  )
}

/** Right behind a colon, or at the front of a line. */
function opensList(text: string, start: number): boolean {
  const before = text[start - 1]
  if (before === '\n' || before === '：' || before === ':') return true
  const earlier = text[start - 2]
  return (earlier === '：' || earlier === ':') && /\s/.test(before!)
}

/** 平均 3.2 分， 男性 41 人: figures say something without a verb. */
function holdsCount(words: string): boolean {
  for (let i = 0; i < words.length; i++) if (isCount(words.charCodeAt(i))) return true
  return false
}
const isCount = unitSet('0123456789%％一二三四五六七八九十百千万亿半两')

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}
