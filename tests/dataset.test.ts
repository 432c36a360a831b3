import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {DuckDBInstance} from '@duckdb/node-api'
import {Ajv2020} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {parquetReadObjects} from 'hyparquet'
import jsonld from 'jsonld'
import {ROCrate} from 'ro-crate'
import {beforeAll, expect, test} from 'vitest'
import {emitJson, publish} from '../pipeline/12-emit/json.ts'
import {codePaper} from '../pipeline/coding/index.ts'
import {readCodebook} from '../pipeline/coding/read-codebook.ts'
import {type Table, type TableName, tableNamed, tables} from '../pipeline/dataset/columns.ts'
import {readCsv, writeCsv} from '../pipeline/dataset/csv.ts'
import {splitOf} from '../pipeline/dataset/keys.ts'
import {openRow} from '../pipeline/dataset/parquet.ts'
import {type Cell, type Row, rowsOf} from '../pipeline/dataset/rows.ts'
import {validation} from '../pipeline/dataset/validate.ts'
import type {Decision} from '../pipeline/model/decision.ts'
import type {AnnotatedDocument} from '../pipeline/model/schema.ts'
import {annotatedOf, documentOf} from './support/annotated.ts'
import {inFolder, yinzheng} from './support/command.ts'
import {brokenWrapping} from './support/dataset-shapes.ts'
import {ownPapers} from './support/sources.ts'

const sources = ownPapers.map(({path, bytes}) => {
  const document = documentOf(new TextDecoder().decode(bytes), path)
  return {path, document, published: publish(document)}
})

const found = readCodebook(`
name: parts
version: 1.0.0
categories:
  of: {categories: {references: {terms: [参考文献, 引文, reference*]}, data: {terms: [数据, data, dataset*]}}}
`)
if ('problems' in found) throw new Error(JSON.stringify(found.problems))
const {codebook} = found

/** A folder as `make` writes it, and the dataset made of it. */
async function withDataset(
  work: (dataset: string, out: string, from: string[]) => Promise<void> | void,
  ...options: string[]
) {
  await inFolder(async (folder) => {
    const out = join(folder, 'out')
    for (const {path, document, published} of sources) {
      mkdirSync(join(out, path), {recursive: true})
      writeFileSync(join(out, path, 'annotated.json'), emitJson(document))
      writeFileSync(join(out, path, 'codes.json'), JSON.stringify(codePaper(published, codebook)))
    }
    const [first] = sources
    const review = join(folder, 'papers', first!.path.replace(/\.(?:txt|md)$/, '.review'))
    mkdirSync(review, {recursive: true})
    for (const [reviewer, decisions] of Object.entries(decisionsOn(first!.published)))
      writeFileSync(join(review, `${reviewer}.jsonl`), decisions.map((line) => `${JSON.stringify(line)}\n`).join(''))
    const from = ['--sources', join(folder, 'papers')]
    const made = await yinzheng(['dataset', out, '--to', join(folder, 'data set'), ...from, ...options])
    expect(made.stderr).toContain('3 papers')
    expect(made.exitCode).toBe(0)
    await work(join(folder, 'data set'), out, from)
  })
}

