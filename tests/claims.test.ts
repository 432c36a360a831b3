import fc from 'fast-check'
import {expect, test} from 'vitest'
import {claims} from '../pipeline/08-claims/index.ts'
import {link} from '../pipeline/09-link/index.ts'
import type {CitedDocument, LinkedDocument} from '../pipeline/model/document.ts'
import {findMarkers} from '../pipeline/plugins/markers/index.ts'
import {splitSentences} from '../pipeline/plugins/sentences/index.ts'

/** The stages from sentences to links on one paragraph. */
function linked(text: string): LinkedDocument {
  const sentences = splitSentences(text).map((sentence, i) => ({...sentence, id: `s${i + 1}`, paragraph: 'p1'}))
  const citations = findMarkers(text).map((marker, i) => ({
    ...marker,
    id: `k${i + 1}`,
    sentence: sentences.find(({start, end}) => start <= marker.start && marker.start < end)?.id ?? null,
  }))
  const document: CitedDocument = {
    source: {path: '-', sha256: '', bytes: 0, encoding: 'utf-8'},
    format: 'pages',
    sourceText: text,
    lines: [],
    furniture: [],
    text,
    origins: [],
    flows: [],
    languages: [],
    title: null,
    authors: [],
    blocks: [{id: 'b1', kind: 'paragraph', start: 0, end: text.length}],
    abstracts: [],
    headings: [],
    paragraphs: [{id: 'p1', start: 0, end: text.length, section: null}],
    referenceList: null,
    sentences,
    references: [],
    citations,
  }
  return link(claims(document))
}

const texts = (text: string): string[] => linked(text).claims.map((claim) => claim.text)

test('clauses with their own predicate are claims of their own, without their connectives', () => {
  expect(texts('该平台于 2021 年上线，目前收录期刊 3 200 种，因此成为国内最大的引文库。')).toEqual([
    '该平台于 2021 年上线',
    '目前收录期刊 3 200 种',
    '成为国内最大的引文库',
  ])
})

test('a frame belongs to the clause that it dates', () => {
  expect(texts('截至 2023 年底，全国共有 41 家出版社加入该计划。')).toEqual([
    '截至 2023 年底，全国共有 41 家出版社加入该计划',
  ])
})

test('a purpose stays with its clause', () => {
  expect(texts('编辑部采用双栏排版，以便读者核对出处。')).toEqual(['编辑部采用双栏排版，以便读者核对出处'])
})

test('parts of a list with their own markers are their own claims', () => {
  expect(texts('该格式因其简洁 [1]、开放 [2] 及易读 [3] 而流行。').slice(0, 3)).toEqual([
    '该格式因其简洁',
    '开放',
    '易读',
  ])
})

test('who reports is kept apart from what is reported', () => {
  const {claims} = linked('张明等研究人员发现，逾三成引文的页码有误 [4]。')
  expect(claims.map(({text, attribution, numbers}) => [text, attribution, numbers])).toEqual([
    ['逾三成引文的页码有误', '张明等研究人员', [4]],
  ])
})

test('an aim, a norm and a question are left out with their reason', () => {
  const {claims, omitted} = linked('本文分析引文差错的成因。期刊应当核对每一条文献。如何减少差错？')
  expect(claims).toEqual([])
  expect(omitted.map(({reason}) => reason)).toEqual(['aim', 'norm', 'question'])
})

test('finite clauses and coordinated predicates of an English sentence are claims', () => {
  expect(
    texts(
      'In 2004, the journal launched an online archive and digitised all earlier volumes, which doubled its readership [3].',
    ),
  ).toEqual([
    'In 2004, the journal launched an online archive',
    'digitised all earlier volumes',
    'which doubled its readership',
  ])
})

test('what was shown is the claim, not that it was shown', () => {
  expect(texts('It has been shown that one quarter of all quotations contain an error [2].')).toEqual([
    'one quarter of all quotations contain an error',
  ])
})

test('a marker does not reach over the one before it', () => {
  const {claims} = linked('样本来自 12 所高校 [4]，问卷回收率为 87% [5]。')
  expect(claims.map(({numbers}) => numbers)).toEqual([[4], [5]])
})

test('a marker speaks for earlier clauses of its sentence, and never for an earlier sentence', () => {
  const {claims} = linked('差错率逐年下降。新系统自动核对题名，并补全了卷期 [7]。')
  expect(claims.map(({numbers, scope}) => [numbers, scope])).toEqual([
    [[], 'none'],
    [[7], 'sentence'],
    [[7], 'direct'],
  ])
})

test('a sentence with a marker always gives a claim', () => {
  expect(linked('应当核对原文 [8]。').claims.map(({numbers}) => numbers)).toEqual([[8]])
  expect(linked('See also earlier work [9].').claims.map(({numbers}) => numbers)).toEqual([[9]])
})

test('a hedge is told with its cue', () => {
  const [claim] = linked('人工核对可能遗漏近三成的差错 [1]。').claims
  expect([claim?.hedged, claim?.hedge?.text]).toEqual([true, '可能'])
})

test('claims slice to their text, in order, and every marker in a sentence is linked, whatever the text', () => {
  const part = fc.constantFrom(
    '研究',
    '发现',
    '，',
    '。',
    '；',
    '[1]',
    '[2-3]',
    '的',
    '提高了',
    '因此',
    '（',
    '）',
    'It is',
    ' shown that',
    ', and',
    ' were',
    '. ',
    '、',
    '“',
    '”',
    '但',
  )
  fc.assert(
    fc.property(fc.array(part, {maxLength: 40}), (parts) => {
      const text = parts.join('')
      const {claims, citations} = linked(text)
      for (const claim of claims) expect(text.slice(claim.start, claim.end)).toBe(claim.text)
      expect(claims.every((claim, i) => i === 0 || claims[i - 1]!.start <= claim.start)).toBe(true)
      const used = new Set(claims.flatMap((claim) => claim.citations))
      const claimed = new Set(claims.map(({sentence}) => sentence))
      for (const {id, sentence} of citations)
        if (sentence !== null && claimed.has(sentence)) expect(used.has(id)).toBe(true)
    }),
    {seed: 4, numRuns: 150},
  )
})
