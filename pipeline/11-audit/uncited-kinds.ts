import type {Claim} from '../model/document.ts'
import {findNames, type NameType} from '../plugins/names/index.ts'
import {isNamedReport} from './named-reports.ts'
import {isOwnForSure} from './own-statements.ts'

/** A claim and the sentence that it stands in. */
export interface Statement {
  readonly claim: Claim
  /** The words of its sentence. */
  readonly sentence: string
  /** Where the claim begins in its sentence. */
  readonly at: number
  /** Whether the sentence tells of the paper's own work; asked where all else speaks for a kind. */
  readonly isOwn: () => boolean
}

/** Why a claim without a citation is worth a word, in both languages. */
export interface UncitedKind {
  readonly id: 'quotation' | 'view' | 'report' | 'act' | 'figure' | 'superlative'
  readonly why: string
  readonly whyZh: string
}

interface Kind extends UncitedKind {
  readonly test: (statement: Statement) => boolean
}

/** The kinds of claim that an editor asks a source for, in the order in which they are told. */
const kinds: ReadonlyArray<Kind> = [
  {id: 'quotation', why: 'a quotation', whyZh: '引语', test: isQuotation},
  {id: 'view', why: 'somebody’s view', whyZh: '他人观点', test: isView},
  {id: 'report', why: 'a finding of others', whyZh: '他人的研究发现', test: isReport},
  {id: 'act', why: 'a dated act', whyZh: '有日期的事件', test: isDatedAct},
  {id: 'figure', why: 'a figure', whyZh: '数字', test: isFigureOfTheWorld},
  {id: 'superlative', why: 'a superlative', whyZh: '最高级', test: isSuperlativeOfTheWorld},
]

/** Which of the kinds that an editor asks a source for a claim is of; `null` for the others. */
export function uncitedKind(statement: Statement): UncitedKind | null {
  const kind = kinds.find(({test}) => test(statement))
  return kind ? {id: kind.id, why: kind.why, whyZh: kind.whyZh} : null
}

