import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {hashOf, VERSION} from '../pipeline/run/program-version.ts'
import {inFolder} from './support/command.ts'
import {root} from './support/root.ts'

test('the version of a program is decided by the names and bytes of its files', async () => {
  await inFolder((folder) => {
    const write = (name: string, text: string): string => {
      mkdirSync(join(folder, 'run'), {recursive: true})
      writeFileSync(join(folder, name), text)
      return hashOf(folder)
    }
    const first = write('run/main.js', 'a')
    expect(write('run/main.js', 'b')).not.toBe(first)
    expect(write('run/main.js', 'a')).toBe(first)
    expect(write('index.js', '')).not.toBe(first)
  })
})

test('the written program tells the version that its files have', () => {
  const program = join(root, 'node_modules/.program')
  if (!existsSync(program)) return
  expect(readFileSync(join(program, VERSION), 'utf8')).toBe(hashOf(join(program, 'pipeline')))
})
