import {unitAt} from '../../text/unit-at.ts'
import {inSmall, isDash, isDigit, kindAt, LETTER, letterEnd, skipBlanks} from './characters.ts'
import {readPlain, round} from './digits.ts'
import type {Numeral} from './numeral.ts'
import {type NumberWord, numberWords} from './tables/numerals.ts'

interface Word {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly number: NumberWord | undefined
}

/** The next word, over blanks or one hyphen or dash: `ninety - five`, `twenty–first`. */
function nextWord(text: string, at: number): Word | null {
  let p = skipBlanks(text, at)
  if (isDash(unitAt(text, p))) p = skipBlanks(text, p + 1)
  if (p === at || kindAt(text, p) !== LETTER) return null
  return wordAt(text, p)
}

function wordAt(text: string, start: number): Word | null {
  const end = letterEnd(text, start)
  if (end === start || end - start > 14) return null
  const word = inSmall(text, start, end)
  return {start, end, word, number: numberWords.get(word)}
}

/**
 * Read a number in English words, or digits that words continue: `two hundred and five`, `3 million and a half`,
 * `one third`, `twenty-first`, `nought point three`, `half a million`, `1 point 1`.
 *
 * `at` is the beginning of a word or of digits. `a` and `an` begin a number only before a scale, a dozen or a part.
 */
export function readWords(text: string, at: number): Numeral | null {
  const part = readLeadingPart(text, at)
  if (part) return part
  const cardinal = readCardinal(text, at)
  if (!cardinal) return readLoneOrdinal(text, at)
  const decimal = readPoint(text, cardinal) ?? cardinal
  return (
    readOrdinalOrFraction(text, decimal) ??
    readAddedPart(text, decimal) ??
    readRatio(text, decimal) ??
    asNumeral(decimal)
  )
}

interface Cardinal {
  readonly start: number
  readonly end: number
  readonly value: number
  /** The last scale it was multiplied by: half a million after `million and`. */
  readonly scale: number
  /** What may still be added: less than this. */
  readonly slot: number
  readonly article: boolean
  readonly words: number
  readonly digitsOnly: boolean
  /** Before its last word: what `one hundred twenty` was before `twenty`. */
  readonly hundred: boolean
}

const asNumeral = ({start, end, value, words, article, digitsOnly}: Cardinal): Numeral | null =>
  (article && words === 0) || digitsOnly ? null : {start, end, value: round(value), form: 'words'}

