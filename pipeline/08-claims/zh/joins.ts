import {hasPredicate} from '../../plugins/chinese/tags.ts'
import {unitSet} from '../../text/unit-set.ts'
import type {Notes} from '../../text/vocabulary.ts'
import {wordEnds} from '../../text/word-ends.ts'
import type {DraftRule, Reporter, SentenceView} from '../draft.ts'
import {vocabularies} from '../vocabularies.ts'
import type {ReadSegment} from './classify.ts'

/** A clause being put together from its segments. */
export interface Group {
  start: number
  end: number
  segments: ReadSegment[]
  rules: DraftRule[]
  reporter: Reporter | null
  /** What `lookBack` found in it up to `looked`. */
  may: number
  looked: number
}

export const groupOf = (
  start: number,
  end: number,
  segments: ReadSegment[],
  rules: DraftRule[],
  reporter: Reporter | null,
): Group => ({start, end, segments, rules, reporter, may: 0, looked: start})

/** The rule by which a segment belongs to the clause before it, or `null`. */
export function joins({text, notes}: SentenceView, open: Group, segment: ReadSegment): DraftRule | null {
  const before = open.segments.at(-1)!
  if (before.listed || segment.listed) return null
  const words = text.slice(segment.start, segment.end)
  const earlier = text.slice(before.core, before.end)
  const first = words.charCodeAt(0)
  const may = mayMatch(notes, open)
  if (may & MAY.leadsOn && LEADS_ON.test(earlier)) return {rule: 'join:copula', cue: earlier.slice(-1)}
  if (before.stop === '：') return /是[^，。]{1,12}$/.test(earlier) ? {rule: 'join:copula', cue: '是'} : null
  if (before.stop === '；') return null
  if (before.marked) return null
  if (may & MAY.published && PUBLISHED.test(earlier) && matches(SAYS, text, segment.start))
    return {rule: 'join:speech', cue: words.slice(0, 2)}
  if (may & MAY.anyhow && holdsAnyhow(earlier)) return {rule: 'join:anyhow', cue: '无论'}
  if (may & MAY.soCalled && SO_CALLED.test(earlier) && matches(MEANS, text, segment.start))
    return {rule: 'join:copula', cue: '所谓'}
  if (opensShare(first) && (ONLY_SHARE.test(words) || ONLY_SUM.test(words)))
    return {rule: 'join:share', cue: words.slice(0, 1)}
  if (may & MAY.whether && WHETHER.test(earlier) && matches(DEPENDS, text, segment.start))
    return {rule: 'join:whether', cue: words.slice(0, 2)}
  if (opensPurpose(first) && matches(PURPOSES, text, segment.start))
    return {rule: 'join:purpose', cue: words.slice(0, 2)}
  const bare = isBareAction(segment)
  // 以提高收入，稳定经费: one purpose after another
  if (bare && open.rules.at(-1)?.rule === 'join:purpose' && matches(FOR, text, before.core))
    return {rule: 'join:purpose', cue: words.slice(0, 2)}
  if (segment.tokens.length === 1 && words.startsWith('“')) return {rule: 'join:quote', cue: '“'}
  if (segment.skipped.length === 0 && GOES_WITH.of(words) !== undefined && WITH_OPEN.test(earlier))
    return {rule: 'join:with', cue: words.slice(-2)}
  if (bare && isOpenDefinition(text, open, segment)) return {rule: 'join:copula', cue: '是'}
  if (may & MAY.hasOpen && isOpenTrait(text, open, segment)) return {rule: 'join:trait', cue: '具有'}
  if (isSubjectOf(open, segment)) return {rule: 'join:subject', cue: ''}
  if (segment.part === 'fragment') {
    if (isExample(text, segment) && !words.endsWith('等')) return null
    if (segment.skipped[0]?.word === '即' && words.length >= 16 && words.includes('的')) return null
    return {rule: 'join:no-predicate', cue: ''}
  }
  if (text[segment.core] === '如' && words.endsWith('等')) return {rule: 'join:example', cue: '如'}
  if (may & MAY.conceded && CONCEDED.test(earlier) && segment.skipped.some(({link}) => link === 'but'))
    return {rule: 'join:concede', cue: '虽然'}
  if (may & MAY.theMore && earlier.includes('越') && words.includes('越') && open.segments.length === 1)
    return {rule: 'join:the-more', cue: '越'}
  if (
    may & MAY.topic &&
    !segment.hasSubject &&
    segment.skipped.length === 0 &&
    TOPIC.test(earlier) &&
    !saysOfThese(before)
  )
    return {rule: 'join:topic', cue: '这种'}
  if (isMethod(before) && carriesMethod(text, segment))
    return {rule: 'join:method', cue: text.slice(before.core, before.core + 2)}
  if (!opensCarryingOn(first) || !matches(CARRIES_ON, text, segment.start)) return null
  if (may & MAY.only && ONLY.test(earlier)) return {rule: 'join:only-then', cue: words.slice(0, 1)}
  return before.hasSubject ? null : {rule: 'join:carries-on', cue: words.slice(0, 2)}
}

