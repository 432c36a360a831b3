import type {PhrasingContent, RootContent, Table, TableCell} from 'mdast'
import type {CodeMatrix, CodeTimeline, Coding, MatrixCell, Words} from '../../model/coding.ts'
import type {Lang} from '../../model/document.ts'
import type {Labels} from './labels.ts'
import {heading, oneLine, paragraph, section, text} from './nodes.ts'
import type {NumberLink, ReferenceLinks} from './reference-links.ts'

/** Claims and references that a cell links; of the rest the number is told. */
const MOST_LINKS = 12
/** Characters of a measure that its row prints. */
const MOST_WORDS = 120

/** The tables that a codebook asks for: its matrices with counts and links, and the dated measures in their order. */
export function codingNodes(
  {codebook, matrices, timeline, codes}: Coding,
  lang: Lang,
  words: Labels,
  links: ReferenceLinks,
): RootContent[] {
  const {name, version, sha256, title} = codebook
  const about = `${name} ${version} (sha256 ${sha256.slice(0, 12)}) · ${words.codesOn(codes.length, new Set(codes.map(({claim}) => claim)).size)}`
  return [
    section('codes', `${words.codes}: ${oneLine(title[lang])}`),
    paragraph([text(about)]),
    ...matrices.flatMap((matrix) => [heading(3, oneLine(matrix.title[lang])), matrixTable(matrix, lang, links)]),
    ...(timeline ? [heading(3, words.timeline), ...timelineNodes(timeline, lang, words, links)] : []),
  ]
}

function matrixTable({rows, columns, cells}: CodeMatrix, lang: Lang, links: ReferenceLinks): Table {
  const head = row([[], ...columns.map(({label}) => [text(oneLine(label[lang]))])])
  const body = rows.map(({label}, i) =>
    row([[strong(oneLine(label[lang]))], ...cells[i]!.map((cell) => cellWords(cell, lang, links))]),
  )
  return {type: 'table', align: [], children: [head, ...body]}
}

/** `**12** restrict 8, regulate 3 · claims 4, 5 · [9, 10]` */
function cellWords({claims, numbers, shown}: MatrixCell, lang: Lang, links: ReferenceLinks): PhrasingContent[] {
  if (claims.length === 0) return [text('–')]
  const facts = shown.map(({label, count}) => `${oneLine(label[lang])} ${count}`).join(lang === 'zh' ? '、' : ', ')
  return [
    strong(String(claims.length)),
    ...(facts ? [text(` ${facts}`)] : []),
    text(' · '),
    ...claimLinks(claims),
    ...(numbers.length ? [text(' · '), ...linked(links.ofClaims(claims, numbers))] : []),
  ]
}

function timelineNodes({columns, rows}: CodeTimeline, lang: Lang, words: Labels, links: ReferenceLinks): RootContent[] {
  if (rows.length === 0) return [paragraph([text(words.none)])]
  const names = [words.date, ...columns.map((label) => oneLine(label[lang])), words.measure, words.references]
  const lines = rows.map(({date, claims, text: told, cells, numbers}) =>
    row([
      [text(date)],
      ...cells.map((labels) => [text(joined(labels, lang))]),
      [text(`${cut(oneLine(told))} `), ...claimLinks(claims.slice(0, 1))],
      numbers.length ? linked(links.ofClaims(claims, numbers)) : [text('–')],
    ]),
  )
  return [{type: 'table', align: [], children: [row(names.map((name) => [text(name)])), ...lines]}]
}

const joined = (labels: ReadonlyArray<Words>, lang: Lang): string =>
  labels.map((label) => oneLine(label[lang])).join(lang === 'zh' ? '；' : '; ') || '–'

function cut(words: string): string {
  const characters = [...words]
  return characters.length > MOST_WORDS ? `${characters.slice(0, MOST_WORDS).join('')}…` : words
}

const row = (cells: PhrasingContent[][]): Table['children'][number] => ({
  type: 'tableRow',
  children: cells.map((children): TableCell => ({type: 'tableCell', children})),
})

const strong = (value: string): PhrasingContent => ({type: 'strong', children: [text(value)]})

function claimLinks(claims: ReadonlyArray<string>): PhrasingContent[] {
  const shown = claims.slice(0, MOST_LINKS).map((id) => id.slice(1))
  return [
    ...shown.flatMap((number, i): PhrasingContent[] => [
      ...(i ? [text(', ')] : []),
      {type: 'link', url: `#claim-${number}`, children: [text(number)]},
    ]),
    ...(claims.length > shown.length ? [text(`, … (+${claims.length - shown.length})`)] : []),
  ]
}

function linked(numbers: ReadonlyArray<NumberLink>): PhrasingContent[] {
  const shown = numbers.slice(0, MOST_LINKS)
  return [
    ...shown.flatMap(({number, url}, i): PhrasingContent[] => [
      text(i ? ', ' : '['),
      {type: 'link', url, children: [text(String(number))]},
    ]),
    text(numbers.length > shown.length ? `, … (+${numbers.length - shown.length})]` : ']'),
  ]
}
