import type {AlignedDocument, Finding, Lang, Range} from '../model/document.ts'
import {finding} from '../model/findings.ts'
import {firstFrom} from '../text/within.ts'
import {goesOn} from './already-cited.ts'

/** Words that lay what follows to somebody and nobody in particular, with an example. */
interface Somebody {
  readonly lang: Lang
  /** At the start of a sentence or clause; group `who` is the speaker. */
  readonly words: RegExp
  /** What such a sentence has, where a first look for it is worth it. */
  readonly has?: RegExp
  readonly example: string
}

const HOLD_ZH =
  '(?:认为|指出|发现|表明|显示|主张|提出|强调|质疑|批评|担心|担忧|声称|宣称|称|估计|预测|证明|证实|相信|呼吁|建议|反对)'
const HOLD_EN =
  '(?:argued?|believed?|claim(?:ed)?|h(?:o|e)ld|maintain(?:ed)?|suggest(?:ed)?|think|thought|contend(?:ed)?|found|find|show(?:n|ed)?|report(?:ed)?|noted?|assert(?:ed)?|observed?|questioned|criticized|criticised|demonstrated?|concluded?|proposed?|indicated?|said|say|feel|felt|warn(?:ed)?|estimated?|recommend(?:ed)?|confirm(?:ed)?|document(?:ed)?|highlight(?:ed)?|revealed?|linked|pointed out|describe[d]?|identif(?:y|ied))'

/** What the two longest forms have in common: who speaks, whatever stands before, and that they do. */
const SPEAKER_HOLDS = new RegExp(
  `(?:研究者?|人员|学者|专家|人士|观点|媒体|文献|评论|分析|意见|人|调查|资料|试验)(?:们|结果|成果)?(?:也|则|就|还|曾|均|都|一致|普遍|进一步|已经?){0,2}${HOLD_ZH}`,
)

