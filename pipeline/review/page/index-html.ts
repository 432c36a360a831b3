import type {Coding} from '../../model/coding.ts'
import type {AnnotatedDocument} from '../../model/schema.ts'
import {codingHtml, codingStyle} from './coding-html.ts'
import {escaped, hashOf} from './html.ts'
import {colours} from './style.ts'
import {kindWord, wordsIn} from './words.ts'

/** A paper of the index. */
export interface IndexRow {
  /** Address of its page, each part already fit for one. */
  readonly href: string
  readonly document: AnnotatedDocument
  /** What a codebook made of it, where one was used. */
  readonly coding?: Coding | undefined
}

const style = `${colours}
main { max-width: 62rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font: 600 1.6rem/1.3 var(--serif); }
article { background: var(--sheet); border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.2rem; margin: 1rem 0; }
h2 { font: 600 1.12rem/1.4 var(--serif); margin: 0 0 .3rem; overflow-wrap: anywhere; }
.figures { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; color: var(--soft); margin: 0; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1rem 1.6rem; margin-top: .8rem; }
h3 { font-size: .84rem; color: var(--soft); margin: 0 0 .3rem; font-weight: 600; }
.charts ul { list-style: none; margin: 0; padding: 0; font-size: .86rem; }
.charts li { display: grid; grid-template-columns: 7.5rem 1fr 2.5rem; gap: .5rem; align-items: center; }
.charts li > span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.charts b { font-weight: 400; text-align: end; font-variant-numeric: tabular-nums; }
svg { display: block; width: 100%; height: .7rem; }
.cited { fill: var(--green); } .uncited { fill: var(--amber); }
${codingStyle}`

/** The page over all papers: how many claims each has, of what kinds, where, and on which references they rest; what codebooks make of them. */
export function indexHtml(rows: ReadonlyArray<IndexRow>): string {
  const policy = `default-src 'none'; style-src '${hashOf(style)}'; img-src data:; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="yinzheng">
<link rel="icon" href="data:,">
<title>Review · 审阅</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Review · <span lang="zh-CN">审阅</span></h1>
${codingHtml(rows.flatMap(({href, document, coding}) => (coding ? [{href, document, coding}] : [])))}
${rows.map(article).join('\n')}
</main>
</body>
</html>
`
}

function article({href, document}: IndexRow): string {
  const {claims, references, findings, headings} = document
  const cited = claims.filter(({numbers}) => numbers.length > 0).length
  const sectionTitles = new Map(headings.map(({id, number, text}) => [id, number ? `${number} ${text}` : text]))
  const lang = document.languages[0] === 'zh' ? 'zh-CN' : 'en'
  return `<article>
<h2 lang="${lang}"><a href="${escaped(href)}">${escaped(document.title ?? document.source.path)}</a></h2>
<p class="figures"><span>${claims.length} claims · <span lang="zh-CN">论断</span></span><span>${cited} cited · <span lang="zh-CN">有引用</span></span><span>${references.length} references · <span lang="zh-CN">文献</span></span><span>${findings.length} findings · <span lang="zh-CN">审查发现</span></span></p>
<div class="charts">
${chart('By kind · 类型', counted(claims.map((claim) => [kindName(claim.kind), claim.numbers.length > 0])))}
${chart('By section · 章节', counted(claims.map((claim) => [(claim.section && sectionTitles.get(claim.section)) ?? 'Front matter · 正文之前', claim.numbers.length > 0])))}
${chart('Claims on a reference · 各文献支持的论断', mostFirst(counted(claims.flatMap(({numbers}) => numbers.map((number): [string, boolean] => [`[${number}]`, true])))).slice(0, 10))}
</div>
</article>`
}

const kindName = (kind: keyof typeof kindWord): string => `${kind} · ${wordsIn('zh')(kindWord[kind])}`

type Bar = readonly [label: string, counts: {cited: number; uncited: number}]

function counted(rows: ReadonlyArray<readonly [label: string, cited: boolean]>): Bar[] {
  const counts = new Map<string, {cited: number; uncited: number}>()
  for (const [label, cited] of rows) {
    const count = counts.get(label) ?? {cited: 0, uncited: 0}
    count[cited ? 'cited' : 'uncited']++
    counts.set(label, count)
  }
  return [...counts]
}

const mostFirst = (bars: Bar[]): Bar[] => bars.toSorted((a, b) => b[1].cited - a[1].cited)

/** Bars of cited (green) and uncited (amber) claims, with their numbers in words. */
function chart(title: string, bars: ReadonlyArray<Bar>): string {
  if (bars.length === 0) return ''
  const most = Math.max(...bars.map(([, {cited, uncited}]) => cited + uncited))
  const rows = bars.map(([label, {cited, uncited}]) => {
    const [first, second] = [(100 * cited) / most, (100 * uncited) / most].map((share) => share.toFixed(2))
    const words = `${cited} cited, ${uncited} uncited`
    return `<li><span title="${escaped(label)}">${escaped(label)}</span><svg viewBox="0 0 100 7" preserveAspectRatio="none" role="img" aria-label="${words}"><title>${words}</title><rect class="cited" width="${first}" height="7"/><rect class="uncited" x="${first}" width="${second}" height="7"/></svg><b>${cited + uncited}</b></li>`
  })
  return `<section><h3>${escaped(title)}</h3><ul>${rows.join('')}</ul></section>`
}
