import {hasPredicate, isNominal, predicateAt, tagChinese, type ZhToken} from '../../plugins/chinese/tags.ts'
import {unitSet} from '../../text/unit-set.ts'
import type {Reporter} from '../draft.ts'
import {skipConnectives} from './connectives.ts'
import {BACK_POINTERS, type FrameOpener, frameEnds, frameOpeners, isTimeWord, LINKING_OPENERS} from './frames.ts'
import {endsReporting, type Reporting, reportingVerbs} from './reporting.ts'
import type {Segment} from './segments.ts'
import {reportingSpeaker} from './speaker.ts'

/** What a segment does in its sentence. */
type Part =
  | 'clause' // asserts something
  | 'frame' // dates, places or conditions the clause that follows, and belongs to it
  | 'link' // only links, is dropped: 因此, 面对这一现象
  | 'reporter' // says who says so: 研究人员发现
  | 'demand' // says who demands, stays with what follows: 公司呼吁
  | 'fragment' // has no predicate

export interface ReadSegment extends Segment {
  readonly part: Part
  /** Where it begins once its connectives are skipped. */
  readonly core: number
  readonly skipped: ReturnType<typeof skipConnectives>['skipped']
  readonly opener: FrameOpener | null
  readonly reporter: Reporter | null
  readonly tokens: ReadonlyArray<ZhToken>
  /** It names what it speaks of before its predicate. */
  readonly hasSubject: boolean
  readonly cue: string
}

/** What a segment does, and by what that is told. */
interface Told {
  readonly part: Part
  readonly cue: string
  readonly reporter: Reporter | null
}

const tell = (part: Part, cue: string, reporter: Reporter | null = null): Told => ({part, cue, reporter})
const CLAUSE = tell('clause', '')
const FRAGMENT = tell('fragment', '')

/** Tell what a segment does, from its opener, its end and its predicate. */
export function readSegment(text: string, segment: Segment): ReadSegment {
  const {start, skipped} = skipConnectives(text, segment.start, segment.end)
  const front = start + includingLength(text, start, segment.end)
  const tokens = tagChinese(text, front, segment.end)
  const opened = frameOpeners.at(text, front)
  const opener = opened && front + opened.word.length <= segment.end ? openerOf(text, opened, front, segment.end) : null
  const subject = hasSubject(tokens)
  const core = opener === 'cause' && givesReason(tokens) ? skipBlanks(text, front + opened!.word.length) : front
  const {part, cue, reporter} =
    front < segment.end
      ? partOf(text, segment, {front, core, skipped, opener, tokens})
      : tell('link', skipped.at(-1)?.word ?? '')
  return {
    start: segment.start,
    end: segment.end,
    stop: segment.stop,
    marked: segment.marked,
    inside: segment.inside,
    listed: segment.listed,
    core,
    skipped,
    opener,
    reporter,
    tokens,
    hasSubject: subject,
    part,
    cue,
  }
}

/** A segment as far as it is read; `front` is where its connectives end. */
interface Opened extends Pick<ReadSegment, 'core' | 'skipped' | 'opener' | 'tokens'> {
  readonly front: number
}

function partOf(text: string, segment: Segment, {front, core, skipped, opener, tokens}: Opened): Told {
  const words = text.slice(core, segment.end)
  if (isTimeWord(words)) return tell('frame', words)
  if (words.endsWith('是') && ((words.endsWith('的是') && words.length <= 10) || NAMELESS_COPULA.test(words)))
    return tell('link', words)
  const report = reportingEnd(text, front, segment, tokens)
  if (report) {
    const {kind, reporter} = report
    if (kind === 'reason') return tell('link', reporter.verb)
    return tell(kind === 'demand' ? 'demand' : 'reporter', reporter.verb, reporter)
  }
  const frame = frameOf(words, segment, opener, tokens)
  if (frame) return frame
  return !isNominal(words, tokens) ||
    (opener === 'method' && words.length > 8) ||
    skipped.some(({link}) => CLAUSE_LINKS.has(link))
    ? CLAUSE
    : FRAGMENT
}

