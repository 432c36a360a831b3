import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {expect, test} from 'vitest'
import {inFolder} from './support/command.ts'
import {root} from './support/root.ts'
import {brokenShape} from './support/schema.ts'

/** The environment in which the running Node and its npm come first, as they do under `make`. */
const environment = {...process.env, PATH: `${dirname(process.execPath)}:${process.env.PATH}`}
const run = (command: string, words: ReadonlyArray<string>, cwd: string, input = ''): string =>
  execFileSync(command, words, {cwd, input, env: environment, encoding: 'utf8', timeout: 200_000, stdio: 'pipe'})

const npm = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error']
const exported = Object.keys(JSON.parse(readFileSync(`${root}package.json`, 'utf8')).exports)

test('the package works where it is installed: its command, its exports and its types', async () => {
  await inFolder((folder) => {
    const [tarball] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder, ...npm], root))
    const packed = (tarball.files as Array<{path: string}>).map(({path}) => path)
    expect(packed.filter((path) => /\.ts$/.test(path) && !path.endsWith('.d.ts'))).toEqual([])
    expect(packed).toEqual(expect.arrayContaining(['LICENSE', 'NOTICE', 'README.md', 'README.zh-CN.md']))

    const user = join(folder, 'user')
    mkdirSync(user)
    writeFileSync(join(user, 'package.json'), '{"type": "module", "private": true}\n')
    run('npm', ['install', '--prefer-offline', '--ignore-scripts', ...npm, join(folder, tarball.filename)], user)
    const bin = join(user, 'node_modules/.bin/yinzheng')

    // The command.
    const text =
      '1 Results\n\nThe survey of 2019 found errors in 42.2% of 500 references [1].\n\nReferences\n\n[1] Doe J. Errors. J Ex. 2020;1:2.\n'
    const document = JSON.parse(run(bin, ['annotate', '-', '--format', 'json'], user, text))
    expect(brokenShape(document)).toEqual([])
    expect(document.citations.map(({numbers}: {numbers: number[]}) => numbers)).toEqual([[1]])
    mkdirSync(join(user, 'papers'))
    writeFileSync(join(user, 'papers/small.txt'), text)
    run(bin, ['build', 'papers', '--out', 'out'], user)
    expect(existsSync(join(user, 'out/small/annotated.md'))).toBe(true)
    expect(run(bin, ['values'], user, '{"text":"in 2019"}\n')).toContain('"2019"')
    expect(run(bin, ['references'], user, '王芳. 题名[J]. 情报学报, 2024, 43(2): 1-9.\n')).toContain('article-journal')
    expect(run(bin, ['checkworthy'], user, '{"text":"In 2019, errors rose by 12%."}\n')).toContain('"label"')
    expect(run(bin, ['sentences'], user, '{"text":"一。二。"}\n')).toBe('{"sentences":["一。","二。"]}\n')

    // Every export.
    const names = exported.map((path) => `yinzheng${path.slice(1)}`)
    const code = names.map((name) =>
      name.endsWith('.json')
        ? `import(${JSON.stringify(name)}, {with: {type: 'json'}})`
        : `import(${JSON.stringify(name)})`,
    )
    writeFileSync(
      join(user, 'all.js'),
      `const all = await Promise.all([${code.join(',')}]); console.log(all.map((one) => Object.keys(one).length > 0).join())`,
    )
    expect(run(process.execPath, ['all.js'], user)).toBe(`${names.map(() => true).join()}\n`)

    // The types.
    writeFileSync(
      join(user, 'user.ts'),
      `import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {annotate, type AnnotatedDocument, emit, publish, read, yinzheng} from 'yinzheng'
import {remarkCitations} from 'yinzheng/remark-citations'
import {retextChinese} from 'yinzheng/retext-chinese'
const file = await yinzheng().process(new VFile({path: 'paper.txt', value: 'A claim [1].'}))
const markdown: string = String(file)
const source = read(new TextEncoder().encode('A claim [1].'), 'paper.txt')
if ('refused' in source) throw new Error(source.refused)
const document: AnnotatedDocument = publish(annotate(source))
const files: Record<string, string> = emit(annotate(source))
const numbers: number[] = document.citations.flatMap((citation) => citation.numbers)
unified().use(remarkParse).use(remarkCitations)
unified().use(retextChinese)
console.log(markdown.length > 0, numbers.length, Object.keys(files).length > 0)
// @ts-expect-error a title is a string or null
const wrong: number = document.title
`,
    )
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', '--skipLibCheck', 'false']
    run(process.execPath, [`${root}node_modules/typescript/bin/tsc`, ...options, '--types', '', 'user.ts'], user)
    expect(readdirSync(user)).not.toContain('dist')
  })
}, 240_000)
