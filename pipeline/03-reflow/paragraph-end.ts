import {paragraphOpening} from '../text/paragraph-openers.ts'
import {openerWeight} from '../text/sentence-openers.ts'
import {insetWeight} from './insets.ts'
import type {Line} from './lines.ts'
import {type Measure, room} from './measure.ts'

/** What speaks for the end of a paragraph between two lines, each a number around 1 where it is strong. */
interface Evidence {
  readonly english: number
  readonly chinese: number
  /** What the next line begins with: in Chinese, and where lines are filled to a column. */
  readonly opener: number
  /** How much the sentence that begins there looks like the first of a paragraph: in English that a typesetter filled. */
  readonly opening: number
  /** The next line ends its paragraph: the new one would have no other. */
  readonly alone: number
  /** A Chinese line ends with a colon: what it announces stood on lines of its own. */
  readonly colon: number
  /** Lines of the paragraph so far. */
  readonly length: number
  /** Room for the first word of the next line: too little, a little. */
  readonly tight: number
  readonly little: number
  /** Room at the end of the line, whatever comes next: overfull, a little, much. */
  readonly overfull: number
  readonly short: number
  readonly shorter: number
  /** The next line is as narrow as first lines are. */
  readonly inset: number
}

/**
 * Weights of a logistic regression over line ends of openly licensed papers (see NOTICE), for lines filled to a column and
 * for lines that a typesetter filled. Above 0 a paragraph ends.
 */
const WEIGHTS: Record<'wrapped' | 'set', Partial<Evidence>> = {
  wrapped: {english: -3.4, chinese: -1.5, opener: 1, colon: 1.2, length: 0.4},
  set: {
    ...{english: -1.1, chinese: -0.2, opener: 0.5, opening: 0.9, alone: -1, length: 0.25},
    ...{tight: 0.5, little: 1.3, overfull: -0.3, short: 0.3, shorter: 1.2, inset: 0.8},
  },
}

/** Score from which a paragraph ends; below 0, as paragraphs left together cost two, and one cut in two costs one. */
const LEAST = -0.25

/** Whether a paragraph ends with a line that stops, and that its text fills. */
export function endsParagraph(before: Line, line: Line, measure: Measure, count: number): boolean {
  // A semicolon ends at most an item of a list, and numbered items are told before this is asked.
  if (/[；;]$/.test(before.text) && room(before, line, measure.full[before.at]!) < 0) return false
  if (PART_LABEL.test(before.text)) return false
  const weights = WEIGHTS[measure.wrapped ? 'wrapped' : 'set']
  const evidence = evidenceOf(before, line, measure, count)
  let score = 0
  for (const [name, weight] of Object.entries(weights)) score += weight * evidence[name as keyof Evidence]
  return score > LEAST
}

/** `……分为三类。类别1：` labels the part that goes on below; a label of lines of their own would open its line. */
const PART_LABEL = /[。；;，,]\s?\p{Script=Han}{1,4}\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s?[：:]$/u

/** @param count lines of the paragraph up to `before` */
function evidenceOf(before: Line, line: Line, measure: Measure, count: number): Evidence {
  const full = Math.max(1, measure.full[before.at]!)
  const left = room(before, line, full) / full
  const atEnd = (full - before.width) / full
  const next = measure.lines[line.at + 1]
  const chinese = /\p{Script=Han}/u.test(before.text) || /\p{Script=Han}/u.test(line.text)
  return {
    english: chinese ? 0 : 1,
    chinese: chinese ? 1 : 0,
    opener: chinese || measure.wrapped ? openerWeight(line.text) : 0,
    opening: chinese || measure.wrapped ? 0 : paragraphOpening(...sentencesAround(measure.lines, line.at)),
    alone: !chinese && (!next || isShortEnd(line, next, measure)) ? 1 : 0,
    colon: chinese && /[:：]$/.test(before.text) ? 1 : 0,
    length: Math.log2(count),
    tight: between(-0.12, left, 0) * 10,
    little: between(0, left, 0.1) * 20,
    overfull: between(-0.05, atEnd, 0) * 10,
    short: between(0, atEnd, 0.05) * 20,
    shorter: between(0, atEnd - 0.05, 0.1) * 10,
    inset: insetWeight(measure.lines, measure.full, measure.inset, line.at),
  }
}

/** A line that stops and leaves room for the next word. */
const isShortEnd = (line: Line, next: Line, measure: Measure): boolean =>
  line.stops && room(line, next, measure.full[line.at]!) > measure.full[line.at]! * Math.max(measure.slack, 0.06)

/** Lines that a sentence takes, at most. */
const SENTENCE = 5

/** The sentence that begins with a line, and the one before it. */
function sentencesAround(lines: ReadonlyArray<Line>, at: number): [sentence: string, before: string] {
  const below = joined(lines.slice(at, at + SENTENCE))
  const above = joined(lines.slice(Math.max(0, at - SENTENCE), at))
  const end = below.slice(15).search(/[\p{Ll}\d)\]][.?!:](?= |$)/u)
  let begin = 0
  for (const match of above.matchAll(/[\p{Ll}\d)\]][.?!:] (?=\p{Lu})/gu)) begin = match.index + match[0].length
  return [end < 0 ? below : below.slice(0, end + 17), above.slice(begin)]
}

const joined = (lines: ReadonlyArray<Line>): string =>
  lines
    .reduce((text, line) => {
      const next = line.text.slice(0, 200)
      return /[a-z][-‐]$/.test(text.slice(-2)) ? text.slice(0, -1) + next : `${text} ${next}`
    }, '')
    .trimStart()

const between = (least: number, value: number, most: number): number => Math.max(least, Math.min(value, most))
