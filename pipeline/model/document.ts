import type {CslItem} from '../plugins/csl-item.ts'
/**
 * The document, and what each stage adds to it.
 *
 * Plain readonly data that survives `JSON.parse(JSON.stringify(document))`. In memory every offset counts UTF-16 code
 * units, as `slice` does; `12-emit` alone turns them into the code points that we publish. Ranges are half-open.
 */

export type Lang = 'en' | 'zh'

/** A half-open range, in UTF-16 code units. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Where a paper came from. */
export interface Source {
  /** As given on the command line, relative to the folder of sources where there is one; `-` for standard input. */
  readonly path: string
  /** Of the bytes as read, in lower-case hexadecimal. */
  readonly sha256: string
  readonly bytes: number
  /** WHATWG label of the encoding the bytes were read in, such as `utf-8`. */
  readonly encoding: string
}

/** What `01-read` returns: the source as text. It never changes after this. */
export interface SourceDocument {
  readonly source: Source
  /** `pages`: text as it comes out of a PDF. `markdown`: blocks are known from the Markdown. */
  readonly format: 'pages' | 'markdown'
  /** The decoded source, byte order mark dropped, otherwise as it is (CRLF included). */
  readonly sourceText: string
  /** The blocks that a Markdown source tells by itself; absent for `pages`. */
  readonly given?: ReadonlyArray<GivenBlock>
  /** Bibliographies that lie beside the paper; absent where there are none. */
  readonly beside?: ReadonlyArray<SideFile>
}

/** A bibliography beside a paper, such as `paper.bib`. */
export interface SideFile {
  /** What messages and the output call it: like the path of the paper. */
  readonly path: string
  /** By the ending of its name: `.csl.json`, `.bib`, `.ris`, `.refs.txt`. */
  readonly format: 'csl' | 'bibtex' | 'ris' | 'lines'
  /** Its text; empty where it could not be had. */
  readonly text: string
  /** Why its text could not be had, in words that end with the mend. */
  readonly refused?: string
}

/** A block of a Markdown source. */
export interface GivenBlock {
  readonly kind: BlockKind
  /** Of a heading: 1 to 6. */
  readonly level?: number
  /** Where its words stand in `sourceText`, from `02-clean` on in `printed.text`, in order; what lies between them is markup. */
  readonly words: ReadonlyArray<Range>
}

/** Something printed on the page that is no part of the paper's text. */
export interface Furniture {
  readonly text: string
  readonly kind: FurnitureKind
  /** Range in `sourceText`. */
  readonly sourceStart: number
  readonly sourceEnd: number
}
export type FurnitureKind =
  | 'running-head'
  | 'page-number'
  | 'column-mark'
  | 'journal-line'
  | 'stamp'
  | 'line-number'
  | 'markup'
  | 'control'
  | 'duplicate'
  | 'hyphen'

/** The source as its pages print it: without characters that print nothing, glyphs as the letters that they stand for. */
export interface PrintedSource {
  readonly text: string
  /** Runs of it and where they stand in `sourceText`. */
  readonly runs: ReadonlyArray<Origin>
}

/** A line of the printed source, without its line end. */
export interface SourceLine {
  /** Range in `printed.text`, without the line end. */
  readonly start: number
  readonly end: number
  /** Blank lines before it. */
  readonly gap: number
  /** A form feed stands on one of them. */
  readonly feed: boolean
}

/** What `02-clean` returns: which lines are the paper's and which are furniture. */
export interface CleanedDocument extends SourceDocument {
  /** What every later stage reads in place of `sourceText`. */
  readonly printed: PrintedSource
  /** Every line that is not blank, in order; lines that are furniture as a whole carry `furniture`. */
  readonly lines: ReadonlyArray<SourceLine & {readonly furniture?: FurnitureKind}>
  readonly furniture: ReadonlyArray<Furniture>
}

/** A run of the clean text and where it stands in the source: `[start, end, sourceStart, sourceEnd]`. */
export type Origin = readonly [start: number, end: number, sourceStart: number, sourceEnd: number]

