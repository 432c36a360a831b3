import type {Range} from '../../model/document.ts'
import {predicateAt, tagChinese, type ZhToken} from '../../plugins/chinese/tags.ts'
import {isChineseName} from '../../text/surnames.ts'
import {unitSet} from '../../text/unit-set.ts'
import {type WordTable, wordRows, wordTable} from '../../text/word-table.ts'

/**
 * `say`: nothing but a verb; `noun`: a noun as often (这种主张也…), a verb only after somebody who can speak; `propose`: a
 * verb of saying only before what somebody wants done.
 */
type Saying = 'say' | 'noun' | 'propose'

const sayings: Readonly<Record<Saying, string>> = {
  // 港务局承认…
  say: '认为 指出 强调 宣称 声称 表态 承认 坦言 敦促 发现 提议 重申 警告 注意到 意识到 高度评价 积极评价 提出要 提出应 研究表明 研究认为 研究指出 研究证实',
  // 商会要求…, 各方的要求也…
  noun: '表示 呼吁 要求 主张 批评 建议 声明 倡议 期望 希望 质疑 谴责 承诺',
  // 学会提出建立…, but 学会提出一套方案
  propose: '提出',
}
const sayingVerbs: WordTable<Saying> = wordTable(sayings)
/** Does a unit begin one of these, or part a clause? */
const mayTell = unitSet(
  `，；：${wordRows(sayings)
    .map(([verb]) => verb[0])
    .join('')}`,
)

/** Words between a speaker and the verb that belong to neither: 也明确要求. */
const ADVERBS =
  /(?:也|还|则|曾|就|均|都|又|再|便|多次|明确|公开|进一步|重点|一再|反复|坚决|普遍|率先|直接|充分|再次|更|更是|高度|共同|联合|一致|首次|已|已经|此前|随后|同时|最终|甚至|继续|正式|特别|不断|积极|多|纷纷|分别|先后|明确地|反复地)$/u

/** The end of a noun that can speak: 研究者, 委员会, 三家公司, 该报告. */
const CAN_SPEAK =
  /(?:[人者员家长席统相府院局署司社媒体党国州省市方们校厅处]|[^社机开全内外不必务]会|[^全内外局头]部|期刊|各刊|杂志|学报|刊物|大学|银行|集团|企业|联盟|平台|学者|专家|机构|组织|团队|代表|教授|博士|研究|文献|文件|报告|论文|一文|该文|此文|观点|意见|理论|学派|学界|业界|白皮书|宣言|公报|条例|法案|工会|》|等)$/u
/** A title with the name of who bears it. */
const TITLED =
  /(?:总统|总理|主席|部长|议员|教授|博士|秘书长|首相|学者|研究员|发言人|大臣|院长|校长|所长|会长|局长|代表|院士|先生|女士|记者|作者|律师|法官|负责人|委员)[\p{Script=Han}·• A-Za-z.]{2,30}(?:[（(][^（）()]{1,60}[）)])?$/u
const PRONOUN = /^(?:他们?|她们?|其|它们?|后者|前者|双方|两者)$/u

/** Is it a verb of saying, wherever it is one? */
export const isSaying = (word: string): boolean => sayingVerbs.at(word, 0)?.word === word

/** A verb of saying that is the predicate of a clause. */
export interface ZhSaying {
  /** Who says so; `null` where the clause leaves its subject out. */
  readonly speaker: Range | null
  readonly verb: string
  /** Where the verb begins. */
  readonly at: number
}

/**
 * The verb of saying inside a Chinese clause, and whom it lays the content to; `null` where nobody says anything.
 *
 *     2021 年，该商会在公开信中也明确要求降低关税      这种治理主张也带来了支持
 *              ^^^^^^            ^^^^                          ^^^^ a noun: nobody speaks
 *
 * `speakers` are the names of the sentence that were found to speak or act. Reads at most the first 80 characters.
 */
