import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {codebookAgreement} from '../pipeline/coding/agree.ts'
import {codePaper} from '../pipeline/coding/index.ts'
import {findPattern, readPattern, windowOn} from '../pipeline/coding/pattern.ts'
import {readCodebook} from '../pipeline/coding/read-codebook.ts'
import type {Codebook} from '../pipeline/model/coding.ts'
import {annotatedOf} from './support/annotated.ts'
import {inFolder, yinzheng} from './support/command.ts'
import {root} from './support/root.ts'

function codebook(text: string): Codebook {
  const found = readCodebook(text)
  if ('problems' in found) throw new Error(JSON.stringify(found.problems))
  return found.codebook
}

/** The words that a pattern finds. */
function words(source: string, text: string, kind: 'term' | 'pattern' = 'pattern'): string[] {
  const pattern = readPattern(source, kind)
  if ('problem' in pattern) throw new Error(pattern.problem)
  return findPattern(pattern, windowOn(text, {start: 0, end: text.length})).map(({start, end}) =>
    text.slice(start, end),
  )
}

test('terms of letters are met as whole words, capitals alone in capitals, Han anywhere', () => {
  expect(words('ban', 'An urban ban, Ban it', 'term')).toEqual(['ban', 'Ban'])
  expect(words('regulat*', 'Regulators and regulation, deregulation', 'term')).toEqual(['Regulators', 'regulation'])
  expect(words('US', 'It told us that the US left', 'term')).toEqual(['US'])
  expect(words('期刊', '两家期刊社与期刊', 'term')).toEqual(['期刊', '期刊'])
  expect(words('AI期刊', '一种 AI 期刊', 'term')).toEqual(['AI 期刊'])
  expect(words('open  access', 'Open\naccess', 'term')).toEqual(['Open\naccess'])
})

test('a gap holds words together that stand near, and a choice takes either', () => {
  expect(words('(限制|禁止)...使用', '高校限制学生使用，出版社禁止使用')).toEqual(['限制学生使用', '禁止使用'])
  expect(words('限制...使用', `限制${'很'.repeat(31)}使用`)).toEqual([])
  expect(words('shar* (data|code)', 'They share data and sharing code')).toEqual(['share data', 'sharing code'])
  expect(words('\\(a\\|b\\)', 'as (a|b) says')).toEqual(['(a|b)'])
})

test('a wrong pattern is told with its mend', () => {
  for (const [source, told] of [
    ['(a|b', 'never closed'],
    ['...a', 'words before'],
    ['a...', 'words after'],
    ['(a||b)', 'empty'],
    ['a*b', 'inside a word'],
    ['a)', 'outside brackets'],
    ['x'.repeat(301), 'longer'],
  ] as const)
    expect(readPattern(source, 'pattern')).toMatchObject({problem: expect.stringContaining(told)})
})

test('whatever is written as a pattern is read or refused, and costs no more than the text is long', () => {
  const piece = fc.constantFrom('a', 'aa', '限', '(a|aa)', '...', '*', ' ', '\\', '|', ')', '(')
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 60}), (pieces) => {
      const pattern = readPattern(pieces.join(''), 'pattern')
      if ('problem' in pattern) return
      const text = 'a'.repeat(2000)
      let last = 0
      for (const {start, end} of findPattern(pattern, windowOn(text, {start: 0, end: text.length}))) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeLessThanOrEqual(text.length)
        last = end
      }
    }),
    {seed: 8, numRuns: 300},
  )
})

const book = codebook(`
name: who-does-what
version: 1.0.0
title: {en: Who does what, zh: 谁做什么}
matrices: [{rows: who, columns: does}]
timeline: {needs: [does], show: [who, does]}
categories:
  who:
    from: [claim, subject, sentence, heading]
    exclusive: true
    categories:
      journals: {label: {en: journals, zh: 期刊}, terms: {zh: [期刊], en: [journal*]}}
      universities:
        terms: [高校, universit*]
        categories:
          colleges: {terms: [学院]}
  does:
    categories:
      restrict: {terms: [禁止, ban*], except: [禁止吸烟]}
      open: {patterns: [公开...数据]}
  figures: {kinds: [quantity]}
`)

const paper = `1 期刊的做法

2015 年 3 月，三家期刊禁止作者引用预印本[1]，并要求作者公开全部数据[2]。

回收率提高了 12%。

2 高校的做法

各学院公开了自己的数据[3]。门口禁止吸烟。`

