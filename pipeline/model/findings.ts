/** The closed catalogue of what the audit can say: each rule with its severity and its words in both languages. */
import type {Finding, Severity} from './document.ts'

/** What a rule's message tells of. */
interface Facts {
  'no-reference-list': {numbers: number}
  'dangling-citation': {number: number; last: number}
  'uncited-reference': {number: number}
  'citation-order': {number: number; other: number; late: boolean}
  'unlikely-range': {raw: string}
  'heading-number-jump': {number: string; before: string; expected: string}
  'foreign-abstract': {lang: 'en' | 'zh'}
  'uncited-claim': {text: string; why: string; whyZh: string}
  'label-slip': {met: string; expected: string}
  'duplicate-reference': {number: number; other: number}
  'abstracts-disagree': {zh: string; en: string}
  'wrong-arithmetic': {calculation: string; printed: string; computed: string}
  'unrelated-use': {number: number; first: string; second: string}
  'author-mismatch': {name: string; number: number; other: number}
  'abstract-only-figure': {figures: string}
  'unnamed-source': {source: string}
  'long-chain': {raw: string; count: number}
  'lone-source': {number: number; claims: number}
  'older-source': {number: number; printed: number; year: number}
  'heading-number-repeat': {number: string}
  'mixed-markers': {usual: string; odd: string}
  'count-mismatch': {announced: string; counted: number}
  'impossible-date': {date: string}
  'unbalanced-mark': {mark: string}
  'acronym-redefined': {acronym: string; first: string; second: string}
  'name-variants': {usual: string; odd: string}
  'missing-part': {part: 'abstract' | 'keywords'; lang: 'en' | 'zh'}
}
export type RuleId = keyof Facts

interface Rule<Fact> {
  readonly severity: Severity
  readonly en: (facts: Fact) => string
  readonly zh: (facts: Fact) => string
}

