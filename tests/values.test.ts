import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type FoundValue, findValues} from '../pipeline/plugins/values/index.ts'

/** `text:value unit` of each value, as a reader would say it. */
const said = (text: string): string[] =>
  findValues(text).map((found) => `${found.text}: ${found.value}${found.unit === undefined ? '' : ` ${found.unit}`}`)
const only = (text: string): FoundValue => {
  const found = findValues(text)
  expect(found).toHaveLength(1)
  return found[0]!
}

test('a Chinese date is read at the precision printed, with blanks or without', () => {
  expect(said('协议于 2021 年 3 月 8 日签署')).toEqual(['2021 年 3 月 8 日: 2021-03-08'])
  expect(said('该办法自2021年3月施行')).toEqual(['2021年3月: 2021-03'])
  expect(said('二〇一七年的调查')).toEqual(['二〇一七年: 2017'])
  expect(said('论坛于9月举行')).toEqual(['9月: XXXX-09'])
})

test('a second day takes the month and year of the first', () => {
  expect(said('2021年3月8日、9日举行两次会议').slice(0, 2)).toEqual(['2021年3月8日: 2021-03-08', '9日: 2021-03-09'])
})

test('ranges hold both ends, open ranges one', () => {
  expect(said('2012 年至 2016 年')).toEqual(['2012 年至 2016 年: 2012/2016'])
  expect(said('2012—2016 年')).toEqual(['2012—2016 年: 2012/2016'])
  expect(said('自2018年以来')).toEqual(['自2018年以来: 2018/..'])
  expect(said('from 2012 to 2016')).toEqual(['from 2012 to 2016: 2012/2016'])
  expect(said('since 2018')).toEqual(['since 2018: 2018/..'])
})

test('decades, centuries and quarters are ranges', () => {
  expect(said('20 世纪 60 年代')).toEqual(['20 世纪 60 年代: 1960/1969'])
  expect(said('during the 1960s')).toEqual(['the 1960s: 1960/1969'])
  expect(said('in Q1 2017')).toEqual(['Q1 2017: 2017-01/2017-03'])
  expect(said('2017年第一季度')).toEqual(['2017年第一季度: 2017-01/2017-03'])
})

test('English dates are read in the orders that are printed', () => {
  for (const text of ['8 March 2021', 'March 8, 2021', 'Mar. 8, 2021', '8th of March, 2021', '2021-03-08'])
    expect(said(text)).toEqual([`${text}: 2021-03-08`])
  expect(said('in Sept. 2021')).toEqual(['Sept. 2021: 2021-09'])
})

test('numbers are set with points, commas and thin spaces, in Han numerals, and in words', () => {
  expect(said('共收集 1 216 份问卷')).toEqual(['1 216: 1216 份'])
  expect(only('样本 12,480 条').value).toBe(12480)
  expect(only('三百五十家企业').value).toBe(350)
  expect(only('约 3.2 万人')).toMatchObject({value: 32000, unit: '人', approximate: true})
  expect(only('三分之二的学者').value).toBeCloseTo(2 / 3)
  expect(only('two hundred and five villages').value).toBe(205)
})

test('per cent comes in many forms', () => {
  expect(only('近 30%')).toMatchObject({text: '30%', value: 30, unit: '%', approximate: true})
  expect(only('百分之十二点五').value).toBe(12.5)
  expect(only('七成').value).toBe(70)
  expect(only('上升 3 个百分点')).toMatchObject({value: 3, unit: 'pp'})
  expect(only('12 per cent').value).toBe(12)
})

test('money, measures and durations carry their units', () => {
  expect(said('$1.2 billion')).toEqual(['$1.2 billion: 1200000000 $'])
  expect(said('USD 3m')).toEqual(['USD 3m: 3000000 USD'])
  expect(said('4亿元人民币')).toEqual(['4亿元人民币: 400000000 CNY'])
  expect(said('面积 35 平方公里')).toEqual(['35 平方公里: 35 m²'.replace('m²', 'km²')])
  expect(only('历时三年半')).toMatchObject({type: 'duration', value: 'P3.5Y'})
  expect(only('within 15 minutes')).toMatchObject({value: 'PT15M', amount: 15, unit: 'minutes'})
})

test('what is vague stays vague', () => {
  expect(only('数十个国家')).toMatchObject({text: '数十', value: null})
  expect(only('several years')).toMatchObject({type: 'duration', value: null})
})

test('labels, names and titles are no values', () => {
  for (const text of [
    '第 14120 号行政令',
    '第 31 条',
    '二十国集团',
    '如图 3 所示',
    'see Table 2',
    'GPT-4',
    '文献[12-14]',
    '《2021年发展报告》',
    '十分重要',
    '四川省',
    'on page 192.168.0.1',
  ])
    expect(said(text)).toEqual([])
})

test('values are slices in order and never overlap, whatever the text', () => {
  const piece = fc.constantFrom(
    ...[
      '2021',
      '年',
      '3',
      '月',
      '8',
      '日',
      '至',
      '-',
      '%',
      '万',
      '三',
      '百',
      '分之',
      '半',
      '个',
      '小时',
      ' ',
      ',',
      '.',
      '$',
      'two',
      'half',
      'and',
      'a',
      'May',
      'to',
      'of',
      '第',
      '《',
      '》',
      '[',
      ']',
      'km',
      '/',
      '(',
      '\n',
    ],
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 30}), (pieces) => {
      const text = pieces.join('')
      let last = 0
      for (const {start, end, text: printed} of findValues(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(printed).toBe(text.slice(start, end))
        last = end
      }
    }),
    {seed: 5, numRuns: 500},
  )
})

test('the first number of a range takes the unit of the second', () => {
  expect(said('6–12 %')).toEqual(['6: 6 %', '12 %: 12 %'])
  expect(said('投资 3—5 亿元')).toEqual(['3: 300000000 CNY', '5 亿元: 500000000 CNY'])
  expect(said('$1.2–1.5 billion')).toEqual(['$1.2: 1200000000 $', '1.5 billion: 1500000000 $'])
})

test('every character of the first plane may stand alone, before a digit and behind one', () => {
  for (let unit = 1; unit < 0x10000; unit++) {
    const sign = String.fromCharCode(unit)
    for (const {start, end, text} of findValues(`${sign} 20${sign} ${sign}3`))
      expect(text).toBe(`${sign} 20${sign} ${sign}3`.slice(start, end))
  }
})
