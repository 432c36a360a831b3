import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {DuckDBInstance} from '@duckdb/node-api'
import {Ajv2020} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {parquetReadObjects} from 'hyparquet'
import {beforeAll, expect, test} from 'vitest'
import {emitJson, publish} from '../pipeline/12-emit/json.ts'
import {codePaper} from '../pipeline/coding/index.ts'
import {readCodebook} from '../pipeline/coding/read-codebook.ts'
import {type Table, type TableName, tableNamed, tables} from '../pipeline/dataset/columns.ts'
import {readCsv, writeCsv} from '../pipeline/dataset/csv.ts'
import {splitOf} from '../pipeline/dataset/keys.ts'
import {openRow} from '../pipeline/dataset/parquet.ts'
import {type Row, rowsOf} from '../pipeline/dataset/rows.ts'
import {validation} from '../pipeline/dataset/validate.ts'
import {annotatedOf, documentOf} from './support/annotated.ts'
import {inFolder, yinzheng} from './support/command.ts'
import {ownPapers} from './support/sources.ts'

const sources = ownPapers.map(({path, bytes}) => ({path, text: new TextDecoder().decode(bytes)}))

const found = readCodebook(`
name: parts
version: 1.0.0
categories:
  of: {categories: {references: {terms: [参考文献, 引文, reference*]}, data: {terms: [数据, data, dataset*]}}}
`)
if ('problems' in found) throw new Error(JSON.stringify(found.problems))
const {codebook} = found

/** A folder as `make` writes it, and the dataset made of it. */
async function withDataset(work: (dataset: string, out: string) => Promise<void> | void, ...options: string[]) {
  await inFolder(async (folder) => {
    const out = join(folder, 'out')
    for (const {path, text} of sources) {
      mkdirSync(join(out, path), {recursive: true})
      const document = documentOf(text, path)
      writeFileSync(join(out, path, 'annotated.json'), emitJson(document))
      writeFileSync(join(out, path, 'codes.json'), JSON.stringify(codePaper(publish(document), codebook)))
    }
    const made = await yinzheng(['dataset', out, '--to', join(folder, 'data set'), ...options])
    expect(made.stderr).toContain('3 papers')
    expect(made.exitCode).toBe(0)
    await work(join(folder, 'data set'), out)
  })
}

const readLines = (file: string): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)

test('Parquet, JSON Lines and CSV hold the same rows, valid by their schema, and the validator passes them', async () => {
  await withDataset(async (dataset) => {
    const ajv = new Ajv2020({allowUnionTypes: true})
    let read = 0
    for (const table of tables) {
      const stem = `${table.name}-00000`
      const jsonl = join(dataset, 'data', 'jsonl', `${stem}.jsonl`)
      if (table.name === 'decisions') continue
      const lines = readLines(jsonl)
      const bytes = readFileSync(join(dataset, 'data', 'parquet', `${stem}.parquet`))
      const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer
      const parquet = (await parquetReadObjects({file})).map((row) => openRow(table, row))
      expect(parquet).toEqual(lines)
      expect(readCsv(table, readFileSync(join(dataset, 'data', 'csv', `${stem}.csv`), 'utf8'))).toEqual(lines)
      const valid = ajv.compile(JSON.parse(readFileSync(join(dataset, 'schema', `${table.name}.schema.json`), 'utf8')))
      for (const line of lines) expect(valid(line), JSON.stringify(valid.errors)).toBe(true)
      expect(lines.map((row) => keyOf(table, row))).toEqual(lines.map((row) => keyOf(table, row)).sort())
      read += lines.length
    }
    expect(read).toBeGreaterThan(1500)
    expect((await yinzheng(['validate', dataset])).exitCode).toBe(0)
  })
})

const keyOf = (table: Table, row: Row): string => table.key.map((column) => String(row[column])).join(' ')

test('the same papers give the same bytes, in one shard or in three', async () => {
  const files = (folder: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(folder, {recursive: true, encoding: 'utf8'})
        .filter((name) => /\.\w+$/.test(name))
        .map((name) => [name, readFileSync(join(folder, name), 'base64')]),
    )
  await withDataset(async (first, out) => {
    await inFolder(async (folder) => {
      await yinzheng(['dataset', out, '--to', folder])
      expect(files(folder)).toEqual(files(first))
      await yinzheng(['dataset', out, '--to', folder, '--shard', '1'])
      const parts = [0, 1, 2].flatMap((n) => readLines(join(folder, 'data', 'jsonl', `claims-0000${n}.jsonl`)))
      expect(parts).toEqual(readLines(join(first, 'data', 'jsonl', 'claims-00000.jsonl')))
    })
  })
})

test('a key stays with its words when text is put in before them', () => {
  const text = (first: string): string => `1 引言\n\n${first}该标准于 2015 年发布[1]。它被 87% 的期刊采用[2]。`
  const keys = (first: string): string[] =>
    rowsOf({...annotatedOf(text(first)), source: annotatedOf(text('')).source}).claims.map((row) =>
      String(row.claim_id),
    )
  expect(keys('此前另有一个标准于 1987 年发布。')).toEqual(expect.arrayContaining(keys('')))
})

