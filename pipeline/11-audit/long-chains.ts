import type {AlignedDocument, Finding, Lang} from '../model/document.ts'
import {finding} from '../model/findings.ts'

/** Numbers on one marker from which it is a heap rather than support. */
const LONG_CHAIN = 9
/** How far before a marker its statement is read, in UTF-16 units. */
const BEFORE = 260

/**
 * What is counted is what is cited: several groups have studied it [3-12], the nine tools [3-11], these 15 trials [3-17]. Then each
 * number is an instance, and all of them belong there.
 */
const counted: Readonly<Record<Lang, ReadonlyArray<{readonly words: RegExp; readonly example: string}>>> = {
  en: [
    {
      words:
        /\b(?:several|many|numerous|various|multiple|different|diverse|other|some|most|few|previous|earlier|prior|past|recent|existing|eligible|included|published|available|these|those|\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|dozens of|(?:a|the|an) (?:\w{1,12} )?(?:variety|number|range|series|host|wealth|body|array) of)\s(?:[^\s.;()]{1,24}\s){0,5}?(?:studies|groups|authors|researchers|laboratories|teams|estimates|algorithms|models|methods|approaches|techniques|strategies|tools|packages|programs|software|systems|databases|datasets|books|volumes|novels|trials|papers|articles|publications|reviews|reports|surveys|works|literature|proposals|attempts|efforts|definitions|standards|guidelines|protocols|frameworks|benchmarks)\b/i,
      example: 'Several groups have analysed the limits of such lists [3–12].',
    },
    {
      words: /\bby (?:many|several|various|other|numerous) (?:authors|groups|researchers|teams)\b/i,
      example: 'Such gauges were built by many groups [3–12].',
    },
    {
      words: /\b(?:publications|papers|studies|literature|reviews|books|articles|works?|reports) (?:on|of|about|in)\b/i,
      example: 'Besides reports on gauges [3–12], …',
    },
    {
      words: /\b(?:see|reviewed in|e\.g\.,?|examples? (?:are|include)|such as|including)\s?[([]?$/i,
      example: 'This is reviewed elsewhere (e.g., [3–12]).',
    },
  ],
  zh: [
    {
      words:
        /(?:许多|很多|大量|多项|多种|若干|一系列|不少|各种|各类|众多|诸多|一些|有些|部分|其他|其它|已有|现有|以往|前人|相关|近年来?的|(?:\d{1,4}|[两二三四五六七八九十]{1,3}) ?[篇项种部本个家例款套])[^，。；]{0,16}(?:研究|工作|方法|模型|学者|文献|工具|算法|系统|探索|论文|著作|报告|调查|实验|综述|技术|软件|数据集|团队|尝试|方案|成果|试验|案例|期刊|数据库|标准|变种|网络|应用)/u,
      example: '已有许多研究讨论了这一问题[3-12]。',
    },
    {
      words: /(?:参见|详见|例如|比如|如|见|综述|代表性(?:工作|研究|成果)|研究者们?)[^，。；]{0,12}$/u,
      example: '代表性工作见[3-12]。',
    },
  ],
}

/** Many numbers on one statement, where they are its support and not what it counts. The same chain is told once. */
export function longChains(document: AlignedDocument): Finding[] {
  const sentences = new Map(document.sentences.map((sentence) => [sentence.id, sentence]))
  const told = new Set<string>()
  return document.citations.flatMap(({id, start, end, raw, numbers, unlikely, sentence}) => {
    if (numbers.length < LONG_CHAIN || unlikely || told.has(numbers.join())) return []
    const own = sentences.get(sentence ?? '')
    const from = Math.max(own?.start ?? 0, start - BEFORE)
    const before = document.text.slice(from, start)
    if (counted[own?.lang ?? 'en'].some(({words}) => words.test(before))) return []
    told.add(numbers.join())
    return [finding('long-chain', {raw, count: numbers.length}, {start, end, related: [id], confidence: 0.6})]
  })
}

/** The cues with their examples, for the tests. */
export const countedCues = counted
