import {expect, test} from 'vitest'
import {documentOf} from './support/annotated.ts'

const lines = [
  'The two readers went through the papers one by one and noted on',
  'a sheet what each of the markers stands for, as the words before',
  'it tell, and what the entry of the list tells of that work, and',
  'whether both of them agree in it; where they did not, a third one',
  'read the work itself and put down on the sheet what it says about',
  'the matter in question, so that the sheet of the paper holds three',
  'hands where there was a doubt and two where there was none at all.',
  'The sheets were kept in the order of the papers and bound in books.',
]
/** Pages of 24 lines that a number cuts in the middle of a sentence. */
const pages = (count: number, number: (page: number) => ReadonlyArray<string>, feed = ''): string =>
  Array.from({length: count}, (_, i) => [...lines.slice(4), ...lines, ...lines, ...lines.slice(0, 4), ...number(i + 3)])
    .map((page) => page.join('\n'))
    .join(`\n${feed}`)
const numbersOf = (text: string): string[] =>
  documentOf(text)
    .furniture.filter(({kind}) => kind === 'page-number')
    .map(({text: words}) => words)

const forms: Readonly<Record<string, (page: number) => string>> = {
  P12: (page) => `P${page}`,
  'p. 12': (page) => `p. ${page}`,
  '(12)': (page) => `(${page})`,
  '（12）': (page) => `（${page}）`,
  '12 |': (page) => `${page} |`,
  '| 12': (page) => `| ${page}`,
  '12 of 28': (page) => `${page} of 28`,
  '12 / 28': (page) => `${page} / 28`,
  '- 12 -': (page) => `- ${page} -`,
  '第 5 页 共 60 页': (page) => `第 ${page} 页 共 60 页`,
  xii: (page) => ['iii', 'iv', 'v', 'vi', 'vii', 'viii'][page - 3]!,
}

test.each(Object.entries(forms))('numbers that rise with the pages are none of the text: %s', (_, form) => {
  for (const feed of ['', '\f'])
    expect(numbersOf(pages(6, (page) => [form(page)], feed))).toEqual([3, 4, 5, 6, 7, 8].map(form))
})

test('front matter in Roman numerals stands before pages of another form', () => {
  const front = pages(4, (page) => [['iii', 'iv', 'v', 'vi'][page - 3]!])
  expect(numbersOf(`${front}\n${pages(5, (page) => [`- ${page - 2} -`])}`)).toHaveLength(9)
})

test('numbers on the left and the right of a bar take turns', () => {
  expect(numbersOf(pages(6, (page) => [page % 2 ? `${page} |` : `| ${page}`]))).toHaveLength(6)
})

test.each([
  ['12 / of 28', (page: number) => [`${page}`, 'of 28']],
  ['12 of / 28', (page: number) => [`${page} of`, '28']],
  ['Page / 12 / of / 28', (page: number) => ['Page', `${page}`, 'of', '28']],
  ['第 5 / 页 共 60 / 页', (page: number) => [`第 ${page}`, '页 共 60', '页']],
])('a page number may be torn over lines: %s', (_, form) => {
  const text = pages(6, form)
  expect(numbersOf(text)).toEqual([3, 4, 5, 6, 7, 8].flatMap(form))
})

test.each([
  [
    'numbers of formulas',
    [7, 15, 3, 30, 9, 24].map((gap, i) => [...Array.from({length: gap}, (_, k) => lines[k % 8]!), `(${i + 1})`]),
  ],
  ['fractions of a table', ['3/4', '1/4', '2/4', '1/2', '1/3'].map((cell) => [...lines, cell])],
  ['names of persons', ['P4', 'P1', 'P9', 'P2'].map((name) => [...lines, name])],
  ['cells of a table', ['12 |', '40 |', '7 |', '8 |'].map((cell) => [...lines, cell])],
])('what does not rise with the pages is text: %s', (_, parts) => {
  expect(numbersOf([...parts.flat(), ...lines].join('\n'))).toEqual([])
})
