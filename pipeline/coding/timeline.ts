import type {Code, Codebook, CodeTimeline, TimelinePlan, TimelineRow, Words} from '../model/coding.ts'
import type {AnnotatedDocument} from '../model/schema.ts'
import {isWithin} from './code.ts'
import {categoryAt} from './matrix.ts'

type Claim = AnnotatedDocument['claims'][number]

/**
 * The dated measures in the order of their dates.
 *
 * A measure is told by a dated claim and by the claims of its sentence that follow it without a date of their own: who did it
 * on that day may stand in one, and what it says in the next. Claims that only tell how things stood at a date (截至, as of) are
 * no measures where no other date is in them.
 */
export function timelineOf(
  document: AnnotatedDocument,
  codebook: Codebook,
  codes: ReadonlyArray<Code>,
  {needs, show}: TimelinePlan,
): CodeTimeline {
  const byClaim = Map.groupBy(codes, ({claim}) => claim)
  const rows: TimelineRow[] = []
  for (const [i, claim] of document.claims.entries()) {
    const dates = claim.dates.filter((date) => !isStanding(claim, date))
    if (dates.length === 0) continue
    const told = [claim, ...followers(document.claims, i)]
    const own = told.flatMap(({id}) => byClaim.get(id) ?? [])
    if (needs.length > 0 && !own.some(({category}) => needs.some((path) => isWithin(category, path)))) continue
    const cells = show.map((path) => labelsOf(codebook, path, own))
    for (const date of new Set(dates.map(({value}) => value)))
      rows.push({
        date,
        claims: told.map(({id}) => id),
        text: told.map(({text}) => text).join(claim.lang === 'zh' ? '，' : ', '),
        cells,
        numbers: [...new Set(told.flatMap(({numbers}) => numbers))].sort((a, b) => a - b),
      })
  }
  const columns = show.map((path) => categoryAt(codebook.categories, path)!.label)
  // Sorting is stable: measures of one date stay in reading order.
  return {
    columns,
    rows: rows.sort((a, b) => (orderOf(a.date) < orderOf(b.date) ? -1 : orderOf(a.date) > orderOf(b.date) ? 1 : 0)),
  }
}

/** By the year, then the month, then the day; without a year (`XXXX-06`) at the end, before the common era at the start. */
const orderOf = (date: string): string => (date.startsWith('-') ? `\0${date}` : date.replace(/^\.\.\//, ''))

function followers(claims: ReadonlyArray<Claim>, at: number): Claim[] {
  const found: Claim[] = []
  for (let i = at + 1; i < claims.length && found.length < 6; i++) {
    const claim = claims[i]!
    if (claim.sentence !== claims[at]!.sentence || claim.dates.length > 0) break
    found.push(claim)
  }
  return found
}

/** Words before a date that tell how things stood and not what happened: 截至 2025 年 6 月, as of June 2025. */
const STANDING = /(?:截至|截止到?|到目前为止|\bas of|\buntil|\bby(?: the end of)?)\s*$/i

function isStanding(claim: Claim, {start}: Claim['dates'][number]): boolean {
  const at = start - claim.start
  return STANDING.test([...claim.text].slice(Math.max(0, at - 20), Math.max(0, at)).join(''))
}

/** The labels of the categories right below a dimension, as many as hold. */
function labelsOf(codebook: Codebook, path: string, codes: ReadonlyArray<Code>): Words[] {
  const dimension = categoryAt(codebook.categories, path)!
  const held = dimension.categories.filter((inner) => codes.some(({category}) => isWithin(category, inner.path)))
  if (held.length > 0) return held.map(({label}) => label)
  return codes.some(({category}) => isWithin(category, path)) ? [dimension.label] : []
}
