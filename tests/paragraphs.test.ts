import {expect, test} from 'vitest'
import {read} from '../pipeline/01-read/index.ts'
import {clean} from '../pipeline/02-clean/index.ts'
import {reflow} from '../pipeline/03-reflow/index.ts'
import {structure} from '../pipeline/04-structure/index.ts'

/** Paragraphs and headings of a text as an extractor printed it. */
function parts(lines: ReadonlyArray<string>): {paragraphs: string[]; headings: string[]} {
  const source = read(new TextEncoder().encode(`${lines.join('\n')}\n`), 'a.txt')
  if ('refused' in source) throw new Error(source.refused)
  const {text, paragraphs, headings} = structure(reflow(clean(source)))
  const slice = ({start, end}: {start: number; end: number}): string => text.slice(start, end)
  return {
    paragraphs: paragraphs.map(slice),
    headings: headings.map(({number, text}) => `${number ?? ''} ${text}`.trim()),
  }
}

/** Lines of one width, so that the width of the text is known. */
const 前文 = [
  '　　本文考察引文标注在中文期刊里的写法，并同英文期刊相比较。',
  '我们从十种期刊里各取二十篇文章，由两人分别标注每一处引文的',
  '起止和它所支持的说法，然后比较两人的结果，不同之处由第三人',
  '裁定。标注之前先用五篇文章作练习，练习的结果不计在内，以免',
  '影响后面的统计。',
]

test('a numbered sentence that fills its line and goes on is an item, no heading', () => {
  const {paragraphs, headings} = parts([
    '1 方法',
    ...前文,
    '　　（1）两人先各自通读全文，把带有上角数字的句子逐一抄在卡片',
    '上，并注明页码和行号；',
    '　　（2）再由第三人核对卡片上的数字同文末的著录是否一致，不一',
    '致的另行登记，留待下一步处理。',
    '　　（3）最后统计各期刊里每一种写法的次数，并按年份排列出来供',
    '读者比较。',
  ])
  expect(headings).toEqual(['1 方法'])
  expect(paragraphs.slice(1)).toEqual([
    '（1）两人先各自通读全文，把带有上角数字的句子逐一抄在卡片上，并注明页码和行号；',
    '（2）再由第三人核对卡片上的数字同文末的著录是否一致，不一致的另行登记，留待下一步处理。',
    '（3）最后统计各期刊里每一种写法的次数，并按年份排列出来供读者比较。',
  ])
})

test('a numbered run-in heading stays with its paragraph', () => {
  const {paragraphs, headings} = parts([
    '2 Methods',
    'We read each paper twice and noted the place of every marker,',
    'the words before it, and the number that it bears. Both notes',
    'were then compared, and what did not agree was left out.',
    '2.1.1 Paired reading. The first reader marks the claims alone',
    'and hands the sheets over, while the second one looks for the',
    'numbers that the first has left out.',
  ])
  expect(headings).toEqual(['2 Methods'])
  expect(paragraphs[1]).toBe(
    '2.1.1 Paired reading. The first reader marks the claims alone and hands the sheets over, while the second one looks for the numbers that the first has left out.',
  )
})

test('where numbers stand alone above their titles, each takes the title below it', () => {
  const prose = 'Each of the readers worked alone for a week. What they did not agree on was left out of the counts.'
  const {headings} = parts(
    ['2', 'Sources', prose, '3', 'Results', '3.1', 'First reading', prose, '3.2', 'Second reading', prose].flatMap(
      (line) => (/\d$/.test(line) ? ['', line] : [line, '']),
    ),
  )
  expect(headings).toEqual(['2 Sources', '3 Results', '3.1 First reading', '3.2 Second reading'])
})

test('in text set to a grid, a line with room for the next word ends its paragraph without a stop', () => {
  const {paragraphs} = parts([
    ...前文.map((line) => line.trim()),
    '相合的次数由下式来算，再除以总数，即为',
    '其中相合的次数要除去偶然相合的部分，这一部分由各人自己的',
    '习惯推算出来，同样本的多少没有关系。',
    ...前文.map((line) => line.trim()),
    ...前文.map((line) => line.trim()),
    '一篇文章里的 markers 少于五处的（英文期刊里 19 篇，中文期刊',
    '里 7 篇）不再计入，因为这样少的次数说明不了什么。',
    ...前文.map((line) => line.trim()),
    ...前文.map((line) => line.trim()),
    ...前文.map((line) => line.trim()),
    ...前文.map((line) => line.trim()),
  ])
  expect(paragraphs.filter((text) => /下式|markers/.test(text))).toEqual([
    '相合的次数由下式来算，再除以总数，即为',
    '一篇文章里的 markers 少于五处的（英文期刊里 19 篇，中文期刊里 7 篇）不再计入，因为这样少的次数说明不了什么。',
  ])
})

test('a full line that stops before words that open a new thought ends its paragraph, before words that tie it does not', () => {
  const pages = (next: string): string[] =>
    parts([
      ...前文.map((line) => line.trim()),
      '这样得到的数目可以直接相比，不必再看各篇文章的长短，也不',
      '必看期刊的种类，读者可以从表里一行一行地查到每一个数目。',
      `${next}同一处引文在不同的版本里写法也会不同，需要另作记`,
      '录，以便查考。',
      ...前文.map((line) => line.trim()),
      ...前文.map((line) => line.trim()),
    ]).paragraphs.filter((text) => text.includes('直接相比') || text.includes('另作记'))
  expect(pages('接下来看')).toHaveLength(2)
  expect(pages('这是因为')).toHaveLength(1)
})

