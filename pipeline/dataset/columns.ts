/** The tables of a dataset, declared once: every writer, schema and card is made from this. */

export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'json'

export interface Column {
  readonly name: string
  readonly type: ColumnType
  readonly about: string
  /** It may be empty. */
  readonly optional?: true
  /** The column of another table that it points to: `claims.claim_id`. */
  readonly refers?: string
}

export interface Table {
  readonly name: TableName
  readonly about: string
  /** The columns that name a row; the first column where there is one of its own. */
  readonly key: ReadonlyArray<string>
  readonly columns: ReadonlyArray<Column>
}

export const tableNames = [
  'documents',
  'blocks',
  'sentences',
  'references',
  'citations',
  'citation_targets',
  'claims',
  'claim_citations',
  'codes',
  'alignments',
  'findings',
  'decisions',
] as const
export type TableName = (typeof tableNames)[number]

const text = (name: string, about: string): Column => ({name, type: 'string', about})
const maybe = (name: string, about: string): Column => ({name, type: 'string', about, optional: true})
const json = (name: string, about: string): Column => ({name, type: 'json', about})
const integer = (name: string, about: string): Column => ({name, type: 'integer', about})
const flag = (name: string, about: string): Column => ({name, type: 'boolean', about})
const share = (name: string, about: string): Column => ({name, type: 'number', about})
const points = (table: TableName, column: string, about: string): Column => ({
  name: column,
  type: 'string',
  about,
  refers: `${table}.${column}`,
})
const pointsMaybe = (table: TableName, column: string, about: string): Column => ({
  ...points(table, column, about),
  optional: true,
})

const document = points('documents', 'document_id', 'The paper.')
const offsets: ReadonlyArray<Column> = [
  integer('start', 'First character in the text of the paper, in Unicode code points from 0.'),
  integer('end', 'One past the last, in code points.'),
  integer('start_utf16', 'The same in UTF-16 code units, as JavaScript and Java count.'),
  integer('end_utf16', 'One past the last, in UTF-16 code units.'),
]
const maybeOffsets = offsets.map((column): Column => ({...column, optional: true}))

