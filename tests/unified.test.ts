import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {emit, yinzheng} from '../pipeline/index.ts'
import {remarkCitations} from '../pipeline/plugins/remark-citations.ts'
import {documentOf} from './support/annotated.ts'
import {brokenShape} from './support/schema.ts'

const text = '1 Introduction\n\nErrors are common [1, 3-4]. They were found in 42% of papers in 2019 [2].\n'

test('the processor gives the annotated Markdown, the document, and the findings at their place in the source', async () => {
  const file = await yinzheng().process(new VFile({path: 'paper.txt', value: text}))
  expect(String(file)).toBe(emit(documentOf(text, 'paper.txt'))['annotated.md'])
  expect(brokenShape(file.data.annotated)).toEqual([])
  expect(file.data.annotated).toMatchObject({citations: [{numbers: [1, 3, 4]}, {numbers: [2]}]})
  const message = file.messages.find(({ruleId}) => ruleId === 'no-reference-list')
  expect(message).toMatchObject({source: 'yinzheng', reason: expect.stringContaining('4 references')})
})

test('the processor works with a plain string, synchronously, and again and again', () => {
  const processor = yinzheng()
  expect(String(processor.processSync(text))).toBe(String(processor.processSync(text)))
})

test('a paper that cannot be read fails the processor with its reason', async () => {
  await expect(yinzheng().process(new VFile({path: 'paper.txt', value: ''}))).rejects.toThrow(/empty/)
})

test('remarkCitations finds the markers of any Markdown', () => {
  const processor = unified().use(remarkParse).use(remarkCitations)
  const tree = processor.runSync(processor.parse('# A\n\nOne [1, 3-4] and *two [2]*.\n\n```\nx [5]\n```\n'))
  const found: unknown[] = []
  visit(tree, (node) => {
    if ((node.type as string) === 'citation') found.push((node as unknown as {numbers: number[]}).numbers)
  })
  expect(found).toEqual([[1, 3, 4], [2]])
})
