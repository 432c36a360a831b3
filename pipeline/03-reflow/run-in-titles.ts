import {captionLabel} from '../text/caption-labels.ts'
import {BLANK, classAt, classBefore, HAN, LETTER, LOWER, UPPER} from '../text/character-classes.ts'
import {entryLabel} from '../text/entry-labels.ts'
import {referenceListTitle} from '../text/list-titles.ts'
import {type Line, lineOf} from './lines.ts'

/** A title with the first entry behind it on one line. */
const RUN_IN = /^([^\d[［〔【(（]{2,24}?)[\s\u3000:：.]{0,6}(?=[[［〔【(（]\s{0,2}1\s{0,2}[\]］〕】)）]|1[.．、]\s)/u

/** A first look that most lines do not stand: the number of the first entry, and what closes it. */
function mayRunIn(text: string): boolean {
  const at = text.indexOf('1')
  if (at < 1 || at > FARTHEST) return false
  return CLOSES.includes(text[at + 1] ?? ' ') || (classAt(text, at + 1) & BLANK) !== 0
}
const CLOSES = '.．、]］〕】)）'
/** Where the number may stand at most. */
const FARTHEST = 34

/**
 * The lines, with the title of a list apart from the first entry that was printed behind it.
 *
 *     > | 参考文献：[1] 周恒. 题名[J]. …        References: 1. Okafor N. …
 */
export function partRunInTitles(lines: ReadonlyArray<Line>): ReadonlyArray<Line> {
  return partedLines(lines, (line) => {
    const match = mayRunIn(line.text) ? RUN_IN.exec(line.text.slice(0, 60)) : null
    if (!match || referenceListTitle(match[1]!) !== 'sure' || !entryLabel(line.text, match[0].length)) return null
    const cut = match[0].length
    const share = cut / line.text.length
    const title = line.text.slice(0, cut).trimEnd()
    const rest = line.text.slice(cut)
    return [
      {
        ...line,
        end: line.start + title.length,
        text: title,
        width: Math.round(line.width * share),
        stops: false,
        listTitle: referenceListTitle(title),
      },
      {...line, start: line.start + cut, text: rest, gap: 0, turned: false, listTitle: referenceListTitle(rest)},
    ]
  })
}

/** The lines, some of them in two. */
function partedLines(
  lines: ReadonlyArray<Line>,
  inTwo: (line: Line, next: Line | undefined) => ReadonlyArray<Line> | null,
): ReadonlyArray<Line> {
  const parted: Line[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    const parts = inTwo(line, lines[at + 1])
    if (parts) parted.push(...parts)
    else parted.push(line)
  }
  return parted.length === lines.length ? lines : parted.map((line, at) => ({...line, at}))
}

/**
 * Where a word stands right behind the end of a sentence, within the characters that are looked at; -1 where none does.
 *
 *     …had noted before.First sheet
 *                       ^
 */
function gluedAt(text: string): number {
  let first = -1
  for (const stop of ['.', '。'])
    for (let at = text.indexOf(stop); at >= 0 && at + 2 < LOOKED_AT; at = text.indexOf(stop, at + 1))
      if (endsSentence(text, at) && beginsLabel(text, at + 1)) {
        if (first < 0 || at < first) first = at + 1
        break
      }
  return first
}
const LOOKED_AT = 200

const endsSentence = (text: string, stop: number): boolean =>
  text[stop] === '.'
    ? (classBefore(text, stop) & classBefore(text, stop - 1) & LOWER) !== 0
    : (classBefore(text, stop) & HAN) !== 0

const beginsLabel = (text: string, at: number): boolean =>
  ((classAt(text, at) & UPPER) !== 0 || isTilde(text[at])) &&
  ((classAt(text, at + 1) & LETTER) !== 0 || isTilde(text[at + 1]))

const isTilde = (character: string | undefined): boolean => character === '~' || character === '∼'

/** What a label in a figure has not: the words that tie a sentence, or a stop. */
const TIED = /\b(?:an?|the|is|are|was|we|it|this|that|with|by|of|in|on|for|to|from|as|and)\b|[.;,:()]|\p{Script=Han}/u
/** Characters of a label in a figure, at most. */
const LONGEST = 50

/**
 * The lines, with the labels of a figure apart from the end of the paragraph that they were printed behind.
 *
 *     > | …as both readers had noted before.First sheet Second sheet
 *       | Reader  Marks
 */
export function partGluedLabels(lines: ReadonlyArray<Line>): ReadonlyArray<Line> {
  return partedLines(lines, (line, next) => {
    const cut = next ? gluedAt(line.text) : -1
    if (cut < 0 || !next) return null
    const label = line.text.slice(cut)
    if (label.length > LONGEST || TIED.test(label)) return null
    if (!captionLabel(next.text) && !next.debris && (next.text.length > LONGEST || TIED.test(next.text))) return null
    return [
      lineOf({...line, end: line.start + cut, text: line.text.slice(0, cut)}),
      {...lineOf({...line, start: line.start + cut, text: label, indent: 0, turned: false}), debris: true},
    ]
  })
}
