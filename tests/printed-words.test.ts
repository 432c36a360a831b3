import fc from 'fast-check'
import {expect, test} from 'vitest'
import {vocabularyOf} from '../pipeline/03-reflow/printed-words.ts'

const linesOf = (...texts: string[]) => texts.map((text) => ({text}))

test('words are counted in lower case, and those that a line end may have cut are not', () => {
  const {times, isPart} = vocabularyOf(linesOf('Two-way maps of ÉTÉ maps, time-', 'table maps', 'Two‐Way 引文maps'))
  expect(['two-way', 'maps', 'été', 'time', 'table', '引文maps', 'way'].map(times)).toEqual([2, 3, 1, 0, 0, 1, 0])
  expect(['two', 'way', 'maps'].map(isPart)).toEqual([true, true, false])
})

test('a word is found as often as a plain search finds it', () => {
  const word = fc.stringMatching(/^[a-cA-CéÉ𝒜水][a-cA-CéÉ𝒜水1]{0,4}(?:[-‐][abB]{1,3}){0,3}$/u)
  fc.assert(
    fc.property(fc.array(fc.array(word, {minLength: 1, maxLength: 6}), {maxLength: 8}), (lines) => {
      const {times} = vocabularyOf(linesOf(...lines.map((words) => `${words.join(' ')} .`)))
      const printed = lines.flat().map((one) => one.toLowerCase().replaceAll('‐', '-'))
      for (const one of new Set(printed)) expect(times(one)).toBe(printed.filter((other) => other === one).length)
    }),
  )
})
