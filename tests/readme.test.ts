import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {$} from 'zx'
import {papersBelow} from '../pipeline/run/papers.ts'
import {annotatedOf} from './support/annotated.ts'
import {yinzheng} from './support/command.ts'
import {root} from './support/root.ts'

const english = readFileSync(`${root}README.md`, 'utf8')
const chinese = readFileSync(`${root}README.zh-CN.md`, 'utf8')

/** Fenced blocks of a language, without comments and blank lines. */
const blocks = (readme: string, language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, code]) =>
    code!.replace(/ *(?:#|\/\/) .*/g, '').replace(/\n{2,}/g, '\n'),
  )
const tableCommands = (readme: string): string[] =>
  [...readme.matchAll(/`yinzheng ([a-z]+)[^`]*`(?=.*\|$)/gm)].map(([, name]) => name!)

test('the two READMEs have the same headings, code and commands', () => {
  const levels = (readme: string) => [...readme.matchAll(/^(#+) /gm)].map(([, marks]) => marks!.length)
  expect(levels(chinese)).toEqual(levels(english))
  for (const language of ['sh', 'ts']) expect(blocks(chinese, language)).toEqual(blocks(english, language))
  expect(tableCommands(chinese)).toEqual(tableCommands(english))
})

test('the README names every command of the program, and no other', async () => {
  const {stdout} = await yinzheng(['--help'])
  const offered = [...stdout.matchAll(/^ {2}([a-z]+)(?: |$)/gm)].map(([, name]) => name!)
  expect([...new Set([...tableCommands(english), 'help'])].sort()).toEqual(offered.sort())
})

test('the claims that the README shows are what the program finds in its sample', () => {
  const shown = [...english.matchAll(/^\| ([^|`]*\p{Script=Han}[^|`]*) \| [^|]*\| \[(\d+)\] \|$/gmu)]
  expect(shown.length).toBeGreaterThan(2)
  const claims = papersBelow(`${root}sources`).flatMap(({file}) => annotatedOf(readFileSync(file, 'utf8')).claims)
  const found = claims.map(({text, numbers}) => `${text} [${numbers}]`)
  for (const [, text, number] of shown) expect(found).toContain(`${text} [${number}]`)
})

test('the shell and library examples of the README run', async () => {
  const piped = blocks(english, 'sh').find((code) => code.startsWith('echo'))!
  const json = /echo '([^']*)'/.exec(piped)![1]!
  const {stdout} = await yinzheng(['values'], `${json}\n`)
  expect(JSON.parse(stdout).values.map(({value}: {value: unknown}) => value)).toEqual(['2022-03-26', 72.2])

  const {exports} = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  const inTree = (name: string): string => {
    const at = exports[name.replace(/^yinzheng/, '.')]
    return join(root, at.default.replace('./dist/', '').replace(/\.js$/, '.ts'))
  }
  const [library, plugins, citationJs] = blocks(english, 'ts')
  const sample = papersBelow(`${root}sources`)[0]!.file
  const module =
    `${library}\n${plugins}\n${citationJs!.replace('new Cite', 'const item = new Cite').trim()}[0]\nconsole.log(file.data.annotated.claims.length > 50, file.messages.length > 0, String(file).length > 1000, item.title)\n`
      .replace(/'(yinzheng[a-z/-]*)'/g, (_, name: string) => JSON.stringify(inTree(name)))
      .replaceAll("'paper.txt'", JSON.stringify(sample))
  const file = join(root, 'node_modules', `.readme-${process.pid}.mjs`)
  writeFileSync(file, module)
  try {
    expect((await $({quiet: true})`${process.execPath} ${file}`).stdout).toBe('true true true 引文的核查\n')
  } finally {
    rmSync(file)
  }
}, 30_000)
