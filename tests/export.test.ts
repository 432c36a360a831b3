import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {plugins} from '@citation-js/core'
import fc from 'fast-check'
import jsonld from 'jsonld'
import {Parser} from 'n3'
import sax from 'sax'
import {expect, test} from 'vitest'
import {validateXML} from 'xmllint-wasm'
import {exportFormats} from '../pipeline/export/formats.ts'
import type {AnnotatedDocument} from '../pipeline/model/schema.ts'
import {annotatedOf} from './support/annotated.ts'
import {inFolder, yinzheng} from './support/command.ts'
import {ownPapers} from './support/sources.ts'

const papers = ownPapers.map(({path, bytes}) => annotatedOf(new TextDecoder().decode(bytes), path))
const write = (format: string, document: AnnotatedDocument, options = {}): string =>
  exportFormats[format]!.write(document, options)

/** What sax reads of an XML file: each element with its attributes and its words; it throws where it is not well-formed. */
function elements(xml: string) {
  const found: Array<{name: string; attributes: Record<string, string>; text: string}> = []
  const open: typeof found = []
  const parser = sax.parser(true)
  parser.onerror = (error) => {
    throw error
  }
  parser.onopentag = ({name, attributes}) => {
    const one = {name, attributes: attributes as Record<string, string>, text: ''}
    found.push(one)
    open.push(one)
  }
  parser.ontext = (text) => {
    for (const one of open) one.text += text
  }
  parser.onclosetag = () => void open.pop()
  parser.write(xml).close()
  return found
}

/** Names that libxml2 takes for well-formed. */
async function wellFormed(...files: ReadonlyArray<string>) {
  const xml = files.map((contents, i) => ({fileName: `${i}.xml`, contents}))
  // Without a schema it looks at the form alone; the types know only the other case.
  const {valid, errors} = await validateXML({xml} as never)
  expect(errors).toEqual([])
  expect(valid).toBe(true)
}

