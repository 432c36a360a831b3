/** How well a set of markers fits the document's list. */
export interface Fit {
  /** Share of the listed numbers that are cited; of the numbers up to the highest cited where there is no list. */
  readonly coverage: number
  /** Different numbers cited. */
  readonly distinct: number
}

/** Compare the numbers of markers with those of the list. */
export function fitOf(
  markers: ReadonlyArray<{readonly numbers: ReadonlyArray<number>}>,
  listed: ReadonlySet<number>,
): Fit {
  const cited = new Set<number>()
  for (const {numbers} of markers) for (const number of numbers) if (number < 2000) cited.add(number)
  if (listed.size > 0) {
    let known = 0
    for (const number of cited) if (listed.has(number)) known++
    return {coverage: known / listed.size, distinct: known}
  }
  let highest = 0
  for (const number of cited) highest = Math.max(highest, number)
  return {coverage: highest === 0 ? 0 : cited.size / highest, distinct: cited.size}
}
