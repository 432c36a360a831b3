import {claims} from '../../pipeline/08-claims/index.ts'
import {link} from '../../pipeline/09-link/index.ts'
import type {Abstract, CitedDocument, LinkedDocument, Sentence} from '../../pipeline/model/document.ts'
import {findMarkers} from '../../pipeline/plugins/markers/index.ts'
import {splitSentences} from '../../pipeline/plugins/sentences/index.ts'

/** What stands around the paragraph. */
interface Around {
  /** The text is an abstract of this paper or of another one. */
  readonly abstract?: 'this-paper' | 'other'
  /** The heading of its section. */
  readonly heading?: string
}

/** The stages from sentences to links on one paragraph. */
export function linked(text: string, {abstract, heading}: Around = {}): LinkedDocument {
  const sentences = splitSentences(text).map((sentence, i) => ({
    ...sentence,
    id: `s${i + 1}`,
    paragraph: abstract ? null : 'p1',
  }))
  return link(
    claims({
      ...documentOf(text, sentences),
      abstracts: abstract ? [{lang: 'zh', text, start: 0, end: text.length, keywords: [], belongs: abstract}] : [],
      headings: heading ? [{id: 'h1', number: null, text: heading, level: 1, start: 0, end: 0}] : [],
      paragraphs: [{id: 'p1', start: 0, end: text.length, section: heading ? 'h1' : null}],
    }),
  )
}

/** The same on a Chinese and an English abstract. */
export function linkedAbstracts(zh: string, en: string, belongs: Abstract['belongs'] = 'this-paper'): LinkedDocument {
  const text = `${zh}\n${en}`
  const from = zh.length + 1
  const sentences = [
    ...splitSentences(zh),
    ...splitSentences(en).map((one) => ({...one, start: one.start + from, end: one.end + from})),
  ].map((sentence, i) => ({...sentence, id: `s${i + 1}`, paragraph: null}))
  return link(
    claims({
      ...documentOf(text, sentences),
      blocks: [
        {id: 'b1', kind: 'abstract', start: 0, end: zh.length},
        {id: 'b2', kind: 'abstract', start: from, end: text.length},
      ],
      abstracts: [
        {lang: 'zh', text: zh, start: 0, end: zh.length, keywords: [], belongs: 'this-paper'},
        {lang: 'en', text: en, start: from, end: text.length, keywords: [], belongs},
      ],
    }),
  )
}

function documentOf(text: string, sentences: ReadonlyArray<Sentence>): CitedDocument {
  const citations = findMarkers(text).map((marker, i) => ({
    ...marker,
    id: `k${i + 1}`,
    sentence: sentences.find(({start, end}) => start <= marker.start && marker.start < end)?.id ?? null,
  }))
  return {
    source: {path: '-', sha256: '', bytes: 0, encoding: 'utf-8'},
    format: 'pages',
    sourceText: text,
    printed: {text, runs: []},
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
    referenceLists: [],
    sentences,
    references: [],
    bibliographies: [],
    citations,
    unmatched: [],
  }
}