test('the split of a paper hangs on its id alone, and about eight of ten are for training', () => {
  const splits = Array.from({length: 2000}, (_, i) => splitOf(`d${i}`))
  expect(splits.filter((split) => split === 'train').length / 2000).toBeCloseTo(0.8, 1)
  expect(splitOf('d7')).toBe(splitOf('d7'))
})

test('cells that a spreadsheet would run are defused, and read back as they were', () => {
  const table = tableNamed('alignments')
  const cell = fc.oneof(fc.string(), fc.constantFrom('=1+1', '+1', '-1', '@x', '\t', "'", "'=", '"', ',', '\r\n', ''))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), {maxLength: 8}), (pairs) => {
      const rows = pairs.map(([zh, en]) => ({zh_id: zh, en_id: en, document_id: 'd1', score: 0.5}))
      const csv = writeCsv(table, rows)
      expect(readCsv(table, csv)).toEqual(rows)
      for (const [zh] of pairs) expect(writeCsv(table, [{zh_id: zh}]).split('\r\n')[1]).not.toMatch(/^"?[=+\-@\t\r]/)
    }),
    {seed: 11, numRuns: 300},
  )
})

test('the validator tells a quote that is not its slice, a doubled key and a key that points to nothing', () => {
  const rows = rowsOf(annotatedOf(sources[0]!.text))
  const [first, second] = rows.claims
  const check = validation()
  check.add({
    ...rows,
    claims: [{...first!, quote: 'nothing'}, second!, second!, {...rows.claims[2]!, sentence_id: 'none'}],
  })
  const told = check.broken.join('\n')
  expect(told).toContain('the slice is not the quote')
  expect(told).toContain('stands twice')
  expect(told).toContain('points to none')
})

test('the options narrow the claims', async () => {
  await withDataset(
    (dataset) => {
      const claims = readLines(join(dataset, 'data', 'jsonl', 'claims-00000.jsonl'))
      expect(claims.length).toBeGreaterThan(20)
      expect(claims.every(({lang, scope}) => lang === 'zh' && scope !== 'none')).toBe(true)
    },
    '--lang',
    'zh',
    '--cited',
  )
})

let recipes: ReadonlyArray<{readonly title: string; readonly sql: string}>
beforeAll(() => {
  const page = readFileSync(new URL('../pipeline/dataset/recipes.md', import.meta.url), 'utf8')
  recipes = [...page.matchAll(/^### (.+)\n\n```sql\n([\s\S]+?)```/gm)].map(([, title, sql]) => ({
    title: title!,
    sql: sql!,
  }))
})

test('the recipes for DuckDB run on a dataset and answer', async () => {
  await withDataset(async (dataset) => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    expect(recipes.length).toBeGreaterThanOrEqual(3)
    for (const {title, sql} of recipes) {
      const reader = await connection.runAndReadAll(sql.replaceAll('data/parquet', join(dataset, 'data', 'parquet')))
      expect(reader.columnCount, title).toBeGreaterThan(1)
      if (!/share/.test(title)) expect(reader.currentRowCount, title).toBeGreaterThan(0)
    }
    connection.closeSync()
  })
})

test('the Data Package, the Croissant and the RO-Crate name just the files that are there', async () => {
  await withDataset((dataset) => {
    const there = new Set(readdirSync(dataset, {recursive: true, encoding: 'utf8'}))
    const read = (name: string) => JSON.parse(readFileSync(join(dataset, name), 'utf8'))
    const named = {
      'datapackage.json': (read('datapackage.json').resources as Array<{path: string}>).map(({path}) => path),
      'croissant.json': (read('croissant.json').distribution as Array<{contentUrl?: string}>).flatMap(
        ({contentUrl}) => contentUrl ?? [],
      ),
      'ro-crate-metadata.json': (
        read('ro-crate-metadata.json')['@graph'] as Array<{'@type': string; '@id': string}>
      ).flatMap((node) => (node['@type'] === 'File' ? node['@id'] : [])),
    }
    for (const [file, paths] of Object.entries(named)) {
      expect(paths.length, file).toBeGreaterThan(8)
      for (const path of paths) expect(there, file).toContain(path)
    }
    const fields = read('croissant.json').recordSet.flatMap((set: {field: Array<{'@id': string}>}) =>
      set.field.map((field) => field['@id']),
    )
    expect(fields).toContain('claims/quote')
    expect(new Set(fields).size).toBe(fields.length)
    const card = readFileSync(join(dataset, 'README.md'), 'utf8')
    expect(card).toMatch(/^---\nlanguage:\n- en\n- zh\nlicense: other\n/)
    const tableCounted: TableName = 'claims'
    expect(card).toContain(
      `| \`${tableCounted}\` | ${readLines(join(dataset, 'data', 'jsonl', 'claims-00000.jsonl')).length} |`,
    )
  })
})
