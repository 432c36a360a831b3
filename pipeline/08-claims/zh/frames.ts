import {type WordEnds, wordEnds} from '../../text/word-ends.ts'
import {wordSet} from '../../text/word-set.ts'
import {type WordTable, wordTable} from '../../text/word-table.ts'

/** What opens a stretch that says when, where, how or in what case, and asserts nothing itself. */
export type FrameOpener =
  | 'place'
  | 'topic'
  | 'method'
  | 'purpose'
  | 'cause'
  | 'condition'
  | 'anyhow'
  | 'compare'
  | 'except'
  | 'source'

export const frameOpeners: WordTable<FrameOpener> = wordTable<FrameOpener>({
  place:
    '在 于 自 自从 从 到 当 每当 每逢 早在 截至 截止 截止到 直到 直至 随着 伴随 伴随着 随 历经 预计到 预计至 估计到 预测到', // 在…中，截至…，随着…
  topic:
    '对于 关于 针对 对 就 围绕 至于 作为 鉴于 面对 面临 考虑到 给定 设 以 按 按照 依照 依据 根据 基于 与 和 同 结合 相对 沿着 出于 本着 受 受限于 得益于 受益于 有别于', // 对于…，作为…
  method: '通过 利用 使用 借助 运用 采用 凭借 经过 经由 经 引入 将 把 依靠 依托 随机', // 通过…，将…
  purpose: '为了 为 为使 为了使', // 为了…，
  cause: '由于 因 因为 出于',
  condition: '如果 若 倘若 假如 假若 要是 一旦 只要 只有 除非 当且仅当 如', // 如果…，则…
  anyhow: '即使 即便 哪怕 纵使 就算 无论 不论 不管', // 即使…，
  compare: '相比 相比于 相较 相较于 较之 与其 不同于 类似于 比起 相对于', // 相比…，
  except: '除 除了 除去 除开', // 除了…（之外），
  source: '据', // 据…统计，
})

/** Words that may close a frame: 在…中, 经…后. Longest first is not needed, any of them at the end is enough. */
export const frameEnds: WordEnds = wordEnds(
  '中 上 下 内 里 外 前 后 时 间 之间 之中 之内 之外 之前 之后 以前 以后 以来 期间 时期 初期 中期 末期 前期 早期 晚期 初年 末年 时代 阶段 方面 领域 层面 过程中 背景下 条件下 情况下 前提下 基础上 场景下 场合 角度 视角 来说 来讲 而言 来看 看来 同时 时候 之际 之初 之下 之上 年 月 日 年代 世纪 年来 季度 年度 起 为止 之时 当天 当日 同年 类似 相似 相同 相反 不同 相比 相较 一样 相对 为例 为基础 为前提 为背景 为由 为理由 为契机 为依据 为名 为借口'.split(
    ' ',
  ),
)

/** Time words that stand alone between two commas and belong to the clause that follows: 目前，…. */
export const isTimeWord: (words: string) => boolean = wordSet(
  '目前 当前 现在 如今 现今 时下 眼下 今天 今日 昨日 近年来 近些年来 近几年 近几年来 近年 近期 近日 近来 最近 长期以来 一直以来 历史上 过去 以往 从前 未来 今后 此前 同年 次年 当年 当时 去年 今年 明年 前年 同月 当天 同日 通常 一般 一般来说 一般而言 通常来说 通常而言 通常情况下 一般情况下 多数情况下 大多数情况下 平均而言 理论上 原则上 起初 最初 早期 初期 后期',
)

/** Words inside a frame that only point back; such a frame links, and carries nothing that could be checked: 面对这一现象，. */
export const BACK_POINTERS = /这[一种些个样两]|该|此|以上|上述|前述|如上/

/** A frame that only points back begins with one of these. */
export const LINKING_OPENERS: ReadonlySet<FrameOpener> = new Set<FrameOpener>([
  'topic',
  'purpose',
  'except',
  'method',
  'cause',
])
