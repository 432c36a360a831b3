import type {Range} from '../model/document.ts'
import {firstNoted, type NotedTable} from '../text/vocabulary.ts'
import type {SentenceView} from './draft.ts'

export interface CueHit<Value> extends Range {
  readonly word: string
  readonly value: Value
}

/**
 * The cues of a table in a clause, from left to right, longest first, none inside another.
 *
 * English cues stand between word boundaries.
 */
export function findCues<Value>(view: SentenceView, range: Range, table: NotedTable<Value>): Array<CueHit<Value>> {
  const hits: Array<CueHit<Value>> = []
  const {places} = view.notes
  let from = range.start
  for (let i = firstNoted(view.notes, from); i < places.length && places[i]! < range.end; i++) {
    const hit = places[i]! < from ? null : cueAt(view, i, range.end, table)
    if (!hit) continue
    hits.push(hit)
    from = hit.end
  }
  return hits
}

/** The first cue of a clause that has this value, those of other values passed over. */
export function firstCue<Value>(
  view: SentenceView,
  range: Range,
  table: NotedTable<Value>,
  value: Value,
): CueHit<Value> | null {
  const {places} = view.notes
  let from = range.start
  for (let i = firstNoted(view.notes, from); i < places.length && places[i]! < range.end; i++) {
    const hit = places[i]! < from ? null : cueAt(view, i, range.end, table)
    if (hit?.value === value) return hit
    if (hit) from = hit.end
  }
  return null
}

/** The cue at a noted place of a clause that ends at `limit`, or `null`. */
function cueAt<Value>(
  {lower, lang, notes}: SentenceView,
  index: number,
  limit: number,
  table: NotedTable<Value>,
): CueHit<Value> | null {
  const hit = table.at(notes, index)
  if (!hit) return null
  const start = notes.places[index]!
  const end = start + hit.word.length
  if (end > limit || (lang === 'en' && !standsAlone(lower, start, end))) return null
  return {start, end, word: hit.word, value: hit.value}
}

const standsAlone = (lower: string, start: number, end: number): boolean =>
  !isWordUnit(lower.charCodeAt(start - 1)) &&
  !(isWordUnit(lower.charCodeAt(end)) && isWordUnit(lower.charCodeAt(end - 1)))

/** ASCII letters and digits. */
const isWordUnit = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90)
