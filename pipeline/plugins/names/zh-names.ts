import {isChineseName} from '../../text/surnames.ts'
import {unitSet} from '../../text/unit-set.ts'
import {type WordHit, type WordTable, wordRows, wordTable, wordTableOf} from '../../text/word-table.ts'
import {zhWords} from '../chinese/lexicon.ts'
import {type Entry, zhEntries, zhGazetteer} from './gazetteer.ts'
import type {FoundName, NameType} from './index.ts'
import {bareOrganisationsEnglish} from './tables/companies.ts'
import {zhOffices, zhOrganisationEnds, zhPlaces, zhTitles} from './tables/heads.ts'

type Part = 'end' | 'office' | 'title' | 'place'
const partWords = wordRows<Part>({
  end: zhOrganisationEnds.join(' '),
  office: zhOffices.join(' '),
  title: zhTitles.join(' '),
  place: zhPlaces.join(' '),
})
const parts: WordTable<Part> = wordTableOf(partWords)

/** The longest known name and the longest part of a name that a word is or begins with. */
interface Beginning {
  readonly entry: WordHit<Entry> | null
  readonly part: WordHit<Part> | null
}
/** Both tables in one, since most places of a text are asked for either. */
const beginnings: WordTable<Beginning> = wordTableOf(
  [...zhEntries, ...partWords].map(([word]): [string, Beginning] => [
    word,
    {entry: zhGazetteer.at(word, 0), part: parts.at(word, 0)},
  ]),
)

/**
 * Names in a Chinese text.
 *
 *     丹麦首相弗雷德里克森    中国科学院院士李明    北京市高级人民法院    玛丽·居里（Marie Curie）    张华等
 *     ~~~~^^^^............    ~~~~~~~~~^^^^....     ~~~~~~......^^^^^^    ...... ..                   ....
 */
export function zhNames(text: string): FoundName[] {
  const names: FoundName[] = []
  const put = (start: number, end: number, type: NameType, canonical?: string) => {
    if (end <= start) return
    const name = {start, end, text: text.slice(start, end), type}
    names.push(canonical === undefined ? name : {...name, canonical})
  }
  let head = -1 // where the first place or known name of the running stretch begins
  let known: FoundName | null = null // the known name that ends right here
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x3400 && !mayBegin(unit)) {
      at++
      continue
    }
    if (unit < 0x3400 && unit !== TITLE && unit !== DOT) {
      at = latinAt(text, at, put)
      head = -1
      continue
    }
    if (unit === TITLE) {
      const long = text.slice(at, at + 80).indexOf('》')
      if (long > 0) {
        put(at, at + long + 1, 'title')
        at += long + 1
        head = -1
        continue
      }
    }
    if (unit === BRACKET) {
      // 科尔（Anna Kohl）, 赵海平（Haiping Zhao）: the name that its Latin form stands behind
      const start = namedBefore(text, at)
      if (start < at && !(names.length > 0 && names.at(-1)!.end > start)) put(start, at, 'person')
      at++
      continue
    }
    if (unit === DOT) {
      const dotted = dottedName(text, at)
      if (dotted) {
        put(dotted.start, dotted.end, 'person')
        at = dotted.end
        continue
      }
    }
    const {entry, part: hit} = beginnings.at(text, at)?.value ?? NOTHING
    if (entry && !insideKind(text, at)) {
      const end = at + entry.word.length
      put(at, end, entry.value.type, entry.value.canonical)
      known = names.at(-1)!
      if (head < 0 || !stretches(text, head, at)) head = at
      at = end
      const next = parts.at(text, at)
      if (next?.value === 'office' || next?.value === 'title') at = officeAt(text, at, known, put)
      continue
    }
    if (!hit) {
      if (isSurname(unit) && isPersonStart(text, at)) {
        const person = personAt(text, at)
        if (person > at) {
          put(at, person, 'person')
          at = person
          head = -1
          continue
        }
      }
      at++
      continue
    }
    const end = at + hit.word.length
    if (hit.value === 'place') {
      if (head < 0 || !stretches(text, head, at)) head = at
    } else if (hit.value === 'end') {
      const start = organisationStart(text, at, head)
      if (start >= 0) {
        put(start, end, 'organisation')
        known = names.at(-1)!
        if (parts.at(text, end)?.value === 'office' || parts.at(text, end)?.value === 'title') {
          at = officeAt(text, end, known, put)
          continue
        }
      }
    } else {
      const person = personAfterTitle(text, end, hit.value)
      if (person > end) {
        put(end, person, 'person')
        at = person
        head = -1
        continue
      }
    }
    at = end
  }
  return names
}

