import type {TableName} from '../columns.ts'
import type {Rows} from '../rows.ts'

/** What a dataset holds, counted as its rows are written. */
export interface Summary {
  readonly rows: Record<TableName, number>
  readonly splits: Record<'train' | 'validation' | 'test', number>
  readonly claimsByLang: Record<string, number>
  readonly claimsByKind: Record<string, number>
  cited: number
  reviewed: number
  readonly encodings: Record<string, number>
  /** Codes by dimension. */
  readonly codes: Record<string, number>
  /** Name, version and the head of the hash of each codebook. */
  readonly codebooks: Record<string, number>
}

export const emptySummary = (names: ReadonlyArray<TableName>): Summary => ({
  rows: Object.fromEntries(names.map((name) => [name, 0])) as Record<TableName, number>,
  splits: {train: 0, validation: 0, test: 0},
  claimsByLang: {},
  claimsByKind: {},
  cited: 0,
  reviewed: 0,
  encodings: {},
  codes: {},
  codebooks: {},
})

/** Add the rows of one paper. */
export function count(summary: Summary, rows: Rows): void {
  for (const [name, list] of Object.entries(rows)) summary.rows[name as TableName] += list.length
  const add = (counts: Record<string, number>, key: unknown): void => {
    counts[String(key)] = (counts[String(key)] ?? 0) + 1
  }
  for (const row of rows.documents) {
    summary.splits[row.split as 'train']++
    add(summary.encodings, row.encoding)
  }
  for (const row of rows.codes) {
    add(summary.codes, row.dimension)
    add(
      summary.codebooks,
      `${row.codebook} ${row.codebook_version} (sha256 ${String(row.codebook_sha256).slice(0, 12)})`,
    )
  }
  for (const row of rows.claims) {
    add(summary.claimsByLang, row.lang)
    add(summary.claimsByKind, row.kind)
    if (row.scope !== 'none') summary.cited++
    if (row.review !== 'extracted') summary.reviewed++
  }
}

/** A file of the dataset, with what its integrity is checked by. */
export interface WrittenFile {
  /** Relative to the dataset, `/` between folders. */
  readonly path: string
  readonly table: TableName
  readonly format: 'parquet' | 'jsonl' | 'csv'
  readonly bytes: number
  readonly sha256: string
  readonly rows: number
}

/** What the wrapping is told beside the counts; nothing of it is taken from the clock. */
export interface About {
  readonly name: string
  readonly version: string
  /** Of the program that made it. */
  readonly program: string
  /** ISO 8601 date, where one is given. */
  readonly date?: string | undefined
  readonly options: Readonly<Record<string, unknown>>
  readonly inputs: ReadonlyArray<{readonly path: string; readonly sha256: string; readonly bytes: number}>
  /** How far each two reviewers agree on the claims that both judged. */
  readonly agreement?: ReadonlyArray<{
    readonly reviewers: string
    readonly both: number
    readonly percent: number
    readonly kappa: number
  }>
}
