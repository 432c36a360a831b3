import {expect, test} from 'vitest'
import {Cite, plugins} from '../pipeline/plugins/citation-js.ts'

const read = (text: string) => new Cite(text, {generateGraph: false} as never).data

test('citation-js reads a reference string, Chinese or English', () => {
  expect(read('王芳, 李明. 引文错误的核查[J]. 情报学报, 2019, 38(4): 21-29.')).toMatchObject([
    {
      type: 'article-journal',
      title: '引文错误的核查',
      author: [{literal: '王芳'}, {literal: '李明'}],
      volume: '38',
      language: 'zh-CN',
    },
  ])
  expect(read('Smith J, Miller AB. Checking citations in medical journals. J Doc. 2019;38(4):21-29.')).toMatchObject([
    {title: 'Checking citations in medical journals', page: '21-29', language: 'en-US'},
  ])
})

test('citation-js reads a list of strings, one a line, and each has its own id', () => {
  const items = read(
    '王芳. 引文错误的核查[J]. 情报学报, 2019, 38(4): 21-29.\n\n李明. 引文分析[M]. 北京: 科学出版社, 2020.\n',
  )
  expect(items.map(({id, type}) => [id, type])).toEqual([
    ['reference-1', 'article-journal'],
    ['reference-2', 'book'],
  ])
})

test('a string read goes out as BibTeX with its Han letters', () => {
  expect(new Cite('王芳. 引文错误的核查[J]. 情报学报, 2019, 38(4): 21-29.').format('bibtex')).toContain(
    '引文错误的核查',
  )
})

test('what other plugins of citation-js read is left to them', () => {
  const type = (text: string) => plugins.input.type(text)
  expect(type('@article{a, title={Checking citations}, author={Smith, J}, year={2019}}')).toMatch(
    /^@(?:biblatex|bibtex)\/text$/,
  )
  expect(type('TY  - JOUR\nTI  - Checking citations\nAU  - Smith, J\nER  - \n')).toBe('@ris/file')
  expect(type('[{"id": "a", "type": "book", "title": "Checking citations"}]')).toBe('@else/json')
  expect(type('https://example.org/checking-citations')).not.toBe('@yinzheng/reference-strings')
  expect(type('10.1234/checking.2019')).not.toBe('@yinzheng/reference-strings')
})

test('a sentence is no reference, and is refused as before', () => {
  expect(plugins.input.type('昨天的天气很好，我们去了公园。')).not.toBe('@yinzheng/reference-strings')
  expect(plugins.input.type('')).not.toBe('@yinzheng/reference-strings')
})

test('other config of citation-js is as it was', () => {
  expect(plugins.list()).toEqual(expect.arrayContaining(['@yinzheng', '@bibtex', '@ris']))
  expect(plugins.list()).not.toContain('@csl')
})
