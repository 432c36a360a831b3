import fc from 'fast-check'
import {expect, test} from 'vitest'
import {findMarkers} from '../pipeline/plugins/markers/index.ts'

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
    const began = performance.now()
    findMarkers(piece.repeat(100_000))
    expect(performance.now() - began).toBeLessThan(2000)
  }
})
