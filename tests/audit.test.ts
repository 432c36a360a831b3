import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {coverageOf} from '../pipeline/11-audit/coverage.ts'
import {readSilences, silence} from '../pipeline/11-audit/silences.ts'
import {emitSarif} from '../pipeline/12-emit/sarif.ts'
import {ruleIds} from '../pipeline/model/findings.ts'
import {documentOf} from './support/annotated.ts'
import {inFolder, yinzheng} from './support/command.ts'
import {root} from './support/root.ts'

/** `rule: message` of the findings of a paper, of the rules asked for. */
function found(text: string, ...rules: string[]): string[] {
  return documentOf(text)
    .findings.filter(({rule}) => rules.includes(rule))
    .map(({message}) => message)
}

/** A paper of one section with these paragraphs, and a list of that many entries. */
const paper = (paragraphs: ReadonlyArray<string>, entries: ReadonlyArray<string> = []): string =>
  [
    '1 Introduction',
    ...paragraphs,
    ...(entries.length ? ['References', ...entries.map((entry, i) => `[${i + 1}] ${entry}`)] : []),
  ].join('\n\n')

test('a share that does not follow from its counts is told with the calculation', () => {
  expect(found(paper(['Of all, 34 of the 50 patients (78%) answered in time.']), 'wrong-arithmetic')).toEqual([
    '34 / 50 gives 68%; printed is 78%.',
  ])
  expect(found(paper(['共发放问卷 320 份，收回有效问卷 304 份，有效率为 93%。']), 'wrong-arithmetic')).toEqual([
    '304 / 320 gives 95%; printed is 93%.',
  ])
})

test('a share that follows, is rounded, is cut off, or is what remains is not told', () => {
  for (const text of [
    'Of all, 34 of the 50 patients (68%) answered in time.',
    'Of all, 2 of 3 patients (66.6%) answered, and 1 of 3 (33%) did not.',
    'A total of 34/50 (68.0%) answered.',
    '共发放问卷 1 216 份，收回有效问卷 1 140 份，有效率为 93.75%。',
    '样本共 80 人，其中 20 人中途退出，保留率为 75%。',
  ])
    expect(found(paper([text]), 'wrong-arithmetic')).toEqual([])
})

test('growth that does not follow from the two figures is told', () => {
  expect(found(paper(['年发文量从 120 篇增长到 180 篇，增幅为 40%。']), 'wrong-arithmetic')).toEqual([
    '(180 − 120) / 120 gives 50%; printed is 40%.',
  ])
  expect(
    found(
      paper(['The count rose from 120 papers to 180 papers, an increase of 50%, within a year.']),
      'wrong-arithmetic',
    ),
  ).toEqual([])
  expect(found(paper(['错误率从 32% 下降到 24%，下降了 8%。']), 'wrong-arithmetic')).toEqual([])
})

test('a count before a numbered list that has fewer items is told', () => {
  const text = '该标准把来源分为 3 类。一是期刊，二是图书。'
  expect(found(paper([text]), 'count-mismatch')).toEqual(['“分为 3 类” is followed by 2 numbered items.'])
  expect(found(paper([text.replace('3', '2')]), 'count-mismatch')).toEqual([])
})

test('dates that no calendar has are told', () => {
  expect(found(paper(['该办法于 2021 年 2 月 30 日施行。']), 'impossible-date')).toHaveLength(1)
  expect(
    found(paper(['The survey closed on 31 April 2020 and was read on April 30, 2020.']), 'impossible-date'),
  ).toEqual(['No calendar has the date “31 April 2020”.'])
  expect(found(paper(['该办法于 2020 年 2 月 29 日施行。']), 'impossible-date')).toEqual([])
})

const SIX = ['Adams A. One. 2001.', 'Baker B. Two. 2002.', 'Clark C. Three. 2003.', 'Davis D. Four. 2004.']