export function zhSaying(text: string, {start, end}: Range, speakers: ReadonlyArray<Range>): ZhSaying | null {
  let from = start
  const limit = Math.min(end, start + 80)
  for (let at = start; at < limit; at++) {
    if (!mayTell(text.charCodeAt(at))) continue
    const unit = text[at]!
    if (unit === '；' || unit === '：') return null
    if (unit === '，') {
      from = at + 1
      continue
    }
    const hit = sayingVerbs.at(text, at)
    if (!hit || at + hit.word.length >= end) continue
    const {word: verb, value} = hit
    const after = at + verb.length
    if (!isNoun(text, at, after, end) && (value !== 'propose' || wantsDone(text, after, end))) {
      const speaker = from < at ? nounPhrase(text, from, at) : null
      if (speaker && speaks(text, speaker, value, speakers)) return {speaker, verb, at}
      if (speaker === null && verb !== '发现' && leavesOut(text, from, at))
        return {speaker: documentOf(text, start, at), verb, at}
    }
    at = after - 1
  }
  return null
}

/** 提出 + 建立…, “…”: what is wanted, and no thing that is put forward. */
function wantsDone(text: string, after: number, end: number): boolean {
  if (/^[，：“]/.test(text.slice(after, after + 1))) return true
  const first = tagChinese(text, after, Math.min(end, after + 8))[0]
  return first !== undefined && /^(?:verb|modal)$/.test(first.tag)
}

/** Nothing but adverbs, and phrases that say where, before the verb: 明确要求…, 在开幕时还强调…. */
function leavesOut(text: string, from: number, verb: number): boolean {
  let start = from
  while (start < verb && text[start] === ' ') start++
  const end = trimAdverbs(text, start, verb)
  return start >= end || /^(?:在|于|以)[^，。]{1,30}(?:[中上里时内]|理由|由)$/u.test(text.slice(start, end))
}

/** 在 2021 年的领导人宣言中，…提出: the document that says so, where no person does. */
function documentOf(text: string, start: number, verb: number): Range | null {
  const hit = IN_DOCUMENT.exec(text.slice(start, verb))
  if (!hit) return null
  const to = start + hit.index + hit[0].length - hit[2]!.length
  return {start: to - hit[1]!.length, end: to}
}

const IN_DOCUMENT =
  /(?:^|，)在(?:[^，。《]{0,24}?(?:(?:19|20)\d\d ?年(?:度)?的?))? ?(《[^《》]{2,40}》|[^，。《》的]{2,20}(?:宣言|公报|声明|白皮书|决议|公约|宪章|章程))([中里内]，?)/u

/** May the noun phrase `words` be somebody who speaks, whatever the verb is? */
export const canSpeak = (words: string): boolean => speaks(words, {start: 0, end: words.length}, 'noun', [])

/** 治理主张也…, 有关主张存在…, 向量表示被…: what goes before or follows tells that the word is a noun. */
function isNoun(text: string, at: number, after: number, end: number): boolean {
  if (/[的之]$|有关$|相关$|这[种类些一]$|该$|所$|被$|来$|了$/u.test(text.slice(Math.max(0, at - 2), at))) return true
  const next = text.slice(after, Math.min(end, after + 4))
  return /^[的之、]|^(?:也|都|存在|是|为|被|与|和|及|得到|某种|方面|之间|可以|能够|具有|结果|在|的)/u.test(next)
}

/** Verbs by which evidence tells something, and nobody speaks: 问卷结果显示. */
const SHOWS = /^(?:表明|显示|反映|说明|揭示|证明|证实|看出|可知|得知|看到)$/u

/**
 * The speaker of a reporting clause, out of the words before its verb: 学会在通报中还 is 学会, 在实践中 nobody, and the
 * result of an inquiry nobody either (问卷结果显示).
 */
