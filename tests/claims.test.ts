import fc from 'fast-check'
import {expect, test} from 'vitest'
import {linked} from './support/linked.ts'

const texts = (text: string): string[] => linked(text).claims.map((claim) => claim.text)

test('clauses with their own predicate are claims of their own, without their connectives', () => {
  expect(texts('该平台于 2021 年上线，目前收录期刊 3 200 种，因此成为国内最大的引文库。')).toEqual([
    '该平台于 2021 年上线',
    '目前收录期刊 3 200 种',
    '成为国内最大的引文库',
  ])
})

test('a frame belongs to the clause that it dates', () => {
  expect(texts('截至 2023 年底，全国共有 41 家出版社加入该计划。')).toEqual([
    '截至 2023 年底，全国共有 41 家出版社加入该计划',
  ])
})

test('a purpose stays with its clause', () => {
  expect(texts('编辑部采用双栏排版，以便读者核对出处。')).toEqual(['编辑部采用双栏排版，以便读者核对出处'])
})

test('parts of a list with their own markers are their own claims', () => {
  expect(texts('该格式因其简洁 [1]、开放 [2] 及易读 [3] 而流行。').slice(0, 3)).toEqual([
    '该格式因其简洁',
    '开放',
    '易读',
  ])
})

test('who reports is kept apart from what is reported', () => {
  const {claims} = linked('张明等研究人员发现，逾三成引文的页码有误 [4]。')
  expect(claims.map(({text, attribution, numbers}) => [text, attribution, numbers])).toEqual([
    ['逾三成引文的页码有误', '张明等研究人员', [4]],
  ])
})

test('an aim, a norm and a question are left out with their reason', () => {
  const {claims, omitted} = linked('本文分析引文差错的成因。期刊应当核对每一条文献。如何减少差错？')
  expect(claims).toEqual([])
  expect(omitted.map(({reason}) => reason)).toEqual(['aim', 'norm', 'question'])
})

test.each([
  ['如表 3 所示，各地的回收率逐年下降。', '各地的回收率逐年下降'],
  ['由图 2-1 和图 2-2 可知，北部湖泊的盐度上升了 12%。', '北部湖泊的盐度上升了 12%'],
  ['根据表 2，超过六成的读者不看文献表。', '超过六成的读者不看文献表'],
  ['As shown in Table 3, the share of wrong entries fell after 2019.', 'the share of wrong entries fell after 2019'],
  ['As can be seen from Figure 2, salinity rose by 12% in the lakes.', 'salinity rose by 12% in the lakes'],
  ['In Figs. 2a and 3, salinity is highest in summer.', 'salinity is highest in summer'],
  ['Table 4 shows that group A scored higher than group B.', 'group A scored higher than group B'],
  ['According to the results in Table 2, salinity rose by 12%.', 'salinity rose by 12%'],
  ['As Table 3 shows, the northern lakes are saltier.', 'the northern lakes are saltier'],
])('what points to a table or figure leads in, and the claim is what follows: %s', (sentence, claim) => {
  expect(texts(sentence)).toEqual([claim])
})

test('columns that were read as a line of prose are no claim, and said to be a table', () => {
  const {claims, omitted} = linked('甲组 12 15 18 20 22 乙组 11 14 16 19 21 丙组 9 8 7 6 5。')
  expect(claims).toEqual([])
  expect(omitted.map(({reason}) => reason)).toEqual(['table'])
  expect(texts('样本的权重依次为 0.5、0.2、0.1、0.1、0.05、0.03、0.02。')).toHaveLength(1)
})

test('the subject goes on over a semicolon where the next clause has none', () => {
  const {claims} = linked('该平台于 2018 年上线；收录期刊 300 种；市图书馆提供目录。')
  expect(claims.map(({subject}) => [subject?.text, subject?.from])).toEqual([
    ['该平台', 'own'],
    ['该平台', 'carried'],
    ['市图书馆', 'own'],
  ])
})

test('finite clauses and coordinated predicates of an English sentence are claims', () => {
  expect(
    texts(
      'In 2004, the journal launched an online archive and digitised all earlier volumes, which doubled its readership [3].',
    ),
  ).toEqual([
    'In 2004, the journal launched an online archive',
    'digitised all earlier volumes',
    'which doubled its readership',
  ])
})

test('what was shown is the claim, not that it was shown', () => {
  expect(texts('It has been shown that one quarter of all quotations contain an error [2].')).toEqual([
    'one quarter of all quotations contain an error',
  ])
})

test('a marker does not reach over the one before it', () => {
  const {claims} = linked('样本来自 12 所高校 [4]，问卷回收率为 87% [5]。')
  expect(claims.map(({numbers}) => numbers)).toEqual([[4], [5]])
})

test('a marker speaks for earlier clauses of its sentence, and never for an earlier sentence', () => {
  const {claims} = linked('差错率逐年下降。新系统自动核对题名，并补全了卷期 [7]。')
  expect(claims.map(({numbers, scope}) => [numbers, scope])).toEqual([
    [[], 'none'],
    [[7], 'sentence'],
    [[7], 'direct'],
  ])
})

test('a sentence with a marker always gives a claim', () => {
  expect(linked('应当核对原文 [8]。').claims.map(({numbers}) => numbers)).toEqual([[8]])
  expect(linked('See also earlier work [9].').claims.map(({numbers}) => numbers)).toEqual([[9]])
})

test('a hedge is told with its cue', () => {
  const [claim] = linked('人工核对可能遗漏近三成的差错 [1]。').claims
  expect([claim?.hedged, claim?.hedge?.text]).toEqual([true, '可能'])
})

test('a share alone stays with the clause that it is a share of', () => {
  expect(texts('其中编号错误 36 条，占 12.5%，题名错误 9 条，占 3.1%。')).toEqual([
    '其中编号错误 36 条，占 12.5%',
    '题名错误 9 条，占 3.1%',
  ])
})

