import {expect, test} from 'vitest'
import {read} from '../pipeline/01-read/index.ts'
import {clean} from '../pipeline/02-clean/index.ts'
import {reflow} from '../pipeline/03-reflow/index.ts'
import {structure} from '../pipeline/04-structure/index.ts'

/** The blocks of a text as an extractor printed it, each with its kind. */
function blocksOf(lines: ReadonlyArray<string>): Array<{kind: string; text: string}> {
  const source = read(new TextEncoder().encode(`${lines.join('\n')}\n`), 'a.txt')
  if ('refused' in source) throw new Error(source.refused)
  const {text, blocks} = structure(reflow(clean(source)))
  return blocks.map(({kind, start, end}) => ({kind, text: text.slice(start, end)}))
}

const paragraphsOf = (lines: ReadonlyArray<string>): string[] =>
  blocksOf(lines).flatMap(({kind, text}) => (kind === 'paragraph' ? [text] : []))

/** Lines of one paragraph as a proportional face sets them: some leave room for a short word. */
const set = [
  'The two readers went through these papers one at a time and',
  'wrote on a sheet what the markers stand for, as far as',
  'the words before them tell, and also what every entry of it',
  'tells of that work, be it the name of it or its year, and then',
  'they went on to the next one, as they had all the time that',
  'they needed, and came to an end.',
]
const page = [...set, ...set, ...set, ...set, ...set, ...set]

test('a printed line that changes of type broke into pieces is one line', () => {
  const paragraphs = paragraphsOf([
    ...page,
    'The order of all marks.',
    'It is a choice of both the readers and not',
    'of the journal, since each of them had put down his own marks',
    'on a card long before the first of these papers was in print.',
    ...page,
  ])
  expect(paragraphs.find((text) => text.includes('The order of'))).toContain(
    'all marks. It is a choice of both the readers and not of the journal',
  )
})

test('lines that an extractor joined where it took a hyphen out are as wide as their last piece', () => {
  const joined = [
    'The two readers went through these papers one at a time and wrote on a sheet what the markers stand for, as far as',
    'the words before them tell, and what each entry of that list',
    'is worth to them, and to the third one who came in that summer',
    'and took the cards with her, which nobody had asked her to do.',
    'It tells of that work, be it the name of it or its year, and then they went on to the next one, as they had all the time that',
    'they needed, and came to an end.',
  ]
  const paragraphs = paragraphsOf(Array.from({length: 16}, () => joined).flat())
  expect(paragraphs).toHaveLength(16)
})

test('a label alone makes no abstract of a line inside a sentence', () => {
  const paragraphs = paragraphsOf([
    ...page,
    'In the end both of the readers wrote the same sort of long',
    'abstract of the paper, and put it in the box for the marker.',
    ...page,
  ])
  expect(paragraphs.some((text) => text.includes('sort of long abstract of the paper'))).toBe(true)
})

test('a sentence goes on over a blank line from a word or a comma that cannot end it', () => {
  for (const [before, after] of [
    [
      'of the sheets that the two readers filled last summer, or',
      '13.5% of them, were in the box of the third one by the end of it.',
    ],
    [
      'of all the sheets that both readers had filled in that year [2,',
      '3], most had come into the box of the third one by the end of it.',
    ],
  ] as const) {
    const paragraphs = paragraphsOf([...page, before, '', after, ...page])
    expect(paragraphs.some((text) => text.includes(`${before} ${after.slice(0, 8)}`))).toBe(true)
  }
})

test('a note that ends with an address ends there, and the paragraph above it goes on', () => {
  const paragraphs = paragraphsOf([
    ...page,
    ...set.slice(0, 4),
    'both of the readers took the sheets as they had been left and',
    '4http://example.org/list/of/all/the/sheets/of/the/two-readers',
    'laid them out on the long table of that room, and so on.',
    ...page,
  ])
  expect(paragraphs.some((text) => text.includes('had been left and laid them out'))).toBe(true)
})

test('labels of a figure do not go on with a sentence that the figure cuts in two', () => {
  const paragraphs = paragraphsOf([
    ...page,
    'Both of the readers took the sheets as they had been left and',
    '(a)',
    '(b)',
    'sheets of both',
    'readers',
    'laid them out on the long table of that room, and so on.',
    ...page,
  ])
  expect(paragraphs.join('\n')).not.toContain('left and sheets of')
})

