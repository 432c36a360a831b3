import {beginsWith, classAt, classOf, HAN, LETTER, LOWER} from './character-classes.ts'
import {isChineseName} from './surnames.ts'

/** Marks that lead to a footnote or an affiliation: `王芳1,2*`, `Ada Wong†`. */
const MARKS = /[\d*∗⁎†‡§¶#+$✉☯⇑¤‖¹²³⁴-⁹]{1,6}(?:\s?[,，]\s?[\d*∗⁎†‡§¶#+$☯⇑¤‖¹²³⁴-⁹]{1,3}){0,6}/gu
/** The same as letters, set off from the name: `Ada Wong a,⇑, Eve Lee a,b`. */
const LETTERS = /(?<=[\p{Ll}.]\s?)\s[a-n](?:\s?[,，]\s?[a-n*∗⁎†‡⇑\d]){0,6}(?=\s?(?:[,，;；*∗⁎†‡⇑]|$)|\s(?:and|&)\s)/gu
/** What stands behind names: degrees, and grades of a society. */
const TITLES =
  /[,，]\s?(?:(?:Life |Senior |Student |Graduate Student |Associate |Affiliate )?(?:Member|Fellow)(?:, (?:IEEE|ACM|ASCE|ASME|AIAA|SIAM|OSA|IET))?|M\.?D\.?|Ph\.?D\.?|M\.?Sc\.?|M\.?P\.?H\.?|R\.?N\.?|Dr\.?P\.?H\.?|MBBS|FRCP|DPhil|BSc|MA|MS|BS)(?=\s?[,，;；*∗†‡\d]|\s(?:and|&)\s|$)/gu
/** Signs that lead a byline in some journals: `■ 王芳`, and those that part its names: `Ada Wong1 • Eve Lee2`. */
const LEAD = /^[■●◆▲□○◎★☆▪]\s?/
const PARTED = /\s[•·●|]\s/g
const PARTICLES = new Set('van von der den de da di du la le del dos el al bin ibn ter ten y e'.split(' '))

/** Where a byline stands among lines, and whom it names; `names` is empty for `Anonymous Author(s)`. */
export interface Byline {
  readonly from: number
  readonly to: number
  readonly names: ReadonlyArray<string>
}

/**
 * The byline among lines that begin with a title, or `null`. Names may run over line ends.
 *
 *     0  Sampling from Streams of
 *     1  Text in Julia
 *     2  Ada B. Wong1*, Carl Díaz-
 *     3  Ruiz2, and Eve van Loo
 *
 * is {from: 2, to: 4, names: […]}. Of all places it may begin at, the one that reads as most names, and short ones, wins.
 */
export function findByline(lines: ReadonlyArray<string>): Byline | null {
  const unnamed = lines.findIndex((line, i) => i > 0 && /^\s*(?:匿名|anonymous\b)/i.test(line))
  if (unnamed > 0) return {from: unnamed, to: unnamed + 1, names: []}
  let best: (Byline & {score: number}) | null = null
  for (let from = 1; from < lines.length; from++) {
    if (/(?:\b(?:an?|the|of|in|on|at|to|for|from|by|with|and|or|via|using)|[-‐–—:：,，、])\s*$/i.test(lines[from - 1]!))
      continue
    for (let to = Math.min(lines.length, from + 8); to > from; to--) {
      if (lines.slice(from, to - 1).some((line) => !/[,，、;；]|[\d*∗†‡§¶]\s*$/.test(line))) continue
      const names = readByline(lines.slice(from, to).join(' '))
      if (names.length === 0) continue
      if (names.length === 1 && names[0]!.split(' ').length > 3 && !isBody(names[0]!)) continue
      const long = names.filter((name) => name.split(' ').length > 4).length
      const score = names.length - 2 * long + (to - from) * 0.01 + from * 0.02
      if (!best || score > best.score) best = {from, to, names, score}
      break
    }
  }
  return best
}

/**
 * The names on a byline, or an empty list where the line is none.
 *
 *     > | 周　恒，李　明1,2            Ada B. Wong1*, Carl Díaz-Ruiz2, and Eve van Loo
 */
export function readByline(line: string): ReadonlyArray<string> {
  if (line.length > 1600) return []
  const text = line
    .trim()
    .replace(LEAD, '')
    .replace(/[（(][^()（）]{0,60}[)）]/g, '')
  if (!text || /[。！？!?:：@]/.test(text)) return []
  if (isBody(text)) return [text]
  return /\p{Script=Han}/u.test(text) ? hanNames(text) : latinNames(text)
}

/** Bodies that sign papers: `引文规范课题组`, `The Open Archive Project`. */
const BODY_HAN =
  /^\p{Script=Han}{2,16}(?:项目组|课题组|编写组|研究组|工作组|协作组|调查组|编辑部|编委会|委员会|研究中心|协会|学会|联盟)$/u
const BODY_LATIN =
  /^(?:The\s)?(?:\p{Lu}[\p{L}-]{1,20}\s){1,5}(?:Project|Group|Collaboration|Consortium|Committee|Initiative|Team|Network|Investigators|Council|Alliance)$/u
/** What the two end with: a first look that most lines do not stand. */
const BODY_END =
  /[组部会心盟]$|(?:Project|Group|Collaboration|Consortium|Committee|Initiative|Team|Network|Investigators|Council|Alliance)$/
const isBody = (text: string): boolean =>
  text.length < 80 && BODY_END.test(text) && (beginsWith(text, HAN) ? BODY_HAN : BODY_LATIN).test(text)

function hanNames(text: string): string[] {
  const plain = text.replace(MARKS, ' ').replace(/^\s*(?:作者|著者|文)\s?[/／]\s?/, '')
  const parts = /[,，、;；]/.test(plain) ? plain.split(/[,，、;；]|\s和\s/) : splitBlanks(plain)
  const names = parts.map((part) => part.replace(/\s+/g, '')).filter((part) => part !== '')
  return names.length > 0 && names.every((name) => isChineseName(name) || isTranscribed(name)) ? names : []
}

const isTranscribed = (name: string): boolean =>
  /[·•・‧]/.test(name) && /^\p{Script=Han}{1,8}(?:[·•・‧][\p{Script=Han}A-Za-z.]{1,10}){1,3}$/u.test(name)

/** `吴某某  陈某` is two names, `周　恒` is one. */
function splitBlanks(text: string): string[] {
  const parts = text.trim().split(/\s+/)
  const joined: string[] = []
  for (let i = 0; i < parts.length; i++) {
    if (parts[i]!.length === 1 && parts[i + 1] && parts[i + 1]!.length <= 2) joined.push(parts[i]! + parts[++i]!)
    else joined.push(parts[i]!)
  }
  return joined
}

/** Words that may stand small in a byline. */
const SMALL = new Set([...PARTICLES, 'and', 'by'])

/** Whether a word stands in a line that begins small and belongs to no name. */
function holdsOtherWords(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (!(classAt(text, at) & LOWER) || (at > 0 && !/[\s,;，；]/.test(text[at - 1]!))) continue
    let end = at
    while (end < text.length && classOf(text.charCodeAt(end)) & LETTER) end++
    if (!SMALL.has(text.slice(at, end))) return true
  }
  return false
}

