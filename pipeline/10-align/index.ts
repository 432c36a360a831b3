import type {Abstract, AlignedDocument, Alignment, LinkedDocument, Sentence} from '../model/document.ts'
import {likeness, type Traits, traitsOf} from './likeness.ts'

/** What leaving a sentence unpaired costs; a pair must be more alike than two of them. */
const SKIP = 0.16

/**
 * Align the Chinese abstract with the English one, sentence by sentence.
 *
 * Sentences keep their order in a translation, so the best alignment is found by dynamic programming over one-to-one,
 * one-to-two and two-to-one beads (Gale and Church, 1993, "A program for aligning sentences in bilingual corpora"),
 * here scored by shared numbers, names and terms with the lengths. An abstract of another paper aligns with nothing.
 */
export function align(document: LinkedDocument): AlignedDocument {
  const own = document.abstracts.filter(({belongs}) => belongs === 'this-paper')
  const zh = own.find(({lang}) => lang === 'zh')
  const en = own.find(({lang}) => lang === 'en')
  if (!zh || !en) return {...document, alignments: []}
  return {...document, alignments: alignSentences(sentencesIn(document, zh), sentencesIn(document, en), document.text)}
}

const sentencesIn = (document: LinkedDocument, abstract: Abstract): Sentence[] =>
  document.sentences.filter(({start, end}) => start >= abstract.start && end <= abstract.end)

/** One step of the alignment: how many sentences of each side it takes. */
const beads = [
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 0],
  [0, 1],
] as const

function alignSentences(zh: ReadonlyArray<Sentence>, en: ReadonlyArray<Sentence>, text: string): Alignment[] {
  const left = traitsOfBeads(zh, text)
  const right = traitsOfBeads(en, text)
  const width = en.length + 1
  const best = new Float64Array((zh.length + 1) * width).fill(-1)
  const step = new Int8Array(best.length).fill(-1)
  const score = new Float64Array(best.length)
  best[0] = 0
  for (let i = 0; i <= zh.length; i++)
    for (let j = 0; j <= en.length; j++)
      beads.forEach(([a, b], bead) => {
        if (i < a || j < b) return
        const before = best[(i - a) * width + j - b]!
        if (before < 0) return
        const paired = a > 0 && b > 0
        const alike = paired ? likeness(left[a - 1]![i - a]!, right[b - 1]![j - b]!) : SKIP
        // A bead of three sentences counts as two pairs would, less a little: plain pairs win between equals.
        const gain = paired ? alike * (a + b === 3 ? 1.4 : 1) : SKIP
        if (before + gain > best[i * width + j]!) {
          best[i * width + j] = before + gain
          step[i * width + j] = bead
          score[i * width + j] = alike
        }
      })
  const pairs: Alignment[] = []
  for (let i = zh.length, j = en.length; i > 0 || j > 0; ) {
    const at = i * width + j
    const [a, b] = beads[step[at]!]!
    for (let x = 0; x < a && b > 0; x++)
      for (let y = 0; y < b; y++)
        pairs.push({zh: zh[i - a + x]!.id, en: en[j - b + y]!.id, score: Number(score[at]!.toFixed(2))})
    i -= a
    j -= b
  }
  return pairs.sort(
    (x, y) => Number(x.zh.slice(1)) - Number(y.zh.slice(1)) || Number(x.en.slice(1)) - Number(y.en.slice(1)),
  )
}

/** The traits of every sentence, and of every two that follow each other. */
function traitsOfBeads(sentences: ReadonlyArray<Sentence>, text: string): [Traits[], Traits[]] {
  const single = sentences.map(({start, end, lang}) => traitsOf(text.slice(start, end), lang))
  const double = sentences.slice(1).map(({end, lang}, i) => traitsOf(text.slice(sentences[i]!.start, end), lang))
  return [single, double]
}
