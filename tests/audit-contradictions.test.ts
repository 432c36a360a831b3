import {describe, expect, test} from 'vitest'
import {partShapes} from '../pipeline/11-audit/parts.ts'
import {documentOf} from './support/annotated.ts'

/** `rule: message` of the findings of a paper, of the rule asked for. */
const found = (rule: string, ...parts: string[]): string[] =>
  documentOf(parts.join('\n\n'))
    .findings.filter((finding) => finding.rule === rule)
    .map(({message}) => message)
const section = (...paragraphs: string[]): string[] => ['1 Introduction', ...paragraphs]

describe('a part larger than its whole', () => {
  test.each(partShapes.map(({example}) => example))('is told: %s', (example) => {
    const sentence = /\p{Script=Han}/u.test(example) ? `${example}，其余另计。` : `Of these lists ${example} were read.`
    expect(found('part-exceeds-whole', ...section(sentence))).toHaveLength(1)
  })

  test.each([
    'Of these lists 30 of the 34 entries were read.',
    'The dial was set to 40 of the 7′ arc.',
    '书库分 6 个区，其中古籍区有 90 个书架。',
    '共 34 篇，其中 30 篇被引用，其余另计。',
    '抽样共做 8×6 次，其中 40 次在夜间。',
  ])('is none in: %s', (sentence) => {
    expect(found('part-exceeds-whole', ...section(sentence))).toEqual([])
  })
})

describe('times that contradict each other', () => {
  test.each([
    '样本取自 2019 年至 2015 年的三种期刊。',
    'The lists were printed from 2019 to 2015 in three journals.',
    'The lists of 2019–2015 were read.',
    '《引文著录办法》于 2018 年发布。编辑部普遍采用了这一办法。《引文著录办法》曾在 2016 年修订。',
  ])('are told: %s', (text) => {
    expect(found('date-order', ...section(text))).toHaveLength(1)
  })

  test.each([
    '样本取自 2015 年至 2019 年的三种期刊。',
    '文献从 2019 年追溯到 2015 年的三种期刊。',
    'The lists were printed from 2015 to 2019 in three journals.',
    '《引文著录办法》于 2016 年发布。《引文著录办法》曾在 2018 年修订。',
    '《引文著录办法》于 2005 年发布。《引文著录办法》又于 2015 年发布。《引文著录办法》曾在 2010 年修订。',
  ])('are none in: %s', (text) => {
    expect(found('date-order', ...section(text))).toEqual([])
  })
})

describe('one total with two values', () => {
  test.each([
    ['共发放问卷 320 份。', '如前所述，共发放问卷 302 份。'],
    ['A total of 412 entries were screened.', 'As said, a total of 421 entries were screened.'],
  ])('is told: %s', (one, two) => {
    expect(found('two-values', ...section(one, two))).toHaveLength(1)
    expect(found('two-values', ...section(one, one))).toEqual([])
  })

  test.each([
    ['第一轮共发放问卷 320 份。', '第二轮共发放问卷 302 份。'],
    ['共发放问卷 320 份。', '共回收问卷 302 份。'],
    ['A total of 412 entries were screened.', 'In the second round a total of 421 entries were screened.'],
    ['A total of 412 entries were screened.', 'A total of 121 papers were screened.'],
  ])('is none where they are two totals: %s', (one, two) => {
    expect(found('two-values', ...section(one, two))).toEqual([])
  })
})

