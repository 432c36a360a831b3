import type {Limits} from '../01-read/limits.ts'
import {readSilences, type Silence, silence} from '../11-audit/silences.ts'
import {emitSarif} from '../12-emit/sarif.ts'
import {annotate} from '../annotate.ts'
import type {AuditedDocument, Finding, Lang, Severity} from '../model/document.ts'
import {isRule, ruleIds} from '../model/findings.ts'
import {lineStarts} from '../text/lines.ts'
import {placesOf, sourceRanges} from '../text/source-map.ts'
import {coverageTable} from './coverage-table.ts'
import {InputError} from './lines.ts'
import {namedPaper} from './papers.ts'
import {readPaper, readSide} from './read-file.ts'
import {printable, tell} from './tell.ts'

export interface AuditOptions {
  readonly format: string
  /** The gravest finding that still lets the run pass lies below this. */
  readonly failOn: string
  readonly lang: Lang
  /** Only these rules; all where empty. */
  readonly rules: ReadonlyArray<string>
  /** None of these. */
  readonly withoutRules: ReadonlyArray<string>
  /** Print how much of each section is cited, instead of the findings. */
  readonly coverage: boolean
  readonly encoding?: string | undefined
  readonly limits?: Partial<Limits> | undefined
}

const weights: Readonly<Record<Severity, number>> = {info: 1, warning: 2, error: 3}
const limits: Readonly<Record<string, number>> = {...weights, never: 4}

/**
 * Print the findings of papers on standard output.
 *
 * @returns Exit status: 1 where a paper could not be read or a finding is as grave as `failOn`.
 * @throws InputError for options of another form.
 */
export function auditPapers(files: ReadonlyArray<string>, options: AuditOptions): number {
  if (!Object.hasOwn(limits, options.failOn))
    throw new InputError(`audit: --fail-on takes error, warning, info or never, not ${options.failOn}`, 2)
  if (!['text', 'json', 'sarif'].includes(options.format))
    throw new InputError(`audit: unknown format ${JSON.stringify(options.format)}; use text, json or sarif`, 2)
  for (const rule of [...options.rules, ...options.withoutRules])
    if (!isRule(rule)) throw new InputError(`audit: there is no rule ${rule}; the rules are ${ruleIds.join(', ')}`, 2)
  let status = 0
  const documents: AuditedDocument[] = []
  for (const file of files) {
    const source = readPaper(file, namedPaper(file).path, options)
    if ('refused' in source) {
      tell(`${file}: ${source.refused}`)
      status = 1
      continue
    }
    documents.push(withFindings(annotate(source), options, silencesOf(file)))
  }
  if (options.coverage)
    for (const document of documents) process.stdout.write(printable(coverageTable(document, options.lang), '\n'))
  else process.stdout.write(printed(documents, options))
  const gravest = Math.max(0, ...documents.flatMap(({findings}) => findings.map(({severity}) => weights[severity])))
  return gravest >= limits[options.failOn]! ? 1 : status
}

/** The document with the findings that were asked for and are not silenced. */
function withFindings(
  document: AuditedDocument,
  options: AuditOptions,
  silences: ReadonlyArray<Silence>,
): AuditedDocument {
  const {findings} = silence(document.findings, silences, document.text)
  const wanted = ({rule}: Finding): boolean =>
    (options.rules.length === 0 || options.rules.includes(rule)) && !options.withoutRules.includes(rule)
  return {...document, findings: findings.filter(wanted)}
}

function silencesOf(file: string): ReadonlyArray<Silence> {
  const side = readSide(file, '.silences')
  if (side === null) return []
  if ('refused' in side) {
    tell(`${side.file}: ${side.refused}`)
    return []
  }
  const {silences, malformed} = readSilences(side.text)
  for (const line of malformed)
    tell(`${side.file}:${line}: a silence is \`rule | quote | reason\`; this line is passed over`)
  return silences
}

function printed(documents: ReadonlyArray<AuditedDocument>, {format, lang}: AuditOptions): string {
  if (format === 'sarif') return emitSarif(documents, lang)
  const rows = documents.flatMap((document) => placed(document))
  if (format === 'json') return `${JSON.stringify(rows, null, 1)}\n`
  return rows
    .map(
      (row) =>
        `${printable(`${row.path}:${row.place} ${row.severity} ${lang === 'zh' ? row.messageZh : row.message} ${row.rule}`)}\n`,
    )
    .join('')
}

/** Findings with their places in the source: `142:7-142:11`, lines and columns from 1. */
function placed(document: AuditedDocument): Array<Finding & {path: string; place: string}> {
  const place = placesOf(lineStarts(document.sourceText))
  return document.findings.map((finding) => {
    const ranges =
      finding.start === null
        ? []
        : sourceRanges(document.origins, finding.start, Math.max(finding.end ?? 0, finding.start + 1))
    const from = place(ranges[0]?.start ?? 0)
    const to = place(ranges.at(-1)?.end ?? 0)
    return {path: document.source.path, place: `${from.line}:${from.column}-${to.line}:${to.column}`, ...finding}
  })
}
