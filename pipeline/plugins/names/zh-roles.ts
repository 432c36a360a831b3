import {unitSet} from '../../text/unit-set.ts'
import {wordEnds} from '../../text/word-ends.ts'
import {wordSet} from '../../text/word-set.ts'
import {type WordTable, wordTable} from '../../text/word-table.ts'
import {tagChinese, type ZhToken} from '../chinese/tags.ts'
import type {Role} from './actors.ts'
import type {FoundName} from './index.ts'

/** Verbs whose subject speaks: finds, demands, rules, denies. */
const saying: WordTable<'say'> = wordTable({
  // 意大利则表示支持
  say: '认为 指出 强调 表示 称 说 坦言 提到 写道 声称 宣称 坚称 相信 断言 提醒 警告 解释 回应 表态 承认 否认 谈到 评论 主张 预测 预计 估计 推测 判断 发现 表明 显示 证明 证实 揭示 测算 报道 披露 呼吁 要求 建议 倡议 敦促 宣布 声明 承诺 提议 号召 规定 明确 反对 批评 谴责 质疑 抨击 抗议 裁定 认定 提出 禁止 允许 期望 担忧 警示 反驳 支持了',
})

/** Verbs whose object is where or what something is, and no target. */
const stateEnds = wordEnds(
  '位于 来自 包括 包含 属于 成为 作为 称为 产于 毕业于 发表于 源于 源自 例如 比如 有 如 是 为 抵达 前往 选取 采用 使用 利用 出自 见于 处于'.split(
    ' ',
  ),
)
/** After these a clause follows, and a name is its subject. */
const clauseVerbEnds = wordEnds(
  '认为 指出 表示 称 说 裁定 认定 显示 表明 发现 否认 承认 预测 预计 估计 证明 报道 宣布 规定 强调 声称 建议 主张'.split(
    ' ',
  ),
)

const sourceEnds = wordEnds(['据', '按照', '按'])
const SOURCE_AFTER =
  /^(?:的|在[^，]{0,12}中|\d{4} ?年(?:的)?|发布的|公布的)*(?:报道|统计|数据|测算|估算|介绍|消息|公告|报告|披露|预测|调查|说法|估计|资料|公布)/
const opensData = unitSet('的最发公一年0123456789数报统研调预文声评')
const DATA_SHOW =
  /^(?:的|最新|发布的|公布的|一份|一项|年度|\d{4} ?年){0,3}(?:数据|报告|统计|研究|调查|预测|文件|声明|评估|统计数据|调查报告|研究报告)(?:也|还|则|进一步)?(?:显示|表明|指出|认为|证明|称|发现|说|强调)/
/** Words that go on with a name and change nothing of its role. */
const GOES_ON =
  /^(?:（[^（）]{0,80}）|\([^()]{0,80}\)|\[[\d,，\-–—－ ]{1,20}\]|［[\d,，\-–—－ ]{1,20}］| |等(?:[人国]|公司|机构|学者|研究者|团队|组织|媒体|企业|部门|单位|国家|地区)?|杂志|期刊|一书|方面|团队|课题组|双方|两国|三国|各国|多国|共同|联合|也|还|则|曾|均|却|又|仍|两次|多次|率先|明确|坚决|一致|分别|先后|再次|(?:于|在)? ?(?:19|20)\d\d ?年(?: ?\d{1,2} ?月)?(?: ?\d{1,2} ?日)?)/

const goesOn = unitSet('（([［ 等杂期一方团课双两三各多共联也还则曾均却又仍率明坚分先再于在12')

/** The roles of the names of a Chinese sentence, group by group; `null` for a name that only modifies or places. */
export function zhRoles(sentence: string, groups: ReadonlyArray<ReadonlyArray<FoundName>>): Array<Role | null> {
  const roles: Array<Role | null> = []
  groups.forEach((group, i) => {
    const start = group[0]!.start
    const end = group.at(-1)!.end
    const from = clauseStart(sentence, start, groups[i - 1]?.at(-1)?.end ?? 0)
    const before = sentence.slice(from, start).trimEnd()
    const next = groups[i + 1]?.[0]?.start ?? sentence.length
    roles.push(roleOf(before, afterName(sentence, end, next, group[0]!.type === 'economy'), group))
  })
  return roles
}

