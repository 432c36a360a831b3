import {
  BLANK,
  classAt,
  classBefore,
  classOf,
  HAN,
  isHighSurrogate,
  LATIN,
  LETTER,
  LOWER,
  lookUp,
  UPPER,
} from './character-classes.ts'

/** How a stretch of text is made up; read from its first 2,000 and last 40 characters, so that it costs the same for any length. */
export interface Shape {
  /** Characters but white space, of those looked at. */
  readonly length: number
  readonly han: number
  /** Latin letters. */
  readonly latin: number
  readonly digits: number
  /** Signs of formulas, Greek, mathematical letters. */
  readonly math: number
  /** Latin words of three letters or more. */
  readonly words: number
  /** Latin words of any length. */
  readonly tokens: number
  /** Ends of sentences inside or at the end: `。`, `？`, `. A`. */
  readonly stops: number
  /** Last character but white space and closing quotes and brackets. */
  readonly last: string
}

export function shapeOf(text: string): Shape {
  let han = 0
  let latin = 0
  let digits = 0
  let math = 0
  let blanks = 0
  /** Second halves of characters of two units. */
  let seconds = 0
  let words = 0
  let tokens = 0
  let stops = 0
  /** Latin letters in a row up to here. */
  let run = 0
  /** The unit before, its classes, and whether it is the stop of an initial. */
  let before = 0
  let kind = 0
  let initial = false
  const head = withoutGlyphNames(text.length > MOST ? text.slice(0, MOST) : text)
  for (let at = 0; at < head.length; at++) {
    const unit = head.charCodeAt(at)
    const classes = classAt(head, at)
    const letters = run
    if (classes & LATIN) {
      const end = runEnd(head, at, LATIN)
      latin += end - at
      run += end - at
      at = end - 1
    } else {
      if (run > 0) tokens++
      if (run > 2) words++
      run = 0
      if (classes & HAN) {
        const end = runEnd(head, at, HAN)
        han += end - at
        at = end - 1
      } else if (classes & BLANK) {
        blanks++
        if ((before === STOP && !initial) || before === QUESTION || before === EXCLAMATION) stops++
      } else if (unit >= 0x30 && unit <= 0x39) digits++
      else if (unit === 0x3002 || unit === 0xff01 || unit === 0xff1f) stops++
      else if (isMath(head, at)) math++
    }
    // `M. tuberculosis`, `A. B. Wong`: an initial ends no sentence.
    initial = unit === STOP && letters === 1 && (kind & UPPER) !== 0
    before = unit
    kind = classes
    if (isHighSurrogate(unit) && isLow(head.charCodeAt(at + 1))) {
      at++
      seconds++
    }
  }
  if (run > 0) tokens++
  if (run > 2) words++
  if (before === STOP || before === QUESTION || before === EXCLAMATION) stops++
  const length = head.length - blanks - seconds
  return {length, han, latin, digits, math, words, tokens, stops, last: lastOf(text)}
}

/** Where characters of a class end that stand in a row at an offset, one at least; those of two UTF-16 units stand alone. */
function runEnd(text: string, start: number, wanted: number): number {
  let at = start + 1
  while (at < text.length && classOf(text.charCodeAt(at)) & wanted) at++
  return at
}
/** Characters that are looked at. */
const MOST = 2000
const STOP = 0x2e
const QUESTION = 0x3f
const EXCLAMATION = 0x21

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

const MATH = /[=+−×÷∑∏∫√≤≥≠≈≡∂∇∈∉⊂⊆∪∩→←↔⇒⟹∞⟨⟩^_{}|\\~<>∗⎡⎢⎣⎤⎥⎦∀∃∎°±∝∼≃′∥·]|[\u0370-\u03ff]|[\u{1d400}-\u{1d7ff}]/u

const isMath = lookUp(MATH)

/** Glyphs without a character, as pdfminer prints them: `(cid:12)`. */
const withoutGlyphNames = (text: string): string =>
  text.includes('(cid:') ? text.replace(/\(cid:\d{1,5}\)/g, '∎') : text

