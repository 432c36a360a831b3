import {type PageNumber, readPageNumber} from '../text/page-shapes.ts'
import type {PageLine} from './page-lines.ts'

/** Lines that a page number may be torn into, and the characters of each, at most. */
const PIECES = 6
const LONGEST = 10
/** Lines of a page, at least, and the share of the numbers that must rise. */
const NEAREST = 6
const MOST = 0.7

/** A page number that tells how many pages there are, and the lines that print it. */
interface Counted {
  readonly value: number
  readonly total: number
  readonly first: number
  readonly last: number
}

/**
 * The lines of page numbers that tell how many pages there are: `12 of 28`, torn over lines too.
 *
 *     > | 12          第 5
 *       | of 28       页 共 60 页
 *
 * A fraction in a table looks the same: those of one total that mostly rise, with pages between them, are page numbers, and
 * one alone at the edge of a page.
 *
 * @param isEdge - Whether a line stands at the head or the foot of a page.
 */
export function countedPages(lines: ReadonlyArray<PageLine>, isEdge: (at: number) => boolean): number[] {
  const byTotal = Map.groupBy(countedLines(lines), ({total}) => total)
  return [...byTotal.values()].flatMap((group) => {
    const steps = group.slice(1).filter((one, i) => isLater(one, group[i]!, lines.length))
    const rise = group.length === 1 ? isEdge(group[0]!.first) : steps.length >= (group.length - 1) * MOST
    return rise ? group.flatMap(linesOf) : []
  })
}

/** A number that pages lie between it and the one before; the last page may have a line or two. */
const isLater = (one: Counted, before: Counted, count: number): boolean =>
  one.value > before.value && (one.first - before.last > NEAREST * (one.value - before.value) || one.last >= count - 2)

const linesOf = ({first, last}: Counted): number[] => Array.from({length: last - first + 1}, (_, i) => first + i)

function countedLines(lines: ReadonlyArray<PageLine>): Counted[] {
  const found: Counted[] = []
  for (let at = 0; at < lines.length; at++) {
    const counted = isPiece(lines[at]!.text) ? countedAt(lines, at) : null
    if (!counted) continue
    found.push(counted)
    at = counted.last
  }
  return found
}

/** The longest number that begins with a line, so that `页` is not left over. */
function countedAt(lines: ReadonlyArray<PageLine>, first: number): Counted | null {
  let words = ''
  let found: Counted | null = null
  for (let last = first; last < Math.min(lines.length, first + PIECES); last++) {
    const {text} = lines[last]!
    if (last > first && !isPiece(text)) break
    words = words === '' ? text : `${words} ${text}`
    const number: PageNumber | null = readPageNumber(words)
    if (number?.total !== undefined && number.value <= number.total)
      found = {value: number.value, total: number.total, first, last}
  }
  return found
}

const isPiece = (text: string): boolean =>
  text.length <= LONGEST && /^(?:page|pg\.|p\.)?[\s\d第共页,，/]*(?:of[\s\d]*)?$/i.test(text)
