import {coverageOf} from '../11-audit/coverage.ts'
import type {AuditedDocument, Lang} from '../model/document.ts'
import {displayWidth} from '../text/display-width.ts'

const words = {
  en: {
    section: 'section',
    claims: 'claims',
    cited: 'cited',
    uncited: 'uncited',
    share: 'share',
    before: 'before the first heading',
    reference: 'reference',
    citations: 'citations',
    list: 'list',
  },
  zh: {
    section: '章节',
    claims: '论断',
    cited: '有出处',
    uncited: '缺出处',
    share: '占比',
    before: '首个标题之前',
    reference: '文献',
    citations: '引用',
    list: '文献表',
  },
} as const

/** How many references are told, those that carry most first. */
const MOST = 20

/** What is cited, section by section, and what each reference carries, as a table of text. */
export function coverageTable(document: AuditedDocument, lang: Lang): string {
  const {sections, references} = coverageOf(document)
  const name = words[lang]
  const bySection = sections.map(({heading, claims, cited, uncited}) => [
    (heading ?? name.before).replace(/\s+/g, ' ').slice(0, 60),
    String(claims),
    String(cited),
    String(uncited),
    claims ? `${Math.round((100 * cited) / claims)} %` : '',
  ])
  const byReference = references
    .slice(0, MOST)
    .map(({list, number, claims, citations}) => [
      list === undefined ? `[${number}]` : `${name.list} ${list} [${number}]`,
      String(claims),
      String(citations),
    ])
  return `${document.source.path}\n\n${table([[name.section, name.claims, name.cited, name.uncited, name.share], ...bySection])}\n${table([[name.reference, name.claims, name.citations], ...byReference])}\n`
}

/** Rows with their columns set under each other; the first to the left, numbers to the right. */
function table(rows: ReadonlyArray<ReadonlyArray<string>>): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))))
  const cell = (text: string, column: number): string => {
    const blanks = ' '.repeat(Math.max(0, widths[column]! - displayWidth(text)))
    return column === 0 ? text + blanks : blanks + text
  }
  return rows
    .map(
      (row) =>
        `${row
          .map((text, column) => cell(text, column))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}
