import {createHash} from 'node:crypto'
import {existsSync, readFileSync, statSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {type CodebookAgreement, type CodedTwice, codebookAgreement, hasCategory} from '../coding/agree.ts'
import {codePaper} from '../coding/index.ts'
import {readCsv, writeCsv} from '../dataset/csv.ts'
import type {Codebook, Coding} from '../model/coding.ts'
import type {AnnotatedDocument} from '../model/schema.ts'
import {codebookFor} from './codebook.ts'
import {InputError} from './lines.ts'
import {loadCodebook} from './load-codebook.ts'
import {papersAt} from './papers-at.ts'
import {systemReason} from './system-reason.ts'
import {printable} from './tell.ts'

export interface CodeOptions {
  readonly codebook?: string | undefined
  /** `text`, `json` (one line a paper), `csv`, or `sheet`: a CSV whose codes are left for a person to fill in. */
  readonly format: string
  /** A hand-coded CSV to compare with. */
  readonly agree?: string | undefined
  /** Only so many claims, chosen by a hash of their words. */
  readonly sample?: number | undefined
}

const FORMATS = ['text', 'json', 'csv', 'sheet']

/**
 * Code the claims of a paper, or of all papers annotated below a folder, and print the codes; or compare them with a hand-coded
 * sample.
 *
 * @returns What to print.
 * @throws InputError where there is nothing to code, no codebook, or a sample that does not fit it.
 */
export function codeClaimsOf(path: string, options: CodeOptions): string {
  if (!FORMATS.includes(options.format))
    throw new InputError(`code: unknown format ${JSON.stringify(options.format)}; use ${FORMATS.join(', ')}`, 2)
  const codebook = chosenCodebook(path, options.codebook)
  const coded = papersAt(path).map(({load}) => {
    const document = load()
    return {document, coding: codePaper(document, codebook)}
  })
  if (options.agree !== undefined) return agreementOf(codebook, coded, options.agree)
  if (options.format === 'json') return coded.map(({coding}) => `${JSON.stringify(coding)}\n`).join('')
  const rows = sampled(coded.flatMap(rowsOf), options.sample)
  if (options.format === 'text') return rows.map(textOf).join('')
  const blank = options.format === 'sheet'
  return writeCsv({columns: SHEET}, blank ? rows.map((row) => ({...row, codes: ''})) : rows, {mark: true})
}

function chosenCodebook(path: string, named: string | undefined): Codebook {
  const folder = statSync(path, {throwIfNoEntry: false})?.isDirectory() ? path : dirname(path)
  const near = [folder, 'sources'].find((place) => existsSync(join(place, 'codebook.yaml')))
  const found = codebookFor(near ?? folder, named)
  if (found === null)
    throw new InputError(
      'code: no codebook; put codebook.yaml beside the papers, or name one with --codebook, such as economies-and-levels',
      2,
    )
  return loadCodebook(found)
}

interface CodedPaper {
  readonly document: AnnotatedDocument
  readonly coding: Coding
}

const column = (name: string, about: string) => ({name, type: 'string' as const, about})
const SHEET = [
  column('paper', 'Path of the source.'),
  column('claim', 'Id of the claim, in this run.'),
  column('section', 'Heading that it stands under.'),
  column('quote', 'The words of the claim; a hand-coded sheet is matched by them.'),
  column('sentence', 'Its sentence, to code by.'),
  column('codes', 'Paths of categories, with `;` between; empty where none holds.'),
]

type SheetRow = {readonly [name in 'paper' | 'claim' | 'section' | 'quote' | 'sentence' | 'codes']: string}

function rowsOf({document, coding}: CodedPaper): SheetRow[] {
  const points = [...document.text]
  const slice = (range: {start: number; end: number} | undefined): string =>
    range ? points.slice(range.start, range.end).join('') : ''
  const headings = new Map(document.headings.map((heading) => [heading.id, heading]))
  const sentences = new Map(document.sentences.map((sentence) => [sentence.id, sentence]))
  const codes = Map.groupBy(coding.codes, ({claim}) => claim)
  return document.claims.map(({id, section, sentence, text}) => ({
    paper: document.source.path,
    claim: id,
    section: slice(headings.get(section ?? '')),
    quote: text,
    sentence: slice(sentences.get(sentence)),
    codes: (codes.get(id) ?? []).map(({category}) => category).join('; '),
  }))
}

function sampled(rows: ReadonlyArray<SheetRow>, size: number | undefined): ReadonlyArray<SheetRow> {
  if (size === undefined || rows.length <= size) return rows
  const hash = ({paper, claim, quote}: SheetRow): string =>
    createHash('sha256').update([paper, claim, quote].join('\0')).digest('hex')
  const chosen = new Set(
    rows
      .map((row) => ({row, key: hash(row)}))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .slice(0, size)
      .map(({row}) => row),
  )
  return rows.filter((row) => chosen.has(row))
}

const textOf = ({claim, quote, codes}: SheetRow): string =>
  `${claim}\t${printable(codes) || '–'}\t${printable(quote)}\n`

function agreementOf(codebook: Codebook, coded: ReadonlyArray<CodedPaper>, file: string): string {
  const waiting = Map.groupBy(coded.flatMap(rowsOf), ({quote}) => quote)
  const lost: string[] = []
  const rows = handCoded(codebook, file).flatMap(({paper, quote, hand}): CodedTwice[] => {
    const claims = waiting.get(quote) ?? []
    const at = claims.findIndex((claim) => !paper || claim.paper === paper)
    const [claim] = at < 0 ? [] : claims.splice(at, 1)
    if (!claim) lost.push(`no claim: ${printable(quote)}\n`)
    return claim ? [{quote, hand, book: claim.codes.split('; ').filter(Boolean)}] : []
  })
  if (rows.length === 0)
    throw new InputError(`${file}: none of its quotes is a claim here; make a sheet with --format sheet and code that`)
  return printed(codebookAgreement(codebook, rows), lost)
}

interface HandCoded {
  readonly paper: string
  readonly quote: string
  readonly hand: ReadonlyArray<string>
}

function handCoded(codebook: Codebook, file: string): HandCoded[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new InputError(`${file}: ${systemReason(error)}`)
  }
  const names = (/^\ufeff?([^\r\n]*)/.exec(text)?.[1] ?? '').split(',').map((name) => name.replaceAll('"', '').trim())
  for (const wanted of ['quote', 'codes'])
    if (!names.includes(wanted))
      throw new InputError(
        `${file}:1: no column \`${wanted}\`; make a sheet with --format sheet and keep its first line`,
      )
  return readCsv({columns: SHEET}, text).map((row, i) => {
    const hand = String(row.codes ?? '')
      .split(/[;；\n]/)
      .map((code) => code.trim())
      .filter(Boolean)
    for (const code of hand)
      if (!hasCategory(codebook, code))
        throw new InputError(
          `${file}: row ${i + 2}: \`${printable(code)}\` is no category of ${codebook.name}; write its path, as in \`${codebook.categories[0]?.path}\``,
        )
    return {paper: String(row.paper ?? ''), quote: String(row.quote ?? ''), hand}
  })
}

