import fc from 'fast-check'
import {expect, test} from 'vitest'
import {linkGoesOn} from '../pipeline/text/links.ts'
import {documentOf} from './support/annotated.ts'

const prose = [
  'Editors check every printed statement against the source that is named',
  'for it, and they do so by hand wherever the list of sources was printed',
  'in another order than the text. The work takes hours for each article [1].',
]
const body = ['1 Introduction', ...prose, ...prose].join('\n')

const entries = [
  'Okafor N, Lind B. Marks in the margin of old journals. Journal of Printing, 2011, 4(2): 17-29.',
  'Varga T. How editors read. Porto: Mar Press, 2015.',
  'Lund A, Okafor N. A survey of lists [and their labels]. Proc. Lists and Tables, 2018: 101-109.',
  'Costa R. Numbers that are lost. Printing Research, 2020, 9(1): 5-8. doi:10.1000/pr.2020.5',
  'Nilsen O. What follows a list. Journal of Printing, 2021, 14(3): 44-51.',
  'Weiss H, Costa R. Two columns on one page. Printing Research, 2022, 11(4): 60-72.',
]
const labelOf: Readonly<Record<string, (number: number) => string>> = {
  square: (n) => `[${n}] `,
  'full-width': (n) => `［${n}］`,
  tortoise: (n) => `〔${n}〕`,
  stop: (n) => `${n}. `,
  round: (n) => `(${n}) `,
  bare: (n) => `${n} `,
}

function listOf(lines: ReadonlyArray<string>, before = body, title = 'References') {
  const {references} = documentOf(`${before}\n\n${title}\n${lines.join('\n')}\n`)
  return references.filter(({status}) => status === 'listed').map(({number, raw}) => [number, raw])
}
const whole = entries.map((entry, i) => [i + 1, entry])

