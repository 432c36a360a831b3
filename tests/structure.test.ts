import fc from 'fast-check'
import {expect, test} from 'vitest'
import {structure} from '../pipeline/04-structure/index.ts'
import type {Furniture, ReflowedDocument} from '../pipeline/model/document.ts'

/** A document whose blocks are the lines of a text, as `03-reflow` leaves them. */
function reflowed(text: string, heads: ReadonlyArray<string> = []): ReflowedDocument {
  let start = 0
  const flows = text.split('\n').map((line) => {
    const flow = {start, end: start + line.length, lines: 1}
    start += line.length + 1
    return flow
  })
  const furniture: Furniture[] = heads.map((head) => ({text: head, kind: 'running-head', sourceStart: 0, sourceEnd: 0}))
  const source = {path: 'a.txt', sha256: '', bytes: 0, encoding: 'utf-8'}
  return {
    source,
    format: 'pages',
    sourceText: text,
    printed: {text, runs: []},
    lines: [],
    furniture,
    text,
    origins: [],
    flows,
  }
}

const prose =
  'The sample was read by two people, who agreed on nearly all of it. What they did not agree on was left out.'
const 正文 = '引文把一篇文章同它的依据连起来。读者顺着引文可以找到原始的数据，也可以判断作者的说法是否站得住脚。'

function kindsOf(text: string): string[] {
  return structure(reflowed(text)).blocks.map(({kind}) => kind)
}
function headingsOf(lines: ReadonlyArray<string>): Array<[string | null, string, number]> {
  return structure(reflowed(lines.join('\n'))).headings.map(({number, text, level}) => [number, text, level])
}

test('a paper opens with its title, byline, affiliation, abstract and keywords', () => {
  const document = structure(
    reflowed(
      `Reading Markers in\nChinese Journals\nAda B. Wong1*, Carl Díaz-Ruiz2, and Eve van Loo\n1 University of Nowhere, Nowhere\nAbstract\n${prose}\nKeywords: markers; journals, Chinese; PDF\n1. Introduction\n${prose}`,
    ),
  )
  expect(document.title).toBe('Reading Markers in Chinese Journals')
  expect(document.authors.map(({name}) => name)).toEqual(['Ada B. Wong', 'Carl Díaz-Ruiz', 'Eve van Loo'])
  expect(document.abstracts).toMatchObject([
    {lang: 'en', text: prose, keywords: ['markers', 'journals, Chinese', 'PDF']},
  ])
  expect(document.blocks.map(({kind}) => kind)).toEqual([
    ...['title', 'title', 'authors', 'other', 'other', 'abstract', 'keywords', 'heading', 'paragraph'],
  ])
})

test('a title may stand below its abstract, and the author in a running head alone', () => {
  const document = structure(
    reflowed(`摘　要：${正文}\n期刊引文标注的三种读法\n${正文}`, ['◇孙　平：期刊引文标注的三种读法']),
  )
  expect(document.title).toBe('期刊引文标注的三种读法')
  expect(document.authors).toEqual([{name: '孙平'}])
})

test('a paper that begins with body text has no title', () => {
  const document = structure(reflowed(`${prose}\n${prose}\n2 Methods\n${prose}`))
  expect(document.title).toBeNull()
  expect(document.paragraphs).toHaveLength(3)
})

test('numbered headings follow one another, and may leave a number out', () => {
  expect(
    headingsOf([
      '1 总论',
      正文,
      '1.1 引文的来源',
      正文,
      '1.2 引文的去处',
      正文,
      '2 分析',
      正文,
      '2.1 样本',
      正文,
      '2.5 余下的问题',
      正文,
    ]),
  ).toEqual([
    ['1', '总论', 1],
    ['1.1', '引文的来源', 2],
    ['1.2', '引文的去处', 2],
    ['2', '分析', 1],
    ['2.1', '样本', 2],
    ['2.5', '余下的问题', 2],
  ])
})

test('numbers nest: 一、 over （一） over 1., and Roman numbers over letters that begin anew', () => {
  expect(
    headingsOf([
      '一、背景',
      正文,
      '（一）国内',
      正文,
      '1. 期刊',
      正文,
      '2. 图书',
      正文,
      '（二）国外',
      正文,
      '二、方法',
      正文,
    ]).map(([, , level]) => level),
  ).toEqual([1, 2, 3, 3, 2, 1])
  expect(
    headingsOf(['I. Setting', prose, 'A. Place', prose, 'B. Time', prose, 'II. Work', prose, 'A. Tools', prose]),
  ).toHaveLength(5)
})

test('a number may stand on a line of its own, before or after its title', () => {
  expect(headingsOf(['1.', 'Introduction', prose, '2.', 'Sampling', prose, 'Weights', '2.1', prose])).toEqual([
    ['1', 'Introduction', 1],
    ['2', 'Sampling', 1],
    ['2.1', 'Weights', 2],
  ])
})

test('items of a list and debris of formulas are no headings', () => {
  const found = headingsOf([
    '1 Introduction',
    prose,
    '2 Method',
    prose,
    '1. Read the page from its top and mark the lines.',
    '2. Join them.',
    '7 x',
    '3 𝑀',
    prose,
    '3 Results',
    prose,
  ])
  expect(found.map(([number]) => number)).toEqual(['1', '2', '3'])
})

test('an affiliation is no heading', () => {
  expect(
    headingsOf([
      'Reading Markers',
      'Ada Wong',
      '1 Department of Letters, Nowhere',
      '1 Introduction',
      prose,
      '2 Work',
      prose,
    ]).map(([, text]) => text),
  ).toEqual(['Introduction', 'Work'])
})

