/** More marks than any paragraph has; the time that a parser of Markdown takes for one grows with their square. */
const MOST = 4000

/** What may begin or end a link, emphasis, HTML, an entity or an address. */
const MARKS = /[[\]*_<&!:@]/g

/** Stands for a mark; a character that no text has. */
const STAND_IN = '\ufdd0'

/**
 * A Markdown text whose crowded paragraphs have no marks, each replaced by one character: links and emphasis are not looked for
 * among so many, and `[1][1][1]…` is text as it is printed. Offsets stay.
 */
export function withoutCrowds(text: string): string {
  if (!isCrowded(text)) return text
  const parts: string[] = []
  let from = 0
  for (const {index, 0: gap} of text.matchAll(/\n[ \t]*\n|\r[ \t]*\r|\r\n[ \t]*\r\n/g)) {
    parts.push(withoutMarks(text.slice(from, index)), gap)
    from = index + gap.length
  }
  parts.push(withoutMarks(text.slice(from)))
  return parts.join('')
}

const withoutMarks = (paragraph: string): string =>
  isCrowded(paragraph) ? paragraph.replace(MARKS, STAND_IN) : paragraph

function isCrowded(text: string): boolean {
  let found = 0
  for (const _ of text.matchAll(MARKS)) if (++found > MOST) return true
  return false
}
