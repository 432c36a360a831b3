/** A possible end of a sentence, as the rules see it. */
export interface Stop {
  readonly text: string
  /** Where the sentence began. */
  readonly sentence: number
  /** The stops `。`, `?!`, `...`: from `at` to `end`. */
  readonly at: number
  readonly end: number
  /** Behind the closing marks and citation markers that go with it. */
  readonly tail: number
  /** The first character of what follows; the text's end never asks. */
  readonly next: number
  /** The text writes small letters at the start of its sentences, as chats do. */
  readonly casual: boolean
  /** Where the quotation or bracket opened that closes at this position. */
  openedAt(close: number): number | undefined
}
