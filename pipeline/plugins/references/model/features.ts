import {gapClass, gapSignatures} from './gaps.ts'
import {DIGITS, DOI, LINK, type Tokens} from './tokens.ts'
import {classNumber, wordClass} from './word-classes.ts'

/** The features of each token: 32-bit hashes, those of token `t` from `offset[t]` to `offset[t + 1]`. */
export interface Features {
  readonly ids: Uint32Array
  readonly offset: Uint32Array
  /** Class of the gap before each token, for the weights between labels. */
  readonly gap: Uint8Array
}

/** Describe each token by itself, its neighbours, the gaps between them, its chunk, and its place in the string. */
export function describe(tokens: Tokens): Features {
  const view = lookAt(tokens)
  const offset = new Uint32Array(tokens.count + 1)
  const sink = new Sink(tokens.count * 96)
  for (let at = 0; at < tokens.count; at++) {
    describeToken(view, at, sink)
    offset[at + 1] = sink.length
  }
  return {ids: sink.ids.subarray(0, sink.length), offset, gap: view.gapKind}
}

class Sink {
  ids: Uint32Array
  length = 0
  constructor(size: number) {
    this.ids = new Uint32Array(size)
  }
  add(template: number, a: number, b = 0, c = 0): void {
    if (this.length === this.ids.length) {
      const more = new Uint32Array(this.ids.length * 2 + 64)
      more.set(this.ids)
      this.ids = more
    }
    let h = Math.imul(template + 0x51, 0x9e3779b1)
    h = Math.imul(h ^ a, 0x85ebca6b)
    h ^= h >>> 15
    h = Math.imul(h ^ b, 0xc2b2ae35)
    h ^= h >>> 13
    h = Math.imul(h ^ c, 0x27d4eb2f)
    h ^= h >>> 16
    this.ids[this.length++] = h >>> 0
  }
}

/** What the features are made of, one entry a token. */
interface View {
  readonly count: number
  readonly word: Int32Array
  readonly shape: Int32Array
  readonly kind: Int32Array
  readonly suffix: Int32Array
  readonly prefix: Int32Array
  readonly gapHash: Int32Array
  readonly gapKind: Uint8Array
  readonly sentence: Int32Array
  readonly sentencesLeft: Int32Array
  readonly sinceYear: Int32Array
  readonly years: Int32Array
  readonly quoted: Int32Array
  readonly quotesBefore: Int32Array
  readonly depth: Int32Array
  readonly chunk: Int32Array
  readonly inChunk: Int32Array
  readonly leftInChunk: Int32Array
  readonly chunkShape: Int32Array
  readonly chunkClasses: Int32Array
  readonly chunkCount: number
  readonly style: number
  readonly inSeen: Int32Array
}

const CLASS_IN = classNumber('in')

