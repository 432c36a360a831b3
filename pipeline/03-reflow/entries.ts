import type {Furniture} from '../model/document.ts'
import {closesEntry, entrySigns, opensEntry} from '../text/entry-shapes.ts'
import type {Line} from './lines.ts'
import {type EntryForm, endsList, entryEnd, entryForm} from './list-ends.ts'
import {findLists, type ListLines} from './lists.ts'
import type {Measure} from './measure.ts'
import type {Role} from './roles.ts'
import {opens, splitInto, unlabelledEntries} from './unlabelled.ts'

/**
 * Mark the lines of the lists of references: titles, begins of entries, and the lines that go on with them.
 *
 * All lines between two labels are the entry's, but captions with their pictures, titles of the list that stand again, and
 * lines that furniture repeats; the last entry ends where what follows looks otherwise.
 */
export function markEntries(
  lines: ReadonlyArray<Line>,
  measure: Measure,
  roles: Role[],
  furniture: ReadonlyArray<Furniture>,
): void {
  const repeats = new Set(furniture.flatMap(({text}) => (text.length > 3 ? [text] : [])))
  for (const list of findLists(lines)) {
    if (list.labels.length > 0) markLabelled(lines, measure, roles, list, repeats)
    else markUnlabelled(lines, measure, roles, list, repeats)
  }
}

function markLabelled(
  lines: ReadonlyArray<Line>,
  measure: Measure,
  roles: Role[],
  {title, labels, limit}: ListLines,
  repeats: ReadonlySet<string>,
): void {
  if (title >= 0) roles[title] = 'heading'
  const given = entryForm(lines, measure, spans(labels.map(({at}) => at)))
  const begins: Array<{at: number; lost: number}> = []
  for (let i = 0; i < labels.length; i++) {
    const first = i
    while (isHeaped(lines, labels, i)) i++
    const at = labels[i]!.at
    const next = labels[i + 1]
    if (i > first) {
      for (let k = first; k <= i; k++) roles[labels[k]!.at] = 'entry'
      const heap = i - first + 1
      const last = next?.at ?? heapEnd(lines, measure, given, at + 1, limit, heap)
      begins.push(...splitInto(lines, measure, at + 1, last, heap).map((start) => ({at: start, lost: 0})))
    } else begins.push({at, lost: next ? next.label.number - labels[i]!.label.number - 1 : 0})
  }
  const first = begins[0]!
  const early =
    title >= 0 && first.at > title + 1
      ? leadingBegins(lines, measure, title + 1, first.at, labels[0]!.label.number - 1)
      : []
  const starts = [
    ...early,
    ...begins.flatMap(({at, lost}, i) => [at, ...lostBegins(lines, measure, at, begins[i + 1]?.at ?? at, lost)]),
  ]
  const form = entryForm(lines, measure, spans(starts))
  starts.forEach((at, i) => {
    const next = starts[i + 1]
    const cut = next === undefined ? undefined : foreignLine(lines, at, next, form)
    const end = next === undefined || cut !== undefined ? entryEnd(lines, measure, form, at, cut ?? limit) : next
    // A title that stands again in the middle of an entry cuts nothing off.
    const again = cut !== undefined && end === cut && lines[cut]?.listTitle === 'sure'
    markEntry(lines, roles, at, again ? next! : end, repeats)
  })
}

const spans = (begins: ReadonlyArray<number>): Array<{first: number; last: number}> =>
  begins.slice(0, -1).map((first, i) => ({first, last: begins[i + 1]! - 1}))

/** Begins of the entries whose labels were lost between the title and the first label. */
function leadingBegins(lines: ReadonlyArray<Line>, measure: Measure, from: number, to: number, lost: number): number[] {
  if (
    lost < 1 ||
    entrySigns(
      lines
        .slice(from, Math.min(to, from + 4))
        .map(({text}) => text)
        .join(' '),
    ) < 2
  )
    return []
  return [from, ...lostBegins(lines, measure, from, to, lost - 1)]
}

/** The line between two labels that may end the list for a while: another section, its title again, too much text. */
function foreignLine(lines: ReadonlyArray<Line>, at: number, next: number, form: EntryForm): number | undefined {
  for (let k = at + 1; k < next; k++) if (endsList(lines[k]!) && closesEntry(lines[k - 1]!.text) >= 0.5) return k
  return next - at > Math.max(40, form.longest * 4) ? next : undefined
}

/** A label alone on its line with the next label below it: their texts follow in a heap. */
function isHeaped(lines: ReadonlyArray<Line>, labels: ListLines['labels'], i: number): boolean {
  const {at, label} = labels[i]!
  const next = labels[i + 1]
  if (!next || next.at !== at + 1) return false
  return label.end >= lines[at]!.text.length && next.label.end >= lines[next.at]!.text.length
}

/** The line behind the texts of the last heap. */
function heapEnd(
  lines: ReadonlyArray<Line>,
  measure: Measure,
  form: EntryForm,
  from: number,
  limit: number,
  count: number,
): number {
  let end = from
  for (let k = 0; k < count && end < limit; k++) end = entryEnd(lines, measure, {...form, longest: 4}, end, limit)
  return end
}

/** Where entries begin whose labels were lost, between two labels: behind lines that may end one. */
function lostBegins(lines: ReadonlyArray<Line>, measure: Measure, at: number, next: number, lost: number): number[] {
  if (lost < 1) return []
  const likely: Array<{at: number; worth: number}> = []
  for (let k = at + 1; k < next; k++) {
    const worth = opens(lines, measure, k)
    if (worth >= 1.3 && opensEntry(lines[k]!.text) >= 0.5) likely.push({at: k, worth})
  }
  likely.sort((a, b) => b.worth - a.worth || a.at - b.at)
  return likely
    .slice(0, lost)
    .map((one) => one.at)
    .sort((a, b) => a - b)
}

/** The lines of one entry; what a page put between them is left out. */
function markEntry(
  lines: ReadonlyArray<Line>,
  roles: Role[],
  first: number,
  end: number,
  repeats: ReadonlySet<string>,
): void {
  let skips = false
  for (let at = first; at < end; at++) {
    const line = lines[at]!
    const before = lines[at - 1]
    if (at > first && isFurniture(line, lines[at - 1]!, lines[at + 1], repeats)) {
      roles[at] = 'furniture'
      continue
    }
    if (roles[at] === 'caption' && at > first && before && closesEntry(before.text) > 0.4) {
      skips = true
      continue
    }
    if (skips && line.gap === 0 && !line.turned) continue
    skips = false
    roles[at] = at === first ? 'entry' : 'entry-text'
  }
}

function markUnlabelled(
  lines: ReadonlyArray<Line>,
  measure: Measure,
  roles: Role[],
  {title, limit}: ListLines,
  repeats: ReadonlySet<string>,
): void {
  const sure = lines[title]!.listTitle === 'sure'
  const found = unlabelledEntries(lines, measure, title + 1, limit, sure ? 2 : 4)
  if (!found) return
  roles[title] = 'heading'
  found.starts.forEach((first, i) => {
    markEntry(lines, roles, first, found.starts[i + 1] ?? found.end, repeats)
  })
}

/** A line inside a list that repeats its title, or at the edge of a page what is furniture on others, or a page number. */
function isFurniture(line: Line, before: Line, next: Line | undefined, repeats: ReadonlySet<string>): boolean {
  if (line.listTitle === 'sure') return true
  if (!line.turned && next && !next.turned) return false
  return repeats.has(line.text) || (/^\d{1,4}$/.test(line.text) && !next && closesEntry(before.text) > 0.8)
}
