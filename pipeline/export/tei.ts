import {everyReference, listsOf, numberKey} from '../model/reference-lists.ts'
import type {AnnotatedDocument} from '../model/schema.ts'
import {type CslFields, cslFields, type Name} from './csl-fields.ts'
import type {ExportOptions} from './formats.ts'
import {type Words, wordsOf} from './pieces.ts'
import {type Element, element, filled, type Node, writeXml, xmlId} from './xml.ts'

/**
 * A paper in TEI P5 with the choices that GROBID makes, so that what reads GROBID's output reads ours: `div` with `head` and `p`,
 * markers as `ref type="bibr" target="#b0"`, references as `biblStruct xml:id="b0"` with the printed entry in a note.
 *
 * https://grobid.readthedocs.io/en/latest/TEI-encoding-of-results/, https://tei-c.org/release/doc/tei-p5-doc/en/html/
 */
export function writeTei(document: AnnotatedDocument, {sentences = false}: ExportOptions = {}): string {
  const words = wordsOf(document)
  const ids = new Map(everyReference(document).map(({list, number}, i) => [numberKey(list, number), `b${i}`]))
  const lang = document.languages[0] ?? 'en'
  const context: Context = {document, words, ids, sentences}
  return writeXml(
    element(
      'TEI',
      {xmlns: 'http://www.tei-c.org/ns/1.0'},
      header(context, lang),
      element('text', {'xml:lang': lang}, body(context), back(context)),
    ),
  )
}

interface Context {
  readonly document: AnnotatedDocument
  readonly words: Words
  /** By `numberKey`. */
  readonly ids: ReadonlyMap<string, string>
  readonly sentences: boolean
}

function header({document}: Context, lang: string): Element {
  const {title, authors, abstracts, source} = document
  const own = abstracts.filter(({belongs}) => belongs === 'this-paper')
  const titleNode = element('title', {level: 'a', type: 'main'}, title ?? '')
  return element(
    'teiHeader',
    {'xml:lang': lang},
    element(
      'fileDesc',
      {},
      element('titleStmt', {}, titleNode),
      element(
        'publicationStmt',
        {},
        element('publisher'),
        element('availability', {status: 'unknown'}, element('licence')),
      ),
      element(
        'sourceDesc',
        {},
        element(
          'biblStruct',
          {},
          element(
            'analytic',
            {},
            ...authors.map(({name}) => element('author', {}, element('persName', {}, name))),
            titleNode,
          ),
          element('monogr', {}, element('title'), element('imprint', {}, element('date'))),
          element('idno', {type: 'sha256'}, source.sha256),
        ),
      ),
    ),
    element(
      'encodingDesc',
      {},
      element(
        'appInfo',
        {},
        element(
          'application',
          {version: '1.0.0', ident: 'yinzheng'},
          element('desc', {}, 'Claims and their citations'),
        ),
      ),
    ),
    filled(
      'profileDesc',
      {},
      ...own.map(({lang: abstractLang, text}) =>
        element('abstract', {'xml:lang': abstractLang}, element('p', {}, text)),
      ),
      filled(
        'textClass',
        {},
        ...own.map(({lang: keywordLang, keywords}) =>
          filled('keywords', {'xml:lang': keywordLang}, ...keywords.map((word) => element('term', {}, word))),
        ),
      ),
    ),
  )
}

/** Blocks that stand in the header, or in the list of references. */
const ELSEWHERE = new Set(['title', 'authors', 'abstract', 'keywords', 'reference'])

function body(context: Context): Element {
  const {document, words} = context
  const headings = new Map(document.headings.map((heading) => [heading.start, heading]))
  const divs: Array<{head: Node; children: Node[]}> = []
  const open = (): Node[] => {
    if (divs.length === 0) divs.push({head: null, children: []})
    return divs.at(-1)!.children
  }
  for (const {id, kind, start, end} of document.blocks) {
    if (ELSEWHERE.has(kind)) continue
    if (kind === 'heading') {
      const heading = headings.get(start)
      divs.push({
        head: element('head', {n: heading?.number ?? null}, heading?.text ?? words.slice(start, end)),
        children: [],
      })
    } else open().push(blockElement(context, kind, id, start, end))
  }
  if (divs.length === 0) divs.push({head: null, children: [element('p')]})
  return element(
    'body',
    {},
    ...divs.map(({head, children}) => element('div', {}, head, ...(children.length ? children : [element('p')]))),
  )
}

