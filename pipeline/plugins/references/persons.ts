import {isChineseName} from '../../text/surnames.ts'
import {isBodyName} from './bodies.ts'
import {type Name, splitNames} from './model/names.ts'

/** Names cut short: 王芳, 李明, 等;  Miller J, et al. */
const cut = /[ ,、;]{0,3}(?:等(?:人|著|编|译|主编|编著|编译)?|et\.? ?al\.?|and others|u\. ?a\.)[ .,:;]{0,3}$/i

/** What a person did, printed behind the names: 王芳主编, 李明, 译. */
const role =
  /[ ,、]{0,2}[(（]?(?:执行主编|总主编|主编译|主编|副主编|编著|编译|译注|译校|校译|校注|校订|校点|点校|标点|注释|编纂|编辑|整理|选编|选注|合著|合编|口述|执笔|撰写|译著|翻译|著作|著|编|译|撰|校|注|辑|选|摄|作|绘|述|編|譯|主編)[)）]?(?:[ ,]{0,2})$/

const roleAlone = /^(?:等|主?编(?:著|译)?|副主编|合?著|译(?:著|注)?|校|eds?\.?|trans\.?|al\.?)$/i

/** Of which country or dynasty: [美]斯密, （清）王芳, 〔英〕斯密. */
const origin = /^[[(] ?(\p{Script=Han}{1,6}) ?[\])] ?/u

const HAN = /\p{Script=Han}/u
const LIST = /[,;、&]| (?:and|und|et|和|与) |(?<=^\p{Script=Han}{2,4})[和与](?=\p{Script=Han}{2,4}$)/u

/** Persons of a list as printed, Chinese names whole. 佚名 and Anon. are nobody. */
export function readPersons(printed: string): Name[] {
  const {text} = withoutCut(printed)
  if (!text || nobody.test(text)) return []
  if (!HAN.test(text)) return latinPersons(text)
  const parts = splitHan(text.replace(/\s{1,20}/g, ' '))
  return parts.map((part) => (HAN.test(part) ? {literal: part} : oneLatin(part)))
}

const LIST_ALL = /\s{0,9}[,，;；、&]\s{0,9}|\s{1,9}(?:and|und|et|和|与)\s{1,9}/u

/** The names of a list; 和 and 与 part two names only where both sides are persons. */
function splitHan(text: string): string[] {
  return text.split(LIST_ALL).flatMap((part) => {
    const bare = cleanHan(part)
    const pair = /^(\p{Script=Han}{2,4})[和与](\p{Script=Han}{2,4})$/u.exec(bare)
    if (pair && isChineseName(pair[1]!) && isChineseName(pair[2]!)) return [pair[1]!, pair[2]!]
    return bare ? [bare] : []
  })
}
const nobody = /^(?:佚名|无名氏|作者不详|著者不详|Anon(?:ymous)?\.?|\[?S\. ?n\.?\]?|\[?s\. ?n\.?\]?)$/i

function withoutCut(printed: string): {text: string; short: boolean} {
  let text = printed.trim().replace(/[\s.,:;，．：；]{1,4}$/u, (tail) => (/^\.$/.test(tail) ? '.' : ''))
  const short = cut.test(text)
  text = text.replace(cut, '')
  return {text: text.replace(/^[\s.,:;，．：；]{1,4}/u, ''), short}
}

function cleanHan(part: string): string {
  let text = part.trim()
  if (roleAlone.test(text)) return ''
  for (let turn = 0; turn < 2; turn++) {
    const bare = text.replace(role, '')
    if (bare.length >= 2 && bare !== text) text = bare
    else break
  }
  text = text.replace(/^[（([［〔【]\s?\p{Script=Han}{1,6}\s?[\])）］〕】]\s?/u, '').replace(cut, '')
  return /^\p{Script=Han}(?:\s\p{Script=Han}){1,3}$/u.test(text) ? text.replace(/\s/g, '') : text.trim()
}

