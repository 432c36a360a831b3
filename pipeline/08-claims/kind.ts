import type {ClaimKind, Vote} from '../model/document.ts'
import {unitSet} from '../text/unit-set.ts'
import {findCues} from './cues.ts'
import type {Draft, SentenceView} from './draft.ts'
import {type KindCue, kindCues} from './kind-cues.ts'
import type {MainVerb} from './main-verb.ts'
import type {Speech} from './speech.ts'
import {vocabularies} from './vocabularies.ts'
import {isSaying, type ZhSaying} from './zh/speaker.ts'

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
  /** Its subject is somebody named, or told by their kind (多数企业); `null` where it is nobody, and for English. */
  readonly actor: 'named' | 'kind' | null
  /** Where its own subject ends; its start where it has none. */
  readonly head: number
  /** What a Chinese claim has to do with somebody's words; `null` for an English one. */
  readonly speech: Speech | null
  /** The kind of the part before it, where it is a part of one list; else `null`. */
  readonly before: ClaimKind | null
}

/** Ties go to the kind that stands first. */
const ORDER: ReadonlyArray<ClaimKind> = ['legal', 'quantity', 'causal', 'attribution', 'event', 'finding', 'property']

const RULES = Object.fromEntries(ORDER.map((kind) => [kind, `kind:${kind}`])) as Readonly<Record<ClaimKind, string>>

/** Which kind of claim it is: cues vote, the heaviest kind wins. `verb` is the main verb of an English claim. */
export function judgeKind(view: SentenceView, draft: Draft, signs: KindSigns, verb: MainVerb | null): KindVerdict {
  const {lower, lang, notes} = view
  const votes: Vote[] = []
  const sums = [0, 0, 0, 0, 0, 0, 0]
  const vote = (kind: ClaimKind, weight: number, cue: string) => {
    votes.push({rule: RULES[kind], cue, weight})
    sums[ORDER.indexOf(kind)]! += weight
  }
  const said = signs.speech?.said ?? null
  const reports = said !== null && HOLDING.test(said.verb)
  const holds = draft.reporter !== null && HOLDING.test(draft.reporter.verb)
  // What is said is told by the saying, and not by the words that it is said in.
  const told = reports ? 0 : signs.speech?.goesOn || holds ? 0.5 : 1
  for (const {start, end, word, value} of told === 0 ? [] : findCues(view, draft, kindCues[lang])) {
    if (value.weight === 0 || votes.some(({cue}) => cue === word)) continue
    if (isAside(lower, draft, start, end, value.kind) || (word === '相关' && isAttribute(lower, draft, end))) continue
    if (word === '提出' && lower[end] === '《') vote('event', 2, word)
    else if (lang === 'en') vote(value.kind, value.weight, word)
    else
      vote(
        value.kind,
        hundredths(told * (end <= signs.head ? IN_SUBJECT : 1) * weightOf(value, word, end === draft.end, signs)),
        word,
      )
  }
  if (reports) vote('attribution', 4, said.verb)
  if (signs.speech?.goesOn) vote('attribution', 3.5, '')
  if ((reports || signs.speech?.goesOn) && ofLaw(lower, view.start, draft, said)) vote('legal', 4.5, 'law')
  if (signs.dated && told > 0 && !AS_OF.test(lower.slice(draft.start, draft.start + 3))) vote('event', 2, 'date')
  if (draft.rules.some(({rule}) => rule === 'split:deed')) vote('event', 4, 'deed')
  if (signs.acted && lang === 'zh' && told > 0) vote('event', 2.5, 'agent')
  else if (signs.actor !== null && told > 0 && !signs.measured)
    vote(signs.actor === 'named' ? 'event' : 'finding', ACTOR, signs.actor)
  if (verb) voteByVerb(verb, signs, vote)
  else if (signs.measured && told > 0) vote('quantity', signs.shared ? 4 : 2, 'figure')
  if (lang === 'zh' && endsDefinition(lower, draft)) vote('property', 2.5, 'definition')
  if (
    looks[lang](notes, draft.start, draft.end) !== 0 &&
    STATISTIC.test(lower.slice(draft.start, Math.min(draft.end, draft.start + 400)))
  )
    vote('finding', 3.5, 'statistic')
  if (draft.reporter) {
    if (holds) vote('attribution', 4, draft.reporter.verb)
    else vote('finding', 2, draft.reporter.verb)
  }
  // A part of a list says the same sort of thing as the part before it.
  if (signs.before !== null && signs.before !== 'causal' && votes.length === 0) vote(signs.before, 1, '')
  vote('property', 0.5, '')
  let best = ORDER.length - 1
  for (let i = ORDER.length - 1; i >= 0; i--) if (sums[i]! > 0 && sums[i]! >= sums[best]!) best = i
  return {kind: ORDER[best]!, votes}
}

/** What it tells of a claim that its subject is somebody: named ones do things, kinds of them are spoken of in general. */
const ACTOR = 1.6

const hundredths = (weight: number): number => Math.round(weight * 100) / 100

/** 各地的差异由…形成: how much a word counts that the subject holds. */
const IN_SUBJECT = 0.5

/**
 * How strongly a Chinese cue votes. Where somebody acts, 使用, 将 and 帮助 are how they do it; and where nobody says
 * anything, 主张 and 要求 are nouns, unless the clause closes with one: 由甲提出.
 */
