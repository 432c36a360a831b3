import type {Range} from '../../model/document.ts'
import {mainVerb} from '../main-verb.ts'

/** They open a frame, up to a comma: In 2004, …; While …, …. */
const FRAMES =
  /^(?:in|at|on|by|for|from|with|without|within|among|amongst|between|after|before|during|since|until|under|over|across|through|throughout|despite|although|though|while|whereas|when|where|if|as|because|given|based|according|following|unlike|like|compared|to|of|once|upon|beyond|besides|because of|due)\b/i
const LINKS =
  /^(?:and|but|or|so|yet|that|whether|then|also|both|(?:however|moreover|furthermore|therefore|thus|hence|indeed|finally|similarly)\b,?)\s+/i
/** Between the subject and its verb. */
const TRAILING =
  /(?:[\s,;(]+|\[[\d,\s–-]{1,20}\]|\b(?:also|often|still|then|now|already|only|generally|typically|usually|[a-z]{2,14}ly))$/i

/** What stands before the main verb of an English clause, frames and links left out; `null` where nothing does. */
export function enSubject(text: string, {start, end}: Range): Range | null {
  const {at} = mainVerb(text, {start, end})
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
  for (let steps = 0; steps < 4; steps++) {
    const trail = TRAILING.exec(text.slice(Math.max(from, to - 24), to))
    if (!trail) break
    to -= trail[0].length
  }
  return from < to ? {start: from, end: to} : null
}
