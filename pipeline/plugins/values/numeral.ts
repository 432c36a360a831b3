/** A number as printed, before its unit is known. Half-open offsets in UTF-16 code units. */
export interface Numeral {
  readonly start: number
  readonly end: number
  /** `null` where it is left vague: 数十, 二三十. */
  readonly value: number | null
  /**
   * How it is written: `digits` (1 216), `han` (三百), `mixed` (3.2 万), `row` (二〇二五: Han digits one by one),
   * `words` (two hundred), `fraction` (三分之一, 1/4, two thirds), `ordinal` (third, 3rd).
   */
  readonly form: 'digits' | 'han' | 'mixed' | 'row' | 'words' | 'fraction' | 'ordinal'
  /** `十余万`, `一千多`. */
  readonly approximate?: boolean
  /** Printed as a whole number without separators: how many digits, so that 2019 can be a year and 2,019 not. */
  readonly plainDigits?: number
  /** A fraction that could also be an ordinal with an article: `a third`. */
  readonly multiplied?: boolean
}
