import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Decision} from '../pipeline/model/decision.ts'
import {anchorOf, placeOf} from '../pipeline/review/page/anchors.ts'
import {clausesOf} from '../pipeline/review/page/clauses.ts'
import {fold} from '../pipeline/review/page/fold.ts'
import {firstSplit, moved, partsAt} from '../pipeline/review/page/modes.ts'
import {numbersFrom} from '../pipeline/review/page/numbers.ts'
import {pageData} from '../pipeline/review/page/paper-data.ts'
import {codePointMap} from '../pipeline/text/code-points.ts'
import {published} from './support/review-paper.ts'

const anchored = (text: string) => ({text, map: codePointMap(text)})

test('an edge stops where a clause begins or ends, not within a number or before its marker', () => {
  const text = '样本来自 12 所高校 [4]，回收率为 87.5% [5]。Errors rose, it says.'
  const clauses = clausesOf(text, {start: 0, end: text.length}).map(({start, end}) => text.slice(start, end))
  expect(clauses).toEqual(['样本来自 12 所高校', '回收率为 87.5%', 'Errors rose', 'it says'])
})

test('an edge moves by clause and by character, and never over a surrogate pair or the other edge', () => {
  const text = '甲，𠮷野家，乙。'
  const block = {start: 0, end: text.length}
  const edge = {type: 'edges', key: 'c1', range: {start: 2, end: 6}, edge: 'start'} as const
  expect(moved(text, block, edge, 1, 'character')).toMatchObject({range: {start: 4, end: 6}})
  expect(moved(text, block, {...edge, edge: 'end'}, 1, 'clause')).toMatchObject({range: {start: 2, end: 8}})
  expect(moved(text, block, edge, 1, 'clause')).toMatchObject({range: {start: 2, end: 6}})
  expect(moved(text, block, edge, -1, 'clause')).toMatchObject({range: {start: 0, end: 6}})
})

test('a split leaves out the punctuation between its parts', () => {
  const text = '问卷发出 500 份，收回 436 份'
  const range = {start: 0, end: text.length}
  const parts = partsAt(text, range, firstSplit(text, range))!
  expect(parts.map(({start, end}) => text.slice(start, end))).toEqual(['问卷发出 500 份', '收回 436 份'])
  expect(partsAt('。。', {start: 0, end: 2}, 1)).toBeNull()
})

test('numbers are read as a reviewer writes them, and nothing else is', () => {
  expect(numbersFrom('[3，5—7] 9')).toEqual([3, 5, 6, 7, 9])
  expect(numbersFrom('')).toEqual([])
  for (const wrong of ['three', '7-5', '1-99999', '3;x']) expect(numbersFrom(wrong)).toBeNull()
})

test('words are found again after the text before, between or behind them changed', () => {
  const text = '𝒜 甲乙丙。甲乙丁。甲乙丙。'
  fc.assert(
    fc.property(fc.nat(8), fc.nat(3), fc.string({unit: fc.constantFrom('子', '𝒜', '。')}), (at, length, inserted) => {
      const start = 3 + at
      const range = {start, end: start + 1 + length}
      const anchor = anchorOf(anchored(text), range)
      const changed = `${inserted}${text}`
      expect(placeOf(anchored(text), anchor)).toEqual(range)
      expect(placeOf(anchored(changed), anchor)).toEqual({
        start: range.start + inserted.length,
        end: range.end + inserted.length,
      })
      expect(placeOf(anchored('别的文字'), anchor)).toBeNull()
    }),
    {seed: 7, numRuns: 300},
  )
})

const data = pageData(
  published(
    '1 Results\n\nThe survey of 2019 found errors in 42.2% of 500 references [1]. It rose to 50% in 2021, and fell to 30% in 2023 [2].\n',
  ),
)
const text = anchored(data.text)
const decision = (
  id: string,
  action: Decision['action'],
  start: number,
  end: number,
  more: Partial<Decision> = {},
) => ({
  id,
  time: '2026-01-01T00:00:00Z',
  reviewer: 'a',
  action,
  claim: anchorOf(text, {start, end}),
  sourceSha256: data.sha256,
  ...more,
})
const first = data.claims[0]!

test('an undo takes its decision back, and an undo of that gives it again', () => {
  const accept = decision('1', 'accept', first.start, first.end)
  const undo = decision('2', 'undo', first.start, first.end, {undoes: '1'})
  const again = decision('3', 'undo', first.start, first.end, {undoes: '2'})
  const verdicts = [[accept], [accept, undo], [accept, undo, again]].map(
    (decisions) => fold(data, text, decisions).claims[0]!.verdict,
  )
  expect(verdicts).toEqual(['accept', null, 'accept'])
})

test('a decision on words that an edit gave holds when the edit is taken back', () => {
  const words = anchorOf(text, {start: first.start, end: first.end - 4})
  const edit = decision('1', 'edit', first.start, first.end, {after: {words}})
  const accept = decision('2', 'accept', first.start, first.end - 4)
  const undo = decision('3', 'undo', first.start, first.end, {undoes: '1'})
  const {claims, stale} = fold(data, text, [edit, accept, undo])
  expect(claims[0]).toMatchObject({start: first.start, end: first.end, verdict: 'accept'})
  expect(stale).toEqual([])
})

test('a decision whose words are gone is stale; one whose claim alone is gone keeps it', () => {
  const lost = {
    ...decision('1', 'accept', 0, 5),
    claim: {...anchorOf(text, {start: 0, end: 5}), quote: 'no such words'},
  }
  const none = decision('2', 'reject', first.start + 1, first.end)
  const {claims, stale} = fold(data, text, [lost, none])
  expect(stale.map(({id}) => id)).toEqual(['1'])
  expect(claims.filter(({verdict}) => verdict === 'reject')).toMatchObject([{start: first.start + 1, end: first.end}])
})