type Measured = CodebookAgreement['categories'][number]

/** The columns of a comparison; the first one names the dimension or the category. */
const columns: ReadonlyArray<readonly [name: string, cell: (row: Measured) => string | number]> = [
  ['', ({path}) => path],
  ['both', ({both}) => both],
  ['differ', ({differ}) => differ],
  ['hand', ({handOnly}) => handOnly],
  ['codebook', ({bookOnly}) => bookOnly],
  ['neither', ({neither}) => neither],
  ['same %', ({percent}) => (100 * percent).toFixed(1)],
  ['kappa', ({kappa}) => (kappa === null ? '–' : kappa.toFixed(3))],
]

function printed(
  {claims, dimensions, categories, disagreements}: CodebookAgreement,
  lost: ReadonlyArray<string>,
): string {
  const line = (cells: ReadonlyArray<string | number>): string =>
    `${cells.map((cell, i) => (i ? String(cell).padStart(9) : String(cell).padEnd(34))).join(' ')}\n`
  const measured = (row: Measured): string => line(columns.map(([, cell]) => cell(row)))
  const names = columns.slice(1).map(([name]) => name)
  const codes = (list: ReadonlyArray<string>): string => list.join(' + ') || '–'
  return [
    `${claims} claims coded by hand and by the codebook\n\n`,
    line(['dimension', ...names]),
    ...dimensions.map(measured),
    '\n',
    line(['category', ...names]),
    ...categories.map(measured),
    `\n${disagreements.length} disagreements: hand | codebook | claim\n`,
    ...disagreements.map(({hand, book, quote}) => `${codes(hand)} | ${codes(book)} | ${printable(quote)}\n`),
    ...lost,
  ].join('')
}
