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
    expect(actors('小岛国家一般被排除在外 [4]。')).toEqual([['target 小岛国家']])
  })

  test('a state is not met inside a word for a kind of states', () => {
    expect(actors('这一机制支持发展中国家获得船只 [5]。').flat()).not.toContain('target 中国')
    expect(actors('智利议员约尔·戈梅斯（Jol Gomez）于 2015 年 5 月 3 日向智利提出草案 [6]。')[0]).toContain(
      'agent 约尔·戈梅斯',
    )
  })
})