test('a name that the cited entry does not have, and another entry has, is told', () => {
  expect(found(paper(['The error was first counted by Baker et al. [3] in 2002.'], SIX), 'author-mismatch')).toEqual([
    '“Baker” is cited as `[3]`, which has no such author; `[2]` has.',
  ])
  expect(found(paper(['The error was first counted by Baker et al. [2] in 2002.'], SIX), 'author-mismatch')).toEqual([])
  expect(found(paper(['It was first counted by Smith et al. [3] in 2002.'], SIX), 'author-mismatch')).toEqual([])
})

test('a number cited out of turn is told where all others rise', () => {
  const cited = (numbers: ReadonlyArray<number>): string =>
    numbers.map((n) => `Fact number ${n} was shown before [${n}].`).join(' ')
  const list = Array.from({length: 10}, (_, i) => `Author${i} A. Title of work ${i}. Journal, 2001.`)
  expect(found(paper([cited([1, 2, 3, 4, 9, 5, 6, 7, 8, 10])], list), 'citation-order')).toHaveLength(1)
  expect(found(paper([cited([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])], list), 'citation-order')).toEqual([])
  expect(found(paper([cited([9, 2, 7, 4, 10, 6, 1, 8, 3, 5])], list), 'citation-order')).toEqual([])
})

test('one number for a theory and for a named document is told; for one subject twice it is not', () => {
  const first = '分层抽样要求先按年份把期刊分组，再在各组内随机抽取论文[1-2]。'
  const last = '后文的统计均以这一抽样框为准。抽样误差由重复抽取估计。'
  const named = '该公司在《参考文献核查产品白皮书》中承诺公开全部接口[2]。'
  const again = '有学者比较了分层抽样与随机抽取论文的误差[2]。'
  expect(found(paper([first, last, named]), 'unrelated-use')).toHaveLength(1)
  expect(found(paper([first, last, again]), 'unrelated-use')).toEqual([])
})

test('a name in two spellings is told once, by its rarer form', () => {
  expect(found(paper(['OpenAlex lists the works. Open Alex counts them. OpenAlex is free.']), 'name-variants')).toEqual(
    ['“Open Alex” is printed “OpenAlex” elsewhere.'],
  )
})

test('figures of the abstract that the body never prints are told', () => {
  const body = Array.from({length: 22}, (_, i) => `Table row ${i + 30} holds a value.`).join(' ')
  const text = (figure: string): string =>
    [
      'A Title of Some Paper',
      `Abstract: We read ${figure} entries of two journals and found them well made.`,
      '1 Introduction',
      `We read 4217 entries of two journals. ${body}`,
    ].join('\n\n')
  expect(found(text('4271'), 'abstract-only-figure')).toEqual(['The abstract prints 4271; the body never does.'])
  expect(found(text('4217'), 'abstract-only-figure')).toEqual([])
})

test('a bracket without its partner is told, an enumeration and an interval are not', () => {
  expect(found(paper(['这一办法（又称著者法在人文学科中通行。']), 'unbalanced-mark')).toHaveLength(1)
  expect(found(paper(['其步骤为：1）读入，2）清洗。']), 'unbalanced-mark')).toEqual([])
  expect(found(paper(['The weight lies in [0, 1) for each of the entries.']), 'unbalanced-mark')).toEqual([])
})

