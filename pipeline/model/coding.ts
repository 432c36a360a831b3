/** Coded claims: what a codebook is, and what it makes of the claims of a paper. */
import type {ClaimKind, Lang, Range} from './document.ts'

/** A word in both languages, as the tables print it. */
export type Words = Readonly<Record<Lang, string>>

/**
 * Where the words of a category are looked for: in the claim itself; in what it speaks of (its subject may stand in an earlier
 * clause); in its sentence before it; in the headings over it, the nearest first.
 */
export type Where = 'claim' | 'subject' | 'sentence' | 'heading'

/** What a term or a pattern of a codebook became: words that follow each other, at most so far apart. */
export interface Pattern {
  /** As the codebook has it. */
  readonly source: string
  readonly steps: ReadonlyArray<PatternStep>
}

export interface PatternStep {
  /** The most UTF-16 units between this and the step before; 0 where it follows at once. */
  readonly gap: number
  /** Each a list of literal words, blanks and `*`. */
  readonly choices: ReadonlyArray<Choice>
}

export interface Choice {
  /** Folded, without what is special: where looking begins. */
  readonly head: string
  readonly rest: ReadonlyArray<Piece>
  /** Printed in capitals only: such words are met in capitals only, so that US is not us. */
  readonly capitals: boolean
}
/** Literal words; `blank` at least one blank; `maybe-blank` one or none; `word-rest` the letters that go on. */
export type Piece = {readonly words: string} | 'blank' | 'maybe-blank' | 'word-rest'

/** Roles of actors that a category asks for; `any` for all of them. */
export type ActorRole = 'any' | 'agent' | 'target' | 'speaker'

export interface Category {
  /** From the outermost, with `/` between: `economy/developing/india`. */
  readonly path: string
  readonly label: Words
  /** Of its own categories at most one holds of a claim. */
  readonly exclusive: boolean
  readonly from: ReadonlyArray<Where>
  readonly patterns: ReadonlyArray<Pattern>
  /** A word inside such words does not count. */
  readonly except: ReadonlyArray<Pattern>
  readonly actors: Readonly<Partial<Record<ActorRole, ReadonlyArray<Pattern>>>>
  /** Only claims of these kinds; alone, every claim of these kinds. Empty: all. */
  readonly kinds: ReadonlyArray<ClaimKind>
  readonly categories: ReadonlyArray<Category>
}

/** A table of two dimensions: how many claims are in both, and which. */
export interface MatrixPlan {
  readonly rows: string
  readonly columns: string
  /** A third one whose categories are counted in each cell. */
  readonly show: string | null
}

/** The dated claims in order of their dates. */
export interface TimelinePlan {
  /** Only measures that are coded in one of these; all dated claims where empty. */
  readonly needs: ReadonlyArray<string>
  /** The dimensions that stand beside each. */
  readonly show: ReadonlyArray<string>
}

export interface Codebook {
  readonly name: string
  readonly version: string
  /** Of its bytes. */
  readonly sha256: string
  readonly title: Words
  readonly categories: ReadonlyArray<Category>
  readonly matrices: ReadonlyArray<MatrixPlan>
  readonly timeline: TimelinePlan | null
}

/** A category that holds of a claim, with the words that told so. Offsets as in the document that was coded. */
export interface Code extends Range {
  /** Id of the claim. */
  readonly claim: string
  /** Path of the category. */
  readonly category: string
  /** The words, verbatim. */
  readonly text: string
  readonly where: Where | 'actor' | 'kind'
  /** The term or pattern as the codebook has it; the kind where that alone told so. */
  readonly rule: string
  /** Other places that told the same. */
  readonly also: ReadonlyArray<Range>
}

/** What `out/<paper>/codes.json` holds. Offsets are Unicode code points, as all that we publish. */
export interface Coding {
  readonly codebook: {readonly name: string; readonly version: string; readonly sha256: string; readonly title: Words}
  readonly codes: ReadonlyArray<Code>
  readonly matrices: ReadonlyArray<CodeMatrix>
  readonly timeline: CodeTimeline | null
}

export interface LabelledPath {
  /** `null`: in none of the others. */
  readonly path: string | null
  readonly label: Words
}

export interface CodeMatrix {
  readonly title: Words
  readonly rows: ReadonlyArray<LabelledPath>
  readonly columns: ReadonlyArray<LabelledPath>
  /** Row by row, column by column. */
  readonly cells: ReadonlyArray<ReadonlyArray<MatrixCell>>
}

export interface MatrixCell {
  /** Ids, in reading order. */
  readonly claims: ReadonlyArray<string>
  /** Numbers of the references that these cite. */
  readonly numbers: ReadonlyArray<number>
  /** How many of the claims are in each category of the third dimension, those with none left out. */
  readonly shown: ReadonlyArray<{readonly label: Words; readonly count: number}>
}

export interface CodeTimeline {
  readonly columns: ReadonlyArray<Words>
  readonly rows: ReadonlyArray<TimelineRow>
}

export interface TimelineRow {
  /** EDTF, as in the claims. */
  readonly date: string
  /** The dated claim, then those of its sentence that go on with it. */
  readonly claims: ReadonlyArray<string>
  /** The words of these claims. */
  readonly text: string
  /** For each column the labels that hold. */
  readonly cells: ReadonlyArray<ReadonlyArray<Words>>
  readonly numbers: ReadonlyArray<number>
}
