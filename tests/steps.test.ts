import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {read} from '../pipeline/01-read/index.ts'
import {annotate, annotateTogether} from '../pipeline/annotate.ts'
import type {SourceDocument} from '../pipeline/model/document.ts'
import {type Steps, taken, takenTogether} from '../pipeline/model/steps.ts'
import {root} from './support/root.ts'

function* counted(name: string, count: number, log: string[]): Steps<string> {
  for (let i = 1; i <= count; i++) {
    log.push(`${name}${i}`)
    yield
  }
  return name
}

test('several works take each step together, however many each has, and give their results in order', () => {
  const log: string[] = []
  const works = [counted('a', 3, log), counted('b', 0, log), counted('c', 1, log)]
  expect(takenTogether(works)).toEqual(['a', 'b', 'c'])
  expect(log).toEqual(['a1', 'c1', 'a2', 'a3'])
  expect(taken(counted('d', 2, log))).toBe('d')
  expect(takenTogether([])).toEqual([])
})

test('a result that is nothing ends its work all the same', () => {
  function* nothing(): Steps<undefined> {
    yield
  }
  expect(takenTogether([nothing(), nothing()])).toEqual([undefined, undefined])
})

test('papers that are annotated together are as they are one by one', () => {
  const texts = readdirSync(join(root, 'sources'))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(root, 'sources', name), 'utf8'))
  const bytes = [...texts, '# 标题\n\n只有一段，2024 年有 3 项[1]。\n', '\n'].map((text) => Buffer.from(text))
  const sources = bytes
    .map((one, i) => read(one, i === 3 ? `${i}.md` : `${i}.txt`))
    .filter((one) => !('refused' in one))
  expect(sources.length).toBeGreaterThanOrEqual(4)
  expect(annotateTogether(sources as SourceDocument[])).toEqual((sources as SourceDocument[]).map(annotate))
})
