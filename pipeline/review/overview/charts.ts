import type {AnnotatedDocument} from '../../model/schema.ts'
import {escaped} from '../page/html.ts'
import {kindWord, wordsIn} from '../page/words.ts'
import {both} from './both.ts'
import {byKind, byReference, bySection, type Count, type Progress, type Section, total} from './counts.ts'

/** References that are drawn; the others are counted in one line. */
const MOST_REFERENCES = 10

/** Claims by kind. */
export const kindChart = (document: AnnotatedDocument): string =>
  chart(
    both('Claims by kind', '各类论断'),
    byKind(document).map(([kind, count]) => {
      const word = kindWord[kind as keyof typeof kindWord]
      return {label: both(wordsIn('en')(word), wordsIn('zh')(word)), title: kind, count}
    }),
  )

/** Claims by section, cited against uncited. */
export const sectionChart = (document: AnnotatedDocument): string =>
  chart(
    both('Claims by section', '各章节的论断'),
    bySection(document).map(({title, count}) => ({label: sectionWords(title), title: title ?? '', count})),
  )

/** How many claims rest on each reference. */
export function referenceChart(document: AnnotatedDocument): string {
  const rows = byReference(document)
  const left = rows.slice(MOST_REFERENCES)
  const once = left.reduce((sum, row) => sum + row.claims, 0)
  const more = left.length
    ? `<p class="more">${both(`${left.length} more references carry ${once} claims`, `另有 ${left.length} 条文献支持 ${once} 条论断`)}</p>`
    : ''
  const bars = rows.slice(0, MOST_REFERENCES).map(({name, words, isMissing, claims}) => ({
    label: `<b>[${name}]</b> ${isMissing ? `<i>${both('not in the list', '文献表中没有')}</i>` : escaped(words)}`,
    title: `[${name}] ${words}`,
    count: {cited: claims, uncited: 0},
  }))
  return chart(both('Claims that rest on a reference', '各文献支持的论断数'), bars, more)
}

interface Row {
  /** HTML. */
  readonly label: string
  readonly title: string
  readonly count: Count
}

/** Bars of cited (filled) and uncited (outlined) claims; the numbers stand beside them for who does not see them. */
function chart(title: string, rows: ReadonlyArray<Row>, more = ''): string {
  if (rows.length === 0) return ''
  const most = Math.max(...rows.map(({count}) => total(count)))
  const hasUncited = rows.some(({count}) => count.uncited > 0)
  const items = rows.map(({label, title: words, count}) => {
    const [cited, uncited] = [count.cited, count.uncited].map((part) => (100 * part) / most) as [number, number]
    const bar = rect('cited', 0, cited) + rect('uncited', cited, uncited)
    const numbers = hasUncited
      ? `<span class="hidden">${both(`${count.cited} of ${total(count)} cited`, `${total(count)} 条中 ${count.cited} 条有引用`)}</span><span aria-hidden="true">${count.cited}<i>/${total(count)}</i></span>`
      : String(count.cited)
    return `<li><span class="label" title="${escaped(words)}">${label}</span><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${bar}</svg><span class="count">${numbers}</span></li>`
  })
  return `<section><h3>${title}</h3><ul class="bars">${items.join('')}</ul>${more}</section>`
}

const rect = (kind: string, x: number, width: number): string =>
  width > 0 ? `<rect class="${kind}" x="${x.toFixed(2)}" width="${width.toFixed(2)}" height="10"/>` : ''

