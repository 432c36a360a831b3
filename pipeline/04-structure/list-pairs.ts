import {entryLabel} from '../text/entry-labels.ts'
import type {BlockView} from './blocks.ts'
import type {ReferenceBlocks} from './reference-lists.ts'

/** A list with the least and the greatest number of its labels; 0 without labels. */
export interface LabelledList extends ReferenceBlocks {
  readonly lowest: number
  readonly highest: number
}

/** Numbers that may be lost between the end of a list and the begin of what goes on with it. */
const LOST = 5

/** The lists, those whose numbers go on with the ones before joined to them: 1–30 below the text, 31–42 below the methods. */
export function joinContinued(blocks: ReadonlyArray<BlockView>, lists: ReadonlyArray<ReferenceBlocks>): LabelledList[] {
  const joined: LabelledList[] = []
  for (const list of lists.map((one) => labelled(blocks, one))) {
    const before = joined.at(-1)
    const goesOn = before && before.highest > 0 && list.lowest > before.highest && list.lowest <= before.highest + LOST
    if (goesOn)
      joined[joined.length - 1] = {
        first: before.first,
        last: list.last,
        entries: [...before.entries, ...list.entries],
        lowest: before.lowest,
        highest: list.highest,
      }
    else joined.push(list)
  }
  return joined
}

/** The labels of one style, that of the first entry; entries that go on have none. */
function labelled(blocks: ReadonlyArray<BlockView>, list: ReferenceBlocks): LabelledList {
  const labels = list.entries.map((i) => entryLabel(blocks[i]!.text))
  const style = labels[0]?.style
  const numbers = labels.flatMap((label) => (label && label.style === style ? [label.number] : []))
  if (numbers.length * 2 < list.entries.length) return {...list, lowest: 0, highest: 0}
  return {...list, lowest: Math.min(...numbers), highest: Math.max(...numbers)}
}

/** Share of the entries that must name a year of their partner. */
const SHARED = 0.6

/**
 * Whether a list has the works of another in the other language: as many entries, one list with Han and one without, and in
 * each pair a year that both name.
 *
 *     [1] 周恒. 岩画的年代[J]. 江河学报, 2011, 4(2): 17-29.      [1] Zhou H. The age of rock paintings[J]. Rivers, 2011, 4(2): 17-29.
 */
export function isTranslation(blocks: ReadonlyArray<BlockView>, one: LabelledList, two: LabelledList): boolean {
  const [first, second] = [one, two].map(({entries}) => entries.map((i) => blocks[i]!))
  if (Math.abs(first!.length - second!.length) > Math.max(first!.length, second!.length) * 0.1) return false
  const [hans, others] = [first!, second!].map((list) => list.filter(({lang}) => lang === 'zh').length / list.length)
  if (Math.max(hans!, others!) < 0.3 || Math.min(hans!, others!) > 0.1) return false
  const pairs = first!.flatMap((entry, i) => (second![i] ? [[yearsOf(entry), yearsOf(second![i])] as const] : []))
  const alike = pairs.filter(([own, other]) => own.some((year) => other.includes(year)))
  return alike.length >= pairs.length * SHARED
}

const yearsOf = ({text}: BlockView): string[] => text.match(/(?<!\d)(?:1[6-9]|20)\d\d(?!\d)/g) ?? []
