import {expect, test} from 'vitest'
import {reviewed} from '../pipeline/dataset/reviewed.ts'
import type {Decision} from '../pipeline/model/decision.ts'
import {anchorOf} from '../pipeline/review/page/anchors.ts'
import {pageData} from '../pipeline/review/page/paper-data.ts'
import {codePointMap} from '../pipeline/text/code-points.ts'
import {annotatedOf} from './support/annotated.ts'

const document = annotatedOf(
  '1 Results 𝑝\n\nThe survey of 2019 found 𝑝 errors in 42.2% of 500 references [1]. It rose to 50% in 2021 [2].\n',
)
const data = pageData(document)
const text = {text: data.text, map: codePointMap(data.text)}
const [first, second] = data.claims.map((claim) => anchorOf(text, claim))
let count = 0
const decide = (action: Decision['action'], claim = first!, after?: Decision['after']): Decision => ({
  ...{id: `d${count++}`, time: '2026-01-01T00:00:00Z', reviewer: 'x', action, claim, sourceSha256: data.sha256},
  ...(after ? {after} : {}),
})
const stateOf = (files: Record<string, Decision[]>): string => {
  const given = Object.entries(files).map(([reviewer, decisions]) => ({reviewer, decisions}))
  return reviewed(document, given).claims.get('c1')!.state
}

test('reviewers who keep a claim with other words, kinds or citations differ, until the third pass settles it', () => {
  const legal = decide('edit', first, {kind: 'legal'})
  const causal = decide('edit', first, {kind: 'causal'})
  expect(stateOf({ada: [legal], bo: [decide('edit', first, {kind: 'legal'})]})).toBe('edited')
  expect(stateOf({ada: [legal], bo: [causal]})).toBe('disputed')
  expect(stateOf({ada: [legal], bo: [decide('accept')]})).toBe('disputed')
  expect(stateOf({ada: [legal], bo: [causal], settled: [decide('accept')]})).toBe('accepted')
  // Who decided nothing on the claim does not count for it.
  expect(stateOf({ada: [decide('reject')], bo: [decide('accept', second)]})).toBe('rejected')
})