test('names of the parts of a figure are captions, and items of a list are none', () => {
  const blocks = blocksOf([
    ...page,
    '(a) Sheets of the first reader',
    '12',
    '24',
    '(b) Sheets of the second reader',
    'Fig. 3: What both readers wrote down.',
    ...page,
    '(a) The first of the readers takes the sheet.',
    '(b) The second of the readers takes it back.',
    ...page,
  ])
  const kindOf = (begin: string): string | undefined => blocks.find(({text}) => text.startsWith(begin))?.kind
  expect(kindOf('(a) Sheets')).toBe('caption')
  expect(kindOf('(b) Sheets')).toBe('caption')
  expect(kindOf('(a) The first')).toBe('list-item')
})

test('lines of a program and steps of an algorithm are no prose', () => {
  const blocks = blocksOf([
    ...page,
    '',
    'sheet_count = read_sheets(first_reader, "marks")',
    '',
    '3: while sheets are left do',
    '',
    ...page,
  ])
  expect(blocks.find(({text}) => text.startsWith('sheet_count'))?.kind).toBe('other')
  expect(blocks.find(({text}) => text.startsWith('3: while'))?.kind).toBe('other')
})

test('a marker that stands raised, on a line of its own, goes back into its sentence', () => {
  const [bracketed] = paragraphsOf([
    '本文考察引文标注在中文期刊里的写法，并同英文期刊相比较',
    '[3]',
    '，然后比较两人的结果，不同之处由第三人裁定，裁定的记录也都',
    '存档备查，读者可以索取。',
    '',
  ])
  expect(bracketed).toContain('相比较[3]，然后')
  const raised = paragraphsOf([
    'The two readers went through the papers one by one and noted',
    'on a sheet what each of the markers stands for',
    '12,13',
    ', as the words before it tell, and what the entry of the list',
    'tells of that work, and whether both of them agree in it.',
  ])
  expect(raised[0]).toContain('stands for12,13, as the words')
})

test('page numbers in full-width digits and in Han numerals are none of the text', () => {
  const text = [
    '本文考察引文标注在中文期刊里的写法，并同英文期刊相比较，再从',
    '十种期刊里各取二十篇文章，由两人分别标注每一处引文的起止和它',
    '所支持的说法，然后由第三人核对全部不同之处并且逐条登记成表，',
    '标注之前先用五篇文章作练习，练习的结果不计在内。',
  ]
  for (const folio of [
    (page: number) => `１${'０１２３４５'[page]}`,
    (page: number) => `第十${'一二三四五六'[page]}页`,
  ]) {
    const pages = [0, 1, 2, 3, 4, 5].flatMap((page) => [
      ...text,
      ...text,
      ...text.slice(0, 2),
      folio(page),
      ...text.slice(2),
    ])
    expect(paragraphsOf(pages)).toHaveLength(18)
  }
})

test('a title without a number below a line that its paragraph fills is a block of its own', () => {
  const texts = blocksOf([
    ...page,
    ...set.slice(0, 4),
    'they went on to the next one, which both of them had seen.',
    'Order of the Sheets',
    ...page,
  ]).map(({text}) => text)
  expect(texts).toContain('Order of the Sheets')
})

test('the headings of sections that pages repeat above their text are running heads, and the headings stay', () => {
  const sections = ['Readers', 'Sheets', 'Cards'].flatMap((name, i) => [
    `${i + 1} ${name} of the Year`,
    ...page,
    ...set.slice(0, 3),
    `${41 + 2 * i}`,
    `${i + 1} ${name} of the Year`,
    ...set.slice(3),
    ...page,
    ...set.slice(0, 2),
    `${42 + 2 * i}`,
    `${i + 1} ${name} of the Year`,
    ...set.slice(2),
  ])
  const blocks = blocksOf(sections)
  expect(blocks.filter(({kind}) => kind === 'heading').map(({text}) => text)).toEqual([
    '1 Readers of the Year',
    '2 Sheets of the Year',
    '3 Cards of the Year',
  ])
  expect(blocks.some(({kind, text}) => kind === 'paragraph' && text.includes('of the Year'))).toBe(false)
})
