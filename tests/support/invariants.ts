import {everyReference, numberKey} from '../../pipeline/model/reference-lists.ts'
import type {AnnotatedDocument} from '../../pipeline/model/schema.ts'

/**
 * What must hold of every annotated document; the list of what does not.
 *
 * Slices are taken by code points, as an outsider would in Python.
 */
export function brokenInvariants(document: AnnotatedDocument): string[] {
  const broken: string[] = []
  const points = [...document.text]
  const slice = (start: number, end: number): string => points.slice(start, end).join('')
  const check = (holds: boolean, what: string): void => {
    if (!holds) broken.push(what)
  }
  const inside = (what: string, {start, end}: {start: number; end: number}): void =>
    check(start >= 0 && start <= end && end <= points.length, `${what}: range ${start}-${end} lies outside the text`)
  const quoted = (what: string, item: {start: number; end: number; text: string}): void => {
    inside(what, item)
    check(
      slice(item.start, item.end) === item.text,
      `${what}: the slice is not the quoted text ${JSON.stringify(item.text)}`,
    )
  }
  const ordered = (what: string, items: ReadonlyArray<{start: number}>): void =>
    check(
      items.every((item, i) => i === 0 || items[i - 1]!.start <= item.start),
      `${what}: not in reading order`,
    )

  const sentences = new Map(document.sentences.map((sentence) => [sentence.id, sentence]))
  const citations = new Map(document.citations.map((citation) => [citation.id, citation]))
  const headings = new Set(document.headings.map(({id}) => id))
  const paragraphs = new Set(document.paragraphs.map(({id}) => id))
  for (const list of ['blocks', 'headings', 'paragraphs', 'sentences', 'citations', 'claims', 'omitted'] as const) {
    ordered(list, document[list])
    for (const item of document[list]) inside(list, item)
  }
  for (const list of ['blocks', 'headings', 'paragraphs', 'sentences', 'citations', 'claims', 'references'] as const) {
    const ids = document[list].map(({id}) => id)
    check(new Set(ids).size === ids.length, `${list}: an id stands twice`)
  }

  let covered = 0
  for (const block of document.blocks) {
    check(block.start >= covered, `${block.id}: overlaps the block before`)
    check(!slice(covered, block.start).trim(), `${block.id}: text before it belongs to no block`)
    covered = block.end
  }
  check(!slice(covered, points.length).trim(), 'text after the last block belongs to none')

  document.abstracts.forEach((abstract, i) => {
    quoted(`abstract ${i + 1}`, abstract)
  })
  for (const heading of document.headings)
    check(slice(heading.start, heading.end).includes(heading.text), `${heading.id}: its text is not in its range`)
  for (const paragraph of document.paragraphs)
    check(
      paragraph.section === null || headings.has(paragraph.section),
      `${paragraph.id}: no heading ${paragraph.section}`,
    )
  for (const sentence of document.sentences)
    check(
      sentence.paragraph === null || paragraphs.has(sentence.paragraph),
      `${sentence.id}: no paragraph ${sentence.paragraph}`,
    )
  for (const citation of document.citations) {
    quoted(citation.id, {...citation, text: citation.raw})
    check(
      citation.sentence === null || sentences.has(citation.sentence),
      `${citation.id}: no sentence ${citation.sentence}`,
    )
  }
  const references = everyReference(document)
  const numbers = new Set(references.map(({list, number}) => numberKey(list, number)))
  check(new Set(references.map(({id}) => id)).size === references.length, 'two references have one id')
  for (const citation of document.citations)
    for (const number of citation.numbers)
      check(numbers.has(numberKey(citation.list, number)), `${citation.id}: no reference ${number} in its list`)
  for (const reference of references) {
    for (const id of reference.citedBy) {
      const citation = citations.get(id)
      const cites = citation?.list === reference.list && citation?.numbers.includes(reference.number)
      check(cites === true, `${reference.id}: ${id} does not cite it`)
    }
    ordered(`${reference.id}: spans`, reference.spans)
    for (const {field, start, end} of reference.spans)
      check(
        reference.start !== null &&
          reference.end !== null &&
          start >= reference.start &&
          end <= reference.end &&
          start < end,
        `${reference.id}: ${field} does not lie in its entry`,
      )
    if (reference.start !== null && reference.end !== null && reference.raw !== null)
      quoted(reference.id, {start: reference.start, end: reference.end, text: reference.raw})
  }
  for (const claim of document.claims) {
    quoted(claim.id, claim)
    const sentence = sentences.get(claim.sentence)
    check(
      sentence !== undefined && sentence.start <= claim.start && claim.end <= sentence.end,
      `${claim.id}: outside its sentence`,
    )
    check(claim.section === null || headings.has(claim.section), `${claim.id}: no heading ${claim.section}`)
    for (const id of claim.citations)
      check(citations.get(id)?.sentence === claim.sentence, `${claim.id}: ${id} stands in another sentence`)
    const cited = new Set(claim.citations.flatMap((id) => citations.get(id)?.numbers ?? []))
    check(
      claim.numbers.length === cited.size && claim.numbers.every((n) => cited.has(n)),
      `${claim.id}: numbers differ from its citations`,
    )
    check(
      (claim.scope === 'none') === (claim.citations.length === 0),
      `${claim.id}: scope ${claim.scope} with ${claim.citations.length} citations`,
    )
    for (const value of [...claim.dates, ...claim.quantities, ...claim.actors]) quoted(`${claim.id} value`, value)
    for (const cue of [claim.hedge, claim.negation]) if (cue) quoted(`${claim.id} cue`, cue)
  }
  for (const omission of document.omitted) quoted('omission', omission)
  const ids = new Set([...document.claims, ...document.sentences].map(({id}) => id))
  for (const {zh, en} of document.alignments)
    check(ids.has(zh) && ids.has(en), `alignment of ${zh} and ${en}: no such id`)
  const known = new Set([
    ...ids,
    ...[...document.blocks, ...document.headings, ...document.paragraphs, ...document.citations, ...references].map(
      ({id}) => id,
    ),
  ])
  for (const finding of document.findings) {
    if (finding.start !== null && finding.end !== null) inside(finding.rule, {start: finding.start, end: finding.end})
    for (const id of finding.related) check(known.has(id), `${finding.rule}: related to ${id}, which is not there`)
  }
  return broken
}

