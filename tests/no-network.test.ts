import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {$} from 'zx'
import {inFolder} from './support/command.ts'
import {root} from './support/root.ts'

const paper = `1 Results

The survey of 2019 found errors in 42.2% of 500 references [1].

References
[1] Wu A. Errors in lists[J/OL]. Journal of Lists, 2020, 3(1): 1-9. https://example.org/lists. DOI: 10.1000/lists.
`

test('a run with the network refused makes no attempt to use it', async () => {
  await inFolder(async (folder) => {
    const log = join(folder, 'network.log')
    const [sources, out] = [join(folder, 'sources'), join(folder, 'out')]
    mkdirSync(sources)
    writeFileSync(log, '')
    writeFileSync(join(sources, 'a.txt'), paper)
    writeFileSync(join(sources, 'a.bib'), '@book{b, title = {T}, url = {https://example.org/b}, doi = {10.1000/b}}\n')
    const preload = `${root}tests/preload/no-network.ts`
    const env = {...process.env, NETWORK_LOG: log, NODE_OPTIONS: `--import=${preload}`}
    const run = (words: string[], input = '\n') =>
      $({nothrow: true, quiet: true, input, env})`${process.execPath} ${words}`
    for (const words of [
      ['build', sources, '--out', out, '--formatted', 'apa', '--stages'],
      ['dataset', out, '--to', join(folder, 'dataset')],
      ['audit', join(sources, 'a.txt'), '--fail-on', 'never'],
      ['explain', join(sources, 'a.txt')],
      ['references', '--format', 'bibtex'],
      ['values'],
    ]) {
      const {exitCode, stderr} = await run([`${root}pipeline/run/main.ts`, ...words])
      expect([words[0], exitCode, stderr.includes('network')]).toEqual([words[0], 0, false])
    }
    expect(readFileSync(log, 'utf8')).toBe('')
    // The refusal itself works: what does ask is seen.
    await run(['--input-type=module', '-e', 'await fetch("http://127.0.0.1:9/").catch(() => 0)'])
    await run(['-e', 'require("node:http").get("http://127.0.0.1:9/")'])
    expect(readFileSync(log, 'utf8')).toBe('global.fetch\nhttp.get\n')
  })
})
