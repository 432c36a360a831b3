/** The closed catalogue of what the audit can say: each rule with its severity and its words in both languages. */

import {bibliographyProblems, entryNames, unmatchedBecause} from './bibliography-problems.ts'
import type {BrokenBibliography, Finding, Lang, Severity, UnmatchedEntry} from './document.ts'

/** What a rule's message tells of. */
interface Facts {
  'no-reference-list': {numbers: number; supplied: number}
  'dangling-citation': {number: number; last: number}
  'uncited-reference': {number: number}
  'citation-order': {number: number; other: number; late: boolean}
  'unlikely-range': {raw: string}
  'heading-number-jump': {number: string; before: string; expected: string}
  'foreign-abstract': {lang: 'en' | 'zh'}
  'uncited-claim': {text: string; why: string; whyZh: string}
  'label-slip': {met: string; expected: string}
  /** `doi`: the DOI that two unlike works bear; empty where they seem to be one work. */
  'duplicate-reference': {number: number; other: number; doi: string}
  'abstracts-disagree': {zh: string; en: string}
  'wrong-arithmetic': {calculation: string; printed: string; computed: string}
  'unrelated-use': {number: number; first: string; second: string}
  'author-mismatch': {name: string; number: number; other: number}
  'abstract-only-figure': {figures: string}
  'abstract-only-claim': {text: string}
  /** `lang`: the abstract that lacks it. */
  'untranslated-passage': {text: string; lang: 'en' | 'zh'}
  'unnamed-source': {source: string}
  'long-chain': {raw: string; count: number}
  'lone-source': {number: number; claims: number}
  'older-source': {number: number; printed: number; year: number}
  'heading-number-repeat': {number: string}
  'mixed-markers': {usual: string; odd: string}
  'unused-silence': {rule: string; quote: string; line: number}
  'count-mismatch': {announced: string; counted: number}
  'impossible-date': {date: string}
  'unbalanced-mark': {mark: string}
  'acronym-redefined': {acronym: string; first: string; second: string}
  'name-variants': {usual: string; odd: string}
  'missing-part': {part: keyof typeof parts; lang: 'en' | 'zh'}
  'hidden-characters': {kind: HiddenKind; name: string; count: number; context: string}
  'unmatched-bibliography-entry': {
    file: string
    /** The first few of them, by the names that the file gives. */
    entries: ReadonlyArray<string>
    count: number
    number: number | null
    why: UnmatchedEntry['why']
  }
  'broken-bibliography': {file: string} & BrokenBibliography
  'acronym-undefined': {acronym: string; full: string; uses: number; late: boolean}
  'acronym-repeated': {acronym: string; full: string}
  'hedge-dropped': {hedge: string}
  'hedge-in-one-language': {hedge: string; lang: Lang}
  'date-order': {what: string; first: string; second: string}
  'part-exceeds-whole': {part: string; whole: string}
  'two-values': {first: string; second: string}
  'empty-marker': {raw: string}
}
export type RuleId = keyof Facts

/** What hidden characters do: turn the order of letters, carry text that no one sees, stand inside a word, have no meaning outside their font, were lost. */
export type HiddenKind = 'override' | 'tag' | 'inside' | 'private' | 'lost'
const hiddenKinds: Readonly<Record<HiddenKind, {readonly en: string; readonly zh: string}>> = {
  override: {en: 'changes the order in which letters are shown', zh: '改变文字的显示次序'},
  tag: {en: 'carries text that is not shown', zh: '携带不显示的文字'},
  inside: {en: 'prints nothing and stands inside a word', zh: '不显示而夹在词中'},
  private: {en: 'is a glyph of one font, without a character of its own', zh: '是字体私用字形，没有对应的字符'},
  lost: {en: 'stands for a character that was lost', zh: '代替已丢失的字符'},
}

/** What a paper may print in one language only. */
const parts = {
  abstract: {en: 'abstract', zh: '摘要'},
  keywords: {en: 'list of keywords', zh: '关键词'},
  title: {en: 'title', zh: '题名'},
} as const

interface Rule<Fact> {
  readonly severity: Severity
  /** What the rule looks for, in a few words. */
  readonly about: {readonly en: string; readonly zh: string}
  readonly en: (facts: Fact) => string
  readonly zh: (facts: Fact) => string
}

