import {expect, test} from 'vitest'
import {paragraphOpening} from '../pipeline/text/paragraph-openers.ts'

const before = 'The two readers wrote down what they had found in each of the papers of that year.'

test('a sentence that ties itself to what was said opens a paragraph less often than one that does not', () => {
  const opens = paragraphOpening('Reading twice has long been known as a way to better sheets in large rooms.', before)
  for (const tied of [
    'These sheets were then put into the box of the third one.',
    'However, neither of them had seen the box of the third one.',
    'The sheets are then put into the box of the third one.',
    'In this case the third one took all of the cards with her.',
    'The readers wrote the papers down in another box of cards.',
  ])
    expect(paragraphOpening(tied, before)).toBeLessThan(opens - 0.5)
})

test('a sentence that tells what a section is about opens one more often', () => {
  const plain = paragraphOpening('Many rooms hold large boxes of cards for every reader in that house.', before)
  expect(paragraphOpening('In this section, we look at boxes of cards for readers.', before)).toBeGreaterThan(plain)
})

test('the second of a count goes on with the paragraph of the first', () => {
  const second = 'Second, rooms hold large boxes of cards for anyone in that house.'
  expect(paragraphOpening(second, 'First, the boxes were read.')).toBeLessThan(
    paragraphOpening(second, 'Nobody had read any of it.'),
  )
})
