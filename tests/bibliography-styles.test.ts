import {beforeAll, describe, expect, test} from 'vitest'
import type {CslItem} from '../pipeline/model/document.ts'
import {formatEntries} from '../pipeline/plugins/bibliography/format.ts'
import {loadEntryStyles} from '../pipeline/run/load-styles.ts'
import {yinzheng} from './support/command.ts'

beforeAll(loadEntryStyles)

const han = (...names: string[]) => names.map((literal) => ({literal}))
const issued = (...parts: number[]) => ({'date-parts': [parts]})
const gbt = (item: Omit<CslItem, 'id'>): string | null => formatEntries([{id: 'r1', ...item} as CslItem], 'gbt7714')[0]!

describe('GB/T 7714-2015', () => {
  test('an entry of more than three names ends them by its own language: 等 or et al', () => {
    const chinese: CslItem = {
      id: 'r1',
      type: 'article-journal',
      title: '引文核查研究',
      author: han('王芳', '李明', '赵六', '钱七'),
      'container-title': '情报学报',
      issued: issued(2024),
      volume: '43',
      issue: '2',
      page: '1-9',
    }
    const english: CslItem = {
      ...chinese,
      id: 'r2',
      title: 'Checking citations',
      author: ['Ito', 'Miller', 'Roe', 'Doe'].map((family) => ({family, given: 'Ann-Kay B.'})),
      'container-title': 'Journal of Documentation',
    }
    expect(formatEntries([chinese, english], 'gbt7714')).toEqual([
      '王芳, 李明, 赵六, 等. 引文核查研究[J]. 情报学报, 2024, 43(2): 1-9.',
      'ITO A K B, MILLER A K B, ROE A K B, et al. Checking citations[J]. Journal of Documentation, 2024, 43(2): 1-9.',
    ])
  })

  test('each type of document has its mark and its parts in their order', () => {
    const place = {'publisher-place': '北京', publisher: '科学出版社', issued: issued(2010, 5, 6)}
    const author = han('王芳')
    const web = {URL: 'https://example.org/a', accessed: issued(2025, 6, 1)}
    expect(
      gbt({type: 'book', title: '书名', volume: '1', edition: '3', author, translator: han('李明'), ...place}),
    ).toBe('王芳. 书名: 第1卷[M]. 李明, 译. 3版. 北京: 科学出版社, 2010.')
    expect(
      gbt({
        type: 'chapter',
        title: '一章',
        'container-title': '书名',
        editor: han('李明'),
        author,
        page: '3-8',
        ...place,
      }),
    ).toBe('王芳. 一章[M]//李明. 书名. 北京: 科学出版社, 2010: 3-8.')
    expect(
      gbt({type: 'paper-conference', title: '一文', 'container-title': '文集', author, page: '3-8', ...place}),
    ).toBe('王芳. 一文[C]//文集. 北京: 科学出版社, 2010: 3-8.')
    expect(gbt({type: 'thesis', title: '题名', author, ...place, publisher: '某大学'})).toBe(
      '王芳. 题名[D]. 北京: 某大学, 2010.',
    )
    expect(gbt({type: 'report', title: '题名', number: 'TR-5', author, ...place})).toBe(
      '王芳. 题名: TR-5[R]. 北京: 科学出版社, 2010.',
    )
    expect(gbt({type: 'standard', title: '题名', number: 'GB/T 7714—2015', author, ...place})).toBe(
      '王芳. 题名: GB/T 7714—2015[S]. 北京: 科学出版社, 2010.',
    )
    expect(gbt({type: 'patent', title: '一种装置', number: 'CN1234567A', author, issued: issued(2010, 5, 6)})).toBe(
      '王芳. 一种装置: CN1234567A[P]. 2010-05-06.',
    )
    expect(
      gbt({
        type: 'article-newspaper',
        title: '新闻',
        author,
        'container-title': '某报',
        page: '3',
        issued: issued(2010, 5, 6),
      }),
    ).toBe('王芳. 新闻[N]. 某报, 2010-05-06(3).')
    expect(gbt({type: 'webpage', title: '公告', author, issued: issued(2024, 1, 2), ...web})).toBe(
      '王芳. 公告[EB/OL]. (2024-01-02)[2025-06-01]. https://example.org/a.',
    )
    expect(gbt({type: 'dataset', title: '数据', author, ...web, DOI: '10.1234/x'})).toBe(
      '王芳. 数据[DS/OL]. [2025-06-01]. https://example.org/a. DOI:10.1234/x.',
    )
    expect(gbt({type: 'collection', title: '汇编', author, ...place})).toBe('王芳. 汇编[G]. 北京: 科学出版社, 2010.')
    expect(gbt({type: 'software', title: 'Tool', author, ...web})).toBe(
      '王芳. Tool[CP/OL]. [2025-06-01]. https://example.org/a.',
    )
    expect(gbt({type: 'map', title: '地图', author, ...place})).toBe('王芳. 地图[CM]. 北京: 科学出版社, 2010.')
    expect(gbt({type: 'document', title: '其他'})).toBe('其他[Z].')
  })

  test('an English book has its edition, volume and translator in English', () => {
    const item = {type: 'book', title: 'A Book', volume: '2', edition: '3', issued: issued(2000), publisher: 'Press'}
    expect(
      gbt({...item, author: [{literal: 'World Health Organization'}], translator: [{family: 'Doe', given: 'J'}]}),
    ).toBe('World Health Organization. A Book: Vol. 2[M]. DOE J, trans. 3rd ed. Press, 2000.')
  })

  test('quotation marks, book-title marks and angle brackets are printed as they are', () => {
    expect(gbt({type: 'book', title: '《红楼梦》的“真”与 "假"：a < b'})).toBe('《红楼梦》的“真”与 "假"：a < b[M].')
  })
})