const somebody: ReadonlyArray<Somebody> = [
  {
    lang: 'zh',
    words: new RegExp(
      `(?<who>(?:有|一些|有些|部分|许多|很多|不少|多数|大多数|众多|个别|大量|已有|近期)(?:的)?(?:实证|国内外|西方|外国|业内)?(?:研究者|研究人员|研究|学者|专家|人士|观点|媒体|文献|评论|分析|意见|人)们?)(?:也|则|就|还|曾|普遍|进一步|已经?){0,2}${HOLD_ZH}`,
      'u',
    ),
    has: SPEAKER_HOLDS,
    example: '有学者认为，引文失真源于转引。',
  },
  {
    lang: 'zh',
    words: new RegExp(
      `(?<who>(?:(?:相关|国内外|国内|国外|既往|以往|前人|先前|早期|前期|最新|近年来?|近期|诸多|众多|一项|某项|另一项|多项|数项|现有|其他|同类|大样本|流行病学|临床|实证|调查|动物){1,3}的?)(?:研究|文献|调查|资料|试验)(?:结果|成果)?)(?:也|均|已|都|还|一致|进一步){0,2}${HOLD_ZH}`,
      'u',
    ),
    has: SPEAKER_HOLDS,
    example: '既往研究结果显示，长文献表少有人读。',
  },
  {
    lang: 'zh',
    words: /(?<who>研究)(?:也|均|已|还|早已)?(?:表明|显示|发现|证实|证明|指出|认为|提示)，/u,
    example: '研究表明，长文献表少有人读。',
  },
  {
    lang: 'zh',
    words: /据(?<who>(?:外媒|媒体|有关媒体|业内人士|知情人士|有关人士|专家|有关专家))(?:报道|透露|称|估计|测算|介绍)/u,
    example: '据外媒报道，该公司将裁员。',
  },
  {
    lang: 'zh',
    words: new RegExp(
      `(?<who>学界|业界|业内|学术界|外界|舆论|专家|专家们|批评者|反对者|支持者)(?:普遍|一般|大多|多数|也|则|就|还){0,2}${HOLD_ZH}`,
      'u',
    ),
    has: /界|业内|舆论|专家|批评者|反对者|支持者/,
    example: '业内普遍认为，核查成本过高。',
  },
  {
    lang: 'zh',
    words: /(?<who>(?:实践|事实|经验)中?)(?:也|已经?|早已|充分|反复){0,2}(?:证明|表明)/u,
    example: '实践已经证明，这一办法有效。',
  },
  {
    lang: 'en',
    words: new RegExp(
      `(?<who>(?:some|several|many|most|other|different|multiple|certain|numerous|a number of|various|a few|recent|previous|existing|earlier|prior)(?: (?:of the )?(?:recent|previous|earlier|early|other|empirical|leading|experimental|theoretical|clinical|epidemiological|laboratory|animal|field|case|modell?ing|cross-sectional|longitudinal|observational|qualitative|quantitative|social|legal|economic|historical)){0,2} (?:studies|authors|researchers|scholars|experts|people|observers|critics|scientists|commentators|reports|investigators|writers|editors|groups|experiments|trials|reviews|observations|work|research|literature|surveys))(?: (?:have|had|has|also|long|often|therefore|now|still|even|clearly|consistently|repeatedly|already|generally)){0,3} ${HOLD_EN}s?\\b`,
      'i',
    ),
    example: 'Some scholars argue that lists decay.',
  },
  {
    lang: 'en',
    words: new RegExp(
      `(?<who>critics|experts|observers|scholars|researchers|skeptics|commentators|historians|economists|lawyers|jurists)(?: (?:have|had|also|long|often|clearly|generally)){0,2} ${HOLD_EN}\\b`,
      'i',
    ),
    example: 'Critics say that nobody reads them.',
  },
  {
    lang: 'en',
    words:
      /(?<who>it (?:is|was|has been|had been)(?: (?:now|also|sometimes|often|frequently|widely|generally|commonly|increasingly|long|repeatedly))? (?:believed|thought|held|argued|claimed|alleged|rumou?red|suggested|reported|speculated|shown|demonstrated|proposed|estimated|documented))\b/i,
    example: 'It is widely believed that lists are copied.',
  },
  {
    lang: 'en',
    words: new RegExp(
      `(?<who>(?:an?|one|another) (?:(?!our\\b|pilot|case|user|simulation|ablation|numerical|further|follow|sensitivity|separate|preliminary)[a-z-]{3,18} ){0,4}(?:study|survey|trial|meta-analysis|review|report)(?: (?:of|from|in|on) [^,;.]{1,40}?)?)(?: (?:has|had|also|recently|clearly|merely)){0,2} ${HOLD_EN}s?\\b`,
      'i',
    ),
    has: /study|survey|trial|meta-analysis|review|report/i,
    example: 'A large survey found that half of all lists were wrong.',
  },
  {
    lang: 'en',
    words: /(?<who>experience) (?:has )?(?:shows|shown|proves|proved|proven)\b/i,
    example: 'Experience has shown that lists decay.',
  },
]

/** What may stand before it: the start, a stop or comma, and a linking word. */
const OPENS: Readonly<Record<Lang, RegExp>> = {
  zh: /(?:^|[，；：])\s?(?:但是?|而|然而|不过|同时|此外|另外|也|对此|目前|因此|甚至|并且|虽然|尽管|其次|首先|当前|近年来|长期以来)?，?$/u,
  en: /(?:^|[,;:]\s{1,3})(?:(?:however|moreover|furthermore|indeed|thus|therefore|in fact|although|though|while|whereas|but|and|yet|recently|in contrast|for example|for instance|in addition|on the other hand|and so|so|because|that|in this context|to date|interestingly|notably|similarly|finally|also),?\s{1,3}){0,2}$/i,
}
/** The authors themselves answer it: some may think; or it is a question, a condition. */
const RHETORICAL =
  /假如|如图|有人(?:会|可能|也许|或许)|(?:也许|或许|可能)有人|[？?]|\b(?:may|might|would|could|will) (?:also )?(?:argue|say|think|object|ask|believe|claim|suggest)/i
