import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import jsonld, {type Options} from 'jsonld'
import {expect, test} from 'vitest'
import type {Decision} from '../pipeline/model/decision.ts'
import {importedDecisions} from '../pipeline/review/exchange/changes.ts'
import {type ExchangeFormatName, exchangeFormats} from '../pipeline/review/exchange/formats.ts'
import {type ExchangeFile, paperOut} from '../pipeline/review/exchange/paper.ts'
import {anchorOf} from '../pipeline/review/page/anchors.ts'
import {fold} from '../pipeline/review/page/fold.ts'
import {numbersFrom} from '../pipeline/review/page/numbers.ts'
import {pageData} from '../pipeline/review/page/paper-data.ts'
import {codePointMap} from '../pipeline/text/code-points.ts'
import {annotatedOf} from './support/annotated.ts'
import {inFolder, yinzheng} from './support/command.ts'

// Astral characters (𝑝, 𠮷) before and in the claims: a unit that is mixed up moves all that follows.
const source = `1 Results 𝑝𝑝

The survey of 2019 found 𝑝 errors in 42.2% of 500 references [1]. It rose to 50% in 2021 [2-3].

𠮷野 2020 年的调查发放问卷 517 份，其中图书馆员占 20.5%[2]。回收率为 87%[3]。

References

[1] Doe J. A survey of errors. J Ex. 2020;1:2.
[2] Roe R. Rising again. J Ex. 2022;3:4.
[3] Poe E. Tests. J Ex. 1995;5:6.
`
const data = pageData(annotatedOf(source, 'a/paper.txt'))
const text = {text: data.text, map: codePointMap(data.text)}
const words = (part: string) => ({start: data.text.indexOf(part), end: data.text.indexOf(part) + part.length})

const decision = (id: string, action: Decision['action'], part: string, after?: Decision['after']): Decision => ({
  id,
  time: '2026-01-01T00:00:00Z',
  reviewer: 'ada',
  action,
  claim: anchorOf(text, words(part)),
  sourceSha256: data.sha256,
  ...(after ? {after} : {}),
})
const first = data.text.slice(data.claims[0]!.start, data.claims[0]!.end)
const last = data.text.slice(data.claims.at(-1)!.start, data.claims.at(-1)!.end)
const made = [
  decision('1', 'accept', first),
  decision('2', 'note', first, {note: 'two lines:\n\\n 𝑝'}),
  decision('3', 'edit', last, {numbers: [3, 7], kind: 'causal'}),
]
const formats = Object.keys(exchangeFormats) as ExchangeFormatName[]
const numbersAt = (printed: string): number[] => numbersFrom(printed) ?? []

const written = (format: ExchangeFormatName, decisions: ReadonlyArray<Decision> = made): ExchangeFile[] =>
  exchangeFormats[format].write([paperOut(data, fold(data, text, decisions))])
const readBack = (format: ExchangeFormatName, files: ReadonlyArray<ExchangeFile>) => {
  const papers = exchangeFormats[format].read(
    files.filter(({name}) => exchangeFormats[format].reads.test(name)),
    numbersAt,
  )
  return papers[0]!
}
const imported = (format: ExchangeFormatName, files: ReadonlyArray<ExchangeFile>, decisions = made, more = {}) =>
  importedDecisions(readBack(format, files), {
    data,
    text,
    decisions,
    reviewer: 'ada',
    time: '2026-01-02T00:00:00Z',
    accept: false,
    partial: false,
    ...more,
  })

test.each(formats)(
  '%s: read back it gives the same claims: words, place, kind, citations, verdict and note',
  (format) => {
    const {claims, problems} = readBack(format, written(format))
    expect(problems).toEqual([])
    const expected = fold(data, text, made).claims.map((claim) => ({
      words: anchorOf(text, claim),
      kind: claim.kind,
      numbers: [...claim.numbers].sort(),
      verdict: claim.verdict,
      note: claim.note,
    }))
    expect(
      claims.map((claim) => ({
        words: claim.words,
        kind: claim.kind,
        numbers: [...new Set([...claim.linked, ...(claim.rest ?? [])])].sort(),
        verdict: claim.verdict ?? null,
        note: claim.note ?? '',
      })),
    ).toEqual(expected)
    expect(imported(format, written(format))).toEqual({decisions: [], problems: []})
    const accepted = imported(format, written(format), made, {accept: true}).decisions
    expect(accepted.map(({action}) => action)).toEqual(Array(expected.length - 1).fill('accept'))
  },
)

