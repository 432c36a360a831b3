/**
 * The one door to citation-js. Its registries are per copy of its core, so what we add is added here and nowhere else.
 *
 * Importing this module teaches citation-js to read reference strings, Chinese and English, which it refuses by itself:
 *
 *     import {Cite} from 'yinzheng/citation-js'
 *     new Cite('王芳. 题名[J]. 情报学报, 2024, 43(2): 1-9.').data   // [{type: 'article-journal', title: '题名', …}]
 *
 * BibTeX and RIS are read and written from here on too; `loadStyles` adds formatted entries, which need a second more.
 */
import {Cite, plugins} from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import {risPlugin} from './citation-js-ris.ts'
import {readReference} from './references/index.ts'

export {Cite, plugins}

plugins.add('@ris', risPlugin as never)

// Han letters are letters: citation-js would drop what is not ASCII.
plugins.config.get('@bibtex').format.asciiOnly = false

/** Begins as another format that citation-js reads: BibTeX, JSON, XML, RIS, a lone address or DOI. */
const OTHER_FORMAT = /^(?:[@{<]|TY {2}-|https?:\/\/\S{1,2000}$|10\.\d{4,9}\/\S{1,200}$|Q\d{1,12}$)/

/** Fields of which one beside the title makes a string a reference and not a sentence. */
const WITNESSES = ['author', 'editor', 'issued', 'container-title', 'publisher', 'DOI']

/** Whether a text is one reference string a line. */
export function isReferenceText(text: string): boolean {
  const lines = text
    .trim()
    .split(/\r?\n/)
    .filter((line) => line.trim())
  return lines.length > 0 && lines.length <= 10_000 && lines.every(isReferenceString)
}

function isReferenceString(line: string): boolean {
  const text = line.trim()
  if (text.length < 10 || text.length > 4000 || OTHER_FORMAT.test(text)) return false
  const csl = readReference(text)?.csl
  return csl?.title !== undefined && WITNESSES.some((field) => csl[field] !== undefined)
}

/** The items of a text with one reference string a line. */
const readReferences = (text: string): object[] =>
  text
    .trim()
    .split(/\r?\n/)
    .filter((line) => line.trim())
    .map((line, i) => ({...readReference(line.trim(), `reference-${i + 1}`)?.csl}))

plugins.add('@yinzheng', {
  output: {},
  config: {},
  input: {
    '@yinzheng/reference-strings': {
      parse: readReferences,
      parseType: {dataType: 'String', predicate: isReferenceText},
    },
  },
})

/** What is formatted with: CSL styles by name, and locales by their tags, each as its XML. */
export interface Styles {
  readonly styles: Readonly<Record<string, string>>
  readonly locales: Readonly<Record<string, string>>
}

/**
 * Teach citation-js to format: loads citeproc, which takes some 100 ms and is loaded nowhere else, and adds these styles
 * to those it brings (`apa`, `vancouver`, `harvard1`).
 */
export async function loadStyles(added: Styles): Promise<void> {
  await import('@citation-js/plugin-csl')
  const {styles, locales} = plugins.config.get('@csl')
  for (const [name, xml] of Object.entries(added.styles)) styles.add(name, xml)
  for (const [tag, xml] of Object.entries(added.locales)) locales.add(tag, xml)
}
