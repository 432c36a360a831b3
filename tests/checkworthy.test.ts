import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {cuesOf} from '../pipeline/plugins/checkworthy/cues.ts'
import {averagePrecision, calibrationError} from '../pipeline/plugins/checkworthy/figures.ts'
import {judgeCheckworthy} from '../pipeline/plugins/checkworthy/index.ts'
import {cueTables, trained} from '../pipeline/plugins/checkworthy/model.ts'
import {train} from '../pipeline/plugins/checkworthy/training.ts'
import {processorTime} from './support/processor-time.ts'

const score = (text: string): number => judgeCheckworthy(text).score

test('a figure that can be checked is worth checking, a wish is not', () => {
  expect(judgeCheckworthy('Bread prices rose by 14 percent in two years.').label).toBe(true)
  expect(judgeCheckworthy('I think we should all look forward.').label).toBe(false)
})

test('a finding ranks above its aim and its method', () => {
  const finding = score('Walking was associated with fewer falls than rest (P=0.02).')
  expect(finding).toBeGreaterThan(score('The aim of this study was to compare walking with rest.'))
  expect(finding).toBeGreaterThan(score('Participants were randomly assigned to walking or rest.'))
})

test('who proposed what ranks above how the text goes on', () => {
  expect(score('The gate was first proposed by Lindqvist in 1962.')).toBeGreaterThan(
    score('In this section, we look at the gate once more.'),
  )
})

test('Chinese figures, laws and research rank above pointers into the text', () => {
  const pointer = score('下面我们来看图中的例子。')
  for (const claim of [
    '2022年全市渡船减少三成，仅剩41艘。',
    '《渡口条例》规定夜间停航。',
    '研究人员发现潮差与渔获量有关。',
  ])
    expect(score(claim)).toBeGreaterThan(pointer)
})

test('the reasons name the cues that decided, the strongest first', () => {
  const {reasons} = judgeCheckworthy('Is it true that rents rose by 9 percent?')
  expect(reasons[0]).toMatchObject({cue: 'question'})
  expect(reasons[0]!.weight).toBeLessThan(0)
  expect(reasons.map(({cue}) => cue)).toContain('percent')
})

test.each([...cueTables.en, ...cueTables.zh])('the example of cue $id has it', (cue) => {
  expect(cuesOf(cue.example, [cue])).toEqual([cue])
})

test('each cue has a trained weight', () => {
  for (const lang of ['en', 'zh'] as const)
    expect(Object.keys(trained[lang].cues)).toEqual(cueTables[lang].map(({id}) => id))
})

test('training the same rows gives the same weights, and unseen rows are ranked', () => {
  const rows = readFileSync(new URL('fixtures/checkworthy/own-rows.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line, i) => ({text: line.slice(2), label: line[0] === '1', set: 'own', group: `${i}`}))
  const once = train(rows)
  expect(JSON.stringify(train(rows).weights)).toBe(JSON.stringify(once.weights))
  const labels = rows.map(({label}) => label)
  expect(averagePrecision(labels, once.unseen)).toBeGreaterThan(0.9)
  expect(calibrationError(labels, once.unseen)).toBeLessThan(0.1)
})

test('average precision and calibration error are those of their definition', () => {
  expect(averagePrecision([true, false, true], [0.9, 0.8, 0.7])).toBeCloseTo((1 + 2 / 3) / 2)
  expect(averagePrecision([false], [0.5])).toBe(0)
  expect(calibrationError([true, false], [0.95, 0.05])).toBeCloseTo(0.05)
})

test('any text gets a score between 0 and 1, and the same one each time', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme', maxLength: 300}), (text) => {
      const judged = judgeCheckworthy(text)
      expect(judged.score).toBeGreaterThanOrEqual(0)
      expect(judged.score).toBeLessThanOrEqual(1)
      expect(judgeCheckworthy(text)).toEqual(judged)
    }),
    {seed: 7, numRuns: 200},
  )
})

test.each(['a', 'A', 'Aa ', 'the study the study ', '基于', '比', '2', '（A', 'see '])(
  'a very long run of "%s" costs no more than a long one',
  (piece) => {
    const time = (times: number): number => {
      const text = piece.repeat(times)
      return processorTime(() => Array.from({length: 20}, () => judgeCheckworthy(text)), 2)
    }
    time(1000)
    expect(time(20_000)).toBeLessThan(30 * Math.max(time(2000), 1))
  },
)
