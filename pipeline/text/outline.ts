import type {HeadingNumber, NumberScheme} from './heading-numbers.ts'

/** A numbered line that may be a heading. */
export interface Candidate {
  readonly number: HeadingNumber
  /** How much it looks like one by itself: above 0 it does. */
  readonly weight: number
}

interface Frame {
  /** Tells it from others: its scheme and its number. */
  readonly key: string
  readonly scheme: NumberScheme
  readonly parts: ReadonlyArray<number>
}
interface Path {
  /** Tells its stack from others. */
  readonly key: string
  readonly stack: ReadonlyArray<Frame>
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
  let beam: Path[] = [{key: '', stack: [], score: 0, accepted: null}]
  candidates.forEach((candidate, at) => {
    const frame = frameOf(candidate.number.scheme, candidate.number.parts)
    const next = new Map<string, Path>()
    const keep = (path: Path): void => {
      const rival = next.get(path.key)
      if (!rival || rival.score < path.score) next.set(path.key, path)
    }
    for (const path of beam) {
      keep(path)
      const step = enter(path.stack, frame)
      const score = path.score + candidate.weight - step.cost
      if (candidate.weight > -1 && score > path.score - 3)
        keep({
          key: keyOf(step.stack),
          stack: step.stack,
          score,
          accepted: {at, level: levelOf(step.stack), before: path.accepted},
        })
      const slip = misnumbered(path.stack, candidate.number)
      if (slip && candidate.weight > SLIP)
        keep({
          key: keyOf(slip),
          stack: slip,
          score: path.score + candidate.weight - SLIP,
          accepted: {at, level: levelOf(slip), before: path.accepted},
        })
    }
    beam = [...next.values()].sort((a, b) => b.score - a.score).slice(0, BEAM)
  })
  const levels = new Array<number>(candidates.length).fill(0)
  for (let link = beam[0]!.accepted; link; link = link.before) levels[link.at] = link.level
  return levels
}

const keyOf = (stack: ReadonlyArray<Frame>): string => stack.map(({key}) => key).join('/')

const frameOf = (scheme: NumberScheme, parts: ReadonlyArray<number>): Frame => ({
  key: scheme + parts.join('.'),
  scheme,
  parts,
})

/** What it costs to take a heading's number for a slip of the pen; only a line that looks much like a heading pays it. */
const SLIP = 2.4

/**
 * The numbers open after a heading of which one figure is wrong: as if it bore the one that comes next.
 *
 *     2.1 Sampling   2.6 Measures   2.3 Analysis      `2.6` stands in the place of 2.2
 */
function misnumbered(stack: ReadonlyArray<Frame>, number: HeadingNumber): ReadonlyArray<Frame> | null {
  const open = stack.at(-1)
  const depth = number.parts.length
  if (open?.scheme !== number.scheme || open.scheme !== 'decimal' || depth < 2) return null
  const next =
    depth > open.parts.length ? [...open.parts, 1] : [...open.parts.slice(0, depth - 1), open.parts[depth - 1]! + 1]
  const wrong = number.parts.filter((part, i) => part !== next[i])
  const higher = next.length === depth && wrong.length === 1 && number.parts.some((part, i) => part > next[i]!)
  return higher ? [...stack.slice(0, -1), frameOf(open.scheme, next)] : null
}

/** Levels: each open number counts once, a decimal one once for each part below its chapter. */
function levelOf(stack: ReadonlyArray<Frame>): number {
  return stack.reduce((level, frame, i) => {
    const nested = frame.scheme === 'decimal' && stack[i - 1]?.scheme === 'chapter' && frame.parts.length > 1
    return level + frame.parts.length - (nested ? 1 : 0)
  }, 0)
}

/** What it costs that this number comes next, and the numbers open after it. */
function enter(stack: ReadonlyArray<Frame>, frame: Frame): {stack: ReadonlyArray<Frame>; cost: number} {
  let at = stack.length - 1
  while (at >= 0 && stack[at]!.scheme !== frame.scheme) at--
  if (at < 0) return {stack: [...parentsOf(stack, frame), frame], cost: openingCost(stack, frame)}
  return {stack: [...stack.slice(0, at), frame], cost: stepCost(stack[at]!.parts, frame.parts)}
}

/** A chapter or an appendix closes all; other schemes open below what is open. */
function parentsOf(stack: ReadonlyArray<Frame>, frame: Frame): ReadonlyArray<Frame> {
  return frame.scheme === 'chapter' || frame.scheme === 'appendix' ? [] : stack
}

/** A scheme that was not open: it should begin with 1, and `3.1` belongs into chapter 3. */
function openingCost(stack: ReadonlyArray<Frame>, frame: Frame): number {
  const chapter = stack.findLast((open) => open.scheme === 'chapter' || open.scheme === 'appendix')
  if (frame.scheme === 'decimal' && chapter && frame.parts.length > 1) {
    const inside = frame.parts[0] === chapter.parts[0] ? 0 : 2
    return inside + jump(frame.parts[1]! - 1) + (frame.parts.length - 2)
  }
  const depth = stack.length > 0 ? 0.6 : 0
  // `0 引言` opens papers whose chapters count from 1.
  if (stack.length === 0 && frame.parts.length === 1 && frame.parts[0] === 0) return 0
  const first = frame.parts.reduce((cost, part, i) => cost + (i === 0 ? jump(part - 1) : jump(part - 1) + 0.6), 0)
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
