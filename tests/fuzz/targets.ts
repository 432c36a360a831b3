/** What `make fuzz` puts a changed text through: every reader and every writer. Each target gives what does not hold. */
import {readSilences, silence} from '../../pipeline/11-audit/silences.ts'
import {emit} from '../../pipeline/12-emit/index.ts'
import {publish} from '../../pipeline/12-emit/json.ts'
import {emitSarif} from '../../pipeline/12-emit/sarif.ts'
import {tables} from '../../pipeline/dataset/columns.ts'
import {readCsv, writeCsv} from '../../pipeline/dataset/csv.ts'
import {writeParquet} from '../../pipeline/dataset/parquet.ts'
import {rowsOf} from '../../pipeline/dataset/rows.ts'
import {validation} from '../../pipeline/dataset/validate.ts'
import {exportFormats} from '../../pipeline/export/formats.ts'
import {type AuditedDocument, annotate, read} from '../../pipeline/index.ts'
import type {SideFile, SourceDocument} from '../../pipeline/model/document.ts'
import {readBibliography} from '../../pipeline/plugins/bibliography/read/index.ts'
import {readReference} from '../../pipeline/plugins/references/index.ts'
import {pageHtml} from '../../pipeline/review/page/html.ts'
import {pageData} from '../../pipeline/review/page/paper-data.ts'
import {decisionFrom} from '../../pipeline/run/decision-schema.ts'
import {explainDocument} from '../../pipeline/run/explain.ts'
import {writeReferences} from '../../pipeline/run/references.ts'
import {answerRow} from '../../pipeline/run/rows.ts'
import {encoder, utf16} from '../support/encoders.ts'
import {brokenInvariants, brokenOrigins} from '../support/invariants.ts'
import {randomFrom} from '../support/planted-errors.ts'
import {brokenShape} from '../support/schema.ts'

type Target = (text: string, seed: number) => string[] | Promise<string[]>

export const targets = {
  paper: (text) => throughAll(text, 'fuzz.txt'),
  markdown: (text) => throughAll(text, 'fuzz.md'),
  bytes,
  bibtex: beside('bibtex', '.bib'),
  ris: beside('ris', '.ris'),
  csl: beside('csl', '.csl.json'),
  lines: beside('lines', '.refs.txt'),
  references,
  rows,
  notes,
} as const satisfies Record<string, Target>

export type TargetName = keyof typeof targets

/** The kinds of a bibliography that a target needs a changed one of; the others change a paper. */
export const bibliographyTargets = ['bibtex', 'ris', 'csl'] as const satisfies ReadonlyArray<TargetName>

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

function throughAll(text: string, path: string): string[] {
  const source = read(bytesOf(text), path)
  if ('refused' in source) return refusal(source.refused)
  const document = annotate(source)
  const published = publish(document)
  return [
    ...brokenInvariants(published),
    ...brokenShape(published),
    ...(source.format === 'pages' ? brokenOrigins(published, source.sourceText) : []),
    ...writers(document),
  ]
}

const refusal = (reason: string): string[] => (/[;:]/.test(reason) ? [] : [`refused without its mend: ${reason}`])

/** Every writer over a document; what is written reads back. */
function writers(document: AuditedDocument): string[] {
  const broken: string[] = []
  const check = (holds: boolean, what: string): void => {
    if (!holds) broken.push(what)
  }
  const files = emit(document)
  for (const [name, content] of Object.entries(files)) check(/^$|\n$/.test(content), `${name} does not end its line`)
  const published = publish(document)
  check(files['annotated.json'] === emit(document)['annotated.json'], 'the second time it is written in other bytes')
  const items = JSON.parse(files['references.json']!) as unknown[]
  for (const [name, format] of [
    ['references.bib', 'bibtex'],
    ['references.ris', 'ris'],
  ] as const) {
    const back = items.length ? readBibliography(files[name]!, format) : []
    if ('problem' in back) broken.push(`${name} does not read back: ${back.problem} in line ${back.line}`)
    else check(back.length === items.length, `${name} has ${back.length} entries for ${items.length}`)
  }
  for (const lang of ['en', 'zh'] as const) JSON.parse(emitSarif([document], lang))
  const told = explainDocument(document, 'fuzz.txt', undefined, true)
  check(
    document.claims.every(({id}) => told.includes(`${id}  `)),
    'explain leaves a claim out',
  )
  const html = pageHtml({data: pageData(published), script: '0'})
  const data = /<script type="application\/json" id="data">([^<]*)<\/script>/.exec(html)?.[1]
  check(data !== undefined && html.match(/<script/g)?.length === 2, 'the data of the page leave their block')
  if (data)
    check(JSON.stringify(JSON.parse(data)) === JSON.stringify(pageData(published)), 'the data of the page change')
  for (const [name, {write, check}] of Object.entries(exportFormats))
    broken.push(...check(write(published, {sentences: true})).map((what) => `${name}: ${what}`))
  const rows = rowsOf(published)
  const valid = validation(3)
  valid.add(rows)
  broken.push(...valid.broken)
  for (const table of tables) {
    const given = rows[table.name] ?? []
    const back = readCsv(table, writeCsv(table, given))
    const same = (i: number): boolean =>
      table.columns.every(
        ({name}) => JSON.stringify(back[i]?.[name] ?? null) === JSON.stringify(given[i]![name] ?? null),
      )
    check(back.length === given.length && given.every((_, i) => same(i)), `${table.name}.csv does not read back`)
    writeParquet(table, given)
  }
  return broken
}

