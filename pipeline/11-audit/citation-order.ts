import type {AlignedDocument, Finding} from '../model/document.ts'
import {finding} from '../model/findings.ts'
import {type ListView, perList} from './per-list.ts'

/** The share of first citations that rise, from which a paper is taken to number in the order of citation. */
const MOSTLY = 0.9
/** First citations from which two out of turn are a slip all the same, however few they are in all. */
const SOME = 10

/**
 * A number cited for the first time before a lower one, in a paper that numbers by first citation (GB/T 7714, Vancouver).
 *
 * Lists in the order of the alphabet are left alone: their first citations do not rise. Citations in captions and notes do
 * not count, as these float, nor what a column out of its place or lost markers explain: several numbers in a row that all
 * stand elsewhere, a number whose neighbour is nowhere cited.
 */
export function citationOrder(document: AlignedDocument): Finding[] {
  const paragraphOf = new Map(document.sentences.map(({id, paragraph}) => [id, paragraph]))
  return perList(document).flatMap((view) => outOfTurn(view, paragraphOf))
}

function outOfTurn(
  {references, citations, list}: ListView,
  paragraphOf: ReadonlyMap<string, string | null>,
): Finding[] {
  const firsts: Array<{number: number; id: string; start: number; end: number}> = []
  const seen = new Set<number>()
  for (const {id, numbers, sentence, start, end} of citations) {
    if (sentence === null || paragraphOf.get(sentence) === null) continue
    for (const number of numbers)
      if (!seen.has(number)) {
        seen.add(number)
        firsts.push({number, id, start, end})
      }
  }
  if (firsts.length < 8) return []
  const inOrder = longestRise(firsts.map(({number}) => number))
  const least = firsts.length >= SOME ? Math.min(firsts.length * MOSTLY, firsts.length - 2) : firsts.length - 1
  if (inOrder.size < least || inOrder.size === firsts.length) return []
  const displaced = displacedRuns(firsts, inOrder)
  const listed = new Set(references.filter(({status}) => status === 'listed').map(({number}) => number))
  const isLost = (number: number): boolean => listed.has(number) && !seen.has(number)
  return firsts.flatMap(({number, id, start, end}, at) => {
    if (inOrder.has(at) || displaced.has(at)) return []
    const after = Math.max(
      0,
      ...firsts
        .slice(0, at)
        .filter((_, i) => inOrder.has(i))
        .map((first) => first.number),
    )
    const late = after > number
    if (late && (isLost(number - 1) || isLost(number + 1))) return []
    const other = late ? after : firsts.find((first, i) => i > at && first.number < number)!.number
    return [finding('citation-order', {number, other, late}, {start, end, related: [id], confidence: 0.7, list})]
  })
}

/** Numbers in a row from which text, and no number, is out of its place. */
const RUN = 3

/** Places of first citations that rise one by one over several markers and stand out of turn together. */
function displacedRuns(
  firsts: ReadonlyArray<{readonly number: number; readonly id: string}>,
  inOrder: ReadonlySet<number>,
): ReadonlySet<number> {
  const displaced = new Set<number>()
  let run: number[] = []
  for (let at = 0; at <= firsts.length; at++) {
    const goesOn = !inOrder.has(at) && run.length > 0 && firsts[at]?.number === firsts[run.at(-1)!]!.number + 1
    if (goesOn) {
      run.push(at)
      continue
    }
    if (run.length >= RUN && new Set(run.map((i) => firsts[i]!.id)).size > 1) for (const i of run) displaced.add(i)
    run = at < firsts.length && !inOrder.has(at) ? [at] : []
  }
  return displaced
}

/** Places of a longest strictly rising subsequence (patience sorting, Schensted 1961). */
function longestRise(numbers: ReadonlyArray<number>): ReadonlySet<number> {
  const tails: number[] = []
  const before: number[] = []
  numbers.forEach((number, at) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (numbers[tails[middle]!]! < number) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? tails[low - 1]! : -1
    tails[low] = at
  })
  const rise = new Set<number>()
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) rise.add(at)
  return rise
}
