import type {findValues} from '../plugins/values/index.ts'
import {classBefore, LATIN, UPPER} from '../text/character-classes.ts'

type Found = ReturnType<typeof findValues>[number]

/** What a bare number is in a claim: something counted or measured, a year, or part of a name and no value at all. */
export type NumberUse = 'value' | 'year' | 'label'

/**
 * Tell numbers that count something from those that only name, rate or recall it.
 *
 * Looks only at the few characters on either side, all expressions are anchored there.
 */
export function numberUse(text: string, value: Found): NumberUse {
  if (value.type !== 'number' && value.type !== 'date') return 'value'
  const before = text.slice(Math.max(0, value.start - 32), value.start)
  const spaced = before.endsWith(' ')
  const acronym = spaced && endsInCapital(before) && ACRONYM_BEFORE.test(before)
  if (value.type === 'date')
    return spaced && isBareYear(value.text) && (NAME_BEFORE.test(before) || acronym) ? 'label' : 'value'
  const after = text.slice(value.end, value.end + 24)
  if ((before.includes('(') && DEGREES_OF_FREEDOM.test(before)) || (!spaced && isLettered(before))) return 'label'
  const short = value.text.length <= 3 && /^\d{1,3}$/.test(value.text)
  if (short && NUMBERED.test(before)) return 'label'
  if (MAY_NUMBER.test(before) && (OF_STANDARD.test(before) || OF_ACT.test(before))) return 'label'
  if (POINT_OF_SCALE.test(after) || (spaced && POINT_NAMED.test(after) && SCALE_ENDS.test(before))) return 'label'
  if (isBareYear(value.text)) {
    if (acronym) return 'label'
    if (YEAR_BEFORE.test(before) && /^ \p{L}/u.test(after)) return 'year'
    if (/(?:^|\s)(?:post|pre|mid|early|late)[-‐–]$/i.test(before)) return 'year'
    return spaced && NAME_BEFORE.test(before) ? 'label' : 'value'
  }
  if (acronym && !/^ (?!(?:and|or|of|to|in|for|is|was|were|are|with|by|on|at|as|from|that|the) )[a-z]/.test(after))
    return 'label'
  if (spaced && short && /\bthe \p{Lu}[\p{Ll}]{2,20} $/u.test(before) && /^ [a-z]/.test(after)) return 'label'
  if (!isDigit(value.text.charCodeAt(0))) {
    if (RECALLED.test(before)) return 'label'
    if (HAN_NUMERAL.test(value.text) && /[“「‘]$/.test(before) && SLOGAN.test(after)) return 'label'
  }
  if (/the (?:group|big) (?:of )?[“"‘']?$/i.test(before)) return 'label'
  if (/^ ?[到至] ?[a-zA-Zα-ω](?![a-zA-Z])/.test(after)) return 'label'
  return value.text.length === 1 && FEW.has(value.text) && value.unit !== undefined && !COUNTED.test(before)
    ? 'label'
    : 'value'
}

const isBareYear = (text: string): boolean => text.length === 4 && /^(?:19|20)\d\d$/.test(text)

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** t(79) = 0.49; F(2, 45) = 3.1; χ2(1) = 4.2. */
const DEGREES_OF_FREEDOM = /(?:^|[\s,;(])(?:[tFrzQHU]|χ[2²]|chi2)\s?\((?:[\d.]{1,6},\s?)?$/u

/** 类别 1、类别 2; Step 3; 方案 2、3: what the number tells apart. */
const NUMBERED =
  /(?:类别|级别|等级|型号|版本|编号|步骤|阶段|选项|方案|情形|附录|案例|条款|路线|假设|命题|\b(?:[cC]ategory|[cC]lass|[lL]evel|[sS]tep|[sS]tage|[pP]hase|[vV]ersion|[oO]ption|[sS]cenario|[hH]ypothesis|[mM]odel|[sS]tudy|[eE]xperiment|[gG]roup|[tT]ype)) ?(?:\d{1,2}[、和及, ]{1,3}){0,3}$/

/** Latin words go before, or a number of two parts. */
const MAY_NUMBER = /[A-Za-z\d./—–－:：-] ?$/
/** GB/T 7714—2015, ISO 9001: the number of a standard. */
const OF_STANDARD =
  /(?:^|[^\p{L}])(?:GBZ?|DB\d{0,4}|ISO|IEC|IEEE|ANSI|ASTM|BS|EN|DIN|JIS|JGJ?|JTGJ?|JT|CJJ?|HJ|SL|DL|NY|YY|SY|QX|TB|WS|CY|GY|LY|MH|SN|TD|YD)(?:\/[A-Z]{1,4})? ?(?:[A-Z]\d{0,3} ?)?(?:[\d.]{1,10} ?[-—–－:：] ?)?$/u
/** Act No. 12/07, Resolution 215/2015, articles 10 and 13: what the number names. */
const OF_ACT =
  /(?:\b(?:[aA]ct|[lL]aw|[dD]ecree|[rR]esolution|[dD]irective|[rR]egulation|[oO]rdinance|[bB]ill|[aA]rticles?|[aA]rts?\.|[cC]lauses?|[pP]aragraphs?|[iI]tems?|[sS]chedule|[rR]ules?|[oO]rder|[sS]tatute) (?:[nN][or]?s?\.? ?)?(?:[\d.]{1,10}(?:\/| and | or |, ))?)$/u

/** V.2.0, Rio+20, Web2: glued to a letter. */
function isLettered(before: string): boolean {
  const last = before.charCodeAt(before.length - 1)
  const end = last === 0x2e || last === 0x2b ? before.length - 1 : before.length
  return (classBefore(before, end) & LATIN) !== 0
}

/** (1 = strongly disagree, 5 = strongly agree) */
const POINT_OF_SCALE = /^ ?[=＝] ?(?!\d)[\p{L}“"‘']/u
/** with 1 representing the smallest and 7 representing the largest */
const SCALE_ENDS = /(?:with|and|from|where|,) $/
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

/** “三步走”, “四个现代化”: the number is part of a catchword. */
const HAN_NUMERAL = /^[一二三四五六七八九十百两]{1,3}$/
const SLOGAN = /^[^，。“”「」‘’]{1,6}[”」’]/

/** 上述两种方法, the other two lists, these four: said of something that was counted before. */
const RECALLED =
  /(?:上述|这|那|该|此|其|前|后|以上|\b(?:[tT]he (?:big|other|former|above)|[tT]hese|[tT]hose)) ?[“"‘']?$|“big $/u

/** Two of a kind are named by their number more often than counted: 两种语言之间, 双重约束. */
const FEW = new Set('两二双')
/** 包含两个部分: here they are counted. */
const COUNTED =
  /(?:有|含|包括|分为|分成|设|共|计|达|为|是|仅|只|达到|增至|发现|提出了?|收集了?|选取了?|建成了?|成立了?|新增了?|调查了?|得到了?|）)$/
