import type {AlignedDocument, Finding} from '../model/document.ts'
import {finding} from '../model/findings.ts'

/** A numbered label before a colon: `类别1：`, `Level 2:`. */
const LABEL = /(?<noun>\p{Script=Han}{2}|\b[A-Z][a-z]{2,15}) ?(?<number>[1-9]\d?) ?[：:]/gu
/** How each label ends: a letter of its word, its number and a colon. */
const NUMBERED = /[a-z\u2e80-\uffff] ?[1-9]\d? ?[：:]/
/** How far apart two labels of one series may stand, in UTF-16 units. */
const APART = 1200

interface Label {
  readonly noun: string
  readonly number: number
  readonly start: number
  readonly end: number
}

/**
 * A label that falls out of its series: `类别1：…；类别2：…；级别3：…`.
 *
 * Labels whose numbers rise by one from 1 are a series, within a paragraph or over the next ones of the same section, where a
 * line ends behind each colon; where all but one bear the same word, the odd one is a slip.
 */
export function labelSlips(document: AlignedDocument): Finding[] {
  return seriesOf(document).flatMap((series) => {
    const counts = new Map<string, number>()
    for (const {noun} of series) counts.set(noun, (counts.get(noun) ?? 0) + 1)
    if (series.length < 3 || counts.size !== 2) return []
    const [usual] = [...counts].sort((a, b) => b[1] - a[1])[0]!
    const odd = series.filter(({noun}) => noun !== usual)
    if (odd.length !== 1) return []
    const slip = odd[0]!
    const printed = document.text.slice(slip.start, slip.end).replace(/ ?[：:]$/, '')
    return [
      finding(
        'label-slip',
        {met: printed, expected: printed.replace(slip.noun, usual)},
        {start: slip.start, end: slip.start + printed.length, confidence: 0.85},
      ),
    ]
  })
}

/** Runs of labels that count from 1; a paragraph's labels are all of its run, or none is. */
function seriesOf({text, paragraphs}: AlignedDocument): Label[][] {
  const all: Label[][] = []
  let open: Label[] = []
  let section: string | null = null
  for (const paragraph of paragraphs) {
    if (paragraph.section !== section) open = []
    section = paragraph.section
    const words = text.slice(paragraph.start, paragraph.end)
    if (!NUMBERED.test(words)) continue
    const labels = [...words.matchAll(LABEL)].map((match) => ({
      noun: match.groups!.noun!,
      number: Number(match.groups!.number),
      start: paragraph.start + match.index,
      end: paragraph.start + match.index + match[0].length,
    }))
    for (const [i, label] of labels.entries()) {
      const last = open.at(-1)
      if (last && label.number === last.number + 1 && label.start - last.end <= APART) open.push(label)
      else {
        open = label.number === 1 ? [label] : []
        if (open.length > 0) all.push(open)
        else if (i === 0) continue
        else break
      }
    }
  }
  return all
}
