import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {read} from '../pipeline/01-read/index.ts'
import {annotate} from '../pipeline/annotate.ts'
import type {AuditedDocument, Claim, SourceDocument} from '../pipeline/model/document.ts'
import {explainDocument} from '../pipeline/run/explain.ts'
import {linked} from './support/linked.ts'

interface Annotation {
  readonly source: string
  readonly paragraphs: ReadonlyArray<string>
  readonly claims: ReadonlyArray<{readonly quote: string; readonly kind: string; readonly cites: ReadonlyArray<number>}>
}

/** Blanks, markers and the forms of letters left out, so that quotes compare. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[－—–]/g, '-')
    .replace(/\s+/g, '')
    .replace(/\[\d+(?:[-,~]\d+)*\]/g, '')

const papers = ['citation-marking-zh', 'does-the-source-say-so-en'].map((name) => {
  const url = (path: string) => new URL(path, import.meta.url)
  const annotation: Annotation = JSON.parse(readFileSync(url(`./fixtures/claims/${name}.json`), 'utf8'))
  const bytes = new Uint8Array(readFileSync(url(`../sources/${annotation.source}`)))
  return compare(annotate(read(bytes, name) as SourceDocument), annotation)
})

interface Compared {
  readonly document: AuditedDocument
  readonly claims: ReadonlyArray<{readonly claim: Claim; readonly pair: Annotation['claims'][number] | null}>
}

/** The claims of the annotated paragraphs, each with the annotated claim that it shares half of their joint length with. */
function compare(document: AuditedDocument, annotation: Annotation): Compared {
  const paragraphs = document.paragraphs.filter(({start, end}) =>
    annotation.paragraphs.some((words) => bare(document.text.slice(start, end)).startsWith(bare(words))),
  )
  const base = paragraphs.map(({start, end}) => bare(document.text.slice(start, end))).join('')
  const placed = annotation.claims.map((claim) => ({claim, at: base.indexOf(bare(claim.quote))}))
  let from = 0
  const claims = document.claims
    .filter((claim) => paragraphs.some(({start, end}) => claim.start >= start && claim.end <= end))
    .map((claim) => {
      const words = bare(claim.text)
      const near = base.indexOf(words, Math.max(0, from - 200))
      const at = near < 0 ? base.indexOf(words) : near
      from = at
      const pair = placed.find(({claim: other, at: start}) => {
        const end = start + bare(other.quote).length
        const shared = Math.max(0, Math.min(end, at + words.length) - Math.max(start, at))
        return start >= 0 && shared / (end - start + words.length - shared) >= 0.5
      })
      return {claim, pair: pair?.claim ?? null}
    })
  return {document, claims}
}

const all = papers.flatMap(({claims}) => claims)

test('confidence is calibrated: its expected error is at most 0.1 on paragraphs annotated by reading', () => {
  let error = 0
  for (let bin = 0; bin < 10; bin++) {
    const inside = all.filter(({claim}) => Math.min(9, Math.floor(claim.confidence * 10)) === bin)
    if (inside.length === 0) continue
    const said = inside.reduce((sum, {claim}) => sum + claim.confidence, 0) / inside.length
    const true_ = inside.filter(({pair}) => pair !== null).length / inside.length
    error += (inside.length / all.length) * Math.abs(said - true_)
  }
  expect(error).toBeLessThanOrEqual(0.1)
})

test('seven of ten kinds are those of the reader', () => {
  const paired = all.filter(({pair}) => pair !== null)
  expect(paired.filter(({claim, pair}) => claim.kind === pair!.kind).length / paired.length).toBeGreaterThanOrEqual(0.7)
})

test('a claim explains itself: its clause, its kind with cues, its values, its support', () => {
  const {document} = papers[0]!
  const claim = document.claims.find(
    ({citations, dates, actors}) => citations.length > 0 && dates.length > 0 && actors.length > 0,
  )!
  const words = explainDocument(document, 'paper', claim.id, true)
  expect(words.startsWith(`${claim.id}  ${claim.text}\n`)).toBe(true)
  for (const part of [
    'clause',
    'split:',
    `kind          ${claim.kind}, by`,
    claim.actors[0]!.text,
    claim.dates[0]!.value,
    ' by ',
    'left out',
  ])
    expect(words).toContain(part)
})

test('an id that no claim has is told with the ids there are', () => {
  expect(() => explainDocument(papers[0]!.document, 'paper', 'c0', false)).toThrow(
    /no claim c0; its claims are c1 to c\d+/,
  )
})

test('an explanation shows the claim in its sentence, what its rules mean, and from where support runs on', () => {
  const text = 'Harlan [7] measured ten rivers in the north. He found that the speed of rivers rises with their slope.'
  const document = linked(text) as unknown as AuditedDocument
  const words = explainDocument(document, 'paper', document.claims.at(-1)!.id, false)
  expect(words).toContain('where         He found that ⟦claim⟧.')
  expect(words).toContain('split:reported by “that” (it is what somebody reports)')
  expect(words).toContain('support       from s1: [7] by run-on (0.8): the sentences go on with the same work')
})