/** Accumulate: groups below a thousand, each with its scale. */
export function readCardinal(text: string, at: number, depth = 0): Cardinal | null {
  let total = 0
  let group = 0
  let slot = 1000
  let lastScale = Number.POSITIVE_INFINITY
  let end = at
  let words = 0
  let article = false
  let any = false
  let hundred = false
  let digitsOnly = true
  let p = at
  for (let steps = 0; steps < 30; steps++) {
    if (isDigit(unitAt(text, p))) {
      const number = readPlain(text, p)
      if (!number || (any && (number.value! >= slot || slot <= 10)) || (any && group > 0 && slot > 100)) break
      group += number.value!
      slot = number.value! < 100 && !any ? 1000 : 0
      if (!any) slot = 1
      end = number.end
      any = true
      words++
    } else {
      const word = wordAt(text, p)
      if (!word) break
      const n = word.number
      if (word.word === 'a' || word.word === 'an') {
        const follow = any ? undefined : nextWord(text, word.end)?.number
        if (
          !follow ||
          (follow.kind !== 'hundred' &&
            follow.kind !== 'scale' &&
            follow.kind !== 'dozen' &&
            follow.kind !== 'ordinal' &&
            follow.kind !== 'ten')
        )
          break
        if (follow.kind === 'ordinal' && follow.value === 2) break
        group = 1
        slot = 1
        article = true
        any = true
        end = word.end
      } else if (word.word === 'and') {
        if (!any || words === 0 || depth > 1) break
        const added = followsAnd(text, word.end, slot, lastScale, total, depth + 1)
        if (!added) break
        p = added
        continue
      } else if (!n) break
      else if (n.kind === 'unit') {
        if (slot < 10 || (n.value === 0 && any)) break
        group += n.value
        slot = 1
        end = word.end
        any = true
        words++
        digitsOnly = false
      } else if (n.kind === 'teen' || n.kind === 'ten') {
        if (slot < 100) break
        group += n.value
        slot = n.kind === 'ten' ? 10 : 1
        end = word.end
        any = true
        words++
        digitsOnly = false
      } else if (n.kind === 'hundred') {
        if (hundred || (group >= 100 && !digitsOnly)) break
        group = (group || 1) * 100
        hundred = true
        slot = 100
        end = word.end
        any = true
        words++
        digitsOnly = false
      } else if (n.kind === 'scale') {
        if (!any) group = 1
        if (group === 0 && total === 0) break
        if (n.value < lastScale) {
          if (group === 0) break
          total += group * n.value
        } else if (total > 0) total = (total + group) * n.value
        group = 0
        hundred = false
        slot = 1000
        lastScale = n.value
        end = word.end
        any = true
        words++
        digitsOnly = false
      } else if (n.kind === 'dozen') {
        const dozens = total + group
        if (!any) break
        return {
          start: at,
          end: word.end,
          value: addDozens(dozens, hundred, slot) * 1,
          scale: 1,
          slot: 0,
          article: false,
          words: words + 1,
          digitsOnly: false,
          hundred: false,
        }
      } else break
    }
    const next = nextNumberStart(text, end, digitsOnly && words > 0)
    if (next < 0) break
    p = next
  }
  if (!any) return null
  return {
    start: at,
    end,
    value: total + group,
    scale: Number.isFinite(lastScale) ? lastScale : hundred ? 100 : 1,
    slot,
    article,
    words,
    digitsOnly,
    hundred,
  }
}

/** Three dozen is 36; three hundred and two dozen is 324. */
function addDozens(value: number, hundred: boolean, slot: number): number {
  const tail = hundred && slot <= 10 ? value % 100 : 0
  return tail > 0 ? value - tail + tail * 12 : value * 12
}

/** Where the next part of the number may begin: a word over blanks or a hyphen, or digits over blanks. */
function nextNumberStart(text: string, end: number, afterDigits: boolean): number {
  const word = nextWord(text, end)
  if (word) return word.start
  const p = skipBlanks(text, end)
  return p > end && !afterDigits && isDigit(unitAt(text, p)) ? p : -1
}

/** After `and` only a smaller number belongs to the same: two hundred and five, but not two hundred and three hundred. */
function followsAnd(
  text: string,
  at: number,
  slot: number,
  lastScale: number,
  total: number,
  depth: number,
): number | null {
  const p = skipBlanks(text, at)
  const next = readCardinal(text, p, depth)
  if (!next || next.article || countsParts(text, next)) return null
  const limit = slot === 100 ? 100 : slot === 1000 && total > 0 ? lastScale : 0
  const thousands =
    next.value % 1000 === 0 && next.value / next.scale < 100 && slot === 100 && next.scale >= 1000 && total === 0
  return next.value < limit || thousands ? p : null
}

/** `and one half`, `and two thirds`: what is added is a fraction. */
function countsParts(text: string, {end, value}: Cardinal): boolean {
  const n = nextWord(text, end)?.number
  return n?.kind === 'part' || (n?.kind === 'ordinal' && n.value > 2 && (n.plural || value === 1))
}

