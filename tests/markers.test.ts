import fc from 'fast-check'
import {expect, test} from 'vitest'
import {findMarkers} from '../pipeline/plugins/markers/index.ts'
import {processorTime} from './support/processor-time.ts'

const numbers = (text: string): Array<ReadonlyArray<number>> => findMarkers(text).map((marker) => marker.numbers)

test.each([
  ['已有研究[1-2]指出', [1, 2]],
  ['已有研究［3］指出', [3]],
  ['已有研究〔4〕指出', [4]],
  ['已有研究【5】指出', [5]],
  ['已有研究［１，３～５］指出', [1, 3, 4, 5]],
  ['as shown [10–12, 15]', [10, 11, 12, 15]],
  ['as shown [ 6 ] and', [6]],
  ['as shown [47 ] and', [47]],
  ['as shown [16 17] and', [16, 17]],
  ['as shown [1],[3]-[5].', [1, 3, 4, 5]],
  ['as shown [3]~[5].', [3, 4, 5]],
  ['as shown [33–\n 35, 44].', [33, 34, 35, 44]],
  ['as shown [4, p. 5]', [4]],
  ['as shown [4, Theorem 2]', [4]],
])('%s is a citation', (text, expected) => {
  expect(numbers(text)).toEqual([expected])
})

test.each([
  'the interval [0,1] is',
  'x ∈ [1, 3] holds',
  '区间[1,10]上',
  'the vector [1, 1, 2] of',
  'element a[3] of the array',
  'a thesis[D] and a journal[J]',
  'odds 1.2 [95% CI 1.1–1.3]',
  'labelled [13C] glucose',
  'since [2019] the',
])('%s holds none', (text) => {
  expect(numbers(text)).toEqual([])
})

test('a range that no list could hold keeps its printed ends', () => {
  expect(findMarkers('as shown [1-999999999].')).toEqual([
    {start: 9, end: 22, raw: '[1-999999999]', numbers: [1, 999_999_999], unlikely: true},
  ])
})

test('markers are slices of the text, in order', () => {
  const piece = fc.constantFrom('[', ']', '1', '2', '-', ',', ' ', '甲', 'a', '（', '）', '［', '］', '. ')
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 60}), (pieces) => {
      const text = pieces.join('')
      let at = 0
      for (const {start, end, raw} of findMarkers(text)) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(text.slice(start, end)).toBe(raw)
        at = end
      }
    }),
    {seed: 7, numRuns: 300},
  )
})

test('a hundred thousand brackets take time in proportion', () => {
  for (const piece of ['[', '[1', '[1],', '[1, p', '(1) ', '[1]–']) {
    const time = (times: number): number => processorTime(() => findMarkers(piece.repeat(times)), 2)
    time(5000)
    expect(time(100_000), piece).toBeLessThan(30 * (time(10_000) + 5))
  }
})

const superscripts = [
  'Reference managers changed how authors cite1,2. Early tools kept a card file3. Later ones searched the web4–6.',
  'The CO2 of a paper mill matters little here, and p53 even less. Cited counts rise with age7, as counts showed3.',
  'Readers follow few links8 (see Ref.5). In 20199, the share fell.10 Next came a survey of editors11.',
]

test('superscripts that lost their raising are found by their rising order', () => {
  const text = superscripts.join('\n')
  const found = findMarkers(text, {listed: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]})
  expect(found.map(({raw}) => raw)).toEqual(['1,2', '3', '4–6', '7', '3', '8', '5', '9', '10', '11'])
})

test('bare digits are left alone where brackets cite', () => {
  const text = `${superscripts.join('\n')} All agree [1-4]. Some object [5], [6]. Others do not [7–11].`
  expect(findMarkers(text, {listed: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]}).map(({raw}) => raw)).toEqual([
    '[1-4]',
    '[5], [6]',
    '[7–11]',
  ])
})

test('Chinese superscripts are told from counts, labels and names in a series', () => {
  const text =
    '引文格式长期不统一1，各刊要求不同2,3。共有12种格式，见图3。规则1适用于专著，规则2适用于期刊4。在5中给出了统计，2020年后增长6。'
  expect(findMarkers(text, {listed: [1, 2, 3, 4, 5, 6]}).map(({raw}) => raw)).toEqual(['1', '2,3', '4', '5', '6'])
})

test('round brackets are citations where they count up through the list, and not as items or formulas', () => {
  const text =
    'Tools differ (1). Some parse (2, 3), others guess (4–6). By Eq. (2) the error falls (7).\n(1) First item.\n(2) Second item.'
  expect(findMarkers(text, {listed: [1, 2, 3, 4, 5, 6, 7]}).map(({raw}) => raw)).toEqual([
    '(1)',
    '(2, 3)',
    '(4–6)',
    '(7)',
  ])
  expect(findMarkers('(1) Tools. (2) Lists. See Eq. (3).', {listed: [1, 2, 3, 4, 5, 6, 7, 8]})).toEqual([])
})
