import fc from 'fast-check'
import {expect, test} from 'vitest'
import {contentTokens} from '../pipeline/text/content-words.ts'
import {lettersOf} from '../pipeline/text/letters.ts'

test('words without their endings, pairs of Han characters and longer numbers are the content of a text', () => {
  expect(contentTokens('The reporters’ citations were reported in 2019, 12 of them; 引文的失真率')).toEqual([
    'reporter',
    'cit',
    'report',
    '2019',
    '引文',
    '失真',
    '真率',
  ])
})

test('runs of words, of Han and of digits end where an expression would end them', () => {
  const runs = /\p{Script=Latin}[\p{Script=Latin}\p{N}'’-]{1,40}|\p{Script=Han}{1,400}|\d{3,12}/gu
  const pieces = ['qu', 'É', '’', '-', '7', '٣', 'Ⅳ', '河', '𠀀', '\ud800', ' ', '。', 'x'.repeat(45), '9'.repeat(14)]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), {maxLength: 9}), (parts) => {
      const text = parts.join('')
      const alone = [...text.matchAll(runs)].flatMap(([run]) => contentTokens(run))
      expect(contentTokens(text)).toEqual(alone)
    }),
    {seed: 11, numRuns: 3000},
  )
})

test('letters and digits are what is left without marks, widths and ligatures', () => {
  const pieces = ['Ab', 'é', 'ﬁ', '１', '½', 'ß', '河', '𠀀', '😀', '\ud800', ' – ', '.']
  expect(lettersOf('Ｏｐｅｎ–Cité: 2')).toBe('opencite2')
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), {maxLength: 9}), (parts) => {
      const text = parts.join('')
      const expected = text
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '')
      expect(lettersOf(text)).toBe(expected)
    }),
    {seed: 12, numRuns: 3000},
  )
})
