import type {Actor, Range} from '../../model/document.ts'
import {unitSet} from '../../text/unit-set.ts'
import type {Notes} from '../../text/vocabulary.ts'
import {wordEnds} from '../../text/word-ends.ts'
import {vocabularies} from '../vocabularies.ts'

/** Kinds of people and bodies that act without a name: 发展中国家, 多家企业, 从业人员. */
const ACTING = wordEnds(
  '国家 各国 多国 两国 三国 大国 小国 列强 经济体 盟友 盟国 成员国 缔约方 主席国 东道国 地区组织 国际组织 政府 当局 部门 机构 组织 团体 企业 公司 厂商 银行 平台方 运营商 供应商 开发者 生产者 经营者 投资者 集团 联盟 政党 政客 议员 官员 领导人 政要 外交官 学者 专家 研究者 研究人员 科学家 学界 业界 产业界 媒体 外媒 民众 公众 居民 选民 网民 用户 消费者 读者 作者 编辑 教师 学生 大学生 家长 患者 病人 医生 医师 护士 农民 农户 工人 劳动者 从业者 从业人员 工作人员 技术人员 员工 职员 青年 老年人 儿童 妇女 女性 男性 高校 大学 学院 学校 医院 图书馆 基金会 委员会 协会 学会 商会 工会 期刊 杂志社 编辑部 出版社 法院 检察院 群体 人群'.split(
    ' ',
  ),
)

/** Characters of a subject beyond which it names no single actor. */
const FAR = 40

/**
 * Who acts in a Chinese claim, by its subject: the names that it ends with, or the kind of people or bodies that it is.
 *
 *     挪威、瑞典等国家       多家出版机构       港务局局长海因茨（Karl Heinz）      该港的吞吐量
 *     ^^^^  ^^^^             ^^^^^^^^^^^^                  ^^^^^^                   nobody
 *
 * `names` are all names of the sentence.
 */
export function subjectActors(text: string, subject: Range, names: ReadonlyArray<Range>): Range[] {
  const holder = holderOf(text, subject, names)
  if (holder.length > 0 || subject.end - subject.start > FAR) return holder
  const end = withoutNote(text, subject)
  const words = text.slice(subject.start, end)
  const members = names.filter(({start, end: to}) => start >= subject.start && to <= end)
  // Without a name in it only its last word can tell.
  if (members.length === 0 && ACTING.of(words) === undefined) return []
  const listed = words.includes('等') ? LISTED.exec(words) : null
  const named = coordinated(text, subject.start, listed ? end - listed[0].length : end, members)
  if (named.length > 0) return named
  return parts(text, subject.start, end, names).flatMap((part) => kindOf(text, part, names))
}

/** 沿岸各国在捕捞配额上的诉求: whose it is that is spoken of. */
function holderOf(text: string, {start, end}: Range, names: ReadonlyArray<Range>): Range[] {
  if (!isHeld(text, {start, end})) return []
  const opened = OPENS_HELD.exec(text.slice(start, Math.min(end, start + FAR)))
  if (!opened) return []
  const to = start + opened.index
  const named = coordinated(
    text,
    start,
    to,
    names.filter((name) => name.start >= start && name.end <= to),
  )
  return named.length > 0 ? named : parts(text, start, to, names).flatMap((part) => kindOf(text, part, names))
}
/** Does a subject name what somebody holds or does, and not them? */
export const isHeld = (text: string, {start, end}: Range): boolean =>
  HELD.of(text.slice(Math.max(start, end - 4), end)) !== undefined

const OPENS_HELD = / ?(?:在|对|针对|关于|就|的|所)/u
/** What somebody holds or does, by nouns. */
const HELD = wordEnds(
  '诉求 主张 立场 态度 政策 措施 举措 行动 活动 努力 意见 观点 要求 战略 策略 做法 决定 指控 承诺 话语权 地位 利益 权益 需求 回应 反应'.split(
    ' ',
  ),
)

/** 瑞典与北欧国家, 科研机构及出版企业: parts that each name somebody, or the whole. */
function parts(text: string, start: number, end: number, names: ReadonlyArray<Range>): Range[] {
  if (text.slice(start, end).includes('等')) return [{start, end}]
  const cut: Range[] = []
  let from = start
  for (let at = start; at < end; at++) {
    if (!isJoint(text.charCodeAt(at))) continue
    cut.push({start: from, end: at})
    from = at + 1
  }
  cut.push({start: from, end})
  const named = (part: Range) => names.some((name) => name.start === part.start && name.end === part.end)
  return cut.every((part) => named(part) || ACTING.of(text.slice(part.start, part.end)) !== undefined)
    ? cut
    : [{start, end}]
}

const isJoint = unitSet('、与和及')

