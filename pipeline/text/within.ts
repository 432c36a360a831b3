interface Ranged {
  readonly start: number
  readonly end: number
}

/** The index of the first of some ranges, in order of their starts, that begins at `at` or behind it. */
export function firstFrom(items: ReadonlyArray<Ranged>, at: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.start < at) low = middle + 1
    else high = middle
  }
  return low
}

/** The index of the first of some places, in order, that is `at` or behind it. */
export function firstPlace(places: ReadonlyArray<number>, at: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! < at) low = middle + 1
    else high = middle
  }
  return low
}

/** Those of some ranges, in order of their starts, that lie inside a stretch; costs a search and what it finds. */
export function itemsWithin<Item extends Ranged>(items: ReadonlyArray<Item>, start: number, end: number): Item[] {
  const first = firstFrom(items, start)
  let last = first
  let beyond = false // one of them reaches past the end
  for (; last < items.length && items[last]!.start <= end; last++) beyond ||= items[last]!.end > end
  const found = items.slice(first, last)
  return beyond ? found.filter((item) => item.end <= end) : found
}
