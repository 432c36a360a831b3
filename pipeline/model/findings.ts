/** The closed catalogue of what the audit can say: each rule with its severity and its words in both languages. */
import type {Finding, Severity} from './document.ts'

/** What a rule's message tells of. */
interface Facts {
  'no-reference-list': {numbers: number}
  'dangling-citation': {number: number; last: number}
  'uncited-reference': {number: number}
  'citation-order': {number: number; before: number}
  'unlikely-range': {raw: string}
  'heading-number-jump': {number: string; before: string; expected: string}
  'foreign-abstract': {lang: 'en' | 'zh'}
  'uncited-claim': {text: string; why: string}
  'label-slip': {met: string; expected: string}
  'duplicate-reference': {number: number; other: number}
  'abstracts-disagree': {zh: string; en: string}
  'wrong-arithmetic': {calculation: string; printed: string; computed: string}
  'unrelated-use': {number: number; first: string; second: string}
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
    en: ({number, before}) =>
      `\`[${number}]\` is cited for the first time after \`[${before}]\`; numbers usually rise with their first citation.`,
    zh: ({number, before}) => `\`[${number}]\` 首次出现在 \`[${before}]\` 之后；顺序编码制通常按首次引用的先后编号。`,
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
    zh: ({text, why}) => `未注出处的论断（${why}）：“${text}”`,
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
