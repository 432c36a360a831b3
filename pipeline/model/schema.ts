/**
 * The shape of `annotated.json`, declared once: types, validation and the JSON Schema come from here.
 *
 * Offsets are Unicode code points, start inclusive, end exclusive.
 */
import {z} from 'zod'

const offset = z.int().nonnegative()
const lang = z.enum(['en', 'zh'])
const confidence = z.number().min(0).max(1)
const range = {start: offset, end: offset}
const maybeRange = {start: offset.nullable(), end: offset.nullable()}
const id = (letter: string) => z.string().regex(new RegExp(`^${letter}\\d+$`))

const list = z.int().min(1).describe('Number of the list of references, where the paper has several.')

const source = z.strictObject({
  path: z.string().describe('Relative to the folder of sources; `-` for standard input.'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: offset,
  encoding: z.string(),
})

const block = z.strictObject({
  id: id('b'),
  kind: z.enum([
    'title',
    'authors',
    'abstract',
    'keywords',
    'heading',
    'paragraph',
    'list-item',
    'quotation',
    'caption',
    'footnote',
    'formula',
    'table',
    'reference',
    'other',
  ]),
  ...range,
})

const abstract = z.strictObject({
  lang,
  text: z.string(),
  ...range,
  keywords: z.array(z.string()),
  belongs: z.enum(['this-paper', 'other']),
})

const heading = z.strictObject({
  id: id('h'),
  number: z.string().nullable().describe('As printed, without its punctuation.'),
  text: z.string(),
  level: z.int().min(1),
  ...range,
})

const paragraph = z.strictObject({id: id('p'), ...range, section: id('h').nullable()})
const sentence = z.strictObject({id: id('s'), ...range, lang, paragraph: id('p').nullable()})

const citation = z.strictObject({
  id: id('k'),
  raw: z.string(),
  numbers: z.array(offset),
  ...range,
  sentence: id('s').nullable(),
  unlikely: z.literal(true).optional().describe('A range no list could hold: `numbers` has only its printed ends.'),
  list: list.optional(),
})

const csl = z.looseObject({id: z.string(), type: z.string()}).describe('A CSL-JSON item.')

const reference = z.strictObject({
  id: id('r'),
  number: offset,
  list: list.optional(),
  raw: z
    .string()
    .nullable()
    .describe(
      'The entry, its lines joined, without its label; of a supplied one the line of its file, if it is of strings.',
    ),
  ...maybeRange,
  csl: csl.nullable(),
  spans: z
    .array(z.strictObject({field: z.string(), ...range, confidence}))
    .describe('Where each field that was read stands in `text`, in reading order.'),
  confidence: confidence.nullable().describe('Of the entry: the mean over the characters of its fields.'),
  status: z.enum(['listed', 'supplied', 'missing']),
  citedBy: z.array(id('k')),
  supplied: z
    .strictObject({file: z.string(), entry: z.string(), fields: z.array(z.string())})
    .optional()
    .describe('What a bibliography beside the paper gave: fields of `csl`, from which entry of which file.'),
})

const otherReference = z.strictObject({
  ...reference.shape,
  id: z
    .string()
    .regex(/^r\d+-\d+$/)
    .describe('With the number of its list: `r2-5`.'),
  list,
})

const referenceList = z.strictObject({
  number: list,
  main: z.boolean().describe('Its references stand in `references`, those of the others in `otherReferences`.'),
  ...range,
  closes: id('h').nullable().describe('The heading of the chapter or appendix that it closes.'),
  territory: z.array(z.strictObject(range)).describe('Where markers mean its numbers.'),
})

const date = z.strictObject({...range, text: z.string(), value: z.string().describe('EDTF (ISO 8601-2).')})
const quantity = z.strictObject({
  ...range,
  text: z.string(),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  role: z.enum(['part', 'whole', 'share', 'change', 'count']).optional(),
  approximate: z.boolean().optional(),
})
const cue = z.strictObject({...range, text: z.string()})
const subject = z.strictObject({text: z.string(), ...maybeRange, from: z.enum(['own', 'carried', 'unresolved'])})
const vote = z.strictObject({rule: z.string(), cue: z.string(), weight: z.number()})
const link = z.strictObject({citation: id('k'), rule: z.string(), confidence})
const actor = z.strictObject({
  ...range,
  text: z.string(),
  role: z.enum(['agent', 'target', 'speaker']),
  canonical: z.string().optional().describe('The full or usual name, where another one is printed.'),
})

const claim = z.strictObject({
  id: id('c'),
  text: z.string().describe('Verbatim: equals the slice.'),
  ...range,
  sentence: id('s'),
  section: id('h').nullable(),
  lang,
  kind: z.enum(['event', 'quantity', 'property', 'attribution', 'legal', 'finding', 'causal']),
  citations: z.array(id('k')),
  numbers: z.array(offset),
  list: list.optional(),
  scope: z.enum(['direct', 'sentence', 'none']),
  dates: z.array(date),
  quantities: z.array(quantity),
  actors: z.array(actor),
  attribution: z.string().nullable(),
  hedged: z.boolean(),
  checkworthy: z.boolean(),
  needsCitation: z.boolean(),
  confidence,
  attributionKind: z.enum(['author', 'cited-work', 'named', 'unnamed']).optional(),
  hedge: cue.nullable().optional(),
  polarity: z.enum(['affirmed', 'negated']).optional(),
  negation: cue.nullable().optional(),
  subject: subject.nullable().optional(),
  checkworthyReasons: z.array(z.string()).optional(),
  needsCitationReason: z.string().optional(),
  because: z.array(vote).optional().describe('The rules that spoke for it, in the order they did.'),
  links: z.array(link).optional().describe('How each of the citations came to it.'),
  inherited: z
    .array(z.strictObject({...link.shape, from: id('s')}))
    .optional()
    .describe('Support from an earlier sentence.'),
})

const omission = z.strictObject({...range, text: z.string(), sentence: id('s'), reason: z.string(), cue: z.string()})

const alignment = z.strictObject({
  zh: z.string(),
  en: z.string(),
  score: confidence,
  differences: z
    .array(
      z.strictObject({
        kind: z.enum(['number', 'date', 'actor', 'polarity', 'hedge']),
        zh: z.string(),
        en: z.string(),
      }),
    )
    .optional(),
})

const finding = z.strictObject({
  rule: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  messageZh: z.string(),
  ...maybeRange,
  related: z.array(z.string()),
  confidence,
})

const furniture = z.strictObject({text: z.string(), kind: z.string(), sourceStart: offset, sourceEnd: offset})

/** One annotated paper. */
export const annotatedDocument = z.strictObject({
  schemaVersion: z.literal('1.0.0'),
  source,
  text: z.string(),
  origins: z.array(z.tuple([offset, offset, offset, offset])),
  languages: z.array(lang),
  title: z.string().nullable(),
  authors: z.array(z.strictObject({name: z.string()})),
  blocks: z.array(block),
  abstracts: z.array(abstract),
  headings: z.array(heading),
  paragraphs: z.array(paragraph),
  sentences: z.array(sentence),
  citations: z.array(citation),
  references: z.array(reference),
  referenceLists: z.array(referenceList).optional().describe('Where the paper has several, in reading order.'),
  otherReferences: z.array(otherReference).optional().describe('References of the lists that are not the main one.'),
  claims: z.array(claim),
  omitted: z.array(omission).describe('Clauses that are no claims, and why.'),
  alignments: z.array(alignment),
  unaligned: z.array(z.string()).optional().describe('Claims of the two abstracts that the other one does not make.'),
  findings: z.array(finding),
  furniture: z.array(furniture),
})

export type AnnotatedDocument = z.infer<typeof annotatedDocument>

/** The JSON Schema (2020-12) of the shape, as it is shipped: `annotated.schema.json`. */
export function annotatedSchema(): string {
  const {$schema, ...shape} = z.toJSONSchema(annotatedDocument, {target: 'draft-2020-12'})
  return `${JSON.stringify({$schema, title: 'Annotated paper (yinzheng)', ...shape}, null, 2)}\n`
}
