import {type Dress, type PageNumber, readPageNumber} from '../text/page-shapes.ts'
import {countedPages} from './counted-pages.ts'
import type {PageLine} from './page-lines.ts'

interface Candidate extends PageNumber {
  readonly at: number
  readonly edge: boolean
  /** A page begins within two lines below it. */
  readonly closes: boolean
}

/** Lines from one page number to the next, at least and at most, for each page between them. */
const NEAREST = 6
const FARTHEST = 500
/** Candidates of one value that are remembered. */
const MEMORY = 6

/** Shapes whose numbers are sought in a chain of their own. */
const PLAIN = ['arabic', 'roman'] as const
const DRESSED: ReadonlyArray<Dress> = ['round', 'bar', 'letter']

/**
 * Which lines are page numbers: sure shapes, numbers that tell how many pages there are, and bare numbers that rise with
 * the pages.
 *
 * Of bare numbers the chain with the most steps of one page is taken; digits of formulas and tables are no such chain.
 * Numbers in brackets or beside bars (`(12)`, `12 |`, `P12`) are those of formulas and tables more often: they must stand
 * on most pages, at their edges, or where no edge is known as far from each other as pages are long.
 *
 * @param pages - Whether the lines are those of pages; where they are not, only sure shapes are page numbers.
 */
export function findPageNumbers(lines: ReadonlyArray<PageLine>, pages = true): ReadonlySet<number> {
  const candidates = lines.flatMap((line, at): Candidate[] => {
    const number = readPageNumber(line.text)
    return number ? [{...number, at, edge: isEdge(lines, at), closes: closesPage(lines, at)}] : []
  })
  const found = new Set(candidates.filter(({sure}) => sure).map(({at}) => at))
  for (const at of countedPages(lines, (line) => isEdge(lines, line))) found.add(at)
  const openings = lines.filter(({opensPage}) => opensPage).length
  if (!pages) return found
  const last = lines.length - 1
  // Front matter is counted in Roman numerals, whatever the other pages have.
  for (const scheme of found.size > 3 ? PLAIN.slice(1) : PLAIN) {
    const bare = candidates.filter((one) => !one.sure && one.scheme === scheme)
    const chain = bestChain(bare, 3, last)
    const atEdges = openings > 1 ? bestChain(bare.filter(isAtEdge), 2, last) : []
    for (const at of chain.length > atEdges.length * 1.2 ? chain : atEdges) found.add(at)
  }
  for (const at of repeatedAtEdges(candidates, openings)) found.add(at)
  if (found.size > 0) return found
  for (const dress of DRESSED) {
    const bare = candidates.filter(({scheme}) => scheme === dress)
    const chain = bestChain(openings > 1 ? bare.filter(isAtEdge) : bare, 3, last)
    const most = openings > 1 ? chain.length > openings * MOST : isEven(candidates, chain, last)
    if (most) for (const at of chain) found.add(at)
  }
  return found
}

/** One bare number at the edge of most pages: the sign of a publisher, `123`, which counts nothing. */
function repeatedAtEdges(candidates: ReadonlyArray<Candidate>, openings: number): number[] {
  const bare = candidates.filter(({sure, scheme, closes}) => !sure && scheme === 'arabic' && closes)
  return [...Map.groupBy(bare, ({value}) => value).values()]
    .filter((group) => group.length > 2 && group.length >= openings * MOST)
    .flatMap((group) => group.map(({at}) => at))
}

const isAtEdge = ({edge}: Candidate): boolean => edge

/** The share of the pages that have a number in brackets or beside a bar, if it is theirs. */
const MOST = 0.6
/** Lines of a page, at least, and how much longer or shorter than the middle one most are. */
const SHORTEST_PAGE = 15
const SPREAD = 1.5

/** Whether numbers stand about as far from each other as pages are long, from the first page to the last. */
function isEven(candidates: ReadonlyArray<Candidate>, chain: ReadonlyArray<number>, last: number): boolean {
  if (chain.length < 4) return false
  const values = new Map(candidates.map(({at, value}) => [at, value]))
  const lengths = chain.slice(1).map((at, i) => (at - chain[i]!) / (values.get(at)! - values.get(chain[i]!)!))
  const middle = [...lengths].sort((a, b) => a - b)[lengths.length >> 1]!
  const even = lengths.filter((length) => length > middle / SPREAD && length < middle * SPREAD)
  const whole = chain[0]! <= middle * SPREAD && chain.at(-1)! >= last - middle * SPREAD
  return middle >= SHORTEST_PAGE && even.length >= lengths.length * 0.8 && whole
}

/** At the head or the foot of a page, two lines deep. */
function isEdge(lines: ReadonlyArray<PageLine>, at: number): boolean {
  for (let i = at - 1; i <= at + 3; i++) if (i > 0 ? lines[i]?.opensPage : i === 0) return true
  return at >= lines.length - 2
}

/** At the foot of a page, two lines deep. */
const closesPage = (lines: ReadonlyArray<PageLine>, at: number): boolean =>
  at >= lines.length - 2 || [1, 2].some((below) => lines[at + below]?.opensPage)

function bestChain(candidates: ReadonlyArray<Candidate>, least: number, last: number): ReadonlyArray<number> {
  const score: number[] = []
  const before: number[] = []
  const byValue = new Map<number, number[]>()
  let best = -1
  candidates.forEach((candidate, i) => {
    score[i] = candidate.edge ? 0.5 : 0
    before[i] = -1
    for (let step = 1; step <= 3; step++) {
      for (const j of byValue.get(candidate.value - step) ?? []) {
        const distance = candidate.at - candidates[j]!.at
        // The last page may have a line or two.
        const nearest = candidate.at === last ? step : NEAREST * step
        if (distance < nearest || distance > FARTHEST * step) continue
        const gain = score[j]! + (step === 1 ? 1 : 0.6 / step) + (candidate.edge ? 0.5 : 0)
        if (gain > score[i]!) {
          score[i] = gain
          before[i] = j
        }
      }
    }
    const same = byValue.get(candidate.value) ?? []
    byValue.set(candidate.value, [...same.slice(-MEMORY + 1), i])
    if (best < 0 || score[i]! > score[best]!) best = i
  })
  const chain: number[] = []
  for (let i = best; i >= 0; i = before[i]!) chain.push(candidates[i]!.at)
  return chain.length >= least ? chain.reverse() : []
}
