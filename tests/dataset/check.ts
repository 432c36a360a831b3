/**
 * `make dataset-check PAPERS=<folder>`: annotate these papers, make their dataset and all exports in a temporary folder, and
 * have programs that are not ours read everything. Nothing of the papers is kept.
 */
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {isDeepStrictEqual} from 'node:util'
import {plugins} from '@citation-js/core'
import {DuckDBInstance} from '@duckdb/node-api'
import {Ajv2020} from 'ajv/dist/2020.js'
import {parquetReadObjects} from 'hyparquet'
import jsonld from 'jsonld'
import {Parser} from 'n3'
import {ROCrate} from 'ro-crate'
import {validateXML} from 'xmllint-wasm'
import {tables} from '../../pipeline/dataset/columns.ts'
import {readCsv} from '../../pipeline/dataset/csv.ts'
import {openRow} from '../../pipeline/dataset/parquet.ts'
import {exportFormats} from '../../pipeline/export/formats.ts'
import type {CslItem} from '../../pipeline/plugins/csl-item.ts'
import '../../pipeline/plugins/citation-js.ts'
import {brokenWrapping} from '../support/dataset-shapes.ts'
import {main} from '../support/program.ts'

const [papers] = process.argv.slice(2)
if (!papers) throw new Error('name a folder of papers: make dataset-check PAPERS=<folder>')
const folder = mkdtempSync(join(tmpdir(), 'yinzheng-dataset-'))
const [out, dataset, made] = ['out', 'dataset', 'made'].map((name) => join(folder, name)) as [string, string, string]
const wrong: string[] = []
const want = (holds: boolean, what: string): void => {
  if (!holds) wrong.push(what)
}

/** Run the command line, and tell how long it took. */
function run(...words: string[]): void {
  const start = performance.now()
  const {status, error, ...told} = spawnSync(process.execPath, [main, ...words], {encoding: 'utf8', maxBuffer: 1e9})
  if (error) throw error
  const {stderr, stdout} = told
  const last = stderr.trim().split('\n').at(-1)
  console.log(`${words[0]!.padEnd(9)} ${((performance.now() - start) / 1000).toFixed(1)} s  ${last}`)
  want(status === 0, `${words[0]}: exit status ${status}: ${(stdout + stderr).slice(0, 2000)}`)
}

const text = (...path: string[]): string => readFileSync(join(...path), 'utf8')
const json = (...path: string[]) => JSON.parse(text(...path))
const filesIn = (path: string, ending: string): string[] =>
  readdirSync(path, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(path, name))

try {
  run('build', papers, '--out', out, '--codebook', 'economies-and-levels')
  run('dataset', out, '--to', dataset, '--sources', papers, '--shard', '20')
  run('export', out, '--to', made, ...Object.keys(exportFormats).flatMap((name) => ['--format', name]))
  for (const path of [out, dataset, made]) run('validate', path)
  await tablesHold()
  await wrappingHolds()
  await exportsHold()
} finally {
  rmSync(folder, {recursive: true, force: true})
}
for (const what of wrong.slice(0, 50)) console.log(what)
console.log(wrong.length === 0 ? 'all holds' : `${wrong.length} things do not hold`)
process.exitCode = wrong.length === 0 ? 0 : 1

/** ajv on each line by the published schema; hyparquet, our CSV and DuckDB give the rows of the JSON Lines. */
async function tablesHold(): Promise<void> {
  const ajv = new Ajv2020({allowUnionTypes: true})
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  let total = 0
  for (const table of tables) {
    const valid = ajv.compile(json(dataset, 'schema', `${table.name}.schema.json`))
    let rows = 0
    for (const file of filesIn(join(dataset, 'data', 'jsonl'), '.jsonl').filter((one) =>
      one.includes(`/${table.name}-`),
    )) {
      const lines = text(file)
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
      rows += lines.length
      for (const line of lines) want(valid(line), `${table.name}: ${JSON.stringify(valid.errors)}`)
      const bytes = readFileSync(file.replaceAll('jsonl', 'parquet'))
      const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer
      const parquet = (await parquetReadObjects({file: buffer})).map((row) => openRow(table, row))
      want(isDeepStrictEqual(parquet, lines), `${file}: Parquet and JSON Lines differ`)
      want(
        isDeepStrictEqual(readCsv(table, text(file.replaceAll('jsonl', 'csv'))), lines),
        `${file}: CSV and JSON Lines differ`,
      )
    }
    total += rows
    if (rows === 0) continue
    for (const [reader, ending] of [
      ['read_parquet', 'parquet'],
      ['read_json', 'jsonl'],
    ] as const) {
      const keys = table.key.join(", '|', ")
      const from = `${reader}('${dataset}/data/${ending}/${table.name}-*.${ending}')`
      const found = await connection.runAndReadAll(`select count(distinct concat(${keys}, '')) as n from ${from}`)
      want(
        Number(found.getRows()[0]![0]) === rows,
        `${table.name}: DuckDB reads ${found.getRows()[0]![0]} of ${rows} rows of ${ending}`,
      )
    }
  }
  connection.closeSync()
  console.log(`tables    ${total} rows read by ajv, hyparquet, CSV and DuckDB`)
}

/** ajv by shapes of the specifications, jsonld and ro-crate. */
async function wrappingHolds(): Promise<void> {
  for (const problem of brokenWrapping((name) => json(dataset, name))) want(false, problem)
  const croissant = (await jsonld.expand(json(dataset, 'croissant.json'))) as Array<Record<string, unknown[]>>
  const sets = croissant[0]?.['http://mlcommons.org/croissant/recordSet']?.length ?? 0
  want(sets > 8, `croissant.json expands to ${sets} record sets`)
  const crate = new ROCrate(json(dataset, 'ro-crate-metadata.json'), {array: true, link: true})
  want(crate.rootDataset.hasPart.length > 20, 'ro-crate-metadata.json has no parts')
  console.log(`wrapping  ${sets} record sets, ${crate.rootDataset.hasPart.length} files in the crate`)
}

/** libxml2, n3, jsonld and citation-js. */
async function exportsHold(): Promise<void> {
  const xml = [...filesIn(made, '.tei.xml'), ...filesIn(made, '.jats.xml')]
  const {valid, errors} = await validateXML({
    xml: xml.map((fileName) => ({fileName, contents: text(fileName)})),
  } as never)
  want(valid, `XML: ${JSON.stringify(errors.slice(0, 5))}`)
  let quads = 0
  for (const file of filesIn(made, '.trig')) quads += new Parser({format: 'application/trig'}).parse(text(file)).length
  let nodes = 0
  for (const file of filesIn(made, '.schema.jsonld')) nodes += (await jsonld.expand(json(file))).length
  let items = 0
  for (const file of filesIn(made, '.csl.json')) {
    const written = json(file) as CslItem[]
    items += written.length
    for (const [ending, type] of [
      ['.bib', '@bibtex/text'],
      ['.ris', '@ris/file'],
    ] as const) {
      const source = text(file.replace('.csl.json', ending))
      const read = written.length ? plugins.input.chain(source, {forceType: type, generateGraph: false} as never) : []
      want(
        read.length === written.length,
        `${file}: citation-js reads ${read.length} of ${written.length} entries of ${ending}`,
      )
    }
  }
  console.log(`exports   ${xml.length} XML files, ${quads} quads, ${nodes} nodes, ${items} references`)
}
