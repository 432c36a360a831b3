import fc from 'fast-check'
import {beforeAll, expect, test} from 'vitest'
import type {CslItem} from '../pipeline/model/document.ts'
import {formatEntries} from '../pipeline/plugins/bibliography/format.ts'
import {readReference} from '../pipeline/plugins/references/index.ts'
import {loadEntryStyles} from '../pipeline/run/load-styles.ts'

/**
 * Random items, formatted by citeproc through our style, and read back by our reader. The style (CSL) and the reader share
 * no table, so a mistake of one does not hide behind the same mistake of the other.
 */
beforeAll(loadEntryStyles)

type Lang = 'zh' | 'en'
const plain = {
  zh: ['研究', '分析', '方法', '评价', '机制', '知识图谱', '的', '与'],
  en: ['analysis', 'of', 'the', 'learning', 'effect', 'in', 'network', 'growth', 'and', 'methods', 'policy'],
}
const odd = {
  zh: ['基于', '《红楼梦》', '“双一流”', '3D', 'BERT', '（续）', '2020年', '1—2'],
  en: ['data-driven', 'COVID-19', '3D', 'DNA', '(pre-print)', '2020', 'self-citation'],
}
const first = {zh: ['数字', '中国', '城市'], en: ['Modelling', 'Towards', 'Handbook']}

const title = (lang: Lang) =>
  fc
    .tuple(
      fc.constantFrom(...first[lang]),
      fc.array(fc.constantFrom(...plain[lang], ...odd[lang]), {maxLength: 6}),
      fc.constantFrom(...plain[lang]),
      fc.option(
        fc.tuple(
          fc.constantFrom(...plain[lang]),
          fc.array(fc.constantFrom(...plain[lang]), {minLength: 1, maxLength: 4}),
        ),
      ),
    )
    .map(([start, middle, end, sub]) => {
      const glue = lang === 'zh' ? '' : ' '
      return [[start, ...middle, end].join(glue), sub?.flat().join(glue)].filter(Boolean).join(': ')
    })

const name = (lang: Lang): fc.Arbitrary<Record<string, string>> =>
  lang === 'zh'
    ? fc
        .tuple(fc.constantFrom('王', '李', '欧阳', '赵', '陈'), fc.constantFrom('芳', '明远', '小红', '伟'))
        .map((parts) => ({literal: parts.join('')}))
    : fc.record({
        family: fc.constantFrom('Smith', 'Miller', 'Ito', 'García', 'O’Neil', 'Müller', 'Lee-Jones'),
        given: fc.constantFrom('J', 'A B', 'M', 'K L'),
      })
const names = (lang: Lang) => fc.array(name(lang), {minLength: 1, maxLength: 3})
const place = (lang: Lang) =>
  fc.constantFrom(...(lang === 'zh' ? ['北京', '上海', '南京'] : ['London', 'New York', 'Berlin']))
const publisher = (lang: Lang) =>
  fc.constantFrom(
    ...(lang === 'zh' ? ['科学出版社', '某大学出版社'] : ['Academic Press', 'Springer', 'Oxford University Press']),
  )
const host = (lang: Lang) =>
  fc.constantFrom(
    ...(lang === 'zh'
      ? ['情报学报', '中国图书馆学报', '水利学报']
      : ['Nature', 'Journal of Documentation', 'PLoS ONE']),
  )
const number = (max: number) => fc.integer({min: 1, max}).map(String)
const pages = fc
  .tuple(fc.integer({min: 1, max: 400}), fc.integer({min: 1, max: 30}))
  .map(([from, more]) => `${from}-${from + more}`)
const year = fc.integer({min: 1950, max: 2025}).map((y) => ({'date-parts': [[y]]}))
const day = fc
  .tuple(fc.integer({min: 1950, max: 2025}), fc.integer({min: 1, max: 12}), fc.integer({min: 1, max: 28}))
  .map((parts) => ({'date-parts': [parts]}))

function fieldsOf(lang: Lang) {
  const common = {title: title(lang), author: names(lang)}
  const imprint = {'publisher-place': place(lang), publisher: publisher(lang), issued: year}
  const record = <Model extends object>(
    type: string,
    model: {[Key in keyof Model]: fc.Arbitrary<Model[Key]>},
    may: ReadonlyArray<keyof Model> = [],
  ) =>
    fc
      .record(
        {...common, ...model},
        {requiredKeys: Object.keys({...common, ...model}).filter((key) => !may.includes(key as keyof Model)) as never},
      )
      .map((fields) => ({type, language: lang === 'zh' ? 'zh-CN' : 'en-US', ...fields}))
  return fc.oneof(
    record(
      'article-journal',
      {
        'container-title': host(lang),
        volume: number(99),
        issue: number(12),
        issued: year,
        page: pages,
        DOI: number(9999).map((n) => `10.1234/abc.${n}`),
      },
      ['issue', 'DOI'],
    ),
    record('book', {...imprint, edition: fc.integer({min: 2, max: 9}).map(String), translator: names(lang)}, [
      'edition',
      'translator',
    ]),
    record('chapter', {...imprint, 'container-title': title(lang), editor: names(lang), page: pages}, ['editor']),
    record('paper-conference', {...imprint, 'container-title': title(lang), page: pages}),
    record('thesis', {
      ...imprint,
      publisher: fc.constantFrom(
        ...(lang === 'zh' ? ['北京大学', '某师范大学'] : ['University of London', 'Stanford University']),
      ),
    }),
    record('report', imprint),
    record('patent', {number: fc.integer({min: 100_000_000, max: 120_000_000}).map((n) => `CN${n}A`), issued: day}),
    record('article-newspaper', {
      'container-title': fc.constantFrom(...(lang === 'zh' ? ['人民日报', '光明日报'] : ['The Times'])),
      issued: day,
      page: number(20),
    }),
    record('webpage', {issued: day, accessed: day, URL: number(9999).map((n) => `https://example.org/${n}.html`)}),
  )
}
const items = fc.array(fc.oneof(fieldsOf('zh'), fieldsOf('en')), {minLength: 20, maxLength: 20})

test('what our GB/T 7714 style prints, our reader reads back to the same fields', () => {
  fc.assert(
    fc.property(items, (made) => {
      const given = made.map((fields, i) => ({id: `r${i}`, ...fields}) as CslItem)
      const entries = formatEntries(given, 'gbt7714')
      given.forEach(({id, ...fields}, i) => {
        const {id: _, ...read} = readReference(entries[i]!)?.csl ?? {id}
        expect({entry: entries[i], ...comparable(read)}).toEqual({entry: entries[i], ...comparable(fields)})
      })
    }),
    {seed: 7714, numRuns: 25, endOnFailure: true},
  )
})

test('of more than three authors the style prints three, and the reader takes 等 and et al for none', () => {
  const author = ['王芳', '李明', '赵六', '钱七', '孙八'].map((literal) => ({literal}))
  const [entry] = formatEntries(
    [{id: 'r1', type: 'book', title: '引文分析', author, issued: {'date-parts': [[2020]]}}],
    'gbt7714',
  )
  expect(readReference(entry!)?.csl.author).toEqual(author.slice(0, 3))
})

/** Family names are printed in capitals: how they were written is lost. `/OL` follows from the address. */
function comparable(fields: Record<string, unknown>): Record<string, unknown> {
  const {medium: _, ...same} = fields
  for (const field of ['author', 'editor', 'translator'])
    if (same[field])
      same[field] = (same[field] as Array<Record<string, string>>).map(({family, given, literal}) =>
        literal ? literal : `${family?.toUpperCase()} ${given?.replaceAll('.', '')}`,
      )
  return same
}
