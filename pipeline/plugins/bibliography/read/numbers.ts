/** A number that a key, an id or a note gives, and nothing else: `3`, `[3]`, `ref3`, `Ref. 3`, `r03`, `cite-3`. */
const NUMBER =
  /^(?:(?:refs?|reference|bib|cite|item|no|r|b|文献|参考文献)[ ._:-]{0,2})?[[［〔(]?0{0,3}(\d{1,4})[\]］〕)]?$/i

/** The number of an entry by the first of these texts that is one; `null` where none is. */
export function numberIn(texts: ReadonlyArray<unknown>): number | null {
  for (const text of texts) {
    const number = Number(NUMBER.exec(String(text ?? '').trim())?.[1])
    if (number > 0) return number
  }
  return null
}

/** The number of a field that mostly holds another one (`number`: an issue, a report): only as `[3]` or `ref3`. */
export function markedNumberIn(text: unknown): number | null {
  return /^\d{0,9}$/.test(String(text ?? '').trim()) ? null : numberIn([text])
}

/** Bare numbers that are just 1, 2, 3, … of all entries, in any order, number a list. */
export function countingNumbers(texts: ReadonlyArray<unknown>): ReadonlyArray<number | null> {
  const numbers = texts.map((text) => (/^\d{1,4}$/.test(String(text ?? '')) ? Number(text) : 0))
  const counts = new Set(numbers).size === numbers.length && numbers.every((n) => n >= 1 && n <= numbers.length)
  return numbers.map((n) => (counts ? n : null))
}

/**
 * Numbers are believed where they number a list: each stands once, and none is larger than any list is long. Keys such as
 * `1023`, that a reference manager gave, are names.
 */
export function believedNumbers(numbers: ReadonlyArray<number | null>): ReadonlyArray<number | null> {
  const given = numbers.filter((number) => number !== null)
  const once = new Set(given).size === given.length
  const low = given.every((number) => number <= Math.max(LONG_LIST, numbers.length * 2))
  return once && low ? numbers : numbers.map(() => null)
}
const LONG_LIST = 300
