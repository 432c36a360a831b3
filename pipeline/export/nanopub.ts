import {everyReference, numberKey} from '../model/reference-lists.ts'
import type {AnnotatedDocument} from '../model/schema.ts'
import type {ExportOptions} from './formats.ts'
import {contentNames} from './names.ts'

const prefixes = {
  np: 'http://www.nanopub.org/nschema#',
  prov: 'http://www.w3.org/ns/prov#',
  dct: 'http://purl.org/dc/terms/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  schema: 'https://schema.org/',
} as const

/** The program, as the one that made the assertions. */
const AGENT = 'urn:x-yinzheng:extractor'

/**
 * Each claim of a paper as a nanopublication in TriG (https://nanopub.net/guidelines/working_draft/): the assertion says what is
 * stated and cited, the provenance which paper says so and where, the publication info what made it.
 *
 * All names are made from content; a date stands there only where one is given.
 */
export function writeNanopublications(document: AnnotatedDocument, {date}: ExportOptions = {}): string {
  const names = contentNames(document)
  const raws = new Map(
    everyReference(document).map(({list, number, raw, csl}) => [
      numberKey(list, number),
      raw ?? (csl?.title as string | undefined) ?? null,
    ]),
  )
  const head = Object.entries(prefixes).map(([prefix, uri]) => `@prefix ${prefix}: <${uri}> .\n`)
  const parts = document.claims.map((claim) => {
    const name = names.claim.get(claim.id)!
    const [nanopub, graph] = [iri(`${name}.np`), (part: string) => iri(`${name}.np.${part}`)]
    const cited = new Map(
      claim.numbers.flatMap((number) => {
        const key = numberKey(claim.list, number)
        const reference = names.reference.get(key)
        return reference === undefined ? [] : [[reference, raws.get(key) ?? null] as const]
      }),
    )
    return [
      `\n${graph('Head')} {\n`,
      `  ${nanopub} a np:Nanopublication ;\n    np:hasAssertion ${graph('assertion')} ;\n    np:hasProvenance ${graph('provenance')} ;\n    np:hasPublicationInfo ${graph('pubinfo')} .\n}\n`,
      `${graph('assertion')} {\n`,
      `  ${iri(name)} a schema:Claim ;\n    schema:text ${literal(claim.text)}@${claim.lang} .\n`,
      ...[...cited].map(
        ([reference, raw]) =>
          `  ${iri(name)} schema:citation ${iri(reference)} .\n${raw === null ? '' : `  ${iri(reference)} rdfs:label ${literal(raw)} .\n`}`,
      ),
      `}\n${graph('provenance')} {\n`,
      `  ${graph('assertion')} prov:wasQuotedFrom ${iri(names.paper)} ;\n    prov:value ${literal(`char=${claim.start},${claim.end}`)} .\n`,
      claim.attribution === null ? '' : `  ${graph('assertion')} dct:source ${literal(claim.attribution)} .\n`,
      document.title === null ? '' : `  ${iri(names.paper)} dct:title ${literal(document.title)} .\n`,
      `}\n${graph('pubinfo')} {\n`,
      `  ${nanopub} prov:wasAttributedTo ${iri(AGENT)} .\n  ${iri(AGENT)} a prov:SoftwareAgent .\n`,
      date === undefined
        ? ''
        : `  ${nanopub} dct:created ${literal(date)}^^xsd:${date.length > 10 ? 'dateTime' : 'date'} .\n`,
      '}\n',
    ].join('')
  })
  return `${head.join('')}${parts.join('')}`
}

/** An IRI between brackets; what none can hold is encoded. */
const iri = (text: string): string =>
  `<${text.toWellFormed().replace(/[\0-\x20<>"{}|^`\\]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)}>`

/** A string of Turtle in double quotes; controls are escaped. */
const literal = (text: string): string =>
  `"${text.toWellFormed().replace(/[\0-\x1f"\\\x7f]/g, (c) => SHORT[c] ?? `\\u${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)}"`

const SHORT: Readonly<Record<string, string>> = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t'}
