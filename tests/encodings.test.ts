import {describe, expect, test} from 'vitest'
import {annotate, publish, read} from '../pipeline/index.ts'
import {encoder, utf16} from './support/encoders.ts'
import {ownPapers} from './support/sources.ts'

const gb18030 = encoder('gb18030')
const gbk = encoder('gbk')
const big5 = encoder('big5')
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What is published of a paper in these bytes, without what must differ: the bytes themselves. */
function annotatedBytes(bytes: Uint8Array, encoding?: string) {
  const source = read(bytes, 'paper.txt', {encoding})
  if ('refused' in source) throw new Error(source.refused)
  const {source: read1, ...rest} = publish(annotate(source))
  return {encoding: read1.encoding, rest}
}

/** A paper of ours; U+00D7 and dashes are in GBK too, what is not is written as GBK would print it. */
const chinese = new TextDecoder().decode(ownPapers.find(({path}) => path.includes('zh'))!.bytes)

const traditional = `文獻引用的標注方法

周　恆

摘　要：參考文獻的著錄是論文的一部分。本文檢查了三百篇論文，其中一成的條目有誤。
關鍵詞：參考文獻；引文；著錄

1 引言

我們在 2020 年檢查了三百篇論文的參考文獻，其中有一成的條目著錄有誤 [1]。這個結果和過去的
研究一致 [2-3]，但是比例高於作者的預期。

2 結論

編者應當要求作者核對每一條文獻 [1]。

參考文獻
[1] 王某. 論文的引文[J]. 圖書館學報, 2019, 3(2): 1-9.
[2] 李某. 文獻著錄研究[J]. 圖書館學報, 2018, 2(1): 4-8.
[3] 張某. 引文與作者[M]. 臺北: 學生書局, 2017.
`

describe('the same paper in any encoding gives the same output', () => {
  const expected = annotatedBytes(utf8(chinese)).rest
  test.each([
    ['utf-8', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(chinese)])],
    ['utf-16le', utf16(chinese, true)],
    ['utf-16be', utf16(chinese, false)],
    ['utf-16le', utf16(`\ufeff${chinese}`, true)],
    ['utf-16be', utf16(`\ufeff${chinese}`, false)],
    ['gb18030', gb18030(chinese)],
  ])('%s', (encoding, bytes) => {
    const {encoding: found, rest} = annotatedBytes(bytes)
    expect(found).toBe(encoding)
    expect(rest).toEqual(expected)
  })

  test('GBK and GB2312 are read by the decoder of GB18030', () => {
    const bytes = gbk(chinese)
    expect(annotatedBytes(bytes)).toEqual({encoding: 'gb18030', rest: expected})
    expect(annotatedBytes(bytes, 'GB2312').rest).toEqual(expected)
  })

  test('Big5', () => {
    expect(annotatedBytes(big5(traditional))).toEqual({encoding: 'big5', rest: annotatedBytes(utf8(traditional)).rest})
  })
})

describe('encodings are told apart on little text', () => {
  const pieces = (text: string): string[] =>
    (text.match(/[\s\S]{40}/g) ?? []).filter((piece) => (piece.match(/\p{Script=Han}/gu) ?? []).length > 20)

  test.each([
    ['gb18030', chinese, gb18030],
    ['big5', traditional, big5],
    ['utf-16le', chinese, (text: string) => utf16(text, true)],
    ['utf-16be', traditional, (text: string) => utf16(text, false)],
  ])('%s', (encoding, text, encode) => {
    const missed = pieces(text).filter((piece) => {
      const source = read(encode(piece), 'paper.txt')
      return 'refused' in source || source.sourceText !== piece || source.source.encoding !== encoding
    })
    expect(missed).toEqual([])
  })

  test('a Chinese abstract far behind the English text decides too', () => {
    const text = `${'The references of a paper are part of it. '.repeat(4000)}\n${chinese.slice(0, 400)}`
    expect((read(gb18030(text), 'paper.txt') as {sourceText?: string}).sourceText).toBe(text)
  })
})

test('--encoding utf-16 goes by the mark', () => {
  const bytes = utf16('\ufeff引文標注', false)
  expect(read(bytes, 'p.txt', {encoding: 'utf-16'})).toMatchObject({sourceText: '引文標注'})
})
