/**
 * What a reviewer decided about a claim. A decision is a source: it lies beside the paper, under version control, and
 * is only ever added to.
 *
 * `<paper>.review/<reviewer>.jsonl` holds one decision a line, in the order in which they were made. A decision is
 * never keyed by the id of a claim, for ids change when the text or the extractor does; it is keyed by the words that
 * it was made about, with their context (W3C Web Annotation, TextQuoteSelector). Offsets count Unicode code points, as
 * all that we publish, and are a hint only.
 */

import type {ClaimKind} from './document.ts'

export type DecisionAction =
  /** The claim stands as it was shown. */
  | 'accept'
  /** It is no claim, or none worth keeping. */
  | 'reject'
  | 'unsure'
  /** Back to undecided: the answer to an `accept`, `reject` or `unsure`. */
  | 'clear'
  /** Other words, citations or kind; `after` holds what changed. */
  | 'edit'
  /** A remark; `after.note` holds all of it, and an empty one takes the remark back. */
  | 'note'
  /** A claim that the extractor did not have. */
  | 'add'
  /** One claim becomes those of `after.parts`. */
  | 'split'
  /** The claims of `before.parts` become the one of `after`. */
  | 'merge'
  /** Takes the decision named by `undoes` back. */
  | 'undo'

/** Words of the clean text, found again by themselves: TextQuoteSelector with a TextPositionSelector as a hint. */
export interface Anchor {
  /** The exact words. */
  readonly quote: string
  /** Up to 32 code points before and after them. */
  readonly prefix: string
  readonly suffix: string
  /** Where they stood in `text` when the decision was made, in code points. */
  readonly start: number
  readonly end: number
}

/** What a decision finds or leaves; a field that does not change is left out. */
export interface ReviewedFields {
  readonly words?: Anchor
  /** The numbers that the claim cites. */
  readonly numbers?: ReadonlyArray<number>
  readonly kind?: ClaimKind
  readonly note?: string
  /** Of a `split` or a `merge`. */
  readonly parts?: ReadonlyArray<Anchor>
}

/** One line of a file of decisions. */
export interface Decision {
  /** Unique in its file and never used again: a random UUID, or made of the change where a file is read that may be read again. */
  readonly id: string
  /** When it was made, ISO 8601 in UTC with seconds. */
  readonly time: string
  readonly reviewer: string
  readonly action: DecisionAction
  /** The claim as it was shown: its words then. For `add` the words that were chosen. */
  readonly claim: Anchor
  /** Of the paper's bytes at that time, as `source.sha256`. */
  readonly sourceSha256: string
  readonly before?: ReviewedFields
  readonly after?: ReviewedFields
  /** Id of the decision that an `undo` takes back. */
  readonly undoes?: string
}
