import type {Cue, Lang} from '../model/document.ts'
import {type WordTable, wordTable} from '../text/word-table.ts'
import {findCues} from './cues.ts'
import {cueAt, type Draft} from './draft.ts'

const negations: Readonly<Record<Lang, WordTable<'negation' | 'none'>>> = {
  zh: wordTable<'negation' | 'none'>({
    // 并没有被采纳
    negation: '不 没 没有 未 未能 尚未 无 无法 非 并非 并未 从未 毫无 不再 不能 不会 不是 绝不 难以 很难',
    none: '不仅 不但 不同 不断 不过 不少 不久 不足 不只 不管 不论 不等 不错 未来 无论 无疑 无人 无线 非常 非洲 除非 是非 不得不 无不 未必 差异不 无监督 非线性',
  }),
  en: wordTable<'negation' | 'none'>({
    // did not reach significance
    negation:
      "not no never none neither nor cannot n't without failed fails fail lack lacks lacking absence hardly barely few very_few",
    none: 'not_only no_longer_only no_less_than not_least without_doubt a_few',
  }),
}

/** The word that negates a claim, or `null`. */
export function findNegation(text: string, lower: string, draft: Draft, lang: Lang): Cue | null {
  const hit = findCues(lower, draft, lang, negations[lang]).find(({value}) => value === 'negation')
  return hit ? cueAt(text, hit.start, hit.end) : null
}
