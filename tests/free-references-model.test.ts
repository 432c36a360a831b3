import {expect, test} from 'vitest'
import {certainForms} from '../pipeline/plugins/references/model/certain-forms.ts'
import {FeatureRows, LANES, packRows, readLanes, STATES} from '../pipeline/plugins/references/model/feature-rows.ts'

/** The weights of a feature, by state. */
function weightsOf(rows: FeatureRows, hash: number): number[] {
  const row = rows.find(hash)
  const scores = new Float64Array(LANES * 3)
  readLanes(rows.all.slice(row, row + LANES), scores, 0, 1)
  return Array.from(scores.slice(0, STATES), (score) => score + 0)
}

test('a feature has the weights that were packed for it, and one that was not packed has none', () => {
  // Many more than there is room for at first, with neighbours that share their upper bits.
  const packed = Array.from({length: 9000}, (_, i) => ({
    hash: i * 400_003 + (i % 3),
    cells: [i % STATES, (i % 127) + 1, (i + 5) % STATES, -(i % 126) - 1],
  }))
  const rows = new FeatureRows(packRows(packed))
  for (const round of [1, 2])
    for (const {hash, cells} of packed) {
      const expected = Array.from({length: STATES}, (_, state) =>
        state === cells[0] ? cells[1]! : state === cells[2] ? cells[3]! : 0,
      )
      expect(weightsOf(rows, hash | 0), `round ${round}`).toEqual(expected)
      expect(rows.find((hash + 7) | 0)).toBe(0)
    }
})

/** One for each form, in their order. */
const examples = [
  '[12] Marlow',
  '[12 Marlow',
  '12] Marlow',
  'Lowland Lett 2009 Mar 3;18(2):101-9',
  'Lowland Lett 1985;291(6499)',
  'Lowland Lett 18(2): 101-109',
  'Slow rivers (2018-01-23)',
  'Slow rivers (F. W. Marlow & L. Emory, Trans.)',
  'Slow rivers (D. Marlow, Ed.)',
  'Slow rivers. In K. J. Marlow & L. Tan (Eds.), Rivers',
  'Slow rivers. In: River Association, ed. Rivers',
  'Marlow, K. J., & Tan, L. (Eds.). (2001)',
  'Marlow, K. J. and Tan, L., eds. Rivers',
  'Salt of the coast. (2019). In Wikipedia.',
  'Rivers of the north (eds Marlow KJ, Tan L), pp. 3-9',
  'City Museum [@citymuseum]',
  'Slow rivers [Data set]',
  'Slow rivers. Unpublished MA thesis',
  'Slow rivers [Online]',
  'Slow rivers, Accessed: July 26, 2022.',
  'Slow rivers (Original work published 1962)',
  'Slow rivers. Advance online publication',
]

test('where a form is found, one of the texts stands that it needs', () => {
  expect(examples).toHaveLength(certainForms.length)
  for (const [i, [needs, form]] of certainForms.entries()) {
    const found = examples.filter((example) => example.match(form))
    expect(found).toContain(examples[i])
    for (const example of found) expect(needs.some((text) => example.includes(text))).toBe(true)
  }
})
