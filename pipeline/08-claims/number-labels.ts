import type {findValues} from '../plugins/values/index.ts'
import {classBefore, LATIN, UPPER} from '../text/character-classes.ts'
import {unitAt} from '../text/unit-at.ts'
import {unitSet} from '../text/unit-set.ts'

type Found = ReturnType<typeof findValues>[number]

/** What a bare number is in a claim: something counted or measured, a year, or part of a name and no value at all. */
export type NumberUse = 'value' | 'year' | 'label'

/**
 * Tell numbers that count something from those that only name, rate or recall it.
 *
 * Looks only at the few characters on either side, all expressions are anchored there; the one character right before
 * or behind the number, over a blank, tells which of them can match.
 */
export function numberUse(text: string, value: Found): NumberUse {
  if (value.type !== 'number' && value.type !== 'date') return 'value'
  const {start, end} = value
  const last = unitAt(text, start - 1)
  const spaced = last === SPACE
  const lead = spaced ? unitAt(text, start - 2) : last
  const before = text.slice(Math.max(0, start - 32), start)
  const acronym = spaced && endsInCapital(before) && ACRONYM_BEFORE.test(before)
  const year = isBareYear(value.text)
  if (value.type === 'date') return spaced && year && (acronym || NAME_BEFORE.test(before)) ? 'label' : 'value'
  if ((before.includes('(') && DEGREES_OF_FREEDOM.test(before)) || (!spaced && isLettered(before))) return 'label'
  const short = isShort(value.text)
  if (short && endsNumbered(lead) && NUMBERED.test(before)) return 'label'
  if (endsStandard(lead) && OF_STANDARD.test(before)) return 'label'
  if (endsAct(lead) && OF_ACT.test(before)) return 'label'
  const behind = unitAt(text, end)
  const next = behind === SPACE ? unitAt(text, end + 1) : behind
  const after = text.slice(end, end + 24)
  if (isEqual(next) && POINT_OF_SCALE.test(after)) return 'label'
  if (spaced && opensPointNamed(next) && POINT_NAMED.test(after) && SCALE_ENDS.test(before)) return 'label'
  if (year) return yearUse(before, after, acronym)
  if (acronym && !/^ (?!(?:and|or|of|to|in|for|is|was|were|are|with|by|on|at|as|from|that|the) )[a-z]/.test(after))
    return 'label'
  if (spaced && short && behind === SPACE && /\bthe \p{Lu}[\p{Ll}]{2,20} $/u.test(before) && /^ [a-z]/.test(after))
    return 'label'
  if (!isDigit(value.text.charCodeAt(0))) {
    if ((recalls(last) || !isHan(last)) && RECALLED.test(before)) return 'label'
    if (opensQuote(last) && HAN_NUMERAL.test(value.text) && SLOGAN.test(after)) return 'label'
  }
  if ((spaced ? endsGroup(lead) : isQuote(last)) && OF_GROUP.test(before)) return 'label'
  if (isUpTo(next) && /^ ?[到至] ?[a-zA-Zα-ω](?![a-zA-Z])/.test(after)) return 'label'
  return value.text.length === 1 && FEW.has(value.text) && value.unit !== undefined && !COUNTED.test(before)
    ? 'label'
    : 'value'
}

/** A year that findValues left among the numbers: 2015 in `the 2015 survey`. */
function yearUse(before: string, after: string, acronym: boolean): NumberUse {
  if (acronym) return 'label'
  if (YEAR_BEFORE.test(before) && /^ \p{L}/u.test(after)) return 'year'
  if (/(?:^|\s)(?:post|pre|mid|early|late)[-‐–]$/i.test(before)) return 'year'
  return before.endsWith(' ') && NAME_BEFORE.test(before) ? 'label' : 'value'
}

const isBareYear = (text: string): boolean => text.length === 4 && /^(?:19|20)\d\d$/.test(text)

const SPACE = 0x20

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff

/** One to three digits and nothing else. */
function isShort(text: string): boolean {
  if (text.length > 3) return false
  for (let at = 0; at < text.length; at++) if (!isDigit(text.charCodeAt(at))) return false
  return true
}

