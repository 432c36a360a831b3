import {existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {inFolder, yinzheng} from './support/command.ts'

const good = '1 Results\n\nThe survey of 2019 found errors in 42.2% of 500 references [1].\n'

/** Files of a folder and below, by path. */
const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, {recursive: true, withFileTypes: true})
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .sort()
    : []

test('each bad paper gets one line that names it and the mend, the others are written, and nothing is left half-done', async () => {
  const bad: Record<string, [bytes: Uint8Array | string, reason: RegExp]> = {
    'empty.txt': ['', /empty; put/],
    'blank.txt': [' \n\n', /only white space; put/],
    'paper.pdf.txt': [new Uint8Array([...Buffer.from('%PDF-1.7\n%'), 0xe2, 0xe3, 0xcf, 0xd3]), /PDF.*;/],
    'archive.txt': [new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]), /ZIP|Word|archive.*;/i],
    'picture.txt': [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), /PNG|image.*;/i],
    'invalid.txt': [
      new Uint8Array([...Buffer.from('文字和引文 [1]。\n'), 0xff, 0xc3, 0x28, 0x0a]),
      /line 2|encoding|UTF-8/,
    ],
  }
  await inFolder(async (folder) => {
    const sources = join(folder, 'my papers')
    mkdirSync(join(sources, 'deep er'), {recursive: true})
    for (const [name, [bytes]] of Object.entries(bad)) writeFileSync(join(sources, name), bytes)
    writeFileSync(join(sources, 'deep er', 'good one.txt'), good)
    symlinkSync(join(folder, 'nowhere'), join(sources, 'gone.txt'))
    const out = join(folder, 'my results')
    const {exitCode, stderr, stdout} = await yinzheng(['build', sources, '--out', out])
    expect(exitCode).toBe(1)
    expect(stdout).toBe('')
    const lines = stderr.trimEnd().split('\n')
    expect(lines).toHaveLength(Object.keys(bad).length + 2)
    for (const [name, [, reason]] of Object.entries(bad)) {
      const told = lines.filter((line) => line.includes(`/${name}: `))
      expect([name, told.length]).toEqual([name, 1])
      expect(told[0]).toMatch(reason)
    }
    expect(lines.filter((line) => line.includes('gone.txt: there is no such file; check the name'))).toHaveLength(1)
    expect(lines.at(-1)).toContain('1 annotated, 0 unchanged, 7 failed')
    expect(stderr).not.toMatch(/\n\s+at /)
    const written = filesBelow(out).filter((path) => path !== 'failures.jsonl')
    expect(written.map((path) => path.split('/').slice(0, -1).join('/'))).toEqual(written.map(() => 'deep er/good one'))
    const listed = readFileSync(join(out, 'failures.jsonl'), 'utf8').trimEnd().split('\n')
    expect(listed.map((line) => JSON.parse(line).path)).toEqual([...Object.keys(bad), 'gone.txt'].sort())
    expect(filesBelow(out).filter((path) => path.endsWith('.tmp'))).toEqual([])
  })
})

test('a folder that does not exist, one without papers, a file as a folder, and an output that cannot be made: one line each', async () => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, 'a.txt'), good)
    mkdirSync(join(folder, 'none'))
    writeFileSync(join(folder, 'none/README.md'), 'no paper')
    const cases: Array<[words: string[], status: number, line: RegExp]> = [
      [['build', join(folder, 'nowhere'), '--out', folder], 1, /nowhere: there is no such folder; check the name/],
      [['build', join(folder, 'none'), '--out', folder], 1, /none: no paper in it; put a \.txt or \.md file there/],
      [['build', join(folder, 'a.txt'), '--out', folder], 1, /a\.txt: this is a file, no folder; use/],
      [
        ['annotate', join(folder, 'b.txt'), '--out', join(folder, 'o')],
        1,
        /b\.txt: there is no such file; check the name/,
      ],
      [['annotate', folder, '--out', join(folder, 'o')], 1, /this is a folder; name its papers/],
      [['annotate', join(folder, 'a.txt'), '--out', join(folder, 'a.txt')], 1, /cannot be written: .*;/],
      [['values', join(folder, 'b.jsonl')], 1, /b\.jsonl: there is no such file; check the name/],
    ]
    for (const [words, status, line] of cases) {
      const {exitCode, stderr, stdout} = await yinzheng(words)
      expect([words, exitCode, stdout]).toEqual([words, status, ''])
      expect(stderr).toMatch(line)
      expect(stderr.split('\n').filter((one) => /^yinzheng: (?!\d)/.test(one))).toHaveLength(1)
      expect(stderr).not.toMatch(/\n\s+at /)
    }
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(good)
  })
})

