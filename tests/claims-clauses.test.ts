import {expect, test} from 'vitest'
import {linked} from './support/linked.ts'

/** The claims of a sentence with the numbers that they cite. */
const cited = (text: string): Array<[string, ReadonlyArray<number>]> =>
  linked(text).claims.map((claim) => [claim.text, claim.numbers])
const texts = (text: string): string[] => cited(text).map(([claim]) => claim)

test.each([
  [
    'Decree n. 10.200/05 limited the use of paper in the courts.',
    ['Decree n. 10.200/05 limited the use of paper in the courts'],
  ],
  [
    'Expenditure increased because of the war and the drought.',
    ['Expenditure increased because of the war and the drought'],
  ],
  [
    'Prices are driven by factors, such as labor costs, growing costs, and the weather.',
    ['Prices are driven by factors, such as labor costs, growing costs, and the weather'],
  ],
  [
    'Factors such as soil and rain also affect grain prices.',
    ['Factors such as soil and rain also affect grain prices'],
  ],
  ['Growing maize on slopes increases erosion.', ['Growing maize on slopes increases erosion']],
  [
    'Many courts adopted the new forms but followed other paths.',
    ['Many courts adopted the new forms', 'followed other paths'],
  ],
  [
    'Markets promote growth by spreading risks, thus improving the use of resources.',
    ['Markets promote growth by spreading risks', 'improving the use of resources'],
  ],
  ['Reports such as Mora [8] defined the term.', ['Reports such as Mora [8] defined the term']],
  [
    'The law improved the registers and it allowed for the quick retrieval of entries.',
    ['The law improved the registers', 'it allowed for the quick retrieval of entries'],
  ],
  [
    'The Old Road, which had been built by the army, only connected the port to the fort.',
    ['The Old Road, which had been built by the army, only connected the port to the fort'],
  ],
  ['Under such conditions, this paper studies the impact of floods.', []],
])('English clauses are cut where a fact of their own begins: %s', (sentence, claims) => {
  expect(texts(sentence)).toEqual(claims)
})

test('who is named with a marker stays with what they did behind an insertion, and two works in one sentence part it', () => {
  expect(cited('In 1971, Harper [1], in a paper on wells, coined the term “well count”.')).toEqual([
    ['In 1971, Harper [1], in a paper on wells, coined the term “well count”', [1]],
  ])
  expect(cited('Lang [4] counted the wells by hand, and Ruiz and Lam [5] measured 1,200 wells with probes.')).toEqual([
    ['Lang [4] counted the wells by hand', [4]],
    ['Ruiz and Lam [5] measured 1,200 wells with probes', [5]],
  ])
  const {claims} = linked(
    'The Water Initiative [15], by comparing five countries, stressed that the registers are incomplete.',
  )
  expect(claims.map(({text, attribution, numbers}) => [text, attribution, numbers])).toEqual([
    ['the registers are incomplete', 'The Water Initiative', [15]],
  ])
})

test.each([
  ['学会成立初期，会费来自捐款、拨款两种。', ['学会成立初期，会费来自捐款、拨款两种']],
  ['预计到 2030 年，该省粮食产量将翻一番。', ['预计到 2030 年，该省粮食产量将翻一番']],
  ['轮作是改善土壤，提高产量，解决病害的有效途径。', ['轮作是改善土壤，提高产量，解决病害的有效途径']],
  ['2008 年的产量与 2000 年相近，这一阶段的变化并不明显。', ['2008 年的产量与 2000 年相近', '这一阶段的变化并不明显']],
  ['其受力特性较为明确：胶接缝优于干接缝。', ['其受力特性较为明确', '胶接缝优于干接缝']],
  ['关于湖泊的研究较多，其成因也较为清楚。', ['关于湖泊的研究较多', '其成因也较为清楚']],
  ['如该省 60 县教育支出占 31%，邻省占 37%。', ['如该省 60 县教育支出占 31%', '邻省占 37%']],
  ['学田收入为租金，共计银元 8140 元。', ['学田收入为租金，共计银元 8140 元']],
  ['该指标降至最低，可能与当年的洪水，灌溉率低有关。', ['该指标降至最低', '可能与当年的洪水，灌溉率低有关']],
  [
    '现有研究主要基于行业分类构建指标，忽略了小企业的影响。',
    ['现有研究主要基于行业分类构建指标', '忽略了小企业的影响'],
  ],
  ['这些中心集中于数据的建设，目前已形成一套体系。', ['这些中心集中于数据的建设', '目前已形成一套体系']],
  ['该平台目前受基金会的资助，允许用户上传文档。', ['该平台目前受基金会的资助', '允许用户上传文档']],
  ['仅按全时当量口径计算，2015 年该省已有 39 万人。', ['仅按全时当量口径计算，2015 年该省已有 39 万人']],
  ['该桥梁具有自重轻，跨度大，且耐久性好的特点。', ['该桥梁具有自重轻，跨度大，且耐久性好的特点']],
  ['本研究基于上述内涵，构建概念模型。', []],
  ['后来的研究采用了神经网络。', ['后来的研究采用了神经网络']],
  ['现将结果汇报如下。', []],
  ['未来将进一步考察各地的需求。', []],
])('Chinese clauses are cut where a fact of their own begins: %s', (sentence, claims) => {
  expect(texts(sentence)).toEqual(claims)
})

test('what is quoted behind a colon is laid to who says it', () => {
  const {claims} = linked('会长首次提出：“到 2030 年，全省实现供水自给”。')
  expect(claims.map(({text, attribution}) => [text, attribution])).toEqual([['“到 2030 年，全省实现供水自给”', '会长']])
})

test('what a named study found goes on behind its marker, the author’s answer does not', () => {
  expect(cited('周恒等[5]研究表明抗剪能力随倾角提高，但是与深度无关。').map(([, numbers]) => numbers)).toEqual([
    [5],
    [5],
  ])
  expect(cited('周恒等[3]发现干接缝需要折减，而胶接缝与键齿数目并无明显关系。').map(([, numbers]) => numbers)).toEqual([
    [3],
    [3],
  ])
  expect(
    cited('Mora et al. [10] measured two valleys and found that frost affects prices.').map(([, numbers]) => numbers),
  ).toEqual([[10], [10]])
  expect(cited('周恒等[3]发现干接缝需要折减，但该方法没有考虑温度。').map(([, numbers]) => numbers)).toEqual([[3], []])
})

test.each([
  '结构耐久性在《耐久性规范》（GB/T 50746—2019）中有定义。',
  'Articles 10 and 13 of the charter name the records.',
  'The council replaced Resolution 215/2015 with a code.',
  '大会提出了“三步走”战略。',
])('the number of a standard, an article or an act counts nothing: %s', (sentence) => {
  expect(linked(sentence).claims.flatMap(({quantities}) => quantities.map(({text}) => text))).toEqual([])
})

test('a word that begins like a verb can be a subject', () => {
  const subjects = ['编辑部于 2019 年启用新的审稿系统。', '统计局公布了两次数据。'].map(
    (text) => linked(text).claims[0]?.subject?.text,
  )
  expect(subjects).toEqual(['编辑部', '统计局'])
})
