/** How many or how deep, and the line (from 1) where it is. */
interface Most {
  most: number
  line: number
}

/**
 * How deep a Markdown text nests and how much of it hangs together, told from its lines alone: its parser needs more than linear
 * time for either, and stack for what is deep.
 *
 *     > > - text        nesting 3, containers 3: two quotations and a list item
 *     *a [b [c          marks 3: what is open at once in one paragraph
 *     text              together 4: lines without a blank one
 */
export function mostNested(text: string): {nesting: Most; marks: Most; containers: Most; together: Most} {
  const nesting = {most: 0, line: 1}
  const marks = {most: 0, line: 1}
  const containers = {most: 0, line: 1}
  const together = {most: 0, line: 1}
  let lines = 0
  let quotes = 0
  // The columns at which the items of lists begin that are open.
  let items: number[] = []
  let open = 0
  text.split(/\r\n?|\n/).forEach((content, i) => {
    const head = containersOf(content, items)
    items = head.items
    if (head.depth > nesting.most) Object.assign(nesting, {most: head.depth, line: i + 1})
    // A quotation goes on where the next line begins with its mark too.
    const opened = head.found + Math.max(0, head.quotes - quotes)
    quotes = head.quotes
    if (opened) Object.assign(containers, {most: containers.most + opened, line: i + 1})
    const isBlank = !content.trim()
    lines = isBlank ? 0 : lines + 1
    if (lines > together.most) Object.assign(together, {most: lines, line: i + 1})
    if (isBlank) open = 0
    for (let at = 0; at < content.length; at++) {
      if (content[at] === '\\') at++
      else open = Math.max(0, open + opens(content, at))
      if (open > marks.most) Object.assign(marks, {most: open, line: i + 1})
    }
  })
  return {nesting, marks, containers, together}
}

/** 1 where a bracket or mark of emphasis opens, -1 where one closes. A mark before a letter opens, one behind a letter closes. */
function opens(line: string, at: number): -1 | 0 | 1 {
  const mark = line[at]!
  if (mark === '[') return 1
  if (mark === ']') return -1
  if ((mark !== '*' && mark !== '_' && mark !== '~') || line[at - 1] === mark) return 0
  let end = at
  while (line[end] === mark) end++
  const before = line[at - 1] ?? ' '
  const after = line[end] ?? ' '
  if (!/\s/.test(after) && !/[\p{L}\p{N}]/u.test(before)) return 1
  return /\s/.test(before) ? 0 : -1
}

/** The quotations and items that a line opens, and the items before it that stay open around them. */
function containersOf(line: string, before: number[]): {depth: number; quotes: number; found: number; items: number[]} {
  const items = [...before]
  let quotes = 0
  let found = 0
  const mark = /[ \t]*(?:(>)|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y
  for (let at = 0; ; at = mark.lastIndex) {
    mark.lastIndex = at
    const match = mark.exec(line)
    if (!match) break
    if (match[1]) quotes++
    else {
      const column = mark.lastIndex - 1
      if (found++ === 0) while (items.length > 0 && items.at(-1)! >= column) items.pop()
      items.push(column)
    }
  }
  return {depth: quotes + (found ? items.length : 0), quotes, found, items: found ? items : before}
}
