import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {limitTable} from '../pipeline/01-read/limits.ts'
import {read} from '../pipeline/index.ts'
import {MOST_BYTES} from '../pipeline/plugins/bibliography/read/formats.ts'
import {MOST_ENTRIES} from '../pipeline/plugins/bibliography/read/index.ts'
import {yinzheng} from './support/command.ts'
import {root} from './support/root.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const refusal = (text: string, path = 'paper.txt', limits = {}): string | null => {
  const source = read(bytesOf(text), path, {limits})
  return 'refused' in source ? source.refused : null
}

test('a paper of more than 20 MB is refused with its size, and read where more is allowed', () => {
  const large = 'Words of a line.\n'.repeat(1_200_000)
  expect(refusal(large)).toMatch(
    /^the file has 20400000 bytes, and a paper may have 20000000; .*--limit paper=20400000$/,
  )
  expect(refusal('word\n'.repeat(5), 'paper.txt', {paper: 24})).toMatch(/25 bytes/)
  expect(refusal('word\n'.repeat(5), 'paper.txt', {paper: 25})).toBe(null)
})

test('a line of more than a million characters is refused by its number, whatever ends the lines', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    expect(refusal(`one${end}${'a'.repeat(1_000_001)}${end}three`)).toMatch(
      /^line 2 has 1000001 characters.*--limit line=1000001$/,
    )
    expect(refusal(`one${end}${'a'.repeat(1_000_000)}${end}three`)).toBe(null)
  }
})

test('a line of 100 MB is refused before it is looked at', () => {
  expect(refusal('a'.repeat(100_000_000))).toMatch(/100000000 bytes/)
  expect(refusal('a'.repeat(100_000_000), 'paper.txt', {paper: 200_000_000})).toMatch(/line 1 has 100000000 characters/)
})

test('Markdown that nests deeply is refused by its line, flat Markdown of any length is not', () => {
  const deep: ReadonlyArray<readonly [text: string, message: RegExp]> = [
    [`x\n\n${'> '.repeat(101)}y`, /^line 3: quotations and lists .* 101 deep.*--limit nesting=101$/],
    [`${'>'.repeat(20_000)}y`, /nesting=20000/],
    [`${'- '.repeat(5000)}y`, /nesting=5000/],
    [Array.from({length: 300}, (_, i) => `${' '.repeat(2 * i)}- y`).join('\n'), /^line 300: .*nesting=300/],
    [
      `${'['.repeat(20_000)}x${'](y)'.repeat(20_000)}`,
      /^line 1: brackets and marks .* 20000 deep.*--limit marks=20000$/,
    ],
    [`${'*a '.repeat(10_000)}${'a* '.repeat(10_000)}`, /marks=10000/],
    [`${'**_'.repeat(10_000)}x`, /marks=20000/],
  ]
  for (const [text, message] of deep) {
    expect(refusal(text, 'paper.md')).toMatch(message)
    expect(refusal(text, 'paper.txt')).toBe(null)
  }
  expect(refusal('- y\n'.repeat(3000), 'paper.md')).toBe(null)
  expect(refusal('> y [1] *z* **w**.\n'.repeat(3000), 'paper.md')).toBe(null)
  expect(refusal('Significant *, more **, and a*b*c [1].\n'.repeat(2000), 'paper.md')).toBe(null)
})

test('Markdown that hangs together too long is refused by its line: its parser would take the square of the time', () => {
  const long: ReadonlyArray<readonly [text: string, message: RegExp]> = [
    [`x\n\n> a\n${'b\n'.repeat(5000)}`, /^line 5003: 5001 lines stand together.*--limit together=5001$/],
    ['> a\n\n'.repeat(5001), /^line 10001: there are 5001 quotations and list items.*--limit containers=5001$/],
    ['- a\n  - b\n\n'.repeat(2501), /containers=5002$/],
  ]
  for (const [text, message] of long) {
    expect(refusal(text, 'paper.md')).toMatch(message)
    expect(refusal(text, 'paper.txt')).toBe(null)
  }
  expect(refusal('> a\n'.repeat(4000) + '\n- b\n'.repeat(4000), 'paper.md')).toBe(null)
})

test('every limit has its option, its place in the help and in limits.md, and a wrong one is wrong usage', async () => {
  const page = readFileSync(`${root}pipeline/run/limits.md`, 'utf8')
  const help = (await yinzheng(['build', '--help'])).stdout.replace(/\s+/g, ' ')
  for (const [name, {most, counts}] of Object.entries(limitTable)) {
    expect(page).toContain(`| \`${name}\` | ${most} | ${counts} |`)
    expect(help).toContain(`${name} (${most} ${counts})`)
  }
  expect(page).toContain(`${MOST_BYTES} bytes and ${MOST_ENTRIES} entries`)
  for (const word of ['paper', 'paper=0', 'paper=-1', 'page=3', 'paper=1e9', '__proto__=3']) {
    const {exitCode, stderr} = await yinzheng(['annotate', '-', '--limit', word])
    expect([word, exitCode]).toEqual([word, 2])
    expect(stderr).toMatch(/--limit takes paper, line, nesting, marks, containers, together/)
  }
  const text = 'The survey found errors in 42% of 500 references [1].\n'
  expect((await yinzheng(['annotate', '-', '--limit', 'line=20'], text)).stderr).toMatch(/-: line 1 has 53 characters/)
  expect((await yinzheng(['annotate', '-', '--limit', 'line=20', '--limit', 'line=53'], text)).exitCode).toBe(0)
})