/** Fill lines up to a width at blanks. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

test.each(Object.keys(labelOf))('entries with %s labels are parted, over as many lines as they take', (style) => {
  const lines = entries.flatMap((entry, i) => wrap(labelOf[style]!(i + 1) + entry, 44))
  expect(listOf(lines)).toEqual(whole)
})

test('an entry runs on over a page with the title of the list printed again', () => {
  const lines = entries.flatMap((entry, i) => wrap(`[${i + 1}] ${entry}`, 60))
  const at = lines.findIndex((line) => line.startsWith('[3]')) + 1
  expect(listOf([...lines.slice(0, at), '\fReferences', ...lines.slice(at)])).toEqual(whole)
})

test('labels stand on lines of their own', () => {
  expect(listOf(entries.flatMap((entry, i) => [`[${i + 1}]`, ...wrap(entry, 50)]))).toEqual(whole)
})

test('labels that were read before all texts are given to them in order', () => {
  const lines = [...entries.map((_, i) => `[${i + 1}]`), ...entries.flatMap((entry) => wrap(entry, 50))]
  expect(listOf(lines)).toEqual(whole)
})

test('an entry whose label was lost is an entry of the number that is free', () => {
  const lines = entries.flatMap((entry, i) => wrap(i === 3 ? entry : `[${i + 1}] ${entry}`, 50))
  expect(listOf(lines)).toEqual(whole)
})

test('columns that were read in another order give the same entries', () => {
  const labelled = entries.map((entry, i) => wrap(`[${i + 1}] ${entry}`, 50))
  const lines = [...labelled.slice(3), ...labelled.slice(0, 3)].flat()
  expect(listOf(lines).sort((a, b) => Number(a[0]) - Number(b[0]))).toEqual(whole)
})

test.each([
  ['an appendix', ['Appendix A', 'Further tables', '(1) The first of them lists all the years.']],
  ['thanks', ['Acknowledgements', 'We thank the printers of Porto for their patience and their paper.']],
  ['notes on the authors', ['Ngozi Okafor teaches the history of printing and has edited two', 'journals since 2004.']],
  ['a Chinese abstract', ['摘要：本文考察期刊引文的标注方式，并与印刷史的材料相对照。', '关键词：引文；印刷史']],
])('a list does not swallow %s after it', (_, after) => {
  const lines = entries.flatMap((entry, i) => wrap(`[${i + 1}] ${entry}`, 60))
  expect(listOf([...lines, '', ...after])).toEqual(whole)
})

test('a caption that stands between two entries is none of theirs', () => {
  const lines = entries.flatMap((entry, i) => wrap(`[${i + 1}] ${entry}`, 60))
  const at = lines.findIndex((line) => line.startsWith('[4]'))
  expect(listOf([...lines.slice(0, at), '', 'Fig. 3. Lists per year.', '', ...lines.slice(at)])).toEqual(whole)
})

test('of two articles in one file the list of the longer text is the paper’s', () => {
  const tail = [
    'the last lines of another article, which end on this page.',
    '',
    'References',
    '[1] Holm K. Paper. Oslo: Fjord, 1999.',
    '[2] Holm K. Ink. Oslo: Fjord, 2001.',
    '',
    'On lists',
  ]
  const lines = entries.flatMap((entry, i) => wrap(`[${i + 1}] ${entry}`, 60))
  expect(listOf(lines, [...tail, body].join('\n'))).toEqual(whole)
})

test('a list without a title is found by its labels', () => {
  const lines = entries.flatMap((entry, i) => wrap(`[${i + 1}] ${entry}`, 60))
  expect(listOf(lines, body, '')).toEqual(whole)
})

test.each([
  ['[3 Name', (n: number) => (n === 3 ? `[${n} ` : `[${n}] `)],
  ['[3Name', (n: number) => (n === 3 ? `[${n}` : `[${n}]`)],
  ['3] Name', (n: number) => (n === 3 ? `${n}] ` : `[${n}] `)],
  ['all without the closing bracket', (n: number) => `[${n} `],
])('a label that lost a bracket is a label: %s', (_, label) => {
  for (const width of [50, 400])
    expect(listOf(entries.flatMap((entry, i) => wrap(label(i + 1) + entry, width)))).toEqual(whole)
})

const spelled = {
  'turned round': [
    'Costa, Rita. 2020. “Numbers That Are Lost in Printing and How They Come Back.” Printing Research 9 (1): 5–8.',
    'Lund, Astrid, and Ngozi Okafor. 2018. “A Survey of Lists.” In Lists and Tables, edited by Berta Holm, 101–109. Oslo: Fjord.',
    'Okafor, Ngozi, and Bengt Lind. 2011. Marks in the Margin of Old Journals. Lagos: River Press.',
    'Varga, Tamás. 2015. How Editors Read What Authors Did Not Write. Porto: Mar Press.',
    'Weiss, Hanna. 2021. “What Follows.” Journal of Printing 14 (3): 44–51.',
  ],
  'as they are spoken': [
    'Rita Costa. Numbers that are lost in printing and how they come back. Printing Research, 9(1):5–8, 2020.',
    'Astrid Lund and Ngozi Okafor. A survey of lists. In Lists and Tables, pages 101–109, Oslo, 2018. Fjord.',
    'Ngozi Okafor, Bengt Lind, and Ola Nilsen. Marks in the margin of old journals. arXiv preprint arXiv:1101.0001, 2011.',
    'Tamás Varga. How editors read what authors did not write. Mar Press, Porto, 2015.',
    'Hanna Weiss and Rita Costa. What follows. In Proceedings of the Conference on Printing, pages 44–51, 2021.',
  ],
}
test.each(Object.entries(spelled))('a list without labels whose names are spelled out, %s', (_, list) => {
  for (const width of [50, 72, 100, 400])
    expect(listOf(list.flatMap((entry) => wrap(entry, width)))).toEqual(list.map((entry, i) => [i + 1, entry]))
})

const authorYear = [
  'Costa, R. (2020). Numbers that are lost in printing and how they come back. Printing Research, 9(1), 5-8.',
  'Lund, A., & Okafor, N. (2018). A survey of lists. In B. Holm (Ed.), Lists and tables (pp. 101-109). Fjord.',
  'Okafor, N., & Lind, B. (2011). Marks in the margin of old journals. Journal of Printing, 4(2), 17-29.',
  'Varga, T. (2015). How editors read what authors did not write. Porto: Mar Press.',
]
const numbered = authorYear.map((entry, i) => [i + 1, entry])

test.each([
  ['hanging indents', (entry: string) => wrap(entry, 50).map((line, i) => (i ? `    ${line}` : line))],
  ['gaps', (entry: string) => ['', ...wrap(entry, 50)]],
  ['the shape of their begin', (entry: string) => wrap(entry, 50)],
])('entries without labels are parted by %s and numbered in order', (_, print) => {
  expect(listOf(authorYear.flatMap(print))).toEqual(numbered)
})

test('Chinese entries without labels are parted by the shape of their begin', () => {
  const chinese = [
    '陈一帆, 林悦. 期刊引文标注方式的历史考察与比较研究[J]. 印刷史研究, 2019, 12(3): 45-52.',
    '李闻. 编辑的读法[M]. 苏州: 平江出版社, 2016.',
    '王舒, 陈一帆. 参考文献表的自动切分及其在两栏版式中的困难[J]. 编辑学刊, 2021, 30(2): 11-19.',
  ]
  const lines = chinese.flatMap((entry) => entry.match(/.{1,28}/g)!)
  expect(listOf(lines, body, '参考文献').map(([number]) => number)).toEqual([1, 2, 3])
})

test('a paper in Markdown keeps the entries of one block apart', () => {
  const text = `# On lists\n\n## Introduction\n\n${prose.join(' ')}\n\n## References\n\n${entries.map((entry, i) => `[${i + 1}] ${entry}`).join('\n')}\n`
  const {references} = documentOf(text, 'paper.md')
  expect(references.map(({number, raw}) => [number, raw])).toEqual(whole)
})

test.each([
  ['see https://www.example.', 'org/archive/12.', true],
  ['[A/OL]. 2024. https:', '//example.org/abs/12.', true],
  ['https://example.org/info/rfc', '7228. DOI: 10.1000/7', true],
  ['https://example.org/some-', 'page.html', true],
  ['doi:10.1000/', 'abc.12', true],
  ['https://example.org/page.', 'In the second edition', false],
  ['https://example.org/page', '(accessed in May)', false],
  ['https://example.org/page', '2019.', false],
  ['https://example.org/page.', 'Printing and paper', false],
  ['pages 4', '5/6 of them', false],
])('a link that a line end cut: %j + %j', (before, after, joined) => {
  expect(linkGoesOn(before, after)).toBe(joined)
})

test('whatever width a list is set to, the same entries come out', () => {
  fc.assert(
    fc.property(
      fc.integer({min: 36, max: 110}),
      fc.constantFrom(...Object.keys(labelOf)),
      fc.boolean(),
      fc.integer({min: 2, max: 6}),
      (width, style, hanging, count) => {
        const lines = entries
          .slice(0, count)
          .flatMap((entry, i) =>
            wrap(labelOf[style]!(i + 1) + entry, width).map((line, k) => (hanging && k ? `   ${line}` : line)),
          )
        expect(listOf(lines)).toEqual(whole.slice(0, count))
      },
    ),
    {seed: 7, numRuns: 60},
  )
})

test('a list of many labels, or of titles alone, takes time in proportion to its length', () => {
  // Time of the processor, the least of three runs: what else the machine does counts for nothing.
  const once = (text: string): number => {
    const began = process.cpuUsage()
    documentOf(text)
    const {user, system} = process.cpuUsage(began)
    return (user + system) / 1000
  }
  const timed = (text: string): number => Math.min(once(text), once(text), once(text))
  for (const piece of ['[1]\n', 'References\n[7] x\n', '1. a\n2. b\n', 'References\n1 Okafor N. A 2019.\n']) {
    timed(piece.repeat(200))
    expect(timed(piece.repeat(3000)) / Math.max(4, timed(piece.repeat(300)))).toBeLessThan(25)
  }
})

test('the title and the first entry are parted where they share a line', () => {
  const [first, ...others] = entries.map((entry, i) => `[${i + 1}] ${entry}`)
  expect(listOf([`References: ${first}`, ...others], body, '')).toEqual(whole)
})

test('a list that goes on with its numbers behind an appendix is one list, and the appendix no entry', () => {
  const labelled = entries.map((entry, i) => `[${i + 1}] ${entry}`)
  const between = ['Appendix A', 'The appendix cites what the text never names [5], and says so.', 'References']
  expect(listOf([...labelled.slice(0, 4), ...between, ...labelled.slice(4)])).toEqual(whole)
})

test('the English twin below a Chinese entry belongs to it', () => {
  const lines = [
    '[1] 陈一帆, 林悦. 期刊引文标注方式[J]. 印刷史研究, 2019, 12(3): 45-52.',
    'CHEN Y F, LIN Y. Marking citations[J]. History of Printing, 2019, 12(3): 45-52. (in Chinese)',
    '[2] 李闻. 编辑的读法[M]. 苏州: 平江出版社, 2016.',
    'LI W. How editors read[M]. Suzhou: Pingjiang Press, 2016. (in Chinese)',
  ]
  expect(listOf(lines, body, '参考文献').map(([, raw]) => raw)).toEqual([
    `${lines[0]!.slice(4)} ${lines[1]}`,
    `${lines[2]!.slice(4)} ${lines[3]}`,
  ])
})

test('lines of a Chinese entry are joined with the blanks that the list prints', () => {
  const spaced = [
    '[1] 陈一帆,',
    '林悦. 期刊引文标',
    '注方式[J].',
    '印刷史研究, 2019, 12(3): 45-52.',
    '[2] 李闻. 编辑, 作者. 甲, 2016.',
  ]
  expect(listOf(spaced, body, '参考文献')[0]![1]).toBe(
    '陈一帆, 林悦. 期刊引文标注方式[J]. 印刷史研究, 2019, 12(3): 45-52.',
  )
})

test('a title keeps a hyphen that the paper itself does not print', () => {
  const own = `${body}\nThe nonlinear model is nonlinear in all of its terms.`
  expect(
    listOf(
      ['[1] Lund A. A non-', 'linear list. Porto: Mar Press, 2018.', '[2] Costa R. Tables. Oslo: Fjord, 2020.'],
      own,
    )[0],
  ).toEqual([1, 'Lund A. A non-linear list. Porto: Mar Press, 2018.'])
})
