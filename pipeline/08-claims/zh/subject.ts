import type {Range} from '../../model/document.ts'
import {predicateAt, tagChinese, type ZhToken} from '../../plugins/chinese/tags.ts'
import {unitSet} from '../../text/unit-set.ts'
import {wordEnds} from '../../text/word-ends.ts'
import {wordSet} from '../../text/word-set.ts'
import {type Draft, wordsOf} from '../draft.ts'

/** Characters of a clause that are looked at. */
const FAR = 120

/**
 * The noun phrase before the predicate of a Chinese clause, or `null` where the clause leaves it out.
 *
 *     2023 年 5 月，该流域的年均径流在汛期明显增加          在汛期增加了闸门
 *                   ^^^^^^^^^^^^^^                        nothing stands before the predicate but a frame
 */
export function zhSubject(text: string, draft: Draft): Range | null {
  const {start, end} = draft
  const main = mainStart(text, start, Math.min(end, start + FAR))
  const own = main > start ? subjectFrom(text, tagChinese(text, main, Math.min(end, main + FAR))) : null
  return own ?? subjectFrom(text, wordsOf(text, draft, Math.min(end, start + FAR)))
}

/** Where the clause begins that a frame leads on to: 在论文发表数量等方面，该国…. */
function mainStart(text: string, start: number, limit: number): number {
  if (!opensFrame(text.charCodeAt(start))) return start
  const words = text.slice(start, limit)
  const comma = words.indexOf('，')
  return comma < 0 || !/(?:方面|之外|以外|期间|时期|[中上下内里前后时])$/u.test(words.slice(0, comma))
    ? start
    : start + comma + 1
}
const opensFrame = unitSet('在除自从')

/** The subject of the clause of these words. */
function subjectFrom(text: string, tokens: ReadonlyArray<ZhToken>): Range | null {
  let predicate = predicateAt(tokens)
  if (predicate < 0) {
    // 沿岸各国对捕捞持克制态度: the lexicon has no such verb; the phrase ends where a preposition opens another.
    const opened = tokens.findIndex(({tag, word}, i) => i > 0 && tag === 'preposition' && !coordinates(word))
    return opened > 0 && !tokens.some(holdsComma) ? phraseOf(text, tokens, 0, opened, opened) : null
  }
  // 水价政策的形成是…: a verb after 的 is a noun, the predicate comes later.
  while (isNoun(tokens, predicate)) {
    const next = predicateAt(tokens.slice(predicate + 1))
    if (next < 0) break
    predicate += next + 1
  }
  // The stretch after the last comma, and where it has none, the one before: 径流的变化，以及水位，…
  let to = predicate
  for (let from = predicate - 1; from >= -1; from--) {
    if (from >= 0 && !holdsComma(tokens[from]!)) continue
    const after = from >= 0 && tokens[from]!.word.endsWith('，') ? from + 1 : Math.max(from, 0)
    const phrase = phraseOf(text, tokens, after, to, predicate)
    if (phrase) return phrase
    to = after > from ? after : from
  }
  return null
}

/** No word of the lexicon does. */
const holdsComma = ({tag, word}: ZhToken): boolean => (tag === 'other' || tag === 'bracket') && word.includes('，')

/** 水价政策的快速形成: a verb after 的, adverbs between. */
function isNoun(tokens: ReadonlyArray<ZhToken>, predicate: number): boolean {
  let i = predicate - 1
  while (i > 0 && LEADS_UP.has(tokens[i]!.tag)) i--
  return i > 0 && tokens[i]!.word === '的'
}
const LEADS_UP: ReadonlySet<ZhToken['tag']> = new Set(['state', 'adverb', 'degree', 'negation'])

/** Before the phrase they are passed over; within it they end it. */
const OPENS_LATER: ReadonlySet<ZhToken['tag']> = new Set(['adverb', 'aspect', 'degree', 'negation'])
const ENDS_PHRASE: ReadonlySet<ZhToken['tag']> = new Set(['adverb', 'aspect', 'degree'])

const coordinates = wordSet('与 和 及 以及 同 跟 或')
/** Adverbs that modify a noun as well: 主要城市. */
const modifiesNouns = wordSet('主要 大多数 多数 大量 各自 一般 共同 直接 间接 全面 首次 相关')
/** 帮助渔民增加了收入: somebody helps, and is left out. */
const acts = wordSet('帮助 支持 推动 协助 鼓励 限制 主张 建议 参考 配合 联合')
const isAspect = wordSet('了 着 过')
/** Words that are no nouns and that the lexicon does not hold. */
const isNoNoun = wordSet(
  '甚至 即使 专门 同样 单 并 共 总共 仍 先 后 早 早已 已有 只 现 再次 另 分别 此外 同时 其中 最终 重点 特别 进一步 有',
)