test('TEI is well-formed, each marker points to its biblStruct, and no word of the body is lost', async () => {
  const files = papers.map((document) => write('tei', document, {sentences: true}))
  await wellFormed(...files)
  for (const [i, xml] of files.entries()) {
    const document = papers[i]!
    const all = elements(xml)
    const ids = all.flatMap(({attributes}) => attributes['xml:id'] ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const refs = all.filter(({name, attributes}) => name === 'ref' && attributes.type === 'bibr')
    expect(refs.length).toBeGreaterThan(5)
    for (const {attributes} of refs) expect(ids).toContain(attributes.target!.slice(1))
    const entries = all.filter(({name, attributes}) => name === 'biblStruct' && attributes['xml:id'])
    expect(entries.map(({attributes}) => Number(attributes.n))).toEqual(document.references.map(({number}) => number))
    const prose = all.filter(({name}) => name === 's').map(({text}) => text)
    const points = [...document.text]
    const inBody = document.sentences.filter(({paragraph}) => paragraph !== null)
    expect(prose).toEqual(expect.arrayContaining(inBody.map(({start, end}) => points.slice(start, end).join(''))))
  }
})

test('a range of numbers keeps its words and points to each of its references', () => {
  const document = annotatedOf(
    '1 引言\n\n三项调查都得到了相同的结果[1-3]。\n\n参考文献\n[1] 甲. 题[J]. 刊, 2001.\n[2] 乙. 题[J]. 刊, 2002.\n[3] 丙. 题[J]. 刊, 2003.\n',
  )
  const all = elements(write('tei', document))
  const refs = all.filter(({name}) => name === 'ref')
  expect(refs.map(({attributes, text}) => [attributes.target, text])).toEqual([
    ['#b0', '[1'],
    ['#b1', ''],
    ['#b2', '-3]'],
  ])
  expect(all.find(({name}) => name === 'p')!.text).toContain('[1-3]。')
})

test('JATS is well-formed, nests its sections, and its list holds each entry as printed and as read', async () => {
  const files = papers.map((document) => write('jats', document))
  let surnames = 0
  await wellFormed(...files)
  for (const [i, xml] of files.entries()) {
    const all = elements(xml)
    const ids = new Set(all.flatMap(({attributes}) => attributes.id ?? []))
    const xrefs = all.filter(({name}) => name === 'xref')
    expect(xrefs.length).toBeGreaterThan(5)
    for (const {attributes} of xrefs) expect(ids).toContain(attributes.rid)
    const listed = papers[i]!.references.filter(({raw}) => raw !== null)
    expect(all.filter(({name}) => name === 'mixed-citation').map(({text}) => text)).toEqual(
      expect.arrayContaining(listed.map(({raw}) => raw)),
    )
    surnames += all.filter(({name}) => name === 'surname').length
    expect(all.filter(({name}) => name === 'sec').length).toBe(papers[i]!.headings.length)
  }
  expect(surnames).toBeGreaterThan(20)
})

const yearOf = ({issued}: {readonly issued?: unknown; readonly [field: string]: unknown}): number =>
  Number((issued as {'date-parts': number[][]} | undefined)?.['date-parts'][0]?.[0])

test('BibTeX and RIS are read back by citation-js with the same titles, years and numbers', () => {
  for (const document of papers) {
    const items = document.references.flatMap(({csl}) => (csl ? [csl] : []))
    expect(JSON.parse(write('csl', document))).toEqual(items)
    for (const [format, type] of [
      ['bibtex', '@bibtex/text'],
      ['ris', '@ris/file'],
    ] as const) {
      const read = plugins.input.chain(write(format, document), {
        forceType: type,
        generateGraph: false,
      } as never) as Array<{
        title?: string
        issued?: {'date-parts': number[][]}
      }>
      expect(read).toHaveLength(items.length)
      expect(read.map(({title}) => title)).toEqual(items.map(({title}) => title))
      expect(read.map(yearOf)).toEqual(items.map(yearOf))
    }
  }
})

const schema = 'https://schema.org/'

test('schema.org expands without a network: each claim with the works that it cites, each work described', async () => {
  for (const document of papers) {
    const expanded = (await jsonld.expand(JSON.parse(write('schema.org', document)))) as Array<Record<string, unknown>>
    const byId = new Map(expanded.map((node) => [node['@id'], node]))
    const claims = expanded.filter((node) => (node['@type'] as string[]).includes(`${schema}Claim`))
    expect(claims).toHaveLength(document.claims.length)
    const cited = claims.flatMap((claim) => (claim[`${schema}citation`] as Array<{'@id': string}> | undefined) ?? [])
    expect(cited.length).toBeGreaterThan(10)
    for (const {'@id': id} of cited) expect(byId.get(id)).toHaveProperty([`${schema}name`])
    expect(claims.map((claim) => (claim[`${schema}text`] as Array<{'@value': string}>)[0]!['@value'])).toEqual(
      document.claims.map(({text}) => text),
    )
  }
})

test('nanopublications are TriG of four graphs each, and a date stands there only where one is given', () => {
  const np = 'http://www.nanopub.org/nschema#'
  for (const document of papers) {
    const quads = new Parser({format: 'application/trig'}).parse(write('nanopub', document))
    const heads = quads.filter(({object}) => object.value === `${np}Nanopublication`)
    expect(heads).toHaveLength(document.claims.length)
    const graphs = new Set(quads.map(({graph}) => graph.value))
    for (const part of ['hasAssertion', 'hasProvenance', 'hasPublicationInfo']) {
      const named = quads.filter(({predicate}) => predicate.value === `${np}${part}`).map(({object}) => object.value)
      expect(new Set(named).size).toBe(heads.length)
      expect(named.every((graph) => graphs.has(graph))).toBe(true)
    }
    const texts = quads.filter(({predicate}) => predicate.value === `${schema}text`).map(({object}) => object.value)
    expect(texts).toEqual(document.claims.map(({text}) => text))
    expect(quads.filter(({predicate}) => predicate.value === `${schema}citation`).length).toBeGreaterThan(10)
    expect(quads.some(({predicate}) => predicate.value.endsWith('created'))).toBe(false)
  }
  const dated = new Parser({format: 'application/trig'}).parse(write('nanopub', papers[0]!, {date: '2026-01-31'}))
  expect(dated.filter(({object}) => object.value === '2026-01-31')).toHaveLength(papers[0]!.claims.length)
})

test('whatever stands in a paper stays text: markup, quotes, controls and halves of pairs in every field', async () => {
  const nasty = fc.oneof(
    fc.constantFrom(
      '<x>&amp;]]>',
      '" . } <a> <b> <c> {',
      '\\',
      '"""',
      "'",
      '\u0000\u0001\u001b',
      '\ud800',
      '\ufffe',
      '\r\n\t',
      '<!--',
      '?>',
      '} title = {',
      '\nER  - \nTY  - JOUR',
      '</script>',
      '10.1/<x>"{}|^`\\',
    ),
    fc.string({unit: 'binary', maxLength: 12}),
  )
  const words = fc.tuple(nasty, nasty).map((parts) => parts.join('甲'))
  const base = annotatedOf(
    '1 引言\n\n该标准于 2015 年发布[1]。\n\n参考文献\n[1] 王芳. 标准的历史[J]. 期刊, 2014, 3(2): 1-9.\n',
    'a.txt',
  )
  const files: string[] = []
  await fc.assert(
    fc.asyncProperty(words, words, words, async (one, two, three) => {
      const document: AnnotatedDocument = {
        ...base,
        title: one,
        authors: [{name: two}],
        headings: base.headings.map((heading) => ({...heading, text: three, number: one})),
        claims: base.claims.map((claim) => ({...claim, text: two, attribution: three})),
        references: base.references.map((reference) => ({
          ...reference,
          raw: one,
          csl: {
            ...reference.csl!,
            title: two,
            DOI: `10.1000/${three}`,
            URL: `https://example.org/${one}`,
            author: [{family: one, given: two}, {literal: three}],
            'container-title': two,
            page: `${one}-${two}`,
            volume: three,
          },
        })),
      }
      for (const format of ['tei', 'jats']) {
        const xml = write(format, document)
        expect(elements(xml).length).toBe(elements(write(format, {...document})).length)
        files.push(xml)
      }
      const quads = new Parser({format: 'application/trig'}).parse(write('nanopub', document))
      expect(
        quads.filter(({predicate}) => predicate.value === `${schema}text`).map(({object}) => object.value),
      ).toEqual(document.claims.map(({text}) => text.toWellFormed()))
      const page = write('schema.org', document)
      expect(page).not.toContain('<')
      expect(JSON.parse(page)['@graph'][1].text).toBe(two)
    }),
    {seed: 5, numRuns: 60},
  )
  await wellFormed(...files)
})

test('the same paper gives the same bytes, and each format is written into a folder by its ending', async () => {
  await inFolder(async (folder) => {
    const out = join(folder, 'out')
    for (const document of papers.slice(0, 2)) {
      mkdirSync(join(out, document.source.path), {recursive: true})
      writeFileSync(join(out, document.source.path, 'annotated.json'), JSON.stringify(document))
    }
    const formats = Object.keys(exportFormats)
    const words = ['export', out, '--to', join(folder, 'made'), ...formats.flatMap((name) => ['--format', name])]
    expect((await yinzheng(words)).exitCode).toBe(0)
    const made = readdirSync(join(folder, 'made'), {recursive: true, encoding: 'utf8'}).filter((name) =>
      /\.\w+$/.test(name),
    )
    expect(made.filter((name) => /\.(?:xml|bib|ris|json|jsonld|trig)$/.test(name))).toHaveLength(2 * formats.length)
    for (const name of formats) {
      const {ending, write: writeOne} = exportFormats[name]!
      const file = join(folder, 'made', `${papers[0]!.source.path}${ending}`)
      expect(readFileSync(file, 'utf8')).toBe(writeOne(papers[0]!, {}))
    }
    const unknown = await yinzheng(['export', out, '--format', 'docx'])
    expect(unknown.exitCode).toBe(2)
    expect(unknown.stderr).toMatch(/unknown format "docx"; use .*tei, jats/)
    const several = await yinzheng(['export', out, '--format', 'tei'])
    expect(several.stderr).toContain('--to')
  })
})