const rules: {readonly [Id in RuleId]: Rule<Facts[Id]>} = {
  'no-reference-list': {
    severity: 'error',
    about: {en: 'numbers are cited and there is no list of references', zh: '文中有引文编号而无参考文献表'},
    en: ({numbers, supplied}) =>
      supplied
        ? `The paper has no list of references, and the bibliography beside it lacks ${numbers} of the ${numbers + supplied} that it cites.`
        : `The paper cites ${numbers} references and has no list of them.`,
    zh: ({numbers, supplied}) =>
      supplied
        ? `文中没有参考文献表，所附书目又缺少所引 ${numbers + supplied} 条文献中的 ${numbers} 条。`
        : `文中引用了 ${numbers} 条文献，但没有参考文献表。`,
  },
  'dangling-citation': {
    severity: 'error',
    about: {en: 'a cited number without an entry in the list', zh: '引文编号在文献表中无对应条目'},
    en: ({number, last}) => `\`[${number}]\` has no entry; the list ends at \`[${last}]\`.`,
    zh: ({number, last}) => `\`[${number}]\` 在参考文献表中没有对应条目；表止于 \`[${last}]\`。`,
  },
  'uncited-reference': {
    severity: 'warning',
    about: {en: 'an entry that is never cited', zh: '已列而未引的文献'},
    en: ({number}) => `Reference \`[${number}]\` is listed and never cited.`,
    zh: ({number}) => `参考文献 \`[${number}]\` 已列出，但正文未引用。`,
  },
  'citation-order': {
    severity: 'info',
    about: {en: 'a first citation out of turn', zh: '首次引用的次序颠倒'},
    en: ({number, other, late}) =>
      `\`[${number}]\` is cited for the first time ${late ? 'after' : 'before'} \`[${other}]\`; elsewhere numbers rise with their first citation.`,
    zh: ({number, other, late}) =>
      `\`[${number}]\` 首次出现在 \`[${other}]\` 之${late ? '后' : '前'}；文中其余编号按首次引用的先后排列。`,
  },
  'unlikely-range': {
    severity: 'error',
    about: {en: 'a range that no list could hold', zh: '超出任何文献表的编号区间'},
    en: ({raw}) => `\`${raw}\` spans more numbers than any list holds.`,
    zh: ({raw}) => `\`${raw}\` 的跨度超出任何参考文献表。`,
  },
  'heading-number-jump': {
    severity: 'warning',
    about: {en: 'a heading number that leaves out another', zh: '标题编号跳号'},
    en: ({number, before, expected}) => `Heading ${number} follows ${before}; expected ${expected}.`,
    zh: ({number, before, expected}) => `标题编号 ${number} 紧接 ${before} 之后；此处应为 ${expected}。`,
  },
  'foreign-abstract': {
    severity: 'error',
    about: {en: 'an abstract of another paper', zh: '属于另一篇论文的摘要'},
    en: ({lang}) => `This ${lang === 'zh' ? 'Chinese' : 'English'} abstract seems to belong to another paper.`,
    zh: ({lang}) => `这篇${lang === 'zh' ? '中文' : '英文'}摘要似属另一篇论文。`,
  },
  'uncited-claim': {
    severity: 'info',
    about: {en: 'a claim that an editor asks a source for', zh: '宜注出处而未注的论断'},
    en: ({text, why}) => `A claim without a citation (${why}): “${text}”`,
    zh: ({text, whyZh}) => `未注出处的论断（${whyZh}）：“${text}”`,
  },
  'label-slip': {
    severity: 'warning',
    about: {en: 'a label that falls out of its series', zh: '同一系列中标签用词不一'},
    en: ({met, expected}) => `“${met}” stands where the series has “${expected}”.`,
    zh: ({met, expected}) => `此处作“${met}”，按前文系列应为“${expected}”。`,
  },
  'duplicate-reference': {
    severity: 'warning',
    about: {en: 'one work listed twice', zh: '同一文献重复著录'},
    en: ({number, other, doi}) =>
      doi
        ? `References \`[${number}]\` and \`[${other}]\` bear the same DOI (${doi}), and their titles differ.`
        : `Reference \`[${number}]\` seems to be the same work as \`[${other}]\`.`,
    zh: ({number, other, doi}) =>
      doi
        ? `参考文献 \`[${number}]\` 与 \`[${other}]\` 的 DOI 相同（${doi}），而题名不同。`
        : `参考文献 \`[${number}]\` 与 \`[${other}]\` 似为同一文献。`,
  },
  'abstracts-disagree': {
    severity: 'warning',
    about: {en: 'the two abstracts say different things', zh: '中英文摘要不一致'},
    en: ({zh, en}) => `The abstracts disagree: ${zh} in Chinese, ${en} in English.`,
    zh: ({zh, en}) => `中英文摘要不一致：中文为 ${zh}，英文为 ${en}。`,
  },
  'wrong-arithmetic': {
    severity: 'warning',
    about: {en: 'a share or growth that its figures do not give', zh: '与所列数字不符的比例或增幅'},
    en: ({calculation, printed, computed}) => `${calculation} gives ${computed}; printed is ${printed}.`,
    zh: ({calculation, printed, computed}) => `${calculation} 应得 ${computed}，文中作 ${printed}。`,
  },
  'unrelated-use': {
    severity: 'warning',
    about: {en: 'one number for claims that have nothing in common', zh: '同一编号用于不相关的论断'},
    en: ({number, first, second}) =>
      `\`[${number}]\` is cited for claims that seem unrelated: “${first}” and “${second}”.`,
    zh: ({number, first, second}) => `\`[${number}]\` 被用于似不相关的论断：“${first}”与“${second}”。`,
  },
  'author-mismatch': {
    severity: 'warning',
    about: {en: 'a name before a marker whose entry is by somebody else', zh: '标注前的人名与条目作者不符'},
    en: ({name, number, other}) =>
      `“${name}” is cited as \`[${number}]\`, which has no such author; \`[${other}]\` has.`,
    zh: ({name, number, other}) => `“${name}”处标注 \`[${number}]\`，该条目无此作者；\`[${other}]\` 有。`,
  },
  'abstract-only-figure': {
    severity: 'info',
    about: {en: 'a figure of the abstract that the body never prints', zh: '仅见于摘要的数字'},
    en: ({figures}) => `The abstract prints ${figures}; the body never does.`,
    zh: ({figures}) => `摘要中的数字 ${figures} 在正文中未出现。`,
  },
  'abstract-only-claim': {
    severity: 'info',
    about: {en: 'a claim of the abstract that the body does not make', zh: '仅见于摘要的论断'},
    en: ({text}) => `The abstract claims what the body does not speak of: “${text}”`,
    zh: ({text}) => `摘要中的论断在正文中未见：“${text}”`,
  },
  'untranslated-passage': {
    severity: 'info',
    about: {en: 'what one abstract says and the other leaves out', zh: '仅见于一种语言摘要的内容'},
    en: ({text, lang}) => `The ${lang === 'zh' ? 'Chinese' : 'English'} abstract has nothing that renders “${text}”`,
    zh: ({text, lang}) => `${lang === 'zh' ? '中文' : '英文'}摘要中没有与此对应的内容：“${text}”`,
  },
  'unnamed-source': {
    severity: 'info',
    about: {en: 'somebody unnamed is said to have said it', zh: '来源未具名且未注出处'},
    en: ({source}) => `Laid to somebody unnamed (“${source}”) without a citation.`,
    zh: ({source}) => `归于未具名的来源（“${source}”），且未注出处。`,
  },
  'long-chain': {
    severity: 'info',
    about: {en: 'many references on one statement', zh: '一处论断堆叠多条文献'},
    en: ({raw, count}) => `\`${raw}\` puts ${count} references on one statement; which of them says it?`,
    zh: ({raw, count}) => `\`${raw}\` 在一处论断上堆叠 ${count} 条文献，难以判断由哪一条支持。`,
  },
  'lone-source': {
    severity: 'info',
    about: {en: 'one source under a whole section', zh: '整节仅依据一条文献'},
    en: ({number, claims}) => `All ${claims} cited claims of this section rest on \`[${number}]\`.`,
    zh: ({number, claims}) => `本节 ${claims} 条有出处的论断全部依据 \`[${number}]\`。`,
  },
  'older-source': {
    severity: 'warning',
    about: {en: 'a source printed before the fact it is cited for', zh: '文献早于所支持的事实'},
    en: ({number, printed, year}) => `\`[${number}]\` was printed in ${printed} and is cited for a fact of ${year}.`,
    zh: ({number, printed, year}) => `\`[${number}]\` 刊于 ${printed} 年，却用于支持 ${year} 年的事实。`,
  },
  'heading-number-repeat': {
    severity: 'warning',
    about: {en: 'a heading number that stands twice', zh: '标题编号重复'},
    en: ({number}) => `Heading number ${number} stands twice.`,
    zh: ({number}) => `标题编号 ${number} 重复。`,
  },
  'mixed-markers': {
    severity: 'info',
    about: {en: 'markers of another style than the others', zh: '标注形式不一'},
    en: ({usual, odd}) => `\`${odd}\` is marked in another style than the others (\`${usual}\`).`,
    zh: ({usual, odd}) => `\`${odd}\` 的标注形式与其他（\`${usual}\`）不同。`,
  },
  'unused-silence': {
    severity: 'warning',
    about: {en: 'a silence that matches nothing any more', zh: '已失效的静默条目'},
    en: ({rule, quote, line}) => `The silence of ${rule} for “${quote}” (line ${line} of its file) matches no finding.`,
    zh: ({rule, quote, line}) => `静默文件第 ${line} 行（${rule}，“${quote}”）已不对应任何所见。`,
  },
  'count-mismatch': {
    severity: 'warning',
    about: {en: 'a count that the list behind it does not have', zh: '所称数目与所列项数不符'},
    en: ({announced, counted}) => `“${announced}” is followed by ${counted} numbered items.`,
    zh: ({announced, counted}) => `“${announced}”之后列出的编号项为 ${counted} 项。`,
  },
  'impossible-date': {
    severity: 'error',
    about: {en: 'a date that no calendar has', zh: '不存在的日期'},
    en: ({date}) => `No calendar has the date “${date}”.`,
    zh: ({date}) => `日期“${date}”不存在。`,
  },
  'unbalanced-mark': {
    severity: 'info',
    about: {en: 'a quote or bracket without its partner', zh: '引号或括号不成对'},
    en: ({mark}) => `\`${mark}\` has no partner in its paragraph.`,
    zh: ({mark}) => `本段中 \`${mark}\` 没有与之配对的符号。`,
  },
  'acronym-redefined': {
    severity: 'info',
    about: {en: 'an acronym explained twice in different words', zh: '缩写有两种解释'},
    en: ({acronym, first, second}) => `${acronym} is explained twice: “${first}” and “${second}”.`,
    zh: ({acronym, first, second}) => `缩写 ${acronym} 有两种解释：“${first}”与“${second}”。`,
  },
  'name-variants': {
    severity: 'info',
    about: {en: 'one name in several spellings', zh: '同一名称写法不一'},
    en: ({usual, odd}) => `“${odd}” is printed “${usual}” elsewhere.`,
    zh: ({usual, odd}) => `“${odd}”在别处作“${usual}”。`,
  },
  'missing-part': {
    severity: 'info',
    about: {en: 'a title, an abstract or keywords in one language only', zh: '题名、摘要或关键词只有一种语言'},
    en: ({part, lang}) => `There is no ${lang === 'zh' ? 'Chinese' : 'English'} ${parts[part].en}.`,
    zh: ({part, lang}) => `缺少${lang === 'zh' ? '中文' : '英文'}${parts[part].zh}。`,
  },
  'hidden-characters': {
    severity: 'info',
    about: {en: 'characters that hide something', zh: '隐藏字符'},
    en: ({kind, name, count, context}) =>
      `${name} ${hiddenKinds[kind].en}${count > 1 ? ` (such characters: ${count})` : ''}: “${context}”.`,
    zh: ({kind, name, count, context}) =>
      `${name} ${hiddenKinds[kind].zh}${count > 1 ? `（此类字符共 ${count} 个）` : ''}：“${context}”。`,
  },
  'unmatched-bibliography-entry': {
    severity: 'warning',
    about: {
      en: 'an entry of the bibliography beside the paper that the paper does not have',
      zh: '所附书目中与论文对不上的条目',
    },
    en: ({file, entries, count, number, why}) =>
      `${file}: ${entryNames(entries, count, ', ')} ${count === 1 ? 'is' : 'are'} none of the paper's references: ${unmatchedBecause(why, number).en}.`,
    zh: ({file, entries, count, number, why}) =>
      `${file}：${entryNames(entries, count, '、')} 与论文的参考文献对不上：${unmatchedBecause(why, number).zh}。`,
  },
  'acronym-undefined': {
    severity: 'info',
    about: {en: 'an acronym used before it is explained, or never explained', zh: '缩写先用后释或从未解释'},
    en: ({acronym, full, uses, late}) =>
      late
        ? `${acronym} is used ${uses} times before it is explained (“${full}”).`
        : `${acronym} is used ${uses} times and never explained; “${full}” stands elsewhere.`,
    zh: ({acronym, full, uses, late}) =>
      late
        ? `缩写 ${acronym} 在解释（“${full}”）之前已使用 ${uses} 次。`
        : `缩写 ${acronym} 使用 ${uses} 次而从未解释；文中另有“${full}”。`,
  },
  'acronym-repeated': {
    severity: 'info',
    about: {en: 'an acronym explained again', zh: '缩写重复解释'},
    en: ({acronym, full}) => `${acronym} is explained again (“${full}”).`,
    zh: ({acronym, full}) => `缩写 ${acronym} 重复解释（“${full}”）。`,
  },
  'hedge-dropped': {
    severity: 'info',
    about: {en: 'hedged in the body and flat in the abstract', zh: '正文有所保留而摘要径作断言'},
    en: ({hedge}) => `The abstract states flatly what the body hedges (“${hedge}”).`,
    zh: ({hedge}) => `正文以“${hedge}”有所保留，摘要则径作断言。`,
  },
  'hedge-in-one-language': {
    severity: 'info',
    about: {en: 'hedged in one language only', zh: '仅一种语言的摘要有所保留'},
    en: ({hedge, lang}) =>
      `The ${lang === 'zh' ? 'Chinese' : 'English'} abstract hedges this (“${hedge}”), the other states it flatly.`,
    zh: ({hedge, lang}) => `${lang === 'zh' ? '中文' : '英文'}摘要此处有所保留（“${hedge}”），另一种语言则径作断言。`,
  },
  'date-order': {
    severity: 'warning',
    about: {en: 'times that contradict each other', zh: '时间先后矛盾'},
    en: ({what, first, second}) => `${first} cannot come before ${second} here: “${what}”.`,
    zh: ({what, first, second}) => `“${what}”：${first} 不应先于 ${second}。`,
  },
  'part-exceeds-whole': {
    severity: 'warning',
    about: {en: 'a part larger than its whole', zh: '部分大于整体'},
    en: ({part, whole}) => `The part (${part}) is larger than the whole (${whole}).`,
    zh: ({part, whole}) => `部分（${part}）大于整体（${whole}）。`,
  },
  'two-values': {
    severity: 'warning',
    about: {en: 'one total with two values', zh: '同一总数有两个数值'},
    en: ({first, second}) => `“${second}”; elsewhere it is “${first}”.`,
    zh: ({first, second}) => `此处作“${second}”，别处作“${first}”。`,
  },
  'empty-marker': {
    severity: 'warning',
    about: {en: 'a marker on nothing', zh: '标注无所依附'},
    en: ({raw}) => `\`${raw}\` stands on no statement.`,
    zh: ({raw}) => `\`${raw}\` 没有所标注的内容。`,
  },
  'broken-bibliography': {
    severity: 'error',
    about: {en: 'a bibliography beside the paper that cannot be read', zh: '无法读取的所附书目'},
    en: ({file, line, problem, detail = ''}) =>
      `${file}${line === null ? '' : `:${line}`}: ${bibliographyProblems[problem].en(detail)}`,
    zh: ({file, line, problem, detail = ''}) =>
      `${file}${line === null ? '' : `:${line}`}：${bibliographyProblems[problem].zh(detail)}`,
  },
}

