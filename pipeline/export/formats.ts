import {everyReference} from '../model/reference-lists.ts'
import type {AnnotatedDocument} from '../model/schema.ts'
import {writeBibtex} from '../plugins/bibliography/bibtex.ts'
import {withCutAuthors} from '../plugins/bibliography/cut-authors.ts'
import {writeRis} from '../plugins/bibliography/ris.ts'
import type {CslItem} from '../plugins/csl-item.ts'
import {checkBibtex, checkCsl, checkJsonLd, checkRis, checkTrig, checkXml} from './check.ts'
import {writeJats} from './jats.ts'
import {writeNanopublications} from './nanopub.ts'
import {writeSchemaOrg} from './schema-org.ts'
import {writeTei} from './tei.ts'

export interface ExportOptions {
  /** TEI: mark sentences too, as `s`. */
  readonly sentences?: boolean | undefined
  /** ISO 8601 date for formats that carry one; without it none is written. */
  readonly date?: string | undefined
}

/** A format that a single paper is written in. To add one, add a row. */
export interface ExportFormat {
  /** Of the file. */
  readonly ending: string
  readonly about: string
  readonly write: (document: AnnotatedDocument, options: ExportOptions) => string
  /** What does not hold of such a file of ours, for `yinzheng validate`. */
  readonly check: (text: string) => string[]
}

/** Formats by what `--format` calls them. Each is pure: the same paper gives the same bytes. */
export const exportFormats: Readonly<Record<string, ExportFormat>> = {
  tei: {ending: '.tei.xml', about: 'the paper in TEI, as GROBID writes it', write: writeTei, check: checkXml},
  jats: {ending: '.jats.xml', about: 'the paper in JATS, with its reference list', write: writeJats, check: checkXml},
  bibtex: {ending: '.bib', about: 'the references for BibTeX and biblatex', write: bibtex, check: checkBibtex},
  ris: {
    ending: '.ris',
    about: 'the references for reference managers',
    write: (paper) => writeRis(itemsOf(paper)),
    check: checkRis,
  },
  csl: {
    ending: '.csl.json',
    about: 'the references as CSL-JSON',
    write: (paper) => pretty(itemsOf(paper)),
    check: checkCsl,
  },
  'schema.org': {
    ending: '.schema.jsonld',
    about: 'claims and what they cite, in JSON-LD',
    write: writeSchemaOrg,
    check: checkJsonLd,
  },
  nanopub: {
    ending: '.trig',
    about: 'each claim a nanopublication, in TriG',
    write: writeNanopublications,
    check: checkTrig,
  },
}

const itemsOf = (document: AnnotatedDocument): CslItem[] =>
  everyReference(document).flatMap(({csl}) => (csl ? [csl as unknown as CslItem] : []))

function bibtex(document: AnnotatedDocument): string {
  return writeBibtex(
    everyReference(document).flatMap(({raw, csl}) => (csl ? [withCutAuthors(csl as unknown as CslItem, raw)] : [])),
  )
}

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`
