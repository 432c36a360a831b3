import type {AlignedDocument, Finding, Range} from '../model/document.ts'
import {finding} from '../model/findings.ts'

const SMALL: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
}

/** `分为 3 个类别：`, `包括四个方面，`, `three categories:`: a count of things that the text then lists; `has` is what each has. */
const announcements: ReadonlyArray<{readonly shape: RegExp; readonly has: RegExp}> = [
  {
    shape:
      /(?:分为|分成|包括|包含|归为|归纳为|概括为|有以下|存在|提出了?|划分为|由)(?:以下|如下)? ?(?<count>\d{1,2}|[两二三四五六七八九十]) ?(?:个|种|类|项|点|条|步|大)(?:[\p{Script=Han}]{0,6})(?<mark>[：:。；，]|$)/gu,
    has: /[个种类项点条步大]/,
  },
  {
    shape:
      /\b(?<count>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:main |major |key |distinct |different |broad )?(?:categories|types|kinds|classes|groups|parts|stages|steps|aspects|reasons|questions|objectives|phases|levels|dimensions|components)(?<mark>:)/gi,
    has: /s:/i,
  },
]

/** Marks of a counted list, by their series; `has` is what each has, `value` the number it stands for. */
const series: ReadonlyArray<{
  readonly mark: RegExp
  readonly has: RegExp
  readonly value: (printed: string) => number
}> = [
  {
    mark: /(?:^|[。；，：:;,\s])(?<n>[一二三四五六七八九十])是/gu,
    has: /[一二三四五六七八九十]是/,
    value: (n) => SMALL[n] ?? 0,
  }, // 一是…；二是…
  {
    mark: /(?:^|[。；，：:;,\s])第(?<n>[一二三四五六七八九十])(?=[，,、：:]|(?:类|种|个|步|点)[\p{Script=Han}，,：:])/gu,
    has: /第[一二三四五六七八九十]/,
    value: (n) => SMALL[n] ?? 0,
  }, // 第一，…；第二，…
  {mark: /[(（](?<n>\d{1,2})[)）]/g, has: /\d[)）]/, value: Number}, // （1）…（2）…
  {mark: /(?<n>[①②③④⑤⑥⑦⑧⑨⑩])/g, has: /[①-⑩]/, value: (n) => n.charCodeAt(0) - 0x245f}, // ①…②…
  {
    mark: /(?:^|[。；，：:;,\s])(?:\p{Script=Han}{2}|[A-Z][a-z]{2,12}) ?(?<n>[1-9])(?= ?[：:])/gu,
    has: /[a-z\u2e80-\uffff] ?[1-9] ?[：:]/,
    value: Number,
  }, // 类别1：…
  {
    mark: /(?:^|[.;,:]\s)(?<n>first|second|third|fourth|fifth|sixth)(?:ly)?,/gi,
    has: /(?:rst|nd|rd|th)(?:ly)?,/i,
    value: (n) => ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'].indexOf(n.toLowerCase()) + 1,
  }, // First, …
]

/**
 * A count that the list behind it does not have: `分为 3 个类别：类别 1…；类别 2…` and no third.
 *
 * Only lists that number their items are counted, within the paragraph; a list that goes on in the next paragraph is left
 * alone.
 */
export function miscountedLists(document: AlignedDocument, paragraphs: ReadonlyArray<Range>): Finding[] {
  return paragraphs.flatMap(({start, end}, at) => {
    const text = document.text.slice(start, end)
    return announcements.flatMap(({shape, has}) =>
      [...(has.test(text) ? text.matchAll(shape) : [])].flatMap((match) => {
        const printed = match.groups!.count!.toLowerCase()
        const announced = SMALL[printed] ?? Number(printed)
        const from = match.index + match[0].length
        const counted = countItems(text.slice(from - 1))
        if (counted === null || counted === announced || announced < 2) return []
        if (goesOnBelow(document.text, paragraphs[at + 1], counted)) return []
        return [
          finding(
            'count-mismatch',
            {announced: match[0].replace(/[：:。；，]$/, ''), counted},
            {
              start: start + match.index,
              end: start + from - match.groups!.mark!.length,
              confidence: counted < announced ? 0.7 : 0.75,
            },
          ),
        ]
      }),
    )
  })
}

/** How many items the first numbered list of a text has; `null` where none begins with 1 soon. */
function countItems(text: string): number | null {
  let best: {at: number; count: number} | null = null
  for (const {mark, has, value} of series) {
    if (!has.test(text)) continue
    let count = 0
    let first = -1
    for (const match of text.matchAll(mark)) {
      const number = value(match.groups!.n!)
      if (number === 1 && count > 0) break
      if (number !== count + 1) continue
      if (count === 0) first = match.index
      count++
    }
    if (count >= 2 && first < 15 && (best === null || first < best.at)) best = {at: first, count}
  }
  return best?.count ?? null
}

/** The next paragraph begins with the next item. */
function goesOnBelow(text: string, next: Range | undefined, counted: number): boolean {
  if (!next) return false
  const head = text.slice(next.start, next.start + 20)
  return series.some(({mark, value}) =>
    [...head.matchAll(mark)].some((match) => match.index < 4 && value(match.groups!.n!) === counted + 1),
  )
}
