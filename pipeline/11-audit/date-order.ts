import type {AlignedDocument, Finding} from '../model/document.ts'
import {finding} from '../model/findings.ts'
import type {ProseValues} from './paragraph-values.ts'

/** Two years close to each other, as any of the shapes has them. */
const TWO_YEARS = /(?:19|20)\d\d[^。.;；]{1,16}(?:19|20)\d\d/
/** A time from one year to an earlier one; both years stand in groups. */
const periods: ReadonlyArray<RegExp> = [
  /(?:(?:从|自|由) ?| )?(?<from>(?:19|20)\d\d) ?年(?: ?\d{1,2} ?月)? ?(?:至|到|—|–|-|～|~) ?(?<to>(?:19|20)\d\d) ?年/gu, // 2019 年至 2015 年
  /\b(?:from|between) (?<from>(?:19|20)\d\d) (?:to|until|and|through) (?<to>(?:19|20)\d\d)\b(?![.,]\d| ?%| (?!is\b|was\b|as\b|has\b|this\b)[a-z]{2,20}s\b)/gi, // from 2019 to 2015
  /(?<from>(?:19|20)\d\d)(?<![\d.–-]\d{4}) ?[–—] ?(?<to>(?:19|20)\d\d)(?![\d.–—-])/g, // 2019–2015
]
/** Going back is meant: 追溯, backwards; and changes of a figure (from 2019 to 1950 entries). */
const BACK = /追溯|回溯|倒推|\bback(?:wards?)?\b|\breverse/iu

/** What is done to a document, in the order in which it can be done. */
const acts: ReadonlyArray<{readonly words: RegExp; readonly step: number}> = [
  {words: /(?:首次)?(?:发布|公布|颁布|通过|印发)/u, step: 1}, // 2018 年发布
  {words: /修订|修正|修改/u, step: 2}, // 2016 年修订
  {words: /废止|废除|失效/u, step: 3}, // 2015 年废止
]

/** Times that run backwards, and documents that were revised or repealed before they were issued. */
export function dateOrder(document: AlignedDocument, prose: ReadonlyArray<ProseValues>): Finding[] {
  return [...prose.flatMap((paragraph) => reversedPeriods(paragraph)), ...revisedBeforeIssued(document)]
}

function reversedPeriods({text, start, end}: ProseValues): Finding[] {
  const words = text.slice(start, end)
  if (!TWO_YEARS.test(words)) return []
  return periods.flatMap((shape) =>
    [...words.matchAll(shape)].flatMap((match) => {
      const {from, to} = match.groups as {from: string; to: string}
      if (Number(from) <= Number(to) || BACK.test(words.slice(Math.max(0, match.index - 40), match.index + 60)))
        return []
      const at = start + match.index
      return [
        finding(
          'date-order',
          {first: from, second: to, what: match[0].trim()},
          {start: at, end: at + match[0].length, confidence: 0.85},
        ),
      ]
    }),
  )
}

interface Act {
  readonly year: number
  readonly step: number
  readonly start: number
  readonly end: number
}

/** 《某条例》于 2018 年发布, and elsewhere 2016 年修订的《某条例》; the first issue of several is taken. */
function revisedBeforeIssued(document: AlignedDocument): Finding[] {
  const byTitle = new Map<string, Act[]>()
  for (const {id, start, end, paragraph} of document.sentences) {
    if (paragraph === null || !id) continue
    const words = document.text.slice(start, end)
    if (!words.includes('《')) continue
    const titles = [...new Set([...words.matchAll(/《([^《》]{2,60})》/gu)].map(([, title]) => title!))]
    const years = [...words.matchAll(/(?<!\d)((?:19|20)\d\d) ?年/gu)]
    const done = acts.filter((act) => act.words.test(words))
    // One title, one year, one act: who did what when is plain.
    if (titles.length !== 1 || years.length !== 1 || done.length !== 1) continue
    const list = byTitle.get(titles[0]!) ?? []
    list.push({year: Number(years[0]![1]), step: done[0]!.step, start, end})
    byTitle.set(titles[0]!, list)
  }
  return [...byTitle].flatMap(([title, list]) => {
    const issued = list.filter(({step}) => step === 1).map(({year}) => year)
    if (issued.length === 0) return []
    const first = Math.min(...issued)
    return list
      .filter(({step, year}) => step > 1 && year < first)
      .map(({year, start, end}) =>
        finding(
          'date-order',
          {first: String(year), second: String(first), what: `《${title}》`},
          {start, end, confidence: 0.7},
        ),
      )
  })
}
