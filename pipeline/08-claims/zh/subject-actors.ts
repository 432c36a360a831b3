import type {Actor, Range} from '../../model/document.ts'
import {wordEnds} from '../../text/word-ends.ts'

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
  if (subject.end - subject.start > FAR) return []
  const end = withoutNote(text, subject)
  const words = text.slice(subject.start, end)
  const members = names.filter(({start, end: to}) => start >= subject.start && to <= end)
  const listed = LISTED.exec(words)
  const named = coordinated(text, subject.start, listed ? end - listed[0].length : end, members)
  if (named.length > 0) return named
  return parts(text, subject.start, end, names).flatMap((part) => kindOf(text, part, names))
}

/** 瑞典与北欧国家, 科研机构及出版企业: parts that each name somebody, or the whole. */
function parts(text: string, start: number, end: number, names: ReadonlyArray<Range>): Range[] {
  const words = text.slice(start, end)
  if (words.includes('等')) return [{start, end}]
  const cut: Range[] = []
  let from = start
  for (const joint of words.matchAll(/[、与和及]/gu)) {
    cut.push({start: from, end: start + joint.index})
    from = start + joint.index + 1
  }
  cut.push({start: from, end})
  const named = (part: Range) => names.some((name) => name.start === part.start && name.end === part.end)
  return cut.every((part) => named(part) || ACTING.of(text.slice(part.start, part.end)) !== undefined)
    ? cut
    : [{start, end}]
}

/** Whoever a phrase means, by name or by kind. */
function kindOf(text: string, {start, end}: Range, names: ReadonlyArray<Range>): Range[] {
  if (names.some((name) => name.start === start && name.end === end)) return [{start, end}]
  const words = text.slice(start, end)
  if (ACTING.of(words) === undefined) return []
  const of = words.lastIndexOf('的')
  // 参与调查的机构; 挪威的部分企业 keeps what tells whose they are.
  const keeps = of < 0 || names.some((name) => name.start === start && name.end === start + of)
  return [{start: keeps ? start : start + of + 1, end}]
}

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
    const between = text.slice(name.end, at)
    if (between !== '' && !JOINT.test(between)) break
    found.unshift({start: name.start, end: name.end})
    at = name.start
    if (at <= from) break
  }
  return found
}

const COMPANY = /(?<=[A-Za-z] ?)(?:公司|集团)$/u
const JOINT = /^ ?(?:、|与|和|及|以及)? ?$/u

/** Done to it: 被排除在外, 受到忽视. */
const PASSIVE = /^[^，。的]{0,8}(?:被|遭到?|受到)/u

/** The role of a subject, by what follows it. */
export const subjectRole = (text: string, {end}: Range, says: boolean): Actor['role'] =>
  says ? 'speaker' : PASSIVE.test(text.slice(end, end + 12)) ? 'target' : 'agent'
