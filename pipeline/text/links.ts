import {BLANK, classBefore, HAN} from './character-classes.ts'

/** What of a link may stand at the end of a line. */
const CUT = /(?:https?:|www\.|\bdoi:|(?<![\d.])10\.\d{4,9}\/)[^\s\p{Script=Han}，。；]{0,300}$/iu

/** A first look that most ends of lines do not stand. */
const MAY_CUT = /https?:|www\.|doi:|10\./iu

/**
 * Whether a line goes on with the link, the DOI or the address that the line before was cut in.
 *
 *     > | … http://www.example.␊org/archive/        https:␊//example.org/        10.1000/ab␊c123.
 */
export function linkGoesOn(before: string, after: string): boolean {
  const last = lastToken(before)
  if (!MAY_CUT.test(last)) return false
  const cut = CUT.exec(before.slice(-320))?.[0]
  const token = /^[^\s\p{Script=Han}，。；]{1,300}/u.exec(after.slice(0, 300))?.[0]
  if (!cut || !token || /^[[［(（“"]/.test(token)) return false
  if (/^https?:|^doi:|^www\.|^DOI/.test(token)) return /doi:|10\.\d{4,9}\/$/i.test(cut) && /^doi:$/i.test(cut)
  if (/^(?:https?|doi):$/i.test(cut)) return /^(?:\/\/|10\.)/.test(token)
  if (/[/_=&?#%~@+-]$/.test(cut)) return /^[\p{L}\p{N}/_~?#%]/u.test(token)
  const inner = /^[a-z\d][\w-]{0,60}[./?=&#%]\S/i.test(token)
  if (/\.$/.test(cut)) return inner && (/^[a-z\d]/.test(token) || /\//.test(token)) && !/^(?:19|20)\d\d\b/.test(token)
  if (/[,;)\]]$/.test(cut)) return false
  if (/^[/._?=&#%-]\S/.test(token)) return true
  if (/^(?:19|20)\d\d[.,;]?$/.test(token)) return false
  return inner || /^(?=\S{0,40}\d)[a-z\d]{1,40}[.,;]?$/.test(token)
}

/** What ends a text without a blank, a Han character or a stop inside, as far as a link may reach. */
function lastToken(text: string): string {
  let at = text.length
  while (
    at > 0 &&
    text.length - at < 320 &&
    !(classBefore(text, at) & (BLANK | HAN)) &&
    !'，。；'.includes(text[at - 1]!)
  )
    at--
  return text.slice(at)
}
