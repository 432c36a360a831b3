import {unitSet} from '../../text/unit-set.ts'
import {type ZhTag, zhWords} from './lexicon.ts'

export interface ZhToken {
  readonly start: number
  readonly end: number
  readonly word: string
  /** `other` is a run that the lexicon does not know: names, nouns, Latin, figures. */
  readonly tag: ZhTag | 'other' | 'bracket'
}

const OPENERS = '（(《〈“‘「『【['
const CLOSERS = '）)》〉”’」』】]'
const isOpener = unitSet(OPENERS)

/** Cut a clause into words, longest first; what stands in brackets and quotes is one token. */
export function tagChinese(text: string, start: number, end: number): ZhToken[] {
  const tokens: ZhToken[] = []
  let from = start
  const flush = (to: number) => {
    if (from < to) tokens.push({start: from, end: to, word: text.slice(from, to), tag: 'other'})
  }
  for (let at = start; at < end; ) {
    if (isOpener(text.charCodeAt(at))) {
      const close = closing(text, at, end, CLOSERS[OPENERS.indexOf(text[at]!)]!)
      if (close > 0) {
        flush(at)
        tokens.push({start: at, end: close + 1, word: text.slice(at, close + 1), tag: 'bracket'})
        at = close + 1
        from = at
        continue
      }
    }
    const hit = zhWords.at(text, at)
    if (!hit || at + hit.word.length > end) {
      at++
      continue
    }
    flush(at)
    tokens.push({start: at, end: at + hit.word.length, word: hit.word, tag: hit.value})
    at += hit.word.length
    from = at
  }
  flush(end)
  return tokens
}

/** Longest stretch in brackets that is skipped as one token; beyond it the mark counts as a stray one. */
const BRACKET_REACH = 400

function closing(text: string, at: number, end: number, close: string): number {
  const limit = Math.min(end, at + BRACKET_REACH)
  const unit = close.charCodeAt(0)
  for (let i = at + 1; i < limit; i++) if (text.charCodeAt(i) === unit) return i
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

/** The tokens that were asked last: what a segment is hangs on its predicate in several ways. */
let latest: {readonly tokens: ReadonlyArray<ZhToken>; readonly at: number} = {tokens: [], at: -1}

/** Index of the first token that reads as a predicate, or -1. */
export function predicateAt(tokens: ReadonlyArray<ZhToken>): number {
  if (tokens !== latest.tokens) latest = {tokens, at: firstPredicate(tokens)}
  return latest.at
}

function firstPredicate(tokens: ReadonlyArray<ZhToken>): number {
  for (let i = 0; i < tokens.length; i++) if (isPredicate(tokens, tokens[i]!, i)) return i
  return -1
}

function isPredicate(tokens: ReadonlyArray<ZhToken>, token: ZhToken, i: number): boolean {
  const before = tokens[i - 1]?.tag
  const after = tokens[i + 1]?.tag
  switch (token.tag) {
    case 'verb':
      // 意见征询中收到的来信: there it is a noun.
      return !closesModifier(tokens, i) && !(tokens[i + 1]?.word === '中' && i > 0 && i + 2 < tokens.length)
    case 'modal':
      return !closesModifier(tokens, i)
    case 'negation':
      // 不发达的地区
      return !closesModifier(tokens, i) && !(/^(?:plain|state)$/.test(after ?? '') && closesModifier(tokens, i + 1))
    case 'copula':
      // 以 … 为 …, 作为: part of a frame.
      return (
        !(token.word === '为' && tokens.slice(0, i).some((other) => other.word === '以')) || i === tokens.length - 1
      )
    case 'aspect':
      return token.word !== '将' && token.word !== '过'
    case 'passive':
      // 该所受基金会的资助
      if (token.word === '受') return i > 1 && /^(?:adverb|aspect)$/.test(before!)
      return token.word === '被' || (token.word === '由' && i > 0)
    case 'degree':
      // 更高, 较为复杂: but not 更好的 + noun.
      return after !== undefined && !closesModifier(tokens, i + 1)
    case 'state':
      return before === 'adverb' || after === undefined || after === 'aspect' || after === 'verb'
    case 'noun-verb':
      return (
        before === 'adverb' ||
        before === 'modal' ||
        before === 'aspect' ||
        before === 'state' ||
        (i === 0 && tokens.length > 1 && after !== 'de')
      )
    case 'preposition':
      // 查到 95 条: a verb that the lexicon does not know, with its result.
      return (
        token.word === '到' &&
        i > 0 &&
        tokens[i - 1]!.tag === 'other' &&
        tokens[i - 1]!.end - tokens[i - 1]!.start < 3 &&
        after === 'other'
      )
    default:
      return false
  }
}

/** 提出的问题: a verb right before 的 modifies what follows. */
function closesModifier(tokens: ReadonlyArray<ZhToken>, i: number): boolean {
  return tokens[i + 1]?.word === '的' && tokens.length > i + 2
}
