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
const textOf = (lines: ReadonlyArray<string>): string =>
  blocksOf(lines)
    .map(({kind, text}) => `${kind}: ${text}`)
    .join('\n')

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

test('a sentence that begins below a caption without a stop is no part of it', () => {
  const text = textOf([
    ...page,
    'Listing 1: Sheets of the first reader and of the second',
    'The sheets of both the readers lay in the box of that room, as',
    'they had been left there at the end of that summer.',
    ...page,
  ])
  expect(text).toContain('caption: Listing 1: Sheets of the first reader and of the second\n')
  expect(text).toContain('paragraph: The sheets of both the readers lay')
})

test('a caption in a smaller face ends where lines are as wide as the column again', () => {
  const text = textOf([
    ...page,
    'Table 2: What both the readers wrote on their own sheets as they went on',
    'through the papers of that year, with all of the marks that they had found',
    'and those that they left out, as the third one had told them to do there.',
    'Second, the sheets of that year were laid out on the table of',
    'the third one, who took the cards with her as she went.',
    ...page,
  ])
  expect(text).toContain('as the third one had told them to do there.\n')
  expect(text).toContain('paragraph: Second, the sheets of that year')
})

test('a paragraph that a one-line caption cuts in two goes on below it', () => {
  const text = textOf([
    ...page,
    ...set.slice(0, 4),
    'both of the readers took the sheets as they had been left there',
    'Fig. 2: What the readers found in the two boxes of that room',
    'and laid them out on the long table of that room, and so on,',
    'as they had been told to do.',
    '2 Results',
    ...page,
  ])
  expect(text).toContain('as they had been left there and laid them out on the long table')
})

test('labels of a figure that are printed behind the last word of a paragraph are cut off', () => {
  const text = textOf([
    ...page,
    ...set.slice(0, 4),
    'they went on to the next one together.First sheet Second sheet',
    'Sheet box',
    'Fig. 2: The box.',
    ...page,
  ])
  expect(text).toContain('they went on to the next one together.\n')
})

test('the name of the parts of a figure above its caption does not go on with a sentence', () => {
  const text = textOf([
    ...page,
    ...set.slice(0, 4),
    'both of the readers took the sheets as they had been left and',
    '(a) Sheets of the first reader (b) Sheets of the second one',
    'Fig. 3: Both sheets.',
    'laid them out on the long table of that room, and so on.',
    ...page,
  ])
  expect(text).toContain('as they had been left and laid them out')
})

test('a running head that stands once does not cut a word in two', () => {
  const text = textOf([
    ...page,
    ...set.slice(0, 4),
    'both of the readers took the sheets of all of that year togeth-',
    '',
    '7',
    '',
    'Sheets of Both Readers',
    '3(12), 2024',
    'erly, laid them out on the long table of that room, and so on,',
    ...set.slice(4),
    ...page,
  ])
  expect(text).not.toContain('togeth-\n')
})

test('a few words that lead to a formula are a paragraph, and a label beside one is none', () => {
  const blocks = blocksOf([
    ...page,
    '2 Method',
    'The share of all marks in it is',
    'm = (a + b) / (c − d)',
    'and it was found for each sheet of the readers, as the third one',
    'had told them to do.',
    ...page,
  ])
  expect(blocks.find(({text}) => text.startsWith('The share'))?.kind).toBe('paragraph')
  const 中文 = blocksOf([
    ...Array.from({length: 8}, () => [
      '本文考察引文标注在中文期刊里的写法，并同英文期刊相比较，然后',
      '比较两人的结果，不同之处由第三人裁定，裁定的记录也都存档。',
    ]).flat(),
    '2 方法',
    '每页的引文数满足',
    'm = (a + b) / (c − d)',
    '两人据此比较各自的结果，不同之处由第三人裁定，记录也都存档。',
  ])
  expect(中文.find(({text}) => text.startsWith('每页'))?.kind).toBe('paragraph')
})

