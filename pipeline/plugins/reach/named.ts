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
  const next = text.slice(group.end, group.end + 60)
  const head = text.slice(Math.max(floor, group.start - 90), group.start)
  const clause = head.slice(Math.max(head.lastIndexOf(','), head.lastIndexOf(';')) + 1)
  const words = clause.match(/[\p{L}\p{N}'’-]+/gu) ?? []
  if (words.length > 6) return false
  if (LOCATES.test(head)) return true
  if (isReporter(clause, words) && REPORT.test(next)) return true
  if (words.length === 0 && /^\s*\p{Ll}/u.test(next))
    return !/^\s*(?:and|or|but|for|in|to|with|of|on|by|as|from|at|while)\b/.test(next)
  if (!VERB.test(next)) return false
  if (/\bet al\.?\s*$/.test(clause)) return true
  const first = words.findIndex((word) => !LINKING.has(word.toLowerCase()))
  const named = words.some(
    (word, i) => (i > first && /^\p{Lu}/u.test(word)) || /\p{Lu}.*[\p{Lu}\d]|\p{Ll}\p{Lu}/u.test(word),
  )
  return named && words.every((word, i) => i <= first || !isBreak(word.toLowerCase()))
}

/** In (Zhao, 2019), a corpus is built. Following [4], … */
const LOCATES = /^[\s.;]*(?:[Ii]n|[Aa]s in|[Ff]ollowing|[Aa]ccording to)\s*$/

/** `Zhao et al.`, `Zhao and Li`, `Zhao`: persons before their number. */
function isReporter(clause: string, words: ReadonlyArray<string>): boolean {
  return (
    /\bet al\.?\s*$/.test(clause) ||
    (words.length <= 3 && words.every((word) => word === 'and' || /^\p{Lu}/u.test(word)))
  )
}

/** What persons do and things seldom: `also showed`, `have argued`. */
const REPORT =
  /^[\s,]*(?:have |has |had )?(?:\p{Ll}{2,14}ly |also |first |further |later |then ){0,2}(?:propos|show|demonstrat|introduc|present|argu|report|suggest|describ|found|find|note|observ|develop|studi|study|investigat|examin|us(?:e|ed|es)\b|appl|analy[sz]|compar|extend|point|claim|conclud|manipulat|test|measur|estimat|explor|adopt|combin|built|build|creat|train|collect|review|survey|evaluat|design|formulat|treat|consider|define|address|achiev|employ|exploit|improv|prove|wrote|held|called|asked)/u

const LINKING = new Set('the a and but while whereas similarly recently moreover later however then'.split(' '))
const isBreak = (word: string): boolean => breaks.has(word) || prepositions.has(word) || determiners.has(word)

/** What stands behind a subject: `also has`, `was trained`, `proposes`, `dataset contains`; `and`, `to` and stops do not. */
const VERB =
  /^[\s,]*(?:(?:model|method|system|dataset|corpus|algorithm|approach) )?(?:also |first |further |then |only |\p{Ll}{2,14}ly )?(?:is|are|was|were|has|have|had|can|does|do|use|propose|present|show|introduce|treat|learn|apply|extend|\p{Ll}+[^s\s]s|\p{Ll}+ed)\b/u

/** Behind a narrative marker at `end`: what the work does is told next (`, who propose`, `introduced`). */
export function tellsMore(text: string, end: number): boolean {
  const next = text.slice(end, end + 60)
  return VERB.test(next) || /^[\s,]*(?:who|which|where|in which)\b/.test(next)
}
