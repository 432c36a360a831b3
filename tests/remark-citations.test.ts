import fc from 'fast-check'
import type {Root} from 'mdast'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {expect, test} from 'vitest'
import {type CitationNode, remarkCitations} from '../pipeline/plugins/remark-citations.ts'

const processor = unified().use(remarkParse).use(remarkCitations).use(remarkStringify).freeze()

function citations(markdown: string): CitationNode[] {
  const tree = processor.runSync(processor.parse(markdown), markdown) as Root
  const found: CitationNode[] = []
  visit(tree, 'citation', (node) => void found.push(node))
  return found
}

const stringified = (markdown: string): string => String(processor.processSync(markdown))

test('markers in paragraphs, headings, lists and emphasis become citation nodes', () => {
  const markdown = '# 引文 [1]\n\n- 项目［2，3］\n\nText *with [4–6] inside* and [7],[9]-[11].\n'
  expect(citations(markdown).map(({value, numbers}) => [value, numbers])).toEqual([
    ['[1]', [1]],
    ['［2，3］', [2, 3]],
    ['[4–6]', [4, 5, 6]],
    ['[7],[9]-[11]', [7, 9, 10, 11]],
  ])
})

test('a citation knows where it stands in the source', () => {
  const markdown = '> A *b* &amp; \\* c\n> d [1, 2] e.\n'
  const [citation] = citations(markdown)
  const {start, end} = citation!.position!
  expect(markdown.slice(start.offset, end.offset)).toBe('[1, 2]')
  expect(start).toMatchObject({line: 2, column: 5})
})

test('a number that Markdown takes for a link reference is a citation, and stays a link', () => {
  const markdown = 'As shown [1]-[3] here.\n\n[1]: https://example.org/a\n'
  const [citation] = citations(markdown)
  expect(citation).toMatchObject({value: '[1]-[3]', numbers: [1, 2, 3]})
  expect(citation!.children[0]!.type).toBe('linkReference')
  expect(stringified(markdown)).toBe('As shown [1]-[3] here.\n\n[1]: https://example.org/a\n'.replace('[3]', '\\[3]'))
})

test('code, links and intervals are no citations', () => {
  expect(citations('`a[1]` and [12](https://example.org) on [0, 1].\n')).toEqual([])
})

test.each([
  'As shown [1, 2] here.\n',
  '# 引文［3］\n',
  'Escaped \\[4] stays.\n',
  'As [1] and [2][3] here.\n\n[1]: https://example.org/a\n\n[3]: https://example.org/b\n',
])('%j is written back unchanged', (markdown) => {
  expect(stringified(markdown)).toBe(markdown)
})

test('whatever stands around them, the text of the tree stays the same', () => {
  const piece = fc.constantFrom(
    '[1]',
    '[2-4]',
    '*',
    '**',
    ' ',
    '\n',
    '甲',
    'b',
    '\\',
    '&amp;',
    '`',
    '（5）',
    '[',
    ']',
    '> ',
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 30}), (pieces) => {
      const markdown = pieces.join('')
      const text = (tree: Root): string => {
        let all = ''
        visit(tree, 'text', (node) => {
          all += node.value
        })
        return all
      }
      const tree = processor.parse(markdown) as Root
      const before = text(tree)
      expect(text(processor.runSync(tree, markdown) as Root)).toBe(before)
    }),
    {seed: 7, numRuns: 200},
  )
})