function weightOf({kind, weight}: KindCue, word: string, last: boolean, {actor, speech}: KindSigns): number {
  if (actor !== null && MEANS.has(word)) return 0.4 * weight
  return kind === 'attribution' && speech?.said === null && !last && isSaying(word) ? 0.3 * weight : weight
}

/** 议员提交了《海湾法案》，提议禁止…: what a law or a draft of one says. At most 200 characters before the saying are read. */
const ofLaw = (lower: string, sentence: number, draft: Draft, said: ZhSaying | null): boolean => {
  const to = said?.at ?? draft.start
  const before = lower.slice(Math.max(sentence, to - 200), to)
  return LAW.test(before) && (said === null || BINDS.test(said.verb))
}
const LAW = /(?:法|法案|条例|指令|决议|办法|规定|公约|命令|法令)》|行政命令|法令|法案/
/** What a law, or who drafts one, does. */
const BINDS = /^(?:要求|声明|提议|提出|提出要|提出应|建议|主张|承诺)$/

const MEANS: ReadonlySet<string> = new Set(
  '使用 利用 通过 将 基于 包括 包含 可以 为 作为 用于 帮助 加强 增加 减少 提高 降低 避免 防止 保证 确保 增强 提升'.split(
    ' ',
  ),
)

/** 截至 2021 年底，…: how things stood on a day, and nothing that happened then. */
const AS_OF = /^(?:截至|截止)/

/** …是一种延长保质期的方法: what something is, whatever it is good for. */
const DEFINES =
  /(?:是|即为|看[做作]是?|视为)[^，。；]{2,60}的[^，。的]{0,8}(?:方法|手段|技术|任务|模型|工具|方式|机制|系统|形式|策略|算法|过程|概念|指标|标准|组织|机构|平台)$/

/** The second character of the words that such a clause closes with. */
const closesDefinition = unitSet('法段术务型具式制统略程念标准织构台')

const endsDefinition = (lower: string, {start, end}: Draft): boolean =>
  closesDefinition(lower.charCodeAt(end - 1)) && DEFINES.test(lower.slice(Math.max(start, end - 80), end))

/** Does a cue stand in a title, in a modifier, or name a method (数据增强技术), and says nothing of this clause? */
function isAside(lower: string, draft: Draft, start: number, end: number, kind: ClaimKind): boolean {
  // 最早提出的方案: what is named by what was done with it.
  if (MODIFY.has(kind) && lower[end] === '的' && end < draft.end - 1) return true
  if (kind === 'causal' && NAMED_METHOD.test(lower.slice(end, end + 2))) return true
  return isInTitle(lower, Math.max(draft.start, start - 80), start)
}

/** Is the last bracket of a title before `at` one that opens? */
function isInTitle(lower: string, from: number, at: number): boolean {
  for (let i = at - 1; i >= from; i--) {
    const unit = lower.charCodeAt(i)
    if (unit === TITLE_OPENS || unit === TITLE_CLOSES) return unit === TITLE_OPENS
  }
  return false
}
const TITLE_OPENS = 0x300a
const TITLE_CLOSES = 0x300b

/** 相关部门, and not 与水温相关. */
const isAttribute = (lower: string, draft: Draft, end: number): boolean =>
  end < draft.end && /^[^，、（(性系联]/.test(lower.slice(end, end + 1))
const MODIFY: ReadonlySet<string> = new Set(['attribution', 'event', 'causal'])
const NAMED_METHOD = /^(?:技术|方法|策略|算法|模块|[（(])/

/** What the form of an English verb tells: what was done is an event, what something is a property. */
function voteByVerb(
  {form, base}: MainVerb,
  {measured, shared}: KindSigns,
  vote: (kind: ClaimKind, weight: number, cue: string) => void,
): void {
  const tells = (form === 'past' || form === 'past-passive') && !RESULT_VERBS.has(base)
  if (measured) vote('quantity', MEASURING.has(base) || !tells ? 2.5 : 1.5, 'figure')
  if (shared) vote('quantity', 2, 'share')
  if (tells && !MEASURING.has(base)) vote('event', form === 'past' ? 2 : 2.5, base)
  if (form === 'past' && RESULT_VERBS.has(base)) vote('finding', 1.5, base)
  if (form === 'copula') vote('property', 1, 'be')
  if (form === 'copula-adjective') vote('finding', 2, 'be')
  if ((form === 'present' || form === 'modal') && CAUSING.has(base)) vote('causal', 2.5, base)
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
  /认为|指出|强调|表示|主张|呼吁|要求|建议|声称|宣称|承认|批评|提出|提议|倡议|重申|警告|表态|声明|坦言|敦促|注意到|意识到|评价|期望|希望|质疑|谴责|承诺|argu|claim|contend|assert|believ|propos|recommend|urg|stat|note|said|\bsay|warn|emphasi|stress|agree|acknowledg|admit|announc|caution|maintain/
/** t(79) = 0.49, p < .05, r = .2: the result of a test. */
const STATISTIC =
  /(?:^|[\s(,])(?:ps?|t|f|rs?|d|z|u|χ2|β|η2|or|hr|rr|ci)\s?(?:\(\d[\d, .]{0,12}\))?\s?[=<>≤≥]\s?[-−–]?\.?\d|\bsignifican(?:ce|t(?:ly)?)\b[^.]{0,40}\d/
const looks = {zh: vocabularies.zh.look([STATISTIC]), en: vocabularies.en.look([STATISTIC])}
