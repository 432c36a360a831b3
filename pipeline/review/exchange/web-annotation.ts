import type {Anchor} from '../../model/decision.ts'
import {referenceKey} from '../page/reference-keys.ts'
import {anchorIn, type ClaimIn, type ExchangeFile, isKind, isVerdict, type PaperIn, type PaperOut} from './paper.ts'

/**
 * W3C Web Annotation, a page of annotations a paper: https://www.w3.org/TR/annotation-model/
 *
 * Offsets of the TextPositionSelector count Unicode code points of the clean text, as the standard asks for.
 */
export const writeWebAnnotation = (papers: ReadonlyArray<PaperOut>): ExchangeFile[] =>
  papers.map((paper) => ({name: `${paper.name}.jsonld`, text: `${JSON.stringify(page(paper), null, 1)}\n`}))

function page({sha256, text, claims, markers}: PaperOut) {
  const source = `urn:sha256:${sha256}`
  const textual = (purpose: string, value: string) => ({type: 'TextualBody', purpose, value})
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${source}:claims`,
    type: 'AnnotationPage',
    startIndex: 0,
    items: claims.map((claim, i) => {
      const {quote, prefix, suffix, start, end} = anchorIn(text, claim)
      const linked = claim.markers.flatMap((marker) => markers[marker]!.numbers)
      const numbers = [...new Set([...linked, ...claim.rest])].sort((a, b) => a - b)
      return {
        id: `${source}:claim:${i + 1}`,
        type: 'Annotation',
        motivation: 'classifying',
        body: [
          textual('classifying', claim.kind),
          ...numbers.map((number) => ({
            type: 'SpecificResource',
            purpose: 'linking',
            source: `${source}:reference:${referenceKey({number, list: claim.list})}`,
          })),
          ...(claim.verdict ? [textual('assessing', claim.verdict)] : []),
          ...(claim.note ? [textual('commenting', claim.note)] : []),
        ],
        target: {
          source: `${source}:text`,
          selector: [
            {type: 'TextQuoteSelector', exact: quote, prefix, suffix},
            {type: 'TextPositionSelector', start, end},
          ],
        },
      }
    }),
  }
}

/** Read pages of annotations, or lists or single ones as other tools write them; the quote says which words are meant. */
export function readWebAnnotation(files: ReadonlyArray<ExchangeFile>): PaperIn[] {
  return files.map(({name, text}) => {
    const problems: string[] = []
    let sha256: string | null = null
    const claims = annotationsIn(text, name, problems).flatMap((annotation, i): ClaimIn[] => {
      const target = list(annotation.target)[0] as Loose
      sha256 ??= /^urn:sha256:([0-9a-f]{64})/.exec(String(target?.source))?.[1] ?? null
      const words = anchorFrom(target)
      const bodies = list(annotation.body) as Loose[]
      const said = (purpose: string): unknown => bodies.find((body) => body?.purpose === purpose)?.value
      const kind = said('classifying')
      if (words && isKind(kind)) {
        const verdict = said('assessing')
        const note = said('commenting')
        const numbers = bodies.flatMap(({purpose, source}) => (purpose === 'linking' ? numberOf(source) : []))
        return [
          {
            words,
            kind,
            linked: numbers,
            rest: [],
            verdict: isVerdict(verdict) ? verdict : null,
            note: typeof note === 'string' ? note : '',
          },
        ]
      }
      problems.push(
        words
          ? `${name}: annotation ${i + 1} has no kind; give it a TextualBody of purpose "classifying"`
          : `${name}: annotation ${i + 1} has no TextQuoteSelector with the exact words; give it one`,
      )
      return []
    })
    return {name: name.replace(/\.[a-z]{1,8}$/, ''), sha256, claims, problems}
  })
}

type Loose = Readonly<Record<string, unknown>>

function annotationsIn(text: string, name: string, problems: string[]): Loose[] {
  try {
    const value = JSON.parse(text) as Loose | Loose[]
    if (Array.isArray(value)) return value
    if (Array.isArray(value.items)) return value.items
    const first = value.first as Loose | undefined
    return Array.isArray(first?.items) ? first.items : [value]
  } catch {
    problems.push(`${name}: this is no JSON; export it again`)
    return []
  }
}

function anchorFrom(target: Loose | undefined): Anchor | null {
  const selectors = list(target?.selector) as Loose[]
  const quote = selectors.find((selector) => selector?.type === 'TextQuoteSelector')
  const position = selectors.find((selector) => selector?.type === 'TextPositionSelector')
  if (typeof quote?.exact !== 'string' || quote.exact === '') return null
  const {exact, prefix, suffix} = quote
  const start = typeof position?.start === 'number' ? position.start : 0
  const end = typeof position?.end === 'number' ? position.end : start
  return {quote: exact, prefix: context(prefix).slice(-64), suffix: context(suffix).slice(0, 64), start, end}
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])
const context = (value: unknown): string => (typeof value === 'string' ? value : '')
const numberOf = (source: unknown): number[] => {
  const number = /:reference:(?:\d{1,6}-)?(\d{1,6})$/.exec(String(source))?.[1]
  return number === undefined ? [] : [Number(number)]
}
