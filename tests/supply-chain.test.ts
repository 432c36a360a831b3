import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {billOfMaterials, neededToRun} from './supply-chain/bill-of-materials.ts'
import {installScripts} from './supply-chain/install-scripts.ts'
import {listedByNpm} from './supply-chain/listed-by-npm.ts'
import {root} from './support/root.ts'

interface Locked {
  readonly dev?: boolean
  readonly version: string
  readonly hasInstallScript?: boolean
  readonly integrity?: string
  readonly link?: boolean
}
const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as {
  name: string
  packages: Record<string, Locked>
}
const installed = Object.entries(lock.packages).filter(([path, {link}]) => path && !link)

test('nothing that the package needs to run has an install script, and for tests only what is on the list with its reason', () => {
  const scripts = installed.filter(([, {hasInstallScript}]) => hasInstallScript)
  expect(scripts.filter(([, {dev}]) => !dev).map(([path]) => path)).toEqual([])
  const known = (name: string): boolean => installScripts.some(({path}) => path.test(name))
  expect(scripts.filter(([path]) => !known(path)).map(([path]) => path)).toEqual([])
  for (const {path, why} of installScripts)
    expect([why, scripts.some(([name]) => path.test(name))]).toEqual([why, true])
})

test('every package is locked with the hash of its bytes', () => {
  expect(installed.length).toBeGreaterThan(100)
  expect(installed.filter(([, {integrity}]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([])
})

test('the bill of materials names every package that is needed to run, and no other; the same bytes each time', () => {
  const bills = [1, 2].map(() => billOfMaterials(listedByNpm(root), lock))
  expect(JSON.stringify(bills[1])).toBe(JSON.stringify(bills[0]))
  const {components, dependencies, metadata} = bills[0]!
  expect(new Set(components.map(({name, version}) => `${name}@${version}`))).toEqual(neededToRun(lock))
  expect(metadata.component.name).toBe('yinzheng')
  const refs = new Set([...components, metadata.component].map((one) => one['bom-ref']))
  expect(dependencies.length).toBe(refs.size)
  expect(dependencies.flatMap(({dependsOn}) => dependsOn ?? []).filter((ref) => !refs.has(ref))).toEqual([])
})
