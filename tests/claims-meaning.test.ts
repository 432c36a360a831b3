import {describe, expect, test} from 'vitest'
import {linked} from './support/linked.ts'

const texts = (text: string, around = {}): string[] => linked(text, around).claims.map((claim) => claim.text)
const reasons = (text: string, around = {}): string[] => linked(text, around).omitted.map(({reason}) => reason)
const saidBy = (text: string): Array<string | null> => linked(text).claims.map(({attribution}) => attribution)
const subjects = (text: string): Array<string | undefined> => linked(text).claims.map(({subject}) => subject?.text)
const negated = (text: string): Array<string | undefined> => linked(text).claims.map(({negation}) => negation?.text)

describe('what is no claim', () => {
  test('the abstract of another paper claims nothing in this one', () => {
    const foreign = linked('We counted 40 seals in 2019. The seals fed at night.', {abstract: 'other'})
    expect(foreign.claims).toEqual([])
    expect(foreign.omitted.map(({reason}) => reason)).toEqual(['foreign-abstract', 'foreign-abstract'])
  })

  test('an abstract says what the authors do without naming them', () => {
    expect(reasons('基于三年的观测，提出了保护海草床的方案。', {abstract: 'this-paper'})).toContain('aim')
    expect(reasons('Measures for seagrass are proposed in this article.', {abstract: 'this-paper'})).toEqual(['aim'])
    expect(texts('为了弄清成因，引入潮汐模型，对各站的差异予以分析。')).toEqual([])
  })

  test('a norm is none, however much stands before its verb', () => {
    expect(reasons('面对各地分散的观测站点，主管部门应尽快统一标准。')).toEqual(['norm'])
    expect(reasons('各省的海洋管理机构应当公开全部数据。')).toContain('norm')
    expect(texts('该省的海洋条例规定，渔船应当登记。')).not.toEqual([])
  })

  test('in a section of advice a sentence without a subject tells what is to be done', () => {
    const advice = '基于共享原则，完善数据目录。加强站点维护。去年有三座站点停运。'
    expect(texts(advice, {heading: '4 对策与建议'})).toEqual(['去年有三座站点停运'])
    expect(texts(advice, {heading: '2 现状'})).toHaveLength(3)
  })

  test('labels and bare noun phrases say nothing', () => {
    expect(reasons('分为两类：类别 1：近岸站点。')).toEqual(expect.arrayContaining(['label']))
    expect(texts('类别二：')).toEqual([])
    expect(texts('近岸与远海的全部站点。')).toEqual([])
  })
})

describe('who says so', () => {
  test.each([
    ['与各站主张的差异逐年缩小。', null], // a noun after 与
    ['这种治理主张也带来了争议。', null],
    ['有关部门的监管要求提高了成本。', null],
    ['直接建议提高水价。', null],
    ['不能按照渔业部要求登记的船只全部停航。', null],
    ['海洋学会在公开信中也明确要求降低费用。', '海洋学会'],
    ['2021 年，省商会多次批评这一做法。', '省商会'],
    ['所长王芳承认数据有误。', '所长王芳'],
  ])('%s', (text, speaker) => {
    expect(saidBy(text)[0]).toBe(speaker)
  })

  test('a frame is no part of the speaker, and evidence is no speaker', () => {
    expect(saidBy('海洋学会在《年度公报》中明确提出，渔船应当登记。')).toEqual(['海洋学会'])
    expect(saidBy('这些差异充分表明，两地的水温不同。')).toEqual([null])
  })

  test('a pronoun speaks for whoever was named last', () => {
    expect(saidBy('海洋学会发布了公报。他们认为，水位仍在上升。')).toEqual([null, '海洋学会'])
    expect(saidBy('Harlan [7] measured ten rivers. He found that speed rises with slope.').at(-1)).toBe('Harlan')
  })

  test('in an abstract 研究发现 means the paper itself', () => {
    const [claim] = linked('研究发现，水位在春季升高。', {abstract: 'this-paper'}).claims
    expect([claim!.attribution, claim!.needsCitation, claim!.needsCitationReason]).toEqual([
      null,
      false,
      'own-abstract',
    ])
  })
})