/** Is the clause not complete before what follows it? */
export function leadsOn(text: string, open: Group): boolean {
  const before = open.segments.at(-1)!
  const words = text.slice(before.core, before.end)
  return LEADS_ON.test(words) || holdsAnyhow(words)
}

/** Openers of a clause that says what the one before it is for: it stays with it. */
const PURPOSES =
  /(?:用于|用来|用以|以便|以期|以达到|以使|以供|直到|直至|达到|旨在|从而得到|来(?!自|源|看|说|讲|到)|以(?!及|上|下|内|外|来|往|为|前|后|色列))/y
const opensPurpose = unitSet('用以供直达旨从来')
const CARRIES_ON = /(?:反而|就|便|才|则|都|即可|也能|而是)/y
const opensCarryingOn = unitSet('反就便才则都即也而')

/** …是， and …是指在解码过程中， : the clause is not complete yet. */
const LEADS_ON = /(?:是|为|即|指|包括)$|(?:是|是指|指的是|指)(?:在|当|对于|通过)[^，。]{1,30}[中时后下]$/

/** 汉语、英语这种使用广泛的语言， : named, and said of in the next clause. */
const TOPIC = /(?:这种|这类|这些|等)[^，。的中上下]{0,20}的[^，。的]{1,8}$/

/** 发现 36 条有误，占 12%: a share alone says nothing without its clause. */
const ONLY_SHARE =
  /^(?:约|仅|只|合计|共)?(?:占比?|占比为|比例为|高于|低于|达到?|约合?)(?:了|约|近|全部|总数|总量|其|中|的|为|超过|不足|[^，。、；是有]{0,10}的| ){0,3}[\d.．]{1,12} ?[%％‰]?(?:[和与及、] ?[\d.．]{1,12} ?[%％‰])?$/
const opensShare = unitSet('约仅只合共总占比高低达折')

/** 收入为学费，共计银元 891 元 */
const ONLY_SUM = /^(?:共计|合计|总计|约合|折合)[^，。、；是有]{0,6}\d[^，。、；]{0,8}$/

/** 一句话是否可信，取决于…: what is asked is what the next clause speaks of. */
const WHETHER = /(?:是否|能否|如何|怎样|何时|与否|的好坏|的高低|的大小|的强弱|多少)/
const DEPENDS =
  /(?:主要|完全|也|就|都|还|往往|很大程度上|在很大程度上){0,2}(?:取决于|依赖于?|有赖于|决定了|直接影响|影响着?|与|和|关系到)/y

/** 但其自身的规模，以及各地的需求，与…不符: nothing is said of the phrase before the comma. */
function isSubjectOf(open: Group, segment: ReadSegment): boolean {
  return (
    segment.part === 'clause' &&
    segment.stop !== '：' &&
    segment.skipped.length === 0 &&
    !segment.hasSubject &&
    open.segments.every(({tokens, stop}) => stop === '，' && tokens.length > 1 && !hasPredicate(tokens))
  )
}

/** 各方无论规模大小， … 都有: what holds anyhow is said next. */
function holdsAnyhow(words: string): boolean {
  const at = Math.max(words.lastIndexOf('无论'), words.lastIndexOf('不论'), words.lastIndexOf('不管'))
  return at >= 0 && !/[，。都也均]/.test(words.slice(at))
}
/** 两位馆员联名撰文， 指出… */
const PUBLISHED = /(?:文章|撰文|著文|发文|公开信|来信|评论)$/
const SAYS = /(?:明确|还|也)?(?:指出|认为|称|强调|表示|呼吁)/y
/** 所谓“…”， 指的是… */
const SO_CALLED = /^所谓/
const MEANS = /(?:就?是指|指的(?:就)?是|就是|是|即|意指)/y

const CONCEDED = /.(?:虽然|尽管|虽)/
const ONLY = /(?:只需|只要|只有|不仅仅是|不是|并非)/
/** 具有自重轻: its noun, which 的 closes, is still to come. */
const HAS_OPEN = /(?:具有|具备|存在着?|有着)(?![^。；]{0,120}的[^，。的]{1,4}(?:，|$))[^。；的]{1,60}$/

/** What may be found in an open clause; each needs words that are noted. */
const lookBack = vocabularies.zh.look([
  LEADS_ON,
  PUBLISHED,
  SO_CALLED,
  WHETHER,
  CONCEDED,
  ONLY,
  /无论|不论|不管/,
  /越/,
  /这种|这类|这些|等/,
  HAS_OPEN,
])
/** The bits of these. */
const MAY = {
  leadsOn: 1,
  published: 2,
  soCalled: 4,
  whether: 8,
  conceded: 16,
  only: 32,
  anyhow: 64,
  theMore: 128,
  topic: 256,
  hasOpen: 512,
} as const

