import fc from 'fast-check'
import {expect, test} from 'vitest'
import {assign} from '../pipeline/10-align/assignment.ts'
import {align} from '../pipeline/10-align/index.ts'
import {abstractsDisagree} from '../pipeline/11-audit/abstracts-disagree.ts'
import {linkedAbstracts} from './support/linked.ts'

const zh =
  '湖泊的盐度在二十年间持续上升。渔业部门在 2019 年测量了 312 个湖泊。研究发现，干旱可能是主要原因。农业用水没有影响盐度。居民支持恢复湿地。'
const en =
  'The salinity of the lakes has risen for twenty years. In 2019 the fishery department measured 312 lakes. We found that drought may be the main cause. Agricultural water did not affect salinity. Residents support the recovery of wetlands.'

/** Pairs by their words, with their differences. */
function aligned(chinese: string, english: string, belongs: 'this-paper' | 'other' = 'this-paper') {
  const document = align(linkedAbstracts(chinese, english, belongs))
  const words = new Map(
    [...document.sentences, ...document.claims].map(({id, start, end}) => [id, document.text.slice(start, end)]),
  )
  return {
    pairs: document.alignments.map((pair) => [words.get(pair.zh)!, words.get(pair.en)!]),
    differences: document.alignments.flatMap(({differences = []}) => differences),
    unaligned: (document.unaligned ?? []).map((id) => words.get(id)),
  }
}

test('two abstracts that say the same align claim by claim, and differ in nothing', () => {
  expect(aligned(zh, en)).toEqual({
    pairs: [
      ['湖泊的盐度在二十年间持续上升', 'The salinity of the lakes has risen for twenty years'],
      ['渔业部门在 2019 年测量了 312 个湖泊', 'In 2019 the fishery department measured 312 lakes'],
      ['干旱可能是主要原因', 'drought may be the main cause'],
      ['农业用水没有影响盐度', 'Agricultural water did not affect salinity'],
      ['居民支持恢复湿地', 'Residents support the recovery of wetlands'],
    ],
    differences: [],
    unaligned: [],
  })
})

test.each([
  ['number', '312 lakes', '321 lakes', {kind: 'number', zh: '312', en: '321'}],
  ['date', 'In 2019', 'In 2018', {kind: 'date', zh: '2019 年', en: '2018'}],
  ['polarity', 'did not affect', 'affected', {kind: 'polarity', zh: '没有', en: ''}],
  ['hedge', 'may be', 'is', {kind: 'hedge', zh: '可能', en: ''}],
])('a %s that differs is told with the words of both', (_, from, to, difference) => {
  expect(aligned(zh, en.replace(from, to)).differences).toEqual([difference])
})

test('a state that differs is told', () => {
  const {differences} = aligned(
    '瑞典政府在 2015 年禁止出口木材。',
    'In 2015 the government of Norway banned the export of timber.',
  )
  expect(differences).toEqual([{kind: 'actor', zh: '瑞典', en: 'Norway'}])
})

test('a claim that one abstract leaves out has no partner', () => {
  const {pairs, unaligned} = aligned(zh, en.replace(' Agricultural water did not affect salinity.', ''))
  expect(unaligned).toEqual(['农业用水没有影响盐度'])
  expect(pairs).toHaveLength(4)
})

test('claims in another order find each other', () => {
  const turned = `Residents support the recovery of wetlands. ${en.replace(' Residents support the recovery of wetlands.', '')}`
  expect(aligned(zh, turned).pairs).toContainEqual(['居民支持恢复湿地', 'Residents support the recovery of wetlands'])
})

test('one sentence that the translation makes two has both as partners', () => {
  const {pairs, unaligned} = aligned(
    '渔业部门在 2019 年测量了 312 个湖泊的盐度和温度。',
    'In 2019 the fishery department measured the salinity of 312 lakes. It measured their temperature as well.',
  )
  expect(pairs).toHaveLength(2)
  expect(unaligned).toEqual([])
})

test('the abstract of another paper aligns with nothing', () => {
  expect(aligned(zh, en, 'other')).toEqual({pairs: [], differences: [], unaligned: []})
  expect(
    aligned(zh, 'Galaxies of early type host old stars. Their light is red. Spectra were taken at three telescopes.')
      .pairs,
  ).toEqual([])
})

test('the assignment has the greatest sum, and uses each row and column once', () => {
  const matrix = fc.tuple(fc.integer({min: 1, max: 5}), fc.integer({min: 1, max: 5})).chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({min: 0, max: 20}), {minLength: columns, maxLength: columns}), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  const best = (scores: number[][], row: number, taken: ReadonlySet<number>): number => {
    if (row === scores.length) return 0
    let most = scores.length > scores[0]!.length ? best(scores, row + 1, taken) : 0
    for (const [j, score] of scores[row]!.entries())
      if (!taken.has(j)) most = Math.max(most, score + best(scores, row + 1, new Set([...taken, j])))
    return most
  }
  fc.assert(
    fc.property(matrix, (scores) => {
      const partner = assign(scores)
      const used = partner.filter((j) => j >= 0)
      expect(new Set(used).size).toBe(used.length)
      expect(used.length).toBe(Math.min(scores.length, scores[0]!.length))
      expect(partner.reduce((sum, j, i) => sum + (j < 0 ? 0 : scores[i]![j]!), 0)).toBe(best(scores, 0, new Set()))
    }),
    {seed: 5, numRuns: 200},
  )
})

test('the audit tells what the abstracts differ in, with the words of both', () => {
  const told = (english: string) => abstractsDisagree(align(linkedAbstracts(zh, english))).map(({message}) => message)
  expect(told(en)).toEqual([])
  expect(told(en.replace('312', '321'))).toEqual(['The abstracts disagree: 312 in Chinese, 321 in English.'])
  expect(told(en.replace('did not affect', 'affected'))).toEqual([
    'The abstracts disagree: 没有 in Chinese, — in English.',
  ])
})
