import type {AlignedDocument, Finding} from '../model/document.ts'
import {finding} from '../model/findings.ts'

/** Aligned sentences that print different numbers. */
export function abstractsDisagree(document: AlignedDocument): Finding[] {
  const ranges = new Map([...document.sentences, ...document.claims].map((item) => [item.id, item]))
  return document.alignments.flatMap(({zh, en, score}) => {
    const [chinese, english] = [ranges.get(zh), ranges.get(en)]
    if (!chinese || !english || score < 0.5) return []
    const [a, b] = [chinese, english].map(({start, end}) => printedNumbers(document.text.slice(start, end)))
    const onlyZh = a!.filter((number) => !b!.includes(number))
    const onlyEn = b!.filter((number) => !a!.includes(number))
    if (onlyZh.length !== 1 || onlyEn.length !== 1) return []
    return [
      finding(
        'abstracts-disagree',
        {zh: onlyZh[0]!, en: onlyEn[0]!},
        {
          start: english.start,
          end: english.end,
          related: [zh, en],
          confidence: 0.7,
        },
      ),
    ]
  })
}

const printedNumbers = (text: string): string[] =>
  [...text.normalize('NFKC').matchAll(/\d{1,12}(?:[.,]\d{1,6}){0,3}/g)].map(([number]) => number.replaceAll(',', ''))
