import type {Coding, MatrixCell, Words} from '../../model/coding.ts'
import type {AnnotatedDocument} from '../../model/schema.ts'
import {escaped} from '../page/html.ts'
import {both} from './both.ts'

/** A paper that was coded, with the address of its page. */
export interface CodedRow {
  readonly href: string
  readonly document: AnnotatedDocument
  readonly coding: Coding
}

/** Claims that a cell lists when it is opened. */
const MOST = 40

export const codingStyle = `
.codes { overflow-x: auto; }
.codes table { border-collapse: collapse; font-size: .86rem; margin: .4rem 0 1rem; }
.codes th, .codes td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: start; vertical-align: top; }
.codes ol { margin: .3rem 0 0; padding-inline-start: 1.4rem; max-width: 28rem; }
`

/** What codebooks make of all papers together: their matrices with the claims of each cell, and the dated measures. */
export function codingHtml(rows: ReadonlyArray<CodedRow>): string {
  const books = Map.groupBy(rows, ({coding: {codebook}}) => `${codebook.name} ${codebook.version} ${codebook.sha256}`)
  return [...books.values()].map(bookHtml).join('\n')
}

function bookHtml(rows: ReadonlyArray<CodedRow>): string {
  const {codebook, matrices, timeline} = rows[0]!.coding
  const tables = matrices.map((_, i) => matrixHtml(rows, i)).join('')
  return `<article class="codes">
<h2>${said(codebook.title)}</h2>
<p class="figures"><span>${escaped(codebook.name)} ${escaped(codebook.version)}</span><span>sha256 ${escaped(codebook.sha256.slice(0, 12))}</span></p>
${tables}${timeline ? timelineHtml(rows) : ''}</article>`
}

function matrixHtml(papers: ReadonlyArray<CodedRow>, at: number): string {
  // The same codebook may leave out `none` in one paper and not in the other: sides are named by their paths.
  const sides = (side: 'rows' | 'columns') =>
    [
      ...new Map(papers.flatMap(({coding}) => coding.matrices[at]![side].map((one) => [one.path ?? '', one]))).values(),
    ].sort((a, b) => Number(a.path === null) - Number(b.path === null))
  const columns = sides('columns')
  const body = sides('rows').map((row) => {
    const cells = columns.map((column) => {
      const found = papers.flatMap((paper) => {
        const matrix = paper.coding.matrices[at]!
        const i = matrix.rows.findIndex(({path}) => path === row.path)
        const j = matrix.columns.findIndex(({path}) => path === column.path)
        return i < 0 || j < 0 ? [] : [{paper, cell: matrix.cells[i]![j]!}]
      })
      return `<td>${cellHtml(found)}</td>`
    })
    return `<tr><th scope="row">${said(row.label)}</th>${cells.join('')}</tr>`
  })
  const head = columns.map(({label}) => `<th scope="col">${said(label)}</th>`).join('')
  return `<h3>${said(papers[0]!.coding.matrices[at]!.title)}</h3><table><tr><td></td>${head}</tr>${body.join('')}</table>`
}

function cellHtml(found: ReadonlyArray<{paper: CodedRow; cell: MatrixCell}>): string {
  const total = found.reduce((sum, {cell}) => sum + cell.claims.length, 0)
  if (total === 0) return '–'
  const counts = new Map<string, {label: Words; count: number}>()
  for (const {label, count} of found.flatMap(({cell}) => cell.shown))
    counts.set(label.en, {label, count: (counts.get(label.en)?.count ?? 0) + count})
  const shown = [...counts.values()].map(({label, count}) => `${said(label)} ${count}`).join(', ')
  const claims = found.flatMap(({paper, cell}) => cell.claims.map((id) => ({paper, id}))).slice(0, MOST)
  const rest = total > claims.length ? `<li>… +${total - claims.length}</li>` : ''
  return `<details><summary>${total}${shown && `: ${shown}`}</summary><ol>${claims.map(claimHtml).join('')}${rest}</ol></details>`
}

function claimHtml({paper: {href, document}, id}: {paper: CodedRow; id: string}): string {
  const claim = document.claims.find((one) => one.id === id)
  const numbers = claim?.numbers.length ? ` [${claim.numbers.join(', ')}]` : ''
  return `<li><a href="${escaped(href)}">${escaped(claim?.text ?? id)}</a>${numbers}</li>`
}

function timelineHtml(papers: ReadonlyArray<CodedRow>): string {
  const rows = papers
    .flatMap(({href, coding}) => (coding.timeline?.rows ?? []).map((row) => ({href, row})))
    .sort((a, b) => (a.row.date < b.row.date ? -1 : a.row.date > b.row.date ? 1 : 0))
  const columns = papers[0]!.coding.timeline!.columns
  const head = columns.map((label) => `<th scope="col">${said(label)}</th>`).join('')
  const body = rows.map(({href, row: {date, cells, text, numbers}}) => {
    const coded = cells.map((labels) => `<td>${labels.map(said).join('; ') || '–'}</td>`).join('')
    return `<tr><th scope="row">${escaped(date)}</th>${coded}<td><a href="${escaped(href)}">${escaped(text)}</a></td><td>${numbers.length ? `[${numbers.join(', ')}]` : '–'}</td></tr>`
  })
  const last = `<th scope="col">${both('measure', '措施')}</th><th scope="col">${both('cites', '引用')}</th>`
  return `<h3>${both('Dated measures', '措施时间线')}</h3><table><tr><th scope="col">${both('date', '日期')}</th>${head}${last}</tr>${body.join('')}</table>`
}

const said = ({en, zh}: Words): string => (en === zh ? escaped(en) : both(en, zh))