describe('what is said together', () => {
  test.each([
    ['该流域雨量的快速增长，在很大程度上改变了河道。'],
    ['渔业部也多次根据《海洋条例》，对违规船只下达禁令。'],
    ['由于各地雨量的不均，水库的库容变化很大。'],
    ['Harlan, who led the team, measured ten rivers.'],
    ['主张各地无论规模大小，无论收入高低，都有取水的权利。'],
    ['两位馆员联名撰文，指出水位正在上升。'],
    ['第二十八届年会在青岛召开。'],
    ['所谓“近岸站点”，指的就是离岸不足十公里的站点。'],
  ])('%s', (text) => {
    expect(texts(text)).toEqual([text.slice(0, -1)])
  })

  test('a marker behind a named work speaks for what the work says, to the end of its part of the sentence', () => {
    const {claims} = linked('《海岸条例》[3]规定了采砂的范围，并禁止在汛期作业；省里另有细则。')
    expect(claims.map(({numbers, scope}) => [numbers, scope])).toEqual([
      [[3], 'direct'],
      [[3], 'sentence'],
      [[], 'none'],
    ])
    const letter = linked('该学会在其公开信《守则》中 [4]，列出了五类会员，并要求会员按期缴费。')
    expect(letter.claims.map(({numbers}) => numbers)).toEqual([[4], [4]])
  })

  test('where the author goes on, the named work is left', () => {
    const {claims} = linked('张明等[7]测量了水温，而我们测量盐度。')
    expect(claims.map(({numbers}) => numbers)).toEqual([[7], []])
  })
})

describe('subject and polarity', () => {
  test.each([
    ['2023 年 5 月，该流域的年均径流在汛期明显增加。', '该流域的年均径流'],
    ['在全部来信中的占比达到 40%。', '在全部来信中的占比'],
    ['水价政策的形成是两股力量的结果。', '水价政策的形成'],
    ['该流域产量的相对下降使得价格上涨。', '该流域产量的相对下降'],
    ['部分岗位的从业人员受到影响。', '部分岗位的从业人员'],
    ['有关部门的主张变了。', '有关部门的主张'],
    ['纽约港和约旦河的水位持续下降。', '纽约港和约旦河的水位'],
    ['In 2004, the northern stations measured salt.', 'the northern stations'],
    ['Harlan, who led the team, measured ten rivers.', 'Harlan'],
  ])('%s', (text, subject) => {
    expect(subjects(text)[0]).toBe(subject)
  })

  test('one block hands no subject to the next, one clause does', () => {
    expect(subjects('海洋学会发布了公报，并公开了数据。')).toEqual(['海洋学会', '海洋学会'])
  })

  test('a word that only holds 不, 非 or 无 denies nothing', () => {
    expect(negated('南非成立了工作组。')).toEqual([undefined])
    expect(negated('两地雨量的不平衡加剧了争议。')).toEqual([undefined])
    expect(negated('该站并不公开数据。')).toEqual(['并不'])
    expect(negated('The tide gauges didn’t record any change in 2019.')).toEqual(['didn’t'])
    expect(negated("In 2019 the gauge wasn't read.")).toEqual(["wasn't"])
  })
})

test('a number that tells parts apart counts nothing', () => {
  const counted = (text: string) => linked(text).claims.flatMap(({quantities}) => quantities.map(({text}) => text))
  expect(counted('类别 1、类别 2 的站点共有 12 个。')).toEqual(['12'])
  expect(counted('In Step 3 the gauges of Category 2 recorded 40 floods.')).toEqual(['40'])
})

describe('kind', () => {
  const kinds = (text: string): string[] => linked(text).claims.map(({kind}) => kind)

  test.each([
    ['冷链运输是一种延长保质期的方法。', 'property'], // what it is, not what it causes
    ['渔业部发布了《气候变化对渔获量影响的报告》。', 'event'], // a title says nothing here
    ['数据增强技术在三个站点使用。', 'property'],
    ['Scores of the two groups were alike, t(41) = 0.31, p = .76.', 'finding'],
    ['The delay is known to follow the spring tide.', 'finding'],
    ['The harbour council noted that the gauges need repair.', 'attribution'],
  ])('%s', (text, kind) => {
    expect(kinds(text)[0]).toBe(kind)
  })

  test('the parts of one list with markers of their own are of one kind', () => {
    expect(new Set(kinds('The reefs were found to host crabs [1], small eels [2], and other fish [3].')).size).toBe(1)
  })
})

test('evidence speaks for nobody, and they are all who were named', () => {
  expect(saidBy('Meta-regression showed no trend in salinity [3].')).toEqual([null])
  expect(
    saidBy('Brandt and Ito measured ten rivers [4]. They found that the speed of rivers rises with slope.').at(-1),
  ).toBe('Brandt and Ito')
})

test('a test result that is cited is not the paper’s own', () => {
  const reason = (text: string) => linked(text).claims[0]!.needsCitationReason
  expect(reason('Salinity did not differ between lakes (p = 0.61).')).toBe('own-result')
  expect(reason('Salinity did not differ between lakes (p = 0.61) [5].')).not.toBe('own-result')
})

test('an English clause that opens with a pronoun speaks of it', () => {
  expect(subjects('We then draw up a list of stations.')).toEqual(['We'])
})