test('coordinated parts with their own statistics are claims of their own', () => {
  expect(
    texts(
      'Boys ranged in age from 8 to 14 years (M = 11.2, SD = 1.9) and in height from 121 to 170 cm (M = 149, SD = 8).',
    ),
  ).toEqual([
    'Boys ranged in age from 8 to 14 years (M = 11.2, SD = 1.9)',
    'in height from 121 to 170 cm (M = 149, SD = 8)',
  ])
})

test('a reporting clause that is a fact itself stays with what it reports', () => {
  expect(texts('Of the letters, 41 did not say that the data had been lost.')).toEqual([
    'Of the letters, 41 did not say that the data had been lost',
  ])
})

test('a semicolon does not stop a marker, a contrast without figures does', () => {
  const numbers = (text: string) => linked(text).claims.map((claim) => claim.numbers)
  expect(numbers('她抽查了 5 种期刊；差错率为 31% [4]。')).toEqual([[4], [4]])
  expect(numbers('引文标注早已普及，但多数编辑部没有核对原文 [4]。')).toEqual([[], [4]])
})

test('a year before a name dates the claim, a number inside a name counts nothing', () => {
  const values = (text: string) =>
    linked(text).claims.map(({dates, quantities}) => [
      dates.map(({value}) => value),
      quantities.map(({value}) => value),
    ])
  expect(values('The council met before a 2009 conference on style.')).toEqual([[['2009'], []]])
  expect(values('The group used ISO 690 and the Gemini 7 mission logs.')).toEqual([[[], []]])
  expect(values('Scores differed between groups, t(58) = 2.31, p = .024.')).toEqual([[[], [2.31, 0.024]]])
  expect(values('该工具包含两个部分，它们处理两种语言之间的引文。')).toEqual([
    [[], [2]],
    [[], []],
  ])
})

test('quantities tell their role', () => {
  const roles = (text: string) =>
    linked(text).claims.flatMap(({quantities}) => quantities.map(({role, value}) => [role, value]))
  expect(roles('全库共收录 800 条，其中 36 条有误，占 4.5%，比上年下降了 2 个百分点。')).toEqual([
    ['whole', 800],
    ['part', 36],
    ['share', 4.5],
    ['change', 2],
  ])
  expect(roles('A total of 60 letters were read, and errors fell by 12%.')).toEqual([
    ['whole', 60],
    ['change', 12],
  ])
})

test('claims slice to their text, in order, and every marker in a sentence is linked, whatever the text', () => {
  const part = fc.constantFrom(
    '研究',
    '发现',
    '，',
    '。',
    '；',
    '[1]',
    '[2-3]',
    '的',
    '提高了',
    '因此',
    '（',
    '）',
    'It is',
    ' shown that',
    ', and',
    ' were',
    '. ',
    '、',
    '“',
    '”',
    '但',
  )
  fc.assert(
    fc.property(fc.array(part, {maxLength: 40}), (parts) => {
      const text = parts.join('')
      const {claims, citations} = linked(text)
      for (const claim of claims) expect(text.slice(claim.start, claim.end)).toBe(claim.text)
      expect(claims.every((claim, i) => i === 0 || claims[i - 1]!.start <= claim.start)).toBe(true)
      const used = new Set(claims.flatMap((claim) => claim.citations))
      const claimed = new Set(claims.map(({sentence}) => sentence))
      for (const {id, sentence} of citations)
        if (sentence !== null && claimed.has(sentence)) expect(used.has(id)).toBe(true)
    }),
    {seed: 4, numRuns: 150},
  )
})

test.each([
  'Serum was centrifuged for ten minutes and stored on ice.',
  'Both scores were averaged before the sums were computed.',
  '我们采用 SPSS 软件对问卷数据进行分析。',
])("a step of the paper's own procedure is not worth checking: %s", (text) => {
  const {claims} = linked(text)
  expect(claims.map(({checkworthy}) => checkworthy)).not.toContain(true)
})

test('a step that is dated, or that a marker backs, stays worth checking', () => {
  expect(linked('The parish books were transcribed in 1911.').claims.map(({checkworthy}) => checkworthy)).toEqual([
    true,
  ])
  expect(linked('The parish books were transcribed by hand [4].').claims.map(({checkworthy}) => checkworthy)).toEqual([
    true,
  ])
})

test('claims that go on with a named work inherit its marker, and the next topic does not', () => {
  const {claims, citations} = linked(
    'Zhao et al. [5] mapped 40 salt lakes. They found that nine had dried out. In 2020 we mapped 12 rivers.',
  )
  const of = (words: string) => claims.find(({text}) => text.includes(words))!
  expect(of('dried out').inherited).toEqual([
    {citation: citations[0]!.id, rule: 'run-on', confidence: 0.8, from: citations[0]!.sentence},
  ])
  expect(of('dried out').citations).toEqual([])
  expect(of('salt lakes').inherited).toBeUndefined()
  expect(of('rivers')?.inherited).toBeUndefined()
})

test('该文 goes on with the work that a report named', () => {
  const {claims} = linked('文献[5]指出，湖面上升了两米。该文还发现，盐度下降了三成。')
  expect(claims.find(({text}) => text.includes('盐度'))?.inherited?.map(({rule}) => rule)).toEqual(['run-on'])
})

test('a claim ends with its sentence where the next words stand right behind the stop', () => {
  const {claims, sentences} = linked('The paper had been cited 4,300 times.摘要另起一行。')
  const ends = new Map(sentences.map(({id, end}) => [id, end]))
  for (const claim of claims) expect(claim.end).toBeLessThanOrEqual(ends.get(claim.sentence)!)
})