function blockElement(context: Context, kind: string, id: string, start: number, end: number): Element {
  const inline = inlineNodes(context, start, end)
  switch (kind) {
    case 'footnote':
      return element('note', {place: 'foot', 'xml:id': xmlId('foot_', id)}, ...inline)
    case 'formula':
      return element('p', {}, element('formula', {'xml:id': xmlId('formula_', id)}, ...inline))
    case 'caption':
    case 'table':
      return element(
        'figure',
        {type: kind === 'table' ? 'table' : null, 'xml:id': xmlId('fig_', id)},
        element('figDesc', {}, ...inline),
      )
    case 'quotation':
      return element('quote', {}, element('p', {}, ...inline))
    case 'list-item':
      return element('list', {}, element('item', {}, ...inline))
    default:
      return element('p', {}, ...inline)
  }
}

function inlineNodes({document, words, ids, sentences}: Context, start: number, end: number): Node[] {
  const inside = sentences
    ? document.sentences.filter((sentence) => sentence.start >= start && sentence.end <= end)
    : []
  if (inside.length === 0) return pieceNodes(words, ids, start, end)
  const nodes: Node[] = []
  let at = start
  for (const sentence of inside) {
    if (sentence.start < at) continue
    nodes.push(...pieceNodes(words, ids, at, sentence.start))
    nodes.push(element('s', {'xml:lang': sentence.lang}, ...pieceNodes(words, ids, sentence.start, sentence.end)))
    at = sentence.end
  }
  return [...nodes, ...pieceNodes(words, ids, at, end)]
}

const pieceNodes = (words: Words, ids: ReadonlyMap<string, string>, start: number, end: number): Node[] =>
  words.pieces(start, end).map(({text, cites}) => {
    const id = cites === null ? undefined : ids.get(cites)
    return id === undefined ? text : element('ref', {type: 'bibr', target: `#${id}`}, text)
  })

function back({document, ids}: Context): Node {
  const entry = ({list, number, raw, csl, status}: AnnotatedDocument['references'][number]): Element => {
    const fields = csl ? cslFields(csl) : null
    return element(
      'biblStruct',
      {'xml:id': ids.get(numberKey(list, number))!, n: String(number)},
      fields && hasAnalytic(fields) ? analytic(fields) : null,
      monogr(fields),
      status === 'listed' ? null : element('note', {type: 'status'}, status),
      raw === null ? null : element('note', {type: 'raw_reference'}, raw),
    )
  }
  const lists = listsOf(document).flatMap(({closes, references}) =>
    references.length === 0
      ? []
      : [
          element(
            'div',
            {type: 'references'},
            closes === null ? null : element('head', {}, closes),
            element('listBibl', {}, ...references.map(entry)),
          ),
        ],
  )
  return filled('back', {}, ...lists)
}

/** A part of something larger has a level of its own. */
const hasAnalytic = ({container}: CslFields): boolean => container !== null

function analytic(fields: CslFields): Element {
  return element(
    'analytic',
    {},
    element('title', {level: 'a', type: 'main', 'xml:lang': fields.language}, fields.title ?? ''),
    ...fields.authors.map((name) => element('author', {}, nameElement(name))),
    ...identifiers(fields),
  )
}

function identifiers({doi, url}: CslFields): Node[] {
  return [
    doi === null ? null : element('idno', {type: 'DOI'}, doi),
    url === null ? null : element('ptr', {target: encodeURI(decoded(url.toWellFormed()))}),
  ]
}

/** An address with each `%xx` as it is: what is encoded already is not encoded twice. */
function decoded(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url.replaceAll('%', '%25')
  }
}

function monogr(fields: CslFields | null): Element {
  if (!fields) return element('monogr', {}, element('title'), element('imprint', {}, element('date')))
  const {container, title, authors, editors, publisher, place, volume, issue, firstPage, lastPage, issued} = fields
  const part = hasAnalytic(fields)
  const scope = (unit: string, value: string | null): Node =>
    value === null ? null : element('biblScope', {unit}, value)
  return element(
    'monogr',
    {},
    element('title', {level: part && fields.type.startsWith('article') ? 'j' : 'm'}, (part ? container : title) ?? ''),
    ...(part ? [] : identifiers(fields)),
    ...(part ? [] : authors.map((name) => element('author', {}, nameElement(name)))),
    ...editors.map((name) => element('editor', {}, nameElement(name))),
    element(
      'imprint',
      {},
      publisher === null ? null : element('publisher', {}, publisher),
      place === null ? null : element('pubPlace', {}, place),
      scope('volume', volume),
      scope('issue', issue),
      firstPage === null
        ? null
        : lastPage === null
          ? element('biblScope', {unit: 'page'}, firstPage)
          : element('biblScope', {unit: 'page', from: firstPage, to: lastPage}),
      issued === null ? element('date') : element('date', {type: 'published', when: issued}, issued),
    ),
  )
}

function nameElement({family, given, literal}: Name): Element {
  if (literal !== null) return element('name', {}, literal)
  return element(
    'persName',
    {},
    given === null ? null : element('forename', {type: 'first'}, given),
    family === null ? null : element('surname', {}, family),
  )
}
