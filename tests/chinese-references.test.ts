import {expect, test} from 'vitest'
import {readReference} from '../pipeline/plugins/references/index.ts'

const read = (raw: string) => readReference(raw)?.csl
const literals = (...names: string[]) => names.map((literal) => ({literal}))
const day = (...parts: number[]) => ({'date-parts': [parts]})

test('a law review note: 载, 《》 and the page cited', () => {
  expect(read('〔4〕 周恒：《河道占用与赔偿》，载《河口法学》2018年第5期，第12—15页。')).toMatchObject({
    type: 'article-journal',
    author: literals('周恒'),
    title: '河道占用与赔偿',
    'container-title': '河口法学',
    issued: day(2018),
    issue: '5',
    page: '12-15',
  })
})

test('a book with 年版', () => {
  expect(read('周恒：《沙洲研究》，水利出版社2005年版，第35页。')).toMatchObject({
    type: 'book',
    title: '沙洲研究',
    publisher: '水利出版社',
    issued: day(2005),
    page: '35',
  })
})

test('a chapter with the editor of its host', () => {
  expect(read('周恒：《沙洲的形成》，载李若水主编：《河口地貌》，北京：水利出版社，1999年。')).toMatchObject({
    type: 'chapter',
    title: '沙洲的形成',
    editor: literals('李若水'),
    'container-title': '河口地貌',
    publisher: '水利出版社',
    'publisher-place': '北京',
  })
})

test('a newspaper article', () => {
  expect(read('周恒：《大河两岸》，载《水利日报》2000年5月21日，第2版。')).toMatchObject({
    type: 'article-newspaper',
    'container-title': '水利日报',
    issued: day(2000, 5, 21),
    page: '2',
  })
})

test('volume and month of a journal from Taipei', () => {
  expect(read('周恒：《沙洲的形成》，《新水文》（台北）第9卷第1期，1998年3月。')).toMatchObject({
    'container-title': '新水文',
    volume: '9',
    issue: '1',
    issued: day(1998, 3),
  })
})

test('a dissertation', () => {
  expect(read('周恒：《沙洲研究》，博士学位论文，河口大学，2004年。')).toMatchObject({
    type: 'thesis',
    genre: '博士学位论文',
    publisher: '河口大学',
    issued: day(2004),
  })
})

test('a list of GB/T 7714 that leaves the marks out', () => {
  expect(read('周恒, 李若水. 沙洲的形成. 水文通报, 2019, 38(4): 21～29.')).toMatchObject({
    type: 'article-journal',
    author: literals('周恒', '李若水'),
    title: '沙洲的形成',
    'container-title': '水文通报',
    volume: '38',
    page: '21-29',
  })
  expect(read('周恒. 沙洲研究. 2 版. 北京: 水利出版社, 2008.')).toMatchObject({
    type: 'book',
    edition: '2',
    publisher: '水利出版社',
  })
})

test('APA in Chinese, with what its brackets hold', () => {
  expect(read('霍尔. (2012). 河流入门 (周恒, 王芳 译; 2 版, pp. 23–26). 北京: 水利出版社.')).toMatchObject({
    author: literals('霍尔'),
    issued: day(2012),
    title: '河流入门',
    translator: literals('周恒', '王芳'),
    edition: '2',
    page: '23-26',
    publisher: '水利出版社',
  })
  expect(read('周恒. (2004). 沙洲的形成. 见 李若水 (编), 河口地貌 (pp. 11–12). 上海: 海洋出版社.')).toMatchObject({
    type: 'chapter',
    editor: literals('李若水'),
    'container-title': '河口地貌',
    page: '11-12',
  })
})

test('a web page with its day of access', () => {
  expect(read('周恒：《防汛须知》，中国水利网，https://example.org/a，2022年2月8日访问。')).toMatchObject({
    type: 'webpage',
    'container-title': '中国水利网',
    URL: 'https://example.org/a',
    accessed: day(2022, 2, 8),
  })
})
