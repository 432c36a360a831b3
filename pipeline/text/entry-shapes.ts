import {classAt, classBefore, endsInHyphen, HAN, LETTER, UPPER} from './character-classes.ts'

/** How much text looks like the begin of an entry, by what stands there: its worth and an example. */
type Opening = readonly [form: RegExp, worth: number]

/** By the first character, so that the forms of the other script are not even compiled: names of persons and bodies, … */
const SURNAME_FIRST: Opening = [
  /^(?:(?:van|von|de|der|den|di|da|del|la|le|el|al|ten|ter|dos|das|Van|De|Di|Le|La|El)[ -]){0,3}\p{Lu}[\p{L}'’-]{0,30},? (?:\p{Lu}[.\s-]{0,2}){1,4}(?:[,.;:&(，]|\band\b|$)/u,
  1,
] // Okafor, N. B.,
const CAPITAL: ReadonlyArray<Opening> = [
  SURNAME_FIRST,
  [/^\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30})?, \p{Lu}[\p{Ll}'’-]{1,20}[ ,.]/u, 0.8], // Okafor, Ngozi
  [
    /^(?:\p{Lu}\.[ -]?){1,3} ?(?:(?:van|von|de|der|di|da|la|le) ){0,2}\p{Lu}[\p{L}'’-]{1,30}(?:[,.;:]| and\b| et al)/u,
    0.8,
  ], // N. B. Okafor,
  [/^\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}'’-]{1,30}){1,2}(?:, | and | & )\p{Lu}/u, 0.6], // Ngozi Okafor and
  [/^\p{Lu}[\p{Ll}'’-]{1,20}(?: \p{Lu}\.)? \p{Lu}\p{Ll}[\p{L}'’-]{1,30}\. \p{Lu}/u, 0.5], // Ngozi Okafor. Marks
  [/^\p{Lu}[\p{L}&'’ -]{2,60}[.,]? ?[(（](?:19|20)\d\d[a-z]?[)）]/u, 0.9], // World Bank (2019)
]
const CHINESE: ReadonlyArray<Opening> = [
  [/^\p{Script=Han}{2,4}(?:[,，、.．:：;；]| ?等[,，.．])/u, 0.8], // 周恒, 林悦.
  [/^\p{Script=Han}{4,24}[.．:：]/u, 0.5], // 国家统计局.
]
/** … a particle of a name, or a country in brackets. */
const OTHER: ReadonlyArray<Opening> = [
  SURNAME_FIRST, // van Loo, E.
  [/^(?:\[|［|〔)[\p{Script=Han}]{1,2}(?:\]|］|〕)\s{0,2}\p{Script=Han}/u, 0.9], // [美] 亨利·某.
]

/** Words that lines inside an entry begin with: `In B. Holm (Ed.)`, `Retrieved May 4`. */
const WITHIN =
  /^(?:In|The|An?|On|Of|For|And|From|With|Available|Retrieved|Accessed|Proceedings|Proc|Journal|Trans)[ .:]/

/** How much a line looks like the begin of an entry: 0 to 1. */
export function opensEntry(text: string): number {
  const head = text.slice(0, 120)
  if (WITHIN.test(head)) return 0
  const first = classAt(head, 0)
  const openings = first & UPPER ? CAPITAL : first & HAN ? CHINESE : OTHER
  return openings.find(([form]) => form.test(head))?.[1] ?? 0
}

/** How much a line may be the last of an entry: a stop, a page, a link, a closing bracket. */
export function closesEntry(text: string): number {
  if (endsInHyphen(text) && classBefore(text, text.length - 1) & LETTER) return 0
  const tail = text.slice(-60)
  if (
    tail.endsWith('.') &&
    (/(?:^|\s)(?:\p{Lu}\.){1,4}$/u.test(tail) ||
      /(?:\bvol|\bpp?|\bno|\bed|\beds|\bet al|\bProc|\bInt|\bConf)\.$/i.test(tail))
  )
    return 0.3
  if (
    /[\w/][.。．]?\s{0,2}$/.test(text.slice(-4)) &&
    /(?:\d|\d[a-z]|\/\w{0,40})[.。．]?\s{0,2}$/u.test(tail) &&
    /\d{2}|https?:/.test(tail)
  )
    return 1
  if (/[.。．][)）\]］”"]?$/.test(text.slice(-2))) return 0.9
  if (/[)）\]］]$/.test(text.slice(-1))) return 0.5
  return 0
}

/** Signs that text is an entry: a year, pages, a type mark, a link, initials. 2 or more make one likely. */
export function entrySigns(text: string): number {
  const head = text.slice(0, 700)
  let signs = 0
  if (/(?<!\d)(?:1[6-9]|20)\d\d[a-z]?(?!\d)/.test(head)) signs++
  if (/[[［][A-Z]{1,2}(?:\/[A-Z]{2})?[\]］]/.test(head)) signs += 2
  if (/\bdoi\b|https?:|arXiv|\bet al\b|，等|,\s?等/i.test(head)) signs++
  if (/\d{1,5}\s?[-–—~]\s?\d{1,5}|\bpp?\.|\bvol\b|出版社|学报|Press\b|Journal|Proc/i.test(head)) signs++
  if (/(?:^|[\s,])\p{Lu}\.|\b[A-Z][a-z]+,? [A-Z]{1,2}\b/u.test(head)) signs++
  return signs
}
