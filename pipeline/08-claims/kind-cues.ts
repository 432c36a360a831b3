import type {ClaimKind, Lang} from '../model/document.ts'
import type {NotedTable} from '../text/vocabulary.ts'
import {vocabularies} from './vocabularies.ts'

/** What a cue votes for, and how strongly. */
export interface KindCue {
  readonly kind: ClaimKind
  readonly weight: number
}

type Row = readonly [kind: ClaimKind, weight: number, words: string]

/** Cues of Chinese claims. Words are parted by blanks. */
const zhRows: ReadonlyArray<Row> = [
  // 欧盟委员会发布了白皮书
  [
    'event',
    2,
    '发布 发布了 颁布 签署 签订 成立 召开 举行 举办 宣布 启动 推出 出台 创建 创立 建成 上线 问世 当选 获批 达成 会见 访问 收购 起诉 上市 加入 退出 胁迫 采购 收集到 共收集 下达 举报 落成 开幕 生效 研发出 发射 提交了 递交了 设立了 组建了 通过了 获得通过 一致通过 审议通过 表决通过 投票通过 正式通过 下架 正在推动 正在推进',
  ],
  ['event', 1, '设置工作 设立 组建 提交 推动 推进 排除在 提出了 提出要 最早由 首次 进行了 开展了 已经出现 担任 引入了'],
  // 占 30%，共 12 个
  [
    'quantity',
    2,
    '占比 占到 占全 达到 超过 不足 增长 下降 同比 环比 高达 仅有 仅占 总量 总数 平均 人均 累计 约为 共有 共计 多达 排名 有以下 绝大多数 大多数 成员国',
  ],
  // 规定了例外
  [
    'legal',
    3,
    '规定 法规 法律 禁止 禁用 予以限制 取缔 有期徒刑 徒刑 罚金 刑罚 法案 条例 条款 立法 禁令 罚款 废除 修订 第一条 司法解释 法定 生效 行政命令 处罚 指令》 法》 条例》 办法》 规定》 决议》',
  ],
  ['legal', 1, '监管 监管政策 合规 许可 授权 审批'],
  // 主张放松监管
  [
    'attribution',
    3,
    '认为 指出 强调 表示 呼吁 主张 声明 表态 宣称 声称 承认 批评 质疑 反对 建议 要求 敦促 倡议 提出要 担忧 提出了 提出 不同意见 批评意见 反对意见 期望 承诺',
  ],
  ['attribution', 2, '表达了'],
  ['attribution', 1, '意见 揭示 观点 提倡 看作'],
  // 导致合规困难
  [
    'causal',
    3,
    '导致 造成 使得 使 致使 引发 促成 促使 促进 因为 由于 归因于 源于 有助于 有利于 改变了 影响了 决定了 带来 推动了 而形成 所致 取决于 帮助 避免 防止 阻碍 妨碍 从而',
  ],
  [
    'causal',
    2,
    '提升 提高 增强 改善 降低 减少 减轻 保证 确保 增加 加剧 削弱 可以使 原因 助力 助推 加强 赢得 影响 促 无法用于',
  ],
  // 效果优于基线
  [
    'finding',
    2,
    '发现 表明 显示 结果表明 结果显示 结果证明 证明 证实 显著 优于 高于 低于 弱于 不如 更好 更高 更低 更有帮助 更多 更大 效果 性能提升 广泛应用 广泛使用 广泛引用 广泛用于 有效 差异 差距 明显 相关 正相关 负相关 落后 受到广泛 有害 缺乏 难以 很难 成为 存在差异 分化 越 不利于 并不明显 较高 反映 趋势 不是一个 相悖 背离 更重要 更为重要',
  ],
  // 是一种方法
  [
    'property',
    2,
    '占据 处于 是一种 是指 指的是 即 称为 包括 包含 组成 基于 属于 位于 具有 由…组成 分为 表示 通过 可以 使用 利用 定义为 用于 用来 作为 是用来 将',
  ],
  ['property', 1, '是 为 有 通常 一般'],
  // Words that hold one of the above and tell nothing: 即使
  [
    'property',
    0,
    '即使 大使 行使 使馆 天使 为了 人为 行为 为止 有关 所有 现有 已有 原有 有时 只有 将来 将军 一般的 可有可无 因此 法律框架 法律服务 法律数据 法律数据库 法律文本 法律学 法律界',
  ],
]

