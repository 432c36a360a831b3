import {readBrat, writeBrat} from './brat.ts'
import {readDoccano, writeDoccano} from './doccano.ts'
import {readLabelStudio, writeLabelStudio} from './label-studio.ts'
import type {ExchangeFile, PaperIn, PaperOut} from './paper.ts'
import {readWebAnnotation, writeWebAnnotation} from './web-annotation.ts'

/** A format that claims go out to and come back from. */
export interface ExchangeFormat {
  readonly write: (papers: ReadonlyArray<PaperOut>) => ExchangeFile[]
  /** Names of the files that are read; what else lies in a folder is left alone. */
  readonly reads: RegExp
  /** @param numbersAt - Numbers of a printed marker: `[10-11]` gives 10 and 11. */
  readonly read: (files: ReadonlyArray<ExchangeFile>, numbersAt: (words: string) => number[]) => PaperIn[]
}

/** Formats by their names on the command line. */
export const exchangeFormats = {
  'web-annotation': {write: writeWebAnnotation, read: readWebAnnotation, reads: /\.json(?:ld)?$/}, // a/b.jsonld
  doccano: {write: writeDoccano, read: readDoccano, reads: /\.jsonl$/}, // doccano.jsonl
  'label-studio': {write: writeLabelStudio, read: readLabelStudio, reads: /\.json$/}, // label-studio.json, label-studio.xml
  brat: {write: writeBrat, read: readBrat, reads: /\.(?:ann|txt)$/}, // a/b.txt, a/b.ann, annotation.conf
} as const satisfies Record<string, ExchangeFormat>

export type ExchangeFormatName = keyof typeof exchangeFormats

export const isExchangeFormat = (name: string): name is ExchangeFormatName => Object.hasOwn(exchangeFormats, name)