/** Somebody is named after all, by year or example. */
const NAMED = /[(（][^()（）]{0,60}(?:19|20)\d\d[a-z]?[)）]|\bet al\b|\p{Script=Han}等(?:人)?[（(]/u
/** The next sentence gives the example, and its source. */
const EXAMPLE = /^(?:例如|比如|譬如|如|其中|For example|For instance|E\.g\.|In particular|Among them|Such)/u

/** 有研究认为, it is widely believed: somebody is said to have said it, and nobody is cited. Once for a sentence. */
export function unnamedSources(document: AlignedDocument): Finding[] {
  const cited = new Set(document.citations.map(({sentence}) => sentence))
  const claims = new Map<string, string[]>()
  for (const {id, sentence, inherited} of document.claims) {
    if (inherited?.length) cited.add(sentence)
    const list = claims.get(sentence)
    if (list) list.push(id)
    else claims.set(sentence, [id])
  }
  const {sentences, text} = document
  const headed = citedAtHead(document, cited)
  return sentences.flatMap(({id, start, end, lang, paragraph}, i) => {
    if (paragraph === null || cited.has(id)) return []
    const words = text.slice(start, Math.min(end, start + 400))
    const found = speakerIn(words, lang)
    if (!found || RHETORICAL.test(words) || NAMED.test(words) || headed.has(paragraph)) return []
    const next = sentences[i + 1]
    if (next && next.paragraph === paragraph && cited.has(next.id)) {
      const opening = text.slice(next.start, next.start + 20)
      if (EXAMPLE.test(opening) || goesOn(opening)) return []
    }
    let last = end
    while (last > start && /[\s。.；;！!]/.test(text[last - 1]!)) last--
    return [
      finding(
        'unnamed-source',
        {source: words.slice(found.start, found.end)},
        {start: start + found.start, end: last, related: claims.get(id) ?? [], confidence: 0.7},
      ),
    ]
  })
}

/** Letters of a sentence that only names what its item is about. */
const HEAD = {zh: 24, en: 60}

/**
 * Items of lists whose first sentence is a short head with a marker: it speaks for what follows.
 *
 *     • Ranking by conflicts [11]. Of each two entries … Some authors hold that …
 *       ^^^^^^^^^^^^^^^^^^^^ head with its source
 */
function citedAtHead({blocks, sentences}: AlignedDocument, cited: ReadonlySet<string | null>): ReadonlySet<string> {
  const paragraphs = blocks.flatMap((block): string[] => {
    const head = block.kind === 'list-item' ? sentences[firstFrom(sentences, block.start)] : undefined
    if (!head?.paragraph || !cited.has(head.id)) return []
    return head.end - block.start <= HEAD[head.lang] ? [head.paragraph] : []
  })
  return new Set(paragraphs)
}

/** Words of which each cue of a language has one. */
const TOLD: Readonly<Record<Lang, RegExp>> = {
  zh: new RegExp(`${HOLD_ZH}|提示|报道|透露|测算|介绍`, 'u'),
  en: /studies|authors|researchers|scholars|experts|people|observers|critics|scientists|commentators|reports|investigators|writers|editors|skeptics|historians|economists|lawyers|jurists|experience|\bstudy\b|survey|trial|meta-analysis|review|report|literature|\bwork\b|research|groups|experiments|observations|\bit /i,
}

function speakerIn(words: string, lang: Lang): Range | null {
  if (!TOLD[lang].test(words)) return null
  for (const row of somebody) {
    if (row.lang !== lang || row.has?.test(words) === false) continue
    const match = row.words.exec(words)
    if (!match || !OPENS[lang].test(words.slice(0, match.index))) continue
    const from = match.index + match[0].indexOf(match.groups!.who!)
    return {start: from, end: from + match.groups!.who!.length}
  }
  return null
}

/** The cues with their examples, for the tests. */
export const unnamedCues = somebody
