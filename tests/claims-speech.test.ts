import {describe, expect, test} from 'vitest'
import {linked} from './support/linked.ts'

const saidBy = (text: string): Array<string | null> => linked(text).claims.map(({attribution}) => attribution)
const kinds = (text: string): string[] => linked(text).claims.map(({kind}) => kind)
const actors = (text: string): string[][] =>
  linked(text).claims.map((claim) => claim.actors.map(({text: name, role}) => `${role} ${name}`))

describe('whom a Chinese claim is laid to', () => {
  test('a verb of saying without a subject is said by the subject of its sentence', () => {
    expect(saidBy('挪威渔业局于 2012 年提交了海湾草案，提议设立海草保护区 [3]。')).toEqual([null, '挪威渔业局'])
    expect(saidBy('沿海各国的生态学者联合署名文章，指出海草使海湾变得更清澈 [4]。')).toEqual(['沿海各国的生态学者'])
    expect(saidBy('智利在担任海湾论坛主席国期间，提出要建立观测网 [5]。')).toEqual(['智利'])
  })

  test('what is put forward is a thing, what is asked for is somebody’s wish', () => {
    expect(saidBy('渔业局提出了一套监测方案 [3]。')).toEqual([null])
    expect(saidBy('渔业局提出建立监测站 [3]。')).toEqual(['渔业局'])
  })

  test('where the subject is what somebody stands for, that somebody speaks', () => {
    const said = saidBy('智利政府的立场是扩大禁渔区 [3]。早在 2012 年，其于海湾论坛上就表态，要限制拖网 [4]。')
    expect(said).toEqual([null, '智利政府'])
  })

  test('a document speaks where its frame names nobody else', () => {
    expect(saidBy('在 2014 年海湾部长级宣言中，明确提出“共同保护海草”的目标 [6]。')).toEqual(['海湾部长级宣言'])
  })

  test('clauses go on with what was said, up to one with a subject, a date or a deed of its own', () => {
    expect(saidBy('渔业局明确要求各站公开数据，减少重复观测，于 2015 年 5 月发布了指南 [7]。')).toEqual([
      '渔业局',
      '渔业局',
      null,
    ])
    expect(saidBy('渔业局要求各站公开数据，观测站增加了人手 [7]。')).toEqual(['渔业局', null])
  })

  test('the kind is told by the saying, and not by the words that it is said in', () => {
    expect(kinds('渔业局明确要求各站使用统一格式，并将数据作为年度考核的标准 [7]。')).toEqual([
      'attribution',
      'attribution',
    ])
    expect(kinds('截至 2015 年底，该湾具有全国面积最大的海草床 [8]。')).toEqual(['property'])
  })
})

describe('who acts in a Chinese claim', () => {
  test('states and bodies of a kind act without a name', () => {
    expect(actors('发展中国家对海草贸易持开放态度 [1]。')).toEqual([['agent 发展中国家']])
    expect(actors('多数渔业企业已经安装了声呐 [1]。')).toEqual([['agent 多数渔业企业']])
    expect(actors('海草床的面积明显缩小 [1]。')).toEqual([[]])
  })

  test('names that are joined, or listed before 等, each act', () => {
    expect(actors('挪威、智利等国家也已经在近岸全面停用拖网 [2]。')).toEqual([['agent 挪威', 'agent 智利']])
    expect(actors('智利与北欧国家在海湾治理中展开合作 [2]。')).toEqual([['agent 智利', 'agent 北欧国家']])
  })

  test('who is left out acts as well, in the same sentence and not past an example', () => {
    expect(actors('智利成立了工作组，关注海草的碳汇 [3]。')[1]).toEqual(['agent 智利'])
    expect(actors('小岛国家缺少船只，例如，近岸的站点只有两艘 [3]。')[1]).toEqual([])
  })

  test('whoever suffers it is its target', () => {
    expect(actors('山区学校往往被忽视 [4]。')).toEqual([['target 山区学校']])
  })

  test('a state is not met inside a word for a kind of states', () => {
    expect(actors('这一机制支持发展中国家获得船只 [5]。').flat()).not.toContain('target 中国')
    expect(actors('智利议员约尔·戈梅斯（Jol Gomez）于 2015 年 5 月 3 日向智利提出草案 [6]。')[0]).toContain(
      'agent 约尔·戈梅斯',
    )
  })
})

