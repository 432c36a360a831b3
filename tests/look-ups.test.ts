import fc from 'fast-check'
import {expect, test} from 'vitest'
import {letterWords} from '../pipeline/text/letter-words.ts'
import {neededWords} from '../pipeline/text/needed-words.ts'
import {unitSet} from '../pipeline/text/unit-set.ts'
import {vocabulary} from '../pipeline/text/vocabulary.ts'
import {firstPlace} from '../pipeline/text/within.ts'
import {wordEnds} from '../pipeline/text/word-ends.ts'
import {wordTable, wordTableOf} from '../pipeline/text/word-table.ts'

test('the longest word of a table that begins at a place is found', () => {
  const table = wordTable({a: '通 通过 通过率', b: 'in in_the'})
  expect(table.at('已通过率', 1)).toEqual({word: '通过率', value: 'a'})
  expect(table.at('已通过审查', 1)).toEqual({word: '通过', value: 'a'})
  expect(table.at('in those', 0)).toEqual({word: 'in', value: 'b'})
  expect(table.at('in the', 0)).toEqual({word: 'in the', value: 'b'})
  expect(table.at('通', 1)).toBeNull()
})

test('a table finds what a plain search for the longest word finds', () => {
  const letters = fc.stringMatching(/^[ab水]{1,4}$/)
  fc.assert(
    fc.property(fc.uniqueArray(letters, {maxLength: 12}), fc.stringMatching(/^[ab水c]{0,12}$/), (words, text) => {
      const table = wordTableOf(words.map((word): [string, true] => [word, true]))
      for (let at = 0; at <= text.length; at++) {
        const longest = words.filter((word) => text.startsWith(word, at)).sort((a, b) => b.length - a.length)[0]
        expect(table.at(text, at)?.word).toBe(longest)
      }
    }),
  )
})

test('a word of small letters is looked up where it stands', () => {
  const table = letterWords(new Map([['river', 1]]))
  expect(table.at('the river rose', 4, 9)).toEqual({word: 'river', value: 1})
  expect(table.at('the River rose', 4, 9)).toBeUndefined()
  expect(table.at('the rivers', 4, 10)).toBeUndefined()
})

test('the end of a stretch is looked up in the order of the list', () => {
  const ends = wordEnds(['中', '过程中', '时'])
  expect(ends.of('施工过程中')).toBe('中')
  expect(ends.of('施工')).toBeUndefined()
  expect(ends.of('')).toBeUndefined()
})

test('a set of units holds its characters and no others', () => {
  const isStop = unitSet('，。')
  expect(['，', '。', '水', ''].map((character) => isStop(character.charCodeAt(0)))).toEqual([true, true, false, false])
})

test.each<[RegExp, ReadonlyArray<string> | null]>([
  [/我们(?:可以|需要)/, ['我们']],
  [/\bour (?:study|samples?)\b/i, ['study', 'sample']],
  [/^(?:其)?(?:一种|另一种).{0,8}是$/, ['一种', '另一种']],
  [/(?:水位)?上升|下降/, ['上升', '下降']],
  [/[均都]|了/, ['均', '都', '了']],
  [/(?!不)[^，。]{2,30}(?:应当|必须)/, ['应当', '必须']],
  [/\d{1,3}[a-z]?/, null],
  [/水*/, null],
  [/(?:水|\d)+/, null],
  [/\p{L}+ ?=\s?\{/u, ['=']],
])('%s needs %j', (pattern, words) => {
  expect(neededWords(pattern)).toEqual(words)
})

test('a vocabulary finds in one walk what its tables hold', () => {
  const words = vocabulary()
  const rivers = words.table([
    ['水', 'w'],
    ['水位', 'l'],
  ])
  const rises = words.table([
    ['水位上升', 'r'],
    ['上升', 'u'],
  ])
  const text = '水位上升，水坝'
  const notes = words.note(text, 0, text.length)
  expect(notes.places).toEqual([0, 2, 5])
  expect([0, 1, 2].map((index) => rivers.at(notes, index)?.word)).toEqual(['水位', undefined, '水'])
  expect([0, 1, 2].map((index) => rises.at(notes, index)?.value)).toEqual(['r', 'u', undefined])
  expect(firstPlace(notes.places, 1)).toBe(1)
  expect(firstPlace(notes.places, 6)).toBe(3)
})

test('within a Latin word a vocabulary notes what an expression needs, and no word of a table', () => {
  const words = vocabulary()
  const dams = words.table([
    ['dam', 1],
    ['age', 2],
  ])
  const look = words.look([/(?:un)?locked/])
  const text = 'dam age damage unlocked'
  const notes = words.note(text, 0, text.length)
  expect(notes.places.map((place, index) => [place, dams.at(notes, index)?.value])).toEqual([
    [0, 1],
    [4, 2],
    [8, 1],
    [17, undefined],
  ])
  expect(look(notes, 0, text.length)).toBe(1)
})

test('a look passes every stretch that an expression matches', () => {
  const patterns = [/(?:增长|下降)了?\d/, /\bthe (?:dam|weir)s? rose\b/i, /坝[体基]/, /\d+/]
  const words = vocabulary()
  words.table([['增长了', true]])
  const look = words.look(patterns)
  const bits = (text: string) => {
    const notes = words.note(text.toLowerCase(), 0, text.length)
    return patterns.map((_, i) => (look(notes, 0, text.length) >> i) & 1)
  }
  expect(bits('水位下降了3')).toEqual([1, 0, 0, 1])
  expect(bits('When the WEIRS rose')).toEqual([0, 1, 0, 1])
  expect(bits('增长了坝体')).toEqual([1, 0, 1, 1])
  const pieces = fc.constantFrom('增', '长', '了', '3', 'the ', 'dam', 's', ' rose', '坝', '基', '，')
  fc.assert(
    fc.property(fc.array(pieces, {maxLength: 8}), (parts) => {
      const text = parts.join('')
      for (const [i, bit] of bits(text).entries()) if (patterns[i]!.test(text)) expect(bit).toBe(1)
    }),
  )
})
