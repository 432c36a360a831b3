import {expect, test} from 'vitest'
import {annotatedOf} from './support/annotated.ts'
import {wrap} from './support/wrap.ts'

const sentences = [
  'The printed scale of an old map was drawn for the middle of its sheet and fails towards the edges.',
  'Paper shrinks by a finger in a century, and it shrinks more across the grain than along it.',
  'Readers of such maps seldom ask which way the grain of the sheet runs, or whether it was ever wet.',
  'We compared the figures of sixty readers with surveys of the same roads in nine counties.',
  'Most of their figures were too short, and those of practised readers were no better than others.',
]
const han = [
  '图上印出的比例尺是为图幅的中部画的，越靠近边缘就越不可靠。',
  '纸张一百年里会收缩一指宽，横着纤维的方向收缩得比顺着的方向更多。',
  '读这类地图的人很少问纤维朝哪一个方向，也很少问图幅有没有受过潮。',
  '本文把六十位读者量得的读数同九个县的道路实测长度逐一比较。',
]

const counties =
  'Ardle Bremmow Castlemoor Dunn Eastholm Fenwickshire Glan Harrowby Inverlaw Kelth Lonmarsh Merrowdale Nethercote Orm Pellinghamshire Quorn Roxholme Saltmere Tarn Ulverdale Vennick Westermarsh Yarrowby Zennorfield'.split(
    ' ',
  )

/** Paragraphs, each of all the sentences, begun with another one. */
const paragraphsOf = (from: ReadonlyArray<string>, count: number): string[] =>
  Array.from({length: count}, (_, i) =>
    from.map((_, k) => from[(i + k) % from.length]!).join(/\p{Script=Han}/u.test(from[0]!) ? '' : ' '),
  )

/** Pages of so many lines, with what stands at their feet and heads. */
function paged(
  lines: ReadonlyArray<string>,
  size: number,
  foot: (page: number) => string[],
  head: (page: number) => string[],
) {
  const pages = Array.from({length: Math.ceil(lines.length / size)}, (_, i) => lines.slice(i * size, i * size + size))
  return pages.map((page, i) => [...(i > 0 ? head(i + 1) : []), ...page, ...foot(i + 1)].join('\n')).join('\n\f')
}

const indented = (paragraphs: ReadonlyArray<string>, indent: string): string[] =>
  paragraphs.flatMap((paragraph) => wrap(paragraph, 66).map((line, i) => (i === 0 ? indent + line : line)))

const front = ['Measuring roads on old maps', 'Ada Wong1 • Eve Lee2', '', 'Abstract', sentences[0]!, '', 'Introduction']

test('the same number at the foot of each page is furniture, and so is a name with its initial at the heads', () => {
  const paragraphs = paragraphsOf(sentences, 24).map((text, i) => `${counties[i]!} lies on the first sheet. ${text}`)
  const paper = paged(
    [...front, ...indented(paragraphs, '    ')],
    31,
    () => ['123'],
    (page) => (page % 2 ? ['Roads on maps', String(100 + page)] : [String(100 + page), 'M. Wong']),
  )
  const {furniture, paragraphs: found} = annotatedOf(paper)
  expect(found).toHaveLength(24)
  expect(furniture.filter(({text}) => text === '123').length).toBeGreaterThan(4)
  expect(furniture.filter(({text}) => text === 'M. Wong').length).toBeGreaterThan(1)
})

test('a running head that is printed once is known by the title that it repeats', () => {
  const paragraphs = paragraphsOf(han, 14).map((text, i) => `${text}第 ${i + 11} 幅也不例外。`)
  const paper = paged(
    [
      '旧地图上道路长度的量取',
      '王芳 李明',
      '摘要：本文比较读者在旧地图上量得的道路长度，说明比例尺为什么不可靠。',
      ...indented(paragraphs, '　　'),
    ],
    24,
    (page) => [String(58 + page)],
    (page) => (page % 2 ? [] : [`王 芳、李 明：旧地图上道路长度的量取`]),
  )
  const {furniture, paragraphs: found} = annotatedOf(paper)
  expect(furniture.map(({text}) => text)).toContain('王 芳、李 明：旧地图上道路长度的量取')
  expect(found).toHaveLength(14)
})

test('where paragraphs are indented, a short line before an indent is a title, however full the line above it is', () => {
  const paragraphs = paragraphsOf(sentences, 12).map(
    (text, i) => `${text} Sheet ${i} was read twice by all of the readers.`,
  )
  const lines = indented(paragraphs, '    ')
  const places = lines.flatMap((line, i) => (line.startsWith('    ') && i > 0 ? [i] : []))
  lines.splice(places[4]!, 0, 'Shrinking of the sheets')
  const {headings} = annotatedOf([...front, ...lines].join('\n'))
  expect(headings.map(({text}) => text)).toContain('Shrinking of the sheets')
})

test('notes below tables and on authors are footnotes', () => {
  const notes = [
    '注：括号内为标准误；*、** 分别表示在 10%、5% 水平上显著。',
    '* 本文系示例基金项目“旧地图的读法”（00BXX000）的阶段性成果。',
    'A. Wong is with the Department of Maps, Example University, Utopia (e-mail: ada@example.org).',
    '2 School of Charts, University of Samples, 00000 Old Town, Utopia',
  ]
  const table = ['表 2 量得的长度', '读者', '(1)', '(2)', '长度', '0.124', '0.118', '(0.031)', '(0.030)']
  const [one, two] = [wrap(sentences.join(' '), 66), wrap(`　　${han.join('')}`, 66)]
  const {blocks, text} = annotatedOf(
    [...front, ...one, ...notes.slice(2), ...two, ...table, ...notes.slice(0, 2), ...two].join('\n'),
  )
  const points = [...text]
  const kinds = new Map(blocks.map(({kind, start, end}) => [points.slice(start, end).join('').slice(0, 8), kind]))
  expect(notes.map((note) => kinds.get(note.slice(0, 8)))).toEqual(['footnote', 'footnote', 'footnote', 'footnote'])
})

test('a title, a byline and addresses above an abstract in the other language are no paragraphs', () => {
  const english = [
    'Measuring Roads on Old Maps',
    'WANG Fang1, LI Ming2',
    '(1. School of Maps, Example University, Old Town 000000, China; 2. Institute of Charts, New Town 000001, China)',
    'Abstract: Readers of old maps tend to trust the printed scale. We compared the figures of sixty readers with surveys.',
    'Key words: maps; scales; roads',
  ]
  const references = [
    '参考文献',
    '[1] 王芳. 纸张的收缩[J]. 地图学刊, 2004(2): 33-41.',
    '[2] 李明. 以指为尺[J]. 古地图, 2011(3): 5-19.',
  ]
  const body = paragraphsOf(han, 3).map((paragraph, i) => `${paragraph}[${(i % 2) + 1}]`)
  const address = '（1. 示例大学 地图学院，示例 旧城 000000；2. 图表研究所，示例 新城 000001）'
  const head = [
    '旧地图上道路长度的量取',
    '王 芳1，李 明2',
    address,
    '摘要：本文比较读者在旧地图上量得的道路长度。',
    '关键词：地图；比例尺',
  ]
  const {paragraphs} = annotatedOf(
    [...head, '一、比例尺', ...indented(body, '　　'), ...references, ...english, ''].join('\n'),
  )
  expect(paragraphs).toHaveLength(3)
})
