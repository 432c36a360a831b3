import {createHash} from 'node:crypto'
import type {AuditedDocument, Finding, Lang, Severity} from '../model/document.ts'
import {ruleTexts} from '../model/findings.ts'
import {lineStarts} from '../text/lines.ts'
import {placesOf, sourceRanges} from '../text/source-map.ts'

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/**
 * The findings of papers as a SARIF 2.1.0 log (OASIS standard, 2020), for code-review tools.
 *
 * Columns count UTF-16 units from 1. The fingerprint of a finding is made of its rule, the words it points at and how often
 * the two have come before, so that it stays the same when text is put in before it.
 *
 * @param lang - The language of the messages.
 */
export function emitSarif(documents: ReadonlyArray<AuditedDocument>, lang: Lang): string {
  const ids = [...new Set(documents.flatMap(({findings}) => findings.map(({rule}) => rule)))].sort()
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'yinzheng',
            rules: ids.map((id) => ({
              id,
              shortDescription: {text: ruleTexts(id)[lang]},
              defaultConfiguration: {level: levels[ruleTexts(id).severity]},
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: documents.flatMap((document) => results(document, ids, lang)),
      },
    ],
  }
  return `${JSON.stringify(log, null, 1)}\n`
}

function results(document: AuditedDocument, ids: ReadonlyArray<string>, lang: Lang): object[] {
  const place = placesOf(lineStarts(document.sourceText))
  const seen = new Map<string, number>()
  return document.findings.map((finding) => {
    const words = finding.start === null ? '' : document.text.slice(finding.start, finding.end ?? finding.start)
    const key = `${finding.rule}\0${words.replace(/\s/g, '')}\0${finding.start === null ? finding.message : ''}`
    const nth = seen.get(key) ?? 0
    seen.set(key, nth + 1)
    return {
      ruleId: finding.rule,
      ruleIndex: ids.indexOf(finding.rule),
      level: levels[finding.severity],
      rank: Math.round(finding.confidence * 1000) / 10,
      message: {text: lang === 'zh' ? finding.messageZh : finding.message},
      locations: [
        {physicalLocation: {artifactLocation: {uri: uriOf(document.source.path)}, ...region(document, finding, place)}},
      ],
      partialFingerprints: {'yinzheng/v1': createHash('sha256').update(`${key}\0${nth}`).digest('hex').slice(0, 32)},
    }
  })
}

function region(document: AuditedDocument, finding: Finding, place: ReturnType<typeof placesOf>): object {
  if (finding.start === null) return {}
  const ranges = sourceRanges(document.origins, finding.start, Math.max(finding.end ?? 0, finding.start + 1))
  const first = ranges[0]
  if (!first) return {}
  const from = place(first.start)
  const to = place(ranges.at(-1)!.end)
  return {region: {startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column}}
}

/** A path as a relative URI reference (RFC 3986). */
const uriOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/')