/** Of the text since the name before, what belongs to the clause of this one. */
function clauseStart(sentence: string, at: number, floor: number): number {
  for (let i = at - 1; i >= floor; i--) if (opensClause(sentence.charCodeAt(i))) return i + 1
  return floor
}
const opensClause = unitSet('，。；：！？“')

/** What follows a name up to the end of its clause, brackets and 等 skipped; never past the next name. */
function afterName(sentence: string, end: number, next: number, economy: boolean): string {
  const blank = sentence[end] === ' ' ? 1 : 0
  let at = !economy && sentence.startsWith('公司', end + blank) ? end + blank + 2 : end
  for (let steps = 0; steps < 6 && at < sentence.length && goesOn(sentence.charCodeAt(at)); steps++) {
    const hit = GOES_ON.exec(sentence.slice(at, at + 90))
    if (!hit) break
    at += hit[0].length
  }
  const limit = Math.min(next, at + 60)
  let stop = at
  while (stop < limit && !closesClause(sentence.charCodeAt(stop))) stop++
  return sentence.slice(at, stop)
}
const closesClause = unitSet('，。；：！？')

function roleOf(before: string, after: string, group: ReadonlyArray<FoundName>): Role | null {
  const type = group[0]!.type
  if (sourceEnds.of(before) !== undefined) return SOURCE_AFTER.test(after) ? 'speaker' : null
  if (after !== '' && opensData(after.charCodeAt(0)) && DATA_SHOW.test(after)) return 'speaker'
  const predicate = predicateOf(after)
  if (passiveEnds.of(before) !== undefined) return type !== 'economy' || predicate ? 'agent' : null
  if (placeEnds.of(before) !== undefined) return null
  if (after.startsWith('的')) return null
  // 甲国所主导的决议: who does it, within a modifier
  if (BY_WHOM.test(after)) return 'agent'
  // 对中国技术的禁令: the state only modifies
  if (towardsEnds.of(before) !== undefined && !/[面应相反]对$/.test(before))
    return predicate || after === '' ? 'target' : null
  if (type === 'title') return titleRole(predicate, after, group)
  if (jointEnds.of(before) !== undefined) return JOINTLY.test(after) ? 'agent' : null
  return objectOf(before, after, predicate) ? 'target' : predicate
}

const passiveEnds = wordEnds(['被', '遭', '遭到', '受到', '由', '经'])
const placeEnds = wordEnds(['在', '于', '自', '从', '至', '距', '抵', '赴'])
const towardsEnds = wordEnds(['对', '向', '给'])
const jointEnds = wordEnds(['与', '和', '同', '跟'])
const BY_WHOM = /^所[^，。的]{2,6}的/

/** What two do together: 与乙国签署. */
const JOINTLY =
  /^(?:[^，。]{0,8})(?:签署|签订|达成|成立|启动|合作|联合|共同|举行|会谈|建交|建立|恢复|完成|合并|开展|携手|共建|主办|发表)/

/** A law speaks, a journal acts; of other works a predicate says what became of them. */
function titleRole(predicate: Role | null, after: string, group: ReadonlyArray<FoundName>): Role | null {
  if (predicate === 'speaker') return 'speaker'
  if (predicate === null) return null
  return /(?:杂志|学报|日报|期刊|评论|时报|晚报)》$/.test(group.at(-1)!.text) || PUBLISHES.test(after) ? 'agent' : null
}

const PUBLISHES = /^(?:[^，。]{0,8})(?:刊登|刊发|刊载|发表|撤回|撤销|报道|推出|创刊|评选|收录)/

