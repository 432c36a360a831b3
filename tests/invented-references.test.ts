import {expect, test} from 'vitest'
import {inventRows} from '../pipeline/plugins/references/model/restyle/index.ts'
import {labelRow} from '../pipeline/plugins/references/model/training-rows.ts'

const row = (title: string, family: string, container: string, type: string) => ({
  id: family,
  source: 'own',
  raw: '',
  seg: [],
  csl: {
    type,
    title,
    author: [{family, given: 'K. J.'}],
    'container-title': container,
    publisher: `${family} Institute of Rivers`,
    'publisher-place': 'Porto',
  },
})
const lenders = [
  row('Salt of the coast', 'Marlow', 'Journal of Lowlands', 'article-journal'),
  row('Ice on the rivers of the north', 'Holm', 'Rivers and ice', 'chapter'),
]

test('works made for training are the same each time, and their labels fit their strings', () => {
  const made = inventRows(lenders, 300)
  expect(inventRows(lenders, 300)).toEqual(made)
  for (const one of made) {
    expect(one.seg.map(([, text]) => text).join('')).toBe(one.raw)
    expect(one.raw).not.toMatch(/undefined|[{}«»‹›]/)
    expect(labelRow(one)?.tokens.count ?? 0).toBeGreaterThan(0)
  }
  expect(new Set(made.map(({raw}) => raw)).size).toBeGreaterThan(250)
})
