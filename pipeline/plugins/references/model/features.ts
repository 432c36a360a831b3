import {gapClass, gapSignatures} from './gaps.ts'
import {DIGITS, DOI, LINK, type Tokens} from './tokens.ts'
import {classNumber, wordClass} from './word-classes.ts'

/** Features token by token, as signed 32-bit hashes: those of token `t` from `offset[t]` to `offset[t + 1]`. */
export interface Described {
  readonly ids: Int32Array
  readonly offset: Uint32Array
}

/** The features of each token of a string. What neighbours have in common is told once, with the first of them. */
export interface Features {
  readonly count: number
  /** What each token has for itself. */
  readonly own: Described
  /** Sentence, quotes and years around it; a token without any has those of the token before. */
  readonly run: Described
  /** Its chunk; a token without any has those of the token before. */
  readonly chunk: Described
  /** Class of the gap before each token, for the weights between labels. */
  readonly gap: Uint8Array
}

/** The features of each token with all of them told for each, as training counts them; the hashes without a sign. */
export interface WholeFeatures {
  readonly ids: Uint32Array
  readonly offset: Uint32Array
  readonly gap: Uint8Array
}

/** Describe each token by itself, its neighbours, the gaps between them, its chunk, and its place in the string. */
export function describe(tokens: Tokens): Features {
  const {count} = tokens
  const view = lookAt(tokens)
  const [own, run, chunk] = [new Sink(count, 60), new Sink(count, 5), new Sink(count, 24)]
  for (let at = 0; at < count; at++) {
    const isNewRun = at === 0 || !isSameRun(view, at)
    const isNewChunk = at === 0 || view.inChunk[at] === 0
    describeToken(view, at, own, isNewRun ? run : null, isNewChunk ? chunk : null)
    for (const sink of [own, run, chunk]) sink.endToken(at)
  }
  return {count, own: own.described(), run: run.described(), chunk: chunk.described(), gap: view.gapKind}
}

/** Describe each token as `describe` does, in one list. */
export function describeWhole(tokens: Tokens): WholeFeatures {
  const view = lookAt(tokens)
  const all = new Sink(tokens.count, 96)
  for (let at = 0; at < tokens.count; at++) {
    describeToken(view, at, all, all, all)
    all.endToken(at)
  }
  const {ids, offset} = all.described()
  return {ids: Uint32Array.from(ids), offset, gap: view.gapKind}
}

class Sink {
  private ids: Int32Array
  private readonly offset: Uint32Array
  private length = 0
  constructor(tokens: number, each: number) {
    this.ids = new Int32Array(tokens * each)
    this.offset = new Uint32Array(tokens + 1)
  }

  endToken(at: number): void {
    this.offset[at + 1] = this.length
  }

  described(): Described {
    return {ids: this.ids.subarray(0, this.length), offset: this.offset}
  }