/** Is a name after these words their object? */
function objectOf(before: string, after: string, predicate: Role | null): boolean {
  if (before === '' || stateEnds.of(before.endsWith('了') ? before.slice(0, -1) : before) !== undefined) return false
  if (clauseVerbEnds.of(before) !== undefined) return false
  if ((after === '' || predicate !== null || /^[在于]/.test(after)) && /[^，。]{2}[了过]$/.test(before.slice(-3)))
    return !/^(?:除|为)/.test(before)
  if (after !== '' && predicate === null) return false
  const tokens = tagChinese(before, Math.max(0, before.length - 12), before.length)
  const last = tokens.at(-1)
  const tag = last?.tag
  return (
    (tag === 'verb' && !/^(?:有|如|到)$/.test(last!.word)) ||
    (tag === 'noun-verb' && tokens.length > 0) ||
    objectVerbEnds.of(before) !== undefined
  )
}

/** Verbs that take whom they are done to, where the table of words has none of them. */
const objectVerbEnds = wordEnds(
  '批评 起诉 要求 召见 会见 访问 收购 制裁 加入 退出 资助 指责 控告 邀请 任命 授权 委托 敦促 呼吁 驳回 侵犯 击败 帮助 支持 反对 控诉 谴责 警告 责令 处罚'.split(
    ' ',
  ),
)

/** What a subject before these words does: speak or act; `target` in a passive, `null` where no predicate follows. */
function predicateOf(after: string): Role | null {
  if (after === '') return null
  // The first words mostly tell.
  const tokens = tagChinese(after, 0, after.length, 3)
  let skipping = false
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (i + 1 === tokens.length) tokens.push(...tagChinese(after, token.end, after.length))
    const next = i + 1 < tokens.length ? tokens[i + 1]! : null
    if (skipping) {
      // 在访谈中承认: the phrase goes on to its 中.
      if (next?.tag === 'localizer') continue
      // 在议会承认, 向各国提出: past the phrase to its verb.
      if (token.tag === 'verb' || token.tag === 'aspect' || saying.at(after, token.start) || token.tag === 'noun-verb')
        skipping = false
      else continue
    }
    const said = saying.at(after, token.start)
    if (said) return 'speaker'
    // 通过了, 比较了: whatever it is otherwise, before 了 it is a verb.
    if (next?.tag === 'aspect' && /[了过]/.test(next.word) && token.end - token.start <= 4) return 'agent'
    switch (token.tag) {
      case 'adverb':
      case 'aspect':
      case 'modal':
      case 'negation':
      case 'degree':
        continue
      case 'passive':
        return token.word === '由' ? null : 'target'
      case 'preposition':
        if (opensDeed(token.word)) return 'agent'
        skipping = true
        continue
      case 'verb':
        return 'agent'
      case 'noun-verb':
        return next && actsAs(next) ? 'agent' : null
      case 'state':
        continue
      case 'other':
        // 高度评价该平台, 正式批准
        if ((next?.tag === 'verb' || next?.tag === 'noun-verb') && isManner(token.word)) return 'agent'
        return isUnknownVerb(token, next) ? 'agent' : null
      default:
        return null
    }
  }
  return null
}

const opensDeed = wordSet('将 把 对 向 给 以 就 按 用 与 和 同 跟 为 比 针对')
/** Adverbs that the lexicon does not hold. */
const isManner = wordSet('高度 深入 专门 正式 亲自 当场 特地 深刻 强烈 严厉 大力')

/** 资助了…, 管理局 …: a noun-verb is a verb before 了 and before what it is done to. */
const actsAs = ({tag, word}: ZhToken): boolean =>
  tag === 'aspect' || tag === 'bracket' || tag === 'demonstrative' || /^[ \d一二三四五六七八九十两]/.test(word)

/** 召见了…: a run of one to three characters before 了 or 过, or before 出, 到, 上 …. */
const isUnknownVerb = ({start, end, word}: ZhToken, next: ZhToken | null): boolean =>
  (next?.tag === 'aspect' && end - start <= 4) || /^(?:[判起下加否驳撤]|两次|多次)/.test(word)
