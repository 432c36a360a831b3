import type {Coding} from '../model/coding.ts'
import {everyReference, numberKey} from '../model/reference-lists.ts'
import type {AnnotatedDocument} from '../model/schema.ts'
import {codePointMap} from '../text/code-points.ts'
import type {TableName} from './columns.ts'
import {documentKey, keyMaker, splitOf} from './keys.ts'
import {type ReviewedClaim, type ReviewerDecisions, type ReviewState, reviewed} from './reviewed.ts'

export type Cell = string | number | boolean | null | ReadonlyArray<unknown> | {readonly [key: string]: unknown}
export type Row = {readonly [column: string]: Cell}
export type Rows = Readonly<Record<TableName, ReadonlyArray<Row>>>

/** Which claims go into a dataset. */
export interface RowOptions {
  /** Only claims that a reviewer accepted, edited or added. */
  readonly reviewed?: boolean
  /** Only claims with a citation. */
  readonly cited?: boolean
  readonly lang?: 'en' | 'zh' | undefined
  readonly minConfidence?: number
}

/** What lies beside an annotated paper. */
export interface RowSources {
  /** As in `codes.json`, where claims were coded. */
  readonly coding?: Coding | undefined
  readonly decisions?: ReadonlyArray<ReviewerDecisions>
}

/** What of review is kept where only reviewed claims are asked for. */
const REVIEWED: ReadonlySet<ReviewState> = new Set(['accepted', 'edited', 'added'])

/** Characters of context around a quote, in code points. */
const CONTEXT = 32

/**
 * The rows of one paper, table by table, in reading order.
 *
 * @param document - As in `annotated.json`: offsets in code points.
 */
