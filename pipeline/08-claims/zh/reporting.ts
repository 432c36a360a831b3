import {unitSet} from '../../text/unit-set.ts'
import {type WordTable, wordRows, wordTable} from '../../text/word-table.ts'

/**
 * Verbs that report. `hold` and `find` only lead to what is claimed; `demand` is itself what somebody did (呼吁, 主张),
 * so its clause stays with what follows; `reason` points to a cause (原因在于).
 */
export type Reporting = 'hold' | 'find' | 'demand' | 'reason'

const rows: Readonly<Record<Reporting, string>> = {
  hold: '认为 指出 强调 表示 称 说 坦言 提到 写道 声称 宣称 坚称 相信 断言 提醒 警告 解释 解释说 补充 回应 回应称 表态 承认 谈到 告诉记者 评论 评价 评价称 论述 主张认为 提出 看来 假设 猜测 推测 判断',
  find: '发现 表明 显示 证明 证实 说明 揭示 测算 估算 统计 报道 预测 预计 估计 推算 介绍 了解 悉 指明 报告 记载 反映 看出 看到 得知 可知 得出 披露',
  demand: '呼吁 要求 主张 建议 倡议 敦促 宣布 声明 承诺 提议 号召 规定 明确 约定 要 就表态',
  reason: '原因在于 原因是 理由是 解释是 原因有 原因为 关键在于 问题在于 难点在于 方法是 做法是 思路是',
}

export const reportingVerbs: WordTable<Reporting> = wordTable(rows)

/** Does any of these verbs end with this unit? */
export const endsReporting: (unit: number) => boolean = unitSet(
  wordRows(rows)
    .map(([verb]) => verb.slice(-1))
    .join(''),
)
