import {expect, test} from 'vitest'
import {readReference} from '../pipeline/plugins/references/index.ts'

const read = (raw: string): Record<string, unknown> => readReference(raw)?.csl ?? {}

test.each([
  [
    'Marlow K, Tan L. Salt in coastal towns. Lowland Med J. 1985;291(6499):97-9.',
    {volume: '291', issue: '6499', page: '97-9'},
  ],
  ['Marlow K. Salt and ice. Lowland Med J 2009 Mar 3; 18 (2): 101-109.', {volume: '18', issue: '2', page: '101-109'}],
  ['Marlow K. Salt and ice. Lowland Med J. 2014;12:e31', {volume: '12', page: 'e31'}],
  ['Marlow K. Salt and ice. Lowland Med J. 2014;12(Suppl 1):S3-S9.', {volume: '12', issue: 'Suppl 1', page: 'S3-S9'}],
  ['Marlow K. Salt and ice. Lowland Med J. 1985;291(6499).', {volume: '291', issue: '6499'}],
])('what stands around the semicolon of Vancouver is year, volume, issue and page: %s', (raw, fields) => {
  const {issued, ...csl} = read(raw)
  expect(csl).toMatchObject(fields)
  expect((issued as {'date-parts': number[][]})['date-parts'][0]![0]).toBeGreaterThan(1900)
})

test('the year of Vancouver is never part of the volume, whatever the numbers', () => {
  for (const year of [1901, 1985, 2024])
    for (const volume of [1, 40, 291, 1204])
      for (const issue of ['3', '6499', '5-6']) {
        const csl = read(`Marlow K. Salt and ice. Lowland Med J. ${year};${volume}(${issue}):97-105.`)
        expect(csl).toMatchObject({issued: {'date-parts': [[year]]}, volume: `${volume}`, issue, page: '97-105'})
      }
})

test('names and a year in brackets part the authors from the title', () => {
  expect(read('Lowland Youth Board. (2011). Outcomes.')).toMatchObject({
    author: [{literal: 'Lowland Youth Board'}],
    issued: {'date-parts': [[2011]]},
    title: 'Outcomes',
  })
  expect(read('City Museum [@citymuseum]. (2018, June 29). Two rivers meet in one hall.')).toMatchObject({
    author: [{literal: 'City Museum [@citymuseum]'}],
    title: 'Two rivers meet in one hall',
  })
})

test('editors and translators are told by their brackets', () => {
  expect(
    read(
      'Marlow, K. J. (2012). The salt of the coast. In B. Holm & L. Tan (Eds.), Rivers of the north (pp. 3–9). Fjord.',
    ),
  ).toMatchObject({
    type: 'chapter',
    editor: [
      {family: 'Holm', given: 'B.'},
      {family: 'Tan', given: 'L.'},
    ],
    'container-title': 'Rivers of the north',
    page: '3-9',
  })
  expect(read('Varga, T. (1996). Between ice and water (W. Holm, Trans.). Mar Press.')).toMatchObject({
    title: 'Between ice and water',
    translator: [{family: 'Holm', given: 'W.'}],
    publisher: 'Mar Press',
  })
  expect(read('Torv, L., Salo, F., & Pind, J. (Eds.). (2021). Connecting the rivers. Fjord Press.')).toMatchObject({
    type: 'book',
    editor: [{family: 'Torv'}, {family: 'Salo'}, {family: 'Pind'}],
    title: 'Connecting the rivers',
  })
})

test('a thesis, a data set and a report are told by their own words', () => {
  expect(read('Marlow, K. The salt of the coast. Unpublished PhD thesis, University of Leeds, 1991.').type).toBe(
    'thesis',
  )
  expect(read('Marlow, K. (2016). Salt of the coast [Data set]. Northern Archive.').type).toBe('dataset')
  expect(read('National Water Agency. (2012). Salt of the coast (Report No. 12-3).').type).toBe('report')
})

test('a host whose title was left out is no imprint', () => {
  expect(
    read('Marlow KJ. The salt of the coast. Holm B, Tan L, eds.//2nd ed. Porto: Mar Press, 1998: 1-17'),
  ).toMatchObject({
    editor: [{family: 'Holm'}, {family: 'Tan'}],
    edition: '2',
    publisher: 'Mar Press',
    page: '1-17',
  })
  expect(
    read('Marlow KJ. The salt of the coast. Holm B, Tan L, eds.//Springer-Verlag, 1998: 1-17')['container-title'],
  ).toBeUndefined()
})

test('an address in brackets leaves no mark behind', () => {
  expect(
    read('Marlow K. 2020. Ice and salt//Conference on Ice. Oslo: Fjord Press: 27-34 [DOI: 10.1234/ice.2020.7].'),
  ).toMatchObject({publisher: 'Fjord Press', page: '27-34', DOI: '10.1234/ice.2020.7'})
})

test('two bodies that publish together are two authors, and a part of a body is none', () => {
  expect(read('Northern Water Commission and Southern Water Commission. (2012). Salt of the coast.').author).toEqual([
    {literal: 'Northern Water Commission'},
    {literal: 'Southern Water Commission'},
  ])
  expect(read('Department of History, University of Leeds. (2012). Salt of the coast.').author).toHaveLength(1)
})

test('a label that lost a bracket is no part of the entry', () => {
  for (const label of ['[3] ', '[3 ', '[3', '3] ', '〔3〕'])
    for (const [raw, author] of [
      [
        'Okafor N, Lind B. Marks in old journals. Journal of Printing, 2011, 4(2): 17-29.',
        {family: 'Okafor', given: 'N'},
      ],
      [
        'Okafor N, Lind B. Marks in old journals[J]. Journal of Printing, 2011, 4(2): 17-29.',
        {family: 'Okafor', given: 'N'},
      ],
      ['周恒. 沙洲的形成[J]. 水文通报, 2019, 38(4): 21-29.', {literal: '周恒'}],
      ['周恒：《沙洲的形成》，《水文通报》2019年第4期。', {literal: '周恒'}],
    ] as const)
      expect(read(label + raw).author, label + raw).toMatchObject([author, ...(raw.startsWith('O') ? [{}] : [])])
})
