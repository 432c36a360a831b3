import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {annotate, type ReflowedDocument, read, sourcePlaces, yinzheng} from '../pipeline/index.ts'
import {inFolder, yinzheng as run} from './support/command.ts'
import {encoder, utf16} from './support/encoders.ts'

const paper = `引文标注研究

1 引言

引文把一篇文章同它的依据连起来，读者顺着引文可以找到原始的数据，也可以判断作者的说法是否站得住脚，这是引
文的意义。
`

/** The bytes of each place of a range, decoded by themselves. */
function decodedPlaces(document: ReflowedDocument, bytes: Uint8Array, words: string): string[] {
  const start = document.text.indexOf(words)
  return sourcePlaces(document, bytes)(start, start + words.length).map(({firstByte, endByte}) =>
    new TextDecoder(document.source.encoding).decode(bytes.slice(firstByte, endByte)),
  )
}

describe('a range of the clean text leads back to its bytes and lines', () => {
  test.each([
    ['utf-8', new TextEncoder().encode(paper)],
    ['utf-8 with a mark', new TextEncoder().encode(`\ufeff${paper}`)],
    ['utf-16le', utf16(`\ufeff${paper}`, true)],
    ['utf-16be', utf16(paper, false)],
    ['gb18030', encoder('gb18030')(paper)],
  ])('%s', (_name, bytes) => {
    const document = annotate(read(bytes, 'paper.txt') as Parameters<typeof annotate>[0])
    expect(decodedPlaces(document, bytes, '这是引文的意义')).toEqual(['这是引', '文的意义'])
    const start = document.text.indexOf('是引文的')
    const places = sourcePlaces(document, bytes)(start, start + 4)
    expect(places.map(({from, to}) => [from, to])).toEqual([
      [
        {line: 5, column: 51},
        {line: 5, column: 53},
      ],
      [
        {line: 6, column: 1},
        {line: 6, column: 3},
      ],
    ])
  })

  test('characters of four bytes and of two units count as they stand', () => {
    const text = paper.replace('意义', '𠮷\u1e3f意义')
    const bytes = encoder('gb18030')(text.replace('𠮷', ''))
    const document = annotate(read(bytes, 'paper.txt') as Parameters<typeof annotate>[0])
    expect(decodedPlaces(document, bytes, '\u1e3f意义')).toEqual(['\u1e3f意义'])
    const utf8 = new TextEncoder().encode(text)
    const other = annotate(read(utf8, 'paper.txt') as Parameters<typeof annotate>[0])
    expect(decodedPlaces(other, utf8, '𠮷\u1e3f意义')).toEqual(['𠮷\u1e3f意义'])
  })
})

test('findings name the lines of the source', async () => {
  const text =
    '引文标注研究\r\n\r\n1 引言\r\n\r\n甲乙丙丁的著录有误[7]。\r\n\r\n参考文献\r\n\r\n[1] 王某. 题名[J]. 学报, 2020, 3(1): 1-9.\r\n'
  const file = await yinzheng().process({path: 'paper.txt', value: text})
  const message = file.messages.find(({ruleId}) => ruleId === 'dangling-citation')
  expect([message?.line, message?.column]).toEqual([5, 10])
})

test('--stages writes what each stage added, and a later build without it takes it away', async () => {
  await inFolder(async (folder) => {
    const source = join(folder, 'paper.txt')
    writeFileSync(source, paper)
    const out = join(folder, 'out')
    await run(['annotate', source, '--out', out, '--stages'])
    const stages = join(out, 'paper', 'stages')
    const names = readdirSync(stages)
    expect(names).toHaveLength(11)
    expect(names).toEqual([...names].sort())
    const layer = (name: string) => JSON.parse(readFileSync(join(stages, `${name}.json`), 'utf8'))
    expect(Object.keys(layer('05-sentences'))).toEqual(['sentences'])
    expect(layer('03-reflow').text).toContain('这是引文的意义')
    const bytes = names.map((name) => readFileSync(join(stages, name), 'utf8'))
    await run(['annotate', source, '--out', join(folder, 'again'), '--stages'])
    expect(names.map((name) => readFileSync(join(folder, 'again', 'paper', 'stages', name), 'utf8'))).toEqual(bytes)
    await run(['annotate', source, '--out', out])
    expect(existsSync(join(stages, '03-reflow.json'))).toBe(false)
  })
})