/** What an open clause may hold up to the end of its last segment. Each segment is looked at once. */
function mayMatch(notes: Notes, open: Group): number {
  const {end} = open.segments.at(-1)!
  open.may |= lookBack(notes, open.looked, end)
  open.looked = end
  return open.may
}

/** 以, not 以便 or 用于. */
const FOR = /以|来|旨在|从而/y

/** 与当年的水灾，以及灌溉率低 … 有关: what goes with 与 is still to come. */
const GOES_WITH = wordEnds(['有关', '无关', '相关', '一致', '相符', '不符'])
const WITH_OPEN = /^(?:可能|也许|应|主要|往往|或|都|均){0,2}[与和同][^，。]{0,60}$/

/** 提高收入: an action without a subject, a link or an end. */
function isBareAction({part, skipped, hasSubject, tokens}: ReadSegment): boolean {
  if (part === 'frame' || skipped.length > 0 || hasSubject || tokens.length === 0) return false
  const {tag: first} = tokens[0]!
  return (
    (first === 'verb' || first === 'noun-verb' || first === 'state') &&
    tokens.every(({tag}) => tag !== 'aspect' && tag !== 'copula')
  )
}

/**
 * 轮作是改善土壤，提高产量，解决病害的有效途径: the noun of a definition closes the last of its actions.
 *
 * Looks at most 120 characters ahead.
 */
function isOpenDefinition(text: string, open: Group, segment: ReadSegment): boolean {
  const first = open.segments.find(({part}) => part !== 'frame')
  if (!first || open.segments.at(-1)!.end - first.core > 120) return false
  const copula = first.tokens.findIndex(({tag, word}) => tag === 'copula' && word !== '为')
  const after = first.tokens[copula + 1]
  if (copula < 0 || !/^(?:verb|noun-verb|preposition)$/.test(after?.tag ?? '')) return false
  if (DEFINED.test(text.slice(after!.start, open.segments.at(-1)!.end))) return false
  const ahead = /^[^。；：！？]{0,120}/.exec(text.slice(segment.start, segment.start + 120))![0]
  return ahead.split('，').some((part) => DEFINED.test(part.replace(/\s?[[［][^[\]［］]{1,20}[\]］]$/, '')))
}

/** 该材料具有自重轻，跨度大，且耐久性好的特点: the noun that 具有 takes closes the list. */
function isOpenTrait(text: string, open: Group, segment: ReadSegment): boolean {
  const words = text.slice(Math.max(open.start, open.segments.at(-1)!.end - 120), open.segments.at(-1)!.end)
  if (!HAS_OPEN.test(words) || segment.skipped.some(({link}) => link !== 'and')) return false
  const ahead = /^[^。；：！？]{0,80}/.exec(text.slice(segment.start, segment.start + 80))![0]
  return ahead.split('，').some((part) => TRAIT.test(part.replace(/\s?[[［][^[\]［］]{1,20}[\]］]$/, '')))
}

const TRAIT =
  /的[^，。的]{0,4}(?:特点|特征|特性|优点|优势|缺点|缺陷|劣势|弊端|问题|趋势|性质|功能|作用|能力|效果|风险)$/

/** 这些中心集中于数据的建设: something is said of them already. */
function saysOfThese({tokens}: ReadSegment): boolean {
  const these = tokens.findIndex(({tag}) => tag === 'demonstrative')
  return (
    these >= 0 &&
    /^(?:other|plain)$/.test(tokens[these + 1]?.tag ?? '') &&
    tokens.some(({tag}, i) => i > these + 1 && tag === 'verb')
  )
}

const DEFINED =
  /的[^，。的]{0,8}(?:途径|方法|手段|方式|模式|过程|活动|行为|制度|机制|措施|技术|策略|工具|体系|系统|平台|组织|机构|理论|学科|举措|载体|基础|保障|前提|条件|关键|重点|目标|任务|能力|状态|现象|总称|总和|统称|产物|结果)$/

/** 通过…， leads on; 首先使用…， and 使用… 是关键步骤 stand by themselves. */
function isMethod(before: ReadSegment): boolean {
  return (
    before.opener === 'method' &&
    before.skipped.length === 0 &&
    !before.hasSubject &&
    before.tokens.every(({tag}, i) => i === 0 || (tag !== 'copula' && tag !== 'modal' && tag !== 'aspect'))
  )
}

/** 通过…，再… and 通过…，该模型… are steps or sentences of their own; otherwise the method leads on. */
function carriesMethod(text: string, segment: ReadSegment): boolean {
  const first = segment.skipped[0]
  if (first && !text.startsWith('也', segment.start)) return false
  return !/[该这此其]/.test(text[segment.core]!)
}

export function isExample(text: string, segment: ReadSegment): boolean {
  return segment.skipped.some(({link}) => link === 'example') || text[segment.core] === '如'
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}