/** `two hundred point seventy-one`, `nought point nought three`, `1 point 1`. */
function readPoint(text: string, whole: Cardinal): Cardinal | null {
  const point = nextWord(text, whole.end)
  if (point?.word !== 'point' || whole.article) return null
  let digits = ''
  let end = point.end
  for (let steps = 0; steps < 20; steps++) {
    const p = skipBlanks(text, end)
    if (isDigit(unitAt(text, p)) && digits === '') {
      const number = readPlain(text, p)
      if (!number?.plainDigits) return null
      digits = text.slice(p, number.end)
      end = number.end
      break
    }
    const word = nextWord(text, end)
    const n = word?.number
    if (!word || (n?.kind !== 'unit' && n?.kind !== 'teen' && n?.kind !== 'ten')) break
    if (n.kind === 'unit' && digits.length === 2 && digits.endsWith('0') && digits !== '00' && text[end] === '-')
      digits = digits.slice(0, -1) + n.value
    else digits += n.value
    end = word.end
    if (n.kind === 'teen') break
  }
  if (!digits) return null
  return {...whole, end, value: Number(`${whole.value}.${digits}`), slot: 0, digitsOnly: false, words: whole.words + 1}
}

/** `twenty-first`, `one hundred twenty-fifth` are ordinals; `one third`, `two thirds`, `a fifth`, `one twenty-fifth` fractions. */
function readOrdinalOrFraction(text: string, cardinal: Cardinal): Numeral | null {
  const {start, value} = cardinal
  const joined = splitDenominator(text, cardinal)
  if (joined) return joined
  const below = readDenominator(text, cardinal.end)
  const seconds = below?.value === 2
  // forty-second is an ordinal, forty seconds and one second are time
  if (!below || (seconds && (cardinal.slot !== 10 || (value < 100 && !isDash(unitAt(text, cardinal.end)))))) return null
  const one = value === 1 && cardinal.words === 1
  if (below.plural || one || (cardinal.article && cardinal.words === 0) || (below.words > 1 && value < 20)) {
    const multiplied = cardinal.article ? {multiplied: true} : {}
    return {start, end: below.end, value: round(value / below.value), form: 'fraction', ...multiplied}
  }
  if (below.size === 'unit' && cardinal.slot >= 10)
    return {start, end: below.end, value: value + below.value, form: 'ordinal'}
  if ((below.size === 'teen' || below.size === 'ten') && cardinal.slot >= 100) {
    return {start, end: below.end, value: value + below.value, form: 'ordinal'}
  }
  if (below.size === 'scale' || below.size === 'hundred')
    return {start, end: below.end, value: value * below.value, form: 'ordinal'}
  return null
}

interface Denominator {
  readonly value: number
  readonly end: number
  readonly plural: boolean
  readonly words: number
  readonly size: 'unit' | 'teen' | 'ten' | 'hundred' | 'scale'
}

/** `fifths`, `thirtieth`, `twenty-firsts`, `hundred-fifths`. */
function readDenominator(text: string, at: number): Denominator | null {
  const first = nextWord(text, at)
  const n = first?.number
  if (!first || !n) return null
  if (n.kind === 'ordinal') return {value: n.value, end: first.end, plural: n.plural, words: 1, size: n.size}
  if (n.kind !== 'ten' && n.kind !== 'hundred') return null
  const unit = isDash(unitAt(text, first.end)) ? nextWord(text, first.end) : null
  if (unit?.number?.kind !== 'ordinal' || unit.number.size !== 'unit') return null
  return {value: n.value + unit.number.value, end: unit.end, plural: unit.number.plural, words: 2, size: n.kind}
}

/** `one hundred thirty-fifths` is a hundred of them: the hyphen ties the last ten to the denominator. */
function splitDenominator(text: string, {start, end, value, slot}: Cardinal): Numeral | null {
  if (slot !== 10 || value <= 90 || !isDash(unitAt(text, end))) return null
  const unit = nextWord(text, end)
  if (unit?.number?.kind !== 'ordinal' || !unit.number.plural || unit.number.size !== 'unit') return null
  const ten = value % 100
  return {start, end: unit.end, value: round((value - ten) / (ten + unit.number.value)), form: 'fraction'}
}