test('every rule of the catalogue has its page in the reference, and no page is left over', () => {
  const pages = [...readFileSync(`${root}pipeline/11-audit/rules.md`, 'utf8').matchAll(/^## ([a-z-]+)$/gm)].map(
    ([, id]) => id,
  )
  expect(pages.sort()).toEqual([...ruleIds])
})

test('a silence puts a finding aside with its reason, and one that matches nothing is told', () => {
  const {findings, text} = documentOf(paper(['该办法于 2021 年 2 月 30 日施行。']))
  const file =
    '# looked at in March\nimpossible-date | 2 月 30 日 | quoted as printed in the source\nlabel-slip | * | none\nbroken line'
  const {silences, malformed} = readSilences(file)
  expect(malformed).toEqual([4])
  const result = silence(findings, silences, text)
  expect(result.silenced.map(({rule, reason}) => [rule, reason])).toEqual([
    ['impossible-date', 'quoted as printed in the source'],
  ])
  expect(result.findings.map(({rule}) => rule)).toContain('unused-silence')
  expect(result.findings.map(({rule}) => rule)).not.toContain('impossible-date')
})

test('the audit prints findings in compiler style, fails by severity, and keeps to the rules asked for', async () => {
  await inFolder(async (folder) => {
    const file = join(folder, 'paper.txt')
    writeFileSync(file, paper(['该办法于 2021 年 2 月 30 日施行。', '分为 3 类。一是期刊，二是图书。']))
    const all = await yinzheng(['audit', file, '--lang', 'en'])
    expect(all.exitCode).toBe(1)
    expect(all.stdout).toContain(
      'paper.txt:3:6-3:21 error No calendar has the date “2021 年 2 月 30 日”. impossible-date',
    )
    const one = await yinzheng(['audit', file, '--rule', 'count-mismatch', '--lang', 'zh-CN'])
    expect(one.exitCode).toBe(0)
    expect(one.stdout).toMatch(/^\S+:5:1-5:7 warning “分为 3 类”之后列出的编号项为 2 项。 count-mismatch\n$/)
    expect((await yinzheng(['audit', file, '--no-rule', 'impossible-date', '--fail-on', 'warning'])).exitCode).toBe(1)
    expect((await yinzheng(['audit', file, '--fail-on', 'never'])).exitCode).toBe(0)
    expect((await yinzheng(['audit', file, '--rule', 'no-such-rule'])).exitCode).toBe(2)
    writeFileSync(join(folder, 'paper.silences'), 'impossible-date | * | a test\ncount-mismatch | * | a test\n')
    expect((await yinzheng(['audit', file, '--fail-on', 'warning'])).exitCode).toBe(0)
  })
})

test('a SARIF finding keeps its fingerprint when text is put in before it', () => {
  const log = (paragraphs: string[]) => JSON.parse(emitSarif([documentOf(paper(paragraphs))], 'en'))
  const before = log(['该办法于 2021 年 2 月 30 日施行。']).runs[0].results[0]
  const after = log(['此前另有三个办法。', '该办法于 2021 年 2 月 30 日施行。']).runs[0].results[0]
  expect(after.partialFingerprints).toEqual(before.partialFingerprints)
  expect(after.locations[0].physicalLocation.region.startLine).toBe(
    before.locations[0].physicalLocation.region.startLine + 2,
  )
})

test('the coverage counts claims by section and by reference', () => {
  const text = paper(['该标准于 2015 年发布[1]。2016 年它被 87% 的期刊采用[1]。2020 年它又被修订。'], SIX)
  const {sections, references} = coverageOf(documentOf(text))
  expect(sections).toHaveLength(1)
  expect(sections[0]).toMatchObject({heading: '1 Introduction', cited: 2})
  expect(references[0]).toMatchObject({number: 1, citations: 2})
})

test('a number of an appendix with a list of its own is not sought in the list of the paper', () => {
  const entries = (from: number, to: number): string[] =>
    Array.from(
      {length: to - from + 1},
      (_, i) => `[${from + i}] Doe J. Work of rivers ${from + i}. J River. 2001;4:1-9.`,
    )
  const text = [
    '1 Introduction',
    'Rivers carry silt to the sea [1]. Most of it settles in lakes [2], and some is dredged out of harbours each year [3].',
    'A dam holds back what a river brings [2]. Lakes behind dams fill up within decades, and their volume falls by a third [1].',
    'References',
    ...entries(1, 3),
    'Appendix A',
    'The silt of hill streams is coarse [5]. It was weighed twice [6].',
    'References',
    ...entries(4, 7),
  ]
  expect(found(text.join('\n\n'), 'dangling-citation')).toEqual([])
  expect(
    found(text.toSpliced(2, 1, 'A dam holds back what a river brings [9].').join('\n\n'), 'dangling-citation'),
  ).toHaveLength(1)
})
