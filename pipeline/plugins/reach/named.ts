import type {MarkerGroup} from './groups.ts'
import {breaks, determiners, prepositions} from './words.ts'

/**
 * Is a bracketed marker, or the name before it, what its clause is about?
 *
 *     (Zhao, 2019) propose a parser.        The PathNet reader (Zhao, 2019) scores each path.
 *
 * @param floor - End of the marker before, or the start of the sentence.
 */
export function opensClause(text: string, floor: number, group: MarkerGroup): boolean {
  if (!VERB.test(text.slice(group.end, group.end + 60))) return false
  const head = text.slice(Math.max(floor, group.start - 90), group.start)
  const clause = head.slice(Math.max(head.lastIndexOf(','), head.lastIndexOf(';')) + 1)
  const words = clause.match(/[\p{L}\p{N}'’-]+/gu) ?? []
  if (words.length === 0) return true
  if (words.length > 6) return false
  const first = words.findIndex((word) => !LINKING.has(word.toLowerCase()))
  const named = words.some(
    (word, i) => (i > first && /^\p{Lu}/u.test(word)) || /\p{Lu}.*[\p{Lu}\d]|\p{Ll}\p{Lu}/u.test(word),
  )
  return named && words.every((word, i) => i <= first || !isBreak(word.toLowerCase()))
}

const LINKING = new Set('the a and but while whereas similarly recently moreover later however then'.split(' '))
const isBreak = (word: string): boolean => breaks.has(word) || prepositions.has(word) || determiners.has(word)

/** What stands behind a subject: `also has`, `was trained`, `proposes`, `dataset contains`; `and`, `to` and stops do not. */
const VERB =
  /^[\s,]*(?:(?:model|method|system|dataset|corpus|algorithm|approach) )?(?:also |first |further |then |only )?(?:is|are|was|were|has|have|had|can|does|do|use|propose|present|show|introduce|treat|learn|apply|extend|\p{Ll}+[^s\s]s|\p{Ll}+ed)\b/u

/** Behind a narrative marker at `end`: what the work does is told next (`, who propose`, `introduced`). */
export function tellsMore(text: string, end: number): boolean {
  const next = text.slice(end, end + 60)
  return VERB.test(next) || /^[\s,]*(?:who|which|where|in which)\b/.test(next)
}
