import type {Lang} from '../model/document.ts'
import {MAYBE_UPPER} from '../text/character-classes.ts'
import {isChineseName} from '../text/surnames.ts'

/** A shape of words that tell what somebody who is named found, made or called so, with an example. */
interface NamedReport {
  readonly lang: Lang
  /** A first look that most sentences do not stand. */
  readonly has: RegExp
  /** The whole; or, of what is laid to somebody 等, the name in front of it: group `name` is to be a Chinese person's. */
  readonly words: RegExp | {readonly before: RegExp}
  readonly example: string
}

const TELLS =
  'show(?:ed|n|s)?|report(?:ed|s)?|f(?:ound|inds?)|suggest(?:ed|s)?|propose[ds]?|demonstrate[ds]?|argue[ds]?|conclude[ds]?|observe[ds]?|describe[ds]?|develop(?:ed|s)?|introduce[ds]?|note[ds]?|claim(?:ed|s)?|estimate[ds]?|hypothesi[sz]e[ds]?|establish(?:ed|es)?|identif(?:ied|ies)|investigate[ds]?|analy[sz]e[ds]?|stud(?:y|ied|ies)|compare[ds]?|used|measured|examine[ds]?'
const DOES =
  'conduct(?:ed|s)?|combine[ds]?|incorporate[ds]?|appl(?:y|ied|ies)|extend(?:ed|s)?|adopt(?:ed|s)?|explore[ds]?|review(?:ed|s)?|survey(?:ed|s)?|construct(?:ed|s)?|built|design(?:ed|s)?|employ(?:ed|s)?|model(?:l?ed|s)?|present(?:ed|s)?|derive[ds]?|evaluate[ds]?|test(?:ed|s)?|collected|interviewed|calculate[ds]?|discuss(?:ed|es)?|emphasi[sz]e[ds]?|point(?:ed|s)? out|highlight(?:ed|s)?|stress(?:ed|es)?|confirm(?:ed|s)?|reveal(?:ed|s)?'
const WHEN = '(?:(?:have|has|had|also|first|later|recently|previously|further|then|all|both|recently) ){0,2}'
/** One may stand between who is named and what they do. */
const MARKER = '(?: ?[[［][\\d,，、–—-]{1,16}[\\]］])?'
const SURNAME = "\\p{Lu}[\\p{L}’'-]{2,20}"
const DOES_ZH =
  '(?:在[^，。；]{1,24}[中里上]|对[^，。；]{1,40}(?:进行|开展|作|做)了?|通过[^，。；]{1,40}，?|基于[^，。；]{1,40}，?|针对[^，。；]{1,40}，?|利用[^，。；]{1,40}，?|采用[^，。；]{1,40}，?|运用[^，。；]{1,40}，?|将|也|曾|还|则|又|均|都|首次|最早|率先|首先|进一步|分别|较早){0,2}(?:的?(?:研究|实验|试验|工作|调查|分析)(?:结果|成果)?(?:也|还|均)?)?(?:发现|表明|提出|指出|认为|主张|强调|证明|证实|揭示|得出|测得|观察到|构建|建立|设计|开发|引入|研制|总结|归纳|报道|推导|拟合|采用|使用|利用|应用|运用|考察|探讨|分析|比较|对比|研究|评估|预测)'

/** What no name holds, negated, for a first look. */
const IN_NAME = '[^\\d\\s，。；、（）《》]'
/** What those do who are not all named: 等人[3]发现 */
const OTHERS_DO = new RegExp(`等[人学]?者?${MARKER} ?${DOES_ZH}`, 'uy')