function latinNames(line: string): string[] {
  const text = line.replace(TITLES, '').replace(LETTERS, ' ,').replace(PARTED, ', ')
  if (holdsOtherWords(text)) return []
  const parts = text
    .replace(MARKS, ' ,')
    .split(/[,;，；]|\s(?:and|&)\s/)
    .map((part) =>
      part
        .replace(/^\s*(?:and|by)\s+/i, '')
        .replace(/-\s+(?=\p{Lu})/u, '-')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((part) => part !== '' && !/^(?:Jr|Sr|PhD|Ph\.D|MD|II|III|and)\.?$/.test(part))
  return parts.length > 0 && parts.every(isLatinName) ? parts : []
}

/** Words of places that names do not hold. */
const PLACE =
  /\b(?:University|College|Institute|Hospital|Department|School|Laboratory|Academy|Faculty|Centre|Center|Corporation|Company|Ltd|Inc|GmbH)\b/

/** Two to six capitalised words, initials and particles: `Simon Y. W. Ho`, `Ludwig van Beek`. */
function isLatinName(name: string): boolean {
  const words = name.split(' ')
  if (words.length < 2 || words.length > 6 || PLACE.test(name)) return false
  const capital = words.filter((word) => /^\p{Lu}[\p{L}'’\-‐‑]*\.?$/u.test(word) || /^(?:\p{Lu}\.-?){1,3}$/u.test(word))
  return (
    capital.length >= 2 &&
    words.every((word) => capital.includes(word) || PARTICLES.has(word.toLowerCase())) &&
    (words.length === 2 || name !== name.toUpperCase())
  )
}