/** 如该省 60 县平均占 31%: an example in figures, no condition. */
function openerOf(
  text: string,
  {word, value}: {readonly word: string; readonly value: FrameOpener},
  core: number,
  end: number,
): FrameOpener | null {
  return word === '如' && /\d/.test(text.slice(core, end)) ? null : value
}

/** 包括谷歌等公司均发表了意见: a clause after 包括, which then only links. */
function includingLength(text: string, start: number, end: number): number {
  return text.startsWith('包括', start) && /[均都]|了/.test(text.slice(start, end)) ? 2 : 0
}

/** After these something is asserted, known verb or not. */
const CLAUSE_LINKS: ReadonlySet<string> = new Set(['so', 'then', 'because', 'concede', 'but'])

const skipBlanks = (text: string, at: number): number => {
  let next = at
  while (text[next] === ' ') next++
  return next
}

/** 一种可能的解释是， : leads on and says nothing yet. */
const NAMELESS_COPULA = /^(?:其)?(?:[一另]一?[种个类项]|其中一[种个]|[一另]方面)[^，。]{0,12}是$/

/** 研究人员发现， … : a segment that ends with a reporting verb. */
function reportingEnd(
  text: string,
  core: number,
  segment: Segment,
  tokens: ReadonlyArray<ZhToken>,
): {kind: Reporting; reporter: Reporter} | null {
  if (segment.stop !== '，' && segment.stop !== '：' && segment.stop !== '') return null
  const found = verbAtEnd(text, core, segment.end)
  if (!found) return null
  const {at, kind, verb} = found
  // 条目的著录, 相比…来说: a noun, or the end of a frame.
  if (text[at - 1] === '的' || (text[at - 1] === '来' && verb.length === 1)) return null
  // 12% 无从证实, 不能证实断言: figures and denials are facts of their own.
  if (
    /\d ?[%％]|\d ?[条篇处例人名个家项种次]/.test(text.slice(core, at)) ||
    /(?:[未不]能?|没有|无法|无从|难以|较为?|更加?|更为|十分|非常|比较|最为?|够|尚未|日益)$/.test(text.slice(core, at))
  )
    return null
  const opener = frameOpeners.at(text, core)?.value
  // 由于各方提出了建议，…: a cause demands nothing.
  if (opener === 'cause' && kind !== 'reason') return null
  if (opener === 'purpose' || opener === 'topic' || opener === 'compare' || opener === 'method') {
    if (!/^(?:根据|依据|按照|就|从|以|与|和|同)/.test(text.slice(core, core + 2))) return null
  }
  if (NOUN_TOO.has(verb) && !PERSON_OR_SOURCE.test(text.slice(core, at)) && !quotes(text, segment)) return null
  if (kind !== 'reason' && at === core && segment.stop === '，' && tokens.length > 1) return null
  let end = at
  // 明确呼吁, 进一步指出: the adverb is no part of the speaker.
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]!
    if (token.start >= at) continue
    if (token.tag !== 'adverb' && token.tag !== 'aspect' && token.tag !== 'modal' && token.word !== '明确') break
    end = token.start
  }
  const speaker = reportingSpeaker(text.slice(core, end), verb)
  return {kind, reporter: {start: core, end: segment.end, speaker, verb}}
}

/** Reporting verbs that are nouns as often: they report only after somebody or some source. */
const NOUN_TOO = new Set(
  '表示 报告 统计 预测 假设 判断 介绍 记载 评论 评价 报道 反映 要求 建议 规定 承诺 声明 倡议 估计 解释 补充 提出 要 说明'.split(
    ' ',
  ),
)
const PERSON_OR_SOURCE =
  /[人者员家长席理统相部府会院局署司社报媒体团党国学]$|据|[某等们]$|(?:公司|机构|组织|学者|专家|官员|媒体|总统|总理|主席|委员会|[都也还曾均就]|多次|明确|公开|进一步|[他她它其])$/

/** 首次提出：“…”: what is said follows in quotes. */
const quotes = (text: string, {stop, end}: Segment): boolean =>
  stop === '：' && /^[：:]\s?[“「]/.test(text.slice(end, end + 3))

