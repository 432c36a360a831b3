import {expect, test} from 'vitest'
import {insetOf, insetWeight} from '../pipeline/03-reflow/insets.ts'
import type {Line} from '../pipeline/03-reflow/lines.ts'
import {endsSentence, shapeOf} from '../pipeline/text/shape.ts'

/** Lines of paragraphs whose first line is set four columns narrower, as a page shows them. */
function set(paragraphs: number): Line[] {
  const widths = [56, 60, 61, 59, 60, 30]
  const lines: Line[] = []
  for (let i = 0; i < paragraphs * widths.length; i++) {
    const last = i % widths.length === widths.length - 1
    const text = last ? 'and so the page was full of marks.' : 'the readers of the page had set down what they read and'
    const width = widths[i % widths.length]!
    const shape = shapeOf(text)
    const place = {at: i, start: i * 60, end: i * 60 + text.length, indent: 0, opening: 4, gap: 0, turned: false}
    lines.push({...place, text, width, shape, debris: false, stops: endsSentence(text), listTitle: null})
  }
  return lines
}

test('the indent that a text lost is read from the width of its first lines', () => {
  const lines = set(8)
  const full = lines.map(() => 60)
  const inset = insetOf(lines, full)
  expect(inset).toMatchObject({inside: 0, first: 4 / 60})
  expect(insetWeight(lines, full, inset, 6)).toBeGreaterThan(1)
  expect(insetWeight(lines, full, inset, 8)).toBeLessThan(-1)
})

test('from a few paragraphs no indent is read', () => {
  const lines = set(3)
  const full = lines.map(() => 60)
  expect(insetOf(lines, full)).toBeNull()
})
