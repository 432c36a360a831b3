import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {publish} from '../pipeline/12-emit/json.ts'
import {annotate, emit, read} from '../pipeline/index.ts'
import {annotatedSchema} from '../pipeline/model/schema.ts'
import {brokenInvariants, brokenOrigins} from './support/invariants.ts'
import {root} from './support/root.ts'
import {brokenShape} from './support/schema.ts'
import {ownPapers} from './support/sources.ts'

const papers = ownPapers.map(({path, bytes}) => {
  const source = read(bytes, path)
  if ('refused' in source) throw new Error(source.refused)
  const document = annotate(source)
  return {path, source, document, published: publish(document)}
})
const paper = (name: string) => papers.find(({path}) => path.startsWith(name))!.published

test('each stage gives something on one of our own papers at least', () => {
  const all = (count: (document: (typeof papers)[number]['published']) => number): number =>
    papers.reduce((sum, {published}) => sum + count(published), 0)
  const layers = {
    furniture: all(({furniture}) => furniture.length),
    origins: all(({origins}) => origins.length),
    titles: all(({title}) => (title ? 1 : 0)),
    authors: all(({authors}) => authors.length),
    abstracts: all(({abstracts}) => abstracts.length),
    keywords: all(({abstracts}) => abstracts.flatMap(({keywords}) => keywords).length),
    headings: all(({headings}) => headings.length),
    paragraphs: all(({paragraphs}) => paragraphs.length),
    sentences: all(({sentences}) => sentences.length),
    entries: all(({references}) => references.filter(({csl}) => csl !== null).length),
    missing: all(({references}) => references.filter(({status}) => status === 'missing').length),
    citations: all(({citations}) => citations.length),
    claims: all(({claims}) => claims.length),
    dates: all(({claims}) => claims.flatMap(({dates}) => dates).length),
    quantities: all(({claims}) => claims.flatMap(({quantities}) => quantities).length),
    attributions: all(({claims}) => claims.filter(({attribution}) => attribution !== null).length),
    hedged: all(({claims}) => claims.filter(({hedged}) => hedged).length),
    checkworthy: all(({claims}) => claims.filter(({checkworthy}) => checkworthy).length),
    links: all(({claims}) => claims.flatMap(({citations}) => citations).length),
    alignments: all(({alignments}) => alignments.length),
    findings: all(({findings}) => findings.length),
  }
  expect(Object.entries(layers).filter(([, count]) => count === 0)).toEqual([])
  const files = papers.map(({document}) => emit(document))
  for (const name of Object.keys(files[0]!))
    expect([name, files.some((one) => one[name]!.trim() !== '')]).toEqual([name, true])
})

test('each paper of ours is whole: title, authors, invariants, schema, and no character lost', () => {
  for (const {path, source, published} of papers) {
    expect([path, published.title !== null, published.authors.length]).toEqual([path, true, 1])
    expect(brokenInvariants(published)).toEqual([])
    expect(brokenOrigins(published, source.sourceText)).toEqual([])
    expect(brokenShape(published)).toEqual([])
  }
})

test('the paper without its list has the faults that it was written to have', () => {
  const {findings, abstracts, references, headings} = paper('ai-references-no-list-zh')
  const rules = findings.map(({rule}) => rule)
  expect(rules.filter((rule) => rule === 'no-reference-list')).toHaveLength(1)
  expect(rules).toContain('heading-number-jump')
  expect(rules).toContain('foreign-abstract')
  expect(abstracts.map(({lang, belongs}) => [lang, belongs])).toEqual([
    ['zh', 'this-paper'],
    ['en', 'this-paper'],
    ['en', 'other'],
  ])
  expect(new Set(references.map(({status}) => status))).toEqual(new Set(['missing']))
  expect(headings.map(({number}) => number)).toEqual(['1', '1.1', '1.2', '1.3', '2', '2.1', '2.2', '2.5', '3'])
})

test('the Chinese paper with a list has entries of many types, all read', () => {
  const {references, abstracts} = paper('citation-marking-zh')
  expect(references.length).toBeGreaterThanOrEqual(25)
  expect(references.filter(({csl, status}) => csl === null || status !== 'listed')).toEqual([])
  const types = new Set(
    references.map(({raw}) => /\[([A-Z]{1,2}(?:\/[A-Z]{2})?)\]/.exec(raw ?? '')?.[1]).filter(Boolean),
  )
  expect(types.size).toBeGreaterThanOrEqual(8)
  expect(abstracts.map(({lang}) => lang)).toEqual(['zh', 'en'])
})

test('the shipped schema is what the declaration says', () => {
  expect(readFileSync(`${root}pipeline/model/annotated.schema.json`, 'utf8')).toBe(annotatedSchema())
})
