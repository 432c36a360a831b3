import {createHash} from 'node:crypto'
import {isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap} from 'yaml'
import type {ActorRole, Category, Codebook, MatrixPlan, Pattern, TimelinePlan, Where, Words} from '../model/coding.ts'
import type {ClaimKind} from '../model/document.ts'
import {readPattern} from './pattern.ts'

/** A codebook, or what is wrong with it: each with its line and column from 1, and the mend. */
export type ReadCodebook = {readonly codebook: Codebook} | {readonly problems: ReadonlyArray<CodebookProblem>}

interface CodebookProblem {
  readonly line: number
  readonly column: number
  readonly problem: string
}

/** More than people write; it keeps what coding a paper costs within bounds. */
const MOST_BYTES = 1_000_000
const MOST_PATTERNS = 5000
const DEEPEST = 6

const KINDS: ReadonlyArray<ClaimKind> = ['event', 'quantity', 'property', 'attribution', 'legal', 'finding', 'causal']
const WHERES: ReadonlyArray<Where> = ['claim', 'subject', 'sentence', 'heading']
const ROLES: ReadonlyArray<ActorRole> = ['any', 'agent', 'target', 'speaker']
const BOOK_KEYS = ['name', 'version', 'title', 'about', 'matrices', 'timeline', 'categories']
const CATEGORY_KEYS = [
  'label',
  'about',
  'exclusive',
  'from',
  'terms',
  'patterns',
  'except',
  'actors',
  'kinds',
  'categories',
]

/** Read a codebook from YAML (1.2). Every mistake is told, not only the first. */
export function readCodebook(text: string): ReadCodebook {
  const problems: CodebookProblem[] = []
  const lines = new LineCounter()
  const tell = (node: {range?: ReadonlyArray<number> | null | undefined} | number, problem: string): null => {
    const offset = typeof node === 'number' ? node : (node.range?.[0] ?? 0)
    const {line, col} = lines.linePos(offset)
    problems.push({line: Math.max(1, line), column: Math.max(1, col), problem})
    return null
  }
  if (text.length > MOST_BYTES) {
    tell(0, `it has more than ${MOST_BYTES} characters, which is no codebook; keep what people code by`)
    return {problems}
  }
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false, uniqueKeys: true})
  for (const {pos, message} of document.errors) tell(pos[0], `${message.split('\n')[0]!.trim()}; mend the YAML there`)
  if (problems.length > 0) return {problems: problems.slice(0, 20)}
  if (!isMap(document.contents)) {
    tell(0, 'this is no codebook; begin with `name:`, `version:` and `categories:`')
    return {problems}
  }
  const sha256 = createHash('sha256').update(text).digest('hex')
  const codebook = new Reader(tell).book(document.contents, sha256)
  const ordered = problems.sort((a, b) => a.line - b.line || a.column - b.column)
  return ordered.length > 0 || !codebook ? {problems: ordered.slice(0, 50)} : {codebook}
}

type Tell = (node: Node | number, problem: string) => null
type Entries = ReadonlyMap<string, {readonly key: Node; readonly value: Node}>

class Reader {
  private readonly tell: Tell
  private patternCount = 0
  constructor(tell: Tell) {
    this.tell = tell
  }

  book(map: YAMLMap, sha256: string): Codebook | null {
    const entries = this.entries(map, BOOK_KEYS, 'a codebook')
    const name = this.text(entries.get('name')?.value) ?? this.missing(map, 'name', 'name: my-codebook')
    const version = this.text(entries.get('version')?.value) ?? this.missing(map, 'version', 'version: 1.0.0')
    const node = entries.get('categories')?.value
    if (!node) return this.missing(map, 'categories', 'categories:')
    const categories = this.categories(node, '', ['claim'], 1)
    if (name === null || version === null) return null
    const known = new Set(allPaths(categories))
    return {
      name,
      version,
      sha256,
      title: this.words(entries.get('title')?.value) ?? {en: name, zh: name},
      categories,
      matrices: this.matrices(entries.get('matrices')?.value, known),
      timeline: this.timeline(entries.get('timeline')?.value, known),
    }
  }

  private missing(node: Node, key: string, example: string): null {
    return this.tell(node, `\`${key}\` is missing; add \`${example}\``)
  }

  /** The entries of a map, each key once and known. */
  private entries(node: Node, known: ReadonlyArray<string> | null, what: string): Entries {
    const entries = new Map<string, {key: Node; value: Node}>()
    if (!isMap(node)) {
      this.tell(node, `${what} has keys and values here; write \`key: value\` lines below it`)
      return entries
    }
    for (const {key, value} of node.items as Array<Pair<Node, Node | null>>) {
      const name = isScalar(key) ? String(key.value) : ''
      if (known && !known.includes(name)) {
        const near = known.find((one) => one.startsWith(name.slice(0, 3)))
        this.tell(
          key,
          `\`${name}\` is no key of ${what}; ${near ? `do you mean \`${near}\`?` : `it has ${known.join(', ')}`}`,
        )
      } else if (value === null || (isScalar(value) && value.value === null))
        this.tell(key, `\`${name}\` has no value; write one, or take the line out`)
      else entries.set(name, {key, value})
    }
    return entries
  }

  private text(node: Node | undefined): string | null {
    if (!node) return null
    if (isScalar(node) && node.value !== null) return String(node.source ?? node.value)
    return this.tell(node, 'one line of text is expected here; write it behind the colon')
  }