/** Forms that stand for other letters: a run of one of them is printed as those. */
const VARIANT = /^[\u2e80-\u2fdf\ue000-\ufaff\ufb00-\ufb06\ufe10-\ufe4f\u{2f800}-\u{2fa1f}]$/u

/** Origins and furniture against the source: every run equals its source, runs rise, and no printed character is lost. */
export function brokenOrigins(document: AnnotatedDocument, sourceText: string): string[] {
  const broken: string[] = []
  const text = [...document.text]
  const source = [...sourceText]
  const seen = new Uint8Array(source.length)
  let last = 0
  for (const [start, end, from, to] of document.origins) {
    if (start < last) broken.push(`origin at ${start}: runs do not rise`)
    last = end
    const glyph = to - from === 1 && VARIANT.test(source[from]!)
    if (text.slice(start, end).join('') !== source.slice(from, to).join('') && !glyph)
      broken.push(
        `origin at ${start}: ${JSON.stringify(text.slice(start, end).join(''))} is not what the source has at ${from}`,
      )
    for (let at = from; at < to; at++) seen[at]!++
  }
  for (const {text: printed, sourceStart, sourceEnd} of document.furniture) {
    if (source.slice(sourceStart, sourceEnd).join('') !== printed)
      broken.push(`furniture ${JSON.stringify(printed)} is not what the source has at ${sourceStart}`)
    for (let at = sourceStart; at < sourceEnd; at++) seen[at]!++
  }
  source.forEach((character, at) => {
    if (seen[at] === 0 && character.trim()) broken.push(`the character ${JSON.stringify(character)} at ${at} is lost`)
    if (seen[at]! > 1) broken.push(`the character ${JSON.stringify(character)} at ${at} stands twice`)
  })
  return broken
}