test('figures and signs that end a sentence stay in it', () => {
  const text = textOf([
    ...page,
    ...set.slice(0, 3),
    'tells of that work, be it the name of it or its year, which is',
    'σ = 0.8 mm.',
    ...set,
    ...page,
  ])
  expect(text).toContain('or its year, which is σ = 0.8 mm.')
  const marked = textOf([
    ...page,
    ...set.slice(0, 4),
    'they went on to the next one, as had been told to both of them.',
    '[17].',
    ...page,
  ])
  expect(marked).toContain('told to both of them. [17].')
})

test('a dash inside a sentence at the begin of a line makes no item, and dashes of a list do', () => {
  const text = textOf([
    ...page,
    ...set.slice(0, 4),
    'they went on to the next one, as they had — in that summer at',
    '— least, as it is told by both of them, all of the time they needed.',
    ...page,
  ])
  expect(text).toContain('in that summer at — least')
  const list = blocksOf([
    ...page,
    '— The first of the readers takes the sheet.',
    '— The second of the readers takes it back.',
    ...page,
  ])
  expect(list.filter(({kind}) => kind === 'list-item')).toHaveLength(2)
})

test('a title without a stop goes on in a short line that begins with a preposition', () => {
  const blocks = blocksOf([
    ...page,
    '2 Reading the sheets twice (RST)',
    'for both of the readers',
    ...page,
    '3 Results',
    ...page,
  ])
  expect(blocks.find(({kind}) => kind === 'heading')?.text).toContain('for both of the readers')
})

test('labels of a figure printed without blanks between them cut no paragraph', () => {
  const text = textOf([
    ...page,
    ...set.slice(0, 4),
    'both of the readers took the sheets as they had been left and',
    'First SheetSecond SheetReading BoxReading TableThird BoxFourth Reader0%20%40%',
    'laid them out on the long table of that room, and so on.',
    ...page,
  ])
  expect(text).toContain('as they had been left and laid them out')
})

test('ticks of an axis give no number to a heading', () => {
  const blocks = blocksOf([
    ...page,
    '1 First Reading',
    ...page,
    '0.9',
    '1.0',
    '1.1',
    'Sheets of both the readers',
    'Fig. 2: Sheets in their order.',
    ...page,
  ])
  expect(blocks.filter(({kind}) => kind === 'heading').map(({text}) => text)).toEqual(['1 First Reading'])
})

test('a caption goes on with the next part of its figure', () => {
  const text = textOf([
    ...page,
    'Figure 3. What the two readers found: (a) the sheets of the first of',
    'them, as they were laid out in the room. (b) The sheets of the other.',
    '(c) The sheets that neither of the readers had put into the box at the',
    'end of that summer.',
    ...page,
  ])
  expect(text).toContain('(b) The sheets of the other. (c) The sheets that neither')
})

test('items with a name on a line of its own keep their text', () => {
  const paragraphs = blocksOf([
    ...page,
    'The sheets were read in the two steps that are told of here:',
    '(1) First reading',
    'The readers go through the paper one by one, and each of them',
    'writes on a sheet what the markers stand for.',
    '(2) Second reading',
    'The readers take the sheets of each other, and write down what',
    'they would have put there.',
    ...page,
  ]).map(({text}) => text)
  expect(paragraphs).toContain(
    '(1) First reading The readers go through the paper one by one, and each of them writes on a sheet what the markers stand for.',
  )
  expect(paragraphs.some((text) => text.startsWith('(2) Second reading The readers take'))).toBe(true)
})

test('steps of an algorithm and its input are no prose, even in words', () => {
  const blocks = blocksOf([
    ...page,
    'Algorithm 1: Reading twice',
    'Input: Sheets of both the readers, Box of the Room',
    'n ← 0, t ← 0',
    'draw one sheet out of the box of the first reader',
    't ← t + 1',
    ...page,
  ])
  expect(blocks.find(({text}) => text.startsWith('Input'))?.kind).not.toBe('paragraph')
  expect(blocks.find(({text}) => text.startsWith('draw one'))?.kind).not.toBe('paragraph')
})