/** What `03-reflow` returns: the clean text. It never changes after this. */
export interface ReflowedDocument extends CleanedDocument {
  /** All that the paper prints but furniture, in reading order; lines joined, one block a line. */
  readonly text: string
  /** In the order of `text`. Joins that the reflow put in (a blank, a newline) have no origin. */
  readonly origins: ReadonlyArray<Origin>
  /** Block by block, as they stand in `text`; `04-structure` tells what each is. */
  readonly flows: ReadonlyArray<Flow>
}

/** One block of the clean text before its kind is known, with what the page showed of it. */
export interface Flow extends Range {
  /** Lines of the source that it was joined from. */
  readonly lines: number
  /** Set where the reflow already had to know the kind to keep the block apart. */
  readonly hint?: BlockKind
  /** Level of a heading that a Markdown source gives. */
  readonly level?: number
}

export type BlockKind =
  | 'title'
  | 'authors'
  | 'abstract'
  | 'keywords'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'quotation'
  | 'caption'
  | 'footnote'
  | 'formula'
  | 'table'
  | 'reference'
  | 'other'

/** A block of the clean text. Together the blocks cover it. */
export interface Block extends Range {
  /** `b1`, `b2`, … in reading order. */
  readonly id: string
  readonly kind: BlockKind
}

export interface Abstract extends Range {
  readonly lang: Lang
  /** Equals the slice: the abstract without its label. */
  readonly text: string
  readonly keywords: ReadonlyArray<string>
  readonly belongs: 'this-paper' | 'other'
}

export interface Heading extends Range {
  /** `h1`, `h2`, … */
  readonly id: string
  /** As printed, without its punctuation: `1.1`, `一`, `第三章` is `三`; `null` without one. */
  readonly number: string | null
  /** The heading without its number. */
  readonly text: string
  /** 1 for the outermost. */
  readonly level: number
}

export interface Paragraph extends Range {
  /** `p1`, `p2`, … */
  readonly id: string
  /** Id of the heading it stands under, `null` before the first. */
  readonly section: string | null
}

/** What `04-structure` returns. */
export interface StructuredDocument extends ReflowedDocument {
  readonly languages: ReadonlyArray<Lang>
  readonly title: string | null
  readonly authors: ReadonlyArray<{readonly name: string}>
  readonly blocks: ReadonlyArray<Block>
  readonly abstracts: ReadonlyArray<Abstract>
  readonly headings: ReadonlyArray<Heading>
  /** Prose of the body: blocks of kind paragraph, list-item, quotation. */
  readonly paragraphs: ReadonlyArray<Paragraph>
  /** In reading order: one, or one for each article, chapter or appendix that has a list of its own; empty where there is none. */
  readonly referenceLists: ReadonlyArray<ReferenceList>
}

/** A list of references, its heading left out. */
export interface ReferenceList extends Range {
  /** 1, 2, … in reading order. */
  readonly number: number
  /** Of several lists the one that most text stands before; the numbers of a bibliography beside the paper are its. */
  readonly main: boolean
  /** Id of the heading of the chapter or appendix that it closes; `null` where it closes an article, or the whole. */
  readonly closes: string | null
  /** Where markers mean its numbers, in reading order; together the territories cover the text. */
  readonly territory: ReadonlyArray<Range>
}

export interface Sentence extends Range {
  /** `s1`, `s2`, … over paragraphs, abstracts, captions and notes, in reading order. */
  readonly id: string
  readonly lang: Lang
  /** Id of its paragraph; `null` in abstracts, captions and notes. */
  readonly paragraph: string | null
}

/** What `05-sentences` returns. */
export interface SentencedDocument extends StructuredDocument {
  readonly sentences: ReadonlyArray<Sentence>
}

export type {CslItem} from '../plugins/csl-item.ts'