/** Cues of English claims, lower case; a blank inside a cue is `_`. */
const enRows: ReadonlyArray<Row> = [
  // launched a new series
  [
    'event',
    2,
    'launched established published held convened created adopted approved hosted announced commissioned sponsored signed founded initiated completed conducted recruited assigned completed_the asked_to took_part took_place were_given was_given were_invited collected measured enrolled were_taken were_told underway provided gave agreed began elected hired hiring opened closed arrested died received was_used were_used were_presented we_used we_computed we_assessed followed manipulated constructed visited summit conference adapted started_in',
  ],
  ['event', 1, 'was were had in_19 in_20 since'],
  // 40 printed lists; 30% of entries
  [
    'quantity',
    3,
    '% percent per_cent ranged_in ranged_from mean_age median average aged n_= half_of one-third two-thirds three-quarters more_than_a dozen million billion thousand majority_of_the total_of number_of_cases',
  ],
  // prohibits copying
  [
    'legal',
    3,
    'urges resolution law laws legislation act_of directive regulation statute treaty prohibits bans amendment court mandates legally member_states_to constitution ordinance licence patent',
  ],
  // called for a ban on
  [
    'attribution',
    3,
    'called_for calls_for called_on put_forward pointed_out argued argues argue proposed proposes claimed claims_that stated urged recommended recommends termed referred_to_as considered criticized criticised suggested_previously identified_a_need calling_on reaffirmed reiterated confirmed_its supported_the_idea supported_the_concept supported_the_view highlighted highlights emphasised emphasizes advocated commitment defines defined_as named labeled labelled believes believe hypothesis_suggests endorsed ensures_the renews recognizes_the',
  ],
  // because the infections people
  [
    'causal',
    3,
    'because cause causes caused causing leads_to led_to leading_to results_in resulted_in resulting_in results_from due_to as_a_result owing_to attributable triggers triggered induces induced promotes effect_on effect_of effects_of effects_on impact_on impacts affects affect influence influences shaped_by shapes contributes_to contribute_to contributing thereby in_order_to responsible_for intensifies helps prevents prevent gives_rise giving_rise may_alter leading_causes important_causes played_an_essential_role plays a_role_in inhibits activates increases reduces enhances suppresses stimulates mediates via',
  ],
  // was associated with
  [
    'finding',
    3,
    'found_to_be shown_to_be known_to determined_to_be thought_to considered_to_be estimated_to_be believed_to associated_with correlated correlation significant significantly evidence showed shown shows found reported_a reported consistent_with confirmed prefer preferred more_likely less_likely higher_than lower_than greater_than fewer reliable validity reliability compared_with compared_to predictor equivalent relationship_between association differences no_difference observed revealed demonstrated similar_to suggests suggest indicates indicate failed_to perceived increased decreased reduction recognition lacking remains unclear prevalence risk appears appear likely been_investigated not_investigated has_not have_not emerging pandemic widespread pervasive important rarely burden disproportionately',
  ],
  [
    'finding',
    1,
    'may might could more less most higher lower greater better worse largest than increasing decreasing under-represented',
  ],
  // is a scale that consists of
  [
    'property',
    2,
    'is_a are_a is_an is_the are_the consists_of consist_of consisting comprises contains contain includes composed_of made_up known_as called located belongs have_a has_a have_an has_an is_defined refers_to represent represents a_group_of component_of type_of form_of structure characterized_by which_is which_has',
  ],
  ['property', 1, 'is are has have'],
]

export const kindCues: Readonly<Record<Lang, NotedTable<KindCue>>> = {
  zh: vocabularies.zh.table(entriesOf(zhRows)),
  en: vocabularies.en.table(entriesOf(enRows)),
}

function entriesOf(rows: ReadonlyArray<Row>): Array<[string, KindCue]> {
  return rows.flatMap(([kind, weight, words]) =>
    words.split(' ').map((word): [string, KindCue] => [word.replaceAll('_', ' '), {kind, weight}]),
  )
}
