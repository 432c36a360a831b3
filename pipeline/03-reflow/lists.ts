import {beginsWith, LOWER} from '../text/character-classes.ts'
import {type EntryLabel, entryLabel} from '../text/entry-labels.ts'
import {closesEntry, entrySigns, opensEntry} from '../text/entry-shapes.ts'
import {type LabelPlace, labelChain} from '../text/label-chain.ts'
import type {Line} from './lines.ts'

/** Where a list of references stands in the lines. */
export interface ListLines {
  /** The line of its title; -1 where it has none. */
  readonly title: number
  /** Lines of labels, in the order of the lines, with their labels; empty in a list without them. */
  readonly labels: ReadonlyArray<{readonly at: number; readonly label: EntryLabel}>
  /** No line of the list stands here or below. */
  readonly limit: number
}

/** Lines between two labels, at most. */
const FARTHEST = 90
/** Lines between a title and the first label, at most. */
const NEAR = 14
/** Labels that make a list without a title. */
const UNTITLED = 5

/**
 * The lists of a document: below each title the labels that count up, till the next title whose labels begin anew.
 *
 * A title that only stands again on the next page begins no list. Where no title is found, labels in brackets that count up
 * to entries at the end of the document are a list.
 */
export function findLists(lines: ReadonlyArray<Line>): ReadonlyArray<ListLines> {
  const places = placesOf(lines)
  const titles = lines.filter(({listTitle}) => listTitle !== null).map(({at}) => at)
  const opening = titles.filter((title, i) => {
    // The number of the title is no label.
    const next = places.find(title + 1)
    const repeated = next !== undefined && next.at - title <= NEAR && next.number > 1
    return i === 0 || !repeated
  })
  const lists = opening.flatMap((title, i): ListLines[] => {
    const limit = opening[i + 1] ?? lines.length
    const inside = places.between(title + 1, limit)
    const chain = labelChain(inside, {farthest: FARTHEST, openUntil: title + NEAR}).map((k) => inside[k]!)
    const list = {title, labels: chain.map(({at, label}) => ({at, label})), limit}
    return isList(lines, list) ? [list] : [{...list, labels: []}]
  })
  if (lists.some(({labels}) => labels.length > 0)) return lists
  const untitled = untitledList(lines, places.between(0, lines.length))
  return untitled ? [...lists, untitled] : lists
}

interface Place extends LabelPlace {
  readonly label: EntryLabel
}

/** Lines that begin with what may be a label. */
function placesOf(lines: ReadonlyArray<Line>) {
  const places: Place[] = []
  for (const line of lines) {
    const label = entryLabel(line.text)
    if (!label || label.number > 2000) continue
    const rest = line.text.slice(label.end, label.end + 60)
    // An issue at the begin of a line: `(1): 5–8.`
    if (/^[:;,.)]/.test(rest)) continue
    let weight = 1
    if (label.style === 'stop' || label.style === 'bare' || label.style === 'half-round') {
      const before = lines[line.at - 1]
      if (before && before.listTitle === null && closesEntry(before.text) === 0) weight -= 0.4
      if (beginsWith(rest, LOWER)) weight -= 0.5
      if (opensEntry(rest) > 0.5) weight += 0.2
    }
    places.push({at: line.at, number: label.number, style: label.style, weight, label})
  }
  const firstFrom = (at: number): number => {
    let low = 0
    let high = places.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (places[middle]!.at < at) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    find: (at: number): Place | undefined => places[firstFrom(at)],
    between: (from: number, to: number): Place[] => places.slice(firstFrom(from), firstFrom(to)),
  }
}

/** Whether what the labels stand before are entries. */
function isList(lines: ReadonlyArray<Line>, {title, labels}: ListLines): boolean {
  if (labels.length === 0 || labels[0]!.label.number > 5) return false
  if (labels.length === 1 && labels[0]!.label.number !== 1) return false
  const sure = title >= 0 && lines[title]!.listTitle === 'sure'
  const most = labels.length * (sure ? 0.3 : 0.6)
  let some = 0
  for (let i = 0; i < labels.length && some < most; i++) {
    const text = [0, 1, 2, 3].map((k) => lines[labels[i]!.at + k]?.text ?? '').join(' ')
    if (entrySigns(text) >= (sure ? 1 : 2)) some++
  }
  return some >= most
}

function untitledList(lines: ReadonlyArray<Line>, places: ReadonlyArray<Place>): ListLines | null {
  const square = places.filter(({style, at}) => style === 'square' && at > lines.length * 0.3)
  const chain = labelChain(square, {farthest: 20, openUntil: lines.length}).map((k) => square[k]!)
  const labels = chain.map(({at, label}) => ({at, label}))
  if (labels.length < UNTITLED || labels[0]!.label.number !== 1) return null
  const list = {title: -1, labels, limit: lines.length}
  return isList(lines, list) ? list : null
}
