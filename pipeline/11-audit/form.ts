import type {AlignedDocument, Finding, Heading} from '../model/document.ts'
import {finding} from '../model/findings.ts'
import {classAt, HAN, holdsRun, LETTER, NUMBER, unitsAt} from '../text/character-classes.ts'
import {labelSlips} from './label-slips.ts'
import {missingParts} from './missing-parts.ts'

/** The form of the paper: numbers of headings, abstracts that are another paper's, series of labels. */
export function formFindings(document: AlignedDocument): Finding[] {
  return [
    ...headingNumbers(document),
    ...foreignAbstracts(document),
    ...missingParts(document),
    ...labelSlips(document),
  ]
}

/**
 * Headings whose number leaves out another, or stands twice: 2.2 followed by 2.5, 3.3.1 by 3.6.2.
 *
 * Only decimal numbers are judged: they alone tell their parent. A number is held against the last one at the level where
 * the two part.
 */
function headingNumbers({headings, text}: AlignedDocument): Finding[] {
  const findings: Finding[] = []
  let unnumbered: Heading | null = null
  // The last heading under each parent, and how far its number had come.
  const lastOf = new Map<string, {readonly heading: Heading; readonly ordinal: number}>()
  for (const heading of headings) {
    const parts = heading.number?.match(/^\d{1,3}(?:\.\d{1,3}){0,4}$/) ? heading.number.split('.').map(Number) : null
    if (!parts || !isTitle(heading.text)) {
      if (heading.number === null) unnumbered = heading
      continue
    }
    const related = (before: Heading) => ({start: heading.start, end: heading.end, related: [before.id, heading.id]})
    for (const [depth, ordinal] of parts.entries()) {
      const parent = parts.slice(0, depth).join('.')
      const before = lastOf.get(parent)
      const own = depth === parts.length - 1
      if (before && ordinal > before.ordinal + 1 && ordinal <= before.ordinal + 5) {
        const expected = [...parts.slice(0, depth), before.ordinal + 1].join('.')
        // Columns that came in another order may print a chapter's number anywhere; a heading may have lost its own.
        const isPrinted =
          (depth === 0 && unnumbered !== null && unnumbered.start > before.heading.start) ||
          opensLine(text, expected, before.heading.end, heading.start, /^(?:\.?\s|[.、．　])/u) ||
          (depth === 0 && opensLine(text, expected, 0, text.length, /^(?:\.?\s{1,2}|[.、．　])[\p{Lu}\p{Script=Han}]/u))
        if (isPrinted) {
          if (own || before.ordinal !== ordinal) lastOf.set(parent, {heading, ordinal})
          continue
        }
        findings.push(
          finding(
            'heading-number-jump',
            {number: heading.number!, before: before.heading.number!, expected},
            // A chapter that is missing was more often lost by the extractor than by the author.
            depth === 0
              ? {...related(before.heading), severity: 'info', confidence: 0.5}
              : {...related(before.heading), confidence: 0.9},
          ),
        )
      } else if (before && own && ordinal === before.ordinal && before.heading.number === heading.number)
        findings.push(
          finding(
            'heading-number-repeat',
            {number: heading.number!},
            // Chapters, appendices and items that look like headings begin with 1 again; subsections do not.
            parts.length === 1
              ? {...related(before.heading), severity: 'info', confidence: 0.5}
              : {...related(before.heading), confidence: 0.85},
          ),
        )
      if (own || !before || before.ordinal !== ordinal) lastOf.set(parent, {heading, ordinal})
    }
  }
  return findings
}

/** Whether words may be those of a heading: axis ticks and rows of tables (`0.5 1.0 mm`, `12 34 56`) have hardly a word. */
function isTitle(words: string): boolean {
  if (!holdsRun(words, HAN, 2) && !holdsRun(words, LETTER, 3)) return false
  let letters = 0
  let figures = 0
  let digits = 0
  let before = 0
  for (let at = 0; at < words.length; at += unitsAt(words, at)) {
    const classes = classAt(words, at)
    if (classes & LETTER) letters++
    if (classes & NUMBER) {
      digits += unitsAt(words, at)
      if (!(before & NUMBER)) figures++
    }
    before = classes
  }
  return figures < 4 && letters > digits && !/[,;，；]$/.test(words)
}

/** Whether a number begins a line between two places, with this behind it: a heading that was read as none. */
function opensLine(text: string, number: string, from: number, to: number, behind: RegExp): boolean {
  for (let at = text.indexOf(number, from); at >= 0 && at < to; at = text.indexOf(number, at + 1)) {
    const after = at + number.length
    if ((at === 0 || text[at - 1] === '\n') && behind.test(text.slice(after, after + 4))) return true
  }
  return false
}

function foreignAbstracts(document: AlignedDocument): Finding[] {
  return document.abstracts
    .filter(({belongs}) => belongs === 'other')
    .map(({lang, start, end}) => finding('foreign-abstract', {lang}, {start, end, confidence: 0.9}))
}
