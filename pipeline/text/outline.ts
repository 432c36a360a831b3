import type {HeadingNumber, NumberScheme} from './heading-numbers.ts'

/** A numbered line that may be a heading. */
export interface Candidate {
  readonly number: HeadingNumber
  /** How much it looks like one by itself: above 0 it does. */
  readonly weight: number
}

/** The numbers that are open at a place, the innermost first. */
interface Stack {
  readonly scheme: NumberScheme
  readonly parts: ReadonlyArray<number>
  readonly below: Stack | null
  /** Tells it from others: the schemes and the numbers of all. */
  readonly key: string
  /** Each open number counts once, a decimal one once for each part below its chapter. */
  readonly level: number
}
interface Path {
  readonly stack: Stack | null
  readonly score: number
  readonly accepted: Link | null
}
interface Link {
  readonly at: number
  readonly level: number
  readonly before: Link | null
}

const BEAM = 24

/**
 * Choose among numbered lines those that make an outline: `1`, `1.1`, `1.2`, `2`, …; `一`, `（一）`, `（二）`, `二`, ….
 *
 * A heading's number must follow from the headings before it. Each candidate is taken or left; a path's score is the
 * weight of those taken less what their jumps cost, and the best of a beam of paths wins (a Viterbi search whose states
 * are stacks of open numbers). Formula debris and items of lists do not fit the numbers around them and fall out.
 *
 * @returns for each candidate its level, 1 for the outermost, or 0 where it is no heading
 */
export function chooseOutline(candidates: ReadonlyArray<Candidate>): ReadonlyArray<number> {
  let beam: Path[] = [{stack: null, score: 0, accepted: null}]
  candidates.forEach(({number, weight}, at) => {
    const name = number.scheme + number.parts.join('.')
    const next = new Map<string, Path>()
    const keep = (path: Path): void => {
      const key = path.stack?.key ?? ''
      const rival = next.get(key)
      if (!rival || rival.score < path.score) next.set(key, path)
    }
    const take = (path: Path, stack: Stack, score: number): void =>
      keep({stack, score, accepted: {at, level: stack.level, before: path.accepted}})
    for (const path of beam) {
      keep(path)
      if (weight <= -1) continue
      const open = openOf(path.stack, number.scheme)
      const score = path.score + weight - (open ? stepCost(open.parts, number.parts) : openingCost(path.stack, number))
      if (score > path.score - 3)
        take(path, stackOf(number, name, open ? open.below : parentsOf(path.stack, number)), score)
      const slip = weight > SLIP ? misnumbered(path.stack, number) : null
      if (slip) take(path, slip, path.score + weight - SLIP)
    }
    beam = [...next.values()].sort((a, b) => b.score - a.score).slice(0, BEAM)
  })
  const levels = new Array<number>(candidates.length).fill(0)
  for (let link = beam[0]!.accepted; link; link = link.before) levels[link.at] = link.level
  return levels
}

/** A number put on those that are open. */
function stackOf({scheme, parts}: Numbered, name: string, below: Stack | null): Stack {
  const nested = scheme === 'decimal' && below?.scheme === 'chapter' && parts.length > 1
  return {
    scheme,
    parts,
    below,
    key: below ? `${below.key}/${name}` : name,
    level: (below?.level ?? 0) + parts.length - (nested ? 1 : 0),
  }
}
type Numbered = Pick<HeadingNumber, 'scheme' | 'parts'>

/** What it costs to take a heading's number for a slip of the pen; only a line that looks much like a heading pays it. */
const SLIP = 2.4

/**
 * The numbers open after a heading of which one figure is wrong: as if it bore the one that comes next.
 *
 *     2.1 Sampling   2.6 Measures   2.3 Analysis      `2.6` stands in the place of 2.2
 */
function misnumbered(open: Stack | null, number: HeadingNumber): Stack | null {
  const depth = number.parts.length
  if (open?.scheme !== number.scheme || open.scheme !== 'decimal' || depth < 2) return null
  const next =
    depth > open.parts.length ? [...open.parts, 1] : [...open.parts.slice(0, depth - 1), open.parts[depth - 1]! + 1]
  const wrong = number.parts.filter((part, i) => part !== next[i])
  const higher = next.length === depth && wrong.length === 1 && number.parts.some((part, i) => part > next[i]!)
  return higher ? stackOf({scheme: open.scheme, parts: next}, open.scheme + next.join('.'), open.below) : null
}

/** The innermost open number of a scheme. */
function openOf(stack: Stack | null, scheme: NumberScheme): Stack | null {
  let open = stack
  while (open && open.scheme !== scheme) open = open.below
  return open
}

/** A chapter or an appendix closes all; other schemes open below what is open. */
function parentsOf(stack: Stack | null, {scheme}: Numbered): Stack | null {
  return scheme === 'chapter' || scheme === 'appendix' ? null : stack
}

/** A scheme that was not open: it should begin with 1, and `3.1` belongs into chapter 3. */
function openingCost(stack: Stack | null, {scheme, parts}: Numbered): number {
  if (scheme === 'decimal' && parts.length > 1) {
    let chapter = stack
    while (chapter && chapter.scheme !== 'chapter' && chapter.scheme !== 'appendix') chapter = chapter.below
    if (chapter) return (parts[0] === chapter.parts[0] ? 0 : 2) + jump(parts[1]! - 1) + (parts.length - 2)
  }
  const depth = stack ? 0.6 : 0
  // `0 引言` opens papers whose chapters count from 1.
  if (!stack && parts.length === 1 && parts[0] === 0) return 0
  const first = parts.reduce((cost, part, i) => cost + (i === 0 ? jump(part - 1) : jump(part - 1) + 0.6), 0)
  return depth + first
}

/** From one number to the next of the same scheme. */
function stepCost(from: ReadonlyArray<number>, to: ReadonlyArray<number>): number {
  let same = 0
  while (same < from.length && same < to.length && from[same] === to[same]) same++
  if (same === to.length) return 6
  if (same === from.length) return jump(to[same]! - 1) + 0.8 * (to.length - same - 1)
  const step = to[same]! - from[same]!
  if (step < 0) return 6
  const below = to.slice(same + 1).reduce((cost, part) => cost + 0.8 + jump(part - 1), 0)
  return jump(step - 1) + below
}

/** Numbers left out on the way: one is a slip, many are another list. */
function jump(left: number): number {
  return left <= 0 ? (left < 0 ? 2 : 0) : Math.min(6, 0.7 * left)
}