const rules: {readonly [Id in RuleId]: Rule<Facts[Id]>} = {
  'no-reference-list': {
    severity: 'error',
    en: ({numbers}) => `The paper cites ${numbers} references and has no list of them.`,
    zh: ({numbers}) => `文中引用了 ${numbers} 条文献，但没有参考文献表。`,
  },
  'dangling-citation': {
    severity: 'error',
    en: ({number, last}) => `\`[${number}]\` has no entry; the list ends at \`[${last}]\`.`,
    zh: ({number, last}) => `\`[${number}]\` 在参考文献表中没有对应条目；表止于 \`[${last}]\`。`,
  },
  'uncited-reference': {
    severity: 'warning',
    en: ({number}) => `Reference \`[${number}]\` is listed and never cited.`,
    zh: ({number}) => `参考文献 \`[${number}]\` 已列出，但正文未引用。`,
  },
  'citation-order': {
    severity: 'info',
    en: ({number, other, late}) =>
      `\`[${number}]\` is cited for the first time ${late ? 'after' : 'before'} \`[${other}]\`; elsewhere numbers rise with their first citation.`,
    zh: ({number, other, late}) =>
      `\`[${number}]\` 首次出现在 \`[${other}]\` 之${late ? '后' : '前'}；文中其余编号按首次引用的先后排列。`,
  },
  'unlikely-range': {
    severity: 'error',
    en: ({raw}) => `\`${raw}\` spans more numbers than any list holds.`,
    zh: ({raw}) => `\`${raw}\` 的跨度超出任何参考文献表。`,
  },
  'heading-number-jump': {
    severity: 'warning',
    en: ({number, before, expected}) => `Heading ${number} follows ${before}; expected ${expected}.`,
    zh: ({number, before, expected}) => `标题编号 ${number} 紧接 ${before} 之后；此处应为 ${expected}。`,
  },
  'foreign-abstract': {
    severity: 'error',
    en: ({lang}) => `This ${lang === 'zh' ? 'Chinese' : 'English'} abstract seems to belong to another paper.`,
    zh: ({lang}) => `这篇${lang === 'zh' ? '中文' : '英文'}摘要似属另一篇论文。`,
  },
  'uncited-claim': {
    severity: 'info',
    en: ({text, why}) => `A claim without a citation (${why}): “${text}”`,
    zh: ({text, whyZh}) => `未注出处的论断（${whyZh}）：“${text}”`,
  },
  'label-slip': {
    severity: 'warning',
    en: ({met, expected}) => `“${met}” stands where the series has “${expected}”.`,
    zh: ({met, expected}) => `此处作“${met}”，按前文系列应为“${expected}”。`,
  },
  'duplicate-reference': {
    severity: 'warning',
    en: ({number, other}) => `Reference \`[${number}]\` seems to be the same work as \`[${other}]\`.`,
    zh: ({number, other}) => `参考文献 \`[${number}]\` 与 \`[${other}]\` 似为同一文献。`,
  },
  'abstracts-disagree': {
    severity: 'warning',
    en: ({zh, en}) => `The abstracts disagree: ${zh} in Chinese, ${en} in English.`,
    zh: ({zh, en}) => `中英文摘要不一致：中文为 ${zh}，英文为 ${en}。`,
  },
  'wrong-arithmetic': {
    severity: 'warning',
    en: ({calculation, printed, computed}) => `${calculation} gives ${computed}; printed is ${printed}.`,
    zh: ({calculation, printed, computed}) => `${calculation} 应得 ${computed}，文中作 ${printed}。`,
  },
  'unrelated-use': {
    severity: 'warning',
    en: ({number, first, second}) =>
      `\`[${number}]\` is cited for claims that seem unrelated: “${first}” and “${second}”.`,
    zh: ({number, first, second}) => `\`[${number}]\` 被用于似不相关的论断：“${first}”与“${second}”。`,
  },
  'author-mismatch': {
    severity: 'warning',
    en: ({name, number, other}) =>
      `“${name}” is cited as \`[${number}]\`, which has no such author; \`[${other}]\` has.`,
    zh: ({name, number, other}) => `“${name}”处标注 \`[${number}]\`，该条目无此作者；\`[${other}]\` 有。`,
  },
  'abstract-only-figure': {
    severity: 'info',
    en: ({figures}) => `The abstract prints ${figures}; the body never does.`,
    zh: ({figures}) => `摘要中的数字 ${figures} 在正文中未出现。`,
  },
  'unnamed-source': {
    severity: 'info',
    en: ({source}) => `Laid to somebody unnamed (“${source}”) without a citation.`,
    zh: ({source}) => `归于未具名的来源（“${source}”），且未注出处。`,
  },
  'long-chain': {
    severity: 'info',
    en: ({raw, count}) => `\`${raw}\` puts ${count} references on one statement; which of them says it?`,
    zh: ({raw, count}) => `\`${raw}\` 在一处论断上堆叠 ${count} 条文献，难以判断由哪一条支持。`,
  },
  'lone-source': {
    severity: 'info',
    en: ({number, claims}) => `All ${claims} cited claims of this section rest on \`[${number}]\`.`,
    zh: ({number, claims}) => `本节 ${claims} 条有出处的论断全部依据 \`[${number}]\`。`,
  },
  'older-source': {
    severity: 'warning',
    en: ({number, printed, year}) => `\`[${number}]\` was printed in ${printed} and is cited for a fact of ${year}.`,
    zh: ({number, printed, year}) => `\`[${number}]\` 刊于 ${printed} 年，却用于支持 ${year} 年的事实。`,
  },
  'heading-number-repeat': {
    severity: 'warning',
    en: ({number}) => `Heading number ${number} stands twice.`,
    zh: ({number}) => `标题编号 ${number} 重复。`,
  },
  'mixed-markers': {
    severity: 'info',
    en: ({usual, odd}) => `\`${odd}\` is marked in another style than the others (\`${usual}\`).`,
    zh: ({usual, odd}) => `\`${odd}\` 的标注形式与其他（\`${usual}\`）不同。`,
  },
  'count-mismatch': {
    severity: 'warning',
    en: ({announced, counted}) => `“${announced}” is followed by ${counted} numbered items.`,
    zh: ({announced, counted}) => `“${announced}”之后列出的编号项为 ${counted} 项。`,
  },
  'impossible-date': {
    severity: 'error',
    en: ({date}) => `No calendar has the date “${date}”.`,
    zh: ({date}) => `日期“${date}”不存在。`,
  },
  'unbalanced-mark': {
    severity: 'info',
    en: ({mark}) => `\`${mark}\` has no partner in its paragraph.`,
    zh: ({mark}) => `本段中 \`${mark}\` 没有与之配对的符号。`,
  },
  'acronym-redefined': {
    severity: 'info',
    en: ({acronym, first, second}) => `${acronym} is explained twice: “${first}” and “${second}”.`,
    zh: ({acronym, first, second}) => `缩写 ${acronym} 有两种解释：“${first}”与“${second}”。`,
  },
  'name-variants': {
    severity: 'info',
    en: ({usual, odd}) => `“${odd}” is printed “${usual}” elsewhere.`,
    zh: ({usual, odd}) => `“${odd}”在别处作“${usual}”。`,
  },
  'missing-part': {
    severity: 'info',
    en: ({part, lang}) =>
      `There is no ${lang === 'zh' ? 'Chinese' : 'English'} ${part === 'abstract' ? 'abstract' : 'list of keywords'}.`,
    zh: ({part, lang}) => `缺少${lang === 'zh' ? '中文' : '英文'}${part === 'abstract' ? '摘要' : '关键词'}。`,
  },
}

/** Where a finding points, what it speaks of, and how sure it is. */
interface Pointed {
  readonly start?: number | null
  readonly end?: number | null
  readonly related?: ReadonlyArray<string>
  readonly confidence: number
  readonly severity?: Severity
}

/** Make a finding of a rule. */
export function finding<Id extends RuleId>(rule: Id, facts: Facts[Id], pointed: Pointed): Finding {
  const {severity, en, zh} = rules[rule]
  return {
    rule,
    severity: pointed.severity ?? severity,
    message: en(facts),
    messageZh: zh(facts),
    start: pointed.start ?? null,
    end: pointed.end ?? null,
    related: pointed.related ?? [],
    confidence: pointed.confidence,
  }
}
