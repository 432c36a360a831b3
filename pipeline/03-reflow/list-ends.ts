import {closesEntry, entrySigns, opensEntry} from '../text/entry-shapes.ts'
import {type FrontKind, frontLabel} from '../text/front-labels.ts'
import {readHeadingNumber} from '../text/heading-numbers.ts'
import {sectionRole} from '../text/section-names.ts'
import type {Line} from './lines.ts'
import {type Measure, room} from './measure.ts'

/** What the lines inside the entries of one list look like. */
export interface EntryForm {
  /** Blank lines that may stand between two lines of one entry. */
  readonly gap: number
  /** Lines of the longest of nearly all entries. */
  readonly longest: number
  /** Nearly all lines that go on with an entry are indented. */
  readonly hanging: boolean
  /** Entries go on after lines that end early and stop: their pieces were torn apart. */
  readonly torn: boolean
  /** Nearly all entries name a year: one without it is not at its end. */
  readonly dated: boolean
}

const YEAR = /(?<!\d)(?:1[6-9]|20)\d\d[a-z]?(?!\d)/

/** Read the form from entries whose begin and end are known. */
export function entryForm(
  lines: ReadonlyArray<Line>,
  measure: Measure,
  entries: ReadonlyArray<{readonly first: number; readonly last: number}>,
): EntryForm {
  const gaps: number[] = []
  const lengths: number[] = []
  let indented = 0
  let early = 0
  let dated = 0
  for (const {first, last} of entries) {
    lengths.push(last - first + 1)
    if (lines.slice(first, Math.min(last, first + 30) + 1).some(({text}) => YEAR.test(text))) dated++
    for (let at = first + 1; at <= last; at++) {
      if (lines[at]!.turned) continue
      gaps.push(lines[at]!.gap)
      if (lines[at]!.indent >= 2) indented++
      if (isClosed(lines, measure, at)) early++
    }
  }
  gaps.sort((a, b) => a - b)
  lengths.sort((a, b) => a - b)
  return {
    gap: gaps.length ? gaps[Math.floor((gaps.length - 1) * 0.98)]! : measure.gap,
    longest: Math.max(3, lengths[Math.floor((lengths.length - 1) * 0.95)] ?? 8),
    hanging: gaps.length > 3 && indented > gaps.length * 0.9,
    torn: gaps.length > 5 && early > gaps.length * 0.06,
    dated: dated > 0 && dated >= entries.length * 0.85,
  }
}

/** The line behind the entry that begins at `first`, at most `limit`. */
export function entryEnd(
  lines: ReadonlyArray<Line>,
  measure: Measure,
  form: EntryForm,
  first: number,
  limit: number,
): number {
  const most = Math.min(limit, first + form.longest * 3 + 4)
  let undated = form.dated
  for (let at = first + 1; at < most; at++) {
    const line = lines[at]!
    if (endsList(line)) return at
    const before = lines[at - 1]!
    undated &&= !YEAR.test(before.text)
    if (undated && at - first <= form.longest && !isItem(line)) continue
    const closes = closesEntry(before.text)
    const continues = /^(?:[\p{Ll}\d(（,.;，。、；]|https?:|DOI|\[[A-Z]{1,2}(?:\/[A-Z]{2})?\])/u.test(line.text)
    if (closes < 0.5) {
      if (line.gap > form.gap + 1 && line.turned && !continues) return at
      continue
    }
    if (continues && !isItem(line)) continue
    if (!line.turned && line.gap <= form.gap && isTwin(lines, first, at)) continue
    if (line.turned || line.gap > form.gap) return at
    if (form.hanging && line.indent < 2) return at
    if (isItem(line)) return at
    if (!form.torn && isClosed(lines, measure, at)) return at
    if (at - first >= form.longest && closes > 0.8) return at
  }
  return most
}

/** The same entry in English below a Chinese one. */
function isTwin(lines: ReadonlyArray<Line>, first: number, at: number): boolean {
  const text = [0, 1, 2].map((k) => lines[at + k]?.text ?? '').join(' ')
  const han = lines[first]!.shape.han > 4 && lines[at]!.shape.han === 0 && lines[at - 1]!.shape.han > 0
  return han && opensEntry(text) >= 0.5 && entrySigns(text) >= 2
}

/** `(i) …`, `• …`: no entry goes on so. */
const isItem = (line: Line): boolean => /^(?:[(（](?:[ivx]{1,4}|[a-h])[)）]|[•●■◆])/.test(line.text)

/** The line before one stops and ends early. */
function isClosed(lines: ReadonlyArray<Line>, measure: Measure, at: number): boolean {
  const before = lines[at - 1]!
  const full = measure.full[before.at]!
  return closesEntry(before.text) > 0.4 && room(before, lines[at]!, full) > full * Math.max(0.1, measure.slack)
}

/** Labels of front matter that entries have inside: `DOI: …`, `Cite as …`, `网络首发：…`. */
const OWN = new Set<FrontKind>(['identifier', 'citation', 'date'])

/** A heading of another kind, an abstract, keywords, an appendix: what follows a list. */
export function endsList(line: Line): boolean {
  const {text} = line
  const front = frontLabel(text)
  if (front && (front.marked || front.alone) && !/^[(（]/.test(text) && !OWN.has(front.kind)) return true
  if (text.length > 80) return false
  if (line.listTitle === 'sure') return true
  const number = readHeadingNumber(text)
  const name = number && number.scheme !== 'appendix' ? text.slice(number.end) : text
  return sectionRole(name) !== null || number?.scheme === 'appendix' || number?.scheme === 'chapter'
}