const NOTHING: Beginning = {entry: null, part: null}

/** 发展|中国|家: a state's name by chance, inside a word for a kind of states. */
const insideKind = (text: string, at: number): boolean =>
  text.charCodeAt(at - 1) === 0x5c55 && text.startsWith('发展中国家', at - 2)

const TITLE = 0x300a // 《
const BRACKET = 0xff08 // （
const DOT = 0xb7 // ·

/** An office after the state or body that it is of: the person who holds it where one is named, else the office. */
function officeAt(
  text: string,
  at: number,
  of: FoundName,
  put: (start: number, end: number, type: NameType) => void,
): number {
  const hit = parts.at(text, at)!
  const end = at + hit.word.length
  if (text[end] === '·' || /^.{1,6}·/.test(text.slice(end, end + 8))) return end
  const person = personAfterTitle(text, end, hit.value)
  if (person > end) {
    put(end, person, 'person')
    return person
  }
  if (hit.value === 'office') put(of.start, end, 'office')
  return end
}

/** 首相弗雷德里克森 + verb; 院士李明 + verb. Where the name ends, or `from`. */
function personAfterTitle(text: string, from: number, title: Part): number {
  const limit = Math.min(text.length, from + 9)
  let at = from
  while (at < limit && isHan(text, at) && !endsName(text, at)) at++
  const length = at - from
  if (length < 2 || at === limit) return from
  if (length <= 4 && isChineseName(text.slice(from, at))) return at
  return title === 'office' && TRANSLITERATED.test(text.slice(from, at)) ? at : from
}

/** Characters that foreign names are written with. */
const TRANSLITERATED =
  /^[阿埃艾爱安奥巴拜白班邦贝本比彼毕宾波伯博布查达戴丹当道德登狄迪蒂丁东杜多恩尔法凡范菲费芬丰佛弗福夫富盖冈高戈格葛古瓜贵哈海汉赫亨胡华怀霍基吉加贾杰金居卡凯坎考科克肯库拉莱赖兰朗劳勒雷里理利莉丽连列林琳留刘卢鲁伦罗洛马迈麦曼梅门蒙米密莫默姆木穆纳娜奈南内尼妮涅宁纽努诺欧帕派潘佩彭皮平珀普奇契乔切琴丘屈让热日荣儒瑞若萨塞赛桑瑟森沙莎山尚舍申圣施史叔舒斯丝朔思苏孙索所塔泰坦汤唐特腾提廷亭图托瓦万威韦维魏温文翁沃乌武伍西希锡席夏香肖歇谢辛欣休许雪逊雅亚延扬耶伊以因英尤于约泽扎詹兹佐胡什瑙玛采策茨措察楚敦顿翰捷蕾绍恰钦茹珊滕哲芝黛芙梭娅缇]+$/u

/** Words before which a name ends: a verb, an adverb, a preposition, or a stop. */
function endsName(text: string, at: number): boolean {
  if (/[在对向与和的也则曾被将等及就又还已为是、，。；：（）“”]/.test(text[at]!)) return true
  const word = zhWords.at(text, at)
  return word !== null && word.word.length >= 2
}

/** 玛丽·居里, seen from its first dot. */
function dottedName(text: string, dot: number): {start: number; end: number} | null {
  let start = dot
  while (start > 0 && dot - start < 6 && isHan(text, start - 1)) {
    // 总统卢拉·达席尔瓦: a title, a verb or a stop stands before the name.
    const before = text.slice(Math.max(0, start - 3), start)
    if (start < dot && (TITLE_END.test(before) || isWordEnd(text, start))) break
    if (/[在对向与和的由被据是、]/.test(text[start - 1]!) && start < dot) break
    start--
  }
  let end = dot
  while (text[end] === '·') {
    let at = end + 1
    while (at < text.length && at - end < 9 && TRANSLITERATED.test(text[at]!) && !endsName(text, at)) at++
    if (at === end + 1) break
    end = at
  }
  return start < dot && end > dot + 1 ? {start, end} : null
}