/** Where in the paper its claims stand: cited ones reach up, uncited ones down; below them the sections. */
export function alongChart(document: AnnotatedDocument): string {
  const {claims, text} = document
  const length = Math.max(1, [...text].length)
  const last = Math.max(1, ...claims.map(({end}) => end))
  const scale = (at: number): string => ((1000 * at) / Math.min(length, last)).toFixed(1)
  const ticks = (cited: boolean, from: number, to: number): string =>
    claims
      .filter(({numbers}) => numbers.length > 0 === cited)
      .map(({start}) => `M${scale(start)} ${from}V${to}`)
      .join('')
  const sections = bySection(document)
  const edges = sections.slice(1).map(({start}) => `M${scale(start)} 0V100`)
  const cited = claims.filter(({numbers}) => numbers.length > 0).length
  return `<figure class="along"><figcaption><h3>${both('Citations along the paper', '引用在文中的分布')}</h3><p class="legend"><span class="key cited"></span>${both(`${cited} cited`, `有引用 ${cited} 条`)} <span class="key uncited"></span>${both(`${claims.length - cited} uncited`, `无引用 ${claims.length - cited} 条`)}</p></figcaption><svg viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true"><path class="edge" d="${edges.join('')}"/><path class="axis" d="M0 50H1000"/><path class="tick-cited" d="${ticks(true, 46, 6)}"/><path class="tick-uncited" d="${ticks(false, 54, 94)}"/></svg>${ruler(sections, Math.min(length, last))}</figure>`
}

/** Names of the sections below the picture, each as wide as its section; the chart by section says the same in numbers. */
function ruler(sections: ReadonlyArray<Section>, length: number): string {
  const wide = sections
    .map(({title, start, end}) => ({title, start, width: (1000 * (Math.min(end, length) - start)) / length}))
    .filter(({width}) => width > NARROW)
  const words = wide.map(({title, start, width}) => {
    const x = ((1000 * start) / length).toFixed(1)
    const room = Math.floor(width / CHARACTER)
    const label = title ?? ''
    const columns = [...label].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0)
    return `<text x="${x}" y="14">${escaped(columns <= room ? label : cut(label, room - 1))}</text>`
  })
  return `<svg class="ruler" viewBox="0 0 1000 20" aria-hidden="true">${words.join('')}</svg>`
}

/** Narrower than this, of 1000, a section gets no name; and what a character of a name takes. */
const NARROW = 60
const CHARACTER = 6.8

function cut(words: string, columns: number): string {
  let left = columns
  let kept = ''
  for (const one of words) {
    left -= one > '\u2e7f' ? 2 : 1
    if (left < 0) break
    kept += one
  }
  return `${kept}…`
}

const sectionWords = (title: string | null): string =>
  title === null ? both('Before the first section', '正文之前') : escaped(title)

/** How far each reviewer is. */
export function progressChart(progress: ReadonlyArray<Progress>): string {
  if (progress.length === 0) return ''
  const items = progress.map(({reviewer, accept, unsure, reject, open, stale}) => {
    const all = Math.max(1, accept + unsure + reject + open)
    let x = 0
    const bars = (
      [
        ['accept', accept],
        ['unsure', unsure],
        ['reject', reject],
        ['open', open],
      ] as const
    ).map(([kind, part]) => {
      const from = x
      x += (100 * part) / all
      return rect(kind, from, (100 * part) / all)
    })
    const gone = stale > 0 ? ` <span class="part">${both(`${stale} stale`, `失据 ${stale}`)}</span>` : ''
    const parts = [
      ['accept', both(`${accept} accepted`, `接受 ${accept}`)],
      ['unsure', both(`${unsure} unsure`, `存疑 ${unsure}`)],
      ['reject', both(`${reject} rejected`, `否决 ${reject}`)],
      ['open', both(`${open} open`, `未定 ${open}`)],
    ]
    const words = parts.map(([kind, said]) => `<span class="part"><i class="key ${kind}"></i>${said}</span>`).join(' ')
    return `<li><span class="label" title="${escaped(reviewer)}">${escaped(reviewer)}</span><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${bars.join('')}</svg><span class="count">${Math.round((100 * (all - open)) / all)} %</span><span class="said">${words}${gone}</span></li>`
  })
  return `<section class="progress"><h3>${both('Review', '审阅进度')}</h3><ul class="bars">${items.join('')}</ul></section>`
}
