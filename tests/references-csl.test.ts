import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readReference} from '../pipeline/plugins/references/index.ts'
import {processorTime} from './support/processor-time.ts'

const read = (raw: string) => readReference(raw)?.csl

/** Facts of the published schema of CSL-JSON (csl-data.json 1.0.2), written down anew: it is on no registry. */
const types = new Set(
  'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage'.split(
    ' ',
  ),
)
const texts = new Set(
  'archive archive-place archive_location collection-title container-title DOI edition genre id ISBN ISSN issue jurisdiction language medium note number number-of-pages page PMID publisher publisher-place title type URL version volume'.split(
    ' ',
  ),
)
const nameParts = new Set('family given literal suffix dropping-particle non-dropping-particle'.split(' '))

function expectValid(item: Record<string, unknown>): void {
  for (const [field, value] of Object.entries(item)) {
    if (field === 'custom') expect(value).toBeTypeOf('object')
    else if (/^(?:author|editor|translator)$/.test(field)) {
      for (const name of value as Record<string, unknown>[])
        for (const [part, text] of Object.entries(name)) {
          expect(nameParts).toContain(part)
          expect(text).toBeTypeOf('string')
        }
    } else if (/^(?:issued|accessed)$/.test(field)) {
      const {'date-parts': [parts] = []} = value as {'date-parts': number[][]}
      expect(Object.keys(value as object)).toEqual(['date-parts'])
      expect(parts!.length).toBeGreaterThan(0)
      expect(parts!.length).toBeLessThan(4)
    } else {
      expect(texts).toContain(field)
      expect(value).toBeTypeOf('string')
    }
  }
  expect(types).toContain(item.type)
  expect(['zh-CN', 'en-US']).toContain(item.language)
}

const samples = [
  '[3] 周恒, 李若水. 沙洲的形成[J]. 水文通报, 2019, 38(4): 21-29. DOI: 10.5555/shoal.2019.4. CSTR: 12345.01.shoal.',
  '周恒. 水位志[A]. 武汉: 河口档案馆, 1931.',
  '周恒. 一种水位计: 中国, CN101234567A[P]. 2009-03-04.',
  '周恒：《沙洲研究》，水利出版社2005年版，第35页。',
  'Marlow, K. J., & Tan, L. (2014). Slow rivers and their banks (2nd ed.). Lowland Press. https://example.org/a',
  'Lowland Agency. Rivers and banks[EB/OL]. (2018-12-01)[2019-02-03]. https://example.org/b.',
]

test('items hold what the schema of CSL-JSON allows', () => {
  for (const raw of samples) expectValid(read(raw)!)
})

test('so do those of any other string', () => {
  const pieces = [
    '周恒',
    '李若水',
    '. ',
    ', ',
    '：',
    '[J]',
    '[M]//',
    '《沙洲》',
    '2019',
    '38(4)',
    ': 21-29',
    '北京',
    '出版社',
    'Marlow K',
    ' In: ',
    '[2020-01-02]',
    '第2版',
    '等',
    'https://a.org/b',
    '(',
    ')',
    '译',
    ' ',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), {maxLength: 24}), (parts) => {
      const raw = parts.join('')
      const found = readReference(raw)
      if (!found) return
      expectValid(found.csl)
      for (const {start, end, confidence} of Object.values(found.spans)) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeLessThanOrEqual(raw.length)
        expect(start).toBeLessThan(end)
        expect(confidence).toBeGreaterThan(0)
        expect(confidence).toBeLessThanOrEqual(1)
      }
    }),
    {seed: 20261125, numRuns: 400},
  )
})

test('a line without any field is null', () => {
  for (const raw of ['', ' ', '[12]', '. , : [J] //', '———', '[M].']) expect(readReference(raw)).toBeNull()
})

test('what belongs to no field stays visible', () => {
  const csl = read('周恒. 沙洲的形成[J]. 水文通报, 2019, 38(4): 21-29. 转引自某氏手稿第七叶.')
  expect(JSON.stringify(csl)).toContain('转引自某氏手稿第七叶')
})

test('an entry and its English twin are one reference', () => {
  const raw =
    '周恒, 李若水. 沙洲的形成[J]. 水文通报, 2019, 38(4): 21-29. [ZHOU H, LI R S. How shoals form[J]. Hydrology Letters, 2019, 38(4): 21-29. (in Chinese)]'
  const csl = read(raw)
  expect(csl).toMatchObject({
    title: '沙洲的形成',
    'container-title': '水文通报',
    page: '21-29',
    language: 'zh-CN',
    custom: {translation: {title: 'How shoals form', 'container-title': 'Hydrology Letters', language: 'en-US'}},
  })
})

test('any mixture of separators takes linear time', () => {
  const marks = [
    '.',
    ',',
    ':',
    '[J]',
    '//',
    '. , : [J] //',
    '《',
    '“',
    '(',
    '[M]. ',
    '周. ',
    '1, ',
    '2019 ',
    'A. B, ',
    '- ',
  ]
  const time = (raw: string): number => processorTime(() => readReference(raw))
  for (const mark of marks) {
    time(mark.repeat(Math.ceil(2000 / mark.length)))
    const short = Math.min(...[0, 1, 2].map(() => time(mark.repeat(Math.ceil(10_000 / mark.length)))))
    const long = Math.min(...[0, 1].map(() => time(mark.repeat(Math.ceil(100_000 / mark.length)))))
    expect(long, mark).toBeLessThan(30 * (short + 5))
  }
})
