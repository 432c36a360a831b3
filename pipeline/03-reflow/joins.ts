import type {PageLine} from './lines.ts'

/** What is put between two lines of one block. */
export type Join = 'nothing' | 'blank' | 'drop-hyphen'

/**
 * Join two lines of one paragraph: nothing between Han, a blank between Latin words, a hyphen dropped where the word
 * stands elsewhere without it.
 *
 *     > | 参考文献的著录格␊式并不统一。据 Open␊Citations 统计
 *                         ^ nothing          ^ blank
 */
export function joinOf(before: PageLine, after: PageLine, words: ReadonlySet<string>): Join {
  const left = before.text
  const right = after.text
  const last = left.at(-1)!
  const next = right[0]!
  if (isWide(last) || isWide(next)) return isSpaced(last, next) ? 'blank' : 'nothing'
  if (/[-‐]$/.test(left) && /^[a-z]/.test(right)) return hyphenJoin(left, right, words)
  if (/https?:\/\/\S{1,400}$/.test(left.slice(-420)) && /[/._=&?-]$/.test(left)) return 'nothing'
  if (/\d[-–—]$/.test(left) && /^\d/.test(right)) return 'nothing'
  return 'blank'
}

function hyphenJoin(left: string, right: string, words: ReadonlySet<string>): Join {
  const head = /([A-Za-z]{1,40})[-‐]$/.exec(left.slice(-42))?.[1]
  const tail = /^[a-z]{1,40}/.exec(right)?.[0]
  if (!head || !tail) return 'nothing'
  if (words.has(`${head}-${tail}`.toLowerCase())) return 'nothing'
  if (words.has(`${head}${tail}`.toLowerCase())) return 'drop-hyphen'
  // Unknown both ways: a word that stands by itself before the hyphen speaks for a compound.
  return words.has(head.toLowerCase()) && words.has(tail.toLowerCase()) && head.length > 3 && tail.length > 3
    ? 'nothing'
    : 'drop-hyphen'
}

/** Words and compounds of the document that are printed within a line. */
export function vocabularyOf(lines: ReadonlyArray<PageLine>): ReadonlySet<string> {
  const words = new Set<string>()
  for (const {text} of lines) {
    const found = text.slice(0, 4000).match(/[A-Za-z]{2,40}(?:[-‐][A-Za-z]{2,40})?/g) ?? []
    const cut = /[A-Za-z]{1,40}[-‐]?$/.exec(text.slice(-42))?.[0]
    found.forEach((word, i) => {
      if (i === found.length - 1 && cut && text.endsWith(word)) return
      words.add(word.toLowerCase())
    })
  }
  return words
}

const isWide = (character: string): boolean =>
  /[\u2e80-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef“”‘’—…]/.test(character)

/** Han beside a Latin word or a digit: as lines of Chinese papers have it, without knowing the house's style a blank less. */
const isSpaced = (_last: string, _next: string): boolean => false
