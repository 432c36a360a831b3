import type {Choice, Pattern, PatternStep, Piece} from '../model/coding.ts'
import type {Range} from '../model/document.ts'

/**
 * Patterns of codebooks: words, gaps and choices, and nothing that costs more than linear time.
 *
 *     regulat*                   a word that begins so
 *     限制...应用                  the two with up to 30 characters between
 *     (ban|forbid)...(use|import*)
 *
 * A codebook is written by people who code texts and comes from anywhere, so there are no regular expressions: each literal is
 * looked for by `indexOf`, and the places are linked in one pass.
 */

/** The most UTF-16 units that `...` stands for: half a line of Chinese, five words of English. */
const GAP = 30
/** The most blanks that one in a pattern stands for. */
const BLANKS = 8
/** The most letters that `*` stands for. */
const WORD_REST = 40
/** A pattern is short: what it costs for each character of the text hangs on its length. */
const LONGEST = 300
const LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u

/** A stretch of text as patterns see it, of the same length: narrow forms, one kind of blank and of quotation marks. */
interface FoldedText {
  readonly lower: string
  readonly cased: string
}

/** Where patterns are looked for; a stretch of its own, so that looking costs its length and no more. */
export interface TextWindow extends FoldedText {
  /** Where it begins in the text, in UTF-16 units. */
  readonly from: number
}

export const windowOn = (text: string, {start, end}: Range): TextWindow => ({
  ...foldText(text.slice(start, end)),
  from: start,
})

const NARROW: Readonly<Record<string, string>> = {'“': '"', '”': '"', '‘': "'", '’': "'", '‐': '-', '–': '-', '　': ' '}

function foldText(text: string): FoldedText {
  const cased = text.replace(/[\s\uff01-\uff5e“”‘’‐–　]/g, (unit) => {
    const code = unit.charCodeAt(0)
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
    return NARROW[unit] ?? ' '
  })
  const lower = cased.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase()
    return small.length === letter.length ? small : letter
  })
  return {lower, cased}
}

/** What is wrong with a pattern, in words with the mend. */
export interface PatternProblem {
  readonly problem: string
}

/**
 * Read a term (`*` alone is special) or a pattern (`*`, `...`, `(a|b)`).
 *
 * A backslash takes what is special from the character after it.
 */
export function readPattern(source: string, kind: 'term' | 'pattern'): Pattern | PatternProblem {
  const text = source.trim()
  if (text === '') return {problem: 'it is empty; write a word or take the line out'}
  if (text.length > LONGEST) return {problem: `it is longer than ${LONGEST} characters; make several of it`}
  const parts = kind === 'term' ? [{gap: 0, choices: [text]}] : splitSteps(text)
  if ('problem' in parts) return parts
  const steps: PatternStep[] = []
  for (const {gap, choices} of parts) {
    const read = choices.map(readChoice)
    const bad = read.find((choice) => 'problem' in choice)
    if (bad) return bad as PatternProblem
    steps.push({gap, choices: read as Choice[]})
  }
  return {source: text, steps}
}

type Part = {readonly gap: number; readonly choices: ReadonlyArray<string>}

function splitSteps(text: string): Part[] | PatternProblem {
  const parts: Part[] = []
  let words = ''
  let gap = 0
  const close = (): void => {
    if (words.trim()) parts.push({gap, choices: [words.trim()]})
    if (words.trim()) gap = 0
    words = ''
  }
  for (let at = 0; at < text.length; at++) {
    const dots = text.startsWith('...', at) ? 3 : text[at] === '…' ? (text[at + 1] === '…' ? 2 : 1) : 0
    if (text[at] === '\\') words += text.slice(at, ++at + 1)
    else if (dots) {
      close()
      if (parts.length === 0) return {problem: '`...` stands at its start; a gap needs words before it'}
      if (gap) return {problem: 'two gaps stand side by side; keep one'}
      gap = GAP
      at += dots - 1
    } else if (text[at] === '(') {
      close()
      const end = text.indexOf(')', at)
      if (end < 0) return {problem: '`(` is never closed; add `)`, or write `\\(` for a bracket of the text'}
      const inner = text.slice(at + 1, end)
      if (inner.includes('(')) return {problem: 'brackets stand in brackets; write the choices out'}
      if (inner.includes('...') || inner.includes('…'))
        return {problem: 'a gap stands inside brackets; make two patterns of it'}
      const choices = inner.split('|').map((choice) => choice.trim())
      if (choices.some((choice) => !choice)) return {problem: 'a choice between `|` is empty; take the `|` out'}
      parts.push({gap, choices})
      gap = 0
      at = end
    } else if (text[at] === ')' || text[at] === '|')
      return {problem: `\`${text[at]}\` stands outside brackets; write \`\\${text[at]}\` for one of the text`}
    else words += text[at]
  }
  close()
  if (gap) return {problem: '`...` stands at its end; a gap needs words after it'}
  return parts
}

