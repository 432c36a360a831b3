import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {inFolder, yinzheng} from './support/command.ts'

const paper = '1 Results\n\nThe survey of 2019 found errors in 42.2% of 500 references [1].\n'

test('a pipe, a device and a link to one among the sources are refused without waiting, and the other papers are done', async () => {
  await inFolder(async (folder) => {
    const sources = join(folder, 'sources')
    mkdirSync(join(sources, 'd.txt'), {recursive: true})
    writeFileSync(join(sources, 'good.txt'), paper)
    execFileSync('mkfifo', [join(sources, 'pipe.txt'), join(sources, 'good.silences')])
    symlinkSync('/dev/zero', join(sources, 'zero.txt'))
    symlinkSync('circle.txt', join(sources, 'circle.txt'))
    const {exitCode, stderr} = await yinzheng(['build', sources, '--out', join(folder, 'out')])
    expect(exitCode).toBe(1)
    for (const name of ['pipe', 'zero'])
      expect(stderr).toMatch(new RegExp(`/${name}\\.txt: this is a pipe, socket or device, no file; name a file`))
    expect(stderr).toMatch(/circle\.txt: its links lead in a circle/)
    expect(stderr).toContain('1 annotated, 0 unchanged, 3 failed')
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['failures.jsonl', 'good'])
    // The file of silences is read by the audit.
    const audit = await yinzheng(['audit', join(sources, 'good.txt'), '--fail-on', 'never'])
    expect(audit.stderr).toMatch(/good\.silences: this is a pipe/)
    expect(audit.exitCode).toBe(0)
  })
})

test('a pipe in place of a bibliography is told, and the paper is annotated without it', async () => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, 'a.txt'), paper)
    execFileSync('mkfifo', [join(folder, 'a.bib')])
    const {exitCode, stderr} = await yinzheng(['annotate', join(folder, 'a.txt'), '--out', join(folder, 'out')])
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/a\.bib: cannot be read: this is no file/)
    expect(existsSync(join(folder, 'out/a/annotated.json'))).toBe(true)
  })
})

test('pipes in place of outputs and decisions are told, and nothing waits for them', async () => {
  await inFolder(async (folder) => {
    const [sources, out] = [join(folder, 'sources'), join(folder, 'out')]
    mkdirSync(join(sources, 'a.review'), {recursive: true})
    writeFileSync(join(sources, 'a.txt'), paper)
    await yinzheng(['build', sources, '--out', out])
    mkdirSync(join(out, 'b'))
    execFileSync('mkfifo', [join(out, 'b/annotated.json'), join(sources, 'a.review/anna.jsonl')])
    const pages = await yinzheng(['page', out])
    expect([pages.exitCode, pages.stderr]).toEqual([1, expect.stringMatching(/annotated\.json: this is a pipe/)])
    expect(existsSync(join(out, 'a/review.html'))).toBe(true)
    const dataset = await yinzheng(['dataset', out, '--to', join(folder, 'dataset')])
    expect([dataset.exitCode, dataset.stderr]).toEqual([
      1,
      expect.stringMatching(/annotated\.json: this is no annotated/),
    ])
    const check = await yinzheng(['review', sources, '--check'])
    expect([check.exitCode, check.stderr + check.stdout]).toEqual([
      1,
      expect.stringMatching(/anna\.jsonl: this is a pipe/),
    ])
  })
})

test('pipes in place of a codebook, a review file, a record, decisions and what comes back are told, and nothing waits for them', async () => {
  await inFolder(async (folder) => {
    const [sources, out] = [join(folder, 'sources'), join(folder, 'out')]
    mkdirSync(join(sources, 'a.review'), {recursive: true})
    mkdirSync(join(folder, 'back'))
    writeFileSync(join(sources, 'a.txt'), paper)
    await yinzheng(['build', sources, '--out', out])
    rmSync(join(out, 'a/.made-from.json'))
    const [book, back] = [join(folder, 'book.yaml'), join(folder, 'back/a.jsonld')]
    const review = (name: string): string => join(sources, 'a.review', name)
    execFileSync('mkfifo', [book, back, join(out, 'a/.made-from.json'), review('anna.md'), review('ben.jsonl')])
    for (const words of [
      ['build', sources, '--out', join(folder, 'coded'), '--codebook', book],
      ['review', out, '--sources', sources, '--files', '--as', 'anna'],
      ['export', out, '--sources', sources, '--format', 'brat', '--to', join(folder, 'to'), '--as', 'ben'],
      ['import', back, '--papers', out, '--sources', sources, '--format', 'web-annotation', '--as', 'carl'],
    ])
      expect([words[0], await yinzheng(words)]).toEqual([
        words[0],
        expect.objectContaining({
          exitCode: 1,
          stderr: expect.stringMatching(/^[^\n]*(?:: this is a pipe|is no file)[^\n]*\n/),
        }),
      ])
    expect((await yinzheng(['build', sources, '--out', out])).stderr).toContain('1 annotated')
  })
})

