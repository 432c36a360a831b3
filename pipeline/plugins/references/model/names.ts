import {classNumber, wordClass} from './word-classes.ts'

/** A person, or a body by its whole name, as CSL-JSON has them. */
export type Name =
  | {readonly family: string; readonly given?: string; readonly suffix?: string}
  | {readonly literal: string}

/**
 * Split a list of persons as printed: `Miller, J. A., and K. Ito`, `Miller JA, Ito K, et al.`, `Miller, Jane; Ito, Ken`.
 *
 * Family and given names are told apart by initials, by particles, and by whether the first name of the list is turned
 * round. Names cut by `et al.` are absent.
 */
export function splitNames(text: string): Name[] {
  const plain = clean(text)
  if (!plain) return []
  // City Museum [@citymuseum]
  if (/ \[@\w{1,40}\]$/.test(plain)) return [{literal: plain}]
  const parts = cutParts(plain)
  if (isBody(plain, parts)) return splitBodies(plain).map((literal) => ({literal}))
  return parts.some((part) => part.mark === ';') ? readGroups(parts) : readList(parts)
}

interface Part {
  readonly text: string
  /** What stands before it. */
  readonly mark: ',' | ';' | '&' | ''
}

/** Without roles (`(Eds.)`, `edited by`), `et al.`, and the marks around. */
function clean(text: string): string {
  return text
    .replace(/\s{1,20}/g, ' ')
    .replace(/(?<=\p{Lu}\.)(?=\p{L}{2})/gu, ' ')
    .replace(/(?<![\p{L}.])[[(]?(?:et\.? ?al|u\. ?a|and others|et coll)\b\.?[\])]?/giu, ' ')
    .replace(/[([](?:[^()[\]]{1,40})[\])]/g, roleOut)
    .replace(/^[\s,.;:&([“"'/-]{1,9}/, '')
    .replace(
      /^(?:in|edited by|ed\. by|eds?\.?|hrsg\.? von|hrsg\.?|herausgegeben von|translated by|trans\.?(?: by)?|transl\.?(?: by)?|übers\.?(?: von)?|by|and|with)(?![\p{L}'’-])[\s:.,(]{0,4}/iu,
      '',
    )
    .replace(/^(?:edited by|ed\. by|eds?\.?|hrsg\.? von|hrsg\.?|by)(?![\p{L}'’-])[\s:.,]{0,4}/iu, '')
    .replace(
      /[\s,;:([]{1,4}(?:[Ee]ds?|EDS|[Ee]ditors?|[Hh]rsg|[Hh]gg?|[Tt]rans|[Tt]ransl|[Tt]ranslators?|[Dd]irs?|[Cc]omps?)\b[\s.,:;)\]]{0,4}$/u,
      '',
    )
    .replace(/[\s,;:&([“"'/-]{1,9}$/, '')
    .trim()
}

function roleOut(bracket: string): string {
  return /^.(?:eds?|editors?|hrsg|hgg?|dirs?|trans|transl|translators?|coords?|orgs?|producers?|directors?|author|writers?|chair|composers?|comps?|\d{4}\p{Ll}?)\b/iu.test(
    bracket,
  )
    ? ' '
    : bracket
}

const BODY = new Set([classNumber('institution'), classNumber('press')])

/** A body rather than persons: a word such as `Institute`, and no initials. */
function isBody(text: string, parts: ReadonlyArray<Part>): boolean {
  if (parts.some((part) => (hasInitials(part.text) || isInitials(part.text)) && !/^U\. ?[SKN]\./.test(part.text)))
    return false
  const words = text.toLowerCase().match(/\p{L}{2,40}/gu) ?? []
  if (words.some((word) => BODY.has(wordClass(word)) || bodies.has(word))) return true
  return /^the\b/i.test(text) || / (?:of|for|on) /.test(text)
}
const bodies = new Set(
  'nations fund board secretariat directorate who oecd unesco undp unicef union federal national world american international european team statistics service services administration authority survey network project program programme foundation alliance parliament court congress senate house corporation corp initiative ministerium bundesamt bundesministerium amt verband gesellschaft stiftung hochschule kommission deutscher deutsche bundestag forum trust studies research'.split(
    ' ',
  ),
)

/**
 * Two bodies in one list, each with a word such as `Institute` at its head or its end: `Institute of Rivers and Academy of
 * Arts`, `Northern Water Commission, Southern Water Commission`. `Department of History, University of Leeds` is one.
 */
function splitBodies(text: string): string[] {
  for (const mark of [' & ', ' and ', ', ', '; ']) {
    const parts = text.split(mark)
    if (parts.length !== 2 || !parts.every((part) => / /.test(part) && hasHead(part))) continue
    if (
      mark === ', ' &&
      /^(?:Department|Dept|Division|Faculty|School|Office|Bureau|Center|Centre|Institute)\b/.test(text)
    )
      continue
    return parts
  }
  return [text]
}

function hasHead(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}{2,40}/gu) ?? []
  return [words[0], words.at(-1)].some((word) => word !== undefined && wordClass(word) === classNumber('institution'))
}

function cutParts(text: string): Part[] {
  const parts: Part[] = []
  let mark: Part['mark'] = ''
  let from = 0
  const push = (to: number, next: Part['mark']) => {
    const part = text
      .slice(from, to)
      .trim()
      .replace(/^[.:]\s{0,3}/, '')
    if (part) {
      parts.push({text: part, mark})
      mark = next
    } else if (next === '&' || next === ';') mark = next
  }
  const separator = /\s{0,3}(?:[,;，；、·&/]|(?<=\s)(?:and|AND|und|et|y|con|avec|with|og|och|en|e)(?=\s))\s{0,3}/gu
  for (const match of text.matchAll(separator)) {
    const next = marks.get(match[0].trim()) ?? '&'
    push(match.index, next)
    from = match.index + match[0].length
  }
  push(text.length, '')
  return parts
}

const marks = new Map<string, Part['mark']>([
  [',', ','],
  ['，', ','],
  ['、', ','],
  [';', ';'],
  ['；', ';'],
  ['/', ';'],
  ['·', ';'],
])

/** `Miller, Jane; Ito, Ken`: what stands between two semicolons is one name. */
function readGroups(parts: ReadonlyArray<Part>): Name[] {
  const groups: Part[][] = []
  for (const part of parts) {
    if (part.mark !== ',' || groups.length === 0) groups.push([])
    groups[groups.length - 1]!.push(part)
  }
  return groups.flatMap((group) => (group.length <= 3 ? readGroup(group) : readList(group)))
}

function readGroup(group: ReadonlyArray<Part>): Name[] {
  const [first, second, third] = group
  if (!first) return []
  if (!second) return [readOne(first.text)]
  if (third && !isSuffix(third.text)) return readList(group)
  if (isSuffix(second.text)) return [withSuffix(readOne(first.text), second.text)]
  const name = {family: first.text, given: second.text}
  return [third ? withSuffix(name, third.text) : name]
}

function readList(parts: ReadonlyArray<Part>): Name[] {
  const names: Name[] = []
  const turned = isTurned(parts)
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!
    const next = parts[at + 1]
    if (isSuffix(part.text) && names.length > 0) {
      names.push(withSuffix(names.pop()!, part.text))
      continue
    }
    const comma = next?.mark === ','
    if (comma && isSuffix(next.text) && hasInitials(part.text)) {
      names.push(withSuffix(readOne(part.text), next.text))
      at++
    } else if (comma && !hasInitials(part.text) && (isInitials(next.text) || (turned && isBare(part.text, at)))) {
      let name: Name = {family: part.text, given: next.text}
      at++
      const after = parts[at + 1]
      if (after?.mark === ',' && isSuffix(after.text)) {
        name = withSuffix(name, after.text)
        at++
      }
      names.push(name)
    } else if (comma && isSuffix(next.text) && parts[at + 2]?.mark === ',' && isInitials(parts[at + 2]!.text)) {
      names.push(withSuffix({family: part.text, given: parts[at + 2]!.text}, next.text))
      at += 2
    } else names.push(readOne(part.text))
  }
  return names
}

/** Whether full given names stand behind their family names: `Miller, Jane and Ken Ito`. */
function isTurned(parts: ReadonlyArray<Part>): boolean {
  const [first, second] = parts
  if (!first || second?.mark !== ',' || hasInitials(first.text) || !isBare(first.text, 0)) return false
  if (!isBare(first.text, 1) && / /.test(second.text)) return false
  const last = parts[parts.length - 1]!
  const bareLast = last.mark === '&' && !/\s/.test(last.text)
  return !(bareLast && parts.every((part) => !/[\s.]/.test(part.text)))
}

/** A family name alone: one word, or particles and one; the first of a list may have two. */
function isBare(text: string, at: number): boolean {
  const words = text.split(' ')
  if (words.length > 1 && isSuffix(words[words.length - 1]!)) words.pop()
  if (words.length === 1) return true
  if (words.slice(0, -1).every((word) => isParticle(word))) return true
  return at === 0 && words.length <= 2
}

const PARTICLE = classNumber('particle')
const isParticle = (word: string): boolean =>
  wordClass(word.toLowerCase().replace(/[’'.]$/, '')) === PARTICLE ||
  /^(?:Mc|Mac|St\.?|San|Santa|El|Abu|dell|d)$/i.test(word)

const isSuffix = (text: string): boolean => /^(?:[JS]r|I{2,3}|IV|[23](?:nd|rd))\.?$/.test(text)

/** `J.`, `J. B.`, `JB`, `J.-P.`, `Yu.`; particles may stand among them: `J. van`. */
function isInitials(text: string): boolean {
  const words = text.split(' ').filter(Boolean)
  if (words.length === 0 || words.length > 6) return false
  let seen = 0
  for (const word of words) {
    if (isInitial(word)) seen++
    else if (!(isParticle(word) && seen > 0) && !isSuffix(word)) return false
  }
  const [first = ''] = words
  return !(words.length > 1 && /^\p{Lu}{2,4}$/u.test(first))
}

const isInitial = (word: string): boolean =>
  /^(?:\p{Lu}\p{M}{0,2}[.·]?[-‐–’']?\s?){1,4}$/u.test(word) ||
  /^\p{Lu}\p{Ll}{1,2}\.(?:[-‐–]?\p{Lu}\.){0,2}$/u.test(word) ||
  /^\p{Lu}\.[-‐–]\p{Ll}\.$/u.test(word)

const hasInitials = (text: string): boolean => {
  const words = text.split(' ')
  const last = words[words.length - 1]!
  return words.length > 1 && (isInitial(words[0]!) || (isInitial(last) && !isSuffix(last)))
}

/** One name without a comma: `J. B. Miller`, `Miller JB`, `Jane B. Miller`, `Jan van der Berg`. */
function readOne(text: string): Name {
  const words = text
    .replace(/(\p{Lu}\.)(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .split(' ')
    .filter(Boolean)
  if (words.length === 1) return /\p{Script=Han}/u.test(text) ? {literal: text} : glued(text)
  let suffix: string | undefined
  if (words.length > 2 && isSuffix(words[words.length - 1]!)) suffix = words.pop()
  const name = readWords(words)
  return suffix ? withSuffix(name, suffix) : name
}

function readWords(words: ReadonlyArray<string>): Name {
  const count = words.length
  let tail = count
  while (tail > 1 && isInitial(words[tail - 1]!)) tail--
  if (tail < count && (!isInitial(words[0]!) || /^\p{Lu}{2,4}$/u.test(words[0]!))) {
    return {family: words.slice(0, tail).join(' '), given: words.slice(tail).join(' ')}
  }
  let head = 0
  while (head < count - 1 && isInitial(words[head]!)) head++
  if (head > 0) {
    const rest = words.slice(head)
    let split = rest.length - 1
    while (split > 0 && (isParticle(rest[split - 1]!) || split > 1)) split--
    if (rest.length > 1 && !isParticle(rest[0]!) && rest.length === 2 && !/^\p{Lu}/u.test(rest[0]!)) split = 0
    return {family: rest.slice(split).join(' '), given: [...words.slice(0, head), ...rest.slice(0, split)].join(' ')}
  }
  let split = count - 1
  while (split > 1 && isParticle(words[split - 1]!)) split--
  if (split === 1 && isParticle(words[0]!) && /^\p{Ll}/u.test(words[0]!)) split = 0
  const family = words.slice(split).join(' ')
  return split === 0 ? {family} : {family, given: words.slice(0, split).join(' ')}
}

/** `J.Miller`, `MillerJ.` of text that lost its blanks. */
function glued(text: string): Name {
  const head = /^((?:\p{Lu}\.-?){1,4})(\p{L}.{1,60})$/u.exec(text)
  if (head) return {family: head[2]!, given: head[1]!}
  return {family: text}
}

function withSuffix(name: Name, suffix: string): Name {
  return 'family' in name ? {...name, suffix} : name
}