describe('hedges', () => {
  const abstract = (sentence: string): string[] => [
    'Zinc and the Growth of Roots',
    `Abstract: ${sentence} We grew barley in eleven pots for six weeks and measured the length of all roots.`,
    '1 Introduction',
  ]
  const body =
    'Barley was grown in eleven pots for six weeks. Zinc in the soil may slow the growth of barley roots markedly. The length of all roots was measured.'

  test('of the body that the abstract drops are told', () => {
    expect(
      found('hedge-dropped', ...abstract('Zinc in the soil slows the growth of barley roots markedly.'), body),
    ).toEqual(['The abstract states flatly what the body hedges (“may”).'])
    expect(
      found('hedge-dropped', ...abstract('Zinc in the soil may slow the growth of barley roots markedly.'), body),
    ).toEqual([])
    const flat = `${body} So zinc in the soil slows the growth of barley roots markedly.`
    expect(
      found('hedge-dropped', ...abstract('Zinc in the soil slows the growth of barley roots markedly.'), flat),
    ).toEqual([])
  })

  const both = (zh: string, en: string): string[] => [
    '数字图书馆的引文核查研究',
    `摘要：本文抽取 412 条引文，核查了 37 种期刊的著录情况。${zh}`,
    '关键词：引文；核查；图书馆',
    'Checking Citations in Digital Libraries',
    `Abstract: This paper draws 412 citations and checks the entries of 37 journals. ${en}`,
    'Keywords: citation; checking; library',
    '1　引言',
    '图书馆的引文核查需要人工。编辑逐条核对引文。核查的成本很高。期刊希望降低成本。读者希望引文可靠。',
  ]

  test('that only one of the two abstracts has are told', () => {
    const flat = 'Automatic checking reduces the errors of citations by 18%.'
    expect(found('hedge-in-one-language', ...both('自动核查可能使引文差错减少 18%。', flat))).toHaveLength(1)
    expect(found('hedge-in-one-language', ...both('自动核查使引文差错减少 18%。', flat))).toEqual([])
    const hedged = 'Automatic checking may reduce the errors of citations by 18%.'
    expect(found('hedge-in-one-language', ...both('自动核查可能使引文差错减少 18%。', hedged))).toEqual([])
    expect(found('hedge-in-one-language', ...both('自动核查使引文差错减少 18%。', hedged))).toHaveLength(1)
  })
})

describe('an acronym', () => {
  test('used before it is explained is told', () => {
    const late = 'The CLT holds. Many use CLT. Some avoid CLT. It is short for cognitive load theory (CLT) here.'
    expect(found('acronym-undefined', ...section(late))).toEqual([
      'CLT is used 3 times before it is explained (“cognitive load theory”).',
    ])
    const early = 'The cognitive load theory (CLT) holds. Many use CLT. Some avoid CLT.'
    expect(found('acronym-undefined', ...section(early))).toEqual([])
    expect(found('acronym-undefined', ...section(late.replaceAll('CLT', 'DNA')))).toEqual([])
  })

  test('never explained is told where its words are printed too', () => {
    const never =
      'The cognitive load theory holds. Some doubt the cognitive load theory. The CLT is old. Many use CLT. Some avoid CLT.'
    expect(found('acronym-undefined', ...section(never.replace('CLT is', 'CLT seems')))).toEqual([
      'CLT is used 3 times and never explained; “cognitive load theory” stands elsewhere.',
    ])
    expect(found('acronym-undefined', ...section('Many use CLT. Some avoid CLT. The CLT seems old.'))).toEqual([])
  })

  test('explained again in the same words is told once', () => {
    const again = 'The cognitive load theory (CLT) holds.'
    const filler = 'Readers differ in what they keep in mind, and lists differ in what they ask of them. '.repeat(4)
    expect(found('acronym-repeated', ...section(again, filler, again))).toEqual([
      'CLT is explained again (“cognitive load theory”).',
    ])
  })
})

test('a marker on nothing is told', () => {
  const list = ['References', '[1] Adams A. One. 2001.', '[2] Baker B. Two. 2002.', '[3] Clark C. Three. 2003.']
  const text = (middle: string): string[] => [
    '1 Introduction',
    `The first lists were kept by hand [1]. ${middle} Later lists were printed from cards [3].`,
    ...list,
  ]
  expect(found('empty-marker', ...text('[2].'))).toEqual(['`[2]` stands on no statement.'])
  expect(found('empty-marker', ...text('They were short [2].'))).toEqual([])
  expect(found('empty-marker', ...text('They were short.[2] They were lost.'))).toEqual([])
})
