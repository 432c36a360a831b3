import type {Coding} from '../../model/coding.ts'
import {everyReference} from '../../model/reference-lists.ts'
import type {AnnotatedDocument} from '../../model/schema.ts'
import {escaped, hashOf} from '../page/html.ts'
import {htmlHead} from '../page/html-head.ts'
import {both} from './both.ts'
import {alongChart, kindChart, progressChart, referenceChart, sectionChart} from './charts.ts'
import {codingHtml} from './coding.ts'
import type {Progress} from './counts.ts'
import {overviewStyle} from './style.ts'

/** A paper of the index. */
export interface IndexRow {
  /** Address of its page, each part already fit for one. */
  readonly href: string
  readonly document: AnnotatedDocument
  /** By the names of the reviewers. */
  readonly progress: ReadonlyArray<Progress>
  /** What a codebook made of it, where one was used. */
  readonly coding?: Coding | undefined
}

/**
 * The page over all papers: how many claims each has, of what kinds, where, on which references they rest, how far they are
 * reviewed, and what codebooks make of them. It runs no script; the language is chosen by the style alone.
 */
export function indexHtml(rows: ReadonlyArray<IndexRow>): string {
  const policy = `default-src 'none'; style-src '${hashOf(overviewStyle)}'; img-src data:; base-uri 'none'; form-action 'none'`
  const chinese = rows.filter(({document}) => document.languages[0] === 'zh').length
  const isChinese = chinese * 2 > rows.length
  const choice = (id: string, lang: string, name: string, checked: boolean): string =>
    `<label lang="${lang}"><input type="radio" name="language" id="${id}"${checked ? ' checked' : ''}>${name}</label>`
  return `${htmlHead({lang: isChinese ? 'zh-CN' : 'en', title: 'Review · 审阅', policy, style: overviewStyle})}
<body>
<main>
<header><h1>${both('Claims and what they rest on', '论断及其依据')}</h1><fieldset class="language"><legend class="hidden">Language · 语言</legend>${choice('en', 'en', 'English', !isChinese)}${choice('zh', 'zh-CN', '中文', isChinese)}</fieldset></header>
${sum(rows)}
${codingHtml(rows.flatMap(({href, document, coding}) => (coding ? [{href, document, coding}] : [])))}
${rows.map(article).join('\n')}
</main>
</body>
</html>
`
}

function sum(rows: ReadonlyArray<IndexRow>): string {
  const claims = rows.reduce((all, {document}) => all + document.claims.length, 0)
  const cited = rows.reduce((all, {document}) => all + citedIn(document), 0)
  const references = rows.reduce((all, {document}) => all + everyReference(document).length, 0)
  const share = claims ? Math.round((100 * cited) / claims) : 0
  const items = [
    [String(rows.length), both(rows.length === 1 ? 'paper' : 'papers', '篇论文')],
    [String(claims), both('claims', '条论断')],
    [`${share} %`, both('cited', '有引用')],
    [String(references), both('references', '条文献')],
  ]
  return `<ul class="sum">${items.map(([number, words]) => `<li><b>${number}</b>${words}</li>`).join('')}</ul>`
}

const citedIn = ({claims}: AnnotatedDocument): number => claims.filter(({numbers}) => numbers.length > 0).length

function article({href, document, progress}: IndexRow): string {
  const {claims, references, findings, source} = document
  const lang = document.languages[0] === 'zh' ? 'zh-CN' : 'en'
  const cited = citedIn(document)
  const figures = [
    both(`${claims.length} claims, ${cited} cited`, `${claims.length} 条论断，${cited} 条有引用`),
    both(`${references.length} references`, `${references.length} 条文献`),
    both(`${findings.length} findings`, `${findings.length} 项审查发现`),
  ]
  return `<article>
<h2><a href="${escaped(href)}"><bdi lang="${lang}">${escaped(document.title ?? source.path)}</bdi></a></h2>
<p class="figures">${figures.map((words) => `<span>${words}</span>`).join('')}<span class="path">${escaped(source.path)}</span></p>
${progressChart(progress)}
${claims.length > 0 ? alongChart(document) : ''}
<div class="charts">
${sectionChart(document)}
${kindChart(document)}
${referenceChart(document)}
</div>
</article>`
}
