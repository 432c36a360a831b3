import fc from 'fast-check'
import {micromark} from 'micromark'
import {gfm, gfmHtml} from 'micromark-extension-gfm'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {readSilences, silence} from '../pipeline/11-audit/silences.ts'
import {emit} from '../pipeline/12-emit/index.ts'
import {emitSarif} from '../pipeline/12-emit/sarif.ts'
import {tables} from '../pipeline/dataset/columns.ts'
import {readCsv, writeCsv} from '../pipeline/dataset/csv.ts'
import {datasetCard} from '../pipeline/dataset/wrapping/card.ts'
import {emptySummary} from '../pipeline/dataset/wrapping/summary.ts'
import {writeBibtex} from '../pipeline/plugins/bibliography/bibtex.ts'
import {textFields} from '../pipeline/plugins/bibliography/plain-item.ts'
import {readBibliography} from '../pipeline/plugins/bibliography/read/index.ts'
import {writeRis} from '../pipeline/plugins/bibliography/ris.ts'
import {explainDocument} from '../pipeline/run/explain.ts'
import {documentOf} from './support/annotated.ts'

/** What would do something if it came through as it is. */
const ATTACKS: ReadonlyArray<string> = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</mark></sup><svg/onload=alert(1)>',
  '[click](javascript:alert(1))',
  '![x](javascript:alert(1))',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)',
  '[a][x]',
  'https://a.example/"onmouseover="alert(1)',
  'https://a.example/)[b](javascript:alert(1))',
  '`</code><script>`',
  '&lt;script&gt; &#60;script&#62;',
  '\\<script\\>',
  '<!-- ',
  '<![CDATA[',
  '<?php',
  '[^1]: note',
  '<a id="claim-1">',
]

const attack = fc.constantFrom(...ATTACKS)
const words = fc.constantFrom('The survey found 42% of cases', '调查发现 42% 的样本有误', 'errors', '系统', 'see')

/** A paper with attacks in its title, headings, claims, captions and references. */
const attackedPaper = fc
  .array(fc.tuple(words, attack, words), {minLength: 6, maxLength: 6})
  .map((rows) => rows.map(([before, what, after]) => `${before} ${what} ${after}`))
  .map(
    ([title, heading, claim, caption, item, entry]) =>
      `${title}\n\n1 ${heading}\n\n${claim} in 2019 [1].\n\nFigure 1. ${caption}\n\n- ${item}\n\nReferences\n[1] Wu A. ${entry}[J/OL]. Lists, 2020. https://a.example/${ATTACKS[1]} DOI: 10.1000/${ATTACKS[0]}\n`,
  )

const TAGS =
  /^(?:a|mark|sup|p|h[1-6]|ul|ol|li|blockquote|strong|em|code|pre|hr|br|table|thead|tbody|tr|t[hd]|del|input)$/
const ATTRIBUTES =
  /^(?:\s+(?:id="[a-z]+(?:-\d+)?"|href="(?:#[\w-]*|https?:\/\/[^"]*)"|class="[\w -]*"|align="\w+"))*\s*\/?$/

test('no text of a paper becomes markup of annotated.md: no tag but ours, no handler, no link but to the web and inside', () => {
  fc.assert(
    fc.property(attackedPaper, fc.constantFrom('p.txt', 'p.md'), (text, path) => {
      const markdown = emit(documentOf(text, path))['annotated.md']!
      // The most trusting viewer there is: HTML is let through as it is.
      const html = micromark(markdown, {
        allowDangerousHtml: true,
        allowDangerousProtocol: true,
        extensions: [gfm()],
        htmlExtensions: [gfmHtml()],
      })
      for (const [whole, name, attributes] of html.matchAll(/<\/?([^\s>/]*)([^>]*)>/g)) {
        expect([whole, TAGS.test(name!)]).toEqual([whole, true])
        expect([whole, ATTRIBUTES.test(attributes!)]).toEqual([whole, true])
      }
    }),
    {seed: 10, numRuns: 120},
  )
})

test('a formula is text in a spreadsheet, and every row of a CSV reads back', () => {
  const table = {
    ...tables[0]!,
    columns: ['a', 'b', 'c'].map((name) => ({name, type: 'string' as const, about: name, optional: true as const})),
  }
  const start = fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n', "'", '"', ',', '')
  const cell = fc.option(fc.tuple(start, fc.string({unit: 'binary', maxLength: 12})).map((parts) => parts.join('')))
  const row = fc.record({a: cell, b: cell, c: cell})
  fc.assert(
    fc.property(fc.array(row, {maxLength: 6}), fc.boolean(), (rows, mark) => {
      const csv = writeCsv(table, rows, {mark})
      expect(readCsv(table, csv)).toEqual(rows)
      for (const found of readCsv(table, csv)) expect(Object.keys(found)).toEqual(['a', 'b', 'c'])
    }),
    {seed: 11, numRuns: 400},
  )
  for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '＠x', '\t=1', '\n=1'])
    expect(writeCsv(table, [{a: formula, b: null, c: null}])).toMatch(/\r\n"?'/)
})

