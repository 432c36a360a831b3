import type {ClaimKind, Lang, Range, Severity, Vote} from '../../model/document.ts'

/**
 * What the review page shows of a paper, embedded in the page as JSON.
 *
 * Offsets count UTF-16 code units here, as the browser does; a decision is written in code points again.
 */
export interface PageData {
  /** Of the source, as in `annotated.json`; it tells the papers in a browser's storage apart. */
  readonly path: string
  readonly sha256: string
  readonly title: string
  readonly lang: Lang
  readonly text: string
  readonly blocks: ReadonlyArray<PageBlock>
  readonly sections: ReadonlyArray<{readonly id: string; readonly title: string}>
  readonly claims: ReadonlyArray<PageClaim>
  readonly citations: ReadonlyArray<Range & {readonly numbers: ReadonlyArray<number>}>
  readonly references: ReadonlyArray<PageReference>
  /** Where the paper has several lists of references, the list of each stretch of the text; absent where it has one. */
  readonly lists?: ReadonlyArray<PageList>
  /** Where decisions are sent to; absent in a page from disk, which keeps them itself. */
  readonly served?: {
    /** Relative address of this paper's decisions, without the reviewer. */
    readonly decisions: string
    /** Who reviews, until somebody else is named in the page. */
    readonly reviewer: string
  }
}

export interface PageBlock extends Range {
  readonly kind: string
  readonly lang: Lang
  /** Id of its section; `null` before the first heading and in abstracts. */
  readonly section: string | null
}

export interface PageClaim extends Range {
  readonly id: string
  readonly kind: ClaimKind
  readonly numbers: ReadonlyArray<number>
  readonly section: string | null
  readonly confidence: number
  /** Dates and quantities as printed. */
  readonly values: ReadonlyArray<string>
  readonly actors: ReadonlyArray<{readonly text: string; readonly role: string}>
  readonly attribution: string | null
  readonly hedge: string | null
  readonly because: ReadonlyArray<Vote>
  /** Numbers that an earlier sentence cites and that run on to here. */
  readonly inherited: ReadonlyArray<number>
  readonly findings: ReadonlyArray<PageFinding>
}

export interface PageFinding {
  readonly rule: string
  readonly severity: Severity
  readonly en: string
  readonly zh: string
}

export interface PageList {
  readonly number: number
  /** The heading of the chapter or appendix that it closes. */
  readonly title: string | null
  readonly territory: ReadonlyArray<Range>
}

export interface PageReference {
  readonly number: number
  /** Number of its list, where the paper has several. */
  readonly list?: number
  readonly raw: string | null
  /** What was read of it: authors, title, where, year. */
  readonly read: string | null
  /** As a style prints it: GB/T 7714 in a Chinese paper, APA in an English one; `null` where it was not asked for or cannot be. */
  readonly formatted: string | null
  readonly link: string | null
  readonly status: 'listed' | 'supplied' | 'missing'
}