describe('what sort of claim it is', () => {
  test('somebody who acts by some means does something; a kind of them is spoken of in general', () => {
    expect(kinds('智利成立了工作组，利用声呐追踪鱼群 [3]。')).toEqual(['event', 'event'])
    expect(kinds('小岛国家通过合作社出售海草 [3]。')).toEqual(['finding'])
  })

  test('what a law or a draft of one says is its content', () => {
    expect(kinds('议员提交了《海湾保护法案》，提议禁止夜间拖网，禁止倾倒泥沙 [4]。')).toEqual([
      'event',
      'legal',
      'legal',
    ])
    expect(kinds('智利议员于 2015 年向国会提出《海湾保护法案》 [4]。')).toEqual(['event'])
  })

  test('words of the subject count for less than those of the predicate', () => {
    expect(kinds('各站格式的差异由仪器的型号而形成 [5]。')).toEqual(['causal'])
  })

  test('theory, outlook and what matters more are not worth a check', () => {
    const worth = (text: string): boolean[] => linked(text).claims.map(({checkworthy}) => checkworthy)
    expect(worth('根据双层目标理论，渔民自身存在保护海草的动机。')).toEqual([false])
    expect(worth('这一格局将在今后很长时间左右海湾的治理。')).toEqual([false])
    expect(worth('对于小站而言，先修好仪器比片面追求新型号更重要。')).toEqual([false])
    expect(worth('根据双层目标理论，渔民在 2014 年减少了捕捞 [6]。')).toEqual([true])
  })
})

describe('what a claim takes in', () => {
  const texts = (text: string): string[] => linked(text).claims.map((claim) => claim.text)

  test('who wants it stays with what somebody wants done', () => {
    expect(texts('渔业局在《海湾纲要》中明确提出，各站应公开全部数据 [1]。')).toEqual([
      '渔业局在《海湾纲要》中明确提出，各站应公开全部数据',
    ])
    expect(texts('渔业局认为，海草床的面积在缩小 [1]。')).toEqual(['海草床的面积在缩小'])
  })

  test('who made a document and when is a fact beside what it says', () => {
    const {claims} = linked('渔业局于 2015 年 5 月印发的《海湾办法》中 [2]，明确禁止夜间拖网，允许白天垂钓。')
    expect(claims.map(({text, numbers}) => [text, numbers])).toEqual([
      ['渔业局于 2015 年 5 月印发的《海湾办法》中', [2]],
      ['明确禁止夜间拖网', [2]],
      ['允许白天垂钓', [2]],
    ])
  })

  test('a ground on which somebody acts goes with the act', () => {
    expect(texts('议员提交了草案，以水质恶化为理由，提议关闭两座港口 [3]。')[1]).toBe(
      '以水质恶化为理由，提议关闭两座港口',
    )
  })

  test('all items of a list are what the speaker says', () => {
    expect(saidBy('渔业局认为，该港有两处过失：一是航道没有清淤；二是浮标已经失修。')).toEqual([
      '渔业局',
      '渔业局',
      '渔业局',
    ])
  })

  test('what opens a date need not stand right behind it', () => {
    const {claims} = linked('自 2011 年该港开放以来，海草床的面积缩小了三成 [4]。')
    expect(claims[0]!.dates.map(({value}) => value)).toEqual(['2011/..'])
  })
})

describe('what a marker does not reach', () => {
  const numbers = (text: string): number[][] => linked(text).claims.map((claim) => [...claim.numbers])

  test('what an example is an example of', () => {
    expect(numbers('沿岸各站设备不一，例如，北站仍使用绳尺 [1]，南站已经改用声呐 [2]。')).toEqual([[], [1], [2]])
  })

  test('clauses before a list whose parts have their own markers', () => {
    expect(
      numbers('渔业局发布了新型浮标，这种浮标因其轻便 [1]、耐用 [2] 及低价 [3] 改变了观测方式。').slice(0, 2),
    ).toEqual([[], [1]])
  })
})

describe('who acts beside the subject', () => {
  test('whoever is made to do something is a target, and a reporter told by their kind speaks', () => {
    expect(actors('这一规则促使沿岸国家削减配额 [1]。')).toEqual([['target 沿岸国家']])
    expect(actors('海洋主管部门认为，海草床的面积在缩小 [1]。')).toEqual([['speaker 海洋主管部门']])
    expect(actors('渔业局没有将粮食安全与国家安全分开 [1]。').flat()).not.toContain('target 粮食安全与国家')
  })

  test('whose policy or demand it is acts; whatever else is joined to a name does not', () => {
    expect(actors('沿岸各国在捕捞配额上的诉求存在明显差异 [2]。')).toEqual([['agent 沿岸各国']])
    expect(actors('沿岸各国的造船水平与挪威并不同步 [2]。')).toEqual([[]])
  })

  test('where the fact before is the subject, nobody acts', () => {
    expect(actors('智利关闭了三座港口，这在一定程度上造成了运力不足 [3]。')).toEqual([['agent 智利'], []])
  })
})

test('a frame with a verb does not hide the subject behind it', () => {
  const {claims} = linked('在论文发表数量等方面，智利也落后于挪威 [1]。')
  expect(claims[0]!.subject!.text).toBe('智利')
})
