/**
 * Words without one of which an expression cannot match, read off its source.
 *
 *     /我们(?:可以|需要)|\bour (?:study|sample)\b/     我们, our␣
 *
 * In small letters, for a look in a text that is in small letters. `null` where nothing short of matching tells: of
 * what is optional, negated, repeated from none, or a wide class of characters, nothing is needed.
 */
export function neededWords({source}: RegExp): ReadonlyArray<string> | null {
  const {words, at} = readChoice(source.toLowerCase() === source ? source : foldLiterals(source), 0)
  if (at !== source.length) throw new Error(`cannot read the expression ${source}`)
  return words
}

type Words = ReadonlyArray<string> | null

interface Read {
  /** One of these is in whatever matches the part; `null` where nothing is sure. */
  readonly words: Words
  /** The part is one character, always this. */
  readonly literal?: string
  readonly at: number
}

/** Small letters, but for the letters of escapes: `\P`, `\B`, `\p{L}`. */
const foldLiterals = (source: string): string =>
  source.replace(/\\[pP]\{[^}]*\}|\\.|[^\\]/gsu, (part) => (part.startsWith('\\') ? part : sameLength(part)))

const sameLength = (part: string): string => (part.toLowerCase().length === part.length ? part.toLowerCase() : part)

/** Alternatives, up to the bracket that closes them: what is needed is of all of them. */
function readChoice(source: string, from: number): Read {
  const all: string[] = []
  let sure = true
  let at = from
  for (;;) {
    const part = readSequence(source, at)
    if (part.words === null) sure = false
    else all.push(...part.words)
    at = part.at
    if (source[at] !== '|') return {words: sure ? [...new Set(all)] : null, at}
    at++
  }
}

/** Of all that a sequence needs the rarest. */
function readSequence(source: string, from: number): Read {
  let best: Words = null
  let run = ''
  const offer = (words: Words) => {
    if (words && commonness(words) < commonness(best)) best = words
  }
  let at = from
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    const atom = readAtom(source, at)
    const {least, once, at: next} = readQuantifier(source, atom.at)
    at = next
    if (atom.literal !== undefined && least > 0) run += atom.literal
    if (atom.literal === undefined || !once) {
      offer(run === '' ? null : [run])
      run = ''
      if (least > 0) offer(atom.words)
    }
  }
  offer(run === '' ? null : [run])
  return {words: best, at}
}

/** How often one of these words is met by chance, roughly: short Latin ones often, long ones, Han and signs seldom. */
function commonness(words: Words): number {
  if (words === null) return 100
  return words.reduce(
    (sum, word) => sum + (/^[a-z ]/.test(word) ? 60 : /^\d/.test(word) ? 20 : 4) / 5 ** (word.length - 1),
    0,
  )
}

const CLASSES = new Set('dDsSwW')

function readAtom(source: string, at: number): Read {
  const character = source[at]!
  if (character === '(') return readGroup(source, at)
  if (character === '[') return readClass(source, at)
  if (character === '^' || character === '$') return {words: null, at: at + 1}
  if (character === '.') return {words: null, at: at + 1}
  if (character !== '\\') return {words: null, literal: character, at: at + 1}
  const escaped = source[at + 1]!
  if (escaped === 'p' || escaped === 'P') return {words: null, at: source.indexOf('}', at) + 1}
  if (escaped === 'u')
    return {words: null, literal: String.fromCharCode(Number.parseInt(source.slice(at + 2, at + 6), 16)), at: at + 6}
  if (CLASSES.has(escaped) || /[a-zA-Z0-9]/.test(escaped)) return {words: null, at: at + 2}
  return {words: null, literal: escaped, at: at + 2}
}

function readGroup(source: string, at: number): Read {
  const opening = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?/y
  opening.lastIndex = at
  const open = opening.exec(source)![0]
  const inside = readChoice(source, at + open.length)
  if (source[inside.at] !== ')') throw new Error(`a group without its end in ${source}`)
  const looks = /[=!]$/.test(open)
  return {words: looks ? null : inside.words, at: inside.at + 1}
}

/** A class that names a few characters needs one of them; one that is wide or negated tells nothing. */
function readClass(source: string, at: number): Read {
  const parts = /\[(\^?)((?:\\.|[^\]\\])*)\]/uy
  parts.lastIndex = at
  const [whole, negated, inside] = parts.exec(source)!
  const end = at + whole.length
  const named = inside!.replace(/\\([^a-zA-Z0-9])/gu, '$1')
  const few = negated === '' && named.length <= 12 && !/\\|.-./u.test(named)
  return {words: few ? [...named] : null, at: end}
}

function readQuantifier(source: string, at: number): {least: number; once: boolean; at: number} {
  const quantifier = /(?:([?*+])|\{(\d+)(?:,\d*)?\})\??/y
  quantifier.lastIndex = at
  const hit = quantifier.exec(source)
  if (!hit) return {least: 1, once: true, at}
  const least = hit[2] === undefined ? Number(hit[1] === '+') : Number(hit[2])
  return {least, once: false, at: at + hit[0].length}
}