test('APA and Vancouver come by the same door', () => {
  const item: CslItem = {
    id: 'r1',
    type: 'article-journal',
    title: 'Checking citations',
    author: [{family: 'Ito', given: 'Ann'}],
    'container-title': 'Nature',
    issued: issued(2024),
    volume: '12',
    page: '3-9',
  }
  expect(formatEntries([item], 'apa')).toEqual(['Ito, A. (2024). Checking citations. Nature, 12, 3–9.'])
  expect(formatEntries([item], 'vancouver')).toEqual(['Ito A. Checking citations. Nature. 2024;12:3–9.'])
})

test('initials that are printed together are not cut to the first', () => {
  const item: CslItem = {id: 'r1', type: 'book', title: 'A Book', author: [{family: 'Roe', given: 'MF'}]}
  expect(formatEntries([item], 'vancouver')).toEqual(['Roe MF. A Book.'])
  expect(formatEntries([item], 'apa')).toEqual(['Roe, M. F. (n.d.). A Book.'])
  expect(formatEntries([item], 'gbt7714')).toEqual(['ROE M F. A Book[M].'])
})

test('an item of which nothing can be printed does not spoil the others', () => {
  const odd = {
    id: '__proto__',
    type: 'constructor',
    author: [{}, null, 5],
    issued: {'date-parts': [['x']]},
  } as unknown as CslItem
  expect(formatEntries([odd, {id: 'r2', type: 'book', title: 'A Book'}], 'vancouver')).toEqual([null, 'A Book.'])
})

test('`references --format` prints one entry a line, and a line that holds no reference as it is', async () => {
  const input = 'Ito A, Miller B. Checking citations in journals. J Doc Sci. 2020;12(3):45-67.\n***\n'
  const {stdout, exitCode} = await yinzheng(['references', '-', '--format', 'vancouver'], input)
  expect(exitCode).toBe(0)
  expect(stdout.split('\n')).toEqual([
    expect.stringMatching(/^1\. Ito A, Miller B\. Checking citations in journals\. /),
    '2. ***',
    '',
  ])
})

test('authors that the source cut are cut in what is made of it', async () => {
  const input =
    '王芳, 李明, 赵六, 等. 引文错误的核查[J]. 情报学报, 2019, 38(4): 21-29.\n王芳, 等. 引文分析[M]. 北京: 科学出版社, 2020.\n王芳. 高等教育研究[M]. 北京: 科学出版社, 2020.\n'
  const formatted = await yinzheng(['references', '-', '--format', 'gbt7714'], input)
  expect(formatted.stdout.replace(/^\[\d\] /gm, '')).toBe(input)
  const {stdout} = await yinzheng(['references', '-', '--format', 'bibtex'], input)
  expect(stdout.match(/author = .*/g)).toEqual([
    'author = {{王芳} and {李明} and {赵六} and others},',
    'author = {{王芳} and others},',
    'author = {{王芳}},',
  ])
})
test('`references` refuses a format that it does not know, and names those that it does', async () => {
  const {stderr, exitCode} = await yinzheng(['references', '-', '--format', 'harvard'], '')
  expect(exitCode).toBe(2)
  expect(stderr).toContain('use --format csl, bibtex, ris, gbt7714, vancouver, apa')
})