  /** A text for both languages, or one for each. */
  private words(node: Node | undefined): Words | null {
    if (!node) return null
    if (!isMap(node)) {
      const both = this.text(node)
      return both === null ? null : {en: both, zh: both}
    }
    const entries = this.entries(node, ['en', 'zh'], 'a label')
    const en = this.text(entries.get('en')?.value)
    const zh = this.text(entries.get('zh')?.value)
    const one = en ?? zh
    return one === null ? null : {en: en ?? one, zh: zh ?? one}
  }

  private list(node: Node): Node[] {
    return isSeq(node) ? (node.items as Node[]) : [node]
  }

  /** One of these words, or several. */
  private choices<Word extends string>(node: Node | undefined, known: ReadonlyArray<Word>, what: string): Word[] {
    if (!node) return []
    return this.list(node).flatMap((item) => {
      const word = this.text(item)
      if (word === null) return []
      if (known.includes(word as Word)) return [word as Word]
      this.tell(item, `\`${word}\` is no ${what}; use ${known.join(', ')}`)
      return []
    })
  }

  private categories(node: Node, above: string, from: ReadonlyArray<Where>, depth: number): Category[] {
    if (depth > DEEPEST) {
      this.tell(node, `categories stand ${depth} deep; ${DEEPEST} is the most`)
      return []
    }
    return [...this.entries(node, null, 'a list of categories')].flatMap(([id, {key, value}]) => {
      if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
        this.tell(key, `\`${id}\` is no id of a category; use small letters, digits and \`-\`, as in \`united-states\``)
        return []
      }
      return [this.category(value, above ? `${above}/${id}` : id, id, from, depth)]
    })
  }

  private category(node: Node, path: string, id: string, above: ReadonlyArray<Where>, depth: number): Category {
    const entries = this.entries(node, CATEGORY_KEYS, `the category ${path}`)
    const at = (key: string): Node | undefined => entries.get(key)?.value
    const own = this.choices(at('from'), WHERES, 'place to look in')
    const from = own.length > 0 ? own : above
    const inner = at('categories')
    const category: Category = {
      path,
      label: this.words(at('label')) ?? {en: id, zh: id},
      exclusive: this.choices(at('exclusive'), ['true', 'false'], 'answer')[0] === 'true',
      from,
      patterns: [...this.patterns(at('terms'), 'term'), ...this.patterns(at('patterns'), 'pattern')],
      except: this.patterns(at('except'), 'pattern'),
      actors: this.actors(at('actors')),
      kinds: this.choices(at('kinds'), KINDS, 'kind of claim'),
      categories: inner ? this.categories(inner, path, from, depth + 1) : [],
    }
    if (!['terms', 'patterns', 'actors', 'kinds', 'categories'].some((key) => entries.has(key)))
      this.tell(node, `the category ${path} has nothing to go by; give it terms, patterns, actors or kinds`)
    return category
  }

  /** A list, or one for each language. */
  private patterns(node: Node | undefined, kind: 'term' | 'pattern'): Pattern[] {
    if (!node) return []
    if (isMap(node))
      return [...this.entries(node, ['en', 'zh'], kind === 'term' ? 'terms' : 'patterns').values()].flatMap(({value}) =>
        this.patterns(value, kind),
      )
    return this.list(node).flatMap((item) => {
      const source = this.text(item)
      if (source === null) return []
      if (++this.patternCount > MOST_PATTERNS) {
        if (this.patternCount === MOST_PATTERNS + 1)
          this.tell(item, `more than ${MOST_PATTERNS} terms and patterns; split the codebook`)
        return []
      }
      const pattern = readPattern(source, kind)
      if (!('problem' in pattern)) return [pattern]
      this.tell(item, `\`${source}\`: ${pattern.problem}`)
      return []
    })
  }

  private actors(node: Node | undefined): Category['actors'] {
    if (!node) return {}
    if (!isMap(node) || !ROLES.some((role) => node.has(role))) return {any: this.patterns(node, 'term')}
    const entries = this.entries(node, ROLES, 'actors')
    return Object.fromEntries([...entries].map(([role, {value}]) => [role, this.patterns(value, 'term')]))
  }

  private path(node: Node | undefined, known: ReadonlySet<string>): string | null {
    const path = this.text(node)
    if (path === null || known.has(path)) return path
    return this.tell(node!, `\`${path}\` is no category of this codebook; name one by its path, as in \`economy\``)
  }

  private matrices(node: Node | undefined, known: ReadonlySet<string>): MatrixPlan[] {
    if (!node) return []
    return this.list(node).flatMap((item) => {
      const entries = this.entries(item, ['rows', 'columns', 'show'], 'a matrix')
      if (!entries.has('rows') || !entries.has('columns')) {
        this.tell(item, 'a matrix needs `rows` and `columns`; name two categories that have categories of their own')
        return []
      }
      const rows = this.path(entries.get('rows')?.value, known)
      const columns = this.path(entries.get('columns')?.value, known)
      const show = this.path(entries.get('show')?.value, known)
      return rows && columns ? [{rows, columns, show}] : []
    })
  }

  private timeline(node: Node | undefined, known: ReadonlySet<string>): TimelinePlan | null {
    if (!node) return null
    const entries = this.entries(node, ['needs', 'show'], 'the time line')
    const paths = (key: string): string[] => {
      const value = entries.get(key)?.value
      return value ? this.list(value).flatMap((item) => this.path(item, known) ?? []) : []
    }
    return {needs: paths('needs'), show: paths('show')}
  }
}

const allPaths = (categories: ReadonlyArray<Category>): string[] =>
  categories.flatMap(({path, categories: inner}) => [path, ...allPaths(inner)])