test('a record of outputs that names files elsewhere takes none of them away', async () => {
  await inFolder(async (folder) => {
    const [sources, out] = [join(folder, 'sources'), join(folder, 'out')]
    mkdirSync(sources)
    for (const name of ['a', 'b']) writeFileSync(join(sources, `${name}.txt`), paper)
    await yinzheng(['build', sources, '--out', out])
    writeFileSync(join(folder, 'mine'), 'mine')
    writeFileSync(join(out, 'mine'), 'mine')
    const names = ['../mine', '../../mine', join(folder, 'mine'), 'stages/../../mine', '..', '.', 'annotated.json']
    const record = JSON.stringify(Object.fromEntries(names.map((name) => [name, '0'])))
    for (const name of ['a', 'b']) writeFileSync(join(out, name, '.made-from.json'), `{}\n${record}\n`)
    rmSync(join(sources, 'b.txt'))
    expect((await yinzheng(['build', sources, '--out', out])).exitCode).toBe(0)
    expect(existsSync(join(folder, 'mine')) && existsSync(join(out, 'mine'))).toBe(true)
    expect(existsSync(join(out, 'b/annotated.json'))).toBe(false)
  })
})

test('a link that leads out of the sources is read and told, and one to a folder is told and not entered', async () => {
  await inFolder(async (folder) => {
    const sources = join(folder, 'sources')
    const outside = join(folder, 'outside')
    for (const each of [sources, outside]) mkdirSync(each)
    writeFileSync(join(outside, 'secret.txt'), paper)
    writeFileSync(join(sources, 'a.txt'), paper)
    symlinkSync(join(outside, 'secret.txt'), join(sources, 'b.txt'))
    symlinkSync('a.txt', join(sources, 'c.txt'))
    symlinkSync('..', join(sources, 'up'))
    const {exitCode, stderr} = await yinzheng(['build', sources, '--out', join(folder, 'out')])
    expect(exitCode).toBe(0)
    expect(stderr).toMatch(
      /links that lead out of .*sources and are read all the same: b\.txt → .*outside\/secret\.txt\n/,
    )
    expect(stderr).toMatch(/links that lead to folders and are not entered.*: up\n/)
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['a', 'b', 'c'])
  })
})

test('no name of a paper leads out of the folder of outputs', async () => {
  await inFolder(async (folder) => {
    const inside = join(folder, 'in')
    mkdirSync(inside)
    for (const name of ['...txt', '..txt', '.txt', '-rf.txt', '__proto__.txt', 'constructor.txt', 'x..txt'])
      writeFileSync(join(inside, name), paper)
    const out = join(folder, 'deep/out')
    for (const name of ['...txt', '..txt', '.txt', '../in/...txt']) {
      const {exitCode, stderr} = await yinzheng(['annotate', join(inside, name), '--out', out])
      expect([name, exitCode]).toEqual([name, 1])
      expect(stderr).toMatch(/its outputs would have no folder of their own; rename it/)
    }
    expect((await yinzheng(['build', inside, '--out', out])).exitCode).toBe(0)
    expect(readdirSync(join(folder, 'deep'))).toEqual(['out'])
    expect(readdirSync(out).sort()).toEqual(['-rf', '__proto__', 'constructor', 'x.'])
  })
})

test('papers whose names differ in case or in composed letters alone do not write one folder', async () => {
  await inFolder(async (folder) => {
    const sources = join(folder, 'sources')
    mkdirSync(sources)
    for (const name of ['A', 'a', 'caf\u00e9', 'cafe\u0301']) writeFileSync(join(sources, `${name}.txt`), paper)
    const {exitCode, stderr} = await yinzheng(['build', sources, '--out', join(folder, 'out')])
    expect(exitCode).toBe(1)
    expect(stderr.match(/would write the same folder; rename one of them/g)).toHaveLength(2)
    expect(readdirSync(join(folder, 'out'))).toEqual(['failures.jsonl'])
  })
})

test('no name of a file and no word of a paper steers the terminal or forges a line', async () => {
  await inFolder(async (folder) => {
    const sources = join(folder, 'sources')
    mkdirSync(sources)
    const names = [
      'a\u001b]0;owned\u0007.txt',
      'b\nyinzheng: 9 annotated.txt',
      'c\u009b2J.txt',
      'd\u202etxt.exe\u2066.txt',
      'e\r.txt',
    ]
    for (const name of names) writeFileSync(join(sources, name), '')
    const hostile =
      '1 Results\u001b[31m\n\nThe sur\u001b]0;x\u0007vey of\u009b2J 2019 found errors in 42.2% of 500 references [7].\n'
    writeFileSync(join(sources, 'f\u001b[2J.txt'), hostile)
    writeFileSync(join(sources, 'f\u001b[2J.silences'), 'no bars\u001b[2J\n')
    const file = join(sources, 'f\u001b[2J.txt')
    for (const words of [
      ['build', sources, '--out', join(folder, 'out')],
      ['annotate', join(sources, 'no\u001b[2J.txt'), '--out', join(folder, 'o')],
      ['audit', file, '--rule', 'x\u001b[2J'],
      ['audit', file, '--coverage'],
      ['audit', file],
      ['explain', file, '--omitted'],
      ['frob\u001b[2Jnicate'],
    ]) {
      const {stderr, stdout} = await yinzheng(words)
      const shown = `${stderr}${stdout}`
      expect(shown.length).toBeGreaterThan(10)
      expect([words[0], shown.match(/[^\P{Cc}\n]|[\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu)]).toEqual([
        words[0],
        null,
      ])
      if (words[0] === 'build') {
        expect(stderr.match(/^yinzheng: .*: the file is empty/gm)).toHaveLength(names.length)
        expect(stderr).not.toMatch(/^yinzheng: 9 annotated/m)
      }
    }
  })
})
