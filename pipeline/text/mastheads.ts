import {beginsWith, HAN} from './character-classes.ts'
import {foldText} from './loose-match.ts'

/** Longest line of a masthead, in characters. */
const LONGEST = 200

/** What journals print above a title, by the script that it begins in, each with a line as seen in print. */
const LATIN: ReadonlyArray<RegExp> = [
  /^(?:(?:original|research|review|regular|short|brief|rapid|technical|clinical|empirical|methodology|systematic|full|invited|feature|case|data|special|general)\s){0,2}(?:articles?|papers?|research|reviews?|reports?|communications?|letters?|editorials?|commentary|perspectives?|viewpoint|correspondence)(?:\s{1,8}open access)?$/i, // ORIGINAL ARTICLE   Research article Open Access
  /^open access$/i, // OPEN ACCESS
  /^(?:contents lists? available|available online (?:at|\d)|journal homepage|submit your article|article views|view (?:related|crossmark|supplementary)|citing articles|check for updates)/i, // journal homepage: …
  /^(?:full terms & conditions|this article was downloaded|link to publication|provided by|original citation)\b/i, // Full Terms & Conditions of access
  /^(?:the )?(?:(?:american|british|european|chinese|international|canadian|australian|indian|african|asian|turkish) )?journal of [^:：.?]{3,60}$/i, // Journal of Regional History
  /^ieee (?:transactions|journal|access|sensors|internet)\b.{0,100}$/i, // IEEE TRANSACTIONS ON EXAMPLES, VOL. 55, NO. 3
]
/** What a line needs, so that the long forms are compiled only for lines that have it, and its form. */
type Masthead = readonly [needs: RegExp, form: RegExp]
const CHINESE: ReadonlyArray<Masthead> = [
  [
    /[报志刊]/,
    /^\p{Script=Han}[\p{Script=Han}\s]{1,40}(?:学\s{0,3}报|杂\s{0,3}志|学\s{0,3}刊)\s?(?:[（(][^()（）]{2,20}版[)）])?$/u,
  ], // 某 某 大 学 学 报（社会科学版）
  [
    /[论毕]/,
    /^[\p{Script=Han}\s]{0,30}(?:学\s{0,4}[位士]\s{0,4}论\s{0,4}文|毕\s{0,4}业\s{0,4}(?:论\s{0,4}文|设\s{0,4}计(?:\s{0,4}[（(]论\s{0,4}文[)）])?))$/u,
  ], // 硕 士 学 位 论 文
]
const SECTION = /^[·•・■◆【〔［[]\s?\p{Script=Han}[\p{Script=Han}\s与和及、·]{1,14}\s?[·•・■◆】〕］\]]$/u // ·论著·  【社会伦理】
/** Those that have figures in them. */
const NUMBERED: ReadonlyArray<Masthead> = [
  [
    /第/,
    /^(?:(?:19|20)\d\d\s?年\s?)?(?:\d{1,2}\s?月\s?)?第\s?\d{1,4}\s?[卷期]\s?(?:第?\s?\d{1,4}\s?期)?(?:\s?[（(]总第?\s?\d{1,4}\s?期[)）])?$/,
  ], // 第 28 卷 第 2 期
  [/^vol/i, /^vol\.?\s?\d{1,4}\s?[,，.]?\s?(?:no\.?|issue)\s?\d{1,4}.{0,30}$/i], // Vol. 36，No. 3
  [
    /^[jfmasond]/iu,
    /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{Ll}{0,6}[.,，]{0,2}\s?(?:19|20)\d\d$/iu,
  ], // Apr. 2011
  [
    /(?:19|20)\d\d\s?[,，;；]/,
    /^\D{0,80}(?:19|20)\d\d\s?[,，;；]\s?(?:vol\.?\s?)?\d{1,4}\s?(?:[(（]\s?\d{1,4}\s?[)）])?\s?(?:[,，:：;]\s?(?:no\.?\s?)?\d{1,6}\s?){0,2}(?:[-–—－,]\s?\d{1,6}){0,2}\.?$/i,
  ], // 2017，32（4）：401－409   Land 2021, 10, 845
  [/[(（](?:19|20)\d\d[)）]/, /^\D{2,80}\d{1,4}\s?[(（](?:19|20)\d\d[)）]\s?\d{1,6}\s?(?:[-–—－]\s?\d{1,6})?$/], // Example Structures & Materials 137 (2015) 1–9
  [
    /[(（](?:19|20)\d\d[)）]/,
    /^\D{2,100}[(（](?:19|20)\d\d[)）]\s?\d{1,4}\s?(?:[(（]\d{1,4}[)）])?\s?[:：]\s?e?\d{1,8}(?:\s?[-–—－]\s?\d{1,6})?$/i,
  ], // Berg et al. BMC Examples (2018) 18:233
  [/^arxiv/i, /^arxiv:\s?[\w./-]{6,24}/i], // arXiv:1909.01234v2 [econ.GN] 4 Sep 2019
]

/**
 * Whether a line of the front page is about the journal, the issue or the kind of article, and so neither title nor byline.
 *
 * @param text one printed line
 */
export function isMasthead(text: string): boolean {
  const line = text.trim()
  if (line.length === 0 || line.length > LONGEST) return false
  return isPlain(line) || (/\d/.test(line) && NUMBERED.some(fits(line)))
}

const fits =
  (line: string) =>
  ([needs, form]: Masthead): boolean =>
    needs.test(line) && form.test(line)

function isPlain(line: string): boolean {
  if (beginsWith(line, HAN)) return CHINESE.some(fits(line))
  return /^[a-z]/i.test(line) ? LATIN.some((form) => form.test(line)) : SECTION.test(line)
}

/** Labels on the cover of a thesis, folded. */
const COVER_LABELS = new Set(
  // 论文作者：郭某   指导教师：陈某 教授
  '论文作者 作者姓名 作者 姓名 学生姓名 研究生 研究生姓名 学号 指导教师 导师 导师姓名 指导老师 学科专业 专业 专业名称 学科 院系 学院 所在学院 院系名称 培养单位 研究方向 申请学位 学位类别 答辩日期 完成日期 提交日期 论文提交日期 学校代码 单位代码 班级 年级'.split(
    ' ',
  ),
)
/** Those of them that name the author. */
const COVER_AUTHORS = new Set('论文作者 作者姓名 作者 姓名 学生姓名 研究生 研究生姓名'.split(' '))

/** What a line of a thesis's cover gives: `论文作者：郭某` names an author, `学科专为：…` does not; `null` for other lines. */
export function coverField(text: string): {readonly author: string | null} | null {
  const colon = text.slice(0, 24).search(/[:：]/)
  if (colon < 2) return null
  const label = foldText(text.slice(0, colon))
  if (!COVER_LABELS.has(label)) return null
  const value = text.slice(colon + 1, colon + 40).trim()
  return {author: COVER_AUTHORS.has(label) && value ? value : null}
}
