import type {Flow, FurnitureKind, Origin, Range} from '../model/document.ts'
import {classBefore, classOf, endsInHyphen, HAN, LETTER, NUMBER} from '../text/character-classes.ts'
import {frontLabel} from '../text/front-labels.ts'
import {linkGoesOn} from '../text/links.ts'
import {isHan} from '../text/scripts.ts'
import {isChineseName} from '../text/surnames.ts'
import {unitSet} from '../text/unit-set.ts'
import type {Group} from './assemble.ts'
import {hintOf} from './assemble.ts'
import {keepsHyphen} from './hyphens.ts'
import type {Line} from './lines.ts'
import {type Vocabulary, vocabularyOf} from './printed-words.ts'

export interface Written {
  readonly text: string
  readonly flows: ReadonlyArray<Flow>
  /** Into the printed source. */
  readonly origins: ReadonlyArray<Origin>
  /** What was left out: hyphens of line ends, and lines of furniture inside lists; ranges in the printed source. */
  readonly left: ReadonlyArray<Range & {readonly kind: FurnitureKind}>
}

/**
 * Write the blocks as the clean text, one a line, and where each stretch of it came from.
 *
 * @param lines all lines of the document, for the words that they print
 */
export function write(printed: string, groups: ReadonlyArray<Group>, lines: ReadonlyArray<Line>): Written {
  let known: Vocabulary | null = null
  const words = (): Vocabulary => {
    known ??= vocabularyOf(lines)
    return known
  }
  const parts: string[] = []
  const flows: Flow[] = []
  const origins: Origin[] = []
  const left: Array<Range & {kind: FurnitureKind}> = []
  let length = 0
  const put = (from: number, to: number): void => {
    if (to <= from) return
    origins.push([length, length + to - from, from, to])
    parts.push(printed.slice(from, to))
    length += to - from
  }
  const add = (text: string): void => {
    parts.push(text)
    length += text.length
  }
  const spaced = printsBlanks(groups)
  for (const group of groups) {
    if (group.role === 'furniture') {
      for (const {text, start, end} of group.lines)
        left.push({start, end, kind: /^\d+$/.test(text) ? 'page-number' : 'running-head'})
      continue
    }
    if (length > 0) add('\n')
    const start = length
    group.lines.forEach((line, i) => {
      const next = group.lines[i + 1]
      const above = i > 0 && isPartOfWord(line) ? parts.slice(-3).join('').slice(-300) : ''
      const dropped =
        printed[line.end - 1] === SOFT_HYPHEN ||
        (next && !keepsHyphen(above + line.text, next.text, words, group.role === 'entry'))
      for (const {start, end} of closeUp(line.text))
        put(line.start + start, line.start + Math.min(end, dropped ? line.text.length - 1 : end))
      if (dropped) left.push({start: line.end - 1, end: line.end, kind: 'hyphen'})
      else if (next && needsBlank(above + line.text, next.text, spaced)) add(' ')
    })
    const hint = hintOf(group.role)
    flows.push({start, end: length, lines: group.lines.length, ...(hint ? {hint} : {})})
  }
  return {text: parts.join(''), flows, origins, left}
}

/** A line inside a link or a word that begins above: a link may run over many lines. */
const isPartOfWord = ({text, shape}: Line): boolean =>
  (shape.han === 0 || text.length < 3 || endsInHyphen(text)) && /^\S{1,300}$/.test(text)

/** A hyphen that only a line end printed: never the word's own. */
const SOFT_HYPHEN = '\u00ad'

/** Between Latin words a blank, between Han nothing, between the two what the printed line would have: a blank. */
function needsBlank(before: string, after: string, spaced: boolean): boolean {
  const one = before.at(-1)!
  const two = after[0]!
  if (linkGoesOn(before, after) || /^(?:[,.;:)](?:\s|$)|\d{1,3}(?:[,–-]\d{1,3}){0,8}$)/.test(after.slice(0, 40)))
    return false
  if (after.startsWith('— ') && /[\p{Ll}\p{N})]$/u.test(one)) return true
  if ('-‐–/'.includes(one) && classOf(after.charCodeAt(0)) & WORD && classBefore(before, before.length - 1) & WORD)
    return false
  if (',.;:'.includes(one) && isHan(two) && /[\w)\]\p{Script=Han}].$/u.test(before.slice(-3))) return spaced
  return !(isCjk(one) || isCjk(two))
}

/** Whether lists print a blank between a comma or a stop of Latin type and Han: `陈某, 林某. 题名`. */
function printsBlanks(groups: ReadonlyArray<Group>): boolean {
  let sum = 0
  for (const {role, lines} of groups)
    if (role === 'entry')
      for (const {text, shape} of lines)
        if (shape.han > 0)
          sum +=
            (text.match(/[,.;:] \p{Script=Han}/gu)?.length ?? 0) - (text.match(/[,.;:]\p{Script=Han}/gu)?.length ?? 0)
  return sum > 0
}

const WORD = LETTER | NUMBER

const isCjk = (character: string): boolean => isHan(character) || /[\u3000-\u303f\uff00-\uffef“”‘’—…]/.test(character)

/** The stretches of a line without the blanks that stretched it: `时间序 列 分析`. Names and lists keep theirs. */
function closeUp(text: string): ReadonlyArray<{start: number; end: number}> {
  const cuts: number[] = []
  for (let i = text.indexOf(' ', 1); i > 0; i = text.indexOf(' ', i + 1))
    if (i + 1 < text.length && isStretched(text.charCodeAt(i - 1)) && isStretched(text.charCodeAt(i + 1))) cuts.push(i)
  if (cuts.length > 0) {
    const label = frontLabel(text)?.end ?? 1
    while (cuts.length > 0 && cuts[0]! < label) cuts.shift()
  }
  if (cuts.length === 0 || text.split(' ').every((part) => isChineseName(part)) || /^关\s?键\s?词/.test(text))
    return [{start: 0, end: text.length}]
  const stretches: Array<{start: number; end: number}> = []
  let start = 0
  for (const cut of cuts) {
    stretches.push({start, end: cut})
    start = cut + 1
  }
  return [...stretches, {start, end: text.length}]
}

const isStretched = (unit: number): boolean => (classOf(unit) & HAN) !== 0 || isMark(unit)
const isMark = unitSet('，。、；：（）《》')
