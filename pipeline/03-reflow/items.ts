import {type Enumerator, readEnumerator} from '../text/enumerators.ts'
import type {Line} from './lines.ts'
import type {Measure} from './measure.ts'

/** Lines of an item, at most. */
const LONGEST = 30

/**
 * Whether a line is the name of an item, its text below it, in a list of such items.
 *
 *     > | 1. First reading
 *       | The readers go through the paper one by one …
 *       | 2. Second reading
 */
export function isNamedItem(line: Line, measure: Measure): boolean {
  const own = readEnumerator(line.text)
  if (!own || !isName(line, measure)) return false
  return hasItem(line.at, own, 1, measure) || hasItem(line.at, own, -1, measure)
}

/** A short line that stops nowhere, and a line below it that begins a sentence and is full. */
function isName(line: Line, measure: Measure): boolean {
  const next = measure.lines[line.at + 1]
  if (!next || line.stops || next.gap > measure.gap || !/^\p{Lu}\p{L}*\s/u.test(next.text)) return false
  return line.width < measure.full[line.at]! * 0.6 && next.width > measure.full[next.at]! * 0.8
}

/** The next item, or the one before, if that has a name too. */
function hasItem(at: number, own: Enumerator, step: 1 | -1, measure: Measure): boolean {
  for (let away = 2; away < LONGEST; away++) {
    const line = measure.lines[at + away * step]
    if (!line) return false
    const other = readEnumerator(line.text)
    if (other?.shape === own.shape && other.value === own.value + step) return step > 0 || isName(line, measure)
  }
  return false
}