export function reportingSpeaker(words: string, verb: string): string {
  const bare = words
    .replace(/^(?:根据|依据|按照|据|有(?!关)|从)/u, '')
    .replace(/(?:的|曾|就|也|还|则|都)$/u, '')
    .trim()
  if (/^在.{0,40}[中上里]$/u.test(bare)) return ''
  const phrase = /^[以据]/.test(bare) ? null : nounPhrase(bare, 0, bare.length)
  const speaker = phrase ? bare.slice(phrase.start, phrase.end) : bare
  return SHOWS.test(verb) && bare === words.trim() && !speaks(speaker, {start: 0, end: speaker.length}, 'noun', [])
    ? ''
    : speaker
}

/** The noun phrase from `from` up to a verb, without adverbs, frames and connectives; `null` where it holds a predicate. */
function nounPhrase(text: string, from: number, verb: number): Range | null {
  let start = from
  while (start < verb && /[\s，]/.test(text[start]!)) start++
  let end = trimAdverbs(text, start, verb)
  let tokens = tagChinese(text, start, end)
  // 在座谈会上该商会…: past a frame to what follows it
  if (tokens[0]?.word === '在' || tokens[0]?.word === '于') {
    const close = tokens.findIndex(({tag}) => tag === 'localizer')
    if (close < 0 || close === tokens.length - 1) return null
    tokens = tokens.slice(close + 1)
    start = tokens[0]!.start
  }
  // 最终形成的宣言: past a modifier to what it modifies
  if (tokens.length > 0 && opensOtherwise(tokens)) {
    const of = tokens.findIndex(({word}, i) => i < 4 && word === '的')
    if (of > 0 && of < tokens.length - 1) {
      tokens = tokens.slice(of + 1)
      start = tokens[0]!.start
    }
  }
  // 该商会在公开信中…, 港务局就停航…: the phrase ends where a preposition opens another
  const inner = tokens.findIndex(
    ({tag, word}, i) => i > 0 && tag === 'preposition' && !/^(?:与|和|及|以及|同|跟)$/.test(word),
  )
  if (inner > 0) {
    end = trimAdverbs(text, start, tokens[inner]!.start)
    tokens = tagChinese(text, start, end)
  }
  if (tokens.length === 0 || start >= end || opensOtherwise(tokens)) return null
  // 周恒教授: the title is a verb elsewhere
  if (predicateAt(tokens) >= 0 && !(text.endsWith('教授', end) && predicateAt(tokens) === tokens.length - 1))
    return null
  return {start, end}
}

function trimAdverbs(text: string, start: number, end: number): number {
  let at = end
  for (let steps = 0; steps < 5; steps++) {
    while (at > start && text[at - 1] === ' ') at--
    const hit = ADVERBS.exec(text.slice(Math.max(start, at - 4), at))
    if (!hit) break
    at -= hit[0].length
  }
  return at
}

/** 与…, 按照…, 不能…, 还…: no noun phrase. */
function opensOtherwise(tokens: ReadonlyArray<ZhToken>): boolean {
  const {tag, word} = tokens[0]!
  return (
    tag === 'modal' ||
    tag === 'negation' ||
    tag === 'adverb' ||
    tag === 'verb' ||
    tag === 'passive' ||
    tag === 'copula' ||
    (tag === 'preposition' && word !== '以') ||
    /^(?:面对|面临|鉴于|随着|如果|一般)/.test(word)
  )
}

function speaks(text: string, {start, end}: Range, verb: Saying, speakers: ReadonlyArray<Range>): boolean {
  const words = text.slice(start, end).trim()
  if (words.length < 1 || words.length > 48) return false
  if (
    speakers.some(
      (name) =>
        name.end === end ||
        (name.end < end && name.start >= start && /^[（(]/.test(text.slice(name.end).trimStart()[0] ?? '')),
    )
  )
    return true
  const head = words.replace(/[（(][^（）()]{0,60}[）)]$/u, '').replace(/\s?[[［][\d,，\-–—－ ]{1,20}[\]］]$/u, '')
  if (PRONOUN.test(head) || CAN_SPEAK.test(head) || TITLED.test(head) || isChineseName(head)) return true
  if (/[A-Za-z]$/.test(head)) return !head.includes('的')
  return verb === 'say' && !head.includes('的') && head.length >= 2 && head.length <= 8
}