test('wrong usage ends with status 2 and a line that says what is missing', async () => {
  for (const [words, line] of [
    [['annotate', 'a.txt'], /--out <folder> is missing/],
    [['annotate'], /missing required argument/],
    [['build', 'sources'], /required option '--out <folder>'/],
    [['annotate', '-', '--format', 'pdf'], /unknown format "pdf"; use json/],
    [['annotate', '-', 'a.txt', '--out', 'o'], /- stands alone/],
    [['frobnicate'], /unknown command/],
    [['values', '--frob'], /unknown option/],
    [['references', '--format', 'word'], /format/],
  ] as Array<[string[], RegExp]>) {
    const {exitCode, stderr, stdout} = await yinzheng(words)
    expect([words, exitCode, stdout]).toEqual([words, 2, ''])
    expect(stderr).toMatch(line)
  }
})

test('two sources that would write the same folder are an error that names both', async () => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, 'a.txt'), good)
    writeFileSync(join(folder, 'a.md'), good)
    writeFileSync(join(folder, 'b.txt'), good)
    const {exitCode, stderr} = await yinzheng(['build', folder, '--out', join(folder, 'out')])
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/a\.md and .*a\.txt would write the same folder/)
    expect(readdirSync(join(folder, 'out'))).toEqual(['b', 'failures.jsonl'])
  })
})

test('a second build writes nothing, and a changed paper alone is made again', async () => {
  await inFolder(async (folder) => {
    const sources = join(folder, 'sources')
    mkdirSync(sources)
    writeFileSync(join(sources, 'a.txt'), good)
    writeFileSync(join(sources, 'b.txt'), good)
    const out = join(folder, 'out')
    const build = async () => (await yinzheng(['build', sources, '--out', out])).stderr.trim()
    expect(await build()).toContain('2 annotated, 0 unchanged')
    expect(await build()).toContain('0 annotated, 2 unchanged')
    writeFileSync(join(sources, 'a.txt'), `${good}\nMore.\n`)
    expect(await build()).toContain('1 annotated, 1 unchanged')
  })
})

test('rows may have CRLF, blank lines, a byte order mark and characters of two units; answers count code points', async () => {
  const rows = '\ufeff{"text":"𝒜😀 在 2019 年"}\r\n\r\n{"text":""}\r\n{"text":"二。三。"}'
  const values = (await yinzheng(['values'], rows)).stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).values)
  expect(values).toHaveLength(3)
  expect(values[0]).toMatchObject([{start: 5, text: '2019 年', type: 'date', value: '2019'}])
  expect(values[1]).toEqual([])
  const sentences = (await yinzheng(['sentences'], rows)).stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(sentences).toEqual([{sentences: ['𝒜😀 在 2019 年']}, {sentences: []}, {sentences: ['二。', '三。']}])
  const reach = JSON.stringify({
    text: '𝒜😀 成本下降 [1]。',
    markers: [
      {start: 8, end: 11},
      {start: 900, end: -4},
    ],
  })
  const [given, outside] = JSON.parse((await yinzheng(['reach'], `${reach}\n`)).stdout).markers
  expect([given.start >= 0, given.end <= 12]).toEqual([true, true])
  expect(outside === null || outside.end <= 12).toBe(true)
  const worthy = (await yinzheng(['checkworthy'], rows)).stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(worthy.map(({label, score}) => [typeof label, score >= 0 && score <= 1])).toEqual([
    ['boolean', true],
    ['boolean', true],
    ['boolean', true],
  ])
})

test('a row that is no JSON or not of the shape is named by its line', async () => {
  expect(await yinzheng(['values'], '{"text":"a"}\n{"text"\n')).toMatchObject({exitCode: 1})
  expect((await yinzheng(['values'], '{"text":"a"}\n{"text"\n')).stderr).toMatch(/^yinzheng: -:2: this line is no JSON/)
  expect((await yinzheng(['reach'], '{"text":"a"}\n')).stderr).toMatch(/^yinzheng: -:1: expected \{"text","markers"/)
})

test('references keeps length and order, with empty lines, CRLF and a byte order mark', async () => {
  const input = '\ufeff王芳. 题名[J]. 情报学报, 2024, 43(2): 1-9.\r\n\r\n???\r\nDoe J. Title. J Ex. 2020;1:2-3.\r\n'
  const items = JSON.parse((await yinzheng(['references', '-', '--format', 'csl'], input)).stdout)
  expect(items).toHaveLength(4)
  expect(items[0]).toMatchObject({type: 'article-journal', title: '题名'})
  expect(items.slice(1, 3)).toEqual([null, null])
  expect(items[3]).not.toBeNull()
})

test('many rows are answered one by one, and a reader that leaves early does no harm', async () => {
  const rows = Array.from({length: 20_000}, (_, i) => `{"text":"第 ${i} 号。完。"}`).join('\n')
  const {stdout, exitCode} = await yinzheng(['sentences'], rows)
  expect(exitCode).toBe(0)
  expect(stdout.trimEnd().split('\n')).toHaveLength(20_000)
})
