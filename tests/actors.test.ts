import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findActors, findNames, indexNames} from '../pipeline/plugins/names/index.ts'

interface Annotated {
  readonly lang: 'en' | 'zh'
  readonly text: string
  readonly actors: ReadonlyArray<{readonly text: string; readonly role: string}>
}
const sentences: ReadonlyArray<Annotated> = JSON.parse(
  readFileSync(new URL('./fixtures/actors/sentences.json', import.meta.url), 'utf8'),
)

const roles = (text: string): string[] => findActors(text).map(({role, text: name}) => `${role} ${name}`)

describe('sentences annotated before the code was written', () => {
  for (const lang of ['zh', 'en'] as const)
    test(`actors with their roles reach F1 92 (${lang}; 89.7 and 93.9 when first run)`, () => {
      let hits = 0
      let found = 0
      let annotated = 0
      for (const sentence of sentences.filter((one) => one.lang === lang)) {
        const wanted = sentence.actors.map(({role, text}) => `${role} ${text}`)
        const got = roles(sentence.text)
        hits += got.filter((actor) => wanted.includes(actor)).length
        found += got.length
        annotated += wanted.length
      }
      expect((200 * hits) / (found + annotated)).toBeGreaterThanOrEqual(92)
    })
})

test('a state that only modifies or places is no actor', () => {
  expect(roles('该部门收紧了对瑞典木材出口的限制。')).toEqual([])
  expect(roles('样本来自秘鲁和智利的六所学校。')).toEqual([])
  expect(roles('The samples came from schools in Peru and Chile.')).toEqual([])
})

test('what is counted or told by its kind alone is not named', () => {
  expect(roles('已有 31 个国家和国际组织签署协议。')).toEqual([])
  expect(roles('三家瑞典公司退出了市场。')).toEqual([])
})

test('methods, systems and terms are no actors', () => {
  expect(roles('The HKY model fits the data, and ParseIt uses the same features.')).toEqual([])
  expect(roles('Higher values reflect faster motion.')).toEqual([])
})

test('the doer of a passive is its agent, and what it is done to the target', () => {
  expect(roles('挪威国家图书馆被文化部要求公开目录。')).toEqual(['target 挪威国家图书馆', 'agent 文化部'])
  expect(roles('The index was proposed by Marlowe [4].')).toEqual(['agent Marlowe'])
})

test('names are known by the short forms that the document gives them', () => {
  const text =
    '海豚湾海洋生物技术研究院（以下简称“海豚院”）成立于 2010 年。The Bay Institute for Marine Names (BIMN) was founded then.'
  const index = indexNames(text)
  expect([...index.aliases]).toEqual([
    ['海豚院', '海豚湾海洋生物技术研究院'],
    ['BIMN', 'Bay Institute for Marine Names'],
  ])
  expect(findNames('海豚院发布了报告。', index).map(({text, canonical}) => [text, canonical])).toEqual([
    ['海豚院', '海豚湾海洋生物技术研究院'],
  ])
})

test('the same body has one usual name in both languages', () => {
  const canonical = (text: string) => findNames(text).map((name) => name.canonical)
  expect(canonical('世卫组织发布指南')).toEqual(canonical('In 2003 the WHO published a guideline.'))
})

test('names and actors slice to their text, in order and apart, whatever the text', () => {
  const part = fc.constantFrom(
    '中国',
    '大学',
    '与',
    '委员会',
    '·',
    '《',
    '》',
    '（',
    '）',
    '张华',
    '等',
    '被',
    '，',
    '的',
    'The ',
    'University ',
    'of ',
    'and ',
    'Smith ',
    'said ',
    'by ',
    '(',
    ')',
    'U.S. ',
    '总统',
    '玛丽',
    '了',
    '。',
    '[3]',
  )
  fc.assert(
    fc.property(fc.array(part, {maxLength: 30}), (parts) => {
      const text = parts.join('')
      for (const found of [findNames(text, indexNames(text)), findActors(text)]) {
        for (const {start, end, text: name} of found) expect(text.slice(start, end)).toBe(name)
        for (const [i, one] of found.entries()) if (i > 0) expect(one.start).toBeGreaterThanOrEqual(found[i - 1]!.end)
      }
    }),
    {seed: 11, numRuns: 200},
  )
})

test.each([
  ['渔业部部长安德烈·科尔（Andre Kohl）高度评价该平台。', ['agent 安德烈·科尔']],
  ['州议员布莱克（Tom Black）于 2020 年提交了法案。', ['agent 布莱克']],
  ['该院由赵海平（Haiping Zhao）于 1987 年创建。', ['agent 赵海平']],
  ['法国总统勒布朗多次在访谈中承认水位下降。', ['speaker 勒布朗']],
  ['北方省政府也禁止采砂。', ['speaker 北方省政府']],
  ['OpenWater 公司在公开信中明确呼吁降低税率。', ['speaker OpenWater']],
])('who bears a title, a Latin name in brackets, or governs a province: %s', (text, actors) => {
  expect(roles(text)).toEqual(actors)
})
