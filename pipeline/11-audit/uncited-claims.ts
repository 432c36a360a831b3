import type {AlignedDocument, Claim, Finding} from '../model/document.ts'
import {finding} from '../model/findings.ts'
import {citedBeside} from './already-cited.ts'
import {isOwnStatement} from './own-statements.ts'
import {ownWorkSections} from './own-work.ts'
import type {SentenceWords} from './sentence-words.ts'
import {uncitedKind} from './uncited-kinds.ts'

/**
 * Claims of the kinds that an editor asks a source for (`uncited-kinds.ts`), in sections that do not report the paper's own
 * work; the first of each sentence.
 *
 * Every other claim that would need a citation is told by its `needsCitation` and counted in the coverage.
 */
export function uncitedClaims(document: AlignedDocument, content: SentenceWords): Finding[] {
  // A paper that cites nothing by number is not held to it claim by claim.
  if (document.citations.length === 0) return []
  const own = ownWorkSections(document.headings)
  const sentences = new Map(document.sentences.map((sentence) => [sentence.id, sentence]))
  const spoken = new Set(document.citations.map(({sentence}) => sentence))
  const isCitedBeside = citedBeside(document, content)
  const isOwn = ownStatements()
  return document.claims.flatMap((claim) => {
    if (!claim.checkworthy || !claim.needsCitation || claim.citations.length > 0 || claim.inherited?.length) return []
    const sentence = sentences.get(claim.sentence)
    if (spoken.has(claim.sentence) || !sentence || sentence.paragraph === null) return []
    if (claim.section !== null && own.has(claim.section)) return []
    const words = document.text.slice(sentence.start, sentence.end)
    const kind = uncitedKind({
      claim,
      sentence: words,
      at: claim.start - sentence.start,
      isOwn: () => isOwn(claim, words),
    })
    if (!kind || MARKED.test(words) || isCitedBeside(claim, kind.id)) return []
    spoken.add(claim.sentence)
    return [
      finding(
        'uncited-claim',
        {text: shortened(claim.text), why: kind.why, whyZh: kind.whyZh},
        {
          start: claim.start,
          end: claim.end,
          related: [claim.id],
          confidence: Number((claim.confidence * 0.8).toFixed(2)),
        },
      ),
    ]
  })
}

/** Whether the sentence of a claim tells of the paper's own work; asked once for all claims of a sentence. */
function ownStatements(): (claim: Claim, words: string) => boolean {
  const known = new Map<string, boolean>()
  return ({sentence, lang}, words) => {
    const key = `${lang} ${sentence}`
    const own = known.get(key) ?? isOwnStatement(words, lang)
    known.set(key, own)
    return own
  }
}

/** A number in brackets that was read as no marker: `〔9〕` where the others are `[9]`. */
const MARKED = /[〔［[【] ?\d{1,3}(?: ?[,，、–—-] ?\d{1,3}){0,9} ?[〕］\]】]/

const shortened = (text: string): string => ([...text].length > 60 ? `${[...text].slice(0, 59).join('')}…` : text)
