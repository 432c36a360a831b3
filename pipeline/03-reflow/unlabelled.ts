import {closesEntry, entrySigns, opensEntry} from '../text/entry-shapes.ts'
import type {Line} from './lines.ts'
import {endsList} from './list-ends.ts'
import {type Measure, room} from './measure.ts'

/** Share of the lines at an indent (or behind a gap) that must look like the begin of an entry. */
const MOSTLY = 0.6

/**
 * Begins of the entries of a list without labels, and the line behind its last; `null` where no list stands.
 *
 * Hanging indents part the entries, or gaps, or the shape of an entry's begin behind a line that may end one: the way that
 * finds clearly more of them, the surest first.
 */
export function unlabelledEntries(
  lines: ReadonlyArray<Line>,
  measure: Measure,
  from: number,
  limit: number,
  least: number,
): {starts: number[]; end: number} | null {
  let end = from
  while (end < limit && !endsList(lines[end]!)) end++
  const region = lines.slice(from, end)
  if (region.length === 0) return null
  const ways = [
    region.filter(({indent}) => indent < 2),
    region.filter(({indent}) => indent >= 2),
    region.filter(({gap}, i) => i === 0 || gap > measure.gap),
    region.filter((line, i) => i === 0 || opens(lines, measure, line.at) >= 1.3),
  ]
  let best: {starts: number[]; end: number} | null = null
  for (const way of ways) {
    const starts = way.map(({at}) => at)
    if (starts.length < least || starts[0] !== from) continue
    if (starts.length === region.length && starts.some((at) => opensEntry(lines[at]!.text) < 0.5)) continue
    const open = starts.filter((at) => opensEntry(lines[at]!.text) >= 0.5)
    if (open.length < starts.length * MOSTLY) continue
    const found = withoutProse(lines, starts, end, least)
    // Of the ways that part it into entries the one that finds most of them is the list's.
    if (found && found.starts.length > (best?.starts.length ?? 0) * 1.3) best = found
  }
  return best
}

/** Cut off what stands below the list: entries without a sign of one. */
function withoutProse(
  lines: ReadonlyArray<Line>,
  starts: number[],
  end: number,
  least: number,
): {starts: number[]; end: number} | null {
  const signs = starts.map((at, i) => entrySigns(textOf(lines, at, starts[i + 1] ?? end)))
  let bad = 0
  for (let i = 0; i < starts.length; i++) {
    bad = signs[i]! >= 2 ? 0 : bad + 1
    if (bad < 3 || signs.slice(i + 1, i + 9).some((sign) => sign >= 2)) continue
    end = starts[i - bad + 1]!
    starts = starts.slice(0, i - bad + 1)
    break
  }
  const good = starts.filter((_, i) => signs[i]! >= 2).length
  return starts.length >= least && good >= starts.length * 0.7 ? {starts, end} : null
}

const textOf = (lines: ReadonlyArray<Line>, first: number, end: number): string =>
  lines
    .slice(first, Math.min(end, first + 8))
    .map(({text}) => text)
    .join(' ')

/** Split lines into as many entries as labels stand apart from them: at the places that look most like it. */
export function splitInto(
  lines: ReadonlyArray<Line>,
  measure: Measure,
  from: number,
  to: number,
  count: number,
): number[] {
  const inner: Array<{at: number; worth: number}> = []
  for (let at = from + 1; at < to; at++) inner.push({at, worth: opens(lines, measure, at)})
  inner.sort((a, b) => b.worth - a.worth || a.at - b.at)
  return [from, ...inner.slice(0, Math.max(0, count - 1)).map(({at}) => at)].sort((a, b) => a - b)
}

/** How much a new entry seems to begin with a line, by itself, by the line before, and by what parts them: 0 to 3. */
export function opens(lines: ReadonlyArray<Line>, measure: Measure, at: number): number {
  const line = lines[at]!
  const before = lines[at - 1]
  if (!before) return opensEntry(line.text)
  const full = measure.full[before.at]!
  const early = room(before, line, full) > full * Math.max(0.1, measure.slack)
  const closes = closesEntry(before.text)
  if (closes === 0) return 0
  return (
    opensEntry(line.text) +
    closes * 0.8 +
    (line.gap > measure.gap ? 0.5 : 0) +
    (early ? 0.3 : 0) +
    (before.indent >= 2 && line.indent < 2 ? 0.4 : 0)
  )
}