/** Names in Latin letters as GB/T 7714 prints them: `MILLER J A, ITO K`; a list without initials is of bodies. */
function latinPersons(text: string): Name[] {
  const parts = text.split(/\s{0,9}[,，;；&]\s{0,9}|\s{1,9}and\s{1,9}/).filter(Boolean)
  const turned = parts.map((part) => TURNED.exec(part))
  if (parts.length <= 200 && turned.every((match) => match !== null))
    return turned.map(([, family, given, suffix]) =>
      calm({family: family!.trim(), given: given!.trim(), ...(suffix ? {suffix} : {})}),
    )
  const initials = /(?:^|[\s,.])\p{Lu}(?:[\s.,·-]|$)|(?:^|\s)\p{Lu}{2,3}(?=$|[,;])/u.test(text)
  if (!initials && (isBodyName(text) || !/,/.test(text))) {
    if (/\[@/.test(text) || text.split(/\s+/).length > 1 || isBodyName(text)) return bodies(text)
    return [{literal: text}]
  }
  if (isBodyName(text) && !/\p{L}\s(?:\p{Lu}\.?\s?){1,3}(?:,|$)|(?:^|,\s)(?:\p{Lu}\.\s?){1,3}/u.test(text))
    return bodies(text)
  return splitNames(text).map(calm)
}

/** `MILLER J A`, `VAN DER BERG T`, `Ito W A Jr`: the family name, then initials apart. */
const TURNED =
  /^((?:\p{L}[\p{L}\p{M}'’-]{1,30}\s){1,4})((?:\p{Lu}\p{M}?\.?(?:[\s-]|$)){1,4}\.?)((?:[JS]r|I{2,3})\.?)?$/u

/** One body, or several where each of them is one: `World Health Organization, International Labour Office`. */
function bodies(text: string): Name[] {
  const parts = text.split(/[,;]\s+|\s&\s/)
  if (parts.length > 1 && parts.every((part) => isBodyName(part) && /\s/.test(part)))
    return parts.map((part) => ({literal: part}))
  if (parts.length === 1 && !isBodyName(text) && /^\p{Lu}\S+\s\p{Lu}\S+$/u.test(text) && !/[[@]/.test(text))
    return splitNames(text).map(calm)
  return [{literal: text}]
}

const oneLatin = (text: string): Name => splitNames(text).map(calm)[0] ?? {literal: text}

/** `MILLER` is Miller: GB/T 7714 prints family names in capitals. */
function calm(name: Name): Name {
  if (!('family' in name) || name.given === undefined || !/^[\p{Lu}\s'’-]{2,}$/u.test(name.family)) return name
  const family = name.family.replace(/\p{L}+/gu, (word) =>
    word.length > 1 ? word[0]! + word.slice(1).toLowerCase() : word,
  )
  return {...name, family}
}

/** How like a list of authors a stretch of the plain string is: about 1 for a clear one, 0 or less for a title. */
export function likeAuthors(printed: string): number {
  const {text, short} = withoutCut(printed)
  if (!text || text.length > 600) return text ? -1 : 0
  if (nobody.test(text)) return 1.2
  if (/[《》〈〉“”"?!]|--/.test(text)) return -1
  if (/\p{Script=Han}\)? ?[.:]|[.:] ?\p{Script=Han}{2}/u.test(text)) return -1
  const parts = text
    .split(LIST)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !roleAlone.test(part))
  if (parts.length === 0) return 0
  let sum = 0
  for (const [at, part] of parts.entries()) sum += HAN.test(part) ? likeHan(part) : likeLatin(part, parts, at)
  return sum / parts.length + (short ? 0.5 : 0)
}

function likeHan(part: string): number {
  const bare = cleanHan(part)
  if (isChineseName(bare.replace(/ /g, ''))) return 1
  if (origin.test(part) && bare.length <= 20) return 1
  if (/^\p{Script=Han}{1,8}[·•‧.]\p{Script=Han}{1,10}/u.test(bare)) return 1
  if (isBodyName(bare)) return 0.8
  if (titleWord.test(bare)) return -0.6
  const length = bare.length
  return length <= 4 ? 0.6 : length <= 8 ? 0.2 : -0.2
}
const titleWord =
  /[的之与及论]|研究|分析|探讨|基于|关于|方法|问题|影响|应用|进展|综述|设计|技术|发展|实践|理论|导论|概论|报告|全集|文集/

const INITIALS = /^(?:\p{Lu}\.?[ -]?){1,4}$/u
const WESTERN =
  /^(?:(?:\p{Lu}\p{M}?\.?[ -]?){1,4}(?:(?:van|von|der|den|de|del|di|da|du|la|le|el|al|ten|ter|bin)[ ]){0,3}\p{Lu}[\p{L}'-]{1,30}(?:[ -]\p{Lu}[\p{L}'-]{1,30})?|(?:(?:van|von|der|den|de|del|di|da|du|la|le|el|al|ten|ter|bin|VAN|DER|DE|VON)[ ]){0,3}\p{L}[\p{L}'-]{1,30}(?:[ -]\p{Lu}[\p{L}'-]{1,30}){0,2} (?:\p{Lu}\p{M}?\.?[ -]{0,2}){1,4}(?:[JS]r\.?|I{2,3})?)$/u

function likeLatin(part: string, parts: ReadonlyArray<string>, at: number): number {
  if (INITIALS.test(part) && !/^\p{Lu}{2,4} \p{Lu}/u.test(part)) return at > 0 ? 1 : 0
  if (WESTERN.test(part)) return 1
  const next = parts[at + 1]
  if (next !== undefined && INITIALS.test(next) && /^\p{Lu}[\p{L}' -]{1,40}$/u.test(part)) return 1
  if (isBodyName(part)) return 0.7
  const words = part.split(/\s+/)
  if (words.length === 1) return /^\p{Lu}/u.test(part) ? 0.35 : -0.5
  const capitals = words.filter((word) => /^[\p{Lu}\d@[(]/u.test(word)).length
  if (words.length <= 3 && capitals === words.length) return 0.3
  if (words.length <= 7 && capitals >= words.length * 0.6) return 0.1
  return -0.5
}
