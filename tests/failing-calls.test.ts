import {expect, test} from 'vitest'
import {$} from 'zx'
import {inFolder} from './support/command.ts'
import {root} from './support/root.ts'

interface Failed {
  readonly name: string
  readonly status: number
  readonly told: string
  readonly broken: ReadonlyArray<string>
}

test('any call of the file system may fail: each file is old or new and never half, the reason is told, and the next run mends it', {
  timeout: 400_000,
}, async () => {
  await inFolder(async (folder) => {
    const {stdout} = await $({quiet: true})`${process.execPath} ${root}tests/preload/fail-each-call.ts ${folder}`
    const failed = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Failed)
    expect(failed.length).toBeGreaterThan(40)
    expect(new Set(failed.map(({name}) => name))).toEqual(
      expect.toSatisfy((names: Set<string>) =>
        ['openSync', 'writeSync', 'renameSync'].every((name) => names.has(name)),
      ),
    )
    expect(failed.filter(({broken}) => broken.length > 0)).toEqual([])
  })
})
