import type {Heading} from '../model/document.ts'

/** Words in the headings of sections that tell what the authors themselves did and found. */
const OWN: ReadonlyArray<RegExp> = [
  /方法|实验|实证|结果|样本|数据(?:来源|处理|收集)|检验|评估|实现|案例|设计|预测|模型|系统|结论|小结/, // 3 数据来源与方法
  /\bmethods?\b|\bmethodology\b|\bmaterials?\b|\bresults?\b|\bfindings\b|\bexperiments?\b|\bevaluation\b|\bimplementation\b|\bdata\b|\bcase stud|\bconclusions?\b|\bsimulation|\bprocedure|\bparticipants\b|\bstatistical\b/i, // 2. Materials and Methods
]

/** Ids of the headings under which the authors report their own work, subsections included. */
export function ownWorkSections(headings: ReadonlyArray<Heading>): ReadonlySet<string> {
  const own = new Set<string>()
  let outer = 0
  for (const {id, text, level} of headings) {
    if (outer > 0 && level > outer) own.add(id)
    else if (OWN.some((name) => name.test(text.slice(0, 80)))) {
      outer = level
      own.add(id)
    } else outer = 0
  }
  return own
}
