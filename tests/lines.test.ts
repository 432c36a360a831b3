import {expect, test} from 'vitest'
import {filledLines, lineRanges, lineStarts} from '../pipeline/text/lines.ts'

test('lines end at LF, CRLF and CR', () => {
  expect(lineRanges('a\r\nb\rc\n')).toEqual([
    {start: 0, end: 1},
    {start: 3, end: 4},
    {start: 5, end: 6},
  ])
})

test('blank lines are counted and a form feed among them is seen, whatever the line ends', () => {
  expect(filledLines('\r\n甲\r\n　\r\n\f\r\n乙')).toEqual([
    {start: 2, end: 3, gap: 1, feed: false},
    {start: 11, end: 12, gap: 2, feed: true},
  ])
  expect([...lineStarts('a\r\nb\rc\n')]).toEqual([0, 3, 5, 7])
})