test('no field of an item ends its field or entry in BibTeX and RIS: one entry goes in, one comes out', () => {
  const hostile = fc
    .array(
      fc.constantFrom(
        '}',
        '{',
        '@book{x,',
        '\n',
        '\r\n',
        'ER  - ',
        'TY  - BOOK',
        '  - ',
        'title = {x}',
        '\\',
        '%',
        '"',
        ' and ',
        'Lists',
        '题名',
        '\u2028',
      ),
      {minLength: 1, maxLength: 8},
    )
    .map((parts) => `A${parts.join('')}z`) // prettier-ignore
  fc.assert(
    fc.property(hostile, hostile, hostile, (title, family, host) => {
      const item = {
        id: 'r1',
        type: 'article-journal',
        title,
        author: [{family, given: 'B'}],
        'container-title': host,
      } as const
      for (const [format, written] of [
        ['bibtex', writeBibtex([item])],
        ['ris', writeRis([item])],
      ] as const) {
        const read = readBibliography(written, format)
        expect([written, 'problem' in read ? read.problem : read.length]).toEqual([written, 1])
      }
    }),
    {seed: 12, numRuns: 200},
  )
})

test('the name of a dataset stays one value in the YAML of its card', () => {
  const name = fc.array(
    fc.constantFrom('\n---\n', ': ', '# ', '"', "'", '\\', '- a', '{', '!!js', '&a', 'x', '名', '\u2028', '\t'),
    {maxLength: 8},
  )
  fc.assert(
    fc.property(name, (parts) => {
      const given = `n${parts.join('')}`
      const summary = emptySummary(tables.map((table) => table.name))
      const card = datasetCard(summary, [], {name: given, version: '1', program: '1', options: {}, inputs: []})
      const [, yaml] = /^---\n([\s\S]*?)\n---\n/.exec(card)!
      expect((parse(yaml!) as {pretty_name: string}).pretty_name).toBe(given)
    }),
    {seed: 13, numRuns: 200},
  )
})

test('SARIF is JSON whose addresses are escaped and whose places lie in the source, whatever the paper and its path', () => {
  const path = fc.array(fc.constantFrom('..', 'a b', '%2e', '#', '?', '<x>', '名', 'javascript:', '"', '\n'), {
    minLength: 1,
    maxLength: 4,
  })
  fc.assert(
    fc.property(attackedPaper, path, (text, parts) => {
      const log = JSON.parse(emitSarif([documentOf(text, `${parts.join('/')}.txt`)], 'en'))
      const lines = text.split('\n').length
      for (const {ruleIndex, locations} of log.runs[0].results) {
        expect(log.runs[0].tool.driver.rules[ruleIndex]).toBeDefined()
        const {artifactLocation, region} = locations[0].physicalLocation
        expect(artifactLocation.uri).toMatch(/^[\w\-.~!*'()%/]+$/)
        if (region) expect(region.startLine >= 1 && region.endLine <= lines).toBe(true)
      }
    }),
    {seed: 14, numRuns: 60},
  )
})

test('any file of silences is read: each line is a silence, malformed, a comment or blank, and none reaches a prototype', () => {
  const piece = fc.constantFrom(
    '|',
    '#',
    ' ',
    '\n',
    '\r\n',
    '__proto__',
    'constructor',
    'uncited-claim',
    '*',
    'x',
    '[1]',
    '\u0000',
  )
  const {findings, text} = documentOf('1 Results\n\nThe survey of 2019 found errors in 42.2% of 500 references [1].\n')
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 60}), (pieces) => {
      const file = pieces.join('')
      const {silences, malformed} = readSilences(file)
      const lines = file.split(/\r?\n/).filter((line) => line.trim() && !line.trim().startsWith('#'))
      expect(silences.length + malformed.length).toBe(lines.length)
      const after = silence(findings, silences, text)
      expect(after.findings.length + after.silenced.length).toBeGreaterThanOrEqual(findings.length)
    }),
    {seed: 15, numRuns: 300},
  )
})

test('explain tells every claim of any paper', () => {
  fc.assert(
    fc.property(attackedPaper, (text) => {
      const document = documentOf(text)
      const told = explainDocument(document, 'p.txt', undefined, true)
      for (const {id} of document.claims) expect(told).toContain(`${id}  `)
    }),
    {seed: 16, numRuns: 40},
  )
})

test('an item of any type with any field is written as BibTeX and RIS, the place of a patent too', () => {
  const types =
    'article-journal article-newspaper bill book chapter dataset entry-encyclopedia legal_case legislation manuscript map motion_picture paper-conference patent personal_communication post-weblog report review software song speech standard thesis treaty webpage no-such-type'
  for (const type of types.split(' '))
    for (const field of textFields)
      for (const write of [writeBibtex, writeRis])
        expect(write([{id: 'r1', type, title: 'T', [field]: 'A value'}]).length).toBeGreaterThan(10)
  const patent = writeBibtex([{id: 'r1', type: 'patent', title: 'A gauge', jurisdiction: 'Freedonia & Co'}])
  expect(patent).toContain('address = {Freedonia \\& Co}')
})