test('a claim is coded by its own words, then its subject, its sentence and its headings', () => {
  const document = annotatedOf(paper)
  const {codes} = codePaper(document, book)
  const of = (words: string) =>
    codes
      .filter(({claim}) => document.claims.find(({id}) => id === claim)!.text.includes(words))
      .map(({category, where, text}) => [category, where, text])
  expect(of('禁止作者')).toContainEqual(['who/journals', 'claim', '期刊'])
  expect(of('禁止作者')).toContainEqual(['does/restrict', 'claim', '禁止'])
  expect(of('公开全部').map(([category]) => category)).toContain('who/journals')
  expect(of('回收率')).toContainEqual(['who/journals', 'heading', '期刊'])
  expect(of('各学院').map(([category]) => category)).toEqual(['who/universities/colleges', 'does/open'])
  expect(of('吸烟').map(([category]) => category)).not.toContain('does/restrict')
  const points = [...document.text]
  for (const {start, end, text} of codes) expect(points.slice(start, end).join('')).toBe(text)
})

test('the matrix counts and links claims, and the time line tells what was done when, and on which references', () => {
  const document = annotatedOf(paper)
  const {matrices, timeline} = codePaper(document, book)
  const [matrix] = matrices
  const cell = (row: string, column: string) => {
    const i = matrix!.rows.findIndex(({path}) => path === row)
    const j = matrix!.columns.findIndex(({path}) => path === column)
    return matrix!.cells[i]![j]!
  }
  expect(cell('who/journals', 'does/restrict')).toMatchObject({claims: [expect.any(String)], numbers: [1]})
  expect(cell('who/universities', 'does/open').numbers).toEqual([3])
  expect(timeline!.rows).toHaveLength(1)
  expect(timeline!.rows[0]).toMatchObject({date: '2015-03', numbers: [1, 2]})
  expect(timeline!.rows[0]!.cells.map((labels) => labels.map(({en}) => en))).toEqual([
    ['journals'],
    ['restrict', 'open'],
  ])
})

test('the codebooks that are shipped are read without a complaint, and know both languages', () => {
  const folder = `${root}pipeline/coding/codebooks/`
  const names = readdirSync(folder)
  expect(names).toContain('economies-and-levels.yaml')
  expect(names).toContain('technology-bills.yaml')
  const texts = [
    '2021 年 5 月，美国国会通过法案，禁止政府部门采购外国软件。欧盟随后出台条例，加强对数据的监管。',
    'In May 2021 the United States banned foreign software. The European Union adopted new rules on data protection.',
  ]
  for (const text of texts) {
    const document = annotatedOf(text)
    const coding = codePaper(document, codebook(readFileSync(`${folder}economies-and-levels.yaml`, 'utf8')))
    const found = coding.codes.map(({category}) => category)
    for (const path of ['economy/united-states', 'economy/europe', 'stance/restrict', 'stance/regulate'])
      expect(found, text).toContain(path)
    expect(coding.timeline!.rows[0]!.date).toBe('2021-05')
  }
  const bills = codePaper(
    annotatedOf(
      'The bills impose export controls. They fund research and talent. They order a risk assessment of drones.',
    ),
    codebook(readFileSync(`${folder}technology-bills.yaml`, 'utf8')),
  )
  expect(new Set(bills.codes.map(({category}) => category))).toEqual(
    expect.objectContaining(new Set(['aim/decoupling', 'aim/competitiveness', 'aim/risk-assessment', 'field/drones'])),
  )
})

test('the codebook in the manual is one, and does what the manual says', () => {
  const manual = readFileSync(`${root}pipeline/coding/readme.md`, 'utf8')
  const shown = codebook(/```yaml\n([\s\S]+?)```/.exec(manual)![1]!)
  const document = annotatedOf('2015 年 3 月，三家期刊要求作者公开全部数据[1]。某基金会资助了两个学院。')
  const {codes, timeline} = codePaper(document, shown)
  expect(new Set(codes.map(({category}) => category))).toEqual(
    new Set(['who/journals', 'who/universities/colleges', 'does/asks', 'does/funds']),
  )
  expect(timeline!.rows.map(({date}) => date)).toEqual(['2015-03'])
})

test('mistakes in a codebook are told with line, column and mend, all at once', () => {
  const found = readCodebook(
    'name: x\nversion: 1\ncategories:\n  a:\n    exclusiv: true\n    terms: ["b*c"]\n  Bad: {terms: x}\n',
  )
  expect('problems' in found && found.problems).toEqual([
    {line: 5, column: 5, problem: '`exclusiv` is no key of the category a; do you mean `exclusive`?'},
    {line: 6, column: 13, problem: expect.stringContaining('`*` stands inside a word')},
    {line: 7, column: 3, problem: expect.stringContaining('use small letters')},
  ])
  for (const text of ['', '- a', 'a: [', 'name: x\nname: y', '&a [*a, *a]', 'name: {a: 1}', 'x'.repeat(1_000_001)])
    expect(readCodebook(text)).toHaveProperty('problems')
  const bomb = `a: &a [x,x]\n${Array.from({length: 30}, (_, i) => `b${i}: &b${i} [*${i ? `b${i - 1}` : 'a'},*${i ? `b${i - 1}` : 'a'}]`).join('\n')}`
  expect(readCodebook(bomb)).toHaveProperty('problems')
})