const reports: ReadonlyArray<NamedReport> = [
  {
    lang: 'en',
    has: / et al| and (?:co|assoc)/,
    words: new RegExp(
      `\\b${SURNAME}(?: et al\\.?,?| and (?:colleagues|co-?workers|associates))(?: \\(?(?:19|20)\\d\\d[a-z]?\\)?)?${MARKER} ${WHEN}(?:${TELLS}|${DOES})\\b`,
      'u',
    ),
    example: 'Mora et al. showed that most lists are never read.',
  },
  {
    lang: 'en',
    has: / (?:and|&) \p{Lu}/u,
    words: new RegExp(
      `\\b${SURNAME} (?:and|&) ${SURNAME} ${WHEN}(?:show(?:ed|n)?|reported|found|suggested|proposed|demonstrated|argued?|concluded?|observed|hypothesi[sz]ed|coined|pointed out|developed|made use of)\\b`,
      'u',
    ),
    example: 'Ruiz and Lam reported that half of the lists were wrong.',
  },
  {
    lang: 'en',
    has: /(?:ed|found) that/,
    words: new RegExp(
      `[,;] ${SURNAME} (?:(?:19|20)\\d\\d )?(?:first )?(?:showed|reported|found|suggested|argued|demonstrated|hypothesi[sz]ed|claimed|concluded) that\\b`,
      'u',
    ),
    example: 'However, Lindqvist reported that no list was whole.',
  },
  {
    lang: 'en',
    has: /(?:ed|found|argues|proposes|claims) (?:that|an?|the) /,
    words:
      /^(?!(?:Evidence|Research|Work|Data|Theory|History|Literature|Experience|Practice|Science|Nobody|Everyone|Someone|They|This|That|Each|Another|Patients?|People|Both|Neither|None|Many|Most|Some|Others?)\b)\p{Lu}\p{Ll}{3,18}(?<!s|ing|ion|ment|ity|ence|ance|ure|ogy|ism|ly) (?:first |later |recently )?(?:reported|showed|found|suggested|argued|argues|demonstrated|proposed|proposes|hypothesi[sz]ed|claimed|claims) (?:that|an?|the) /u,
    example: 'Lindqvist argued that no list is whole.',
  },
  {
    lang: 'en',
    has: /(?:coined|proposed|introduced|formulated) the /,
    words:
      /\b\p{Lu}[\p{L}’'.-]{1,20},? (?:[^.;]{0,80}, )?(?:first |originally )?(?:coined|proposed|introduced|formulated) the (?:term|concept|notion|idea|phrase|hypothesis|theory)\b/u,
    example: 'In 1962, Lindqvist coined the term “ghost entry”.',
  },
  {
    lang: 'zh',
    has: new RegExp(`[${MAYBE_UPPER}]${IN_NAME}{1,40}(?: ?(?:[和与及&]|and) ?${IN_NAME}{2,42})? ?等`),
    words: {before: /\p{Lu}[\p{L}’'.-]{1,20}(?: ?(?:和|与|及|and|&) ?\p{Lu}[\p{L}’'.-]{1,20})? ?$/u},
    example: 'Lam 等人构建了一个引文库，并标注了差错。',
  },
  {
    lang: 'zh',
    has: /(?:^|[，；：如中外但是而由]).{2,3}等/u,
    words: {before: /(?:^|[，；：]|例如|比如|其中|此外|但是?|而|由)(?<name>\p{Script=Han}{2,3})$/u},
    example: '周恒等研究表明，转引的差错率更高。',
  },
  {
    lang: 'zh',
    has: /提出/,
    words:
      /(?:学者|教授|博士|专家|科学家|经济学家|社会学家|心理学家|哲学家|历史学家|工程师|物理学家|化学家|医生|[\p{Script=Latin}]{2,20})[^，。；]{0,20}(?:于 ?\d{4} ?年)?(?:首次|最早|率先|首先)(?:明确|正式|系统)?(?:地)?提出(?:了)?[^，。；]{0,20}(?:概念|理论|术语|说法|假说|命题|学说|原理|一词|[”」])/u,
    example: '瑞典学者林奎最早提出“幽灵文献”的概念。',
  },
]

/** Words that begin like a name, and end a list before 等. */
const NO_NAMES = new Set(
  '方法 方式 方案 方面 时间 时期 温度 程度 程序 成本 成果 成分 高校 安全 常规 和平 公司 平台 平均 文献 文章 文本 管理 管道 金融 金属 水利 水平 水分 高管 关系 关键词 农业 农户 农民 马匹 牛羊 石油 石材 钢材 花卉 花草 党员 广告 古籍 史料 经济 单位 计算机 强度 包装 车辆 项目 连锁店'.split(
    ' ',
  ),
)

/** Whether a sentence tells by name what somebody found, made or called so. */
export function isNamedReport(sentence: string, lang: Lang): boolean {
  return reports.some(({lang: own, has, words}) => {
    if (own !== lang || !has.test(sentence)) return false
    const hit = words instanceof RegExp ? words.exec(sentence) : namedWithOthers(sentence, words.before)
    if (!hit) return false
    const name = hit.groups?.name
    return name === undefined || (isChineseName(name) && !NO_NAMES.has(name))
  })
}

/** The name in front of the first 等 of which something is told. */
function namedWithOthers(sentence: string, before: RegExp): RegExpExecArray | null {
  for (let at = sentence.indexOf('等'); at >= 0; at = sentence.indexOf('等', at + 1)) {
    const name = before.exec(sentence.slice(Math.max(0, at - FARTHEST), at))
    OTHERS_DO.lastIndex = at
    if (name && OTHERS_DO.test(sentence)) return name
  }
  return null
}
/** Where a name in front of 等 may begin, in UTF-16 units. */
const FARTHEST = 100

/** The shapes with their examples, for the tests. */
export const namedReports = reports
