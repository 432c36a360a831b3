import {expect, test} from 'vitest'
import {readReference} from '../pipeline/plugins/references/index.ts'

const read = (raw: string) => readReference(raw)?.csl
const literals = (...names: string[]) => names.map((literal) => ({literal}))
const day = (...parts: number[]) => ({'date-parts': [parts]})

test('a Chinese article, numbered', () => {
  expect(read('[3] 周恒, 李若水, 等. 河流沉积的时间尺度[J]. 水文通报, 2019, 38(4): 21-29.')).toMatchObject({
    type: 'article-journal',
    author: literals('周恒', '李若水'),
    title: '河流沉积的时间尺度',
    'container-title': '水文通报',
    issued: day(2019),
    volume: '38',
    issue: '4',
    page: '21-29',
    language: 'zh-CN',
  })
})

test('the same with full-width marks and without blanks', () => {
  expect(
    read('［３］周恒，李若水，等．河流沉积的时间尺度［Ｊ］．水文通报，２０１９，３８（４）：２１—２９．'),
  ).toMatchObject({
    author: literals('周恒', '李若水'),
    title: '河流沉积的时间尺度',
    'container-title': '水文通报',
  })
})

test('a mark in any form', () => {
  for (const mark of ['[J]', '[ J ]', '【J】', '［Ｊ］', '[J/OL]', '(J)'])
    expect(read(`周恒. 河流沉积的时间尺度${mark}. 水文通报, 2019, 38(4): 21-29.`)).toMatchObject({
      type: 'article-journal',
      title: '河流沉积的时间尺度',
      issue: '4',
    })
})

test('a supplement is an issue', () => {
  expect(read('周恒. 河流沉积的时间尺度[J]. 水文通报, 2019, 40（增刊）: 7-9.')).toMatchObject({
    volume: '40',
    issue: '增刊',
  })
})

test('authors and year first', () => {
  expect(read('周恒, 李若水, 2019a. 河流沉积的时间尺度[J]. 水文通报, 38(4): 21-29.')).toMatchObject({
    author: literals('周恒', '李若水'),
    issued: day(2019),
    title: '河流沉积的时间尺度',
    volume: '38',
    page: '21-29',
  })
})

test('a translated book with its edition and cited pages', () => {
  expect(read('霍尔, 梅森著; 周恒译. 河流入门[M]. 第2版. 北京: 水利出版社, 2011: 35-36.')).toMatchObject({
    type: 'book',
    author: literals('霍尔', '梅森'),
    translator: literals('周恒'),
    title: '河流入门',
    edition: '2',
    'publisher-place': '北京',
    publisher: '水利出版社',
    issued: day(2011),
    page: '35-36',
  })
})

test('a chapter, its host and the editors of the host', () => {
  expect(read('周恒. 沙洲的形成[M]//李若水, 王芳. 河口地貌: 第2册. 上海: 海洋出版社, 1999: 32-36.')).toMatchObject({
    type: 'chapter',
    title: '沙洲的形成',
    editor: literals('李若水', '王芳'),
    'container-title': '河口地貌',
    volume: '2',
    'publisher-place': '上海',
    page: '32-36',
  })
})

test('the paired marks of older editions', () => {
  expect(read('周恒. 沙洲的形成[A]. 见: 李若水. 河口会议论文集[C]. 上海: 海洋出版社, 1999. 32-36.')).toMatchObject({
    type: 'paper-conference',
    title: '沙洲的形成',
    editor: literals('李若水'),
    'container-title': '河口会议论文集',
    publisher: '海洋出版社',
    page: '32-36',
  })
})

test('a newspaper with its page block', () => {
  expect(read('周恒. 大河两岸[N]. 水利日报, 2000-11-20(15).')).toMatchObject({
    type: 'article-newspaper',
    'container-title': '水利日报',
    issued: day(2000, 11, 20),
    page: '15',
  })
})

test('a web page with its dates and address', () => {
  const raw = '水利局. 防汛须知[EB/OL]. (2023-10-18)[2025-06-01]. https://example.org/a_b.html.'
  expect(read(raw)).toMatchObject({
    type: 'webpage',
    author: literals('水利局'),
    title: '防汛须知',
    issued: day(2023, 10, 18),
    accessed: day(2025, 6, 1),
    URL: 'https://example.org/a_b.html',
  })
})

