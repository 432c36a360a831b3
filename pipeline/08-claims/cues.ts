import type {Range} from '../model/document.ts'
import type {NotedTable} from '../text/vocabulary.ts'
import {firstPlace} from '../text/within.ts'
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
  for (let at = range.start; at < range.end; ) {
    const hit = cueFrom(view, at, range.end, table)
    if (!hit) break
    hits.push(hit)
    at = hit.end
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
  let hit = cueFrom(view, range.start, range.end, table)
  while (hit && hit.value !== value) hit = cueFrom(view, hit.end, range.end, table)
  return hit
}

function cueFrom<Value>(
  {lower, lang, notes}: SentenceView,
  from: number,
  limit: number,
  table: NotedTable<Value>,
): CueHit<Value> | null {
  const {places} = notes
  for (let i = firstPlace(places, from); i < places.length && places[i]! < limit; i++) {
    const hit = table.at(notes, i)
    if (!hit) continue
    const start = places[i]!
    const end = start + hit.word.length
    if (end > limit || (lang === 'en' && !standsAlone(lower, start, end))) continue
    return {start, end, word: hit.word, value: hit.value}
  }
  return null
}

const standsAlone = (lower: string, start: number, end: number): boolean =>
  !isWordUnit(lower.charCodeAt(start - 1)) &&
  !(isWordUnit(lower.charCodeAt(end)) && isWordUnit(lower.charCodeAt(end - 1)))

/** ASCII letters and digits. */
const isWordUnit = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90)
