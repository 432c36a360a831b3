import {unitAt} from '../../text/unit-at.ts'
import {unitSet} from '../../text/unit-set.ts'
import {isDash, isDigit, isHanCode, skipBlanks} from './characters.ts'
import {readDigits, readPlain, round} from './digits.ts'
import type {Numeral} from './numeral.ts'
import {bigMultipliers, hanDigits, hanTens, smallMultipliers} from './tables/numerals.ts'
import {kiloUnits, megaUnits} from './tables/units.ts'

const multipliers = [...smallMultipliers.keys(), ...bigMultipliers.keys()].join('')
const isMultiplier = unitSet(multipliers)

/** What leads on from digits that a Han character follows: multipliers, 3 分之 2, 3又三分之一. */
export const continuesNumber = unitSet(`${multipliers}分份又`)

/** A character of a Han number: a digit or multiplier, or one that leaves it vague before the others or behind them. */
type Figure =
  | {readonly kind: 'digit' | 'tens' | 'small' | 'big'; readonly value: number}
  | {readonly kind: 'vague'; readonly opens: boolean; readonly closes: boolean}

const more = '多余餘几幾来' // 十余万
const few = '几幾数數' // 数十

/** Figures by their unit. */
const figures: ReadonlyMap<number, Figure> = new Map(
  [
    ...figuresOf('digit', hanDigits),
    ...figuresOf('tens', hanTens),
    ...figuresOf('small', smallMultipliers),
    ...figuresOf('big', bigMultipliers),
    ...Array.from(new Set(more + few), (character): [string, Figure] => [
      character,
      {kind: 'vague', opens: few.includes(character), closes: more.includes(character)},
    ]),
  ].map(([character, figure]) => [character.charCodeAt(0), figure]),
)

function figuresOf(
  kind: 'digit' | 'tens' | 'small' | 'big',
  values: ReadonlyMap<string, number>,
): Array<[string, Figure]> {
  return Array.from(values, ([character, value]) => [character, {kind, value}])
}

type Token =
  | {readonly kind: 'digit' | 'small' | 'big' | 'tens'; readonly value: number; readonly end: number}
  | {readonly kind: 'number'; readonly value: number; readonly end: number; readonly plain: Numeral}
  | {readonly kind: 'zero' | 'more' | 'few'; readonly value: 0; readonly end: number}

/** May a number of `readHan` begin with this unit? */
const opensNumber = (unit: number): boolean => isDigit(unit) || figures.has(unit)

/**
 * Read a number written with Han numerals, or with digits that Han multipliers continue: 三百五十, 1千零20, 3.2 万,
 * 二〇二五, 十余万, 三分之一, 3又三分之一, 一千三百点五.
 *
 * Blanks may stand between the characters, as journals set them between digits and Han. Returns `null` where no
 * number begins, and also for a multiplier with nothing to multiply (万).
 */
export function readHan(text: string, at: number): Numeral | null {
  const whole = readWhole(text, at)
  if (!whole) return null
  const decimal = readDecimal(text, whole)
  return readFraction(text, decimal) ?? readMixed(text, decimal) ?? decimal
}

/** A number without point and fraction. */
function readWhole(text: string, at: number): Numeral | null {
  if (!opensNumber(unitAt(text, at))) return null
  const tokens = tokenise(text, at)
  return tokens.length === 0 ? null : evaluate(at, tokens)
}

/** The numeral characters from here on, as far as they can belong to one number. */
function tokenise(text: string, at: number): Token[] {
  const tokens: Token[] = []
  let p = at
  while (p < text.length && tokens.length < 40) {
    const token = tokenAt(text, p, tokens.at(-1))
    if (!token) break
    tokens.push(token)
    const next = skipBlanks(text, token.end)
    // over a blank only to another numeral, and a digit is led there only by a multiplier (7 萬5 千)
    p = next > token.end && !joinsOverBlank(text, next, token) ? text.length : next
  }
  while (tokens.length > 1 && (tokens.at(-1)!.kind === 'more' || tokens.at(-1)!.kind === 'zero')) {
    const last = tokens.at(-1)!
    const before = tokens.at(-2)!.kind
    if (last.kind === 'more' && (before === 'small' || before === 'big' || before === 'tens')) break
    if (last.kind === 'zero' && (before === 'digit' || before === 'zero')) break
    tokens.pop()
  }
  return tokens
}

