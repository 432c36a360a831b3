import type {PageData} from './page-data.ts'

/** What tells a reference of a paper from its others: its number, behind the number of its list where there are several (`2-5`). */
export const referenceKey = ({number, list}: {readonly number: number; readonly list?: number | undefined}): string =>
  list === undefined ? String(number) : `${list}-${number}`

/** The number of the list that a place of the text cites; `undefined` where there is only one. */
export const listAt = ({lists = []}: PageData, at: number): number | undefined =>
  lists.find(({territory}) => territory.some(({start, end}) => start <= at && at < end))?.number

/** The references that numbers mean at a place of the text, by their keys. */
export function keysAt(data: PageData, at: number, numbers: ReadonlyArray<number>): string[] {
  const list = listAt(data, at)
  return numbers.map((number) => referenceKey({number, list}))
}