/** Whoever a phrase means, by name or by kind. */
function kindOf(text: string, {start, end}: Range, names: ReadonlyArray<Range>): Range[] {
  if (names.some((name) => name.start === start && name.end === end)) return [{start, end}]
  const words = text.slice(start, end)
  if (ACTING.of(words) === undefined) return []
  const of = words.lastIndexOf('的')
  // 参与调查的机构; 挪威的部分企业 keeps what tells whose they are.
  const keeps = of < 0 || names.some((name) => name.start === start && name.end === start + of)
  const from = keeps ? start : start + of + 1
  return [{start: from + (COUNTED.exec(text.slice(from, end))?.[0].length ?? 0), end}]
}

/** 已有多家企业, 仅有 12 所学校 */
const COUNTED = /^(?:现今|目前)?(?:已|仅|还|只)?有 ?(?=[多数几一二三四五六七八九十\d不])/u

/**
 * Whom a Chinese claim makes do something, or does something to, told by their kind: 促使沿岸国家削减配额.
 *
 * Reads at most the first 200 characters of the claim.
 */
export function movedActors(text: string, notes: Notes, {start, end}: Range): Range[] {
  const to = Math.min(end, start + 200)
  if (lookMoved(notes, start, to) === 0) return []
  const words = text.slice(start, to)
  const moved: Range[] = []
  MOVED.lastIndex = 0
  for (let hit = MOVED.exec(words); hit !== null; hit = MOVED.exec(words)) {
    const close = start + MOVED.lastIndex
    moved.push({start: close - hit[1]!.length, end: close})
  }
  return moved
}
const MOVED =
  /(?:促使|使得|推动|帮助|支持|要求|敦促|呼吁|协调|鼓励|迫使|胁迫|禁止|允许|引导|吸引|邀请|[将把])((?!其)[^，。；：、的“”（）《》将把了过至到与和向对为]{0,10}?(?:国家|各国|经济体|政府|当局|部门|机构|组织|团体|企业|公司|学者|专家|研究者|研究人员|媒体|民众|公众|居民|用户|消费者|读者|作者|编辑|教师|学生|患者|农民|农户|渔民|工人|从业者|从业人员))(?=[^的、和与及，。；\s])(?!安全|利益|层面|标准|战略|主权|机器)/gu
const lookMoved = vocabularies.zh.look([MOVED])

/** Without （Karl Heinz） at its end. */
function withoutNote(text: string, {start, end}: Range): number {
  if (text[end - 1] !== '）') return end
  const open = text.lastIndexOf('（', end)
  return open > start ? open : end
}

/** 挪威等国家, 甲公司等重要企业: those before 等 are meant, and of what kind they are. */
const LISTED =
  / ?等(?!国[学专官媒议])[^的、，等]{0,12}(?:国家|各?国|公司|企业|机构|组织|媒体|部门|地区|大国|经济体|平台)?$/u

/** The names that stand side by side up to `end`. */
function coordinated(text: string, from: number, end: number, names: ReadonlyArray<Range>): Range[] {
  const found: Range[] = []
  // Nimbus 公司
  let at = end - (COMPANY.exec(text.slice(from, end))?.[0].length ?? 0)
  for (let i = names.length - 1; i >= 0; i--) {
    const name = names[i]!
    if (name.end > at) continue
    const between = text.slice(name.end, at)
    if (between !== '' && !JOINT.test(between)) break
    found.unshift({start: name.start, end: name.end})
    at = name.start
    if (at <= from) break
  }
  // 该国的渔业与挪威: what else is joined to them is nobody.
  return endsInJoint(text, from, at) ? [] : found
}

function endsInJoint(text: string, from: number, end: number): boolean {
  const last = end > from && /\s/.test(text[end - 1]!) ? end - 2 : end - 1
  return last >= from && isJoint(text.charCodeAt(last))
}

const COMPANY = /(?<=[A-Za-z] ?)(?:公司|集团)$/u
const JOINT = /^ ?(?:、|与|和|及|以及)? ?$/u

/** The role of a subject, by what follows it. */
export const subjectRole = (text: string, {end}: Range, says: boolean): Actor['role'] =>
  says ? 'speaker' : isPassive(text, end) ? 'target' : 'agent'

/** Done to it: 被排除在外, 受到忽视; at most eight characters on, in the same phrase. */
function isPassive(text: string, from: number): boolean {
  const limit = Math.min(text.length, from + 9)
  for (let at = from; at < limit; at++) {
    const unit = text.charCodeAt(at)
    if (opensPassive(unit) && /^(?:被|遭|受到)/.test(text.slice(at, at + 2))) return true
    if (endsPhrase(unit)) return false
  }
  return false
}
const opensPassive = unitSet('被遭受')
const endsPhrase = unitSet('，。的')