/** Two reviewers on the first claims of a paper: agreed, edited, disputed and settled, rejected, and one added. */
function decisionsOn({text, claims, source}: AnnotatedDocument): Record<string, Decision[]> {
  const points = [...text]
  const anchor = (start: number, end: number): Decision['claim'] => ({
    quote: points.slice(start, end).join(''),
    prefix: points.slice(Math.max(0, start - 32), start).join(''),
    suffix: points.slice(end, end + 32).join(''),
    start,
    end,
  })
  let made = 0
  const on = (reviewer: string, action: Decision['action'], nth: number, after?: Decision['after']): Decision => {
    const claim = claims[nth]!
    const id = `d${++made}`
    const time = '2026-01-31T12:00:00Z'
    const words = anchor(claim.start, claim.end)
    return {id, time, reviewer, action, claim: words, sourceSha256: source.sha256, ...(after ? {after} : {})}
  }
  const shorter = {words: anchor(claims[1]!.start, claims[1]!.end - 1), kind: 'legal' as const}
  const ada = [
    on('ada', 'accept', 0),
    on('ada', 'edit', 1, shorter),
    on('ada', 'reject', 2),
    on('ada', 'accept', 3),
    on('ada', 'accept', 4),
  ]
  const bo = [on('bo', 'accept', 0), on('bo', 'reject', 3), on('bo', 'reject', 4)]
  const added = anchor(claims[5]!.start, claims[5]!.start + 4)
  const settled = [on('settled', 'accept', 4), {...on('settled', 'add', 5), claim: added}]
  return {ada, bo, settled}
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
  await withDataset(async (first, out, from) => {
    await inFolder(async (folder) => {
      await yinzheng(['dataset', out, '--to', folder, ...from])
      expect(files(folder)).toEqual(files(first))
      await yinzheng(['dataset', out, '--to', folder, '--shard', '1', ...from])
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
  const rows = rowsOf(sources[0]!.published)
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

test('what reviewers decided stands beside what was extracted, and --reviewed keeps what they kept', async () => {
  await withDataset((dataset) => {
    const claims = readLines(join(dataset, 'data', 'jsonl', 'claims-00000.jsonl'))
    const decisions = readLines(join(dataset, 'data', 'jsonl', 'decisions-00000.jsonl'))
    const stateOf = (id: Cell) => claims.find((row) => row.claim_id === id)
    expect(decisions).toHaveLength(10)
    const of = (reviewer: string, action: string) =>
      decisions.filter((row) => row.reviewer === reviewer && row.action === action)
    expect(of('bo', 'accept').map((row) => stateOf(row.claim_id!)!.review)).toEqual(['accepted'])
    const [edit] = of('ada', 'edit')
    const edited = stateOf(edit!.claim_id!)!
    expect(edited).toMatchObject({review: 'edited', reviewed_kind: 'legal', reviewers: ['ada']})
    expect(edited.reviewed_quote).toBe([...String(edited.quote)].slice(0, -1).join(''))
    expect(of('ada', 'reject').map((row) => stateOf(row.claim_id!)!.review)).toEqual(['rejected'])
    expect(
      of('bo', 'reject')
        .map((row) => stateOf(row.claim_id!)!.review)
        .sort(),
    ).toEqual(['accepted', 'disputed'])
    const [add] = of('settled', 'add')
    const card = readFileSync(join(dataset, 'README.md'), 'utf8')
    expect(card).toContain('ada and bo judged 3 claims both: 33.3 % the same')
    expect(stateOf(add!.claim_id!)).toMatchObject({review: 'added', quote: add!.quote, reviewers: ['settled']})
  })
  await withDataset((dataset) => {
    const claims = readLines(join(dataset, 'data', 'jsonl', 'claims-00000.jsonl'))
    expect(claims.map(({review}) => review).sort()).toEqual(['accepted', 'accepted', 'added', 'edited'])
  }, '--reviewed')
})

test('confidence and split narrow the dataset, and wrong options are told', async () => {
  await withDataset(
    (dataset) => {
      const claims = readLines(join(dataset, 'data', 'jsonl', 'claims-00000.jsonl'))
      expect(claims.length).toBeGreaterThan(0)
      expect(claims.every(({confidence}) => Number(confidence) >= 0.8)).toBe(true)
    },
    '--min-confidence',
    '0.8',
  )
  await inFolder(async (folder) => {
    const out = join(folder, 'out')
    const splits = new Map<string, string>()
    for (let i = 0; i < 12; i++) {
      const document = documentOf(`该标准于 ${2000 + i} 年发布。`, `${i}.txt`)
      splits.set(`${i}.txt`, splitOf(`d${document.source.sha256.slice(0, 16)}`))
      mkdirSync(join(out, String(i)), {recursive: true})
      writeFileSync(join(out, String(i), 'annotated.json'), emitJson(document))
    }
    await yinzheng(['dataset', out, '--to', join(folder, 'data'), '--split', 'train'])
    const documents = readLines(join(folder, 'data', 'data', 'jsonl', 'documents-00000.jsonl'))
    const wanted = [...splits].filter(([, split]) => split === 'train').map(([path]) => path)
    expect(documents.map(({path}) => path).sort()).toEqual(wanted.sort())
    for (const words of [
      ['--split', 'all'],
      ['--min-confidence', '2'],
      ['--min-confidence', 'x'],
      ['--lang', 'fr'],
    ])
      expect((await yinzheng(['dataset', out, '--to', join(folder, 'no'), ...words])).exitCode).toBe(2)
  })
})

test('validate checks outputs, codes and exports, and tells what is broken in each', async () => {
  await inFolder(async (folder) => {
    const document = sources[0]!.published
    const paper = join(folder, 'out', 'a')
    mkdirSync(paper, {recursive: true})
    writeFileSync(join(paper, 'annotated.json'), JSON.stringify(document))
    const coding = codePaper(document, codebook)
    writeFileSync(join(paper, 'codes.json'), JSON.stringify(coding))
    await yinzheng([
      'export',
      paper,
      '--to',
      join(folder, 'made'),
      '--format',
      'tei',
      '--format',
      'nanopub',
      '--format',
      'schema.org',
    ])
    const fine = await yinzheng(['validate', folder])
    expect(fine.stderr).toContain('4 checked; all holds')
    expect(fine.exitCode).toBe(0)
    writeFileSync(
      join(paper, 'codes.json'),
      JSON.stringify({...coding, codes: [{...coding.codes[0]!, claim: 'c9999'}]}),
    )
    const tei = readFileSync(join(folder, 'made', 'a.tei.xml'), 'utf8')
    writeFileSync(join(folder, 'made', 'a.tei.xml'), tei.replace('xml:id="b0"', 'xml:id="x0"'))
    const broken = await yinzheng(['validate', folder])
    expect(broken.exitCode).toBe(1)
    expect(broken.stdout).toContain('points to c9999, which is not there')
    expect(broken.stdout).toContain('nothing has the id b0')
    writeFileSync(join(paper, 'codes.json'), JSON.stringify(coding))
    const shifted = {
      ...document,
      claims: document.claims.map((claim, i) => (i ? claim : {...claim, end: claim.end + 1})),
    }
    writeFileSync(join(paper, 'annotated.json'), JSON.stringify(shifted))
    expect((await yinzheng(['validate', join(folder, 'out')])).stdout).toContain('the slice is not the quote')
  })
})

test('the wrapping is read by programs that are not ours: ajv, jsonld, ro-crate, DuckDB', async () => {
  await withDataset(async (dataset) => {
    const read = (name: string) => JSON.parse(readFileSync(join(dataset, name), 'utf8'))
    expect(brokenWrapping(read)).toEqual([])
    type Node = {readonly '@id': string} & Readonly<Record<string, ReadonlyArray<Node>>>
    const cr = 'http://mlcommons.org/croissant/'
    const [croissant] = (await jsonld.expand(read('croissant.json'))) as unknown as [Node]
    const sets = croissant[`${cr}recordSet`]!
    expect(sets.map((set) => set['@id'])).toEqual(tables.map(({name}) => name))
    const fields = sets.flatMap((set) => set[`${cr}field`]!)
    const pointed = fields.flatMap((field) => field[`${cr}references`]?.[0]?.[`${cr}field`]?.[0]?.['@id'] ?? [])
    expect(pointed.length).toBeGreaterThan(10)
    for (const id of pointed) expect(fields.map((field) => field['@id'])).toContain(id)

    const crate = new ROCrate(read('ro-crate-metadata.json'), {array: true, link: true})
    expect(crate.rootDataset.name).toEqual(['claims-and-citations'])
    expect(crate.rootDataset.hasPart.length).toBe(3 * tables.length)
    const run = crate.getEntity('#run') as unknown as {object: Array<{name: string[]}>}
    expect(run.object.map(({name}) => name[0]).sort()).toEqual(sources.map(({path}) => path).sort())
    const context = {'@vocab': 'http://schema.org/'}
    const graph = {...read('ro-crate-metadata.json'), '@context': context}
    expect(((await jsonld.expand(graph)) as unknown[]).length).toBe(read('ro-crate-metadata.json')['@graph'].length)

    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    for (const {name, key, columns} of tables) {
      const parquet = `read_parquet('${dataset}/data/parquet/${name}-*.parquet')`
      const jsonl = `read_json('${dataset}/data/jsonl/${name}-*.jsonl', columns = {${key.map((column) => `${column}: '${columns.find((one) => one.name === column)!.type === 'integer' ? 'INTEGER' : 'VARCHAR'}'`).join(', ')}})`
      const keys = key.join(', ')
      const rows = await connection.runAndReadAll(`select ${keys} from ${parquet} order by ${keys}`)
      const lines = await connection.runAndReadAll(`select ${keys} from ${jsonl} order by ${keys}`)
      expect(rows.getRowsJson(), name).toEqual(lines.getRowsJson())
      expect(rows.currentRowCount, name).toBeGreaterThan(0)
    }
    connection.closeSync()
  })
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