const gb18030 = encoder('gb18030')

/** The text in another encoding, and some of its bytes changed. */
function bytes(text: string, seed: number): string[] {
  const random = randomFrom(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  const plain = text.replace(/[\u{10000}-\u{10ffff}\ud800-\udfff]/gu, '')
  const coded = [bytesOf, (t: string) => utf16(`\ufeff${t}`, true), (t: string) => utf16(t, false), gb18030][below(4)]!
  const changed = Uint8Array.from(encodable(plain, coded))
  for (let i = below(6); i > 0; i--) changed[below(changed.length)] = below(256)
  const source = read(changed, 'fuzz.txt')
  if ('refused' in source) return refusal(source.refused)
  const document = annotate(source)
  emit(document)
  const published = publish(document)
  return [...brokenInvariants(published), ...brokenOrigins(published, source.sourceText)]
}

/** An encoding that has not every character gets those that it has. */
function encodable(text: string, coded: (text: string) => Uint8Array): Uint8Array {
  try {
    return coded(text)
  } catch {
    return coded(text.replace(/[^\n -~\u4e00-\u9fa5，。；：（）《》“”]/g, ''))
  }
}

const PAPER = '引文的错误\n\n1 引言\n有研究核查了期刊文献，引文错误率为 20%[1]。另一项研究得到的比例为 25%[2-3]。\n'

/** A bibliography beside a paper. */
function beside(format: SideFile['format'], ending: string): Target {
  return (text) => {
    const source = read(bytesOf(PAPER), 'fuzz.txt') as SourceDocument
    const document = annotate({...source, beside: [{path: `fuzz${ending}`, format, text}]})
    const published = publish(document)
    return [...brokenInvariants(published), ...brokenShape(published), ...writers(document)]
  }
}

/** Each line as a reference, and all lines in every format. */
async function references(text: string): Promise<string[]> {
  const lines = text.split('\n').slice(0, 200)
  const broken: string[] = []
  for (const [i, line] of lines.entries()) {
    const csl = readReference(line, `r${i + 1}`)?.csl ?? null
    if (csl && (csl.id !== `r${i + 1}` || typeof csl.type !== 'string')) broken.push(`no item: ${JSON.stringify(csl)}`)
  }
  const given = async () => lines.slice(0, 40).join('\n')
  const csl = JSON.parse(await writeReferences(given, 'csl')) as unknown[]
  if (csl.length !== (await given()).split(/\r?\n/).length - ((await given()).endsWith('\n') ? 1 : 0))
    broken.push(`${csl.length} items for another number of lines`)
  for (const format of ['bibtex', 'ris', 'apa', 'gbt7714']) await writeReferences(given, format).catch(tellOf(broken))
  return broken
}

const tellOf =
  (broken: string[]) =>
  (error: Error): void => {
    if (!/unknown format/.test(error.message)) broken.push(`thrown: ${error.stack}`)
  }

/** The commands that answer row by row. */
function rows(text: string, seed: number): string[] {
  const random = randomFrom(seed)
  const broken: string[] = []
  for (const line of text.split('\n').slice(0, 60)) {
    const points = [...line]
    const at = (): number => Math.floor(random() * (points.length + 4)) - 2
    const {values} = answerRow('values', {text: line}) as {values: Array<{start: number; end: number; text: string}>}
    for (const {start, end, text} of values)
      if (points.slice(start, end).join('') !== text) broken.push(`value ${JSON.stringify(text)} is not its slice`)
    const {sentences} = answerRow('sentences', {text: line}) as {sentences: string[]}
    let from = 0
    for (const sentence of sentences) {
      const found = line.indexOf(sentence, from)
      if (found < 0) broken.push(`sentence ${JSON.stringify(sentence)} is not in its text`)
      else from = found + sentence.length
    }
    const markers = Array.from({length: 3}, () => ({start: at(), end: at()}))
    const reach = answerRow('reach', {text: line, markers}) as {markers: unknown[]}
    if (reach.markers.length !== 3) broken.push('reach does not answer each marker')
    const {score} = answerRow('checkworthy', {text: line}) as {score: number}
    if (!(score >= 0 && score <= 1)) broken.push(`a score of ${score}`)
  }
  return broken
}

/** Files beside a paper that people write: silences and decisions. */
function notes(text: string): string[] {
  const document = annotate(read(bytesOf(PAPER), 'fuzz.txt') as SourceDocument)
  const {silences} = readSilences(text)
  const after = silence(document.findings, silences, document.text)
  const made = text.split('\n').filter((line) => decisionFrom(line))
  return after.findings.length + after.silenced.length < document.findings.length || made.length
    ? ['a finding is lost, or noise became a decision']
    : []
}