/** The longest reporting verb that ends at `end`. */
function verbAtEnd(text: string, start: number, end: number): {at: number; kind: Reporting; verb: string} | null {
  if (!endsReporting(text.charCodeAt(end - 1))) return null
  for (let at = Math.max(start, end - 5); at < end; at++) {
    const hit = reportingVerbs.at(text, at)
    if (hit && at + hit.word.length === end) return {at, kind: hit.value, verb: hit.word}
  }
  return null
}

/** What such a frame points back at: 为了解决这个问题. */
const POINTED_AT =
  /(?:问题|挑战|现象|目标|目的|需求|困难|难题|缺陷|不足|局限|情况|趋势|矛盾|局面|任务|背景|要求|想法|假设|点)$/

function frameOf(
  words: string,
  segment: Segment,
  opener: FrameOpener | null,
  tokens: ReadonlyArray<ZhToken>,
): Told | null {
  // A frame leads on to a clause: it ends in a comma.
  if (segment.stop !== '，' || segment.listed) return null
  // A marker closes it only where the frame names the work: 该学会在其章程《…》中 [4]，
  if (segment.marked) return words.includes('《') && NAMED_WORK.test(words) ? tell('frame', '《') : null
  if (words.includes('《') && ON_GROUNDS.test(words)) return tell('frame', '《')
  const end = frameEnds.of(words)
  const ending = end !== undefined && words.length > end.length ? end : undefined
  const cue = ending ?? ''
  switch (opener) {
    case 'condition':
    case 'anyhow':
      return tell('frame', words.slice(0, 2))
    case 'compare':
      return tell('frame', words.slice(0, 2))
    case 'except':
      return tell('link', words.slice(0, 2))
    case 'purpose':
      if (words.startsWith('为') && !words.startsWith('为了') && !words.startsWith('为使')) break
      return tell(pointsBack(words) && POINTED_AT.test(words) ? 'link' : 'frame', '为了')
    case 'cause':
      return givesReason(tokens) ? null : tell('frame', '由于')
    case 'source':
      return tell('link', '据')
    case 'place':
      if (words.startsWith('随') || words.startsWith('伴') || words.startsWith('截'))
        return tell('frame', words.slice(0, 2))
      if (ending !== undefined) return tell('frame', cue)
      if (!/^[在自于]/.test(words) || hasPredicate(tokens)) break
      return tell('frame', words.slice(0, 1))
    case 'topic':
      if (LINKING_OPENERS.has(opener) && pointsBack(words)) return tell('link', words.slice(0, 2))
      if (ending !== undefined) return tell('frame', cue)
      if (SURVEYED.test(words)) break
      if (
        /^(?:对于|关于|针对|围绕|至于|作为|鉴于|面对|面临|考虑到|给定|根据|基于|按照|依照|依据|出于|本着|得益于|受益于|受限于)/.test(
          words,
        )
      )
        return tell('frame', words.slice(0, 2))
      break
    case 'method':
      // 采用该法建成的桥梁具有…: the method stands in the subject.
      if (pointsBack(words) && !/的[^，。的]{1,8}(?:具有|具备|可以|能够|存在|是)/.test(words))
        return tell('link', words.slice(0, 2))
      return null
    default:
  }
  // 排名前十的模型中，有九个… : a whole that the clause takes its part from.
  if (words.endsWith('中') && words.includes('的') && /[^其集当选命看打击适]中$/.test(words)) return tell('frame', '中')
  const middle = middleOpener(tokens)
  if (middle !== null) return tell('frame', middle)
  if (COUNTED_BY.test(words)) return tell('frame', words.slice(-2))
  if (words.length <= 14 && endsFounding(words.charCodeAt(words.length - 1)) && FOUNDING.test(words))
    return tell('frame', words.slice(-2))
  // 拜登政府时期， 经过预训练后， 2021 年 6 月，
  if (ending !== undefined && !hasPredicate(tokens)) return tell('frame', cue)
  if (
    ending !== undefined &&
    /(?:时|后|之后|以后|之前|以前|以来|期间|同时|时候|情况下|前提下|基础上|来说|而言|来看)$/.test(words)
  )
    return tell('frame', cue)
  return null
}