function tokenAt(text: string, p: number, last: Token | undefined): Token | null {
  const unit = unitAt(text, p)
  if (isDigit(unit)) {
    if (last && last.kind !== 'small' && last.kind !== 'big' && last.kind !== 'zero') return null
    const plain = readPlain(text, p)
    return plain && {kind: 'number', value: plain.value!, end: plain.end, plain}
  }
  const figure = figures.get(unit)
  if (!figure) return null
  const before = last?.kind
  const end = p + 1
  if (figure.kind === 'vague') {
    if (!last) return figure.opens ? {kind: 'few', value: 0, end} : null
    const counts = before === 'small' || before === 'big' || before === 'tens' || before === 'zero'
    return figure.closes && counts ? {kind: 'more', value: 0, end} : null
  }
  if (figure.kind === 'digit') {
    if (before === 'number' || before === 'few' || before === 'more') return null
    // 两 is no digit of a row; after another number it must be multiplied itself (两千两百), or it is the unit (三百两)
    if (last && isPair(unit) && !isMultiplier(unitAt(text, skipBlanks(text, end)))) return null
    return figure.value === 0 ? {kind: 'zero', value: 0, end} : {kind: 'digit', value: figure.value, end}
  }
  if (figure.kind === 'tens')
    return before === 'digit' || before === 'number' ? null : {kind: 'tens', value: figure.value, end}
  if (figure.kind === 'small') {
    // 2.3 千克 is in kilograms
    const counted = before === 'digit' || before === 'number'
    if (figure.value === 1000 && counted && kiloUnits.some((name) => text.startsWith(name, p))) return null
    return last && before === 'small' && last.value <= figure.value ? null : {kind: 'small', value: figure.value, end}
  }
  if (!last || (figure.value === 1e12 && megaUnits.some((name) => text.startsWith(name, p)))) return null
  return {kind: 'big', value: figure.value, end}
}

const isPair = unitSet('两兩')

function joinsOverBlank(text: string, next: number, last: Token): boolean {
  const unit = unitAt(text, next)
  if (isDigit(unit)) {
    if (last.kind !== 'small' && last.kind !== 'big') return false
    // 2 万 3 000 is one only if a multiplier follows again: 7 萬 5 千, 1 亿 2 千万
    const number = readPlain(text, next)
    return number !== null && isMultiplier(unitAt(text, skipBlanks(text, number.end)))
  }
  const figure = figures.get(unit)
  if (!figure || figure.kind === 'tens') return false
  if (figure.kind === 'vague') return figure.closes
  return figure.kind !== 'digit' || last.kind !== 'number'
}

/** Add the tokens up. `null` where they make no number. */
function evaluate(start: number, tokens: readonly Token[]): Numeral | null {
  const end = tokens.at(-1)!.end
  const first = tokens[0]!
  if (tokens.length === 1) return evaluateOne(start, first)
  if (first.kind === 'few' || first.kind === 'more') {
    const counted = tokens[1]?.kind === 'small' || tokens[1]?.kind === 'big'
    return counted ? {start, end, value: null, form: 'han', approximate: true} : null
  }
  if (tokens.every(({kind}) => kind === 'digit' || kind === 'zero')) return evaluateRow(start, end, tokens)
  const hasDigits = tokens.some(({kind}) => kind === 'number')
  let total = 0
  let section = 0
  let current: number | null = null
  let lastUnit = 1
  let lastBig = Number.POSITIVE_INFINITY
  let vague = false
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'digit' || token.kind === 'number') {
      if (current !== null) vague = true // 二三十, 五六百
      current = token.value
    } else if (token.kind === 'tens') {
      section += token.value
      lastUnit = 10
    } else if (token.kind === 'small') {
      if (current === null && section > 0 && tokens[i - 1]?.kind === 'small') section *= token.value
      else section += (current ?? 1) * token.value
      lastUnit = token.value
      current = null
    } else if (token.kind === 'big') {
      const group: number = section + (current ?? 0)
      if (total > 0 && token.value >= lastBig) total = (total + group) * token.value
      else if (group === 0 && total === 0) return null
      else total += group * token.value
      section = 0
      current = null
      lastUnit = token.value
      lastBig = token.value
    } else if (token.kind === 'zero') lastUnit = 1
  }
  const tail = tokens.at(-1)!
  // 三百五 is 350, 九万四 is 94,000; 1万3 too
  const spoken = tail.kind === 'digit' && lastUnit > 1 && lastUnit !== 10
  const value = total + section + (current ?? 0) * (spoken ? lastUnit / 10 : 1)
  const approximate = tokens.some(({kind}) => kind === 'more')
  return {
    start,
    end,
    value: vague ? null : round(value),
    form: hasDigits ? 'mixed' : 'han',
    ...(approximate || vague ? {approximate: true} : {}),
  }
}

