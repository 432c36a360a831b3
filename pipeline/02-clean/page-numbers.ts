import {type PageNumber, readPageNumber} from '../text/page-shapes.ts'
import type {PageLine} from './page-lines.ts'

interface Candidate extends PageNumber {
  readonly at: number
  readonly edge: boolean
}

/** Lines from one page number to the next, at least and at most, for each page between them. */
const NEAREST = 6
const FARTHEST = 500
/** Candidates of one value that are remembered. */
const MEMORY = 6

/**
 * Which lines are page numbers: sure shapes, and bare numbers that rise with the pages.
 *
 * Of bare numbers the chain with the most steps of one page is taken; digits of formulas and tables are no such chain.
 *
 * @param pages - Whether the lines are those of pages; where they are not, only sure shapes are page numbers.
 */
export function findPageNumbers(lines: ReadonlyArray<PageLine>, pages = true): ReadonlySet<number> {
  const candidates = lines.flatMap((line, at): Candidate[] => {
    const number = readPageNumber(line.text)
    return number ? [{...number, at, edge: isEdge(lines, at)}] : []
  })
  const found = new Set(candidates.filter(({sure}) => sure).map(({at}) => at))
  const pagesAreMarked = lines.filter(({opensPage}) => opensPage).length > 1
  if (found.size > 3 || !pages) return found
  for (const scheme of ['arabic', 'roman'] as const) {
    const bare = candidates.filter((one) => !one.sure && one.scheme === scheme)
    const last = lines.length - 1
    const chain = bestChain(bare, 3, last)
    const atEdges = pagesAreMarked
      ? bestChain(
          bare.filter(({edge}) => edge),
          2,
          last,
        )
      : []
    for (const at of chain.length > atEdges.length * 1.2 ? chain : atEdges) found.add(at)
  }
  return found
}

/** At the head or the foot of a page, two lines deep. */
function isEdge(lines: ReadonlyArray<PageLine>, at: number): boolean {
  for (let i = at - 1; i <= at + 3; i++) if (i > 0 ? lines[i]?.opensPage : i === 0) return true
  return at >= lines.length - 2
}

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
  return chain.length >= least ? chain : []
}