  add(template: number, a: number, b = 0, c = 0): void {
    if (this.length === this.ids.length) {
      const more = new Int32Array(this.ids.length * 2 + 64)
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
    this.ids[this.length++] = h
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
  const ints = pieces(new Int32Array(14 * (count + 1)), count + 1)
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

/** The pieces of one array, from its beginning on: many short arrays take longer to make. */
function pieces(all: Int32Array, length: number): () => Int32Array {
  let from = 0
  return () => {
    from += length
    return all.subarray(from - length, from)
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

/** Whether a token stands to sentences, quotes and years as the one before it. */
function isSameRun(view: View, at: number): boolean {
  const {sentence, sinceYear, years, quoted, quotesBefore, inSeen} = view
  return (
    sentence[at] === sentence[at - 1] &&
    sinceYear[at] === sinceYear[at - 1] &&
    years[at] === years[at - 1] &&
    quoted[at] === quoted[at - 1] &&
    quotesBefore[at] === quotesBefore[at - 1] &&
    inSeen[at] === inSeen[at - 1]
  )
}

/** What stands for a word, a shape or a gap beyond the ends of the string. */
const BEYOND = {
  word: [1, 2],
  shape: [98, 99],
  kind: [0, 0],
  gapHash: [3, 4],
  gapKind: [29, 30],
} as const

/** The value of a token, or what stands for it beyond the ends. */
function valueAt(
  values: Int32Array | Uint8Array,
  at: number,
  last: number,
  [before, behind]: readonly [number, number],
) {
  return at < 0 ? before : at > last ? behind : values[at]!
}

/** `run` and `chunk` are null where the token has those of the token before. The numbers are part of the weights file. */
function describeToken(view: View, at: number, own: Sink, run: Sink | null, chunk: Sink | null): void {
  const {count, word, shape, kind, gapHash, gapKind} = view
  const last = count - 1
  const w0 = word[at]!
  const w1 = valueAt(word, at + 1, last, BEYOND.word)
  const wBefore = valueAt(word, at - 1, last, BEYOND.word)
  const s0 = shape[at]!
  const s1 = valueAt(shape, at + 1, last, BEYOND.shape)
  const sBefore = valueAt(shape, at - 1, last, BEYOND.shape)
  const k0 = kind[at]!
  const k1 = valueAt(kind, at + 1, last, BEYOND.kind)
  const kBefore = valueAt(kind, at - 1, last, BEYOND.kind)
  const g0 = gapHash[at]!
  const g1 = gapHash[at + 1]!
  const q0 = gapKind[at]!
  const q1 = gapKind[at + 1]!
  const qBefore = valueAt(gapKind, at - 1, count, BEYOND.gapKind)
  own.add(0, 0)
  // words
  own.add(1, w0)
  own.add(2, wBefore)
  own.add(3, w1)
  own.add(4, valueAt(word, at - 2, last, BEYOND.word))
  own.add(5, valueAt(word, at + 2, last, BEYOND.word))
  own.add(6, wBefore, w0)
  own.add(7, w0, w1)
  own.add(8, w0, q0, q1)
  own.add(9, view.suffix[at]!)
  own.add(10, view.prefix[at]!)
  // shapes and classes
  own.add(11, s0)
  own.add(12, sBefore)
  own.add(13, s1)
  own.add(14, sBefore, s0)
  own.add(15, s0, s1)
  own.add(16, sBefore, s0, s1)
  own.add(17, k0)
  own.add(18, kBefore)
  own.add(19, k1)
  own.add(20, valueAt(kind, at - 2, last, BEYOND.kind))
  own.add(21, valueAt(kind, at + 2, last, BEYOND.kind))
  own.add(22, valueAt(kind, at - 3, last, BEYOND.kind))
  own.add(23, valueAt(kind, at + 3, last, BEYOND.kind))
  own.add(24, kBefore, k0)
  own.add(25, k0, k1)
  // gaps
  own.add(26, g0)
  own.add(27, g1)
  own.add(28, g0, g1)
  own.add(29, valueAt(gapHash, at - 1, count, BEYOND.gapHash), q0)
  own.add(30, valueAt(gapHash, at + 2, count, BEYOND.gapHash), q1)
  own.add(31, g0, s0)
  own.add(32, s0, g1)
  own.add(33, sBefore, g0, s0)
  own.add(34, s0, g1, s1)
  own.add(35, g0, s0, g1)
  own.add(36, g0, k0, g1)
  const middle = (q0 << 8) | s0
  const before = (qBefore << 8) | sBefore
  own.add(37, (qBefore << 8) | q0, (sBefore << 8) | s0, (q1 << 8) | s1)
  const [q2, s2] = [valueAt(gapKind, at + 2, count, BEYOND.gapKind), valueAt(shape, at + 2, last, BEYOND.shape)]
  own.add(38, (q0 << 8) | q1, (s0 << 8) | s1, (q2 << 8) | s2)
  const [qEarlier, sEarlier] = [
    valueAt(gapKind, at - 2, count, BEYOND.gapKind),
    valueAt(shape, at - 2, last, BEYOND.shape),
  ]
  own.add(39, middle, before, (qEarlier << 8) | sEarlier)
  own.add(40, kBefore, g0, s0)
  own.add(41, k1, g1, s0)
  own.add(42, wBefore, g0, s0)
  own.add(43, w1, g1, s0)
  // place
  own.add(44, Math.min(at, 8))
  own.add(45, Math.min(last - at, 8))
  own.add(46, last > 0 ? Math.floor((10 * at) / last) : 0)
  own.add(47, Math.min(at, 4), s0, q1)
  own.add(48, Math.min(last - at, 4), s0, q0)
  const sentence = view.sentence[at]!
  const sinceYear = view.sinceYear[at]! + 1
  const quotes = view.quotesBefore[at]!
  const depth = view.depth[at]!
  const inSeen = view.inSeen[at]!
  if (run) {
    run.add(49, sentence, view.style)
    run.add(50, view.sentencesLeft[at]!, sentence)
    run.add(51, sinceYear, view.years[at]!)
  }
  own.add(52, sinceYear, sentence, q0)
  own.add(53, sinceYear, s0, q0)
  run?.add(54, view.quoted[at]!, quotes, view.style & 2)
  own.add(55, quotes, s0, q0)
  own.add(56, depth, s0)
  own.add(57, depth, k0)
  own.add(58, inSeen, s0, q0)
  run?.add(59, inSeen, sinceYear, quotes)
  describeChunk(view, at, own, chunk)
}

function describeChunk(view: View, at: number, own: Sink, chunk: Sink | null): void {
  const {chunkShape, chunkClasses, chunkCount, gapHash} = view
  const c = view.chunk[at]!
  const length = Math.min(6, view.inChunk[at]! + view.leftInChunk[at]!)
  if (chunk) {
    chunk.add(60, Math.min(8, c), view.style & 9)
    chunk.add(61, Math.min(6, chunkCount - 1 - c))
  }
  own.add(62, length, Math.min(3, view.inChunk[at]!))
  if (!chunk) return
  const form = chunkShape[c]!
  const before = c > 0 ? chunkShape[c - 1]! : 0x400
  const behind = c + 1 < chunkCount ? chunkShape[c + 1]! : 0x401
  const opens = gapHash[at - view.inChunk[at]!]!
  chunk.add(63, form)
  chunk.add(64, form, before)
  chunk.add(65, form, behind)
  chunk.add(66, form, opens, gapHash[at + view.leftInChunk[at]! + 1]!)
  chunk.add(67, before, behind)
  for (let rest = chunkClasses[c]!; rest; rest &= rest - 1) {
    chunk.add(68, lowestBit(rest))
    chunk.add(69, lowestBit(rest), opens)
  }
  if (c > 0) for (let rest = chunkClasses[c - 1]!; rest; rest &= rest - 1) chunk.add(70, lowestBit(rest))
  if (c + 1 < chunkCount) for (let rest = chunkClasses[c + 1]!; rest; rest &= rest - 1) chunk.add(71, lowestBit(rest))
}

const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits)

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
