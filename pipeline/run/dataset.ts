import {createHash} from 'node:crypto'
import {
  closeSync,
  constants,
  type Dirent,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
} from 'node:fs'
import {dirname, join, resolve, sep} from 'node:path'
import {codePaper} from '../coding/index.ts'
import {type Table, type TableName, tableNames, tables} from '../dataset/columns.ts'
import {writeCsv} from '../dataset/csv.ts'
import {documentKey, splitOf} from '../dataset/keys.ts'
import {writeParquet} from '../dataset/parquet.ts'
import {judgedInPairs, type ReviewerDecisions} from '../dataset/reviewed.ts'
import {type Row, type RowOptions, type Rows, rowsOf} from '../dataset/rows.ts'
import {validation} from '../dataset/validate.ts'
import {datasetCard} from '../dataset/wrapping/card.ts'
import {croissant} from '../dataset/wrapping/croissant.ts'
import {dataPackage} from '../dataset/wrapping/data-package.ts'
import {rowSchema} from '../dataset/wrapping/json-schema.ts'
import {roCrate} from '../dataset/wrapping/ro-crate.ts'
import {type About, count, emptySummary, type WrittenFile} from '../dataset/wrapping/summary.ts'
import type {AnnotatedDocument} from '../model/schema.ts'
import {agreement} from '../review/agree.ts'
import {codebookFor} from './codebook.ts'
import {InputError} from './lines.ts'
import {loadCodebook} from './load-codebook.ts'
import {programVersion} from './program-version.ts'
import {textOfRegular} from './read-regular.ts'
import {decisionFiles} from './review-files.ts'
import {codingBeside} from './review-page.ts'
import {Unreadable} from './system-reason.ts'
import {tell} from './tell.ts'
import {writeAtomically} from './write-atomically.ts'

export interface DatasetOptions extends RowOptions {
  readonly to: string
  readonly name: string
  /** ISO 8601 date for the wrapping; without one no date stands anywhere. */
  readonly date?: string | undefined
  /** Put a byte order mark before each CSV, for Excel. */
  readonly mark: boolean
  /** Code the claims by this codebook, in place of the codes that lie beside the papers. */
  readonly codebook?: string | undefined
  /** Where the sources are, with the decisions of reviewers beside them. */
  readonly sources: string
  /** Only the papers of this split. */
  readonly split?: 'train' | 'validation' | 'test' | undefined
  /** Papers a shard. */
  readonly shard: number
}

/**
 * Make a dataset of all papers annotated below `out`.
 *
 * Papers are read one after another in the order of their ids, and written shard by shard, so that memory does not grow with
 * their number.
 *
 * @throws InputError where there is no annotated paper.
 */
export function makeDataset(out: string, options: DatasetOptions): number {
  const papers = annotatedBelow(out)
  if (papers.length === 0)
    throw new InputError(`${out}: no annotated.json in it; run \`make\` first, or name the folder it wrote to`)
  // What an earlier run left behind would be taken for part of the data.
  if (existsSync(join(options.to, 'croissant.json'))) rmSync(join(options.to, 'data'), {recursive: true, force: true})
  const named = codebookFor(null, options.codebook)
  const codebook = named === null ? undefined : loadCodebook(named)
  const summary = emptySummary(tableNames)
  const files: WrittenFile[] = []
  const inputs: Array<About['inputs'][number]> = []
  const pairs = new Map<string, Array<Parameters<typeof agreement>[0][number]>>()
  const check = validation()
  for (let from = 0, shard = 0; from < papers.length; from += options.shard, shard++) {
    const gathered = Object.fromEntries(tableNames.map((name) => [name, [] as Row[]])) as Record<TableName, Row[]>
    for (const {file} of papers.slice(from, from + options.shard)) {
      const document = readAnnotated(file)
      const coding = codebook ? codePaper(document, codebook) : codingBeside(dirname(file))
      if (options.split !== undefined && splitOf(documentKey(document.source.sha256)) !== options.split) continue
      const decisions = decisionsOn(document.source.path, options.sources)
      for (const {reviewers, claims} of judgedInPairs(document, decisions))
        pairs.set(reviewers, [...(pairs.get(reviewers) ?? []), claims])
      const rows = rowsOf(document, options, {coding, decisions})
      check.add(rows)
      count(summary, rows)
      inputs.push({path: document.source.path, sha256: document.source.sha256, bytes: document.source.bytes})
      for (const name of tableNames) gathered[name].push(...rows[name])
    }
    for (const table of tables) files.push(...writeShard(table, gathered[table.name], shard, options))
    if (process.stderr.isTTY)
      process.stderr.write(`\r${Math.min(papers.length, from + options.shard)}/${papers.length} papers`)
  }
  if (process.stderr.isTTY) process.stderr.write('\n')
  const about: About = {
    name: options.name,
    version: '1.0.0',
    program: programVersion(),
    date: options.date,
    options: {
      reviewed: options.reviewed ?? false,
      cited: options.cited ?? false,
      lang: options.lang ?? null,
      minConfidence: options.minConfidence ?? 0,
      split: options.split ?? null,
      codebook: codebook ? {name: codebook.name, version: codebook.version, sha256: codebook.sha256} : null,
    },
    inputs,
    agreement: [...pairs].map(([reviewers, papers]) => ({reviewers, ...agreement(papers)})),
  }
  const put = (name: string, text: string): void => writeAtomically(join(options.to, name), text)
  const pretty = (value: object): string => `${JSON.stringify(value, null, 1)}\n`
  put('README.md', datasetCard(summary, files, about))
  put('croissant.json', pretty(croissant(files, about)))
  put('datapackage.json', pretty(dataPackage(files, about)))
  put('ro-crate-metadata.json', pretty(roCrate(files, about)))
  for (const table of tables) put(`schema/${table.name}.schema.json`, pretty(rowSchema(table)))
  for (const what of check.broken) tell(`dataset: ${what}`)
  tell(`${papers.length} papers, ${summary.rows.claims} claims; see ${options.to}`)
  return check.broken.length > 0 ? 1 : 0
}

