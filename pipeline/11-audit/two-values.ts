import type {AlignedDocument, Finding, Lang} from '../model/document.ts'
import {finding} from '../model/findings.ts'

/** The whole of something that a paper has only once: `a total of 320 questionnaires were sent out`, 共发放问卷 320 份. */
const totals: ReadonlyArray<RegExp> = [
  /(?:共|共计|总共|累计)(?<what>(?:发放|收集|回收|收回|纳入|选取|抽取|检索到|调查|访谈|招募)(?:了|到|得)?(?:有效|电子)?\p{Script=Han}{0,4}?) ?(?<n>\d{1,3}(?:[, ]\d{3}){1,2}|\d{2,6}) ?(?<unit>份|篇|人|名|条|家|例|个)(?<noun>\p{Script=Han}{0,6})/gu,
  /\b(?:a total of|in total,?|altogether,?) (?<n>\d{1,3}(?:,\d{3}){1,2}|\d{2,6}) (?<noun>(?:[a-z-]{3,20} ){0,2}[a-z-]{3,20}) (?<what>(?:were|was|have been) (?:sent out|sent|collected|included|enrolled|recruited|interviewed|surveyed|selected|retrieved|identified|analy[sz]ed|screened|eligible))\b/gi,
]

/**
 * One total with two values: 共发放问卷 320 份, and elsewhere 共发放问卷 302 份.
 *
 * Only totals of the same things under the same verb, told without a date, a place or a condition in their clause; where
 * three values stand, they are several totals.
 */
export function twoValues(document: AlignedDocument): Finding[] {
  const seen = new Map<string, Array<{value: number; text: string; start: number; end: number; sentence: string}>>()
  const other = document.abstracts.filter(({belongs}) => belongs === 'other')
  for (const {id, start, end, lang} of document.sentences) {
    if (other.some((abstract) => abstract.start <= start && end <= abstract.end)) continue
    const words = document.text.slice(start, end)
    if (!TOTAL[lang].test(words) || LIMITED[lang].test(words)) continue
    for (const match of words.matchAll(totals[lang === 'zh' ? 0 : 1]!)) {
      const {what, n, unit = '', noun = ''} = match.groups!
      const key = `${what!.replace(/[了到得]|\s/gu, '').toLowerCase()}|${unit}|${noun.toLowerCase()}`
      const list = seen.get(key) ?? []
      list.push({
        value: Number(n!.replace(/[, ]/g, '')),
        text: match[0],
        start: start + match.index,
        end: start + match.index + match[0].length,
        sentence: id,
      })
      seen.set(key, list)
    }
  }
  return [...seen.values()].flatMap((list) => {
    const values = [...new Set(list.map(({value}) => value))]
    if (values.length !== 2) return []
    const [first] = list as [(typeof list)[number]]
    const odd = list.find(({value}) => value !== first.value)!
    return [
      finding(
        'two-values',
        {first: first.text, second: odd.text},
        {start: odd.start, end: odd.end, related: [first.sentence, odd.sentence], confidence: 0.7},
      ),
    ]
  })
}

/** What each total begins with. */
const TOTAL: Readonly<Record<Lang, RegExp>> = {
  zh: /(?:共计?|累计)(?:发放|收集|回收|收回|纳入|选取|抽取|检索到|调查|访谈|招募)/,
  en: /\btotal\b|altogether/i,
}

/** Another group, round, time or place: it is another total. */
const LIMITED: Readonly<Record<Lang, RegExp>> = {
  zh: /其中|第[一二三四五六七八九十\d]{1,3}(?:轮|次|批|组|阶段|周)|分别|每|预(?:调查|实验|测试)|\d年|\d 年|另外|此外|又|再|之后|剔除|去重/u,
  en: /\b(?:first|second|third|pilot|each|respectively|wave|round|phase|per|in (?:19|20)\d\d|after|further|additional|another|group|arm|of (?:these|them|which))\b/i,
}
