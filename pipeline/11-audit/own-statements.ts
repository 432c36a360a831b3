import type {Lang} from '../model/document.ts'

/** A shape of words that tell that a sentence needs no source from outside, with an example seen in print. */
interface OwnCue {
  readonly cue: RegExp
  /** It tells of the authors or of the page itself; the others are only words of methods and results. */
  readonly firm?: true
  readonly example: string
}

/** What the authors did, found, planned or show on the page, and what they only suppose or explain. */
const cues: Readonly<Record<Lang, ReadonlyArray<OwnCue>>> = {
  zh: [
    {
      cue: /本(?:文|研究|课题|项目|节|章|书|实验|次调查|组)|我们|笔者|作者发现/,
      example: '本研究于 2021 年 3 月发放问卷 400 份',
      firm: true,
    },
    {
      cue: /(?<![（(])[图表式] ?[\dA-Z一二三四五六七八九十]|公式|[上下]图|[上下]表|附录/,
      example: '图 2 给出了各年的发文量',
      firm: true,
    },
    {
      cue: /实验组|对照组|样本|问卷|受试者?|被试|参与者|受访者|访谈对象|测试集|训练集|验证集|数据集|批量|迭代/,
      example: '样本中 62% 来自东部高校',
    },
    {cue: /结果(?:显示|表明|发现)|显著性?|[Pp] ?[<>=＜＞＝]|标准差|均值/, example: '结果显示两组差异显著'},
    {
      cue: /假设|假如|如果|假定|不妨|例如，?将|考虑(?:一个|如下|下面)|比如|[（(]例如|打个比方|想象/,
      example: '假设词表有 100 万个词',
    },
    {
      cue: /[令设用] ?[A-Za-zα-ω]|[=＝≈∈∑∏]|向量|矩阵|参数|概率最大|函数值?/,
      example: '用 x 表示输入，权重最大的词排在最前',
    },
    {cue: /接下来|下面|前面|上文|前文|后文|第[一二三四五六七八九十\d]{1,3}[章节]/, example: '第三章将介绍这一标准'},
  ],
  en: [
    {
      cue: /\b(?:we|us|our|ours|I|my)\b|\b(?:the )?(?:present|current|this|these) (?:stud(?:y|ies)|paper|article|work|analys[ei]s|report|review|survey|trial|thesis|chapter|section|experiments?|results?|data|findings?)\b|\bherein?\b/i,
      example: 'In the present study 40 editors were asked.',
      firm: true,
    },
    {
      cue: /\b(?:Fig(?:ure|s)?|Table|Eqs?|Equation|Appendix|Supplementary|Section|Movie|Text) ?\.? ?(?:S?\d|[A-Z]\b|\()/,
      example: 'Figure 2 gives the share of each year.',
      firm: true,
    },
    {
      cue: /\b(?:arms?|cohort|controls|control (?:group|arm|subjects|condition)s?|participants?|respondents?|subjects|volunteers|enrol(?:l?ed|ment)|randomi[sz]ed|baseline|follow-up|interviewe(?:d|es)|questionnaires?|placebo|sampl(?:e|es|ed|ing)|specimens?|assays?|replicates?|simulations?|dataset|training set|test set)\b/i,
      example: 'Of the 120 participants 31% gave no answer.',
    },
    {
      cue: /\b[pPnN] ?[<>=≤≥] ?\d?\.?\d|\b(?:CI|SD|SEM|OR|HR|RR|IQR|AUC)\b|confidence interval|statistical(?:ly)? |\bsignifican(?:t|tly|ce)\b|\bpower (?:of|calculation)\b|χ|\bchi-square/,
      example: 'Replies differed between the two groups (p < 0.05).',
    },
    {
      cue: /\b(?:suppose|assum(?:e|es|ed|ing)|let us|consider (?:a|an|the)|if (?:a|an|the|we|one)|imagine|hypothetical)\b|\bfor example, (?:let|if)\b/i,
      example: 'Suppose that a list has 1,000 entries.',
    },
    {
      cue: /\b(?:for the first time|the first (?:study|report|work|time|to (?:show|report|demonstrate|describe|use|test|evaluate|apply|provide))|to (?:our|the best of our) knowledge|novel)\b/i,
      example: 'This is the first study of such lists.',
    },
    {
      cue: /[=≈∈∑∏]|\b(?:maximi[sz]e|minimi[sz]e|argmax|argmin|parameter|vector|matrix|equation|model|algorithm)s?\b/i,
      example: 'The algorithm keeps the largest k entries.',
    },
    {
      cue: /\b(?:were|was) (?:collected|recruited|measured|performed|carried out|conducted|obtained|purchased|incubated|analy[sz]ed|observed|detected|identified|calculated|computed|excluded|included|reviewed|screened)\b/i,
      example: 'In 2019 all entries were collected from the journal.',
    },
  ],
}

/** Whether a sentence tells of the paper's own work, of something on the page, or of a case that is only supposed. */
export const isOwnStatement = (sentence: string, lang: Lang): boolean => cues[lang].some(({cue}) => cue.test(sentence))

/** Whether it tells of the authors' own work or of the page in so many words: we, this study, Figure 2. */
export const isOwnForSure = (sentence: string, lang: Lang): boolean =>
  cues[lang].some(({cue, firm}) => firm === true && cue.test(sentence))

/** All cues with their examples, for the tests. */
export const ownCues = cues