export interface Reference {
  /** `r1`, `r2`, …: the number printed or cited; in a list that is not the main one with the number of the list: `r2-1`. */
  readonly id: string
  readonly number: number
  /** Number of its list; missing where there is only one. */
  readonly list?: number
  /** The entry, its lines joined, without its label; `null` when it is not in the paper, nor a line of `.refs.txt`. */
  readonly raw: string | null
  readonly start: number | null
  readonly end: number | null
  readonly csl: CslItem | null
  /** Where each field that was read stands in the text, in reading order; none of a supplied or a missing reference. */
  readonly spans: ReadonlyArray<ReferenceSpan>
  /** How sure the reader is of the entry, 0 to 1: the mean over the characters of its fields; `null` where none was read. */
  readonly confidence: number | null
  readonly status: 'listed' | 'supplied' | 'missing'
  /** Ids of citations, in reading order. */
  readonly citedBy: ReadonlyArray<string>
  /** What a bibliography beside the paper gave: all of a supplied reference, fields that were lacking of a listed one. */
  readonly supplied?: Supply
}

/** A field of a reference as it is printed. */
export interface ReferenceSpan extends Range {
  /** A field of `csl`, or one of its `custom`: `translation` is the English twin of an entry printed in both languages. */
  readonly field: string
  /** 0 to 1. */
  readonly confidence: number
}

/** Where fields of a reference come from, if not from the paper. */
export interface Supply {
  /** Path of the bibliography. */
  readonly file: string
  /** What it calls the entry: its key, its id, its line. */
  readonly entry: string
  /** Fields of `csl` that are from there. */
  readonly fields: ReadonlyArray<string>
}

/** A bibliography beside the paper, read. */
export interface ReadBibliography {
  readonly file: string
  readonly entries: ReadonlyArray<BibliographyEntry>
  /** Why there are no entries; the paper is annotated all the same. */
  readonly broken?: BrokenBibliography
}

/** An entry of a bibliography beside the paper. */
export interface BibliographyEntry {
  /** What the file calls it: its key, its id, or its line (`line 3`). */
  readonly name: string
  /** Its number in the paper, where the file tells it. */
  readonly number: number | null
  /** The string that it was read from, in a file of strings. */
  readonly raw: string | null
  readonly csl: CslItem | null
}

/** Why a bibliography cannot be read. */
export interface BrokenBibliography {
  /** Line, from 1; `null` where it is about the whole file. */
  readonly line: number | null
  readonly problem:
    | 'unreadable'
    | 'too-large'
    | 'no-json'
    | 'no-csl'
    | 'no-ris'
    | 'no-bibtex'
    | 'broken-entry'
    | 'too-deep'
    | 'long-string'
  /** What was expected, or why the system refused. */
  readonly detail?: string
}

/** An entry of a bibliography beside the paper that is no reference of the paper. */
export interface UnmatchedEntry {
  readonly file: string
  readonly entry: string
  /** The number that it would have, by what the file tells or by its place. */
  readonly number: number | null
  /** `not-cited`: nobody cites that number; `differs`: another work has it; `no-number`: nothing tells which it is. */
  readonly why: 'not-cited' | 'differs' | 'no-number'
  /** The reference that has its number. */
  readonly reference: string | null
}

/** What `06-references` returns: the list as printed. `07-citations` adds what is cited and not listed. */
export interface ReferencedDocument extends SentencedDocument {
  readonly references: ReadonlyArray<Reference>
  /** Those beside the paper, in the order of the source. */
  readonly bibliographies: ReadonlyArray<ReadBibliography>
}

/** A marker understood. */
export interface Citation extends Range {
  /** `k1`, `k2`, … */
  readonly id: string
  /** Equals the slice: `[10-11]`. */
  readonly raw: string
  /** Expanded: `[10, 11]`. */
  readonly numbers: ReadonlyArray<number>
  /** Id of the sentence that it stands in. */
  readonly sentence: string | null
  /** A range that no list could hold (`[1-99999]`): `numbers` has only its printed ends. */
  readonly unlikely?: true
  /** Number of the list that its numbers are of; missing where there is only one. */
  readonly list?: number
}