/** What an annotator changes in a tool: the first claim gets a kind, the second other words, the third goes, one comes. */
const changed: Readonly<Record<ExchangeFormatName, (files: ExchangeFile[]) => ExchangeFile[]>> = {
  'web-annotation': (files) =>
    edited(files, '.jsonld', (text) => {
      const page = JSON.parse(text)
      page.items[0].body[0].value = 'legal'
      page.items[1].target.selector[0].exact = 'rose to 50% in 2021'
      const [added] = page.items.splice(2, 1, structuredClone(page.items[0]))
      page.items[2].body = [{type: 'TextualBody', purpose: 'classifying', value: 'event'}]
      page.items[2].target.selector = [{type: 'TextQuoteSelector', exact: 'Doe J. A survey', prefix: '', suffix: ''}]
      expect(added).toBeDefined()
      return JSON.stringify(page)
    }),
  doccano: (files) =>
    edited(files, '.jsonl', (text) => {
      const row = JSON.parse(text)
      row.entities[0].label = 'legal'
      row.entities[1].start_offset += 3
      const {start, end} = words('Doe J. A survey')
      row.entities[2] = {id: 99, label: 'event', start_offset: start, end_offset: end}
      return `${JSON.stringify(row)}\n`
    }),
  'label-studio': (files) =>
    edited(files, '.json', (text) => {
      const tasks = JSON.parse(text)
      const result = tasks[0].predictions[0].result
      const region = (id: string) =>
        result.find((one: {id: string; type: string}) => one.id === id && one.type === 'labels')
      region('claim-1').value.labels = ['legal']
      region('claim-2').value.start += 3
      region('claim-2').value.text = region('claim-2').value.text.slice(3)
      const {start, end} = words('Doe J. A survey')
      const [from, to] = [text_(start), text_(end)]
      region('claim-3').value = {start: from, end: to, text: 'Doe J. A survey', labels: ['event']}
      tasks[0].annotations = [
        {was_cancelled: false, result: result.filter((one: {from_id?: string}) => one.from_id !== 'claim-3')},
        {was_cancelled: true, result: []},
      ]
      return JSON.stringify(tasks)
    }),
  brat: (files) =>
    edited(files, '.ann', (text) => {
      const {start, end} = words('Doe J. A survey')
      return text
        .replace(/^T1\t\S+/m, 'T1\tlegal')
        .replace(
          /^T2\t(\S+) (\d+) (\d+)\t(.*)$/m,
          (_, kind, from, to, quote) => `T2\t${kind} ${Number(from) + 3} ${to}\t${quote.slice(3)}`,
        )
        .replace(/^R\d+\tcites Arg1:T3 .*\n/m, '')
        .replace(/^T3\t.*$/m, `T3\tevent ${text_(start)} ${text_(end)}\tDoe J. A survey`)
    }),
}
const text_ = (unit: number): number => text.map.toPoints(unit)
const edited = (files: ExchangeFile[], ending: string, change: (text: string) => string): ExchangeFile[] =>
  files.map(({name, text}) => ({name, text: name.endsWith(ending) ? change(text) : text}))

test.each(formats)('%s: what an annotator changed becomes decisions, once', (format) => {
  const files = changed[format](written(format))
  const {decisions, problems} = imported(format, files)
  expect(problems).toEqual([])
  const third = data.text.slice(data.claims[2]!.start, data.claims[2]!.end)
  expect(
    decisions.map(({action, claim, after}) => [action, claim.quote, after?.kind ?? after?.words?.quote ?? null]),
  ).toEqual([
    ['edit', first, 'legal'],
    ['edit', 'It rose to 50% in 2021', 'rose to 50% in 2021'],
    ['add', 'Doe J. A survey', 'event'],
    ['reject', third, null],
  ])
  expect(imported(format, files, [...made, ...decisions]).decisions).toEqual([])
  expect(imported(format, files, made, {partial: true}).decisions.map(({action}) => action)).toEqual([
    'edit',
    'edit',
    'add',
  ])
})

test('Web Annotation is read by a JSON-LD processor as the model has it: a quote, a position in code points, a kind', async () => {
  const [file] = written('web-annotation')
  const page = JSON.parse(file!.text)
  const oa = 'http://www.w3.org/ns/oa#'
  // The terms of http://www.w3.org/ns/anno.jsonld that a page of annotations needs, as published by the W3C.
  const context = {
    id: {'@id': '@id', '@type': '@id'},
    type: {'@id': '@type', '@type': '@vocab'},
    ...Object.fromEntries(
      [
        'Annotation',
        'TextualBody',
        'SpecificResource',
        'TextQuoteSelector',
        'TextPositionSelector',
        'exact',
        'prefix',
        'suffix',
        'classifying',
        'linking',
        'assessing',
        'commenting',
      ].map((term) => [term, oa + term]),
    ),
    AnnotationPage: 'https://www.w3.org/ns/activitystreams#OrderedCollectionPage',
    items: {'@id': 'https://www.w3.org/ns/activitystreams#items', '@type': '@id', '@container': '@list'},
    startIndex: {
      '@id': 'https://www.w3.org/ns/activitystreams#startIndex',
      '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger',
    },
    body: {'@id': `${oa}hasBody`, '@type': '@id'},
    target: {'@id': `${oa}hasTarget`, '@type': '@id'},
    source: {'@id': `${oa}hasSource`, '@type': '@id'},
    selector: {'@id': `${oa}hasSelector`, '@type': '@id'},
    motivation: {'@id': `${oa}motivatedBy`, '@type': '@vocab'},
    purpose: {'@id': `${oa}hasPurpose`, '@type': '@vocab'},
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    start: {'@id': `${oa}start`, '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger'},
    end: {'@id': `${oa}end`, '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger'},
  }
  const documentLoader = async (url: string) => {
    expect(url).toBe('http://www.w3.org/ns/anno.jsonld')
    return {document: {'@context': context}, documentUrl: url}
  }
  const options = {documentLoader, safe: true} as unknown as Options.ToRdf
  const quads = (await jsonld.toRDF(page, options)) as unknown as ReadonlyArray<{
    subject: {value: string}
    predicate: {value: string}
    object: {value: string}
  }>
  const of = (property: string) => quads.filter(({predicate}) => predicate.value === oa + property)
  const objects = (property: string): string[] => of(property).map(({object}) => object.value)
  const {claims} = fold(data, text, made)
  const points = [...data.text]
  const ends = new Map(of('end').map(({subject, object}) => [subject.value, Number(object.value)]))
  const positions = of('start').map(({subject, object}) => [Number(object.value), ends.get(subject.value)!] as const)
  const quotes = claims.map(({start, end}) => data.text.slice(start, end)).sort()
  expect(objects('exact').sort()).toEqual(quotes)
  expect(positions.map(([start, end]) => points.slice(start, end).join('')).sort()).toEqual(quotes)
  expect(objects('hasTarget')).toHaveLength(claims.length)
  expect(new Set(objects('hasPurpose'))).toEqual(
    new Set(['classifying', 'linking', 'assessing', 'commenting'].map((term) => oa + term)),
  )
})

