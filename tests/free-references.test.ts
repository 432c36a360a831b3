import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readFreeReference} from '../pipeline/plugins/references/model/index.ts'
import {processorTime} from './support/processor-time.ts'

const read = (raw: string) => readFreeReference(raw)?.csl

test('an article as APA prints it', () => {
  expect(
    read('Marlow, K. J., & Tan, L. (2014). Slow rivers and their banks. Journal of Lowland Studies, 12(3), 45–61.'),
  ).toMatchObject({
    type: 'article-journal',
    author: [
      {family: 'Marlow', given: 'K. J.'},
      {family: 'Tan', given: 'L.'},
    ],
    issued: {'date-parts': [[2014]]},
    title: 'Slow rivers and their banks',
    'container-title': 'Journal of Lowland Studies',
    volume: '12',
    issue: '3',
    page: '45-61',
  })
})

test('an article as Vancouver prints it', () => {
  expect(
    read('7. Marlow KJ, Tan L, Ito H, et al. Salt intake in coastal towns. Lowland Med J. 2009;18(2):101-9.'),
  ).toMatchObject({
    author: [
      {family: 'Marlow', given: 'KJ'},
      {family: 'Tan', given: 'L'},
      {family: 'Ito', given: 'H'},
    ],
    title: 'Salt intake in coastal towns',
    volume: '18',
    issue: '2',
    page: '101-9',
  })
})

test('a book with its place and publisher', () => {
  expect(read('Orwin, Paula. The Weight of Letters. Chicago: University of Chicago Press, 1998.')).toMatchObject({
    type: 'book',
    author: [{family: 'Orwin', given: 'Paula'}],
    title: 'The Weight of Letters',
    publisher: 'University of Chicago Press',
    'publisher-place': 'Chicago',
    issued: {'date-parts': [[1998]]},
  })
})

test('a DOI is certain wherever it stands', () => {
  expect(read('K. Marlow, Phys. Lett. B 637, 251 (2006), doi:10.5555/abc.def(2006)12.')).toMatchObject({
    DOI: '10.5555/abc.def(2006)12',
  })
})

test('each field tells where it stands', () => {
  const raw = 'Marlow, K. J. (2014). Slow rivers and their banks. Journal of Lowland Studies, 12(3), 45-61.'
  const {spans} = readFreeReference(raw)!
  expect(raw.slice(spans.title!.start, spans.title!.end)).toBe('Slow rivers and their banks')
  expect(spans.title!.confidence).toBeGreaterThan(0.5)
})

test('punctuation alone gives no field', () => {
  expect(readFreeReference('. , : //')).toBeNull()
})

test('a long string of any punctuation takes linear time', () => {
  const pieces = ['. ', ', ', ': ', '[J]', '//', '(', ')', '“', 'http://', 'A', '12', ' ', '10.1000/', 'and ', 'é']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), {minLength: 3, maxLength: 6}), (unit) => {
      const time = (length: number): number => {
        const raw = unit.join('').repeat(Math.ceil(length / unit.join('').length))
        return processorTime(() => readFreeReference(raw), 2)
      }
      time(4000)
      expect(time(100_000)).toBeLessThan(30 * (time(10_000) + 5))
    }),
    {seed: 4, numRuns: 4},
  )
})
