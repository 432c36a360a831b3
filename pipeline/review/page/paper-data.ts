import {everyReference, listsOf, type NamedList} from '../../model/reference-lists.ts'
import type {AnnotatedDocument} from '../../model/schema.ts'
import {codePointMap} from '../../text/code-points.ts'
import type {PageBlock, PageClaim, PageData, PageFinding, PageList} from './page-data.ts'
import {referenceLink, referenceWords} from './reference-words.ts'

/**
 * What the review page needs of an annotated paper.
 *
 * @param formatted - Its references as a style prints them, by their ids.
 */
export function pageData(
  document: AnnotatedDocument,
  served?: PageData['served'],
  formatted: ReadonlyMap<string, string> = new Map(),
): PageData {
  const {toUnits} = codePointMap(document.text)
  const range = ({start, end}: {start: number; end: number}) => ({start: toUnits(start), end: toUnits(end)})
  const numbersOf = new Map(document.citations.map(({id, numbers}) => [id, numbers]))
  const findings = findingsByClaim(document)
  const pageList = ({number, closes, territory}: NamedList): PageList => ({
    number,
    title: closes,
    territory: territory.map(range),
  })
  return {
    path: document.source.path,
    sha256: document.source.sha256,
    title: document.title ?? document.source.path,
    lang: document.languages[0] ?? 'en',
    text: document.text,
    blocks: blocksOf(document).map((block) => ({...block, ...range(block)})),
    sections: document.headings.map(({id, number, text}) => ({id, title: number ? `${number} ${text}` : text})),
    claims: document.claims.map(
      (claim): PageClaim => ({
        ...range(claim),
        id: claim.id,
        kind: claim.kind,
        numbers: claim.numbers,
        section: claim.section,
        confidence: claim.confidence,
        values: [...claim.dates, ...claim.quantities].sort((a, b) => a.start - b.start).map(({text}) => text),
        actors: claim.actors.map(({text, role}) => ({text, role})),
        attribution: claim.attribution,
        hedge: claim.hedge?.text ?? null,
        because: claim.because ?? [],
        inherited: [...new Set((claim.inherited ?? []).flatMap(({citation}) => numbersOf.get(citation) ?? []))],
        findings: findings.get(claim.id) ?? [],
      }),
    ),
    citations: document.citations.map((citation) => ({...range(citation), numbers: citation.numbers})),
    references: everyReference(document).map(({id, number, list, raw, csl, status}) => ({
      number,
      ...(list === undefined ? {} : {list}),
      raw,
      status,
      read: referenceWords(csl),
      formatted: formatted.get(id) ?? null,
      link: referenceLink(csl),
    })),
    ...(document.referenceLists ? {lists: listsOf(document).map(pageList)} : {}),
    ...(served ? {served} : {}),
  }
}

/** The blocks with the section and the language of each. */
function blocksOf({text, blocks, headings, sentences}: AnnotatedDocument): PageBlock[] {
  let heading = 0
  let sentence = 0
  let section: string | null = null
  const {toUnits} = codePointMap(text)
  const words = (start: number, end: number): string => text.slice(toUnits(start), toUnits(end))
  return blocks.map(({kind, start, end}) => {
    while (heading < headings.length && headings[heading]!.start < end) section = headings[heading++]!.id
    while (sentence < sentences.length && sentences[sentence]!.end <= start) sentence++
    const first = sentences[sentence]
    const lang = first && first.start < end ? first.lang : isChinese(words(start, end)) ? 'zh' : 'en'
    return {kind, start, end, lang, section: kind === 'abstract' || kind === 'title' ? null : section}
  })
}

const isChinese = (words: string): boolean => /\p{Script=Han}/u.test(words)

/** Findings that name a claim, or one of the citations that it rests on, in the order of the audit. */
function findingsByClaim({findings, claims}: AnnotatedDocument): Map<string, PageFinding[]> {
  const byCitation = new Map<string, string[]>()
  for (const {id, citations} of claims)
    for (const citation of citations) byCitation.set(citation, [...(byCitation.get(citation) ?? []), id])
  const byClaim = new Map<string, PageFinding[]>(claims.map(({id}) => [id, []]))
  for (const {rule, severity, message, messageZh, related} of findings) {
    const met = new Set(related.flatMap((id) => (byClaim.has(id) ? [id] : (byCitation.get(id) ?? []))))
    for (const id of met) byClaim.get(id)!.push({rule, severity, en: message, zh: messageZh})
  }
  return byClaim
}