export const tables: ReadonlyArray<Table> = [
  {
    name: 'documents',
    about: 'One row a paper.',
    key: ['document_id'],
    columns: [
      text('document_id', 'From the hash of the source: the same bytes have the same id wherever they lie.'),
      text('path', 'Where the source lay, relative to the folder of sources.'),
      text('source_sha256', 'SHA-256 of the bytes of the source.'),
      integer('source_bytes', 'Size of the source.'),
      text('encoding', 'Encoding that the source was read in.'),
      maybe('title', 'Title as printed.'),
      json('authors', 'Names of the authors, a list.'),
      json('languages', 'Languages of the paper, a list of en and zh.'),
      integer('length', 'Length of the text in code points.'),
      text('text', 'The clean text that all offsets point into.'),
      text('split', 'train, validation or test, by a hash of the document id.'),
    ],
  },
  {
    name: 'blocks',
    about: 'Title, headings, paragraphs, captions, notes: the parts that cover the text.',
    key: ['block_id'],
    columns: [
      text('block_id', 'From the paper, the kind and the words.'),
      document,
      integer('ordinal', 'Place in reading order, from 1.'),
      text(
        'kind',
        'title, authors, abstract, keywords, heading, paragraph, list-item, quotation, caption, footnote, formula, table, reference or other.',
      ),
      ...offsets,
    ],
  },
  {
    name: 'sentences',
    about: 'Sentences of the body, the abstracts, the captions and the notes.',
    key: ['sentence_id'],
    columns: [
      text('sentence_id', 'From the paper and the words.'),
      document,
      integer('ordinal', 'Place in reading order, from 1.'),
      text('lang', 'en or zh.'),
      flag('in_body', 'It stands in a paragraph of the body.'),
      text('text', 'The sentence as printed.'),
      ...offsets,
    ],
  },
  {
    name: 'references',
    about: 'One row for every number that a paper lists or cites.',
    key: ['reference_id'],
    columns: [
      text('reference_id', 'From the paper and the number, with its list where the paper has several.'),
      document,
      {...integer('list', 'Number of its list, where the paper has several.'), optional: true},
      integer('number', 'As printed.'),
      text('status', 'listed, supplied (from a file beside the paper) or missing.'),
      maybe('raw', 'The entry as printed, its lines joined.'),
      maybe('type', 'CSL type: article-journal, book, …'),
      maybe('title', 'Title that was read.'),
      {...integer('year', 'Year that was read.'), optional: true},
      maybe('container', 'Journal, book or site that it appeared in.'),
      maybe('doi', 'DOI.'),
      maybe('url', 'Address.'),
      {...json('csl', 'The whole entry as CSL-JSON.'), optional: true},
      ...maybeOffsets,
    ],
  },
  {
    name: 'citations',
    about: 'The markers in the text.',
    key: ['citation_id'],
    columns: [
      text('citation_id', 'From the paper, the marker and its sentence.'),
      document,
      pointsMaybe('sentences', 'sentence_id', 'The sentence that it stands in; empty where it stands in none.'),
      integer('ordinal', 'Place in reading order, from 1.'),
      text('raw', 'The marker as printed.'),
      ...offsets,
    ],
  },
  {
    name: 'citation_targets',
    about: 'What each marker cites, one row for each number.',
    key: ['citation_id', 'reference_id'],
    columns: [
      points('citations', 'citation_id', 'The marker.'),
      points('references', 'reference_id', 'The reference.'),
      document,
      integer('number', 'The number.'),
    ],
  },
  {
    name: 'claims',
    about: 'What the papers state, verbatim.',
    key: ['claim_id'],
    columns: [
      text('claim_id', 'From the paper and the words.'),
      document,
      pointsMaybe(
        'sentences',
        'sentence_id',
        'The sentence that it stands in; empty where a reviewer added it outside of one.',
      ),
      integer('ordinal', 'Place in reading order, from 1.'),
      maybe('section', 'Heading that it stands under, as printed.'),
      text('lang', 'en or zh.'),
      text('kind', 'event, quantity, property, attribution, legal, finding or causal.'),
      text('quote', 'The words as printed: the slice of the text.'),
      text('prefix', 'Up to 32 characters before it.'),
      text('suffix', 'Up to 32 characters after it.'),
      ...offsets,
      json('dates', 'Dates in it: text, value (EDTF), start, end (code points).'),
      json('quantities', 'Quantities in it: text, value, unit, start, end (code points).'),
      json('actors', 'Who does, suffers or says it: text, role, start, end (code points).'),
      maybe('attribution', 'Whom it is laid to; empty where the author speaks.'),
      flag('hedged', 'It is told with doubt.'),
      flag('checkworthy', 'A fact worth checking.'),
      flag('needs_citation', 'An editor would ask for a source.'),
      text('scope', 'How its citations stand to it: direct, sentence or none.'),
      share('confidence', 'How sure the extraction is, 0 to 1.'),
      text(
        'review',
        'extracted (nobody looked), accepted, edited, rejected, unsure, disputed (reviewers differ), replaced (split or merged) or added.',
      ),
      maybe('reviewed_quote', 'The words as reviewers left them; empty where nobody judged it, or it was not kept.'),
      ...offsets.map(
        ({name, about}): Column => ({...integer(`reviewed_${name}`, `Of these: ${about}`), optional: true}),
      ),
      maybe('reviewed_kind', 'The kind as reviewers left it.'),
      {...json('reviewed_numbers', 'Numbers that it cites, as reviewers left them, a list.'), optional: true},
      json('reviewers', 'Who judged it, a list.'),
    ],
  },
  {
    name: 'claim_citations',
    about: 'Which references support a claim within its sentence.',
    key: ['claim_id', 'citation_id', 'reference_id'],
    columns: [
      points('claims', 'claim_id', 'The claim.'),
      points('citations', 'citation_id', 'The marker.'),
      points('references', 'reference_id', 'The reference.'),
      document,
      integer('number', 'The number.'),
      maybe('rule', 'Why the marker speaks for the claim.'),
      {...share('confidence', 'How sure that is, 0 to 1.'), optional: true},
    ],
  },
  {
    name: 'codes',
    about: 'What a codebook makes of the claims, one row for each category that holds of a claim.',
    key: ['code_id'],
    columns: [
      text('code_id', 'From the claim and the category.'),
      points('claims', 'claim_id', 'The claim.'),
      document,
      text('category', 'Path of the category: economy/developing/africa.'),
      text('dimension', 'The outermost category: economy.'),
      text('quote', 'The words that told so, as printed.'),
      ...offsets,
      text(
        'found_in',
        'Where they stand: claim, subject, sentence, heading, actor, or kind where the kind alone told so.',
      ),
      text('rule', 'The term or pattern of the codebook.'),
      json('also', 'Other places that told the same: start, end (code points).'),
      text('codebook', 'Name of the codebook.'),
      text('codebook_version', 'Its version.'),
      text('codebook_sha256', 'SHA-256 of its text.'),
    ],
  },
  {
    name: 'alignments',
    about: 'Sentences of the Chinese and the English abstract that say the same.',
    key: ['zh_id', 'en_id'],
    columns: [
      text('zh_id', 'Sentence or claim of the Chinese abstract.'),
      text('en_id', 'Sentence or claim of the English abstract.'),
      document,
      share('score', 'How alike they are, 0 to 1.'),
    ],
  },
  {
    name: 'findings',
    about: 'What the audit tells.',
    key: ['finding_id'],
    columns: [
      text('finding_id', 'From the paper, the rule and the words.'),
      document,
      text('rule', 'Id of the rule.'),
      text('severity', 'error, warning or info.'),
      text('message', 'In English.'),
      text('message_zh', 'In Chinese.'),
      json('related', 'Ids of the rows that it speaks of, a list.'),
      share('confidence', 'How sure it is, 0 to 1.'),
      ...maybeOffsets,
    ],
  },
  {
    name: 'decisions',
    about: 'What reviewers decided on claims.',
    key: ['decision_id'],
    columns: [
      text('decision_id', 'From the paper, the reviewer and the order of the decisions.'),
      document,
      pointsMaybe('claims', 'claim_id', 'The claim; empty where its words are gone, or the options left it out.'),
      text('reviewer', 'Name of the reviewer.'),
      text('time', 'When, ISO 8601.'),
      text('action', 'accept, reject, unsure, clear, edit, note, add, split, merge or undo.'),
      text('quote', 'The words that it speaks of, as they were then.'),
      text('source_sha256', 'SHA-256 of the source then.'),
      {...json('detail', 'What was changed: before, after, and what an undo takes back.'), optional: true},
    ],
  },
]

export const tableNamed = (name: string): Table => tables.find((table) => table.name === name)!
