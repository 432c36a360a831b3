/** Nouns that Chinese titles end with. */
const ENDINGS = [
  '研究', // 引文标注方式的识别研究
  '分析', // 引文错误的统计分析
  '综述', // 引文解析方法综述
  '述评', // 引文研究述评
  '评述', // 近十年研究评述
  '进展', // 引文解析研究进展
  '展望', // 现状与展望
  '探讨', // 引文规范探讨
  '探析', // 引文动机探析
  '探究', // 引文行为探究
  '探索', // 一种探索
  '初探', // 引文核查初探
  '刍议', // 著录格式刍议
  '思考', // 关于引文的思考
  '启示', // 经验与启示
  '借鉴', // 经验及其借鉴
  '对策', // 问题与对策
  '策略', // 治理策略
  '路径', // 实现路径
  '进路', // 规范进路
  '机制', // 形成机制
  '机理', // 作用机理
  '逻辑', // 内在逻辑
  '影响', // 对引用行为的影响
  '作用', // 中介作用
  '关系', // 二者的关系
  '比较', // 三种标准的比较
  '评价', // 质量评价
  '评估', // 效果评估
  '测度', // 水平测度
  '构建', // 指标体系构建
  '建构', // 意义的建构
  '重构', // 边界的重构
  '设计', // 系统设计
  '实现', // 设计与实现
  '应用', // 方法及其应用
  '实践', // 理论与实践
  '方法', // 一种识别方法
  '模型', // 预测模型
  '算法', // 匹配算法
  '系统', // 核查系统
  '框架', // 分析框架
  '体系', // 标准体系
  '模式', // 合作模式
  '技术', // 抽取技术
  '识别', // 标注方式识别
  '检测', // 错误检测
  '预测', // 引用次数预测
  '优化', // 流程优化
  '改进', // 方法改进
  '治理', // 协同治理
  '规制', // 法律规制
  '监管', // 分类监管
  '保护', // 权益保护
  '困境', // 现实困境
  '挑战', // 机遇与挑战
  '风险', // 伦理风险
  '问题', // 若干问题
  '趋势', // 发展趋势
  '特征', // 演化特征
  '演化', // 主题演化
  '演变', // 历史演变
  '变迁', // 制度变迁
  '转型', // 数字转型
  '发展', // 协调发展
  '现状', // 现状
  '因素', // 影响因素
  '差异', // 地区差异
  '效应', // 溢出效应
  '考察', // 历史考察
  '解读', // 政策解读
  '阐释', // 理论阐释
  '建议', // 现状与建议
  '视角', // 比较的视角
  '为例', // 以三种期刊为例
  '转向', // 研究范式的转向
  '选择', // 路径选择
  '博弈', // 大国博弈
] as const

/** Words that open sentences and no titles. */
const OPENERS =
  /^(?:随着|近年来|近些年|目前|当前|如今|自从|自\d|截至|由于|因此|为了|虽然|尽管|然而|但是|如果|本文|我们|笔者|其中|此外|同时|首先|其次|最后|一方面|另一方面|有研究|已有|上述)/
/** Words of a whole sentence: an aspect, a copula, a modal. */
const VERBAL = /(?:是一|了|已经|正在|将会|能够|可以|应当|都是|也是|不是|成为)/

/** Whether a stretch of Chinese is worded as a title: no stop inside, no word of a sentence, a noun of titles at the end. */
export function isTitleOfChinese(text: string): boolean {
  const plain = text.replace(/\s+/g, '')
  const han = plain.match(/\p{Script=Han}/gu)?.length ?? 0
  if (han < 6 || han > 60 || /[，。；！,;]/.test(plain) || OPENERS.test(plain) || VERBAL.test(plain)) return false
  return ENDINGS.some((ending) => plain.endsWith(ending)) || /[？?]$/.test(plain)
}

/** Words that titles print small. */
const SMALL = new Set(
  'a an the of in on at to for from by with and or nor but as is are was via per not its into over using versus vs'.split(
    ' ',
  ),
)

/** Whether a stretch of English is set as a title: nearly all its words begin with a capital, and no stop stands inside. */
export function isTitleOfEnglish(text: string): boolean {
  if (text.length > 300 || /\p{Script=Han}/u.test(text) || /[.;]\s|[.,;]$/.test(text)) return false
  const words = text.split(/[\s–—/-]+/).filter((word) => /^[(“"‘']?\p{L}{2}/u.test(word))
  const content = words.filter((word) => !SMALL.has(word.toLowerCase()))
  if (content.length < 3) return false
  const last = words.at(-1)!.toLowerCase()
  if (SMALL.has(last)) return false
  return content.filter((word) => /^[(“"‘']?\p{Lu}|\p{Lu}|\d/u.test(word)).length >= content.length * 0.85
}