/** 三, 十 and a number in digits; 几 alone is none. */
function evaluateOne(start: number, token: Token): Numeral | null {
  if (token.kind === 'number') return token.plain
  return token.kind === 'few' || token.kind === 'more' ? null : {start, end: token.end, value: token.value, form: 'han'}
}

/** Digits one by one: 二〇二五 is 2025, 三 is 3, 七八 is vague. */
function evaluateRow(start: number, end: number, tokens: readonly Token[]): Numeral | null {
  const [a, b] = tokens as [Token, Token]
  if (tokens.length === 2 && a.kind === 'digit' && b.kind === 'digit' && b.value === a.value + 1) {
    return {start, end, value: null, form: 'row', approximate: true}
  }
  if (tokens.length === 2 && a.kind === 'zero' && b.kind !== 'zero') return {start, end, value: b.value, form: 'han'}
  let value = 0
  for (const token of tokens) value = value * 10 + token.value
  return {start, end, value, form: 'row', plainDigits: tokens.length}
}

const isHanPoint = unitSet('点點')

/** 一百二十点五; also in front of a multiplier, 三点五亿. */
function readDecimal(text: string, whole: Numeral): Numeral {
  if (whole.value === null || whole.form === 'digits') return whole
  const point = skipBlanks(text, whole.end)
  if (!isHanPoint(unitAt(text, point))) return whole
  let p = skipBlanks(text, point + 1)
  let decimals = ''
  for (let q = p; q < text.length && decimals.length < 20; q++) {
    const code = unitAt(text, q)
    const digit =
      text[q] === '两' || text[q] === '兩'
        ? undefined
        : (hanDigits.get(text[q]!) ?? (isDigit(code) ? code & 15 : undefined))
    if (digit === undefined) break
    decimals += digit
    p = q + 1
  }
  if (!decimals || smallMultipliers.has(text[p] ?? '')) return whole
  const value = Number(`${whole.value}.${decimals}`)
  const times = bigMultipliers.get(text[p] ?? '')
  return {start: whole.start, end: times ? p + 1 : p, value: round(value * (times ?? 1)), form: 'mixed'}
}

const isPartOf = unitSet('分份')

/** 三分之一, 3 分之 2, 一千万分之六; 负３分之负一百五十七. */
function readFraction(text: string, below: Numeral): Numeral | null {
  if (!below.value) return null
  let p = skipBlanks(text, below.end)
  if (!isPartOf(unitAt(text, p))) return null
  p = skipBlanks(text, p + 1)
  const plain = text[p] !== '之'
  if (!plain) p = skipBlanks(text, p + 1)
  const negative = text[p] === '负' || text[p] === '負'
  if (negative) p++
  const above = readSimple(text, p)
  if (above?.value == null) return null
  // 十份一, 二分一 are spoken Cantonese and end there; 十分一般 is something else
  if (
    plain &&
    (below.form !== 'han' || above.form !== 'han' || isHanCode(unitAt(text, above.end)) || text[below.end] === '分')
  )
    return null
  return {
    start: below.start,
    end: above.end,
    value: (negative ? -above.value : above.value) / below.value,
    form: 'fraction',
  }
}

const AND = 0x53c8 // 又

/** 三又二分之一. */
function readMixed(text: string, whole: Numeral): Numeral | null {
  const p = skipBlanks(text, whole.end)
  if (unitAt(text, p) !== AND || whole.value === null) return null
  const at = skipBlanks(text, p + 1)
  const below = readSimple(text, at)
  const part = below && (readFraction(text, below) ?? readTenth(text, below))
  return part && {start: whole.start, end: part.end, value: whole.value + part.value!, form: 'fraction'}
}

/** 一又十分一. */
function readTenth(text: string, below: Numeral): Numeral | null {
  if (text[below.end] !== '分' || !below.value) return null
  const above = readSimple(text, below.end + 1)
  if (above?.value == null || isHanCode(unitAt(text, above.end))) return null
  return {start: below.start, end: above.end, value: above.value / below.value, form: 'fraction'}
}

/** A number without fraction: the numerator or denominator of one. */
export function readSimple(text: string, at: number): Numeral | null {
  const whole = readWhole(text, at)
  if (whole) return readDecimal(text, whole)
  const unit = unitAt(text, at)
  return isDigit(unit) || isDash(unit) ? readDigits(text, at) : null
}