/** Where the person's name begins that ends before a Latin name in brackets at `at`; `at` where there is none. */
function namedBefore(text: string, at: number): number {
  LATIN_NAME.lastIndex = at
  if (!LATIN_NAME.test(text)) return at
  for (const length of [3, 2, 4]) {
    const name = text.slice(at - length, at)
    if (at >= length && isChineseName(name) && isSurname(name.charCodeAt(0)) && !isHanLetter(text, at - length - 1))
      return at - length
  }
  let start = at
  while (start > 0 && at - start < 9 && TRANSLITERATED.test(text[start - 1]!)) {
    if (start < at && TITLE_END.test(text.slice(Math.max(0, start - 3), start))) break
    start--
  }
  if (at - start < 2) return at
  const before = text.slice(Math.max(0, start - 3), start)
  if (TITLE_END.test(before) || !isHanLetter(text, start - 1) || /[由与和对向据被在]$/.test(before)) return start
  return at
}

/** A Han character that a name before it would go on from: no 由, 与, 和. */
const isHanLetter = (text: string, at: number): boolean =>
  at >= 0 &&
  isHan(text, at) &&
  !/[由与和对向据被在、请据]/.test(text[at]!) &&
  !TITLE_END.test(text.slice(Math.max(0, at - 2), at + 1))

/** （Tom Black）, （Ashok K. Rao） */
const LATIN_NAME =
  /（\s?\p{Lu}[\p{Ll}’'-]{1,20}(?:\s{1,2}(?:\p{Lu}\.|(?:de|van|von|der|al|el|bin)|\p{Lu}[\p{L}’'-]{1,20})){1,4}\s?）/uy

const TITLE_END = new RegExp(`(?:${[...zhOffices, ...zhTitles].filter((word) => word.length < 4).join('|')})$`)

/** Does a word of two or more characters end at `at`? */
function isWordEnd(text: string, at: number): boolean {
  for (let length = 2; length <= 3; length++) {
    const word = zhWords.at(text, at - length)
    if (word && word.word.length === length && (word.value === 'verb' || word.value === 'adverb')) return true
  }
  return false
}

/** Nothing between the head and here that ends a name. */
function stretches(text: string, head: number, at: number): boolean {
  if (at - head > 24) return false
  for (let i = head; i < at; i++) if (isBreak(text.charCodeAt(i))) return false
  return true
}

const isBreak = unitSet('的了是在被由对向从将把据为于以等称说让使令或、，。；：（）《》“” ')

/** Where an organisation that ends in the word at `at` begins; -1 where it is none by name. */
function organisationStart(text: string, at: number, head: number): number {
  let start = at
  let joint = -1
  while (start > 0 && at - start < 24) {
    const before = text[start - 1]!
    if (!isHan(text, start - 1) || isBreak(text.charCodeAt(start - 1))) break
    if (before === '与' || before === '和' || before === '及') {
      if (head < 0 || head >= start - 1 || joint >= 0) break
      joint = start - 1
    }
    // 出版伦理委员会: a verb at the front of a clause is the name's own
    if (
      isVerbEnd(text, start) &&
      (start === at ? !BY_FUNCTION.test(text.slice(at, at + 4)) : start > 2 && !/[，。；：（ ]/.test(text[start - 3]!))
    )
      break
    start--
  }
  if (head >= start && head < at) {
    if (isGenericGroup(text, head, at)) return -1
    // 国家图书馆与清华大学: what stands before the 与 is a name by itself.
    if (joint > head && zhGazetteerCovers(text, head, joint)) return joint + 1
    if (joint > head && endsOrganisation(text, joint)) return joint + 1
    return head
  }
  // 拜登政府: named for who leads it
  if (text.startsWith('政府', at) && at - start >= 2 && at - start <= 5 && TRANSLITERATED.test(text.slice(start, at)))
    return start
  // 北方省政府
  if (text.startsWith('政府', at) && at - start >= 3 && at - start <= 10 && /[省州市县郡]$/.test(text.slice(start, at)))
    return joint >= 0 ? joint + 1 : start
  if (joint >= 0) start = joint + 1
  const stretch = text.slice(start, at)
  return stretch.length >= 2 &&
    stretch.length <= (start === 0 || /[，。；：]/.test(text[start - 1]!) ? 16 : 8) &&
    !GENERIC.test(stretch) &&
    SPECIFIC_END.test(text.slice(at, at + 4))
    ? start
    : -1
}

/** Bodies that are named for what they do: 信息保护当局. */
const BY_FUNCTION = /^(?:当局|局|委员会|部门|机构|署|总局|管理局|办公室|中心|组织|基金会|协会)/

