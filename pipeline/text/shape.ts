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

const MATH = /[=+−×÷∑∏∫√≤≥≠≈≡∂∇∈∉⊂⊆∪∩→←↔⇒⟹∞⟨⟩^_{}|\\~<>∗⎡⎢⎣⎤⎥⎦∀∃∎°±∝∼≃′∥·]|[\u0370-\u03ff]|[\u{1d400}-\u{1d7ff}]/u
const HAN = /\p{Script=Han}/u
const LATIN = /\p{Script=Latin}/u

export function shapeOf(text: string): Shape {
  let han = 0
  let latin = 0
  let digits = 0
  let math = 0
  let length = 0
  let words = 0
  let tokens = 0
  let stops = 0
  let run = 0
  let before = ''
  let letters = 0
  let initial = false
  // Glyphs without a character, as pdfminer prints them: `(cid:12)`.
  const head = text.slice(0, 2000).replace(/\(cid:\d{1,5}\)/g, '∎')
  for (const character of head) {
    if (/\s/.test(character)) {
      if ((before === '.' && !initial) || before === '?' || before === '!') stops++
    } else length++
    if (LATIN.test(character)) {
      latin++
      run++
    } else {
      if (run > 0) tokens++
      if (run > 2) words++
      run = 0
      if (HAN.test(character)) han++
      else if (/\d/.test(character)) digits++
      else if (/[。！？]/.test(character)) stops++
      else if (MATH.test(character)) math++
    }
    // `M. tuberculosis`, `A. B. Wong`: an initial ends no sentence.
    initial = character === '.' && /\p{Lu}/u.test(before) && letters === 1
    if (!LATIN.test(character)) letters = 0
    else letters++
    before = character
  }
  if (run > 0) tokens++
  if (run > 2) words++
  if (/[.?!]/.test(before)) stops++
  const last = /([^\s”’"'）)\]】》」』〕])[\s”’"'）)\]】》」』〕]{0,8}$/.exec(text.slice(-40))?.[1] ?? ''
  return {length, han, latin, digits, math, words, tokens, stops, last}
}

/**
 * Whether a text ends where a sentence may end: a stop, closers, and a marker after it.
 *
 *     > | …有所提高。[12]        … in earlier work.12,13       … the following:
 */
export function endsSentence(text: string): boolean {
  const tail = text.slice(-60)
  if (ABBREVIATION.test(tail) || ABBREVIATION.test(tail.replace(MARKER, ''))) return false
  return FULL_STOP.test(tail) || STOP_AND_MARKER.test(tail)
}
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