test('any YAML is read or refused', () => {
  const leaf = fc.oneof(
    fc.string({maxLength: 6}),
    fc.constantFrom('claim', 'true', 'legal', 'a'),
    fc.integer(),
    fc.constant(null),
  )
  const key = fc.constantFrom(
    'name',
    'version',
    'categories',
    'terms',
    'patterns',
    'actors',
    'from',
    'kinds',
    'a',
    'matrices',
  )
  const tree = fc.letrec((tie) => ({
    node: fc.oneof(
      {maxDepth: 5},
      leaf,
      fc.array(tie('node'), {maxLength: 3}),
      fc.dictionary(key, tie('node'), {maxKeys: 4}),
    ),
  })).node
  fc.assert(
    fc.property(
      fc.oneof(
        tree.map((value) => JSON.stringify(value)),
        fc.string(),
      ),
      (text) => {
        const found = readCodebook(text)
        if ('problems' in found) expect(found.problems.length).toBeGreaterThan(0)
      },
    ),
    {seed: 3, numRuns: 300},
  )
})

test('agreement is counted for each category, as deep as the hand went, with a kappa', () => {
  const rows = [
    {quote: 'a', hand: ['who/universities'], book: ['who/universities/colleges']},
    {quote: 'b', hand: ['who/journals'], book: []},
    {quote: 'c', hand: [], book: []},
    {quote: 'd', hand: ['who/journals'], book: ['who/journals']},
  ]
  const {dimensions, categories, disagreements} = codebookAgreement(book, rows)
  expect(dimensions.map(({path}) => path)).toEqual(['who'])
  expect(categories.find(({path}) => path === 'who/universities')).toMatchObject({both: 1, percent: 1, kappa: 1})
  expect(categories.find(({path}) => path === 'who/journals')).toMatchObject({
    both: 1,
    handOnly: 1,
    neither: 2,
    kappa: 0.5,
  })
  expect(disagreements).toEqual([{dimension: 'who', quote: 'b', hand: ['who/journals'], book: []}])
})

test('a paper is coded on the command line, a sheet is coded by hand, and the two are compared', async () => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, 'paper.txt'), paper)
    writeFileSync(
      join(folder, 'codebook.yaml'),
      'name: small\nversion: 1\ncategories:\n  does:\n    categories:\n      restrict: {terms: [禁止]}\n      open: {terms: [公开]}\n',
    )
    const file = join(folder, 'paper.txt')
    expect((await yinzheng(['code', file])).stdout).toMatch(/does\/restrict\t2015 年 3 月，三家期刊禁止/)
    const sheet = (await yinzheng(['code', file, '--format', 'sheet'])).stdout
    expect(sheet).not.toContain('does/')
    writeFileSync(join(folder, 'hand.csv'), sheet.replace(/("?2015[^\r]*),""\r\n/, '$1,does/restrict\r\n'))
    const agreed = await yinzheng(['code', file, '--agree', join(folder, 'hand.csv')])
    expect(agreed.stdout).toMatch(/does\/restrict +1 +0 +0 +\d/)
    expect(agreed.stdout).toContain('disagreements')
    writeFileSync(join(folder, 'hand.csv'), sheet.replace(/("?2015[^\r]*),""\r\n/, '$1,does/nothing\r\n'))
    expect((await yinzheng(['code', file, '--agree', join(folder, 'hand.csv')])).stderr).toContain(
      'no category of small',
    )

    expect((await yinzheng(['build', folder, '--out', join(folder, 'out')])).exitCode).toBe(0)
    const markdown = readFileSync(join(folder, 'out', 'paper', 'annotated.md'), 'utf8')
    expect(markdown).toContain('id="codes"')
    const coding = JSON.parse(readFileSync(join(folder, 'out', 'paper', 'codes.json'), 'utf8'))
    expect(coding.codebook.name).toBe('small')
    await yinzheng(['page', join(folder, 'out')])
    expect(readFileSync(join(folder, 'out', 'index.html'), 'utf8')).toContain('class="codes"')
    writeFileSync(join(folder, 'codebook.yaml'), 'name: small\nversion: 1\ncategories: {does: {term: [a]}}\n')
    const wrong = await yinzheng(['build', folder, '--out', join(folder, 'out')])
    expect(wrong.exitCode).toBe(1)
    expect(wrong.stderr).toMatch(/codebook\.yaml:3:21: `term` is no key/)
  })
})
