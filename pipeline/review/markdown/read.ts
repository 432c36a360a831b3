import type {List, ListItem, Nodes, Root, RootContent} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {Verdict} from '../page/fold.ts'
import {type Base, fingerprint, takeBase} from './base.ts'
import {boxLabel, type Field, fieldLabel, headingLabel, labels} from './labels.ts'

/** What cannot be read, with the line (from 1) and how to mend it. */
export interface Problem {
  readonly line: number
  readonly message: string
}

/** A value in a place to fill in. */
export interface Filled {
  readonly line: number
  /** As written, for what Markdown would take away (`*p*`), and as Markdown shows it. */
  readonly raw: string
  readonly shown: string
}

/** What a review file says about one claim. */
export interface ReadClaim {
  readonly number: number
  readonly line: number
  /** Boxes that are ticked; `null` where no box is left. */
  ticked: Verdict[] | null
  shown: Filled | null
  fields: Partial<Record<Field, Filled>>
}

/** Where words of the reviewer stand: before the title, in the introduction, below a heading, a claim, a stale one. */
type Where = 'top' | 'intro' | 'add' | `section ${string}` | `claim ${number}` | `stale ${number}`

export interface ReviewFile {
  readonly base: Base | null
  readonly claims: ReadonlyArray<ReadClaim>
  /** Stale ones that the reviewer takes back. */
  readonly takenBack: ReadonlySet<number>
  /** Claims to add, those without any words in them left out. */
  readonly added: ReadonlyArray<Partial<Record<Field, Filled>> & {readonly line: number}>
  /** All that the reviewer wrote of their own, verbatim, piece by piece. */
  readonly free: ReadonlyArray<{readonly where: Where; readonly words: string}>
  readonly problems: ReadonlyArray<Problem>
}

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/**
 * Read a Markdown review file as any editor left it: line ends, bullets, indents and the case of boxes do not matter.
 *
 * What is not ours is the reviewer's and comes back word for word; what looks like a decision and is none is told.
 *
 * @param made - Fingerprints of what we would write today, for a file whose own are gone.
 */
