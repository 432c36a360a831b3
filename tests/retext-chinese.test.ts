import type {Root} from 'nlcst'
import {toString as nlcstToString} from 'nlcst-to-string'
import {retext} from 'retext'
import repeatedWords from 'retext-repeated-words'
import sentenceSpacing from 'retext-sentence-spacing'
import retextStringify from 'retext-stringify'
import {type Plugin, unified} from 'unified'
import {visit} from 'unist-util-visit'
import {expect, test} from 'vitest'
import {retextChinese} from '../pipeline/plugins/retext-chinese.ts'

const text = '引文要准确。[1]  标注 of of 清楚，“格式”见 GB/T 7714。\n\n第二段只有 3 句。真的？真的！\n'

const messages = (plugin: Plugin<[object?], Root>, options: object): string[] =>
  unified()
    .use(retextChinese)
    .use(plugin, options)
    .use(retextStringify)
    .processSync(text)
    .messages.map(
      (message) => `${message.place && 'start' in message.place ? message.place.start.offset : ''} ${message.ruleId}`,
    )

test('the processor of retext itself reads Chinese with it and gives the text back', () => {
  const file = retext().use(retextChinese).use(repeatedWords).processSync(text)
  expect(String(file)).toBe(text)
  expect(file.messages.map(({ruleId}) => ruleId)).toEqual(['of'])
})

test('retext-stringify gives the text back', () => {
  expect(String(unified().use(retextChinese).use(retextStringify).processSync(text))).toBe(text)
})

test('the tree has paragraphs of sentences of words, and each node slices to its text', () => {
  const tree = unified().use(retextChinese).parse(text)
  const sentences: string[] = []
  visit(tree, (node) => {
    const {start, end} = node.position!
    expect(text.slice(start.offset, end.offset)).toBe(nlcstToString(node))
    expect(
      text
        .split('\n')
        [start.line - 1]!.slice(start.column - 1)
        .startsWith(nlcstToString(node).split('\n')[0]!),
    ).toBe(true)
    if (node.type === 'SentenceNode') sentences.push(nlcstToString(node))
  })
  expect(sentences).toEqual([
    '引文要准确。[1]',
    '标注 of of 清楚，“格式”见 GB/T 7714。',
    '第二段只有 3 句。',
    '真的？',
    '真的！',
  ])
  expect(tree.children.filter((node) => node.type === 'ParagraphNode')).toHaveLength(2)
})

test('retext-sentence-spacing finds the blanks between Chinese sentences', () => {
  expect(messages(sentenceSpacing, {preferred: 1})).toEqual(['9 space'])
})

test('retext-repeated-words finds a word repeated in a Chinese sentence', () => {
  expect(messages(repeatedWords, {})).toEqual(['14 of'])
})
