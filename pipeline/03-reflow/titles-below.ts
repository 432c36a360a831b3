import {frontLabel} from '../text/front-labels.ts'
import {titleLikeness} from '../text/title-likeness.ts'
import {isTitleOfChinese, isTitleOfEnglish} from '../text/title-wording.ts'
import type {Line} from './lines.ts'
import type {Measure} from './measure.ts'

/** Lines of an abstract, at most, and of a title below it. */
const ABSTRACT = 60
const MOST = 4

/**
 * Where a paper opens with its abstract, the lines of the title below it, by their index; none where it goes on with text.
 *
 *     > | 摘　要：……据此提出三条建议。
 *       | 期刊引文标注方式的识别研究         < no stop inside, worded as titles are
 *       | 近年来，引文数据的规模……
 */
export function titleBelowAbstract(lines: ReadonlyArray<Line>, measure: Measure): ReadonlySet<number> {
  const none = new Set<number>()
  const label = lines.slice(0, 2).find(({text}) => frontLabel(text)?.kind === 'abstract')
  if (!label) return none
  for (let at = label.at + 1; at < Math.min(lines.length, label.at + ABSTRACT); at++) {
    const before = lines[at - 1]!
    if (frontLabel(lines[at]!.text)) continue
    if (!before.stops && frontLabel(before.text)?.kind !== 'keywords') continue
    const last = lastOfTitle(lines, measure, at)
    if (last >= at) return new Set(Array.from({length: last - at + 1}, (_, i) => at + i))
  }
  return none
}

/** The last line of a title that begins at a line, or -1 where none does. */
function lastOfTitle(lines: ReadonlyArray<Line>, measure: Measure, first: number): number {
  let text = ''
  let found = -1
  for (let at = first; at < Math.min(lines.length - 1, first + MOST); at++) {
    const line = lines[at]!
    if (line.debris || line.stops || frontLabel(line.text) || measure.insideWords.has(at + 1)) break
    const han = /\p{Script=Han}{2}/u.test(line.text)
    text += text && !han ? ` ${line.text}` : line.text
    if (!(han ? isTitleOfChinese(text) : isTitleOfEnglish(text))) continue
    if (titleLikeness(line.text, line.shape) < 0.3 || !opensText(lines, at + 1)) continue
    found = at
  }
  return found
}

/** A line that begins a sentence and is about as wide as those below it, an indent left out. */
function opensText(lines: ReadonlyArray<Line>, at: number): boolean {
  const line = lines[at]!
  if (!/^[“"‘《（(]?[\p{Lu}\p{Script=Han}\d]/u.test(line.text)) return false
  const below = lines.slice(at, at + 5).map(({width}) => width)
  return line.stops || line.width > Math.max(...below) * 0.65
}
