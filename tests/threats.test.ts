import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {root} from './support/root.ts'
import {threats} from './threats.ts'

test('every threat has a test that runs', () => {
  const missing = threats.filter(({file, test: name}) => {
    const code = readFileSync(`${root}tests/${file}`, 'utf8')
    return !code.includes(`\ntest('${name}', `)
  })
  expect(missing).toEqual([])
  expect(new Set(threats.map(({threat}) => threat)).size).toBe(threats.length)
})