/** 48 个国家和国际组织, 多家印度公司, 美国科技公司: counted, or told by kind, not named. */
function isGenericGroup(text: string, head: number, at: number): boolean {
  if (/[个家所多各些类]$/.test(text.slice(Math.max(0, head - 2), head))) return true
  const stretch = text.slice(head, at)
  if (/[多数几各每]个|国家[和与]|各国/.test(stretch)) return true
  const hit = zhGazetteer.at(text, head)
  if (hit && hit.value.type !== 'economy') return false
  const rest = hit ? stretch.slice(hit.word.length) : stretch
  return /^(?:公司|机构|组织|集团|医院|中学|小学|联盟|党)/.test(text.slice(at, at + 3)) && KIND.test(rest)
}

const KIND =
  /^(?:人工智能|科技|技术|互联网|芯片|软件|信息|金融|商业|大型|主要|重要|跨国|私营|国有|相关|有关|本土|监管|研究|政府|社会|民间|国际|国家|全球|世界|和|与|的)*$/

/** A bare state before 与: 中国与东盟…. */
function zhGazetteerCovers(text: string, from: number, to: number): boolean {
  const hit = zhGazetteer.at(text, from)
  return hit !== null && from + hit.word.length === to
}

function endsOrganisation(text: string, at: number): boolean {
  for (let length = 1; length <= 5; length++) {
    const hit = parts.at(text, at - length)
    if (hit?.value === 'end' && hit.word.length === length) return true
  }
  return false
}

/** A verb of two characters that ends at `at`: 起诉 | 三星公司. */
function isVerbEnd(text: string, at: number): boolean {
  const word = zhWords.at(text, at - 2)
  return word?.word.length === 2 && word.value === 'verb' && !/[者员品型性类]/.test(text[at] ?? '')
}

/** 该公司, 三家银行, 学术组织 name nobody. */
const GENERIC =
  /[该本这那其各每某几多数些此类]|[一二两三四五六七八九十\d][家个所位名]|^(?:学术|研究|科研|监管|管理|地方|商业|公共|教育|国内|国外|外国|大型|民间|职业|相关|有关|主管|行业|技术|专业|私立|公立|综合|重点|著名|普通|高等|基层|政府|社会|非营利|互联网|医疗|信息|服务|生产|销售|出版|上市|保险|科技|软件|芯片|语音|识别|数据|内容|数字|开放|移动|虚拟)/
const SPECIFIC_END =
  /^(?:有限公司|大学|学院|图书馆|博物馆|档案馆|出版社|协会|学会|基金会|银行|集团|委员会|医院|研究院|研究所|日报|晚报|时报|共产党|民主党|共和党|工党|保守党)/

/** A clause begins here, or a name may: after a stop, a bracket or a coordinator. */
function isPersonStart(text: string, at: number): boolean {
  if (at === 0) return true
  const before = text.charCodeAt(at - 1)
  return opensPerson(before) || (before > 0x7f && before < 0x3400 && /\s/.test(text[at - 1]!))
}

const opensPerson = unitSet('，。；：、（“ \t\n\v\f\r\ufeff和与')

/** The end of a Chinese person's name that begins here and does something; `at` where there is none. */
function personAt(text: string, at: number): number {
  if (!isSurnamed(text, at)) return at
  for (const length of [3, 2]) {
    const name = text.slice(at, at + length)
    if (name.length < length || /[等和与]/.test(name) || !isChineseName(name) || NO_NAMES.test(name)) continue
    const after = text.slice(at + length, at + length + 8)
    if (IS_CITED.test(after) || studies(after)) return at + length
    const joined = /^[和与、]/.test(after) ? at + length + 1 : -1
    if (joined > 0 && isSurnamed(text, joined)) {
      const other = personAt(text, joined)
      if (other > joined) return at + length
    }
  }
  return at
}

/** The commonest surnames that begin few other words. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾夏韦傅邹孟熊秦邱薛闫雷侯龙史陶黎贺顾毛郝龚邵万钱严'
const isSurname = unitSet(SURNAMES)
/** May a name, a part of one, or the Latin form of one begin with this unit? */
const mayBegin = unitSet([SURNAMES, '（', ...[...zhEntries, ...partWords].map(([word]) => word[0])].join(''))
const isSurnamed = (text: string, at: number): boolean => isSurname(text.charCodeAt(at))

const NO_NAMES =
  /^(?:许多|程度|程序|周期|周边|周围|林业|林地|马上|何以|何种|何时|何处|余下|余者|曾经|黄金|田间|雷达|张力|陈述|陈列|夏季|叶片|陆地|范围|范式|范例|杜绝|万一|万人|史料|史学|顾客|毛利|严重|严格|钱币|胡乱|龙头|苏联|韩国|蒙古|马里|罗马|黄河|张开|何为|万分|曾被|曾有|曾在|曾对|丁类|孟加|田野|唐代|宋代|秦代)/

