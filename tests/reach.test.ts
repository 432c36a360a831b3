import fc from 'fast-check'
import {expect, test} from 'vitest'
import {markerReach} from '../pipeline/plugins/reach/index.ts'
import {processorTime} from './support/processor-time.ts'

/** The stretches that the markers written as `{…}` speak for; the braces are taken out first. */
function covered(marked: string): Array<string | null> {
  const markers: Array<{start: number; end: number}> = []
  let text = ''
  for (const [i, part] of marked.split(/[{}]/).entries()) {
    if (i % 2 === 1) markers.push({start: text.length, end: text.length + part.length})
    text += part
  }
  return markerReach(text, markers).map((reach) => reach && text.slice(reach.start, reach.end))
}

test('a bracket speaks for the phrase before it', () => {
  expect(covered('Early readers relied on hand-made tree patterns {(Zhao, 2009)} on news.')).toEqual([
    'hand-made tree patterns (Zhao, 2009)',
  ])
})

test('a bracket behind a verb speaks for the clause', () => {
  expect(covered('In short texts, longer names have been shown to improve performance {(Zhao, 2009)}.')).toEqual([
    'longer names have been shown to improve performance (Zhao, 2009)',
  ])
})

test('the items of a list have each their own marker', () => {
  expect(covered('We draw on rivers {(Li, 2001)}, salt lakes {(Wu, 2002)} and glaciers {(Xu, 2003)}.')).toEqual([
    'rivers (Li, 2001)',
    'salt lakes (Wu, 2002)',
    'glaciers (Xu, 2003)',
  ])
})

test('markers in one bracket share their words', () => {
  const shared = 'salt lakes (Li, 2001; Wu et al., 2002)'
  expect(covered('Maps show the salt lakes {(Li, 2001;} {Wu et al., 2002)}.')).toEqual([shared, shared])
})

test('a bracket is whole even where only one of its works was given', () => {
  expect(covered('Maps show the salt lakes (Li, 2001; {Wu, 2002;} Xu, 2003) by hand.')).toEqual([
    'salt lakes (Li, 2001; Wu, 2002; Xu, 2003)',
  ])
})

test('a narrative marker speaks for its sentence and for those that go on with the work', () => {
  const [reach] = covered(
    'Lakes matter. {Wu et al. (2002)} map salt lakes by hand. They also give depths. However, their maps are coarse. We map rivers.',
  )
  expect(reach).toBe('Wu et al. (2002) map salt lakes by hand. They also give depths. However, their maps are coarse.')
})

test('a narrative marker stops where the next work or the writers begin', () => {
  const reaches = covered('{Wu (2002)} maps lakes. {Li (2003)} maps rivers. In contrast, we map both.')
  expect(reaches).toEqual(['Wu (2002) maps lakes.', 'Li (2003) maps rivers.'])
})

test('two narrative markers in one sentence part it', () => {
  expect(covered('{Wu (2002)} maps lakes, while {Li (2003)} maps rivers.')).toEqual([
    'Wu (2002) maps lakes, while ',
    'Li (2003) maps rivers.',
  ])
})

test('a work that the writers set their own beside covers only its name', () => {
  expect(covered('We compare our reader with the tree parser of {Wu (2002)} on two sets.')).toEqual([
    'tree parser of Wu (2002)',
  ])
})

test('a bracket with a verb behind it is the subject of its sentence', () => {
  expect(covered('{[4]} maps salt lakes by hand.')).toEqual(['[4] maps salt lakes by hand.'])
  expect(covered('The LakeNet reader {(Wu, 2002)} scores each shore by its slope.')).toEqual([
    'The LakeNet reader (Wu, 2002) scores each shore by its slope.',
  ])
})

test('a Chinese marker covers the clauses before it, back to the marker before', () => {
  expect(covered('湖面上升两米，面积扩大一倍{[6]}，但盐度下降{[7]}。')).toEqual([
    '湖面上升两米，面积扩大一倍[6]',
    '但盐度下降[7]',
  ])
})

test('a semicolon closes what a Chinese marker covers', () => {
  expect(covered('东岸多沙；西岸多石{[6]}。')).toEqual(['西岸多石[6]'])
})