/** Somebody speaks right before the quote: 他说：“……”, he wrote, “…”. A term in quotes has no speaker and no verb. */
function isQuotation({claim, sentence}: Statement): boolean {
  const {lang} = claim
  if (!/[“"「]/.test(sentence)) return false
  for (const {0: quoted, index, groups} of sentence.matchAll(/[“"「](?<inside>[^“”"「」]{8,400})[”"」]/g)) {
    const inside = groups!.inside!
    const before = sentence.slice(Math.max(0, index - 60), index)
    const after = sentence.slice(index + quoted.length, index + quoted.length + 40)
    if (lang === 'zh') {
      if (/\p{Script=Han}{8}/u.test(inside.replace(/[，、；]/g, '')) && SAID_ZH.test(before) && isSpeaker(before))
        return true
    } else if (inside.split(/\s+/).length >= 6) {
      const said = SAID_EN.test(before) || SAID_AFTER_EN.test(after)
      if (said && findNames(`${before} ${after}`).some(({type}) => SPEAKERS.has(type))) return true
      if (/\p{Script=Han}/u.test(sentence)) continue
      if (inside.split(/\s+/).length >= LONG_QUOTE && !isOwnForSure(sentence, lang) && VERB_EN.test(inside)) return true
    }
  }
  return false
}
/** Words of a quotation that is taken from somewhere, whoever speaks; a shorter one may be a term or a label. */
const LONG_QUOTE = 9
const VERB_EN =
  /\b(?:is|are|was|were|be|has|have|had|does|did|can|could|may|might|will|would|should|must|[a-z]{3,20}(?:ed|s))\b/
const SAID_ZH = /(?:说|指出|写道|称|强调|表示|认为|回应|坦言|宣布|声明|呼吁|提出|要求)(?:道|过)?[：:，,]?\s?$/u
const SAID_EN =
  /\b(?:said|says|wrote|writes|stated|states|declared|remarked|noted|argued|warned|put it|concluded|replied|asked|called for|according to)\b[^“”"]{0,20}[,:]?\s?$/i
const SAID_AFTER_EN = /^[,.]?\s?(?:said|says|wrote|writes|he|she|according to)\b/i

/** What a claim is laid to is a person or a group, by its name or its last word: 谷歌公司, 某部部长, the Ministry. */
function isView({claim, sentence, isOwn}: Statement): boolean {
  const {attribution, attributionKind, lang, actors} = claim
  if (isNamedReport(sentence, lang) && !isOwnForSure(sentence, lang)) return true
  const speakers = actors.flatMap(({role, text}) => (role === 'speaker' ? [text] : []))
  if (attribution !== null && (attributionKind === 'named' || BODY_EN.test(attribution))) speakers.push(attribution)
  return speakers.length > 0 && !isOwn() && speakers.some(isSpeaker)
}

/** What others found is told in the passive: it has been shown that, has been linked to, have been reported in. */
function isReport({claim, sentence}: Statement): boolean {
  if (claim.lang !== 'en' || !REPORT.test(sentence)) return false
  return (REPORT.test(claim.text) || claim.kind === 'finding') && !isOwnForSure(sentence, 'en')
}
const REPORT =
  /\b(?:is|are) (?:(?:also|now|widely|generally|commonly|well) )?(?:known|thought|believed|estimated|reported|presumed) to\b|(?<!\b(?:that|which|what|who) )\b(?:has|have) (?:(?:also|long|previously|recently|often|repeatedly|already|now|consistently|independently|only|even) ){0,2}been (?:(?:also|previously|recently|widely|repeatedly|often|consistently|directly|strongly|closely|clearly|experimentally) )?(?:shown|reported|demonstrated|suggested|implicated|linked|associated|documented|described|identified|recogni[sz]ed|found|observed|attributed|(?:proposed|hypothesi[sz]ed|postulated) (?:that|to|as))(?! (?:here|above|below|earlier in|in (?:this|the previous|the following) (?:section|chapter)))\b/

const SPEAKERS: ReadonlySet<NameType> = new Set<NameType>(['organisation', 'person', 'office', 'economy'])
/** Groups and offices by their last word: 该市教育部门, 多家平台企业. */
const GROUP_END =
  /(?:公司|企业|集团|政府|部门|当局|机构|组织|委员会|协会|学会|学者|专家|教授|院士|总统|总理|首相|部长|主席|议员|法院|法官|大学|研究院|研究所|媒体|联盟|工会|代表团|发言人|负责人|官员|编辑部|出版社|国会|议会|白宫|欧盟)$/u
/** the National Survey of Adult Reading, the Convention on Rivers */
const BODY_EN =
  /\b(?:Assessment|Survey|Council|Committee|Commission|Initiative|Convention|Agency|Institute|Bureau|Association|Society|Court|Ministry|Department|Bank|Fund|Organi[sz]ation|Union|Foundation|Forum|Board|Declaration|Authority|Academy|Parliament|Congress|Senate|Treasury|Federation|Alliance)\b/
/** In front of a speaker, and no part of it: 在致编辑的信中. */
const WHERE = /(?:在|于)[^，。]{1,40}(?:中|里|上|时|内)$/u
/** What begins so is a frame or a predicate, not a speaker: 按照美国（要求）, 与该公司（的主张）. */
const NO_SPEAKER =
  /^(?:按照|根据|依据|依照|与|同|和|对|对于|面对|针对|将|把|被|用|使用|利用|通过|为|由于|因为|不|若|如|当|随着|为了|从|向|这|那|该|其|此|他|她|它|这些|上述|以上|前者|后者|两者)|的有关$|的$/u

function isSpeaker(words: string): boolean {
  const speaker = words
    .trim()
    .replace(WHERE, '')
    .replace(/^.*[，。；：:,;]/u, '')
    .trim()
  if (speaker.length < 2 || NO_SPEAKER.test(speaker)) return false
  if (/\p{Script=Han}/u.test(speaker)) {
    if (GROUP_END.test(speaker)) return true
    const last = findNames(speaker).at(-1)
    return last !== undefined && SPEAKERS.has(last.type) && last.end === speaker.length
  }
  if (BODY_EN.test(speaker)) return true
  // the Poisson claims that …: a surname behind an article names a thing.
  return findNames(speaker).some(
    ({type, start}) => SPEAKERS.has(type) && !(type === 'person' && /\b(?:the|an?)\s$/i.test(speaker.slice(0, start))),
  )
}

/** What happened on a day, in a month or a year that is told, and leaves a record: 2021 年 3 月 5 日，某部发布…. */
function isDatedAct({claim, sentence, isOwn}: Statement): boolean {
  const {dates, kind, lang, text, actors} = claim
  const days = dates.filter(({value}) => DAY.test(value))
  if (lang === 'en' && isRecordedEvent(sentence) && !isOwnForSure(sentence, lang)) return true
  if (days.length === 0 || kind === 'causal' || isOwn()) return false
  if ((kind === 'event' || kind === 'legal') && days.some(({value}) => HISTORIC.test(value))) return true
  if ((lang === 'zh' ? ACTS_ZH : ACTS_EN).test(text)) return lang === 'zh' || findNames(text).length > 0
  if (lang === 'en' && kind === 'event' && actors.some(({role}) => role === 'agent')) return true
  return days.some(({value}) => /\d{4}-\d\d-\d\d/.test(value)) && (kind === 'event' || kind === 'legal')
}
/** Something that happened in a year and was seen, made or written down by others: was first isolated in 2011. */
function isRecordedEvent(sentence: string): boolean {
  return YEAR_EN.test(sentence) && RECORDED_EN.test(sentence)
}
const YEAR_EN =
  /\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring) (?:(?:early|late|mid|the) )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?(?:1[89]|20)\d\d\b/
const RECORDED_EN =
  /\b(?:was|were) (?:first |originally |initially |officially |formally |already |later |then )?(?:reported|described|isolated|detected|discovered|identified|diagnosed|conceived|invented|proposed|developed|introduced|founded|established|launched|adopted|approved|signed|published|released|issued|banned|created|elected|eradicated|sequenced|attributed|estimated|coined|formulated|enacted|ratified|repealed|abolished|inaugurated|legali[sz]ed|nationali[sz]ed|privati[sz]ed)\b(?! using| by (?:PCR|ELISA))|\b(?:adopted|launched|approved|ratified|hosted|convened|announced|issued|published|founded) (?:a|an|the|its|their|guidelines)\b/

/** A year, a month or a day, and from it on or up to it (自……以来, 截至……): no decade, no century. */
const DAY = /^(?:\.\.\/)?\d{4}(?:-\d\d){0,2}(?:\/\.\.)?$/
/** A year before the lifetime of most projects: what happened then is known from others. */
const HISTORIC = /^(?:1[0-8]\d\d|19[0-7]\d)(?:-|$)/
/** Acts that leave a record: founded, adopted, published; 颁布, 召开, 问世. */
const ACTS_ZH =
  /发布|颁布|公布|印发|签署|签订|缔结|成立|建立|召开|举行|举办|通过了|宣布|启动|推出|出台|创建|创办|创立|创刊|始于|建成|制作于|研制成功|上线|下架|问世|诞生|当选|就任|担任|获批|批准|达成|会见|收购|起诉|上市|加入|退出|生效|施行|实施|修订|废除|禁止|处罚|罚款|提交|设立|发起|承认|承诺|表态|首次(?:提出|发现|报道|举办|召开)/u
const ACTS_EN =
  /\b(?:founded|established|launched|adopted|approved|signed|enacted|passed|published|released|announced|introduced|issued|banned|created|convened|elected|appointed|ratified|repealed|amended|acquired|sued|joined|withdrew|declared|inaugurated|legali[sz]ed|discontinued)\b/i

/** A share, a sum or a large number of the world outside: deaths a year, share of a market, people of a country. */
function isFigureOfTheWorld({claim, sentence, isOwn}: Statement): boolean {
  const {quantities, lang} = claim
  if (
    lang === 'en' &&
    AMOUNT.test(sentence) &&
    (SHARE_OF_EN.test(sentence) || PEOPLE_EN.test(sentence)) &&
    !isOwnForSure(sentence, lang)
  )
    return true
  const large = quantities.some(
    ({unit, value, text, role}) =>
      value !== null && (unit === '%' || role === 'share' || value >= 1000 || /[万亿]|million|billion/.test(text)),
  )
  if (!large || isOwn()) return false
  return lang === 'zh'
    ? WORLD_ZH.test(sentence) || SUM_ZH.test(sentence) || OF_PLACE_ZH.test(sentence)
    : WORLD_EN.test(sentence) || SUM_EN.test(sentence) || OF_PLACE_EN.test(sentence)
}
/** 产值达 3 000 亿元; cost £200 million */
const SUM_ZH =
  /\d(?:\.\d{1,3})? ?(?:万亿|亿|千万|百万) ?(?:多|余)?(?:元|美元|欧元|英镑|日元|人次?|吨|千瓦时|立方米|亩|公顷|户|辆|台|部)/u
const SUM_EN = /(?:[£$€¥]|\b(?:US\$|USD|EUR|GBP) ?)\d[\d.,]{0,12} ?(?:million|billion|trillion|m\b|bn\b)/
/** 2015 年该省农业人口占 40%: a year, a place, a share */
const OF_PLACE_ZH =
  /(?:1[89]|20)\d\d ?年[^，。；]{0,24}(?:省|自治区|[^城都]市|县|州|国|地区)[^。；]{0,40}(?:占|达到?|增长|下降|上升|仅为|约为|高达)|(?:省|自治区|[^城都]市|县|州|各国|地区)[^，。；]{0,16}(?:1[89]|20)\d\d ?年[^。；]{0,40}(?:占|达到?|增长|下降|上升|仅为|约为|高达)/u
const OF_PLACE_EN =
  /\b[Ii]n (?:the )?(?:UK|U\.K\.|US|USA|U\.S\.|Netherlands|Philippines)\b|%(?: of)?(?: the| all)? (?:adults|households|citizens|farmers|workers|schools|hospitals|firms|villages|voters|teenagers|employees)\b/
/** What each of the next two has in it. */
const AMOUNT = /%|per ?cent|illion|\d,\d/
/** A share that holds in general: accounts for 5% of all cancers, affects up to 30% of patients, may reach 20% per year. */
const SHARE_OF_EN =
  /\b(?:accounts?|accounting|affects?|affecting|occurs?|represents?|comprises?|constitutes?|makes? up|kills?|lives?|suffers?|reach|reaches|exceeds?) (?:(?:for|in|from|with|to|about|nearly|almost|up|more|than|less|over|an|estimated|some|the) ){0,4}\d[\d.,–-]{0,12} ?(?:%|per ?cent|million|billion)/
/** 20,000 new cases occur each year; 2 million people are affected. */
const PEOPLE_EN =
  /\b(?:million|billion|\d{1,3},\d{3}) (?:new |annual )?(?:people|persons|individuals|children|women|men|deaths|cases|patients|adults|infections) (?:are|die|live|suffer|have|occur|worldwide|each|every|per|annually)\b/
const WORLD_ZH =
  /全球|全世界|世界(?:范围|各地|上|人口)|海拔|高程|降水量|年均|年平均|水位|全国|我国|国内(?!外文献)|(?:中国|美国|日本|印度|欧洲|欧盟|非洲)(?:的|有|约|共|每年|人口)|据(?:统计|估计|估算|测算|报道|调查)|人口|居民|患病率|发病率|死亡率|市场份额|市场规模|产值|销售额|用户数/u
const WORLD_EN =
  /\b(?:worldwide|globally|above sea level|annual (?:rainfall|precipitation)|global (?:burden|population|market|deaths)|in the world|the world’?s|each year|every year|per year|annually|per annum|of the (?:world|global|national|general|u\.?s\.?|adult) population|million (?:people|persons|children|women|men|deaths|cases|adults|workers|tonnes|tons|users)|billion (?:people|dollars|tonnes|users|tons)|(?:prevalence|incidence|mortality) (?:of|in|rate)|deaths (?:from|due to)|in (?:the )?(?:United States|United Kingdom|European Union|sub-Saharan Africa|developing countries|Africa|Asia|Europe|China|India|Latin America))\b/i

/** First, largest, oldest of the world, of a country or of all time; not the largest of some numbers. */
function isSuperlativeOfTheWorld({claim, sentence, isOwn}: Statement): boolean {
  const {lang, text} = claim
  if (lang === 'en' && RANK_EN.test(text) && !isOwnForSure(sentence, lang)) return true
  return (lang === 'zh' ? MOST_ZH : MOST_EN).test(text) && !isOwn()
}
/** is the fourth most common cancer, remains the leading cause, is one of the most widely studied. */
const RANK_EN =
  /\b(?:is|are|remains?|represents?|being|as) (?:considered |thought to be |regarded as |still |now |by far |probably |also )?(?:one of |among )?the (?:(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|single) )?(?:most (?:common|frequent|prevalent|widespread|abundant|widely|extensively|frequently|commonly) |leading cause|largest [a-z]{1,20} in the |commonest)/
const MOST_ZH =
  /(?:全球|世界|国际|国内|全国|我国|中国|亚洲|欧洲|历史)上?[^，。；]{0,10}(?:最大|最高|最早|最多|最长|最古老|第一[个部家座项]|首[个部家座次例])|最早由[^，。；]{2,24}(?:提出|创立|发现|发明)|(?:迄今|有史)以?来?[^，。；]{0,8}(?:最大|最早|最长|最多)/u
const MOST_EN =
  /\bthe (?:world’?s (?:first|largest|oldest|biggest|most)|(?:largest|biggest|oldest|highest|leading|most common|most frequent|first)\b[^.;]{0,60}\b(?:in the world|worldwide|globally|in history|of all time|of its kind|on earth|ever (?:built|made|recorded|published)|in (?:the )?(?:United States|United Kingdom|European Union|Africa|Asia|Europe|China|India)))|\bthe (?:leading|most common|main) cause of (?:death|disability|blindness)\b/i