test('headings without a number stand between a finished paragraph and a new one', () => {
  expect(
    headingsOf([prose, 'Results', prose, 'Agreement between readers', prose, 'half a line that', prose]).map(
      ([, text]) => text,
    ),
  ).toEqual(['Results', 'Agreement between readers'])
})

test('a line of a table of contents is no heading', () => {
  expect(headingsOf(['目　录', '1 总论 ........ 1', '2 分析 ........ 7', '1 总论', 正文, '2 分析', 正文])).toHaveLength(
    2,
  )
})

test('captions, notes and formulas stay out of the paragraphs', () => {
  expect(
    kindsOf(
      `1 Work\n${prose}\nFigure 1. How the lines were joined.\n∗ Both authors did the same.\nx = y + 2\n${prose}`,
    ),
  ).toEqual(['heading', 'paragraph', 'caption', 'footnote', 'formula', 'paragraph'])
  expect(kindsOf(`1 Work\nFigure 1 shows how the lines were joined. ${prose}`)).toEqual(['heading', 'paragraph'])
})

test('a reference list ends before what follows it', () => {
  const text = `1 Work\n${prose}\n参 考 文 献\n[1] 王某. 引文[J]. 某刊, 2020, 1(2): 3-4.\n[2] 李某. 标注[M]. 北京: 某社, 2019.\n致谢\n${正文}`
  const document = structure(reflowed(text))
  expect(document.blocks.map(({kind}) => kind)).toEqual([
    'heading',
    'paragraph',
    'heading',
    'reference',
    'reference',
    'heading',
    'paragraph',
  ])
  expect(document.text.slice(document.referenceLists[0]!.start, document.referenceLists[0]!.end)).toMatch(
    /^\[1\].*2019\.$/s,
  )
})

test('the abstract of another paper on the last page is told from the own one', () => {
  const 摘要 = '本文分析期刊论文中引文标注的方式，比较方括号与上标两种标注，讨论读者如何由引文找到数据。'
  const own =
    'This paper analyses how citations are marked in journals, compares brackets with superscripts, and discusses how readers find the data that a reference names.'
  const foreign =
    'Forty patients with lung cancer were treated with a new drug in two hospitals; blood pressure, liver function and mortality were recorded for three years after surgery, and the cost of therapy was compared with that of vaccines against viral infection.'
  const body = `${正文}本文的数据来自期刊论文，引文标注的方式有方括号和上标两种。`
  const document = structure(
    reflowed(
      `摘要：${摘要}\n关键词：引文；标注\n1 引言\n${body}\n2 分析\n${body}\nAbstract: ${own}\nKeywords: citation; marking\nAbstract: ${foreign}\nKeywords: cancer`,
    ),
  )
  expect(document.abstracts.map(({lang, belongs}) => [lang, belongs])).toEqual([
    ['zh', 'this-paper'],
    ['en', 'this-paper'],
    ['en', 'other'],
  ])
  expect(document.abstracts[1]!.keywords).toEqual(['citation', 'marking'])
})

test('a heading whose number is a slip stays a heading among its neighbours', () => {
  const numbers = structure(
    reflowed(
      ['1 引言', '2 方法', '2.1 样本', '2.6 量表', '2.3 分析', '3 结果'].map((line) => `${line}\n${正文}`).join('\n'),
    ),
  ).headings.map(({number}) => number)
  expect(numbers).toEqual(['1', '2', '2.1', '2.6', '2.3', '3'])
})

test('a Markdown source tells its headings by itself', () => {
  const text = `Reading Markers\nAda Wong\nAims\n${prose}\n2. Read the page\nMore\n${prose}`
  const document = reflowed(text)
  const hints = [
    ['heading', 1],
    ['paragraph'],
    ['heading', 2],
    ['paragraph'],
    ['list-item'],
    ['heading', 3],
    ['paragraph'],
  ] as const
  const flows = document.flows.map((flow, i) => ({
    ...flow,
    hint: hints[i]![0],
    ...(hints[i]![1] ? {level: hints[i]![1]} : {}),
  }))
  const {title, authors, headings} = structure({...document, format: 'markdown', flows})
  expect([title, authors]).toEqual(['Reading Markers', [{name: 'Ada Wong'}]])
  expect(headings.map(({text, level}) => [text, level])).toEqual([
    ['Aims', 1],
    ['More', 2],
  ])
})

test('blocks cover the text in order, whatever the lines', () => {
  const line = fc.constantFrom(
    '1',
    '1.1',
    '2 方法',
    'Abstract',
    '摘要：本文',
    '参考文献',
    '[1] 王某. 文[J]. 2020.',
    prose,
    正文,
    'x',
    '图 1 流程',
    '关键词',
    'III. Work',
    '',
  )
  fc.assert(
    fc.property(fc.array(line, {maxLength: 24}), (lines) => {
      const document = structure(reflowed(lines.join('\n')))
      let end = -1
      for (const block of document.blocks) {
        expect(block.start).toBe(end + 1)
        end = block.end
      }
      expect(end).toBe(document.text.length)
    }),
    {seed: 7, numRuns: 150},
  )
})

test('a title with a question inside, signed by a body, is a title', () => {
  const document = structure(
    reflowed(
      `Review\nCan a Marker Lie? What Numbers in Brackets Tell a Reader\nThe Open Marker Project\nAbstract\n${prose}\nIntroduction\n${prose}`,
    ),
  )
  expect(document.title).toBe('Can a Marker Lie? What Numbers in Brackets Tell a Reader')
  expect(document.authors).toEqual([{name: 'The Open Marker Project'}])
})

test('chapters may count from 0', () => {
  expect(headingsOf(['0　引　言', 正文, '1　方法', 正文, '2　结果', 正文])).toEqual([
    ['0', '引　言', 1],
    ['1', '方法', 1],
    ['2', '结果', 1],
  ])
})