/** What `07-citations` returns. */
export interface CitedDocument extends ReferencedDocument {
  readonly citations: ReadonlyArray<Citation>
  /** What lies in the bibliographies and is no reference of the paper. */
  readonly unmatched: ReadonlyArray<UnmatchedEntry>
}

export type ValueType = 'date' | 'duration' | 'number' | 'percent' | 'ordinal' | 'currency' | 'quantity'

/** A value printed in a text. */
export interface Value extends Range {
  readonly text: string
  readonly type: ValueType
  /** EDTF for a date, ISO 8601 for a duration, a number otherwise; `null` where it is left vague. */
  readonly value: string | number | null
  readonly unit?: string
  /** `近 30%`, `about 30 %`. */
  readonly approximate?: boolean
}

export type ClaimKind = 'event' | 'quantity' | 'property' | 'attribution' | 'legal' | 'finding' | 'causal'

export interface ClaimDate extends Range {
  readonly text: string
  /** EDTF (ISO 8601-2). */
  readonly value: string
}
export interface ClaimQuantity extends Range {
  readonly text: string
  readonly value: number | null
  readonly unit: string | null
  /** What the quantity does in the claim: `share` 占 30%, `change` 增长 12%, `part` 其中 9 个, `whole` 共 10 个, else `count`. */
  readonly role?: 'part' | 'whole' | 'share' | 'change' | 'count'
  /** `近 30%`, `about 30 %`. */
  readonly approximate?: boolean
}
export interface Actor extends Range {
  readonly text: string
  /** `speaker` says, finds or demands it, and may stand before the claim: 甲公司指出，…. */
  readonly role: 'agent' | 'target' | 'speaker'
  /** The full or usual name that this one stands for, where it is known: 世卫组织 → 世界卫生组织. */
  readonly canonical?: string
}

/** What `08-claims` knows of a claim. */
export interface UnlinkedClaim extends Range {
  /** `c1`, `c2`, … in reading order. */
  readonly id: string
  /** Equals the slice. */
  readonly text: string
  /** Id of its sentence. */
  readonly sentence: string
  /** Id of its section's heading. */
  readonly section: string | null
  readonly lang: Lang
  readonly kind: ClaimKind
  readonly dates: ReadonlyArray<ClaimDate>
  readonly quantities: ReadonlyArray<ClaimQuantity>
  readonly actors: ReadonlyArray<Actor>
  /** Whom the claim is laid to; `null` where the author speaks. */
  readonly attribution: string | null
  /** How it is laid to somebody: a cited work, somebody named, somebody unnamed (有研究认为); `author` with `attribution` null. */
  readonly attributionKind?: 'author' | 'cited-work' | 'named' | 'unnamed'
  readonly hedged: boolean
  /** The word that hedges: 可能, may. */
  readonly hedge?: Cue | null
  readonly polarity?: 'affirmed' | 'negated'
  /** The word that negates: 没有, not. */
  readonly negation?: Cue | null
  /** What it speaks of: in the claim itself, carried over from an earlier clause, or not found. */
  readonly subject?: ClaimSubject | null
  readonly checkworthy: boolean
  /** Rule ids, such as `theory`, `own-procedure`, `vague-evaluation`; for a check-worthy claim what makes it so: `figures`, `date`. */
  readonly checkworthyReasons?: ReadonlyArray<string>
  readonly needsCitation: boolean
  /** Rule id: `own-procedure`, `not-checkworthy`, `general-fact`, … */
  readonly needsCitationReason?: string
  readonly confidence: number
  /** Why it is a claim with these ends and this kind: the rules that spoke, in the order they did. */
  readonly because?: ReadonlyArray<Vote>
}

/** A printed cue. */
export interface Cue extends Range {
  readonly text: string
}

export interface ClaimSubject {
  readonly text: string
  readonly start: number | null
  readonly end: number | null
  /** `carried`: left out or a pronoun here, taken from an earlier clause; `unresolved`: left out and not found. */
  readonly from: 'own' | 'carried' | 'unresolved'
}

