import type {Cue, Lang} from '../model/document.ts'
import type {NotedTable} from '../text/vocabulary.ts'
import {wordRows} from '../text/word-table.ts'
import {firstCue} from './cues.ts'
import {cueAt, type Draft, type SentenceView} from './draft.ts'
import {vocabularies} from './vocabularies.ts'

const hedges: Readonly<Record<Lang, NotedTable<'hedge' | 'none'>>> = {
  zh: vocabularies.zh.table(
    wordRows<'hedge' | 'none'>({
      // 可能会阻碍创新
      hedge:
        '可能 或许 也许 大概 恐怕 似乎 好像 看似 疑似 估计 据估计 预计 据称 据说 某种程度上 一定程度上 在一定程度上 或将 有望 可望 未必 不一定 倾向于 大致 大约可 推测 猜测 似 或可 潜在 不排除 有可能',
      none: '可能性 不可能 尽可能 类似 相似 近似 可能的',
    }),
  ),
  en: vocabularies.en.table(
    wordRows<'hedge' | 'none'>({
      // may alter
      hedge:
        'may might could likely unlikely perhaps possibly probably presumably apparently seemingly seem seems seemed appear_to appears_to appeared_to appears_that suggest suggests suggested potentially potential plausible plausibly arguably conceivably tend tends would should_come somewhat in_part to_some_extent reportedly allegedly assumed hypothesized hypothesised hypothesize speculated',
      none: 'in_may may_1 may_2 may_3',
    }),
  ),
}

/** The word that hedges a claim, in it or in the clause that reports it; `null` where it is stated flatly. */
export function findHedge(view: SentenceView, draft: Draft): Cue | null {
  const table = hedges[view.lang]
  const hit =
    firstCue(view, draft, table, 'hedge') ?? (draft.reporter ? firstCue(view, draft.reporter, table, 'hedge') : null)
  return hit && cueAt(view.text, hit.start, hit.end)
}