test('offsets count what each tool counts: code points, and UTF-16 for doccano; older Label Studio is read too', () => {
  const at = words(first)
  const brat = written('brat').find(({name}) => name.endsWith('.ann'))!.text
  expect(brat.split('\n')[0]).toContain(` ${text_(at.start)} ${text_(at.end)}\t${first}`)
  const row = JSON.parse(written('doccano')[0]!.text)
  expect([row.entities[0].start_offset, row.entities[0].end_offset]).toEqual([at.start, at.end])
  const studio = written('label-studio')
  const tasks = JSON.parse(studio[0]!.text)
  for (const {value} of tasks[0].predictions[0].result)
    if (value) Object.assign(value, {start: text.map.toUnits(value.start), end: text.map.toUnits(value.end)})
  expect(imported('label-studio', [{name: 'old.json', text: JSON.stringify(tasks)}])).toEqual({
    decisions: [],
    problems: [],
  })
})

test('what cannot be read is told with its place, and nothing is rejected for it', () => {
  const broken: ReadonlyArray<[ExchangeFormatName, ExchangeFile[], string]> = [
    [
      'web-annotation',
      [{name: 'a.jsonld', text: '{"items":[{"target":{}}]}'}],
      'a.jsonld: annotation 1 has no TextQuoteSelector',
    ],
    [
      'doccano',
      [{name: 'a.jsonl', text: '{"text":"x","entities":[{"id":1,"label":"event","start_offset":0,"end_offset":9}]}'}],
      'a.jsonl:1: entity 1',
    ],
    ['label-studio', [{name: 'a.json', text: '[{"data":{}}]'}], 'a.json: task 1: no text'],
    [
      'brat',
      [
        {name: 'a.ann', text: 'T1\tevent 0 3;5 6\tx\n'},
        {name: 'a.txt', text: 'abcdefg'},
      ],
      'a.ann:1: T1 is in pieces',
    ],
    ['brat', [{name: 'a.ann', text: ''}], 'a.ann: no a.txt beside it'],
  ]
  for (const [format, files, message] of broken) {
    expect(readBack(format, files).problems.join()).toContain(message)
    expect(imported(format, files).decisions.filter(({action}) => action === 'reject')).toEqual([])
  }
})

test('`export` writes a folder that `import` reads back as nobody but its annotator changed it', () =>
  inFolder(async (folder) => {
    const [papers, to] = [join(folder, 'papers'), join(folder, 'brat')]
    mkdirSync(join(papers, 'a'), {recursive: true})
    writeFileSync(join(papers, 'a/paper.txt'), source)
    expect((await yinzheng(['export', papers, '--format', 'brat', '--to', to])).exitCode).toBe(0)
    const file = join(to, 'a/paper.ann')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^T1\t\S+/m, 'T1\tlegal'))
    const back = await yinzheng(['import', to, '--format', 'brat', '--as', 'bo', '--papers', papers])
    expect([back.exitCode, back.stderr]).toEqual([0, 'yinzheng: 1 papers, 1 new decisions, 0 problems\n'])
    expect(JSON.parse(readFileSync(join(papers, 'a/paper.review/bo.jsonl'), 'utf8'))).toMatchObject({
      action: 'edit',
      after: {kind: 'legal'},
    })
    const wrong = await yinzheng(['export', papers, '--format', 'odt', '--to', to])
    expect([wrong.exitCode, wrong.stderr]).toEqual([
      2,
      expect.stringContaining('use web-annotation, doccano, label-studio, brat'),
    ])
  }))