/** One rule that spoke for a decision. */
export interface Vote {
  /** `split:comma`, `kind:quantity`, `hedge`, … */
  readonly rule: string
  /** The words that it went by; empty where it went by structure alone. */
  readonly cue: string
  readonly weight: number
}

/** A clause that is no claim, and why. */
export interface Omission extends Range {
  /** Equals the slice. */
  readonly text: string
  readonly sentence: string
  /** `aim`, `norm`, `question`, `hypothetical`, `notation`, `pointer`, `connective`, `reporting`, `label`, `table`, `fragment`, `foreign-abstract`, … */
  readonly reason: string
  /** The words that it was known by. */
  readonly cue: string
}

/** What `08-claims` returns. */
export interface ClaimedDocument extends CitedDocument {
  readonly claims: ReadonlyArray<UnlinkedClaim>
  /** Clauses that are no claims, in reading order. */
  readonly omitted: ReadonlyArray<Omission>
}

export interface Claim extends UnlinkedClaim {
  /** Ids of the citations that support it within its own sentence. */
  readonly citations: ReadonlyArray<string>
  readonly numbers: ReadonlyArray<number>
  /** Number of the list that `numbers` are of; missing where there is only one, and without numbers. */
  readonly list?: number
  readonly scope: 'direct' | 'sentence' | 'none'
  /** One for each of `citations`: by which rule, and how sure. */
  readonly links?: ReadonlyArray<Link>
  /** Support that runs on from an earlier sentence; never among `citations`. */
  readonly inherited?: ReadonlyArray<InheritedLink>
}

/** How a citation came to a claim. */
export interface Link {
  /** Id of the citation. */
  readonly citation: string
  /** `clause-end`, `clause-inside`, `list-item`, `narrative`, `same-fact`, `fallback`. */
  readonly rule: string
  readonly confidence: number
}

export interface InheritedLink extends Link {
  /** Id of the sentence that the citation stands in. */
  readonly from: string
}

/** What `09-link` returns. */
export interface LinkedDocument extends CitedDocument {
  readonly claims: ReadonlyArray<Claim>
  readonly omitted: ReadonlyArray<Omission>
}

export interface Alignment {
  /** Id of a claim or a sentence of the Chinese abstract. */
  readonly zh: string
  readonly en: string
  /** How alike they are, 0 to 1. */
  readonly score: number
  /** In what they differ; missing where nothing was found, and where the pair is too unlike to be compared. */
  readonly differences?: ReadonlyArray<AlignmentDifference>
}

export interface AlignmentDifference {
  readonly kind: 'number' | 'date' | 'actor' | 'polarity' | 'hedge'
  /** As printed: the figure, the name, the word that negates or hedges; empty where that side has none. */
  readonly zh: string
  readonly en: string
}

/** What `10-align` returns. */
export interface AlignedDocument extends LinkedDocument {
  readonly alignments: ReadonlyArray<Alignment>
  /** Ids of claims of the two abstracts that the other one does not make; missing where there are none. */
  readonly unaligned?: ReadonlyArray<string>
  /** Passages of the two abstracts that the other one does not render; missing where there are none. */
  readonly untranslated?: ReadonlyArray<Untranslated>
}

/** One or more clauses of an abstract without a counterpart in the abstract of the other language. */
export interface Untranslated extends Range {
  readonly lang: Lang
  /** By how much every alignment that keeps it costs more than the best one, in units of evidence. */
  readonly margin: number
}

export type Severity = 'error' | 'warning' | 'info'

export interface Finding {
  readonly rule: string
  readonly severity: Severity
  /** In English. */
  readonly message: string
  /** The same in Chinese. */
  readonly messageZh: string
  readonly start: number | null
  readonly end: number | null
  /** Ids of what it speaks of. */
  readonly related: ReadonlyArray<string>
  readonly confidence: number
}

/** What `11-audit` returns: the whole document. */
export interface AuditedDocument extends AlignedDocument {
  readonly findings: ReadonlyArray<Finding>
}