/** `five and a half [million]`, `three and one fourth`, `one million and a half`. */
function readAddedPart(text: string, cardinal: Cardinal): Numeral | null {
  const and = nextWord(text, cardinal.end)
  if (and?.word !== 'and' || cardinal.article) return null
  const part = readPart(text, and.end)
  if (!part) return null
  const scale = nextWord(text, part.end)?.number
  const scaled = scale?.kind === 'scale' ? nextWord(text, part.end)! : null
  const start = cardinal.start
  if (scaled && scale?.kind === 'scale') {
    // one billion and a half million; five and a half million
    const value =
      cardinal.scale > scale.value
        ? cardinal.value + part.value * scale.value
        : (cardinal.value + part.value) * scale.value
    return {start, end: scaled.end, value: round(value), form: 'fraction'}
  }
  const base = cardinal.scale >= 1000 ? cardinal.scale : 1
  return {start, end: part.end, value: round(cardinal.value + part.value * base), form: 'fraction'}
}

/** `a half`, `one half`, `half`, `three quarters`, `two thirds`, `a third`. */
function readPart(text: string, at: number): {end: number; value: number} | null {
  const first = nextWord(text, at)
  if (!first) return null
  if (first.number?.kind === 'part') return {end: first.end, value: 1 / first.number.value}
  const count = first.word === 'a' || first.word === 'an' ? 1 : first.number?.kind === 'unit' ? first.number.value : 0
  if (!count) return null
  const second = nextWord(text, first.end)
  const n = second?.number
  if (!second || !n) return null
  if (n.kind === 'part') return {end: second.end, value: count / n.value}
  if (n.kind === 'ordinal' && n.value > 2) return {end: second.end, value: count / n.value}
  return null
}

/** `half a million`, `half million`, `a quarter million`, `three quarters [of a] million`, `a half`, `a quarter`. */
function readLeadingPart(text: string, at: number): Numeral | null {
  const first = wordAt(text, at)
  if (!first) return null
  let count = 1
  let part = first
  if (first.word === 'a' || first.word === 'an' || (first.number?.kind === 'unit' && first.number.value > 0)) {
    if (first.number?.kind === 'unit') count = first.number.value
    const second = nextWord(text, first.end)
    if (!second) return null
    part = second
  }
  if (part.number?.kind !== 'part') return null
  const bare = part === first
  const value = count / part.number.value
  let scale = nextWord(text, part.end)
  if (scale?.word === 'of') scale = nextWord(text, scale.end)
  if (scale?.word === 'a' || scale?.word === 'an') scale = nextWord(text, scale.end)
  if (scale?.number?.kind === 'scale')
    return {start: at, end: scale.end, value: round(value * scale.number.value), form: 'fraction'}
  if (bare && part.word !== 'half') return null
  return {start: at, end: part.end, value, form: 'fraction', ...(bare ? {multiplied: true} : {})}
}

/** `third`, `twentieth`, `twenty first` (the cardinal reader fails on a lone ordinal). */
function readLoneOrdinal(text: string, at: number): Numeral | null {
  const word = wordAt(text, at)
  if (word?.number?.kind !== 'ordinal' || word.number.plural) return null
  return {start: at, end: word.end, value: word.number.value, form: 'ordinal'}
}

/** `two out of five hundred`, `one in five`, `1 over 20`: a share, when the first is the smaller. */
function readRatio(text: string, cardinal: Cardinal): Numeral | null {
  const word = nextWord(text, cardinal.end)
  if (!word || cardinal.article || text[cardinal.end] === '-') return null
  let p = word.end
  if (word.word === 'out') {
    const of = nextWord(text, word.end)
    if (of?.word !== 'of') return null
    p = of.end
  } else if (word.word !== 'over' && word.word !== 'in') return null
  const at = skipBlanks(text, p)
  const below = readCardinal(text, at)
  if (!below || below.value <= cardinal.value || below.article) return null
  // `3 in 2019`, `two in 10 countries` are none; a share with `in` and `over` is spelt with one
  if (word.word !== 'out' && (cardinal.value !== 1 || below.value >= 1900)) return null
  return {start: cardinal.start, end: below.end, value: cardinal.value / below.value, form: 'fraction'}
}