/** t(79) = 0.49; F(2, 45) = 3.1; χ2(1) = 4.2. */
const DEGREES_OF_FREEDOM = /(?:^|[\s,;(])(?:[tFrzQHU]|χ[2²]|chi2)\s?\((?:[\d.]{1,6},\s?)?$/u

/** 类别 1、类别 2; Step 3; 方案 2、3: what the number tells apart. */
const NUMBERED =
  /(?:类别|级别|等级|型号|版本|编号|步骤|阶段|选项|方案|情形|附录|案例|条款|路线|假设|命题|\b(?:[cC]ategory|[cC]lass|[lL]evel|[sS]tep|[sS]tage|[pP]hase|[vV]ersion|[oO]ption|[sS]cenario|[hH]ypothesis|[mM]odel|[sS]tudy|[eE]xperiment|[gG]roup|[tT]ype)) ?(?:\d{1,2}[、和及, ]{1,3}){0,3}$/

const endsNumbered = unitSet('别级号本骤段项案形录例款线设题yslpenot、和及, 0123456789')

/** GB/T 7714—2015, ISO 9001: the number of a standard. */
const OF_STANDARD =
  /(?:^|[^\p{L}])(?:GBZ?|DB\d{0,4}|ISO|IEC|IEEE|ANSI|ASTM|BS|EN|DIN|JIS|JGJ?|JTGJ?|JT|CJJ?|HJ|SL|DL|NY|YY|SY|QX|TB|WS|CY|GY|LY|MH|SN|TD|YD)(?:\/[A-Z]{1,4})? ?(?:[A-Z]\d{0,3} ?)?(?:[\d.]{1,10} ?[-—–－:：] ?)?$/u
const endsStandard = unitSet('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789—–－:：-')
/** Act No. 12/07, Resolution 215/2015, articles 10 and 13: what the number names. */
const OF_ACT =
  /(?:\b(?:[aA]ct|[lL]aw|[dD]ecree|[rR]esolution|[dD]irective|[rR]egulation|[oO]rdinance|[bB]ill|[aA]rticles?|[aA]rts?\.|[cC]lauses?|[pP]aragraphs?|[iI]tems?|[sS]chedule|[rR]ules?|[oO]rder|[sS]tatute) (?:[nN][or]?s?\.? ?)?(?:[\d.]{1,10}(?:\/| and | or |, ))?)$/u

const endsAct = unitSet('twenlshmrdoN./')

/** V.2.0, Rio+20, Web2: glued to a letter. */
function isLettered(before: string): boolean {
  const last = before.charCodeAt(before.length - 1)
  const end = last === 0x2e || last === 0x2b ? before.length - 1 : before.length
  return (classBefore(before, end) & LATIN) !== 0
}

/** (1 = strongly disagree, 5 = strongly agree) */
const isEqual = unitSet('=＝')
const POINT_OF_SCALE = /^ ?[=＝] ?(?!\d)[\p{L}“"‘']/u
/** with 1 representing the smallest and 7 representing the largest */
const SCALE_ENDS = /(?:with|and|from|where|,) $/
const opensPointNamed = unitSet('ridmb')
const POINT_NAMED = /^ (?:representing|indicating|denoting|meaning|being) /

/** A capital, or one and an s, before the blank that these words close with: without it no acronym stands there. */
function endsInCapital(before: string): boolean {
  const end = before.length - 1
  return (classBefore(before, before[end - 1] === 's' ? end - 1 : end) & UPPER) !== 0
}

/** GOAL 6, ABC 2010. */
const ACRONYM_BEFORE = /(?:^|[^\p{L}])\p{Lu}{2,8}s? $/u

/** World Games 2009: a name goes before, with a preposition or an article nowhere between. */
const NAME_BEFORE =
  /(?:^|[^\p{L}.] ?)(?!(?:In|Since|By|From|Until|Before|After|During|Of|To|For|And|The|Between|Around|Circa|About|Late|Early|Mid|Through|Throughout|Spring|Summer|Autumn|Fall|Winter|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|On|At|Year|Years|As|Q\d) )\p{Lu}[\p{Ll}]{2,24} $/u

/** a 2011 conference, the 2000 Games, an important 2012 declaration, this 2015 survey. */
const YEAR_BEFORE =
  /(?:^|[\s(“"])(?:an? |this |that |its |their |his |her |our |[’']s )(?:\p{Ll}{3,16} )?$|(?:^|\s)the (?:(?:landmark|influential|seminal|original|revised|first|updated) )?$|[’']s $/u

/** the group of 7, the big “4 */
const OF_GROUP = /the (?:group|big) (?:of )?[“"‘']?$/i
const endsGroup = unitSet('pgfPGF')
const isQuote = unitSet('“"‘\'')

/** 从 1 到 n */
const isUpTo = unitSet('到至')

/** “三步走”, “四个现代化”: the number is part of a catchword. */
const HAN_NUMERAL = /^[一二三四五六七八九十百两]{1,3}$/
const opensQuote = unitSet('“「‘')
const SLOGAN = /^[^，。“”「」‘’]{1,6}[”」’]/

/** 上述两种方法, the other two lists, these four: said of something that was counted before. */
const RECALLED =
  /(?:上述|这|那|该|此|其|前|后|以上|\b(?:[tT]he (?:big|other|former|above)|[tT]hese|[tT]hose)) ?[“"‘']?$|“big $/u

const recalls = unitSet('述这那该此其前后上')

/** Two of a kind are named by their number more often than counted: 两种语言之间, 双重约束. */
const FEW = new Set('两二双')
/** 包含两个部分: here they are counted. */
const COUNTED =
  /(?:有|含|包括|分为|分成|设|共|计|达|为|是|仅|只|达到|增至|发现|提出了?|收集了?|选取了?|建成了?|成立了?|新增了?|调查了?|得到了?|）)$/
