import {beforeAll, expect, test} from 'vitest'
import {costOf} from './endurance/measure.ts'
import {texts} from './endurance/texts.ts'

/** Characters of the short text; the long one has eight times as many. */
const SHORT = 12_000
const TIMES = 8
/**
 * What proportion would give is 8; a cost that grows with the square gives 64. Between them lies what garbage and a busy machine
 * add to a run this short: `make endurance` holds the tight bound on long texts.
 */
const MOST = 28
/** Milliseconds that start-up, garbage and compiling add to any run. */
const LITTLE = 100

beforeAll(() => {
  for (let i = 0; i < 3; i++) costOf(texts['papers one after another']!(60_000), 1)
})

test.each(Object.keys(texts))('time grows in proportion to the length: %s', (kind) => {
  const text = texts[kind]!
  const short = costOf(text(SHORT), 2)
  const long = costOf(text(SHORT * TIMES), 1)
  expect(long).toBeLessThan(MOST * short + LITTLE)
})