function phraseOf(
  text: string,
  tokens: ReadonlyArray<ZhToken>,
  from: number,
  to: number,
  predicate: number,
): Range | null {
  let first = from
  while (first < to && OPENS_LATER.has(tokens[first]!.tag) && !attributes(tokens, first)) first++
  if (first >= to || acts(tokens[first]!.word)) return null
  if (tokens[first]!.tag === 'preposition') {
    let close = first + 1
    while (close < to && tokens[close]!.tag !== 'localizer') close++
    if (close >= to - 1) return null
    // 在全部来信中的占比
    if (tokens[close + 1]!.word !== '的') first = close + 1
    if (acts(tokens[first]!.word)) return null
  }
  let last = first
  for (let i = first; i < to; i++) {
    const {tag, word} = tokens[i]!
    // 产量的相对下降, 岗位的从业人员: whatever follows 的 belongs to the phrase.
    if (i > first && tokens[i - 1]!.word === '的') {
      last = i + 1
      continue
    }
    if (tag === 'preposition' && !coordinates(word) && i > first) {
      const noun = headBehind(tokens, i, to)
      if (noun < 0) break
      last = noun + 1
      break
    }
    if (ENDS_PHRASE.has(tag) && !attributes(tokens, i) && !insideModifier(tokens, i, to)) break
    last = i + 1
  }
  if (last === first) return null
  // 测量 + 了: the verb itself.
  if (tokens[predicate]!.tag === 'aspect' && last === predicate && tokens[last - 1]!.tag === 'noun-verb') last--
  if (last <= first || tokens[last - 1]!.tag === 'localizer') return null
  let begin = tokens[first]!.start
  begin += tokens[first]!.word.lastIndexOf('，') + 1
  let close = tokens[last - 1]!.end
  if (last === predicate && tokens[last - 1]!.tag === 'other' && isAspect(tokens[predicate]!.word)) {
    // 甲方召见了…: a verb that the lexicon does not know.
    if (close - begin <= 2) return null
    close -= Math.min(2, tokens[last - 1]!.end - tokens[last - 1]!.start)
  }
  return tidy(text, begin, close)
}

/**
 * 各国在海草保护方面的诉求受到…: the last noun of a phrase that a prepositional one stands inside, by its index; -1 where
 * the preposition opens what belongs to the predicate.
 *
 * After 在…上 a 的 tells; after 对 the noun may as well be what is acted on, so only a predicate that takes nothing tells.
 */
function headBehind(tokens: ReadonlyArray<ZhToken>, at: number, to: number): number {
  let of = to - 1
  while (of > at && tokens[of]!.word !== '的') of--
  if (of <= at || of >= to - 1) return -1
  const inner = tokens.slice(of + 1, to)
  if (inner.some(({tag}) => tag === 'localizer' || tag === 'preposition')) return -1
  if (tokens[of - 1]!.tag !== 'localizer' && !STATES.test(tokens[to]?.word ?? '')) return -1
  let noun = to - 1
  while (noun > of && OPENS_LATER.has(tokens[noun]!.tag)) noun--
  return noun > of ? noun : -1
}
/** Predicates that say something of a noun, and are nothing that anybody does. */
const STATES = /^(?:是|为|均为|皆为|也是|受到?|属于|存在|适用于?|取决于|源于|源自|来自|具有)$/

function attributes(tokens: ReadonlyArray<ZhToken>, i: number): boolean {
  if (i + 1 >= tokens.length || !modifiesNouns(tokens[i]!.word)) return false
  const {tag} = tokens[i + 1]!
  return tag === 'other' || tag === 'plain'
}

/** 不断上升的水位: the adverb stands in a modifier that 的 closes. */
function insideModifier(tokens: ReadonlyArray<ZhToken>, i: number, to: number): boolean {
  for (let j = i + 1; j < to && j < i + 5; j++) if (tokens[j]!.word === '的') return true
  return false
}

const LEADING =
  /^(?:[\s，、]+|的|(?:19|20)\d\d\s?年(?:\s?\d{1,2}\s?月)?(?:\s?\d{1,2}\s?[日号])?(?:[底初末间]|以来)?|目前|近年来|现今|仅?有(?![关些的时效害益])(?=\p{Script=Han}))/u
/** Does a unit begin what `LEADING` matches? */
const mayLead = (unit: number): boolean => unit < 0x3400 || leads(unit)
const leads = unitSet('，的目近现仅有\ufeff')
/** Adverbs and stops that may stand between a subject and its predicate. */
const TRAILING = wordEnds(
  '， 、 的 也 均 都 还 则 就 却 便 又 同样 同时 充分 片面 飞速 快速 迅速 重点 仍然 仍 正 再次 某种程度上 一定程度上 整体上 总体上 整体 总体 普遍 高度 另'.split(
    ' ',
  ),
)
const DATE = /^(?:19|20)\d\d\s?年(?:\s?\d{1,2}\s?月)?(?:\s?\d{1,2}\s?[日号])?$/u

const endsDate = unitSet('年月日号')

/** How much of the end of a phrase is none of it: a stop, an adverb, a date. */
function trailing(words: string): number {
  if (words.endsWith(' ')) return 1
  const adverb = TRAILING.of(words)
  if (adverb !== undefined) return adverb.length
  if (!endsDate(words.charCodeAt(words.length - 1))) return 0
  const year = words.lastIndexOf('年')
  if (year < 4) return 0
  const from = words[year - 1] === ' ' ? year - 5 : year - 4
  return from >= 0 && DATE.test(words.slice(from)) ? words.length - from : 0
}

/** Without dates, stops and adverbs at its ends. */
function tidy(text: string, from: number, to: number): Range | null {
  let start = from
  let end = to
  for (let steps = 0; steps < 8; steps++) {
    const lead = mayLead(text.charCodeAt(start))
      ? (LEADING.exec(text.slice(start, Math.min(end, start + 24)))?.[0].length ?? 0)
      : 0
    start += lead
    const trail = trailing(text.slice(Math.max(start, end - 24), end))
    end -= trail
    if (lead + trail === 0) break
  }
  if (start >= end || isNoNoun(text.slice(start, end))) return null
  return {start, end}
}
