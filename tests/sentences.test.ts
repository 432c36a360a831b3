import fc from 'fast-check'
import {expect, test} from 'vitest'
import {splitSentences} from '../pipeline/plugins/sentences/index.ts'
import {processorTime} from './support/processor-time.ts'

const split = (text: string): string[] => splitSentences(text).map(({start, end}) => text.slice(start, end))

test('a marker after the full stop stays with its sentence', () => {
  expect(split('引文格式并不统一。[16]本文比较三种做法 [17]。下一节给出结果。')).toEqual([
    '引文格式并不统一。[16]',
    '本文比较三种做法 [17]。',
    '下一节给出结果。',
  ])
  expect(split('Styles differ.[16] We compare three [17]. Results follow.12 Then we stop.')).toEqual([
    'Styles differ.[16]',
    'We compare three [17].',
    'Results follow.12',
    'Then we stop.',
  ])
})

test('a Chinese stop inside quotes or brackets ends nothing while the sentence goes on', () => {
  expect(split('《谁在引用？》一文提出了方法（见附录。附录从略）。方法有效。')).toEqual([
    '《谁在引用？》一文提出了方法（见附录。附录从略）。',
    '方法有效。',
  ])
  expect(split('编者写道：“引用要准确。标注要清楚。”这句话常被忽略。')).toEqual([
    '编者写道：“引用要准确。标注要清楚。”',
    '这句话常被忽略。',
  ])
})

test('English abbreviations, initials and decimals end nothing', () => {
  expect(
    split('Dr. E. F. Crane et al. [3] measured 3.5 mm (see Fig. 2, e.g. panel B). The rest is in vol. 4.'),
  ).toEqual(['Dr. E. F. Crane et al. [3] measured 3.5 mm (see Fig. 2, e.g. panel B).', 'The rest is in vol. 4.'])
})

test('English and Chinese may alternate', () => {
  expect(split('This tool is small. 该工具很小。It works.因此被采用。')).toEqual([
    'This tool is small.',
    '该工具很小。',
    'It works.',
    '因此被采用。',
  ])
  expect(splitSentences('该工具很小。\nIt works.').map(({lang}) => lang)).toEqual(['zh', 'en'])
})

test('the number of a list item opens its sentence', () => {
  expect(split('1. Read the list. 2.根据列表核对。')).toEqual(['1. Read the list.', '2.根据列表核对。'])
})

test('sentences are in order, trimmed, and lose nothing but white space', () => {
  const piece = fc.constantFrom(
    '引',
    '文',
    'a',
    'Word ',
    '。',
    '”',
    '“',
    '（',
    '）',
    '[1]',
    '.',
    ' ',
    '\n',
    '！',
    '…',
    '"',
    '3',
    '：',
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 60}), (pieces) => {
      const text = pieces.join('')
      const sentences = splitSentences(text)
      let at = 0
      for (const {start, end} of sentences) {
        expect(text.slice(at, start).trim()).toBe('')
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
        expect(end).toBeGreaterThan(start)
        at = end
      }
      expect(text.slice(at).trim()).toBe('')
    }),
    {seed: 7, numRuns: 300},
  )
})

test('one line of a million brackets and stops is split in time that grows with its length', () => {
  const time = (text: string): number => processorTime(() => splitSentences(text), 2)
  for (const piece of ['。', '（', '”', '[1] ', 'a.', '“a。', '（见“甲。']) {
    time(piece.repeat(5_000))
    expect(time(piece.repeat(100_000)), piece).toBeLessThan(30 * (time(piece.repeat(10_000)) + 5))
  }
})
