import {mostNested} from './nesting.ts'

/** How much one paper may hold. What is beyond is refused in one line; each limit can be moved with `--limit name=number`. */
export interface Limits {
  /** Bytes of its file. */
  readonly paper: number
  /** Characters of one line (UTF-16 code units). */
  readonly line: number
  /** Quotations and lists that stand in each other, in a Markdown source. */
  readonly nesting: number
  /** Square brackets and marks of emphasis that are open at once in one paragraph of a Markdown source. */
  readonly marks: number
  /** Quotations and list items of a Markdown source. */
  readonly containers: number
  /** Lines without a blank one between them, in a Markdown source. */
  readonly together: number
}

/** Each limit with what it counts, for the help, the messages and `limits.md`. */
export const limitTable: Readonly<Record<keyof Limits, {readonly most: number; readonly counts: string}>> = {
  paper: {most: 20_000_000, counts: 'bytes of a paper'}, // a long book has 2 MB
  line: {most: 1_000_000, counts: 'characters of a line'}, // a paper without any line break has 100,000
  nesting: {most: 100, counts: 'quotations and lists in each other, in Markdown'}, // `> > - text` has 3
  marks: {most: 1000, counts: 'brackets and marks of emphasis open at once, in a paragraph of Markdown'}, // `[[1], [2]]` has 2
  containers: {most: 5000, counts: 'quotations and list items, in Markdown'}, // a paper has some hundred
  together: {most: 5000, counts: 'lines without a blank one between them, in Markdown'}, // a list of references has some hundred
}

/** What is told of a Markdown source beyond a limit. */
const beyond = {
  nesting: (most: number) => `quotations and lists stand in each other ${most} deep`,
  marks: (most: number) => `brackets and marks of emphasis are open ${most} deep`,
  containers: (most: number) => `there are ${most} quotations and list items up to here`,
  together: (most: number) => `${most} lines stand together without a blank one`,
} as const

export const limitNames = Object.keys(limitTable) as ReadonlyArray<keyof Limits>

const most = (name: keyof Limits, given: Partial<Limits>): number => given[name] ?? limitTable[name].most

/** Why a file of so many bytes is refused, or `null`. */
export function tooLarge(bytes: number, given: Partial<Limits> = {}): string | null {
  const limit = most('paper', given)
  if (bytes <= limit) return null
  return `the file has ${bytes} bytes, and a paper may have ${limit}; split it, or allow more with --limit paper=${bytes}`
}

/** Why a text is refused, or `null`. */
export function beyondLimits(text: string, isMarkdown: boolean, given: Partial<Limits> = {}): string | null {
  const longest = most('line', given)
  for (let start = 0, line = 1; start <= text.length; line++) {
    const end = lineEnd(text, start)
    if (end - start > longest)
      return `line ${line} has ${end - start} characters, and a line may have ${longest}; break it, or allow more with --limit line=${end - start}`
    start = end + (text.startsWith('\r\n', end) ? 2 : 1)
  }
  if (!isMarkdown) return null
  const found = mostNested(text)
  for (const name of ['nesting', 'marks', 'containers', 'together'] as const) {
    const limit = most(name, given)
    const {most: depth, line} = found[name]
    if (depth > limit)
      return `line ${line}: ${beyond[name](depth)}, and ${limit} are allowed; take some away, or allow more with --limit ${name}=${depth}`
  }
  return null
}

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 10 || unit === 13) return at
  }
  return text.length
}
