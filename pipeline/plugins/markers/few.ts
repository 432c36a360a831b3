import {findBarePlaces} from './bare.ts'
import type {Place, Reading} from './order.ts'

/** Characters of prose in which the markers of a paper may be too few to show a style. */
const SHORT = 8000
/** Of such few, how many at most; more show their style by their order. */
const FEW = 6
/** A place that looks less like a marker is none, whatever the list has. */
const LOOKS = 1.5
/** A Latin word that the text does not know scores no more, if it is short or a name: Foxp3, rad2. */
const KNOWN_WORD = 2.5
/** A word among Latin words, and no name in a formula, a path or Chinese text: `value3`. */
const APART = /(?:^|[^\p{Script=Han}\d\s，。：；、][\s“‘-])\p{L}{1,22}[’']?s?$/u
/** Numbers that may stand glued to a word without being markers. */
const HIGHEST = 999

/** What may follow a marker: a stop, a comma, a closing mark, the end of its block. */
const CLOSED = /^(?:[，。；：！？、）”』」》]|[.,;:!?)”"](?!\d)|\n|$)/
/** Behind a stop or a comma: `… was lost.2 The next …` */
const GOES_ON = /^\s\p{L}/u

/** Words that a number of their own follows: 方案2, 样本3; group2, step3. */
const NUMBERED_HAN =
  /(?:方案|实验|试验|样本|样地|样品|样方|对照|处理|阶段|类型|类别|模型|变量|假设|问题|案例|情景|情形|场景|方法|规则|指标|步骤|条件|算法|策略|目标|任务|层次|区域|地块|站点|测站|因子|因素|维度|主题|模块|版本|编号|序号|代码|代号|选项|项目|公式|定理|引理|命题|附录|附件|附图|附表|组别|小组|受访者|被试|教师|学生|专家|患者|病例|村|厂|区|组|线|型|类|级|档|轮|批|排|列|行|楼|栋|街|路|井|孔|点|峰|链|肽|基因|蛋白)$/u
/** Words that a value follows: 得分3, 系数2. */
const MEASURED_HAN =
  /(?:得分|评分|分数|系数|指数|次数|数量|个数|人数|总数|总计|合计|数目|年龄|比例|比率|浓度|温度|权重|概率|频数|频次|小于|大于|等于|不足|将近|接近|大约|第|几|各|每|约|仅|共|计|达|为|是)$/u
const NUMBERED_LATIN =
  /(?:^|\P{L})(?:type|model|group|day|week|month|year|phase|stage|step|level|case|class|grade|item|question|experiment|trial|site|plot|sample|patient|participant|respondent|scenario|method|version|part|layer|node|unit|block|cluster|zone|region|factor|variant|option|task|theme|rule|set|batch|round|wave|arm|cohort|channel|line|cell|peak|chain|lane|panel|goal|chapter|appendix|top|web|mp|\p{L}{2,20}ase|\p{L}{2,20}kin)s?$/iu

/**
 * The superscripts that lost their raising of a text too short to show its style: one or two, where the list has their
 * numbers.
 *
 *     河口的盐度在三年间持续增长3。  +  a numbered list of five  →  `3`
 *
 * Each stands glued to the end of a clause, behind a word that bears no number of its own; first citations rise; and no
 * number stands so that the list does not have, which would tell that numbers stand there for something else.
 */
export function fewRaised(
  text: string,
  within: ReadonlyArray<{readonly start: number; readonly end: number}>,
  listed: ReadonlySet<number>,
): Reading[] | undefined {
  const length = within.reduce((sum, {start, end}) => sum + end - start, 0)
  if (length > SHORT) return undefined
  const found = findBarePlaces(text, within, HIGHEST).flatMap((place) => glued(text, place) ?? [])
  if (found.length === 0 || found.length > FEW) return undefined
  if (found.some(({numbers}) => numbers.some((number) => !listed.has(number)))) return undefined
  const firsts = [...new Set(found.flatMap(({numbers}) => numbers))]
  return firsts.every((number, i) => i === 0 || number > firsts[i - 1]!) ? found : undefined
}

/** The reading of a place that stands glued to the end of a clause, if there is one. */
function glued(text: string, place: Place): Reading | undefined {
  return place.find(({start, end, score, onlyNext, kind = ''}) => {
    const before = text.slice(Math.max(0, start - 24), start)
    const after = text.slice(end, end + 2)
    if (onlyNext || score < LOOKS || /^(?:year|split|apart)/.test(kind)) return false
    if (/\brefs?\.$/i.test(before)) return true
    if (/^(?:stop|comma)/.test(kind)) return /\p{Ll}[.,]$/u.test(before) && GOES_ON.test(after)
    if (kind.startsWith('word') && (score <= KNOWN_WORD || !APART.test(before))) return false
    if (NUMBERED_HAN.test(before) || MEASURED_HAN.test(before) || NUMBERED_LATIN.test(before)) return false
    return CLOSED.test(after)
  })
}
