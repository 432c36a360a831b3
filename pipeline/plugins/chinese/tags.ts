import {ZH_OPENERS, type ZhTag, zhWords} from './lexicon.ts'

export interface ZhToken {
  readonly start: number
  readonly end: number
  readonly word: string
  /** `other` is a run that the lexicon does not know: names, nouns, Latin, figures. */
  readonly tag: ZhTag | 'other'
}

/**
 * Cut a clause into words, longest first; what stands in brackets and quotes is one token.
 *
 * Stops where `enough` tokens are cut; from the end of the last of them one may go on.
 */
export function tagChinese(text: string, start: number, end: number, enough = end - start): ZhToken[] {
  const tokens: ZhToken[] = []
  let from = start
  for (let at = start; at < end && tokens.length < enough; ) {
    const hit = zhWords.at(text, at)
    const to = hit === null ? -1 : hit.value === 'bracket' ? closing(text, at, end) : at + hit.word.length
    if (hit === null || to < 0 || to > end) {
      at++
      continue
    }
    if (from < at) tokens.push({start: from, end: at, word: text.slice(from, at), tag: 'other'})
    const word = hit.value === 'bracket' ? text.slice(at, to) : hit.word
    tokens.push({start: at, end: to, word, tag: hit.value})
    at = to
    from = to
  }
  if (from < end && tokens.length < enough) tokens.push({start: from, end, word: text.slice(from, end), tag: 'other'})
  return tokens
}

const CLOSERS = '）)》〉”’」』】]'
/** Longest stretch in brackets that is skipped as one token; beyond it the mark counts as a stray one. */
const BRACKET_REACH = 400

/** Behind what closes the bracket that opens at `at`; -1 where nothing does. */
function closing(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + BRACKET_REACH)
  const unit = CLOSERS.charCodeAt(ZH_OPENERS.indexOf(text[at]!))
  for (let i = at + 1; i < limit; i++) if (text.charCodeAt(i) === unit) return i + 1
  return -1
}

/** Does the clause assert something: has it a predicate of its own? */
export function hasPredicate(tokens: ReadonlyArray<ZhToken>): boolean {
  return predicateAt(tokens) >= 0
}

/**
 * A noun phrase without a predicate: short, a list, or closed by 的 and a few characters. A longer stretch whose verb the
 * lexicon does not know is taken for a clause.
 */
export function isNominal(words: string, tokens: ReadonlyArray<ZhToken>): boolean {
  if (isNominalised(tokens)) return true
  if (hasPredicate(tokens)) return false
  if (/(?:等|人员|学者|[A-Za-z])[用以对将把从按][^，。的]{2}/.test(words)) return false
  const adverb = tokens.findIndex(({tag}, i) => i > 0 && tag === 'adverb' && !modifies(tokens, i))
  if (adverb > 0 && adverb < tokens.length - 1) return false
  return (
    words.length < 8 ||
    words.includes('、') ||
    words.includes('的') ||
    words.endsWith('等') ||
    /^[一两三四五六七八九十\d]/.test(words)
  )
}

const MAY_BE_NOUN: ReadonlySet<ZhToken['tag']> = new Set(['verb', 'noun-verb', 'state'])

/** 该流域雨量的快速增长, 其在会上对节水的重视: the verb is a noun after 的, and no other predicate stands before it. */
function isNominalised(tokens: ReadonlyArray<ZhToken>): boolean {
  const last = tokens.length - 1
  if (last < 2 || !MAY_BE_NOUN.has(tokens[last]!.tag)) return false
  let de = last - 1
  while (de > 0 && /^(?:adverb|state|degree|negation)$/.test(tokens[de]!.tag) && last - de < 4) de--
  if (tokens[de]!.word !== '的' || de === 0) return false
  const predicate = predicateAt(withoutPlaces(tokens.slice(0, de + 1)))
  return predicate < 0
}

/** Left out: 在 … 期间, 在 … 上. */
function withoutPlaces(tokens: ReadonlyArray<ZhToken>): ZhToken[] {
  const kept: ZhToken[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.word === '在') {
      const close = tokens.findIndex(({tag}, j) => j > i && j < i + 12 && tag === 'localizer')
      if (close > 0) {
        i = close
        continue
      }
    }
    kept.push(token)
  }
  return kept
}

