import type {PrintedLine} from './index.ts'

/** Forms of a page number that nothing else takes: `— 73 —`, `第95页`, `Page 12`, `12 of 240`. */
const DECORATED =
  /^(?:[-–—―·•.~|]{1,3} ?(\d{1,5}) ?[-–—―·•.~|]{1,3}|第 ?(\d{1,5}) ?页(?:[ ,，/]{0,2}共 ?\d{1,5} ?页)?|[Pp](?:age|\.) ?(\d{1,5})(?: of \d{1,5})?|(\d{1,5}) (?:of|\/) ?\d{1,5})$/
const BARE = /^(\d{1,4})$/
const TOTAL = /^共 ?\d{1,5} ?页$/

/** The lines that are page numbers. Decorated ones are taken by their form, bare ones where they rise with the pages. */
export function pageNumbers(printed: ReadonlyArray<PrintedLine>): PrintedLine[] {
  const found: PrintedLine[] = []
  const candidates: Array<{line: PrintedLine; number: number; at: number; decorated: boolean}> = []
  for (const [at, line] of printed.entries()) {
    if (line.text.length > 24) continue
    if (TOTAL.test(line.text)) found.push(line)
    const match = DECORATED.exec(line.text)
    const bare = match ? null : BARE.exec(line.text)
    const digits = match ? match.slice(1).find(Boolean) : bare?.[1]
    if (digits) candidates.push({line, number: Number(digits), at, decorated: match !== null})
  }
  const decorated = candidates.filter((candidate) => candidate.decorated)
  const bare = candidates.filter((candidate) => !candidate.decorated && candidate.line.isApart)
  found.push(...decorated.map(({line}) => line))
  const rising = longestRise(bare)
  // Two numbers rise by chance; three that step by one or two with a page of lines between them hardly do.
  if (rising.length >= 3) found.push(...rising.map(({line}) => line))
  return found
}

/** The longest chain of candidates that rise by 1 to 3 with at least eight lines between them. */
function longestRise<Item extends {readonly number: number; readonly at: number}>(items: ReadonlyArray<Item>): Item[] {
  const best = new Map<number, {length: number; index: number}>()
  const before: number[] = []
  let end = -1
  let longest = 0
  items.forEach((item, i) => {
    let length = 1
    before[i] = -1
    for (const step of [1, 2, 3]) {
      const last = best.get(item.number - step)
      if (last && items[last.index]!.at <= item.at - 8 && last.length + 1 > length) {
        length = last.length + 1
        before[i] = last.index
      }
    }
    const known = best.get(item.number)
    if (!known || known.length <= length) best.set(item.number, {length, index: i})
    if (length > longest) [longest, end] = [length, i]
  })
  const chain: Item[] = []
  for (let i = end; i >= 0; i = before[i]!) chain.unshift(items[i]!)
  return chain
}
