import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {publish} from '../pipeline/12-emit/json.ts'
import {annotate, read} from '../pipeline/index.ts'
import {papersBelow} from '../pipeline/run/papers.ts'
import {brokenInvariants, brokenOrigins} from './support/invariants.ts'
import {hasSeed, seedFolder} from './support/sources.ts'

/** The numbers that each marker of the seed paper cites, in reading order. */
const cited = [
  ...[[1, 2], [3], [4], [5], [6, 7, 8], [9], [10, 11], [12, 13], [14, 15, 16], [17], [10, 11], [18], [19], [20]],
  ...[[21], [22], [23], [24], [25], [26], [27], [28], [29], [30], [31], [32], [33], [34], [35], [36], [12], [37]],
  ...[[38], [39], [40], [41], [42], [43], [9], [8], [44], [45], [46], [47, 48], [49, 50, 51], [52], [53], [54]],
  ...[[55], [56], [57], [58], [59, 60], [58]],
]

/** Hash of a text without its blanks, so that the paper's words do not stand here. */
const hashOf = (text: string): string =>
  createHash('sha256').update(text.replace(/\s+/g, '')).digest('hex').slice(0, 16)

describe.skipIf(!hasSeed)('the seed paper', () => {
  const sourceText = hasSeed ? readFileSync(papersBelow(seedFolder)[0]!.file, 'utf8') : ''
  const source = read(new TextEncoder().encode(hasSeed ? sourceText : '-'), 'seed.txt')
  if ('refused' in source) throw new Error(source.refused)
  const document = publish(annotate(source))
  const points = [...document.text]

  test('has 54 citations with their exact numbers', () => {
    expect(document.citations.map(({numbers}) => numbers)).toEqual(cited)
  })

  test('slices to what it quotes, and no printed character is lost', () => {
    expect(brokenInvariants(document)).toEqual([])
    expect(brokenOrigins(document, sourceText)).toEqual([])
  })

  test('has 60 references, all missing, under one finding', () => {
    expect(document.references.map(({number}) => number)).toEqual(Array.from({length: 60}, (_, i) => i + 1))
    expect(new Set(document.references.map(({status}) => status))).toEqual(new Set(['missing']))
    expect(document.findings.filter(({rule}) => rule === 'no-reference-list')).toHaveLength(1)
    expect(document.findings.filter(({rule}) => rule === 'dangling-citation')).toEqual([])
  })

  test('has its nine headings whole', () => {
    expect(document.headings.map(({number}) => number)).toEqual([
      '1',
      '1.1',
      '1.2',
      '1.3',
      '2',
      '2.1',
      '2.2',
      '2.5',
      '3',
    ])
    expect(hashOf(document.headings.map(({number, text}) => number + text).join('|'))).toBe('b91358d15920424f')
    expect(document.findings.filter(({rule}) => rule === 'heading-number-jump')).toHaveLength(1)
  })

  test('has its title, its author, and three abstracts of which the last is of another paper', () => {
    expect(hashOf(document.title ?? '')).toBe('95e93845407ad285')
    expect(document.authors.map(({name}) => hashOf(name))).toEqual(['7313b14d2b648062'])
    expect(document.abstracts.map(({lang, belongs, text}) => [lang, belongs, [...text].length])).toEqual([
      ['zh', 'this-paper', 285],
      ['en', 'this-paper', 1136],
      ['en', 'other', 1475],
    ])
  })

  test('has two running heads and one page number, none of them in the text', () => {
    expect(document.furniture.filter(({kind}) => kind === 'running-head')).toHaveLength(2)
    expect(document.furniture.filter(({kind}) => kind === 'page-number')).toHaveLength(1)
    for (const {text, kind} of document.furniture) if (kind !== 'hyphen') expect(document.text).not.toContain(text)
    const lines = sourceText.split('\n').filter((line) => /^\s*(?:[◇·].*|— \d+ —)\s*$/.test(line))
    expect(lines).toHaveLength(3)
  })

  test('has more than 150 claims, and each citation speaks for one', () => {
    expect(document.claims.length).toBeGreaterThan(150)
    const linked = new Set(document.claims.flatMap(({citations}) => citations))
    expect(document.citations.filter(({id}) => !linked.has(id))).toEqual([])
    for (const {start, end, raw} of document.citations) expect(points.slice(start, end).join('')).toBe(raw)
  })
})
