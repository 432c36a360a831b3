import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {encodingNamed} from '../pipeline/01-read/encoding.ts'
import {read, type SourceDocument} from '../pipeline/index.ts'
import {encoder, utf16} from './support/encoders.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const readText = (bytes: Uint8Array): string => (read(bytes, 'paper.txt') as SourceDocument).sourceText
const encodingOf = (bytes: Uint8Array): string => (read(bytes, 'paper.txt') as SourceDocument).source.encoding
const refusal = (bytes: Uint8Array): string => (read(bytes, 'paper.txt') as {refused: string}).refused

const simplified = '引文标注是论文的一部分。我们在 2020 年检查了三百篇论文的参考文献，其中有一成的条目著录有误 [3]。\n'
const traditional = '引文標注是論文的一部分。我們在 2020 年檢查了三百篇論文的參考文獻，其中有一成的條目著錄有誤 [3]。\n'

describe('the same text in any encoding is the same text', () => {
  test.each([
    ['utf-8', simplified, utf8(simplified)],
    ['utf-8', simplified, new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(simplified)])],
    ['utf-16le', simplified, new Uint8Array([0xff, 0xfe, ...utf16(simplified, true)])],
    ['utf-16be', simplified, new Uint8Array([0xfe, 0xff, ...utf16(simplified, false)])],
    ['utf-16le', simplified, utf16(simplified, true)],
    ['utf-16be', simplified, utf16(simplified, false)],
    ['gb18030', simplified, encoder('gb18030')(simplified)],
    ['big5', traditional, encoder('big5')(traditional)],
  ])('%s', (encoding, text, bytes) => {
    expect(readText(bytes)).toBe(text)
    expect(encodingOf(bytes)).toBe(encoding)
  })

  test('valid UTF-8 is always read as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', minLength: 1}), (text) => {
        fc.pre(text.trim() !== '' && !text.includes('\0') && !text.startsWith('\ufeff'))
        const result = read(utf8(`论文 ${text}`), 'paper.txt')
        expect((result as SourceDocument).sourceText).toBe(`论文 ${text}`)
      }),
      {seed: 1, numRuns: 200},
    )
  })

  test('an encoding that is told wins over what the bytes look like', () => {
    const bytes = encoder('gb18030')(simplified)
    expect((read(bytes, 'p.txt', {encoding: 'GBK'}) as SourceDocument).sourceText).toBe(simplified)
    expect(read(bytes, 'p.txt', {encoding: 'utf-8'})).toHaveProperty('refused')
    expect(encodingNamed('constructor')).toBeNull()
  })
})

describe('what is no paper is refused in one line with the mend', () => {
  test.each([
    ['an empty file', new Uint8Array(), /empty/],
    ['white space', utf8(' \n\t\n'), /white space/],
    ['a PDF', utf8('%PDF-1.7 …'), /PDF.*pdftotext/],
    ['a ZIP', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /ZIP/],
    ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), /PNG/],
    ['zero bytes', utf8('text\0\0\0text'), /binary/],
  ])('%s', (_name, bytes, reason) => {
    expect(refusal(bytes)).toMatch(reason)
    expect(refusal(bytes)).not.toContain('\n')
  })

  test('broken UTF-8 is told with its line and byte', () => {
    expect(refusal(new Uint8Array([...utf8('one\ntwo '), 0xff, 0xc3, 0x28, ...utf8('\n')]))).toMatch(/line 2, byte 9/)
  })
})

test('Markdown keeps its headings, lists and quotations; marks of emphasis are no text', () => {
  const source = read(
    utf8('# 题\n\n一段*强调*与[链接](http://example.org) [1]。\n\n> 引\n\n- 项\n'),
    'paper.md',
  ) as SourceDocument
  expect(source.given?.map(({kind}) => kind)).toEqual(['heading', 'paragraph', 'quotation', 'list-item'])
  const words = source.given?.map((block) =>
    block.words.map(({start, end}) => source.sourceText.slice(start, end)).join(''),
  )
  expect(words).toEqual(['题', '一段强调与链接 [1]。', '引', '项'])
})
