import type {AlignedDocument, Finding} from '../model/document.ts'
import {finding} from '../model/findings.ts'
import {ownWorkSections} from './own-work.ts'
import {uncitedKind} from './uncited-kinds.ts'

/** Claims that want a citation and have none; claims of the two abstracts that differ. */
export function claimFindings(document: AlignedDocument): Finding[] {
  return [...uncitedClaims(document), ...disagreements(document)]
}

/**
 * Claims of the kinds that an editor asks a source for (`uncited-kinds.ts`), in sections that do not report the paper's own
 * work.
 *
 * Every other claim that would need a citation is told by its `needsCitation` and counted in the coverage.
 */
function uncitedClaims(document: AlignedDocument): Finding[] {
  // A paper that cites nothing by number is not held to it claim by claim.
  if (document.citations.length === 0) return []
  const own = ownWorkSections(document.headings)
  const sentences = new Map(document.sentences.map((sentence) => [sentence.id, sentence]))
  const cited = new Set(document.citations.map(({sentence}) => sentence))
  return document.claims.flatMap((claim) => {
    if (!claim.checkworthy || !claim.needsCitation || claim.citations.length > 0 || claim.inherited?.length) return []
    if (cited.has(claim.sentence) || sentences.get(claim.sentence)?.paragraph == null) return []
    if (claim.section !== null && own.has(claim.section)) return []
    const kind = uncitedKind(claim)
    if (!kind) return []
    return [
      finding(
        'uncited-claim',
        {text: shortened(claim.text), ...kind},
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

/** Aligned sentences that print different numbers. */
function disagreements(document: AlignedDocument): Finding[] {
  const ranges = new Map([...document.sentences, ...document.claims].map((item) => [item.id, item]))
  return document.alignments.flatMap(({zh, en, score}) => {
    const [chinese, english] = [ranges.get(zh), ranges.get(en)]
    if (!chinese || !english || score < 0.5) return []
    const [a, b] = [chinese, english].map(({start, end}) => printedNumbers(document.text.slice(start, end)))
    const onlyZh = a!.filter((number) => !b!.includes(number))
    const onlyEn = b!.filter((number) => !a!.includes(number))
    if (onlyZh.length !== 1 || onlyEn.length !== 1) return []
    return [
      finding(
        'abstracts-disagree',
        {zh: onlyZh[0]!, en: onlyEn[0]!},
        {
          start: english.start,
          end: english.end,
          related: [zh, en],
          confidence: 0.7,
        },
      ),
    ]
  })
}

const printedNumbers = (text: string): string[] =>
  [...text.normalize('NFKC').matchAll(/\d{1,12}(?:[.,]\d{1,6}){0,3}/g)].map(([number]) => number.replaceAll(',', ''))

const shortened = (text: string): string => ([...text].length > 60 ? `${[...text].slice(0, 59).join('')}…` : text)
