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

/**
 * Numbers are believed where they number a list: each stands once, and none is larger than twice the list. Keys such as
 * `1023`, that a reference manager gave, are names.
 */
export function believedNumbers(numbers: ReadonlyArray<number | null>): ReadonlyArray<number | null> {
  const given = numbers.filter((number) => number !== null)
  const once = new Set(given).size === given.length
  const low = given.every((number) => number <= Math.max(20, numbers.length * 2))
  return once && low ? numbers : numbers.map(() => null)
}
