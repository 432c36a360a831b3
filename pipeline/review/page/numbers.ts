/** Numbers as a reviewer writes them: `3, 5-7`. */
export function numbersText(numbers: ReadonlyArray<number>): string {
  return numbers.join(', ')
}

/** The numbers in `3, 5-7` or `[3，5—7]`; `null` where something else is written, or a range is longer than 200. */
export function numbersFrom(words: string): number[] | null {
  const numbers: number[] = []
  for (const part of words.replace(/[[\]［］]/g, ' ').split(/[\s,，、;；]+/)) {
    if (part === '') continue
    const [, first = '', last = first] = /^(\d{1,6})(?:[-–—~～](\d{1,6}))?$/.exec(part) ?? []
    if (first === '' || Number(last) < Number(first) || Number(last) - Number(first) > 200) return null
    for (let number = Number(first); number <= Number(last); number++) numbers.push(number)
  }
  return [...new Set(numbers)]
}
