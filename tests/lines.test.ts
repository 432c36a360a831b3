import {expect, test} from 'vitest'
import {lineRanges} from '../pipeline/text/lines.ts'

test('lines end at LF, CRLF and CR', () => {
  expect(lineRanges('a\r\nb\rc\n')).toEqual([
    {start: 0, end: 1},
    {start: 3, end: 4},
    {start: 5, end: 6},
  ])
})