export function rowsOf(
  document: AnnotatedDocument,
  options: RowOptions = {},
  {coding, decisions = []}: RowSources = {},
): Rows {
  const documentId = documentKey(document.source.sha256)
  const key = keyMaker(documentId)
  const {toUnits, toPoints} = codePointMap(document.text)
  const slice = (start: number, end: number): string => document.text.slice(toUnits(start), toUnits(end))
  const offsets = ({start, end}: {start: number | null; end: number | null}): Row => ({
    start,
    end,
    start_utf16: start === null ? null : toUnits(start),
    end_utf16: end === null ? null : toUnits(end),
  })
  const own = {document_id: documentId}
  const length = [...document.text].length

  const sentenceIds = new Map<string, string>()
  const sentences = document.sentences.map(({id, start, end, lang, paragraph}, i): Row => {
    const words = slice(start, end)
    const sentenceId = key('s', words)
    sentenceIds.set(id, sentenceId)
    return {
      sentence_id: sentenceId,
      ...own,
      ordinal: i + 1,
      lang,
      in_body: paragraph !== null,
      text: words,
      ...offsets({start, end}),
    }
  })
  const referenceIds = new Map<string, string>()
  const targets = new Map<string, string>()
  const references = everyReference(document).map((reference): Row => {
    const referenceId = key('r', reference.id.slice(1))
    referenceIds.set(reference.id, referenceId)
    targets.set(numberKey(reference.list, reference.number), referenceId)
    return {reference_id: referenceId, ...own, ...referenceCells(reference), ...offsets(reference)}
  })
  const citationIds = new Map<string, string>()
  const citations = document.citations.map(({id, raw, start, end, sentence}, i): Row => {
    const sentenceId = sentence === null ? null : (sentenceIds.get(sentence) ?? null)
    const citationId = key('k', raw, sentenceId ?? '')
    citationIds.set(id, citationId)
    return {citation_id: citationId, ...own, sentence_id: sentenceId, ordinal: i + 1, raw, ...offsets({start, end})}
  })
  const review = decisions.length > 0 ? reviewed(document, decisions) : null
  const headings = new Map(document.headings.map(({id, start, end}) => [id, slice(start, end)]))
  const claimIds = new Map<string, string>()
  const kept = document.claims.filter(
    ({id, citations: cites, lang, confidence}) =>
      (!options.reviewed || REVIEWED.has(review?.claims.get(id)?.state ?? 'extracted')) &&
      (!options.cited || cites.length > 0) &&
      (options.lang === undefined || lang === options.lang) &&
      confidence >= (options.minConfidence ?? 0),
  )
  const extracted = kept.map((claim, i): Row => {
    const {start, end} = claim
    const claimId = key('c', claim.text)
    claimIds.set(claim.id, claimId)
    return {
      claim_id: claimId,
      ...own,
      sentence_id: sentenceIds.get(claim.sentence)!,
      ordinal: i + 1,
      section: claim.section === null ? null : (headings.get(claim.section) ?? null),
      lang: claim.lang,
      kind: claim.kind,
      quote: claim.text,
      prefix: slice(Math.max(0, start - CONTEXT), start),
      suffix: slice(end, Math.min(length, end + CONTEXT)),
      ...offsets({start, end}),
      dates: claim.dates,
      quantities: claim.quantities,
      actors: claim.actors,
      attribution: claim.attribution,
      hedged: claim.hedged,
      checkworthy: claim.checkworthy,
      needs_citation: claim.needsCitation,
      scope: claim.scope,
      confidence: claim.confidence,
      ...reviewCells(review?.claims.get(claim.id)),
    }
  })
  const sentenceAt = (start: number): AnnotatedDocument['sentences'][number] | undefined =>
    document.sentences.find((sentence) => sentence.start <= start && start < sentence.end)
  const added = (review?.added ?? []).flatMap((claim): Row[] => {
    const [start, end] = [toPoints(claim.start), toPoints(claim.end)]
    const sentence = sentenceAt(start)
    const lang = sentence?.lang ?? document.languages[0] ?? 'en'
    const wanted =
      (!options.reviewed || REVIEWED.has(claim.state)) &&
      (!options.cited || claim.numbers.length > 0) &&
      (options.lang === undefined || lang === options.lang)
    if (!wanted) return []
    const words = slice(start, end)
    const claimId = key('c', words)
    claimIds.set(`${claim.start}-${claim.end}`, claimId)
    return [
      {
        claim_id: claimId,
        ...own,
        sentence_id: sentence ? sentenceIds.get(sentence.id)! : null,
        ordinal: extracted.length + claimIds.size - kept.length,
        section: null,
        lang,
        kind: claim.kind,
        quote: words,
        prefix: slice(Math.max(0, start - CONTEXT), start),
        suffix: slice(end, Math.min(length, end + CONTEXT)),
        ...offsets({start, end}),
        dates: [],
        quantities: [],
        actors: [],
        attribution: null,
        hedged: false,
        checkworthy: true,
        needs_citation: claim.numbers.length === 0,
        scope: claim.numbers.length > 0 ? 'sentence' : 'none',
        confidence: 1,
        ...reviewCells(claim),
      },
    ]
  })
  const claims = [...extracted, ...added]
  function reviewCells(claim: ReviewedClaim | undefined): Row {
    const shown = claim && claim.reviewers.length > 0 && !['rejected', 'replaced', 'extracted'].includes(claim.state)
    const range = shown ? {start: toPoints(claim.start), end: toPoints(claim.end)} : null
    return {
      review: claim?.state ?? 'extracted',
      reviewed_quote: range && slice(range.start, range.end),
      reviewed_start: range?.start ?? null,
      reviewed_end: range?.end ?? null,
      reviewed_start_utf16: shown ? claim.start : null,
      reviewed_end_utf16: shown ? claim.end : null,
      reviewed_kind: shown ? claim.kind : null,
      reviewed_numbers: shown ? claim.numbers : null,
      reviewers: claim?.reviewers ?? [],
    }
  }
  const numbersOf = new Map(document.citations.map(({id, numbers}) => [id, [...new Set(numbers)]]))
  const known = new Map([...sentenceIds, ...claimIds, ...citationIds])
  return {
    documents: [
      {
        ...own,
        path: document.source.path,
        source_sha256: document.source.sha256,
        source_bytes: document.source.bytes,
        encoding: document.source.encoding,
        title: document.title,
        authors: document.authors.map(({name}) => name),
        languages: document.languages,
        length,
        text: document.text,
        split: splitOf(documentId),
      },
    ],
    blocks: document.blocks.map(({kind, start, end}, i) => ({
      block_id: key('b', kind, slice(start, end)),
      ...own,
      ordinal: i + 1,
      kind,
      ...offsets({start, end}),
    })),
    sentences,
    references,
    citations,
    citation_targets: document.citations.flatMap(({id, list}) =>
      numbersOf.get(id)!.map((number) => ({
        citation_id: citationIds.get(id)!,
        reference_id: targets.get(numberKey(list, number))!,
        ...own,
        number,
      })),
    ),
    claims,
    claim_citations: kept.flatMap((claim) =>
      claim.citations.flatMap((id) => {
        const link = claim.links?.find(({citation}) => citation === id)
        return numbersOf.get(id)!.map((number) => ({
          claim_id: claimIds.get(claim.id)!,
          citation_id: citationIds.get(id)!,
          reference_id: targets.get(numberKey(claim.list, number))!,
          ...own,
          number,
          rule: link?.rule ?? null,
          confidence: link?.confidence ?? null,
        }))
      }),
    ),
    codes: (coding?.codes ?? []).flatMap((code) => {
      const claimId = claimIds.get(code.claim)
      if (!claimId) return []
      return {
        code_id: key('o', claimId, coding!.codebook.name, code.category),
        claim_id: claimId,
        ...own,
        category: code.category,
        dimension: code.category.split('/')[0]!,
        quote: code.text,
        ...offsets(code),
        found_in: code.where,
        rule: code.rule,
        also: code.also,
        codebook: coding!.codebook.name,
        codebook_version: coding!.codebook.version,
        codebook_sha256: coding!.codebook.sha256,
      }
    }),
    alignments: document.alignments.flatMap(({zh, en, score}) => {
      const [zhId, enId] = [known.get(zh), known.get(en)]
      return zhId && enId ? [{zh_id: zhId, en_id: enId, ...own, score}] : []
    }),
    findings: document.findings.map((finding) => ({
      finding_id: key('f', finding.rule, finding.message),
      ...own,
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      message_zh: finding.messageZh,
      related: finding.related.map((id) => known.get(id) ?? referenceIds.get(id) ?? id),
      confidence: finding.confidence,
      ...offsets(finding),
    })),
    decisions: decisions.flatMap(({reviewer, decisions: made}) =>
      made.map((decision) => {
        const {before, after, undoes} = decision
        const detail = {...(before ? {before} : {}), ...(after ? {after} : {}), ...(undoes ? {undoes} : {})}
        return {
          decision_id: key('e', reviewer, decision.id),
          ...own,
          claim_id: claimIds.get(review!.claimOf(decision) ?? '') ?? null,
          reviewer,
          time: decision.time,
          action: decision.action,
          quote: decision.claim.quote,
          source_sha256: decision.sourceSha256,
          detail: Object.keys(detail).length > 0 ? detail : null,
        }
      }),
    ),
  }
}

function referenceCells({list, number, status, raw, csl}: AnnotatedDocument['references'][number]): Row {
  const field = (name: string): string | null => {
    const value = csl?.[name]
    return typeof value === 'string' ? value : null
  }
  const issued = csl?.issued as {'date-parts'?: number[][]} | undefined
  return {
    list: list ?? null,
    number,
    status,
    raw,
    type: field('type'),
    title: field('title'),
    year: issued?.['date-parts']?.[0]?.[0] ?? null,
    container: field('container-title'),
    doi: field('DOI'),
    url: field('URL'),
    csl: csl ?? null,
  }
}
