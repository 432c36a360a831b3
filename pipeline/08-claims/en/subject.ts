import type {Range} from '../../model/document.ts'
import {isAsciiLetter} from '../../text/letters.ts'

/** They open a frame, up to a comma: In 2004, …; While …, …. */
const FRAMES =
  /^(?:in|at|on|by|for|from|with|without|within|among|amongst|between|after|before|during|since|until|under|over|across|through|throughout|despite|although|though|while|whereas|when|where|if|as|because|given|based|according|following|unlike|like|compared|to|of|once|upon|beyond|besides|because of|due)\b/i
const LINKS =
  /^(?:and|but|or|so|yet|that|whether|then|also|both|however|moreover|furthermore|therefore|thus|hence|indeed|finally|similarly),? /i
const PRONOUN = /^(we|they|he|she|it|you|i)\s/i
const INNER = / (?:that|which|who|he|she|they|it) [^ ]{1,20}$| (?:that|which|who)$/

/** Adverbs between the subject and its verb. */
const ADVERB = /^(?:also|often|still|then|now|already|only|generally|typically|usually|[a-z]{2,14}ly)$/i
const MARKER = /^\[[\d,\s–-]{1,20}\]$/

/** What stands before the main verb of an English clause, which begins at `at`: frames and links left out; `null` where nothing does. */
export function enSubject(text: string, {start}: Range, at: number | null): Range | null {
  const pronoun = PRONOUN.exec(text.slice(start, start + 12))
  if (pronoun) return {start, end: start + pronoun[1]!.length}
  if (at === null || at <= start) return null
  let from = start
  let to = at
  for (let steps = 0; steps < 3; steps++) {
    const link = LINKS.exec(text.slice(from, Math.min(to, from + 20)))
    if (!link) break
    from += link[0].length
  }
  if (FRAMES.test(text.slice(from, from + 16))) {
    const comma = text.lastIndexOf(', ', to)
    if (comma <= from) return null
    from = comma + 2
  } else {
    // Harlan, who had … , measured …
    const comma = text.indexOf(', ', from)
    if (comma > from && comma < to && !/^, (?:and|or|\p{L}[^,]{0,60}, (?:and|or) )/u.test(text.slice(comma, to)))
      to = comma
  }
  for (let steps = 0; steps < 8; steps++) {
    const less = trimOnce(text, from, to)
    if (less === to) break
    to = less
  }
  if (from >= to) return null
  // A verb that reads as a noun was passed over: the evidence stands at a place that can be visited.
  const words = text.slice(from, to)
  return words.includes(';') || (words.length > 36 && INNER.test(words)) ? null : {start: from, end: to}
}

/** Without the stop, the blank, the marker or the adverb at the end; `to` where there is none. */
function trimOnce(text: string, from: number, to: number): number {
  const last = text[to - 1]!
  if (to > from && ' ,;('.includes(last)) return to - 1
  if (last === ']') {
    const open = text.lastIndexOf('[', to)
    return open > from && MARKER.test(text.slice(Math.max(open, to - 24), to)) ? open : to
  }
  let at = to
  while (at > from && to - at < 17 && isAsciiLetter(text.charCodeAt(at - 1))) at--
  return at > from && at < to && /[\s,]/.test(text[at - 1]!) && ADVERB.test(text.slice(at, to)) ? at : to
}