/** The last character before at most eight blanks, closing quotes and brackets. */
function lastOf(text: string): string {
  for (let at = text.length - 1; at >= Math.max(0, text.length - 9); at--)
    if (!(classOf(text.charCodeAt(at)) & BLANK) && !CLOSERS.includes(text[at]!)) return text[at]!
  return ''
}
const CLOSERS = '”’"\'）)]】》」』〕'

/**
 * Whether a text ends where a sentence may end: a stop, closers, and a marker after it.
 *
 *     > | …有所提高。[12]        … in earlier work.12,13       … the following:
 */
export function endsSentence(text: string): boolean {
  // Most lines end in a letter.
  if (classBefore(text) & LETTER) return false
  const last = text.at(-1) ?? ''
  if (SURE_STOPS.includes(last)) return last !== ''
  // A comma or hyphen may end a marker, behind its figures.
  if (GOES_ON.includes(last) && classBefore(text, text.length - 1) & LETTER) return false
  const tail = text.slice(-60)
  if (ABBREVIATION.test(tail) || (isBracket(last) && ABBREVIATION.test(tail.replace(MARKER, '')))) return false
  return FULL_STOP.test(tail) || STOP_AND_MARKER.test(tail) || STOP_AND_BRACKET.test(tail)
}
/** Stops that no abbreviation ends with. */
const SURE_STOPS = '。！？!?:：；;．'
const GOES_ON = ',，、-‐'
const isBracket = (character: string): boolean => /[\]］〕】)）]/.test(character)
/** `pages 12–15. [3]` */
const STOP_AND_BRACKET = /\d\.\s{1,4}\[\d[\d,;\s–—-]{0,24}\]\s{0,4}$/
/** `see Refs. [39]`: the number belongs to the word. */
const MARKER = /\s{0,4}[[［〔【(（]\d[\d,，、;；\s–—~～-]{0,24}[\]］〕】)）]$/
/** `see Ref.`, `e.g.,`: the sentence goes on. */
const ABBREVIATION =
  /(?:^|[\s(])(?:refs?|figs?|eqs?|secs?|tabs?|e\.g|i\.e|vs|cf|dr|prof|no|vol|pp?|approx|resp|ca|ch|al)\.[,，]?\s{0,3}$/i
/** `in 2010.`, `…提高。”` */
const FULL_STOP = /[。！？!?:：；;.．][”"’'）)\]】》」』〕]{0,4}\s{0,4}$/
/** `work.12,13`, `提高。[12]`; not `0.5`. */
const STOP_AND_MARKER =
  /(?:[。！？!?:：；;]|[^\d\s][.．])[”"’'）)\]】》」』〕]{0,4}\s{0,4}[[［〔【(（]?\d[\d,，、;；\s–—~～-]{0,24}[\]］〕】)）]?\s{0,4}$/

/** Formula debris or cells of a table rather than words. */
export function isDebris(shape: Shape): boolean {
  const letters = shape.han * 2 + wordLetters(shape)
  return shape.length === 0 || (shape.han < 2 && shape.words < 1) || letters < (shape.math * 2 + shape.digits) * 0.8
}

function wordLetters(shape: Shape): number {
  return shape.tokens === 0 ? 0 : (shape.latin * shape.words) / shape.tokens
}

/**
 * Whether a line is a heap of labels of a figure that an extractor printed without blanks between them.
 *
 *     > | First SheetSecond SheetBox of the ReadersTable
 */
export function isLabelHeap(text: string): boolean {
  if (text.length < 60) return false
  const head = text.slice(0, 400)
  if (!mayBeGlued(head)) return false
  const glued = head.match(/\p{Ll}{2}\p{Lu}\p{Ll}/gu)?.length ?? 0
  if (glued < 3) return false
  const tied = head.match(/\b(?:an?|the|of|in|is|are|we|to|and|with|for|by|that|as|on)\s/g)?.length ?? 0
  const words = head.match(/\p{L}{2,}/gu)?.length ?? 0
  return tied * 8 < words && !/\p{Ll}[.,;] /u.test(head)
}

/** A first look that most lines do not stand: three capitals right behind small letters. */
function mayBeGlued(text: string): boolean {
  let glued = 0
  for (let at = 1; at < text.length; at++)
    if (classAt(text, at) & UPPER && classBefore(text, at) & LOWER && ++glued > 2) return true
  return false
}
