import type {AlignedDocument, Finding} from '../model/document.ts'
import {finding} from '../model/findings.ts'

/** A numbered label before a colon: `类别1：`, `Level 2:`. */
const LABEL = /(?<noun>\p{Script=Han}{2}|\b[A-Z][a-z]{2,15}) ?(?<number>[1-9]\d?) ?[：:]/gu

/**
 * A label that falls out of its series: `类别1：…；类别2：…；级别3：…`.
 *
 * In one paragraph, labels whose numbers rise by one from 1 are a series; where all but one bear the same word, the
 * odd one is a slip.
 */
export function labelSlips(document: AlignedDocument): Finding[] {
  return document.paragraphs.flatMap(({start, end}) => {
    const labels = [...document.text.slice(start, end).matchAll(LABEL)].map((match) => ({
      noun: match.groups!.noun!,
      number: Number(match.groups!.number),
      start: start + match.index,
      end: start + match.index + match[0].length,
    }))
    const series = labels.filter((label, i) => label.number === i + 1)
    if (series.length < 3 || series.length !== labels.length) return []
    const counts = new Map<string, number>()
    for (const {noun} of series) counts.set(noun, (counts.get(noun) ?? 0) + 1)
    if (counts.size !== 2) return []
    const [usual] = [...counts].sort((a, b) => b[1] - a[1])[0]!
    const odd = series.filter(({noun}) => noun !== usual)
    if (odd.length !== 1) return []
    const slip = odd[0]!
    const printed = document.text.slice(slip.start, slip.end).replace(/ ?[：:]$/, '')
    return [
      finding(
        'label-slip',
        {met: printed, expected: printed.replace(slip.noun, usual)},
        {
          start: slip.start,
          end: slip.start + printed.length,
          confidence: 0.85,
        },
      ),
    ]
  })
}