test('items of a Chinese list have each their own marker', () => {
  expect(covered('该湖兼有盐度高{[1]}、面积大{[2]}及风浪小{[3]}的特点。')).toEqual([
    '该湖兼有盐度高[1]',
    '面积大[2]',
    '风浪小[3]',
  ])
})

test('a Chinese report covers what it reports and the sentences that go on', () => {
  expect(covered('湖泊很多。文献{[5]}指出，湖面上升两米。该文还给出了岸线。我们不讨论河流。')).toEqual([
    '文献[5]指出，湖面上升两米。该文还给出了岸线。',
  ])
})

test('what follows a name or title with a marker belongs to the marker', () => {
  expect(covered('《湖泊法》{[5]}规定，沿岸不得采砂。')).toEqual(['《湖泊法》[5]规定，沿岸不得采砂。'])
})

test('Chinese narrative markers part their sentence', () => {
  expect(covered('{张远等（2019）}提出了分层方法，{陈立等（2021）}将其用于古籍。')).toEqual([
    '张远等（2019）提出了分层方法',
    '陈立等（2021）将其用于古籍。',
  ])
})

test('markers outside the text, turned round or in blank text speak for nothing', () => {
  expect(markerReach('  ', [{start: 0, end: 1}])).toEqual([null])
  expect(
    markerReach('Lakes [1].', [
      {start: 9, end: 6},
      {start: -1, end: 2},
      {start: 6, end: 90},
    ]),
  ).toEqual([null, null, null])
})

test('a reach lies in the text and holds its marker', () => {
  const piece = fc.constantFrom(
    'We map ',
    'salt lakes ',
    '[1]',
    '(Wu, 2002)',
    'Wu et al. (2002) ',
    'They ',
    '. ',
    '，',
    '。',
    '文献',
    '指出',
    '(',
    ')',
    '；',
    '、',
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 30}), (pieces) => {
      const text = pieces.join('')
      const markers = [...text.matchAll(/\[1\]|\(Wu, 2002\)|Wu et al\. \(2002\)/g)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
      }))
      for (const [i, reach] of markerReach(text, markers).entries()) {
        expect(reach!.start).toBeGreaterThanOrEqual(0)
        expect(reach!.start).toBeLessThanOrEqual(markers[i]!.start)
        expect(reach!.end).toBeGreaterThanOrEqual(markers[i]!.end)
        expect(reach!.end).toBeLessThanOrEqual(text.length)
      }
    }),
    {seed: 5, numRuns: 300},
  )
})

test('time grows with the length of the passage', () => {
  const passage = (times: number): [string, Array<{start: number; end: number}>] => {
    const text = 'They (Wu, 2002) map lakes. '.repeat(times)
    return [text, Array.from({length: times}, (_, i) => ({start: i * 27 + 5, end: i * 27 + 15}))]
  }
  const seconds = (times: number): number => {
    const [text, markers] = passage(times)
    return processorTime(() => markerReach(text, markers), 2)
  }
  seconds(500)
  expect(seconds(8000)).toBeLessThan(60 * Math.max(seconds(1000), 1))
})

test('a joint before the last item of a Chinese list belongs to no item', () => {
  expect(covered('其耐寒 {[1]}、早熟 {[2]} 及抗病 {[3]} 改变了种植格局。')).toEqual([
    '其耐寒 [1]',
    '早熟 [2]',
    '抗病 [3]',
  ])
})

test('persons before a numbered marker are its narrative', () => {
  expect(
    covered('In one study, Wu and Li {[4]} deliberately drained a lake. These authors saw no fish return.'),
  ).toEqual(['In one study, Wu and Li [4] deliberately drained a lake. These authors saw no fish return.'])
})

test('what a study locates with a preposition is told of that study', () => {
  expect(covered('In {(Wu, 2002)}, nine lakes were drained.')).toEqual(['In (Wu, 2002), nine lakes were drained.'])
})

test('a bracket that was never closed makes no later marker a bracketed one', () => {
  const [, reach] = covered('{Li (2001} maps rivers by hand; {Wu (2002)} maps lakes.')
  expect(reach).toBe('Wu (2002) maps lakes.')
})