test('a label of a part at the end of a full line goes on with its part', () => {
  const {paragraphs} = parts([
    ...前文,
    '　　两人的差异各不相同，可以把这些差异分为三种来看，情形一：',
    '两人所标的起止不同而说法相同，多出现在句子较长的时候；情形二：',
    '两人所标的说法不同，多出现在一句之中有几处引文而没有分开的',
    '时候。',
  ])
  expect(paragraphs.filter((text) => text.includes('情形'))).toHaveLength(1)
})

test('a hyphen that only a line end put there goes, and that of a compound or an address stays', () => {
  const {paragraphs} = parts([
    'The two readers wrote their state-',
    'ments down, and the work of both is in a three-',
    'day report; the sub-',
    'ject of it is the non-',
    'linear growth of lists, see http://example.org/a-',
    'list-of-lists for the rest of the tables.',
  ])
  expect(paragraphs.join(' ')).toBe(
    'The two readers wrote their statements down, and the work of both is in a three-day report; the subject of it is the non-linear growth of lists, see http://example.org/a-list-of-lists for the rest of the tables.',
  )
})

test('a line end between the halves of a word written as one drops its hyphen, and before a participle or a noun it stays', () => {
  const {paragraphs} = parts([
    'The flow of the work was read aloud, as was the list, out of the form per reader; each work-',
    'flow ends with a read-',
    'out that readers per-',
    'form one by one, and the tally of margin-',
    'annotated copies is kept in a black-',
    'box, with a margin of one copy for each of the two readers who took part.',
  ])
  expect(paragraphs.join(' ')).toContain(
    'each workflow ends with a readout that readers perform one by one, and the tally of margin-annotated copies is kept in a black-box, with',
  )
})

const english = [
  'The two readers went through the papers one by one and noted',
  'on a sheet what each of the markers stands for, as the words',
  'before it tell, and what the entry of the list tells of that',
  'work, and whether both of them agree in their years as well.',
]

/** Lines as a proportional face sets them: some leave room for a short word. */
const set = [
  'The two readers went through these papers one at a time and',
  'wrote on a sheet what the markers stand for, as far as the',
  'words before them tell, and also what every entry of the list',
  'tells of that work, be it the name of it or its year, and then',
  'they went on to the next one, as they had all the time that',
  'they needed, and came to an end with it in the same summer.',
]

test('a sentence that a table cuts in two is joined below it', () => {
  const {paragraphs} = parts([
    ...set,
    ...set,
    ...set.slice(0, 5),
    'work, and in the end it is their list which made all of them',
    '',
    'Table 1. Readers and their sheets.',
    'First reader   forty sheets',
    'Second reader   thirty sheets',
    'compare both hands with a third one that has read them later',
    'and alone.',
    ...set,
    ...set,
  ])
  expect(paragraphs.find((text) => text.includes('made all'))).toContain('made all of them compare both hands')
})

test('the next number of a list begins a new item, stop or no stop', () => {
  const {paragraphs} = parts([
    ...english,
    '(a) Read the paper from its first to its last line and mark',
    '(b) Read the list of its references and strike what nobody so',
    'much as names',
    '(c) Compare the two',
    ...english,
  ])
  expect(paragraphs.filter((text) => /^\([abc]\)/.test(text)).map((text) => text.slice(0, 3))).toEqual([
    ...['(a)', '(b)', '(c)'],
  ])
})

test('a character or two that end a sentence on a line of their own belong to it', () => {
  const {paragraphs} = parts([
    ...前文.map((line) => line.trim()),
    ...前文.map((line) => line.trim()),
    '每一张卡片上都写着三样东西，这三样东西合起来由下面几个部分组',
    '成：',
    ...前文.map((line) => line.trim()),
  ])
  expect(paragraphs.some((text) => text.endsWith('组成：'))).toBe(true)
})

test('a number behind an abbreviation ends no sentence', () => {
  const {paragraphs} = parts([
    ...english,
    ...english.slice(0, 3),
    'work, and there is more on this kind of reading in Refs. [3]',
    'Fig. 1: Two readers and one sheet.',
    'and [5], which both give the numbers of their own two readers.',
  ])
  expect(paragraphs.at(-1)).toContain('in Refs. [3] and [5], which')
})

test('a full line that ends with a semicolon goes on in its paragraph', () => {
  const {paragraphs} = parts([
    '1 方法',
    '本文考察引文标注在中文期刊里的写法，并同英文期刊相比较，再从',
    '十种期刊里各取二十篇文章，由两人分别标注每一处引文的起止和它',
    '所支持的说法，然后由第三人核对全部不同之处并且逐条登记成表；',
    '标注之前先用五篇文章作练习，练习的结果不计在内，以免影响后面',
    '的统计，练习所用的文章也不再进入样本，结果另行保存在附表之中',
    '以备读者查考。',
  ])
  expect(paragraphs).toHaveLength(1)
})