function readChoice(text: string): Choice | PatternProblem {
  const pieces: Piece[] = []
  let words = ''
  const close = (): void => {
    if (words) pieces.push({words})
    words = ''
  }
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!
    if (unit === '\\') {
      if (at + 1 === text.length) return {problem: 'it ends in `\\`; write `\\\\` for one of the text'}
      words += text[++at]
    } else if (unit === '*') {
      if (!words) return {problem: '`*` has no letters before it; it stands for the rest of a word'}
      close()
      pieces.push('word-rest')
      if (at + 1 < text.length && /[^\s]/.test(text[at + 1]!))
        return {problem: '`*` stands inside a word; it stands for the rest of one, so end the word there'}
    } else if (/\s/.test(unit)) {
      close()
      if (pieces.at(-1) !== 'blank') pieces.push('blank')
    } else {
      const before = words.at(-1)
      const meets = before && LETTER.test(before) !== LETTER.test(unit) && /\p{Script=Han}/u.test(before + unit)
      if (meets) {
        close()
        pieces.push('maybe-blank')
      }
      words += unit
    }
  }
  close()
  const capitals = /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
  const folded = pieces.map((piece) => (typeof piece === 'string' ? piece : {words: folding(piece.words, capitals)}))
  const [head, ...rest] = folded
  return {head: (head as {words: string}).words, rest, capitals}
}

const folding = (words: string, capitals: boolean): string => foldText(words)[capitals ? 'cased' : 'lower']

/** The places of a pattern in a window, none overlapping another, in reading order. */
export function findPattern({steps}: Pattern, window: TextWindow): Range[] {
  // Most patterns are not there at all: this is what coding costs.
  if (!steps.every(({choices}) => choices.some((choice) => within(choice, window).includes(choice.head)))) return []
  let chains = placesOf(steps[0]!.choices, window)
  for (const {gap, choices} of steps.slice(1)) {
    if (chains.length === 0) return []
    const next: Range[] = []
    // By their ends: for a place of this step the nearest chain that ends before it decides, the others are farther away.
    const byEnd = chains.toSorted((a, b) => a.end - b.end || a.start - b.start)
    let i = 0
    for (const place of placesOf(choices, window)) {
      while (i + 1 < byEnd.length && byEnd[i + 1]!.end <= place.start) i++
      const chain = byEnd[i]!
      const apart = place.start - chain.end
      // Steps that follow at once may have one blank between.
      if (apart >= 0 && (apart <= gap || (apart === 1 && window.lower[chain.end] === ' ')))
        next.push({start: chain.start, end: place.end})
    }
    chains = next
  }
  const apart: Range[] = []
  for (const place of chains) if (place.start >= (apart.at(-1)?.end ?? 0)) apart.push(place)
  return apart.map(({start, end}) => ({start: window.from + start, end: window.from + end}))
}

const within = ({capitals}: Choice, {cased, lower}: FoldedText): string => (capitals ? cased : lower)

function placesOf(choices: ReadonlyArray<Choice>, text: FoldedText): Range[] {
  const places = choices.flatMap((choice) => {
    const found: Range[] = []
    const words = within(choice, text)
    for (let at = words.indexOf(choice.head); at >= 0; at = words.indexOf(choice.head, at + 1)) {
      const stop = endOf(choice, words, at)
      if (stop !== null && isWhole(words, at, stop)) found.push({start: at, end: stop})
    }
    return found
  })
  return choices.length > 1 ? places.sort((a, b) => a.start - b.start || b.end - a.end) : places
}

function endOf({head, rest}: Choice, text: string, start: number): number | null {
  let at = start + head.length
  for (const piece of rest) {
    if (piece === 'blank') {
      if (text[at] !== ' ') return null
      for (const most = at + BLANKS; at < most && text[at] === ' '; ) at++
    } else if (piece === 'maybe-blank') {
      if (text[at] === ' ') at++
    } else if (piece === 'word-rest') {
      const most = at + WORD_REST
      while (at < most && at < text.length && LETTER.test(text[at]!)) at++
    } else if (text.startsWith(piece.words, at)) at += piece.words.length
    else return null
  }
  return at
}

/** Words of letters are met as whole words only: `ban` is not in `urban`. Han has no such edges. */
function isWhole(text: string, start: number, end: number): boolean {
  const joins = (at: number): boolean =>
    at > 0 && at < text.length && LETTER.test(text[at - 1]!) && LETTER.test(text[at]!)
  return !joins(start) && !joins(end)
}
