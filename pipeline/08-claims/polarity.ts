import type {Cue, Lang} from '../model/document.ts'
import {negatedVerbs} from '../plugins/english/lexicon.ts'
import type {NotedTable} from '../text/vocabulary.ts'
import {wordRows} from '../text/word-table.ts'
import {firstCue} from './cues.ts'
import {cueAt, type Draft, type SentenceView} from './draft.ts'
import {vocabularies} from './vocabularies.ts'

const negations: Readonly<Record<Lang, NotedTable<'negation' | 'none'>>> = {
  zh: vocabularies.zh.table(
    wordRows<'negation' | 'none'>({
      // 并没有被采纳
      negation: '并不 不 没 没有 未 未能 尚未 无 无法 非 并非 并未 从未 毫无 不再 不能 不会 不是 绝不 难以 很难',
      none: '不平等 不平衡 不对称 不确定 不稳定 不发达 不遗余力 不可或缺 不可避免 不断地 不必要的 不动产 不良 不正当 不规则 不一致 不等于零 不少于 不低于 不超过 不得已 不言而喻 不约而同 不计其数 不妨 不乏 无论如何 无穷 无限 无机 无疑地 无偿 无障碍 无人机 无线电 无形 有无 南非 北非 西非 东非 中非 亚非 非政府 非营利 非盈利 非法 非正式 非洲裔 非参数 非遗 没收 不仅 不但 不同 不断 不过 不少 不久 不足 不只 不管 不论 不等 不错 未来 无论 无疑 无人 无线 非常 非洲 除非 是非 不得不 无不 未必 差异不 无监督 非线性',
    }),
  ),
  en: vocabularies.en.table([
    ...wordRows<'negation' | 'none'>({
      // did not reach significance
      negation:
        'not no never none neither nor cannot without failed fails fail lack lacks lacking absence hardly barely few very_few',
      none: 'not_only no_longer_only no_less_than not_least without_doubt a_few',
    }),
    // The two lists don't agree.
    ...[...negatedVerbs.keys()].map((verb): [string, 'negation'] => [verb, 'negation']),
  ]),
}

/** The word that negates a claim, or `null`. */
export function findNegation(view: SentenceView, draft: Draft): Cue | null {
  const hit = firstCue(view, draft, negations[view.lang], 'negation')
  return hit && cueAt(view.text, hit.start, hit.end)
}
