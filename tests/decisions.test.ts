import {mkdirSync, renameSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Decision} from '../pipeline/model/decision.ts'
import {agreement, conflicts} from '../pipeline/review/agree.ts'
import {anchorOf, placeOf} from '../pipeline/review/page/anchors.ts'
import {fold} from '../pipeline/review/page/fold.ts'
import {pageData} from '../pipeline/review/page/paper-data.ts'
import {codePointMap} from '../pipeline/text/code-points.ts'
import {annotatedOf} from './support/annotated.ts'
import {inFolder, yinzheng} from './support/command.ts'

const anchored = (text: string) => ({text, map: codePointMap(text)})

/** Paragraphs of one sentence each, no two alike. */
const paragraphs = Array.from({length: 14}, (_, i) =>
  i % 2
    ? `第${'一二三四五六七八九十甲乙丙丁'[i]}次调查发放问卷 ${517 + 13 * i} 份，其中${'编辑作者读者馆员'.slice(i % 5, (i % 5) + 3)}占 ${20 + i}.5%[${i + 1}]。`
    : `In ${1990 + i} the ${['first', 'later', 'third', 'small', 'large', 'final', 'open'][i / 2]} survey counted ${31 * i + 212} errors in ${700 + i * i} references [${i + 1}].`,
)
const sourceOf = (list: ReadonlyArray<string>): string => `1 Results\n\n${list.join('\n\n')}\n`

const decide = (
  text: {text: string; map: ReturnType<typeof codePointMap>},
  claims: ReadonlyArray<{start: number; end: number}>,
) =>
  claims.map(
    (claim, i): Decision => ({
      id: `d${i + 1}`,
      time: '2026-01-01T00:00:00Z',
      reviewer: 'a',
      action: (['accept', 'reject', 'unsure'] as const)[i % 3]!,
      claim: anchorOf(text, claim),
      sourceSha256: '0'.repeat(64),
    }),
  )

test('whatever is moved, put in, taken out or corrected, each decision finds its own words or is stale', () => {
  const before = pageData(annotatedOf(sourceOf(paragraphs)))
  const decisions = decide(anchored(before.text), before.claims)
  const edit = fc.record({
    kind: fc.constantFrom('remove', 'move', 'insert', 'correct'),
    at: fc.nat(13),
    to: fc.nat(13),
  })
  fc.assert(
    fc.property(fc.array(edit, {maxLength: 6}), (edits) => {
      const list = [...paragraphs]
      for (const {kind, at, to} of edits) {
        if (kind === 'remove') list.splice(at, 1)
        else if (kind === 'move') list.splice(to, 0, ...list.splice(at, 1))
        else if (kind === 'insert')
          list.splice(at, 0, 'Nobody had asked the librarians before that year, and few did so later.')
        else if (list[at]) list[at] = list[at].replace('survey', 'surveys').replace('问卷', '调查问卷')
      }
      const data = pageData(annotatedOf(sourceOf(list)))
      const text = anchored(data.text)
      const {claims, stale} = fold(data, text, decisions)
      expect(claims.filter(({verdict}) => verdict !== null).length).toBe(decisions.length - stale.length)
      const judged = new Map(claims.map(({start, end, verdict}) => [data.text.slice(start, end), verdict]))
      for (const {claim, action} of decisions)
        if (data.text.includes(claim.quote))
          expect([claim.quote, judged.get(claim.quote)]).toEqual([claim.quote, action])
      for (const {claim} of stale) expect(list.join('\n')).not.toContain(claim.quote)
    }),
    {seed: 11, numRuns: 40},
  )
})

test('words that nearly stand twice are given to neither place', () => {
  const text = anchored('The survey counted 212 errors in all.\nThe survey counted 214 errors in all.\n')
  const anchor = {...anchorOf(text, {start: 0, end: 36}), quote: 'The survey counted 213 errors in all'}
  expect(placeOf(text, {...anchor, prefix: '', suffix: ''})).toBeNull()
})

test('agreement is counted as Cohen does, and conflicts are listed', () => {
  const claims = (verdicts: string) =>
    [...verdicts].map((letter, i) => ({
      start: i * 10,
      end: i * 10 + 9,
      verdict: letter === 'a' ? ('accept' as const) : letter === 'r' ? ('reject' as const) : null,
    }))
  // Table 2 by 2: 20 both accept, 5 and 10 differ, 15 both reject: kappa 0.4.
  const first = claims(`${'a'.repeat(25)}${'r'.repeat(25)}`)
  const second = claims(`${'a'.repeat(20)}${'r'.repeat(5)}${'a'.repeat(10)}${'r'.repeat(15)}`)
  const {both, percent, kappa, spanF1} = agreement([[first, second]])
  expect([both, percent, Number(kappa.toFixed(3))]).toEqual([50, 0.7, 0.4])
  expect(spanF1).toBeCloseTo((2 * 20) / 55)
  expect(conflicts(first, second)).toHaveLength(15)
  expect(conflicts(claims('a-'), claims('aa'))).toEqual([{start: 10, end: 19, first: null, second: 'accept'}])
})

test('`review --check` names stale decisions and lines that are none; `agree` lists what is left to settle', () =>
  inFolder(async (folder) => {
    const paper = join(folder, 'paper.txt')
    writeFileSync(paper, sourceOf(paragraphs))
    const data = pageData(annotatedOf(sourceOf(paragraphs)))
    const decisions = decide(anchored(data.text), data.claims.slice(0, 4))
    const review = join(folder, 'paper.review')
    mkdirSync(review)
    const lines = decisions.map((decision) => JSON.stringify(decision)).join('\n')
    writeFileSync(join(review, 'ada.jsonl'), `${lines}\n`)
    writeFileSync(
      join(review, 'bo.jsonl'),
      `${lines.replaceAll('"reviewer":"a"', '"reviewer":"bo"').replace('"accept"', '"reject"')}\n`,
    )
    expect((await yinzheng(['review', '--check', folder])).exitCode).toBe(0)

    const agree = await yinzheng(['agree', folder, '--reviewers', 'ada,bo'])
    expect(agree.stdout).toContain('agreement                 75.0 %')
    expect(agree.stdout).toContain(`accept | reject: ${decisions[0]!.claim.quote}`)
    // The third pass: what it decides is settled, and both keep what they decided.
    expect((await yinzheng(['agree', '--help'])).stdout).toContain('under the name settled')
    writeFileSync(join(review, 'settled.jsonl'), `${JSON.stringify({...decisions[0], reviewer: 'settled'})}\n`)
    const later = await yinzheng(['agree', folder, '--reviewers', 'ada,bo'])
    expect(later.stdout).toContain('agreement                 75.0 %')
    expect(later.stdout).toMatch(/left to settle {12}0\n$/)

    writeFileSync(paper, sourceOf(paragraphs.slice(1)))
    writeFileSync(join(review, 'cy.jsonl'), '{"id": 1}\n')
    const check = await yinzheng(['review', '--check', folder])
    expect(check.exitCode).toBe(1)
    expect(check.stderr).toContain('ada.jsonl:1: stale')
    expect(check.stderr).toContain('cy.jsonl:1: this is no decision')

    renameSync(paper, join(folder, 'other.txt'))
    expect((await yinzheng(['review', '--check', folder])).stderr).toContain(
      'the paper of these decisions is not beside them',
    )
  }))
