import {expect, test} from 'vitest'
import type {Decision} from '../pipeline/model/decision.ts'
import {progressOf} from '../pipeline/review/overview/counts.ts'
import {indexHtml} from '../pipeline/review/overview/page.ts'
import {anchorOf} from '../pipeline/review/page/anchors.ts'
import {fold} from '../pipeline/review/page/fold.ts'
import {pageData} from '../pipeline/review/page/paper-data.ts'
import {codePointMap} from '../pipeline/text/code-points.ts'
import {annotatedOf} from './support/annotated.ts'

const document = annotatedOf(`Where Errors Come From

1 Introduction

The survey of 2019 found errors in 42.2% of 500 references [1]. It rose to 50% in 2021 [1, 2].

2 Results <b>

In 1994 the test counted 212 errors in 700 entries. Editors mended 31 of them in 1996 [9].

References

[1] Doe J, Poe E. A survey of errors. J Ex. 2020;1:2.
[2] Roe R. Rising again. J Ex. 2022;3:4.
`)
const page = (progress: Parameters<typeof indexHtml>[0][number]['progress'] = []): string =>
  indexHtml([{href: 'paper/review.html', document, progress}])
/** The page as somebody reads it who sees no pictures, in English. */
const read = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<span aria-hidden="true">.*?<\/span>/g, '')
    .replace(/<span lang="zh-CN">.*?<\/span>/g, '')
    .replace(/<svg.*?<\/svg>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

test('the index tells in words what its pictures show: claims by section, kind and reference', () => {
  const words = read(page())
  expect(words).toContain('4 claims, 3 cited')
  expect(words).toContain('1 Introduction 2 of 2 cited')
  expect(words).toContain('2 Results &lt;b&gt; 1 of 2 cited')
  expect(words).toContain('[1] Doe et al. 2020 2')
  expect(words).toContain('[9] not in the list 1')
})

test('each claim is one stroke of the picture along the paper, in its order', () => {
  const strokes = (kind: string) =>
    page()
      .match(new RegExp(`class="tick-${kind}" d="([^"]*)"`))![1]!
      .split('M')
      .slice(1)
  expect([strokes('cited').length, strokes('uncited').length]).toEqual([3, 1])
  const places = strokes('cited').map(Number.parseFloat)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(Math.max(...places)).toBeLessThanOrEqual(1000)
})

test('the index tells how far each reviewer is, and which of their decisions are stale', () => {
  const data = pageData(document)
  const text = {text: data.text, map: codePointMap(data.text)}
  const decision = (id: string, action: Decision['action'], claim: Decision['claim']): Decision => ({
    ...{id, action, claim, reviewer: 'ada', time: '2026-01-01T00:00:00Z', sourceSha256: data.sha256},
  })
  const gone = {quote: 'nobody wrote this sentence', prefix: '', suffix: '', start: 0, end: 26}
  const [first, second] = data.claims.map((claim) => anchorOf(text, claim))
  const made = [decision('1', 'accept', first!), decision('2', 'reject', second!), decision('3', 'accept', gone)]
  const words = read(page([progressOf('ada', fold(data, text, made))]))
  expect(words).toContain('ada 50 % 1 accepted 0 unsure 1 rejected 2 open 1 stale')
})
