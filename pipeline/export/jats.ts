import {everyReference, listsOf, numberKey} from '../model/reference-lists.ts'
import type {AnnotatedDocument} from '../model/schema.ts'
import {type CslFields, cslFields, type Name} from './csl-fields.ts'
import {type Words, wordsOf} from './pieces.ts'
import {type Element, element, filled, type Node, writeXml, xmlId} from './xml.ts'

/** CSL types and what JATS calls such publications; others are `other`. */
const publicationTypes: Readonly<Record<string, string>> = {
  'article-journal': 'journal',
  'article-magazine': 'journal',
  'article-newspaper': 'newspaper',
  book: 'book',
  chapter: 'book',
  'paper-conference': 'confproc',
  thesis: 'thesis',
  report: 'report',
  patent: 'patent',
  standard: 'standard',
  dataset: 'data',
  software: 'software',
  webpage: 'web',
  'post-weblog': 'web',
}

/**
 * A paper in JATS (ANSI/NISO Z39.96, Journal Archiving and Interchange, 1.3): sections with their markers as
 * `xref ref-type="bibr"`, and the reference list with each entry as printed and as read.
 */
export function writeJats(document: AnnotatedDocument): string {
  const words = wordsOf(document)
  const known = new Map(
    everyReference(document).map(({id, list, number}) => [numberKey(list, number), refId(id)] as const),
  )
  return writeXml(
    element(
      'article',
      {
        'xmlns:xlink': 'http://www.w3.org/1999/xlink',
        'dtd-version': '1.3',
        'article-type': 'research-article',
        'xml:lang': document.languages[0] ?? 'en',
      },
      front(document),
      element('body', {}, ...sections(document, words, known)),
      back(document, words, known),
    ),
  )
}

function front({title, authors, abstracts}: AnnotatedDocument): Element {
  const own = abstracts.filter(({belongs}) => belongs === 'this-paper')
  return element(
    'front',
    {},
    element(
      'article-meta',
      {},
      title === null ? null : element('title-group', {}, element('article-title', {}, title)),
      filled(
        'contrib-group',
        {},
        ...authors.map(({name}) => element('contrib', {'contrib-type': 'author'}, element('string-name', {}, name))),
      ),
      ...own.map(({lang, text}, i) =>
        element(i ? 'trans-abstract' : 'abstract', {'xml:lang': lang}, element('p', {}, text)),
      ),
      ...own.map(({lang, keywords}) =>
        filled('kwd-group', {'xml:lang': lang}, ...keywords.map((word) => element('kwd', {}, word))),
      ),
    ),
  )
}

interface Section {
  readonly level: number
  readonly id: string
  readonly title: string
  readonly label: string | null
  readonly children: Node[]
  readonly sections: Section[]
}

/** Blocks that stand elsewhere. */
const ELSEWHERE = new Set(['title', 'authors', 'abstract', 'keywords', 'reference', 'footnote'])

/** The sections, one within another by the levels of their headings. */
function sections(document: AnnotatedDocument, words: Words, known: ReadonlyMap<string, string>): Node[] {
  const headings = new Map(document.headings.map((heading) => [heading.start, heading]))
  const root: Section = {level: 0, id: '', title: '', label: null, children: [], sections: []}
  let path: Section[] = [root]
  for (const {id, kind, start, end} of document.blocks) {
    if (ELSEWHERE.has(kind)) continue
    if (kind === 'heading') {
      const {level = 1, number = null, text = words.slice(start, end)} = headings.get(start) ?? {}
      path = path.filter((above) => above.level < level)
      const made: Section = {level, id: xmlId('sec-', id), title: text, label: number, children: [], sections: []}
      path.at(-1)!.sections.push(made)
      path.push(made)
    } else path.at(-1)!.children.push(blockElement(kind, inlineNodes(words, known, start, end)))
  }
  const write = ({id, title, label, children, sections: inner}: Section): Element =>
    element(
      'sec',
      {id},
      label === null ? null : element('label', {}, label),
      element('title', {}, title),
      ...children,
      ...inner.map(write),
    )
  const nodes = [...root.children, ...root.sections.map(write)]
  return nodes.length > 0 ? nodes : [element('p')]
}

