/** Marks that lead to a footnote or an affiliation: `王芳1,2*`, `Ada Wong†`. */
const MARKS = /[\d*∗†‡§¶¹²³⁴⁵⁶⁷⁸⁹#✉†]+/gu
const PARTICLES = new Set('van von der den de da di du la le del dos el al bin ibn ter ten y e and'.split(' '))
const SURNAMES = /^[\p{Script=Han}]{2,4}$/u

/**
 * The names on a byline, or an empty list where the line is none.
 *
 *     > | 周　恒，李　明1,2            Ada B. Wong1*, Carl Díaz-Ruiz2, and Eve van Loo
 */
export function readByline(line: string): ReadonlyArray<string> {
  if (line.length > 1200) return []
  const text = line.trim().replace(/[（(][^()（）]{0,60}[)）]/g, '')
  if (!text || /[。！？!?:：@]/.test(text) || /\.$/.test(text.replace(/\b[A-Z]\.$/, ''))) return []
  return /\p{Script=Han}/u.test(text) ? hanNames(text) : latinNames(text)
}

/** Names of two to four characters, blanks inside a name of two allowed: `周　恒`; foreign ones with a middle dot. */
function hanNames(text: string): string[] {
  const plain = text.replace(MARKS, ' ').replace(/^\s*(?:作者|著者|文)\s*[/／]\s*/, '')
  const parts = /[,，、;；]/.test(plain) ? plain.split(/[,，、;；]|\s和\s/) : splitBlanks(plain)
  const names = parts.map((part) => part.replace(/\s+/g, '')).filter((part) => part !== '')
  const good = names.every(
    (name) => SURNAMES.test(name) || /^[\p{Script=Han}]{1,8}(?:[·•・‧][\p{Script=Han}A-Za-z.]{1,10}){1,3}$/u.test(name),
  )
  return good && names.length > 0 ? names : []
}

/** `吴某某  陈某` is two names, `周　恒` is one. */
function splitBlanks(text: string): string[] {
  const parts = text.trim().split(/\s+/)
  if (parts.length === 2 && parts[0]!.length === 1 && parts[1]!.length <= 2) return [parts.join('')]
  const joined: string[] = []
  for (let i = 0; i < parts.length; i++) {
    if (parts[i]!.length === 1 && parts[i + 1]?.length === 1) joined.push(parts[i]! + parts[++i]!)
    else joined.push(parts[i]!)
  }
  return joined
}

function latinNames(text: string): string[] {
  const plain = text.replace(/(?<=\p{L}|\.)\s?[\d*∗†‡§¶#✉¹²³⁴-⁹]{1,6}(?:\s?,\s?[\d*∗†‡§¶#]{1,3}){0,6}/gu, ' ,')
  const parts = plain
    .split(/[,;，；]|\s(?:and|&)\s/)
    .map((part) =>
      part
        .replace(/^\s*(?:and|by)\s+/i, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((part) => part !== '' && !/^[\d*∗†‡§¶#\s]+$/.test(part) && !/^(?:Jr|Sr|PhD|MD|II|III)\.?$/.test(part))
  return parts.length > 0 && parts.every(isLatinName) ? parts : []
}

/** Two to six capitalised words, initials and particles: `Simon Y. W. Ho`, `Ludwig van Beek`. */
function isLatinName(name: string): boolean {
  const words = name.split(' ')
  if (words.length < 2 || words.length > 6) return false
  const capital = words.filter(
    (word) => /^\p{Lu}[\p{L}'’\-‐‑]*\.?$/u.test(word) || /^(?:\p{Lu}\.[-]?){1,3}$/u.test(word),
  )
  return capital.length >= 2 && words.every((word) => capital.includes(word) || PARTICLES.has(word.toLowerCase()))
}
