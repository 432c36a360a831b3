import {mkdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {publish} from '../pipeline/12-emit/json.ts'
import {annotate, emit} from '../pipeline/index.ts'
import type {SideFile} from '../pipeline/model/document.ts'
import {type AnnotatedDocument, annotatedDocument} from '../pipeline/model/schema.ts'
import {build} from '../pipeline/run/build.ts'
import {sourceOf} from './support/annotated.ts'
import {inFolder, yinzheng} from './support/command.ts'
import {brokenInvariants} from './support/invariants.ts'

const body =
  '1 引言\n有研究核查了期刊文献，引文错误率为 20%[1]。另一项研究得到的比例为 25%[2]。后来的工作讨论了错误的原因[3]。\n'
const list =
  '参考文献\n[1] 王芳. 引文错误的核查[J]. 情报学报, 2019, 38(4): 21-29.\n[2] 李明. 引文错误率再研究[J]. 编辑学报, 2020, 32(1): 3-9.\n'

const endings = {bibtex: '.bib', ris: '.ris', csl: '.csl.json', lines: '.refs.txt'} as const

/** The paper with bibliographies beside it; what must hold of every document is checked on the way. */
function withBeside(text: string, ...files: ReadonlyArray<readonly [SideFile['format'], string]>): AnnotatedDocument {
  const beside = files.map(([format, content]): SideFile => ({path: `paper${endings[format]}`, format, text: content}))
  const document = publish(annotate({...sourceOf(text), beside}))
  expect(annotatedDocument.safeParse(document).error).toBeUndefined()
  expect(brokenInvariants(document)).toEqual([])
  return document
}

const titles = ({references}: AnnotatedDocument) =>
  references.map(({number, status, csl}) => [number, status, csl?.title])
const rules = ({findings}: AnnotatedDocument) => findings.map(({rule}) => rule)
const bib = (key: string, title: string, more = '') =>
  `@article{${key}, author={张三}, title={${title}}, year={2020}${more}}\n`

test('a paper without a list is completed by the numbers that a .bib file gives, whatever its order', () => {
  const document = withBeside(body, ['bibtex', bib('ref3', '原因') + bib('ref1', '核查') + bib('[2]', '再研究')])
  expect(titles(document)).toEqual([
    [1, 'supplied', '核查'],
    [2, 'supplied', '再研究'],
    [3, 'supplied', '原因'],
  ])
  expect(rules(document)).not.toContain('no-reference-list')
  expect(rules(document)).not.toContain('dangling-citation')
  expect(document.references[0]!.supplied).toMatchObject({file: 'paper.bib', entry: 'ref1'})
  expect(document.references[0]!.citedBy).toEqual(['k1'])
})

test('entries without numbers stand in the order of the numbers', () => {
  expect(
    titles(withBeside(body, ['bibtex', bib('zhang2020', '核查') + bib('li2021', '再研究') + bib('wang', '原因')])),
  ).toEqual([
    [1, 'supplied', '核查'],
    [2, 'supplied', '再研究'],
    [3, 'supplied', '原因'],
  ])
})

test('numbers may stand in a key, a note or a number, and ids of a reference manager are none', () => {
  const numbered = (...items: object[]) => titles(withBeside(body, ['csl', JSON.stringify(items)]))
  const expected = [
    [1, 'supplied', '核查'],
    [2, 'supplied', '再研究'],
    [3, 'supplied', '原因'],
  ]
  expect(
    numbered(
      {id: 'a', number: 2, title: '再研究'},
      {id: 'b', number: 1, title: '核查'},
      {id: 'c', number: 3, title: '原因'},
    ),
  ).toEqual(expected)
  expect(
    numbered(
      {id: 'a', note: 'ref 2', title: '再研究'},
      {id: 'b', note: '[1]', title: '核查'},
      {id: 'c', number: '[3]', title: '原因'},
    ),
  ).toEqual(expected)
  expect(numbered({id: 4711, title: '核查'}, {id: 1023, title: '再研究'}, {id: 2, title: '原因'})).toEqual(expected)
})

test('`and others` of BibTeX is nobody', () => {
  const [reference] = withBeside(body, ['bibtex', '@book{ref1, author={Roe, Ann and others}, title={核查}}']).references
  expect(reference!.csl).toMatchObject({author: [{family: 'Roe', given: 'Ann'}], custom: {authorsCut: true}})
})

test('RIS, CSL-JSON and raw strings supply references too', () => {
  const ris = ['核查', '再研究', '原因'].map((title) => `TY  - JOUR\nTI  - ${title}\nAU  - 张三\nER  - \n`).join('')
  const csl = JSON.stringify([
    {id: 'x', title: '核查', 'citation-number': '1'},
    {id: '2', title: '再研究'},
    {id: 'ref3', title: '原因'},
  ])
  const lines =
    '[1] 张三. 核查[J]. 情报学报, 2019, 38(4): 21-29.\n\n[2] 张三. 再研究[M]. 北京: 科学出版社, 2020.\n[3] 张三. 原因[D]. 北京: 某大学, 2021.\n'
  for (const file of [
    ['ris', ris],
    ['csl', csl],
    ['lines', lines],
  ] as const)
    expect(titles(withBeside(body, file))).toEqual([
      [1, 'supplied', '核查'],
      [2, 'supplied', '再研究'],
      [3, 'supplied', '原因'],
    ])
  expect(withBeside(body, ['lines', lines]).references[1]).toMatchObject({
    raw: '张三. 再研究[M]. 北京: 科学出版社, 2020.',
    start: null,
  })
})

test('tags of RIS that stand outside a record are passed over', () => {
  const ris = 'DA  - 2020\n\nTY  - \nDA  - 2020\nTY  - JOUR\nTI  - 核查\nER  - \nY2  - 2021\nER  - x\nDA  - 1\n'
  expect(titles(withBeside(body, ['ris', ris]))[0]).toEqual([1, 'supplied', '核查'])
})

test('what a bibliography lacks of a paper without a list is said once', () => {
  const document = withBeside(body, ['bibtex', bib('ref2', '再研究')])
  expect(document.references.map(({status}) => status)).toEqual(['missing', 'supplied', 'missing'])
  const findings = document.findings.filter(({rule}) => rule === 'no-reference-list')
  expect(findings.map(({message}) => message)).toEqual([
    'The paper has no list of references, and the bibliography beside it lacks 2 of the 3 that it cites.',
  ])
  expect(rules(document)).not.toContain('dangling-citation')
})

test('an entry that the paper lists too gives what the list lacks, and changes nothing of what it prints', () => {
  const alone = withBeside(body + list)
  const document = withBeside(body + list, [
    'bibtex',
    '@article{wang, author={王芳}, title={引文错误的核查}, journal={别的刊名}, year={2019}, doi={10.1234/abc}}\n@misc{x3, title={原因}, number={3}, note={[3]}}',
  ])
  const [first, second, third] = document.references
  expect(first).toMatchObject({
    status: 'listed',
    raw: alone.references[0]!.raw,
    supplied: {entry: 'wang', fields: ['DOI']},
  })
  expect(first!.csl).toEqual({...alone.references[0]!.csl, DOI: '10.1234/abc'})
  expect(second).toEqual(alone.references[1])
  expect(third).toMatchObject({status: 'supplied', csl: {title: '原因'}})
})

test('an entry that is none of the paper is a finding, with its reason', () => {
  const document = withBeside(body + list, [
    'bibtex',
    bib('ref2', '完全不同的另一篇文章') + bib('ref9', '没有人引用的文章'),
  ])
  const findings = document.findings.filter(({rule}) => rule === 'unmatched-bibliography-entry')
  expect(findings.map(({message, related}) => [message, related])).toEqual([
    ["paper.bib: `ref2` is none of the paper's references: `[2]` is another work.", ['r2']],
    ["paper.bib: `ref9` is none of the paper's references: `[9]` is never cited.", []],
  ])
})

test('a short title that stands in the title of another work is not taken for it', () => {
  const twins = `${body}参考文献\n[1] 王芳. 引文：概念与历史[M]. 北京: 科学出版社, 2019.\n[2] 引文工具[CP/OL]. [2025-06-01]. https://example.org/a.\n[3] 李明. 引文工具: 方法与比较[M]. 北京: 科学出版社, 2020.\n`
  const document = withBeside(twins, ['bibtex', '@software{x, title={引文工具}, doi={10.1234/tool}}'])
  expect(document.references.map(({csl}) => csl?.DOI)).toEqual([undefined, '10.1234/tool', undefined])
})

test.each(['bibtex', 'ris', 'csl'] as const)(
  'what is written as %s beside the same paper without its list gives the same references',
  (format) => {
    const files = {bibtex: 'references.bib', ris: 'references.ris', csl: 'references.json'}
    const entries = [
      '[1] 王芳, 李明. 引文错误的核查[J]. 情报学报, 2019, 38(4): 21-29.',
      '[2] SMITH J, MILLER A B. Checking citations in journals[J]. Journal of Documentation, 2020, 32(1): 3-9.',
      '[3] 赵六. 引文核查新进展[N]. 光明日报, 2021-03-04(5).',
    ].join('\n')
    const listed = annotate(sourceOf(`${body}参考文献\n${entries}\n`))
    const document = withBeside(body, [format, emit(listed)[files[format]]!])
    expect(document.references.map(({csl}) => csl)).toEqual(listed.references.map(({csl}) => csl))
    expect(rules(document).filter((rule) => /list|bibliography/.test(rule))).toEqual([])
  },
)

test('a whole library beside a paper is told once', () => {
  const library = Array.from({length: 300}, (_, i) => bib(`key${i}`, `某一篇并未被引用的文章之${i}`)).join('')
  const document = withBeside(body + list, ['bibtex', library])
  expect(rules(document).filter((rule) => rule === 'unmatched-bibliography-entry')).toHaveLength(1)
})

test('of two files the second adds what the first has not', () => {
  const document = withBeside(
    body,
    ['csl', JSON.stringify([{id: '1', title: '核查'}])],
    ['bibtex', bib('ref2', '再研究')],
  )
  expect(titles(document).slice(0, 2)).toEqual([
    [1, 'supplied', '核查'],
    [2, 'supplied', '再研究'],
  ])
})

test('a supplied reference is shown in the Markdown', () => {
  const beside: SideFile[] = [{path: 'paper.bib', format: 'bibtex', text: bib('ref1', '核查')}]
  expect(emit(annotate({...sourceOf(body), beside}))['annotated.md']).toContain('张三. 核查. 2020 — 由论文旁的文件补入')
})

test.each([
  [
    'bibtex',
    '@article{a,\n  title = {x},\n  year 2020\n}\n',
    'paper.bib:3: the entry here is no BibTeX, expected `=`; mend it or take it out',
  ],
  ['bibtex', 'nothing', 'paper.bib:1: no entry in it; an entry of BibTeX begins with `@article{key,`'],
  ['csl', '[\n  {"id": "1",}\n]', 'paper.csl.json:2: this is no JSON; export the bibliography as CSL JSON once more'],
  [
    'csl',
    '[1]',
    'paper.csl.json: this is no CSL-JSON; it takes an array of items, each an object with `id` and `type`',
  ],
  ['ris', 'x', 'paper.ris:1: no record in it; a record of RIS begins with a line `TY  - JOUR` and ends with `ER  - `'],
] as const)(
  'a broken bibliography (%s) is one finding with line and mend, and the paper is annotated',
  (format, text, message) => {
    const document = withBeside(body + list, [format, text])
    expect(
      document.findings.filter(({rule}) => rule === 'broken-bibliography').map((finding) => finding.message),
    ).toEqual([message])
    expect(document.claims.length).toBeGreaterThan(0)
  },
)

test.each([
  ['bibtex', `@article{x,title=${'{'.repeat(100_000)}${'}'.repeat(100_000)}}`],
  ['bibtex', '@string{a = b # c}@string{b = a # a}@article{ref1, title = a # b # "核查"}'],
  [
    'bibtex',
    `@string{a0="${'x'.repeat(50)}"}${Array.from({length: 60}, (_, i) => `@string{a${i + 1}=a${i} # a${i}}`).join('')}@misc{x,title=a60}`,
  ],
  [
    'bibtex',
    '@misc{a, crossref={b}}@misc{b, crossref={a}}@misc{__proto__, __proto__={x}, constructor={y}, crossref={toString}}',
  ],
  ['bibtex', Array.from({length: 3000}, (_, i) => `@misc{k${i}, crossref={k${i + 1}}}`).join('')],
  ['ris', 'TY  - JOUR\nER  - \n'.repeat(100_000)],
  ['ris', `TY  - JOUR\nDO  - ${'10/'.repeat(300_000)}\nAU  - ${', '.repeat(300_000)}`],
  ['csl', '['.repeat(1_000_000)],
  [
    'csl',
    '[{"id":"__proto__","__proto__":{"polluted":1},"type":"constructor","author":[{"__proto__":{"family":"x"}},null,7]}]',
  ],
  ['lines', `${'.,:[J]//'.repeat(200_000)}\n${'[1] '.repeat(100_000)}`],
] as const)('a hostile bibliography (%s) neither hangs nor harms', (format, text) => {
  withBeside(body, [format, text])
  expect(({} as {polluted?: number}).polluted).toBeUndefined()
})

test('a changed bibliography makes its paper again and no other', async () => {
  await inFolder(async (folder) => {
    const sources = `${folder}/sources`
    mkdirSync(sources)
    writeFileSync(`${sources}/one.txt`, body)
    writeFileSync(`${sources}/two.txt`, body)
    writeFileSync(`${sources}/one.bib`, bib('ref1', '核查'))
    const run = async () => {
      expect(await build(sources, {out: `${folder}/out`})).toBe(0)
      return ['one', 'two'].map((paper) => statSync(`${folder}/out/${paper}/annotated.json`).mtimeMs)
    }
    const first = await run()
    expect(await run()).toEqual(first)
    writeFileSync(`${sources}/one.bib`, bib('ref1', '改过的题名'))
    const changed = await run()
    expect(changed.map((time, i) => time === first[i])).toEqual([false, true])
    expect(readFileSync(`${folder}/out/one/references.bib`, 'utf8')).toContain('改过的题名')
    rmSync(`${sources}/one.bib`)
    expect((await run()).map((time, i) => time === changed[i])).toEqual([false, true])
    expect(readFileSync(`${folder}/out/one/references.bib`, 'utf8')).toBe('')
  })
})

test('a bibliography that cannot be read is told on every run, with exit status 1, and the paper is written', async () => {
  await inFolder(async (folder) => {
    writeFileSync(`${folder}/one.txt`, body)
    writeFileSync(`${folder}/one.bib`, '@article{a,\n  year 2020}\n')
    mkdirSync(`${folder}/one.ris`)
    writeFileSync(`${folder}/one.csl.json`, '['.repeat(20_000_000))
    for (let time = 0; time < 2; time++) {
      const {exitCode, stderr} = await yinzheng(['annotate', `${folder}/one.txt`, '--out', `${folder}/out`])
      expect(exitCode).toBe(1)
      expect(stderr.split('\n').slice(0, 4)).toEqual([
        expect.stringMatching(/one\.csl\.json: cannot be read: it has 20 MB, /),
        expect.stringMatching(/one\.bib:2: the entry here is no BibTeX, expected `=`; /),
        expect.stringMatching(/one\.ris: cannot be read: this is no file; /),
        expect.stringContaining('1 annotated, 0 unchanged, 3 without a bibliography that cannot be read;'),
      ])
      expect(JSON.parse(readFileSync(`${folder}/out/one/annotated.json`, 'utf8')).references).toHaveLength(3)
    }
  })
})
