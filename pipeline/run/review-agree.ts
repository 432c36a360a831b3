import {agreement, conflicts} from '../review/agree.ts'
import {fold, type LiveClaim} from '../review/page/fold.ts'
import {pageData} from '../review/page/paper-data.ts'
import {codePointMap} from '../text/code-points.ts'
import {InputError} from './lines.ts'
import {decisionFiles} from './review-files.ts'
import {papersToReview} from './review-papers.ts'

/** The reviewer whose decisions settle what others see differently. */
const SETTLED = 'settled'

/**
 * Compare two reviewers of the papers below a folder: agreement, kappa, span F1, and what is left to settle.
 *
 * A conflict that `settled.jsonl` decides is not listed again; the decisions of both stay as they are.
 *
 * @returns The lines to print.
 * @throws InputError where no paper has decisions of both.
 */
export function reviewersAgree(folder: string, sources: string, names: ReadonlyArray<string>): string {
  const [one, two] = names
  if (one === undefined || two === undefined || names.length !== 2 || one === two)
    throw new InputError('agree: --reviewers takes two names, as in --reviewers ada,bo', 2)
  const pairs: Array<readonly [ReadonlyArray<LiveClaim>, ReadonlyArray<LiveClaim>]> = []
  const lines: string[] = []
  for (const {file: paper, load} of papersToReview(folder, sources)) {
    const files = new Map(decisionFiles(paper).map((file) => [file.reviewer, file]))
    const first = files.get(one)
    const second = files.get(two)
    if (!first || !second) continue
    const data = pageData(load())
    const text = {text: data.text, map: codePointMap(data.text)}
    const claimsOf = (name: string): ReadonlyArray<LiveClaim> =>
      fold(data, text, files.get(name)?.decisions ?? []).claims
    const pair = [claimsOf(one), claimsOf(two)] as const
    pairs.push(pair)
    const settled = new Set(
      claimsOf(SETTLED)
        .filter(({verdict}) => verdict !== null)
        .map(({start, end}) => `${start}-${end}`),
    )
    for (const {start, end, first: mine, second: yours} of conflicts(...pair))
      if (!settled.has(`${start}-${end}`))
        lines.push(`${paper}: ${mine ?? 'undecided'} | ${yours ?? 'undecided'}: ${data.text.slice(start, end)}`)
  }
  if (pairs.length === 0) throw new InputError(`${folder}: no paper has decisions of both ${one} and ${two}`)
  const {both, percent, kappa, spanF1} = agreement(pairs)
  return [
    `papers reviewed by both   ${pairs.length}`,
    `claims judged by both     ${both}`,
    `agreement                 ${(100 * percent).toFixed(1)} %`,
    `Cohen's kappa             ${kappa.toFixed(3)}`,
    `F1 of accepted words      ${(100 * spanF1).toFixed(1)} %`,
    `left to settle            ${lines.length}`,
    ...lines,
    '',
  ].join('\n')
}