const MODIFYING: ReadonlySet<string | undefined> = new Set(['negation', 'degree', 'state', 'plain'])

/** 相对不发达的地区: an adverb within a modifier. */
function modifies(tokens: ReadonlyArray<ZhToken>, adverb: number): boolean {
  let i = adverb + 1
  while (i < adverb + 4 && MODIFYING.has(tokens[i]?.tag)) i++
  return i > adverb + 1 && tokens[i]?.word === '的'
}

/** The tokens that were asked last, and their predicate: what a segment is hangs on it in several ways. */
let latest: ReadonlyArray<ZhToken> = []
let latestAt = -1

/** Index of the first token that reads as a predicate, or -1. */
export function predicateAt(tokens: ReadonlyArray<ZhToken>): number {
  if (tokens !== latest) {
    latest = tokens
    latestAt = firstPredicate(tokens)
  }
  return latestAt
}

function firstPredicate(tokens: ReadonlyArray<ZhToken>): number {
  for (let i = 0; i < tokens.length; i++) if (isPredicate(tokens, tokens[i]!, i)) return i
  return -1
}

function isPredicate(tokens: ReadonlyArray<ZhToken>, token: ZhToken, i: number): boolean {
  switch (token.tag) {
    case 'other':
    case 'plain':
    case 'de':
      return false
    case 'verb':
      // 意见征询中收到的来信: there it is a noun.
      return !closesModifier(tokens, i) && !(i > 0 && i + 2 < tokens.length && tokens[i + 1]!.word === '中')
    case 'modal':
      return !closesModifier(tokens, i)
    case 'negation':
      // 不发达的地区
      return (
        !closesModifier(tokens, i) && !(isOne(tagAt(tokens, i + 1), 'plain', 'state') && closesModifier(tokens, i + 1))
      )
    case 'copula':
      // 以 … 为 …, 作为: part of a frame.
      return token.word !== '为' || i === tokens.length - 1 || !holdsBefore(tokens, i, '以')
    case 'aspect':
      return token.word !== '将' && token.word !== '过'
    case 'passive':
      // 该所受基金会的资助
      if (token.word === '受') return i > 1 && isOne(tagAt(tokens, i - 1), 'adverb', 'aspect')
      return token.word === '被' || (token.word === '由' && i > 0)
    case 'degree':
      // 更高, 较为复杂: but not 更好的 + noun.
      return i + 1 < tokens.length && !closesModifier(tokens, i + 1)
    case 'state': {
      const after = tagAt(tokens, i + 1)
      return after === undefined || after === 'aspect' || after === 'verb' || tagAt(tokens, i - 1) === 'adverb'
    }
    case 'noun-verb': {
      if (i === 0) return tokens.length > 1 && tokens[1]!.tag !== 'de'
      const before = tokens[i - 1]!.tag
      return before === 'adverb' || before === 'modal' || before === 'aspect' || before === 'state'
    }
    case 'preposition': {
      // 查到 95 条: a verb that the lexicon does not know, with its result.
      if (token.word !== '到' || i === 0) return false
      const before = tokens[i - 1]!
      return before.tag === 'other' && before.end - before.start < 3 && tagAt(tokens, i + 1) === 'other'
    }
    default:
      return false
  }
}

/** The tag of a token; `undefined` before the first and behind the last. An array is not asked for what it has not: that is slow. */
const tagAt = (tokens: ReadonlyArray<ZhToken>, i: number): ZhToken['tag'] | undefined =>
  i >= 0 && i < tokens.length ? tokens[i]!.tag : undefined

const isOne = (tag: ZhToken['tag'] | undefined, one: ZhToken['tag'], other: ZhToken['tag']): boolean =>
  tag === one || tag === other

function holdsBefore(tokens: ReadonlyArray<ZhToken>, at: number, word: string): boolean {
  for (let i = 0; i < at; i++) if (tokens[i]!.word === word) return true
  return false
}

/** 提出的问题: a verb right before 的 modifies what follows. */
function closesModifier(tokens: ReadonlyArray<ZhToken>, i: number): boolean {
  return i + 2 < tokens.length && tokens[i + 1]!.word === '的'
}