const pointsBack = (words: string): boolean => words.length <= 16 && BACK_POINTERS.test(words)

/** 仅按全时当量口径计算， */
const COUNTED_BY =
  /^(?:仅|若|如果|如|单)?(?:按照?|依照?|以|就)[^，。]{2,40}(?:计算|计|统计|测算|估算|核算|衡量|推算|折算)$/

/** 学会成立初期, 改革开放后期 */
const FOUNDING =
  /(?:成立|建立|建国|创立|创办|开办|开放|改革|实施|施行|独立|统一|执政|建设|发展|推行|战争)的?(?:[初早中前后末晚]期|初年|末年|之初)$/
const endsFounding = unitSet('期年初')

/** 关于湖泊的研究较多: said of the research, no frame. */
const SURVEYED =
  /的(?:相关)?(?:研究|文献|成果|研究成果|讨论|探讨|报道|争论|认识|关注)(?:[也还]|仍然?|相对|尚|已|都|主要|大多|多|日益|逐渐)?(?:较[多少为]|很[多少]|不[多少足够]|有限|丰富|薄弱|缺乏|匮乏|集中|增多|十分|非常|比较|远远)/

/** …在章程《…》中, 根据《…》: what follows is what the work says or allows. */
const NAMED_WORK = /(?:在|从|于)[^，。]{0,40}《[^》]{1,60}》[^，。]{0,6}[中里上内]$/u
/** 甲方于 3 月依据《…》， : the ground goes to the clause that acts on it. */
const ON_GROUNDS =
  /(?:基于|根据|依据|按照|依照|援引)[^，。《》是的]{0,4}《[^》]{1,60}》(?:的(?:有关|相关)?(?:规定|要求|条款))?$/u

const MIDDLE_OPENERS = new Set(
  '由于 因 因为 随着 为了 经过 通过 根据 依据 按照 作为 基于 凭借 借助 利用 在 对'.split(' '),
)

/** 稀有词由于出现较少， … : the subject, then a frame up to the comma. */
function middleOpener(tokens: ReadonlyArray<ZhToken>): string | null {
  let at = 1
  // A word that the lexicon does not know opens nothing; asking for it would cost most.
  while (at < tokens.length && (tokens[at]!.tag === 'other' || !MIDDLE_OPENERS.has(tokens[at]!.word))) at++
  if (at >= tokens.length) return null
  const predicate = predicateAt(tokens)
  const {word} = tokens[at]!
  // After 由于 a predicate may follow, it belongs to the cause.
  if (word === '由于' || word === '因为' || word === '为了') return predicate < 0 || predicate > at ? word : null
  if (word === '基于' && actsOn(tokens, at)) return null
  return (predicate < 0 || predicate === at) && tokens.at(-1)!.tag !== 'noun-verb' ? word : null
}

/** 现有研究基于行业分类构建指标: a verb with its object stands behind the ground. */
function actsOn(tokens: ReadonlyArray<ZhToken>, at: number): boolean {
  return tokens.some(
    ({tag}, i) => i > at + 1 && i < tokens.length - 1 && tag === 'verb' && tokens[i + 1]!.word !== '的',
  )
}

/** 由于 + 每个句子都不同 : a clause of its own; 由于各地雨量的不均 is a frame. */
function givesReason(tokens: ReadonlyArray<ZhToken>): boolean {
  const rest = tokens.slice(1)
  return hasSubject(rest) && !isNominal('', rest)
}

function hasSubject(tokens: ReadonlyArray<ZhToken>): boolean {
  const predicate = predicateAt(tokens)
  const limit = predicate < 0 ? tokens.length : predicate
  let inPhrase = false
  for (let i = 0; i < limit; i++) {
    const token = tokens[i]!
    if (token.tag === 'preposition') inPhrase = true
    else if (token.tag === 'localizer') inPhrase = false
    else if (!inPhrase && namesSomething(token.tag)) return true
  }
  return false
}

const namesSomething = (tag: ZhToken['tag']): boolean =>
  tag === 'other' || tag === 'noun-verb' || tag === 'demonstrative' || tag === 'bracket' || tag === 'plain'