test('a standard, a patent and a thesis', () => {
  expect(read('水利标准化委员会. 水位观测: GB/T 11111—2010[S]. 北京: 标准出版社, 2010.')).toMatchObject({
    type: 'standard',
    title: '水位观测',
    number: 'GB/T 11111—2010',
  })
  expect(read('周恒. 一种水位计: CN101234567A[P]. 2009-03-04.')).toMatchObject({
    type: 'patent',
    title: '一种水位计',
    number: 'CN101234567A',
    issued: day(2009, 3, 4),
  })
  expect(read('周恒. 沙洲研究[D]. 南京: 河口大学, 2012.')).toMatchObject({
    type: 'thesis',
    publisher: '河口大学',
    'publisher-place': '南京',
  })
})

test('nobody and nowhere are left out', () => {
  const csl = read('佚名. 河工图说[M]. [S.l.]: [s.n.], 1898.')
  expect(csl).toMatchObject({title: '河工图说', issued: day(1898)})
  expect(csl).not.toHaveProperty('author')
  expect(csl).not.toHaveProperty('publisher')
  expect(csl).not.toHaveProperty('publisher-place')
})

test('an English article of GB/T 7714', () => {
  expect(
    read('MARLOW K J, VAN DER BERG T, et al. Slow rivers: a survey[J]. Lowland Studies, 2014, 12(3): 45-61.'),
  ).toMatchObject({
    author: [
      {family: 'Marlow', given: 'K J'},
      {family: 'Van Der Berg', given: 'T'},
    ],
    title: 'Slow rivers: a survey',
    'container-title': 'Lowland Studies',
    language: 'en-US',
  })
})

test('each field tells where it stands in the raw string', () => {
  const raw = '[3]　周恒．河流沉积的时间尺度［J］．水文通报，2019，38（4）：21-29．'
  const {spans} = readReference(raw)!
  const slice = (field: string) => raw.slice(spans[field]!.start, spans[field]!.end)
  expect([slice('title'), slice('container-title'), slice('page')]).toEqual(['河流沉积的时间尺度', '水文通报', '21-29'])
})

test('editors of a host whose family names are as short as initials', () => {
  expect(
    read(
      'TAN L. Bars and bends[M]//LUO M, ITO R A, HALL J. Rivers of the plain. 2nd ed. Leeds, UK: Lowland Press, 2005: 13-19.',
    ),
  ).toMatchObject({
    type: 'chapter',
    editor: [
      {family: 'Luo', given: 'M'},
      {family: 'Ito', given: 'R A'},
      {family: 'Hall', given: 'J'},
    ],
    'container-title': 'Rivers of the plain',
    edition: '2',
    'publisher-place': 'Leeds, UK',
  })
})

test('an article ahead of print has pages and no volume', () => {
  expect(read('周恒. 河流沉积[J/OL]. 水文通报, 1-9[2024-03-05]. https://example.org/a.html.')).toMatchObject({
    'container-title': '水文通报',
    page: '1-9',
    accessed: day(2024, 3, 5),
  })
})

test('a preprint of the edition of 2025, with its version and CSTR', () => {
  expect(
    read(
      '周恒. 河流沉积[PP/OL]. V2. ChinaXiv (2023-05-06)[2024-01-02]. https://example.org/p. CSTR: 12345.36.river.V2.',
    ),
  ).toMatchObject({
    type: 'article',
    version: 'V2',
    publisher: 'ChinaXiv',
    issued: day(2023, 5, 6),
    custom: {CSTR: '12345.36.river.V2'},
  })
})

test('a volume behind the title, and an edition in brackets', () => {
  expect(read('河工全集: 第4卷[M]. 北京: 水利出版社, 2001: 12.')).toMatchObject({title: '河工全集', volume: '4'})
  expect(read('TAN L. Rivers of the plain (3rd ed.)[M]. Leeds: Lowland Press, 2001.')).toMatchObject({
    title: 'Rivers of the plain',
    edition: '3',
  })
})
