import type {Lang, Range} from '../model/document.ts'
import type {WordTable} from '../text/word-table.ts'

export interface CueHit<Value> extends Range {
  readonly word: string
  readonly value: Value
}

/**
 * The cues of a table in a clause, from left to right, longest first, none inside another.
 *
 * English cues stand between word boundaries; `lower` is the text in lower case, of the same length.
 */
export function findCues<Value>(
  lower: string,
  range: Range,
  lang: Lang,
  table: WordTable<Value>,
): Array<CueHit<Value>> {
  const hits: Array<CueHit<Value>> = []
  for (let at = range.start; at < range.end; ) {
    if (lang === 'en' && at > 0 && isWordUnit(lower.charCodeAt(at - 1))) {
      at++
      continue
    }
    const hit = table.at(lower, at)
    const end = at + (hit?.word.length ?? 0)
    if (
      !hit ||
      end > range.end ||
      (lang === 'en' && isWordUnit(lower.charCodeAt(end)) && isWordUnit(lower.charCodeAt(end - 1)))
    ) {
      at++
      continue
    }
    hits.push({start: at, end, word: hit.word, value: hit.value})
    at = end
  }
  return hits
}

/** ASCII letters and digits. */
const isWordUnit = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90)