const IS_CITED = /^(?:等|（(?:19|20)\d\d|\((?:19|20)\d\d|\[\d|［\d)/

/** 王芳等首先提出, 李明（2021）: what follows the name says what the person did, adverbs before it. */
function studies(after: string): boolean {
  let at = 0
  for (let adverbs = 0; adverbs < 2; adverbs++) at += studyAdverbs.at(after, at)?.word.length ?? 0
  return studyVerbs.at(after, at) !== null
}
const studyAdverbs = wordTable({also: '也 还 则 曾 首先 最早 随后 进一步 分别 共同'})
const studyVerbs = wordTable({
  studies:
    '认为 指出 提出 发现 调查 比较 考察 核对 分析 研究了 主张 强调 表示 统计 测算 证明 证实 检查 抽查 总结 归纳 回顾 报告 报道 论证 设计 建立 构建 采用 利用 使用 通过 以 用 对 在 从 将 把 选取 收集 评价 探讨 讨论 介绍 描述',
})

/** Latin words in a Chinese text: persons before 等, 和, a year or a verb of study; known and inner-capital names. */
function latinAt(text: string, at: number, put: (start: number, end: number, type: NameType) => void): number {
  LATIN.lastIndex = at
  if (!mayOpenLatin(text.charCodeAt(at)) || !LATIN.test(text)) {
    let next = at
    while (next < text.length && !endsSkip(text.charCodeAt(next))) next++
    return Math.max(at + 1, next)
  }
  const end = LATIN.lastIndex
  const words = text.slice(at, end)
  const from = text[end] === ' ' ? end + 1 : end
  const after = text.slice(from, end + 9)
  if (bareNames.has(words) || latinBodies.at(after, 0)) put(at, end, 'organisation')
  else if ((isFollowed(after) || followsPerson(text, at)) && PERSON_SHAPE.test(words)) put(at, end, 'person')
  return end
}

/** Does what follows a name tell that it is a person's? */
function isFollowed(after: string): boolean {
  switch (after[0]) {
    case '等':
      return true
    case '的':
      return /^的(?:系统综述|综述|研究|论文|团队|实验|调查|工作|报告)/.test(after)
    case '（':
    case '(':
    case '[':
    case '［':
      return IS_CITED.test(after)
    case '和':
    case '与':
    case '、':
      return /^[A-Z]\p{Ll}/u.test(after.slice(1).trimStart())
    default:
      return studies(after)
  }
}

/** Xxxx, de Xxxx, Xxxx-Xxxx, McXxxx; not ChatGPT. */
const PERSON_SHAPE =
  /^(?:(?:de|van|von|der|den|la|le) )*(?:(?:Mc|Mac|O['’])?\p{Lu}\p{Ll}+(?:[-’']\p{Lu}?\p{Ll}+)*(?: |$))+$/u

const isJoint = unitSet('和与、')

/** A person of the same shape stands before the 和. */
function followsPerson(text: string, at: number): boolean {
  const joint = text.charCodeAt(at - 1) === 0x20 ? at - 2 : at - 1
  if (!isJoint(text.charCodeAt(joint))) return false
  const before = /([\p{Script=Latin}’'-]{2,30}) ?[和与、] ?$/u.exec(text.slice(Math.max(0, at - 36), at))
  return before !== null && PERSON_SHAPE.test(before[1]!)
}

const LATIN =
  /(?:(?:de|van|von|der|den|la|le) ){0,2}[A-ZÀ-Þ][\p{Script=Latin}’'-]{1,30}(?: [A-ZÀ-Þ][\p{Script=Latin}’'.-]{0,30}){0,3}/uy
const isCapital = (unit: number): boolean => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0xc0 && unit <= 0xde)
/** A capital, or the first of de, van, la. */
const mayOpenLatin = (unit: number): boolean => isCapital(unit) || unit === 0x64 || unit === 0x76 || unit === 0x6c
const endsSkip = (unit: number): boolean =>
  isCapital(unit) || (unit >= 0x3400 && unit <= 0x9fff) || unit === TITLE || unit === DOT
/** What makes a body of a Latin name: Nimbus 公司. */
const latinBodies = wordTable({body: '公司 集团 团队 实验室 大学 研究院'})
const bareNames: ReadonlySet<string> = new Set([...bareOrganisationsEnglish, 'OpenAI', 'DeepMind'])

const isHan = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return unit >= 0x3400 && unit <= 0x9fff
}
