import {type Stretch, trimmed} from './draft.ts'
import {likeAuthors} from './persons.ts'
import {isPlace} from './places.ts'
import {type DateParts, dateAt} from './printed-dates.ts'
import {partsFields} from './stops.ts'

/** What stands before the type mark: who, when in author–year order, and what. */
export interface Head {
  readonly authors: Stretch | undefined
  readonly date: (Stretch & {readonly value: DateParts | undefined}) | undefined
  readonly title: Stretch
  /** Where what follows begins, if not behind the title: `title. (year). journal`. */
  readonly after?: number | undefined
  /** Of the best cut; the lead over the next best one tells how sure it is. */
  readonly score: number
  readonly lead: number
}

export interface HeadOptions {
  /** The stretch goes on behind the title: no type mark ends it. */
  readonly open?: boolean
}

/** Cut authors, year and title apart: every place that may end the authors is scored, the best one is taken. */
export function readHead(plain: string, from: number, to: number, options: HeadOptions = {}): Head {
  const whole = trimmed(plain, from, to)
  let best: Omit<Head, 'lead'> = {
    authors: undefined,
    date: undefined,
    title: whole,
    score: likeTitle(plain, whole, options),
  }
  let second = Number.NEGATIVE_INFINITY
  const offer = (head: Omit<Head, 'lead'>): void => {
    if (head.score > best.score) {
      second = best.score
      best = head
    } else second = Math.max(second, head.score)
  }
  const opening = yearCut(plain, whole.start, whole.end, true)
  if (opening && opening.end < whole.end) {
    const title = trimmed(plain, opening.end, to)
    offer({authors: undefined, date: opening.date, title, score: likeTitle(plain, title, options) + 0.5})
  }
  const limit = Math.min(whole.end, whole.start + 800)
  let depth = 0
  let tries = 0
  for (let at = whole.start + 1; at < limit && tries < 24; at++) {
    const mark = plain[at]!
    const year = depth === 0 && cutMarks.has(mark) ? yearCut(plain, at, whole.end, false) : undefined
    if (mark === '(' || mark === '[') depth++
    else if (mark === ')' || mark === ']') depth = Math.max(0, depth - 1)
    if (year) {
      const colon = plain[year.end - 1] === ':' && !/[《“"]/.test(plain[year.end] ?? '') ? -0.6 : 0
      const authors = trimmed(plain, whole.start, at)
      const title = trimmed(plain, year.end, to)
      tries++
      if (options.open)
        offer({
          authors: undefined,
          date: year.date,
          title: authors,
          after: year.end,
          score: likeTitle(plain, authors, {}) + 0.95,
        })
      offer({
        authors,
        date: year.date,
        title,
        score: likeAuthors(plain.slice(authors.start, authors.end)) + likeTitle(plain, title, options) + 0.7 + colon,
      })
      continue
    }
    if (depth > 0) continue
    const bonus = cutBonus(plain, at, whole.end)
    if (bonus === undefined) continue
    tries++
    const authors = trimmed(plain, whole.start, at)
    const title = trimmed(plain, at + 1, to)
    offer({
      authors,
      date: undefined,
      title,
      score: likeAuthors(plain.slice(authors.start, authors.end)) + likeTitle(plain, title, options) + bonus,
    })
  }
  return {...best, lead: best.score - second}
}

const cutMarks = new Set('.,:( ')

/** How usual it is that the authors end here; `undefined` where they cannot. */
function cutBonus(plain: string, at: number, end: number): number | undefined {
  const mark = plain[at]
  const next = plain[at + 1] === ' ' ? plain[at + 2] : plain[at + 1]
  if (mark === '.') {
    if (partsFields(plain, at, end)) return 0.35
    return /\p{Lu}/u.test(plain[at - 1] ?? '') && /[\p{Lu}"“\p{Script=Han}\d]/u.test(next ?? '') ? 0.2 : undefined
  }
  const quoted = next === '《' || next === '“' || next === '"' || next === '〈'
  if (mark === ':' && quoted) return 0.8
  if (mark === ',' && quoted) return 0.4
  return undefined
}

const yearForm =
  /(?:[.,:;] ?| )?[([]? ?(?:((?:1[0-9]|20)\d\d)([a-z])?(?:[-./年] ?\d{1,2}[-./月] ?\d{1,2}日?| ?年|, ?[A-Z][a-z]{2,8}\.? ?\d{0,2})?|\[?(?:n\.d\.|no date|无日期|日期不详|出版日期不详|不详)\]?(?:-[a-z])?) ?[)\]]? ?([.,:]|(?<=[)\]])|(?=《|“))/y

function yearCut(
  plain: string,
  at: number,
  end: number,
  opening: boolean,
): {end: number; date: Head['date']} | undefined {
  const mark = plain[at]!
  if (opening ? !/[12([n无日不]/.test(mark) : !cutMarks.has(mark)) return undefined
  yearForm.lastIndex = at
  const match = yearForm.exec(plain)
  if (!match || yearForm.lastIndex > end) return undefined
  if (!opening && mark === ' ' && !/^ [([]/.test(match[0])) return undefined
  let start = at
  while (start < end && !/[\dn无日不]/.test(plain[start]!)) start++
  const read = dateAt(plain, start)
  const stop = yearForm.lastIndex
  return {end: stop, date: {start, end: Math.min(stop, read?.end ?? stop), value: read?.date}}
}

/** How like a title a stretch is: 0 for nothing wrong, less for each thing that a title does not begin or end with. */
function likeTitle(plain: string, {start, end}: Stretch, {open}: HeadOptions): number {
  if (end - start < 2) return -2
  const begin = plain.slice(start, start + 24)
  let score = 0
  if (/^\p{Ll}/u.test(begin)) score -= 0.4
  if (/^(?:\p{Lu}\.[ -]?){1,3}/u.test(begin)) score -= 0.7
  if (/^(?:et\.? ?al|等[,.:])/i.test(begin)) score -= 1.5
  if (/^[)\];&]/.test(begin)) score -= 1
  if (/^(?:[JS]r|eds?|主编|编|译|著)[.,]/.test(begin)) score -= 1
  if (open) {
    const more = plain.slice(start, Math.min(end, start + 80))
    const colon = more.indexOf(':')
    if (colon > 0 && colon < 24 && isPlace(more.slice(0, colon))) score -= 1.2
    if (/^[^.:]{2,40}, ?(?:(?:1[5-9]|20)\d\d[-,(年]|\d{1,4}\()/.test(more)) score -= 0.9
    if (/^[^.,:]{2,30}(?:出版社|书局|印书馆)/.test(more)) score -= 0.9
  }
  return score
}
