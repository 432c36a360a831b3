import type {Draft, SentenceView} from '../draft.ts'

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
  {reason: 'aim', where: 'front', pattern: /本研究(?:旨在|拟|将|试图|以|从|通过|选取|采用|运用|围绕)/y},
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
  // 应当加强监管
  {
    reason: 'norm',
    where: 'front',
    unlessCited: true,
    pattern:
      /(?:[^，。的]{0,24}(?:应当|应该|应(?![用对答急激声邀届变])|必须|亟需|亟待|有必要|不应|不宜|务必|理应|须(?!知)))/y,
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

/** The rule that leaves this clause out, or `null`. */
export function omitChinese(view: SentenceView, draft: Draft, cited: boolean): {reason: string; cue: string} | null {
  const words = view.text.slice(draft.start, draft.end)
  if (view.text[view.end - 1] === '？' && !cited && draft.end >= view.end - 2) return {reason: 'question', cue: '？'}
  for (const {reason, pattern, where, unlessCited} of rules) {
    if (unlessCited && (cited || draft.reporter)) continue
    pattern.lastIndex = 0
    const hit = pattern.exec(words)
    if (!hit || (where === 'end' && view.text[view.end - 1] !== '：' && reason === 'notation')) continue
    return {reason, cue: hit[0].slice(0, 12)}
  }
  return words.length < 4 && !cited ? {reason: 'fragment', cue: ''} : null
}
