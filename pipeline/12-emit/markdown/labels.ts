import type {ClaimKind, Lang, Severity} from '../../model/document.ts'

/** The words that we add to a paper, in the language that it is mainly printed in. */
export interface Labels {
  readonly about: string
  readonly claims: string
  readonly noSection: string
  /** Heads the claims of an abstract in this language. */
  readonly abstract: Readonly<Record<Lang, string>>
  readonly cites: string
  readonly needsCitation: string
  readonly saidBy: string
  readonly hedged: string
  readonly references: string
  /** A list of several, and the heading of what it closes. */
  readonly list: (number: number, closes: string | null) => string
  readonly citedTimes: (times: number) => string
  readonly missing: string
  readonly supplied: string
  readonly findings: string
  readonly none: string
  readonly authors: string
  readonly comma: string
  readonly claim: string
  readonly more: (count: number) => string
  readonly line: (line: number) => string
  readonly place: string
  readonly codes: string
  readonly codesOn: (codes: number, claims: number) => string
  readonly timeline: string
  readonly date: string
  readonly measure: string
  readonly kinds: Readonly<Record<ClaimKind, string>>
  readonly severities: Readonly<Record<Severity, string>>
}

export const labels: Readonly<Record<Lang, Labels>> = {
  en: {
    about:
      'Marked text is a claim; the raised number leads to it in the list below the paper, and back. A citation leads to its reference.',
    claims: 'Claims',
    noSection: 'Before the first heading',
    abstract: {en: 'English abstract', zh: 'Chinese abstract'},
    cites: 'cites',
    needsCitation: 'wants a citation',
    saidBy: 'said by',
    hedged: 'hedged',
    references: 'References',
    list: (number, closes) => `List ${number}${closes === null ? '' : `: ${closes}`}`,
    citedTimes: (times) => (times === 0 ? 'never cited' : times === 1 ? 'cited once' : `cited ${times} times`),
    missing: 'not in the list of the paper',
    supplied: 'supplied from a file beside the paper',
    findings: 'Findings',
    none: 'None.',
    authors: 'By ',
    comma: ', ',
    claim: 'claim',
    more: (count) => `and ${count} more`,
    line: (line) => `line ${line}`,
    place: 'in the text',
    codes: 'Codes',
    codesOn: (codes, claims) => `${codes} codes on ${claims} claims`,
    timeline: 'Dated measures',
    date: 'date',
    measure: 'measure',
    kinds: {
      event: 'event',
      quantity: 'quantity',
      property: 'property',
      attribution: 'attribution',
      legal: 'legal',
      finding: 'finding',
      causal: 'causal',
    },
    severities: {error: 'error', warning: 'warning', info: 'info'},
  },
  zh: {
    about: '有底色的文字是论断，右上角的数字指向文后列表中的同一条，可以往返；引文标注指向其参考文献。',
    claims: '论断',
    noSection: '首个标题之前',
    abstract: {en: '英文摘要', zh: '中文摘要'},
    cites: '引用',
    needsCitation: '宜注出处',
    saidBy: '出自',
    hedged: '语气不确定',
    references: '参考文献',
    list: (number, closes) => `文献表 ${number}${closes === null ? '' : `：${closes}`}`,
    citedTimes: (times) => (times === 0 ? '未被引用' : `被引 ${times} 次`),
    missing: '文中未列出',
    supplied: '由论文旁的文件补入',
    findings: '审查所见',
    none: '无。',
    authors: '作者：',
    comma: '，',
    claim: '论断',
    more: (count) => `另有 ${count} 处`,
    line: (line) => `第 ${line} 行`,
    place: '文中',
    codes: '编码',
    codesOn: (codes, claims) => `${claims} 条论断，${codes} 个编码`,
    timeline: '措施时间线',
    date: '日期',
    measure: '措施',
    kinds: {
      event: '事件',
      quantity: '数量',
      property: '性质',
      attribution: '转述',
      legal: '法规内容',
      finding: '研究发现',
      causal: '因果',
    },
    severities: {error: '错误', warning: '警告', info: '提示'},
  },
}
