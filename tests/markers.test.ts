import fc from 'fast-check'
import {expect, test} from 'vitest'
import {findMarkers} from '../pipeline/plugins/markers/index.ts'
import {documentOf} from './support/annotated.ts'
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

const short: ReadonlyArray<readonly [string, string, ReadonlyArray<string>]> = [
  ['Han, one', '河口的盐度在三年间持续增长3。其余各站没有变化。', ['3']],
  ['Han, two', '河口的盐度持续增长2，而上游没有变化。沉积物逐年减少3。', ['2', '3']],
  ['behind a quote', '他称之为“无声的河流”4。', ['4']],
  ['a Latin word', 'Salinity in the estuary rose for three years of growth3. No other station changed.', ['3']],
  ['behind the stop', 'Salinity rose for three years.2 No other station of the river changed at all.', ['2']],
  ['a list', 'Salinity rose for three years of drought2,3, and then it fell.', ['2,3']],
]
test.each(short)('in a short text the list is the evidence of a superscript: %s', (_, text, raws) => {
  const listed = [1, 2, 3, 4, 5]
  expect(findMarkers(text, {listed, numbered: true}).map(({raw}) => raw)).toEqual(raws)
  expect(findMarkers(text, {listed})).toEqual([])
})

test.each([
  ['a plan with its number', '采用方案3，其余各站没有变化。'],
  ['a score', '三站的平均得分3。'],
  ['a number that the list does not have', '盐度持续增长3。沉积物减少12。'],
  ['numbers that fall', '盐度持续增长3。沉积物逐年减少2。'],
  ['a quantity', '盐度在三年间增长3倍。'],
  ['a group', 'Salinity was measured by group3, and no other station changed.'],
  ['a gene', 'The cells expressed Foxp3, and no other station changed.'],
  ['a name in Chinese text', '系统返回该单元的值，即value3。'],
  ['a decimal', 'Salinity was measured as 0.3. No other station changed.'],
  ['a text that cites in brackets', '盐度持续增长3。沉积物逐年减少[4]。'],
])('a number of the text is no superscript, whatever the list has: %s', (_, text) => {
  const found = findMarkers(text, {listed: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], numbered: true})
  expect(found.filter(({raw}) => !raw.startsWith('['))).toEqual([])
})

test('superscripts of a short paper cite its list, if that prints numbers and no notes stand below', () => {
  const entries = ['周恒', '林悦', '陈一'].map((name, i) => `${name}. 河口盐度[J]. 江河学报, ${2001 + i}, 4(2): 17-29.`)
  const paper = (label: (number: number) => string): string =>
    `1 引言\n河口的盐度在三年间持续增长3。其余各站没有变化。\n\n参考文献\n${entries.map((entry, i) => label(i + 1) + entry).join('\n')}\n`
  expect(documentOf(paper((number) => `[${number}] `)).citations.map(({raw}) => raw)).toEqual(['3'])
  expect(documentOf(paper(() => '')).citations).toEqual([])
})