export function readReview(file: string, made: () => ReadonlyArray<string> = () => []): ReviewFile {
  const text = file
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
  const {body, base, broken} = takeBase(text)
  const problems: Problem[] = broken.map((line) => ({
    line,
    message: 'this line of the comment at the end cannot be read; take it back from version control',
  }))
  const lineAt = (offset: number): number => body.slice(0, offset).split('\n').length
  const problem = (offset: number, message: string): void => void problems.push({line: lineAt(offset), message})
  const claims = new Map<number, ReadClaim>()
  const takenBack = new Set<number>()
  const added: Array<Partial<Record<Field, Filled>> & {line: number}> = []
  const free: Array<{where: Where; words: string; end: number}> = []
  const ours = oursIn(base, made)
  let where: Where = 'top'
  let claim: ReadClaim | null = null

  /** Where the piece begins that is being read. */
  let piece = {offset: 0, line: 0}
  for (const {text: words, ...begins} of piecesOf(body)) {
    piece = begins
    for (const node of (parser.parse(words) as Root).children) readBlock(node)
  }
  for (const match of body.matchAll(/^(?:<{7}|>{7})(?: .{0,200})?$/gm))
    problem(match.index, 'a merge left this mark of a conflict; settle it and take the marks out')
  problems.sort((a, b) => a.line - b.line)
  return {base, claims: [...claims.values()], takenBack, added, free, problems}

  function readBlock(node: RootContent): void {
    if (node.type === 'heading') readHeading(node)
    else if (node.type === 'list') readList(node)
    else if (node.type === 'blockquote' && claim && !claim.shown) {
      const [first, ...others] = node.children
      claim.shown = first ? filled(first, raw(first).replace(/^[ \t]{0,3}>[ \t]?/gm, '')) : null
      for (const other of others) keep(other)
    } else {
      if (node.type === 'html' || node.type === 'code') noticeSwallowed(node)
      if (node.type === 'paragraph') noticeBrokenBoxes(node)
      if (!ours(where, plainWords(node))) keep(node)
    }
  }

  function readHeading(node: RootContent): void {
    const words = plainWords(node).trim()
    const known = headingLabel(words)
    if (!known) {
      if (!ours('rest', words)) {
        keep(node)
        return
      }
      where = node.type === 'heading' && node.depth === 1 ? 'intro' : `section ${words}`
      claim = null
      return
    }
    claim = null
    if (known.type === 'add') where = 'add'
    else where = `${known.type} ${known.number}`
    if (known.type === 'claim') {
      if (claims.has(known.number))
        problem(start(node), `claim ${known.number} stands in this file twice; take one of the two out`)
      else claims.set(known.number, {number: known.number, line: lineOf(node), ticked: null, shown: null, fields: {}})
      claim = claims.get(known.number)!
    }
    if (known.rest) free.push({where, words: known.rest, end: -1})
  }

  function readList(list: List): void {
    for (const item of list.children) readItem(item)
  }

  function readItem(item: ListItem): void {
    const [first, ...others] = item.children
    const words = first?.type === 'paragraph' ? plainWords(first) : ''
    if (item.checked !== null && item.checked !== undefined) {
      const box = boxLabel(words.trim())
      if (!box || !takesBox(box.label)) {
        noticeNearBox(item, words)
        keep(item)
        return
      }
      if (box.label !== 'takeBack') claim!.ticked = [...(claim!.ticked ?? []), ...(item.checked ? [box.label] : [])]
      else if (item.checked) takenBack.add(Number(where.split(' ')[1]))
      if (box.rest) free.push({where, words: box.rest, end: -1})
    } else {
      const source = first?.type === 'paragraph' ? raw(first) : raw(item).replace(/^(?:[-*+]|\d{1,9}[.)])[ \t]*/, '')
      const place = fieldLabel(source)
      if (!place || (!claim && where !== 'add')) {
        if (first?.type === 'paragraph') noticeBrokenBoxes(first)
        if (!/^[-*+\d.)\s]{0,20}$/.test(raw(item)) && !ours(where, plainWords(item))) keep(item)
        return
      }
      const from = first?.type === 'paragraph' ? start(first) : start(item)
      // A note is all that stands in its item.
      const value =
        place.field === 'note'
          ? unindented(body.slice(from, end(item)))
              .replace(LABEL, '')
              .trim()
          : source.slice(place.length).trim()
      fill(place.field, {line: lineOf(item), raw: value, shown: words.replace(LABEL, '').trim()}, item)
      if (place.field === 'note') return
    }
    for (const other of others)
      if (other.type === 'list') readList(other)
      else keep(other)
  }

  function fill(field: Field, value: Filled, item: ListItem): void {
    if (claim) {
      if (claim.fields[field] && value.raw) keep(item)
      else claim.fields[field] ??= value
      return
    }
    const last = added.at(-1)
    if (field === 'quote' || !last || last[field]) added.push({line: value.line, [field]: value})
    else last[field] = value
  }

  function takesBox(label: Verdict | 'takeBack'): boolean {
    return label === 'takeBack' ? where.startsWith('stale ') : claim !== null
  }

  /** Keep what stands in the source of a node; what follows directly on kept words stays one piece with them. */
  function keep(node: Nodes): void {
    let from = start(node)
    const lineStart = body.lastIndexOf('\n', from - 1) + 1
    if (node.type === 'code' && body.slice(lineStart, from).trim() === '') from = lineStart
    const last = free.at(-1)
    if (last && last.where === where && last.end >= 0 && body.slice(last.end, from).trim() === '') {
      last.words += unindented(body.slice(last.end, end(node)), from - lineStart)
      last.end = end(node)
    } else free.push({where, words: unindented(body.slice(from, end(node)), from - lineStart), end: end(node)})
  }

  /** `<!--` or a fence that nobody closed takes the claims below it along. */
  function noticeSwallowed(node: RootContent): void {
    const words = raw(node)
    const fence = /^\s*(`{3,}|~{3,})/.exec(words)?.[1]
    const isOpen = words.trimStart().startsWith('<!--')
      ? !words.includes('-->')
      : fence !== undefined && !words.slice(fence.length).trimEnd().endsWith(fence)
    if (isOpen) problem(start(node), 'what is opened here takes all below it along; close it')
    else if (SWALLOWED.test(words))
      problem(
        start(node),
        fence || words.trimStart().startsWith('<')
          ? 'what is opened here takes claims or boxes below it along; close it'
          : 'these lines are indented so far that they are code; move them to the left',
      )
  }

  /** `-[x] accept`, `[x] accept`, `[✓] accept` look like boxes and are none. */
  function noticeBrokenBoxes(node: Nodes): void {
    const at = raw(node).search(BROKEN_BOX)
    if (at >= 0) problem(start(node) + at, 'this looks like a box and is none; write `- [x] accept`, or `- [ ] accept`')
  }

  /** `- [x] acept`. */
  function noticeNearBox(item: ListItem, words: string): void {
    const word = words.trim().toLowerCase()
    const near = [...labels.accept, ...labels.reject, ...labels.unsure].some(
      (label) => label.length > 2 && word.length > 3 && word.length < 9 && word.slice(0, 2) === label.slice(0, 2),
    )
    if (claim && item.checked && near && !/\s/.test(word))
      problem(start(item), `${JSON.stringify(word)} is no box; write accept, reject or unsure`)
  }

  function filled(node: Nodes, source: string): Filled {
    return {line: lineOf(node), raw: source, shown: plainWords(node)}
  }

  function raw(node: Nodes): string {
    return body.slice(start(node), end(node))
  }

  function lineOf(node: Nodes): number {
    return piece.line + node.position!.start.line
  }

  function start(node: Nodes): number {
    return piece.offset + node.position!.start.offset!
  }

  function end(node: Nodes): number {
    return piece.offset + node.position!.end.offset!
  }
}

/**
 * The file cut before each heading of a claim: a parser of Markdown takes more than linear time for many lists in one text
 * (1,400 claims took 25 s), and what somebody left open in one claim stays there.
 */
function piecesOf(body: string): Array<{text: string; offset: number; line: number}> {
  const cuts = [0, ...[...body.matchAll(CLAIM_HEADING)].map(({index}) => index), body.length]
  let line = 0
  return cuts.slice(0, -1).flatMap((offset, i) => {
    const text = body.slice(offset, cuts[i + 1])
    const begins = {text, offset, line}
    line += text.split('\n').length - 1
    return text === '' ? [] : [begins]
  })
}

/** `### Claim 12`, or the same underlined. */
const CLAIM_HEADING =
  /^ {0,3}(?:#{1,6}[ \t]{1,9}(?:Claim|论断|Stale|失据) {0,3}\d|(?:Claim|论断|Stale|失据) {0,3}\d{1,6} {0,9}\n {0,3}[-=]{2,99}\s{0,9}$)/gim

const LABEL = /^\s{0,3}(?:[a-z]{4,5}|[\u4e00-\u9fff]{2})\s{0,3}[:：][ \t]*/i
const names = [...labels.accept, ...labels.reject, ...labels.unsure].join('|')
const SWALLOWED = new RegExp(`^ *(?:[-*+]|\\d{1,9}[.)]) *\\[[ xX]\\] *(?:${names})|^#{1,6} (?:Claim|论断) ?\\d`, 'm')
const BROKEN_BOX = new RegExp(`^[ \\t]{0,8}[-*+]?[ \\t]{0,3}\\[[^\\]\\n]{0,3}\\][ \\t]{0,3}(?:${names})(?![a-z])`, 'im')

/** The words of a node as a reader sees them. */
export function plainWords(node: Nodes): string {
  if ('value' in node) return node.value
  if (node.type === 'break') return '\n'
  if (node.type === 'image') return node.alt ?? ''
  return 'children' in node ? node.children.map(plainWords).join('') : ''
}

/** Lines without the indent that all but the first have in common, or without so many columns of it. */
function unindented(words: string, columns = Number.POSITIVE_INFINITY): string {
  const [first = '', ...others] = words.split('\n')
  const indents = others.filter((line) => line.trim()).map((line) => /^[ \t]*/.exec(line)![0].length)
  const least = Math.min(...indents, columns)
  return [first, ...others.map((line) => line.slice(Math.min(least, /^[ \t]*/.exec(line)![0].length)))].join('\n')
}

/** Tells, once for each block that we wrote, whether words are ours. */
function oursIn(
  base: Base | null,
  made: () => ReadonlyArray<string>,
): (where: Where | 'rest', words: string) => boolean {
  const left = new Map<string, Map<string, number>>()
  const put = (place: string, prints: ReadonlyArray<string>): void => {
    const counts = left.get(place) ?? new Map<string, number>()
    for (const print of prints) counts.set(print, (counts.get(print) ?? 0) + 1)
    left.set(place, counts)
  }
  put('rest', [...(base?.made ?? []), ...(base ? [] : made())])
  for (const {claim, made: prints} of base?.claims ?? []) put(`claim ${claim}`, prints)
  for (const {stale, made: prints} of base?.stale ?? []) put(`stale ${stale}`, prints ?? [])
  return (where, words) => {
    const print = fingerprint(words)
    for (const place of [where, 'rest']) {
      const count = left.get(place)?.get(print) ?? 0
      if (count === 0) continue
      left.get(place)!.set(print, count - 1)
      return true
    }
    return false
  }
}
