import {BLANK, classAt, classOf, LATIN} from './character-classes.ts'
import {foldedUnit, foldsAlone, foldText, skipBlanks} from './loose-match.ts'

/** What a section of this name is: `body` holds the paper's argument, `back` stands after it. */
export type SectionRole = 'body' | 'back' | 'appendix'

/** Names of sections that are printed without a number in many papers. */
const NAMES: Readonly<Record<SectionRole, ReadonlyArray<string>>> = {
  body: [
    '引言', // 引　言
    '前言', // 前言
    '绪论', // 绪论
    '绪言', // 绪言
    '导言', // 导言
    '导论', // 导论
    '概述', // 概述
    '问题的提出', // 问题的提出
    '研究背景', // 研究背景
    '相关工作', // 相关工作
    '相关研究', // 相关研究
    '文献综述', // 文献综述
    '研究方法', // 研究方法
    '方法', // 方法
    '材料与方法', // 材料与方法
    '资料与方法', // 资料与方法
    '对象与方法', // 对象与方法
    '实验', // 实验
    '实验方法', // 实验方法
    '实验结果', // 实验结果
    '结果', // 结果
    '结果与分析', // 结果与分析
    '结果与讨论', // 结果与讨论
    '讨论', // 讨论
    '分析与讨论', // 分析与讨论
    '结论', // 结　论
    '结论与展望', // 结论与展望
    '结论与建议', // 结论与建议
    '结语', // 结　语
    '结束语', // 结束语
    '余论', // 余论
    '总结', // 总结
    '小结', // 小结
    '本章小结', // 本章小结
    '总结与展望', // 总结与展望
    '展望', // 展望
    'introduction', // Introduction
    'background', // Background
    'motivation', // Motivation
    'preliminaries', // Preliminaries
    'related work', // Related Work
    'related works', // Related Works
    'literature review', // Literature Review
    'theory', // Theory
    'theoretical background', // Theoretical Background
    'method', // Method
    'methods', // METHODS
    'methodology', // Methodology
    'materials and methods', // Materials and Methods
    'methods and materials', // Methods and Materials
    'material and methods', // Material and Methods
    'patients and methods', // Patients and Methods
    'subjects and methods', // Subjects and Methods
    'experimental', // Experimental
    'experiment', // Experiment
    'experiments', // Experiments
    'experimental setup', // Experimental Setup
    'experimental methods', // Experimental Methods
    'experimental results', // Experimental Results
    'implementation', // Implementation
    'evaluation', // Evaluation
    'analysis', // Analysis
    'results', // Results
    'results and discussion', // Results and Discussion
    'results and analysis', // Results and Analysis
    'findings', // Findings
    'discussion', // Discussion
    'discussions', // Discussions
    'general discussion', // General Discussion
    'discussion and conclusion', // Discussion and Conclusion
    'discussion and conclusions', // Discussion and Conclusions
    'limitations', // Limitations
    'future work', // Future Work
    'conclusion', // Conclusion
    'conclusions', // Conclusions
    'concluding remarks', // Concluding Remarks
    'conclusions and future work', // Conclusions and Future Work
    'conclusion and future work', // Conclusion and Future Work
    'author summary', // Author Summary
    'statistical analysis', // Statistical Analysis
    'ethics statement', // Ethics Statement
  ],
  back: [
    '致谢', // 致　谢
    '鸣谢', // 鸣谢
    '声明', // 声明
    '利益冲突', // 利益冲突
    '利益冲突声明', // 利益冲突声明
    '作者贡献', // 作者贡献
    '作者贡献声明', // 作者贡献声明
    '数据可用性', // 数据可用性
    '资助', // 资助
    '基金项目', // 基金项目
    '作者简介', // 作者简介
    '个人简历', // 个人简历
    'acknowledgement', // Acknowledgement
    'acknowledgements', // Acknowledgements
    'acknowledgment', // Acknowledgment
    'acknowledgments', // Acknowledgments
    'author contributions', // Author Contributions
    "authors' contributions", // Authors' Contributions
    'competing interests', // Competing Interests
    'competing interest', // Competing Interest
    'conflict of interest', // Conflict of Interest
    'conflicts of interest', // Conflicts of Interest
    'declaration of competing interest', // Declaration of Competing Interest
    'declarations', // Declarations
    'disclosure', // Disclosure
    'disclosures', // Disclosures
    'disclaimer', // Disclaimer
    'data availability', // Data Availability
    'data availability statement', // Data Availability Statement
    'availability of data and materials', // Availability of Data and Materials
    'code availability', // Code Availability
    'funding', // Funding
    'funding information', // Funding Information
    'financial disclosure', // Financial Disclosure
    'consent for publication', // Consent for Publication
    'ethics approval', // Ethics Approval
    'abbreviations', // Abbreviations
    'supporting information', // Supporting Information
    'supplementary information', // Supplementary Information
    'supplementary material', // Supplementary Material
    'supplementary materials', // Supplementary Materials
    'about the author', // About the Author
    'about the authors', // About the Authors
    'biography', // Biography
    'biographies', // Biographies
    'notes', // Notes
  ],
  appendix: [
    '附录', // 附　录
    '附件', // 附件
    'appendix', // Appendix
    'appendices', // Appendices
    'annex', // Annex
    'annexes', // Annexes
  ],
}

