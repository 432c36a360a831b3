import fc from 'fast-check'
import {expect, test} from 'vitest'
import {captionLabel} from '../pipeline/text/caption-labels.ts'
import {frontLabel} from '../pipeline/text/front-labels.ts'
import {readHeadingNumber} from '../pipeline/text/heading-numbers.ts'
import {referenceListTitle} from '../pipeline/text/list-titles.ts'
import {sectionRole} from '../pipeline/text/section-names.ts'

test.each([
  ['1 总论', 'decimal', '1', [1], '总论'],
  ['1．2　样本的来源', 'decimal', '1.2', [1, 2], '样本的来源'],
  ['3.1. Sampling', 'decimal', '3.1', [3, 1], 'Sampling'],
  ['二、材料', 'han', '二', [2], '材料'],
  ['（十一）评价', 'han-bracket', '十一', [11], '评价'],
  ['(3) 步骤', 'digit-bracket', '3', [3], '步骤'],
  ['第 3 章 系统', 'chapter', '3', [3], '系统'],
  ['第十二节　讨论', 'section', '十二', [12], '讨论'],
  ['Chapter 2 Methods', 'chapter', '2', [2], 'Methods'],
  ['IV. Results', 'roman', 'IV', [4], 'Results'],
  ['B. Corpora', 'letter', 'B', [2], 'Corpora'],
  ['附录A 问卷', 'appendix', 'A', [1], '问卷'],
])('the number of the heading %s is read', (text, scheme, printed, parts, rest) => {
  const number = readHeadingNumber(text)
  expect(number).toMatchObject({scheme, printed, parts})
  expect(text.slice(number!.end)).toBe(rest)
})

test.each(['A corpus of letters', '3D models', '2024年的语料', 'Introduction', '一般认为', 'Vectors'])(
  '%s begins with no heading number',
  (text) => expect(readHeadingNumber(text)).toBeNull(),
)

test('labels of front matter are found through blanks, brackets and case', () => {
  expect(frontLabel('摘　　要：本文')).toMatchObject({kind: 'abstract', lang: 'zh', end: 5, alone: false})
  expect(frontLabel('【关 键 词】引文')).toMatchObject({kind: 'keywords', end: 7, marked: true})
  expect(frontLabel('ABSTRACT')).toMatchObject({kind: 'abstract', lang: 'en', alone: true})
  expect(frontLabel('Key words and phrases: graphs')).toMatchObject({kind: 'keywords', end: 23})
  expect(frontLabel('Abstraction is cheap')).toBeNull()
})

test('the titles of reference lists are known, the vague ones as such', () => {
  for (const title of ['参 考 文 献', '[参考文献]', 'REFERENCES', '7. References', '参考文献：', '参考文献 References'])
    expect(referenceListTitle(title)).toBe('sure')
  expect(referenceListTitle('注释')).toBe('vague')
  expect(referenceListTitle('参考文献的著录格式')).toBeNull()
})

test('captions are told by name and number', () => {
  expect(captionLabel('图 1　总体流程')).toMatchObject({kind: 'figure', number: '1', mark: ' ', end: 4})
  expect(captionLabel('Table S2. Counts')).toMatchObject({kind: 'table', number: 'S2', mark: '.'})
  expect(captionLabel('TABLE IV')).toMatchObject({kind: 'table', number: 'IV'})
  expect(captionLabel('表明这一点')).toBeNull()
})

test('sections of usual names are known, struck twice or spaced out', () => {
  expect(sectionRole('引　言')).toBe('body')
  expect(sectionRole('引引引言言言')).toBe('body')
  expect(sectionRole('ACKNOWLEDGMENTS')).toBe('back')
  expect(sectionRole('Software and Data Availability')).toBe('back')
  expect(sectionRole('数据与程序获取')).toBe('back')
  expect(sectionRole('Sampling')).toBeNull()
})

test('no line, however odd, breaks a label reader, and no reader reads past its end', () => {
  const odd = fc.string({
    unit: fc.constantFrom('1', '.', '一', '（', '）', '第', '章', 'I', 'A', ' ', '图', '摘', '要', '\u3000'),
  })
  fc.assert(
    fc.property(odd, (line) => {
      for (const read of [readHeadingNumber, frontLabel, captionLabel])
        expect(read(line)?.end ?? 0).toBeLessThanOrEqual(line.length)
    }),
    {seed: 4, numRuns: 200},
  )
})
