import type {AlignedDocument, Claim, Finding, Lang, Range} from '../model/document.ts'
import {finding} from '../model/findings.ts'
import {type Content, contentOf, likeness} from './claim-likeness.ts'
import type {SentenceWords} from './sentence-words.ts'

/** Likeness from which a claim of the abstract is one of the body. */
const SAME = 0.6
/** Content words that a claim must have to be told again. */
const WORDS = 5
/** Score of an alignment from which two sentences say the same. */
const ALIGNED = 0.6

/** Words that take something back, and no other sense: may, possibly; 可能, 似乎. `potential` and 估计 also stand in flat sentences. */
const HEDGE: Readonly<Record<Lang, RegExp>> = {
  en: /\b(?:may|might|could|can|possibly|possible|perhaps|probably|likely|unlikely|presumably|apparently|appears?|appeared|seems?|seemed|suggests?|suggested|suggesting|potential(?:ly)?|tends?|to some extent|in part|partly|partially|would|should|expected|estimated?|hypothesi[sz]ed?|assum(?:e|ed)|indicat(?:e|es|ed|ing)|believed?)\b/i,
  zh: /可能|可以|可望|有望|能够?|或许|也许|大概|大约|约|恐怕|似乎|好像|疑似|估计|预计|推测|猜测|倾向|一定程度|某种程度|部分地?|潜在|未必|不一定|将|会|应|初步|提示|假设|认为/u,
}
/** Of these, the plain ones that a flat sentence never has. */
const PLAIN: Readonly<Record<Lang, RegExp>> = {
  en: /\b(?:may|might|possibly|perhaps|probably|likely|presumably|apparently|appears? to|appeared to|seems? to|seemed to)\b/i,
  zh: /可能(?!性)|或许|也许|似乎|恐怕|大概/u,
}

/** What the body hedges and the abstract states flatly, and what only one of the two abstracts hedges. */
export const hedgeFindings = (document: AlignedDocument, words: SentenceWords): Finding[] => [
  ...flatInAbstract(document, words),
  ...hedgedInOne(document),
]

/**
 * A sentence of the abstract whose claim the body makes too, hedged, and nowhere without a hedge.
 *
 *     Abstract: Zinc slows the growth of the roots.      Body: Zinc may slow the growth of the roots.
 */
function flatInAbstract(document: AlignedDocument, words: SentenceWords): Finding[] {
  const own = document.abstracts.filter(({belongs}) => belongs === 'this-paper')
  const sentences = new Map(document.sentences.map((sentence) => [sentence.id, sentence]))
  const inside = ({start, end}: Range): boolean => own.some((one) => one.start <= start && end <= one.end)
  const flat = document.sentences.filter((one) => inside(one) && !HEDGE[one.lang].test(textOf(document, one)))
  if (flat.length === 0) return []
  const body = document.claims.filter(({sentence}) => sentences.get(sentence)?.paragraph != null)
  const hedgedClaims = body.filter((claim) => hasHedge(document, claim))
  if (hedgedClaims.length === 0) return []
  const weigh = contentOf(document, words)
  const hedgedOnes = hedgedClaims.map((claim) => ({claim, content: weigh(claim)}))
  let told: Content[] | null = null
  const flatElsewhere = (): ReadonlyArray<Content> => {
    told ??= [
      ...document.sentences.filter((one) => one.paragraph !== null && !HEDGE[one.lang].test(textOf(document, one))),
      ...body.filter((claim) => !hasHedge(document, claim)),
    ].map(weigh)
    return told
  }
  return flat.flatMap((sentence) => {
    const content = weigh(sentence)
    if (content.weights.size < WORDS) return []
    const same = hedgedOnes.find((other) => other.claim.lang === sentence.lang && isSame(content, other.content))
    if (!same || flatElsewhere().some((other) => isSame(content, other))) return []
    const hedged = same.claim
    const cue = PLAIN[sentence.lang].exec(textOf(document, hedged))?.[0] ?? hedged.hedge!.text
    return [
      finding(
        'hedge-dropped',
        {hedge: cue},
        {start: sentence.start, end: sentence.end, related: [sentence.id, hedged.id], confidence: 0.6},
      ),
    ]
  })
}

const isSame = (a: Content, b: Content): boolean => b.weights.size >= WORDS && likeness(a, b) >= SAME

const textOf = ({text}: AlignedDocument, {start, end}: Range): string => text.slice(start, end)

function hasHedge(document: AlignedDocument, claim: Claim): boolean {
  // The hedge may stand in the clause that reports it.
  return (
    PLAIN[claim.lang].test(textOf(document, claim)) || (claim.hedge != null && PLAIN[claim.lang].test(claim.hedge.text))
  )
}

/** Aligned sentences of the two abstracts of which one has a plain hedge and the other none of any sort. */
function hedgedInOne(document: AlignedDocument): Finding[] {
  if (document.alignments.length === 0) return []
  const ranges = new Map([...document.sentences, ...document.claims].map((item) => [item.id, item]))
  return document.alignments.flatMap(({zh, en, score}) => {
    const [chinese, english] = [ranges.get(zh), ranges.get(en)]
    if (!chinese || !english || score < ALIGNED) return []
    const [a, b] = [textOf(document, chinese), textOf(document, english)]
    const lang = PLAIN.zh.test(a) && !HEDGE.en.test(b) ? 'zh' : PLAIN.en.test(b) && !HEDGE.zh.test(a) ? 'en' : null
    if (lang === null) return []
    const cue = PLAIN[lang].exec(lang === 'zh' ? a : b)![0]
    const {start, end} = lang === 'zh' ? english : chinese
    return [finding('hedge-in-one-language', {hedge: cue, lang}, {start, end, related: [zh, en], confidence: 0.6})]
  })
}