function lookAt(tokens: Tokens): View {
  const {raw, count, start, end, kind} = tokens
  const gaps = gapSignatures(tokens)
  const ints = () => new Int32Array(count + 1)
  const word = ints()
  const shape = ints()
  const cls = ints()
  const suffix = ints()
  const prefix = ints()
  const gapHash = ints()
  const gapKind = new Uint8Array(count + 1)
  const sentence = ints()
  const sentencesLeft = ints()
  const sinceYear = ints()
  const years = ints()
  const quoted = ints()
  const quotesBefore = ints()
  const depth = ints()
  const inSeen = ints()
  let open = 0
  let inside = 0
  let closed = 0
  let sentences = 0
  let since = -1
  let yearCount = 0
  let seenIn = 0
  for (let at = 0; at < count; at++) {
    const text = raw.slice(start[at]!, Math.min(end[at]!, start[at]! + 40))
    const folded = fold(text)
    gapHash[at] = hashText(gaps[at]!)
    gapKind[at] = gapClass(gaps[at]!, at === 0)
    for (const mark of gaps[at]!) {
      if (mark === '(' || mark === '[') open = Math.min(3, open + 1)
      else if (mark === ')' || mark === ']') open = Math.max(0, open - 1)
      else if (mark === '“') inside = 1
      else if (mark === '”') {
        if (inside) closed++
        inside = 0
      }
    }
    if (kind[at] === DIGITS) {
      const year = isYear(folded)
      shape[at] = year ? 90 : 40 + Math.min(8, folded.length) + (folded.startsWith('0') ? 20 : 0)
      word[at] = folded.length <= 2 || year ? hashText(folded) : 7
      if (year) yearCount++
    } else if (kind[at] === LINK) {
      shape[at] = 91
      word[at] = 8
    } else if (kind[at] === DOI) {
      shape[at] = 92
      word[at] = 9
    } else {
      shape[at] = wordShape(text)
      word[at] = hashText(folded)
      cls[at] = wordClass(folded)
      suffix[at] = hashText(folded.slice(-3))
      prefix[at] = hashText(folded.slice(0, 3))
    }
    if (at > 0 && (gaps[at]!.startsWith('. ') || /^[.?!]?[”'] /.test(gaps[at]!)) && !isInitial(shape[at - 1]!)) {
      sentences++
      if (since >= 0) since++
    }
    sentence[at] = Math.min(6, sentences)
    sinceYear[at] = Math.min(5, since)
    years[at] = Math.min(3, yearCount)
    quoted[at] = inside
    quotesBefore[at] = Math.min(2, closed)
    depth[at] = Math.min(2, open)
    inSeen[at] = seenIn
    if (cls[at] === CLASS_IN && at > 2 && gapKind[at]! >= 6) seenIn = 1
    if (shape[at] === 90) since = 0
  }
  gapHash[count] = hashText(gaps[count]!)
  gapKind[count] = gapClass(gaps[count]!, false)
  for (let at = 0; at < count; at++) sentencesLeft[at] = Math.min(6, sentences - sentence[at]!)
  const chunks = cutChunks(count, gapKind, shape, cls)
  const style =
    (yearCount ? 1 : 0) +
    (closed ? 2 : 0) +
    (seenIn ? 4 : 0) +
    (count > 1 && gapKind[1] === 6 ? 8 : 0) +
    (count > 40 ? 16 : 0)
  return {
    count,
    word,
    shape,
    kind: cls,
    suffix,
    prefix,
    gapHash,
    gapKind,
    sentence,
    sentencesLeft,
    sinceYear,
    years,
    quoted,
    quotesBefore,
    depth,
    inSeen,
    style,
    ...chunks,
  }
}

/** Chunks are what stands between two marks of punctuation other than hyphens, apostrophes, and stops after initials. */
function cutChunks(count: number, gapKind: Uint8Array, shape: Int32Array, cls: Int32Array) {
  const chunk = new Int32Array(count + 1)
  const inChunk = new Int32Array(count + 1)
  const leftInChunk = new Int32Array(count + 1)
  const firstOf: number[] = []
  for (let at = 0; at < count; at++) {
    if (at === 0 || cuts(gapKind[at]!, shape[at - 1]!)) firstOf.push(at)
    chunk[at] = firstOf.length - 1
    inChunk[at] = at - firstOf[firstOf.length - 1]!
  }
  const chunkShape = new Int32Array(firstOf.length + 2)
  const chunkClasses = new Int32Array(firstOf.length + 2)
  for (const [index, first] of firstOf.entries()) {
    const stop = firstOf[index + 1] ?? count
    let capitals = 0
    let lower = 0
    let digits = 0
    let initials = 0
    let classes = 0
    for (let at = first; at < stop; at++) {
      leftInChunk[at] = stop - 1 - at
      const form = shape[at]!
      if (form >= 40) digits++
      else if (isInitial(form)) initials++
      else if (form <= 2) lower++
      else capitals++
      if (cls[at]! > 0 && cls[at]! < 20) classes |= 1 << cls[at]!
    }
    const some = (n: number) => (n === 0 ? 0 : n === 1 ? 1 : n < 4 ? 2 : 3)
    chunkShape[index] = some(capitals) | (some(lower) << 2) | (some(digits) << 4) | (some(initials) << 6)
    chunkClasses[index] = classes
  }
  return {chunk, inChunk, leftInChunk, chunkShape, chunkClasses, chunkCount: firstOf.length}
}

function cuts(gap: number, before: number): boolean {
  if (gap < 6 || gap === 20 || gap === 21) return false
  return !((gap === 8 || gap === 9) && isInitial(before))
}

function describeToken(view: View, at: number, sink: Sink): void {
  const {count, word, shape, kind, gapHash, gapKind} = view
  const last = count - 1
  const w = (d: number) => (at + d < 0 ? 1 : at + d > last ? 2 : word[at + d]!)
  const s = (d: number) => (at + d < 0 ? 98 : at + d > last ? 99 : shape[at + d]!)
  const k = (d: number) => (at + d < 0 || at + d > last ? 0 : kind[at + d]!)
  const g = (d: number) => (at + d < 0 ? 3 : at + d > count ? 4 : gapHash[at + d]!)
  const q = (d: number) => (at + d < 0 ? 29 : at + d > count ? 30 : gapKind[at + d]!)
  let t = 0
  sink.add(t++, 0)
  // words
  sink.add(t++, w(0))
  sink.add(t++, w(-1))
  sink.add(t++, w(1))
  sink.add(t++, w(-2))
  sink.add(t++, w(2))
  sink.add(t++, w(-1), w(0))
  sink.add(t++, w(0), w(1))
  sink.add(t++, w(0), gapKind[at]!, gapKind[at + 1]!)
  sink.add(t++, view.suffix[at]!)
  sink.add(t++, view.prefix[at]!)
  // shapes and classes
  sink.add(t++, s(0))
  sink.add(t++, s(-1))
  sink.add(t++, s(1))
  sink.add(t++, s(-1), s(0))
  sink.add(t++, s(0), s(1))
  sink.add(t++, s(-1), s(0), s(1))
  sink.add(t++, k(0))
  sink.add(t++, k(-1))
  sink.add(t++, k(1))
  sink.add(t++, k(-2))
  sink.add(t++, k(2))
  sink.add(t++, k(-3))
  sink.add(t++, k(3))
  sink.add(t++, k(-1), k(0))
  sink.add(t++, k(0), k(1))
  // gaps
  sink.add(t++, g(0))
  sink.add(t++, g(1))
  sink.add(t++, g(0), g(1))
  sink.add(t++, g(-1), q(0))
  sink.add(t++, g(2), q(1))
  sink.add(t++, g(0), s(0))
  sink.add(t++, s(0), g(1))
  sink.add(t++, s(-1), g(0), s(0))
  sink.add(t++, s(0), g(1), s(1))
  sink.add(t++, g(0), s(0), g(1))
  sink.add(t++, g(0), k(0), g(1))
  sink.add(t++, (q(-1) << 8) | q(0), (s(-1) << 8) | s(0), (q(1) << 8) | s(1))
  sink.add(t++, (q(0) << 8) | q(1), (s(0) << 8) | s(1), (q(2) << 8) | s(2))
  sink.add(t++, (q(0) << 8) | s(0), (q(-1) << 8) | s(-1), (q(-2) << 8) | s(-2))
  sink.add(t++, k(-1), g(0), s(0))
  sink.add(t++, k(1), g(1), s(0))
  sink.add(t++, w(-1), g(0), s(0))
  sink.add(t++, w(1), g(1), s(0))
  // place
  sink.add(t++, Math.min(at, 8))
  sink.add(t++, Math.min(last - at, 8))
  sink.add(t++, last > 0 ? Math.floor((10 * at) / last) : 0)
  sink.add(t++, Math.min(at, 4), s(0), q(1))
  sink.add(t++, Math.min(last - at, 4), s(0), q(0))
  sink.add(t++, view.sentence[at]!, view.style)
  sink.add(t++, view.sentencesLeft[at]!, view.sentence[at]!)
  sink.add(t++, view.sinceYear[at]! + 1, view.years[at]!)
  sink.add(t++, view.sinceYear[at]! + 1, view.sentence[at]!, q(0))
  sink.add(t++, view.sinceYear[at]! + 1, s(0), q(0))
  sink.add(t++, view.quoted[at]!, view.quotesBefore[at]!, view.style & 2)
  sink.add(t++, view.quotesBefore[at]!, s(0), q(0))
  sink.add(t++, view.depth[at]!, s(0))
  sink.add(t++, view.depth[at]!, k(0))
  sink.add(t++, view.inSeen[at]!, s(0), q(0))
  sink.add(t++, view.inSeen[at]!, view.sinceYear[at]! + 1, view.quotesBefore[at]!)
  // its chunk
  const c = view.chunk[at]!
  const length = Math.min(6, view.inChunk[at]! + view.leftInChunk[at]!)
  const shapeOf = (index: number) => (index < 0 ? 0x400 : index >= view.chunkCount ? 0x401 : view.chunkShape[index]!)
  sink.add(t++, Math.min(8, c), view.style & 9)
  sink.add(t++, Math.min(6, view.chunkCount - 1 - c))
  sink.add(t++, length, Math.min(3, view.inChunk[at]!))
  sink.add(t++, view.chunkShape[c]!)
  sink.add(t++, view.chunkShape[c]!, shapeOf(c - 1))
  sink.add(t++, view.chunkShape[c]!, shapeOf(c + 1))
  sink.add(t++, view.chunkShape[c]!, g(-view.inChunk[at]!), g(view.leftInChunk[at]! + 1))
  sink.add(t++, shapeOf(c - 1), shapeOf(c + 1))
  for (let rest = view.chunkClasses[c]!; rest; rest &= rest - 1) {
    const bit = 31 - Math.clz32(rest & -rest)
    sink.add(t, bit)
    sink.add(t + 1, bit, g(-view.inChunk[at]!))
  }
  t += 2
  if (c > 0)
    for (let rest = view.chunkClasses[c - 1]!; rest; rest &= rest - 1) sink.add(t, 31 - Math.clz32(rest & -rest))
  t++
  if (c + 1 < view.chunkCount)
    for (let rest = view.chunkClasses[c + 1]!; rest; rest &= rest - 1) sink.add(t, 31 - Math.clz32(rest & -rest))
}

const isYear = (digits: string): boolean => digits.length === 4 && digits >= '1500' && digits <= '2039'

/** A single capital, `J`, or a few, `JB`, as initials are printed. */
const isInitial = (shape: number): boolean => shape === 4

/** 1 a, 2 aa, 4 A, 5 AB, 6 ABC, 7 ABCD…, 8 Aa, 9 Aaa…, 10 AaA…, 12 Han and other scripts without case. */
function wordShape(text: string): number {
  const lower = text.toLowerCase()
  const upper = text.toUpperCase()
  if (lower === upper) return text.length === 1 ? 12 : 13
  if (text === lower) return text.length === 1 ? 1 : 2
  if (text === upper) return text.length === 1 ? 4 : text.length === 2 ? 5 : text.length === 3 ? 6 : 7
  const head = text[0]!
  if (head === head.toUpperCase() && text.slice(1) === lower.slice(1))
    return text.length <= 3 ? 8 : text.length <= 5 ? 9 : 10
  return head === head.toUpperCase() ? 11 : 14
}

/** Lower case, without marks. */
function fold(text: string): string {
  const lower = text.toLowerCase()
  return ascii.test(lower) ? lower : lower.normalize('NFKC')
}
const ascii = /^[\x00-\x7f]*$/

function hashText(text: string): number {
  let h = 0x811c9dc5
  for (let at = 0; at < text.length; at++) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193)
  return (h ^ (h >>> 15)) | 0
}
