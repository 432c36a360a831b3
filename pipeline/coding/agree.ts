import type {Category, Codebook} from '../model/coding.ts'
import {isWithin} from './code.ts'
import {categoryAt} from './matrix.ts'

/** A claim that a person coded, and what the codebook made of it. */
export interface CodedTwice {
  readonly quote: string
  readonly hand: ReadonlyArray<string>
  readonly book: ReadonlyArray<string>
}

/** How far a person and the codebook agree on one category: does it hold of a claim or not. */
interface CategoryAgreement {
  /** Of a category; of a whole dimension, where the set of its categories is compared. */
  readonly path: string
  readonly both: number
  /** Both have categories of the dimension, and not the same; 0 of a single category. */
  readonly differ: number
  readonly handOnly: number
  readonly bookOnly: number
  readonly neither: number
  /** From 0 to 1. */
  readonly percent: number
  /** Cohen's kappa; `null` where one and the same answer throughout leaves nothing to measure. */
  readonly kappa: number | null
}

interface Disagreement {
  readonly dimension: string
  readonly quote: string
  readonly hand: ReadonlyArray<string>
  readonly book: ReadonlyArray<string>
}

export interface CodebookAgreement {
  readonly claims: number
  readonly dimensions: ReadonlyArray<CategoryAgreement>
  readonly categories: ReadonlyArray<CategoryAgreement>
  readonly disagreements: ReadonlyArray<Disagreement>
}

/**
 * Compare a hand-coded sample with what the codebook makes of the same claims.
 *
 * Only dimensions that the person coded at all are compared, and each as deep as the person went: a codebook that tells
 * `economy/developing/africa` agrees with a hand that wrote `economy/developing`.
 *
 * Cohen, J.: A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20 (1960) 37-46.
 */
export function codebookAgreement(codebook: Codebook, rows: ReadonlyArray<CodedTwice>): CodebookAgreement {
  const dimensions = codebook.categories.filter(({path}) =>
    rows.some(({hand}) => hand.some((one) => isWithin(one, path))),
  )
  const categories = dimensions.flatMap((dimension) => {
    const used = rows.flatMap(({hand}) => hand.filter((one) => isWithin(one, dimension.path)))
    return below(dimension, Math.max(...used.map(depthOf)))
  })
  const cut = (codes: ReadonlyArray<string>, dimension: Category): string[] =>
    categories.filter((path) => isWithin(path, dimension.path) && codes.some((code) => isWithin(code, path))).sort()
  return {
    claims: rows.length,
    dimensions: dimensions.map((dimension) => {
      const pairs = rows.map(({hand, book}) => [cut(hand, dimension).join(), cut(book, dimension).join()] as const)
      return measured(dimension.path, pairs)
    }),
    categories: categories.map((path) =>
      measured(
        path,
        rows.map(({hand, book}) => [holds(hand, path), holds(book, path)] as const),
      ),
    ),
    disagreements: dimensions.flatMap((dimension) =>
      rows.flatMap(({quote, hand, book}) => {
        const [one, two] = [cut(hand, dimension), cut(book, dimension)]
        return one.join() === two.join() ? [] : [{dimension: dimension.path, quote, hand: one, book: two}]
      }),
    ),
  }
}

const depthOf = (path: string): number => path.split('/').length

const below = ({categories}: Category, depth: number): string[] =>
  categories.flatMap((inner) => (depthOf(inner.path) > depth ? [] : [inner.path, ...below(inner, depth)]))

const holds = (codes: ReadonlyArray<string>, path: string): string =>
  codes.some((code) => isWithin(code, path)) ? path : ''

/** Pairs of answers, an empty one for none. */
function measured(path: string, pairs: ReadonlyArray<readonly [hand: string, book: string]>): CategoryAgreement {
  const total = pairs.length
  const count = (test: (hand: string, book: string) => boolean): number =>
    pairs.filter(([hand, book]) => test(hand, book)).length
  const same = count((hand, book) => hand === book)
  const answers = [...new Set(pairs.flat())]
  const chance = answers.reduce(
    (sum, answer) => sum + (count((hand) => hand === answer) / total) * (count((_, book) => book === answer) / total),
    0,
  )
  const percent = total === 0 ? 1 : same / total
  return {
    path,
    both: count((hand, book) => hand === book && hand !== ''),
    differ: count((hand, book) => hand !== book && hand !== '' && book !== ''),
    handOnly: count((hand, book) => hand !== '' && book === ''),
    bookOnly: count((hand, book) => hand === '' && book !== ''),
    neither: count((hand, book) => hand === '' && book === ''),
    percent,
    kappa: total === 0 || answers.length < 2 ? null : (percent - chance) / (1 - chance),
  }
}

/** Whether a codebook has a category of this path. */
export const hasCategory = ({categories}: Codebook, path: string): boolean => categoryAt(categories, path) !== undefined