const ROLES = new Map<string, SectionRole>()
for (const [role, names] of Object.entries(NAMES) as Array<[SectionRole, ReadonlyArray<string>]>)
  for (const name of names) ROLES.set(foldText(name), role)

/**
 * The role of a section that bears a usual name, or `null`. Blanks, case, width and a colon at the end do not matter;
 * characters that were struck twice or thrice for bold count once.
 *
 *     > | 引　言      引引引言言言      CONCLUSIONS      Acknowledgments.
 */
export function sectionRole(name: string): SectionRole | null {
  if (name.length > 80 || !mayName(name)) return null
  return (isShort(name) ? roleOf(name) : undefined) ?? (isStatement(name) ? 'back' : null)
}

function roleOf(name: string): SectionRole | undefined {
  const folded = foldText(name)
    .replace(/’/g, "'")
    .replace(/[:.。]$/, '')
  return ROLES.get(folded) ?? ROLES.get(folded.replace(/(\p{Script=Han})\1{1,2}/gu, '$1'))
}

/** A first look that most lines do not stand: whether a name may begin so. */
function mayName(text: string): boolean {
  const at = skipBlanks(text, 0, text.length)
  const next = skipBlanks(text, at + 1, text.length)
  return BEGINS.has(beginOf(text, at, next)) || !foldsAlone(text.charCodeAt(at)) || !foldsAlone(text.charCodeAt(next))
}

/** The first two letters of a Latin word as one number, folded; of Han, which may be struck twice, the first. */
function beginOf(text: string, first: number, second: number): number {
  const begin = foldedUnit(text, first)
  return begin < 0x80 ? begin * 0x10000 + foldedUnit(text, second) : begin
}

/** Not longer than the longest name and its stop, blanks left out. */
function isShort(text: string): boolean {
  let length = 0
  for (let at = 0; at < text.length; at++)
    if (!(classOf(text.charCodeAt(at)) & BLANK) && ++length > LONGEST) return false
  return true
}

/** Whether `0` may number a section of this name: `0 引言`, `0 Introduction`. */
export const isZeroth = (number: {readonly parts: ReadonlyArray<number>}, name: string): boolean =>
  number.parts.length === 1 && number.parts[0] === 0 && sectionRole(name) === 'body'

/** What statements at the end of a paper are about, and what they are: `Code and Data Availability`, `AI Usage Disclosure`. */
const SUBJECTS = new Set(
  // Code availability; Ethics statement; Competing financial interests; Use of AI tools; Author contributions
  `ai and approval author authors author's authors' availability code competing conflict conflicting conflicts consent
  contribution contributions data declaration declarations disclosure ethics ethical financial for funding generative
  in information interest interests materials of on other participate potential potentially publication resource resources
  software statement statements supporting supplementary the to tool tools usage use`.split(/\s+/),
)
const NOUNS =
  /\b(?:availability|contributions?|declarations?|disclosures?|statements?|interests?|funding|approval|consent|information)\b/
/** What Chinese subjects begin with. */
const HAN_BEGINS = '数代程软材工作利伦资经人使与和及'
/** 数据与代码可用性, 作者贡献说明, 利益冲突声明, 伦理审查. */
const HAN_SUBJECT = /^(?:数据|代码|程序|软件|材料|工具|作者|利益|伦理|资助|经费|人工智能|使用|与|和|及)+/
const HAN_NOUN = /^(?:可用性|获取|可得性|贡献|冲突|声明|说明|披露|审查|来源|信息)+$/

function isStatement(name: string): boolean {
  const start = skipBlanks(name, 0, name.length)
  if (!(classAt(name, start) & LATIN)) {
    if (!HAN_BEGINS.includes(name.charAt(start))) return false
    const han = name.replace(/\s+/g, '')
    const subject = HAN_SUBJECT.exec(han)
    return !!subject && HAN_NOUN.test(han.slice(subject[0].length))
  }
  // Two words tell most lines apart.
  const first = wordAt(name, start)
  const next = skipBlanks(name, start + first.length, name.length)
  if (!SUBJECTS.has(first) || !SUBJECTS.has(wordAt(name, next).replace(/[.:]$/, ''))) return false
  const words = name.toLowerCase().replace(/’/g, "'").replace(/[.:]$/, '').trim().split(/\s+/)
  return words.length > 1 && words.every((word) => SUBJECTS.has(word)) && NOUNS.test(words.join(' '))
}

/** The word at an offset in lower case; the last one with its stop. */
function wordAt(text: string, start: number): string {
  let end = start
  while (end < text.length && !(classOf(text.charCodeAt(end)) & BLANK)) end++
  return text.slice(start, end).toLowerCase().replace(/’/g, "'")
}

/** What names and statements begin with, folded, and the length of the longest name with its stop. */
const BEGINS = new Set([...ROLES.keys(), ...SUBJECTS, ...HAN_BEGINS].map((word) => beginOf(word, 0, 1)))
const LONGEST = Math.max(...[...ROLES.keys()].map((name) => name.length)) + 1