/** A list of references, where a document has several. */
export interface ListName {
  readonly number: number
  /** The heading of the chapter or appendix that it closes. */
  readonly closes: string | null
}

/** Where a finding points, what it speaks of, and how sure it is. */
interface Pointed {
  readonly start?: number | null
  readonly end?: number | null
  readonly related?: ReadonlyArray<string>
  readonly confidence: number
  readonly severity?: Severity
  /** The list that its numbers are of, where there are several. */
  readonly list?: ListName | undefined
}

/** Make a finding of a rule. */
export function finding<Id extends RuleId>(rule: Id, facts: Facts[Id], pointed: Pointed): Finding {
  const {severity, en, zh} = rules[rule]
  return {
    rule,
    severity: pointed.severity ?? severity,
    message: `${en(facts)}${ofList.en(pointed.list)}`,
    messageZh: `${zh(facts)}${ofList.zh(pointed.list)}`,
    start: pointed.start ?? null,
    end: pointed.end ?? null,
    related: pointed.related ?? [],
    confidence: pointed.confidence,
  }
}

const ofList = {
  en: (list?: ListName) => (list ? ` (List ${list.number}${list.closes === null ? '' : `: “${list.closes}”`}.)` : ''),
  zh: (list?: ListName) =>
    list ? `（文献表 ${list.number}${list.closes === null ? '' : `：“${list.closes}”`}。）` : '',
} as const

/** What a rule looks for, in both languages, and how grave it is by itself. */
export function ruleTexts(rule: string): {readonly en: string; readonly zh: string; readonly severity: Severity} {
  if (!isRule(rule)) return {en: rule, zh: rule, severity: 'info'}
  return {...rules[rule].about, severity: rules[rule].severity}
}

/** Every rule of the catalogue, sorted. */
export const ruleIds: ReadonlyArray<RuleId> = (Object.keys(rules) as RuleId[]).sort()

export const isRule = (rule: string): rule is RuleId => Object.hasOwn(rules, rule)