/** The decisions beside the source of a paper; a line that is none is told and left out. */
function decisionsOn(path: string, sources: string): ReviewerDecisions[] {
  const file = resolve(sources, path)
  if (!file.startsWith(`${resolve(sources)}${sep}`)) return []
  return decisionFiles(file).map(({reviewer, decisions, problems}) => {
    for (const problem of problems) tell(problem)
    return {reviewer, decisions}
  })
}

function writeShard(table: Table, rows: ReadonlyArray<Row>, shard: number, {to, mark}: DatasetOptions): WrittenFile[] {
  if (rows.length === 0) return []
  const keyOf = (row: Row): string => table.key.map((column) => String(row[column])).join(' ')
  const sorted = rows
    .map((row) => ({row, key: keyOf(row)}))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({row}) => row)
  const stem = `${table.name}-${String(shard).padStart(5, '0')}`
  const texts = {
    parquet: writeParquet(table, sorted),
    jsonl: `${sorted.map((row) => JSON.stringify(ordered(table, row))).join('\n')}\n`,
    csv: writeCsv(table, sorted, {mark}),
  }
  return (Object.keys(texts) as Array<keyof typeof texts>).map((format) => {
    const bytes = Buffer.from(texts[format] as string)
    const path = `data/${format}/${stem}.${format}`
    writeAtomically(join(to, path), bytes)
    return {
      path,
      table: table.name,
      format,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      rows: sorted.length,
    }
  })
}

/** A row with its columns in the order of the table. */
const ordered = (table: Table, row: Row): Row =>
  Object.fromEntries(table.columns.map(({name}) => [name, row[name] ?? null]))

interface AnnotatedFile {
  readonly file: string
  readonly id: string
}

/** Every `annotated.json` below a folder, in the order of the papers' ids; of papers with the same bytes the first by path. */
function annotatedBelow(out: string): AnnotatedFile[] {
  const found = new Map<string, string>()
  for (const file of walk(out).sort()) {
    const id = documentKey(sha256In(file))
    if (!found.has(id)) found.set(id, file)
  }
  return [...found].map(([id, file]) => ({id, file})).sort((a, b) => (a.id < b.id ? -1 : 1))
}

function walk(folder: string): string[] {
  let entries: Dirent[]
  try {
    entries = readdirSync(folder, {withFileTypes: true})
  } catch {
    throw new InputError(`${folder}: this folder cannot be read; check the name`)
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name.startsWith('.') || entry.name === 'stages' ? [] : walk(path)
    return entry.name === 'annotated.json' ? [path] : []
  })
}

/** The hash of the source stands at the head of the file: no need to read the whole. */
function sha256In(file: string): string {
  const sha256 = /"sha256": ?"([0-9a-f]{64})"/.exec(headOf(file))?.[1]
  if (!sha256) throw new InputError(`${file}: this is no annotated paper of ours; take it away or make it again`)
  return sha256
}

/** The first bytes of a file; nothing of a pipe. */
function headOf(file: string): string {
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const head = Buffer.alloc(fstatSync(handle).isFile() ? 4096 : 0)
    return head.toString('utf8', 0, readSync(handle, head, 0, head.length, null))
  } finally {
    closeSync(handle)
  }
}

function readAnnotated(file: string): AnnotatedDocument {
  try {
    return JSON.parse(textOfRegular(file)) as AnnotatedDocument
  } catch (error) {
    throw new InputError(`${file}: ${error instanceof Unreadable ? error.message : 'not valid JSON; make it again'}`)
  }
}

/** What does not hold of a dataset that was written. */
export function brokenDataset(folder: string): ReadonlyArray<string> {
  const data = join(folder, 'data', 'jsonl')
  if (!existsSync(data)) throw new InputError(`${folder}: no data/jsonl in it; name the folder of a dataset`)
  const names = readdirSync(data)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
  const shards = [...new Set(names.map((name) => /-(\d+)\.jsonl$/.exec(name)?.[1] ?? ''))]
  const check = validation()
  for (const shard of shards) {
    const rows: Partial<Record<TableName, ReadonlyArray<Row>>> = {}
    for (const table of tableNames) {
      const file = join(data, `${table}-${shard}.jsonl`)
      if (existsSync(file))
        rows[table] = textOfRegular(file)
          .split('\n')
          .flatMap((line, i) => (line ? [rowIn(line, `${file}:${i + 1}`)] : []))
    }
    check.add(rows as Partial<Rows>)
  }
  return check.broken
}

function rowIn(line: string, place: string): Row {
  try {
    return JSON.parse(line) as Row
  } catch {
    throw new InputError(`${place}: this line is no JSON; make the dataset again`)
  }
}