function blockElement(kind: string, inline: ReadonlyArray<Node>): Element {
  switch (kind) {
    case 'caption':
    case 'table':
      return element('fig', {}, element('caption', {}, element('p', {}, ...inline)))
    case 'quotation':
      return element('disp-quote', {}, element('p', {}, ...inline))
    case 'list-item':
      return element('list', {'list-type': 'simple'}, element('list-item', {}, element('p', {}, ...inline)))
    default:
      return element('p', {}, ...inline)
  }
}

const inlineNodes = (words: Words, known: ReadonlyMap<string, string>, start: number, end: number): Node[] =>
  words.pieces(start, end).map(({text, cites}) => {
    const rid = cites === null ? undefined : known.get(cites)
    return rid === undefined ? text : element('xref', {'ref-type': 'bibr', rid}, text)
  })

const refId = (id: string): string => `bib${id.slice(1)}`

function back(document: AnnotatedDocument, words: Words, known: ReadonlyMap<string, string>): Node {
  const notes = document.blocks
    .filter(({kind}) => kind === 'footnote')
    .map(({id, start, end}) =>
      element('fn', {id: xmlId('fn-', id)}, element('p', {}, ...inlineNodes(words, known, start, end))),
    )
  const lists = listsOf(document).map(({closes, references}) =>
    filled('ref-list', {}, closes === null ? null : element('title', {}, closes), ...references.map(reference)),
  )
  return filled('back', {}, filled('fn-group', {}, ...notes), ...lists)
}

function reference({id, number, raw, csl, status}: AnnotatedDocument['references'][number]): Element {
  const fields = csl ? cslFields(csl) : null
  const mixed = raw === null ? null : element('mixed-citation', {}, raw)
  const read = fields && citation(fields)
  const missing = element('mixed-citation', {'specific-use': status}, `[${number}]`)
  return element(
    'ref',
    {id: refId(id)},
    element('label', {}, `[${number}]`),
    mixed && read ? element('citation-alternatives', {}, mixed, read) : (mixed ?? read ?? missing),
  )
}

function citation(fields: CslFields): Element {
  const {type, title, container, publisher, place, volume, issue, edition, firstPage, lastPage, year, doi, url} = fields
  const text = (name: string, value: string | number | null, attributes = {}): Node =>
    value === null ? null : element(name, attributes, String(value))
  const people = (role: string, names: ReadonlyArray<Name>): Node =>
    filled('person-group', {'person-group-type': role}, ...names.map(nameElement))
  return element(
    'element-citation',
    {'publication-type': publicationTypes[type] ?? 'other', 'xml:lang': fields.language},
    people('author', fields.authors),
    people('editor', fields.editors),
    container === null ? null : text(type === 'chapter' ? 'chapter-title' : 'article-title', title),
    text('source', container ?? title),
    text('edition', edition),
    text('publisher-loc', place),
    text('publisher-name', publisher),
    year === null ? null : element('year', {'iso-8601-date': fields.issued}, String(year)),
    text('volume', volume),
    text('issue', issue),
    text('fpage', firstPage),
    text('lpage', lastPage),
    text('pub-id', doi, {'pub-id-type': 'doi'}),
    url === null ? null : element('ext-link', {'ext-link-type': 'uri', 'xlink:href': url}, url),
    fields.accessed === null
      ? null
      : element('date-in-citation', {'content-type': 'access-date', 'iso-8601-date': fields.accessed}, fields.accessed),
  )
}

function nameElement({family, given, literal}: Name): Element {
  if (literal !== null) return element('collab', {}, literal)
  if (family === null) return element('string-name', {}, given ?? '')
  return element('name', {}, element('surname', {}, family), given === null ? null : element('given-names', {}, given))
}
